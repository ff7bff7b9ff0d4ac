"""The settings of scanners: the serial port, and the way to the test of any scanner."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.checkin.ui import serial_ports, serial_words
from hubdesk.checkin.ui.serial_scanner import SerialScanner, SerialState
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.checkin.ui.serial_ports import SerialPortName
    from hubdesk.qt.preferences import Preferences

_LABELS: Final = 180
_ROLES: Final = {
    SerialState.OFF: "caption",
    SerialState.CONNECTED: "caption",
    SerialState.GONE: "problem",
    SerialState.REFUSED: "problem",
}


class ScannerSettings(QFrame):
    """A card of the settings.

    Signals:
        test_requested: the scanner should be tested.
    """

    test_requested = Signal()

    def __init__(self, preferences: "Preferences", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._preferences = preferences
        self._scanner = SerialScanner.of(preferences)
        self._listed: list[SerialPortName | None] = []
        self.ports = QComboBox()
        self.ports.activated.connect(self._on_port_activated)
        self.speeds = QComboBox()
        for speed in serial_ports.SPEEDS:
            self.speeds.addItem(self.tr("{number} baud").format(number=speed), speed)
        self.speeds.activated.connect(self._on_speed_activated)
        self.state = QLabel(wordWrap=True)
        self._lay_out()
        self._scanner.state_changed.connect(self._show_state)
        self._show_ports([])
        self._show_state()

    def list_ports(self) -> None:
        """List the ports that are there now."""
        self._show_ports(serial_ports.available())

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Scanners"))
        theme.set_role(heading, "heading")
        again = QPushButton(self.tr("Look again"))
        icons.dress(again, "refresh-cw")
        again.setAccessibleName(self.tr("Look for serial ports again"))
        again.clicked.connect(self.list_ports)
        chosen = QWidget()
        row = QHBoxLayout(chosen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.ports, 1)
        row.addWidget(self.speeds)
        row.addWidget(again)
        test = QPushButton(self.tr("Test your scanner"))
        icons.dress(test, "scan-line")
        test.clicked.connect(self.test_requested)
        hint = QLabel(
            self.tr(
                "Says in plain words what is wrong with a scanner’s settings, and prints a sheet of"
                " codes for it. Nothing is recorded."
            ),
            wordWrap=True,
        )
        theme.set_role(hint, "caption")
        label = QLabel(self.tr("Serial &scanner"))
        label.setBuddy(self.ports)
        label.setMinimumWidth(_LABELS)
        self.ports.setAccessibleName(self.tr("Port of the serial scanner"))
        self.speeds.setAccessibleName(self.tr("Speed of the serial scanner"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0)
        grid.addWidget(chosen, 0, 1)
        grid.addWidget(self.state, 1, 1)
        tests = QHBoxLayout()
        tests.setContentsMargins(0, 6, 0, 0)
        tests.addWidget(test)
        tests.addStretch()
        grid.addLayout(tests, 2, 1)
        grid.addWidget(hint, 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(grid)

    def _show_ports(self, ports: "list[SerialPortName]") -> None:
        chosen = serial_ports.remembered(self._preferences)
        where = None if chosen is None else serial_ports.location_now(chosen, ports)
        self._listed = [None, *ports]
        at = next((n for n, port in enumerate(self._listed) if port and port.location == where), -1)
        if chosen is None:
            at = 0
        elif at < 0:
            self._listed.append(chosen)
            at = len(self._listed) - 1
        self.ports.clear()
        self.ports.addItem(self.tr("None"))
        for port in self._listed[1:]:
            if port is not None:
                self.ports.addItem(serial_words.port_name(port))
        self.ports.setCurrentIndex(at)
        self.speeds.setCurrentIndex(self.speeds.findData(serial_ports.speed(self._preferences)))

    def _show_state(self) -> None:
        state = self._scanner.state
        self.state.setText(serial_words.state_sentence(state, self._scanner.port))
        theme.set_role(self.state, _ROLES[state])

    def _on_port_activated(self, index: int) -> None:
        serial_ports.remember(self._preferences, self._listed[index])
        self._show_state()

    def _on_speed_activated(self, index: int) -> None:
        self._preferences.set_value(serial_ports.SPEED_KEY, self.speeds.itemData(index))
