"""The cards: what they say, that they follow what happens, and what can be done with them."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import expect_at
from checkin.test_lists import add_leg
from PySide6.QtCore import Qt

from hubdesk.checkin import points
from hubdesk.checkin.rules import Direction, PointRules
from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.delegations.page import DelegationsPage
from hubdesk.eventfile.undo import undo
from hubdesk.registration import groups
from hubdesk.registration.directory import delegations


def inside(file):
    return file.value("SELECT count(*) FROM presence WHERE direction = 'in'")


def test_each_delegation_has_a_card_with_its_numbers_spoken(hall):
    assert hall.names() == ["Andaluza", "Marroquí", "Without a delegation"]
    assert hall.card(hall.first).accessibleName() == (
        "Andaluza: 3 expected, 0 arrived, 3 missing, 0 badges printed"
    )
    assert hall.numbers(hall.second) == (0, 0, 0)
    assert hall.numbers("") == (1, 0, 0)


def test_cards_that_come_leave_who_searches_alone(event_file, open_event, preferences, qtbot):
    add_delegation(event_file, "Andaluza")
    page = DelegationsPage(open_event, preferences)
    qtbot.addWidget(page)
    page.show()
    page.page_shown()
    assert not page.grid.shown

    page._actions.find_requested.emit()
    qtbot.waitUntil(lambda: bool(page.grid.shown))

    assert page.focusWidget() is page._search


def test_cards_follow_who_arrives_wherever_that_was_recorded(hall, another, qtbot):
    check_in_person(another, "Omar", "door", hall.people[0])

    qtbot.waitUntil(lambda: hall.numbers(hall.first) == (3, 1, 0))

    undo(another, "Omar", another.value("SELECT max(id) FROM act"))
    qtbot.waitUntil(lambda: hall.numbers(hall.first) == (3, 0, 0))


def test_the_whole_group_is_checked_in_by_one_button_and_taken_back_by_one(
    hall, event_file, open_event, qtbot
):
    notices = []
    hall.page.notice_raised.connect(notices.append)

    qtbot.mouseClick(hall.card(hall.first)._check_in, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(notices))
    assert notices[0].text == "Andaluza: 3 people checked in."
    assert inside(event_file) == 3
    notices[0].action()
    qtbot.waitUntil(lambda: inside(event_file) == 0)
    qtbot.waitUntil(lambda: hall.numbers(hall.first) == (3, 0, 0))


def test_when_somebody_is_refused_the_panel_says_who_and_why(hall, event_file, qtbot):
    points.edit_point(event_file, "Ana", "door", "Málaga", PointRules(confirmed_only=True))
    from hubdesk.registration import service as registration

    registration.amend(event_file, "Ana", hall.people[1], {"status": "invited"})

    hall.card(hall.first).check_in_requested.emit()

    qtbot.waitUntil(hall.panel.answer.isVisible)
    sentence = hall.panel.answer.sentence()
    assert "2 people checked in." in sentence
    assert "Ana Benítez: is not confirmed" in sentence
    assert inside(event_file) == 2


def test_on_the_way_out_the_buttons_check_out(hall, event_file, qtbot):
    check_in_person(event_file, "Eva", "door", hall.people[0])
    hall.page.set_point("door", Direction.OUT)
    assert hall.card(hall.first)._check_in.text() == "Check out group"

    hall.card(hall.first).check_in_requested.emit()

    qtbot.waitUntil(lambda: inside(event_file) == 0)


def test_without_a_point_the_panel_asks_where(hall, event_file, another, qtbot):
    points.add_point(another, "Ana", "Bus", "malaga")
    qtbot.waitUntil(lambda: hall.page._board.point is None)

    hall.card(hall.first).check_in_requested.emit()

    assert hall.page.panel is hall.panel
    assert hall.panel._where.currentText() == "Choose a check-in point"
    assert not hall.panel._check_in.isEnabled()
    hall.panel._where.setCurrentIndex(hall.panel._where.findText("Bus"))
    qtbot.waitUntil(hall.panel._check_in.isEnabled)
    qtbot.mouseClick(hall.panel._check_in, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: inside(event_file) == 3)
    assert event_file.value("SELECT count(DISTINCT point_id) FROM presence") == 1


def test_the_leg_is_chosen_and_remembered(hall, another, open_event, preferences, qtbot):
    tangier = add_leg(another)
    expect_at(another, hall.people[0], tangier)
    expect_at(another, hall.people[1], "malaga")
    qtbot.waitUntil(lambda: hall.page._legs.count() == 2)
    qtbot.waitUntil(lambda: hall.numbers(hall.first) == (2, 0, 0))

    place = hall.page._legs.findData(tangier)
    hall.page._legs.setCurrentIndex(place)
    hall.page._legs.activated.emit(place)

    qtbot.waitUntil(lambda: hall.numbers(hall.first) == (2, 0, 0))
    again = DelegationsPage(open_event, preferences)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again._board.leg == tangier)


def test_arrows_go_from_card_to_card_and_enter_opens_one(hall, qtbot):
    hall.page.page_shown()
    assert hall.card(hall.first).hasFocus()

    qtbot.keyClick(hall.card(hall.first), Qt.Key.Key_Right)
    assert hall.card(hall.second).hasFocus()
    qtbot.keyClick(hall.card(hall.second), Qt.Key.Key_Left)
    qtbot.keyClick(hall.card(hall.first), Qt.Key.Key_Return)

    assert hall.page.panel is hall.panel
    assert hall.panel.delegation == hall.first


def test_tab_reaches_only_the_current_card(hall):
    hall.page.grid.focus_card(hall.second)

    reachable = [
        card.key for card in hall.page.grid.shown if card.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert reachable == [hall.second]


def test_escape_closes_the_panel_and_goes_back_to_the_card(hall, qtbot):
    hall.card(hall.second).opened.emit()
    assert hall.page.panel is hall.panel

    qtbot.keyClick(hall.panel, Qt.Key.Key_Escape)

    assert hall.page.panel is None
    assert hall.card(hall.second).hasFocus()


@pytest.mark.parametrize("typed", ["marroqui", "الوفد", "MARR"])
def test_a_delegation_is_found_by_any_of_its_names(hall, qtbot, typed):
    hall.page._search.setText(typed)

    assert hall.names() == ["Marroquí"]


def test_from_the_search_one_goes_down_to_the_cards_and_enter_opens_the_first(hall, qtbot):
    hall.page._search.setFocus()
    qtbot.keyClicks(hall.page._search, "marr")

    qtbot.keyClick(hall.page._search, Qt.Key.Key_Down)
    assert hall.card(hall.second).hasFocus()
    hall.page._search.setFocus()
    qtbot.keyClick(hall.page._search, Qt.Key.Key_Return)
    assert hall.panel.delegation == hall.second
    hall.page._search.setFocus()
    qtbot.keyClick(hall.page._search, Qt.Key.Key_Escape)
    assert hall.page._search.text() == ""


def test_finding_nothing_is_said(hall):
    hall.page._search.setText("Tunecina")

    assert hall.names() == []
    assert hall.page._nothing.isVisible()


def test_a_delegation_is_moved_by_keyboard_and_by_dropping(hall, event_file, qtbot):
    hall.page.grid.focus_card(hall.first)
    hall.page._actions.later.trigger()
    qtbot.waitUntil(lambda: hall.names()[:2] == ["Marroquí", "Andaluza"])

    hall.page.grid.moved.emit(hall.first, hall.second)

    qtbot.waitUntil(lambda: hall.names()[:2] == ["Andaluza", "Marroquí"])
    assert [row.name for row in delegations(event_file)] == ["Andaluza", "Marroquí"]


def test_badges_are_printed_of_all_or_of_whom_they_are_not_printed_yet(hall, event_file, qtbot):
    from checkin.desk_builders import issue_badge
    from checkin.test_lists import print_badge

    print_badge(event_file, issue_badge(event_file, hall.people[0]))
    hall.page.grid.focus_card(hall.first)

    with qtbot.waitSignal(hall.page.print_requested) as rest:
        hall.page._actions.print_rest.trigger()
    with qtbot.waitSignal(hall.page.print_requested) as everybody:
        hall.page._actions.print_all.trigger()

    assert set(rest.args[0]) == set(hall.people[1:])
    assert set(everybody.args[0]) == set(hall.people)


def test_people_without_a_delegation_are_listed_and_not_checked_in_as_a_group(hall, qtbot):
    card = hall.card("")
    with qtbot.waitSignal(hall.page.people_requested) as wish:
        qtbot.keyClick(card, Qt.Key.Key_Return)

    assert wish.args == [""]
    assert not card._check_in.isVisible()
    card.setFocus()
    assert not hall.page._actions.check_in.isEnabled()


def test_an_event_without_delegations_says_what_to_do(open_event, preferences, qtbot):
    page = DelegationsPage(open_event, preferences)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._empty)

    with qtbot.waitSignal(page.import_requested):
        page._empty.findChildren(type(page._new))[0].click()


def test_a_delegation_that_is_removed_under_the_open_panel_is_said(hall, another, qtbot):
    notices = []
    hall.page.notice_raised.connect(notices.append)
    hall.card(hall.first).opened.emit()

    groups.remove_delegation(another, "Omar", hall.first)

    qtbot.waitUntil(lambda: hall.page.panel is None)
    assert [notice.text for notice in notices] == ["The delegation “Andaluza” was removed."]
    qtbot.waitUntil(lambda: hall.keys() == [hall.second, ""])
    qtbot.waitUntil(lambda: hall.numbers("") == (4, 0, 0))


def test_people_of_a_delegation_that_is_gone_count_as_without_one(hall, another, qtbot):
    add_person(another, delegation_id=hall.second)
    groups.remove_delegation(another, "Ana", hall.second)

    qtbot.waitUntil(lambda: hall.keys() == [hall.first, ""])
    qtbot.waitUntil(lambda: hall.numbers("") == (2, 0, 0))


def test_every_control_of_the_page_has_a_name(hall, qtbot):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    hall.page._open_editor(hall.first)
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in hall.page.findChildren(kind):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
