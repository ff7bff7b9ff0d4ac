"""Icons, as SVG outlines that take the colours of the theme."""

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from typing_extensions import override

from hubdesk.qt.colours import tokens
from hubdesk.resources import RESOURCES

_BUTTON: Final = 16  # pixels
_GAP: Final = 5  # pixels between the icon of a button and its words, besides the style's own
_IN_STYLE_SHEETS: Final = (
    "check", "chevron-down", "chevron-up", "chevron-right", "chevron-left", "minus", "dot", "x",
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
    _dress(target, name, tone)


def retint() -> None:
    """Dress everything anew, in the colours of the theme now."""
    for target, (name, tone) in list(_dressed.items()):
        if shiboken6.isValid(target):
            _dress(target, name, tone)


def _dress(target: QAction | QAbstractButton, name: str, tone: str) -> None:
    if isinstance(target, QPushButton):
        target.setIconSize(QSize(_BUTTON + _GAP, _BUTTON))
        target.setIcon(icon(name, tone, _GAP))
    else:
        target.setIcon(icon(name, tone))


def icon(name: str, tone: str = "text", gap: int = 0) -> QIcon:
    """An icon in the colours of the theme now; faded where it is disabled.

    Args:
        name: of the icon.
        tone: the colour, one of the names of `theme.Tokens`.
        gap: pixels left free towards the words beside it.
    """
    colours = tokens(QApplication.palette())
    return QIcon(_Drawn(name, getattr(colours, tone), colours.muted, gap))


class _Drawn(QIconEngine):
    """Draws an icon when it is painted, in the size of that place."""

    def __init__(self, name: str, colour: QColor, faded: QColor, gap: int) -> None:
        super().__init__()
        self._name, self._colour, self._faded, self._gap = name, colour, faded, gap

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        self._draw(painter, rect, mode, device.devicePixelRatio() if device else 1.0)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        drawn = QPixmap(size)  # in pixels of the screen
        if drawn.isNull():  # a button that has no room yet
            return drawn
        drawn.fill(Qt.GlobalColor.transparent)
        drawn.setDevicePixelRatio(scale)
        painter = QPainter(drawn)
        self._draw(painter, QRect(QPoint(0, 0), size / scale), mode, scale)
        painter.end()
        return drawn

    @override
    def clone(self) -> QIconEngine:
        return _Drawn(self._name, self._colour, self._faded, self._gap)

    def _draw(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, ratio: float) -> None:
        colour = QColor(self._colour)
        if mode is QIcon.Mode.Disabled:
            colour = QColor(self._faded)  # what stands on the accent would vanish without it
            colour.setAlphaF(0.55)
        size = min(rect.width() - self._gap, rect.height())
        is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        free = rect.width() - size - self._gap
        left = rect.left() + free // 2 + (self._gap if is_mirrored else 0)
        top = rect.top() + (rect.height() - size) // 2
        painter.drawPixmap(QPoint(left, top), pixmap(self._name, size, colour, ratio))


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
