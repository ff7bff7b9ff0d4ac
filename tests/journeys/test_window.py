"""The window on a real event: opened, made, undone in, and closed."""

from journeys import window_keys

from hubdesk.checkin.walk_in import NewPerson, register_walk_in
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.programme import places
from hubdesk.registration import service as registration
from hubdesk.shell.new_event import NewEventRequest
from hubdesk.shell.pages import CHECK_IN, PAGES, PROGRAMME


def test_the_journeys_know_the_keys_of_the_pages():
    numbered = [kind.name for kind in PAGES if kind.in_rail and not kind.at_end]

    assert tuple(numbered) == window_keys.PAGES


def is_open(program):
    return program.window.frame is not None


def test_the_demo_opens_and_every_page_shows(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)

    for kind in PAGES:
        assert program.window.frame.show_page(kind.name).isVisible()


def test_a_gesture_is_undone_and_done_again_from_the_window(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)
    event = program.open_event
    values = {"family_name": "Haddad"}

    with qtbot.waitSignal(event.acted):
        event.write(lambda file, operator: registration.register(file, operator, values))
    with qtbot.waitSignal(event.undone):
        event.undo()
    with qtbot.waitSignal(event.undone):
        event.redo()

    sought = "SELECT count(*) FROM person WHERE family_name = 'Haddad' AND deleted = 0"
    assert event.file.value(sought) == 1


def test_a_leg_that_is_added_in_the_programme_gets_its_door(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)
    file = program.open_event.file
    page = program.window.frame.show_page(PROGRAMME)

    leg = places.add_leg(file, "Ana", "Rabat", "Africa/Casablanca")
    page.side.places.leg_added.emit(leg)

    qtbot.waitUntil(
        lambda: (
            file.value("SELECT name FROM point WHERE leg_id = ? AND deleted = 0", (leg,)) == "Rabat"
        )
    )


def test_a_new_event_has_its_cities(program, qtbot, tmp_path):
    path = tmp_path / "new.hubdesk"
    legs = (("Málaga", "Europe/Madrid"), ("Tangier", "Africa/Casablanca"))

    program.window.create_requested.emit(NewEventRequest("Misión", legs, path))
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)

    names = program.open_event.file.rows("SELECT name FROM leg ORDER BY position")
    assert [name for (name,) in names] == ["Málaga", "Tangier"]


def test_a_file_that_is_none_is_refused_with_a_sentence_and_left_alone(program, qtbot, tmp_path):
    path = tmp_path / "none.hubdesk"
    path.write_text("no event")

    program.open(path)
    qtbot.waitUntil(lambda: program.window.welcome._notices.notice is not None, timeout=20_000)

    assert path.name in program.window.welcome._notices.notice.text
    assert path.read_text() == "no event"


def test_what_another_program_changes_is_told(program, qtbot, tmp_path):
    path = tmp_path / "demo.hubdesk"
    program.open_demo(path)
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)

    with qtbot.waitSignal(program.open_event.tables_changed) as told, EventFile.open(path) as other:
        registration.register(other, "Ana", {"family_name": "Haddad"})

    assert "person" in told.args[0]


def test_a_walk_in_is_told_where_it_was_made_and_nowhere_else(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)
    frame, event = program.window.frame, program.open_event
    new = NewPerson({"given_name": "Lucía", "family_name": "Tazi"})

    with qtbot.waitSignal(event.acted):
        event.write(lambda file, operator: register_walk_in(file, operator, new))
    assert frame._notices.notice is None

    with qtbot.waitSignal(event.acted):
        event.write(
            lambda file, operator: registration.register(file, operator, {"family_name": "Haddad"})
        )
    assert frame._notices.notice.text == "Done: Registration – Haddad."


def test_a_refused_scan_does_not_offer_to_undo_what_was_done_before(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: is_open(program), timeout=20_000)
    frame = program.window.frame
    desk = frame.page(CHECK_IN).desk
    told = []
    program.open_event.acted.connect(told.append)

    with qtbot.waitSignal(desk.answered, timeout=20_000):
        program.take_scan("TICKET-1")
    program.open_event.write(
        lambda file, operator: registration.register(file, operator, {"family_name": "Haddad"})
    )
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    assert [past.kind for past in told] == [ActKind.REGISTER]
