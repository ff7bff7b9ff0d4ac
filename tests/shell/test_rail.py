"""People who are dragged over the rail open the page below them."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent

from hubdesk.registration.ui.dragging import people_mime
from hubdesk.shell.pages import BADGES, PEOPLE
from hubdesk.shell.rail import Rail


@pytest.fixture
def rail(themed_app, qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.resize(96, 700)
    rail.choose(PEOPLE)
    with qtbot.waitExposed(rail):
        rail.show()
    return rail


def enter(rail, name, mime):
    where = rail._buttons[name].geometry().center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where, Qt.DropAction.CopyAction, mime, left, none)
    rail.dragEnterEvent(entering)
    return entering.isAccepted()


def test_a_page_opens_when_people_are_held_over_its_button(rail, qtbot):
    with qtbot.waitSignal(rail.page_requested) as asked:
        assert enter(rail, BADGES, people_mime(["ana"]))

    assert asked.args == [BADGES]


def test_nothing_opens_when_they_go_on_or_are_over_the_page_that_is_seen(rail, qtbot):
    enter(rail, BADGES, people_mime(["ana"]))
    assert rail._hover.isActive()

    rail.dragLeaveEvent(QDragLeaveEvent())
    assert not rail._hover.isActive()
    enter(rail, PEOPLE, people_mime(["ana"]))
    assert not rail._hover.isActive()


def test_moving_from_page_to_page_waits_anew_and_takes_nobody(rail):
    enter(rail, PEOPLE, people_mime(["ana"]))
    move = QDragMoveEvent(
        QPoint(rail._buttons[BADGES].geometry().center()),
        Qt.DropAction.CopyAction,
        people_mime(["ana"]),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    rail.dragMoveEvent(move)

    assert rail._hover.isActive()
    assert not move.isAccepted()


def test_files_that_are_dragged_open_nothing(rail):
    mime = QMimeData()
    mime.setText("a list")

    assert not enter(rail, BADGES, mime)
    assert not rail._hover.isActive()
