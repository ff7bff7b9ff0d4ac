"""Points that empty by themselves: at a set hour, whoever is inside is taken for gone.

The first desk that looks after that hour writes the exits, with the time of the hour. Their keys
follow from the entries they end, so that what two desks write apart is one row when they meet; and
an exit that somebody took back is not written again.
"""

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from hubdesk.checkin import chain
from hubdesk.checkin.inside import CODES_INSIDE
from hubdesk.checkin.points import SELECT_POINT, point_of_row
from hubdesk.checkin.rules import Direction
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Admission, Point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Row, Scalar, Writing

SOURCE: Final = "clock"  # of the exits that are written here

_HOUR: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_POINTS: Final = """
SELECT t.id, t.empties_at, l.zone FROM point t JOIN leg l ON l.id = t.leg_id
WHERE t.empties_at IS NOT NULL AND t.deleted = 0"""
_INSIDE: Final = f"""
SELECT a.id, a.person_id, a.code, a.at
FROM presence r CROSS JOIN admission a ON a.id = r.admission_id
WHERE r.point_id = ?1 AND r.direction = 'in' AND r.at < ?2
UNION ALL
SELECT a.id, NULL, a.code, a.at FROM ({CODES_INSIDE}) a WHERE a.at < ?2"""


def set_empties_at(file: "EventFile", operator: str, point_id: str, hour: str | None) -> None:
    """Let a point empty by itself each day at an hour (`HH:MM`, of its leg), or no more.

    Raises:
        HubDeskError: the point is not there, or this is no time of day.
    """
    if hour is not None and not _HOUR.fullmatch(hour):
        raise HubDeskError(Problem.INVALID, what="point", field="empties_at", text=hour)
    with file.writing(ActKind.EDIT_POINT, operator, point=point_id) as write:
        write.require(Point, point_id)
        write.update(Point, point_id, empties_at=hour)


def is_due(file: "EventFile", now: int) -> bool:
    """Whether somebody is inside a point whose hour has struck since; a few lookups.

    Args:
        file: the event file.
        now: UTC milliseconds.
    """
    return bool(_exits(file, now))


def empty_points(file: "EventFile", operator: str, *, now: int | None = None) -> int:
    """Write an exit for whoever is inside a point whose hour has struck since; return how many.

    Args:
        file: the event file.
        operator: who is at the desk that happens to look.
        now: UTC milliseconds, if not just now.

    Raises:
        HubDeskError: the file can't be written; nothing is recorded.
    """
    with file.writing(ActKind.EMPTY_POINT, operator) as write:
        exits = _exits(write, write.at if now is None else now)
        desk: dict[str, Scalar] = {"desk": write.desk, "operator": write.operator}
        write.bulk_insert(Admission, [one | desk for one in exits])
        for one in exits:
            _leave_within(write, one | desk)
        write.args["people"] = len(exits)
    return len(exits)


def _leave_within(write: "Writing", left: "dict[str, Scalar]") -> None:
    """Whoever has left a point has left the points within it; keys follow from the exit's."""
    point = point_of_row(write.rows(SELECT_POINT, (left["point_id"],))[0])
    person = None if left["person_id"] is None else str(left["person_id"])
    moving = chain.Moving(str(left["code"]), person, Direction.OUT, int(left["at"] or 0))
    for other in chain.followers(write, point, moving):
        along = {"id": f"{left['id']}/{other}", "point_id": other, "source": chain.SOURCE}
        write.insert(Admission, **(left | along))


def _exits(reader: "Reader", now: int) -> "list[dict[str, Scalar]]":
    """The exits to write.

    Each is at the first hour after the entry; where that exit was taken back, at the last.
    """
    exits: dict[str, dict[str, Scalar]] = {}
    for point, hour, zone in reader.rows(_POINTS):
        struck = _last_strike(str(hour), ZoneInfo(str(zone)), now)
        at = _moment(struck, str(hour), ZoneInfo(str(zone)))
        inside = reader.rows(_INSIDE, (str(point), at))
        for key, exit_at, row in _candidates(reader, inside, struck, str(hour), str(zone)):
            exits[key] = {
                "id": key,
                "code": row[2],
                "person_id": row[1],
                "point_id": str(point),
                "direction": Direction.OUT.value,
                "at": exit_at,
                "source": SOURCE,
            }
    return list(exits.values())


def _candidates(
    reader: "Reader", inside: "list[Row]", struck: date, hour: str, zone: str
) -> "Iterator[tuple[str, int, Row]]":
    where = ZoneInfo(zone)
    for row in inside:
        entry, entered = str(row[0]), int(row[3])
        first = _first_strike(hour, where, entered)
        for day in dict.fromkeys((first, struck)):
            key = f"{entry}/{SOURCE}/{day.isoformat()}"
            if not reader.rows("SELECT 1 FROM admission WHERE id = ?", (key,)):
                yield key, _moment(day, hour, where), row
                break


def _first_strike(hour: str, zone: ZoneInfo, after: int) -> date:
    """The day on which an hour strikes first after a moment."""
    day = datetime.fromtimestamp(after / 1000, zone).date()
    return day if _moment(day, hour, zone) > after else day + timedelta(days=1)


def _last_strike(hour: str, zone: ZoneInfo, until: int) -> date:
    """The day on which an hour struck last before a moment."""
    day = datetime.fromtimestamp(until / 1000, zone).date()
    return day if _moment(day, hour, zone) <= until else day - timedelta(days=1)


def _moment(day: date, hour: str, zone: ZoneInfo) -> int:
    """When an hour strikes on a day, UTC milliseconds."""
    at = datetime.fromisoformat(f"{day.isoformat()}T{hour}").replace(tzinfo=zone)
    return round(at.timestamp() * 1000)
