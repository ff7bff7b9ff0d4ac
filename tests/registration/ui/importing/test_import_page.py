"""The import page on real lists: what is shown, what is settled by hand, one button, one undo."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from sample_lists import write_moroccan_list, write_spanish_list

from hubdesk.registration.importing.plan import Outcome
from hubdesk.registration.ui.importing.page import ImportPage
from hubdesk.registration.ui.importing.rows_model import CELLS, OUTCOME, WHY


@pytest.fixture
def spanish(tmp_path):
    path = tmp_path / "andalucia.csv"
    write_spanish_list(path)
    return path


@pytest.fixture
def moroccan(tmp_path):
    path = tmp_path / "maroc.xlsx"
    write_moroccan_list(path)
    return path


@pytest.fixture
def page(qtbot, open_event, preferences):
    made = ImportPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    made.show()
    qtbot.waitExposed(made)
    return made


def _people(file):
    return file.value("SELECT count(*) FROM person WHERE deleted = 0")


def _take(qtbot, page, *paths):
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.take_lists(list(paths))


def _import(qtbot, page):
    with qtbot.waitSignal(page.planning.imported, timeout=30_000):
        page.import_action.trigger()


def _cells(qtbot, page, row):
    model = page.view.model
    qtbot.waitUntil(lambda: model.row(row) is not None, timeout=10_000)
    return [model.index(row, column).data() for column in range(model.columnCount())]


def _column(page, title):
    return page.view.face.titles.index(title)


def _write(path, *lines):
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_list_is_shown_as_it_is_with_what_becomes_of_each_row(qtbot, page, spanish, event_file):
    _take(qtbot, page, spanish)
    first = _cells(qtbot, page, 1)
    assert page.view.face.holds[:3] == ("given_name", "family_name", "organisation")
    assert first[OUTCOME] == "New"
    assert first[CELLS : CELLS + 2] == ["José María", "Muñoz Pérez"]
    assert page.view.people == 70
    assert _people(event_file) == 0


def test_title_lines_stand_above_the_header_of_each_sheet(qtbot, page, moroccan):
    _take(qtbot, page, moroccan)
    plan = page.planning.plan
    assert [face.lines for face in plan.sheets] == [14, 6]
    assert len(plan.sheets[0].above) > 1
    assert plan.sheets[0].above[-1].cells[:3] == ("N°", "Civilité", "Prénom")


def test_one_button_imports_and_one_undo_takes_all_back(qtbot, page, spanish, event_file):
    _take(qtbot, page, spanish)
    _import(qtbot, page)
    assert _people(event_file) == 70
    assert "70" in page.result.words
    with qtbot.waitSignal(page.open_event.undone, timeout=10_000):
        page.result.undo_requested.emit()
    assert _people(event_file) == 0
    assert "taken back" in page.result.words


def test_the_same_list_again_has_nothing_to_import(qtbot, page, spanish):
    _take(qtbot, page, spanish)
    _import(qtbot, page)
    _take(qtbot, page, spanish)
    assert page.planning.plan.counts[Outcome.UNCHANGED] == 70
    assert not page.import_action.isEnabled()


def test_a_column_is_given_another_meaning_and_that_is_remembered(qtbot, page, spanish, event_file):
    _take(qtbot, page, spanish)
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.planning.hold(page.view.face, _column(page, "Cargo"), "custom:Cargo")
    assert page.view.face.holds[_column(page, "Cargo")] == "custom:Cargo"
    _import(qtbot, page)
    assert event_file.value("SELECT count(*) FROM person WHERE job_title IS NOT NULL") == 0
    assert event_file.value("SELECT count(*) FROM custom_value") > 0
    _take(qtbot, page, spanish)
    assert page.view.face.holds[_column(page, "Cargo")] == "custom:Cargo"


def test_a_column_is_left_out_by_hand(qtbot, page, spanish, event_file):
    _take(qtbot, page, spanish)
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.planning.hold(page.view.face, _column(page, "Móvil"), "")
    assert page.view.face.holds[_column(page, "Móvil")] == ""
    _import(qtbot, page)
    assert event_file.value("SELECT count(*) FROM person WHERE phone IS NOT NULL") == 0


def test_a_list_without_titles_that_are_known_is_settled_by_hand(qtbot, page, tmp_path, event_file):
    path = _write(tmp_path / "x.csv", "Alfa;Beta", "Ruiz;ana@x.es", "Gil;luis@x.es")
    _take(qtbot, page, path)
    assert page.view.problem
    assert not page.import_action.isEnabled()
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.planning.hold(page.view.face, 0, "family_name")
    assert not page.view.problem
    _import(qtbot, page)
    assert {name for (name,) in event_file.rows("SELECT family_name FROM person")} == {
        "Ruiz",
        "Gil",
    }


def test_another_line_is_said_to_have_the_titles(qtbot, page, tmp_path):
    path = _write(
        tmp_path / "x.csv", "Nombre;Apellidos", "Nombre propio;Apellidos todos", "Ana;Ruiz"
    )
    _take(qtbot, page, path)
    assert page.view.face.lines == 2
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.planning.choose_header(page.view.face, 2)
    assert page.view.face.titles == ("Nombre propio", "Apellidos todos")
    assert page.view.face.lines == 1


def test_a_sheet_is_left_out(qtbot, page, moroccan, event_file):
    _take(qtbot, page, moroccan)
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.planning.leave_out(page.view.face, left_out=True)
    _import(qtbot, page)
    assert _people(event_file) == 6


def test_refused_rows_say_why_and_the_others_are_imported(qtbot, page, tmp_path, event_file):
    path = _write(tmp_path / "x.csv", "Nombre;Apellidos;Correo", "Ana;Ruiz;a@x.es", ";;b@x.es")
    _take(qtbot, page, path)
    page.view._chips[Outcome.REFUSED].click()
    assert page.view.model.rowCount() == 1
    assert "no name" in _cells(qtbot, page, 0)[WHY]
    _import(qtbot, page)
    assert _people(event_file) == 1
    assert "refused" in page.result.words


def test_an_update_says_what_changes(qtbot, page, tmp_path):
    path = _write(
        tmp_path / "x.csv", "Nombre;Apellidos;Correo;Teléfono", "Ana;Ruiz;a@x.es;600111222"
    )
    _take(qtbot, page, path)
    _import(qtbot, page)
    _write(path, "Nombre;Apellidos;Correo;Teléfono", "Ana;Ruiz;a@x.es;600333444")
    _take(qtbot, page, path)
    assert _cells(qtbot, page, 1)[WHY].translate({0x2068: None, 0x2069: None}) == (
        "Telephone: 600111222 → 600333444"
    )


def test_people_are_of_the_delegation_that_is_chosen_for_the_list(qtbot, page, spanish, event_file):
    _take(qtbot, page, spanish)
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.planning.choose_delegation("Andaluza")
    _import(qtbot, page)
    assert (
        event_file.value(
            "SELECT count(*) FROM person p JOIN delegation d ON d.id = p.delegation_id"
            " WHERE d.name = 'Andaluza'"
        )
        == 70
    )


def test_several_lists_are_one_import(qtbot, page, spanish, moroccan, event_file):
    _take(qtbot, page, spanish, moroccan)
    assert len(page.planning.plan.sheets) == 3
    _import(qtbot, page)
    assert _people(event_file) == 90
    assert event_file.value("SELECT count(*) FROM act WHERE kind = 'import_list'") == 1


def test_of_several_lists_the_one_that_cannot_be_read_is_named(qtbot, page, spanish, tmp_path):
    wrong = tmp_path / "folleto.pdf"
    wrong.write_bytes(b"%PDF-1.4 nothing")
    _take(qtbot, page, spanish, wrong)
    assert "folleto.pdf" in page.view.problem
    assert page.import_action.isEnabled()


def test_what_is_no_list_is_refused_with_a_sentence(qtbot, page, tmp_path):
    wrong = tmp_path / "folleto.pdf"
    wrong.write_bytes(b"%PDF-1.4 nothing")
    with qtbot.waitSignal(page.notice_raised, timeout=10_000) as blocker:
        page.take_lists([wrong])
    assert "folleto.pdf" in blocker.args[0].text
    assert page.stack.currentWidget() is page.empty


def test_leaving_the_lists_imports_nothing(qtbot, page, spanish, event_file):
    _take(qtbot, page, spanish)
    page.leave_action.trigger()
    assert page.stack.currentWidget() is page.empty
    assert _people(event_file) == 0


def test_somebody_registered_meanwhile_is_not_doubled(
    qtbot, page, tmp_path, open_event, event_file
):
    from builders import add_person

    path = _write(tmp_path / "x.csv", "Nombre;Apellidos", "Ana;Ruiz")
    _take(qtbot, page, path)
    add_person(event_file, given_name="Ana", family_name="Ruiz")
    _import(qtbot, page)
    assert _people(event_file) == 1


def test_a_lost_worker_is_replaced_and_plans_again(qtbot, page, spanish, open_event):
    _take(qtbot, page, spanish)
    _cells(qtbot, page, 1)
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        for worker in open_event.workers._workers.values():
            worker._process.kill()
        page.view.model.show_sheet(page.view.face, Outcome.NEW)
        page.view.model.row(0)
    _import(qtbot, page)
    assert "70" in page.result.words


def test_the_menu_of_a_column_tells_what_it_holds_now(qtbot, page, spanish):
    _take(qtbot, page, spanish)
    menu = page.view.columns.menu(CELLS)
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Given name"]


def test_a_list_dropped_onto_the_page_is_taken(qtbot, page, spanish):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(spanish))])
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, dropped, *nothing)
    with qtbot.waitSignal(page.planning.planned, timeout=30_000):
        page.dropEvent(drop)

    assert page.view.people == 70
