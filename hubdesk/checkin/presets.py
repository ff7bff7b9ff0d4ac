"""Points as they are usually wanted: a leg's door, its days, a course, a bus; each in one act."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.points import PointKind, door_of_leg, insert_point
from hubdesk.checkin.rules import PointRules
from hubdesk.checkin.session_points import insert_session_point
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.tables import Leg, Session

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

_DAYS_MOST: Final = 60

_SCHEDULED: Final = """
SELECT min(substr(starts_at, 1, 10)), max(substr(starts_at, 1, 10)) FROM session
WHERE leg_id = ? AND deleted = 0 AND starts_at IS NOT NULL"""


def add_door(file: "EventFile", operator: str, leg_id: str, name: str = "") -> str:
    """Add a door of a leg, which asks for nothing but a good badge. Returns its key.

    Raises:
        HubDeskError: the leg is not there.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        key = insert_point(write, name or _name_of_leg(write, leg_id), leg_id, kind=PointKind.LEG)
        write.args["point"] = key
    return key


def add_days(file: "EventFile", operator: str, leg_id: str) -> list[str]:
    """Add a point for each day of a leg that has none yet, within its door. Returns their keys.

    Each is open on its day only. The days are the leg's, or those of its sessions if it has no
    dates.

    Raises:
        HubDeskError: the leg is not there, or has no days, or every day has its point already.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        name = _name_of_leg(write, leg_id)
        taken = {
            str(opens)[:10]
            for (opens,) in write.rows(
                "SELECT opens_at FROM point WHERE leg_id = ? AND kind = ? AND deleted = 0",
                (leg_id, PointKind.DAY.value),
            )
        }
        days = [day for day in _days(write, leg_id) if day.isoformat() not in taken]
        if not days:
            raise HubDeskError(Problem.NOT_FOUND, what="day", text=name)
        door = door_of_leg(write, leg_id)
        keys = [
            insert_point(
                write,
                f"{name} {day:%d.%m.}",
                leg_id,
                rules=PointRules(
                    opens_at=f"{day}T00:00", closes_at=f"{day + timedelta(days=1)}T00:00"
                ),
                kind=PointKind.DAY,
                within_id=door,
            )
            for day in days
        ]
        write.args["points"] = len(keys)
    return keys


def add_course_days(file: "EventFile", operator: str, session_id: str) -> list[str]:
    """Add a point for each day of a course that has none yet. Returns their keys.

    The days of a course are the sessions of the leg with the same title; only those who are
    enrolled pass.

    Raises:
        HubDeskError: the session is not there, or every day has its point already.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        write.require(Session, session_id)
        leg_id, title = write.rows("SELECT leg_id, title FROM session WHERE id = ?", (session_id,))[
            0
        ]
        days = [
            (str(key), starts_at)
            for key, other, starts_at in write.rows(
                "SELECT s.id, s.title, s.starts_at FROM session s"
                " WHERE s.leg_id = ? AND s.deleted = 0 AND NOT EXISTS"
                " (SELECT 1 FROM point t WHERE t.session_id = s.id AND t.deleted = 0)"
                " ORDER BY s.starts_at IS NULL, s.starts_at, s.id",
                (leg_id,),
            )
            if fold(str(other)) == fold(str(title))
        ]
        if not days:
            raise HubDeskError(Problem.NOT_FOUND, what="day", text=str(title))
        keys = [
            insert_session_point(
                write,
                key,
                kind=PointKind.COURSE_DAY,
                day=f"{date.fromisoformat(starts_at[:10]):%d.%m.}" if starts_at else "",
            )
            for key, starts_at in days
        ]
        write.args["points"] = len(keys)
    return keys


def add_bus(
    file: "EventFile", operator: str, leg_id: str, name: str, seats: int | None = None
) -> str:
    """Add a bus, with so many seats; who gets off may get on again. Returns its key.

    It stands by itself: who is on a bus is not in the building.

    Raises:
        HubDeskError: the leg is not there, or the name or the number is invalid.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        key = insert_point(
            write, name, leg_id, rules=PointRules(capacity=seats), kind=PointKind.BUS
        )
        write.args["point"] = key
    return key


def _name_of_leg(write: "Writing", leg_id: str) -> str:
    write.require(Leg, leg_id)
    return str(write.rows("SELECT name FROM leg WHERE id = ?", (leg_id,))[0][0])


def _days(write: "Writing", leg_id: str) -> list[date]:
    first, last = write.rows("SELECT starts_on, ends_on FROM leg WHERE id = ?", (leg_id,))[0]
    if first is None:
        first, last = write.rows(_SCHEDULED, (leg_id,))[0]
    if first is None:
        return []
    start = date.fromisoformat(first)
    count = (date.fromisoformat(last or first) - start).days + 1
    return [start + timedelta(days=n) for n in range(min(count, _DAYS_MOST))]
