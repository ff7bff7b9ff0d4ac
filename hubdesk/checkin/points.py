"""Check-in points: where and for what people are scanned. Points are independent of one another."""

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.checkin.rules import Entries, PointRules
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.naming import one_named
from hubdesk.eventfile.tables import Leg, Point, Session

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

_WALL_TIME = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class CheckInPoint:
    """A point as the desk sees it.

    Attributes:
        id: its key.
        name: what people call it.
        leg_id: the leg it belongs to.
        zone: the IANA time zone of the leg; the wall times of the rules are in it.
        session_id: the session that people are scanned for; None at a leg's door.
        rules: what it asks for.
    """

    id: str
    name: str
    leg_id: str
    zone: str
    session_id: str | None
    rules: PointRules


SELECT_POINTS = """
SELECT t.id, t.name, t.leg_id, l.zone, t.session_id,
    t.opens_at, t.closes_at, t.confirmed_only, t.enrolled_only, t.entries, t.capacity
FROM point t JOIN leg l ON l.id = t.leg_id WHERE t.deleted = 0"""
SELECT_POINT = f"{SELECT_POINTS} AND t.id = ?"


@functools.lru_cache(maxsize=256)
def point_of_row(row: tuple[object, ...]) -> CheckInPoint:
    """Make a point of a row that `SELECT_POINTS` found; once, as long as the row is the same."""
    key, name, leg, zone, session, opens, closes, confirmed, enrolled, entries, capacity = row
    return CheckInPoint(
        id=str(key),
        name=str(name),
        leg_id=str(leg),
        zone=str(zone),
        session_id=None if session is None else str(session),
        rules=PointRules(
            opens_at=None if opens is None else str(opens),
            closes_at=None if closes is None else str(closes),
            confirmed_only=bool(confirmed),
            enrolled_only=bool(enrolled),
            entries=Entries(entries),
            capacity=capacity if isinstance(capacity, int) else None,
        ),
    )


def list_points(file: "EventFile") -> list[CheckInPoint]:
    """Return all points, leg by leg, each leg's in their order."""
    rows = file.rows(f"{SELECT_POINTS} ORDER BY l.position, l.id, t.position, t.id")
    return [point_of_row(row) for row in rows]


def point_of_today(file: "EventFile") -> CheckInPoint | None:
    """Return the first point of the leg that is on today."""
    row = file.row(
        f"{SELECT_POINTS}"
        " AND date('now', 'localtime') BETWEEN l.starts_on AND coalesce(l.ends_on, l.starts_on)"
        " ORDER BY l.position, l.id, t.position, t.id LIMIT 1"
    )
    return point_of_row(row) if row else None


def find_point(file: "EventFile", text: str) -> CheckInPoint:
    """Return the point with this id or name; case and accents of a name do not matter.

    Raises:
        HubDeskError: there is none, or several have this name.
    """
    return one_named("point", text, list_points(file), lambda point: point.name)


def add_point(
    file: "EventFile",
    operator: str,
    name: str,
    leg_id: str,
    session_id: str | None = None,
    rules: PointRules | None = None,
) -> str:
    """Add a point, by default one that asks for nothing but a good badge, and return its key.

    Raises:
        HubDeskError: the leg or the session is not there, or the name or a rule is invalid.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        key = insert_point(write, name, leg_id, session_id, rules)
        write.args["point"] = key
    return key


def insert_point(
    write: "Writing",
    name: str,
    leg_id: str,
    session_id: str | None = None,
    rules: PointRules | None = None,
) -> str:
    """Add a point inside an act; otherwise like `add_point`."""
    rules = rules or PointRules()
    _check(name, rules)
    write.require(Leg, leg_id)
    if session_id is not None:
        write.require(Session, session_id)
    position = write.rows(
        "SELECT coalesce(max(position) + 1, 0) FROM point WHERE leg_id = ?", (leg_id,)
    )[0][0]
    return write.insert(
        Point,
        name=name.strip(),
        leg_id=leg_id,
        session_id=session_id,
        position=int(str(position)),
        **_columns(rules),
    )


def edit_point(
    file: "EventFile", operator: str, point_id: str, name: str, rules: PointRules
) -> None:
    """Give a point this name and these rules.

    Raises:
        HubDeskError: it is not there, or the name or a rule is invalid.
    """
    _check(name, rules)
    with file.writing(ActKind.EDIT_POINT, operator, point=point_id) as write:
        write.require(Point, point_id)
        write.update(Point, point_id, name=name.strip(), **_columns(rules))


def remove_point(file: "EventFile", operator: str, point_id: str) -> None:
    """Take a point away; what was recorded at it stays.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_POINT, operator, point=point_id) as write:
        write.require(Point, point_id)
        write.update(Point, point_id, deleted=1)


def _columns(rules: PointRules) -> dict[str, str | int | None]:
    return {
        "opens_at": rules.opens_at,
        "closes_at": rules.closes_at,
        "confirmed_only": int(rules.confirmed_only),
        "enrolled_only": int(rules.enrolled_only),
        "entries": rules.entries.value,
        "capacity": rules.capacity,
    }


def _check(name: str, rules: PointRules) -> None:
    if not name.strip():
        raise HubDeskError(Problem.INVALID, what="point", field="name", text=name)
    for field, at in (("opens_at", rules.opens_at), ("closes_at", rules.closes_at)):
        if at is not None and not _WALL_TIME.fullmatch(at):
            raise HubDeskError(Problem.INVALID, what="point", field=field, text=at)
    if rules.opens_at and rules.closes_at and rules.closes_at <= rules.opens_at:
        raise HubDeskError(Problem.INVALID, what="point", field="closes_at", text=rules.closes_at)
    if rules.capacity is not None and rules.capacity < 0:
        raise HubDeskError(
            Problem.INVALID, what="point", field="capacity", text=str(rules.capacity)
        )
