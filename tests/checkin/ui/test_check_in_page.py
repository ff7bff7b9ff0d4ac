"""The check-in page on a real event file: scans, names, directions, undo, trouble."""

import pytest
from builders import add_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from hubdesk.badges.issuing import issue
from hubdesk.checkin.lists import list_admissions, list_refusals
from hubdesk.checkin.points import add_point
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.ui.desk import desk as desk_module
from hubdesk.checkin.ui.desk.words import look_of, verdict_word
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias


@pytest.fixture
def ana(event_file):
    return add_person(event_file, given_name="Ana", family_name="Ruiz Gil")


@pytest.fixture
def code(event_file, ana):
    with event_file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        return issue(write, [ana])[0].code


@pytest.fixture
def page(qtbot, open_event, preferences, ana):
    preferences.set_value("check-in/sounds", False)
    made = CheckInPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    made.show()
    qtbot.waitExposed(made)
    made.page_shown()
    return made


def _answered(qtbot, page, do):
    with qtbot.waitSignal(page.desk.answered, timeout=5000) as blocker:
        do()
    return blocker.args[0]


def _type(qtbot, page, text):
    qtbot.keyClicks(page.finding.search, text)


def _give_alias(file, person, code):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.insert(Alias, person_id=person, code=code, source="EEN")


def _press(qtbot, widget, key):
    qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{key}"))


def test_a_scan_is_in_the_file_before_the_panel_is_green(qtbot, page, code, event_file):
    page.take_scan(code)
    assert page.panel.shown.look == "ready"
    qtbot.waitUntil(lambda: page.panel.shown.look == "good")
    assert [one.code for one in list_admissions(event_file)] == [code]
    assert page.panel.shown.word == verdict_word(Verdict.ADMITTED)
    assert page.panel.shown.name == "Ana Ruiz Gil"


def test_a_refused_scan_is_shown_and_listed(qtbot, page, event_file):
    result = _answered(qtbot, page, lambda: page.take_scan("TICKET-77"))
    assert result.verdict is Verdict.UNKNOWN
    assert page.panel.shown.look == "bad"
    qtbot.waitUntil(lambda: len(page.side.scans.scans) == 1)
    assert [one.code for one in list_refusals(event_file)] == ["TICKET-77"]


def test_a_double_trigger_counts_once_and_shows_the_first_answer(qtbot, page, code, event_file):
    _answered(qtbot, page, lambda: page.take_scan(code))
    again = _answered(qtbot, page, lambda: page.take_scan(code))
    assert again.verdict is Verdict.ADMITTED
    assert "once" in page.panel.shown.sentence
    assert len(list_admissions(event_file)) == 1
    assert not list_refusals(event_file)


def test_the_same_code_later_is_another_scan(qtbot, page, code, monkeypatch):
    _answered(qtbot, page, lambda: page.take_scan(code))
    monkeypatch.setattr(desk_module, "DOUBLE_TRIGGER", 0.0)
    again = _answered(qtbot, page, lambda: page.take_scan(code))
    assert again.verdict is Verdict.ALREADY_IN
    assert page.panel.shown.look == "look"


def test_the_only_person_found_is_checked_in_with_enter(qtbot, page, ana, event_file):
    _type(qtbot, page, "ruiz")
    assert [one.person.id for one in page.finding.found.found] == [ana]
    _answered(qtbot, page, lambda: _press(qtbot, page.finding.search, "Return"))
    assert [one.person_id for one in list_admissions(event_file)] == [ana]
    assert not page.finding.search.text()


def test_of_several_people_found_enter_admits_nobody_before_one_is_chosen(
    qtbot, page, event_file, ana
):
    other = add_person(event_file, given_name="Luis", family_name="Ruiz Paz")
    _type(qtbot, page, "ruiz")
    assert len(page.finding.found.found) == 2
    _press(qtbot, page.finding.search, "Return")
    assert not list_admissions(event_file)
    assert page.finding.found.hasFocus()
    _press(qtbot, page.finding.found, "Down")
    _answered(qtbot, page, lambda: _press(qtbot, page.finding.found, "Return"))
    assert {one.person_id for one in list_admissions(event_file)} < {ana, other}


def test_typing_never_records_a_scan(qtbot, page, event_file):
    _type(qtbot, page, "nobody here")
    _press(qtbot, page.finding.search, "Return")
    assert not list_refusals(event_file)
    assert "nobody here" in page.finding.nobody.findChild(QLabel).text()


def test_a_whole_code_pasted_into_the_field_is_a_scan(qtbot, page, code):
    page.finding.search.setText(code)
    result = _answered(qtbot, page, lambda: _press(qtbot, page.finding.search, "Return"))
    assert result.verdict is Verdict.ADMITTED


def test_a_code_pasted_with_the_end_of_its_line_is_a_scan(qtbot, page, code):
    QApplication.clipboard().setText(f"  {code}\r\n")
    page.finding.search.paste()
    result = _answered(qtbot, page, lambda: _press(qtbot, page.finding.search, "Return"))
    assert result.verdict is Verdict.ADMITTED


@pytest.mark.parametrize("typed", ["EEN-2024/77", "een-2024/77", "]Q1EEN-2024/77\r"])
def test_a_code_of_another_system_admits_its_person(qtbot, page, ana, event_file, typed):
    _give_alias(event_file, ana, "EEN-2024/77")
    result = _answered(qtbot, page, lambda: page.take_scan(typed))
    assert result.verdict is Verdict.ADMITTED
    assert result.person.id == ana


def test_a_code_of_another_system_scanned_twice_counts_once(qtbot, page, ana, event_file):
    _give_alias(event_file, ana, "EEN-2024/77")
    _answered(qtbot, page, lambda: page.take_scan("EEN-2024/77"))
    again = _answered(qtbot, page, lambda: page.take_scan("EEN-2024/77"))
    assert again.verdict is Verdict.ADMITTED
    assert len(list_admissions(event_file)) == 1


def test_a_pasted_code_of_another_system_finds_its_person(qtbot, page, ana, event_file):
    _give_alias(event_file, ana, "EEN-2024/77")
    page.finding.search.setText("EEN-2024/77")
    _answered(qtbot, page, lambda: _press(qtbot, page.finding.search, "Return"))
    assert [one.person_id for one in list_admissions(event_file)] == [ana]


def test_letters_typed_elsewhere_on_the_page_are_looked_for(qtbot, page):
    page.side.scans.setFocus()
    qtbot.keyClicks(page, "rui")
    assert page.finding.search.text() == "rui"
    assert page.finding.found.found


def test_f7_lets_people_out(qtbot, page, code):
    _answered(qtbot, page, lambda: page.take_scan(code))
    page.turn_action.trigger()
    result = _answered(qtbot, page, lambda: page.take_scan(code))
    assert result.verdict is Verdict.EXITED
    assert page.panel.shown.look == "gone"


def test_f8_takes_the_last_admission_back_and_keeps_its_row(qtbot, page, code, event_file):
    _answered(qtbot, page, lambda: page.take_scan(code))
    with qtbot.waitSignal(page.desk.taken_back):
        page.undo_action.trigger()
    assert [one.voided for one in list_admissions(event_file)] == [True]
    assert page.panel.shown.name == "Ana Ruiz Gil"
    result = _answered(qtbot, page, lambda: page.take_scan(code))
    assert result.verdict is Verdict.ADMITTED


def test_the_point_is_remembered_for_the_event(qtbot, page, open_event, preferences):
    open_event.write(lambda file, operator: add_point(file, operator, "Bus", "malaga"))
    qtbot.waitUntil(lambda: len(page.desk.points) == 2)
    bus = page.desk.points[-1].id
    with qtbot.waitSignal(page.point_changed) as blocker:
        page.desk.choose_point(bus)
    assert blocker.args[0][0] == bus
    again = CheckInPage(open_event, preferences)
    qtbot.addWidget(again)
    assert again.desk.point.id == bus
    assert again.desk.direction is Direction.IN


def test_a_scan_that_cannot_be_saved_is_kept_and_saved_later(
    qtbot, page, code, event_file, tmp_path
):
    away = tmp_path / "away.hubdesk"
    event_file.path.rename(away)
    with qtbot.waitSignal(page.desk.failed, timeout=5000) as blocker:
        page.take_scan(code)
    asked = blocker.args[0]
    assert page.panel.shown.look == "bad"
    assert page.panel.shown.name == code
    assert page.again_action.isEnabled()
    away.rename(event_file.path)
    result = _answered(qtbot, page, page.again_action.trigger)
    assert result.verdict is Verdict.ADMITTED
    assert result.at == asked.at
    assert not page.desk.unsaved


def test_live_counts_follow_a_scan(qtbot, page, code):
    _answered(qtbot, page, lambda: page.take_scan(code))
    qtbot.waitUntil(lambda: page.side.counts._arrived.text() == "1 / 1")
    assert page.side.counts._inside.text() == "1"


def test_a_walk_in_begins_with_what_was_typed_and_is_answered(qtbot, page, event_file):
    _type(qtbot, page, "Zoe Nueva")
    page.walk_in_action.trigger()
    assert page.walk_in.isVisible()
    assert page.walk_in.fields.name_field.text() == "Zoe Nueva"
    with qtbot.waitSignal(page.walk_in.walked_in, timeout=5000):
        _press(qtbot, page.walk_in.fields.name_field, "Return")
    assert page.panel.shown.look == "good"
    assert page.panel.shown.name == "Zoe Nueva"
    page.walk_in.closed.emit()
    assert page.side.isVisible()


def test_every_verdict_has_words_and_no_two_look_alike():
    looks = [look_of(verdict) for verdict in Verdict]
    assert len(set(looks)) == len(looks)
    assert len({verdict_word(verdict) for verdict in Verdict}) == len(looks)
