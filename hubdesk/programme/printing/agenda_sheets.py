"""Prints everybody's agenda: what they have a place or a part in, in each leg's own time."""

from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.flow import A5, Column, Flow, Page, Row
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.output import new_pdf
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.sheets import SideBySide
from hubdesk.paper.wrapping import Align, Block, Style, Text, boxed
from hubdesk.programme.printing.agendas import ATTENDEE, WAITING, Agenda, read_agendas
from hubdesk.programme.printing.look import INK, QUIET, colour_of
from hubdesk.programme.printing.timetable import Printed, event_name, item
from hubdesk.programme.printing.words import time_line, zone_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile
    from hubdesk.paper.flow import Sink
    from hubdesk.programme.places import LegRow
    from hubdesk.programme.printing.agendas import Engagement
    from hubdesk.programme.printing.words import PrintedWords

_MARGIN: Final = 28.0
_FOOT_HEIGHT: Final = 14.0
_BELOW_HEAD: Final = 12.0
_WIDTH: Final = A5[0] - 2 * _MARGIN
_NAME_HEIGHT: Final = 28.0
_BETWEEN_NAMES: Final = 14.0
_SCALES: Final = (1.0, 0.93, 0.87)

_EVENT: Final = Style(8, 6, colour=QUIET)
_NAME: Final = Style(18, 11, bold=True, colour=INK)
_OF: Final = Style(9, 7, colour=QUIET)
_LEG: Final = Style(12, 9, bold=True, colour=INK)
_ZONE: Final = Style(7.5, 6.5, colour=QUIET)
_DAY: Final = Style(9, 7.5, bold=True, colour=INK)
_TIME: Final = Style(9, 7, bold=True, colour=INK)
_TITLE: Final = Style(9.5, bold=True, colour=INK, leading=1180)
_QUIET: Final = Style(8, colour=QUIET, gap=1)
_ROLE: Final = Style(8, bold=True, colour=INK, gap=1)
_FOOT: Final = Style(7.5, 6, colour=QUIET, align=Align.RIGHT)
_DAY_GROUND: Final = "#eceef1"
_COLUMNS: Final = (Column(74), Column(share=1))


def print_agendas(
    file: "EventFile",
    leg_id: str | None,
    out: "Path",
    words: "PrintedWords",
    people: "Collection[str] | None" = None,
    progress: "Callable[[int, int], bool] | None" = None,
    *,
    two_up: bool = False,
) -> Printed:
    """Print the agenda of everybody who has a place or a part in a session, or waits for one.

    Each begins on a page of its own, A5 upright, by delegation and name.

    Args:
        file: the event file.
        leg_id: only what is in this leg; None is all legs.
        out: the PDF file; a PDF that is there is replaced.
        words: what is said besides.
        people: only these people; None is everybody. Who has nothing has no agenda.
        progress: told how many agendas are done, of how many; answers whether to go on.
        two_up: lay two pages side by side on an A4 sheet.

    Raises:
        HubDeskError: as `print_days` does.
    """
    agendas = read_agendas(file, leg_id, people)
    if not agendas:
        return Printed(None)
    event = event_name(file)
    pages = 0
    missing = ""
    with new_pdf(out, file.path, "agendas") as stream:
        writer = PdfWriter(stream, title=event)
        sheets = SideBySide(writer)
        printer = _Printer(writer, sheets if two_up else writer, event, words, _tracks(file))
        for done, agenda in enumerate(agendas):
            if progress is not None and not progress(done, len(agendas)):
                raise HubDeskError(Problem.CANCELLED)
            flow = printer.agenda(agenda)
            pages += flow.finish()
            if flow.missing:
                missing += flow.missing
        sheets.finish()
        writer.finish()
    missing = "".join(dict.fromkeys(missing))
    return Printed(out, len(agendas), sheets.sheets if two_up else pages, missing)


def _tracks(file: "EventFile") -> "dict[str, str | None]":
    return dict(file.rows("SELECT id, colour FROM track WHERE deleted = 0"))


class _Printer:
    """Prints agendas into one file; what many share is made once."""

    def __init__(
        self,
        writer: PdfWriter,
        onto: "Sink",
        event: str,
        words: "PrintedWords",
        tracks: "Mapping[str, str | None]",
    ) -> None:
        self._writer = writer
        self._onto = onto
        self._event = event
        self._words = words
        self._tracks = tracks
        self._rows: dict[tuple[str, tuple[str, ...], float], Row] = {}

    def agenda(self, agenda: Agenda) -> Flow:
        """The pages of one agenda: a single one, if smaller letters make it fit there."""
        flows = (self._flow(agenda, scale) for scale in _SCALES)
        first = next(flows)
        if first.pages == 1:
            return first
        return next((flow for flow in flows if flow.pages == 1), first)

    def _flow(self, agenda: Agenda, scale: float) -> Flow:
        head = _Head(self._event, agenda)
        page = Page(*A5, _MARGIN + head.height, _MARGIN + _FOOT_HEIGHT, _MARGIN, _MARGIN)

        def furniture(number: int, total: int) -> str:
            foot = boxed(self._words.page_of(number, total), _FOOT, _WIDTH, 12)
            at_foot = foot.draw(self._writer, _MARGIN, _MARGIN + 9)
            return head.draw(self._writer, A5[1] - _MARGIN) + at_foot

        flow = Flow(self._writer, page, furniture, self._onto)
        for block, _ in head.blocks:
            flow.note(block)
        for leg, engagements in agenda.legs:
            flow.space(11 * scale)
            flow.text(leg.name, _LEG, after=1.5, keep=70)
            flow.text(self._zone(leg, engagements), _ZONE, after=4, keep=55)
            flow.table(_COLUMNS, self._table(engagements, scale))
        return flow

    def _zone(self, leg: "LegRow", engagements: "Sequence[Engagement]") -> str:
        timed = [
            item(each.session, leg.zone)
            for each in engagements
            if each.session.starts_at is not None
        ]
        return zone_line(leg.zone, {at for each in timed for at in (each.starts, each.ends)})

    def _table(self, engagements: "Sequence[Engagement]", scale: float) -> list[Row]:
        rows: list[Row] = []
        last: str | None = None
        for each in engagements:
            starts = each.session.starts_at
            day = self._words.no_time if starts is None else self._words.date(starts[:10])
            if day != last:
                rows.append(
                    Row(
                        ((Text(day, _DAY.scaled(scale)),),),
                        ground=_DAY_GROUND,
                        heading=True,
                        padding=2.5 * scale,
                    )
                )
                last = day
            rows.append(self._row(each, scale))
        return rows

    def _row(self, each: "Engagement", scale: float) -> Row:
        key = each.session.id, each.roles, scale
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = self._new_row(each, scale)
        return row

    def _new_row(self, each: "Engagement", scale: float) -> Row:
        session = each.session
        time = ""
        if session.starts_at is not None and session.ends_at is not None:
            time = time_line(session.starts_at, session.ends_at)
        room = self._words.no_room if each.room is None else " · ".join(filter(None, each.room))
        said = [
            self._words.waiting if role == WAITING else self._words.roles.get(role, "")
            for role in each.roles
            if role != ATTENDEE
        ]
        texts = [
            Text(session.title, _TITLE),
            Text(" · ".join(filter(None, said)), _ROLE),
            Text(room, _QUIET),
        ]
        return Row(
            (
                (Text(time, _TIME.scaled(scale)),),
                tuple(Text(text, style.scaled(scale)) for text, style in texts),
            ),
            bar=colour_of(session, self._tracks),
            padding=3.5 * scale,
        )


class _Head:
    """Whose agenda it is, at the top of each of its pages.

    Attributes:
        blocks: what is said, each with its place below the top.
    """

    def __init__(self, event: str, agenda: Agenda) -> None:
        of = " · ".join(filter(None, (agenda.delegation, agenda.organisation)))
        latin = boxed(agenda.name, _NAME, _WIDTH, _NAME_HEIGHT)
        arabic = boxed(agenda.arabic_name, _NAME, _WIDTH, _NAME_HEIGHT)
        self.blocks: list[tuple[Block, float]] = []
        self.height = 0.0
        self._add(boxed(event, _EVENT, _WIDTH, 12))
        if _share_a_line(latin, arabic):
            self._add(latin, arabic)
        else:
            self._add(latin)
            self._add(arabic)
        self._add(boxed(of, _OF, _WIDTH, 24))
        self.height += _BELOW_HEAD

    def _add(self, *beside: Block) -> None:
        """Add a block, or some whose first lines stand on one line."""
        stands = [block.lines[0].baseline if block.lines else 0 for block in beside]
        lowest = max(stands)
        bottom = 0.0
        for block, stand in zip(beside, stands, strict=True):
            self.blocks.append((block, self.height + lowest - stand))
            bottom = max(bottom, block.height + lowest - stand)
        self.height += bottom + 2

    def draw(self, writer: PdfWriter, top: float) -> str:
        """What draws it, and a line under it."""
        rule = top - self.height + _BELOW_HEAD / 2
        return writer.rectangle(_MARGIN, rule, _WIDTH, 1, INK) + "".join(
            [block.draw(writer, _MARGIN, top - below) for block, below in self.blocks]
        )


def _share_a_line(latin: Block, arabic: Block) -> bool:
    """Whether the two names fit side by side, as large as they would like to be."""
    lines = [*latin.lines, *arabic.lines]
    together = sum([each.line.width * each.size / UNITS for each in lines])
    return (
        len(latin.lines) == len(arabic.lines) == 1
        and all(each.size == _NAME.size for each in lines)
        and lines[1].line.right_to_left
        and together + _BETWEEN_NAMES <= _WIDTH
    )
