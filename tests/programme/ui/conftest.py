"""The places panel on an event with two venues and three rooms."""

from dataclasses import dataclass

import pytest

from hubdesk.programme import place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.place_overview import read_overview
from hubdesk.programme.ui.places.panel import PlacesPanel

DAY = "2026-07-10"


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
