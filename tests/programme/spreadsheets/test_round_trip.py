"""What is exported and read again is the same, as XLSX and as CSV, whatever stands in it."""

import csv
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from journeys.living_rows import living_rows
from python_calamine import CalamineWorkbook

from hubdesk.demo.build import build_demo
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.programme import moving
from hubdesk.programme.listing import listed_sessions
from hubdesk.programme.spreadsheets.columns import TITLES, Column
from hubdesk.programme.spreadsheets.exporting import export_sheet
from hubdesk.programme.spreadsheets.importing import apply_import, plan_import
from hubdesk.programme.spreadsheets.plan import Outcome
from hubdesk.registration.lists.reading import read_list


@pytest.mark.parametrize("name", ["programme.xlsx", "programme.csv"])
def test_importing_what_was_exported_changes_nothing(known, name):
    before = living_rows(known.file)
    acts = known.file.value("SELECT count(*) FROM act")
    path = known.folder / name

    assert export_sheet(known.file, path) == 4
    plan = plan_import(known.file, path)
    result = apply_import(known.file, "Ana", plan)

    assert [row.outcome for row in plan.rows] == [Outcome.UNCHANGED] * 4
    assert (result.act, plan.not_listed) == ("", 0)
    assert living_rows(known.file) == before
    assert known.file.value("SELECT count(*) FROM act") == acts


@pytest.mark.parametrize("name", ["programme.xlsx", "programme.csv"])
def test_the_whole_demo_comes_back_from_a_sheet_without_ids(tmp_path, name):
    path, nameless = tmp_path / name, tmp_path / "nameless.csv"

    def faces(file):
        return [  # a sheet does not say who of the speakers is the chair
            replace(each, id="", enrolled=0, waiting=0, speakers=tuple(sorted(each.speakers)))
            for each in listed_sessions(file)
        ]

    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        before = faces(file)
        assert export_sheet(file, path) == len(before) == 50
        rows = [row.cells for row in read_list(path, keep_lines=True).sheets[0].rows]
        with nameless.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(row[1:] for row in rows)
        moving.remove_sessions(file, "Ana", [key for (key,) in file.rows("SELECT id FROM session")])

        plan = plan_import(file, nameless)
        result = apply_import(file, "Ana", plan)

        assert (result.counts[Outcome.NEW], result.refused) == (len(before), ())
        assert faces(file) == before
        again = plan_import(file, nameless)
        assert {row.outcome for row in again.rows} == {Outcome.UNCHANGED}
        undo(file, "Ana")
        assert listed_sessions(file) == []


def test_the_workbook_has_real_days_and_times_and_lists_to_choose_from(known):
    path = known.folder / "programme.xlsx"
    export_sheet(known.file, path)

    with CalamineWorkbook.from_path(path) as book:
        titles, opening, gala, *_ = book.get_sheet_by_name("Programme").to_python()
        lists = book.get_sheet_by_name("Lists").to_python()

    assert titles == list(TITLES.values())
    assert opening[2:6] == [date(2026, 7, 10), time(10), time(10, 45), 45.0]
    night = datetime.fromisoformat("2026-07-11T01:30")
    assert gala[2:5] == [date(2026, 7, 10), time(23), night]
    assert [row[0] for row in lists if row[0]] == ["Sala 1", "Sala 2", "Salle A"]
    assert "meeting round" in [row[1] for row in lists]
    assert [sheet.name for sheet in read_list(path).sheets] == ["Programme"]


def test_every_minute_of_a_day_survives_the_workbook(event_file, leg_id, tmp_path):
    path = tmp_path / "programme.xlsx"
    lines = [["Title", "Day", "Start", "End"]]
    for minute in range(24 * 60 - 1):
        start, end = (f"{each // 60:02}:{each % 60:02}" for each in (minute, minute + 1))
        lines.append([f"Sesión {minute}", "2026-07-10", start, end])
    with (tmp_path / "made.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(lines)
    apply_import(event_file, "Ana", plan_import(event_file, tmp_path / "made.csv"))
    export_sheet(event_file, path)

    cells = {row.cells[8]: row.cells for row in read_list(path).sheets[0].rows[1:]}
    plan = plan_import(event_file, path)

    assert all(cells[title][2:6] == [day, start, end, "1"] for title, day, start, end in lines[1:])
    assert {row.outcome for row in plan.rows} == {Outcome.UNCHANGED}


def test_a_legs_sheet_has_its_own_sessions_and_rooms(known):
    path = known.folder / "tangier.xlsx"

    assert export_sheet(known.file, path, known.tangier) == 2
    with CalamineWorkbook.from_path(path) as book:
        assert [row[0] for row in book.get_sheet_by_name("Lists").to_python() if row[0]] == [
            "Salle A"
        ]
    assert plan_import(known.file, path).not_listed == 0


def test_formulas_are_texts_in_both(known):
    for name in ("a.xlsx", "a.csv"):
        export_sheet(known.file, known.folder / name)

    raw = (known.folder / "a.csv").read_text(encoding="utf-8-sig")
    title = list(Column).index(Column.TITLE)
    assert "\"'=Gala, con" in raw
    assert read_list(known.folder / "a.xlsx").sheets[0].rows[2].cells[title].startswith("=Gala")


def test_a_place_that_cant_be_written_is_said_and_nothing_is_left(known):
    with pytest.raises(HubDeskError) as refused:
        export_sheet(known.file, known.folder / "nowhere" / "a.xlsx")

    assert refused.value.problem is Problem.NOT_PERMITTED
    assert not list(known.folder.glob(".*.part"))
