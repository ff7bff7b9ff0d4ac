"""The places panel: what is typed is saved or kept, what is refused is said, keys reach all."""

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView
from shell.window_walk import (
    CONTROLS,
    accessible_name,
    described,
    focusable,
    is_part_of_another,
    visible,
    walked_by_tab,
)

from hubdesk.eventfile.undo import undoable
from hubdesk.programme import place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.board import board_tracks
from hubdesk.programme.ui.hidden_rooms import hidden_rooms
from hubdesk.shell.act_words import done_sentence

DAY = "2026-07-10"


def type_into(qtbot, field, text):
    field.setFocus()
    field.setText(text)  # QTest has no keys for letters beyond ASCII
    qtbot.keyClick(field, Qt.Key.Key_Return)


def is_saved(panel):
    return not panel._open_event.writings and not panel._waits


# rooms and venues


def test_room_is_renamed_where_it_stands(site, qtbot):
    type_into(qtbot, site.row().name, "Salón de actos")

    qtbot.waitUntil(lambda: site.room().name == "Salón de actos")
    qtbot.waitUntil(lambda: site.row().name.accessibleName() == "Salón de actos: name")


def test_capacity_is_typed_and_taken_away(site, qtbot):
    type_into(qtbot, site.row().capacity, "250")
    qtbot.waitUntil(lambda: site.room().capacity == 250)

    type_into(qtbot, site.row().capacity, "")

    qtbot.waitUntil(lambda: site.room().capacity is None)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("0", "A room takes 1 person or more. Leave it empty if there is no limit."),
        ("-3", "A room takes 1 person or more. Leave it empty if there is no limit."),
        ("9" * 30, "A room takes 1 person or more. Leave it empty if there is no limit."),
        ("many", "“many” is no whole number. Type digits only."),
    ],
)
def test_bad_capacity_is_said_and_stays_to_be_corrected(site, qtbot, typed, sentence):
    row = site.row()

    type_into(qtbot, row.capacity, typed)

    qtbot.waitUntil(row.complaint.isVisible)
    assert row.complaint.text() == sentence
    assert row.capacity.text() == typed
    assert site.room().capacity == 40
    qtbot.keyClick(row.capacity, Qt.Key.Key_Escape)
    assert (row.capacity.text(), row.complaint.isVisible()) == ("40", False)


def test_empty_name_is_refused_and_nothing_is_lost(site, qtbot):
    type_into(qtbot, site.row().name, "")

    qtbot.waitUntil(site.row().complaint.isVisible)
    assert site.row().complaint.text() == "Give it a name. Nothing was changed."
    assert site.room().name == "Sala 1"


def test_what_somebody_else_changed_while_typing_is_kept_and_said(site, event_file, qtbot):
    row = site.row()
    row.capacity.setFocus()
    row.capacity.setText("50")
    place_edits.edit_room(event_file, "Omar", site.rooms[0], {"capacity": 60})

    qtbot.keyClick(row.capacity, Qt.Key.Key_Return)

    qtbot.waitUntil(row.complaint.isVisible)
    assert row.complaint.text() == "Somebody else changed it to “60” meanwhile. That was kept."
    assert (row.capacity.text(), site.room().capacity) == ("60", 60)


def test_room_that_is_renamed_twice_at_once_has_the_last_name(site, qtbot):
    type_into(qtbot, site.row().name, "Salón")
    type_into(qtbot, site.row().name, "Salón de actos")

    qtbot.waitUntil(lambda: site.room().name == "Salón de actos")
    assert not site.row().complaint.isVisible()


def test_room_takes_several_sessions_at_once_and_needs_time_between(site, qtbot):
    row = site.row()
    row.more.click()

    row.overlap.click()
    type_into(qtbot, row.turnover, "10")

    qtbot.waitUntil(lambda: (site.room().allows_overlap, site.room().turnover) == (True, 10))


def test_rooms_and_venues_are_added_one_after_another(site, qtbot):
    type_into(qtbot, site.panel.add_venue, "Rectorado")
    qtbot.waitUntil(lambda: len(site.panel.venues.rows) == 3)
    block = site.panel.venues.rows[2]
    type_into(qtbot, block.add, "Paraninfo")
    qtbot.waitUntil(lambda: not block.add.text())

    type_into(qtbot, block.add, "Patio")

    qtbot.waitUntil(
        lambda: site.order() == [["Sala 1", "Sala 2"], ["Aula"], ["Paraninfo", "Patio"]]
    )
    assert block.add.hasFocus()


def test_removed_room_says_how_many_sessions_wait_and_is_undone(site, open_event, qtbot):
    site.row().more.click()
    site.row().remove.click()
    qtbot.waitUntil(lambda: site.rooms[0] not in site.block().rooms.keys)

    past = undoable(open_event.file)
    sentence = done_sentence(open_event.file, past.kind, past.args)

    assert sentence == "Done: Remove “Sala 1”; 1 session waits for another room."
    open_event.undo()
    qtbot.waitUntil(lambda: site.block().rooms.keys == site.rooms[:2])
    assert programme.sessions(open_event.file)[0].room == "Sala 1"


def test_room_that_was_removed_meanwhile_is_said(site, event_file, qtbot):
    row = site.row()
    row.capacity.setText("50")
    with qtbot.waitSignal(site.panel.notice_raised) as raised:
        place_edits.remove_room(event_file, "Omar", site.rooms[0])
        row.capacity.leave()

    assert "Sala 1" in raised.args[0].text or site.rooms[0] in raised.args[0].text
    qtbot.waitUntil(lambda: site.rooms[0] not in site.block().rooms.keys)


# order


def test_room_goes_down_and_up_with_alt_and_the_arrows(site, qtbot):
    name = site.row().name
    name.setFocus()

    qtbot.keyClick(name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: site.order()[0] == ["Sala 2", "Sala 1"])
    assert name.hasFocus()

    qtbot.keyClick(name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: site.order()[0] == ["Sala 1", "Sala 2"])


def test_venue_goes_up_with_alt_and_the_arrow(site, qtbot):
    site.block(1).name.setFocus()

    qtbot.keyClick(site.block(1).name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: site.order() == [["Aula"], ["Sala 1", "Sala 2"]])


def drag(qtbot, grip, to_widget):
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton)
    place = to_widget.mapToGlobal(QPoint(4, to_widget.height()))
    for at in (grip.mapToGlobal(QPoint(4, 12)), place):
        local = QPointF(grip.mapFromGlobal(at))
        move = QMouseEvent(
            QEvent.Type.MouseMove, local, QPointF(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(grip, move)


def test_room_is_dragged_below_another(site, qtbot):
    drag(qtbot, site.row(0).grip, site.row(1))
    assert site.block().rooms.keys == [site.rooms[1], site.rooms[0]]  # seen before it is dropped

    qtbot.mouseRelease(site.row(0).grip, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: site.order()[0] == ["Sala 2", "Sala 1"])


def test_escape_gives_a_drag_up(site, qtbot):
    drag(qtbot, site.row(0).grip, site.row(1))

    qtbot.keyClick(site.row(0).grip, Qt.Key.Key_Escape)
    qtbot.mouseRelease(site.row(0).grip, Qt.MouseButton.LeftButton)

    assert site.block().rooms.keys == site.rooms[:2]
    assert is_saved(site.panel)
    assert site.order()[0] == ["Sala 1", "Sala 2"]


# hidden rooms


def test_hidden_room_is_remembered_for_this_machine_alone(site, preferences, event_file, qtbot):
    before = event_file.value("SELECT count(*) FROM change")

    with qtbot.waitSignal(site.panel.hidden_rooms_changed):
        site.row().eye.click()

    assert hidden_rooms(preferences, event_file, "malaga") == {site.rooms[0]}
    assert event_file.value("SELECT count(*) FROM change") == before
    site.row().eye.click()
    assert hidden_rooms(preferences, event_file, "malaga") == set()


# hours


def test_hours_are_added_day_by_day(site, qtbot):
    hours = site.row().hours
    site.row().more.click()
    hours.add.click()
    qtbot.waitUntil(lambda: site.room().hours == ((f"{DAY}T09:00", f"{DAY}T18:00"),))

    hours.add.click()

    qtbot.waitUntil(lambda: len(site.room().hours) == 2)
    assert site.room().hours[1] == ("2026-07-11T09:00", "2026-07-11T18:00")


def test_hours_of_the_first_day_are_given_to_all(site, qtbot):
    hours = site.row().hours
    site.row().more.click()
    hours.add.click()
    hours.rows[0].opens.setTime(QTime(10, 30))

    hours.fill.click()

    qtbot.waitUntil(lambda: len(site.room().hours) == 3)
    assert {opens[11:] for opens, _ in site.room().hours} == {"10:30"}


def test_hours_that_end_before_they_start_are_said_and_kept(site, qtbot):
    hours = site.row().hours
    site.row().more.click()
    hours.add.click()
    qtbot.waitUntil(lambda: site.room().hours != ())

    hours.rows[0].closes.setTime(QTime(8, 0))
    hours.rows[0].closes.editingFinished.emit()

    assert site.row().complaint.isVisible()
    assert "it can't close at 08:00 when it opens at 09:00" in site.row().complaint.text()
    assert site.room().hours == ((f"{DAY}T09:00", f"{DAY}T18:00"),)
    assert hours.rows[0].hours.closes == "08:00"


def test_hours_go_on_over_midnight(site, qtbot):
    place_edits.set_room_hours(
        site.panel._open_event.file, "Omar", site.rooms[0], [(f"{DAY}T18:00", "2026-07-11T02:00")]
    )
    hours = site.row().hours
    site.panel._reload()
    qtbot.waitUntil(lambda: len(hours.rows) == 2)

    hours.rows[1].closes.setTime(QTime(3, 0))
    hours.rows[1].closes.editingFinished.emit()

    qtbot.waitUntil(lambda: site.room().hours == ((f"{DAY}T18:00", "2026-07-11T03:00"),))


def test_room_without_hours_is_always_free(site, qtbot):
    hours = site.row().hours
    site.row().more.click()
    hours.add.click()
    qtbot.waitUntil(lambda: site.room().hours != ())

    hours.rows[0].remove.click()

    qtbot.waitUntil(lambda: site.room().hours == ())
    assert hours._always.isVisible()


# the leg


def test_leg_in_another_zone_keeps_its_times_and_says_so(site, event_file, qtbot):
    leg = site.panel.leg
    leg.zone.setFocus()
    leg.zone.lineEdit().selectAll()
    qtbot.keyClicks(leg.zone.lineEdit(), "casablanca")
    qtbot.keyClick(leg.zone.lineEdit(), Qt.Key.Key_Return)

    qtbot.waitUntil(leg.note.isVisible)

    assert site.overview.leg.zone == "Africa/Casablanca"
    assert "All local times are kept" in leg.note.text()
    assert programme.sessions(event_file)[0].starts_at == f"{DAY}T10:00"


def test_unknown_zone_is_said(site, qtbot):
    leg = site.panel.leg
    leg.zone.setCurrentText("Tangier Time")
    leg.zone.leave()

    qtbot.waitUntil(leg.complaint.isVisible)

    assert leg.complaint.text().startswith("There is no time zone “Tangier Time”.")
    assert site.overview.leg.zone == "Europe/Madrid"


def test_leg_that_would_end_before_it_starts_is_refused_until_both_days_are_moved(site, qtbot):
    leg = site.panel.leg
    leg.starts_on.editor.setDate(QDate(2026, 8, 1))
    leg.starts_on.leave()
    qtbot.waitUntil(leg.complaint.isVisible)
    assert site.overview.leg.starts_on == DAY

    leg.ends_on.editor.setDate(QDate(2026, 8, 3))
    leg.ends_on.leave()

    qtbot.waitUntil(lambda: site.overview.leg.starts_on == "2026-08-01")
    assert site.overview.leg.ends_on == "2026-08-03"
    qtbot.waitUntil(lambda: not leg.complaint.isVisible())


def test_day_of_a_leg_is_taken_away_and_chosen(site, qtbot):
    site.panel.leg.ends_on.clear.click()
    qtbot.waitUntil(lambda: site.overview.leg.ends_on is None)

    site.panel.leg.ends_on.offer.click()

    qtbot.waitUntil(lambda: site.overview.leg.ends_on == DAY)


def test_day_that_is_chosen_in_the_calendar_is_saved(site, qtbot):
    editor = site.panel.leg.ends_on.editor
    qtbot.mouseClick(
        editor, Qt.MouseButton.LeftButton, pos=QPoint(editor.width() - 12, editor.height() // 2)
    )
    qtbot.waitUntil(editor.calendarWidget().isVisible)
    view = editor.calendarWidget().findChild(QTableView)
    (row, column) = next(
        (row, column)
        for row in range(1, 7)
        for column in range(7)
        if view.model().index(row, column).data() == 14
    )
    place = view.visualRect(view.model().index(row, column)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: site.overview.leg.ends_on == "2026-07-14")


def test_usual_way_is_typed_and_shown_where_none_is_said(site, qtbot):
    type_into(qtbot, site.panel.leg.travel, "25")

    qtbot.waitUntil(lambda: site.overview.leg.travel_minutes == 25)
    (way,) = site.panel.ways.rows.values()
    qtbot.waitUntil(lambda: way.minutes.placeholderText() == "25")


def test_another_leg_is_added_and_shown(site, event_file, qtbot):
    with qtbot.waitSignal(site.panel.leg_added) as added:
        type_into(qtbot, site.panel.leg.add, "Tánger")

    qtbot.waitUntil(lambda: site.panel.leg.name.text() == "Tánger")
    assert [leg.id for leg in places.legs(event_file)] == ["malaga", added.args[0]]
    assert site.panel.venues.rows == []
    assert site.panel._nothing.isVisible()


def test_leg_that_is_gone_closes_the_panel(site, qtbot):
    with qtbot.waitSignal(site.panel.closed):
        site.panel.set_leg("nowhere")


# ways and tracks


def test_way_between_two_venues_is_typed_and_taken_away(site, qtbot):
    (way,) = site.panel.ways.rows.values()
    type_into(qtbot, way.minutes, "35")
    qtbot.waitUntil(lambda: site.overview.way(*site.venues) == 35)

    type_into(qtbot, way.minutes, "")

    qtbot.waitUntil(lambda: site.overview.way(*site.venues) is None)


def test_way_that_somebody_else_said_meanwhile_is_kept(site, event_file, qtbot):
    (way,) = site.panel.ways.rows.values()
    way.minutes.setText("20")
    place_edits.set_travel(event_file, "Omar", *site.venues, 50)

    way.minutes.leave()

    qtbot.waitUntil(lambda: way.minutes.text() == "50")
    assert way.complaint.text() == "Somebody else changed this meanwhile. That was kept."


def test_track_is_added_in_a_colour_that_no_other_has(site, event_file, qtbot):
    type_into(qtbot, site.panel.tracks.add, "Exportación")

    qtbot.waitUntil(lambda: len(site.panel.tracks.rows) == 2)
    agua, exportacion = board_tracks(event_file)
    assert exportacion.name == "Exportación"
    assert exportacion.colour not in {None, agua.colour}


def test_track_is_renamed_coloured_and_removed(site, event_file, open_event, qtbot):
    (row,) = site.panel.tracks.rows.values()
    type_into(qtbot, row.name, "Energía")
    qtbot.waitUntil(lambda: board_tracks(event_file)[0].name == "Energía")
    row.colour.click()
    row.swatches._swatches[0].click()
    qtbot.waitUntil(lambda: board_tracks(event_file)[0].colour == "#2b59c3")
    row.remove.click()
    qtbot.waitUntil(lambda: not site.panel.tracks.rows)

    open_event.undo()

    qtbot.waitUntil(lambda: len(site.panel.tracks.rows) == 1)


# reaching it all


def open_everything(site):
    for block in site.panel.venues.rows:
        block.more.setChecked(True)
        for row in block.rooms.rows:
            row.more.setChecked(True)
            row.hours.add.click()
    for row in site.panel.tracks.rows.values():
        row.colour.setChecked(True)


def test_every_control_has_a_name_and_is_reached_by_tab(site, qtbot):
    open_everything(site)
    qtbot.waitUntil(lambda: is_saved(site.panel))
    site.panel._reload()
    qtbot.wait(100)
    assert [described(each) for each in focusable(site.panel) if not accessible_name(each)] == []
    site.panel.close_button.setFocus()

    reached = walked_by_tab(site.panel)

    missed = [
        described(widget)
        for widget in visible(site.panel)
        if isinstance(widget, CONTROLS)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not is_part_of_another(widget)
        and widget not in reached
        and widget.focusProxy() not in reached
        and not any(widget.isAncestorOf(each) for each in reached)
        and widget.parentWidget() is not site.panel.tracks.rows[
            next(iter(site.panel.tracks.rows))
        ].swatches
    ]  # fmt: skip
    assert missed == []


def test_tab_goes_through_rooms_in_the_order_they_were_put_in(site, qtbot):
    site.row().name.setFocus()
    qtbot.keyClick(site.row().name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: site.order()[0] == ["Sala 2", "Sala 1"])

    site.row(1).more.setFocus()
    qtbot.keyClick(site.row(1).more, Qt.Key.Key_Tab)

    assert site.row(0).name.hasFocus()


def test_escape_closes_the_panel(site, qtbot):
    site.row().name.setFocus()

    with qtbot.waitSignal(site.panel.closed):
        qtbot.keyClick(site.row().name, Qt.Key.Key_Escape)


def test_wheel_scrolls_past_a_day_without_changing_it(site, qtbot):
    editor = site.panel.leg.starts_on.editor
    wheel = QWheelEvent(
        QPointF(8, 8), QPointF(8, 8), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(editor, wheel)

    assert editor.date() == QDate(2026, 7, 10)
