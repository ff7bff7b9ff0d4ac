"""Rehearsing the desk: a throw-away copy of an event, in which people who come are pretended.

The event file itself is only read. The copy lies in a folder of its own until the rehearsal ends;
in it the point is open and empty, so that the evening before is as good as the morning.
"""

import contextlib
import random
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hubdesk.badges.codes import make_code
from hubdesk.badges.issuing import issue, replace_badge
from hubdesk.checkin.paper_sheets import point_with_id, signers
from hubdesk.checkin.rules import Audience
from hubdesk.checkin.service import check_in, event_codes
from hubdesk.checkin.what_counts import stands
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.opening import copy_unopened
from hubdesk.eventfile.tables import Enrolment, Participation, Person, Point, Voiding
from hubdesk.registration.rules import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.rehearsal_report import Tally
    from hubdesk.eventfile.writing import Writing

_PREFIX: Final = "hubdesk-rehearsal-"
_SUFFIX: Final = ".rehearsal.hubdesk"
_ABANDONED: Final = 24 * 3600.0  # s: no rehearsal takes a day, so whoever held it was killed
_APART: Final = 4  # arrivals between somebody's first scan and the second
_STANDING: Final = f"SELECT a.id FROM admission a WHERE a.point_id = ? AND {stands('a')}"


class Arrival(Enum):
    """What somebody who comes is pretended to hold."""

    GOOD = "good"
    TWICE = "twice"  # a badge that was scanned some arrivals ago
    REPLACED = "replaced"
    CANCELLED = "cancelled"
    FORGED = "forged"
    UNKNOWN = "unknown"


MIX: Final = {
    Arrival.TWICE: 0.05,
    Arrival.REPLACED: 0.04,
    Arrival.CANCELLED: 0.03,
    Arrival.FORGED: 0.03,
    Arrival.UNKNOWN: 0.03,
}
"""Which part of those who come brings what; all others are good."""


@dataclass(frozen=True, slots=True)
class Pretended:
    """One arrival: what it is meant to be, and what the scanner types."""

    arrival: Arrival
    text: str


def open_copy(path: Path, key: bytes | None = None) -> EventFile:
    """Open a throw-away copy of an event file; `delete_copy` ends it.

    Raises:
        HubDeskError: the file can't be read, or there is no room for the copy.
    """
    _remove_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        # another name: what this machine remembers of the event stays the event's
        copy = folder / f"{path.stem}{_SUFFIX}"
        copy_unopened(path.absolute(), copy, key)
        return EventFile.open(copy, key=key)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def delete_copy(file: EventFile) -> None:
    """Close a throw-away copy and take it away, with its folder."""
    file.close()
    folder = file.path.parent
    if folder.name.startswith(_PREFIX):
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def throw_away_copy(path: Path) -> Iterator[EventFile]:
    """A copy of an event file that is gone when the block ends.

    Raises:
        HubDeskError: as `open_copy` does.
    """
    file = open_copy(path)
    try:
        yield file
    finally:
        delete_copy(file)


def pretend(
    copy: EventFile, point_id: str, count: int | None = None, seed: int | None = None
) -> list[Pretended]:
    """Make a copy ready, and tell who comes, in order.

    The point is opened and emptied, badges are issued; some people's are replaced and some are
    cancelled. If more come than there are people, others are invented.

    Args:
        copy: a throw-away copy, never the event.
        point_id: where they come.
        count: how many; None: as many as may pass there, and the odd ones among them.
        seed: the same gives the same arrivals.

    Raises:
        HubDeskError: there is no such point.
    """
    point = point_with_id(copy, point_id)
    chance = random.Random(seed)
    people = [signer.id for signer in signers(copy, point)]
    chance.shuffle(people)
    kinds = _kinds(len(people) if count is None else count, chance)
    with copy.writing(ActKind.ISSUE_BADGES, copy.desk) as write:
        _open_and_empty(write, point_id)
        needed = sum(kind in {Arrival.GOOD, Arrival.REPLACED, Arrival.CANCELLED} for kind in kinds)
        people += _invented(write, point, needed - len(people))
        codes = _badges(write, people[:needed])
        return list(_script(write, kinds, people, codes, event_codes(copy)))


def rehearse(
    copy: EventFile,
    point_id: str,
    arrivals: "Sequence[Pretended]",
    tally: "Tally",
    rate: float | None = None,
) -> None:
    """Let everybody come, and time the answers.

    Args:
        copy: a throw-away copy.
        point_id: where they come.
        arrivals: who.
        tally: takes the answers, also if it ends early.
        rate: how many come in a minute; None: each as soon as the one before has its answer.
    """
    started = time.perf_counter()
    for place, each in enumerate(arrivals):
        if rate is not None:
            early = started + place * 60 / rate - time.perf_counter()
            time.sleep(max(early, 0))
        before = time.perf_counter()
        result = check_in(copy, copy.desk, point_id, each.text)
        now = time.perf_counter()
        tally.answered(result.verdict, each.arrival, (now - before) * 1000)
        tally.seconds = now - started


def _kinds(count: int, chance: random.Random) -> list[Arrival]:
    """What each brings; the odd ones are spread, and nobody comes twice at once."""
    odd = [kind for kind, part in MIX.items() for _ in range(round(count * part))]
    kinds = odd[:count] + [Arrival.GOOD] * (count - len(odd))
    chance.shuffle(kinds)
    good = 0
    for place, kind in enumerate(kinds):
        if kind is Arrival.TWICE and good < _APART:
            later = next((at for at in range(place, count) if kinds[at] is Arrival.GOOD), None)
            if later is None:
                kinds[place] = Arrival.GOOD
            else:
                kinds[place], kinds[later] = kinds[later], kinds[place]
        good += kinds[place] is Arrival.GOOD
    return kinds


def _open_and_empty(write: "Writing", point_id: str) -> None:
    write.update(Point, point_id, opens_at=None, closes_at=None)
    standing = [key for (key,) in write.rows(_STANDING, (point_id,))]
    write.bulk_insert(
        Voiding,
        [{"admission_id": key, "at": write.at, "operator": write.operator} for key in standing],
    )


def _invented(write: "Writing", point: "CheckInPoint", count: int) -> list[str]:
    """People whom nobody knows, who may pass the point."""
    if count <= 0:
        return []
    one_of = next(iter(sorted(point.rules.audience_of)), "")
    welcome: dict[str, str] = {
        Audience.CATEGORIES: {"category": one_of},
        Audience.DELEGATIONS: {"delegation_id": one_of},
    }.get(point.rules.audience, {})
    people = write.bulk_insert(
        Person,
        [
            {"given_name": "N.", "family_name": f"N. {number:04}", "status": "confirmed", **welcome}
            for number in range(1, count + 1)
        ],
    )
    if point.session_id is None:
        write.bulk_insert(
            Participation,
            [
                {"id": f"{key}/{point.leg_id}", "person_id": key, "leg_id": point.leg_id}
                for key in people
            ],
        )
    else:
        session = point.session_id
        write.bulk_insert(
            Enrolment,
            [
                {"id": f"{key}/{session}/attendee", "person_id": key, "session_id": session}
                for key in people
            ],
        )
    return people


def _badges(write: "Writing", people: "Sequence[str]") -> dict[str, str]:
    """The code of each, issued now if there was none."""
    codes: dict[str, str] = {}
    for start in range(0, len(people), 500):
        marks = ", ".join("?" * len(people[start : start + 500]))
        rows = write.rows(
            "SELECT person_id, code FROM badge WHERE status = 'active' AND deleted = 0"
            f" AND person_id IN ({marks})",
            people[start : start + 500],
        )
        codes |= {str(person): str(code) for person, code in rows}
    for badge in issue(write, [person for person in people if person not in codes]):
        codes[badge.person_id] = badge.code
    return codes


def _script(
    write: "Writing",
    kinds: "Sequence[Arrival]",
    people: "Sequence[str]",
    codes: dict[str, str],
    secret: tuple[int, bytes],
) -> Iterator[Pretended]:
    coming = iter(people)
    came: list[str] = []
    tag, key = secret

    def text_of(kind: Arrival, number: int) -> str:
        match kind:
            case Arrival.GOOD:
                came.append(codes[next(coming)])
                return came[-1]
            case Arrival.TWICE:
                # not the one that was just scanned: a desk takes that for one trigger of two
                return came[-_APART] if came[-_APART] != last else came[1 - _APART]
            case Arrival.REPLACED:
                person = next(coming)
                replace_badge(write, person)
                return codes[person]
            case Arrival.CANCELLED:
                person = next(coming)
                write.update(Person, person, status=Status.CANCELLED.value)
                return codes[person]
            case Arrival.FORGED:
                return make_code(tag, secrets.token_bytes(len(key)))
            case Arrival.UNKNOWN:
                return f"{number:04}/{number * 7919 % 9973:04}"

    last = ""
    for number, kind in enumerate(kinds, 1):
        last = text_of(kind, number)
        yield Pretended(kind, last)


def _remove_abandoned() -> None:
    """Remove copies whose rehearsal was killed: they hold names."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > _ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)
