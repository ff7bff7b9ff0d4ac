"""The fields that describe a sheet: lengths as labels have them, two by two, with what is wrong."""

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.badges.ui.designer.fields import LengthField, indent
from hubdesk.qt import theme

translate = QCoreApplication.translate

_PLACES = 3
_SIGN = 10  # pixels, so that fields of all rows stand below one another


class ExactLength(LengthField):
    """A length in millimetres, to a thousandth: inches have many places. Shows no needless ones."""

    def __init__(self, name: str, least: float, most: float) -> None:
        super().__init__()
        self.setDecimals(_PLACES)
        self.setSingleStep(0.5)
        self.setRange(least, most)
        self.setSuffix(translate("Sheets", " mm"))
        self.setAccessibleName(name)

    @override
    def textFromValue(self, value: float) -> str:
        locale = QLocale(self.locale())
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        # the shortest text that means this number
        shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
        return locale.toString(round(value, _PLACES), "f", shortest)


class Count(QSpinBox):
    """A number of columns or rows."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(minimum=1, maximum=most)
        self.setAccessibleName(name)
        indent(self)


class Sentence(QLabel):
    """A sentence in as many lines as it takes; a form does not ask how many."""

    def __init__(self, role: str) -> None:
        super().__init__(wordWrap=True)
        theme.set_role(self, role)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; nothing: none."""
        self.setText(sentence)
        self.setVisible(bool(sentence))
        self._fit()

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class FieldRow(QWidget):
    """One or two fields beside each other, and below them what is wrong with what is in them.

    Signals:
        changed: another value was entered in one of the fields.
    """

    changed = Signal()

    def __init__(self, *fields: QWidget, between: str = "") -> None:
        super().__init__()
        self.fields = fields
        self.fault = Sentence("problem")
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, field in enumerate(fields):
            if number:
                sign = QLabel(between, alignment=Qt.AlignmentFlag.AlignCenter)
                sign.setFixedWidth(_SIGN)
                row.addWidget(sign)
            row.addWidget(field, 1)
            if isinstance(field, LengthField | QSpinBox):
                field.valueChanged.connect(lambda _value: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.fault)
        self.setFocusProxy(fields[0])

    def values(self) -> tuple[float, ...]:
        """What is entered."""
        return tuple(
            field.value() for field in self.fields if isinstance(field, LengthField | QSpinBox)
        )

    def show_values(self, *values: float) -> None:
        """Show these; what somebody is typing stays as it is if it means the same."""
        for field, value in zip(self.fields, values, strict=True):
            with QSignalBlocker(field):
                if isinstance(field, LengthField) and abs(field.value() - value) > 10**-_PLACES / 2:
                    field.setValue(value)
                elif isinstance(field, QSpinBox) and field.value() != value:
                    field.setValue(int(value))

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong, beside the fields and to who hears them; nothing: it is right."""
        self.fault.say(sentence)
        for field in self.fields:
            field.setAccessibleDescription(sentence)
