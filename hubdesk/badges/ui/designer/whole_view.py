"""The badge as it leaves the printer: both sides or unfolded, with bleed, cut and fold marks."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_EDGE: Final = 32
_APART: Final = 32


class WholeView(QWidget):
    """Shows the pages beside each other, as large as fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The badge as it is printed"))
        self.pages: list[QImage] = []

    def show_pages(self, pages: "Sequence[QImage]") -> None:
        """Show these."""
        self.pages = list(pages)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 640)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            tokens = theme.tokens(self.palette())
            painter.fillRect(self.rect(), tokens.raised)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if not self.pages:
                return
            widths = sum(page.width() for page in self.pages)
            highest = max(page.height() for page in self.pages)
            room = self.width() - 2 * _EDGE - _APART * (len(self.pages) - 1)
            scale = min(room / widths, (self.height() - 2 * _EDGE) / highest)
            if scale <= 0:
                return
            x = (self.width() - widths * scale - _APART * (len(self.pages) - 1)) / 2
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            for page in reversed(self.pages) if rtl else self.pages:
                width, height = page.width() * scale, page.height() * scale
                place = QRectF(x, (self.height() - height) / 2, width, height)
                painter.fillRect(place.adjusted(3, 3, 3, 3), tokens.border)
                painter.drawImage(place, page)
                x += width + _APART
