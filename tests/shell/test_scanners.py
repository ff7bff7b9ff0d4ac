"""The scanners of a machine, heard as one; a notice says when one is missing."""

import sys

import pytest
from checkin.ui.serial_line import Line
from PySide6.QtCore import QObject

from hubdesk.checkin.ui import serial_ports, serial_scanner
from hubdesk.checkin.ui.serial_ports import SerialPortName
from hubdesk.qt.page import NoticeKind
from hubdesk.shell.scanners import Scanners

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs pseudo-terminals")


@pytest.fixture
def line(tmp_path):
    made = Line(tmp_path / "ttyACM0")
    yield made
    made.pull()


@pytest.fixture
def scanners(themed_app, line, preferences, monkeypatch):
    monkeypatch.setattr(serial_scanner, "LOOK_AGAIN", 40)
    serial_ports.remember(preferences, SerialPortName(str(line.path), "Scanner"))
    parent = QObject()
    made = Scanners(themed_app, preferences, parent)
    made.notices, made.scans = [], []
    made.notice_raised.connect(made.notices.append)
    made.scanned.connect(made.scans.append)
    yield made
    made.close()
    parent.deleteLater()


def test_a_missing_scanner_is_told_once_and_its_return_too(qtbot, scanners, line):
    assert scanners.notices == []  # there is no window yet
    scanners.tell_missing()
    assert "is not there" in scanners.notices[-1].text
    qtbot.wait(120)
    assert len(scanners.notices) == 1

    line.plug()
    qtbot.waitUntil(lambda: scanners.notices[-1].kind is NoticeKind.SUCCESS)
    assert "is connected" in scanners.notices[-1].text

    line.send(b"TICKET-7\r")
    qtbot.waitUntil(lambda: scanners.scans == ["TICKET-7"])

    line.pull()
    qtbot.waitUntil(lambda: scanners.notices[-1].kind is NoticeKind.WARNING)
    assert len(scanners.notices) == 3


def test_without_a_serial_scanner_nothing_is_told(scanners, preferences):
    serial_ports.remember(preferences, None)
    scanners.tell_missing()

    assert scanners.notices == []
