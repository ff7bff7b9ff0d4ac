"""Each door gets a sheet for each day on which something happens behind it."""

import pypdfium2
import pytest
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
from hubdesk.programme import places
from hubdesk.programme.printing.door_sheets import print_doors

FROM_TWO_METRES = 4.0  # mm, of capital letters: 500 times smaller than the distance


@pytest.fixture
def out(tmp_path):
    return tmp_path / "doors.pdf"


def test_each_room_and_day_of_the_demo_has_a_sheet_with_its_sessions(tmp_path, out) -> None:
    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        leg = places.legs(file)[0]

        printed = print_doors(file, leg.id, out, WORDS)

        rows = file.rows(
            "SELECT s.room_id, substr(s.starts_at, 1, 10), r.name, v.name, s.title FROM session s"
            " JOIN room r ON r.id = s.room_id JOIN venue v ON v.id = r.venue_id"
            " WHERE s.leg_id = ? AND s.starts_at > ''",
            (leg.id,),
        )
    pages = pages_of(out)
    assert printed.sheets == len({(room, day) for room, day, *_ in rows})
    assert sizes_of(out) == {(595, 842)}
    assert_sound(out)
    for _, day, room, venue, title in rows:
        (page,) = [
            page for page in pages if room in page and venue in page and WORDS.date(day) in page
        ]
        assert title in page


def test_sessions_can_be_read_from_two_metres_however_many_there_are(
    event_file, leg_id, out
) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    for place in range(20):
        add_session(
            event_file,
            leg_id,
            f"HHHHH HHHHH{place:02}",
            f"2026-07-10T{place + 1:02}:00",
            room_id=room,
        )

    printed = print_doors(event_file, leg_id, out, WORDS)

    assert printed.sheets == 1
    assert printed.pages > 1
    together = "".join(pages_of(out))
    for place in range(20):
        assert together.count(f"HHHHH{place:02}") == 1
    with pypdfium2.PdfDocument(str(out)) as document:
        for page in document:
            text = page.get_textpage()
            for place in range(text.count_chars()):
                if text.get_text_range(place, 1) == "H":
                    _, bottom, _, top = text.get_charbox(place)
                    assert (top - bottom) * 25.4 / 72 >= FROM_TWO_METRES


def test_room_name_of_any_length_is_whole(event_file, leg_id, out) -> None:
    name = " ".join(f"Sala{place}x" for place in range(30))
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque")
    room = places.add_room(event_file, "Ana", venue, name)
    add_session(event_file, leg_id, "Apertura", room_id=room)

    print_doors(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert all(word in page for word in name.split())


def test_session_past_midnight_and_session_in_no_room(event_file, leg_id, out) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    add_session(event_file, leg_id, "Noche blanca", "2026-07-10T23:00", room_id=room, minutes=150)
    add_session(event_file, leg_id, "Sin sala")

    print_doors(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert "Noche blanca" in page
    assert "23:00–01:30 +1" in page
    assert "Sin sala" not in page


def test_what_blocks_a_room_is_not_told_at_its_door(event_file, leg_id, out) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    add_session(event_file, leg_id, "Bienvenida", room_id=room, minutes=30)
    add_session(
        event_file, leg_id, "Montaje", "2026-07-10T11:00", room_id=room, minutes=60, kind="blocker"
    )

    print_doors(event_file, leg_id, out, WORDS)

    (page,) = pages_of(out)
    assert "Bienvenida" in page
    assert "Montaje" not in page


def test_leg_without_rooms_in_use_prints_nothing(event_file, leg_id, out) -> None:
    add_session(event_file, leg_id, "Sin sala")

    assert print_doors(event_file, leg_id, out, WORDS).path is None
    assert not out.exists()


def test_file_that_is_no_pdf_is_left_alone(event_file, leg_id, tmp_path) -> None:
    (room,) = add_rooms(event_file, leg_id, 1)
    add_session(event_file, leg_id, "Apertura", room_id=room)

    with pytest.raises(HubDeskError) as refused:
        print_doors(event_file, leg_id, event_file.path, WORDS)

    assert refused.value.problem is Problem.FILE_EXISTS
