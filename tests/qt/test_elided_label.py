"""A line of text takes the room there is, and ends in an ellipsis where that is too little."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from hubdesk.qt.elided_label import ElidedLabel

WORDS = "Everybody, confirmed · Again after leaving · 27.11. 20:00 to 22:30"


@pytest.fixture
def label(qtbot):
    made = ElidedLabel(WORDS)
    qtbot.addWidget(made)
    made.resize(120, 20)
    made.show()
    return made


def ask(label):
    QToolTip.hideText()
    at = QPoint(5, 5)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, at, label.mapToGlobal(at)))
    return QToolTip.text()


def test_what_has_no_room_ends_in_an_ellipsis_and_stands_in_the_tip(label):
    assert label.shown_text.endswith("…")
    assert label.text() == WORDS
    assert ask(label) == WORDS


def test_what_has_room_is_shown_whole_and_needs_no_tip(label):
    label.resize(2_000, 20)

    assert label.shown_text == WORDS
    assert ask(label) == ""


def test_it_never_makes_its_window_wider(label):
    assert label.minimumSizeHint().width() == 0


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_text_begins_at_the_leading_side(label, direction):
    label.setText("i")
    label.setLayoutDirection(direction)
    image = label.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 1)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]

    is_left = max(columns) < image.width() / 2
    assert is_left == (direction is Qt.LayoutDirection.LeftToRight)
