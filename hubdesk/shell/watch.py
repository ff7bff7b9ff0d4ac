"""What a window watches over, whatever page is seen: marked guests, the clock, staying awake."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hubdesk.checkin.ui.clock_out import ClockOut
from hubdesk.checkin.ui.marked import MarkedGuests
from hubdesk.qt.awake import Awake
from hubdesk.shell.alert_bar import AlertBar
from hubdesk.shell.pages import CHECK_IN, EVACUATION, LIVE

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_AWAKE = frozenset({CHECK_IN, LIVE, EVACUATION})


class Watch(QObject):
    """It works as long as the event is open in the window.

    Attributes:
        alerts: where arrivals of marked guests are told.
    """

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QObject
    ) -> None:
        super().__init__(parent)
        self.alerts = AlertBar(MarkedGuests(open_event, preferences, self))
        self._awake = Awake(preferences, self)
        ClockOut(open_event, self)

    def see_page(self, name: str) -> None:
        """A page is seen now; before some the computer stays awake."""
        self._awake.set_wanted(name in _AWAKE)

    def end(self) -> None:
        """The event is closed."""
        self._awake.set_wanted(False)
