"""One scan to its committed verdict, in a file of 100,000 people and 1,000,000 admissions.

The floor is an admission of the same kind inserted and committed by bare apsw with the same
pragmas, into a file that holds nothing but the table of admissions with its indexes, as full as
ours; each time another person's, as at a door. Floor, the scan in the large file and the scan in a
small one take turns, so that all three meet the same disk.
"""

import random
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apsw
import pytest

from hubdesk.badges.codes import letters_of, make_code
from hubdesk.checkin.founding import found_event
from hubdesk.checkin.points import add_point, list_points
from hubdesk.checkin.rules import Audience, Direction, Entries, PointRules, Verdict
from hubdesk.checkin.service import check_in, event_codes
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.connection import connect
from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.tables import (
    Admission,
    Badge,
    Delegation,
    Organisation,
    Person,
    columns_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile

ROUNDS = 500
MOVEMENTS_EACH = 10  # in and out, at the door and at four sessions
CHUNK = 100_000
START = 1_783_670_400_000


STRICT = PointRules(
    opens_at="2020-01-01T08:00",
    closes_at="2199-12-31T20:00",
    early_minutes=15,
    late_minutes=15,
    confirmed_only=True,
    audience=Audience.CATEGORIES,
    audience_of=frozenset({"delegate", "speaker", "press"}),
    entries=Entries.ONCE_A_DAY,
    capacity=1_000_000,
)


@dataclass
class Hall:
    file: "EventFile"
    door: str
    strict: str  # a point with all rules
    chained: str  # another, within the door
    codes: list[str]

    def scan(self, point: str = "") -> float:
        code = self.codes.pop()
        start = time.perf_counter()
        result = check_in(self.file, "Eva", point or self.door, code, Direction.IN)
        took = time.perf_counter() - start
        assert result.verdict is Verdict.ADMITTED
        return took


@dataclass
class Floor:
    connection: apsw.Connection
    rows: list[tuple]
    sql: str

    def commit(self, count: int = 1) -> float:
        rows = [(new_key(), *self.rows.pop()[1:]) for _ in range(count)]
        start = time.perf_counter()
        self.connection.execute("BEGIN IMMEDIATE")
        for row in rows:
            self.connection.execute(self.sql, row)
        self.connection.execute("COMMIT")
        return time.perf_counter() - start


def build_hall(path: "Path", people: int) -> Hall:
    file = found_event(path, "Fair", [("Málaga", "Europe/Madrid")], "Ana")
    door = list_points(file)[0]
    points = [door.id]
    points += [add_point(file, "Ana", f"Session {n}", door.leg_id) for n in (1, 2)]
    points.append(add_point(file, "Ana", "Strict", door.leg_id, rules=STRICT))
    points.append(add_point(file, "Ana", "Chained", door.leg_id, rules=STRICT, within_id=door.id))
    tag, key = event_codes(file)
    with file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        organisations = write.bulk_insert(
            Organisation, [{"name": f"Company {n}"} for n in range(people // 20)]
        )
        delegations = write.bulk_insert(
            Delegation, [{"name": f"Delegation {n}"} for n in range(30)]
        )
        persons = write.bulk_insert(
            Person,
            [
                {
                    "given_name": f"Given{n % 500}",
                    "family_name": f"Family{n % 5000}",
                    "organisation_id": organisations[n % len(organisations)],
                    "delegation_id": delegations[n % 30],
                }
                for n in range(people)
            ],
        )
        codes = [make_code(tag, key) for _ in persons]
        write.bulk_insert(
            Badge,
            [
                {
                    "code": code,
                    "letters": letters_of(code),
                    "person_id": person,
                    "issued_at": START,
                }
                for person, code in zip(persons, codes, strict=True)
            ],
        )
    move_everybody(file, points, list(zip(persons, codes, strict=True)))
    random.Random(1).shuffle(codes)
    return Hall(file, door.id, *points[3:], codes)


def move_everybody(file: "EventFile", points: list[str], visitors: list[tuple[str, str]]) -> None:
    """In and out everywhere, each time in another order; in the end nobody is inside."""
    order = random.Random(2)
    rows = []
    for n in range(MOVEMENTS_EACH):
        order.shuffle(visitors)
        rows += [
            {
                "code": code,
                "person_id": person,
                "point_id": points[n // 2],
                "direction": "out" if n % 2 else "in",
                "at": START + len(visitors) * n + index,
                "desk": "Desk 1",
                "operator": "Eva",
            }
            for index, (person, code) in enumerate(visitors)
        ]
        if len(rows) >= CHUNK or n == MOVEMENTS_EACH - 1:
            with file.writing(ActKind.CHECK_IN, "Eva") as write:
                write.bulk_insert(Admission, rows)
            rows = []


def build_floor(path: "Path", file: "EventFile") -> Floor:
    """The table of admissions alone, with its indexes and all its rows, under bare apsw."""
    connection = connect(path)
    columns = columns_of(Admission)
    names = ", ".join(columns)
    sql = f"INSERT INTO admission ({names}) VALUES ({', '.join('?' * len(columns))})"
    for (statement,) in file.rows(
        "SELECT sql FROM sqlite_schema WHERE tbl_name = 'admission' AND sql IS NOT NULL"
        " AND type IN ('table', 'index') ORDER BY type DESC"
    ):
        connection.execute(str(statement))
    connection.execute("PRAGMA foreign_keys = OFF")  # there are no people here to point to
    rows = file.rows(f"SELECT {names} FROM admission ORDER BY rowid")
    with connection:
        connection.executemany(sql, rows)
    random.Random(3).shuffle(rows)
    return Floor(connection, rows[: 6 * ROUNDS], sql)


@pytest.fixture(scope="module")
def halls(tmp_path_factory):
    folder = tmp_path_factory.mktemp("halls")
    small = build_hall(folder / "small.hubdesk", 1_000)
    large = build_hall(folder / "large.hubdesk", 100_000)
    floor = build_floor(folder / "floor.db", large.file)
    yield small, large, floor
    small.file.close()
    large.file.close()
    floor.connection.close()


def test_scan_to_committed_verdict(benchmark, halls):
    small, large, floor = halls
    for _ in range(20):
        floor.commit(), small.scan(), large.scan()
    floors: list[float] = []
    smalls: list[float] = []
    scans: list[float] = []

    def take_turns() -> None:
        floors.append(floor.commit())
        smalls.append(small.scan())

    benchmark.pedantic(lambda: scans.append(large.scan()), setup=take_turns, rounds=ROUNDS)

    floor_ms, small_ms, scan_ms = (
        statistics.median(times) * 1000 for times in (floors, smalls, scans)
    )
    benchmark.extra_info.update(
        row=1,
        what="one scan to its committed verdict, 100,000 people, 1,000,000 admissions",
        floor_ms=floor_ms,
        work_ms=scan_ms,
        ratio=scan_ms / floor_ms,
        goal=2.5,
        work_p99_ms=percentile_99(scans),
        floor_p99_ms=percentile_99(floors),
        small_file_ms=small_ms,
        large_to_small=scan_ms / small_ms,
    )
    assert large.file.value("SELECT count(*) FROM admission") >= 1_000_000 + len(scans) + 20


@pytest.mark.parametrize(("which", "rows"), [("strict", 1), ("chained", 2)])
def test_scan_with_all_rules_on(benchmark, halls, which, rows):
    """All rules at once; at a point within the door, each entry is one of the door, too.

    That is a second row, in the floor as well.
    """
    _, large, floor = halls
    point = getattr(large, which)
    for _ in range(20):
        floor.commit(rows), large.scan(point)
    floors: list[float] = []
    scans: list[float] = []

    benchmark.pedantic(
        lambda: scans.append(large.scan(point)),
        setup=lambda: floors.append(floor.commit(rows)),
        rounds=ROUNDS,
    )

    floor_ms, scan_ms = (statistics.median(times) * 1000 for times in (floors, scans))
    benchmark.extra_info.update(
        row=1,
        what=f"the same at a point with all rules, {which}: {rows} row(s)",
        floor_ms=floor_ms,
        work_ms=scan_ms,
        ratio=scan_ms / floor_ms,
        goal=2.5,
        work_p99_ms=percentile_99(scans),
        floor_p99_ms=percentile_99(floors),
    )


def percentile_99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[98] * 1000
