"""What signs at doors say: each room, where it is, and its sessions."""

from collections import defaultdict
from typing import Final

from hubdesk.badges.details import session_line
from hubdesk.badges.face import AgendaLine, BadgeFace
from hubdesk.eventfile.reading import Reader

_ROOMS: Final = """
SELECT r.id, r.name, v.name, l.name FROM room r
JOIN venue v ON v.id = r.venue_id AND v.deleted = 0
JOIN leg l ON l.id = v.leg_id AND l.deleted = 0
WHERE r.deleted = 0
ORDER BY l.position, l.starts_on, l.id, v.position, v.id, r.position, r.name, r.id"""
_SESSIONS: Final = """
SELECT room_id, title, starts_at, minutes FROM session
WHERE deleted = 0 AND room_id IS NOT NULL AND starts_at IS NOT NULL
ORDER BY starts_at, title, id"""


def door_faces(reader: Reader) -> list[BadgeFace]:
    """A face for each room of the event, in the order of its legs and venues.

    The room stands for the name, its venue for the organisation, its sessions for the agenda.
    """
    event = str(reader.rows("SELECT name FROM event WHERE deleted = 0")[0][0])
    sessions: defaultdict[str, list[AgendaLine]] = defaultdict(list)
    for room, title, starts_at, minutes in reader.rows(_SESSIONS):
        sessions[str(room)].append(session_line(str(title), str(starts_at), int(minutes), None))
    return [
        BadgeFace(
            code=str(number),
            letters="",
            name=str(name),
            organisation=" · ".join(dict.fromkeys((str(venue), str(leg)))),
            event=event,
            agenda=tuple(sessions[str(key)]),
        )
        for number, (key, name, venue, leg) in enumerate(reader.rows(_ROOMS), 1)
    ]
