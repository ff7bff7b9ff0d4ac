"""What becomes of sessions that are let go over the grid."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hubdesk.programme.ui.grid.carry import Carry, CarryKind
from hubdesk.programme.ui.title_editor import TitleEditor

if TYPE_CHECKING:
    from hubdesk.programme.moving import Place
    from hubdesk.programme.ui.edits import ProgrammeEdits
    from hubdesk.programme.ui.grid.canvas import GridCanvas


class Landing(QObject):
    """Writes what was let go; a session that was drawn is asked for its title first.

    Signals:
        refused: why something could not be let go where it was.
    """

    refused = Signal(str)

    def __init__(self, canvas: "GridCanvas", edits: "ProgrammeEdits") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._edits = edits
        self._editor = TitleEditor(canvas)
        self._editor.titled.connect(self._on_titled)
        canvas.let_go.connect(self._on_let_go)
        canvas.refused.connect(self._on_refused)

    def _on_let_go(self, carry: Carry) -> None:
        place, first = carry.places[0], carry.carried[0]
        if carry.kind is not CarryKind.CREATE:
            self._show_moved(carry)
            self._edits.put_down(carry)
        elif first.title:
            self._create(first.title, first.kind, place)
        elif (plan := self._canvas.plan) is not None:
            box = plan.box_at(place.starts_at or "", place.minutes, place.room_id)
            if box is not None:
                self._editor.ask(place, self._canvas.rect_of(box))

    def _on_titled(self, title: str, place: "Place") -> None:
        self._create(title, "presentation", place)

    def _create(self, title: str, kind: str, place: "Place") -> None:
        if self._canvas.board is not None:
            self._edits.create(self._canvas.board.leg.id, title, kind, place)

    def _show_moved(self, carry: Carry) -> None:
        """Let blocks lie where they were put down, until it is read that they do."""
        plan = self._canvas.plan
        if plan is None or carry.kind is CarryKind.COPY or carry.unscheduling:
            return
        for each, place in zip(carry.carried, carry.places, strict=True):
            block = self._canvas.block(each.session.id) if each.session else None
            box = plan.box_at(place.starts_at or "", place.minutes, place.room_id)
            if block is not None and box is not None:
                block.setGeometry(self._canvas.rect_of(box))

    def _on_refused(self, carry: Carry) -> None:
        why = next(iter(self._canvas.carrier.describe(carry)), "")
        if any(each.session is not None and each.session.locked for each in carry.carried):
            why = self.tr("it is locked; press L to unlock it")
        self.refused.emit(self.tr("Not possible there: {why}.").format(why=why))
