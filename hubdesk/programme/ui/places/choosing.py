"""Fields of the panel in which something is chosen: a zone, a day, yes or no."""

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.ui.places.fields import mark_invalid, offer_calendar
from hubdesk.programme.ui.places.when_field import WhenField
from hubdesk.qt.wheel import WheelScrolls
from hubdesk.qt.zone_box import ZoneBox


class ZoneField(ZoneBox):
    """A time zone that saves itself.

    Signals:
        left: another one was chosen or typed.
        cleared: it is as it was known.
    """

    left = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._sent = ""  # what is being written
        self._again = False  # it was left meanwhile with something else
        WheelScrolls(self)
        self.activated.connect(self.leave)
        if (line := self.lineEdit()) is not None:
            line.editingFinished.connect(self.leave)

    @property
    def known(self) -> str:
        """The zone that was there before."""
        return self._known

    def show_value(self, value: object) -> None:
        """Show a zone; what is being typed stays."""
        if self.currentText() == self._known or not self._known:
            self.take(value)

    def take(self, value: object) -> None:
        """Show a zone, whatever is typed."""
        self._known, self._sent = str(value), ""
        with QSignalBlocker(self):
            self.setCurrentText(self._known)

    def settle(self) -> None:
        """What was sent is saved."""
        self._known, self._sent = self._sent or self._known, ""
        self._leave_again()

    def forget(self) -> None:
        """Show the zone that was there before."""
        self.take(self._known)

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""
        mark_invalid(self, invalid=invalid)
        if invalid:
            self._sent = ""
            self._leave_again()

    def leave(self, _index: int = 0) -> None:
        """Save what was chosen."""
        zone = self._only_found(self.currentText().strip())
        if zone == self._known:
            self.cleared.emit()
        elif self._sent:
            self._again = zone != self._sent
        else:
            self._sent = zone
            self.left.emit(zone)

    def _leave_again(self) -> None:
        again, self._again = self._again, False
        if again:
            self.leave()

    def _only_found(self, text: str) -> str:
        """The zone that has what was typed in its name, if it is the only one."""
        found = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if found < 0:
            model, contains = self.model(), Qt.MatchFlag.MatchContains
            rows = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, text, 2, contains)
            found = rows[0].row() if len(rows) == 1 and text else -1
        if found < 0:
            return text
        with QSignalBlocker(self):
            self.setCurrentIndex(found)
        return self.currentText()


class CheckField(QCheckBox):
    """A yes or no that saves itself.

    Signals:
        left: it was ticked, or no more.
    """

    left = Signal(object)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._known = False
        self.clicked.connect(self._on_clicked)

    @property
    def known(self) -> bool:
        """What was there before it was clicked."""
        return not self.isChecked()

    def show_value(self, value: object) -> None:
        """Show yes or no."""
        self.take(value)

    def take(self, value: object) -> None:
        """Show yes or no."""
        self._known = bool(value)
        self.setChecked(self._known)

    def settle(self) -> None:
        """What is shown is saved."""
        self._known = self.isChecked()

    def forget(self) -> None:
        """Show what was there before."""
        self.setChecked(self._known)

    def mark(self, *, invalid: bool) -> None:
        """It can't be wrong: what is refused goes back."""
        if invalid:
            self.forget()

    def _on_clicked(self, checked: bool) -> None:  # noqa: FBT001 - a slot
        self.left.emit(checked)


class DayField(WhenField):
    """A day, `YYYY-MM-DD`, that saves itself, or none yet; today is the usual one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        with_year = short if "yyyy" in short else short.replace("yy", "yyyy")
        editor = QDateEdit()
        super().__init__(editor, with_year, self.tr("Choose a day"), parent)
        offer_calendar(editor).clicked.connect(self.leave)
        self.clear.setToolTip(self.tr("Say no day"))
        self.editor.setAccessibleName(name)
        self.offer.setAccessibleName(self.tr("{field}: choose a day").format(field=name))
        self.clear.setAccessibleName(self.tr("{field}: say no day").format(field=name))

    @override
    def entered(self) -> str:
        return self.editor.date().toString(Qt.DateFormat.ISODate)

    @override
    def enter(self, value: str) -> None:
        self.editor.setDate(QDate.fromString(value, Qt.DateFormat.ISODate))

    @override
    def usual(self) -> str:
        return QDate.currentDate().toString(Qt.DateFormat.ISODate)
