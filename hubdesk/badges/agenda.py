"""The sessions of one person on a badge: the time in a column of its own, days one after another.

The time has its own column because a line that begins with figures and goes on in Arabic would be
turned around as a whole.

Agendas differ from person to person, their rows come again on the badges of all who go there: rows
are set and drawn once and moved to where each badge has them.
"""

from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from hubdesk.paper.pdf import MM, PdfWriter
from hubdesk.paper.wrapping import Block, Style, Text, stack

if TYPE_CHECKING:
    from hubdesk.badges.face import AgendaLine, BadgeFace
    from hubdesk.badges.template_model import Agenda

_STEP: Final = 0.94
_GAP: Final = 0.35  # between two sessions, in parts of the letters' size
_DAY_GAP: Final = 0.7
_BESIDE: Final = 0.7  # between time and title
_KEPT: Final = 4096  # rows


class Row(NamedTuple):
    """A day, or a session: its blocks, each so far from the left, and how high it is."""

    height: float
    blocks: tuple[tuple[float, Block], ...]

    def draw(self, writer: PdfWriter, x: float, top: float) -> str:
        """What draws it with its upper left corner here."""
        return "".join([block.draw(writer, x + left, top) for left, block in self.blocks])


class AgendaBlock(NamedTuple):
    """An agenda that fits its box.

    Attributes:
        rows: how far each is from the top.
        left_out: how many sessions it has no room for.
        missing: letters that no font has.
    """

    rows: tuple[tuple[float, Row], ...]
    left_out: int = 0
    missing: str = ""

    def draw(self, writer: PdfWriter, x: float, top: float) -> str:
        """What draws it with its upper left corner here."""
        return writer.below_one_another(self.rows, x, top)


def agenda_block(agenda: "Agenda", face: "BadgeFace", colours: tuple[str, str]) -> AgendaBlock:
    """The agenda of a person at the largest size at which it fits, at its smallest cut off.

    Args:
        agenda: the element.
        face: whose it is.
        colours: of the letters and of the days, `#rrggbb`.
    """
    size = agenda.size
    while True:
        block, height = _setter(agenda, colours, size).set(face.agenda, None)
        if height <= agenda.height * MM:
            return block
        if size * _STEP < agenda.smallest:
            smallest = _setter(agenda, colours, agenda.smallest)
            return smallest.set(face.agenda, agenda.height * MM)[0]
        size *= _STEP


class _Setter:
    """Sets agendas of one element at one size."""

    def __init__(self, agenda: "Agenda", colours: tuple[str, str], size: float) -> None:
        self._agenda = agenda
        self._size = size
        self._width = agenda.width * MM
        self._plain = Style(size, colour=colours[0])
        self._strong = Style(size, bold=True, colour=colours[0])
        self._small = Style(size * 0.85, colour=colours[0])
        self._day = Style(size, bold=True, colour=colours[1])
        title = Style(size * 1.25, bold=True, colour=colours[1])
        self._title = self._row(Text(agenda.title, title)) if agenda.title else None
        self.time = lru_cache(_KEPT)(self._make_time)
        self.heading = lru_cache(_KEPT)(self._make_heading)
        self.session = lru_cache(_KEPT)(self._make_session)

    def set(self, lines: "tuple[AgendaLine, ...]", room: float | None) -> tuple[AgendaBlock, float]:
        """Set as many of these lines as there is room for; returns the height, too."""
        gap, day_gap = _GAP * self._size, _DAY_GAP * self._size
        column = max([_width(self.time(line.time)) for line in lines], default=0)
        rows: list[tuple[float, Row]] = []
        missing: list[str] = []
        down = 0.0
        if self._title is not None:
            rows.append((0.0, self._title))
            down = self._title.height + day_gap
        left = len(lines)
        for number, (day, sessions) in enumerate(groupby(lines, attrgetter("day"))):
            heading = self.heading(day) if day else None
            above = down + (day_gap if number else 0)
            for line in sessions:
                row, lacks = self.session(line, column)
                top = above if heading is None else above + heading.height + gap
                if room is not None and top + row.height > room:
                    return _block(rows, left, missing), down
                if heading is not None:
                    rows.append((above, heading))
                rows.append((top, row))
                missing.append(lacks)
                left -= 1
                down = above = top + row.height + gap
                heading = None
        return _block(rows, 0, missing), down - gap

    def _make_time(self, time: str) -> Block:
        return stack([Text(time, self._strong)], self._width)

    def _make_heading(self, day: str) -> Row:
        return self._row(Text(day, self._day))

    def _make_session(self, line: "AgendaLine", column: float) -> tuple[Row, str]:
        time = self.time(line.time)
        column += _BESIDE * self._size
        room = line.room if self._agenda.rooms else ""
        what = stack([Text(line.title, self._plain), Text(room, self._small)], self._width - column)
        height = max(time.height, what.height)
        return Row(height, ((0.0, time), (column, what))), what.missing

    def _row(self, text: Text) -> Row:
        block = stack([text], self._width)
        return Row(block.height, ((0.0, block),))


_setter = lru_cache(maxsize=64)(_Setter)


def _block(rows: list[tuple[float, Row]], left_out: int, missing: list[str]) -> AgendaBlock:
    return AgendaBlock(tuple(rows), left_out, "".join(dict.fromkeys("".join(missing))))


def _width(block: Block) -> float:
    return max([line.x + line.line.width * line.size / 1000 for line in block.lines], default=0)
