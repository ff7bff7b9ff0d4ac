"""The sheets of an event are offered before those of HubDesk, and the choice is kept."""

from dataclasses import replace

import pytest

from hubdesk.badges.sheet import Sheet
from hubdesk.badges.sheets_store import add_sheet, remove_sheet, save_sheet
from hubdesk.badges.ui.desk_labels import PRINTER, SHEET
from hubdesk.badges.ui.label_settings import LabelSettings
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import SheetLayout
from tests.badges.ui.conftest import shown, wait_for_sheets

A6_SHEET = Sheet(
    "Papel", page=(320, 450), columns=2, rows=2, left=10, top=10, cell=(120, 160),
    pitch=(125, 165),
)  # fmt: skip
CARD_LABEL = Sheet("Rollo", page=(90, 56), cell=(90, 56), pitch=(90, 56))


def offered(box) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def change(open_event, qtbot, work) -> object:
    """Do it as the window does, and wait until it is told."""
    done = []
    with qtbot.waitSignal(open_event.tables_changed, timeout=10_000):
        open_event.write(work, done.append)
    qtbot.waitUntil(lambda: bool(done))
    return done[0]


@pytest.fixture
def own(people, event_file):
    """Two own sheets that hold an A6 badge, one that does not, and one of a newer HubDesk."""
    keys = [
        add_sheet(event_file, "Ana", replace(A6_SHEET, name=name)) for name in ("Papel", "hojas")
    ]
    add_sheet(event_file, "Ana", CARD_LABEL)
    with event_file.writing(ActKind.EDIT_SHEET, "Ana") as write:
        write.insert(SheetLayout, name="Rara", content='{"shape": "round"}', position=9)
    return keys


def test_own_sheets_come_first_by_name_then_ours_that_fit(
    own, open_event, preferences, qtbot
) -> None:
    page = shown(open_event, preferences, qtbot)

    assert offered(page.controls.sheet)[:4] == ["hojas", "Papel", "", "A4, four A6 badges"]
    assert "Rara" not in offered(page.controls.sheet)
    assert page.controls.sheet.currentText() == "A4, four A6 badges"  # it wastes least


def test_an_own_sheet_is_drawn_printed_and_remembered(own, open_event, preferences, qtbot) -> None:
    page = shown(open_event, preferences, qtbot)

    page.controls.sheet.setCurrentIndex(1)
    wait_for_sheets(page, qtbot)

    assert page.controls.page_size() == (320, 450)
    assert page.controls.cells() == 4
    points = page.preview.document.pagePointSize(0)
    assert points.width() == pytest.approx(320 / 25.4 * 72, abs=1)
    again = shown(open_event, preferences, qtbot)
    assert again.controls.sheet.currentText() == "Papel"


def test_the_choice_follows_the_file(own, open_event, preferences, qtbot) -> None:
    page = shown(open_event, preferences, qtbot)
    box = page.controls.sheet
    box.setCurrentIndex(1)

    change(
        open_event,
        qtbot,
        lambda file, who: save_sheet(file, who, own[0], replace(A6_SHEET, name="Cartulina")),
    )
    assert offered(box)[:2] == ["Cartulina", "hojas"]
    assert box.currentText() == "Cartulina"

    change(open_event, qtbot, lambda file, who: remove_sheet(file, who, own[0]))
    assert offered(box)[0] == "hojas"
    assert box.currentText() == "A4, four A6 badges"
    assert page.controls.cells() == 4

    open_event.undo()
    qtbot.waitUntil(lambda: box.currentText() == "Cartulina", timeout=10_000)


def test_another_template_of_the_same_size_keeps_the_sheet(
    own, open_event, preferences, qtbot
) -> None:
    page = shown(open_event, preferences, qtbot)
    box, templates = page.controls.sheet, page.controls.template
    box.setCurrentIndex(0)

    templates.setCurrentIndex(templates.findData("a6-portrait-plain"))
    assert box.currentText() == "hojas"
    templates.setCurrentIndex(templates.findData("cr80-landscape"))
    assert box.currentText() == "A4, ten cards to cut"


def test_a_print_is_chosen_again_by_the_names_in_its_record(
    own, open_event, preferences, qtbot
) -> None:
    page = shown(open_event, preferences, qtbot)

    page.controls.set_paper("a6-portrait-plain", "Papel")

    assert page.controls.paper().template == "a6-portrait-plain"
    assert page.controls.paper().sheet == own[0]


def test_own_sheets_with_one_label_are_offered_to_the_label_printer(
    own, open_event, preferences, qtbot
) -> None:
    preferences.set_text(PRINTER, "Zebra")
    preferences.set_text(SHEET, "gone")
    settings = LabelSettings(open_event, preferences)
    qtbot.addWidget(settings)
    settings.show()
    settings.refresh()

    assert offered(settings.sheet)[0] == "Rollo"
    assert "Papel" not in offered(settings.sheet)
    assert "not there" in settings.sheet.currentText()

    change(
        open_event, qtbot, lambda file, who: add_sheet(file, who, replace(CARD_LABEL, name="Etiq"))
    )
    assert offered(settings.sheet)[:2] == ["Etiq", "Rollo"]
