"""The check-in point of a session: it opens for the session, wherever that is moved."""

import pytest

from hubdesk.checkin.points import list_points
from hubdesk.checkin.rules import Audience
from hubdesk.checkin.session_points import add_session_point, follow_session, point_of_session
from hubdesk.eventfile.undo import undo
from hubdesk.programme import followers, moving
from hubdesk.programme import service as programme


@pytest.fixture(autouse=True)
def _points_follow(monkeypatch):
    monkeypatch.setattr(followers, "_followers", [follow_session])


@pytest.fixture
def session(event_file, leg_id):
    return programme.add_session(
        event_file, "Ana", leg_id, "Taller", starts_at="2026-07-10T10:00", minutes=90
    )


def hours_of(file, session):
    rules = next(point.rules for point in list_points(file) if point.session_id == session)
    return rules.opens_at, rules.closes_at


def test_point_opens_before_its_session_and_closes_with_it(event_file, session):
    point = add_session_point(event_file, "Ana", session)

    assert point_of_session(event_file, session) == point
    assert hours_of(event_file, session) == ("2026-07-10T09:30", "2026-07-10T11:30")


def test_point_of_a_session_for_the_enrolled_lets_nobody_else_pass(event_file, session):
    programme.edit_session(event_file, "Ana", session, audience="enrolled")

    add_session_point(event_file, "Ana", session)

    assert list_points(event_file)[-1].rules.audience is Audience.ENROLLED


@pytest.mark.parametrize(
    ("to", "hours"),
    [
        (moving.Place("2026-07-10T15:00", None, 90), ("2026-07-10T14:30", "2026-07-10T16:30")),
        (moving.Place("2026-07-11T10:00", None, 60), ("2026-07-11T09:30", "2026-07-11T11:00")),
        (moving.Place(None, None, 90), ("2026-07-10T09:30", "2026-07-10T11:30")),
    ],
)
def test_point_follows_its_session(event_file, session, to, hours):
    add_session_point(event_file, "Ana", session)

    moving.move_sessions(event_file, "Ana", [moving.Move(session, to)])

    assert hours_of(event_file, session) == hours


def test_point_follows_an_edited_time_and_goes_back_with_undo(event_file, session):
    add_session_point(event_file, "Ana", session)

    programme.edit_session(event_file, "Ana", session, starts_at="2026-07-10T12:15")
    assert hours_of(event_file, session) == ("2026-07-10T11:45", "2026-07-10T13:45")
    undo(event_file, "Ana")

    assert hours_of(event_file, session) == ("2026-07-10T09:30", "2026-07-10T11:30")
