"""Changing single rules of a point; what makes no sense changes nothing."""

import json

import pytest
from builders import add_delegation

from hubdesk.checkin.point_edits import change_point, fields_of
from hubdesk.checkin.points import add_point, find_point, list_points, order_points
from hubdesk.checkin.rules import Audience, Entries, PointRules
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Point
from hubdesk.eventfile.undo import undo


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("name", " Hall ", ("name", "Hall")),
        ("opens_at", "2026-07-10T09:00", ("rules.opens_at", "2026-07-10T09:00")),
        ("closes_at", "2026-07-10T18:00", ("rules.closes_at", "2026-07-10T18:00")),
        ("early_minutes", 15, ("rules.early_minutes", 15)),
        ("late_minutes", 10, ("rules.late_minutes", 10)),
        ("confirmed_only", 1, ("rules.confirmed_only", True)),
        ("entries", "once_a_day", ("rules.entries", Entries.ONCE_A_DAY)),
        ("capacity", 40, ("rules.capacity", 40)),
        ("audience", "enrolled", ("rules.audience", Audience.ENROLLED)),
        ("empties_at", "23:30", ("empties_at", "23:30")),
    ],
)
def test_each_field_is_changed_alone_and_undone(event_file, field, value, shown):
    before = find_point(event_file, "door")

    change_point(event_file, "Ana", "door", {field: value})
    after = find_point(event_file, "door")
    undo(event_file, "Ana")

    found = after
    for part in shown[0].split("."):
        found = getattr(found, part)
    assert found == shown[1]
    changed = {key for key, now in fields_of(after).items() if now != fields_of(before)[key]}
    assert changed == {field} | ({"enrolled_only"} if field == "audience" else set())
    assert find_point(event_file, "door") == before


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"opens_at": "10:30"}, "opens_at"),
        ({"opens_at": "2026-02-30T10:30"}, "opens_at"),
        ({"opens_at": "2026-07-10T18:00", "closes_at": "2026-07-10T09:00"}, "closes_at"),
        ({"early_minutes": -1}, "early_minutes"),
        ({"late_minutes": 10**7}, "late_minutes"),
        ({"capacity": -1}, "capacity"),
        ({"entries": "twice"}, "entries"),
        ({"audience": "friends"}, "audience"),
        ({"empties_at": "24:00"}, "empties_at"),
        ({"within_id": "door"}, "within_id"),
    ],
)
def test_what_makes_no_sense_is_refused(event_file, values, field):
    before = find_point(event_file, "door")

    with pytest.raises(HubDeskError) as refused:
        change_point(event_file, "Ana", "door", values)

    assert (refused.value.problem, refused.value.data["field"]) == (Problem.INVALID, field)
    assert find_point(event_file, "door") == before


def test_a_point_can_not_be_within_one_that_is_within_it(event_file):
    room = add_point(event_file, "Ana", "Room", "malaga", within_id="door")

    with pytest.raises(HubDeskError) as refused:
        change_point(event_file, "Ana", "door", {"within_id": room})

    assert refused.value.data["field"] == "within_id"


def test_delegations_that_a_point_is_for_are_there(event_file):
    apebi = add_delegation(event_file, "APEBI")
    values = {"audience": "delegations", "audience_of": json.dumps([apebi])}

    change_point(event_file, "Ana", "door", values)

    assert find_point(event_file, "door").rules.audience_of == {apebi}
    with pytest.raises(HubDeskError) as refused:
        change_point(event_file, "Ana", "door", values | {"audience_of": '["nobody"]'})
    assert refused.value.problem is Problem.NOT_FOUND


def test_another_audience_is_of_nobody_until_told(event_file):
    edit = {"audience": "categories", "audience_of": '["press"]'}
    change_point(event_file, "Ana", "door", edit)

    change_point(event_file, "Ana", "door", {"audience": "everybody"})

    assert find_point(event_file, "door").rules == PointRules()


def test_what_somebody_else_changed_meanwhile_is_kept_and_told(event_file):
    known = fields_of(find_point(event_file, "door"))
    change_point(event_file, "Omar", "door", {"capacity": 12})

    stale = change_point(event_file, "Ana", "door", {"capacity": 40, "name": "Hall"}, known)

    point = find_point(event_file, "door")
    assert [(each.field, each.current, each.wanted) for each in stale] == [("capacity", 12, 40)]
    assert (point.name, point.rules.capacity) == ("Hall", 12)


def test_the_audience_of_an_old_point_is_not_stale(event_file):
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        old = write.insert(Point, name="Old", leg_id="malaga", enrolled_only=1)
    known = fields_of(find_point(event_file, old))

    stale = change_point(event_file, "Ana", old, {"audience": "everybody"}, known)

    assert stale == ()
    assert find_point(event_file, old).rules.audience is Audience.EVERYBODY


def test_points_stand_in_the_order_that_is_given_and_undo_gives_back_the_old(event_file):
    first, second = (add_point(event_file, "Ana", name, "malaga") for name in "AB")

    order_points(event_file, "Ana", [second, "door", first])
    ordered = [point.id for point in list_points(event_file)]
    undo(event_file, "Ana")

    assert ordered == [second, "door", first]
    assert [point.id for point in list_points(event_file)] == ["door", first, second]
