"""The badge as it is being designed: choose, drag, resize, by mouse and by keys."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Bounds, Side, Snap
from hubdesk.badges.ui.designer.view_geometry import (
    HANDLES,
    ViewGeometry,
    handle_rect,
    paint_chosen,
    paint_lines,
)
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.badges.template_model import Template

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_SHAPES: Final = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor, (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor, (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor, (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor, (1, 0): Qt.CursorShape.SizeHorCursor,
}  # fmt: skip


class DesignCanvas(QWidget):
    """Shows a side and reads gestures on it.

    Attributes:
        grid: millimetres between the lines that things snap to; 0: none.

    Signals:
        chosen_changed: the ids of the elements that are chosen.
        designed: a template that a gesture made, and the gesture's name.
        drafted: a template in the middle of a gesture: to be drawn, not kept.
        size_wanted: the pixels in which the side should be rendered.
        text_wanted: the text of an element should be edited; its id.
    """

    chosen_changed = Signal(list)
    designed = Signal(object, str)
    drafted = Signal(object)
    size_wanted = Signal(QSize)
    text_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 320)
        self.setAccessibleName(self.tr("Badge"))
        self.grid = 1.0
        self._template: Template | None = None
        self._side = Side.FRONT
        self._picture = QImage()
        self._chosen: list[str] = []
        self._zoom = 0.0  # pixels a millimetre; 0: as large as fits
        self._pressed: QPointF | None = None
        self._handle: tuple[int, int] | None = None
        self._band: QRectF | None = None
        self._before: Template | None = None
        self._snap = Snap(0, 0)

    @property
    def chosen(self) -> list[str]:
        """The ids of the chosen elements."""
        return list(self._chosen)

    @property
    def side(self) -> Side:
        """The side that is shown."""
        return self._side

    @property
    def view(self) -> ViewGeometry:
        """How millimetres of the badge lie on the canvas."""
        template = self._template
        size = (template.width, template.height) if template is not None else (1.0, 1.0)
        return ViewGeometry.of(self.size(), size, self._zoom)

    def show_template(self, template: "Template", side: Side) -> None:
        """Show a side of a template; what is chosen stays so if it is still there."""
        is_other = (
            self._template is None
            or side is not self._side
            or (template.width, template.height) != (self._template.width, self._template.height)
        )
        self._template, self._side = template, side
        there = {each.id for each in arranging.elements_of(template, side)}
        self.choose(key for key in self._chosen if key in there)
        if is_other:
            self._fit()
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show the side as it was rendered."""
        self._picture = picture
        self.update()

    def choose(self, keys: "Iterable[str]") -> None:
        """Choose elements, and all that are grouped with them."""
        if self._template is None:
            return
        chosen = arranging.with_groups(self._template, self._side, list(keys))
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosen_changed.emit(self.chosen)
        self.update()

    def zoom(self, factor: float) -> None:
        """Come nearer or go farther; 0: as large as fits."""
        self._zoom = min(max(self.view.scale * factor, 1.0), 40.0) if factor else 0.0
        self._fit()
        self.update()

    def place_of(self, key: str) -> QRectF:
        """Where an element lies, in pixels of the canvas."""
        element = arranging.element_of(self._template, self._side, key) if self._template else None
        if element is None:
            return QRectF()
        return self.view.rect(Bounds(element.x, element.y, element.width, element.height))

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 640)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._fit()

    @override
    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        if qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 if qt_event.angleDelta().y() > 0 else 1 / 1.15)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            tokens = theme.tokens(self.palette())
            painter.fillRect(self.rect(), tokens.raised)
            if self._template is None:
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            badge = self.view.rect(Bounds(0, 0, self._template.width, self._template.height))
            painter.fillRect(badge.adjusted(3, 3, 3, 3), tokens.border)
            painter.fillRect(badge, QColor("white"))
            painter.drawImage(badge, self._picture)
            paint_lines(painter, self.view, self._template, self._snap)
            if self._band is not None:
                painter.setPen(QPen(tokens.accent, 1, Qt.PenStyle.DashLine))
                painter.drawRect(self._band)
            around = self._chosen_rect()
            if around is not None:
                paint_chosen(painter, [self.place_of(key) for key in self._chosen], around)

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is not Qt.MouseButton.LeftButton or self._template is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = qt_event.position()
        self._pressed, self._before = place, self._template
        self._handle = self._handle_at(place)
        if self._handle is not None:
            return
        x, y = self.view.to_mm(place)
        key = arranging.hit(self._template, self._side, x, y, 1.0)
        more = bool(qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key is None:
            self._band = QRectF(place, place)
            if not more:
                self.choose([])
        elif more:
            kept = [each for each in self._chosen if each != key]
            self.choose(kept if key in self._chosen else [*self._chosen, key])
        elif key not in self._chosen:
            self.choose([key])

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        place = qt_event.position()
        if self._pressed is None or self._before is None:
            self._show_cursor(place)
            return
        if self._band is not None:
            self._band = QRectF(self._pressed, place).normalized()
            self.update()
            return
        if (place - self._pressed).manhattanLength() < 3 and self._template is self._before:
            return
        dx = (place.x() - self._pressed.x()) / self.view.scale
        dy = (place.y() - self._pressed.y()) / self.view.scale
        free = bool(qt_event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._handle is not None:
            keep = bool(qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = 0 if free else self.grid
            dx, dy = (_rounded(dx, step), _rounded(dy, step))
            self._template = arranging.resized(
                self._before, self._side, self._chosen, self._handle, dx, dy, keep_shape=keep
            )
        else:
            if not free:
                self._snap = arranging.snapped(
                    self._before, self._side, self._chosen, dx, dy, grid=self.grid,
                    reach=6 / self.view.scale,
                )  # fmt: skip
                dx, dy = self._snap.dx, self._snap.dy
            self._template = arranging.moved(self._before, self._side, self._chosen, dx, dy)
        self.drafted.emit(self._template)
        self.update()

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is not Qt.MouseButton.LeftButton:
            return
        before, self._before, self._pressed = self._before, None, None
        self._snap = Snap(0, 0)
        if self._band is not None and self._template is not None:
            band, self._band = self._band, None
            x, y = self.view.to_mm(band.topLeft())
            area = Bounds(x, y, band.width() / self.view.scale, band.height() / self.view.scale)
            if band.width() > 3 or band.height() > 3:
                self.choose(arranging.within(self._template, self._side, area))
        elif before is not None and self._template is not None and self._template != before:
            self.designed.emit(self._template, "resize" if self._handle else "move")
        self._handle = None
        self.update()

    @override
    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        if self._template is None:
            return
        x, y = self.view.to_mm(qt_event.position())
        key = arranging.hit(self._template, self._side, x, y, 1.0)
        if key is not None:
            self.text_wanted.emit(key)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        key, template = Qt.Key(qt_event.key()), self._template
        if template is None:
            super().keyPressEvent(qt_event)
        elif key is Qt.Key.Key_Escape and self._before is not None:
            self._template, self._before, self._pressed = self._before, None, None
            self.drafted.emit(self._template)
        elif key is Qt.Key.Key_Escape and self._chosen:
            self.choose([])
        elif key in _ARROWS and self._chosen:
            self._push(key, qt_event.modifiers())
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_F2} and self._chosen:
            self.text_wanted.emit(self._chosen[0])
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            super().keyPressEvent(qt_event)
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._choose_next(1 if key is Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(qt_event)

    def _push(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Arrows move by a tenth of a millimetre, with Shift by one; with Alt they resize."""
        template = self._template
        if template is None:
            return
        step = 1.0 if modifiers & Qt.KeyboardModifier.ShiftModifier else 0.1
        dx, dy = (each * step for each in _ARROWS[key])
        if modifiers & Qt.KeyboardModifier.AltModifier:
            changed = arranging.resized(template, self._side, self._chosen, (1, 1), dx, dy)
            self.designed.emit(changed, "resize")
        else:
            changed = arranging.moved(template, self._side, self._chosen, dx, dy)
            self.designed.emit(changed, "move")

    def _choose_next(self, by: int) -> None:
        template = self._template
        if template is None:
            return
        keys = [each.id for each in arranging.elements_of(template, self._side)]
        if keys:
            now = keys.index(self._chosen[0]) if self._chosen else (-1 if by > 0 else 0)
            self.choose([keys[(now + by) % len(keys)]])

    def _fit(self) -> None:
        if self._template is None:
            return
        ratio = self.devicePixelRatioF()
        size = QSize(
            round(self._template.width * self.view.scale * ratio),
            round(self._template.height * self.view.scale * ratio),
        )
        self.size_wanted.emit(size)

    def _chosen_rect(self) -> QRectF | None:
        if self._template is None:
            return None
        area = arranging.bounds(self._template, self._side, self._chosen)
        return self.view.rect(area) if area is not None else None

    def _handle_at(self, place: QPointF) -> tuple[int, int] | None:
        around = self._chosen_rect()
        if around is None:
            return None
        for handle in HANDLES:
            if handle_rect(around, handle).adjusted(-3, -3, 3, 3).contains(place):
                return handle
        return None

    def _show_cursor(self, place: QPointF) -> None:
        handle = self._handle_at(place)
        if handle is not None:
            self.setCursor(_SHAPES[handle])
            return
        x, y = self.view.to_mm(place)
        over = self._template is not None and arranging.hit(self._template, self._side, x, y, 1.0)
        self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)


def _rounded(value: float, step: float) -> float:
    return round(value / step) * step if step else value
