"""A people page on a real event file."""

import pytest
from PySide6.QtWidgets import QWidget

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg
from hubdesk.registration.ui.people.page import PeoplePage
from tests.builders import add_delegation, add_organisation, add_person


@pytest.fixture
def people(event_file):
    """Three people: an Andalusian at BIC Euronova, a Moroccan from the press, a speaker."""
    with event_file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        write.insert(Leg, id="tangier", name="Tánger", zone="Africa/Casablanca", position=1)
    andaluza = add_delegation(event_file, "Andaluza", colour="#14703f")
    marroqui = add_delegation(event_file, "Marroquí", colour="#b3261e", position=1)
    bic = add_organisation(event_file, "BIC Euronova")
    return {
        "alvarez": add_person(
            event_file, given_name="Begoña", family_name="Álvarez", delegation_id=andaluza,
            organisation_id=bic, email="b@example.org", phone="+34 600 100 200",
        ),
        "tazi": add_person(
            event_file, given_name="Rachid", family_name="Tazi", arabic_name="رشيد التازي",
            delegation_id=marroqui, category="press",
        ),
        "ruiz": add_person(
            event_file, given_name="Ana", family_name="Ruiz", category="speaker",
            status="registered",
        ),
    }  # fmt: skip


@pytest.fixture
def page(people, open_event, preferences, qtbot):
    """The page, shown."""
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    made = PeoplePage(open_event, preferences, window)
    made.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: made.people.model.rowCount() == len(people))
    yield made  # noqa: PT022 - returning would let go of the window


@pytest.fixture
def notices(page):
    """The texts of the notices that the page raised."""
    raised = []
    page.notice_raised.connect(lambda notice: raised.append(notice.text))
    return raised


def names(page):
    """The family names in the table, from above."""
    model = page.people.model
    column = model.column_of("family_name")
    return [model.text(row, column) for row in range(model.rowCount())]


def value(file, person, column):
    """What the file has of a person."""
    return file.value(f"SELECT {column} FROM person WHERE id = ?", (person,))
