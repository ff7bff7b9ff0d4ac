"""Points within points: inside a session is inside its leg; who leaves the leg has left all."""

import pytest
from builders import add_person
from checkin.desk_builders import change_person, issue_badge

from hubdesk.badges.codes import make_code
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.lists import last_admission, list_admissions, list_scans
from hubdesk.checkin.points import add_point, remove_point
from hubdesk.checkin.rules import Direction, PointRules, Verdict
from hubdesk.checkin.service import check_in, event_codes, void_admission, void_last
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg, Point
from hubdesk.eventfile.undo import redo, undo
from hubdesk.eventfile.verify import verify

TEN_O_CLOCK = 1_783_670_400_000
MINUTE = 60_000
IN, OUT = Direction.IN, Direction.OUT


@pytest.fixture
def session(event_file):
    return add_point(event_file, "Ana", "Workshop", "malaga", within_id="door")


@pytest.fixture
def table(event_file, session):
    """Within the session, which is within the door."""
    return add_point(event_file, "Ana", "Table 1", "malaga", within_id=session)


@pytest.fixture
def code(event_file):
    return issue_badge(event_file, add_person(event_file))


@pytest.fixture
def scan(event_file):
    def scanning(code, point, direction=IN, minutes=0):
        now = TEN_O_CLOCK + minutes * MINUTE
        return check_in(event_file, "Eva", point, code, direction, now=now)

    return scanning


def inside(file, *points):
    return [inside_now(file, point) for point in points]


def admissions(file):
    return file.rows("SELECT point_id, direction, source FROM admission ORDER BY at, rowid")


def test_who_enters_a_session_has_entered_its_leg(event_file, scan, session, code):
    result = scan(code, session)

    assert result.verdict is Verdict.ADMITTED
    assert admissions(event_file) == [(session, "in", None), ("door", "in", "chain")]
    assert inside(event_file, "door", session) == [1, 1]
    assert scan(code, "door", minutes=1).verdict is Verdict.ALREADY_IN
    assert verify(event_file) == []


def test_who_is_in_the_leg_already_enters_it_no_second_time(event_file, scan, session, code):
    scan(code, "door")

    scan(code, session, minutes=1)

    assert admissions(event_file) == [("door", "in", None), (session, "in", None)]


def test_entering_goes_outwards_through_all_points_around(event_file, scan, session, table, code):
    scan(code, table)

    assert inside(event_file, "door", session, table) == [1, 1, 1]


def test_leaving_the_leg_leaves_every_point_within_it(event_file, scan, session, table, code):
    scan(code, table)

    scan(code, "door", OUT, minutes=1)

    assert inside(event_file, "door", session, table) == [0, 0, 0]
    assert sorted(row for row in admissions(event_file) if row[1] == "out") == sorted(
        [("door", "out", None), (session, "out", "chain"), (table, "out", "chain")]
    )
    assert scan(code, table, minutes=2).verdict is Verdict.ADMITTED


def test_leaving_a_session_stays_in_the_leg(event_file, scan, session, code):
    scan(code, session)

    scan(code, session, OUT, minutes=1)

    assert inside(event_file, "door", session) == [1, 0]


def test_leaving_without_being_inside_anywhere_closes_nothing(event_file, scan, session, code):
    scan(code, "door", OUT)

    assert admissions(event_file) == [("door", "out", None)]


def test_the_outer_point_is_not_asked_whether_it_has_room(event_file, scan, code):
    full = add_point(event_file, "Ana", "Hall", "malaga", rules=PointRules(capacity=0))
    room = add_point(event_file, "Ana", "Room", "malaga", within_id=full)

    assert scan(code, room).verdict is Verdict.ADMITTED
    assert inside(event_file, full, room) == [1, 1]


def test_a_refused_scan_moves_nobody_anywhere(event_file, scan, code):
    room = add_point(
        event_file, "Ana", "Room", "malaga", rules=PointRules(capacity=0), within_id="door"
    )

    assert scan(code, room).verdict is Verdict.FULL
    assert admissions(event_file) == []


def test_a_badge_of_nobody_known_is_chained_too(event_file, scan, session):
    code = make_code(*event_codes(event_file))

    scan(code, session)
    both = inside(event_file, "door", session)
    scan(code, "door", OUT, minutes=1)

    assert (both, inside(event_file, "door", session)) == ([1, 1], [0, 0])


def test_of_merged_people_it_counts_where_any_of_them_is(event_file, scan, session):
    survivor, duplicate = add_person(event_file), add_person(event_file)
    code, other = issue_badge(event_file, survivor), issue_badge(event_file, duplicate)
    scan(other, session)
    change_person(event_file, duplicate, merged_into=survivor)

    scan(code, "door", OUT, minutes=1)

    assert inside(event_file, "door", session) == [0, 0]


def test_what_is_written_down_later_follows_from_where_somebody_was_then(
    event_file, scan, session, code
):
    scan(code, "door")
    scan(code, "door", OUT, minutes=60)

    scan(code, session, minutes=30)

    assert (session, "in", None) in admissions(event_file)
    assert len(admissions(event_file)) == 3


# taking it back


def test_voiding_takes_back_what_followed_in_one_act(event_file, scan, session, table, code):
    admission = scan(code, table).admission_id

    void_admission(event_file, "Eva", admission, "wrong room")

    assert inside(event_file, "door", session, table) == [0, 0, 0]
    assert event_file.rows("SELECT DISTINCT reason, operator FROM voiding") == [
        ("wrong room", "Eva")
    ]
    assert event_file.value("SELECT count(*) FROM voiding") == 3
    undo(event_file, "Eva")
    assert inside(event_file, "door", session, table) == [1, 1, 1]


def test_voiding_an_exit_brings_everybody_back_inside(event_file, scan, session, code):
    scan(code, session)
    left = scan(code, "door", OUT, minutes=1).admission_id

    void_admission(event_file, "Eva", left)

    assert inside(event_file, "door", session) == [1, 1]


def test_voiding_leaves_what_another_scan_of_that_moment_did(event_file, scan, session, code):
    other = add_point(event_file, "Ana", "Other", "malaga", within_id="door")
    scan(code, session)
    second = scan(code, other).admission_id  # written down of the same minute

    void_admission(event_file, "Eva", second)

    assert inside(event_file, "door", session, other) == [1, 1, 0]


def test_what_followed_is_taken_back_alone_without_the_scan(event_file, scan, session, code):
    scan(code, session)
    followed = event_file.value("SELECT id FROM admission WHERE source = 'chain'")

    void_admission(event_file, "Eva", followed)

    assert inside(event_file, "door", session) == [0, 1]


def test_undo_and_redo_of_a_scan_take_what_followed_along(event_file, scan, session, code):
    scan(code, session)

    undo(event_file, "Eva")
    undone = inside(event_file, "door", session)
    redo(event_file, "Eva")

    assert (undone, inside(event_file, "door", session)) == ([0, 0], [1, 1])


def test_the_last_scan_is_what_was_scanned(event_file, scan, session, code):
    admission = scan(code, session).admission_id

    assert last_admission(event_file).id == admission
    assert [each.id for each in list_scans(event_file, 10)] == [admission]
    assert len(list_admissions(event_file)) == 2
    assert void_last(event_file, "Eva").id == admission
    assert inside(event_file, "door", session) == [0, 0]
    assert last_admission(event_file) is None


# how points lie within one another


def test_points_within_a_removed_one_are_within_what_was_around_it(
    event_file, scan, session, table, code
):
    remove_point(event_file, "Ana", session)

    scan(code, table)

    assert inside(event_file, "door", table) == [1, 1]
    undo(event_file, "Eva")
    undo(event_file, "Eva")
    assert event_file.value("SELECT within_id FROM point WHERE id = ?", (table,)) == session


@pytest.mark.parametrize("around", ["nowhere", "tangier"])
def test_a_point_lies_within_one_of_its_leg(event_file, around):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        leg = write.insert(Leg, name="Tánger", zone="Africa/Casablanca")
        write.insert(Point, id="tangier", name="Tánger", leg_id=leg)

    with pytest.raises(HubDeskError) as refused:
        add_point(event_file, "Ana", "Room", "malaga", within_id=around)

    assert refused.value.problem in (Problem.NOT_FOUND, Problem.INVALID)
    assert event_file.value("SELECT count(*) FROM point") == 2


def test_points_that_two_desks_put_within_one_another_end(event_file, scan, session, code):
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.update(Point, "door", within_id=session)

    scan(code, session)
    entered = inside(event_file, "door", session)
    scan(code, "door", OUT, minutes=1)

    assert (entered, inside(event_file, "door", session)) == ([1, 1], [0, 0])
