"""A code of the test sheet on the screen, for scanners that read screens."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.paper import qr

_SIDE = 200


class CodeOnScreen(QWidget):
    """Paints a QR code, black on white in every theme."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = qr.symbol(text)
        self.setAccessibleName(name)
        self.setFixedSize(QSize(_SIDE, _SIDE))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        modules = self._symbol.size + 2 * qr.QUIET_ZONE
        module = int(self.width() * self.devicePixelRatioF() / modules) / self.devicePixelRatioF()
        edge = (self.width() - self._symbol.size * module) / 2
        for row in range(self._symbol.size):
            for column in range(self._symbol.size):
                if self._symbol.black(row, column):
                    square = QRectF(edge + column * module, edge + row * module, module, module)
                    painter.fillRect(square, Qt.GlobalColor.black)
