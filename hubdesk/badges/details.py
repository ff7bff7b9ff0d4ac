"""What some templates show of people beside what every badge says: read only if it is needed."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from hubdesk.badges.face import ATTENDEE, AgendaLine
from hubdesk.badges.template_fields import CUSTOM
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.reading import Reader
from hubdesk.registration.merging import survivors

_PERSON: Final = """
SELECT p.id, p.given_name, p.family_name, p.honorific, p.country, p.languages, p.photo,
  o.arabic_name, o.city, d.short_name, d.arabic_name
FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0
WHERE ?1 IS NULL OR p.id IN (SELECT value FROM json_each(?1))"""
_OF_PERSON: Final = frozenset(
    {
        "given_name", "family_name", "honorific", "country", "languages", "photo", "protocol_name",
        "arabic_organisation", "city", "delegation_short", "arabic_delegation",
    }
)  # fmt: skip
_CUSTOM: Final = """
SELECT v.person_id, f.name, v.value FROM custom_value v
JOIN custom_field f ON f.id = v.field_id AND f.deleted = 0
WHERE v.deleted = 0 AND v.value <> ''"""
_PARTS: Final = """
SELECT e.person_id, e.role, s.id FROM enrolment e
JOIN session s ON s.id = e.session_id AND s.deleted = 0 WHERE e.deleted = 0"""
_SESSIONS: Final = """
SELECT s.id, s.title, s.starts_at, s.minutes, r.name FROM session s
JOIN leg l ON l.id = s.leg_id AND l.deleted = 0
LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0
WHERE s.deleted = 0 AND s.starts_at IS NOT NULL ORDER BY s.starts_at, s.title, s.id"""
_RANK: Final = ("chair", "speaker", "interpreter", ATTENDEE)


@dataclass(slots=True)
class Details:
    """What one person's badge says beside the usual.

    Attributes:
        first: the title of the first session of the agenda, for putting badges in order.
        first_at: its place in the order of the programme.
    """

    more: dict[str, str] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    photo: str = ""
    agenda: tuple[AgendaLine, ...] = ()
    first: str = ""
    first_at: int = 1 << 30


NOTHING_MORE: Final = Details()
"""For who has nothing of what is needed; nobody changes it."""


def read_details(
    reader: Reader, needs: Collection[str], people: Collection[str] | None = None
) -> "defaultdict[str, Details]":
    """The details of people by their keys.

    Args:
        reader: of the event file.
        needs: as `Template.needs` tells them; `session` for the first session.
        people: the keys of those who are wanted; None: everybody.
    """
    found: defaultdict[str, Details] = defaultdict(Details)
    if _OF_PERSON & set(needs):
        _add_fields(reader, needs, people, found)
    if any(need.startswith(CUSTOM) for need in needs):
        _add_custom(reader, needs, found)
    if {"roles", "agenda", "session"} & set(needs):
        _add_parts(reader, needs, found)
    return found


def _add_fields(
    reader: Reader,
    needs: Collection[str],
    people: Collection[str] | None,
    found: "defaultdict[str, Details]",
) -> None:
    keys = None if people is None else json.dumps(sorted(people))
    for row in reader.rows(_PERSON, (keys,)):
        person, given, family, honorific, country, languages, photo = row[:7]
        values = {
            "given_name": given,
            "family_name": family,
            "honorific": honorific,
            "country": country,
            "languages": (languages or "").replace(",", ", "),
            "protocol_name": " ".join(filter(None, (honorific, given, (family or "").upper()))),
            "arabic_organisation": row[7],
            "city": row[8],
            "delegation_short": row[9],
            "arabic_delegation": row[10],
        }
        details = found[person]
        details.more.update({key: value for key, value in values.items() if key in needs and value})
        if "photo" in needs:
            details.photo = photo or ""


def _add_custom(reader: Reader, needs: Collection[str], found: "defaultdict[str, Details]") -> None:
    wanted = {fold(need.removeprefix(CUSTOM)): need for need in needs if need.startswith(CUSTOM)}
    same = survivors(reader)
    for person, name, value in reader.rows(_CUSTOM):
        need = wanted.get(fold(str(name)))
        if need is not None:
            found[str(same.get(person, person))].more.setdefault(need, str(value))


def _add_parts(reader: Reader, needs: Collection[str], found: "defaultdict[str, Details]") -> None:
    same = survivors(reader)
    roles: defaultdict[str, set[str]] = defaultdict(set)
    sessions: defaultdict[str, set[str]] = defaultdict(set)
    for person, role, session in reader.rows(_PARTS):
        survivor = str(same.get(person, person))
        roles[survivor].add(role)
        sessions[survivor].add(session)
    if "roles" in needs:
        for person, theirs in roles.items():
            found[person].roles = tuple(sorted(theirs, key=_rank))
    if {"agenda", "session"} & set(needs):
        rows = reader.rows(_SESSIONS)
        places = {row[0]: place for place, row in enumerate(rows)}
        lines = [session_line(*row[1:]) for row in rows]
        for person, theirs in sessions.items():
            _add_sessions(found[person], sorted(places[key] for key in theirs & places.keys()),
                          lines, with_agenda="agenda" in needs)  # fmt: skip


def _add_sessions(
    details: Details, places: list[int], lines: list[AgendaLine], *, with_agenda: bool
) -> None:
    if not places:
        return
    details.first, details.first_at = lines[places[0]].title, places[0]
    if with_agenda:
        details.agenda = tuple(lines[place] for place in places)


def session_line(title: str, starts_at: str, minutes: int, room: str | None) -> AgendaLine:
    """A session as agendas show it; `starts_at` is the leg's own time."""
    start = datetime.fromisoformat(starts_at)
    end = start + timedelta(minutes=minutes)
    return AgendaLine(f"{start:%d.%m.}", f"{start:%H:%M}–{end:%H:%M}", title, room or "")


def _rank(role: str) -> tuple[int, str]:
    return _RANK.index(role) if role in _RANK else len(_RANK), role
