"""Sheets entered afterwards: judged as of then, recorded once, undone as one."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from builders import add_person
from checkin.desk_builders import change_person, issue_badge

from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.paper_entries import PaperDay, RowOutcome, look_at_rows, record_rows
from hubdesk.checkin.paper_sheets import record_sheets
from hubdesk.checkin.paper_text import TypedRow, read_typed
from hubdesk.checkin.points import add_point, edit_point, remove_point
from hubdesk.checkin.row_codes import PaperRow
from hubdesk.checkin.rules import Direction, Entries, PointRules, Verdict
from hubdesk.checkin.service import check_in_person
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg, Point
from hubdesk.eventfile.undo import undo
from hubdesk.eventfile.verify import verify
from hubdesk.registration.merging import merge

DAY = PaperDay("2006-07-10")


def wall(time, zone="Europe/Madrid", day="2006-07-10"):
    return int(
        datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000
    )


@pytest.fixture
def people(event_file):
    return [add_person(event_file, given_name=name) for name in ("Ana", "Eva", "Omar")]


@pytest.fixture
def sheet(event_file, door_id, people):
    """Sheet 3: three people, then a blank row."""
    with event_file.writing(ActKind.PRINT_PAPER_SHEET, "Ana") as write:
        record_sheets(write, door_id, 3, [[*people, None]])
    return people


def look(file, text, paper=DAY, insisted=()):
    return look_at_rows(file, "Ana", read_typed(text), paper, insisted).rows


def record(file, text, paper=DAY, insisted=()):
    return record_rows(file, "Ana", read_typed(text), paper, insisted)


def admissions(file):
    return file.rows(
        "SELECT person_id, direction, at, source, overrides FROM admission ORDER BY at"
    )


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("3-17 9:05, 3-18 9:10", [((3, 17), "09:05"), ((3, 18), "09:10")]),
        ("3-17 9:05\n3-18 9:10\n", [((3, 17), "09:05"), ((3, 18), "09:10")]),
        ("3-7 9:05; 3-8; 3-9 10.30", [((3, 7), "09:05"), ((3, 8), "09:05"), ((3, 9), "10:30")]),
        ("3-17 9h05, 18, 4-1", [((3, 17), "09:05"), ((3, 18), "09:05"), ((4, 1), "09:05")]),
        ("3–17   09:05", [((3, 17), "09:05")]),
        ("٣-١٧ ٩:٠٥، ٣-١٨", [((3, 17), "09:05"), ((3, 18), "09:05")]),
        ("3-17", [((3, 17), None)]),
        ("17 9:05", [(None, None)]),
        ("3-17 25:00", [(None, None)]),
        ("Ana Ruiz, 3-17 9:05", [(None, None), ((3, 17), "09:05")]),
        (" , \n ;", []),
    ],
)  # fmt: skip
def test_typed_rows_are_read_with_the_time_before_them_if_they_have_none(text, rows):
    found = read_typed(text)

    assert [(each.row, each.time) for each in found] == [
        (PaperRow(*row) if row else None, time) for row, time in rows
    ]


def test_rows_are_recorded_with_the_papers_time_in_the_legs_zone(event_file, sheet):
    entry = record(event_file, "3-1 9:05, 3-2 9:10")

    assert entry.taken == 2
    assert admissions(event_file) == [
        (sheet[0], "in", wall("09:05"), "paper", None),
        (sheet[1], "in", wall("09:10"), "paper", None),
    ]


def test_looking_records_nothing_and_leaves_no_act(event_file, sheet):
    acts = event_file.value("SELECT count(*) FROM act")

    rows = look(event_file, "3-1 9:05")

    assert [row.ruling.verdict for row in rows] == [Verdict.ADMITTED]
    assert rows[0].person.name == "Ana Ruiz"
    assert admissions(event_file) == []
    assert event_file.value("SELECT count(*) FROM act") == acts


def test_each_row_that_cannot_be_entered_says_why(event_file, sheet):
    rows = look(event_file, "nobody, 3-1, 3-4 9:05, 3-5 9:05, 7-1 9:05, 3-0 9:05")

    assert [row.outcome for row in rows] == [
        RowOutcome.NOT_UNDERSTOOD, RowOutcome.NO_TIME, RowOutcome.BLANK_ROW,
        RowOutcome.UNKNOWN_ROW, RowOutcome.UNKNOWN_ROW, RowOutcome.UNKNOWN_ROW,
    ]  # fmt: skip


def test_a_time_that_is_yet_to_come_is_not_recorded(event_file, sheet):
    entry = record(event_file, "3-1 9:05", PaperDay("2199-01-01"))

    assert [row.outcome for row in entry.rows] == [RowOutcome.NOT_YET]
    assert admissions(event_file) == []


def test_entering_the_same_rows_again_changes_nothing(event_file, sheet):
    record(event_file, "3-1 9:05, 3-2 9:10")
    before = admissions(event_file)

    again = record(event_file, "3-1 9:05, 3-2 9:10")

    assert again.act == ""
    assert [row.outcome for row in again.rows] == [RowOutcome.RECORDED] * 2
    assert admissions(event_file) == before


def test_a_row_typed_twice_is_recorded_once(event_file, sheet):
    entry = record(event_file, "3-1 9:05, 3-1 9:05")

    assert [row.outcome for row in entry.rows] == [RowOutcome.ANSWERED, RowOutcome.RECORDED]
    assert len(admissions(event_file)) == 1


def test_who_was_scanned_in_the_same_minute_is_recorded_already(event_file, door_id, sheet):
    check_in_person(event_file, "Ana", door_id, sheet[0], now=wall("09:05") + 31_000)

    assert look(event_file, "3-1 9:05")[0].outcome is RowOutcome.RECORDED


def test_one_undo_takes_all_rows_back_and_they_can_be_entered_anew(event_file, door_id, sheet):
    record(event_file, "3-1 9:05, 3-2 9:10, 3-3 9:10")
    assert inside_now(event_file, door_id) == 3

    undo(event_file, "Ana")

    assert inside_now(event_file, door_id) == 0
    assert record(event_file, "3-1 9:05").taken == 1
    assert verify(event_file) == []


def test_the_rules_answer_as_of_the_papers_time_not_of_now(event_file, door_id, sheet):
    edit_point(
        event_file, "Ana", door_id, "Málaga", PointRules("2006-07-10T09:00", "2006-07-10T10:00")
    )
    check_in_person(event_file, "Ana", door_id, sheet[0], now=wall("09:30"))

    rows = look(event_file, "3-1 9:20, 3-1 9:40, 3-2 8:59, 3-2 9:00, 3-3 10:00")

    assert [row.ruling.verdict for row in rows] == [
        Verdict.ADMITTED, Verdict.ALREADY_IN, Verdict.TOO_EARLY, Verdict.ADMITTED,
        Verdict.TOO_LATE,
    ]  # fmt: skip


def test_rows_count_for_one_another_in_the_order_of_their_times(event_file, door_id, sheet):
    edit_point(event_file, "Ana", door_id, "Málaga", PointRules(capacity=2))

    rows = look(event_file, "3-3 9:30, 3-1 9:10, 3-2 9:20")

    assert [row.ruling.verdict for row in rows] == [
        Verdict.FULL, Verdict.ADMITTED, Verdict.ADMITTED,
    ]  # fmt: skip


def test_capacity_counts_who_was_inside_then(event_file, door_id, sheet):
    edit_point(event_file, "Ana", door_id, "Málaga", PointRules(capacity=1))
    check_in_person(event_file, "Ana", door_id, sheet[0], now=wall("09:00"))
    check_in_person(event_file, "Ana", door_id, sheet[0], Direction.OUT, now=wall("09:30"))

    rows = look(event_file, "3-2 9:10, 3-2 9:30")

    assert [row.ruling.verdict for row in rows] == [Verdict.FULL, Verdict.ADMITTED]


def test_once_is_once_also_on_paper(event_file, door_id, sheet):
    edit_point(event_file, "Ana", door_id, "Málaga", PointRules(entries=Entries.ONCE))
    record(event_file, "3-1 9:00")
    record(event_file, "3-1 9:30", PaperDay("2006-07-10", Direction.OUT))

    assert look(event_file, "3-1 10:00")[0].ruling.verdict is Verdict.ALREADY_IN


def test_a_refused_row_is_recorded_only_if_somebody_insists_and_says_what_it_overrides(
    event_file, sheet
):
    change_person(event_file, sheet[0], status="cancelled")

    refused = record(event_file, "3-1 9:05, 3-2 9:05")
    insisted = record(event_file, "3-1 9:05, 3-2 9:05", insisted=[PaperRow(3, 1)])

    assert (refused.taken, insisted.taken) == (1, 1)
    assert [row[0:1] + row[3:] for row in admissions(event_file)] == [
        (sheet[1], "paper", None),
        (sheet[0], "paper", "CANCELLED"),
    ]


def test_once_a_day_is_a_day_of_the_paper(event_file, door_id, sheet):
    edit_point(event_file, "Ana", door_id, "Málaga", PointRules(entries=Entries.ONCE_A_DAY))
    record(event_file, "3-1 9:00")
    record(event_file, "3-1 9:30", PaperDay("2006-07-10", Direction.OUT))

    assert look(event_file, "3-1 10:00")[0].ruling.verdict is Verdict.ALREADY_IN
    next_day = look(event_file, "3-1 10:00", PaperDay("2006-07-11"))
    assert next_day[0].ruling.verdict is Verdict.ADMITTED


def test_who_signed_inside_is_in_the_building_too(event_file, door_id, leg_id, people):
    room = add_point(event_file, "Ana", "Room", leg_id)
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.update(Point, room, within_id=door_id)
    with event_file.writing(ActKind.PRINT_PAPER_SHEET, "Ana") as write:
        record_sheets(write, room, 5, [[people[0]]])

    record(event_file, "5-1 9:05")
    assert (inside_now(event_file, room), inside_now(event_file, door_id)) == (1, 1)

    undo(event_file, "Ana")
    assert (inside_now(event_file, room), inside_now(event_file, door_id)) == (0, 0)


def test_times_out_end_what_times_in_began(event_file, door_id, sheet):
    record(event_file, "3-1 9:05, 3-2 9:05")

    record(event_file, "3-1 12:30", PaperDay("2006-07-10", Direction.OUT))

    assert inside_now(event_file, door_id) == 1


def test_each_row_counts_at_the_point_and_in_the_zone_of_its_sheet(event_file, sheet, people):

    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.insert(Leg, id="tanger", name="Tánger", zone="Africa/Casablanca")
    tanger = add_point(event_file, "Ana", "Tánger", "tanger")
    with event_file.writing(ActKind.PRINT_PAPER_SHEET, "Ana") as write:
        record_sheets(write, tanger, 4, [[people[0]]])

    record(event_file, "3-1 9:05, 4-1 9:05")

    assert sorted(event_file.rows("SELECT point_id, at FROM admission")) == sorted(
        [("door", wall("09:05")), (tanger, wall("09:05", "Africa/Casablanca"))]
    )


def test_somebody_merged_since_is_entered_as_who_they_turned_out_to_be(event_file, sheet):
    stays = add_person(event_file, given_name="Ana María")
    merge(event_file, "Ana", stays, sheet[0])

    entry = record(event_file, "3-1 9:05")

    assert entry.rows[0].person.id == stays
    assert admissions(event_file)[0][0] == stays


def test_a_number_that_two_desks_gave_is_not_guessed(event_file, door_id, sheet):
    with event_file.writing(ActKind.PRINT_PAPER_SHEET, "Omar") as write:
        record_sheets(write, door_id, 3, [[sheet[2]]])

    assert look(event_file, "3-1 9:05")[0].outcome is RowOutcome.TWO_SHEETS


def test_a_sheet_of_a_point_that_was_removed_is_unknown(event_file, door_id, sheet):
    remove_point(event_file, "Ana", door_id)

    assert look(event_file, "3-1 9:05")[0].outcome is RowOutcome.UNKNOWN_ROW


def test_an_admission_from_paper_has_the_code_of_the_badge(event_file, sheet):
    code = issue_badge(event_file, sheet[0])

    record(event_file, "3-1 9:05, 3-2 9:05")

    assert set(event_file.rows("SELECT person_id, code FROM admission")) == {
        (sheet[0], code), (sheet[1], f"person:{sheet[1]}"),
    }  # fmt: skip


def test_two_hundred_rows_are_one_act(event_file, door_id):
    people = [add_person(event_file, given_name=f"Ana {n}") for n in range(200)]
    sheets = [people[start : start + 20] for start in range(0, 200, 20)]
    with event_file.writing(ActKind.PRINT_PAPER_SHEET, "Ana") as write:
        record_sheets(write, door_id, 1, sheets)
    rows = [
        TypedRow("", PaperRow(sheet, row), "09:05")
        for sheet in range(1, 11)
        for row in range(1, 21)
    ]
    acts = event_file.value("SELECT count(*) FROM act")

    entry = record_rows(event_file, "Ana", rows, DAY)

    assert entry.taken == 200
    assert event_file.value("SELECT count(*) FROM act") == acts + 1
    args = json.loads(event_file.value("SELECT args FROM act WHERE id = ?", (entry.act,)))
    assert args == {"paper": True, "through": 200}
