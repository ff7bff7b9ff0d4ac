"""Prints from the page: how far the printer is, where it goes on, and how it is put right."""

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt

from hubdesk.badges import service as badges
from hubdesk.badges.arrangement import Duplex
from hubdesk.badges.print_log import print_log
from hubdesk.badges.service import Which
from hubdesk.badges.template import load_template
from hubdesk.badges.templates_store import add_template
from hubdesk.badges.ui import delivery, known_printers, printer_memory
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.paper.queues import Queues
from hubdesk.paper.spooler import Delivered, Outcome, Sides
from tests.badges.ui.conftest import shown, wait_for_sheets
from tests.badges.ui.printer import Printer, codes_in


@pytest.fixture
def printer(monkeypatch):
    made = Printer()
    monkeypatch.setattr(delivery, "hand_over", made)
    monkeypatch.setattr(known_printers, "printers_of_system", lambda: Queues(("Reception",)))
    return made


@pytest.fixture
def page(people, printer, open_event, preferences, qtbot):
    made = shown(open_event, preferences, qtbot)
    qtbot.waitUntil(lambda: made.panel.printer.count() > 0, timeout=10_000)
    wait_for_sheets(made, qtbot)
    return made


def test_a_printer_that_is_gone_is_said_before_anything_is_recorded(
    page, printer, open_event, monkeypatch, qtbot
) -> None:
    monkeypatch.setattr(known_printers, "printers_of_system", lambda: Queues(("Other",)))
    printer_memory.set_printers(page.preferences, ["Other"])

    page.print_action.trigger()

    assert "Reception is gone" in page.panel.result_text()
    qtbot.waitUntil(lambda: page.panel.printer.currentText() == "Other", timeout=10_000)
    assert printer.files == []
    assert print_log(open_event.file) == []


def outcome(page, qtbot, gesture) -> str:
    said = []
    page.run.succeeded.connect(said.append)
    page.run.failed.connect(lambda text, _has_record: said.append(text))
    gesture()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    return said[0]


def test_what_comes_out_is_said(page, printer, qtbot) -> None:
    said = outcome(page, qtbot, page.panel.print.click)

    assert "6" in said
    assert "Reception" in said
    assert page.panel.rest.isHidden()
    assert sum(codes_in(printer.files[0]).values()) == 6


def test_a_print_that_stops_goes_on_where_it_stopped(page, printer, open_event, qtbot) -> None:
    printer.answers = [Delivered(Outcome.FAILED, 1)]
    said = outcome(page, qtbot, page.panel.print.click)

    assert "1 of 2" in said
    assert not page.panel.rest.isHidden()
    assert (page.panel.rest.sheet.value(), page.panel.rest.cell.value()) == (2, 1)
    (row,) = print_log(open_event.file)
    assert (row.badges, row.left) == (4, 2)
    page.panel.rest.cell.setValue(2)
    assert "sheet 2, cell 2" in page.panel.rest.go_on.text()

    outcome(page, qtbot, page.panel.rest.go_on.click)

    assert page.panel.rest.isHidden()
    (rest,) = codes_in(printer.files[1]).items()
    assert codes_in(printer.files[0])[rest[0]] == 1
    newest, first = print_log(open_event.file)
    assert (first.badges, newest.badges, newest.reason) == (5, 1, "continued")
    cells = open_event.file.rows("SELECT page, cell FROM printing WHERE job_id = ?", (newest.id,))
    assert cells == [(1, 2)]
    assert {row.printings for row in badges.badges(open_event.file)} == {1}


def test_a_print_that_stopped_is_undone_as_a_whole(page, printer, open_event, qtbot) -> None:
    printer.answers = [Delivered(Outcome.REFUSED, 0)]
    said = outcome(page, qtbot, page.panel.print.click)
    assert "none counts as printed" in said

    page.panel.undo.click()

    qtbot.waitUntil(lambda: print_log(open_event.file) == [], timeout=10_000)
    qtbot.waitUntil(page.panel.rest.isHidden, timeout=10_000)
    qtbot.waitUntil(lambda: open_event.writings == 0, timeout=10_000)
    assert all(row.status.value != "active" for row in badges.badges(open_event.file))


def test_the_printer_is_stopped_between_sheets(page, printer, qtbot) -> None:
    printer.waits = True
    page.panel.print.click()
    qtbot.waitUntil(lambda: not page.panel.progress.isHidden(), timeout=20_000)
    assert not page.panel.print.isEnabled()
    assert "has stopped at sheet 1 of 2" in page.panel._progress_text.text()

    said = outcome(page, qtbot, page.panel.stop.click)

    assert "0 of 2" in said
    assert page.panel.progress.isHidden()
    assert not page.panel.rest.isHidden()


def test_labels_are_counted_down_by_what_came_out(page, printer, preferences, qtbot) -> None:
    printer_memory.set_labels_left(preferences, "Reception", 21)

    outcome(page, qtbot, page.panel.print.click)

    assert printer_memory.labels_left(preferences, "Reception") == 19
    assert "19" in page.panel.labels.text()
    assert page.panel.labels.property("role") == "badge-warn"


def test_both_sides_are_drawn_and_asked_of_the_printer(
    page, printer, open_event, people, qtbot
) -> None:
    controls = page.controls
    assert controls.options.duplex.isHidden()
    front = load_template("a6-portrait")
    back = tuple(replace(each, id=f"back-{number}") for number, each in enumerate(front.front))
    key = add_template(open_event.file, "Ana", replace(front, name="Two", back=back))
    controls.show_templates(key)
    assert not controls.options.duplex.isHidden()
    at = controls.options.duplex.findData(Duplex.SHORT_EDGE.value)
    controls.options.duplex.setCurrentIndex(at)
    wait_for_sheets(page, qtbot)
    assert page.preview.document.pageCount() == 4

    outcome(page, qtbot, page.panel.print.click)

    assert printer.sides == [Sides.SHORT_EDGE]
    codes = codes_in(printer.files[0])
    assert len(codes) == 6
    assert set(codes.values()) == {2}


def test_what_is_measured_puts_the_print_right_and_not_the_preview(
    page, printer, preferences, qtbot
) -> None:
    page.panel.align.click()
    panel = page.calibration
    assert not panel.isHidden()
    assert "Reception" in panel.heading.text()
    panel.print.click()
    qtbot.waitUntil(panel.print.isEnabled, timeout=10_000)
    assert printer.files  # the test page
    panel.measures[0].setValue(22)
    panel.measures[1].setValue(19)
    panel.apply.click()

    found = printer_memory.adjustment(preferences, "Reception", "a4-4xa6")
    assert (found.x, found.y, found.scale_x) == (-2, 1, 1)
    assert panel.corrections[0].value() == -2
    outcome(page, qtbot, page.panel.print.click)
    moved = corner_of_first(printer.files[-1])
    straight = corner_of_first(page.preview._pdf.read_bytes())
    assert moved[0] - straight[0] == pytest.approx(-2, abs=0.2)
    assert moved[1] - straight[1] == pytest.approx(1, abs=0.2)

    panel.reset.click()
    assert printer_memory.adjustment(preferences, "Reception", "a4-4xa6").is_none


def corner_of_first(pdf: bytes) -> tuple[float, float]:
    """Where the first code begins, in millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=300 / 72, grayscale=True).to_pil()
    corners = [found.position.top_left for found in zxingcpp.read_barcodes(image)]
    first = min(corners, key=lambda corner: (corner.y // 300, corner.x))
    return first.x / 300 * 25.4, first.y / 300 * 25.4


def test_measures_that_cannot_be_are_not_kept(page, preferences) -> None:
    page.panel.align.click()
    page.calibration.measures[2].setValue(17)
    page.calibration.apply.click()

    assert "measure again" in page.calibration.said.text()
    assert printer_memory.adjustment(preferences, "Reception", "a4-4xa6").is_none


def test_corrections_can_be_typed_themselves(page, preferences) -> None:
    page.panel.align.click()
    page.calibration.corrections[0].setValue(1.5)
    page.calibration.corrections[3].setValue(99.5)

    found = printer_memory.adjustment(preferences, "Reception", "a4-4xa6")
    assert (found.x, found.scale_y) == (1.5, 0.995)
    assert printer_memory.adjustment(preferences, "Other", "a4-4xa6").is_none


def test_which_fields_have_changed_is_shown_and_chosen(
    page, people, open_event, printer, qtbot
) -> None:
    outcome(page, qtbot, page.panel.print.click)
    with open_event.file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, people[0], job_title="Rectora")
        write.update(Person, people[1], job_title="Decana", family_name="Soto")
    controls = page.controls
    assert controls.field.isHidden()
    controls.who.setCurrentIndex(controls.who.findData(Which.CHANGED.value))
    wait_for_sheets(page, qtbot)

    assert "The job title: 2" in page.panel.detail.text()
    controls.field.setCurrentIndex(controls.field.findData("name"))
    wait_for_sheets(page, qtbot)
    assert page.panel.summary.text().startswith("1 badge")
    assert page.order().choice.field == "name"


def test_why_a_badge_is_printed_again_is_recorded(page, people, open_event, printer, qtbot) -> None:
    page.choose_people([people[0]], new_code=True)
    qtbot.waitUntil(lambda: page.controls.people() is not None, timeout=10_000)
    assert page.controls.chosen.why() == "lost"
    page.controls.chosen.reason.setEditText("coffee")
    wait_for_sheets(page, qtbot)

    outcome(page, qtbot, page.panel.print.click)

    assert [row.reason for row in print_log(open_event.file)] == ["coffee"]


def test_the_cells_are_counted_down_the_columns(page, qtbot) -> None:
    options = page.controls.options
    options.filling.setCurrentIndex(options.filling.findData(True))
    wait_for_sheets(page, qtbot)
    picker = page.controls.picker

    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker.cell_centre(2).toPoint())

    assert page.controls.paper().start_cell == 2
    assert page.controls.paper().arrangement.by_columns


def test_what_did_not_come_out_is_printed_from_the_log(page, printer, open_event, qtbot) -> None:
    printer.answers = [Delivered(Outcome.FAILED, 1)]
    outcome(page, qtbot, page.panel.print.click)
    qtbot.waitUntil(lambda: page.log.tree.topLevelItemCount() == 1, timeout=10_000)
    qtbot.waitUntil(lambda: page.log.tree.topLevelItem(0).text(2) == "4 of 6", timeout=10_000)
    assert page.log.rest_action.isEnabled()

    page.log.rest_action.trigger()

    qtbot.waitUntil(lambda: len(page.controls.people() or ()) == 2, timeout=10_000)
    assert page.controls.chosen.why() == "continued"
    wait_for_sheets(page, qtbot)
    outcome(page, qtbot, page.panel.print.click)
    qtbot.waitUntil(lambda: page.log.tree.topLevelItemCount() == 2, timeout=10_000)
    assert page.log.tree.topLevelItem(0).text(5) == "The print before stopped midway"
