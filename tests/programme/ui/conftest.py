"""Files with a programme, and the page and panels that show them."""

from dataclasses import dataclass

import pytest
from builders import add_person

from hubdesk.programme import enrolment, place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.place_edits import edit_leg
from hubdesk.programme.place_overview import read_overview
from hubdesk.programme.ui.page import ProgrammePage
from hubdesk.programme.ui.places.panel import PlacesPanel

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


@dataclass
class Site:
    """A panel on a file, and the keys of what is in it."""

    panel: PlacesPanel
    venues: list[str]
    rooms: list[str]

    def block(self, venue=0):
        return self.panel.venues.row(self.venues[venue])

    def row(self, room=0):
        return self.block(0 if room < 2 else 1).rooms.row(self.rooms[room])

    @property
    def overview(self):
        """What the file has."""
        return read_overview(self.panel._open_event.file, self.panel.leg_id)

    def room(self, room=0):
        return next(each for venue in self.overview.venues for each in venue.rooms
                    if each.id == self.rooms[room])  # fmt: skip

    def order(self):
        return [[room.name for room in venue.rooms] for venue in self.overview.venues]


@pytest.fixture
def site(event_file, open_event, preferences, leg_id, qtbot):
    venues = [places.add_venue(event_file, "Ana", leg_id, name) for name in ("Parque", "BIC")]
    rooms = [
        places.add_room(event_file, "Ana", venue, name, capacity=40)
        for venue, name in ((venues[0], "Sala 1"), (venues[0], "Sala 2"), (venues[1], "Aula"))
    ]
    place_edits.edit_leg(event_file, "Ana", leg_id, {"starts_on": DAY, "ends_on": "2026-07-12"})
    programme.add_session(
        event_file, "Ana", leg_id, "Apertura",
        room_id=rooms[0], starts_at=f"{DAY}T10:00", minutes=45,
    )  # fmt: skip
    programme.add_track(event_file, "Ana", "Agua", "#0e7490")
    panel = PlacesPanel(open_event, preferences)
    qtbot.addWidget(panel)
    panel.resize(420, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.set_leg(leg_id)
    qtbot.waitUntil(lambda: panel.venues.keys == venues)
    return Site(panel, venues, rooms)
