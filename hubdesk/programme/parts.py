"""Who has a part in which session: read through the merged, without those who do not come."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hubdesk.eventfile.folding import fold
from hubdesk.programme.commitments import NOBODY, Crowd, People, size
from hubdesk.registration.merging import survivors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader

NAMED = "name/"  # before a folded name, in the key of somebody who is known by name alone


@dataclass(frozen=True, slots=True)
class Parts:
    """Who has a part in which session, by the key of the session.

    Attributes:
        crowds: everybody who is committed to it.
        without_place: who of them speaks, chairs or interprets, and so takes no place.
        enrolled: how many of them are registered.
        speakers: names of who speaks, then of who chairs, registered or not.
    """

    crowds: dict[str, Crowd] = field(default_factory=dict)
    without_place: dict[str, Crowd] = field(default_factory=dict)
    enrolled: dict[str, int] = field(default_factory=dict)
    speakers: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Name:
    """A registered person's name, and what it is put in order by."""

    shown: str
    order: str


def read_parts(file: "EventFile", people: People) -> Parts:
    """Who has a part in which session; to `people` it is told who was merged into whom."""
    same = survivors(file)
    for person, survivor in same.items():
        people.unite(person, survivor)
    absent = {
        person
        for (person,) in file.rows(
            "SELECT id FROM person WHERE deleted = 1 OR erased = 1 OR status = 'cancelled'"
        )
    }
    parts = Parts()
    bits: dict[str, Crowd] = {}
    on_stage: dict[str, dict[str, bool]] = {}  # of each session: who, and whether as chair alone
    for session, person, role in file.rows(
        "SELECT session_id, person_id, role FROM enrolment WHERE deleted = 0"
    ):
        bit = bits.get(person)
        if bit is None:
            counts = same.get(person) or str(person)
            bit = bits[person] = NOBODY if counts in absent else people.bit(counts)
        if bit == NOBODY:
            continue
        parts.crowds[session] = parts.crowds.get(session, NOBODY) | bit
        if role != "attendee":
            parts.without_place[session] = parts.without_place.get(session, NOBODY) | bit
        if role in {"speaker", "chair"}:
            others = on_stage.setdefault(session, {})
            counts = same.get(person) or str(person)
            others[counts] = others.get(counts, True) and role == "chair"
    parts.enrolled.update((session, size(crowd)) for session, crowd in parts.crowds.items())
    names = registered_names(file, {key for who in on_stage.values() for key in who})
    for session, who in on_stage.items():
        known = [(as_chair, names[person]) for person, as_chair in who.items() if person in names]
        known.sort(key=lambda each: (each[0], each[1].order, each[1].shown))
        parts.speakers[session] = [name.shown for _, name in known if name.shown]
    _add_named(file, people, parts)
    return parts


def _add_named(file: "EventFile", people: People, parts: Parts) -> None:
    for session, name, role in file.rows(
        "SELECT session_id, name, role FROM named_speaker WHERE deleted = 0"
        " ORDER BY role = 'chair', id"
    ):
        folded = fold(name)
        # the same name in two sessions is taken for one person: better warned once too often
        bit = people.bit(NAMED + folded)
        parts.crowds[session] = parts.crowds.get(session, NOBODY) | bit
        parts.without_place[session] = parts.without_place.get(session, NOBODY) | bit
        shown = parts.speakers.setdefault(session, [])
        if role in {"speaker", "chair"} and folded not in map(fold, shown):
            shown.append(name)


def named_spellings(file: "Reader") -> dict[str, str]:
    """The names of those who are known by name alone as they were given, by their keys."""
    spellings: dict[str, str] = {}
    for (name,) in file.rows("SELECT name FROM named_speaker WHERE deleted = 0 ORDER BY id"):
        spellings.setdefault(NAMED + fold(name), name)
    return spellings


def registered_names(file: "Reader", keys: "Iterable[str]") -> dict[str, Name]:
    """The names of people who are registered, by their keys."""
    known = list(keys)
    names: dict[str, Name] = {}
    for start in range(0, len(known), 500):
        batch = known[start : start + 500]
        marks = ", ".join("?" * len(batch))
        for key, given, family, arabic in file.rows(
            f"SELECT id, given_name, family_name, arabic_name FROM person WHERE id IN ({marks})",
            batch,
        ):
            shown = " ".join(part for part in (given, family) if part) or arabic or ""
            names[key] = Name(shown, fold(family or shown))
    return names
