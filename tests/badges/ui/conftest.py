"""A badges page on a real event file."""

import pytest
from PySide6.QtWidgets import QWidget

from hubdesk.badges.ui.page import BadgesPage
from tests.builders import add_delegation, add_person


@pytest.fixture
def people(event_file):
    """Six people: five of one delegation, one journalist."""
    andaluza = add_delegation(event_file, "Andaluza", colour="#14703f")
    keys = [
        add_person(event_file, given_name="Ana", family_name=f"Ruiz {n}", delegation_id=andaluza)
        for n in range(5)
    ]
    return [*keys, add_person(event_file, family_name="Tazi", category="press")]


@pytest.fixture
def page(people, open_event, preferences, qtbot):
    """The page, shown, when its sheets are drawn."""
    made = shown(open_event, preferences, qtbot)
    wait_for_sheets(made, qtbot)
    return made


def shown(open_event, preferences, qtbot) -> BadgesPage:
    """The page in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    made = BadgesPage(open_event, preferences, window)
    made.held_by = window  # or Python lets it go
    made.resize(1280, 800)
    window.resize(1280, 800)
    window.show()
    made.page_shown()
    return made


def wait_for_sheets(page, qtbot) -> None:
    """Until the preview and the counts are those of what is chosen."""
    counts = []
    page.previewing.counted.connect(counts.append)
    page.previewing.refused.connect(counts.append)
    page.controls.changed.emit()
    qtbot.waitUntil(lambda: bool(counts), timeout=20_000)
