"""A burst of scans from the wedge: none is lost, each verdict is painted, in its order."""

from builders import add_person
from checkin.desk_builders import issue_badge
from PySide6.QtWidgets import QApplication

from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.checkin.ui.wedge import Wedge
from tests.checkin.ui.burst import burst

SCANS = 100
A_SECOND = 50


def test_of_fifty_scans_a_second_none_is_lost_and_each_verdict_is_painted(
    qtbot, open_event, event_file, preferences
):
    codes = [
        issue_badge(event_file, add_person(event_file, family_name=f"Ruiz {n}"))
        for n in range(SCANS)
    ]
    preferences.set_value("check-in/sounds", False)
    page = CheckInPage(open_event, preferences)
    qtbot.addWidget(page)
    page.resize(1184, 740)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.page_shown()

    painted = burst(page, Wedge(QApplication.instance(), page), codes, a_second=A_SECOND)

    assert list(painted) == codes
    assert [one.code for one in list_admissions(event_file)] == codes
    assert page.finding.search.text() == ""
