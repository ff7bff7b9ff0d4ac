"""What this machine's desk is in an event: its role, and whether it is a kiosk."""

import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hubdesk.checkin.access import (
    DeskRole,
    event_mark,
    freest,
    keys_between,
    keys_out_of_kiosk,
    pin_opens,
    roles_with_pin,
)
from hubdesk.checkin.back_off import Tries
from hubdesk.shell.roles import KIOSK, RIGHTS, Rights

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_KIOSK_EVENT: Final = "kiosk/event"
_KIOSK_FILE: Final = "kiosk/file"


def kiosk_file(preferences: "Preferences") -> Path | None:
    """The event file of which this machine is a kiosk, if it is one and the file is there."""
    text = preferences.text(_KIOSK_FILE)
    return Path(text) if text and Path(text).is_file() else None


class DeskAccess(QObject):
    """The role of a desk and its kiosk, remembered on this machine for the event.

    Whoever works while PINs are set stays what they are; a machine that opens an event with PINs
    for the first time has the most that nobody's PIN guards.

    Signals:
        changed: the role, the kiosk, or which roles have a PIN.
    """

    changed = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        mark = event_mark(open_event.file)
        self._mark = mark
        self._role_key, self._tries_key = f"desk/role/{mark}", f"desk/tries/{mark}"
        self._pins = roles_with_pin(open_event.file)
        remembered = preferences.text(self._role_key)
        known = {role.value: role for role in DeskRole}
        self._role = known.get(remembered) or freest(self._pins)
        self._kiosk = preferences.text(_KIOSK_EVENT) == mark
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def role(self) -> DeskRole:
        """The desk's role."""
        return self._role

    @property
    def is_kiosk(self) -> bool:
        """Whether only the check-in desk is seen."""
        return self._kiosk

    @property
    def rights(self) -> Rights:
        """What the window offers now."""
        return KIOSK if self._kiosk else RIGHTS[self._role]

    @property
    def pins(self) -> frozenset[DeskRole]:
        """The roles that have a PIN."""
        return self._pins

    @property
    def wait(self) -> int:
        """How many milliseconds no PIN may be tried yet."""
        return self._tries().wait(_now())

    def keys_to(self, role: DeskRole) -> frozenset[DeskRole]:
        """The roles of which one's PIN is asked on the way to another role."""
        return keys_between(self._pins, self._role, role)

    def keys_out(self) -> frozenset[DeskRole]:
        """The roles of which one's PIN ends the kiosk."""
        return keys_out_of_kiosk(self._pins, self._role)

    def try_pin(
        self, keys: Collection[DeskRole], pin: str, on_answer: Callable[[bool], None]
    ) -> None:
        """Try a PIN, if one may be tried now; the answer comes a moment later."""
        self._preferences.sync()  # another window may have been tried
        if self.wait:
            on_answer(False)
            return
        # counted before it is known, or ending the program in between would make it free
        self._set_tries(self._tries().and_one_more(_now()))

        def answered(is_right: bool) -> None:  # noqa: FBT001 - what was read
            if is_right:
                self._set_tries(Tries())
            on_answer(is_right)

        self._open_event.read(lambda file: pin_opens(file, keys, pin), answered)

    def choose_role(self, role: DeskRole) -> None:
        """Be a desk of this role from now on; whoever calls it has asked for the PIN."""
        self._preferences.set_text(self._role_key, role.value)
        if role is not self._role:
            self._role = role
            self.changed.emit()

    def begin_kiosk(self) -> None:
        """Show only the desk from now on, also after a restart."""
        self._preferences.set_text(_KIOSK_EVENT, self._mark)
        self._preferences.set_text(_KIOSK_FILE, str(self._open_event.file.path))
        self._preferences.sync()
        self._set_kiosk(on=True)

    def end_kiosk(self) -> None:
        """Show the whole window again; whoever calls it has asked for the PIN."""
        self._preferences.set_text(_KIOSK_EVENT, "")
        self._preferences.set_text(_KIOSK_FILE, "")
        self._preferences.sync()
        self._set_kiosk(on=False)

    def _set_kiosk(self, *, on: bool) -> None:
        if on is not self._kiosk:
            self._kiosk = on
            self.changed.emit()

    def _tries(self) -> Tries:
        match self._preferences.value(self._tries_key):
            case [int(wrong), int(last)]:
                return Tries(wrong, last)
            case _:
                return Tries()

    def _set_tries(self, tries: Tries) -> None:
        self._preferences.set_value(self._tries_key, [tries.wrong, tries.last])
        self._preferences.sync()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "role" in tables:
            self._preferences.set_text(self._role_key, self._role.value)
            self._pins = roles_with_pin(self._open_event.file)
            self.changed.emit()


def _now() -> int:
    return time.time_ns() // 1_000_000
