"""The list of people: who is in it, in which order, page by page."""

from array import array

import pytest

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration import custom_fields, erasing, merging, service
from hubdesk.registration.exporting import export_people
from hubdesk.registration.listing import (
    NOBODYS,
    PeopleFilter,
    all_matching,
    filter_counts,
    legs_of,
    ordered_rowids,
    page,
    rowids_of,
)
from hubdesk.registration.search import PeopleSearch
from hubdesk.registration.several import amend_many, amend_named, go_on, set_legs
from tests.builders import add_delegation, add_organisation, add_person


def names(file, rowids):
    rows = page(file, rowids)
    return [rows[rowid].fields["family_name"] for rowid in rowids]


def test_order_forgets_accents_and_case(event_file):
    for name in ("Zapata", "Álvarez", "alonso", "Óscar", "Ñ", "Oriol"):
        add_person(event_file, family_name=name)

    rowids = ordered_rowids(event_file, PeopleFilter(), "family_name")

    assert names(event_file, rowids) == ["alonso", "Álvarez", "Ñ", "Oriol", "Óscar", "Zapata"]


def test_empty_cells_are_last_in_both_directions(event_file):
    add_person(event_file, family_name="Ruiz", phone=None)
    add_person(event_file, family_name="Gil", phone="1")
    add_person(event_file, family_name="Paz", phone="2")

    up = ordered_rowids(event_file, PeopleFilter(), "phone")
    down = ordered_rowids(event_file, PeopleFilter(), "phone", descending=True)

    assert names(event_file, up) == ["Gil", "Paz", "Ruiz"]
    assert names(event_file, down) == ["Paz", "Gil", "Ruiz"]


def test_who_is_removed_merged_or_erased_is_not_listed(event_file):
    removed, merged, erased, stays = (
        add_person(event_file, family_name=name) for name in ("A", "B", "C", "D")
    )

    service.remove(event_file, "Ana", removed)
    merging.merge(event_file, "Ana", stays, merged)
    erasing.erase_person(event_file, "Ana", erased)

    assert names(event_file, ordered_rowids(event_file, PeopleFilter(), "family_name")) == ["D"]


def test_filters_of_one_field_widen_and_of_several_narrow(event_file):
    north = add_delegation(event_file, "North's")
    add_person(event_file, family_name="A", delegation_id=north, category="press")
    add_person(event_file, family_name="B", delegation_id=north, category="staff")
    add_person(event_file, family_name="C", category="press")

    def shown(**fields):
        chosen = PeopleFilter(**{name: frozenset(values) for name, values in fields.items()})
        return names(event_file, ordered_rowids(event_file, chosen, "family_name"))

    assert shown(delegations=[north]) == ["A", "B"]
    assert shown(delegations=[NOBODYS]) == ["C"]
    assert shown(delegations=[NOBODYS, north]) == ["A", "B", "C"]
    assert shown(delegations=[north], categories=["press"]) == ["A"]
    assert shown(statuses=["cancelled"]) == []
    assert shown(categories=["it's"]) == []


def test_who_is_expected_at_no_leg_in_particular_is_expected_at_each(event_file, leg_id):
    add_person(event_file, family_name="A")
    added = add_person(event_file, family_name="B")
    service.set_participation(event_file, "Ana", [added], leg_id, expected=True)

    def shown(leg):
        chosen = PeopleFilter(legs=frozenset([leg]))
        return names(event_file, ordered_rowids(event_file, chosen, "family_name"))

    assert shown(leg_id) == ["A", "B"]
    assert shown("tangier") == ["A"]


def test_columns_of_this_event_are_sorted_by_and_shown(event_file):
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    for family, value in (("A", "Zeta"), ("B", None), ("C", "Ámbar")):
        key = add_person(event_file, family_name=family)
        custom_fields.set_custom_value(event_file, "Ana", key, hotel, value)

    rowids = ordered_rowids(event_file, PeopleFilter(), f"custom:{hotel}")

    rows = page(event_file, rowids, [f"custom:{hotel}"])
    assert [rows[rowid].fields[f"custom:{hotel}"] for rowid in rowids] == ["Ámbar", "Zeta", None]


def test_counts_are_of_those_who_are_listed(event_file):
    north = add_delegation(event_file, "North")
    add_person(event_file, delegation_id=north, category="press")
    add_person(event_file, status="cancelled")
    service.remove(event_file, "Ana", add_person(event_file))

    counts = filter_counts(event_file)

    assert counts.people == 2
    assert counts.delegations == {north: 1, NOBODYS: 1}
    assert counts.statuses == {"confirmed": 1, "cancelled": 1}
    assert counts.categories == {"press": 1, "delegate": 1}


def test_search_keeps_to_the_filter(event_file):
    for number in range(60):
        add_person(event_file, family_name=f"Ruiz{number}", category="press")
    staff = add_person(event_file, family_name="Ruiz", category="staff")
    shown = PeopleFilter(categories=frozenset(["staff"]))
    search = PeopleSearch(event_file)

    found = search.find("rui", within=shown.condition())

    assert [row.id for row in found.rows] == [staff]
    assert len(search.find("rui").rows) == 50
    assert list(all_matching(event_file, "rui", shown)) == rowids_of(event_file, [staff])
    assert len(all_matching(event_file, "rui", PeopleFilter())) == 61
    assert not all_matching(event_file, " ", PeopleFilter())


def test_several_are_changed_in_one_act_with_groups_by_name(event_file):
    people = [add_person(event_file) for _ in range(3)]
    add_organisation(event_file, "BIC Euronova")

    amend_many(
        event_file, go_on, "Ana", people, {"organisation": "bic euronova", "delegation": "N"}
    )

    rows = page(event_file, rowids_of(event_file, people)).values()
    assert {row.fields["organisation"] for row in rows} == {"BIC Euronova"}
    assert {row.fields["delegation"] for row in rows} == {"N"}
    last = event_file.row("SELECT args FROM act ORDER BY id DESC LIMIT 1")[0]
    assert '"people":3' in last.replace(" ", "")


def test_what_somebody_else_changed_is_not_overwritten(event_file):
    person = add_person(event_file, phone="1")
    service.amend(event_file, "Luis", person, {"phone": "2"})

    stale = amend_named(event_file, "Ana", [person], {"phone": "3"}, {"phone": "1"})

    assert [(entry.field, entry.current) for entry in stale] == [("phone", "2")]


def test_stopping_a_change_of_many_changes_nobody(event_file):
    person = add_person(event_file)

    with pytest.raises(HubDeskError) as caught:
        amend_many(event_file, lambda *_: False, "Ana", [person], {"category": "press"})

    assert caught.value.problem is Problem.CANCELLED
    assert filter_counts(event_file).categories == {"delegate": 1}


def everybody(file):
    return ordered_rowids(file, PeopleFilter(), "family_name").tobytes()


def test_exported_csv_runs_no_formula_and_keeps_telephone_numbers(event_file, tmp_path):
    add_person(event_file, given_name="=cmd()", family_name="Ruiz", phone="+34 600 000 000")
    path = tmp_path / "people.csv"
    columns = [("given_name", "Given"), ("phone", "Phone"), ("category", "Category")]
    words = {"category": {"delegate": "Delegate"}}

    exported = export_people(event_file, go_on, str(path), columns, everybody(event_file), words)

    assert exported == 1
    assert path.read_text(encoding="utf-8-sig").splitlines() == [
        "Given,Phone,Category",
        "'=cmd(),+34 600 000 000,Delegate",
    ]


def test_exported_workbook_holds_the_chosen_people_in_order(event_file, tmp_path):
    from python_calamine import CalamineWorkbook

    people = [add_person(event_file, arabic_name=name) for name in ("محمد", "فاطمة", "سعيد")]
    chosen = array("q", rowids_of(event_file, people[1:])).tobytes()
    path = tmp_path / "people.xlsx"

    export_people(event_file, go_on, str(path), [("arabic_name", "Name")], chosen)

    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert rows == [["Name"], ["فاطمة"], ["سعيد"]]


def test_stopped_export_leaves_nothing(event_file, tmp_path):
    add_person(event_file)
    path = tmp_path / "out" / "people.xlsx"
    path.parent.mkdir()

    with pytest.raises(HubDeskError):
        export_people(
            event_file, lambda *_: False, str(path), [("phone", "P")], everybody(event_file)
        )

    assert list(path.parent.iterdir()) == []


def test_export_to_a_folder_that_is_not_there_is_refused(event_file, tmp_path):
    path = tmp_path / "no" / "people.xlsx"

    with pytest.raises(HubDeskError) as caught:
        export_people(event_file, go_on, str(path), [("phone", "P")], everybody(event_file))

    assert caught.value.problem is Problem.NOT_PERMITTED


def test_legs_are_set_as_a_whole(event_file, leg_id):
    person = add_person(event_file)

    set_legs(event_file, "Ana", person, [leg_id])
    assert legs_of(event_file, person) == {leg_id}

    set_legs(event_file, "Ana", person, [])
    assert legs_of(event_file, person) == frozenset()
