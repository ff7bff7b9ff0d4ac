"""The sessions of one person on a badge: the time in a column of its own, days one after another.

The time has its own column because a line that begins with figures and goes on in Arabic would be
turned around as a whole.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.template_model import Agenda
from hubdesk.paper.pdf import MM, PdfWriter
from hubdesk.paper.wrapping import Block, Style, Text, stack

_STEP: Final = 0.94
_GAP: Final = 0.35  # between two sessions, in parts of the letters' size
_DAY_GAP: Final = 0.7
_BESIDE: Final = 0.7  # between time and title


@dataclass(frozen=True, slots=True)
class AgendaBlock:
    """An agenda that fits its box.

    Attributes:
        left_out: how many sessions it has no room for.
        missing: letters that no font has.
    """

    rows: tuple[tuple[float, tuple[tuple[float, Block], ...]], ...]
    left_out: int = 0
    missing: str = ""

    def draw(self, writer: PdfWriter, x: float, top: float) -> str:
        """What draws it with its upper left corner here."""
        return "".join(
            block.draw(writer, x + left, top - down)
            for down, blocks in self.rows
            for left, block in blocks
        )


def agenda_block(agenda: Agenda, face: BadgeFace, colours: tuple[str, str]) -> AgendaBlock:
    """The agenda of a person at the largest size at which it fits, at its smallest cut off.

    Args:
        agenda: the element.
        face: whose it is.
        colours: of the letters and of the days, `#rrggbb`.
    """
    size = agenda.size
    while True:
        block, height = _set(agenda, face, colours, size, None)
        if height <= agenda.height * MM:
            return block
        if size * _STEP < agenda.smallest:
            return _set(agenda, face, colours, agenda.smallest, agenda.height * MM)[0]
        size *= _STEP


def _set(
    agenda: Agenda, face: BadgeFace, colours: tuple[str, str], size: float, room: float | None
) -> tuple[AgendaBlock, float]:
    width = agenda.width * MM
    plain = Style(size, colour=colours[0])
    strong = Style(size, bold=True, colour=colours[0])
    small = Style(size * 0.85, colour=colours[0])
    day_style = Style(size, bold=True, colour=colours[1])
    times = [_lines((Text(line.time, strong),), width) for line in face.agenda]
    column = max((_width(block) for block in times), default=0) + _BESIDE * size
    rows: list[tuple[float, tuple[tuple[float, Block], ...]]] = []
    missing = ""
    down = 0.0
    if agenda.title:
        title = stack([Text(agenda.title, Style(size * 1.25, bold=True, colour=colours[1]))], width)
        rows.append((0, ((0, title),)))
        down = title.height + _DAY_GAP * size
    day = ""
    for number, (line, time) in enumerate(zip(face.agenda, times, strict=True)):
        above = 0.0
        heading: Block | None = None
        if line.day != day:
            heading = _lines((Text(line.day, day_style),), width)
            above = heading.height + _GAP * size + (_DAY_GAP * size if day else 0)
        room_text = line.room if agenda.rooms else ""
        what = _lines((Text(line.title, plain), Text(room_text, small)), width - column)
        height = max(time.height, what.height)
        if room is not None and down + above + height > room:
            return AgendaBlock(tuple(rows), len(face.agenda) - number, missing), down
        if heading is not None:
            rows.append((down + above - heading.height - _GAP * size, ((0, heading),)))
            day = line.day
        rows.append((down + above, ((0, time), (column, what))))
        missing += what.missing
        down += above + height + _GAP * size
    return AgendaBlock(tuple(rows), 0, "".join(dict.fromkeys(missing))), down - _GAP * size


@lru_cache(maxsize=4096)
def _lines(texts: tuple[Text, ...], width: float) -> Block:
    """Texts in a column; sessions come again on the badges of all who have a place in them."""
    return stack(texts, width)


def _width(block: Block) -> float:
    return max((line.x + line.line.width * line.size / 1000 for line in block.lines), default=0)
