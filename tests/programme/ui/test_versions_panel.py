import pytest
from builders import add_person
from PySide6.QtCore import Qt

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg
from hubdesk.programme import enrolment, moving, places, versions
from hubdesk.programme import service as programme
from hubdesk.programme.moving import Move, Place
from hubdesk.programme.ui.versions_panel import VersionsPanel
from hubdesk.qt import dialogs
from hubdesk.qt.page import NoticeKind

TEN, ELEVEN = "2026-07-10T10:00", "2026-07-10T11:00"


@pytest.fixture
def opening(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    room = places.add_room(event_file, "Ana", venue, "Sala 1")
    return programme.add_session(
        event_file, "Ana", leg_id, "Apertura", room_id=room, starts_at=TEN, minutes=45
    )


@pytest.fixture
def panel(open_event, leg_id, preferences, qtbot):
    panel = VersionsPanel(open_event, preferences)
    qtbot.addWidget(panel)
    panel.resize(348, 700)
    panel.set_leg(leg_id)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def move(open_event, session, starts_at, minutes=45):
    open_event.write(
        lambda file, operator: moving.move_sessions(
            file, operator, [Move(session, Place(starts_at, None, minutes))]
        )
    )


def publish(panel, qtbot, name):
    rows = panel.list.count()
    qtbot.keyClicks(panel.form.name, name)
    qtbot.keyClick(panel.form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.list.count() == rows + 1)


def rows(panel):
    tree = panel.tree
    return [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]


def wait_for_changes(panel, qtbot, count):
    qtbot.waitUntil(lambda: len(rows(panel)) == count)


def spoken(item):
    return item.data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_panel_without_a_version_says_what_one_is_for(opening, panel):
    assert panel.empty.isVisible()
    assert "Give the programme a name" in panel.empty.text()
    assert not panel.print.isVisible()


def test_enter_publishes_under_the_name_and_the_note(opening, panel, event_file, leg_id, qtbot):
    qtbot.keyClicks(panel.form.name, "Final")
    qtbot.keyClicks(panel.form.note, "for the press")
    qtbot.keyClick(panel.form.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.list.count() == 1)

    (version,) = versions.versions(event_file, leg_id)
    assert (version.name, version.comment) == ("Final", "for the press")
    assert panel.form.name.text() == panel.form.note.text() == ""
    assert panel.heading.text() == "Since “Final”"
    assert panel.summary.text() == "Nothing has changed. What was handed out is right."
    assert not panel.empty.isVisible()


def test_version_without_a_name_is_not_published(opening, panel, event_file, leg_id, qtbot):
    qtbot.keyClicks(panel.form.name, "   ")
    qtbot.keyClick(panel.form.name, Qt.Key.Key_Return)

    assert not panel.form.button.isEnabled()
    assert versions.versions(event_file, leg_id) == []


def test_leg_that_is_gone_is_told_beside_the_field(panel, event_file, leg_id, qtbot):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.update(Leg, leg_id, deleted=1)

    qtbot.keyClicks(panel.form.name, "Final")
    qtbot.mouseClick(panel.form.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: panel.form.problem != "")
    assert panel.form.problem == "There is no leg “malaga” any more. Nothing was changed."
    assert panel.form.name.text() == "Final"


def test_change_appears_by_itself_with_what_it_was(opening, panel, open_event, qtbot):
    publish(panel, qtbot, "Final")

    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)

    assert spoken(rows(panel)[0]) == (
        "Apertura, New time · New room, Fri 10 Jul, 11:00–11:45 · No room yet,"
        " Was 10:00–10:45 · Was in Sala 1"
    )
    assert panel.summary.text().startswith("New time: 1, New room: 1\n")
    assert panel.print.isEnabled()


def test_changes_are_counted_from_the_version_that_is_chosen(opening, panel, open_event, qtbot):
    publish(panel, qtbot, "First")
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)
    publish(panel, qtbot, "Second")
    wait_for_changes(panel, qtbot, 0)

    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)

    wait_for_changes(panel, qtbot, 1)
    assert panel.heading.text() == "Since “First”"


def test_chosen_version_stays_chosen_while_the_programme_changes(opening, panel, open_event, qtbot):
    for name in ("First", "Second"):
        publish(panel, qtbot, name)
    panel.list.setCurrentRow(1)
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)

    assert panel.list.currentItem().text() == "First"


def test_people_are_counted_and_named_when_the_change_is_opened(
    opening, panel, open_event, event_file, qtbot
):
    people = [add_person(event_file, given_name=name) for name in ("Zineb", "Ana")]
    enrolment.enrol(event_file, "Ana", opening, people)
    publish(panel, qtbot, "Final")
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)
    assert panel.summary.text().endswith("2 people concerned")

    panel.tree.setCurrentItem(rows(panel)[0])
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_Right)

    qtbot.waitUntil(lambda: rows(panel)[0].childCount() == 2)
    names = [rows(panel)[0].child(row).text(0) for row in range(2)]
    assert names == ["Ana Ruiz", "Zineb Ruiz"]


def test_opened_change_stays_open_and_follows_who_is_enrolled(
    opening, panel, open_event, event_file, qtbot
):
    first, second = (add_person(event_file, given_name=name) for name in ("Zineb", "Ana"))
    enrolment.enrol(event_file, "Ana", opening, [first])
    publish(panel, qtbot, "Final")
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)
    panel.tree.expandItem(rows(panel)[0])
    qtbot.waitUntil(lambda: rows(panel)[0].childCount() == 1)

    open_event.write(lambda file, operator: enrolment.enrol(file, operator, opening, [second]))

    qtbot.waitUntil(lambda: rows(panel)[0].childCount() == 2)
    assert rows(panel)[0].isExpanded()


@pytest.mark.parametrize("by_key", [False, True])
def test_chosen_entry_asks_for_its_session(opening, panel, open_event, qtbot, by_key):
    publish(panel, qtbot, "Final")
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)
    item = rows(panel)[0]

    with qtbot.waitSignal(panel.session_requested) as requested:
        if by_key:
            panel.tree.setCurrentItem(item)
            qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
        else:
            place = panel.tree.visualItemRect(item).center()
            qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert requested.args == [opening]


def test_removed_session_is_listed_but_leads_nowhere(opening, panel, open_event, qtbot):
    publish(panel, qtbot, "Final")
    open_event.write(lambda file, operator: moving.remove_sessions(file, operator, [opening]))
    wait_for_changes(panel, qtbot, 1)

    with qtbot.assertNotEmitted(panel.session_requested):
        panel.tree.itemClicked.emit(rows(panel)[0], 0)

    assert "Cancelled" in spoken(rows(panel)[0])


def test_notice_is_printed_where_it_was_said_and_can_be_opened(
    opening, panel, open_event, tmp_path, monkeypatch, qtbot
):
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *asked: tmp_path / "board")
    publish(panel, qtbot, "Final")
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)

    with qtbot.waitSignal(panel.notice_raised, timeout=60_000) as raised:
        qtbot.mouseClick(panel.print, Qt.MouseButton.LeftButton)
        assert not panel.print.isEnabled()

    (notice,) = raised.args
    assert (notice.kind, notice.action_text) == (NoticeKind.SUCCESS, "Open")
    assert notice.text == "The change notice is written to board.pdf."
    assert (tmp_path / "board.pdf").read_bytes().startswith(b"%PDF-")
    assert panel.print.isEnabled()


def test_notice_that_can_not_be_written_is_one_sentence(
    opening, panel, open_event, tmp_path, monkeypatch, qtbot
):
    (tmp_path / "list.pdf").write_text("no PDF")
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *asked: tmp_path / "list.pdf")
    publish(panel, qtbot, "Final")
    move(open_event, opening, ELEVEN)
    wait_for_changes(panel, qtbot, 1)

    with qtbot.waitSignal(panel.notice_raised, timeout=60_000) as raised:
        qtbot.mouseClick(panel.print, Qt.MouseButton.LeftButton)

    assert raised.args[0].kind is NoticeKind.PROBLEM
    assert (tmp_path / "list.pdf").read_text() == "no PDF"
    assert panel.print.isEnabled()


def test_other_leg_has_versions_of_its_own(opening, panel, event_file, qtbot):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    publish(panel, qtbot, "Final")

    panel.set_leg(tangier)

    qtbot.waitUntil(panel.empty.isVisible)
    assert not panel.list.isVisible()


def test_undone_publishing_takes_the_version_away(opening, panel, open_event, qtbot):
    publish(panel, qtbot, "Final")

    open_event.undo()

    qtbot.waitUntil(panel.empty.isVisible)


def test_escape_closes_the_panel(panel, qtbot):
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
