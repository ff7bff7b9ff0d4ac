"""Sheets at the desk: typed or scanned, looked at before they count, printed for the point."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import change_person
from PySide6.QtCore import QDate, Qt

from hubdesk.checkin.paper_entries import PaperDay, record_rows
from hubdesk.checkin.paper_sheets import record_sheets
from hubdesk.checkin.paper_text import read_typed
from hubdesk.checkin.printing.sheet_rows import SheetColumn
from hubdesk.checkin.row_codes import PaperRow, row_code
from hubdesk.checkin.service import event_codes
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.checkin.ui.paper.entered_rows import ROW, WHAT
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.qt import dialogs


@pytest.fixture
def people(event_file):
    return [add_person(event_file, given_name=name) for name in ("Ana", "Eva", "Omar")]


@pytest.fixture
def page(event_file, open_event, preferences, people, door_id, qtbot):
    with event_file.writing(ActKind.PRINT_PAPER_SHEET, "Ana") as write:
        record_sheets(write, door_id, 3, [[*people, None]])
    made = CheckInPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.page_shown()
    return made


@pytest.fixture
def panel(page):
    page.paper_action.trigger()
    page.asides.paper.entering.day.setDate(QDate(2006, 7, 10))
    return page.asides.paper


def type_rows(panel, qtbot, text):
    with qtbot.waitSignal(panel.entering.looked):
        panel.entering.text.setPlainText(text)


def shown(panel):
    model = panel.entering.model
    return [
        [model.index(row, column).data() for column in (ROW, WHAT)]
        for row in range(model.rowCount())
    ]


def record(panel, qtbot):
    entering = panel.entering
    with qtbot.waitSignal(entering.looked):  # what is left is looked at anew
        qtbot.keyClick(entering.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def scan(page, sheet, row):
    page.take_scan(row_code(PaperRow(sheet, row), *event_codes(page.open_event.file)) + "\r")


def admissions(file):
    return file.value("SELECT count(*) FROM admission")


def test_the_panel_comes_beside_the_desk_and_goes_with_escape(page, panel, qtbot):
    assert panel.isVisible()
    assert panel.entering.text.hasFocus()
    assert page.side.isHidden()

    qtbot.keyClick(panel.entering.text, Qt.Key.Key_Escape)

    assert panel.isHidden()
    assert page.side.isVisible()


def test_walk_ins_and_paper_are_not_open_together(page, panel):
    page.walk_in_action.trigger()
    assert (page.walk_in.isVisible(), panel.isVisible()) == (True, False)

    page.paper_action.trigger()
    assert (page.walk_in.isVisible(), panel.isVisible()) == (False, True)


def test_typed_rows_say_who_it_is_and_what_happens_before_anything_is_recorded(
    panel, event_file, people, qtbot
):
    change_person(event_file, people[1], status="cancelled")

    type_rows(panel, qtbot, "3-1 9:05, 3-2, 3-4, 9-9, x")

    assert shown(panel) == [
        ["3-1 09:05", "Ana Ruiz\nGoes in at Málaga."],
        ["3-2 09:05", "Eva Ruiz\nCancelled. The registration was cancelled."],
        ["3-4 09:05", "Was not on the list.\nRegister them as a walk-in (F6)."],
        ["9-9 09:05", "There is no such row.\nLook at the number on the sheet."],
        ["x", "Not understood.\nWrite the row and its time: 3-17 9:05."],
    ]
    assert admissions(event_file) == 0


def test_recorded_rows_go_from_the_field_and_one_undo_brings_them_back(panel, event_file, qtbot):
    type_rows(panel, qtbot, "3-1 9:05\n3-2 9:10\nwho?")

    record(panel, qtbot)

    assert admissions(event_file) == 2
    assert panel.entering.said.startswith("2 row")
    assert panel.entering.text.toPlainText() == "who?"

    with qtbot.waitSignal(panel.entering._open_event.undone):
        panel.entering.undo_button.click()
    assert event_file.value("SELECT count(*) FROM presence") == 0
    assert panel.entering.said == ""


def test_a_refused_row_counts_when_it_is_ticked(panel, event_file, people, qtbot):
    change_person(event_file, people[0], status="blocked")
    type_rows(panel, qtbot, "3-1 9:05")
    model = panel.entering.model
    index = model.index(0, ROW)
    assert not panel.entering._record.isEnabled()

    with qtbot.waitSignal(panel.entering.looked):
        model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    record(panel, qtbot)

    assert event_file.rows("SELECT overrides, source FROM admission") == [("BLOCKED", "paper")]


def test_times_out_are_entered_as_exits(panel, event_file, qtbot):
    panel.entering._out.click()
    type_rows(panel, qtbot, "3-1 13:30")

    record(panel, qtbot)

    assert event_file.rows("SELECT direction FROM admission") == [("out",)]


def test_a_row_scanned_at_the_desk_opens_the_panel_and_admits_nobody(page, event_file, qtbot):
    assert page.asides.paper is None

    scan(page, 3, 1)

    assert page.asides.paper.isVisible()
    assert "3-1 is a row of a sign-in sheet" in page.asides.paper._row.text()
    assert page.asides.paper.entering.text.toPlainText() == "3-1 "
    assert page.asides.paper.entering.text.hasFocus()
    assert event_file.value("SELECT count(*) FROM refusal") == 0


def test_scanned_rows_with_the_times_typed_between_them_are_entered(page, panel, event_file, qtbot):
    scan(page, 3, 1)
    qtbot.keyClicks(panel.entering.text, "9:05")
    scan(page, 3, 2)
    with qtbot.waitSignal(panel.entering.looked):
        scan(page, 3, 3)

    assert [row[0] for row in shown(panel)] == ["3-1 09:05", "3-2 09:05", "3-3 09:05"]
    record(panel, qtbot)
    assert admissions(event_file) == 3


def test_rows_entered_by_somebody_else_meanwhile_are_seen_as_recorded(
    panel, event_file, people, door_id, qtbot
):
    type_rows(panel, qtbot, "3-1 9:05")

    with qtbot.waitSignal(panel.entering.looked), EventFile.open(event_file.path) as other:
        record_rows(other, "Omar", read_typed("3-1 9:05"), PaperDay("2006-07-10"))

    assert shown(panel)[0][1] == "Ana Ruiz\nRecorded already."


def test_sheets_of_the_point_are_printed_as_chosen(page, panel, tmp_path, monkeypatch, qtbot):
    out = tmp_path / "sheets.pdf"
    add_delegation(page.open_event.file, "Andaluza")
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: out)
    panel._print.click()
    panel.printing.blank.setValue(3)

    with qtbot.waitSignal(page.notice_raised, timeout=30_000) as raised:
        panel.printing.print_button.click()

    assert "1 sheet" in raised.args[0].text
    assert out.read_bytes().startswith(b"%PDF")
    file = page.open_event.file
    rows = file.value("SELECT json_array_length(rows) FROM paper_sheet ORDER BY number DESC")
    assert rows == 3 + 3


def test_columns_and_blank_rows_are_remembered(page, panel, open_event, preferences, qtbot):
    panel.printing.boxes[SheetColumn.EMAIL].setChecked(True)
    panel.printing.blank.setValue(7)

    other = CheckInPage(open_event, preferences)
    qtbot.addWidget(other)
    other.paper_action.trigger()

    choice = other.asides.paper.printing.choice()
    assert SheetColumn.EMAIL in choice.columns
    assert choice.blank_rows == 7


def test_letters_typed_in_the_panel_are_not_looked_for_at_the_desk(page, panel, qtbot):
    qtbot.keyClicks(panel.entering.rows, "omar")

    assert page.finding.search.text() == ""
