"""The badge as it is being designed: choose, drag, resize, by mouse and by keys."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Bounds, Side
from hubdesk.badges.dragging import Drag, Pull
from hubdesk.badges.guides import guide_at, with_guide
from hubdesk.badges.snapping import Snap
from hubdesk.badges.template_model import Guide
from hubdesk.badges.ui.designer.badge_view import BadgeView
from hubdesk.badges.ui.designer.view_geometry import handle_at

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
_REACH: Final = 6  # pixels from which a line attracts
_NEAR: Final = 4  # pixels from a guide that take it
_STILL: Final = 3  # pixels that a hand may tremble


class DesignCanvas(BadgeView):
    """Shows a side and reads gestures on it.

    Signals:
        chosen_changed: the ids of the elements that are chosen.
        designed: a template that a gesture made, and the gesture's name.
        drafted: a template in the middle of a gesture: to be drawn, not kept.
        text_wanted: the text of an element should be edited; its id.
        pointed: the millimetres that the mouse is at, or None.
    """

    chosen_changed = Signal(list)
    designed = Signal(object, str)
    drafted = Signal(object)
    text_wanted = Signal(str)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Badge"))
        self._before: Template | None = None  # a gesture's beginning, as long as it goes on
        self._pressed: QPointF | None = None
        self._drag: Drag | None = None
        self._guide: tuple[int | None, bool] | None = None  # which is dragged; whether it is flat
        self._pushing: QPointF | None = None
        self._keys: str | None = None  # the gesture that keys which are held make

    @property
    def chosen(self) -> list[str]:
        """The ids of the chosen elements."""
        return list(self._chosen)

    def show_template(self, template: "Template", side: Side) -> None:
        """Show a side of a template; what is chosen stays so if it is still there.

        A gesture that is going on ends without effect: it began with another template.
        """
        is_other = (
            self._template is None
            or side is not self._side
            or (template.width, template.height) != (self._template.width, self._template.height)
        )
        self._forget_gesture()
        self._template, self._side = template, side
        there = {each.id for each in arranging.elements_of(template, side)}
        self.choose([key for key in self._chosen if key in there], alone=True)
        if is_other:
            self._announce()
        self.update()

    def choose(self, keys: "Iterable[str]", *, alone: bool = False) -> None:
        """Choose elements, and all that are grouped with them, unless they are meant alone."""
        if self._template is None:
            return
        chosen = list(keys)
        if not alone:
            chosen = arranging.with_groups(self._template, self._side, chosen)
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosen_changed.emit(self.chosen)
        self.update()

    def choose_all(self) -> None:
        """Choose every element of the side."""
        if self._template is not None:
            self.choose(each.id for each in arranging.elements_of(self._template, self._side))

    def choose_next(self, by: int) -> None:
        """Choose the element above or below, in the order of drawing."""
        template = self._template
        if template is None:
            return
        keys = [each.id for each in arranging.elements_of(template, self._side)]
        if keys:
            now = keys.index(self._chosen[0]) if self._chosen else (-1 if by > 0 else 0)
            self.choose([keys[(now + by) % len(keys)]])
            self.show_place(self._chosen[0])

    def take_guide(self, number: int | None, *, flat: bool) -> None:
        """Begin to drag a guide, or a new one, which comes from a ruler."""
        if self._template is not None:
            self._before = self._template
            self._guide = (number, flat)

    def drag_guide(self, place: QPointF) -> None:
        """Drag the guide that was taken to a place of the canvas."""
        if self._before is None or self._guide is None:
            return
        number, flat = self._guide
        at = self.view.to_mm(place)[1 if flat else 0]
        at = round(at / self.grid) * self.grid if self.grid else at
        self._template = with_guide(self._before, number, Guide(at=at, flat=flat))
        self.update()

    def drop_guide(self) -> None:
        """Leave the guide that was taken where it is; outside the badge there is none."""
        self._finish("guide")

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        place, template = qt_event.position(), self._template
        if qt_event.button() is Qt.MouseButton.MiddleButton:
            self._pushing = place
        if qt_event.button() is not Qt.MouseButton.LeftButton or template is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._end_keys()
        self._pressed = place
        handle = self._handle_at(place)
        x, y = self.view.to_mm(place)
        slack = _NEAR / self.view.scale
        key = arranging.hit(template, self._side, x, y, slack) if handle is None else None
        more = bool(qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if handle is None and key is None:
            number = guide_at(template, x, y, slack)
            if number is not None:
                self.take_guide(number, flat=template.guides[number].flat)
                return
            self._band = QRectF(place, place)
            if not more:
                self.choose([])
            return
        if key is not None and more:
            kept = [each for each in self._chosen if each != key]
            self.choose(kept if key in self._chosen else [*self._chosen, key])
        elif key is not None and key not in self._chosen:
            self.choose([key])
        self._before = template
        self._drag = Drag(template, self._side, tuple(self._chosen), handle)

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        place = qt_event.position()
        self.pointed.emit(self.view.to_mm(place))
        if self._pushing is not None:
            self.push(place - self._pushing)
            self._pushing = place
        elif self._guide is not None:
            self.drag_guide(place)
        elif self._pressed is None:
            self._show_cursor(place)
        elif self._band is not None:
            self._band = QRectF(self._pressed, place).normalized()
            self.update()
        elif self._drag is not None:
            is_still = (place - self._pressed).manhattanLength() < _STILL
            if is_still and self._template is self._before:
                return
            away = (place - self._pressed) / self.view.scale
            pull = self._pull(qt_event.modifiers())
            self._template, self._snap = self._drag.to(away.x(), away.y(), pull)
            self.drafted.emit(self._template)
            self.update()

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is Qt.MouseButton.MiddleButton:
            self._pushing = None
        if qt_event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._guide is not None:
            self.drop_guide()
        elif self._band is not None and self._template is not None:
            band, self._band = self._band, None
            x, y = self.view.to_mm(band.topLeft())
            area = Bounds(x, y, band.width() / self.view.scale, band.height() / self.view.scale)
            if band.width() > _STILL or band.height() > _STILL:
                inside = arranging.within(self._template, self._side, area)
                more = bool(qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.choose([*self._chosen, *inside] if more else inside)
            self._forget_gesture()
        elif self._drag is not None:
            self._finish(self._drag.gesture)

    @override
    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        if self._template is None:
            return
        x, y = self.view.to_mm(qt_event.position())
        key = arranging.hit(self._template, self._side, x, y, _NEAR / self.view.scale)
        if key is not None:
            self._forget_gesture()
            self.choose([key], alone=True)
            self.text_wanted.emit(key)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        key = Qt.Key(qt_event.key())
        if key is Qt.Key.Key_Escape and self._before is not None:
            self._template = self._before
            self._forget_gesture()
            self.drafted.emit(self._template)
        elif key is Qt.Key.Key_Escape and self._chosen:
            self.choose([])
        elif key in _ARROWS and self._chosen and self._drag is None:
            self._hold(key, qt_event.modifiers())
        elif key in _ARROWS:
            x, y = _ARROWS[key]
            self.push(QPointF(-x, -y) * 40)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and self._chosen:
            self.text_wanted.emit(self._chosen[0])
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._end_keys()
            self.choose_next(1 if key is Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(qt_event)

    @override
    def keyReleaseEvent(self, qt_event: QKeyEvent) -> None:
        if Qt.Key(qt_event.key()) in _ARROWS and not qt_event.isAutoRepeat():
            self._end_keys()
        super().keyReleaseEvent(qt_event)

    @override
    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        self._end_keys()
        super().focusOutEvent(qt_event)
        self.update()

    @override
    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        super().focusInEvent(qt_event)
        self.update()

    def _hold(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Arrows move by a tenth of a millimetre, with Shift by one; with Alt they resize.

        As long as one is held it is one gesture.
        """
        template = self._template
        if template is None:
            return
        gesture = "resize" if modifiers & Qt.KeyboardModifier.AltModifier else "move"
        if self._keys is not None and self._keys != gesture:
            self._end_keys()
        if self._keys is None:
            self._before, self._keys = template, gesture
        step = 1.0 if modifiers & Qt.KeyboardModifier.ShiftModifier else 0.1
        dx, dy = (each * step for each in _ARROWS[key])
        if gesture == "resize":
            changed = arranging.resized(template, self._side, self._chosen, (1, 1), dx, dy)
        else:
            changed = arranging.moved(template, self._side, self._chosen, dx, dy)
        self._template = changed
        self.drafted.emit(changed)
        self.update()

    def _end_keys(self) -> None:
        if self._keys is not None:
            self._finish(self._keys)

    def _finish(self, gesture: str) -> None:
        before, template = self._before, self._template
        self._forget_gesture()
        if before is not None and template is not None and template != before:
            self.designed.emit(template, gesture)

    def _forget_gesture(self) -> None:
        self._before = self._pressed = self._drag = self._guide = self._keys = None
        self._band = None
        self._snap = Snap(0, 0)
        self.update()

    def _pull(self, modifiers: Qt.KeyboardModifier) -> Pull:
        straight = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return Pull(straight=straight)
        return Pull(self.grid, _REACH / self.view.scale, straight)

    def _handle_at(self, place: QPointF) -> tuple[int, int] | None:
        around = self._chosen_rect()
        return None if around is None or self._is_locked() else handle_at(around, place)

    def _show_cursor(self, place: QPointF) -> None:
        handle, template = self._handle_at(place), self._template
        if handle is not None or template is None:
            self.setCursor(_SHAPES[handle] if handle is not None else Qt.CursorShape.ArrowCursor)
            return
        (x, y), slack = self.view.to_mm(place), _NEAR / self.view.scale
        shape = Qt.CursorShape.ArrowCursor
        if arranging.hit(template, self._side, x, y, slack) is not None:
            shape = Qt.CursorShape.SizeAllCursor
        elif (number := guide_at(template, x, y, slack)) is not None:
            is_flat = template.guides[number].flat
            shape = Qt.CursorShape.SplitVCursor if is_flat else Qt.CursorShape.SplitHCursor
        self.setCursor(shape)
