"""A leg with three rooms and a morning, and the page that shows it."""

from dataclasses import dataclass

import pytest
from builders import add_person

from hubdesk.programme import enrolment, places
from hubdesk.programme import service as programme
from hubdesk.programme.place_edits import edit_leg
from hubdesk.programme.ui.page import ProgrammePage

DAY, NEXT_DAY = "2026-07-10", "2026-07-11"


@dataclass(frozen=True)
class Morning:
    """Keys of what there is; Ana is in the opening and speaks in the talk."""

    hall: str
    room: str
    lobby: str
    opening: str
    talk: str
    coffee: str
    waiting: str
    ana: str
    omar: str


@pytest.fixture
def morning(event_file, leg_id):
    file = event_file
    edit_leg(file, "Ana", leg_id, {"starts_on": DAY, "ends_on": NEXT_DAY})
    venue = places.add_venue(file, "Ana", leg_id, "Parque")
    hall = places.add_room(file, "Ana", venue, "Hall", 200)
    room = places.add_room(file, "Ana", venue, "Room 1", 20)
    lobby = places.add_room(file, "Ana", venue, "Lobby", allows_overlap=True)

    def session(title, room_id, at, minutes, kind="presentation"):
        return programme.add_session(
            file, "Ana", leg_id, title, room_id=room_id, minutes=minutes, kind=kind,
            starts_at=f"{DAY}T{at}" if at else None,
        )  # fmt: skip

    opening = session("Opening", hall, "09:30", 60, "plenary")
    talk = session("Talk", room, "11:00", 60)
    coffee = session("Coffee", lobby, "10:30", 30, "break")
    waiting = session("Round table", None, None, 45)
    ana = add_person(file, given_name="Ana", family_name="Ruiz")
    omar = add_person(file, given_name="Omar", family_name="Tazi")
    enrolment.enrol(file, "Ana", opening, [ana, omar])
    enrolment.enrol(file, "Ana", talk, [ana], "speaker")
    return Morning(hall, room, lobby, opening, talk, coffee, waiting, ana, omar)


@pytest.fixture
def page(qtbot, open_event, preferences, morning):
    page = ProgrammePage(open_event, preferences)
    qtbot.addWidget(page)
    page.resize(1280, 760)
    page.show()
    qtbot.waitUntil(lambda: page.snapshot is not None)
    page.show_day(DAY)
    qtbot.waitUntil(lambda: page.canvas.block(morning.talk) is not None)
    return page
