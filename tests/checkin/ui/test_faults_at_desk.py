"""Bad luck at the window of a desk: a sentence, and nothing that was scanned is lost."""

import time

import pytest
from builders import add_person
from checkin.desk_builders import issue_badge

from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.ui.desk.asked import Asked, Unsaved
from hubdesk.checkin.ui.desk.panel_buttons import Offer
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.eventfile import file as file_module
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify
from hubdesk.qt.open_event import OpenEvent

AN_HOUR = 3_600_000


@pytest.fixture
def codes(event_file):
    return [
        issue_badge(event_file, add_person(event_file, given_name=name, family_name="Ruiz"))
        for name in ("Ana", "Luis", "Eva")
    ]


@pytest.fixture
def make_page(qtbot, preferences):
    preferences.set_value("check-in/sounds", False)

    def make(open_event):
        page = CheckInPage(open_event, preferences)
        page.desk._retry.setInterval(50)
        qtbot.addWidget(page)
        page.resize(1184, 740)
        page.show()
        return page

    return make


@pytest.fixture
def page(make_page, open_event, codes):
    return make_page(open_event)


def fail(qtbot, page, code):
    with qtbot.waitSignal(page.desk.failed) as failed:
        page.take_scan(code)
    return failed.args[0]


def admitted(file):
    return [(one.code, one.at) for one in list_admissions(file)]


def test_scans_while_the_file_is_pulled_out_are_kept_and_written_when_it_is_back(
    qtbot, page, codes, event_file
):
    away = event_file.path.with_suffix(".away")
    event_file.path.rename(away)
    asked = [fail(qtbot, page, code) for code in codes[:2]]

    shown = page.panel.shown
    assert (shown.look, shown.word) == ("bad", "Not saved")
    assert event_file.path.name in shown.sentence
    assert Offer.AGAIN in page.panel.offers
    assert page._unsaved.text().startswith("2 scans are not saved yet.")
    assert page._unsaved.toolTip().splitlines() == codes[:2]

    away.rename(event_file.path)
    qtbot.waitUntil(lambda: not page.desk.unsaved)

    assert admitted(event_file) == [(one.text, one.at) for one in asked]
    qtbot.waitUntil(lambda: page.panel.shown.name == "Luis Ruiz")
    assert not page._unsaved.isVisible()
    assert verify(event_file) == []


def test_what_is_saved_late_does_not_hide_who_stands_at_the_desk(qtbot, page, codes, event_file):
    away = event_file.path.with_suffix(".away")
    event_file.path.rename(away)
    page.desk._retry.setInterval(100_000)
    fail(qtbot, page, codes[0])
    away.rename(event_file.path)
    with qtbot.waitSignal(page.desk.answered):
        page.take_scan(codes[1])

    with qtbot.waitSignal(page.notice_raised, timeout=8000) as raised:
        page.desk._try_quietly()

    assert raised.args[0].text.startswith("Saved now: Ana Ruiz, ")
    assert page.panel.shown.name == "Luis Ruiz"
    assert {code for code, _ in admitted(event_file)} == set(codes[:2])


def test_what_was_not_saved_outlives_the_program_and_the_place_of_the_file(
    qtbot, make_page, codes, event_file, tmp_path, themed_app
):
    opened = OpenEvent(event_file, "Ana")
    page = make_page(opened)
    elsewhere = tmp_path / "elsewhere.hubdesk"
    event_file.path.rename(elsewhere)
    asked = fail(qtbot, page, codes[0])
    page.close()
    opened.close()

    with EventFile.open(elsewhere) as file:
        again = OpenEvent(file, "Ana")
        page = make_page(again)
        page.desk._try_quietly()
        qtbot.waitUntil(lambda: not page.desk.unsaved)
        assert admitted(file) == [(codes[0], asked.at)]
        page.close()
        again.close()


def test_what_is_kept_is_read_as_it_was(event_file, preferences):
    decided = Asked(
        "person:1",
        "1",
        "door",
        Direction.OUT,
        5,
        name="Ana",
        against=(Verdict.FULL, Verdict.TOO_EARLY),
        reason="speaks",
        organiser=True,
        confirms=True,
    )
    unsaved = Unsaved(event_file, preferences)
    unsaved.add(decided)
    unsaved.add(decided)

    assert list(Unsaved(event_file, preferences)) == [decided]
    unsaved.remove(decided)
    assert not Unsaved(event_file, preferences)


def test_a_full_disk_at_the_scan_keeps_it_until_there_is_room(qtbot, page, codes, event_file):
    resource = pytest.importorskip("resource")
    wal = event_file.path.with_name(f"{event_file.path.name}-wal")
    while wal.stat().st_size < 100_000:
        add_person(event_file, family_name="Filler")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size, hard))
    try:
        asked = fail(qtbot, page, codes[0])
        assert page.panel.shown.word == "Not saved"
        assert admitted(event_file) == []
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    qtbot.waitUntil(lambda: not page.desk.unsaved)

    assert admitted(event_file) == [(asked.text, asked.at)]
    assert verify(event_file) == []


def test_a_clock_set_back_is_said_once(qtbot, page, codes, monkeypatch):
    with qtbot.waitSignal(page.desk.answered):
        page.take_scan(codes[0])
    monkeypatch.setattr(file_module, "_now", lambda: time.time_ns() // 1_000_000 - AN_HOUR)
    notices = []
    page.notice_raised.connect(lambda notice: notices.append(notice.text))
    for code in codes[1:]:
        with qtbot.waitSignal(page.desk.answered):
            page.take_scan(code)

    assert len(notices) == 1
    assert "The clock of this computer is" in notices[0]


def test_of_two_windows_at_one_point_the_second_says_already_in(
    qtbot, page, make_page, codes, event_file
):
    with EventFile.open(event_file.path) as other:
        opened = OpenEvent(other, "Omar")
        second = make_page(opened)
        with qtbot.waitSignal(page.desk.answered):
            page.take_scan(codes[0])
        with qtbot.waitSignal(second.desk.answered) as answered:
            second.take_scan(codes[0])
        opened.close()

    assert page.panel.shown.look == "good"
    assert answered.args[0].verdict is Verdict.ALREADY_IN
    assert second.panel.shown.word == "Already in"
    assert len(list_admissions(event_file)) == 1
