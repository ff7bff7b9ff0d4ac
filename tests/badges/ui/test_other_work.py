"""On the badges page other work is chosen, sent ahead, and what is found is mended by a click."""

import csv
import json

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox
from sample_photos import a_photo

from hubdesk.badges import service as badges
from hubdesk.badges.photo_store import photo_of
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.sending import Kind
from hubdesk.badges.template import load_template
from hubdesk.badges.template_json import template_of_text, template_text
from hubdesk.badges.templates_store import add_template
from hubdesk.badges.ui.remedies import Remedy, remedies_for, remedy_word
from hubdesk.badges.works import Work
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Room, Venue
from hubdesk.qt import dialogs
from tests.badges.ui.conftest import wait_for_sheets
from tests.builders import add_person


def choose(page, qtbot, work: Work) -> None:
    page.controls.work.setCurrentIndex(page.controls.work.findData(work.value))
    wait_for_sheets(page, qtbot)


def acts(file) -> int:
    return file.value("SELECT count(*) FROM act")


@pytest.fixture
def room(event_file):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        venue = write.insert(Venue, leg_id="malaga", name="Parque")
        write.insert(Room, venue_id=venue, name="Salón de Actos")


@pytest.mark.usefixtures("room")
@pytest.mark.parametrize(
    ("work", "sheets", "sheet"),
    [
        (Work.PLACE_CARDS, 2, "a4-4xa6"), (Work.LANYARDS, 1, "a4-8xa7-portrait"),
        (Work.DOOR_SIGNS, 1, "single"), (Work.ENVELOPES, 1, "c5"),
    ],
)  # fmt: skip
def test_other_work_is_seen_saved_and_not_recorded(
    page, open_event, qtbot, monkeypatch, tmp_path, work, sheets, sheet
) -> None:
    choose(page, qtbot, work)

    assert page.controls.sheet.currentData() == sheet
    assert not page.preview.is_blank
    assert page.panel.summary.text().startswith(f"{sheets} sheet")
    assert page.panel.each.isHidden()
    before = acts(open_event.file)
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: tmp_path / "work.pdf")
    page.save_action.trigger()
    qtbot.waitUntil(lambda: "work.pdf" in page.panel.result_text(), timeout=20_000)
    with pypdfium2.PdfDocument(tmp_path / "work.pdf") as document:
        assert len(document) in {sheets, 2 * sheets}
    assert acts(open_event.file) == before
    assert page.panel.undo.isHidden()
    assert not page.panel.open.isHidden()


@pytest.mark.usefixtures("room")
def test_only_what_makes_sense_for_a_work_is_offered(page, qtbot) -> None:
    controls = page.controls
    choose(page, qtbot, Work.ENVELOPES)
    assert not controls.template.isVisible()
    assert not controls.picker.isVisible()
    assert not controls.who.isVisible()
    assert controls.delegation.isVisible()

    choose(page, qtbot, Work.DOOR_SIGNS)
    assert not controls.delegation.isVisible()

    choose(page, qtbot, Work.BADGES)
    assert controls.template.isVisible()
    assert controls.who.isVisible()
    assert controls.picker.isVisible()
    assert not page.panel.each.isHidden()


def test_an_envelope_of_another_size_is_seen(page, qtbot) -> None:
    choose(page, qtbot, Work.ENVELOPES)

    page.controls.sheet.setCurrentIndex(page.controls.sheet.findData("c4"))
    wait_for_sheets(page, qtbot)

    assert page.controls.page_size() == (324, 229)
    assert round(page.preview.document.pagePointSize(0).width() / 72 * 25.4) == 324


def test_each_gets_a_file_in_a_folder(page, open_event, qtbot, monkeypatch, tmp_path) -> None:
    folder = tmp_path / "sent"
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: folder)

    page.panel.each_requested.emit(Kind.PNG)
    qtbot.waitUntil(lambda: "badges.csv" in page.panel.result_text(), timeout=60_000)

    with (folder / "badges.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 6
    assert all((folder / row["file"]).exists() for row in rows)
    assert "6 without an e-mail" in page.panel.result_text()
    assert len(badges.badges(open_event.file)) == 6
    assert open_event.file.value("SELECT count(*) FROM print_job") == 0
    qtbot.waitUntil(page.panel.each.isEnabled)


def test_every_finding_has_a_remedy_that_has_words() -> None:
    for kind in FindingKind:
        assert 1 <= len(remedies_for(kind)) <= 2
    assert all(remedy_word(remedy) for remedy in Remedy)


def with_photo(file) -> str:
    data = json.loads(template_text(load_template("a6-portrait")))
    data["front"].append(
        {"draw": "photo", "id": "photo", "x": 5, "y": 30, "width": 30, "height": 40}
    )
    return add_template(file, "Ana", template_of_text(json.dumps(data | {"name": "With photo"})))


def test_photos_that_are_missing_come_from_a_folder_a_click_away(
    page, people, open_event, qtbot, monkeypatch, tmp_path
) -> None:
    key = with_photo(open_event.file)
    page.controls.show_templates(key)
    wait_for_sheets(page, qtbot)
    assert page.findings.said()[0] == "6 people have no photo"
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(5):
        (folder / f"Ruiz {number} Ana.jpg").write_bytes(a_photo(300, 400, seed=number))
    (folder / "nobody.jpg").write_bytes(a_photo(300, 400))
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: folder)

    page.findings.click(0)
    qtbot.waitUntil(page.photos.isVisible, timeout=10_000)
    said = dict(page.photos.said())
    assert said["nobody.jpg"] == "Nobody is called so"
    assert said["Ruiz 3 Ana.jpg"] == "Ana Ruiz 3 – by the name"
    assert page.photos.take.text().startswith("Take 5 photo")
    page.photos.take.click()

    qtbot.waitUntil(page.photos.isHidden, timeout=20_000)
    file = open_event.file
    assert [photo_of(file, key) is not None for key in people] == [True] * 5 + [False]
    qtbot.waitUntil(
        lambda: page.findings.said() == ["Ana Tazi – There is no photo"], timeout=20_000
    )


def test_another_badge_is_offered_for_a_name_that_does_not_fit(
    page, open_event, qtbot, monkeypatch
) -> None:
    add_person(open_event.file, given_name="", family_name="Wolfeschlegelsteinhausen" * 4)
    wait_for_sheets(page, qtbot)
    opened = []

    def note(box: QComboBox) -> None:
        opened.append(box)

    monkeypatch.setattr(QComboBox, "showPopup", note)

    with qtbot.waitSignal(page.person_requested):
        page.findings.click(0)
    page.findings.click(0, 1)

    assert opened == [page.controls.template]
