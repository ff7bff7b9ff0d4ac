"""The ways to the test of a scanner, and what its sheet's codes do elsewhere."""

import pytest

from hubdesk.checkin.access import DeskRole
from hubdesk.checkin.lists import list_admissions, list_refusals
from hubdesk.checkin.scanner_probe import BADGE_PROBE, MIXED_PROBE
from hubdesk.shell.pages import CHECK_IN, HELP, PAGES, SCANNER_TEST, SETTINGS
from hubdesk.shell.roles import KIOSK, RIGHTS


@pytest.mark.parametrize("name", [CHECK_IN, SETTINGS, HELP])
def test_the_test_of_a_scanner_is_reached_from(demo_window, name):
    frame = demo_window.frame
    page = frame.show_page(name)
    if name == SETTINGS:
        page.scanners.test_requested.emit()
    elif name == CHECK_IN:
        page.test_action.trigger()
    else:
        page.scanner_test_requested.emit()

    assert frame.current_page == SCANNER_TEST


@pytest.mark.parametrize("probe", [BADGE_PROBE, MIXED_PROBE])
def test_a_code_of_the_sheet_scanned_elsewhere_is_not_recorded(demo_window, probe):
    frame = demo_window.frame
    refused = list_refusals(frame.open_event.file)
    frame.take_scan(probe)

    notice = frame._notices.notice
    assert "Nothing was recorded" in notice.text
    assert frame.current_page == CHECK_IN
    notice.action()
    assert frame.current_page == SCANNER_TEST
    frame.take_scan("TICKET-77")  # over a serial line
    assert frame.page(SCANNER_TEST).shown.typed == "TICKET-77"
    assert list_refusals(frame.open_event.file) == refused
    assert not [one for one in list_admissions(frame.open_event.file) if one.code == probe]


def test_a_code_of_the_sheet_held_up_to_the_camera_is_not_recorded(demo_window):
    frame = demo_window.frame
    refused = list_refusals(frame.open_event.file)

    frame.page(CHECK_IN).camera.scanned.emit(MIXED_PROBE)

    assert "Nothing was recorded" in frame._notices.notice.text
    assert list_refusals(frame.open_event.file) == refused


def test_a_page_that_is_not_in_the_rail_takes_no_digit_from_the_others(demo_window):
    keys = [action.shortcut().toString() for action in demo_window.frame.actions()]
    in_rail = [kind for kind in PAGES if kind.in_rail]

    assert [f"Ctrl+{n}" in keys for n in range(1, len(in_rail))] == [True] * (len(in_rail) - 1)
    assert f"Ctrl+{len(PAGES)}" not in keys


def test_the_reception_may_test_its_scanner_and_a_kiosk_may_not():
    assert RIGHTS[DeskRole.RECEPTION].may_show(SCANNER_TEST)
    assert not KIOSK.may_show(SCANNER_TEST)
