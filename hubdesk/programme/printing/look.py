"""How printed programmes look: their colours, and what is at the head of their pages."""

from typing import TYPE_CHECKING, Final

from hubdesk.paper.colour import is_colour
from hubdesk.paper.wrapping import Align, Style, boxed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.paper.flow import Page
    from hubdesk.paper.pdf import PdfWriter
    from hubdesk.programme.board import BoardSession

INK: Final = "#14181f"
QUIET: Final = "#4d5664"
"""For what is said besides; 4.5:1 on every ground that is used."""

_KINDS: Final = {
    "plenary": "#2b59c3",
    "presentation": "#0e8394",
    "training": "#3c8527",
    "visit": "#c07a12",
    "meeting_round": "#7443c4",
    "ceremony": "#b52a7c",
    "break": "#96876f",
}
_PLAIN: Final = "#6b7686"

HEAD_HEIGHT: Final = 44.0
_RIGHT_SHARE: Final = 0.3
_EVENT: Final = Style(9, 6, colour=QUIET)
_TITLE: Final = Style(19, 12, bold=True, colour=INK)
_BESIDE: Final = Style(8.5, 6, colour=QUIET, align=Align.RIGHT)


def colour_of(session: "BoardSession", tracks: "Mapping[str, str | None]") -> str:
    """The colour of a session: its track's, or its kind's."""
    colour = tracks.get(session.track_id or "")
    if colour and is_colour(colour):
        return colour
    return _KINDS.get(session.kind, _PLAIN)


def head(writer: "PdfWriter", page: "Page", event: str, title: str, beside: tuple[str, str]) -> str:
    """What draws the head of a page, above its upper edge: who, what, and two lines beside it."""
    right = page.inner_width * _RIGHT_SHARE
    left = page.inner_width - right - 12
    top = page.height - page.top + HEAD_HEIGHT
    x = page.width - page.right - right
    first, second = (boxed(words, _BESIDE, right, 14) for words in beside)
    return "".join(
        [
            boxed(event, _EVENT, left, 12).draw(writer, page.left, top),
            boxed(title, _TITLE, left, 26).draw(writer, page.left, top - 13),
            first.draw(writer, x, top),
            second.draw(writer, x, top - 15),
        ]
    )
