"""Gestures in the grid, by real mouse and key events: what they show, and what they write."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.undo import redo, undo
from hubdesk.programme import moving

DAY, NEXT_DAY = "2026-07-10", "2026-07-11"
LEFT = Qt.MouseButton.LeftButton


def place_of(file, session_id):
    row = file.row("SELECT starts_at, room_id, minutes FROM session WHERE id = ?", (session_id,))
    return tuple(row)


def at(page, room, time):
    """The place of a time in a room's column, on the canvas."""
    hour, minute = map(int, time.split(":"))
    column = page.canvas.plan.column_of(room)
    y = page.canvas.plan.scale.y_on(DAY, hour * 60 + minute)
    return QPoint(round(column.x + column.width / 2), round(y))


def down(page, first, last):
    """The way from one time to another."""
    room = page.canvas.plan.columns[0].room_id
    return QPoint(0, at(page, room, last).y() - at(page, room, first).y())


def middle(page, session_id):
    return page.canvas.block(session_id).geometry().center()


def drag(page, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    hold(page, start, end, modifiers)
    QTest.mouseRelease(page.canvas, LEFT, modifiers, end)


def hold(page, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(page.canvas, LEFT, modifiers, start)
    for step in range(1, 6):
        place = start + (end - start) * step / 5
        move(page, place, modifiers)


def move(page, place, modifiers):
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(page.canvas.mapToGlobal(place)),
        Qt.MouseButton.NoButton, LEFT, modifiers,
    )  # fmt: skip
    QApplication.sendEvent(page.canvas, event)


def until_place(qtbot, file, session_id, expected):
    qtbot.waitUntil(lambda: place_of(file, session_id) == expected)


def test_dragging_a_session_moves_it_in_time_and_room(page, qtbot, event_file, morning):
    start = middle(page, morning.talk)
    half_way = at(page, morning.hall, "15:00") - at(page, morning.room, "11:00")

    drag(page, start, start + half_way)

    until_place(qtbot, event_file, morning.talk, (f"{DAY}T15:00", morning.hall, 60))


def test_whom_a_drop_would_hurt_is_named_before_it(page, qtbot, morning):
    shift = at(page, morning.room, "09:45") - at(page, morning.room, "11:00")

    hold(page, middle(page, morning.talk), middle(page, morning.talk) + shift)

    hurt = page.canvas.carrier.hurt_list
    assert hurt.isVisible()
    assert "Hurts 1 person" in hurt.text
    assert "Ana Ruiz" in hurt.text
    assert "Opening" in hurt.text
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)


def test_escape_leaves_everything_where_it_was(page, qtbot, event_file, morning):
    before = event_file.value("SELECT count(*) FROM act")
    start = middle(page, morning.talk)

    hold(page, start, start + QPoint(0, 90))
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(page.canvas, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(0, 90))

    qtbot.wait(50)
    assert page.canvas.carrier.carry is None
    assert event_file.value("SELECT count(*) FROM act") == before


def test_a_taken_room_takes_no_second_session(page, qtbot, event_file, morning):
    start = middle(page, morning.talk)
    over = at(page, morning.hall, "09:45") - at(page, morning.room, "11:00")
    told = []
    page.notice_raised.connect(told.append)

    drag(page, start, start + over)

    qtbot.wait(50)
    assert place_of(event_file, morning.talk) == (f"{DAY}T11:00", morning.room, 60)
    assert "Opening" in told[0].text


@pytest.mark.parametrize(
    ("edge", "to", "expected"),
    [("bottom", "12:30", ("11:00", 90)), ("top", "10:30", ("10:30", 90))],
)
def test_dragging_an_edge_changes_the_length(page, qtbot, event_file, morning, edge, to, expected):
    box = page.canvas.block(morning.talk).geometry()
    x = box.center().x()
    start = QPoint(x, box.bottom() - 1 if edge == "bottom" else box.top() + 1)

    drag(page, start, QPoint(x, at(page, morning.room, to).y()))

    until_place(
        qtbot, event_file, morning.talk, (f"{DAY}T{expected[0]}", morning.room, expected[1])
    )


def test_drawing_on_empty_time_makes_a_session(page, qtbot, event_file, morning):
    drag(page, at(page, morning.room, "14:00"), at(page, morning.room, "15:30"))
    QTest.keyClicks(QApplication.focusWidget(), "Workshop")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: event_file.value("SELECT 1 FROM session WHERE title = 'Workshop'") == 1)
    key = event_file.value("SELECT id FROM session WHERE title = 'Workshop'")
    assert place_of(event_file, key) == (f"{DAY}T14:00", morning.room, 90)
    qtbot.waitUntil(lambda: page.canvas.chosen == [key])


def test_drawing_without_a_title_makes_nothing(page, qtbot, event_file, morning):
    drag(page, at(page, morning.room, "14:00"), at(page, morning.room, "15:30"))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    qtbot.wait(50)
    assert event_file.value("SELECT count(*) FROM session") == 4


def test_control_and_drag_copies(page, qtbot, event_file, morning):
    start = middle(page, morning.coffee)
    later = start + QPoint(
        0, at(page, morning.lobby, "16:00").y() - at(page, morning.lobby, "10:30").y()
    )

    drag(page, start, later, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(
        lambda: event_file.value("SELECT count(*) FROM session WHERE title = 'Coffee'") == 2
    )
    assert place_of(event_file, morning.coffee)[0] == f"{DAY}T10:30"
    assert (
        event_file.value(
            "SELECT starts_at FROM session WHERE title = 'Coffee' AND id <> ?", (morning.coffee,)
        )
        == f"{DAY}T16:00"
    )


def test_several_chosen_move_together(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk, morning.coffee])
    start = middle(page, morning.talk)

    drag(
        page,
        start,
        start
        + QPoint(0, at(page, morning.room, "13:00").y() - at(page, morning.room, "11:00").y()),
    )

    until_place(qtbot, event_file, morning.talk, (f"{DAY}T13:00", morning.room, 60))
    assert place_of(event_file, morning.coffee) == (f"{DAY}T12:30", morning.lobby, 30)
    assert event_file.value("SELECT count(*) FROM act WHERE kind = 'move_sessions'") == 1


def test_dropping_on_the_list_takes_the_time(page, qtbot, event_file, morning):
    zone = page.waiting.drop_zone
    target = page.canvas.mapFromGlobal(zone.mapToGlobal(zone.rect().center()))

    drag(page, middle(page, morning.talk), target)

    until_place(qtbot, event_file, morning.talk, (None, None, 60))


def test_arrows_carry_and_enter_puts_down(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk], focus=True)
    block = page.canvas.block(morning.talk)

    for _ in range(4):
        QTest.keyClick(block, Qt.Key.Key_Down)
    QTest.keyClick(block, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert place_of(event_file, morning.talk)[0] == f"{DAY}T11:00"
    QTest.keyClick(block, Qt.Key.Key_Return)

    until_place(qtbot, event_file, morning.talk, (f"{DAY}T12:00", morning.hall, 60))


def test_shift_and_arrows_change_the_length(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk], focus=True)
    block = page.canvas.block(morning.talk)

    QTest.keyClick(block, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(block, Qt.Key.Key_Return)

    until_place(qtbot, event_file, morning.talk, (f"{DAY}T11:00", morning.room, 75))


def test_control_and_arrows_go_to_the_next_day(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk], focus=True)

    QTest.keyClick(
        page.canvas.block(morning.talk), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier
    )
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)

    until_place(qtbot, event_file, morning.talk, (f"{NEXT_DAY}T11:00", morning.room, 60))


def test_escape_ends_carrying_by_keys(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk], focus=True)
    block = page.canvas.block(morning.talk)

    QTest.keyClick(block, Qt.Key.Key_Down)
    assert page.canvas.carrier.by_keys
    QTest.keyClick(block, Qt.Key.Key_Escape)

    assert page.canvas.carrier.carry is None
    assert place_of(event_file, morning.talk)[0] == f"{DAY}T11:00"


def test_what_keys_carry_is_told_to_screen_readers(page, qtbot, morning):
    page.canvas.choose([morning.talk], focus=True)

    for _ in range(4):
        QTest.keyClick(page.canvas.block(morning.talk), Qt.Key.Key_Up)

    told = page.canvas.accessibleDescription()
    assert "10:00–11:00" in told
    assert "Room 1" in told
    assert "Opening" in told


def test_delete_takes_the_time_and_shift_delete_the_session(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk], focus=True)
    QTest.keyClick(page.canvas.block(morning.talk), Qt.Key.Key_Delete)
    until_place(qtbot, event_file, morning.talk, (None, None, 60))
    qtbot.waitUntil(lambda: page.canvas.block(morning.talk) is None)

    page.canvas.choose([morning.coffee], focus=True)
    QTest.keyClick(
        page.canvas.block(morning.coffee), Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier
    )

    qtbot.waitUntil(
        lambda: event_file.value("SELECT deleted FROM session WHERE id = ?", (morning.coffee,)) == 1
    )


def test_a_locked_session_is_not_moved(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk], focus=True)
    QTest.keyClick(page.canvas.block(morning.talk), Qt.Key.Key_L)
    qtbot.waitUntil(lambda: page.canvas.block(morning.talk).face.session.locked)

    start = middle(page, morning.talk)
    drag(page, start, start + QPoint(0, 120))

    qtbot.wait(50)
    assert place_of(event_file, morning.talk)[0] == f"{DAY}T11:00"


def test_two_chosen_swap_their_places(page, qtbot, event_file, morning):
    page.canvas.choose([morning.talk, morning.opening], focus=True)

    QTest.keyClick(page.canvas.block(morning.talk), Qt.Key.Key_X)

    until_place(qtbot, event_file, morning.talk, (f"{DAY}T09:30", morning.hall, 60))
    assert place_of(event_file, morning.opening) == (f"{DAY}T11:00", morning.room, 60)


def test_a_waiting_session_is_put_into_the_grid_by_keys(page, qtbot, event_file, morning):
    page.waiting.place_requested.emit([morning.waiting])
    assert page.canvas.carrier.by_keys

    QTest.keyClick(page.canvas, Qt.Key.Key_Return)

    until_place(qtbot, event_file, morning.waiting, (f"{DAY}T10:30", morning.hall, 45))


def test_what_others_do_is_seen_and_stale_moves_are_refused(page, qtbot, event_file, morning):
    block = page.canvas.block(morning.talk)
    start = middle(page, morning.talk)
    hold(page, start, start + QPoint(0, 120))
    with EventFile.open(event_file.path) as another:
        moving.move_sessions(
            another, "Omar",
            [moving.Move(morning.talk, moving.Place(f"{DAY}T17:00", morning.room, 60))],
        )  # fmt: skip
    problems = []
    page.open_event.problem_raised.connect(problems.append)

    QTest.mouseRelease(page.canvas, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(0, 120))

    qtbot.waitUntil(lambda: len(problems) == 1)
    assert place_of(event_file, morning.talk)[0] == f"{DAY}T17:00"
    qtbot.waitUntil(
        lambda: (
            block.face.time == "17:00–18:00"
            and page.canvas.block(morning.talk).geometry().top() > start.y()
        )
    )


def test_every_move_is_undone_and_done_again(page, qtbot, event_file, morning):
    start = middle(page, morning.talk)
    drag(page, start, start + QPoint(0, 72))
    until_place(qtbot, event_file, morning.talk, (f"{DAY}T12:00", morning.room, 60))

    undo(event_file, "Ana")
    assert place_of(event_file, morning.talk) == (f"{DAY}T11:00", morning.room, 60)
    redo(event_file, "Ana")

    assert place_of(event_file, morning.talk) == (f"{DAY}T12:00", morning.room, 60)


def test_over_the_waiting_list_nothing_is_in_the_way_whatever_was_crossed(
    page, qtbot, event_file, morning
):
    taken = at(page, morning.hall, "09:45") - at(page, morning.room, "11:00")
    start = middle(page, morning.talk)
    list_at = page.waiting.mapToGlobal(page.waiting.rect().center())

    hold(page, start, start + taken)
    refused_there = page.canvas.carrier.carry.is_refused
    end = page.canvas.mapFromGlobal(list_at)
    move(page, end, Qt.KeyboardModifier.NoModifier)
    hurt_list = page.canvas.carrier.hurt_list.text
    QTest.mouseRelease(page.canvas, LEFT, Qt.KeyboardModifier.NoModifier, end)

    until_place(qtbot, event_file, morning.talk, (None, None, 60))
    assert refused_there
    assert "Opening" not in hurt_list


def test_a_session_that_was_just_clicked_is_dragged_at_once(page, qtbot, event_file, morning):
    start = middle(page, morning.talk)
    end = start + down(page, "11:00", "12:00")
    QTest.mouseClick(page.canvas, LEFT, Qt.KeyboardModifier.NoModifier, start)

    again = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, QPointF(start), QPointF(page.canvas.mapToGlobal(start)),
        LEFT, LEFT, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(page.canvas, again)
    move(page, start + QPoint(0, 20), Qt.KeyboardModifier.NoModifier)
    move(page, end, Qt.KeyboardModifier.NoModifier)
    QTest.mouseRelease(page.canvas, LEFT, Qt.KeyboardModifier.NoModifier, end)

    until_place(qtbot, event_file, morning.talk, (f"{DAY}T12:00", morning.room, 60))


def test_what_was_made_is_shown_even_if_it_was_read_before_that_was_told(page, qtbot, morning):
    page.side.hide()

    page.edits.made.emit(morning.talk)

    assert page.side.session_id == morning.talk
    assert page.canvas.chosen == [morning.talk]
