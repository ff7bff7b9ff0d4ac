"""A scanner on a serial line, which types nothing: its codes come whole, whatever the keyboard is.

Unplugged, it is looked for every second, and goes on by itself when it is back.
"""

from enum import Enum
from typing import TYPE_CHECKING, Final, Self

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.checkin.scan_lines import ScanLines
from hubdesk.checkin.ui import serial_ports

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

    from hubdesk.checkin.ui.serial_ports import SerialPortName
    from hubdesk.qt.preferences import Preferences

LOOK_AGAIN: Final = 1000  # milliseconds between two looks for a scanner that is not there
SILENCE: Final = 100  # milliseconds after which a code without an ending is whole


class SerialState(Enum):
    """How it stands with the serial scanner."""

    OFF = "off"  # none is chosen
    CONNECTED = "connected"
    GONE = "gone"  # unplugged, or never plugged in
    REFUSED = "refused"  # the system gives it to another program, or not to this user


class SerialScanner(QObject):
    """The serial scanner of this machine.

    Attributes:
        state: how it stands.
        port: the port that is chosen, or None.

    Signals:
        scanned: what it sent, once for each scan; data from outside, not decoded.
        state_changed: how it stands now.
    """

    scanned = Signal(str)
    state_changed = Signal(object)

    def __init__(self, preferences: "Preferences") -> None:
        super().__init__(preferences)
        self._preferences = preferences
        self._lines = ScanLines()
        self._device: QSerialPort | None = None
        self.state = SerialState.OFF
        self.port: SerialPortName | None = None
        self._silence = QTimer(self, singleShot=True, interval=SILENCE)
        self._silence.timeout.connect(self._on_silence)
        self._look = QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._look.timeout.connect(self._connect)
        preferences.changed.connect(self._on_preference_changed)
        self._begin()

    @classmethod
    def of(cls, preferences: "Preferences") -> Self:
        """The one scanner of these settings."""
        known = preferences.findChild(cls)
        return known if isinstance(known, cls) else cls(preferences)

    def close(self) -> None:
        """Let the port go; nothing is looked for any more."""
        self._look.stop()
        self._let_go()

    def _begin(self) -> None:
        self.close()
        self.port = serial_ports.remembered(self._preferences)
        if self.port is None:
            self._set_state(SerialState.OFF)
        else:
            self._connect()

    def _connect(self) -> None:
        if self.port is None:
            return
        where = serial_ports.location_now(
            self.port, serial_ports.available() if self.port.vendor else ()
        )
        state = SerialState.GONE if where is None else self._open(where)
        if state is not SerialState.CONNECTED:
            self._look.start()
        self._set_state(state)

    def _open(self, where: str) -> SerialState:
        from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415 - who has such a scanner

        device = QSerialPort(where, self)
        device.setBaudRate(serial_ports.speed(self._preferences))
        if not device.open(QSerialPort.OpenModeFlag.ReadOnly):
            refused = device.error() is QSerialPort.SerialPortError.PermissionError
            device.deleteLater()
            return SerialState.REFUSED if refused else SerialState.GONE
        device.setDataTerminalReady(True)  # some send nothing before; lines without it don't mind
        device.readyRead.connect(self._on_ready_read)
        device.errorOccurred.connect(self._on_error_occurred)
        self._device = device
        return SerialState.CONNECTED

    def _let_go(self) -> None:
        self._silence.stop()
        self._lines.clear()
        device, self._device = self._device, None
        if device is not None:
            device.readyRead.disconnect(self._on_ready_read)
            device.errorOccurred.disconnect(self._on_error_occurred)
            device.close()
            device.deleteLater()

    def _on_ready_read(self) -> None:
        if self._device is None:
            return
        for text in self._lines.feed(bytes(self._device.readAll().data())):
            self.scanned.emit(text)
        if self._lines.is_waiting:
            self._silence.start()
        else:
            self._silence.stop()

    def _on_silence(self) -> None:
        for text in self._lines.flush():
            self.scanned.emit(text)

    def _on_error_occurred(self) -> None:
        from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415 - loaded already

        broken = {
            QSerialPort.SerialPortError.ResourceError,
            QSerialPort.SerialPortError.ReadError,
            QSerialPort.SerialPortError.DeviceNotFoundError,
            QSerialPort.SerialPortError.PermissionError,
        }
        if self._device is not None and self._device.error() in broken:
            self._let_go()
            self._look.start()
            self._set_state(SerialState.GONE)

    def _on_preference_changed(self, key: str) -> None:
        if key in {serial_ports.PORT_KEY, serial_ports.SPEED_KEY}:
            self._begin()

    def _set_state(self, state: SerialState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
