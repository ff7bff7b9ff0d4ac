"""The check-in points of sessions."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hubdesk.checkin.points import insert_point
from hubdesk.checkin.rules import PointRules
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

    Where only people with a place may attend, only they pass. A session that has no time yet has
    a point that is always open. Returns the key of the point.

    Raises:
        HubDeskError: the session is not there.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        write.require(Session, session_id)
        leg_id, title, starts_at, minutes, audience = write.rows(
            "SELECT leg_id, title, starts_at, minutes, audience FROM session WHERE id = ?",
            (session_id,),
        )[0]
        opens = closes = None
        if starts_at is not None:
            start = datetime.fromisoformat(starts_at)
            opens = (start - OPENS_BEFORE).strftime("%Y-%m-%dT%H:%M")
            closes = (start + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")
        rules = PointRules(opens_at=opens, closes_at=closes, enrolled_only=audience == "enrolled")
        key = insert_point(write, title, leg_id, session_id, rules)
        write.args["point"] = key
    return key


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
