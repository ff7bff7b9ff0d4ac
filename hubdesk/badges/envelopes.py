"""Envelopes of delegations: whose it is, to be read from afar, and who belongs to it.

They are printed on envelopes, or on paper that is put on them. A delegation with more members than
one has room for goes on to another, which says so.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.colour import BLACK, ink_on
from hubdesk.paper.flow import Column, Flow, Page, Row
from hubdesk.paper.pdf import MM, PdfWriter
from hubdesk.paper.wrapping import Align, Style, Text, boxed, stack

SIZES: Final = {"c5": (229.0, 162.0), "c4": (324.0, 229.0), "a4": (297.0, 210.0)}
"""Width and height in millimetres, by name."""

_QUIET: Final = "#4d5664"
_MARGIN: Final = 12 * MM
_BAND: Final = 30 * MM
_NAME: Final = 16 * MM
_OVER_NAME: Final = 6 * MM
_COLUMNS: Final = (Column(26), Column(share=5), Column(share=3), Column(share=5))

_WAYS: Final = ((1, 1.0), (1, 0.85), (2, 1.0), (2, 0.85), (3, 1.0), (3, 0.85), (4, 0.8), (4, 0.7))
"""In how many columns members may stand, and how small: the first way for which there is room."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a delegation."""

    name: str
    arabic_name: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What one envelope says; its colour is `#rrggbb`."""

    delegation: str
    event: str
    colour: str
    members: tuple[Member, ...]


def draw_envelopes(
    envelopes: Sequence[Envelope],
    size: str,
    stream: BinaryIO,
    progress: Callable[[int, int], bool] | None = None,
) -> tuple[int, str] | None:
    """Draw envelopes into a stream as PDF; None if `progress` said to stop.

    Args:
        envelopes: what they say.
        size: one of `SIZES`.
        stream: what is written to.
        progress: called after each envelope.

    Returns:
        How many pages there are, and the letters that no font has.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`: there is no such size.
    """
    if size not in SIZES:
        known = list(SIZES)
        raise HubDeskError(Problem.TEMPLATE_NOT_FOUND, what="sheet", text=size, known=known)
    width, height = (length * MM for length in SIZES[size])
    scale = SIZES[size][0] / SIZES["c5"][0]
    writer = PdfWriter(stream, title=envelopes[0].event if envelopes else "")
    page = Page(width, height, _BAND * scale + 6 * MM, _MARGIN, _MARGIN, _MARGIN)
    pages, missing = 0, ""
    for done, envelope in enumerate(envelopes, 1):
        drawn = _Envelope(writer, page, envelope, scale)
        pages += drawn.draw()
        missing += drawn.missing
        if progress is not None and not progress(done, len(envelopes)):
            return None
    if pages:
        writer.finish()
    return pages, "".join(dict.fromkeys(missing))


def _columns(across: int) -> tuple[Column, ...]:
    return (Column(share=1),) * across if across > 1 else _COLUMNS


class _Envelope:
    """Draws one envelope.

    Attributes:
        missing: letters that no font has.
    """

    def __init__(self, writer: PdfWriter, page: Page, envelope: Envelope, scale: float) -> None:
        self.missing = ""
        self._writer = writer
        self._page = page
        self._envelope = envelope
        self._scale = scale

    def draw(self) -> int:
        """Draw it, and say on how many pages."""
        flow = Flow(self._writer, self._page, self._head)
        ways = [(_columns(across), self._rows(across, smaller)) for across, smaller in _WAYS]
        room = self._page.inner_height
        fitting = (way for way in ways if flow.table_height(*way) <= room)
        flow.table(*next(fitting, ways[-1]))
        pages = flow.finish()
        self.missing += flow.missing
        return pages

    def _rows(self, across: int, smaller: float) -> list[Row]:
        """The members in so many columns, each filled from the top."""
        members = self._envelope.members
        padding = 2.6 * self._scale * smaller
        if across == 1:
            return [
                Row(self._in_full(number, member, smaller), padding=padding)
                for number, member in enumerate(members, 1)
            ]
        down = -(-len(members) // across)
        return [
            Row(
                tuple(
                    self._in_short(place + 1, members[place], across, smaller)
                    if (place := column * down + row) < len(members)
                    else ()
                    for column in range(across)
                ),
                padding=padding,
            )
            for row in range(down)
        ]

    def _in_full(self, number: int, member: Member, smaller: float) -> tuple[tuple[Text, ...], ...]:
        quiet = self._style(9 * smaller, colour=_QUIET)
        name = self._style(11 * smaller, bold=True)
        right = self._style(9 * smaller, colour=_QUIET, align=Align.RIGHT)
        return (
            (Text(str(number), right),),
            (Text(member.name, name),),
            (Text(member.arabic_name, name),),
            (Text(member.organisation, quiet),),
        )

    def _in_short(
        self, number: int, member: Member, across: int, smaller: float
    ) -> tuple[Text, ...]:
        size = 11 * smaller * self._scale
        name = Style(size, size * 0.7, bold=True)
        quiet = Style(size * 0.8, size * 0.55, colour=_QUIET)
        texts = [Text(f"{number}  {member.name or member.arabic_name}", name)]
        if across == 2:
            texts.append(Text(member.organisation, quiet))
        return tuple(texts)

    def _head(self, number: int, total: int) -> str:
        """The band with the delegation's name, and which of several envelopes it is."""
        page, scale, envelope = self._page, self._scale, self._envelope
        band = _BAND * scale
        ink = ink_on(envelope.colour)
        drawn = self._writer.rectangle(0, page.height - band, page.width, band, envelope.colour)
        event = boxed(
            envelope.event, Style(10 * scale, 6, colour=ink), page.inner_width, _OVER_NAME * scale
        )
        name = boxed(
            envelope.delegation,
            Style(30 * scale, 12, bold=True, colour=ink),
            page.inner_width,
            _NAME * scale,
        )
        self.missing += event.missing + name.missing
        drawn += event.draw(self._writer, page.left, page.height - 4 * MM * scale)
        drawn += name.draw(self._writer, page.left, page.height - (4 * MM + _OVER_NAME) * scale)
        if total > 1:
            where = Style(9 * scale, colour=_QUIET, align=Align.RIGHT)
            foot = stack([Text(f"{number} / {total}", where)], page.inner_width)
            drawn += foot.draw(self._writer, page.left, page.bottom - 2 * MM)
        return drawn

    def _style(
        self,
        size: float,
        *,
        bold: bool = False,
        colour: str = BLACK,
        align: Align = Align.START,
    ) -> Style:
        return Style(size * self._scale, bold=bold, colour=colour, align=align)
