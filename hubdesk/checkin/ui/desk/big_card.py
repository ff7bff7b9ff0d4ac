"""A large card that is read from two metres: colour, symbol, words, letters that fill it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, Qt, QVariantAnimation
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme

_EDGE: Final = 32
_SMALLEST: Final = 15  # pixels
_LIGHT_INK: Final = "#ffffff"
_DARK_INK: Final = "#241a00"
_INKS: Final = {"good": _LIGHT_INK, "gone": _LIGHT_INK, "look": _DARK_INK, "bad": _LIGHT_INK}
_TONES: Final = {None: "plain", _LIGHT_INK: "light", _DARK_INK: "dark"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows; empty parts take no room.

    Attributes:
        look: `ready`, or the value of a `Tone`.
        icon: the symbol.
        word: what is read first.
        name: who it is.
        other_name: the name in the other script.
        belongs: organisation and delegation.
        sentence: what to do or to know.
        pill: the category.
        next_step: what the desk does now, and what is noted of the person.
    """

    look: str
    icon: str
    word: str
    name: str = ""
    other_name: str = ""
    belongs: str = ""
    sentence: str = ""
    pill: str = ""
    next_step: str = ""


class BigCard(QFrame):
    """Shows one thing, large; below the words there is room for widgets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown("ready", "scan-line", "")
        self._flash = QVariantAnimation(self, duration=260)
        self._flash.setStartValue(150)
        self._flash.setEndValue(0)
        self._flash.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._flash.valueChanged.connect(self.update)
        self._icon = QLabel()
        self._word = self._label()
        self._pill = self._label()
        self._name = self._label()
        self._other = self._label()
        self._belongs = self._label()
        self._sentence = self._label()
        self._next = self._label()
        self._below = QVBoxLayout()
        self._below.setSpacing(6)
        self._lay_out()
        self._align()

    @property
    def shown(self) -> Shown:
        """What is read on it now."""
        return self._shown

    def show_card(self, shown: Shown) -> None:
        """Show this."""
        self._shown = shown
        theme.set_role(self, f"verdict-{shown.look}")
        for label, text in (
            (self._word, shown.word),
            (self._name, shown.name),
            (self._other, shown.other_name),
            (self._belongs, shown.belongs),
            (self._sentence, shown.sentence),
            (self._next, shown.next_step),
            (self._pill, shown.pill),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        for label in self._lines():
            theme.set_role(label, f"ink-{self._tone()}")
        theme.set_role(self._pill, f"pill-{self._tone()}")
        self._fit()
        parts = (shown.word, shown.name, shown.belongs, shown.sentence, shown.next_step)
        self.setAccessibleName(". ".join(filter(None, parts)))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        strength = self._flash.currentValue()
        if self._flash.state() is QVariantAnimation.State.Running and strength:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(255, 255, 255, int(strength)))
            painter.drawRoundedRect(self.rect(), 12, 12)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._fit()

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._icon)
        head.addWidget(self._word, 1)
        self._pill.setWordWrap(False)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 24)
        column.setSpacing(6)
        column.addStretch(1)
        column.addLayout(head)
        column.addSpacing(8)
        for label in (self._name, self._other, self._belongs, self._sentence, self._next):
            column.addWidget(label)
        column.addStretch(2)
        column.addLayout(self._below)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        super().changeEvent(qt_event)
        kind = qt_event.type()
        if kind == QEvent.Type.PaletteChange:
            self._fit()
        elif kind == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """All names begin at the window's leading side, whatever their script."""
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        for label in self._lines():
            label.setAlignment(
                leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )

    def _fit(self) -> None:
        """Letters as large as the panel allows."""
        unit = max(min(self.width() / 13, self.height() / 7.5), 26)
        is_ready = self._shown.look == "ready"
        for label, share, weight in (
            (self._word, 0.72 if is_ready else 1.0, 700),
            (self._name, 0.72, 600),
            (self._other, 0.6, 500),
            (self._belongs, 0.38, 400),
            (self._sentence, 0.42, 500),
            (self._next, 0.38, 600),
        ):
            font = label.font()
            font.setPixelSize(max(round(unit * share), _SMALLEST))
            font.setWeight(font.Weight(weight))
            longest = max(
                map(QFontMetrics(font).horizontalAdvance, label.text().split()), default=0
            )
            room = self.width() - 2 * _EDGE - (round(unit * 2) if label is self._word else 0)
            if longest > room > 0:  # a code has no place to break
                font.setPixelSize(max(font.pixelSize() * room // longest, _SMALLEST))
            label.setFont(font)
        self._icon.setPixmap(icons.pixmap(self._shown.icon, round(unit * 1.25), self._ink()))

    def _lines(self) -> tuple[QLabel, ...]:
        return (self._word, self._name, self._other, self._belongs, self._sentence, self._next)

    def _tone(self) -> str:
        return _TONES[_INKS.get(self._shown.look)]

    def _ink(self) -> QColor:
        if self._shown.look in _INKS:
            return QColor(_INKS[self._shown.look])
        return theme.tokens(self.palette()).muted
