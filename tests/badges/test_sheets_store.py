"""Sheets that were described for an event are kept in it, and found by their maker's number too."""

from dataclasses import replace

import pytest

from hubdesk.badges.sheet import Sheet, load_sheet, sheet_names
from hubdesk.badges.sheets_store import (
    add_sheet,
    find_sheet,
    fitting_sheets,
    remove_sheet,
    save_sheet,
    sheets,
)
from hubdesk.badges.template import load_template
from hubdesk.errors import HubDeskError, Problem

MINE = Sheet(
    "Etiquetas", page=(210, 297), columns=2, rows=4, left=5, top=5, cell=(95, 70), pitch=(100, 71),
    makers=("APLI 1234",),
)  # fmt: skip


def test_a_sheet_is_kept_changed_and_taken_away(event_file) -> None:
    key = add_sheet(event_file, "Ana", MINE)
    assert find_sheet(event_file, key) == MINE

    save_sheet(event_file, "Ana", key, replace(MINE, rows=3))
    assert len(find_sheet(event_file, "Etiquetas").cells) == 6

    remove_sheet(event_file, "Ana", key)
    assert [row.key for row in sheets(event_file)] == sheet_names()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HERMA 4412", "name-badges-80x50"),
        ("4412", "name-badges-80x50"),
        ("L4785", "name-badges-80x50"),
        ("Durable 1445", "durable-1445"),
        ("apli 1234", "Etiquetas"),
        ("a4-4xa6", "a4-4xa6"),
    ],
)
def test_a_sheet_is_found_by_its_maker_s_number(event_file, text: str, name: str) -> None:
    add_sheet(event_file, "Ana", MINE)

    assert find_sheet(event_file, text).name == name


def test_a_name_that_is_taken_is_numbered(event_file) -> None:
    add_sheet(event_file, "Ana", replace(load_sheet("a4-8up")))
    add_sheet(event_file, "Ana", replace(load_sheet("a4-8up")))

    assert [row.name for row in sheets(event_file)][:2] == ["a4-8up 2", "a4-8up 3"]


@pytest.mark.parametrize(
    "change", [{"rows": 5}, {"pitch": (90, 71)}, {"left": 20}, {"columns": 0}, {"cell": (0, 70)}]
)
def test_a_sheet_that_makes_no_sense_is_not_kept(event_file, change) -> None:
    with pytest.raises(HubDeskError) as refusal:
        add_sheet(event_file, "Ana", replace(MINE, **change))

    assert refusal.value.problem is Problem.TEMPLATE_NOT_READABLE
    assert len(sheets(event_file)) == len(sheet_names())


def test_what_is_no_sheet_at_all_is_refused(event_file) -> None:
    with pytest.raises(HubDeskError) as refusal:
        find_sheet(event_file, "a5")

    assert refusal.value.problem is Problem.TEMPLATE_NOT_FOUND


@pytest.mark.parametrize(
    ("template", "sheet"),
    [
        ("a6-portrait", "a4-4xa6"),
        ("a6-landscape", "a4-4xa6-landscape"),
        ("a7-portrait", "a4-8xa7-portrait"),
        ("butterfly", "a4-2-butterfly"),
        ("cr80-landscape", "a4-10-cards"),
    ],
)
def test_the_sheet_that_wastes_least_comes_first(event_file, template: str, sheet: str) -> None:
    rows = fitting_sheets(event_file, load_template(template).surface)

    assert rows[0].key == sheet
    assert rows[-1].key == "single"
