"""The card in which the serial scanner is chosen."""

import sys

import pytest
from checkin.ui.serial_line import Line

from hubdesk.checkin.ui import scanner_settings, serial_ports, serial_scanner
from hubdesk.checkin.ui.scanner_settings import ScannerSettings
from hubdesk.checkin.ui.serial_ports import SerialPortName
from hubdesk.checkin.ui.serial_scanner import SerialScanner, SerialState

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs pseudo-terminals")


@pytest.fixture
def line(tmp_path):
    made = Line(tmp_path / "ttyACM0")
    made.plug()
    yield made
    made.pull()


@pytest.fixture
def port(line):
    return SerialPortName(str(line.path), "Honeywell 1900")


@pytest.fixture
def card(qtbot, themed_app, preferences, port, monkeypatch):
    monkeypatch.setattr(serial_scanner, "LOOK_AGAIN", 40)
    monkeypatch.setattr(scanner_settings.serial_ports, "available", lambda: [port])
    made = ScannerSettings(preferences)
    qtbot.addWidget(made)
    made.list_ports()
    yield made
    SerialScanner.of(preferences).close()


def choose(combo, index):
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_the_port_that_is_chosen_is_remembered_and_read_at_once(card, preferences, port):
    assert card.ports.currentText() == "None"
    assert "no setting" in card.state.text()

    choose(card.ports, 1)

    assert serial_ports.remembered(preferences) == port
    assert SerialScanner.of(preferences).state is SerialState.CONNECTED
    assert card.state.text() == f"Honeywell 1900 ({port.location}) is connected."


def test_a_pulled_scanner_is_told_and_stays_chosen(qtbot, card, line, port, monkeypatch):
    choose(card.ports, 1)
    line.pull()
    qtbot.waitUntil(lambda: "is not there" in card.state.text())
    monkeypatch.setattr(scanner_settings.serial_ports, "available", list)
    card.list_ports()

    assert card.ports.currentText().startswith("Honeywell 1900")
    line.plug()
    qtbot.waitUntil(lambda: "is connected" in card.state.text())


def test_none_lets_the_scanner_go(card, preferences):
    choose(card.ports, 1)
    choose(card.ports, 0)

    assert SerialScanner.of(preferences).state is SerialState.OFF
    assert serial_ports.remembered(preferences) is None


def test_the_speed_is_remembered(card, preferences):
    assert card.speeds.currentData() == serial_ports.USUAL_SPEED

    choose(card.speeds, card.speeds.findData(115_200))

    assert serial_ports.speed(preferences) == 115_200
