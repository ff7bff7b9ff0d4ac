"""Choosing the colour of a delegation or a track from a few that can be told apart."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme

translate = QCoreApplication.translate

COLOURS: Final = (
    "#2b59c3", "#0e7490", "#00663a", "#5b7a12", "#b7791f", "#c2410c", "#b0202a", "#a21d6c",
    "#6d3bbd", "#5c4033",
)  # fmt: skip
_SIZE: Final = 30
_NONE: Final = "#5b6b82"  # until a colour of its own is shown


def colour_words(colour: str) -> str:
    """The name of a colour of the palette."""
    names = dict(
        zip(
            COLOURS,
            (
                translate("Colours", "Blue"),
                translate("Colours", "Teal"),
                translate("Colours", "Green"),
                translate("Colours", "Olive"),
                translate("Colours", "Ochre"),
                translate("Colours", "Orange"),
                translate("Colours", "Red"),
                translate("Colours", "Magenta"),
                translate("Colours", "Violet"),
                translate("Colours", "Brown"),
            ),
            strict=True,
        )
    )
    return names.get(colour, colour)


class Swatches(QWidget):
    """A row of colours, one of which is chosen; arrow keys go from one to the next.

    Signals:
        colour_changed: the colour that was chosen.
    """

    colour_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._swatches = [_Swatch(colour) for colour in COLOURS]
        for swatch in self._swatches:
            self._add(swatch)
        self._own = _Swatch(_NONE)
        self._add(self._own)
        self._row.addStretch()
        self._own.hide()

    @property
    def colour(self) -> str | None:
        """The colour that is chosen."""
        chosen = self._group.checkedButton()
        return chosen.colour if isinstance(chosen, _Swatch) else None

    def show_colour(self, colour: str | None) -> None:
        """Choose a colour; one that is not in the palette gets a swatch of its own."""
        self._own.setVisible(colour is not None and colour not in COLOURS)
        if colour is None:
            self._group.setExclusive(False)
            for swatch in (*self._swatches, self._own):
                swatch.setChecked(False)
            self._group.setExclusive(True)
            return
        if colour not in COLOURS:
            self._own.set_colour(colour)
        for swatch in (self._own, *self._swatches):
            if swatch.colour == colour:
                swatch.setChecked(True)

    def _add(self, swatch: "_Swatch") -> None:
        self._group.addButton(swatch)
        self._row.addWidget(swatch)
        swatch.clicked.connect(lambda: self.colour_changed.emit(swatch.colour))


class _Swatch(QAbstractButton):
    """One colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFixedSize(_SIZE, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_colour(colour)

    def set_colour(self, colour: str) -> None:
        self.colour = colour
        self.setAccessibleName(colour_words(colour))
        self.setToolTip(colour_words(colour))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        super().keyPressEvent(qt_event)
        arrows = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
        group = self.group()
        chosen = group.checkedButton() if group else None
        if qt_event.key() in arrows and isinstance(chosen, _Swatch):
            chosen.clicked.emit()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        colours = theme.tokens(self.palette())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.underMouse():
                line = colours.accent if self.hasFocus() else colours.field_border
                painter.setPen(QPen(line, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colour))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 6, 6)
            if self.isChecked():
                painter.drawPixmap(7, 7, icons.pixmap("check", 16, QColor("#ffffff")))
