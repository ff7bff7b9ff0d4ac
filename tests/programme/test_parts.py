"""Who counts in a session: merged, cancelled and erased people, and those known by name alone."""

import pytest
from builders import add_person
from programme_builders import add_session, board_of, people_of

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person, Waiting
from hubdesk.programme import enrolment
from hubdesk.programme import service as programme
from hubdesk.programme.board import names_of
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.registration import merging
from hubdesk.registration import service as registration
from hubdesk.registration.erasing import erase_person


def enrol(file, session, *people, role="attendee"):
    enrolment.enrol(file, "Ana", session, people, role, beyond_capacity=True)


def kinds(board):
    return [each.kind for each in board.timetable.standing()]


def test_everybody_who_has_a_part_is_committed_once(event_file):
    session = add_session(event_file)
    ana, omar = add_person(event_file), add_person(event_file, given_name="Omar")
    enrol(event_file, session, ana)
    enrol(event_file, session, ana, role="speaker")
    enrol(event_file, session, omar, role="interpreter")

    board = board_of(event_file)

    assert people_of(board, session) == {ana, omar}
    assert board.sessions[session].enrolled == 2


def test_merged_people_are_one_person(event_file):
    first, second = add_session(event_file), add_session(event_file, "Clausura")
    stays, given_up = add_person(event_file), add_person(event_file)
    enrol(event_file, first, stays, given_up)
    enrol(event_file, second, given_up)
    merging.merge(event_file, "Ana", stays, given_up)

    board = board_of(event_file)

    assert people_of(board, first) == people_of(board, second) == {stays}
    assert [board.sessions[key].enrolled for key in (first, second)] == [1, 1]
    assert kinds(board) == [ConflictKind.PEOPLE]


def test_people_merged_one_after_another_are_one_person(event_file):
    session = add_session(event_file)
    people = [add_person(event_file) for _ in range(4)]
    enrol(event_file, session, *people)
    for stays, given_up in zip(people[1:], people, strict=False):
        merging.merge(event_file, "Ana", stays, given_up)

    assert people_of(board_of(event_file), session) == {people[-1]}


def test_two_desks_merging_each_the_other_way_round_leave_one_person(event_file):
    session = add_session(event_file)
    people = [add_person(event_file) for _ in range(3)]
    enrol(event_file, session, *people)
    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        for given_up, stays in ((0, 1), (1, 0), (2, 1)):
            write.update(Person, people[given_up], merged_into=people[stays])

    assert people_of(board_of(event_file), session) == {min(people[:2])}


@pytest.mark.parametrize("cancelled_first", [True, False])
def test_who_stays_decides_whether_merged_people_come(event_file, cancelled_first):
    session = add_session(event_file)
    stays, given_up = add_person(event_file), add_person(event_file)
    enrol(event_file, session, given_up, role="speaker")
    if cancelled_first:
        registration.cancel(event_file, "Ana", given_up, "registered twice")
        merging.merge(event_file, "Ana", stays, given_up)
        expected = {stays}
    else:
        merging.merge(event_file, "Ana", stays, given_up)
        registration.cancel(event_file, "Ana", stays, "is ill")
        expected = set()

    board = board_of(event_file)

    assert people_of(board, session) == expected
    assert board.sessions[session].enrolled == len(expected)
    assert board.sessions[session].speakers == ("Ana Ruiz",) * len(expected)


def test_speaker_who_was_merged_is_named_as_who_stays_once(event_file):
    session = add_session(event_file)
    stays = add_person(event_file, given_name="Begoña", family_name="Ibáñez")
    given_up = add_person(event_file, given_name="B.", family_name="Ibanez")
    enrol(event_file, session, stays, given_up, role="speaker")
    merging.merge(event_file, "Ana", stays, given_up)

    assert board_of(event_file).sessions[session].speakers == ("Begoña Ibáñez",)


def test_two_speakers_of_one_name_are_both_named(event_file):
    session = add_session(event_file)
    enrol(event_file, session, add_person(event_file), add_person(event_file), role="speaker")

    assert board_of(event_file).sessions[session].speakers == ("Ana Ruiz", "Ana Ruiz")


def test_who_cancelled_takes_no_place_and_is_not_hurt(event_file):
    first, second = (
        add_session(event_file, capacity=1),
        add_session(event_file, "Clausura"),
    )
    omar, ana = add_person(event_file, given_name="Omar"), add_person(event_file)
    enrolment.enrol(event_file, "Ana", first, [omar, ana], beyond_capacity=True)
    enrol(event_file, second, omar)
    assert kinds(board_of(event_file)) == [ConflictKind.PEOPLE, ConflictKind.FULL]
    registration.cancel(event_file, "Ana", omar, "is ill")

    board = board_of(event_file)

    assert people_of(board, first) == {ana}
    assert board.sessions[first].enrolled == 1
    assert [row.enrolled for row in programme.sessions(event_file)] == [1, 0]
    assert board.timetable.standing() == []


def test_erased_person_is_not_hurt(event_file):
    session = add_session(event_file)
    ana = add_person(event_file)
    enrol(event_file, session, ana)
    erase_person(event_file, "Ana", ana)

    assert people_of(board_of(event_file), session) == set()


def test_who_left_the_session_or_waits_for_it_is_not_committed(event_file):
    session = add_session(event_file)
    ana, omar = add_person(event_file), add_person(event_file)
    enrol(event_file, session, ana)
    enrolment.unenrol(event_file, "Ana", session, [ana])
    with event_file.writing(ActKind.ENROL, "Ana") as write:
        write.insert(Waiting, person_id=omar, session_id=session, since=write.at)

    board = board_of(event_file)

    assert people_of(board, session) == set()
    assert (board.sessions[session].enrolled, board.sessions[session].waiting) == (0, 1)


# Speakers known by name


def test_named_speakers_of_one_name_are_one_person_however_it_is_written(event_file):
    first, second = add_session(event_file), add_session(event_file, "Clausura")
    programme.name_speaker(event_file, "Ana", first, "José Muñoz")
    programme.name_speaker(event_file, "Ana", second, "JOSE  MUNOZ", "chair")

    board = board_of(event_file)

    assert kinds(board) == [ConflictKind.PEOPLE]
    assert people_of(board, first) == people_of(board, second)


def test_named_speaker_who_is_forgotten_is_nobody(event_file):
    session = add_session(event_file)
    entry = programme.name_speaker(event_file, "Ana", session, "José Muñoz")
    programme.forget_speaker(event_file, "Ana", entry)

    board = board_of(event_file)

    assert people_of(board, session) == set()
    assert board.sessions[session].speakers == ()


def test_named_speakers_take_no_place_and_stand_behind_those_registered(event_file):
    session = add_session(event_file)
    programme.name_speaker(event_file, "Ana", session, "Rachid Tazi")
    programme.name_speaker(event_file, "Ana", session, "Lucía Peña", "interpreter")
    enrol(event_file, session, add_person(event_file), role="chair")

    board = board_of(event_file)

    assert board.sessions[session].speakers == ("Ana Ruiz", "Rachid Tazi")
    assert board.sessions[session].enrolled == 1
    assert len(people_of(board, session)) == 3


def test_who_speaks_takes_none_of_the_places(event_file):
    session = add_session(event_file, capacity=1)
    enrol(event_file, session, add_person(event_file))
    enrol(event_file, session, add_person(event_file), role="speaker")
    programme.name_speaker(event_file, "Ana", session, "Rachid Tazi", "interpreter")

    board = board_of(event_file)

    assert len(people_of(board, session)) == 3
    assert board.timetable.standing() == []


def test_names_of_a_crowd_are_written_as_they_were_given(event_file):
    session = add_session(event_file)
    named = ["José Muñoz", "Ahmed El Amrani de la O", "فاطمة بناني"]
    for name in named:
        programme.name_speaker(event_file, "Ana", session, name)
    registered = [
        add_person(event_file, given_name="Íñigo", family_name="Núñez"),
        add_person(event_file, given_name=None, family_name=None, arabic_name="محمد العمراني"),
    ]
    enrol(event_file, session, *registered)

    keys = sorted(people_of(board_of(event_file), session))
    names = names_of(event_file, keys)

    assert list(names) == keys
    assert set(names.values()) == {*named, "Íñigo Núñez", "محمد العمراني"}


def test_names_of_a_large_crowd_are_all_there(event_file):
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        keys = write.bulk_insert(
            Person, [{"given_name": "P.", "family_name": f"Ruiz {n}"} for n in range(1201)]
        )

    names = names_of(event_file, [*keys, "nobody"])

    assert list(names.values()) == [f"P. Ruiz {n}" for n in range(1201)]


def test_person_merged_into_somebody_this_desk_does_not_know_yet_still_counts(event_file):
    session = add_session(event_file)
    ana = add_person(event_file)
    enrol(event_file, session, ana, role="speaker")
    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        write.update(Person, ana, merged_into="not here yet")

    board = board_of(event_file)

    assert people_of(board, session) == {ana}
    assert board.sessions[session].speakers == ("Ana Ruiz",)
