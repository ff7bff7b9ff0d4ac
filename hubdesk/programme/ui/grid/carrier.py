"""Carries sessions over the canvas: their ghosts, whom they would hurt, and letting them go."""

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from hubdesk.programme.board import names_of
from hubdesk.programme.ui.conflict_words import conflict_words
from hubdesk.programme.ui.grid.carry import Carry, CarryKind
from hubdesk.programme.ui.grid.ghost import Ghost, HurtList
from hubdesk.programme.zones import wall_after

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.moving import Place
    from hubdesk.programme.ui.grid.canvas import GridCanvas

translate = QCoreApplication.translate

_NAMES: Final = 12  # shown at once
_CONFLICTS: Final = 6


class Carrier(QObject):
    """What is carried over a canvas, if anything.

    Attributes:
        carry: what is carried, or None.
        file: where names are read; without it none are shown.
        hurt_list: the list at the side.
    """

    def __init__(self, canvas: "GridCanvas") -> None:
        super().__init__(canvas)
        self.carry: Carry | None = None
        self.file: EventFile | None = None
        self.hurt_list: HurtList | None = None
        self._canvas = canvas
        self._ghosts: list[Ghost] = []
        self._names: dict[str, str] = {}
        self._by_keys = False
        self._shown: tuple[object, ...] = ()  # what of `carry`

    @property
    def by_keys(self) -> bool:
        """Whether keys carry, and not the mouse."""
        return self._by_keys and self.carry is not None

    def begin(self, carry: Carry, *, by_keys: bool = False) -> None:
        """Take hold of something."""
        self.end()
        self.carry = carry
        self._by_keys = by_keys
        if carry.kind in {CarryKind.MOVE, CarryKind.FROM_START, CarryKind.TO_END}:
            for each in carry.carried:
                block = self._canvas.block(each.session.id) if each.session else None
                if block is not None:
                    block.set_faded(True)

    def show(self, pointer: QPoint | None = None) -> None:
        """Show where it is, and whom letting go would hurt.

        Args:
            pointer: where the mouse is, on the canvas; without it, beside the ghost.
        """
        carry, plan = self.carry, self._canvas.plan
        if carry is None or plan is None:
            return
        shows = (carry, plan, carry.unscheduling, carry.is_refused, *carry.places)
        if shows == self._shown and self.hurt_list is not None and pointer is not None:
            self._stand_away_from(pointer)
            return
        self._shown = shows
        hurt = carry.hurt.bit_count()
        places = [] if carry.unscheduling else carry.places
        while len(self._ghosts) < len(places):
            self._ghosts.append(Ghost(self._canvas))
        for ghost in self._ghosts[len(places) :]:
            ghost.hide()
        first: QPoint | None = None
        for number, (each, place, ghost) in enumerate(
            zip(carry.carried, places, self._ghosts, strict=False)
        ):
            box = (
                plan.box_at(place.starts_at, place.minutes, place.room_id)
                if place.starts_at is not None
                else None
            )
            if box is None:
                ghost.hide()
                continue
            rect = self._canvas.rect_of(box)
            first = first or rect.center()
            ghost.show_at(
                rect,
                each.title,
                self.times(place),
                each.kind,
                hurt=hurt if number == 0 else 0,
                refused=carry.is_refused,
            )
            ghost.raise_()
        self._show_hurt(carry, pointer or first)
        if self._by_keys:
            self._announce(carry)

    def times(self, place: "Place") -> str:
        """The times of a place as people say them."""
        board = self._canvas.board
        if place.starts_at is None or board is None:
            return ""
        end = wall_after(place.starts_at, place.minutes, board.leg.zone)
        return f"{place.starts_at[11:]}–{end[11:]}"

    def end(self) -> Carry | None:
        """Let go without doing anything; returns what was carried."""
        carry, self.carry = self.carry, None
        self._shown = ()
        for ghost in self._ghosts:
            ghost.hide()
        if self.hurt_list is not None:
            self.hurt_list.hide()
        for block in self._canvas.blocks():
            block.set_faded(False)
        return carry

    def let_go(self) -> None:
        """Do what was shown, or say why it can't be done."""
        carry = self.carry
        if carry is None or not carry.has_moved:
            self.end()
            return
        if carry.is_refused:
            self.end()
            self._canvas.refused.emit(carry)
            return
        self.end()
        self._canvas.let_go.emit(carry)

    def describe(self, carry: Carry) -> list[str]:
        """What would be wrong, one line each, the gravest first, with names."""
        board = self._canvas.board
        if board is None:
            return []
        titles = {each.key: each.title for each in board.timetable}
        titles |= {each.key: each.title for each in carry.carried}
        moved = {each.key for each in carry.carried} | {"new/0"}
        conflicts = carry.conflicts()
        lines = [conflict_words(conflict, titles, moved) for conflict in conflicts[:_CONFLICTS]]
        names = self._names_of(list(islice(board.people.keys(carry.hurt), _NAMES)))
        lines += [f"· {name}" for name in names]
        more = carry.hurt.bit_count() - len(names)
        if more and names:
            lines.append(translate("Grid", "… and %n more", "", more))
        return lines

    def _show_hurt(self, carry: Carry, pointer: QPoint | None) -> None:
        panel = self.hurt_list
        if panel is None:
            return
        hurt = carry.hurt.bit_count()
        if carry.unscheduling:
            title = translate("Grid", "Will wait unscheduled")
        elif carry.is_refused:
            title = translate("Grid", "Not possible here")
        elif hurt:
            title = translate("Grid", "Hurts %n people", "", hurt)
        elif carry.conflicts():
            title = translate("Grid", "Look at this first")
        else:
            title = translate("Grid", "Hurts nobody")
        hint = translate("Grid", "Enter: put it here · Esc: leave it") if self._by_keys else ""
        panel.tell(title, self.describe(carry), hint)
        self._stand_away_from(pointer or QPoint())

    def _stand_away_from(self, place: QPoint) -> None:
        if self.hurt_list is not None:
            self.hurt_list.stand_away_from(self._canvas.mapToGlobal(place))

    def _names_of(self, keys: list[str]) -> list[str]:
        missing = [key for key in keys if key not in self._names]
        if missing and self.file is not None:
            self._names |= names_of(self.file, missing)
        return [self._names[key] for key in keys if key in self._names]

    def forget_names(self) -> None:
        """Names may have changed."""
        self._names.clear()

    def _announce(self, carry: Carry) -> None:
        """Tell a screen reader where it is now."""
        place = carry.places[0]
        board = self._canvas.board
        room = (
            next((room.name for room in board.rooms if room.id == place.room_id), "")
            if board
            else ""
        )
        text = ", ".join(filter(None, (self.times(place), room, *self.describe(carry)[:3])))
        self._canvas.setAccessibleDescription(text)
        spoken = QAccessibleAnnouncementEvent(self._canvas, text)
        QAccessible.updateAccessibility(spoken)
