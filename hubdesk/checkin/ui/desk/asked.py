"""What somebody presented at the desk, and keeping what could not be saved until it is."""

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin import overriding, service
from hubdesk.checkin.rules import Direction, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.checkin.answers import ScanResult
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.preferences import Preferences

_UNSAVED: Final = "check-in/unsaved"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody presented: a scanned text or a person, where, which way and when.

    Attributes:
        text: what was scanned, or the code of the answer that is decided about; empty if a person
            was chosen.
        person_id: who was chosen, or is confirmed; None if something was scanned.
        point_id: at which point.
        direction: which way.
        at: when, UTC milliseconds: of the scan, not of its answer.
        name: of the person, if it is known.
        against: the refusals that somebody decided against.
        reason: why.
        organiser: who decided may let in who is cancelled or blocked.
        confirms: the registration is confirmed first.
    """

    text: str
    person_id: str | None
    point_id: str
    direction: Direction
    at: int
    name: str = ""
    against: tuple[Verdict, ...] = ()
    reason: str = ""
    organiser: bool = False
    confirms: bool = False

    @property
    def shown(self) -> str:
        """What the desk calls it."""
        return self.name or self.text.strip()


def answer(asked: Asked, file: "EventFile", operator: str) -> "ScanResult":
    """Answer it, and record the answer.

    Raises:
        HubDeskError: there is no such point or person, or the file can't be written.
    """
    where = (file, operator, asked.point_id)
    if asked.against:
        decision = overriding.Decision(asked.against, asked.reason, asked.organiser)
        return overriding.override(*where, asked.text, decision, asked.direction, now=asked.at)
    if asked.person_id is None:
        return service.check_in(*where, asked.text, asked.direction, now=asked.at)
    if asked.confirms:
        return overriding.confirm_and_check_in(
            *where, asked.person_id, asked.text, asked.direction, now=asked.at
        )
    return service.check_in_person(*where, asked.person_id, asked.direction, now=asked.at)


class Unsaved:
    """What could not be saved, in its order; remembered on this machine until it is saved.

    It is kept for the event, not for the place of its file: a stick may come back elsewhere.
    """

    def __init__(self, file: "EventFile", preferences: "Preferences") -> None:
        tag, key = service.event_codes(file)
        self._key = f"{_UNSAVED}/{hashlib.sha256(bytes([tag]) + key).hexdigest()[:16]}"
        self._preferences = preferences
        kept = preferences.value(self._key, [])
        self._all = [_read(one) for one in kept] if isinstance(kept, list) else []

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> "Iterator[Asked]":
        return iter(tuple(self._all))

    def add(self, asked: Asked) -> None:
        """Keep one more, unless it is kept."""
        if asked not in self._all:
            self._all.append(asked)
            self._remember()

    def remove(self, asked: Asked) -> None:
        """It is saved, or can't be saved at all."""
        if asked in self._all:
            self._all.remove(asked)
            self._remember()

    def _remember(self) -> None:
        self._preferences.set_value(self._key, [_written(asked) for asked in self._all])


def _written(asked: Asked) -> dict[str, object]:
    return {
        "text": asked.text,
        "person_id": asked.person_id,
        "point_id": asked.point_id,
        "direction": asked.direction.value,
        "at": asked.at,
        "name": asked.name,
        "against": [verdict.value for verdict in asked.against],
        "reason": asked.reason,
        "organiser": asked.organiser,
        "confirms": asked.confirms,
    }


def _read(kept: dict[str, object]) -> Asked:
    against, at, person = kept["against"], kept["at"], kept["person_id"]
    return Asked(
        text=str(kept["text"]),
        person_id=None if person is None else str(person),
        point_id=str(kept["point_id"]),
        direction=Direction(kept["direction"]),
        at=int(str(at)),
        name=str(kept["name"]),
        against=tuple(Verdict(each) for each in against) if isinstance(against, list) else (),
        reason=str(kept["reason"]),
        organiser=bool(kept["organiser"]),
        confirms=bool(kept["confirms"]),
    )
