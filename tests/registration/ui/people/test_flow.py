"""A layout in lines: it begins another line where one is full, from the leading side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hubdesk.registration.ui.people.flow import FlowLayout


def flow(qtbot, direction):
    box = QWidget()
    qtbot.addWidget(box)
    box.setLayoutDirection(direction)
    layout = FlowLayout(8, box)
    for _ in range(3):
        each = QWidget()
        each.setFixedSize(80, 30)
        layout.addWidget(each)
    box.resize(200, 100)
    layout.activate()
    return box, layout


def test_what_does_not_fit_begins_another_line(qtbot):
    _box, layout = flow(qtbot, Qt.LayoutDirection.LeftToRight)

    assert [layout.itemAt(at).geometry().topLeft().toTuple() for at in range(3)] == [
        (0, 0), (88, 0), (0, 38),
    ]  # fmt: skip
    assert layout.heightForWidth(200) == 68
    assert layout.heightForWidth(300) == 30


def test_lines_begin_at_the_right_when_reading_so(qtbot):
    _box, layout = flow(qtbot, Qt.LayoutDirection.RightToLeft)

    assert [layout.itemAt(at).geometry().left() for at in range(3)] == [120, 32, 120]
