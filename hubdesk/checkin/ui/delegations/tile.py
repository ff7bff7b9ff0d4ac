"""The coloured tile that stands for a delegation, with its short name."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.qt import icons

SIZE: Final = 40
NO_COLOUR: Final = "#5b6b82"
_RADIUS: Final = 8
_LIGHT_GROUND: Final = 0.36  # relative luminance from which dark letters are read more easily
_LETTERS: Final = 4
_ARTICLE: Final = "ال"  # nearly every Arabic word of a name begins with it


def paint_tile(painter: QPainter, rect: QRectF, colour: str | None, letters: str) -> None:
    """Paint the tile of a delegation; without letters, that of people without one."""
    ground = QColor(colour or NO_COLOUR)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    ink = QColor("#10161f") if _luminance(ground) > _LIGHT_GROUND else QColor("#ffffff")
    if letters:
        font = painter.font()
        font.setBold(True)
        font.setPixelSize({1: 18, 2: 16, 3: 14}.get(len(letters), 12))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
    else:
        picture = icons.pixmap("users", 20, ink)
        painter.drawPixmap(round(rect.center().x() - 10), round(rect.center().y() - 10), picture)
    painter.restore()


def letters_of(name: str, short_name: str | None) -> str:
    """What a tile says: the short name, or the first letters of the name."""
    if short_name and len(short_name) <= _LETTERS:
        return short_name
    words = [
        word.removeprefix(_ARTICLE) for word in (short_name or name).split() if word[0].isalnum()
    ]
    return "".join(word[:1] for word in words[:2]).upper() or name[:1]


class Tile(QWidget):
    """The tile of a delegation, as a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: str | None = None
        self._letters = ""
        self.setFixedSize(SIZE, SIZE)

    def show_delegation(self, colour: str | None, letters: str) -> None:
        """Show this delegation's."""
        self._colour, self._letters = colour, letters
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            paint_tile(painter, QRectF(self.rect()), self._colour, self._letters)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
