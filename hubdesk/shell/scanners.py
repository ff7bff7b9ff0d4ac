"""All scanners of this machine as one: those that type, and the one on a serial line."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from hubdesk.checkin.ui import serial_words
from hubdesk.checkin.ui.serial_scanner import SerialScanner, SerialState
from hubdesk.checkin.ui.wedge import Wedge
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.preferences import Preferences


class Scanners(QObject):
    """Hears every scanner.

    Signals:
        scanned: what was scanned, once for each scan; data from outside, not decoded.
        notice_raised: a `Notice` about a scanner, for the window.
    """

    scanned = Signal(str)
    notice_raised = Signal(object)

    def __init__(self, app: QGuiApplication, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._wedge = Wedge(app, self)
        self._wedge.scanned.connect(self.scanned)
        self._serial = SerialScanner.of(preferences)
        self._serial.scanned.connect(self.scanned)
        self._serial.state_changed.connect(self._on_state_changed)
        self._was_missed = self._serial.state in {SerialState.GONE, SerialState.REFUSED}

    def tell_missing(self) -> None:
        """Say that the serial scanner is not there, if one is chosen and it isn't."""
        if self._was_missed:
            self._tell(NoticeKind.WARNING)

    def close(self) -> None:
        """Let the serial scanner go."""
        self._serial.close()

    def _on_state_changed(self, state: SerialState) -> None:
        missed, self._was_missed = self._was_missed, False
        match state:
            case SerialState.GONE | SerialState.REFUSED:
                self._was_missed = True
                self._tell(NoticeKind.WARNING)
            case SerialState.CONNECTED if missed:
                self._tell(NoticeKind.SUCCESS)
            case _:
                pass

    def _tell(self, kind: NoticeKind) -> None:
        words = serial_words.state_sentence(self._serial.state, self._serial.port)
        self.notice_raised.emit(Notice(words, kind, seconds=0 if self._was_missed else 5))
