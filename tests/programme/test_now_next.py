from itertools import count

import pytest

from hubdesk.programme.now_next import NowNext, Phase, Showing, now_next
from hubdesk.programme.zones import moment

ZONE = "Europe/Madrid"
_numbers = count()


def at(day, time):
    return moment(f"2026-07-{day}T{time}", ZONE)


def session(title, day, time, minutes=60, room="hall"):
    starts = at(day, time)
    return Showing(f"{title} {next(_numbers)}", title, "plenary", starts, starts + minutes, room)


def shown(sessions, day, time, rooms=("hall", "lab")) -> NowNext:
    return now_next(sessions, rooms, ZONE, at(day, time))


def titles(showings):
    return [each.title for each in showings]


TWO_DAYS = [
    session("Opening", 10, "10:00"),
    session("Talk", 10, "11:30"),
    session("Closing", 11, "16:00"),
]


@pytest.mark.parametrize(
    ("time", "now", "coming"),
    [
        ("09:00", [], ["Opening"]),
        ("09:59", [], ["Opening"]),
        ("10:00", ["Opening"], ["Talk"]),
        ("10:59", ["Opening"], ["Talk"]),
        ("11:00", [], ["Talk"]),  # the gap
        ("11:30", ["Talk"], ["Closing"]),
    ],
)
def test_session_is_on_from_its_first_minute_to_its_last(time, now, coming):
    (room,) = shown(TWO_DAYS, 10, time).rooms

    assert (titles(room.now), titles(room.next)) == (now, coming)


def test_each_room_has_its_own_now_and_next():
    sessions = [session("Opening", 10, "10:00"), session("Lab tour", 10, "10:30", room="lab")]

    hall, lab = shown(sessions, 10, "10:15").rooms

    assert (titles(hall.now), titles(hall.next)) == (["Opening"], [])
    assert (titles(lab.now), titles(lab.next)) == ([], ["Lab tour"])


def test_sessions_side_by_side_in_a_room_are_all_on_and_all_next():
    sessions = [
        session("Poster A", 10, "10:00"), session("Poster B", 10, "10:30", 90),
        session("Stand C", 10, "12:30"), session("Stand D", 10, "12:30"),
        session("Later", 10, "13:00"),
    ]  # fmt: skip

    (room,) = shown(sessions, 10, "10:45").rooms

    assert titles(room.now) == ["Poster A", "Poster B"]
    assert titles(room.next) == ["Stand C", "Stand D"]


def test_rooms_come_in_their_order_and_what_has_none_comes_last():
    sessions = [
        session("Bus", 10, "10:00", room=None), session("Lab", 10, "10:00", room="lab"),
        session("Gone", 10, "10:00", room="no such room"), session("Hall", 10, "10:00"),
    ]  # fmt: skip

    rooms = shown(sessions, 10, "10:00").rooms

    assert [room.room_id for room in rooms] == ["hall", "lab", None]
    assert titles(rooms[-1].now) == ["Bus", "Gone"]


def test_room_that_is_not_used_that_day_is_left_out():
    sessions = [session("Hall", 10, "10:00"), session("Lab", 11, "10:00", room="lab")]

    assert [room.room_id for room in shown(sessions, 10, "10:00").rooms] == ["hall"]


def test_room_whose_day_is_over_stays_with_nothing_on():
    sessions = [session("Lab", 10, "09:00", room="lab"), session("Hall", 10, "12:00")]

    _, lab = shown(sessions, 10, "12:30").rooms

    assert (lab.now, lab.next, titles(lab.day)) == ((), (), ["Lab"])


def test_before_the_first_day_that_day_is_shown():
    found = shown(TWO_DAYS, "08", "12:00")

    assert (found.phase, found.today, found.day) == (Phase.AHEAD, "2026-07-08", "2026-07-10")
    assert titles(found.rooms[0].day) == ["Opening", "Talk"]


def test_after_the_last_session_the_last_day_is_shown():
    for day, time in ((11, "17:00"), (13, "09:00")):
        found = shown(TWO_DAYS, day, time)

        assert (found.phase, found.day) == (Phase.OVER, "2026-07-11")
        assert titles(found.rooms[0].day) == ["Closing"]


def test_when_a_day_is_over_the_next_one_is_shown():
    found = shown(TWO_DAYS, 10, "12:30")

    assert (found.phase, found.today, found.day) == (Phase.AHEAD, "2026-07-10", "2026-07-11")
    assert titles(found.rooms[0].next) == ["Closing"]


def test_first_morning_is_part_of_the_day():
    assert shown(TWO_DAYS, 10, "00:00").phase is Phase.ON


def test_day_without_a_session_shows_the_next_one_that_has():
    sessions = [session("Opening", 10, "10:00"), session("Closing", 13, "10:00")]

    found = shown(sessions, 11, "12:00")

    assert (found.phase, found.day) == (Phase.AHEAD, "2026-07-13")


def test_session_past_midnight_is_on_until_it_ends():
    sessions = [session("Party", 10, "23:00", 180, "lab"), session("Opening", 10, "10:00")]

    found = shown(sessions, 11, "01:30")

    assert (found.phase, found.day) == (Phase.ON, "2026-07-10")
    assert [titles(room.now) for room in found.rooms] == [[], ["Party"]]
    assert shown(sessions, 11, "02:00").phase is Phase.OVER


def test_past_midnight_the_rooms_of_the_new_day_are_shown_beside_what_still_runs():
    sessions = [session("Party", 10, "23:00", 180, "lab"), session("Closing", 11, "10:00")]

    found = shown(sessions, 11, "00:30")

    assert (found.phase, found.day) == (Phase.ON, "2026-07-11")
    assert [(titles(room.now), titles(room.next)) for room in found.rooms] == [
        ([], ["Closing"]),
        (["Party"], []),
    ]


def test_night_on_which_clocks_go_back_repeats_nothing():
    starts = moment("2026-10-25T02:30", ZONE)  # the first of two
    sessions = [Showing("a", "Night", "visit", starts, starts + 60, "hall")]

    on = [now_next(sessions, ["hall"], ZONE, starts + after).phase for after in (-1, 0, 59, 60, 61)]

    assert on == [Phase.ON, Phase.ON, Phase.ON, Phase.OVER, Phase.OVER]


def test_leg_without_a_scheduled_session_has_nothing_to_show():
    assert shown([], 10, "10:00") == NowNext(Phase.EMPTY, "2026-07-10", "2026-07-10", ())
