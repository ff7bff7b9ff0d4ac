"""Published versions of a leg's programme, and what has changed since one of them.

A version keeps what was printed and given out: the scheduled sessions with their times and rooms.
Whom a change concerns is not kept but read from the enrolments of today, and of who speaks only the
keys are kept: a version stays in the file for ever, and somebody who is erased must not stay in it.
Blockers are for those who plan, so no version has them.
"""

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.tables import Leg, ProgrammeVersion
from hubdesk.programme import checks
from hubdesk.programme.commitments import NOBODY, People
from hubdesk.programme.parts import read_parts
from hubdesk.programme.places import legs
from hubdesk.programme.zones import wall_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader


class ChangeKind(Enum):
    """What is not as it was published; a session can have changed in several ways."""

    NEW = "new"
    CANCELLED = "cancelled"  # removed, or not scheduled any more
    MOVED = "moved"  # to another time
    ROOM = "room"  # it is in another room, or its room is called otherwise
    LENGTH = "length"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Version:
    """A published version.

    Attributes:
        at: when it was published, UTC milliseconds.
        operator: who published it.
        sessions: how many sessions it has.
    """

    id: str
    name: str
    comment: str | None
    at: int
    operator: str
    sessions: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A session as a printed programme says it; its times are wall times of the leg."""

    title: str
    kind: str
    starts_at: str
    ends_at: str
    minutes: int
    room_id: str | None
    room: str | None
    venue: str | None

    @property
    def day(self) -> str:
        """The day on which it begins, `YYYY-MM-DD`."""
        return self.starts_at[:10]


@dataclass(frozen=True, slots=True)
class Change:
    """A session that is not as it was published.

    Attributes:
        session_id: which session.
        kinds: what changed.
        before: as it was published; None: it was not.
        after: as it is now; None: it is cancelled.
        is_removed: there is no such session any more, not even an unscheduled one.
        concerned: who has a place or a part in it now, as `board.names_of` takes them.
    """

    session_id: str
    kinds: frozenset[ChangeKind]
    before: Listed | None
    after: Listed | None
    is_removed: bool
    concerned: tuple[str, ...]

    @property
    def shown(self) -> Listed:
        """How it is now, or else was."""
        shown = self.after or self.before
        if shown is None:
            raise ValueError(self.session_id)
        return shown


def publish(
    file: "EventFile", operator: str, leg_id: str, name: str, comment: str | None = None
) -> str:
    """Keep the programme of a leg as it is now under a name; returns the key of the version.

    A name that another version of the leg has gets a number, so that everybody knows which of the
    two papers they hold: "Final (2)".

    Raises:
        HubDeskError: there is no such leg, or the name is empty.
    """
    wanted = checks.named("programme_version", name)
    with file.writing(ActKind.PUBLISH_PROGRAMME, operator, leg=leg_id) as write:
        write.require(Leg, leg_id)
        taken = write.rows(
            "SELECT name FROM programme_version WHERE leg_id = ? AND deleted = 0", (leg_id,)
        )
        write.args["title"] = _free_name(wanted, {fold(each) for (each,) in taken})
        return write.insert(
            ProgrammeVersion,
            leg_id=leg_id,
            name=str(write.args["title"]),
            comment=(comment or "").strip() or None,
            at=write.at,
            operator=write.operator,
            content=json.dumps({"sessions": _snapshot(write, leg_id)}, ensure_ascii=False),
        )


def versions(file: "EventFile", leg_id: str) -> list[Version]:
    """The published versions of a leg, the newest first."""
    rows = file.rows(
        "SELECT id, name, comment, at, operator, json_array_length(content, '$.sessions')"
        " FROM programme_version WHERE leg_id = ? AND deleted = 0 ORDER BY at DESC, id DESC",
        (leg_id,),
    )
    return [Version(*row) for row in rows]


def find_version(file: "EventFile", leg_id: str, version_id: str | None = None) -> Version:
    """A version of a leg; without a key the newest.

    Raises:
        HubDeskError: there is none.
    """
    for version in versions(file, leg_id):
        if version_id in {None, version.id}:
            return version
    raise HubDeskError(Problem.NOT_FOUND, what="programme_version", text=version_id or "")


def changes_since(file: "EventFile", leg_id: str, version_id: str | None = None) -> list[Change]:
    """What is not as a version says it, in the order of time; without a key, as the newest does.

    Raises:
        HubDeskError: there is no such leg or version.
    """
    leg = next((each for each in legs(file) if each.id == leg_id), None)
    if leg is None:
        raise HubDeskError(Problem.NOT_FOUND, what="leg", text=leg_id)
    version = find_version(file, leg_id, version_id)
    content = file.value("SELECT content FROM programme_version WHERE id = ?", (version.id,))
    was = _listed(json.loads(content)["sessions"], leg.zone)
    now = _listed(_snapshot(file, leg_id), leg.zone)
    changed = {
        key: kinds for key in {**was, **now} if (kinds := _kinds(was.get(key), now.get(key)))
    }
    there = {key for (key,) in file.rows("SELECT id FROM session WHERE deleted = 0")}
    concerned = _concerned(file, changed)
    changes = [
        Change(key, kinds, was.get(key), now.get(key), key not in there, concerned[key])
        for key, kinds in changed.items()
    ]
    return sorted(
        changes,
        key=lambda each: (each.shown.starts_at, fold(each.shown.title), each.session_id),
    )


def all_concerned(changes: "Iterable[Change]") -> list[str]:
    """Everybody whom one of these changes concerns, each once, as they come."""
    return list(dict.fromkeys(person for change in changes for person in change.concerned))


def _free_name(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while fold(name) in taken:
        number += 1
        name = f"{wanted} ({number})"
    return name


_SESSIONS = """
SELECT s.id, s.title, s.kind, s.starts_at, s.minutes, r.id, r.name, v.name
FROM session s LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0
    AND EXISTS (SELECT 1 FROM venue WHERE venue.id = r.venue_id AND venue.deleted = 0)
LEFT JOIN venue v ON v.id = r.venue_id
WHERE s.leg_id = ? AND s.deleted = 0 AND s.starts_at IS NOT NULL AND s.kind <> 'blocker'
ORDER BY s.starts_at, s.id"""

_SPEAKERS = """
SELECT e.session_id, e.person_id FROM enrolment e JOIN person p ON p.id = e.person_id
WHERE e.deleted = 0 AND p.deleted = 0 AND p.status <> 'cancelled' AND e.role IN ('speaker', 'chair')
UNION ALL
SELECT session_id, id FROM named_speaker WHERE deleted = 0 AND role IN ('speaker', 'chair')
ORDER BY 1, 2"""


def _snapshot(reader: "Reader", leg_id: str) -> list[dict[str, Any]]:
    """The scheduled sessions of a leg as a version keeps them."""
    speakers: dict[str, list[str]] = {}
    for session, key in reader.rows(_SPEAKERS):
        speakers.setdefault(session, []).append(key)
    columns = ("id", "title", "kind", "starts_at", "minutes", "room_id", "room", "venue")
    return [
        dict(zip(columns, row, strict=True)) | {"speakers": speakers.get(row[0], [])}
        for row in reader.rows(_SESSIONS, (leg_id,))
    ]


def _listed(sessions: "Iterable[Mapping[str, Any]]", zone: str) -> dict[str, Listed]:
    return {
        each["id"]: Listed(
            each["title"],
            each["kind"],
            each["starts_at"],
            wall_after(each["starts_at"], each["minutes"], zone),
            each["minutes"],
            each["room_id"],
            each["room"],
            each["venue"],
        )
        for each in sessions
    }


def _kinds(was: Listed | None, now: Listed | None) -> frozenset[ChangeKind]:
    if was is None or now is None:
        return frozenset({ChangeKind.NEW if was is None else ChangeKind.CANCELLED})
    differs = {
        ChangeKind.MOVED: was.starts_at != now.starts_at,
        ChangeKind.ROOM: (was.room_id, was.room) != (now.room_id, now.room),
        ChangeKind.LENGTH: was.minutes != now.minutes,
        ChangeKind.RENAMED: was.title != now.title,
    }
    return frozenset(kind for kind, is_so in differs.items() if is_so)


def _concerned(file: "EventFile", sessions: "Iterable[str]") -> dict[str, tuple[str, ...]]:
    if not (keys := list(sessions)):
        return {}
    people = People()
    crowds = read_parts(file, people).crowds
    return {key: tuple(people.keys(crowds.get(key, NOBODY))) for key in keys}
