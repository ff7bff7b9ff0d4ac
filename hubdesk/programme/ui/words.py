"""The words of the programme that are not the property of one widget, and the colours of sessions.

A session's block has the colour of its kind, or that of its track. Both are given as one plain
colour, from which the theme's fill, edge and text are derived, so that any colour stays legible.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from hubdesk.paper.colour import LEGIBLE, contrast
from hubdesk.qt import colours

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette

translate = QCoreApplication.translate

_KINDS: Final = {
    "plenary": "#2b59c3",
    "presentation": "#0e8394",
    "training": "#3c8527",
    "visit": "#c07a12",
    "meeting_round": "#7443c4",
    "ceremony": "#b52a7c",
    "break": "#96876f",
    "blocker": "#6b7686",
}
_PLAIN: Final = "#6b7686"  # of what is none of these
_FILL: Final = {"light": 0.17, "dark": 0.30}  # how much of the colour is in the fill
_VISIBLE: Final = 3.0  # WCAG 2, of what is no text
_STEP: Final = 0.04


class BlockColours(NamedTuple):
    """The colours of a block of the grid; the text has 4.5:1 on the fill."""

    fill: QColor
    edge: QColor
    text: QColor


def kind_words(kind: str) -> str:
    """What a kind of session is called."""
    match kind:
        case "plenary":
            return translate("Programme", "Plenary")
        case "presentation":
            return translate("Programme", "Presentation")
        case "training":
            return translate("Programme", "Training")
        case "visit":
            return translate("Programme", "Visit")
        case "meeting_round":
            return translate("Programme", "Meeting round")
        case "ceremony":
            return translate("Programme", "Ceremony")
        case "break":
            return translate("Programme", "Break")
        case "blocker":
            return translate("Programme", "Blocked")
        case _:
            return kind


def role_words(role: str) -> str:
    """What somebody is who has a part in a session."""
    match role:
        case "attendee":
            return translate("Programme", "Participant")
        case "speaker":
            return translate("Programme", "Speaker")
        case "chair":
            return translate("Programme", "Chair")
        case "interpreter":
            return translate("Programme", "Interpreter")
        case _:
            return role


def audience_words(audience: str) -> str:
    """Who may attend a session."""
    match audience:
        case "everybody":
            return translate("Programme", "Everybody")
        case "categories":
            return translate("Programme", "Some categories")
        case "delegations":
            return translate("Programme", "Some delegations")
        case "enrolled":
            return translate("Programme", "Only who is enrolled")
        case _:
            return audience


def kind_colours(kind: str, palette: "QPalette") -> BlockColours:
    """The colours of a session of this kind, in the theme of a palette."""
    return _derived(_KINDS.get(kind, _PLAIN), is_dark=colours.is_dark(palette))


def track_colours(colour: str | None, palette: "QPalette") -> BlockColours:
    """The colours of a session of a track that has this colour, `#rrggbb`; None: a plain one."""
    return _derived(colour or _PLAIN, is_dark=colours.is_dark(palette))


@lru_cache(maxsize=256)
def _derived(colour: str, *, is_dark: bool) -> BlockColours:
    tokens = colours.dark() if is_dark else colours.light()
    plain = QColor(colour) if QColor.isValidColorName(colour) else QColor(_PLAIN)
    share = _FILL["dark" if is_dark else "light"]
    fill = _mixed(tokens.surface, plain, share)
    while share > 0 and _contrast(tokens.text, fill) < LEGIBLE:
        share -= _STEP
        fill = _mixed(tokens.surface, plain, max(share, 0))
    edge, toward = plain, 0.0
    while toward < 1 and min(_contrast(edge, tokens.surface), _contrast(edge, fill)) < _VISIBLE:
        toward += _STEP
        edge = _mixed(plain, tokens.text, min(toward, 1))
    return BlockColours(fill, edge, QColor(tokens.text))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor(
        *(
            round(mine * (1 - share) + theirs * share)
            for mine, theirs in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )


def _contrast(one: QColor, other: QColor) -> float:
    return contrast(one.name(), other.name())
