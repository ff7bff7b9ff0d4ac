"""What a hand does that drags elements, or a handle around them: from its press to its release."""

from dataclasses import dataclass

from hubdesk.badges.arranging import Side, moved, resized
from hubdesk.badges.snapping import Snap, edge_snapped, snapped
from hubdesk.badges.template_model import Template


@dataclass(frozen=True, slots=True)
class Pull:
    """How things are attracted while they are dragged.

    Attributes:
        grid: millimetres between the lines of the grid; 0: none.
        reach: millimetres from which a line attracts; 0: none does.
        straight: moved only across or down; resized in proportion.
    """

    grid: float = 0
    reach: float = 0
    straight: bool = False


@dataclass(frozen=True, slots=True)
class Drag:
    """Elements that are dragged.

    Attributes:
        before: the template as it was when the hand took them.
        ids: what is dragged.
        handle: what is dragged of the rectangle around them; None: they are moved.
    """

    before: Template
    side: Side
    ids: tuple[str, ...]
    handle: tuple[int, int] | None = None

    @property
    def gesture(self) -> str:
        """What the journal calls it."""
        return "move" if self.handle is None else "resize"

    def to(self, dx: float, dy: float, pull: Pull) -> tuple[Template, Snap]:
        """The template when the hand is so far from where it began, and what attracted it."""
        before, side, ids = self.before, self.side, self.ids
        if self.handle is None:
            if pull.straight:
                dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
            snap = Snap(dx, dy)
            if pull.grid or pull.reach:
                snap = snapped(before, side, ids, dx, dy, grid=pull.grid, reach=pull.reach)
            if pull.straight:
                snap = Snap(snap.dx if dx else 0, snap.dy if dy else 0, snap.across, snap.down)
            return moved(before, side, ids, snap.dx, snap.dy), snap
        snap = Snap(dx, dy)
        if not pull.straight and (pull.grid or pull.reach):
            snap = edge_snapped(
                before, side, ids, self.handle, dx, dy, grid=pull.grid, reach=pull.reach
            )
        changed = resized(
            before, side, ids, self.handle, snap.dx, snap.dy, keep_shape=pull.straight
        )
        return changed, snap
