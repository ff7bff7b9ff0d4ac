"""The panel of a delegation: who came is ticked, checked in as one act, and shown at once."""

from PySide6.QtCore import Qt

from hubdesk.badges.issuing import issue_missing
from hubdesk.checkin.arrivals import delegation_members
from hubdesk.checkin.service import check_in_person
from hubdesk.registration.groups import edit_delegation


def opened(hall, qtbot, key=None):
    hall.card(key or hall.first).opened.emit()
    qtbot.waitUntil(lambda: bool(hall.panel.model.members()))
    return hall.panel


def inside(file, delegation):
    return {
        member.person.name
        for member in delegation_members(file, "malaga", delegation)
        if member.inside
    }


def test_everybody_who_is_missing_is_ticked(hall, event_file, qtbot):
    check_in_person(event_file, "Eva", "door", hall.people[0])

    panel = opened(hall, qtbot)

    assert set(panel.model.ticked()) == set(hall.people[1:])
    assert panel._check_in.text() == "Check in 2 people"
    assert panel._all.text() == "2 of 2 ticked"


def test_only_who_is_ticked_is_checked_in_and_it_is_one_act(hall, event_file, open_event, qtbot):
    panel = opened(hall, qtbot)
    panel.model.toggle(panel.model.index(1))
    assert panel._all.checkState() == Qt.CheckState.PartiallyChecked

    qtbot.mouseClick(panel._check_in, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(panel.answer.isVisible)
    assert panel.answer.sentence() == "2 people checked in."
    assert inside(event_file, hall.first) == {"Ana Alba", "Ana Castro"}
    panel.answer._undo.click()
    qtbot.waitUntil(lambda: inside(event_file, hall.first) == set())
    qtbot.waitUntil(lambda: not panel.answer.isVisible())


def test_space_takes_a_tick_away_and_enter_checks_in(hall, event_file, qtbot):
    panel = opened(hall, qtbot)
    panel._list.setFocus()
    panel._list.setCurrentIndex(panel.model.index(0))

    qtbot.keyClick(panel._list, Qt.Key.Key_Space)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: inside(event_file, hall.first) == {"Ana Benítez", "Ana Castro"})


def test_all_are_ticked_or_none(hall, qtbot):
    panel = opened(hall, qtbot)

    panel._all.click()
    assert (panel.model.ticked(), panel._check_in.isEnabled()) == ([], False)
    panel._all.click()
    assert len(panel.model.ticked()) == 3


def test_who_arrives_meanwhile_is_shown_and_loses_the_tick_the_others_keep_theirs(
    hall, another, qtbot
):
    panel = opened(hall, qtbot)
    panel.model.toggle(panel.model.index(2))

    check_in_person(another, "Omar", "door", hall.people[0])

    qtbot.waitUntil(lambda: panel.model.ticked() == [hall.people[1]])
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ana Alba · Inside · Badge not printed"


def test_a_member_is_found_in_the_panel(hall, qtbot):
    panel = opened(hall, qtbot)

    panel._search.setText("beni")

    assert [panel.model.index(0).data()] == ["Ana Benítez"]
    assert panel.model.rowCount() == 1
    assert len(panel.model.ticked()) == 3


def test_a_delegation_of_which_nobody_is_expected_says_so(hall, qtbot):
    hall.card(hall.second).opened.emit()

    qtbot.waitUntil(hall.panel._nobody.isVisible)
    assert not hall.panel._check_in.isEnabled()


def test_badges_of_those_who_are_ticked_are_printed(hall, qtbot):
    panel = opened(hall, qtbot)
    panel.model.toggle(panel.model.index(0))

    with qtbot.waitSignal(hall.page.print_requested) as wish:
        panel._print.click()

    assert set(wish.args[0]) == set(hall.people[1:])


def test_enter_in_the_search_goes_to_the_members_and_checks_nobody_in(hall, event_file, qtbot):
    panel = opened(hall, qtbot)
    panel._search.show()
    panel._search.setFocus()
    qtbot.keyClicks(panel._search, "beni")

    qtbot.keyClick(panel._search, Qt.Key.Key_Return)

    assert panel._list.hasFocus()
    assert inside(event_file, hall.first) == set()


def test_escape_clears_the_search_before_it_closes_the_panel(hall, qtbot):
    panel = opened(hall, qtbot)
    panel._search.show()
    panel._search.setFocus()
    qtbot.keyClicks(panel._search, "beni")

    qtbot.keyClick(panel._search, Qt.Key.Key_Escape)
    assert (panel._search.text(), hall.page.panel) == ("", panel)
    qtbot.keyClick(panel._search, Qt.Key.Key_Escape)
    assert hall.page.panel is None


def test_all_badges_are_handed_to_the_head_of_the_delegation(hall, event_file, open_event, qtbot):
    head = hall.people[0]
    issue_missing(event_file, "Ana", hall.people)
    panel = opened(hall, qtbot)
    assert not panel._hand.isEnabled()
    open_event.write(
        lambda file, operator: edit_delegation(file, operator, hall.first, {"head_id": head})
    )
    qtbot.waitUntil(panel._hand.isEnabled)

    panel._hand.click()

    qtbot.waitUntil(panel.answer.isVisible)
    assert panel.answer.sentence() == "3 badges handed to Ana Alba."
    qtbot.waitUntil(lambda: all(one.handed for one in panel.model.members()))
    assert not panel._hand.isEnabled()
    assert inside(event_file, hall.first) == set()
