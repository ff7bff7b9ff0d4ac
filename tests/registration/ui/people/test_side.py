"""The side of the table: one person, several, a new person, an export."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from hubdesk.qt import dialogs
from hubdesk.registration import custom_fields, service
from hubdesk.registration.listing import legs_of
from tests.registration.ui.people.conftest import names, value


def choose(page, row):
    page.people.table.select_row(row)
    page.side.follow()
    return page.side.person


def test_panel_shows_who_is_selected(page, people):
    panel = choose(page, 2)

    assert panel.person.id == people["tazi"]
    assert panel._name.text() == "Rachid Tazi"
    assert panel._arabic.text() == "رشيد التازي"
    assert panel.field("family_name").editor.text() == "Tazi"


def test_the_wheel_over_a_field_changes_nobody(page, people, event_file, qtbot):
    panel = choose(page, 0)
    acts = event_file.value("SELECT count(*) FROM act")
    for key in ("delegation", "category"):
        editor = panel.field(key).editor
        before, place = editor.currentText(), editor.rect().center()
        turned = QWheelEvent(
            QPointF(place), QPointF(editor.mapToGlobal(place)), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(editor, turned)
        assert editor.currentText() == before

    qtbot.wait(50)
    assert event_file.value("SELECT count(*) FROM act") == acts


def test_field_saves_when_it_is_left_and_undo_takes_it_back(page, people, event_file, qtbot):
    panel = choose(page, 0)
    editor = panel.field("job_title").editor
    editor.setFocus()
    qtbot.keyClicks(editor, "Directora")

    panel.field("phone").editor.setFocus()

    qtbot.waitUntil(lambda: value(event_file, people["alvarez"], "job_title") == "Directora")
    page.open_event.undo()
    qtbot.waitUntil(lambda: value(event_file, people["alvarez"], "job_title") is None)
    qtbot.waitUntil(lambda: editor.text() == "")


def test_notes_of_several_lines_are_saved_when_somebody_else_is_chosen(
    page, people, event_file, qtbot
):
    panel = choose(page, 0)
    notes = panel.field("notes").editor
    assert isinstance(notes, QPlainTextEdit)
    notes.setPlainText("One\nTwo")

    choose(page, 1)

    qtbot.waitUntil(lambda: value(event_file, people["alvarez"], "notes") == "One\nTwo")
    assert notes.toPlainText() == ""


def test_what_is_being_typed_survives_a_change_of_another_desk(page, people, event_file, qtbot):
    panel = choose(page, 0)
    editor = panel.field("job_title").editor
    editor.setText("Direc")

    service.amend(event_file, "Luis", people["alvarez"], {"phone": "7"})
    page.open_event.tables_changed.emit(frozenset({"person"}))

    assert editor.text() == "Direc"
    assert panel.field("phone").editor.text() == "7"


def test_escape_gives_a_field_back_what_it_held(page, qtbot):
    panel = choose(page, 0)
    editor = panel.field("phone").editor
    editor.setText("1")

    qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert editor.text() == "+34 600 100 200"


def test_blocking_needs_a_reason(page, people, event_file, qtbot):
    status = choose(page, 0)._status
    status.block.click()
    assert not status._ok.isEnabled()

    status._field.setText("Left without paying")
    status._ok.click()

    qtbot.waitUntil(lambda: value(event_file, people["alvarez"], "status") == "blocked")
    assert value(event_file, people["alvarez"], "status_reason") == "Left without paying"
    qtbot.waitUntil(lambda: not status.confirm.isHidden())  # the panel has read it, too
    status.confirm.click()
    qtbot.waitUntil(lambda: value(event_file, people["alvarez"], "status") == "confirmed")
    assert value(event_file, people["alvarez"], "status_reason") is None


def test_legs_are_ticked_one_by_one_and_one_stays(page, people, event_file, qtbot, notices):
    panel = choose(page, 0)
    assert all(box.isChecked() for box in panel._legs.values())

    panel._legs["tangier"].click()
    qtbot.waitUntil(lambda: legs_of(event_file, people["alvarez"]) == {"malaga"})
    panel._legs["malaga"].click()

    assert notices
    assert panel._legs["malaga"].isChecked()
    assert legs_of(event_file, people["alvarez"]) == {"malaga"}


def test_fields_of_this_event_are_edited(page, people, event_file, qtbot):
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    page.open_event.tables_changed.emit(frozenset({"custom_field"}))
    panel = choose(page, 0)
    field = panel.field(f"custom:{hotel}")
    field.editor.setText("Ritz")

    field.leave()

    qtbot.waitUntil(lambda: event_file.value("SELECT value FROM custom_value") == "Ritz")


def test_history_says_who_changed_what(page, people, event_file, qtbot):
    service.amend(event_file, "Luis", people["ruiz"], {"given_name": "Eva"})

    panel = choose(page, 1)

    qtbot.waitUntil(lambda: len(panel._history.texts()) == 2)
    newest, oldest = panel._history.texts()
    assert "Given name" in newest
    assert "Ana" in newest
    assert "Eva" in newest
    assert "Luis" in newest
    assert oldest.startswith("Registered")


def test_sections_of_other_parts_are_told_who_is_shown(page, people):
    shown = []

    class Section(QWidget):
        def show_person(self, person_id):
            shown.append(person_id)

    page.add_section("Badges", Section())

    choose(page, 1)

    assert shown == [people["ruiz"]]


def test_removed_person_is_gone_and_undo_brings_back(page, people, qtbot):
    panel = choose(page, 1)

    panel._erase.remove.click()

    qtbot.waitUntil(lambda: names(page) == ["Álvarez", "Tazi"])
    page.open_event.undo()
    qtbot.waitUntil(lambda: names(page) == ["Álvarez", "Ruiz", "Tazi"])


def test_erasing_asks_for_the_name(page, people, event_file, qtbot):
    erase = choose(page, 1)._erase
    erase.begin.click()
    erase.field.setText("Ana")
    assert not erase.erase.isEnabled()

    erase.field.setText("ana ruiz")
    erase.erase.click()

    qtbot.waitUntil(lambda: value(event_file, people["ruiz"], "erased") == 1)
    qtbot.waitUntil(lambda: names(page) == ["Álvarez", "Tazi"])


def test_several_are_changed_in_one_act(page, people, event_file, qtbot):
    page.people.table.selectAll()
    page.side.follow()
    assert page.side.group._count.text() == "3 people are selected"

    page.side.group.set_field("category", "guest")

    def categories():
        return {row[0] for row in event_file.rows("SELECT category FROM person")}

    qtbot.waitUntil(lambda: categories() == {"guest"})
    page.open_event.undo()
    qtbot.waitUntil(lambda: categories() == {"delegate", "press", "speaker"})


def test_several_are_expected_at_a_leg_and_removed(page, people, event_file, qtbot):
    page.people.table.selectAll()

    page.side.group._on_expected("tangier", True)
    qtbot.waitUntil(lambda: legs_of(event_file, people["ruiz"]) == {"tangier"})
    page.remove_action.trigger()

    qtbot.waitUntil(lambda: names(page) == [])
    assert page.people._stack.currentWidget() is page.people._nobody


def test_badges_of_the_selected_are_asked_for(page, people, qtbot):
    page.people.table.selectAll()

    with qtbot.waitSignal(page.print_requested) as asked:
        page.print_action.trigger()

    assert asked.args[0] == [people["alvarez"], people["ruiz"], people["tazi"]]


def test_registering_takes_three_fields_and_enter(page, event_file, qtbot):
    page.register_action.trigger()
    form = page.side.new_person
    assert form.editor("given_name").hasFocus()
    for key, text in (("given_name", "Nadia"), ("family_name", "Kadiri"), ("organisation", "MCN")):
        qtbot.keyClicks(form.editor(key), text)

    qtbot.keyClick(form.editor("organisation"), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "Kadiri" in names(page))
    qtbot.waitUntil(lambda: page.side.person.person is not None)
    assert page.side.person._name.text() == "Nadia Kadiri"
    assert event_file.value("SELECT name FROM organisation WHERE name = 'MCN'") == "MCN"


def test_registering_proposes_who_is_there_already(page, people, qtbot):
    page.register_action.trigger()
    form = page.side.new_person
    form.editor("given_name").setText("Rashid")
    form.editor("family_name").setText("Tazi")

    form._look_for_alike()

    qtbot.waitUntil(lambda: form._alike.count() == 1)
    with qtbot.waitSignal(form.person_requested) as asked:
        form._alike.itemAt(0).widget().click()
    assert asked.args == [people["tazi"]]


def test_registering_nobody_asks_for_a_name(page, notices, qtbot):
    page.register_action.trigger()

    page.side.new_person.register()

    qtbot.waitUntil(lambda: notices == ["Type a name first."])


def test_list_is_exported_with_the_chosen_columns(page, tmp_path, qtbot, monkeypatch, notices):
    path = tmp_path / "list.csv"
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: Path(path))
    page.export_action.trigger()
    page.side.export._csv.setChecked(True)
    page.side.export._boxes["status"].setChecked(False)

    page.side.export._export.click()

    qtbot.waitUntil(lambda: bool(notices), timeout=20_000)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Family name,Given name,Arabic name,Organisation,Delegation,Category"
    assert lines[3] == "Tazi,Rachid,رشيد التازي,,Marroquí,Press"


def test_panel_is_hidden_and_stays_so(page, preferences):
    page.panel_action.trigger()

    assert page.side.panel.isHidden()
    assert preferences.flag("people/panel-shown", default=True) is False


def test_everything_that_takes_the_focus_has_a_name(page):
    choose(page, 0)

    for widget in page.findChildren(QLineEdit):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            parent = widget.parentWidget()
            assert widget.accessibleName() or parent.accessibleName(), widget.objectName()


def test_what_the_desk_reads_first_is_written_on_the_panel(page, people, event_file, qtbot):
    field = choose(page, 0).field("attention")

    field.editor.setText("Has a parcel at the desk")
    field.leave()

    qtbot.waitUntil(
        lambda: value(event_file, people["alvarez"], "attention") == "Has a parcel at the desk"
    )
