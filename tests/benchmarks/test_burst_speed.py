"""Fifty scans a second for a minute from the wedge, at a point with every rule: none is lost.

Each verdict is painted. The floor is the time that there is for one scan; the work is the time from
its Enter to the painted verdict, so that below 1 the queue never grows.
"""

import statistics

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from hubdesk.checkin.points import edit_point
from hubdesk.checkin.rules import PointRules
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.checkin.ui.wedge import Wedge
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.preferences import Preferences
from tests.benchmarks.test_checkin_speed import build_hall
from tests.checkin.ui.burst import burst

A_SECOND = 50
SECONDS = 60
PEOPLE = A_SECOND * SECONDS
EVERY_RULE = PointRules(
    opens_at="2001-01-01T08:00", closes_at="2999-01-01T20:00", confirmed_only=True, capacity=PEOPLE
)


def test_a_minute_of_fifty_scans_a_second(benchmark, record, qapp, tmp_path):
    hall = build_hall(tmp_path / "hall.hubdesk", PEOPLE)
    edit_point(hall.file, "Ana", hall.door, "Málaga", EVERY_RULE)
    settings = QSettings(str(tmp_path / "hubdesk.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    preferences.set_value("check-in/sounds", False)
    opened = OpenEvent(hall.file, "Ana")
    page = CheckInPage(opened, preferences)
    page.resize(1184, 740)
    page.show()
    page.activateWindow()
    page.page_shown()
    page.desk.choose_point(hall.door)
    qapp.processEvents()
    before = hall.file.value("SELECT count(*) FROM admission")

    painted = benchmark.pedantic(
        lambda: burst(page, Wedge(QApplication.instance(), page), hall.codes, a_second=A_SECOND),
        rounds=1,
    )

    assert list(painted) == hall.codes
    assert hall.file.value("SELECT count(*) FROM admission") == before + PEOPLE
    waits = [seconds * 1000 for seconds in painted.values()]
    record(
        row=1,
        what="50 scans a second for a minute: from Enter to the painted verdict",
        floor_ms=1000 / A_SECOND,
        work_ms=statistics.median(waits),
        goal=1.0,
        longest_ms=max(waits),
    )
    page.close()
    opened.close()
    hall.file.close()
