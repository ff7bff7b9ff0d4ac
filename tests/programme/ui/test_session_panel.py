"""The inspector: each field is saved when it is left, and what can't be is told."""

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from hubdesk.eventfile.file import EventFile
from hubdesk.programme import moving
from hubdesk.programme import service as programme

DAY, NEXT_DAY = "2026-07-10", "2026-07-11"


@pytest.fixture
def panel(page, morning):
    page.show_session(morning.talk)
    return page.side.session


def stored(file, session, column):
    return file.value(f"SELECT {column} FROM session WHERE id = ?", (session,))


def until(qtbot, file, session, column, expected):
    qtbot.waitUntil(lambda: stored(file, session, column) == expected)


def test_a_title_is_saved_when_its_field_is_left(panel, qtbot, event_file, morning):
    panel._title.setFocus()
    panel._title.selectAll()
    QTest.keyClicks(panel._title, "Keynote")
    QTest.keyClick(panel._title, Qt.Key.Key_Return)

    until(qtbot, event_file, morning.talk, "title", "Keynote")


def test_an_empty_title_is_given_back(panel, qtbot, event_file, morning):
    panel._title.setText("  ")
    panel._title.leave()

    qtbot.wait(50)
    assert panel._title.text() == "Talk"
    assert stored(event_file, morning.talk, "title") == "Talk"


def test_escape_gives_a_title_back(panel, qtbot, event_file, morning):
    panel._title.setText("Keynote")
    QTest.keyClick(panel._title, Qt.Key.Key_Escape)

    assert panel._title.text() == "Talk"


def test_exact_times_need_no_grid(panel, qtbot, event_file, morning):
    panel._time.setTime(QTime(11, 7))
    until(qtbot, event_file, morning.talk, "starts_at", f"{DAY}T11:07")
    qtbot.waitUntil(lambda: panel._end.time() == QTime(12, 7))

    panel._end.setTime(QTime(12, 30))
    until(qtbot, event_file, morning.talk, "minutes", 83)

    panel._date.setDate(QDate(2026, 7, 11))
    until(qtbot, event_file, morning.talk, "starts_at", f"{NEXT_DAY}T11:07")


def test_an_end_before_the_start_is_one_after_midnight(panel, qtbot, event_file, morning):
    panel._time.setTime(QTime(23, 0))
    until(qtbot, event_file, morning.talk, "starts_at", f"{DAY}T23:00")
    qtbot.waitUntil(lambda: panel._end.time() == QTime(0, 0))

    panel._end.setTime(QTime(1, 15))

    until(qtbot, event_file, morning.talk, "minutes", 135)


def test_a_taken_room_is_told_and_the_field_shows_what_is(panel, qtbot, event_file, morning):
    problems = []
    panel._open_event.problem_raised.connect(problems.append)
    panel._time.setTime(QTime(9, 45))
    until(qtbot, event_file, morning.talk, "starts_at", f"{DAY}T09:45")
    qtbot.waitUntil(lambda: panel._session.starts_at == f"{DAY}T09:45")

    panel._room.setCurrentIndex(panel._room.findData(morning.hall))
    panel._room.activated.emit(panel._room.currentIndex())

    qtbot.waitUntil(lambda: len(problems) == 1)
    assert problems[0].data["other"] == "Opening"
    assert stored(event_file, morning.talk, "room_id") == morning.room
    assert panel._room.currentData() == morning.room


@pytest.mark.parametrize(
    ("field", "choose", "column", "expected"),
    [
        ("_kind", "training", "kind", "training"),
        ("_capacity", 40, "capacity", 40),
        ("_minutes", 75, "minutes", 75),
    ],
)
def test_fields_are_saved(panel, qtbot, event_file, morning, field, choose, column, expected):
    widget = getattr(panel, field)
    if field == "_kind":
        widget.setCurrentIndex(widget.findData(choose))
        widget.activated.emit(widget.currentIndex())
    else:
        widget.setValue(choose)

    until(qtbot, event_file, morning.talk, column, expected)


def test_who_may_attend_is_saved(panel, qtbot, event_file, morning):
    panel._audience.changed.emit("categories", ["press", "speaker"])

    until(qtbot, event_file, morning.talk, "audience", "categories")
    assert stored(event_file, morning.talk, "audience_of") == '["press", "speaker"]'


def test_a_description_is_saved_when_it_is_left(panel, qtbot, event_file, morning):
    panel._description.setFocus()
    panel._description.setPlainText("About chips")
    panel._title.setFocus()

    until(qtbot, event_file, morning.talk, "description", "About chips")


def test_a_field_that_another_window_changed_is_left_and_told(
    page, panel, qtbot, event_file, morning
):
    told = []
    page.notice_raised.connect(told.append)
    page.reader.blockSignals(True)  # this window has not read it yet
    with EventFile.open(event_file.path) as another:
        programme.edit_session(another, "Omar", morning.talk, language="fr")
    panel._language.setCurrentText("ar")
    panel._on_language_left()

    qtbot.waitUntil(lambda: len(told) == 1)
    assert "Somebody else" in told[0].text
    assert stored(event_file, morning.talk, "language") == "fr"


def test_a_session_that_another_window_deleted_leaves_the_panel(
    page, panel, qtbot, event_file, morning
):
    with EventFile.open(event_file.path) as another:
        moving.remove_sessions(another, "Omar", [morning.talk])

    qtbot.waitUntil(page.side.isHidden)


def test_a_locked_session_has_no_times_to_change(panel, qtbot, event_file, morning):
    moving.lock_sessions(event_file, "Ana", [morning.talk], locked=True)
    panel._open_event.tables_changed.emit(frozenset({"session"}))

    qtbot.waitUntil(panel._locked.isChecked)
    assert not panel._time.isEnabled()
    assert not panel._room.isEnabled()
