"""The desk is rehearsed in a window of its own, which nobody takes for the event's."""

import tempfile

import pytest
from PySide6.QtGui import QColor

from hubdesk.checkin.rehearsal import Arrival
from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.ui.rehearsal.bar import RehearsalBar
from hubdesk.checkin.ui.rehearsal.runner import State
from hubdesk.checkin.ui.rehearsal.stripes import BLACK, YELLOW
from hubdesk.demo.build import build_demo
from hubdesk.eventfile.backups import backup_folder
from hubdesk.eventfile.file import EventFile
from hubdesk.qt import theme


@pytest.fixture
def scratch(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("scratch")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "event" / "demo.hubdesk"
    path.parent.mkdir()
    build_demo(path, "Ana").close()
    return path


@pytest.fixture
def rehearsal(event, scratch, start_program, preferences, qtbot):
    preferences.set_value("check-in/sounds", False)
    program = start_program(preferences, event, rehearsal=True)
    program.window.resize(1280, 800)
    qtbot.waitUntil(lambda: program.window.frame is not None, timeout=20_000)
    return program


def bar_of(program):
    return program.window.findChild(RehearsalBar)


def run(bar, qtbot, count, rate=3000):
    bar.rate.setValue(rate)
    with qtbot.waitSignal(bar.runner.ended, timeout=60_000) as ended:
        bar.runner.start(count)
    return ended.args[0]


def contents(path):
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def test_a_rehearsal_leaves_the_event_to_the_byte_and_no_copy_backup_or_recent_file(
    event, scratch, start_program, preferences, qtbot
):
    preferences.set_value("check-in/sounds", False)
    before, recent = contents(event), list(preferences.recent_files)
    program = start_program(preferences, event, rehearsal=True)
    qtbot.waitUntil(lambda: program.window.frame is not None, timeout=20_000)
    assert program.open_event.file.path.parent != event.parent

    report = run(bar_of(program), qtbot, 40)
    program.window.close()

    assert report.scans == 40
    assert contents(event) == before
    assert [each for each in scratch.iterdir() if each.name.startswith("hubdesk-rehearsal")] == []
    assert not backup_folder().exists() or list(backup_folder().iterdir()) == []
    assert list(preferences.recent_files) == recent


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_the_window_says_what_it_is_in_its_title_its_bars_and_around_everything(
    rehearsal, qapp, qtbot, chosen
):
    theme.apply(qapp, chosen)
    window = rehearsal.window

    image = window.grab().toImage()

    assert window.windowTitle().startswith("REHEARSAL")
    assert window.frame.state_bar._rehearsal.isVisible()
    assert bar_of(rehearsal).isVisible()
    edges = {
        QColor(image.pixel(x, y)).name()
        for x, y in [
            *((x, 4) for x in range(200, image.width() - 200)),
            *((x, image.height() - 5) for x in range(200, image.width() - 200)),
            *((4, y) for y in range(100, image.height() - 100)),
            *((image.width() - 5, y) for y in range(100, image.height() - 100)),
        ]
    }
    assert {YELLOW, BLACK} <= edges
    page = window.frame.page("check-in")
    corner = page.mapTo(window, page.rect().topLeft())
    ground = QColor(image.pixel(corner.x() + 3, corner.y() + 3)).name()
    assert ground == theme.tokens(qapp.palette()).window.name()  # no stripes shine through
    theme.apply(qapp, "light")


def test_people_come_are_answered_and_the_report_counts_them(rehearsal, qtbot):
    bar = bar_of(rehearsal)

    report = run(bar, qtbot, 100)

    file = rehearsal.open_event.file
    assert report.scans == 100
    assert set(report.arrivals) == set(Arrival)
    assert report.verdicts[Verdict.ADMITTED] == file.value(
        "SELECT count(*) FROM presence WHERE direction = 'in'"
    )
    assert 0 < report.median_ms <= report.p95_ms <= report.slowest_ms
    assert bar.card.isVisible()
    assert bar.card.numbers[0].text() == "100"
    assert f"Welcome {report.verdicts[Verdict.ADMITTED]}" in bar.card.answers.text()
    assert bar.runner.state is State.ENDED


def test_pausing_lets_nobody_come_and_does_not_count_as_time(rehearsal, qtbot):
    bar = bar_of(rehearsal)
    bar.rate.setValue(1200)
    bar.runner.start(200)
    qtbot.waitUntil(lambda: bar.runner.done >= 5, timeout=20_000)

    bar.pause_button.click()
    done, seconds = bar.runner.done, bar.runner.report.seconds
    qtbot.wait(300)

    assert bar.runner.state is State.PAUSED
    assert (bar.runner.done, bar.runner.report.seconds) == (done, seconds)
    bar.start_button.click()
    qtbot.waitUntil(lambda: bar.runner.done > done, timeout=20_000)
    bar.end_button.click()
    assert bar.card.isVisible()


def test_a_scan_by_hand_is_answered_and_counted_too(rehearsal, qtbot):
    bar = bar_of(rehearsal)
    bar.rate.setValue(60)
    bar.runner.start(100)
    qtbot.waitUntil(lambda: bar.runner.state is State.COMING, timeout=20_000)
    before = bar.runner.report.scans

    rehearsal.take_scan("somebody's own")

    qtbot.waitUntil(lambda: bar.runner.report.scans > before)
    assert Verdict.UNKNOWN in bar.runner.report.verdicts
    bar.end_button.click()


def test_a_second_round_begins_anew(rehearsal, qtbot):
    bar = bar_of(rehearsal)
    run(bar, qtbot, 30)

    report = run(bar, qtbot, 30)

    assert report.scans == 30
    assert report.verdicts[Verdict.ADMITTED] == report.arrivals[Arrival.GOOD]


def test_nothing_else_is_opened_in_the_window_of_a_rehearsal(rehearsal, event, qtbot):
    opened = rehearsal.open_event

    rehearsal.open(event)
    rehearsal.window.take_paths([event])

    assert rehearsal.open_event is opened
    assert len(rehearsal.window._menu.actions()) == 1


def test_the_window_made_anew_is_still_one_of_a_rehearsal(rehearsal, qtbot):
    rehearsal.window.anew_requested.emit()

    assert rehearsal.window.windowTitle().startswith("REHEARSAL")
    assert bar_of(rehearsal) is not None
    with EventFile.open(rehearsal.open_event.file.path) as copy:
        assert copy.value("SELECT count(*) FROM event") == 1
