import pypdfium2
import pytest
from builders import add_person

from hubdesk.cli.printed_words import ENGLISH
from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme import enrolment, moving, places
from hubdesk.programme import service as programme
from hubdesk.programme.moving import Move, Place
from hubdesk.programme.printing.change_notice import print_changes, print_changes_job
from hubdesk.programme.printing.change_words import ChangeWords
from hubdesk.programme.versions import ChangeKind, publish

WORDS = ChangeWords(
    printed=ENGLISH,
    title="Changes",
    since="Since {version} of {date}, {time}",
    as_of="As of {date}, {time}",
    kinds={kind: kind.value for kind in ChangeKind},
    was_time="was {time}",
    was_day="was {day}, {time}",
    is_day="now {day}, {time}",
    was_room="was in {room}",
    was_until="was until {time}",
    was_called="was called {title}",
    nothing="Nothing has changed.",
    concerned="Whom this concerns",
)
DAY = "2026-07-10"


@pytest.fixture
def rooms(event_file, leg_id):
    found = []
    for venue_name in ("Parque", "Universidad"):
        venue = places.add_venue(event_file, "Ana", leg_id, venue_name)
        found += [places.add_room(event_file, "Ana", venue, name) for name in ("Sala 1", "Sala 2")]
    return found


@pytest.fixture
def opening(event_file, leg_id, rooms):
    key = add(event_file, leg_id, "Apertura", "10:00", rooms[0])
    publish(event_file, "Ana", leg_id, "Final")
    return key


@pytest.fixture
def printed(event_file, leg_id, tmp_path):
    """What prints the notice, and answers the lines on its pages."""

    def print_it(**options):
        out = tmp_path / "changes.pdf"
        print_changes(event_file, leg_id, out, WORDS, **options)
        with pypdfium2.PdfDocument(out) as document:
            pages = [page.get_textpage().get_text_range().splitlines() for page in document]
        return [line.strip() for page in pages for line in page]

    return print_it


def add(file, leg_id, title, time, room=None):
    return programme.add_session(
        file, "Ana", leg_id, title, room_id=room, starts_at=f"{DAY}T{time}", minutes=45
    )


def move(file, session, starts_at, room, minutes=45):
    moving.move_sessions(file, "Ana", [Move(session, Place(starts_at, room, minutes))])


def has(lines, *wanted):
    """Whether these words are there, in this order."""
    text, place = " ".join(lines), 0
    for words in wanted:
        place = text.find(words, place)
        if place < 0:
            return False
        place += len(words)
    return True


def test_moved_session_says_when_it_was_to_be(event_file, opening, rooms, printed):
    move(event_file, opening, f"{DAY}T11:00", rooms[0])

    lines = printed()

    assert has(lines, "Changes", "Since Final of", "Fri 10 July 2026", "11:00–11:45")
    assert has(lines, "Apertura", "was 10:00–10:45")


def test_session_that_went_to_another_day_is_below_both(event_file, opening, rooms, printed):
    move(event_file, opening, "2026-07-11T09:00", rooms[0])

    lines = printed()

    assert has(
        lines,
        "Fri 10 July 2026", "10:00–10:45", "now Sat 11 July 2026, 09:00–09:45",
        "Sat 11 July 2026", "09:00–09:45", "was Fri 10 July 2026, 10:00–10:45",
    )  # fmt: skip


def test_everything_that_is_not_so_any_more_has_its_line(event_file, opening, rooms, printed):
    move(event_file, opening, f"{DAY}T10:00", rooms[1], 60)
    programme.edit_session(event_file, "Ana", opening, title="Inauguración")

    lines = printed()

    assert has(lines, "10:00–11:00", "room · length · renamed", "Inauguración")
    assert has(lines, "was until 10:45", "was in Sala 1", "was called Apertura")
    assert has(lines, "Sala 2")


def test_room_of_the_same_name_is_told_by_its_venue(event_file, opening, rooms, printed):
    move(event_file, opening, f"{DAY}T10:00", rooms[2])

    lines = printed()

    assert has(lines, "was in Sala 1, Parque")
    assert has(lines, "Sala 1, Universidad")


def test_new_and_cancelled_sessions_are_named_as_such(event_file, leg_id, opening, rooms, printed):
    moving.remove_sessions(event_file, "Ana", [opening])
    add(event_file, leg_id, "Clausura", "18:00")

    lines = printed()

    assert has(lines, "10:00–10:45", "cancelled", "Apertura", "18:00–18:45", "new", "Clausura")
    assert has(lines, ENGLISH.no_room)


def test_arabic_title_is_printed_with_all_its_letters(event_file, leg_id, opening, tmp_path):
    add(event_file, leg_id, "عرض المدينة الذكية", "18:00")

    done = print_changes(event_file, leg_id, tmp_path / "changes.pdf", WORDS)

    assert (done.sheets, done.pages, done.missing) == (1, 1, "")


def test_nothing_changed_is_said(opening, printed):
    assert has(printed(), "Nothing has changed.")


def test_people_are_listed_only_when_they_are_asked_for(event_file, opening, rooms, printed):
    for given in ("Zineb", "Ana"):
        enrolment.enrol(
            event_file, "Ana", opening, [add_person(event_file, given_name=given)], "speaker"
        )
    move(event_file, opening, f"{DAY}T11:00", rooms[0])

    assert not has(printed(), "Zineb")
    assert has(
        printed(with_people=True),
        "Whom this concerns", "Ana Ruiz", "moved · Fri 10 July 2026", "Apertura", "Zineb Ruiz",
    )  # fmt: skip


def test_notice_compares_with_the_version_that_is_asked_for(
    event_file, leg_id, opening, rooms, printed
):
    move(event_file, opening, f"{DAY}T11:00", rooms[0])
    second = publish(event_file, "Ana", leg_id, "Second")
    first = event_file.value("SELECT id FROM programme_version WHERE name = 'Final'")

    assert has(printed(version_id=first), "Since Final of", "was 10:00–10:45")
    assert has(printed(version_id=second), "Since Second of", "Nothing has changed.")


def test_many_changes_take_pages_that_are_numbered(event_file, leg_id, opening, printed):
    for hour in range(8, 23):
        for minute in (0, 30):
            add(event_file, leg_id, f"Taller {hour} {minute}", f"{hour:02}:{minute:02}")

    lines = printed()

    assert has(lines, "Page 1 of 3", "Page 2 of 3", "Page 3 of 3")
    assert sum("Taller" in line for line in lines) == 30


def test_leg_without_a_version_leaves_no_file(event_file, leg_id, tmp_path):
    with pytest.raises(HubDeskError) as refused:
        print_changes(event_file, leg_id, tmp_path / "changes.pdf", WORDS)

    assert refused.value.problem is Problem.NOT_FOUND
    assert not (tmp_path / "changes.pdf").exists()


def test_stopped_print_leaves_no_file(event_file, leg_id, opening, tmp_path):
    out = tmp_path / "changes.pdf"

    with pytest.raises(HubDeskError) as refused:
        print_changes_job(event_file, lambda *told: False, leg_id, out, WORDS, None, True)

    assert refused.value.problem is Problem.CANCELLED
    assert not out.exists()
