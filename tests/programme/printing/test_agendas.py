"""Everybody's agenda says where they have to be, in the time of that place, and nothing else."""

import pytest
from builders import add_delegation, add_organisation, add_person
from programme.printing.a_programme import (
    WORDS,
    add_rooms,
    add_session,
    assert_sound,
    pages_of,
    sizes_of,
)

from hubdesk.demo.build import build_demo
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person, Waiting
from hubdesk.programme import enrolment, places
from hubdesk.programme.printing.agenda_sheets import print_agendas
from hubdesk.registration import merging


@pytest.fixture
def out(tmp_path):
    return tmp_path / "agendas.pdf"


@pytest.fixture
def session_id(event_file, leg_id):
    (room,) = add_rooms(event_file, leg_id, 1)
    return add_session(event_file, leg_id, "Apertura", room_id=room, minutes=45)


def enrol(file, session_id, *people, role="attendee"):
    enrolment.enrol(file, "Ana", session_id, people, role)


def let_wait(file, session_id, person):
    with file.writing(ActKind.ENROL, "Ana") as write:
        write.put(Waiting, f"{person}/{session_id}", person_id=person, session_id=session_id,
                  since=1)  # fmt: skip


def change(file, person, **columns):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, **columns)


def test_agenda_says_who_where_when_and_as_what(event_file, leg_id, out, session_id) -> None:
    person = add_person(
        event_file,
        given_name="Yassine",
        family_name="Touimi",
        arabic_name="ياسين التويمي",
        delegation_id=add_delegation(event_file, "Marroquí"),
        organisation_id=add_organisation(event_file, "Technopark"),
    )
    enrol(event_file, session_id, person, role="speaker")
    enrol(event_file, session_id, person)

    printed = print_agendas(event_file, None, out, WORDS)

    (page,) = pages_of(out)
    assert (printed.sheets, printed.pages) == (1, 1)
    for words in (
        "Misión", "Yassine Touimi", "ياسين", "التويمي", "Marroquí · Technopark", "Málaga",
        "Europe/Madrid · UTC+02:00", "Fri 10 July 2026", "10:00–10:45", "Speaker",
        "Sala 1. · Parque Tecnológico", "Page 1 of 1",
    ):  # fmt: skip
        assert words in page
    assert page.count("Apertura") == 1
    assert sizes_of(out) == {(420, 595)}
    assert_sound(out)


def test_who_waits_is_told_so_and_who_has_a_place_is_not(
    event_file, leg_id, out, session_id
) -> None:
    waits, has = add_person(event_file, family_name="A"), add_person(event_file, family_name="B")
    let_wait(event_file, session_id, waits)
    let_wait(event_file, session_id, has)
    enrol(event_file, session_id, has)

    print_agendas(event_file, leg_id, out, WORDS)

    first, second = pages_of(out)
    assert WORDS.waiting in first
    assert WORDS.waiting not in second
    assert second.count("Apertura") == 1


def test_nobody_has_an_agenda_who_cancelled_was_taken_out_or_has_nothing(
    event_file, leg_id, out, session_id
) -> None:
    gone = [add_person(event_file, family_name=f"Gone{place}") for place in range(3)]
    here = add_person(event_file, family_name="Here")
    add_person(event_file, family_name="Idle")
    enrol(event_file, session_id, *gone, here)
    change(event_file, gone[0], status="cancelled")
    change(event_file, gone[1], deleted=1)
    change(event_file, gone[2], erased=1)

    print_agendas(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert "Here" in page


def test_place_that_was_taken_back_is_on_no_agenda(event_file, leg_id, out, session_id) -> None:
    person = add_person(event_file)
    enrol(event_file, session_id, person)
    enrolment.unenrol(event_file, "Ana", session_id, [person])

    assert print_agendas(event_file, leg_id, out, WORDS).path is None
    assert not out.exists()


def test_people_who_were_merged_have_one_agenda(event_file, leg_id, out, session_id) -> None:
    stays = add_person(event_file, family_name="Touimi")
    given_up = add_person(event_file, family_name="Tuimi")
    other = add_session(event_file, leg_id, "Clausura", "2026-07-10T12:00")
    enrol(event_file, session_id, stays, given_up)
    enrol(event_file, other, given_up)
    merging.merge(event_file, "Ana", stays, given_up)

    print_agendas(event_file, leg_id, out, WORDS, people=[given_up])

    (page,) = pages_of(out)
    assert "Touimi" in page
    assert "Tuimi" not in page
    assert page.count("Apertura") == page.count("Clausura") == 1


def test_agendas_are_by_delegation_and_name(event_file, leg_id, out, session_id) -> None:
    first, second = (add_delegation(event_file, name, position=place)
                     for place, name in enumerate(("Zeta", "Alfa")))  # fmt: skip
    people = [
        add_person(event_file, given_name=given, family_name=family, delegation_id=delegation)
        for given, family, delegation in (
            ("Ana", "Solo", None), ("Eva", "Díaz", second), ("Íñigo", "Álvarez", second),
            ("Luz", "Zamora", first),
        )
    ]  # fmt: skip
    enrol(event_file, session_id, *people)

    print_agendas(event_file, leg_id, out, WORDS)

    names = ["Luz Zamora", "Íñigo Álvarez", "Eva Díaz", "Ana Solo"]
    assert [name in page for name, page in zip(names, pages_of(out), strict=True)] == [True] * 4


def test_each_leg_is_named_with_its_own_time(event_file, leg_id, out, session_id) -> None:
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    person = add_person(event_file)
    enrol(event_file, session_id, person)
    enrol(event_file, add_session(event_file, tangier, "Clôture", "2026-10-30T18:00"), person)

    print_agendas(event_file, None, out, WORDS)
    (page,) = pages_of(out)
    print_agendas(event_file, tangier, out, WORDS)
    (there,) = pages_of(out)

    assert page.index("Málaga") < page.index("Apertura") < page.index("Tánger")
    assert page.index("Tánger") < page.index("Africa/Casablanca · UTC+01:00") < page.index("18:00")
    assert "Apertura" not in there
    assert "Clôture" in there


def test_session_without_a_time_or_a_room_is_last_and_says_so(
    event_file, leg_id, out, session_id
) -> None:
    person = add_person(event_file)
    enrol(event_file, add_session(event_file, leg_id, "Aún sin hora", None), person)
    enrol(event_file, session_id, person)

    print_agendas(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert page.index("Apertura") < page.index(WORDS.no_time) < page.index("Aún sin hora")
    assert WORDS.no_room in page


def test_agenda_of_someone_with_an_arabic_name_alone(event_file, leg_id, out, session_id) -> None:
    person = add_person(event_file, given_name=None, family_name=None, arabic_name="محمد العلوي")
    enrol(event_file, session_id, person)

    print_agendas(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert "محمد" in page
    assert "العلوي" in page


def test_full_agenda_and_long_names_go_on_over_pages(event_file, leg_id, out) -> None:
    person = add_person(event_file, family_name="Benjelloun " * 20, arabic_name="العمراني " * 20)
    for place in range(60):
        title = f"Sesión {place}: " + "una palabra tras otra " * 5
        starts = f"2026-07-{10 + place // 12}T{8 + place % 12:02}:00"
        enrol(event_file, add_session(event_file, leg_id, title, starts), person)

    printed = print_agendas(event_file, leg_id, out, WORDS)

    pages = pages_of(out)
    assert printed.pages == len(pages) > 1
    assert all("Benjelloun" in page for page in pages)
    assert all(page.count("Benjelloun") == 20 for page in pages)
    for place in range(60):
        assert "".join(pages).count(f"Sesión {place}:") == 1
    assert_sound(out)


def test_two_pages_fit_on_a_sheet(event_file, leg_id, out, session_id) -> None:
    people = [add_person(event_file, family_name=f"Ruiz{place}") for place in range(3)]
    enrol(event_file, session_id, *people)

    printed = print_agendas(event_file, leg_id, out, WORDS, two_up=True)

    first, second = pages_of(out)
    assert printed.pages == 2
    assert "Ruiz0" in first
    assert "Ruiz1" in first
    assert "Ruiz2" in second
    assert sizes_of(out) == {(839, 595)}
    assert_sound(out)


def test_every_place_and_part_of_the_demo_is_on_an_agenda(tmp_path, out) -> None:
    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        printed = print_agendas(file, None, out, WORDS)

        parts = file.rows(
            "SELECT DISTINCT e.person_id, e.session_id FROM enrolment e"
            " JOIN person p ON p.id = e.person_id WHERE p.status <> 'cancelled'"
        )
    together = " ".join(pages_of(out))
    assert printed.sheets == len({person for person, _ in parts})
    assert together.count("–") >= len(parts)
    assert_sound(out)


def test_time_is_not_spent_on_each_person(event_file, leg_id, out, session_id, monkeypatch) -> None:
    """However many people there are, the file is asked the same few questions."""
    asked = []
    rows = type(event_file).rows
    monkeypatch.setattr(
        type(event_file), "rows", lambda self, sql, *how: asked.append(sql) or rows(self, sql, *how)
    )
    counts = []
    for number in (1, 30):
        enrol(event_file, session_id, *[add_person(event_file) for _ in range(number)])
        asked.clear()
        print_agendas(event_file, leg_id, out, WORDS)
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_unknown_leg_is_refused(event_file, out) -> None:
    with pytest.raises(HubDeskError) as refused:
        print_agendas(event_file, "fez", out, WORDS)

    assert refused.value.problem is Problem.NOT_FOUND


def test_stopped_print_leaves_nothing(event_file, leg_id, out, session_id) -> None:
    enrol(event_file, session_id, add_person(event_file))

    with pytest.raises(HubDeskError) as stopped:
        print_agendas(event_file, leg_id, out, WORDS, progress=lambda done, total: False)

    assert stopped.value.problem is Problem.CANCELLED
    assert not [path for path in out.parent.iterdir() if path.suffix in {".pdf", ".part"}]
