"""Shows a side of a badge as it was rendered, nearer or farther, pushed about."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Bounds, Side
from hubdesk.badges.snapping import Snap
from hubdesk.badges.ui.designer.painting import (
    paint_chosen,
    paint_edges,
    paint_grid,
    paint_lines,
    paint_remarked,
)
from hubdesk.badges.ui.designer.view_geometry import FARTHEST, NEAREST, ViewGeometry
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.badges.template_model import Template

_MOST_PIXELS: Final = 2400  # of the longer side of a picture
_STEP: Final = 1.15


class BadgeView(QWidget):
    """Shows a side.

    Attributes:
        grid: millimetres between the lines that things snap to; 0: none.
        shows_grid: whether they are painted.

    Signals:
        size_wanted: the side should be rendered in another size.
        view_changed: the badge lies elsewhere, or is larger or smaller.
    """

    size_wanted = Signal()
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(320, 240)
        self.grid = 1.0
        self.shows_grid = False
        self._template: Template | None = None
        self._side = Side.FRONT
        self._picture = QImage()
        self._chosen: list[str] = []
        self._remarked: Collection[str] = ()
        self._snap = Snap(0, 0)
        self._band: QRectF | None = None
        self._zoom = 0.0  # pixels a millimetre; 0: as large as fits
        self._pushed = QPointF()

    @property
    def side(self) -> Side:
        """The side that is shown."""
        return self._side

    @property
    def template(self) -> "Template | None":
        """What is shown, also in the middle of a gesture."""
        return self._template

    @property
    def view(self) -> ViewGeometry:
        """How millimetres of the badge lie on the canvas."""
        template = self._template
        size = (template.width, template.height) if template is not None else (1.0, 1.0)
        return ViewGeometry.of(self.size(), size, self._zoom, self._pushed)

    def picture_size(self) -> QSize:
        """In how many pixels the side is best rendered now."""
        template, scale = self._template, self.view.scale * self.devicePixelRatioF()
        if template is None:
            return QSize()
        scale = min(scale, _MOST_PIXELS / max(template.width, template.height))
        return QSize(round(template.width * scale), round(template.height * scale))

    def show_picture(self, picture: QImage) -> None:
        """Show the side as it was rendered."""
        self._picture = picture
        self.update()

    def show_remarked(self, keys: "Collection[str]") -> None:
        """Mark the elements that should be looked at."""
        if keys != self._remarked:
            self._remarked = keys
            self.update()

    def show_grid(self, step: float, *, shown: bool) -> None:
        """Let things snap to another grid, and show it or not."""
        self.grid, self.shows_grid = step, shown
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Come nearer or go farther, around a place; 0: as large as fits."""
        was = self.view
        self._zoom = min(max(was.scale * factor, FARTHEST), NEAREST) if factor else 0.0
        if not factor:
            self._pushed = QPointF()
        else:
            place = at if at is not None else QPointF(self.rect().center())
            x, y = was.to_mm(place)
            now = self.view
            self._pushed += place - QPointF(now.left + x * now.scale, now.top + y * now.scale)
            self._keep_push()
        self._announce()

    def push(self, by: QPointF) -> None:
        """Push the badge about; that fits as a whole, it stays where it is."""
        if self._zoom:
            self._pushed += by
            self._keep_push()
            self.view_changed.emit()
            self.update()

    def place_of(self, key: str) -> QRectF:
        """Where an element lies, in pixels of the canvas."""
        element = arranging.element_of(self._template, self._side, key) if self._template else None
        if element is None:
            return QRectF()
        return self.view.rect(Bounds(element.x, element.y, element.width, element.height))

    def show_place(self, key: str) -> None:
        """Push the badge so that an element is seen."""
        middle = self.place_of(key).center()
        if self._zoom and not self.rect().adjusted(24, 24, -24, -24).contains(middle.toPoint()):
            self.push(QPointF(self.rect().center()) - middle)

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 640)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._announce()

    @override
    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        delta = qt_event.angleDelta()
        if qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if delta.y() > 0 else 1 / _STEP, qt_event.position())
        elif qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.push(QPointF(delta.y() or delta.x(), 0))
        else:
            self.push(QPointF(delta.x(), delta.y()))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            tokens = theme.tokens(self.palette())
            painter.fillRect(self.rect(), tokens.raised)
            template, view = self._template, self.view
            if template is None:
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            badge = view.rect(Bounds(0, 0, template.width, template.height))
            painter.fillRect(badge.adjusted(3, 3, 3, 3), tokens.border)
            painter.fillRect(badge, QColor("white"))
            painter.drawImage(badge, self._picture)
            if self.shows_grid and self.grid:
                paint_grid(painter, view, template, self.grid)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_edges(painter, view, template)
            paint_lines(painter, view, template, self._snap)
            self._paint_chosen(painter)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(tokens.accent)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_chosen(self, painter: QPainter) -> None:
        paint_remarked(painter, [self.place_of(key) for key in self._remarked])
        if self._band is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(Qt.PenStyle.DashLine)
            painter.drawRect(self._band)
        around = self._chosen_rect()
        if around is not None:
            boxes = [self.place_of(key) for key in self._chosen]
            paint_chosen(painter, boxes, around, is_locked=self._is_locked())

    def _is_locked(self) -> bool:
        """Whether nothing of what is chosen can be moved."""
        return self._template is not None and all(
            each.locked
            for each in arranging.elements_of(self._template, self._side)
            if each.id in self._chosen
        )

    def _chosen_rect(self) -> QRectF | None:
        if self._template is None:
            return None
        area = arranging.bounds(self._template, self._side, self._chosen)
        return self.view.rect(area) if area is not None else None

    def _keep_push(self) -> None:
        """Forget how far the badge was pushed beyond where it can be."""
        template = self._template
        if template is not None:
            view = self.view
            middle_x = (self.width() - template.width * view.scale) / 2
            middle_y = (self.height() - template.height * view.scale) / 2
            self._pushed = QPointF(view.left - middle_x, view.top - middle_y)

    def _announce(self) -> None:
        self.size_wanted.emit()
        self.view_changed.emit()
        self.update()
