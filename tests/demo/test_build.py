"""The demo event as it stands in its file."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hubdesk.checkin.points import find_point, list_points
from hubdesk.checkin.rules import Direction, Movements, PointRules, Verdict, Visitor, judge
from hubdesk.checkin.service import check_in_person
from hubdesk.demo.build import build_demo
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import redo, undo
from hubdesk.eventfile.verify import verify

TODAY = date(2027, 3, 4)  # a Thursday

LISTS = {
    "people": """
        SELECT p.honorific, p.given_name, p.family_name, p.arabic_name, o.name, d.name, p.category,
               p.status, p.email, p.phone, p.job_title, p.country, p.languages, p.diet, p.notes
          FROM person p JOIN organisation o ON o.id = p.organisation_id
          JOIN delegation d ON d.id = p.delegation_id ORDER BY p.rowid""",
    "sessions": """
        SELECT l.name, r.name, s.title, s.kind, s.starts_at, s.minutes, s.capacity, s.language
          FROM session s JOIN leg l ON l.id = s.leg_id
          LEFT JOIN room r ON r.id = s.room_id ORDER BY s.rowid""",
    "enrolments": """
        SELECT p.family_name, s.title, s.starts_at, e.role FROM enrolment e
          JOIN person p ON p.id = e.person_id JOIN session s ON s.id = e.session_id
         ORDER BY e.rowid""",
    "points": """
        SELECT p.name, l.name, s.title, p.opens_at, p.closes_at, p.confirmed_only, p.enrolled_only
          FROM point p JOIN leg l ON l.id = p.leg_id
          LEFT JOIN session s ON s.id = p.session_id ORDER BY l.position, p.position""",
    "custom values": """
        SELECT p.family_name, f.name, v.value FROM custom_value v
          JOIN person p ON p.id = v.person_id JOIN custom_field f ON f.id = v.field_id
         ORDER BY v.rowid""",
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with build_demo(tmp_path_factory.mktemp("demo") / "demo.hubdesk", "Ana", TODAY) as file:
        yield file


def test_the_first_malaga_day_is_today_and_tangier_keeps_its_distance(demo):
    legs = demo.rows("SELECT name, zone, starts_on, ends_on FROM leg ORDER BY position")

    assert legs == [
        ("Málaga", "Europe/Madrid", "2027-03-04", "2027-03-08"),
        ("Tánger", "Africa/Casablanca", "2027-06-24", "2027-06-25"),
    ]


def test_without_a_date_it_begins_on_the_day_that_it_is_in_malaga(tmp_path):
    zone = ZoneInfo("Europe/Madrid")
    before = datetime.now(zone).date()

    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        starts_on = file.value("SELECT starts_on FROM leg ORDER BY position")

    assert before.isoformat() <= str(starts_on) <= datetime.now(zone).date().isoformat()


def test_the_description_tells_the_true_dates(demo):
    description = demo.value("SELECT description FROM event")

    assert "10 al 14 de julio de 2006" in description
    assert "30 y 31 de octubre de 2006" in description


def test_it_keeps_every_promise_of_an_event_file(demo):
    assert verify(demo) == []


def test_all_ninety_people_are_expected_in_malaga_and_fifty_in_tangier(demo):
    expected = demo.rows(
        "SELECT l.name, count(*) FROM participation p JOIN leg l ON l.id = p.leg_id"
        " GROUP BY l.id ORDER BY l.position"
    )

    assert expected == [("Málaga", 90), ("Tánger", 51)]


def test_each_delegation_has_a_head_of_its_own(demo):
    heads = demo.rows(
        "SELECT d.short_name, p.family_name FROM delegation d"
        " JOIN person p ON p.id = d.head_id AND p.delegation_id = d.id ORDER BY d.position"
    )

    assert heads == [("AND", "Carranza Ortigosa"), ("MAR", "Serghini Ouazzani")]


def test_every_session_lies_in_its_leg(demo):
    strays = demo.rows(
        "SELECT s.title FROM session s JOIN leg l ON l.id = s.leg_id"
        " LEFT JOIN room r ON r.id = s.room_id LEFT JOIN venue v ON v.id = r.venue_id"
        " WHERE v.leg_id <> l.id"
        " OR substr(s.starts_at, 1, 10) NOT BETWEEN l.starts_on AND l.ends_on"
    )

    assert strays == []


def test_the_malaga_door_admits_all_day_on_its_five_days_only(demo):
    opens_at, closes_at = demo.row("SELECT opens_at, closes_at FROM point WHERE name = 'Málaga'")
    rules = PointRules(opens_at=opens_at, closes_at=closes_at)

    verdicts = [
        judge(Direction.IN, rules, Visitor(), Movements(), now=now).verdict
        for now in ("2027-03-03T23:59", "2027-03-04T00:00", "2027-03-08T23:59", "2027-03-09T00:00")
    ]

    assert verdicts == [
        Verdict.TOO_EARLY, Verdict.ADMITTED, Verdict.ADMITTED, Verdict.TOO_LATE,
    ]  # fmt: skip


def test_every_point_is_found_by_its_name_alone(demo):
    for point in list_points(demo):
        assert find_point(demo, point.name) == point


def test_a_fresh_demo_shows_the_verdicts_of_a_first_morning(tmp_path):
    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        verdicts = {
            (status, door): check_in_person(
                file,
                "Ana",
                find_point(file, door).id,
                file.value("SELECT id FROM person WHERE status = ?", (status,)),
            ).verdict
            for status, door in (
                ("confirmed", "Málaga"),
                ("invited", "Málaga"),
                ("cancelled", "Málaga"),
                ("blocked", "Málaga"),
                ("confirmed", "Tánger"),
            )
        }

    assert verdicts == {
        ("confirmed", "Málaga"): Verdict.ADMITTED,
        ("invited", "Málaga"): Verdict.ADMITTED,
        ("cancelled", "Málaga"): Verdict.CANCELLED,
        ("blocked", "Málaga"): Verdict.BLOCKED,
        ("confirmed", "Tánger"): Verdict.TOO_EARLY,
    }


def test_a_point_of_a_session_opens_half_an_hour_before_it_and_closes_with_it(demo):
    points = demo.rows(
        "SELECT p.opens_at, p.closes_at, s.starts_at, s.minutes, p.leg_id = s.leg_id"
        " FROM point p JOIN session s ON s.id = p.session_id"
    )

    assert len(points) == 16
    for opens_at, closes_at, starts_at, minutes, same_leg in points:
        start = datetime.fromisoformat(starts_at)
        assert datetime.fromisoformat(opens_at) == start - timedelta(minutes=30)
        assert datetime.fromisoformat(closes_at) == start + timedelta(minutes=minutes)
        assert same_leg


def test_points_that_ask_for_a_place_have_people_with_one(demo):
    without = demo.rows(
        "SELECT p.name FROM point p WHERE p.enrolled_only AND NOT EXISTS (SELECT 1 FROM enrolment e"
        " WHERE e.session_id = p.session_id AND e.role = 'attendee')"
    )
    courses = demo.rows(
        "SELECT count(*) FROM enrolment e JOIN session s ON s.id = e.session_id"
        " WHERE s.kind = 'training' AND e.role = 'attendee' GROUP BY s.id"
    )

    assert without == []
    assert courses == [(26,), (26,), (26,)]


def test_nobody_attends_a_session_and_speaks_in_it(demo):
    twice = demo.rows("SELECT 1 FROM enrolment GROUP BY person_id, session_id HAVING count(*) > 1")

    assert twice == []


def test_building_it_twice_makes_the_same_lists(demo, tmp_path):
    with build_demo(tmp_path / "again.hubdesk", "Berta", TODAY) as again:
        for name, query in LISTS.items():
            rows = again.rows(query)

            assert rows, name
            assert rows == demo.rows(query), name


def test_two_demos_are_two_events_with_codes_of_their_own(demo, tmp_path):
    with build_demo(tmp_path / "again.hubdesk", "Ana", TODAY) as again:
        assert again.value("SELECT code_key FROM event") != demo.value("SELECT code_key FROM event")


def test_building_it_is_one_act_that_can_be_undone_and_redone(tmp_path):
    with build_demo(tmp_path / "demo.hubdesk", "Ana", TODAY) as file:
        before = {name: file.rows(query) for name, query in LISTS.items()}

        undo(file, "Ana")
        people_left = file.value("SELECT count(*) FROM person WHERE deleted = 0")
        redo(file, "Ana")

        assert people_left == 0
        assert {name: file.rows(query) for name, query in LISTS.items()} == before
        assert file.value("SELECT count(*) FROM person WHERE deleted = 0") == 90


def test_it_never_replaces_a_file(tmp_path):
    path = tmp_path / "demo.hubdesk"
    path.write_text("mine")

    with pytest.raises(HubDeskError) as refusal:
        build_demo(path, "Ana", TODAY)

    assert refusal.value.problem is Problem.FILE_EXISTS
    assert path.read_text() == "mine"
