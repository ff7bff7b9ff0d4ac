"""Who is at the desk: two keys for somebody who was there before."""

import pytest
from builders import add_person
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from hubdesk.checkin import service as checkin
from hubdesk.checkin.lists import list_admissions
from hubdesk.shell.operator_field import OperatorField


@pytest.fixture
def field(open_event, preferences, qtbot):
    made = OperatorField(open_event, preferences)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    for name in ("Lucia", "Karim"):
        enter(qtbot, made, name)
    return made


def enter(qtbot, made, name):
    made.edit()
    qtbot.keyClicks(made.field, name)
    qtbot.keyClick(made.field, Qt.Key.Key_Return)


def listed(made):
    return [made.choices.item(row).text() for row in range(made.choices.count())]


def test_a_number_is_somebody_who_was_there_before(field, open_event, qtbot):
    assert open_event.operator == "Karim"

    field.edit()
    assert listed(field) == ["1  Lucia", "2  Ana"]
    qtbot.keyClick(field.field, Qt.Key.Key_2)

    assert open_event.operator == "Ana"
    assert field.currentWidget() is field._button
    assert field._button.text() == "Ana"
    assert field.choices.isHidden()


@pytest.mark.parametrize("typed", ["1", "&", "١"])
def test_a_number_is_one_on_any_keyboard(field, open_event, typed, qtbot):
    field.edit()
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    QApplication.sendEvent(field.field, press)

    assert open_event.operator == "Lucia"


def test_later_acts_are_of_who_came(field, open_event, event_file, qtbot):
    person = add_person(event_file, family_name="Ruiz")
    field.edit()
    qtbot.keyClick(field.field, Qt.Key.Key_1)

    done = []
    open_event.write(
        lambda file, operator: checkin.check_in_person(file, operator, "door", person),
        done.append,
    )

    qtbot.waitUntil(lambda: bool(done))
    assert [one.operator for one in list_admissions(event_file)] == ["Lucia"]
    assert event_file.value("SELECT operator FROM act ORDER BY id DESC LIMIT 1") == "Lucia"


def test_esc_changes_nobody(field, open_event, qtbot):
    field.edit()
    qtbot.keyClicks(field.field, "Nadie")
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)

    assert open_event.operator == "Karim"
    assert field.choices.isHidden()


def test_the_arrows_choose_and_enter_takes(field, open_event, qtbot):
    field.edit()
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)

    assert open_event.operator == "Ana"


def test_a_digit_within_a_name_is_part_of_it(field, open_event, qtbot):
    enter(qtbot, field, "Mesa 2")

    assert open_event.operator == "Mesa 2"


def test_who_was_there_is_remembered_for_the_event(field, open_event, preferences, qtbot):
    again = OperatorField(open_event, preferences)
    qtbot.addWidget(again)
    again.edit()

    assert listed(again) == ["1  Lucia", "2  Ana"]


def test_nine_are_remembered(field, open_event, qtbot):
    for number in range(12):
        enter(qtbot, field, f"Voluntario {number}")

    field.edit()
    assert len(listed(field)) == 8  # and who is there
