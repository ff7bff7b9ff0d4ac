"""What is wrong with the programme, as the command line tells it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.cli.programme_words import CONFLICTS
from hubdesk.programme.board import names_of, read_timetable
from hubdesk.programme.commitments import People
from hubdesk.programme.listing import ListedSession, listed_sessions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.conflicts import Conflict

_NAMES_SAID = 5  # in a line; --json has them all


@dataclass(frozen=True, slots=True)
class ToldConflict:
    """A conflict with the names that belong to it.

    Attributes:
        conflict: what the engine found.
        titles: what the commitments are called, by their keys.
        sessions: those of them that are sessions.
        people: the names of who is hurt, by their keys, in the order of names.
    """

    conflict: "Conflict"
    titles: "Mapping[str, str]"
    sessions: "Mapping[str, ListedSession]"
    people: "Mapping[str, str]"

    def as_json(self) -> dict[str, object]:
        """All of it; people who are known by name alone have no id."""
        found = self.conflict
        return {
            "kind": found.kind.value,
            "refused": found.refused,
            "hurt": found.hurt,
            "minutes": found.minutes,
            "first": self._about(found.first),
            "second": None if found.second is None else self._about(found.second),
            "people": [
                {"id": None if key.startswith("name/") else key, "name": name}
                for key, name in self.people.items()
            ],
        }

    def as_line(self) -> str:
        """One line: what, how many it hurts, where, and the first names."""
        found = self.conflict
        places = [self._place(key) for key in (found.first, found.second) if key]
        names = list(self.people.values())
        said = ", ".join(names[:_NAMES_SAID])
        if len(names) > _NAMES_SAID:
            said += f" and {len(names) - _NAMES_SAID} more"
        minutes = f", {found.minutes} min" if found.minutes else ""
        line = f"{CONFLICTS[found.kind]}, {found.hurt} hurt{minutes}: {' / '.join(places)}"
        return f"{line}: {said}" if said else line

    def _about(self, key: str) -> dict[str, object]:
        session = self.sessions.get(key)
        if session is None:
            return {"key": key, "title": self.titles[key]}
        return {
            "key": key,
            "id": session.id,
            "title": session.title,
            "leg": session.leg,
            "room": session.room,
            "starts_at": session.starts_at,
            "ends_at": session.ends_at,
        }

    def _place(self, key: str) -> str:
        session = self.sessions.get(key)
        if session is None:
            return self.titles[key]
        at = (session.starts_at or "").replace("T", " ")
        where = ", ".join(part for part in (session.leg, at, session.room) if part)
        return f"{session.title} ({where})"


def told_conflicts(file: "EventFile") -> list[ToldConflict]:
    """Everything that is wrong now, first what hurts most people."""
    people = People()
    sessions, timetable = read_timetable(file, people)
    key_of = {session.id: session.key for session in sessions.values()}
    listed = {key_of[session.id]: session for session in listed_sessions(file)}
    titles = {commitment.key: commitment.title for commitment in timetable}
    told = []
    for conflict in timetable.standing():
        names = names_of(file, list(people.keys(conflict.crowd)))
        by_name = sorted(names.items(), key=lambda each: (each[1], each[0]))
        told.append(ToldConflict(conflict, titles, listed, dict(by_name)))
    return told
