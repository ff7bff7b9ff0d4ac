"""How the window looks: colours, light and dark, fonts and the style sheet."""

from dataclasses import fields
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from hubdesk.qt import icons
from hubdesk.qt.colours import Tokens, dark, is_dark, light, tokens
from hubdesk.resources import RESOURCES

__all__ = ["Tokens", "apply", "is_dark", "set_role", "tokens"]

FAMILIES: Final = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Tifinagh")
BODY_PIXELS: Final = 14


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is, so that the style sheet dresses it."""
    widget.setProperty("role", role)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def apply(app: QApplication, theme: str) -> None:
    """Dress the program.

    Args:
        app: the program.
        theme: `light`, `dark` or `system`.
    """
    _load_fonts()
    hints = QGuiApplication.styleHints()
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    wants_dark = theme == "dark" or (
        theme == "system" and hints.colorScheme() is Qt.ColorScheme.Dark
    )
    chosen = dark() if wants_dark else light()
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    font = QFont(list(FAMILIES))
    font.setPixelSize(BODY_PIXELS)
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_style_sheet(chosen, is_dark_theme=wants_dark))
    icons.retint()
    for widget in app.topLevelWidgets():
        QApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))


@lru_cache(maxsize=1)
def _load_fonts() -> None:
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def _palette(colours: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Light: colours.raised,
        role.Midlight: colours.raised,
        role.Mid: colours.border,
        role.Dark: colours.field_border,
        role.Shadow: colours.border,
    }.items():
        palette.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(colours.muted)
        faded.setAlphaF(0.6)
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette


def _style_sheet(colours: Tokens, *, is_dark_theme: bool) -> str:
    sheet = (RESOURCES / "hubdesk.qss").read_text(encoding="utf-8")
    for field in sorted(fields(colours), key=lambda field: -len(field.name)):
        sheet = sheet.replace(f"@{field.name}@", getattr(colours, field.name).name())
    icons_at = icons.files_for_style_sheets(
        "dark" if is_dark_theme else "light", colours.muted.name()
    )
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    trailing = "left" if is_mirrored else "right"  # style sheets are not mirrored
    return sheet.replace("@icons@", icons_at).replace("@trailing@", trailing)
