"""What the screen before a visitor may know of them: language, and where they go next today.

Nothing else is read: neither status nor reason, organisation, notes or contact.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.programme.board import PAUSES
from hubdesk.programme.zones import moment, wall_of
from hubdesk.registration.merging import group, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.reading import Reader

LATE: Final = 15  # minutes after its beginning for which a session is still where somebody goes

_PERSON: Final = "SELECT languages, category, delegation_id FROM person WHERE id = ?"
_TODAY: Final = """
SELECT s.id, s.title, s.starts_at, s.minutes, coalesce(s.audience, 'everybody'), s.audience_of,
  s.kind, r.name, v.name,
  EXISTS (SELECT 1 FROM enrolment e WHERE e.session_id = s.id AND e.deleted = 0
    AND e.person_id IN (SELECT value FROM json_each(?1)))
FROM session s
LEFT JOIN venue v ON v.id = (SELECT venue_id FROM room WHERE id = s.room_id) AND v.deleted = 0
LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0 AND v.id IS NOT NULL
WHERE s.deleted = 0 AND s.leg_id = ?2 AND substr(s.starts_at, 1, 10) = ?3
ORDER BY s.starts_at, s.title, s.id"""


@dataclass(frozen=True, slots=True)
class NextSession:
    """Where a visitor goes next; `time` is `HH:MM` in the leg's zone."""

    title: str
    time: str
    room: str
    venue: str


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of a visitor.

    Attributes:
        languages: codes of what they speak, what they speak best first.
        next: where they go next today.
    """

    languages: tuple[str, ...] = ()
    next: NextSession | None = None


@dataclass(frozen=True, slots=True)
class _Session:
    key: str
    starts: int
    ends: int
    own: bool
    shown: NextSession


def read_visit(reader: "Reader", person_id: str, point: "CheckInPoint", at: int) -> Visit:
    """Read what the screen shows to somebody who stands at a point at a moment (UTC milliseconds).

    The next session is one that they have a part in, or one that is for everybody like them and
    has no other beside it: where several are open at once, nobody can tell for them.
    """
    person_id = resolve(reader, person_id)
    rows = reader.rows(_PERSON, (person_id,))
    if not rows:
        return Visit()
    languages, category, delegation = rows[0]
    spoken = tuple(code.strip().lower() for code in str(languages or "").split(",") if code.strip())
    now = at // 60_000
    today = wall_of(now, point.zone)[:10]
    everything = reader.rows(_TODAY, (json.dumps(group(reader, person_id)), point.leg_id, today))
    sessions = [
        _session(row, point.zone)
        for row in everything
        if row[6] not in PAUSES
        and (row[9] or _is_open_to(str(row[4]), row[5], str(category), delegation))
    ]
    return Visit(spoken, _next(sessions, point.session_id, now))


def _session(row: "Sequence[object]", zone: str) -> _Session:
    key, title, starts_at, minutes, _, _, _, room, venue, own = row
    starts = moment(str(starts_at), zone)
    shown = NextSession(str(title), str(starts_at)[11:16], str(room or ""), str(venue or ""))
    return _Session(str(key), starts, starts + int(str(minutes)), bool(own), shown)


def _is_open_to(audience: str, of: object, category: str, delegation: object) -> bool:
    given = json.loads(str(of)) if of else []
    match audience:
        case "everybody":
            return True
        case "categories":
            return category in given
        case "delegations":
            return delegation in given
        case _:
            return False


def _next(sessions: "Sequence[_Session]", here: str | None, now: int) -> NextSession | None:
    own = [each for each in sessions if each.own]
    for session in sessions:
        # who enters a session is told of that one even when it has begun long ago
        is_late = now > session.starts + LATE and session.key != here
        if is_late or now >= session.ends:
            continue
        beside = own if not session.own else []
        alike = [each for each in sessions if not each.own] if not session.own else []
        if not any(each is not session and _overlap(session, each) for each in (*beside, *alike)):
            return session.shown
    return None


def _overlap(one: _Session, other: _Session) -> bool:
    return one.starts < other.ends and other.starts < one.ends
