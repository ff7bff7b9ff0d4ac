"""The cards lie in as many columns as there is room for, mirrored where the window is, and move."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from hubdesk.checkin.ui.delegations.card import MIME
from hubdesk.registration import groups
from hubdesk.registration.directory import delegations
from hubdesk.registration.ui.dragging import carries_people, people_of


@pytest.mark.parametrize(("width", "columns"), [(700, 2), (1192, 3), (1832, 5), (320, 1)])
def test_there_are_as_many_columns_as_there_is_room_for(hall, width, columns):
    hall.page.resize(max(width, hall.page.minimumSizeHint().width()), 760)
    hall.page.grid.resize(width, 600)

    assert hall.page.grid._field.columns == columns


def test_the_first_card_is_at_the_right_where_people_read_from_there(hall, qtbot):
    hall.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hall.page.grid._field._place()

    assert hall.card(hall.first).x() > hall.card(hall.second).x()
    hall.page.grid.focus_card(hall.first)
    qtbot.keyClick(hall.card(hall.first), Qt.Key.Key_Left)
    assert hall.card(hall.second).hasFocus()


def drop(hall, key, place):
    mime = QMimeData()
    mime.setData(MIME, key.encode())
    field = hall.page.grid._field
    how = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    field.dragMoveEvent(QDragMoveEvent(place, *how))
    field.grab()  # the gap is painted
    field.dropEvent(QDropEvent(QPointF(place), *how))


def test_a_card_that_is_dropped_before_the_first_goes_there(hall, event_file, qtbot):
    drop(hall, hall.second, QPoint(20, 80))

    qtbot.waitUntil(lambda: hall.names()[:2] == ["Marroquí", "Andaluza"])
    assert [row.name for row in delegations(event_file)] == ["Marroquí", "Andaluza"]


def test_a_card_that_is_dropped_behind_all_goes_behind_the_last_delegation(hall, qtbot):
    drop(hall, hall.first, QPoint(hall.page.grid._field.width() - 10, 80))

    qtbot.waitUntil(lambda: hall.names() == ["Marroquí", "Andaluza", "Without a delegation"])


def test_many_delegations_are_shown_bit_by_bit(hall, another, qtbot):
    for number in range(40):
        groups.add_delegation(another, "Ana", f"Delegación {number}")

    qtbot.waitUntil(lambda: len(hall.keys()) == 43)
    qtbot.keyClick(hall.card(hall.first), Qt.Key.Key_End)
    assert hall.card("").hasFocus()
    qtbot.keyClick(hall.card(""), Qt.Key.Key_Home)
    assert hall.card(hall.first).hasFocus()


def test_a_card_that_is_dragged_carries_its_people(hall):
    assert set(people_of(hall.card(hall.first).mime())) == set(hall.people)
    assert not carries_people(hall.card(hall.second).mime())
    assert hall.card(hall.second).mime().hasFormat(MIME)
