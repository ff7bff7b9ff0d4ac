"""Icons, as SVG outlines that take the colours of the theme."""

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from hubdesk.qt.colours import tokens
from hubdesk.resources import RESOURCES

_SIZES: Final = (16, 20, 24, 32)
_IN_STYLE_SHEETS: Final = (
    "check", "chevron-down", "chevron-up", "chevron-right", "chevron-left", "minus", "dot",
)  # fmt: skip

# what is dressed in which icon and tone, to dress it anew when the theme changes
_dressed: "WeakKeyDictionary[QAction | QAbstractButton, tuple[str, str]]" = WeakKeyDictionary()


def dress(target: QAction | QAbstractButton, name: str, tone: str = "text") -> None:
    """Give a button or an action an icon, which follows the theme from then on.

    Args:
        target: the button or action.
        name: of the icon: a file of `resources/icons`.
        tone: the colour, one of the names of `theme.Tokens`.
    """
    _dressed[target] = (name, tone)
    target.setIcon(icon(name, tone))


def retint() -> None:
    """Dress everything anew, in the colours of the theme now."""
    for target, (name, tone) in list(_dressed.items()):
        if shiboken6.isValid(target):
            target.setIcon(icon(name, tone))


def icon(name: str, tone: str = "text") -> QIcon:
    """An icon in the colours of the theme now; faded where it is disabled."""
    colour: QColor = getattr(tokens(QApplication.palette()), tone)
    faded = QColor(colour)
    faded.setAlphaF(0.4)
    made = QIcon()
    for size in _SIZES:
        for ratio in (1.0, 2.0):
            made.addPixmap(pixmap(name, size, colour, ratio), QIcon.Mode.Normal)
            made.addPixmap(pixmap(name, size, faded, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, size: int, colour: QColor, ratio: float = 0.0) -> QPixmap:
    """An icon as a picture.

    Args:
        name: of the icon.
        size: its width and height, in pixels of the window.
        colour: of its lines.
        ratio: how many pixels of the screen one of the window has; by itself that of the screen.
    """
    ratio = ratio or QGuiApplication.primaryScreen().devicePixelRatio()
    return _pixmap(name, size, colour.rgba(), ratio)


@lru_cache(maxsize=2048)
def _pixmap(name: str, size: int, rgba: int, ratio: float) -> QPixmap:
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    colour = QColor.fromRgba(rgba)
    painter = QPainter(drawn)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(_outline(name, colour)).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _outline(name: str, colour: QColor) -> QByteArray:
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour.name()).encode())


@lru_cache(maxsize=1)
def _folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="hubdesk-icons-")


@lru_cache(maxsize=8)
def files_for_style_sheets(name: str, colour: str) -> str:
    """Write the icons that style sheets name as files in a colour; returns where they lie."""
    folder = Path(_folder().name) / name
    folder.mkdir(exist_ok=True)
    for each in _IN_STYLE_SHEETS:
        if (RESOURCES / "icons" / f"{each}.svg").exists():
            (folder / f"{each}.svg").write_bytes(bytes(_outline(each, QColor(colour)).data()))
    return folder.as_posix()
