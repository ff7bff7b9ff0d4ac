"""The wheel scrolls a column of fields and changes none of them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QVBoxLayout, QWidget

from hubdesk.qt.scroll_column import scroll_column


@pytest.fixture
def column(qtbot):
    content = QWidget()
    QVBoxLayout(content)
    content.setMinimumHeight(2_000)
    area = scroll_column(content)
    area.resize(300, 200)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    return area


def choice():
    box = QComboBox()
    box.addItems(["Not printed yet", "Everybody"])
    return box


def figure():
    box = QSpinBox()
    box.setValue(7)
    return box


def turn_wheel(field):
    """Whether the field took it; if not, Qt gives it to what the field lies in."""
    middle = QPointF(field.rect().center())
    turned = QWheelEvent(
        middle, QPointF(field.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turned)
    return turned.isAccepted()


@pytest.mark.parametrize(
    ("made", "value"), [(choice, QComboBox.currentIndex), (figure, QSpinBox.value)]
)
def test_a_field_under_the_wheel_keeps_its_value(column, qtbot, made, value):
    field = made()
    column.widget().layout().addWidget(field)  # added after the column was made
    qtbot.waitUntil(lambda: field.isVisible() and field.height() > 0)
    field.setFocus()
    before = value(field)

    assert not turn_wheel(field)
    assert value(field) == before


def test_a_field_gets_the_focus_by_no_wheel(column, qtbot):
    field = choice()
    column.widget().layout().addWidget(field)
    qtbot.waitUntil(lambda: field.focusPolicy() is Qt.FocusPolicy.StrongFocus)
