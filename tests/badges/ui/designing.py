"""A designer on a real event file, and a hand that works in it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Side
from hubdesk.badges.templates_store import find_template
from hubdesk.badges.ui.designer.designer import Designer

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def shown(open_event, preferences, qtbot, key) -> Designer:
    """The designer in a window, with a template shown and drawn."""
    window = QWidget()
    qtbot.addWidget(window)
    made = Designer(open_event, preferences, window)
    made.held_by = window  # or Python lets it go
    made.resize(1280, 800)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    drawn = []
    made.renderer.drawn.connect(drawn.append)
    made.show_template(key)
    qtbot.waitUntil(lambda: bool(drawn), timeout=20_000)
    made.canvas.setFocus()
    return made


def kept(designer, open_event, qtbot):
    """The template as the event file has it, when all gestures are kept."""
    qtbot.waitUntil(lambda: not open_event.writings and not designer.editing.is_busy)
    return find_template(open_event.file, designer.key)


def pixel(designer, x, y) -> QPointF:
    """Where a place of the badge is on the canvas."""
    view = designer.canvas.view
    return QPointF(view.left + x * view.scale, view.top + y * view.scale)


def click(designer, qtbot, x, y, modifiers=NONE) -> None:
    """Click a place of the badge."""
    qtbot.mouseClick(designer.canvas, LEFT, modifiers, pixel(designer, x, y).toPoint())


def drag(designer, qtbot, start, end, modifiers=NONE) -> None:
    """Drag from one place of the badge to another."""
    canvas = designer.canvas
    begin, finish = pixel(designer, *start), pixel(designer, *end)
    qtbot.mousePress(canvas, LEFT, modifiers, begin.toPoint())
    for part in (0.3, 0.7, 1.0):
        _move(canvas, (begin + (finish - begin) * part).toPoint(), modifiers)
    qtbot.mouseRelease(canvas, LEFT, modifiers, finish.toPoint())


def _move(canvas, place, modifiers) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    spot = canvas.mapToGlobal(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, spot, Qt.MouseButton.NoButton, LEFT, modifiers
    )
    QApplication.sendEvent(canvas, event)


def box(template, key, side=Side.FRONT) -> tuple[float, float, float, float]:
    """Where an element lies."""
    element = arranging.element_of(template, side, key)
    return element.x, element.y, element.width, element.height
