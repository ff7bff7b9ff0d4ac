"""The statistics of the live page: what was followed is what a full count says."""

from contextlib import suppress
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from builders import add_person
from checkin.desk_builders import add_session
from checkin.test_counting import Mornings
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, rule

from hubdesk.badges.codes import make_code
from hubdesk.checkin import inside_counting, pace
from hubdesk.checkin.counting import JournalFollower
from hubdesk.checkin.evacuation import who_is_inside
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.lists import list_admissions, list_refusals
from hubdesk.checkin.live import LiveStatistics
from hubdesk.checkin.pace import MINUTE, SLOT, Quiet, midnight, slots
from hubdesk.checkin.points import add_point, list_points, remove_point
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import (
    check_in,
    check_in_person,
    event_codes,
    void_admission,
    void_last,
)
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Admission, Person, Point
from hubdesk.eventfile.undo import redo, undo

DAY = 24 * 60 * MINUTE


class LiveMornings(Mornings):
    """Anything that can happen, with forged codes, strangers, and scans that come in late."""

    strangers = Bundle("strangers")

    def moment(self, minutes):
        if not hasattr(self, "noon"):
            self.noon = midnight(self.now(), "Europe/Madrid") + DAY // 2
            self.live = LiveStatistics(self.file)
        return self.noon + minutes * MINUTE

    def now(self):
        return self.file.value("SELECT max(at) FROM act")

    @rule(
        target=strangers,
        point=st.integers(0, 2),
        way=st.sampled_from(Direction),
        minutes=st.integers(0, 60),
    )
    def a_stranger_passes(self, point, way, minutes):
        code = make_code(*event_codes(self.file))
        with suppress(HubDeskError):
            check_in(self.file, "Eva", self.points[point], code, way, now=self.moment(minutes))
        return code

    @rule(
        code=strangers,
        point=st.integers(0, 2),
        way=st.sampled_from(Direction),
        minutes=st.integers(0, 60),
    )
    def a_stranger_passes_again(self, code, point, way, minutes):
        with suppress(HubDeskError):
            check_in(self.file, "Eva", self.points[point], code, way, now=self.moment(minutes))

    @rule(
        person=Mornings.people,
        point=st.integers(0, 2),
        way=st.sampled_from(Direction),
        minutes=st.integers(-1000, 60),
        desk=st.sampled_from(["Desk 1", "Desk 2"]),
    )
    def pass_at_a_time(self, person, point, way, minutes, desk):
        self.file.desk = desk
        with suppress(HubDeskError):
            at = self.moment(minutes)
            check_in_person(self.file, "Eva", self.points[point], person, way, now=at)
        self.file.desk = "Desk 1"

    @rule(person=Mornings.people, choice=st.randoms(use_true_random=False))
    def find_out_who_a_stranger_was(self, person, choice):
        unknown = self.file.rows("SELECT id FROM admission WHERE person_id IS NULL ORDER BY id")
        if unknown:
            with self.file.writing(ActKind.EDIT_PERSON, "Ana") as write:
                write.update(Admission, choice.choice(unknown)[0], person_id=person)

    @rule(point=st.integers(0, 2))
    def take_a_point_away(self, point):
        with suppress(HubDeskError):
            remove_point(self.file, "Ana", self.points[point])

    @rule()
    def look(self):
        at = self.moment(0) + DAY // 4
        for leg in self.legs:
            for point in (None, *self.points):
                seen = self.live.look(leg, point, at)
                assert seen == LiveStatistics(self.file).look(leg, point, at)
                if point is None:
                    assert seen.inside == who_is_inside(self.file, leg).people
            assert_as_listed(self.file, leg, self.live, at)

    def look_at_one_leg(self):
        """Looked at less often than the counts of a leg: a full count takes longer."""

    def teardown(self):
        try:
            if hasattr(self, "file"):
                self.look()
        finally:
            super().teardown()


def assert_as_listed(file, leg, live, at):
    """An independent tally, from the lists of admissions and refusals."""
    for point in (point for point in list_points(file) if point.leg_id == leg):
        seen = live.look(leg, point.id, at)
        admitted = [one for one in list_admissions(file) if one.point_id == point.id]
        scans = [*admitted, *(one for one in list_refusals(file) if one.point_id == point.id)]
        since = seen.pace.since
        entries = [
            one.at // SLOT * SLOT
            for one in admitted
            if one.direction is Direction.IN and not one.voided and one.at >= since
        ]
        times = sorted(one.at for one in scans if one.at >= since)
        gaps = [after - before for before, after in pairwise(times)]
        assert seen.inside == inside_now(file, point.id)
        assert seen.pace.entries == {slot: entries.count(slot) for slot in entries}
        assert seen.pace.last_scan == (times[-1] if times else None)
        assert (seen.pace.quiet.milliseconds if seen.pace.quiet else 0) == max(gaps, default=0)


LiveMornings.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestLiveMornings = LiveMornings.TestCase


@pytest.fixture
def noon(event_file):
    """Noon of today at the leg, and a tenth of a second: nothing is on the edge of its slot."""
    written = event_file.value("SELECT max(at) FROM act")
    return midnight(written, "Europe/Madrid") + DAY // 2 + 100


@pytest.fixture
def live(event_file):
    return LiveStatistics(event_file)


def enter(file, at, point="door", person=None, way=Direction.IN):
    return check_in_person(file, "Eva", point, person or add_person(file), way, now=at)


def test_a_scan_counts_nothing_anew(event_file, live, noon, monkeypatch):
    enter(event_file, noon)
    live.look("malaga", None, noon)
    for follower in (inside_counting.InsideCount, pace.PaceCount):
        monkeypatch.setattr(follower, "_count_all", lambda self: pytest.fail("counted anew"))

    enter(event_file, noon + MINUTE)

    seen = live.look("malaga", None, noon + MINUTE)
    assert (seen.inside, seen.standing.total.arrived, sum(seen.pace.entries.values())) == (2, 2, 2)


def test_entries_are_counted_by_five_minutes_and_undo_takes_them_off(event_file, live, noon):
    slot = noon // SLOT * SLOT
    for minutes in (0, 4, 5):
        enter(event_file, noon + minutes * MINUTE)
    seen = [live.look("malaga", None, noon).pace.entries]

    void_last(event_file, "Eva")
    seen.append(live.look("malaga", None, noon).pace.entries)
    undo(event_file, "Eva")
    redo(event_file, "Eva")
    undo(event_file, "Eva")
    seen.append(live.look("malaga", None, noon).pace.entries)

    assert seen == [{slot: 2, slot + SLOT: 1}, {slot: 2}, {slot: 2, slot + SLOT: 1}]


def test_voiding_one_admission_twice_takes_it_off_once(event_file, live, noon):
    admission = enter(event_file, noon).admission_id
    live.look("malaga", None, noon)
    void_admission(event_file, "Eva", admission)
    first = live.look("malaga", None, noon)
    undo(event_file, "Eva", event_file.value("SELECT id FROM act WHERE kind = 'check_in'"))

    assert first.pace.entries == live.look("malaga", None, noon).pace.entries == {}


def test_who_goes_on_into_a_hall_does_not_arrive_twice(event_file, live, noon):
    hall = add_point(event_file, "Ana", "Aula", "malaga", session_id=add_session(event_file))
    person = add_person(event_file)
    for point in ("door", hall):
        enter(event_file, noon, point, person)

    assert sum(live.look("malaga", None, noon).pace.entries.values()) == 1
    assert sum(live.look("malaga", hall, noon).pace.entries.values()) == 1
    assert live.look("malaga", None, noon).inside == 1


def test_yesterday_is_not_counted_among_todays_arrivals(event_file, live, noon):
    enter(event_file, noon - DAY)
    enter(event_file, noon)

    assert sum(live.look("malaga", None, noon).pace.entries.values()) == 1
    assert live.look("malaga", None, noon).inside == 2
    assert live.look("malaga", None, noon + DAY).pace.entries == {}


def test_the_speed_of_this_desk_is_that_of_its_own_scans(event_file, live, noon):
    for seconds in (0, 10, 22, 30, 300):  # the last after a time without visitors
        enter(event_file, noon + seconds * 1000)
    event_file.desk = "Desk 2"
    enter(event_file, noon + 31_000)
    event_file.desk = "Desk 1"

    seen = live.look("malaga", None, noon + 301_000).pace

    assert seen.median_time == 10_000
    assert seen.scans_per_minute == 4 / 5  # the first two are more than five minutes ago


def test_a_group_at_once_is_one_visitor_to_the_clock(event_file, live, noon):
    for _ in range(3):
        enter(event_file, noon)
    enter(event_file, noon + 40_000)

    assert live.look("malaga", None, noon + 41_000).pace.median_time == 40_000


def test_the_longest_quiet_is_between_two_scans_refused_ones_too(event_file, live, noon):
    enter(event_file, noon)
    check_in(event_file, "Eva", "door", "TICKET-77", now=noon + 9 * MINUTE)
    enter(event_file, noon + 29 * MINUTE)
    live.look("malaga", "door", noon)
    enter(event_file, noon + 31 * MINUTE)
    first = live.look("malaga", "door", noon).pace

    enter(event_file, noon + 19 * MINUTE)  # from another desk, later

    assert first.quiet == Quiet(20 * MINUTE, noon + 29 * MINUTE)
    assert live.look("malaga", "door", noon).pace.quiet == Quiet(10 * MINUTE, noon + 19 * MINUTE)


def test_what_the_clock_and_paper_wrote_is_no_scan(event_file, live, noon):
    enter(event_file, noon)
    live.look("malaga", None, noon)
    with event_file.writing(ActKind.CHECK_IN, "Eva") as write:
        for source in ("clock", "paper"):
            person = write.insert(Person, family_name="Gil")
            write.insert(
                Admission, code="x", person_id=person, point_id="door", at=noon + MINUTE,
                direction="in", desk="Desk 1", operator="Eva", source=source,
            )  # fmt: skip

    for seen in (live, LiveStatistics(event_file)):
        assert seen.look("malaga", None, noon + MINUTE).pace.last_scan == noon


def test_a_point_of_a_session_changes_what_is_counted(event_file, live, noon):
    aula = add_point(event_file, "Ana", "Aula", "malaga")
    enter(event_file, noon, aula)
    before = live.look("malaga", None, noon)
    session = add_session(event_file)
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.update(Point, aula, session_id=session)

    assert sum(before.pace.entries.values()) == 1
    assert live.look("malaga", None, noon).pace.entries == {}


def test_another_name_of_the_desk_begins_anew(event_file, live, noon):
    for seconds in (0, 10):
        enter(event_file, noon + seconds * 1000)
    assert live.look("malaga", None, noon + 11_000).pace.median_time == 10_000

    event_file.desk = "Door 2"

    assert live.look("malaga", None, noon + 11_000).pace.median_time is None


def test_the_day_begins_at_the_legs_midnight():
    at = datetime(2026, 7, 10, 0, 30, tzinfo=ZoneInfo("Europe/Madrid"))
    begins = datetime(2026, 7, 10, tzinfo=ZoneInfo("Europe/Madrid"))

    assert midnight(round(at.timestamp() * 1000), "Europe/Madrid") == begins.timestamp() * 1000


def test_empty_slots_are_counted_as_such():
    assert slots({SLOT: 3, 4 * SLOT: 1}, 0, 3 * SLOT) == [0, 3, 0, 0]


def test_counting_is_begun_anew_after_an_error(event_file, live, noon, monkeypatch):
    live.look("malaga", None, noon)
    enter(event_file, noon)

    def fail(self, last, newest):
        raise HubDeskError(Problem.DISK_ERROR)

    monkeypatch.setattr(pace.PaceCount, "_follow_changes", fail)
    with pytest.raises(HubDeskError):
        live.look("malaga", None, noon)
    monkeypatch.undo()

    assert sum(live.look("malaga", None, noon).pace.entries.values()) == 1
    assert issubclass(pace.PaceCount, JournalFollower)
