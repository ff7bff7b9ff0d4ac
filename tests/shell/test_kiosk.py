"""A kiosk: only the desk, in the whole screen, until a PIN or a long Esc."""

import pytest
from builders import add_person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hubdesk.badges.issuing import issue
from hubdesk.checkin import access
from hubdesk.checkin.access import DeskRole
from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.ui.desk.hidden_names import initials
from hubdesk.checkin.ui.desk.last_scans import NAME_ROLE
from hubdesk.eventfile.acts import ActKind
from hubdesk.registration.service import register
from hubdesk.shell import kiosk as kiosk_module
from hubdesk.shell.desk_access import DeskAccess, kiosk_file
from hubdesk.shell.main_window import MainWindow
from hubdesk.shell.pages import CHECK_IN, HELP, PEOPLE


@pytest.fixture
def window(open_event, preferences, qtbot):
    preferences.set_value("check-in/sounds", False)
    window = MainWindow(preferences)
    window.resize(1280, 800)
    window.show()
    window.show_event(open_event)
    qtbot.waitExposed(window)
    yield window
    window.show_welcome()
    window.close()
    window.deleteLater()


@pytest.fixture
def kiosk(window):
    window.frame.access.kiosk_action.trigger()
    return window


@pytest.fixture
def with_pin(event_file):
    access.set_pin(event_file, "Ana", DeskRole.ORGANISER, "2006")


def type_pin(qtbot, window, pin):
    sheet = window.frame.access.sheet
    qtbot.keyClicks(sheet.field, pin)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


def test_a_kiosk_is_only_the_desk_in_the_whole_screen(window):
    window.frame.show_page(PEOPLE)

    window.frame.access.kiosk_action.trigger()

    frame = window.frame
    assert window.isFullScreen()
    assert frame.current_page == CHECK_IN
    assert frame.rail.isHidden()
    assert not frame._undo.isEnabled()
    assert frame.state_bar._event.menu() is None
    assert not any(action.isEnabled() for action in window._deeds)
    assert frame.show_page(HELP) is frame.page(CHECK_IN)


def test_scans_work_as_ever(kiosk, event_file, qtbot):
    ana = add_person(event_file, given_name="Ana", family_name="Ruiz")
    with event_file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        code = issue(write, [ana])[0].code
    page = kiosk.frame.page(CHECK_IN)

    with qtbot.waitSignal(page.desk.answered):
        kiosk.frame.take_scan(code)

    assert [one.person_id for one in list_admissions(event_file)] == [ana]
    assert page.panel.shown.name == "Ana Ruiz"


def test_the_queue_reads_initials_and_the_name_of_whom_the_desk_chose(kiosk, event_file, qtbot):
    for given in ("Ana", "Luis"):
        add_person(event_file, given_name=given, family_name="Ruiz")
    page = kiosk.frame.page(CHECK_IN)
    found = page.finding.found
    page.finding.search.setText("ruiz")

    def said():
        model = found.model()
        return [model.index(row).data() for row in range(model.rowCount())]

    assert set(said()) == {"A. R.", "L. R."}
    found.setCurrentIndex(found.model().index(0))
    first, second = said()
    assert first in {"Ana Ruiz", "Luis Ruiz"}
    assert second in {"A. R.", "L. R."}
    with qtbot.waitSignal(page.desk.answered):
        page.check_in_person(found.found[0].person.id)
    scans = page.side.scans
    qtbot.waitUntil(lambda: len(scans.scans) == 1)
    assert scans.model().index(0).data(NAME_ROLE) in {"A. R.", "L. R."}
    assert "Ruiz" not in scans.model().index(0).data()

    kiosk.frame.access.desk.end_kiosk()

    assert "Ruiz" in scans.model().index(0).data()


def test_initials_are_of_any_script():
    assert initials("Ana María Ruiz-Gil") == "A. M. R."
    assert initials("محمد العلوي") == "م. ا."
    assert initials("") == ""


def test_without_a_pin_a_held_esc_leaves_and_a_short_one_does_not(window, monkeypatch, qtbot):
    window._kiosk._held.setInterval(150)
    window.frame.access.kiosk_action.trigger()
    handle = window.windowHandle()

    QTest.keyPress(handle, Qt.Key.Key_Escape)
    QTest.keyRelease(handle, Qt.Key.Key_Escape)
    qtbot.wait(300)
    assert window.is_kiosk

    QTest.keyPress(handle, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.is_kiosk)
    assert not window.isFullScreen()
    assert not window.frame.rail.isHidden()
    assert kiosk_module.HOLD == 2000


def test_with_a_pin_esc_leaves_never_and_the_pin_does(window, with_pin, qtbot):
    window.frame.access.desk._on_tables_changed(frozenset({"role"}))
    window._kiosk._held.setInterval(50)
    window.frame.access.kiosk_action.trigger()
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.wait(200)
    assert window.is_kiosk

    window.frame.access.kiosk_action.trigger()
    type_pin(qtbot, window, "2006")

    qtbot.waitUntil(lambda: not window.is_kiosk)
    assert window.frame.state_bar._event.menu() is not None


def test_closing_asks_for_the_pin_and_keeps_the_kiosk_for_the_next_start(
    window, with_pin, open_event, preferences, qtbot
):
    window.frame.access.desk._on_tables_changed(frozenset({"role"}))
    window.frame.access.kiosk_action.trigger()

    assert not window.close()
    assert window.isVisible()
    assert not window.frame.access.sheet.isHidden()
    type_pin(qtbot, window, "2006")

    qtbot.waitUntil(lambda: not window.isVisible())
    assert kiosk_file(preferences) == open_event.file.path
    assert DeskAccess(open_event, preferences).is_kiosk


def test_a_window_made_anew_is_a_kiosk_again(kiosk, open_event, preferences, qtbot):
    again = MainWindow(preferences)
    qtbot.addWidget(again)
    again.show_event(open_event)
    again.show()

    assert again.is_kiosk
    assert again.isFullScreen()
    assert again.frame.rail.isHidden()
    again.frame.access.desk.end_kiosk()
    again.show_welcome()
    again.close()


def test_another_event_is_no_kiosk(kiosk, preferences, tmp_path):
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

    other = OpenEvent(EventFile.create(tmp_path / "other.hubdesk", "Otra"), "Ana")

    assert not DeskAccess(other, preferences).is_kiosk
    other.close()


def test_a_kiosk_that_the_system_made_smaller_fills_the_screen_again(kiosk, qtbot):
    kiosk.showNormal()

    qtbot.waitUntil(kiosk.isFullScreen)


def test_a_kiosk_whose_file_is_gone_is_not_opened_at_the_start(kiosk, preferences, tmp_path):
    assert kiosk_file(preferences) is not None
    preferences.set_text("kiosk/file", str(tmp_path / "gone.hubdesk"))

    assert kiosk_file(preferences) is None


def test_what_a_notice_offers_to_take_back_ends_with_the_role(kiosk, open_event, qtbot):
    person = {"family_name": "Haddad"}
    with qtbot.waitSignal(open_event.acted):
        open_event.write(lambda file, operator: register(file, operator, person))

    kiosk.frame._notices._action.click()

    qtbot.wait(100)
    found = "SELECT count(*) FROM person WHERE family_name = 'Haddad' AND deleted = 0"
    assert open_event.file.value(found) == 1
