"""The page on which a scanner is tested: plain words, and nothing recorded."""

import pytest
from checkin.ui.wedge_keyboard import ENTER, TAB, Keyboard
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel

from hubdesk.checkin.lists import list_admissions, list_refusals
from hubdesk.checkin.scanner_probe import (
    BADGE_PROBE,
    MIXED_PROBE,
    Diagnosis,
    Finding,
    FindingKind,
    Weight,
)
from hubdesk.checkin.ui.scanner_test import words
from hubdesk.checkin.ui.scanner_test.page import ScannerTestPage
from hubdesk.checkin.ui.wedge import Wedge
from hubdesk.qt import dialogs


class UnderTest:
    """The page in a window, with the wedge that watches all windows, and a keyboard."""

    def __init__(self, qtbot, page):
        self.qtbot, self.page, self.keyboard = qtbot, page, Keyboard()
        self.scans = []
        self.wedge = Wedge(QApplication.instance())
        self.wedge.scanned.connect(self.scans.append)
        qtbot.addWidget(page)
        page.resize(1184, 740)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWindow() is page.windowHandle())
        page.page_shown()

    def scan(self, *arguments, **more):
        """Scan, and wait until it is judged."""
        self.page.shown = None
        self.keyboard.scan(*arguments, **more)
        self.qtbot.waitUntil(lambda: self.page.shown is not None)
        return {one.kind for one in self.page.shown.findings}

    def said(self):
        grid = self.page._grid
        labels = [grid.itemAt(n).widget() for n in range(grid.count())]
        return [label.text() for label in labels if isinstance(label, QLabel) and label.text()]


@pytest.fixture
def tested(qtbot, open_event, preferences):
    made = UnderTest(qtbot, ScannerTestPage(open_event, preferences))
    yield made
    made.wedge.setParent(None)
    made.wedge.deleteLater()
    QCoreApplication.sendPostedEvents(made.wedge, 0)


@pytest.mark.parametrize("end", [ENTER, TAB])
def test_a_scanner_that_is_set_well_is_praised(tested, end):
    kinds = tested.scan(BADGE_PROBE, end=end)

    assert kinds == {FindingKind.READ, FindingKind.ENDS_WELL}
    assert tested.page.verdict.text() == "This scanner works"
    name = "Enter" if end is ENTER else "Tab"
    assert f"It ends a code with {name}." in tested.said()


@pytest.mark.parametrize("layout", ["fr", "es", "ara", "ma(tifinagh)"])
def test_the_layout_of_the_computer_does_no_harm(tested, layout):
    tested.scan(BADGE_PROBE, layout=layout)

    assert tested.page.verdict.text() == "This scanner works"


def test_a_missing_end_is_told_with_what_to_do(tested):
    kinds = tested.scan(MIXED_PROBE, end=None)

    assert FindingKind.NO_END in kinds
    assert tested.page.verdict.text() == "It works, but should be set otherwise"
    assert "Set its suffix" in tested.said()[0]


def test_a_slow_scanner_with_a_prefix_is_told_both(tested):
    kinds = tested.scan("A-" + BADGE_PROBE, gap=70)

    assert kinds >= {FindingKind.SLOW, FindingKind.PREFIX}
    assert any("“A-”" in one for one in tested.said())
    assert any("70 milliseconds" in one for one in tested.said())


def test_nothing_that_is_typed_here_is_a_scan_or_presses_anything(tested, event_file):
    pressed = []
    tested.page.save.clicked.disconnect()
    tested.page.save.clicked.connect(lambda: pressed.append("save"))
    for text in (BADGE_PROBE, MIXED_PROBE, "TICKET-2024-77"):
        tested.scan(text)
        tested.scan(text, end=None)

    assert tested.scans == []
    assert pressed == []
    assert tested.page.save.hasFocus()
    assert list_refusals(event_file) == list_admissions(event_file) == []


def test_a_blank_still_presses_the_button_that_has_the_focus(tested, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: asked.append("asked"))
    tested.wedge.setParent(None)
    qtbot.keyClick(tested.page.windowHandle(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: asked == ["asked"])


def test_when_the_page_is_left_scans_are_scans_again(tested, qtbot):
    tested.page._watch.stop()
    tested.keyboard.scan(BADGE_PROBE)
    qtbot.waitUntil(lambda: tested.scans == [BADGE_PROBE])
    assert tested.page.shown is None


def test_a_scan_over_a_serial_line_is_judged_too(tested):
    tested.page.take_scan(MIXED_PROBE)

    assert tested.page.verdict.text() == "This scanner works"
    assert MIXED_PROBE in tested.page.raw.text()


def test_the_sheet_is_saved_where_it_was_asked(tested, qtbot, tmp_path, monkeypatch):
    out = tmp_path / "sheet.pdf"
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: out)
    with qtbot.waitSignal(tested.page.notice_raised, timeout=20_000) as told:
        tested.page.save.click()

    assert "sheet.pdf" in told.args[0].text
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_has_a_sentence_of_its_own(qapp, kind):
    text = words.sentence(Finding(kind, "enter" if kind is FindingKind.ENDS_WELL else "7"))
    others = {words.sentence(Finding(other, "enter")) for other in FindingKind if other is not kind}

    assert len(text.split()) >= 6
    assert "{" not in text
    assert text not in others
    diagnosis = Diagnosis((Finding(kind),), "", "", 0)
    works = words.verdict(diagnosis) == "This scanner works"
    assert not works or Finding(kind).weight is not Weight.CHANGE
