"""The walk-in panel: three fields, Enter; who is on the list already is proposed, not doubled."""

import pytest
from builders import add_delegation, add_organisation, add_person
from PySide6.QtCore import Qt

from hubdesk.checkin.points import edit_point
from hubdesk.checkin.rules import PointRules
from hubdesk.checkin.ui.walk_in import WalkInPanel
from hubdesk.eventfile.file import EventFile
from hubdesk.registration import service as registration
from hubdesk.registration.directory import people


@pytest.fixture
def panel(event_file, open_event, preferences, qtbot):
    apebi = add_organisation(event_file, "APEBI")
    add_person(
        event_file, given_name="Mohamed", family_name="El Amrani", status="invited",
        organisation_id=apebi, category="press",
    )  # fmt: skip
    made = WalkInPanel(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(400, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.set_point("door")
    made.open_with()
    qtbot.waitUntil(lambda: made.fields.category_field.count() > 0)
    return made


def type_name(panel, qtbot, text):
    if text.isascii():
        qtbot.keyClicks(panel.fields.name_field, text)
    else:  # QTest has only the keys of ASCII
        panel.fields.name_field.insert(text)


def answered(panel, qtbot):
    qtbot.waitUntil(lambda: panel._answered == panel._now())


def enter(panel, qtbot):
    with qtbot.waitSignal(panel.walked_in) as walked:
        qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Return)
    return walked.args[0]


def rows(file):
    return {row.family_name: row for row in people(file)}


def test_three_fields_and_enter_register_badge_and_admit_by_keyboard_alone(
    panel, event_file, open_event, qtbot
):
    type_name(panel, qtbot, "lucia tazi berrada")
    qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Tab)
    qtbot.keyClicks(panel.focusWidget(), "Technopark")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(panel.focusWidget(), "spea")
    with qtbot.waitSignal(panel.walked_in):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Return)

    row = rows(event_file)["Tazi Berrada"]
    assert (row.given_name, row.organisation, row.category, row.status) == (
        "Lucia", "Technopark", "speaker", "confirmed",
    )  # fmt: skip
    assert panel.done.sentence().startswith("Lucia Tazi Berrada is in. New badge ")
    assert event_file.value("SELECT count(*) FROM badge WHERE person_id = ?", (row.id,)) == 1
    assert (panel.fields.name_field.text(), panel.fields.organisation) == ("", "")
    assert panel.fields.name_field.hasFocus()


def test_all_of_it_is_taken_back_by_one_undo(panel, event_file, open_event, qtbot):
    type_name(panel, qtbot, "Lucía Tazi")
    enter(panel, qtbot)

    panel.done._undo.click()

    qtbot.waitUntil(lambda: "Tazi" not in rows(event_file))
    assert event_file.value("SELECT count(*) FROM presence") == 0
    qtbot.waitUntil(lambda: not panel.done.isVisible())


def test_enter_does_not_double_somebody_who_is_on_the_list(panel, event_file, qtbot):
    type_name(panel, qtbot, "mohammed elamrani")
    qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Return)

    qtbot.waitUntil(panel.lookalikes._cards[0].hasFocus)
    assert len(people(event_file)) == 1
    assert panel.lookalikes._cards[0].accessibleName() == "It is Mohamed El Amrani, APEBI, Invited"
    with qtbot.waitSignal(panel.walked_in) as walked:
        qtbot.keyClick(panel.lookalikes._cards[0], Qt.Key.Key_Return)
    assert walked.args[0].is_new is False
    assert [row.status for row in people(event_file)] == ["confirmed"]
    assert event_file.value("SELECT count(*) FROM presence WHERE direction = 'in'") == 1


def test_control_enter_registers_somebody_else_of_that_name(panel, event_file, qtbot):
    type_name(panel, qtbot, "Mohamed El Amrani")
    answered(panel, qtbot)
    assert panel._register.text() == "Register as somebody else (Ctrl+Enter)"

    with qtbot.waitSignal(panel.walked_in):
        qtbot.keyClick(
            panel.fields.name_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )

    assert len(people(event_file)) == 2


def test_enter_waits_for_the_look_whether_somebody_is_on_the_list(panel, event_file, qtbot):
    panel.fields.name_field.setText("Mohamed El Amrani")
    qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Return)

    assert len(people(event_file)) == 1
    qtbot.waitUntil(panel.lookalikes._cards[0].hasFocus)


def test_another_organisation_makes_it_somebody_else(panel, event_file, qtbot):
    type_name(panel, qtbot, "Mohamed El Amrani")
    panel.fields.organisation_field.setText("Technopark")

    enter(panel, qtbot)

    assert len(people(event_file)) == 2


def test_down_goes_to_the_proposals_and_up_comes_back(panel, qtbot):
    type_name(panel, qtbot, "moha")
    qtbot.waitUntil(lambda: bool(panel.lookalikes.found))

    qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Down)
    assert panel.lookalikes._cards[0].hasFocus()
    qtbot.keyClick(panel.lookalikes._cards[0], Qt.Key.Key_Up)
    assert panel.fields.name_field.hasFocus()


def test_the_arabic_name_is_told_apart(panel, event_file, qtbot):
    panel.fields.name_field.setText("Lucía Tazi لوسيا التازي")

    enter(panel, qtbot)

    row = rows(event_file)["Tazi"]
    assert (row.given_name, row.arabic_name) == ("Lucía", "لوسيا التازي")


def test_where_the_given_name_ends_is_moved_by_keyboard(panel, event_file, qtbot):
    type_name(panel, qtbot, "Ana Belinda Ruiz")
    assert "Given name <b>Ana</b>" in panel.fields._parts.text()

    qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    enter(panel, qtbot)

    assert rows(event_file)["Ruiz"].given_name == "Ana Belinda"


def test_enter_in_the_list_of_organisations_takes_one_and_registers_nobody(
    panel, event_file, qtbot
):
    type_name(panel, qtbot, "Lucia Tazi")
    field = panel.fields.organisation_field
    field.setFocus()
    qtbot.waitUntil(lambda: field.completer().model().rowCount() == 1)
    qtbot.keyClicks(field, "peb")
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)

    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert field.text() == "APEBI"
    qtbot.wait(150)
    assert len(people(event_file)) == 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Tazi" in rows(event_file))
    assert rows(event_file)["Tazi"].organisation == "APEBI"


def test_without_a_name_enter_does_nothing(panel, event_file, qtbot):
    assert not panel._register.isEnabled()
    qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Return)

    assert len(people(event_file)) == 1
    assert panel.fields.name_field.hasFocus()


def test_without_a_point_they_are_registered_only(panel, event_file, qtbot):
    panel.set_point(None)
    assert panel._register.text() == "Register"
    type_name(panel, qtbot, "Lucía Tazi")

    done = enter(panel, qtbot)

    assert done.answer is None
    assert event_file.value("SELECT count(*) FROM admission") == 0


def test_a_point_that_refuses_says_why(panel, event_file, qtbot):
    edit_point(event_file, "Ana", "door", "Málaga", PointRules(capacity=0))
    type_name(panel, qtbot, "Lucía Tazi")

    enter(panel, qtbot)

    assert panel.done.sentence().startswith(
        "Lucía Tazi was not let in. Málaga: no room left. New badge"
    )


def test_a_wrong_email_is_said_and_nothing_is_lost(panel, event_file, qtbot):
    type_name(panel, qtbot, "Lucía Tazi")
    panel.fields._more.click()
    panel.fields.email_field.setText("lucia")

    qtbot.keyClick(panel.fields.email_field, Qt.Key.Key_Return)

    qtbot.waitUntil(panel.done.isVisible)
    assert panel.done.sentence() == "“lucia” is no e-mail. Correct it, or leave it empty."
    assert panel.fields.name_field.text() == "Lucía Tazi"
    assert len(people(event_file)) == 1


def test_who_was_removed_meanwhile_can_not_be_taken(panel, event_file, qtbot):
    type_name(panel, qtbot, "Mohamed El Amrani")
    answered(panel, qtbot)
    with EventFile.open(event_file.path) as another:
        registration.remove(another, "Omar", people(another)[0].id)

    panel.lookalikes._cards[0].click()

    qtbot.waitUntil(panel.done.isVisible)
    assert panel.done.sentence() == "This person was removed from the list meanwhile."
    qtbot.waitUntil(lambda: not panel.lookalikes.found)


def test_the_badge_is_printed_by_a_key_or_at_once(panel, event_file, preferences, qtbot):
    type_name(panel, qtbot, "Lucía Tazi")
    first = enter(panel, qtbot)
    with qtbot.waitSignal(panel.print_requested) as by_key:
        qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    panel._print_at_once.click()

    type_name(panel, qtbot, "Ana Ruiz")
    with qtbot.waitSignal(panel.print_requested) as at_once:
        second = enter(panel, qtbot)

    assert by_key.args == [[first.person.id]]
    assert at_once.args == [[second.person.id]]
    assert preferences.flag("walk-in/print", default=False)


def test_what_was_typed_in_the_search_is_taken_over(panel, qtbot):
    panel.open_with("Lucía Ta")
    assert panel.fields.name_field.text() == "Lucía Ta"

    panel.open_with("lucia@example.org")
    assert (panel.fields.name_field.text(), panel.fields.email) == ("", "lucia@example.org")


def test_the_last_category_is_offered_again_and_the_delegation_is_chosen(
    panel, event_file, open_event, preferences, qtbot
):
    delegation = add_delegation(event_file)
    panel.open_with("Lucía Tazi")
    qtbot.waitUntil(lambda: panel.fields.delegation_field.count() == 2)
    panel.fields.delegation_field.setCurrentIndex(1)
    panel.fields.category_field.setCurrentIndex(panel.fields.category_field.findData("press"))
    enter(panel, qtbot)

    assert rows(event_file)["Tazi"].delegation_id == delegation
    again = WalkInPanel(open_event, preferences)
    qtbot.addWidget(again)
    again.open_with()
    qtbot.waitUntil(lambda: again.fields.category == "press")


def test_escape_closes(panel, qtbot):
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.fields.name_field, Qt.Key.Key_Escape)
