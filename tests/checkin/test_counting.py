"""Counting that follows the journal says what counting anew says, after anything that happens."""

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import change_person, expect_at, issue_badge
from checkin.test_lists import add_leg, print_badge
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from hubdesk.badges import issuing
from hubdesk.checkin import counting, service
from hubdesk.checkin.arrivals import arrivals, delegation_desk, delegation_members
from hubdesk.checkin.counting import Counting, Standing
from hubdesk.checkin.founding import found_event
from hubdesk.checkin.points import add_point, list_points
from hubdesk.checkin.rules import Direction
from hubdesk.errors import HubDeskError
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Person, Point
from hubdesk.eventfile.undo import redo, undo
from hubdesk.registration import merging
from hubdesk.registration import service as registration


def counted(file, leg_id):
    """The full count, in the form of the followed one."""
    full = arrivals(file, leg_id)
    return (
        (full.total.expected, full.total.arrived),
        {key: (count.expected, count.arrived) for key, count in full.by_delegation.items()},
        {key: (count.expected, count.arrived) for key, count in full.by_category.items()},
        {card.id: card.printed for card in delegation_desk(file, leg_id) if card.expected},
    )


def followed(standing, file):
    listed = {card.id for card in delegation_desk(file, "any")}
    return (
        (standing.total.expected, standing.total.arrived),
        {key: (one.expected, one.arrived) for key, one in standing.by_delegation.items()},
        {key: (one.expected, one.arrived) for key, one in standing.by_category.items()},
        {key: one.printed for key, one in standing.by_delegation.items() if key in listed},
    )


class Mornings(RuleBasedStateMachine):
    """Anything that can happen at a desk of two legs, one act or several between two looks."""

    people = Bundle("people")
    admissions = Bundle("admissions")

    @initialize()
    def found(self):
        self.folder = tempfile.TemporaryDirectory()
        legs = [("Málaga", "Europe/Madrid"), ("Tánger", "Africa/Casablanca")]
        self.file = found_event(Path(self.folder.name) / "e.hubdesk", "Misión", legs, "Ana")
        doors = list_points(self.file)
        self.legs = [door.leg_id for door in doors]
        self.points = [door.id for door in doors]
        self.points.append(add_point(self.file, "Ana", "Bus", self.legs[0]))
        self.delegations = [None, *(add_delegation(self.file, name) for name in "AB")]
        self.counting = Counting(self.file)

    @rule(
        target=people,
        delegation=st.integers(0, 2),
        category=st.sampled_from(["guest", "press"]),
        legs=st.sets(st.integers(0, 1)),
    )
    def register(self, delegation, category, legs):
        values = {"family_name": "Ruiz", "category": category}
        person = registration.register(
            self.file, "Ana", values, legs=[self.legs[leg] for leg in legs]
        )
        self.move(person, delegation)
        return person

    @rule(names=st.integers(1, 3), delegation=st.integers(0, 2))
    def take_in_a_list(self, names, delegation):
        with self.file.writing(ActKind.IMPORT_LIST, "Ana") as write:
            row = {"family_name": "Tazi", "delegation_id": self.delegations[delegation]}
            write.bulk_insert(Person, [row] * names)

    @rule(person=people, delegation=st.integers(0, 2))
    def move(self, person, delegation):
        with suppress(HubDeskError):  # the delegation was undone
            values = {"delegation_id": self.delegations[delegation]}
            registration.amend(self.file, "Ana", person, values)

    @rule(person=people, status=st.sampled_from(["confirmed", "cancelled", "blocked"]))
    def change_status(self, person, status):
        with suppress(HubDeskError):
            registration.amend(self.file, "Ana", person, {"status": status})

    @rule(person=people, leg=st.integers(0, 1), expected=st.booleans())
    def expect(self, person, leg, expected):
        with suppress(HubDeskError):
            registration.set_participation(
                self.file, "Ana", [person], self.legs[leg], expected=expected
            )

    @rule(person=people)
    def remove(self, person):
        with suppress(HubDeskError):
            registration.remove(self.file, "Ana", person)

    @rule(stays=people, given_up=people)
    def merge(self, stays, given_up):
        with suppress(HubDeskError):
            merging.merge(self.file, "Ana", stays, given_up)

    @rule(person=people)
    def take_apart(self, person):
        with suppress(HubDeskError):
            merging.unmerge(self.file, "Ana", person)

    @rule(
        target=admissions,
        person=people,
        point=st.integers(0, 2),
        direction=st.sampled_from(Direction),
    )
    def pass_a_point(self, person, point, direction):
        with suppress(HubDeskError):  # the point was undone
            return service.check_in_person(
                self.file, "Eva", self.points[point], person, direction
            ).admission_id
        return None

    @rule(admission=admissions)
    def void(self, admission):
        with suppress(HubDeskError):
            service.void_admission(self.file, "Eva", admission or "none")

    @rule(delegation=st.integers(1, 2), point=st.integers(0, 2))
    def check_in_a_delegation(self, delegation, point):
        with suppress(HubDeskError):
            service.check_in_delegation(
                self.file, "Eva", self.points[point], self.delegations[delegation]
            )

    @rule(person=people)
    def print_a_badge(self, person):
        with suppress(HubDeskError):
            print_badge(self.file, issuing.reissue(self.file, "Ana", person).code)

    @rule(step=st.sampled_from([undo, redo]))
    def step_back_or_forward(self, step):
        with suppress(HubDeskError):
            step(self.file, "Ana")

    @rule(choice=st.randoms(use_true_random=False))
    def undo_an_older_act(self, choice):
        act = choice.choice(self.file.rows("SELECT id FROM act"))[0]
        with suppress(HubDeskError):
            undo(self.file, "Ana", act)

    @rule()
    def look(self):
        for leg in self.legs:
            assert followed(self.counting.of_leg(leg), self.file) == counted(self.file, leg)

    @invariant()
    def look_at_one_leg(self):
        if hasattr(self, "counting"):
            leg = self.legs[0]
            assert followed(self.counting.of_leg(leg), self.file) == counted(self.file, leg)

    def teardown(self):
        if hasattr(self, "file"):
            self.file.close()
            self.folder.cleanup()


Mornings.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestMornings = Mornings.TestCase


def test_nothing_is_counted_anew_for_a_scan(event_file, monkeypatch):
    people = [add_person(event_file, category="press") for _ in range(3)]
    counter = Counting(event_file)
    before = counter.of_leg("malaga").total
    full_counts = []
    monkeypatch.setattr(counting._LegCount, "_count_all", full_counts.append)

    service.check_in_person(event_file, "Eva", "door", people[0])

    assert before == Standing(3, 0, 0)
    assert counter.of_leg("malaga").by_category == {"press": Standing(3, 1, 0)}
    assert full_counts == []


def test_when_very_much_changed_all_is_counted_anew(event_file, monkeypatch):
    monkeypatch.setattr(counting, "MOST_FOLLOWED", 5)
    counter = Counting(event_file)
    counter.of_leg("malaga")

    for _ in range(7):
        add_person(event_file)

    assert counter.of_leg("malaga").total.expected == 7


def test_a_point_that_moves_to_another_leg_takes_its_arrivals_along(event_file):
    tangier = add_leg(event_file)
    bus = add_point(event_file, "Ana", "Bus", "malaga")
    service.check_in_person(event_file, "Eva", bus, add_person(event_file))
    counter = Counting(event_file)
    before = [counter.of_leg(leg).total.arrived for leg in ("malaga", tangier)]

    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.update(Point, bus, leg_id=tangier)

    assert before == [1, 0]
    assert [counter.of_leg(leg).total.arrived for leg in ("malaga", tangier)] == [0, 1]


def test_who_is_taken_apart_again_has_not_arrived_as_the_other(event_file):
    first, second, third = (add_person(event_file) for _ in range(3))
    service.check_in_person(event_file, "Eva", "door", third)
    counter = Counting(event_file)
    seen = [counter.of_leg("malaga").total]
    for step, stays, given_up in (
        ("merge", second, third),
        ("merge", first, second),
        ("unmerge", None, third),
        ("unmerge", None, second),
    ):
        if step == "merge":
            merging.merge(event_file, "Ana", stays, given_up)
        else:
            merging.unmerge(event_file, "Ana", given_up)
        seen.append(counter.of_leg("malaga").total)

    assert [(one.expected, one.arrived) for one in seen] == [(3, 1), (2, 1), (1, 1), (2, 1), (3, 1)]
    assert followed(counter.of_leg("malaga"), event_file) == counted(event_file, "malaga")


def test_what_another_program_did_is_followed_too(event_file):
    person = add_person(event_file)
    counter = Counting(event_file)
    counter.of_leg("malaga")

    with EventFile.open(event_file.path) as another:
        service.check_in_person(another, "Omar", "door", person)

    assert counter.of_leg("malaga").total == Standing(1, 1, 0)


def test_counting_in_another_thread_counts_anew_there(event_file):
    from concurrent.futures import ThreadPoolExecutor

    add_person(event_file)
    counter = Counting(event_file)
    here = counter.of_leg("malaga")

    def count():
        try:
            return counter.of_leg("malaga")
        finally:
            event_file.close()

    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(count).result()

    assert here == there == counter.of_leg("malaga")


def test_counting_fails_as_reading_does_and_recovers(event_file, monkeypatch):
    counter = Counting(event_file)
    counter.of_leg("malaga")
    add_person(event_file)
    monkeypatch.setattr(counting, "_COUNT_TOUCHED", "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(Exception, match="nowhere"):
        counter.of_leg("malaga")

    monkeypatch.undo()

    assert counter.of_leg("malaga").total.expected == 1


def test_members_of_a_delegation_are_told_with_where_they_are_inside(event_file):
    delegation = add_delegation(event_file)
    boarded, elsewhere = (
        add_person(event_file, delegation_id=delegation, family_name=name) for name in "AB"
    )
    bus = add_point(event_file, "Ana", "Bus", "malaga")
    duplicate = add_person(event_file)
    service.check_in_person(event_file, "Eva", bus, duplicate)
    change_person(event_file, duplicate, merged_into=boarded)
    expect_at(event_file, elsewhere, add_leg(event_file))
    issue_badge(event_file, boarded)

    (member,) = delegation_members(event_file, "malaga", delegation)

    assert (member.person.id, member.arrived, member.inside_at) == (boarded, True, {bus})
