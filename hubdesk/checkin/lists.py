"""What was recorded at the desk, as rows to show: admissions and refusals."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.checkin.chain import SOURCE as CHAIN
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.what_counts import stands

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is known of any recorded scan.

    Attributes:
        id: its key.
        person_id: whose it is, if that is known.
        name: the person's.
        code: the badge code or alias, or what else was scanned.
        point_id: where.
        point: the name of the point.
        zone: the time zone of the point's leg.
        direction: which way.
        at: when, UTC milliseconds.
        desk: the desk that recorded it.
        operator: who was at the desk.
    """

    id: str
    person_id: str | None
    name: str | None
    code: str
    point_id: str
    point: str
    zone: str
    direction: Direction
    at: int
    desk: str
    operator: str


@dataclass(frozen=True, slots=True)
class RecordedAdmission(Recorded):
    """A recorded entry or exit, and whether it was voided."""

    voided: bool

    @property
    def verdict(self) -> Verdict:
        """What was answered then."""
        if self.person_id is None:
            return Verdict.NOT_SYNCED_YET
        return Verdict.ADMITTED if self.direction is Direction.IN else Verdict.EXITED


@dataclass(frozen=True, slots=True)
class RecordedRefusal(Recorded):
    """A refused scan, and why."""

    verdict: Verdict


_COLUMNS = """a.id, a.person_id, p.given_name, p.family_name, a.code, a.point_id, t.name, l.zone,
a.direction, a.at, a.desk, a.operator"""
_JOINS = """CROSS JOIN point t ON t.id = a.point_id CROSS JOIN leg l ON l.id = t.leg_id
LEFT JOIN person p ON p.id = a.person_id"""
# backwards through the index on time: without being told, SQLite would sort all rows for the last
_ADMISSIONS = (
    f"SELECT {_COLUMNS}, NOT {stands('a')} FROM admission a INDEXED BY admission_at {_JOINS}"
)
_REFUSALS = f"SELECT {_COLUMNS}, a.verdict FROM refusal a INDEXED BY refusal_at {_JOINS}"
_SCANNED = f"a.source IS NOT '{CHAIN}'"
_NEWEST_FIRST = "ORDER BY a.at DESC, a.id DESC LIMIT ?"
_ALL = -1


def list_admissions(file: "EventFile", newest: int | None = None) -> list[RecordedAdmission]:
    """Return all admissions, the voided ones too, or only the newest; the earliest first."""
    return _admissions(file, _ADMISSIONS, newest)


def list_refusals(file: "EventFile", newest: int | None = None) -> list[RecordedRefusal]:
    """Return all refusals, or only the newest; the earliest first."""
    rows = file.rows(f"{_REFUSALS} {_NEWEST_FIRST}", (_ALL if newest is None else newest,))
    return [RecordedRefusal(*_recorded(row), Verdict(row[-1])) for row in reversed(rows)]


def list_scans(file: "EventFile", newest: int) -> list[RecordedAdmission | RecordedRefusal]:
    """Return the newest admissions and refusals together; the newest first.

    What followed at other points from a scan is not a scan.
    """
    both: list[RecordedAdmission | RecordedRefusal] = [
        *_admissions(file, f"{_ADMISSIONS} WHERE {_SCANNED}", newest),
        *list_refusals(file, newest),
    ]
    return sorted(both, key=lambda one: (one.at, one.id), reverse=True)[:newest]


def last_admission(file: "EventFile") -> RecordedAdmission | None:
    """Return the last admission that this desk recorded and nobody voided.

    The last that was written, not the one with the latest time: a clock may have been set back.
    What followed from it at other points goes with it.
    """
    rows = file.rows(
        f"SELECT {_COLUMNS}, 0 FROM admission a {_JOINS}"
        f" WHERE a.desk = ? AND {_SCANNED} AND {stands('a')} ORDER BY a.rowid DESC LIMIT 1",
        (file.desk,),
    )
    return _admission(rows[0]) if rows else None


def _admissions(file: "EventFile", select: str, newest: int | None) -> list[RecordedAdmission]:
    rows = file.rows(f"{select} {_NEWEST_FIRST}", (_ALL if newest is None else newest,))
    return [_admission(row) for row in reversed(rows)]


def _admission(row: tuple[object, ...]) -> RecordedAdmission:
    return RecordedAdmission(*_recorded(row), voided=bool(row[-1]))


def _recorded(
    row: tuple[object, ...],
) -> tuple[str, str | None, str | None, str, str, str, str, Direction, int, str, str]:
    key, person, given, family, code, point_id, point, zone, direction, at, desk, operator, _ = row
    return (
        str(key),
        None if person is None else str(person),
        None if person is None else " ".join(str(part) for part in (given, family) if part),
        str(code),
        str(point_id),
        str(point),
        str(zone),
        Direction(direction),
        int(str(at)),
        str(desk),
        str(operator),
    )
