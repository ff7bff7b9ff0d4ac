"""Sheets of one's own are reached from the badges and the settings, and worked by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from shell.test_accessibility import (
    test_a_place_in_the_tab_order_is_seen_when_it_has_the_focus as _seen,
)
from shell.test_accessibility import test_every_action_has_words_and_a_way_to_it as _ways
from shell.test_accessibility import test_every_control_has_a_name as _names
from shell.test_accessibility import (
    test_every_control_is_in_the_tab_order_or_has_a_shortcut as _reached,
)
from shell.test_accessibility import (
    test_no_two_actions_that_can_be_meant_at_once_share_a_shortcut as _shortcuts,
)

from hubdesk.badges.sheet import load_sheet
from hubdesk.badges.sheets_store import add_sheet
from hubdesk.shell.pages import BADGES, SETTINGS


@pytest.fixture(params=["none", "new", "wrong", "asked", "roll"])
def describing_window(request, demo_window, qtbot):
    """The window with the editor of sheets, in its several states."""
    page = demo_window.frame.show_page(BADGES)
    if request.param == "roll":
        roll = replace(load_sheet("label-100x62"), name="Rollo")
        add_sheet(demo_window.frame.open_event.file, "Ana", roll)
    page.editors.sheets_action.trigger()
    editor = page.editors.sheets
    if request.param in {"new", "wrong", "asked"}:
        editor.list.new_action.trigger()
    if request.param == "wrong":
        editor.form.count.fields[0].setValue(50)
    if request.param == "asked":
        editor.done.click()
    qtbot.wait(150)
    return demo_window


@pytest.mark.parametrize("rule", [_seen, _ways, _names, _reached, _shortcuts])
def test_the_rules_of_every_page_hold_for_the_editor_of_sheets(describing_window, rule):
    rule(describing_window)


def test_it_is_left_by_the_key_that_opened_it_and_the_saved_sheet_is_chosen(demo_window, qtbot):
    page = demo_window.frame.show_page(BADGES)
    page.editors.sheets_action.trigger()
    editor = page.editors.sheets
    assert not page.print_action.isVisible()
    qtbot.keyClick(
        editor, Qt.Key.Key_A,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    qtbot.keyClicks(editor.form.name, "Mi papel")
    with qtbot.waitSignal(editor.drafting.saved, timeout=10_000):
        qtbot.keyClick(editor.form.name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    with qtbot.waitSignal(editor.closed, timeout=5_000):
        qtbot.keyClick(
            editor.form.name, Qt.Key.Key_T,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )  # fmt: skip

    assert page.controls.sheet.currentText() == "Mi papel"
    assert page.controls.sheet.hasFocus()
    assert page.print_action.isVisible()


def test_who_only_looked_prints_on_what_was_chosen(demo_window, qtbot):
    add_sheet(demo_window.frame.open_event.file, "Ana", replace(load_sheet("a4-4xa6"), name="Otro"))
    page = demo_window.frame.show_page(BADGES)
    chosen = page.controls.sheet.currentText()
    page.editors.sheets_action.trigger()

    qtbot.keyClick(page.editors.sheets.list.view, Qt.Key.Key_Escape)

    assert page.controls.sheet.currentText() == chosen
    assert page.header.isVisible()


def test_the_settings_lead_to_it(demo_window):
    settings = demo_window.frame.show_page(SETTINGS)
    settings.labels.own_sheets.click()

    page = demo_window.frame.page(BADGES)
    assert demo_window.frame.current_page == BADGES
    assert page.editors.sheets.isVisible()


def test_badges_that_are_asked_for_meanwhile_are_shown(demo_window, qtbot):
    page = demo_window.frame.show_page(BADGES)
    page.editors.sheets_action.trigger()
    person = demo_window.frame.open_event.file.value("SELECT id FROM person WHERE deleted = 0")

    page.choose_people([person])

    qtbot.waitUntil(lambda: page.controls.people() == frozenset({person}), timeout=10_000)
    assert page.header.isVisible()
    assert not page.editors.sheets.isVisible()
