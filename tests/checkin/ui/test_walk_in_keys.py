"""A walk-in by keyboard alone: how many keys there are besides the letters of who it is."""

import pytest
from builders import add_organisation
from PySide6.QtCore import Qt

from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.registration.directory import people

A_KEY = 0.28  # seconds: whoever types 40 words a minute takes so long
BUDGET = 10.0  # seconds, by the design


class Typist:
    """Presses keys wherever the focus is, and counts them."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window, self.keys, self.letters = qtbot, window, 0, 0

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.keys += 1
        self.qtbot.keyClick(self.window.focusWidget(), key, modifier)

    def type(self, text):
        self.letters += len(text)
        self.qtbot.keyClicks(self.window.focusWidget(), text)

    @property
    def seconds(self):
        return (self.keys + self.letters) * A_KEY


@pytest.fixture
def page(qtbot, open_event, preferences, event_file):
    add_organisation(event_file, "Technopark Casablanca")
    preferences.set_value("check-in/sounds", False)
    made = CheckInPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.page_shown()
    return made


@pytest.fixture
def typist(qtbot, page):
    return Typist(qtbot, page)


def test_a_walk_in_is_registered_admitted_and_printed_within_ten_seconds_of_keys(
    page, typist, event_file, qtbot
):
    typist.press(Qt.Key.Key_F6)
    typist.type("Lucia Tazi")
    typist.press(Qt.Key.Key_Tab)
    completer = page.walk_in.fields.organisation_field.completer()
    qtbot.waitUntil(lambda: completer.model().rowCount() == 1)
    typist.type("Technop")
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible)
    typist.keys += 2
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.walk_in.walked_in):
        typist.press(Qt.Key.Key_Return)
    with qtbot.waitSignal(page.print_requested):
        typist.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    (row,) = people(event_file)
    assert (row.given_name, row.organisation) == ("Lucia", "Technopark Casablanca")
    assert len(list_admissions(event_file)) == 1
    assert page.panel.shown.look == "good"
    assert typist.keys == 6
    assert typist.seconds < BUDGET


def test_who_was_looked_for_in_vain_is_a_walk_in_with_two_keys(page, typist, event_file, qtbot):
    typist.type("Lucia Tazi")
    typist.press(Qt.Key.Key_F6)
    with qtbot.waitSignal(page.walk_in.walked_in):
        typist.press(Qt.Key.Key_Return)

    assert [row.family_name for row in people(event_file)] == ["Tazi"]
    assert len(list_admissions(event_file)) == 1
    assert typist.keys == 2


def test_the_next_visitor_is_scanned_without_a_key(page, typist, event_file, qtbot):
    typist.type("Lucia Tazi")
    typist.press(Qt.Key.Key_F6)
    with qtbot.waitSignal(page.walk_in.walked_in):
        typist.press(Qt.Key.Key_Return)

    with qtbot.waitSignal(page.desk.answered):
        page.take_scan("TICKET-77")

    assert page.panel.shown.word == "Unknown"
    typist.press(Qt.Key.Key_Escape)
    assert page.side.isVisible()
    assert page.finding.search.hasFocus()
