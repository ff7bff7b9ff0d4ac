"""What the window offers to each role, and the PINs on the way from one to another."""

import pytest
from builders import add_person
from PySide6.QtCore import Qt

from hubdesk.checkin import access
from hubdesk.checkin.access import DeskRole
from hubdesk.checkin.ui.desk.panel_buttons import Offer
from hubdesk.eventfile.acts import ActKind
from hubdesk.qt.deeds import Deed
from hubdesk.shell.desk_access import DeskAccess
from hubdesk.shell.main_window import MainWindow
from hubdesk.shell.pages import BADGES, CHECK_IN, HELP, IMPORT, LIVE, PAGES, PEOPLE, SETTINGS
from hubdesk.shell.roles import RIGHTS

RECEPTION, COORDINATOR, ORGANISER = DeskRole


@pytest.fixture
def shown(open_event, preferences, qtbot):
    """The window of a desk, as often as it is opened."""
    preferences.set_value("check-in/sounds", False)
    windows = []

    def show():
        window = MainWindow(preferences)
        window.resize(1280, 800)
        window.show()
        window.show_event(open_event)
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield show
    for window in windows:
        window.show_welcome()
        window.close()
        window.deleteLater()


@pytest.fixture
def with_pin(event_file):
    access.set_pin(event_file, "Ana", ORGANISER, "2006")


def offered(window):
    rail = window.frame.rail
    return {name for name, button in rail._buttons.items() if not button.isHidden()}


def in_menu(window):
    return {deed for action, deed in window._deeds.items() if action.isEnabled()}


def type_pin(qtbot, sheet, pin):
    qtbot.keyClicks(sheet.field, pin)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


def test_who_does_not_use_roles_sees_everything(shown):
    window = shown()

    assert window.frame.access.desk.role is ORGANISER
    assert offered(window) == {kind.name for kind in PAGES if kind.in_rail}
    assert in_menu(window) == set(window._deeds.values())
    assert window.frame.state_bar._role.isHidden()


def test_each_role_may_what_the_one_before_it_may():
    for lower, higher in ((RECEPTION, COORDINATOR), (COORDINATOR, ORGANISER)):
        less, more = RIGHTS[lower], RIGHTS[higher]
        assert less.deeds < more.deeds
        names = [kind.name for kind in PAGES]
        assert {n for n in names if less.may_show(n)} < {n for n in names if more.may_show(n)}
        kinds = list(ActKind)
        assert {k for k in kinds if less.may_take_back(k)} < {
            k for k in kinds if more.may_take_back(k)
        }


def test_a_reception_sees_its_pages_and_reaches_no_other(shown):
    window = shown()
    frame = window.frame
    frame.show_page(PEOPLE)

    frame.access.desk.choose_role(RECEPTION)

    assert offered(window) == {CHECK_IN, BADGES, LIVE, HELP}
    assert frame.current_page == CHECK_IN
    assert frame.show_page(SETTINGS) is frame.page(CHECK_IN)
    assert "Reception" in frame._notices.notice.text
    assert not frame._page_actions[PEOPLE].isEnabled()
    assert in_menu(window) == {Deed.NEW_WINDOW, Deed.CLOSE_EVENT, Deed.QUIT}
    assert frame.state_bar._role.text() == "Reception"


def test_lists_dropped_onto_a_reception_are_not_imported(shown, tmp_path):
    window = shown()
    window.frame.access.desk.choose_role(RECEPTION)

    window.take_paths([tmp_path / "list.csv"])

    assert window.frame.current_page == CHECK_IN
    assert window.frame.made_page(IMPORT) is None


def test_a_coordinator_erases_nobody(shown):
    window = shown()
    panel = window.frame.page(PEOPLE).side.person
    assert not panel._erase.begin.isHidden()

    window.frame.access.desk.choose_role(COORDINATOR)

    assert panel._erase.begin.isHidden()
    assert IMPORT not in offered(window)


def test_what_a_role_may_not_do_it_may_not_take_back(shown, open_event, qtbot):
    window = shown()
    frame = window.frame
    with qtbot.waitSignal(open_event.acted):
        open_event.write(lambda file, operator: access.set_pin(file, operator, ORGANISER, "2006"))
    assert frame._undo.isEnabled()

    frame.access.desk.choose_role(COORDINATOR)

    assert not frame._undo.isEnabled()


def test_a_role_with_more_rights_asks_its_pin_in_the_window(shown, with_pin, qtbot):
    window = shown()
    frame, desk = window.frame, window.frame.access.desk
    desk.choose_role(RECEPTION)
    frame.access.role_action.trigger()
    sheet = frame.access.sheet
    sheet._roles[ORGANISER].click()
    assert desk.role is RECEPTION

    type_pin(qtbot, sheet, "2006")

    qtbot.waitUntil(lambda: desk.role is ORGANISER)
    assert sheet.isHidden()
    assert PEOPLE in offered(window)


def test_fewer_rights_ask_nothing(shown, with_pin):
    window = shown()
    desk = window.frame.access.desk
    desk.choose_role(ORGANISER)

    window.frame.access.role_action.trigger()
    window.frame.access.sheet._roles[RECEPTION].click()

    assert desk.role is RECEPTION
    assert window.frame.access.sheet.isHidden()


def test_a_wrong_pin_opens_nothing_and_makes_wait(shown, with_pin, qtbot):
    window = shown()
    frame, desk = window.frame, window.frame.access.desk
    desk.choose_role(RECEPTION)
    sheet = frame.access.sheet
    frame.access.role_action.trigger()
    sheet._roles[ORGANISER].click()

    type_pin(qtbot, sheet, "2007")

    qtbot.waitUntil(lambda: "Wrong PIN" in sheet.said.text())
    assert desk.role is RECEPTION
    assert not sheet.field.isEnabled()
    assert 0 < desk.wait <= 1000
    qtbot.waitUntil(sheet.field.isEnabled)
    type_pin(qtbot, sheet, "2006")
    qtbot.waitUntil(lambda: desk.role is ORGANISER)
    assert desk.wait == 0


def test_the_wait_outlives_the_program(shown, with_pin, open_event, preferences, qtbot):
    window = shown()
    desk = window.frame.access.desk
    answers = []
    for _ in range(3):
        preferences.set_value(desk._tries_key, [desk._tries().wrong, 0])  # the wait is over
        desk.try_pin({ORGANISER}, "9999", answers.append)
        qtbot.waitUntil(lambda: desk._tries().last > 0)

    again = DeskAccess(open_event, preferences)

    assert 3000 < again.wait <= 4000
    again.try_pin({ORGANISER}, "2006", answers.append)
    assert answers[-1] is False  # not even the right one


def test_the_role_is_remembered_for_the_event(shown, open_event, preferences):
    shown().frame.access.desk.choose_role(COORDINATOR)

    assert DeskAccess(open_event, preferences).role is COORDINATOR


def test_a_machine_that_sees_an_event_with_pins_first_has_what_they_leave_free(
    open_event, preferences, with_pin
):
    assert DeskAccess(open_event, preferences).role is COORDINATOR


def test_who_sets_a_pin_stays_what_they_are(shown, open_event, preferences, qtbot):
    window = shown()

    with qtbot.waitSignal(window.frame.access.desk.changed):
        open_event.write(lambda file, operator: access.set_pin(file, operator, ORGANISER, "2006"))

    assert DeskAccess(open_event, preferences).role is ORGANISER
    assert not window.frame.state_bar._role.isHidden()


def test_a_reception_is_not_offered_all_that_is_known_of_a_person(shown, event_file, qtbot):
    person = add_person(event_file, given_name="Ana", family_name="Ruiz")
    window = shown()
    page = window.frame.page(CHECK_IN)
    window.frame.access.desk.choose_role(RECEPTION)

    with qtbot.waitSignal(page.desk.answered):
        page.check_in_person(person)

    assert Offer.DETAILS not in page.panel.offers
    page.person_requested.emit(person)
    assert window.frame.current_page == CHECK_IN


def test_pins_are_set_and_removed_in_the_settings(shown, event_file, qtbot):
    row = shown().frame.page(SETTINGS).roles.rows[RECEPTION]
    qtbot.keyClicks(row.field, "123")
    assert not row.keep.isEnabled()
    qtbot.keyClicks(row.field, "4")

    row.keep.click()
    qtbot.waitUntil(lambda: access.roles_with_pin(event_file) == {RECEPTION})
    qtbot.waitUntil(lambda: not row.remove.isHidden())
    assert row.field.text() == ""

    row.remove.click()
    qtbot.waitUntil(lambda: access.roles_with_pin(event_file) == frozenset())


def test_a_coordinator_sets_no_pins(shown):
    window = shown()
    settings = window.frame.page(SETTINGS)

    window.frame.access.desk.choose_role(COORDINATOR)

    assert settings.roles.pins.isHidden()


def test_role_kiosk_and_visitors_screen_begin_in_the_settings(shown, qtbot):
    window = shown()
    settings = window.frame.show_page(SETTINGS)

    settings.roles.role_requested.emit()
    assert not window.frame.access.sheet.isHidden()
    settings.visitor_screen_requested.emit()
    assert window.frame._wiring._visitor.window.isVisible()
    settings.visitor_screen_requested.emit()
    assert window.frame._wiring._visitor.window is None
    settings.roles.kiosk_requested.emit()
    assert window.is_kiosk
    window.frame.access.desk.end_kiosk()
