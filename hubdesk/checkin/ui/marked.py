"""Notices when marked guests are let in, at this desk or at another one of the same file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hubdesk.checkin.alerts import MarkedArrival, last_change, marked_arrivals
from hubdesk.checkin.ui.alert_sound import AlertSound
from hubdesk.checkin.ui.desk.words import clock

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class MarkedGuests(QObject):
    """Watches who is let in.

    Signals:
        arrived: the `MarkedArrival`s that are new, the earliest first.
    """

    arrived = Signal(list)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._since = last_change(open_event.file)  # from now on the reader's alone
        self._sound = AlertSound(preferences, self)
        open_event.tables_changed.connect(self._on_tables_changed)

    def sentence(self, arrival: MarkedArrival) -> str:
        """Who arrived, where and when."""
        person = arrival.person
        name = person.name or person.arabic_name or ""
        beside = " · ".join(filter(None, (person.organisation, person.delegation)))
        return self.tr("{name} has arrived: {point}, {time}").format(
            name=f"\u2068{name}\u2069" + (f" (\u2068{beside}\u2069)" if beside else ""),
            point=arrival.point,
            time=clock(arrival.at, arrival.zone),
        )

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "admission" in tables:
            self._open_event.read(self._look, self._on_looked)

    def _look(self, file: "EventFile") -> list[MarkedArrival]:
        self._since, found = marked_arrivals(file, self._since)
        return found

    def _on_looked(self, found: list[MarkedArrival]) -> None:
        if found:
            self._sound.play()
            self.arrived.emit(found)
