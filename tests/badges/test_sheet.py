"""Cells lie inside the page and apart; badges are laid into them in order."""

import itertools
import json
from dataclasses import replace

import pytest

from hubdesk.badges.sheet import (
    Cell,
    Flaw,
    FlawKind,
    flaws,
    lay_on,
    load_sheet,
    places,
    sheet_data,
    sheet_names,
    sheet_of,
)
from hubdesk.errors import HubDeskError, Problem

A6 = (105, 148)
CARD = (85.6, 53.98)


def overlap(one: Cell, other: Cell) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    down = one.y < other.y + other.height and other.y < one.y + one.height
    return across and down


@pytest.mark.parametrize("name", sheet_names())
def test_cells_of_every_sheet_lie_inside_the_page_and_do_not_overlap(name: str) -> None:
    sheet = load_sheet(name)

    for cell in sheet.cells:
        assert sheet.page is not None
        assert 0 <= cell.x < cell.x + cell.width <= sheet.page[0]
        assert 0 <= cell.y < cell.y + cell.height <= sheet.page[1]
    assert not any(overlap(*pair) for pair in itertools.combinations(sheet.cells, 2))


def test_the_sheets_that_the_desk_needs_are_there() -> None:
    assert {"a4-4xa6", "a4-8up", "single", "durable-1445", "label-57x32"} <= set(sheet_names())
    assert len(load_sheet("a4-4xa6").cells) == 4
    assert len(load_sheet("a4-8up").cells) == 8


@pytest.mark.parametrize("name", sheet_names())
def test_a_sheet_is_written_as_it_is_read(name: str) -> None:
    sheet = load_sheet(name)

    assert sheet.name == name
    assert sheet_of(json.loads(json.dumps(sheet_data(sheet)))) == sheet


def test_cells_can_be_counted_column_by_column() -> None:
    rows, columns = (
        lay_on(load_sheet("a4-4xa6"), *A6, by_columns=by_columns) for by_columns in (False, True)
    )

    assert rows.corners == ((0, 0.5), (105, 0.5), (0, 148.5), (105, 148.5))
    assert columns.corners == ((0, 0.5), (0, 148.5), (105, 0.5), (105, 148.5))


def test_a_single_badge_has_a_page_of_its_own_size() -> None:
    layout = lay_on(load_sheet("single"), *CARD)

    assert (layout.width, layout.height) == CARD
    assert layout.corners == ((0, 0),)


def test_a_badge_lies_in_the_middle_of_its_cell() -> None:
    layout = lay_on(load_sheet("a4-8up"), *CARD)

    assert layout.corners[0] == pytest.approx(((105 - 85.6) / 2, (74.25 - 53.98) / 2))


def test_a_badge_larger_than_the_cells_is_refused() -> None:
    with pytest.raises(HubDeskError) as refusal:
        lay_on(load_sheet("a4-8up"), *A6)

    assert refusal.value.problem is Problem.BADGE_TOO_LARGE


def test_a_part_used_sheet_begins_at_the_start_cell() -> None:
    assert list(places(6, 4, 3)) == [(1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4)]


@pytest.mark.parametrize("start", [0, 5, -1])
def test_a_start_cell_that_the_sheet_lacks_is_refused(start: int) -> None:
    with pytest.raises(HubDeskError) as refusal:
        list(places(1, 4, start))

    assert refusal.value.problem is Problem.CELL_NOT_FOUND


def test_an_unknown_sheet_is_refused() -> None:
    with pytest.raises(HubDeskError) as refusal:
        load_sheet("a5")

    assert refusal.value.problem is Problem.TEMPLATE_NOT_FOUND


GOOD = {
    "name": "mine", "page": [210, 297], "columns": 2, "rows": 2, "left": 0, "top": 0,
    "cell": [100, 100], "pitch": [105, 105],
}  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"pitch": [90, 105]},  # the cells overlap
        {"columns": 3},  # outside the page
        {"page": [210]},
        {"rows": 0},
        {"rows": 10**9},
        {"cell": ["100", 100]},
        {"left": -5},
        {"colums": 2},
        {"cell": [float("nan"), 100]},
    ],
)
def test_a_sheet_that_makes_no_sense_is_refused_with_the_reason(tmp_path, change) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(GOOD | change))

    with pytest.raises(HubDeskError) as refusal:
        load_sheet(str(path))

    assert refusal.value.problem is Problem.TEMPLATE_NOT_READABLE
    assert refusal.value.data["detail"]


def test_a_sheet_of_ones_own_can_be_loaded_from_a_file(tmp_path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(GOOD))

    assert len(load_sheet(str(path)).cells) == 4


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({"pitch": (90, 105)}, Flaw(FlawKind.OVERLAP_ACROSS, 10)),
        ({"pitch": (105, 98.5)}, Flaw(FlawKind.OVERLAP_DOWN, 1.5)),
        ({"left": 8.2}, Flaw(FlawKind.TOO_WIDE, 3.2, fit=1)),
        ({"columns": 4}, Flaw(FlawKind.TOO_WIDE, 205, fit=2)),
        ({"top": 100}, Flaw(FlawKind.TOO_HIGH, 8, fit=1)),
        ({"top": 250, "rows": 1}, Flaw(FlawKind.TOO_HIGH, 53, fit=0)),
    ],
)
def test_what_is_wrong_with_a_sheet_is_told_in_millimetres_and_what_would_fit(change, flaw) -> None:
    (found,) = flaws(replace(sheet_of(GOOD), **change))

    assert (found.kind, found.fit) == (flaw.kind, flaw.fit)
    assert found.by == pytest.approx(flaw.by)


def test_a_sheet_can_be_wrong_across_and_down() -> None:
    found = flaws(replace(sheet_of(GOOD), left=8.2, top=100))

    assert [flaw.kind for flaw in found] == [FlawKind.TOO_WIDE, FlawKind.TOO_HIGH]
