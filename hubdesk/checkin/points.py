"""Check-in points: where and for what people are scanned.

Points are independent of one another, unless one lies within another (`chain`).
"""

import functools
import json
import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from hubdesk.checkin.rules import Audience, Entries, PointRules
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.naming import one_named
from hubdesk.eventfile.tables import Leg, Point, Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Writing

_WALL_TIME = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d")
_TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
MOST = 1_000_000  # of people or minutes


class PointKind(Enum):
    """What a point is for."""

    LEG = "leg"
    DAY = "day"
    SESSION = "session"
    COURSE_DAY = "course_day"
    BUS = "bus"


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
        kind: what it is for.
        within_id: the point that whoever is inside here is inside of, too.
        empties_at: `HH:MM`; whoever is inside then is taken for gone, each day.
    """

    id: str
    name: str
    leg_id: str
    zone: str
    session_id: str | None
    rules: PointRules
    kind: PointKind = PointKind.LEG
    within_id: str | None = None
    empties_at: str | None = None


SELECT_POINTS = """
SELECT t.id, t.name, t.leg_id, l.zone, t.session_id,
    t.opens_at, t.closes_at, t.confirmed_only, t.enrolled_only, t.entries, t.capacity,
    t.kind, t.audience, t.audience_of, t.early_minutes, t.late_minutes, t.within_id, t.empties_at
FROM point t JOIN leg l ON l.id = t.leg_id WHERE t.deleted = 0"""
SELECT_POINT = f"{SELECT_POINTS} AND t.id = ?"


@functools.lru_cache(maxsize=256)
def point_of_row(row: tuple[object, ...]) -> CheckInPoint:
    """Make a point of a row that `SELECT_POINTS` found; once, as long as the row is the same."""
    (key, name, leg, zone, session, opens, closes, confirmed, enrolled, entries, capacity, kind,
     audience, audience_of, early, late, within, empties) = row  # fmt: skip
    if audience is None:  # as points were before there were audiences
        audience = Audience.ENROLLED.value if enrolled else Audience.EVERYBODY.value
    if kind is None:
        kind = PointKind.LEG.value if session is None else PointKind.SESSION.value
    return CheckInPoint(
        id=str(key),
        name=str(name),
        leg_id=str(leg),
        zone=str(zone),
        session_id=_text(session),
        rules=PointRules(
            opens_at=_text(opens),
            closes_at=_text(closes),
            early_minutes=early if isinstance(early, int) else 0,
            late_minutes=late if isinstance(late, int) else 0,
            confirmed_only=bool(confirmed),
            audience=Audience(audience),
            audience_of=frozenset(json.loads(str(audience_of)) if audience_of else ()),
            entries=Entries(entries),
            capacity=capacity if isinstance(capacity, int) else None,
        ),
        kind=PointKind(kind),
        within_id=_text(within),
        empties_at=_text(empties),
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


def door_of_leg(reader: "Reader", leg_id: str) -> str | None:
    """Return the key of a leg's first door, which points of the leg lie within; None: it has none.

    A door is a point of its kind; or one without any kind or session, as they were before.
    """
    rows = reader.rows(
        "SELECT id FROM point WHERE leg_id = ? AND deleted = 0 AND within_id IS NULL"
        " AND coalesce(kind, iif(session_id IS NULL, 'leg', 'session')) = 'leg'"
        " ORDER BY position, id LIMIT 1",
        (leg_id,),
    )
    return str(rows[0][0]) if rows else None


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
    *,
    kind: PointKind | None = None,
    within_id: str | None = None,
) -> str:
    """Add a point, by default one that asks for nothing but a good badge, and return its key.

    Raises:
        HubDeskError: the leg, the session or the point around it is not there, or the name or a
            rule is invalid.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        key = insert_point(write, name, leg_id, session_id, rules, kind=kind, within_id=within_id)
        write.args["point"] = key
    return key


def insert_point(
    write: "Writing",
    name: str,
    leg_id: str,
    session_id: str | None = None,
    rules: PointRules | None = None,
    *,
    kind: PointKind | None = None,
    within_id: str | None = None,
) -> str:
    """Add a point inside an act; otherwise like `add_point`."""
    rules = rules or PointRules()
    check(name, rules)
    write.require(Leg, leg_id)
    if session_id is not None:
        write.require(Session, session_id)
    position = write.rows(
        "SELECT coalesce(max(position) + 1, 0) FROM point WHERE leg_id = ?", (leg_id,)
    )[0][0]
    key = write.insert(
        Point,
        name=name.strip(),
        leg_id=leg_id,
        session_id=session_id,
        position=int(str(position)),
        kind=None if kind is None else kind.value,
        within_id=within_id,
        **columns_of_rules(rules),
    )
    check_within(write, key)
    return key


def edit_point(
    file: "EventFile", operator: str, point_id: str, name: str, rules: PointRules
) -> None:
    """Give a point this name and these rules.

    Raises:
        HubDeskError: it is not there, or the name or a rule is invalid.
    """
    check(name, rules)
    with file.writing(ActKind.EDIT_POINT, operator, point=point_id) as write:
        write.require(Point, point_id)
        write.update(Point, point_id, name=name.strip(), **columns_of_rules(rules))


def order_points(file: "EventFile", operator: str, points: "Sequence[str]") -> None:
    """Put the points of a leg in this order.

    Raises:
        HubDeskError: one of them is not there.
    """
    with file.writing(ActKind.EDIT_POINT, operator, order=len(points)) as write:
        for position, point in enumerate(points):
            write.require(Point, point)
            write.update(Point, point, position=position)


def remove_point(file: "EventFile", operator: str, point_id: str) -> None:
    """Take a point away; what was recorded at it stays.

    Points within it are within what it was within from then on.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_POINT, operator, point=point_id) as write:
        write.require(Point, point_id)
        around = write.rows("SELECT within_id FROM point WHERE id = ?", (point_id,))[0][0]
        for (inner,) in write.rows(
            "SELECT id FROM point WHERE within_id = ? AND deleted = 0", (point_id,)
        ):
            write.update(Point, str(inner), within_id=around)
        write.update(Point, point_id, deleted=1)


def columns_of_rules(rules: PointRules) -> dict[str, str | int | None]:
    """The rules as the columns of a point."""
    return {
        "opens_at": rules.opens_at,
        "closes_at": rules.closes_at,
        "early_minutes": rules.early_minutes or None,
        "late_minutes": rules.late_minutes or None,
        "confirmed_only": int(rules.confirmed_only),
        "enrolled_only": int(rules.audience is Audience.ENROLLED),
        "audience": rules.audience.value,
        "audience_of": json.dumps(sorted(rules.audience_of)) if rules.audience_of else None,
        "entries": rules.entries.value,
        "capacity": rules.capacity,
    }


def check(name: str, rules: PointRules, empties_at: str | None = None) -> None:
    """Refuse what makes no sense.

    Raises:
        HubDeskError: the name or a rule is invalid.
    """
    if not name.strip():
        raise _invalid("name", name)
    for field, at in (("opens_at", rules.opens_at), ("closes_at", rules.closes_at)):
        if at is not None and not _is_wall_time(at):
            raise _invalid(field, at)
    if rules.opens_at and rules.closes_at and rules.closes_at <= rules.opens_at:
        raise _invalid("closes_at", rules.closes_at)
    numbers = {
        "early_minutes": rules.early_minutes,
        "late_minutes": rules.late_minutes,
        "capacity": rules.capacity or 0,
    }
    for field, number in numbers.items():
        if not 0 <= number <= MOST:
            raise _invalid(field, str(number))
    if empties_at is not None and not _TIME_OF_DAY.fullmatch(empties_at):
        raise _invalid("empties_at", empties_at)


def check_within(write: "Writing", point_id: str) -> None:
    """Refuse a point that is within one of another leg, or within itself.

    Raises:
        HubDeskError: so it is, or the point around it is not there.
    """
    leg, around = write.rows("SELECT leg_id, within_id FROM point WHERE id = ?", (point_id,))[0]
    seen = {point_id}
    while around is not None:
        write.require(Point, around)
        outer_leg, further = write.rows(
            "SELECT leg_id, within_id FROM point WHERE id = ?", (around,)
        )[0]
        if around in seen or outer_leg != leg:
            raise _invalid("within_id", str(around))
        seen.add(str(around))
        around = further


def _is_wall_time(text: str) -> bool:
    if not _WALL_TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:  # the 30th of February
        return False
    return True


def _invalid(field: str, text: str) -> HubDeskError:
    return HubDeskError(Problem.INVALID, what="point", field=field, text=text)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
