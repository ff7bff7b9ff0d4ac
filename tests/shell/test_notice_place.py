"""Notices come and go without moving the page under the mouse; only problems take its room."""

import pytest
from PySide6.QtCore import QPoint

from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.shell.pages import PROGRAMME


@pytest.fixture
def frame(demo_window, qtbot):
    demo_window.show()
    frame = demo_window.frame
    frame.show_page(PROGRAMME)
    qtbot.wait(20)
    return frame


def top_of_page(frame, qtbot):
    qtbot.wait(20)
    return frame.page(PROGRAMME).mapTo(frame, QPoint()).y()


def test_what_goes_by_itself_floats_over_the_foot_of_the_page(frame, qtbot):
    before = top_of_page(frame, qtbot)

    frame.notify(Notice("Done: Move “Opening” to 10:30.", NoticeKind.SUCCESS, seconds=5))

    bar = frame._notices
    assert bar.isVisible()
    assert top_of_page(frame, qtbot) == before
    assert before < bar.y() < bar.geometry().bottom() < frame.height()


def test_a_problem_stands_above_the_page_until_it_is_closed(frame, qtbot):
    before = top_of_page(frame, qtbot)
    frame.notify(Notice("Done.", seconds=5))

    frame.notify(Notice("The disk is full.", NoticeKind.PROBLEM, seconds=0))

    pushed = top_of_page(frame, qtbot)
    frame._notices.close_notice()
    assert pushed > before == top_of_page(frame, qtbot)


def test_a_floating_notice_stays_over_the_foot_when_the_window_grows(frame, demo_window, qtbot):
    frame.notify(Notice("Done.", seconds=5))
    from_foot = frame.height() - frame._notices.geometry().bottom()

    demo_window.resize(demo_window.width() + 200, demo_window.height() + 100)
    qtbot.wait(50)

    assert frame.height() - frame._notices.geometry().bottom() == from_foot
