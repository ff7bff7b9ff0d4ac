"""Points: adding, changing and finding them; founding an event with its doors."""

import pytest

from hubdesk.checkin.founding import found_event
from hubdesk.checkin.points import (
    CheckInPoint,
    add_point,
    edit_point,
    find_point,
    list_points,
    remove_point,
)
from hubdesk.checkin.rules import Audience, Entries, PointRules
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo

RULES = PointRules(
    opens_at="2026-07-10T09:00",
    closes_at="2026-07-10T18:00",
    confirmed_only=True,
    audience=Audience.ENROLLED,
    entries=Entries.ONCE,
    capacity=40,
)


def problem_of(raised):
    return raised.value.problem, raised.value.data.get("field")


def test_a_point_is_read_back_as_it_was_added(event_file):
    key = add_point(event_file, "Ana", " Sala 1 ", "malaga", None, RULES)

    assert find_point(event_file, key) == CheckInPoint(
        key, "Sala 1", "malaga", "Europe/Madrid", None, RULES
    )


def test_a_point_asks_for_nothing_unless_told(event_file):
    key = add_point(event_file, "Ana", "Bus", "malaga")

    assert find_point(event_file, key).rules == PointRules()


@pytest.mark.parametrize("text", ["Málaga", "malaga", "MALAGA", "door"])
def test_a_point_is_found_by_name_or_id(event_file, text):
    assert find_point(event_file, text).id == "door"


def test_an_exact_name_goes_before_a_similar_one(event_file):
    key = add_point(event_file, "Ana", "MALAGA", "malaga")

    assert find_point(event_file, "MALAGA").id == key
    assert find_point(event_file, "Málaga").id == "door"


def test_an_ambiguous_name_is_refused_with_what_it_may_mean(event_file):
    other = add_point(event_file, "Ana", "Málaga", "malaga")

    with pytest.raises(HubDeskError) as raised:
        find_point(event_file, "malaga")

    assert raised.value.problem is Problem.AMBIGUOUS
    assert raised.value.data["ids"] == ["door", other]


def test_a_point_that_is_not_there_is_not_found(event_file):
    with pytest.raises(HubDeskError) as raised:
        find_point(event_file, "Sevilla")

    assert raised.value.problem is Problem.NOT_FOUND


def test_points_are_listed_in_their_order_without_removed_ones(event_file):
    keys = [add_point(event_file, "Ana", name, "malaga") for name in ("C", "B", "A")]
    remove_point(event_file, "Ana", keys[1])

    assert [point.id for point in list_points(event_file)] == ["door", keys[0], keys[2]]


def test_editing_a_point_is_undone_in_one_step(event_file):
    edit_point(event_file, "Ana", "door", "Entrance", RULES)
    edited = find_point(event_file, "door")
    undo(event_file, "Ana")

    assert (edited.name, edited.rules) == ("Entrance", RULES)
    assert find_point(event_file, "door").rules == PointRules()


@pytest.mark.parametrize(
    ("name", "rules", "field"),
    [
        (" ", PointRules(), "name"),
        ("A", PointRules(opens_at="10:30"), "opens_at"),
        ("A", PointRules(closes_at="2026-13-10T10:30"), "closes_at"),
        (
            "A",
            PointRules(opens_at="2026-07-10T10:30", closes_at="2026-07-10T10:30"),
            "closes_at",
        ),
        ("A", PointRules(capacity=-1), "capacity"),
    ],
)
def test_a_point_that_makes_no_sense_is_refused(event_file, name, rules, field):
    with pytest.raises(HubDeskError) as adding:
        add_point(event_file, "Ana", name, "malaga", None, rules)
    with pytest.raises(HubDeskError) as editing:
        edit_point(event_file, "Ana", "door", name, rules)

    assert problem_of(adding) == problem_of(editing) == (Problem.INVALID, field)
    assert len(list_points(event_file)) == 1


def test_a_point_belongs_to_a_leg_and_a_session_that_are_there(event_file):
    with pytest.raises(HubDeskError) as no_leg:
        add_point(event_file, "Ana", "A", "nowhere")
    with pytest.raises(HubDeskError) as no_session:
        add_point(event_file, "Ana", "A", "malaga", "nothing")

    assert no_leg.value.data == {"what": "leg", "text": "nowhere"}
    assert no_session.value.data == {"what": "session", "text": "nothing"}


def test_a_new_event_has_its_legs_and_a_point_for_each_door(tmp_path):
    legs = [("Málaga", "Europe/Madrid"), ("Tánger", "Africa/Casablanca")]

    with found_event(tmp_path / "mission.hubdesk", "Misión", legs, "Ana") as file:
        points = list_points(file)
        event = file.value("SELECT name FROM event")

    assert event == "Misión"
    assert [(point.name, point.zone, point.session_id) for point in points] == [
        ("Málaga", "Europe/Madrid", None),
        ("Tánger", "Africa/Casablanca", None),
    ]
    assert {point.rules for point in points} == {PointRules()}


@pytest.mark.parametrize(
    ("name", "legs", "field"),
    [
        (" ", [("Málaga", "Europe/Madrid")], "name"),
        ("Misión", [], "legs"),
        ("Misión", [("", "Europe/Madrid")], "name"),
        ("Misión", [("Málaga", "Europe/Malaga")], "zone"),
        ("Misión", [("Málaga", "../etc/passwd")], "zone"),
    ],
)
def test_an_event_that_makes_no_sense_leaves_no_file(tmp_path, name, legs, field):
    path = tmp_path / "mission.hubdesk"

    with pytest.raises(HubDeskError) as raised:
        found_event(path, name, legs, "Ana")

    assert problem_of(raised) == (Problem.INVALID, field)
    assert not path.exists()
