"""The import of a programme in the window: looked over, imported, one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hubdesk.eventfile.undo import undo
from hubdesk.programme import places
from hubdesk.programme import service as programme
from hubdesk.programme.spreadsheets.plan import Outcome, PlannedRow, RowFault
from hubdesk.programme.ui.import_rows import OUTCOME, WHAT
from hubdesk.programme.ui.import_view import ImportView
from hubdesk.programme.ui.import_words import row_words
from hubdesk.qt import dialogs
from hubdesk.qt.page import NoticeKind


@pytest.fixture
def session_id(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    places.add_room(event_file, "Ana", venue, "Sala 1")
    return programme.add_session(event_file, "Ana", leg_id, "Apertura")


@pytest.fixture
def sheet(tmp_path, session_id):
    path = tmp_path / "programme.csv"
    path.write_text(
        "id,day,start,title,room,kind\n"
        f"{session_id},2026-07-10,10:00,Apertura,Sala 1,plenaria\n"
        ",2026-07-10,12:00,Taller,,taller\n"
        ",2026-07-10,13:00,Cena,Sala 9,\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def view(qtbot, open_event):
    made = ImportView(open_event)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def look(qtbot, view, path):
    view.show_file(path)
    qtbot.waitUntil(lambda: view.plan is not None or view._problem.isVisible(), timeout=30_000)


def cells(view, row):
    model = view.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def titles(file):
    return [title for (title,) in file.rows("SELECT title FROM session WHERE deleted = 0")]


def test_every_row_is_shown_with_what_becomes_of_it(qtbot, view, sheet):
    QAbstractItemModelTester(view.table.model())

    look(qtbot, view, sheet)

    assert cells(view, 0)[:3] == ["2", "Changed", "Apertura"]
    assert cells(view, 0)[WHAT].startswith("Start: Fri 10 Jul 10:00; Room: Sala 1; Kind: ")
    assert cells(view, 1)[WHAT] == "Start: Fri 10 Jul 12:00; Minutes: 60; Kind: Training"
    assert cells(view, 2)[OUTCOME:] == [
        "Refused", "Cena", "There is no room “Sala 9” in Málaga; there are Sala 1",
    ]  # fmt: skip
    assert view._import.text() == "Import 2 sessions"
    assert view._import.isEnabled()


def test_rows_are_narrowed_to_one_outcome_and_the_chosen_one_is_told_whole(qtbot, view, sheet):
    look(qtbot, view, sheet)

    qtbot.mouseClick(view._chips[Outcome.REFUSED], Qt.MouseButton.LeftButton)

    assert view.table.model().rowCount() == 1
    assert view._detail.text() == "There is no room “Sala 9” in Málaga; there are Sala 1"
    assert not view._chips[Outcome.UNCHANGED].isEnabled()


def test_one_button_imports_and_one_undo_takes_it_back(qtbot, view, sheet, event_file):
    look(qtbot, view, sheet)
    notices = []
    view.notice_raised.connect(notices.append)

    with qtbot.waitSignals([view.imported, view.closed], timeout=30_000):
        qtbot.mouseClick(view._import, Qt.MouseButton.LeftButton)

    assert titles(event_file) == ["Apertura", "Taller"]
    assert (notices[0].text, notices[0].kind) == (
        "2 sessions are imported. 1 row was refused.", NoticeKind.WARNING,
    )  # fmt: skip
    undo(event_file, "Ana")
    assert titles(event_file) == ["Apertura"]


def test_escape_closes_it_and_imports_nothing(qtbot, view, sheet, event_file):
    look(qtbot, view, sheet)

    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view.table, Qt.Key.Key_Escape)

    assert titles(event_file) == ["Apertura"]


def test_the_rows_follow_what_somebody_else_changes(qtbot, view, sheet, open_event, leg_id):
    look(qtbot, view, sheet)
    before = view.plan

    open_event.write(
        lambda file, operator: programme.add_session(
            file, operator, leg_id, "Taller", starts_at="2026-07-10T12:00"
        )
    )

    qtbot.waitUntil(lambda: view.plan is not before, timeout=30_000)
    assert view.plan.rows[1].outcome is Outcome.CHANGED


def test_what_cant_be_read_is_said_and_another_file_can_be_chosen(
    qtbot, view, sheet, tmp_path, monkeypatch
):
    wrong = tmp_path / "people.csv"
    wrong.write_text("Nombre;Apellidos\nAna;Ruiz\n", encoding="utf-8")
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: sheet)

    look(qtbot, view, wrong)

    assert view._problem_words.text().startswith("No column of people.csv is headed “Title”")
    assert not view._import.isEnabled()
    assert not view.table.isVisible()

    qtbot.mouseClick(view._other, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: view.plan is not None, timeout=30_000)
    assert not view._problem.isVisible()


def test_a_sheet_without_rows_says_what_to_do(qtbot, view, tmp_path):
    empty = tmp_path / "empty.csv"
    empty.write_text("id,title\n", encoding="utf-8")

    look(qtbot, view, empty)

    assert view._remarks.text().startswith("There is nothing below the titles.")
    assert view._import.text() == "Nothing to import"


@pytest.mark.parametrize("fault", RowFault)
def test_every_fault_has_a_sentence(qapp, fault):
    data = {
        "text": "x", "known": ["a", "b"], "row": 7, "other": "Gala", "room": "Sala 1",
        "leg": "Málaga", "start": "10:00", "end": "09:00", "minutes": 5, "largest": 1440,
    }  # fmt: skip

    told = row_words(PlannedRow("", 3, Outcome.REFUSED, "Cena", fault=fault, data=data))

    assert told
    assert "{" not in told
