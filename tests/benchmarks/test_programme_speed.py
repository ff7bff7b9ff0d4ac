"""Row 8 of the speeds, without the window: 500 sessions, 5,000 people, 40,000 enrolments.

Reading the leg is held against reading its rows; finding all conflicts against comparing the
crowds of the same sessions as plain sets, each pair that is near in time once, found beforehand;
a drag against a frame, of which it must leave most to painting. Each frame is timed in three drags
and its best counts: other programs share the machine.
"""

import statistics
import time
from datetime import datetime, timedelta

import pytest
from benchmarks.programme_event import LEG, SESSIONS, commitments, found_programme

from hubdesk.programme.board import read_board
from hubdesk.programme.commitments import People
from hubdesk.programme.conflicts import Mover, Timetable

ROUNDS = 15
FRAME_MS = 16
FRAMES = 200
STEP = timedelta(minutes=5)
SIZES = (100, 250, 500, 1000)


@pytest.fixture(scope="module")
def fair(tmp_path_factory):
    file = found_programme(tmp_path_factory.mktemp("fair") / "fair.hubdesk")
    yield file
    file.close()


@pytest.fixture(scope="module")
def board(fair):
    return read_board(fair, LEG)


def took_ms(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def by_turns(*works):
    """The best time of each, in ms; they take turns, so that all meet the same machine."""
    times = [[took_ms(work) for work in works] for _ in range(ROUNDS)]
    return [min(each) for each in zip(*times, strict=True)]


def test_reading_a_leg(fair, benchmark, record):
    def floor():
        fair.rows("SELECT session_id, person_id, role FROM enrolment WHERE deleted = 0")
        fair.rows("SELECT * FROM session WHERE deleted = 0")
        fair.rows("SELECT * FROM room_hours WHERE deleted = 0")

    assert len(read_board(fair, LEG).sessions) == SESSIONS
    floor_ms, work_ms = benchmark.pedantic(
        lambda: by_turns(floor, lambda: read_board(fair, LEG)), rounds=1
    )

    record(
        row=8,
        what="reading a leg of 500 sessions against reading its rows",
        floor_ms=floor_ms,
        work_ms=work_ms,
        goal=4.0,
    )


def test_finding_all_conflicts(benchmark, record):
    timetables = {size: Timetable(*commitments(size)) for size in SIZES}
    floors = {size: sets_of_pairs(timetable) for size, timetable in timetables.items()}
    found = {size: len(timetable.standing()) for size, timetable in timetables.items()}

    def work():
        works = [work for size in SIZES for work in (floors[size], timetables[size].standing)]
        best = iter(by_turns(*works))
        return {size: (next(best), next(best)) for size in SIZES}

    times = benchmark.pedantic(work, rounds=1)

    lines = [
        {
            "row": 8,
            "what": f"all conflicts of {size} sessions against plain sets",
            "floor_ms": floor_ms,
            "work_ms": work_ms,
            "ratio": work_ms / floor_ms,
            "goal": 2.0,
            "conflicts": found[size],
        }
        for size, (floor_ms, work_ms) in times.items()
    ]
    few, many = (times[size][1] for size in (SIZES[0], SIZES[-1]))
    record(
        row=8,
        what="all conflicts of 1,000 sessions against ten times those of 100",
        floor_ms=few * SIZES[-1] / SIZES[0],
        work_ms=many,
        goal=2.0,
        also=lines,
    )


def sets_of_pairs(timetable):
    """Work that compares who is in each two sessions that are near in time, as plain sets."""
    people = People()
    for person in range(max(each.crowd.bit_length() for each in timetable)):
        people.bit(str(person))
    sets = {each.key: set(people.keys(each.crowd)) for each in timetable}
    pairs = [
        (sets[each.key], sets[other.key])
        for each in timetable
        for other in timetable.near(each)
        if other.key < each.key
    ]

    def work():
        return [one & other for one, other in pairs]

    return work


@pytest.mark.parametrize("together", [1, 10, 100])
def test_dragging_finds_whom_it_hurts(board, benchmark, record, together):
    dragged = list(board.sessions.values())[:together]
    rooms = [room.id for room in board.rooms]
    begun, drags, most = [], [], 0

    def drag():
        nonlocal most
        begun.append(took_ms(lambda: Mover(board.timetable, [each.key for each in dragged])))
        mover = Mover(board.timetable, [each.key for each in dragged])
        frames = []
        for frame in range(FRAMES):
            start = time.perf_counter()
            conflicts = mover.at([_place(board, each, rooms, frame) for each in dragged])
            frames.append((time.perf_counter() - start) * 1000)
            most = max(most, len(conflicts))
        drags.append(frames)

    benchmark.pedantic(drag, rounds=3)
    frames = [min(times) for times in zip(*drags, strict=True)]

    record(
        row=8,
        what=f"conflicts of each frame of a drag of {together} (worst; a frame)",
        floor_ms=FRAME_MS,
        work_ms=max(frames),
        goal=0.25 if together <= 10 else 1.0,
        median_ms=statistics.median(frames),
        worst_ms=max(frames),
        worst_of_all_ms=max(map(max, drags)),
        begin_ms=statistics.median(begun),
        most_conflicts=most,
    )


def _place(board, session, rooms, frame):
    """Where a session is in one frame of a drag: later by a step in each, and through all rooms."""
    starts_at = datetime.fromisoformat(session.starts_at) + STEP * frame
    room = rooms[(rooms.index(session.room_id) + frame // 10) % len(rooms)]
    return board.commitment(session, starts_at.isoformat(timespec="minutes"), room, session.minutes)
