"""The colours of the light and the dark theme."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of a theme, by what they are for; text on its ground has 4.5:1 or more.

    Attributes:
        window: behind everything.
        surface: of cards, tables and fields.
        raised: of what is pointed at or set apart on a surface.
        border: between surfaces.
        field_border: around what can be typed into; 3:1 against the surface.
        accent_soft: of what is chosen; likewise the other soft ones.
    """

    window: QColor
    surface: QColor
    raised: QColor
    border: QColor
    field_border: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_soft: QColor
    success: QColor
    success_soft: QColor
    warning: QColor
    warning_soft: QColor
    danger: QColor
    danger_soft: QColor
    info: QColor
    info_soft: QColor


_LIGHT: Final = {
    "window": "#f4f6f9", "surface": "#ffffff", "raised": "#edf0f5", "border": "#dce1e9",
    "field_border": "#8a95a6", "text": "#18202c", "muted": "#566274", "accent": "#2b59c3",
    "accent_hover": "#234aa6", "on_accent": "#ffffff", "accent_soft": "#e3ebfc",
    "success": "#14703f", "success_soft": "#ddf3e5", "warning": "#8a5300",
    "warning_soft": "#fdf0d3", "danger": "#b3261e", "danger_soft": "#fce4e2",
    "info": "#2b59c3", "info_soft": "#e3ebfc",
}  # fmt: skip
_DARK: Final = {
    "window": "#12161d", "surface": "#1a2029", "raised": "#242c38", "border": "#303a48",
    "field_border": "#6f7d91", "text": "#e8ecf2", "muted": "#a3afc0", "accent": "#8fb0ff",
    "accent_hover": "#abc4ff", "on_accent": "#0e1a33", "accent_soft": "#243353",
    "success": "#6fd69b", "success_soft": "#17382a", "warning": "#f2bf62",
    "warning_soft": "#3d3017", "danger": "#ff9a92", "danger_soft": "#47211f",
    "info": "#8fb0ff", "info_soft": "#243353",
}  # fmt: skip


def light() -> Tokens:
    """The colours of the light theme."""
    return _tokens(dark=False)


def dark() -> Tokens:
    """The colours of the dark theme."""
    return _tokens(dark=True)


@lru_cache(maxsize=2)
def _tokens(*, dark: bool) -> Tokens:
    return Tokens(**{name: QColor(value) for name, value in (_DARK if dark else _LIGHT).items()})


def is_dark(palette: QPalette) -> bool:
    """Whether a palette is one of a dark theme."""
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def tokens(palette: QPalette) -> Tokens:
    """The colours that go with a palette, for what paints itself."""
    return _tokens(dark=is_dark(palette))
