"""Sheets that were described for an event are kept in it, and found by their maker's number too."""

import json
from dataclasses import replace

import pytest

from hubdesk.badges.sheet import Sheet, load_sheet, sheet_names
from hubdesk.badges.sheets_store import (
    add_sheet,
    export_sheet,
    find_sheet,
    fitting_sheets,
    import_sheet,
    is_free,
    remove_sheet,
    save_sheet,
    sheets,
)
from hubdesk.badges.template import load_template
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import SheetLayout

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


def broken(file, name: str) -> str:
    """A sheet that a newer HubDesk wrote."""
    with file.writing(ActKind.EDIT_SHEET, "Ana") as write:
        return write.insert(SheetLayout, name=name, content='{"shape": "round"}', position=0)


def test_a_sheet_that_can_t_be_read_does_not_hide_the_others(event_file) -> None:
    key = broken(event_file, "Rara")
    add_sheet(event_file, "Ana", MINE)

    assert [row.sheet for row in sheets(event_file) if row.key == key] == [None]
    assert find_sheet(event_file, "apli 1234") == MINE
    assert find_sheet(event_file, "HERMA 4412").name == "name-badges-80x50"
    assert key not in {row.key for row in fitting_sheets(event_file, (50, 50))}


def test_a_sheet_that_can_t_be_read_can_be_taken_away(event_file) -> None:
    remove_sheet(event_file, "Ana", broken(event_file, "Rara"))

    assert all(row.is_ours for row in sheets(event_file))


def test_what_somebody_else_changed_meanwhile_stays(event_file) -> None:
    key = add_sheet(event_file, "Ana", MINE)
    save_sheet(event_file, "Luis", key, replace(MINE, marks=True))

    save_sheet(event_file, "Ana", key, replace(MINE, name="Otra", rows=3), known=MINE)

    assert find_sheet(event_file, key) == replace(MINE, name="Otra", rows=3, marks=True)


def test_a_change_of_what_somebody_else_changed_is_refused(event_file) -> None:
    key = add_sheet(event_file, "Ana", MINE)
    theirs = replace(MINE, rows=2)
    save_sheet(event_file, "Luis", key, theirs)

    with pytest.raises(HubDeskError) as refusal:
        save_sheet(event_file, "Ana", key, replace(MINE, rows=3), known=MINE)

    assert refusal.value.problem is Problem.STALE
    assert find_sheet(event_file, key) == theirs


def test_changes_of_two_that_make_no_sense_together_are_refused(event_file) -> None:
    key = add_sheet(event_file, "Ana", replace(MINE, rows=3))
    known = find_sheet(event_file, key)
    save_sheet(event_file, "Luis", key, replace(known, rows=4))

    with pytest.raises(HubDeskError):
        save_sheet(event_file, "Ana", key, replace(known, top=20), known=known)

    assert find_sheet(event_file, key) == replace(known, rows=4)


def test_an_empty_maker_s_number_finds_nothing(event_file) -> None:
    add_sheet(event_file, "Ana", replace(MINE, makers=(" ", "APLI 1234")))

    assert find_sheet(event_file, "4412").name == "name-badges-80x50"


def test_a_name_is_free_if_no_other_sheet_has_it(event_file) -> None:
    key = add_sheet(event_file, "Ana", MINE)

    assert not is_free(event_file, " etiquetas ")
    assert not is_free(event_file, "a4-8up")
    assert is_free(event_file, "Etiquetas", but=key)
    assert is_free(event_file, "Otras")


def test_a_sheet_goes_out_to_a_file_and_in_again(event_file, tmp_path) -> None:
    path = export_sheet(MINE, tmp_path / "mine")

    assert path.name == "mine.json"
    assert find_sheet(event_file, str(path)) == MINE
    assert find_sheet(event_file, import_sheet(event_file, "Ana", path)) == MINE


@pytest.mark.parametrize("content", ["", "[]", "{}", "[" * 100_000, json.dumps({"name": "x"})])
def test_a_file_that_describes_no_sheet_is_refused(event_file, tmp_path, content: str) -> None:
    path = tmp_path / "foreign.txt"
    path.write_text(content)

    with pytest.raises(HubDeskError) as refusal:
        import_sheet(event_file, "Ana", path)

    assert refusal.value.problem is Problem.TEMPLATE_NOT_READABLE


def test_a_sheet_that_can_t_be_written_is_refused(tmp_path) -> None:
    with pytest.raises(HubDeskError) as refusal:
        export_sheet(MINE, tmp_path / "nowhere" / "mine.json")

    assert refusal.value.problem is Problem.NOT_PERMITTED
