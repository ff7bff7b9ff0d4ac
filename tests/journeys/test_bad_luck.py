"""What goes wrong at a reception: each is one clear sentence, and nothing stored is changed."""

import shutil
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from hubdesk.eventfile.file import EventFile
from hubdesk.qt import dialogs
from hubdesk.qt.preferences import Preferences
from hubdesk.registration import service as registration
from hubdesk.shell.pages import CHECK_IN, PEOPLE


@pytest.fixture
def path(blank_file, tmp_path):
    path = tmp_path / "event.hubdesk"
    shutil.copy(blank_file, path)
    return path


@pytest.fixture
def opened(program, path, qtbot):
    program.open(path)
    qtbot.waitUntil(lambda: program.window.frame is not None, timeout=20_000)
    return program


def notice(program):
    return program.window.frame._notices.notice


def state(program):
    return program.window.frame.state_bar._state.text()


def refused_scan(program, qtbot):
    """Scan while the file can't be written; returns what the desk is told."""
    page = program.window.frame.page(CHECK_IN)
    with qtbot.waitSignal(page.desk.failed, timeout=20_000):
        program.take_scan("TICKET-1")
    return page.panel.shown


def rows(file):
    return [file.value(f"SELECT count(*) FROM {table}") for table in ("act", "refusal", "person")]


def test_an_event_file_that_is_removed_while_open_is_said_and_its_copy_saved(
    opened, path, qtbot, tmp_path, monkeypatch
):
    before = rows(opened.open_event.file)
    path.unlink()
    qtbot.waitUntil(lambda: notice(opened) is not None, timeout=20_000)

    assert path.name in notice(opened).text
    assert state(opened) == "File is gone"
    assert refused_scan(opened, qtbot).look == "bad"

    copy = tmp_path / "saved.hubdesk"
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: copy)
    notice(opened).action()
    qtbot.waitUntil(lambda: "saved.hubdesk" in notice(opened).text, timeout=20_000)
    with EventFile.open(copy) as file:
        assert rows(file) == before


def test_an_event_file_that_becomes_read_only_is_said_until_it_is_not(opened, path, qtbot):
    before = rows(opened.open_event.file)
    path.chmod(0o444)
    qtbot.waitUntil(lambda: notice(opened) is not None, timeout=20_000)

    assert "read-only" in notice(opened).text
    assert state(opened) == "Read-only"
    assert refused_scan(opened, qtbot).look == "bad"
    assert rows(opened.open_event.file) == before

    path.chmod(0o644)
    qtbot.waitUntil(lambda: state(opened) == "All saved", timeout=20_000)
    qtbot.waitUntil(lambda: rows(opened.open_event.file)[1] == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not opened.window.frame.page(CHECK_IN).desk.unsaved)


def test_a_second_window_on_one_file_says_so_and_shows_what_the_first_changes(
    opened, path, start_program, preferences, qtbot
):
    second = start_program(Preferences(preferences._settings), path)
    qtbot.waitUntil(lambda: second.window.frame is not None, timeout=20_000)

    assert "another window" in notice(second).text
    assert notice(opened) is None

    with qtbot.waitSignal(second.open_event.tables_changed, timeout=20_000) as told:
        opened.open_event.write(
            lambda file, operator: registration.register(file, operator, {"family_name": "Tazi"})
        )
    assert "person" in told.args[0]


def test_a_window_that_comes_when_the_first_has_gone_says_nothing(opened, path, qtbot):
    opened._on_close_event_requested()
    opened.open(path)
    qtbot.waitUntil(lambda: opened.window.frame is not None, timeout=20_000)

    assert notice(opened) is None


def test_a_scan_without_an_event_asks_for_one(program):
    program.take_scan("TICKET-1")

    assert "no event is open" in program.window.welcome._notices.notice.text


@pytest.fixture
def crashed(opened, qtbot, tmp_path, monkeypatch):
    """An exception in a slot of an open window."""
    monkeypatch.setattr("hubdesk.shell.crash.log_file", lambda: tmp_path / "crashes.log")
    opened.window.frame.show_page(PEOPLE)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    opened.catch_crashes()
    QTimer.singleShot(0, lambda: 1 // 0)
    qtbot.waitUntil(opened.window._crash.isVisible, timeout=20_000)
    return opened


def test_an_exception_in_a_slot_is_a_card_that_says_the_data_is_safe(crashed, tmp_path, qtbot):
    card = crashed.window._crash
    words = [label.text() for label in card.findChildren(type(crashed.window._opening._words))]
    assert any("Your data is safe" in text for text in words)

    buttons = {each.text(): each for each in card.findChildren(type(card._go_on))}
    buttons["Copy details"].click()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in (tmp_path / "crashes.log").read_text(encoding="utf-8")

    buttons["Go on"].click()
    assert not card.isVisible()
    assert crashed.window.frame.current_page == PEOPLE


def test_after_a_failure_the_window_opens_anew_where_it_was(crashed, path, qtbot):
    failed = crashed.window
    buttons = {each.text(): each for each in failed._crash.findChildren(type(failed._crash._go_on))}
    buttons["Open the window anew"].click()

    assert crashed.window is not failed
    assert crashed.window.isVisible()
    assert crashed.window.frame.current_page == PEOPLE
    assert not crashed.window._crash.isVisible()
    with qtbot.waitSignal(crashed.open_event.tables_changed, timeout=20_000):
        crashed.open_event.write(
            lambda file, operator: registration.register(file, operator, {"family_name": "Tazi"})
        )
