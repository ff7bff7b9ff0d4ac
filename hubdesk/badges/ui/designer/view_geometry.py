"""How the badge lies on the canvas: from its millimetres to pixels, and back."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize

from hubdesk.badges.arranging import Bounds

HANDLES: Final = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))
NEAREST: Final = 40.0  # pixels a millimetre
FARTHEST: Final = 1.0
_EDGE: Final = 36  # pixels around the badge
_HANDLE: Final = 9
_KEPT: Final = 80  # pixels of the badge that can't be pushed out of sight


@dataclass(frozen=True, slots=True)
class ViewGeometry:
    """From millimetres of the badge to pixels of the canvas, and back.

    Attributes:
        scale: pixels a millimetre.
        left: pixels from the left of the canvas to the badge.
        top: pixels from above.
    """

    scale: float
    left: float
    top: float

    @classmethod
    def of(
        cls, canvas: QSize, badge: tuple[float, float], zoom: float, pushed: QPointF | None = None
    ) -> "ViewGeometry":
        """The badge in the middle of the canvas; without a zoom, as large as fits.

        Args:
            canvas: its size.
            badge: its width and height in millimetres.
            zoom: pixels a millimetre; 0: as many as fit.
            pushed: how far it lies from the middle, in pixels.
        """
        width, height = badge
        fitting = min((canvas.width() - 2 * _EDGE) / width, (canvas.height() - 2 * _EDGE) / height)
        scale = zoom or max(fitting, 0.5)
        push = pushed if pushed is not None and zoom else QPointF()
        left = (canvas.width() - width * scale) / 2 + push.x()
        top = (canvas.height() - height * scale) / 2 + push.y()
        left = min(max(left, _KEPT - width * scale), canvas.width() - _KEPT)
        top = min(max(top, _KEPT - height * scale), canvas.height() - _KEPT)
        return cls(scale, left, top)

    def rect(self, area: Bounds) -> QRectF:
        """An area of the badge on the canvas."""
        return QRectF(
            self.left + area.x * self.scale,
            self.top + area.y * self.scale,
            area.width * self.scale,
            area.height * self.scale,
        )

    def to_mm(self, place: QPointF) -> tuple[float, float]:
        """A place of the canvas on the badge."""
        return (place.x() - self.left) / self.scale, (place.y() - self.top) / self.scale


def handle_rect(around: QRectF, handle: tuple[int, int]) -> QRectF:
    """A handle of a rectangle."""
    x = around.left() + around.width() * (handle[0] + 1) / 2
    y = around.top() + around.height() * (handle[1] + 1) / 2
    return QRectF(x - _HANDLE / 2, y - _HANDLE / 2, _HANDLE, _HANDLE)


def handle_at(around: QRectF, place: QPointF) -> tuple[int, int] | None:
    """The handle of a rectangle at a place; the corners come first where they are close."""
    corners_first = sorted(HANDLES, key=lambda handle: 0 in handle)
    for handle in corners_first:
        if handle_rect(around, handle).adjusted(-3, -3, 3, 3).contains(place):
            return handle
    return None
