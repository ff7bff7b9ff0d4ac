"""Sheets of one's own are described beside their picture, and kept only whole."""

import re
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from hubdesk.badges.arrangement import Adjustment
from hubdesk.badges.sheet import Sheet, load_sheet
from hubdesk.badges.sheets_store import add_sheet, remove_sheet, save_sheet, sheets
from hubdesk.badges.ui import delivery, known_printers, printer_memory
from hubdesk.badges.ui.sheets.editor import SheetEditor
from hubdesk.badges.ui.sheets.sizes import PageKind
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import SheetLayout
from hubdesk.eventfile.undo import undoable
from hubdesk.paper.queues import Queues
from hubdesk.paper.spooler import Delivered, Outcome
from hubdesk.qt import dialogs
from hubdesk.shell.act_words import act_words
from tests.badges.ui.printer import Printer

LABELS = Sheet(
    "Etiquetas", page=(210, 297), columns=2, rows=4, left=8, top=8, cell=(95, 67.5),
    pitch=(99, 70.5), makers=("APLI 1234",),
)  # fmt: skip
CARD = (85.6, 53.98)


@pytest.fixture(autouse=True)
def english_numbers():
    usual = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(usual)


@pytest.fixture
def key(event_file):
    return add_sheet(event_file, "Ana", LABELS)


@pytest.fixture
def editor(event_file, open_event, preferences, qtbot):
    return shown(open_event, preferences, qtbot)


def shown(open_event, preferences, qtbot) -> SheetEditor:
    window = QWidget()
    qtbot.addWidget(window)
    made = SheetEditor(open_event, preferences, window)
    made.held_by = window  # or Python lets it go
    made.resize(1180, 740)
    window.resize(1180, 740)
    window.show()
    qtbot.waitExposed(window)
    made.show_for("", CARD, "Card")
    return made


def own(file) -> list[Sheet | None]:
    return [row.sheet for row in sheets(file) if not row.is_ours]


def type_into(qtbot, field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def save(editor, open_event, qtbot) -> None:
    with qtbot.waitSignal(editor.drafting.saved, timeout=10_000):
        editor.save.click()


def listed(editor) -> list[str]:
    return [editor.list.view.item(row).text() for row in range(editor.list.view.count())]


def test_without_sheets_it_says_what_to_do_and_begins_with_one_that_fits(editor, qtbot) -> None:
    assert "begin" in editor._empty._text.text()
    assert not editor.form.isVisible()

    editor.focus_first()
    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Space)

    assert editor.form.isVisible()
    assert editor.form.name.hasFocus()
    assert replace(editor.drafting.draft, name="a4-10-cards") == load_sheet("a4-10-cards")


def test_a_sheet_is_described_by_keys_saved_with_enter_and_taken_back(
    editor, open_event, qtbot
) -> None:
    editor.list.new_action.trigger()
    qtbot.keyClicks(editor.form.name, "Etiquetas")
    type_into(qtbot, editor.form.makers, "APLI 1234; APLI 99")
    for row, values in (
        (editor.form.count, ("2", "4")),
        (editor.form.first, ("8", "8")),
        (editor.form.cell, ("95", "67.5")),
        (editor.form.gap, ("4", "3")),
    ):
        for field, value in zip(row.fields, values, strict=True):
            type_into(qtbot, field, value)
    editor.form.marks.setChecked(False)
    with qtbot.waitSignal(editor.drafting.saved, timeout=10_000):
        qtbot.keyClick(editor.form.gap.fields[1], Qt.Key.Key_Return)

    assert own(open_event.file) == [replace(LABELS, makers=("APLI 1234", "APLI 99"))]
    assert listed(editor) == ["Etiquetas\n8 cells of 95 × 67.5 mm"]
    past = undoable(open_event.file)
    assert act_words(open_event.file, past.kind, past.args) == "New sheet Etiquetas"

    open_event.undo()
    qtbot.waitUntil(lambda: own(open_event.file) == [], timeout=10_000)
    qtbot.waitUntil(editor._empty.isVisible, timeout=10_000)
    open_event.redo()
    qtbot.waitUntil(lambda: len(listed(editor)) == 1, timeout=10_000)


@pytest.mark.parametrize(
    ("row", "place", "value", "said"),
    [
        ("first", 0, "19.2", "right edge of the page by 3.2 mm"),
        ("count", 0, "3", "right edge of the page by 91 mm. 2 columns would fit."),
        ("count", 1, "5", "lower edge of the page by 60.5 mm. 4 rows would fit."),
        ("gap", 1, "-1", "The cells overlap by 1 mm, one above the other."),
        ("step", 0, "94.5", "The cells overlap by 0.5 mm, side by side."),
    ],
)
def test_what_is_impossible_is_said_beside_the_field_and_can_t_be_saved(
    key, editor, open_event, qtbot, row, place, value, said
) -> None:
    fields = getattr(editor.form, row)
    type_into(qtbot, fields.fields[place], value)

    assert said in fields.fault.text()
    assert fields.fault.isVisible()
    assert said in fields.fields[place].accessibleDescription()
    assert not editor.save.isEnabled()
    assert not editor.paper_test.button.isEnabled()
    qtbot.keyClick(fields.fields[place], Qt.Key.Key_Return)
    assert not open_event.writings
    assert own(open_event.file) == [LABELS]


def test_a_name_must_be_there_and_be_free(key, editor, open_event, qtbot) -> None:
    type_into(qtbot, editor.form.name, " ")
    assert editor.form._name.fault.text() == "The sheet needs a name."
    type_into(qtbot, editor.form.name, "a4-8up")
    assert editor.form._name.fault.text() == "Another sheet is called so."
    assert not editor.save.isEnabled()

    type_into(qtbot, editor.form.name, "Otra")
    save(editor, open_event, qtbot)

    assert own(open_event.file) == [replace(LABELS, name="Otra")]


def test_gap_and_step_say_the_same(key, editor, qtbot) -> None:
    type_into(qtbot, editor.form.step.fields[0], "96.5")
    assert editor.form.gap.values() == (1.5, 3)

    type_into(qtbot, editor.form.cell.fields[0], "90.25")
    assert editor.form.step.values() == (91.75, 70.5)
    assert editor.form.step.fields[0].text() == "91.75 mm"


def test_a_sheet_begins_as_another_but_keeps_its_name(key, editor, open_event, qtbot) -> None:
    start = editor.form.start
    row = start.findData("durable-1445")
    start.setCurrentIndex(row)
    start.activated.emit(row)

    assert replace(editor.drafting.draft, name="durable-1445") == load_sheet("durable-1445")
    assert editor.form.makers.text() == "Durable 1445"
    save(editor, open_event, qtbot)
    assert [sheet.name for sheet in own(open_event.file)] == ["Etiquetas"]


def test_a_roll_has_one_label_a_page_and_only_its_size(key, editor, open_event, qtbot) -> None:
    kind = editor.form.kind
    kind.setCurrentIndex(kind.findData(PageKind.LABEL))
    kind.activated.emit(kind.currentIndex())
    assert not editor.form.count.isVisible()
    assert not editor.form.marks.isVisible()

    for field, value in zip(editor.form.page.fields, ("90", "56"), strict=True):
        type_into(qtbot, field, value)
    save(editor, open_event, qtbot)

    roll = Sheet("Etiquetas", page=(90, 56), cell=(90, 56), pitch=(90, 56), makers=LABELS.makers)
    assert own(open_event.file) == [roll]
    assert kind.currentData() is PageKind.LABEL


def test_a_badge_that_is_too_large_is_only_said(key, editor, qtbot) -> None:
    type_into(qtbot, editor.form.cell.fields[0], "80")

    assert "larger than a cell" in editor.looks.hint.text()
    assert editor.save.isEnabled()


def test_duplicate_rename_remove_and_each_is_taken_back(key, editor, open_event, qtbot) -> None:
    editor.list.duplicate_action.trigger()
    assert listed(editor) == ["Etiquetas\n8 cells of 95 × 67.5 mm", "Etiquetas 2\nNot saved yet"]
    qtbot.keyClicks(editor.form.name, "Copia")
    save(editor, open_event, qtbot)
    assert own(open_event.file) == [LABELS, replace(LABELS, name="Copia")]
    assert editor.form.name.text() == "Copia"

    editor.list.view.setFocus()
    qtbot.keyClick(editor.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: own(open_event.file) == [LABELS], timeout=10_000)
    qtbot.waitUntil(lambda: editor.form.name.text() == "Etiquetas", timeout=10_000)
    past = undoable(open_event.file)
    assert act_words(open_event.file, past.kind, past.args) == "Removal of the sheet Copia"

    open_event.undo()
    qtbot.waitUntil(lambda: len(listed(editor)) == 2, timeout=10_000)


def test_leaving_asks_about_what_is_not_saved(key, editor, event_file, open_event, qtbot) -> None:
    add_sheet(event_file, "Ana", replace(LABELS, name="Zeta"))
    editor.show_for(key, CARD, "Card")
    closed = []
    editor.closed.connect(closed.append)
    type_into(qtbot, editor.form.first.fields[0], "7")

    qtbot.keyClick(editor.form.first.fields[0], Qt.Key.Key_Escape)
    assert "Etiquetas" in editor.leaving._words.text()
    assert editor.leaving.save.hasFocus()
    qtbot.keyClick(editor.leaving.save, Qt.Key.Key_Escape)
    assert not editor.leaving.isVisible()
    assert closed == []

    editor.list.view.setCurrentRow(1)
    assert editor.list.view.currentRow() == 0  # it is asked first
    editor.leaving.forget.click()
    assert editor.form.name.text() == "Zeta"

    type_into(qtbot, editor.form.first.fields[0], "6")
    editor.done.click()
    with qtbot.waitSignal(editor.closed, timeout=10_000):
        editor.leaving.save.click()
    assert [sheet.left for sheet in own(open_event.file)] == [8, 6]


def test_what_can_t_be_saved_can_only_be_forgotten_or_mended(key, editor, qtbot) -> None:
    type_into(qtbot, editor.form.count.fields[0], "9")
    editor.done.click()

    assert not editor.leaving.save.isVisible()
    assert editor.leaving.stay.hasFocus()
    editor.leaving.stay.click()
    assert editor.form.count.values() == (9, 4)
    editor.forget.click()
    assert editor.form.count.values() == (2, 4)


def test_somebody_else_s_change_is_shown_or_brought_together(
    key, editor, open_event, qtbot
) -> None:
    theirs = replace(LABELS, marks=True)
    open_event.write(lambda file, _: save_sheet(file, "Luis", key, theirs))
    qtbot.waitUntil(editor.form.marks.isChecked, timeout=10_000)

    type_into(qtbot, editor.form.first.fields[0], "7")
    open_event.write(lambda file, _: save_sheet(file, "Luis", key, replace(theirs, top=6)))
    qtbot.waitUntil(lambda: not open_event.writings, timeout=10_000)
    save(editor, open_event, qtbot)

    assert own(open_event.file) == [replace(theirs, left=7, top=6)]


def test_a_change_of_the_same_is_told_and_counts_when_it_is_saved_again(
    key, editor, open_event, qtbot
) -> None:
    type_into(qtbot, editor.form.first.fields[0], "7")
    open_event.write(lambda file, _: save_sheet(file, "Luis", key, replace(LABELS, left=5)))
    qtbot.waitUntil(lambda: not open_event.writings, timeout=10_000)

    with qtbot.waitSignal(editor.drafting.notice_raised, timeout=10_000):
        editor.save.click()
    assert own(open_event.file)[0].left == 5
    save(editor, open_event, qtbot)
    assert own(open_event.file)[0].left == 7


def test_what_is_described_stays_when_the_sheet_is_taken_away(
    key, editor, open_event, qtbot
) -> None:
    type_into(qtbot, editor.form.first.fields[0], "7")
    open_event.write(lambda file, _: remove_sheet(file, "Luis", key))
    qtbot.waitUntil(lambda: editor.drafting.is_new, timeout=10_000)
    save(editor, open_event, qtbot)

    assert own(open_event.file) == [replace(LABELS, left=7)]


def test_a_sheet_of_a_newer_hubdesk_is_listed_and_can_be_removed(
    event_file, open_event, preferences, qtbot
) -> None:
    with event_file.writing(ActKind.EDIT_SHEET, "Ana") as write:
        write.insert(SheetLayout, name="Rara", content='{"shape": "round"}', position=0)
    editor = shown(open_event, preferences, qtbot)

    assert listed(editor) == ["Rara\nCan't be read"]
    assert editor._unreadable.isVisible()
    editor.list.remove_action.trigger()
    qtbot.waitUntil(editor._empty.isVisible, timeout=10_000)


def test_a_cell_is_marked_by_a_click_and_by_keys(key, editor, qtbot) -> None:
    picture = editor.looks.picture
    place = picture.cell_centre(3).toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert "Cell 3: 8 mm from the left edge, 78.5 mm" in editor.looks.about.text()

    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert "Cell 4: 107 mm from the left edge" in picture.accessibleDescription()


def test_the_page_is_not_mirrored_for_arabic(key, editor, qtbot) -> None:
    editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = editor.looks.picture

    assert picture.cell_centre(1).x() < picture.cell_centre(2).x()


def test_out_to_a_file_and_in_again(key, editor, open_event, qtbot, monkeypatch, tmp_path) -> None:
    path = tmp_path / "mine.json"
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: path)
    with qtbot.waitSignal(editor.notice_raised, timeout=10_000) as said:
        editor.list.export_action.trigger()
    assert "mine.json" in said.args[0].text

    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: path)
    editor.list.import_action.trigger()
    qtbot.waitUntil(lambda: len(own(open_event.file)) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: editor.form.name.text() == "Etiquetas 2", timeout=10_000)


def test_the_test_page_has_the_cells_where_the_sheet_has_them(
    key, editor, monkeypatch, tmp_path
) -> None:
    path = tmp_path / "test.pdf"
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: path)
    editor.paper_test.save_action.trigger()

    with pypdfium2.PdfDocument(path) as document:
        page = document[0]
        assert page.get_size() == pytest.approx((210 / 25.4 * 72, 297 / 25.4 * 72), abs=0.1)
        scale = 10 * 25.4 / 72
        image = page.render(scale=scale, grayscale=True).to_pil()  # ten dots a millimetre
    dark = [x for x in range(70, 1100) if image.getpixel((x, 600)) < 100]
    assert {80, 1030, 1070} <= {round(x, -1) for x in dark}  # 8, 103 and 107 mm


def test_the_test_page_is_printed_as_the_printer_was_put_right(
    key, editor, preferences, monkeypatch, qtbot
) -> None:
    printer = Printer()
    printer.answers = [Delivered(Outcome.DONE, 1), Delivered(Outcome.REFUSED, 0)]
    monkeypatch.setattr(delivery, "hand_over", printer)
    here = Queues(("Reception", "Office"))
    monkeypatch.setattr(known_printers, "printers_of_system", lambda: here)
    printer_memory.set_adjustment(preferences, "Reception", key, Adjustment(x=3))
    menu = editor.paper_test.button.menu()
    for printed, said in (("Reception", "Reception has the test page"), ("Office", "did not take")):
        menu.aboutToShow.emit()
        qtbot.waitUntil(lambda: len(menu.actions()) == 4)
        action = next(each for each in menu.actions() if printed in each.text())
        with qtbot.waitSignal(editor.notice_raised, timeout=10_000) as told:
            action.trigger()
        assert said in told.args[0].text

    assert printer.names == ["Reception", "Office"]
    first, second = (re.sub(rb"/ID.*", b"", pdf, flags=re.DOTALL) for pdf in printer.files)
    assert first != second
