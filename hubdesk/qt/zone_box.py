"""Choosing a time zone by typing a part of its name."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from hubdesk.timezones import timezones


class ZoneBox(QComboBox):
    """All time zones; what is typed finds those that have it anywhere in their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        with QSignalBlocker(self):
            self.addItems([*sorted(zone for zone in timezones() if "/" in zone), "UTC"])
            here = bytes(QTimeZone.systemTimeZoneId().data()).decode()
            self.setCurrentText(here if here in timezones() else "UTC")
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if (completer := self.completer()) is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
