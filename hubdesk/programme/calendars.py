"""The programme as an iCalendar file, for telephones and calendars: of a leg, or of a person.

Every session keeps its UID in every export and every copy of the event file, so that who imports a
newer calendar sees sessions move instead of finding them twice. Sources: RFC 5545 (the format),
RFC 7986 (what a calendar is called).
"""

import hashlib
import hmac
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from hubdesk.eventfile.copying import replaced
from hubdesk.programme.listing import ListedSession, listed_sessions
from hubdesk.programme.places import legs
from hubdesk.programme.zones import moment, wall_of
from hubdesk.registration import merging
from hubdesk.registration.rules import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile

_PRODUCT: Final = "-//HubDesk//Programme//EN"
_TAG_LENGTH: Final = 16  # hex digits that tell an event's sessions from all others'


def export_calendar(
    file: "EventFile", path: Path, leg_id: str | None = None, person_id: str | None = None
) -> int:
    """Write a calendar to a file, as `calendar_of` makes it; answers how many sessions are in it.

    Raises:
        HubDeskError: the place can't be written; what was there stays.
    """
    content, sessions = calendar_of(file, leg_id, person_id)
    with replaced(path) as draft:
        draft.write_bytes(content)
    return sessions


def calendar_of(
    file: "EventFile", leg_id: str | None = None, person_id: str | None = None
) -> tuple[bytes, int]:
    """The scheduled sessions as an iCalendar object, and how many they are.

    Args:
        file: the event file.
        leg_id: only this leg; None: all.
        person_id: only what this person has a place or a part in; None: everything.
    """
    sessions = [session for session in listed_sessions(file, leg_id) if session.starts_at]
    if person_id is not None:
        own = _sessions_of(file, person_id)
        sessions = [session for session in sessions if session.id in own]
    zones = {leg.id: leg.zone for leg in legs(file)}
    name = str(file.value("SELECT name FROM event") or "")
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)  # what those read that don't know NAME yet
    for zone in sorted({zones[session.leg_id] for session in sessions}):
        days = [session.day for session in sessions if zones[session.leg_id] == zone]
        calendar.add_component(_zone(zone, days))
    tag = _event_tag(file)
    history = _history(file)
    for session in sessions:
        changes, at = history[session.id]
        calendar.add_component(_entry(session, zones[session.leg_id], tag, changes, at))
    return calendar.to_ical(), len(sessions)


def _entry(session: ListedSession, zone: str, tag: str, changes: int, at: int) -> Event:
    starts = moment(session.starts_at or "", zone)
    entry = Event()
    entry.add("uid", f"{session.id}@{tag}.hubdesk")
    entry.add("dtstamp", datetime.fromtimestamp(at // 1000, UTC))
    entry.add("last-modified", datetime.fromtimestamp(at // 1000, UTC))
    entry.add("sequence", changes)
    entry.add("summary", session.title)
    # a time that clocks skip is written as the one that they show then
    entry.add("dtstart", _local(wall_of(starts, zone), zone))
    ends = wall_of(starts + session.minutes, zone)
    if moment(ends, zone) == starts + session.minutes:
        entry.add("dtend", _local(ends, zone))
    else:  # the second of two equal times on a clock, which can't be told from the first
        entry.add("duration", timedelta(minutes=session.minutes))
    place = ", ".join(part for part in (session.room, session.venue) if part)
    if place:
        entry.add("location", place)
    words = "\n\n".join(part for part in (session.description, "; ".join(session.speakers)) if part)
    if words:
        entry.add("description", words)
    entry.add("categories", [session.kind])
    return entry


def _local(wall: str, zone: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))


def _zone(zone: str, days: "Iterable[str | None]") -> Timezone:
    """The rules of a zone in the years of the sessions, and one more on either side."""
    years = [int(day[:4]) for day in days if day]
    return Timezone.from_tzid(
        zone, first_date=date(min(years) - 1, 1, 1), last_date=date(max(years) + 2, 1, 1)
    )


def _event_tag(file: "EventFile") -> str:
    """What is the same in all copies of this event file, and in no other event's."""
    key = bytes.fromhex(str(file.value("SELECT code_key FROM event")))
    return hmac.new(key, b"calendar", hashlib.sha256).hexdigest()[:_TAG_LENGTH]


def _history(file: "EventFile") -> dict[str, tuple[int, int]]:
    """How often each session was changed since it was added, and when it was last."""
    rows = file.rows(
        "SELECT s.id, count(*) - 1, max(a.at) FROM session s"
        " JOIN change c ON c.row = s.id AND c.tbl = 'session' JOIN act a ON a.id = c.act"
        " WHERE s.deleted = 0 GROUP BY s.id"
    )
    return {key: (changes, at) for key, changes, at in rows}


def _sessions_of(file: "EventFile", person_id: str) -> set[str]:
    """What a person is enrolled in, also as somebody who was merged into this one."""
    person_id = merging.resolve(file, person_id)
    if file.value("SELECT status FROM person WHERE id = ?", (person_id,)) == Status.CANCELLED.value:
        return set()
    people = merging.group(file, person_id)
    marks = ", ".join("?" * len(people))
    rows = file.rows(
        f"SELECT session_id FROM enrolment WHERE person_id IN ({marks}) AND deleted = 0", people
    )
    return {str(session) for (session,) in rows}
