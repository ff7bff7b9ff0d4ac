"""Scanners on a serial line: a pair of pseudo-terminals stands for the line."""

import sys

import pytest
from checkin.ui.serial_line import Line

from hubdesk.badges.codes import make_code
from hubdesk.checkin.ui import serial_ports, serial_scanner
from hubdesk.checkin.ui.serial_ports import SerialPortName, location_now
from hubdesk.checkin.ui.serial_scanner import SerialScanner, SerialState

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs pseudo-terminals")
CODE = make_code(5, b"k" * 32)


@pytest.fixture
def line(tmp_path):
    made = Line(tmp_path / "ttyACM0")
    made.plug()
    yield made
    made.pull()


@pytest.fixture
def scanner(qapp, line, preferences, monkeypatch):
    monkeypatch.setattr(serial_scanner, "LOOK_AGAIN", 40)
    serial_ports.remember(preferences, SerialPortName(str(line.path), "Scanner"))
    made = SerialScanner.of(preferences)
    made.scans = []
    made.scanned.connect(made.scans.append)
    yield made
    made.close()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b""])
def test_a_code_is_told_once_however_it_ends(qtbot, scanner, line, end):
    assert scanner.state is SerialState.CONNECTED
    line.send(CODE.encode() + end)
    qtbot.waitUntil(lambda: scanner.scans == [CODE])
    line.send(b"TICKET-7" + end)
    qtbot.waitUntil(lambda: scanner.scans == [CODE, "TICKET-7"])


def test_a_burst_loses_nothing(qtbot, scanner, line):
    codes = [make_code(5, b"k" * 32) for _ in range(100)]
    for code in codes:
        line.send(code.encode() + b"\r\n")
    qtbot.waitUntil(lambda: len(scanner.scans) == 100)
    assert scanner.scans == codes


def test_a_scanner_that_is_plugged_in_again_goes_on(qtbot, scanner, line):
    line.send(CODE[:9].encode())
    line.pull()
    qtbot.waitUntil(lambda: scanner.state is SerialState.GONE)
    line.plug()
    qtbot.waitUntil(lambda: scanner.state is SerialState.CONNECTED)
    line.send(CODE.encode() + b"\r")
    qtbot.waitUntil(lambda: bool(scanner.scans))
    assert scanner.scans == [CODE]


def test_a_scanner_that_was_not_there_at_the_start_is_found(qtbot, scanner, line, preferences):
    scanner.close()
    line.pull()
    serial_ports.remember(preferences, SerialPortName(str(line.path), "Late scanner"))
    assert scanner.state is SerialState.GONE
    line.plug()
    qtbot.waitUntil(lambda: scanner.state is SerialState.CONNECTED)


def test_no_port_chosen_lets_the_port_go(qtbot, scanner, line, preferences):
    states = []
    scanner.state_changed.connect(states.append)
    serial_ports.remember(preferences, None)
    assert states == [SerialState.OFF]
    line.send(CODE.encode() + b"\r")
    qtbot.wait(150)
    assert scanner.scans == []


def test_another_speed_is_used_at_once(qtbot, scanner, line, preferences):
    preferences.set_value(serial_ports.SPEED_KEY, 115_200)
    assert scanner.state is SerialState.CONNECTED
    assert serial_ports.speed(preferences) == 115_200
    line.send(CODE.encode() + b"\r")
    qtbot.waitUntil(lambda: scanner.scans == [CODE])


def test_there_is_one_scanner_for_the_settings(scanner, preferences):
    assert SerialScanner.of(preferences) is scanner


@pytest.mark.parametrize("known", [7, "COM3", {"port": 3}, {"location": None}, [1]])
def test_settings_that_make_no_sense_choose_no_port(preferences, known):
    preferences.set_value(serial_ports.PORT_KEY, known)
    preferences.set_value(serial_ports.SPEED_KEY, "fast")
    assert serial_ports.remembered(preferences) is None
    assert serial_ports.speed(preferences) == serial_ports.USUAL_SPEED


def test_a_port_is_remembered_as_it_was(preferences):
    port = SerialPortName("/dev/ttyACM1", "Honeywell 1900", 0x0C2E, 0x0B61, "SN 12")
    serial_ports.remember(preferences, port)
    assert serial_ports.remembered(preferences) == port


def test_a_device_is_known_again_at_another_port_and_no_other_device_is_taken_for_it():
    ours = SerialPortName("/dev/ttyACM0", "Scanner", 1, 2, "A")
    moved = SerialPortName("/dev/ttyACM3", "Scanner", 1, 2, "A")
    twin = SerialPortName("/dev/ttyACM0", "Scanner", 1, 2, "B")
    modem = SerialPortName("/dev/ttyACM0", "Modem", 8, 9)
    assert location_now(ours, [twin, moved]) == "/dev/ttyACM3"
    assert location_now(ours, [moved, ours]) == "/dev/ttyACM0"
    assert location_now(ours, [twin, modem]) is None
    assert location_now(SerialPortName("COM1", "COM1"), []) == "COM1"
