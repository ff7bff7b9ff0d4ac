"""The check-in points of sessions."""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hubdesk.checkin.points import PointKind, door_of_leg, insert_point
from hubdesk.checkin.rules import Audience, PointRules
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Point, Session

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

OPENS_BEFORE = timedelta(minutes=30)


def point_of_session(file: "EventFile", session_id: str) -> str | None:
    """The key of a session's check-in point, or None."""
    found = file.value(
        "SELECT id FROM point WHERE session_id = ? AND deleted = 0 ORDER BY position, id LIMIT 1",
        (session_id,),
    )
    return None if found is None else str(found)


def add_session_point(file: "EventFile", operator: str, session_id: str) -> str:
    """Let people be scanned at a session, from half an hour before it until its end.

    Those may pass who may attend; whoever is inside is inside the leg. A session that has no time
    yet has a point that is always open. Returns the key of the point.

    Raises:
        HubDeskError: the session is not there.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        write.require(Session, session_id)
        key = insert_session_point(write, session_id)
        write.args["point"] = key
    return key


def insert_session_point(
    write: "Writing", session_id: str, *, kind: PointKind = PointKind.SESSION, day: str = ""
) -> str:
    """Add a session's point inside an act; otherwise like `add_session_point`.

    Args:
        write: the act.
        session_id: whose.
        kind: a session's point, or one of a course, where only those who are enrolled pass.
        day: what stands after the title in the name of the point.
    """
    leg_id, title, starts_at, minutes, audience, audience_of = write.rows(
        "SELECT leg_id, title, starts_at, minutes, audience, audience_of FROM session WHERE id = ?",
        (session_id,),
    )[0]
    opens = closes = None
    if starts_at is not None:
        start = datetime.fromisoformat(starts_at)
        opens = (start - OPENS_BEFORE).strftime("%Y-%m-%dT%H:%M")
        closes = (start + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")
    for_whom, of = Audience(audience or "everybody"), frozenset(json.loads(audience_of or "[]"))
    if kind is PointKind.COURSE_DAY:
        for_whom, of = Audience.ENROLLED, frozenset()
    return insert_point(
        write,
        f"{title} {day}".strip(),
        leg_id,
        session_id,
        PointRules(opens_at=opens, closes_at=closes, audience=for_whom, audience_of=of),
        kind=kind,
        within_id=door_of_leg(write, leg_id),
    )


def follow_session(write: "Writing", session_id: str, was: tuple[str | None, int]) -> None:
    """Let a session's points open and close as much later as it begins and ends now.

    A point that has no times has none afterwards either; those of a session that has lost its time
    stay until it has one again.
    """
    starts_at, minutes = write.rows(
        "SELECT starts_at, minutes FROM session WHERE id = ?", (session_id,)
    )[0]
    if was[0] is None or starts_at is None or (starts_at, minutes) == was:
        return
    later = datetime.fromisoformat(starts_at) - datetime.fromisoformat(was[0])
    longer = timedelta(minutes=minutes - was[1])
    for point, opens_at, closes_at in write.rows(
        "SELECT id, opens_at, closes_at FROM point WHERE session_id = ? AND deleted = 0",
        (session_id,),
    ):
        write.update(
            Point,
            str(point),
            opens_at=_shifted(opens_at, later),
            closes_at=_shifted(closes_at, later + longer),
        )


def _shifted(wall: str | None, by: timedelta) -> str | None:
    if wall is None:
        return None
    return (datetime.fromisoformat(wall) + by).strftime("%Y-%m-%dT%H:%M")
