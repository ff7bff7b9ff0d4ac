"""How many are inside is right whenever a capacity is given or taken away."""

from builders import add_person

from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.points import add_point, edit_point, find_point
from hubdesk.checkin.rules import Direction, PointRules
from hubdesk.checkin.service import check_in_person
from hubdesk.eventfile import presence
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.undo import undo


def set_capacity(file, point, capacity):
    edit_point(file, "Ana", point, "Room", PointRules(capacity=capacity))


def test_who_is_inside_when_a_capacity_is_given_is_counted(event_file):
    room = add_point(event_file, "Ana", "Room", "malaga")
    people = [add_person(event_file) for _ in range(3)]
    for person in people:
        check_in_person(event_file, "Eva", room, person)
    check_in_person(event_file, "Eva", room, people[0], Direction.OUT)

    counts = [inside_now(event_file, room)]
    set_capacity(event_file, room, 5)
    counts.append(inside_now(event_file, room))
    check_in_person(event_file, "Eva", room, people[0])
    counts.append(inside_now(event_file, room))
    set_capacity(event_file, room, 9)
    counts.append(inside_now(event_file, room))
    check_in_person(event_file, "Eva", room, people[1], Direction.OUT)
    set_capacity(event_file, room, None)
    counts.append(inside_now(event_file, room))

    assert counts == [2, 2, 3, 3, 2]
    assert event_file.rows("SELECT * FROM inside") == []


def test_taking_a_capacity_back_counts_no_more(event_file):
    set_capacity(event_file, "door", 5)
    check_in_person(event_file, "Eva", "door", add_person(event_file))
    set_capacity(event_file, "door", None)

    undo(event_file, "Ana")

    assert find_point(event_file, "door").rules.capacity == 5
    assert event_file.rows("SELECT * FROM inside") == [("door", 1)]


def test_the_count_can_be_derived_anew(event_file):
    set_capacity(event_file, "door", 5)
    check_in_person(event_file, "Eva", "door", add_person(event_file))
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.execute("UPDATE inside SET people = 7")
        write.unjournaled.add("inside")
        wrong = presence.differences(write.connection)
        presence.rebuild(write.connection)

    assert wrong > 0
    assert presence.differences(event_file.database.connection()) == 0
    assert inside_now(event_file, "door") == 1
