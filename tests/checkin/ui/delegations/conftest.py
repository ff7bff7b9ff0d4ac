"""The delegations page on an event with two delegations and two legs' worth of points."""

from dataclasses import dataclass

import pytest
from builders import add_delegation, add_person

from hubdesk.checkin.ui.delegations.page import DelegationsPage
from hubdesk.eventfile.file import EventFile


@dataclass
class Hall:
    """A page on a file, and the keys of what is in it."""

    page: DelegationsPage
    first: str
    second: str
    people: list[str]

    @property
    def panel(self):
        return self.page.members_panel

    def card(self, key):
        return self.page.grid.card(key)

    def keys(self):
        return [card.key for card in self.page.grid.shown]

    def names(self):
        """The names of the cards, in their order."""
        return [card.accessibleName().partition(":")[0] for card in self.page.grid.shown]

    def numbers(self, key):
        standing = self.card(key).content.standing
        return standing and (standing.expected, standing.arrived, standing.printed)


@pytest.fixture
def another(event_file):
    """The same file, open in another program: the window has to notice what that changes."""
    with EventFile.open(event_file.path) as file:
        yield file


@pytest.fixture
def hall(event_file, open_event, preferences, qtbot):
    """Three people in the first delegation, nobody in the second, one without any."""
    first = add_delegation(event_file, "Andaluza", short_name="AND", colour="#00663a", position=0)
    second = add_delegation(event_file, "Marroquí", arabic_name="الوفد المغربي", position=1)
    people = [
        add_person(event_file, delegation_id=first, family_name=name)
        for name in ("Alba", "Benítez", "Castro")
    ]
    add_person(event_file, family_name="Solo")
    page = DelegationsPage(open_event, preferences)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    with qtbot.waitExposed(page):
        page.show()
    found = Hall(page, first, second, people)
    qtbot.waitUntil(lambda: found.keys() == [first, second, ""])
    qtbot.waitUntil(lambda: found.card(first).content.standing is not None)
    return found
