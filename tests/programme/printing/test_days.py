"""Each day of a leg is printed whole: nothing is lost, split, or drawn where it can't be read."""

import pytest
from builders import add_person
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
from hubdesk.programme import enrolment, places
from hubdesk.programme.printing.day_sheets import print_days
from hubdesk.programme.zones import wall_after


@pytest.fixture
def out(tmp_path):
    return tmp_path / "days.pdf"


def test_every_session_of_the_demo_is_on_its_day_once(tmp_path, out) -> None:
    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        for leg in places.legs(file):
            printed = print_days(file, leg.id, out, WORDS)

            pages = pages_of(out)
            rows = file.rows(
                "SELECT title, starts_at FROM session WHERE leg_id = ? AND starts_at > ''",
                (leg.id,),
            )
            days = sorted({starts[:10] for _, starts in rows})
            assert (printed.sheets, printed.pages) == (len(days), len(pages))
            for day, page in zip(days, pages, strict=True):
                assert WORDS.date(day) in page
                assert leg.name in page
                assert "Misión tecnológica" in page
                assert leg.zone in page
                titles = [title for title, starts in rows if starts.startswith(day)]
                for title in titles:
                    assert page.count(title) == sum(title in other for other in titles)
            assert_sound(out)
            assert sizes_of(out) == {(842, 595)}


def test_session_shows_its_time_kind_and_speakers(event_file, leg_id, out) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    session = add_session(event_file, leg_id, "Apertura", room_id=room, kind="plenary", minutes=45)
    yassine = add_person(event_file, given_name="Yassine", family_name="Touimi")
    enrolment.enrol(event_file, "Ana", session, [yassine], "speaker")

    print_days(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    for words in ("Fri 10 July 2026", "Sala 1.", "Parque Tecnológico", "10:00–10:45", "Plenary",
                  "Yassine Touimi", "Page 1 of 1", "Europe/Madrid · UTC+02:00"):  # fmt: skip
        assert words in page


def test_session_past_midnight_is_on_the_day_on_which_it_begins(event_file, leg_id, out) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    add_session(event_file, leg_id, "Noche blanca", "2026-07-10T23:00", room_id=room, minutes=150)
    add_session(event_file, leg_id, "Desayuno", "2026-07-11T08:00", room_id=room)

    print_days(event_file, leg_id, out, WORDS)

    first, second = pages_of(out)
    assert "23:00–01:30 +1" in first
    assert "Noche blanca" in first
    assert "Noche blanca" not in second
    assert "Desayuno" in second


def test_day_on_which_clocks_change_shows_both_offsets(event_file, leg_id, out) -> None:
    add_session(event_file, leg_id, "Cena", "2026-10-25T01:00", minutes=240)

    print_days(event_file, leg_id, out, WORDS)

    assert "UTC+02:00 / UTC+01:00" in pages_of(out)[0]


def test_sessions_without_a_room_or_a_time(event_file, leg_id, out) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    add_session(event_file, leg_id, "Con sala", room_id=room)
    add_session(event_file, leg_id, "Sin sala", "2026-07-10T10:30")
    add_session(event_file, leg_id, "Sin hora", None)

    print_days(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert page.count("Sin sala") == 1
    assert WORDS.no_room in page
    assert "Sin hora" not in page


def test_break_without_a_room_goes_over_all_rooms(event_file, leg_id, out) -> None:
    for room in add_rooms(event_file, leg_id, 2):
        add_session(event_file, leg_id, "Charla", room_id=room)
    add_session(event_file, leg_id, "Café", "2026-07-10T11:00", kind="break")

    print_days(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert page.count("Café") == 1
    assert WORDS.no_room not in page


@pytest.mark.parametrize("rooms", [1, 12])
def test_day_of_forty_sessions_goes_on_over_pages(event_file, leg_id, out, rooms) -> None:
    keys = add_rooms(event_file, leg_id, rooms)
    for place in range(40):
        starts = wall_after("2026-07-10T07:00", 25 * (place // min(rooms, 2)), "Europe/Madrid")
        room = keys[place % rooms]
        title = f"Sesión número {place}: lo que se puede contar en poco tiempo."
        add_session(event_file, leg_id, title, starts, room_id=room, minutes=25)

    printed = print_days(event_file, leg_id, out, WORDS)

    pages = pages_of(out)
    assert printed.sheets == 1
    assert printed.pages == len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
    for place in range(40):
        assert "".join(pages).count(f"Sesión número {place}:") == 1
    assert_sound(out)


def test_sessions_that_overlap_all_day_are_not_split(event_file, leg_id, out) -> None:
    """There is no moment at which the day could go on on another page."""
    keys = add_rooms(event_file, leg_id, 2)
    for place in range(60):
        starts = wall_after("2026-07-10T06:00", 15 * place, "Europe/Madrid")
        add_session(event_file, leg_id, f"Taller {place}.", starts, room_id=keys[place % 2],
                    minutes=30)  # fmt: skip

    print_days(event_file, leg_id, out, WORDS)

    pages = pages_of(out)
    assert len(pages) > 1
    for place in range(60):
        assert "".join(pages).count(f"Taller {place}.") == 1


def test_sessions_in_one_room_at_the_same_time_are_beside_one_another(
    event_file, leg_id, out
) -> None:
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque")
    room = places.add_room(event_file, "Ana", venue, "Patio", allows_overlap=True)
    for place in range(3):
        add_session(event_file, leg_id, f"Mesa {place}.", room_id=room)

    print_days(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert all(page.count(f"Mesa {place}.") == 1 for place in range(3))


@pytest.mark.parametrize(
    "title",
    [
        " ".join(f"palabra{place}" for place in range(20)),
        "interminable" * 20,
        " ".join(f"palabra{place}" for place in range(900)),
    ],
)
def test_long_title_is_whole(event_file, leg_id, out, title) -> None:
    keys = add_rooms(event_file, leg_id, 6)
    for place, room in enumerate(keys):
        name = title if place == 3 else f"Corta {place}."
        add_session(event_file, leg_id, name, room_id=room, minutes=20)

    print_days(event_file, leg_id, out, WORDS)

    together = "".join(pages_of(out)).replace(" ", "")
    for place in range(20):
        assert together.count(f"palabra{place}p") == title.count(f"palabra{place} ")
    assert together.count("interminable") == title.count("interminable")
    assert_sound(out)


def test_arabic_title_and_name_can_be_read(event_file, leg_id, out) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    session = add_session(event_file, leg_id, "افتتاح البعثة التكنولوجية", room_id=room)
    person = add_person(event_file, given_name=None, family_name=None, arabic_name="ياسين العمراني")
    enrolment.enrol(event_file, "Ana", session, [person], "speaker")

    print_days(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    for word in ("افتتاح", "البعثة", "التكنولوجية", "ياسين", "العمراني"):
        assert word in page


def test_letters_that_no_font_has_are_reported(event_file, leg_id, out) -> None:
    add_session(event_file, leg_id, "Kyoto 京都")

    assert print_days(event_file, leg_id, out, WORDS).missing == "京都"


def test_leg_without_a_session_prints_nothing(event_file, leg_id, out) -> None:
    assert print_days(event_file, leg_id, out, WORDS).path is None
    assert not out.exists()


def test_unknown_leg_is_refused(event_file, out) -> None:
    with pytest.raises(HubDeskError) as refused:
        print_days(event_file, "fez", out, WORDS)

    assert refused.value.problem is Problem.NOT_FOUND


def test_place_that_cannot_be_written_is_refused(event_file, leg_id, tmp_path) -> None:
    add_session(event_file, leg_id, "Apertura")

    with pytest.raises(HubDeskError) as refused:
        print_days(event_file, leg_id, tmp_path / "missing" / "days.pdf", WORDS)

    assert refused.value.problem is Problem.NOT_PERMITTED


def test_stopped_print_leaves_nothing(event_file, leg_id, out) -> None:
    add_session(event_file, leg_id, "Apertura")

    with pytest.raises(HubDeskError) as stopped:
        print_days(event_file, leg_id, out, WORDS, lambda done, total: False)

    assert stopped.value.problem is Problem.CANCELLED
    assert not [path for path in out.parent.iterdir() if path.suffix in {".pdf", ".part"}]
