"""The page of the points: rules are changed where they stand, and tried beside."""

import json

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import add_session, issue_badge
from PySide6.QtCore import QDateTime, Qt

from hubdesk.checkin.explaining import Outcome
from hubdesk.checkin.instructions import list_instructions, set_instruction
from hubdesk.checkin.point_edits import change_point
from hubdesk.checkin.points import PointKind, add_point, find_point, list_points, remove_point
from hubdesk.checkin.rules import Audience, Check, Direction, Entries, Verdict
from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.points.fields import WALL
from hubdesk.checkin.ui.points.page import PointsPage
from hubdesk.checkin.ui.points.words import refusal_words
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.programme import place_edits


@pytest.fixture
def room(event_file):
    return add_point(event_file, "Ana", "Room", "malaga", within_id="door")


@pytest.fixture
def page(room, open_event, preferences, qtbot):
    shown = PointsPage(open_event, preferences)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def another(event_file):
    """The same file, open in another program."""
    with EventFile.open(event_file.path) as file:
        yield file


def names(page):
    return [row.name.text() for row in page.rows]


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def rules(file, point):
    return find_point(file, point).rules


# the list


def test_points_stand_in_their_order_with_their_rules_in_words(page, event_file, room):
    change_point(event_file, "Ana", room, {"capacity": 40, "opens_at": "2026-07-10T09:00"})
    page._reload()

    assert names(page) == ["Málaga", "Room"]
    assert page.row(room)._summary.text() == (
        "Everybody · Again after leaving · from 10.07. 09:00 · 40 at most · within Málaga"
    )


def test_what_another_program_changes_is_shown(page, another, room, qtbot):
    change_point(another, "Omar", room, {"name": "Hall"})

    qtbot.waitUntil(lambda: names(page) == ["Málaga", "Hall"])


def test_points_are_put_in_order_by_keys(page, event_file, room, qtbot):
    row = page.row(room)
    row.name.setFocus()

    qtbot.keyClick(row.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: [point.id for point in list_points(event_file)] == [room, "door"])
    assert names(page) == ["Room", "Málaga"]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("name", "Hall", lambda point: point.name == "Hall"),
        ("capacity", "40", lambda point: point.rules.capacity == 40),
        ("early", "15", lambda point: point.rules.early_minutes == 15),
        ("late", "5", lambda point: point.rules.late_minutes == 5),
        ("empties", "23:30", lambda point: point.empties_at == "23:30"),
    ],
)
def test_a_rule_that_is_typed_is_saved_when_it_is_left(page, room, qtbot, field, text, value):
    row = page.row(room)
    row.more.setChecked(True)

    type_into(qtbot, getattr(row, field), text)

    qtbot.waitUntil(lambda: value(find_point(page.open_event.file, room)))
    assert row.complaint.isHidden()


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("capacity", "many", "“many” is no whole number. Type digits only."),
        ("empties", "late", "Give a time of day like 23:30. Nothing was changed."),
    ],
)
def test_what_makes_no_sense_is_told_below_and_changes_nothing(
    page, event_file, room, qtbot, field, text, sentence
):
    row = page.row(room)
    row.more.setChecked(True)
    before = find_point(event_file, room)

    type_into(qtbot, getattr(row, field), text)

    qtbot.waitUntil(row.complaint.isVisible)
    assert row.complaint.text() == sentence
    assert find_point(event_file, room) == before


def test_how_often_and_within_what_are_chosen(page, event_file, room, qtbot):
    row = page.row(room)

    choose(row.entries, Entries.ONCE_A_DAY.value)
    choose(row.within, None)

    qtbot.waitUntil(lambda: find_point(event_file, room).within_id is None)
    qtbot.waitUntil(lambda: rules(event_file, room).entries is Entries.ONCE_A_DAY)


def test_a_circle_of_points_is_refused_and_the_choice_goes_back(page, event_file, room, qtbot):
    row = page.row("door")

    choose(row.within, room)

    qtbot.waitUntil(lambda: not row.complaint.isHidden())
    assert row.complaint.text() == "That point lies within this one. Choose another."
    assert row.within.currentData() is None
    assert find_point(event_file, "door").within_id is None


def test_opening_and_closing_are_chosen_and_taken_away(page, event_file, room, qtbot):
    row = page.row(room)
    row.more.setChecked(True)

    qtbot.mouseClick(row.opens.offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rules(event_file, room).opens_at is not None)
    row.opens.editor.setDateTime(QDateTime.fromString("2026-07-10T09:00", WALL))
    row.opens.leave()
    qtbot.waitUntil(lambda: rules(event_file, room).opens_at == "2026-07-10T09:00")
    qtbot.mouseClick(row.opens.clear, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: rules(event_file, room).opens_at is None)


def test_who_may_pass_is_chosen_from_what_there_is(page, event_file, room, qtbot):
    apebi = add_delegation(event_file, "APEBI")
    row = page.row(room)

    row.audience._audience.setCurrentIndex(row.audience._audience.findData("delegations"))
    row.audience._on_chosen(0)
    row.audience._set(apebi, on=True)

    qtbot.waitUntil(lambda: rules(event_file, room).audience_of == {apebi})
    assert rules(event_file, room).audience is Audience.DELEGATIONS


def test_a_removed_point_goes_and_undo_brings_it_back(page, event_file, room, qtbot):
    page.row(room).more.setChecked(True)

    qtbot.mouseClick(page.row(room).remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(page) == ["Málaga"])
    page.open_event.undo()

    qtbot.waitUntil(lambda: names(page) == ["Málaga", "Room"])


# adding


def test_each_kind_of_point_is_added_in_one_gesture(page, event_file, qtbot):
    place_edits.edit_leg(
        event_file, "Ana", "malaga", {"starts_on": "2026-07-10", "ends_on": "2026-07-12"}
    )
    add_session(event_file, title="Workshop")
    page.add_action.trigger()
    qtbot.waitUntil(lambda: page.add.session.count() == 1)

    for kind, expected in (
        (PointKind.DAY, 5),
        (PointKind.SESSION, 6),
        (PointKind.BUS, 7),
        (PointKind.LEG, 8),
    ):
        page.add.kinds[kind].click()
        page.add.name.setText("Bus 1" if kind is PointKind.BUS else "")
        page.add.seats.setValue(52)
        qtbot.mouseClick(page.add.add, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda expected=expected: len(page.rows) == expected)

    kinds = [point.kind for point in list_points(event_file)]
    assert kinds[2:] == [*[PointKind.DAY] * 3, PointKind.SESSION, PointKind.BUS, PointKind.LEG]
    assert list_points(event_file)[6].rules.capacity == 52


def test_days_that_are_not_known_are_told(page, qtbot):
    page.add_action.trigger()
    page.add.kinds[PointKind.DAY].click()

    page.add.add.click()

    qtbot.waitUntil(page.add.complaint.isVisible)
    assert "dates" in page.add.complaint.text()


def test_without_points_the_page_says_what_to_add(page, another, room, qtbot):
    for point in (room, "door"):
        remove_point(another, "Ana", point)

    qtbot.waitUntil(page._empty.isVisible)
    assert page.rows == []


# the simulator


def steps(simulator):
    return {step.check: step.outcome for step in simulator.simulation.steps}


def test_the_simulator_answers_as_the_desk_would_and_records_nothing(page, event_file, room, qtbot):
    change_point(event_file, "Ana", room, {"opens_at": "2026-07-10T10:30", "early_minutes": 15})
    person = add_person(event_file, given_name="Fatima", family_name="Alaoui")
    set_instruction(event_file, "Ana", Verdict.TOO_EARLY, "Offer a coffee.")
    qtbot.waitUntil(lambda: rules(page.open_event.file, room).early_minutes == 15)
    before = event_file.value("SELECT max(lsn) FROM change")
    simulator = page.simulator

    page.row(room).simulate.click()
    simulator.show_person(person)
    simulator.set_time("2026-07-10T10:05")

    answer = simulator.answer
    qtbot.waitUntil(lambda: answer.verdict.text() == "Too early")
    assert answer.person.text() == "Fatima Alaoui"
    assert answer.instruction.text() == "The desk: Offer a coffee."
    assert steps(simulator)[Check.TIME] is Outcome.FAILED
    assert "it is 10.07. 10:05, opens 10.07. 10:15" in [line.text() for line in answer.lines]
    simulator.set_time("2026-07-10T10:15")
    qtbot.waitUntil(lambda: answer.verdict.text() == "Welcome")
    assert answer.along.text() == "Enters as well: Málaga"
    assert event_file.value("SELECT max(lsn) FROM change") == before


def test_whom_to_try_is_searched_by_name_or_pasted_as_a_code(page, event_file, room, qtbot):
    person = add_person(event_file, given_name="Fatima", family_name="Alaoui")
    code = issue_badge(event_file, person)
    simulator = page.simulator
    simulator.search.setFocus()

    qtbot.keyClicks(simulator.search, "alaoui")
    qtbot.keyClick(simulator.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: simulator.simulation is not None)
    found = simulator.simulation.result
    simulator.search.setText(code)
    qtbot.keyClick(simulator.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: simulator.simulation.result is not found)

    assert (found.person.id, found.code) == (person, code)
    assert simulator.simulation.result.verdict is Verdict.ADMITTED


def test_the_simulator_follows_what_happens_and_the_rules(page, event_file, another, room, qtbot):
    person = add_person(event_file)
    simulator = page.simulator
    simulator.show_point(room)
    simulator.show_person(person)
    qtbot.waitUntil(lambda: simulator.answer.verdict.text() == "Welcome")

    check_in_person(another, "Eva", room, person)
    qtbot.waitUntil(lambda: simulator.answer.verdict.text() == "Already in")
    simulator.ways[Direction.OUT].click()
    qtbot.waitUntil(lambda: simulator.answer.verdict.text() == "Goodbye")
    simulator.ways[Direction.IN].click()
    change_point(
        another, "Ana", room, {"audience": "categories", "audience_of": json.dumps(["press"])}
    )

    qtbot.waitUntil(lambda: simulator.answer.verdict.text() == "Not here")
    assert simulator.answer.sentence.text() == "Only for: Press."


def test_what_happens_while_the_page_is_hidden_is_seen_when_it_is_shown(page, another, room, qtbot):
    person = add_person(another)
    simulator = page.simulator
    simulator.show_point(room)
    simulator.show_person(person)
    qtbot.waitUntil(lambda: simulator.answer.verdict.text() == "Welcome")
    page.hide()

    check_in_person(another, "Eva", room, person)
    qtbot.waitUntil(lambda: simulator._is_old)
    before = simulator.answer.verdict.text()
    page.show()

    qtbot.waitUntil(lambda: simulator.answer.verdict.text() == "Already in")
    assert before == "Welcome"


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_have_an_instruction(page, event_file, verdict, qtbot):
    panel = page.instructions
    panel.verdict.setCurrentIndex(panel.verdict.findData(verdict))
    panel.point.setCurrentIndex(panel.point.findData("door"))
    panel.add.setText("Call the organiser.")

    qtbot.keyClick(panel.add, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    (written,) = list_instructions(event_file)
    assert (written.verdict, written.category, written.point_id, written.text) == (
        verdict, None, "door", "Call the organiser."
    )  # fmt: skip


def test_an_instruction_is_changed_and_taken_away(page, event_file, another, qtbot):
    key = set_instruction(another, "Ana", Verdict.ADMITTED, "Blue bag", category="press")
    panel = page.instructions
    qtbot.waitUntil(lambda: key in panel.rows)
    row = panel.rows[key]
    page._chips.button(1).click()

    type_into(qtbot, row.text, "Red bag")
    qtbot.waitUntil(lambda: list_instructions(event_file)[0].text == "Red bag")
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: panel.rows == {})
    assert list_instructions(event_file) == []


def test_every_refusal_of_a_rule_has_a_sentence_of_its_own():
    fields = ("name", "closes_at", "capacity", "early_minutes", "empties_at", "within_id", "text")
    sentences = {
        refusal_words(HubDeskError(Problem.INVALID, what="point", field=field, text="x"))
        for field in fields
    }

    assert len(sentences) == len(fields)
