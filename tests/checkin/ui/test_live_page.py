"""The live page: what it shows is what the desk has just done."""

import time

import pytest
from builders import add_delegation, add_person
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from hubdesk.checkin.points import add_point
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in_person, void_last
from hubdesk.checkin.ui.live.page import LivePage
from hubdesk.checkin.ui.live.words import length
from hubdesk.eventfile.file import EventFile
from hubdesk.qt import theme
from hubdesk.qt.colours import dark


@pytest.fixture
def people(event_file):
    delegation = add_delegation(event_file, "Andaluza", colour="#00663a")
    return [add_person(event_file, delegation_id=delegation) for _ in range(3)]


@pytest.fixture
def page(qtbot, open_event, preferences, people):
    made = LivePage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.inside.number == "0")
    return made


def _pass(open_event, person, point="door", way=Direction.IN):
    open_event.write(lambda file, operator: check_in_person(file, operator, point, person, way))


def test_a_scan_and_its_undo_are_seen(page, qtbot, open_event, people):
    _pass(open_event, people[0])
    qtbot.waitUntil(lambda: page.inside.number == "1")
    assert page.arrived.number == "1 / 3"
    assert sum(page.chart.shown) == 1
    assert [(bar.name, bar.arrived, bar.expected) for bar in page.delegations.bars] == [
        ("Andaluza", 1, 3)
    ]

    open_event.write(void_last)
    qtbot.waitUntil(lambda: page.inside.number == "0")
    assert page.arrived.number == "0 / 3"
    assert sum(page.chart.shown) == 0


def test_what_another_program_admits_is_seen(page, qtbot, event_file, people):
    with EventFile.open(event_file.path) as another:
        check_in_person(another, "Omar", "door", people[0])

    qtbot.waitUntil(lambda: page.inside.number == "1")


def test_a_leg_and_each_of_its_points_can_be_looked_at(page, qtbot, open_event, people):
    open_event.write(lambda file, operator: add_point(file, operator, "Aula", "malaga"))
    qtbot.waitUntil(lambda: page.scope.count() == 3)
    hall = page.scope.itemData(2)[1]
    _pass(open_event, people[0])
    _pass(open_event, people[0], hall)
    _pass(open_event, people[1], hall)
    qtbot.waitUntil(lambda: page.inside.number == "2")

    page.scope.setCurrentIndex(page.scope.findText("Aula", Qt.MatchFlag.MatchContains))

    qtbot.waitUntil(lambda: sum(page.chart.shown) == 2)
    assert (page.inside.number, page.arrived.number) == ("2", "2 / 3")
    page.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.inside.number == "1")
    assert page.arrived.number == "1 / 3"


def test_while_it_is_not_seen_nothing_is_counted(page, qtbot, open_event, people):
    page.hide()
    with qtbot.assertNotEmitted(page._feed.looked, wait=400):
        _pass(open_event, people[0])

    page.show()

    qtbot.waitUntil(lambda: page.inside.number == "1")


def test_the_speed_of_the_desk_and_the_longest_quiet_are_told(page, qtbot, open_event, people):
    now = time.time_ns() // 1_000_000
    for person, before in zip(people, (1_900_000, 30_000, 5_000), strict=True):
        open_event.write(
            lambda file, operator, who=person, at=now - before: check_in_person(
                file, operator, "door", who, now=at
            )
        )

    # around midnight the earliest may be yesterday's
    qtbot.waitUntil(lambda: page.visitor.number == "25 s")
    assert page.rate.number == "0.4"


def test_the_chart_wears_the_theme_and_the_font_of_the_window(page, qapp, qtbot):
    axis = page.chart.getAxis("left")
    assert QFont(axis.style["tickFont"]).families() == list(theme.FAMILIES)
    try:
        theme.apply(qapp, "dark")
        qtbot.waitUntil(lambda: page.chart.backgroundBrush().color() == dark().surface)
        assert axis.textPen().color() == dark().muted
    finally:
        theme.apply(qapp, "light")


def test_in_arabic_time_goes_to_the_left_and_numbers_stand_at_the_right(page):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    chart = page.chart
    assert chart.getViewBox().xInverted()
    assert chart.getAxis("right").isVisible()
    assert not chart.getAxis("left").isVisible()
    bars = chart.getViewBox().geometry()
    assert chart.getAxis("right").geometry().left() >= bars.right() - 1


@pytest.mark.parametrize(
    ("milliseconds", "said"), [(9_400, "9 s"), (61_000, "1 min"), (3_720_000, "1 h 2 min")]
)
def test_lengths_are_short(milliseconds, said):
    assert length(milliseconds) == said
