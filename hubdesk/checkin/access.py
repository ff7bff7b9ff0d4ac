"""Roles of desks and the PINs in front of them.

A role limits what the window offers, so that nobody at a reception changes the programme by
mistake. It does not encrypt anything: whoever has the event file has what is in it.
"""

import hashlib
import unicodedata
from collections.abc import Collection
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.service import event_codes
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Role

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

SHORTEST: Final = 4
LONGEST: Final = 12
_MARK_LENGTH: Final = 16


class DeskRole(Enum):
    """What a desk is for; each may do what those before it may."""

    RECEPTION = "reception"
    COORDINATOR = "coordinator"
    ORGANISER = "organiser"

    @property
    def rank(self) -> int:
        """Its place: the higher, the more it may."""
        return list(DeskRole).index(self)


def event_mark(file: "EventFile") -> str:
    """By what this machine knows the event again when its file was renamed or copied."""
    tag, key = event_codes(file)
    return hashlib.sha256(b"desk of %d %s" % (tag, key)).hexdigest()[:_MARK_LENGTH]


def roles_with_pin(file: "EventFile") -> frozenset[DeskRole]:
    """Return the roles that have a PIN."""
    rows = file.rows("SELECT id FROM role WHERE deleted = 0 AND pin IS NOT NULL")
    known = {role.value for role in DeskRole}
    return frozenset(DeskRole(key) for (key,) in rows if key in known)


def set_pin(file: "EventFile", operator: str, role: DeskRole, pin: str) -> None:
    """Give a role a PIN, in place of an earlier one.

    Raises:
        HubDeskError: it has fewer or more digits than a PIN, or something else in it.
    """
    from argon2 import PasswordHasher  # noqa: PLC0415 - loaded by who uses PINs, not at the start

    hashed = PasswordHasher().hash(_digits(pin))  # takes its time, so before the transaction
    with file.writing(ActKind.SET_PIN, operator, role=role.value, is_set=True) as write:
        write.put(Role, role.value, pin=hashed)


def remove_pin(file: "EventFile", operator: str, role: DeskRole) -> None:
    """Let a role be chosen without a PIN."""
    with file.writing(ActKind.SET_PIN, operator, role=role.value, is_set=False) as write:
        write.put(Role, role.value, pin=None)


def keys_between(
    pins: Collection[DeskRole], now: DeskRole, wanted: DeskRole
) -> frozenset[DeskRole]:
    """The roles of which one's PIN lets a desk go from one role to another; empty: none is asked.

    A role that has no PIN is not a way around that of a lower one, and the PIN of a higher role
    is as good as that of the wanted one.

    Args:
        pins: the roles that have a PIN.
        now: what the desk is.
        wanted: what it shall be.
    """
    locks = [role for role in pins if now.rank < role.rank <= wanted.rank]
    return _opening(pins, locks)


def keys_out_of_kiosk(pins: Collection[DeskRole], role: DeskRole) -> frozenset[DeskRole]:
    """The roles of which one's PIN ends the kiosk of a desk with this role; empty: none is asked.

    Where any role has a PIN, one is asked: a kiosk stands among visitors.
    """
    return _opening(pins, [lock for lock in pins if lock.rank <= role.rank] or pins)


def freest(pins: Collection[DeskRole]) -> DeskRole:
    """The role that a desk may have without anybody's PIN."""
    return max(
        (role for role in DeskRole if not keys_between(pins, DeskRole.RECEPTION, role)),
        key=lambda role: role.rank,
    )


def pin_opens(file: "EventFile", keys: Collection[DeskRole], pin: str) -> bool:
    """Whether a PIN is that of one of these roles; takes some time, so not in the window's thread.

    A role whose PIN was removed meanwhile opens nothing.
    """
    from argon2 import PasswordHasher  # noqa: PLC0415
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        digits = _digits(pin)
    except HubDeskError:
        return False
    hasher = PasswordHasher()
    for role in keys:
        hashed = file.value("SELECT pin FROM role WHERE id = ? AND deleted = 0", (role.value,))
        if hashed is None:
            continue
        try:
            hasher.verify(str(hashed), digits)
        except (VerificationError, InvalidHashError):
            continue
        return True
    return False


def _opening(pins: Collection[DeskRole], locks: Collection[DeskRole]) -> frozenset[DeskRole]:
    """Those whose PIN opens all of these locks."""
    highest = max((lock.rank for lock in locks), default=len(DeskRole))
    return frozenset(role for role in pins if role.rank >= highest)


def _digits(pin: str) -> str:
    """The digits of a PIN as ASCII, whatever keyboard typed them.

    Raises:
        HubDeskError: it is none.
    """
    typed = pin.strip()
    if not SHORTEST <= len(typed) <= LONGEST or not all(map(str.isdecimal, typed)):
        raise HubDeskError(Problem.BAD_PIN, fewest=SHORTEST, most=LONGEST)
    return "".join(str(unicodedata.decimal(digit)) for digit in typed)
