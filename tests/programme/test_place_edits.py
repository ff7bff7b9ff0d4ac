"""Changing legs, venues, rooms and tracks, rule by rule, on a real file."""

import pytest

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.programme import place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.board import board_rooms, board_tracks, read_grounds
from hubdesk.programme.place_overview import read_overview

DAY = "2026-07-10"


@pytest.fixture
def venues(event_file, leg_id):
    """The keys of three venues, in their order."""
    return [
        places.add_venue(event_file, "Ana", leg_id, name) for name in ("Parque", "Rectorado", "BIC")
    ]


@pytest.fixture
def rooms(event_file, venues):
    """Two rooms in the first venue and one in the second; the third has none."""
    return [
        places.add_room(event_file, "Ana", venue, name, capacity=40)
        for venue, name in ((venues[0], "Sala 1"), (venues[0], "Sala 2"), (venues[1], "Aula"))
    ]


def add_session(file, leg_id, room, title="Apertura", at="10:00"):
    return programme.add_session(
        file, "Ana", leg_id, title, room_id=room, starts_at=f"{DAY}T{at}", minutes=45
    )


def refusal(action, *arguments, **options):
    with pytest.raises(HubDeskError) as refused:
        action(*arguments, **options)
    return refused.value


def names(file, leg_id):
    return [(venue.name, [room.name for room in venue.rooms])
            for venue in read_overview(file, leg_id).venues]  # fmt: skip


def hours(file, leg_id, room):
    return next(each.hours for each in board_rooms(file, leg_id) if each.id == room)


def test_removed_rooms_sessions_keep_their_times_and_wait_for_another(event_file, leg_id, rooms):
    for title, at in (("Apertura", "10:00"), ("Clausura", "12:00")):
        add_session(event_file, leg_id, rooms[0], title, at)
    add_session(event_file, leg_id, rooms[1], "Taller")

    left = place_edits.remove_room(event_file, "Ana", rooms[0])

    assert left == 2
    assert [(row.title, row.room, row.starts_at) for row in programme.sessions(event_file)] == [
        ("Apertura", None, f"{DAY}T10:00"),
        ("Taller", "Sala 2", f"{DAY}T10:00"),
        ("Clausura", None, f"{DAY}T12:00"),
    ]
    assert rooms[0] not in {room.id for room in places.rooms(event_file)}


def test_undo_of_a_removed_room_puts_its_sessions_back(event_file, leg_id, rooms):
    add_session(event_file, leg_id, rooms[0])
    place_edits.remove_room(event_file, "Ana", rooms[0])

    undo(event_file, "Ana")

    assert programme.sessions(event_file)[0].room == "Sala 1"


def test_removed_venue_takes_its_rooms_along(event_file, leg_id, venues, rooms):
    add_session(event_file, leg_id, rooms[0])
    add_session(event_file, leg_id, rooms[1])

    assert place_edits.remove_venue(event_file, "Ana", venues[0]) == 2

    assert names(event_file, leg_id) == [("Rectorado", ["Aula"]), ("BIC", [])]


@pytest.mark.parametrize("remove", [place_edits.remove_room, place_edits.remove_venue])
def test_what_is_not_there_can_not_be_removed(event_file, remove):
    assert refusal(remove, event_file, "Ana", "nowhere").problem is Problem.NOT_FOUND


def test_leg_in_another_zone_keeps_all_wall_times(event_file, leg_id, rooms):
    add_session(event_file, leg_id, rooms[0])
    place_edits.set_room_hours(event_file, "Ana", rooms[0], [(f"{DAY}T09:00", f"{DAY}T18:00")])
    before = read_grounds(event_file).rooms[rooms[0]].hours[0][0]

    place_edits.edit_leg(event_file, "Ana", leg_id, {"zone": "Africa/Casablanca"})

    assert programme.sessions(event_file)[0].starts_at == f"{DAY}T10:00"
    assert hours(event_file, leg_id, rooms[0]) == ((f"{DAY}T09:00", f"{DAY}T18:00"),)
    assert read_grounds(event_file).rooms[rooms[0]].hours[0][0] == before + 60


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": "  "}, "name"),
        ({"zone": "Africa/Tangier"}, "zone"),
        ({"starts_on": "tomorrow"}, "starts_on"),
        ({"travel_minutes": -1}, "travel_minutes"),
    ],
)
def test_invalid_value_of_a_leg_changes_nothing(event_file, leg_id, values, field):
    before = read_overview(event_file, leg_id).leg

    refused = refusal(place_edits.edit_leg, event_file, "Ana", leg_id, values)

    assert (refused.problem, refused.data["field"]) == (Problem.INVALID, field)
    assert read_overview(event_file, leg_id).leg == before


def test_leg_never_ends_before_it_starts(event_file, leg_id):
    place_edits.edit_leg(event_file, "Ana", leg_id, {"starts_on": DAY, "ends_on": "2026-07-14"})

    refused = refusal(place_edits.edit_leg, event_file, "Ana", leg_id, {"ends_on": "2026-07-09"})

    assert refused.problem is Problem.END_BEFORE_START
    assert read_overview(event_file, leg_id).leg.ends_on == "2026-07-14"


def test_leg_of_one_day_is_allowed(event_file, leg_id):
    place_edits.edit_leg(event_file, "Ana", leg_id, {"starts_on": DAY, "ends_on": DAY})

    assert read_overview(event_file, leg_id).leg.ends_on == DAY


def test_stale_field_is_left_and_answered_while_the_others_are_written(event_file, leg_id, rooms):
    place_edits.edit_room(event_file, "Omar", rooms[0], {"capacity": 60})

    stale = place_edits.edit_room(
        event_file, "Ana", rooms[0],
        {"capacity": 50, "name": "Sala Magna"}, {"capacity": 40, "name": "Sala 1"},
    )  # fmt: skip

    assert [(each.field, each.current, each.wanted) for each in stale] == [("capacity", 60, 50)]
    room = board_rooms(event_file, leg_id)[0]
    assert (room.name, room.capacity) == ("Sala Magna", 60)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"capacity": 0}, "capacity"),
        ({"turnover_minutes": -5}, "turnover_minutes"),
    ],
)
def test_invalid_value_of_a_room_changes_nothing(event_file, leg_id, rooms, values, field):
    before = board_rooms(event_file, leg_id)

    refused = refusal(place_edits.edit_room, event_file, "Ana", rooms[0], values)

    assert (refused.problem, refused.data["field"]) == (Problem.INVALID, field)
    assert board_rooms(event_file, leg_id) == before


def test_rooms_are_shown_in_the_order_they_are_put_in(event_file, leg_id, rooms):
    place_edits.order_rooms(event_file, "Ana", [rooms[1], rooms[0], rooms[2]])

    assert [room.name for room in board_rooms(event_file, leg_id)] == ["Sala 2", "Sala 1", "Aula"]


def test_venue_stands_where_its_first_room_does(event_file, leg_id, rooms):
    place_edits.order_rooms(event_file, "Ana", [rooms[2], rooms[0], rooms[1]])

    assert names(event_file, leg_id) == [
        ("Rectorado", ["Aula"]), ("Parque", ["Sala 1", "Sala 2"]), ("BIC", []),
    ]  # fmt: skip


def test_venue_without_rooms_keeps_its_place_when_rooms_are_reordered(
    event_file, leg_id, venues, rooms
):
    place_edits.order_venues(event_file, "Ana", [venues[2], venues[0], venues[1]])

    place_edits.order_rooms(event_file, "Ana", [rooms[2], rooms[1], rooms[0]])

    assert [venue for venue, _ in names(event_file, leg_id)] == ["BIC", "Rectorado", "Parque"]


def test_venues_are_shown_in_the_order_they_are_put_in(event_file, leg_id, venues):
    place_edits.order_venues(event_file, "Ana", list(reversed(venues)))

    assert [venue for venue, _ in names(event_file, leg_id)] == ["BIC", "Rectorado", "Parque"]
    assert refusal(place_edits.order_venues, event_file, "Ana", ["nowhere"]).problem is (
        Problem.NOT_FOUND
    )


def test_hours_of_a_room_are_kept_in_order(event_file, leg_id, rooms):
    morning, evening = (f"{DAY}T09:00", f"{DAY}T13:00"), (f"{DAY}T16:00", f"{DAY}T20:00")

    place_edits.set_room_hours(event_file, "Ana", rooms[0], [evening, morning])

    assert hours(event_file, leg_id, rooms[0]) == (morning, evening)


def test_hours_that_touch_become_one(event_file, leg_id, rooms):
    place_edits.set_room_hours(
        event_file, "Ana", rooms[0],
        [(f"{DAY}T18:00", "2026-07-11T00:00"), ("2026-07-11T00:00", "2026-07-11T02:00")],
    )  # fmt: skip

    assert hours(event_file, leg_id, rooms[0]) == ((f"{DAY}T18:00", "2026-07-11T02:00"),)


def test_room_without_hours_may_always_be_used(event_file, leg_id, rooms):
    place_edits.set_room_hours(event_file, "Ana", rooms[0], [(f"{DAY}T09:00", f"{DAY}T13:00")])

    place_edits.set_room_hours(event_file, "Ana", rooms[0], [])

    assert read_grounds(event_file).rooms[rooms[0]].hours == ()


@pytest.mark.parametrize("closes", [f"{DAY}T09:00", f"{DAY}T08:00"])
def test_hours_never_end_before_they_start(event_file, leg_id, rooms, closes):
    refused = refusal(
        place_edits.set_room_hours, event_file, "Ana", rooms[0], [(f"{DAY}T09:00", closes)]
    )

    assert refused.problem is Problem.END_BEFORE_START
    assert hours(event_file, leg_id, rooms[0]) == ()


def test_hours_that_somebody_else_changed_meanwhile_are_kept(event_file, leg_id, rooms):
    theirs = [(f"{DAY}T10:00", f"{DAY}T14:00")]
    place_edits.set_room_hours(event_file, "Omar", rooms[0], theirs)

    refused = refusal(
        place_edits.set_room_hours,
        event_file, "Ana", rooms[0], [(f"{DAY}T09:00", f"{DAY}T13:00")], known=[],
    )  # fmt: skip

    assert refused.problem is Problem.STALE
    assert hours(event_file, leg_id, rooms[0]) == tuple(theirs)


def test_way_between_two_venues_is_the_same_in_either_direction(event_file, leg_id, venues):
    first, second, _ = venues
    place_edits.set_travel(event_file, "Ana", first, second, 25)
    place_edits.set_travel(event_file, "Ana", second, first, 30)

    assert event_file.rows("SELECT id, first_id, second_id, minutes FROM travel") == [
        ("/".join(sorted((first, second))), *sorted((first, second)), 30)
    ]
    assert read_overview(event_file, leg_id).way(second, first) == 30


def test_way_without_minutes_takes_what_is_usual_in_the_leg(event_file, leg_id, venues):
    place_edits.set_travel(event_file, "Ana", venues[0], venues[1], 25)

    place_edits.set_travel(event_file, "Ana", venues[0], venues[1], None)

    assert read_overview(event_file, leg_id).way(venues[0], venues[1]) is None
    place_edits.set_travel(event_file, "Ana", venues[0], venues[1], 5)
    assert read_overview(event_file, leg_id).way(venues[0], venues[1]) == 5


def test_way_is_refused_to_itself_backwards_and_when_stale(event_file, venues):
    first, second, _ = venues
    place_edits.set_travel(event_file, "Omar", first, second, 25)

    problems = [
        refusal(place_edits.set_travel, event_file, "Ana", *arguments).problem
        for arguments in ((first, first, 5), (first, second, -5), (first, second, 20, None))
    ]

    assert problems == [Problem.INVALID, Problem.INVALID, Problem.STALE]


def test_added_leg_comes_last(event_file, leg_id):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")

    assert [leg.id for leg in places.legs(event_file)] == [leg_id, tangier]


def test_removed_track_leaves_its_sessions(event_file, leg_id):
    track = programme.add_track(event_file, "Ana", "Agua", "#0e7490")
    session = programme.add_session(event_file, "Ana", leg_id, "Apertura")
    programme.edit_session(event_file, "Ana", session, track_id=track)
    assert read_overview(event_file, leg_id).in_track == {track: 1}

    programme.edit_track(event_file, "Ana", track, deleted=1)

    assert board_tracks(event_file) == ()
    assert [row.title for row in programme.sessions(event_file)] == ["Apertura"]


def test_track_of_no_colour_or_without_a_name_is_refused(event_file):
    track = programme.add_track(event_file, "Ana", "Agua", "#0e7490")

    problems = [
        refusal(programme.edit_track, event_file, "Ana", track, colour="reddish").data["field"],
        refusal(programme.edit_track, event_file, "Ana", track, name=" ").data["field"],
        refusal(programme.add_track, event_file, "Ana", "Sol", "#12345").data["field"],
    ]

    assert problems == ["colour", "name", "colour"]
    assert [(each.name, each.colour) for each in board_tracks(event_file)] == [("Agua", "#0e7490")]


def test_track_that_somebody_else_renamed_meanwhile_keeps_their_name(event_file):
    track = programme.add_track(event_file, "Ana", "Agua")
    programme.edit_track(event_file, "Omar", track, name="Agua y energía")

    stale = programme.edit_track(event_file, "Ana", track, known={"name": "Agua"}, name="Water")

    assert [each.current for each in stale] == ["Agua y energía"]
    assert board_tracks(event_file)[0].name == "Agua y energía"
