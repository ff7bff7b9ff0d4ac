"""Making and editing delegations: names, colour, head; what is refused, and why."""

import pytest
from PySide6.QtCore import Qt

from hubdesk.registration import groups
from hubdesk.registration.directory import delegations


def editing(hall, qtbot, key):
    hall.page._open_editor(key)
    editor = hall.page.edit_panel
    if key:
        qtbot.waitUntil(lambda: editor._head.count() > 1 or key == hall.second)
    return editor


def row(file, key):
    return next(row for row in delegations(file) if row.id == key)


def test_a_new_delegation_gets_a_colour_that_no_other_has(hall, event_file, qtbot):
    editor = editing(hall, qtbot, None)
    editor._name.setText("Tunecina")
    editor._short.setText("TN")

    qtbot.keyClick(editor._name, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "Tunecina" in hall.names())
    made = delegations(event_file)[-1]
    assert (made.name, made.short_name) == ("Tunecina", "TN")
    assert made.colour not in {None, "#00663a"}
    assert hall.page.panel is None


def test_names_colour_and_head_are_edited_in_one_act(hall, event_file, open_event, qtbot):
    editor = editing(hall, qtbot, hall.first)
    editor._arabic.setText("الوفد الأندلسي")
    editor._swatches.show_colour("#b0202a")
    editor._head.setCurrentIndex(editor._head.findText("Ana Castro"))

    editor._save.click()

    qtbot.waitUntil(lambda: row(event_file, hall.first).head_id == hall.people[2])
    assert row(event_file, hall.first).arabic_name == "الوفد الأندلسي"
    assert row(event_file, hall.first).colour == "#b0202a"
    qtbot.waitUntil(lambda: hall.card(hall.first).content.face.head == "Ana Castro")
    open_event.undo()
    qtbot.waitUntil(lambda: row(event_file, hall.first).colour == "#00663a")


@pytest.mark.parametrize("typed", ["marroqui", "الوفد المغربي"])
def test_the_name_of_another_delegation_is_refused_while_typing(hall, qtbot, typed):
    editor = editing(hall, qtbot, hall.first)

    editor._name.setText(typed)

    assert not editor._save.isEnabled()
    assert editor._problem.text() == (
        "There is a delegation “Marroquí” already. Give this one another name."
    )


def test_an_empty_name_can_not_be_saved(hall, qtbot):
    editor = editing(hall, qtbot, None)

    editor._name.setText("  ")

    assert not editor._save.isEnabled()


def test_what_somebody_else_changed_meanwhile_is_kept_and_said(hall, event_file, qtbot):
    editor = editing(hall, qtbot, hall.first)
    groups.edit_delegation(event_file, "Omar", hall.first, {"short_name": "ANDA"})

    editor._short.setText("A")
    editor._save.click()

    qtbot.waitUntil(editor._problem.isVisible)
    assert "“ANDA”" in editor._problem.text()
    assert row(event_file, hall.first).short_name == "ANDA"


def test_removing_a_delegation_leaves_its_people_and_is_undone(hall, event_file, open_event, qtbot):
    editor = editing(hall, qtbot, hall.first)

    editor._remove.click()

    qtbot.waitUntil(lambda: hall.keys() == [hall.second, ""])
    qtbot.waitUntil(lambda: hall.numbers("") == (4, 0, 0))
    open_event.undo()
    qtbot.waitUntil(lambda: hall.keys() == [hall.first, hall.second, ""])


def test_a_colour_that_is_not_in_the_palette_stays_as_it_is(hall, event_file, another, qtbot):
    groups.edit_delegation(another, "Ana", hall.first, {"colour": "#123456"})
    qtbot.waitUntil(lambda: hall.card(hall.first).content.face.colour == "#123456")
    editor = editing(hall, qtbot, hall.first)
    editor._short.setText("A")

    editor._save.click()

    qtbot.waitUntil(lambda: row(event_file, hall.first).short_name == "A")
    assert row(event_file, hall.first).colour == "#123456"
