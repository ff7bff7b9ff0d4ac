"""What the panel asks: letting in all the same, confirming, notes to read, why it was undone."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import change_person, issue_badge
from PySide6.QtCore import Qt

from hubdesk.checkin.instructions import set_instruction
from hubdesk.checkin.lists import list_admissions, list_refusals
from hubdesk.checkin.points import edit_point
from hubdesk.checkin.rules import Direction, PointRules, Verdict
from hubdesk.checkin.ui.desk import desk as desk_module
from hubdesk.checkin.ui.desk import reason_row
from hubdesk.checkin.ui.desk.panel_buttons import Offer
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.eventfile.undo import undo

Key = Qt.Key


@pytest.fixture
def ana(event_file):
    return add_person(event_file, given_name="Ana", family_name="Ruiz", status="invited")


@pytest.fixture
def code(event_file, ana):
    return issue_badge(event_file, ana)


@pytest.fixture
def page(qtbot, open_event, preferences, code):
    preferences.set_value("check-in/sounds", False)
    made = CheckInPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.page_shown()
    return made


@pytest.fixture
def ask(qtbot, page, event_file, open_event):
    """Change what the point asks for."""

    def change(**rules):
        with qtbot.waitSignal(page.desk.place_changed):
            open_event.write(
                lambda file, who: edit_point(file, who, "door", "Málaga", PointRules(**rules))
            )

    return change


@pytest.fixture
def answer(qtbot, page):
    def answered(do):
        with qtbot.waitSignal(page.desk.answered) as blocker:
            do()
        return blocker.args[0]

    return answered


def press(qtbot, page, key, *modifiers):
    modifier = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(page.focusWidget() or page, key, modifier)


def recorded(file):
    return file.rows("SELECT overrides, reason FROM admission")


def test_who_was_refused_is_let_in_by_keyboard_with_a_reason(
    qtbot, page, code, ask, answer, event_file
):
    ask(capacity=0)
    assert answer(lambda: page.take_scan(code)).verdict is Verdict.FULL
    assert Offer.OVERRIDE in page.panel.offers

    press(qtbot, page, Key.Key_F2)
    qtbot.waitUntil(page.panel.reason.field.hasFocus)
    qtbot.keyClicks(page.panel.reason.field, "speaks at ten")
    result = answer(lambda: press(qtbot, page, Key.Key_Return))

    assert result.verdict is Verdict.ADMITTED
    assert recorded(event_file) == [("FULL", "speaks at ten")]
    assert page.panel.shown.sentence == "Let in although: Full."
    assert page.finding.search.hasFocus()
    undo(event_file, "Ana")
    assert [one.voided for one in list_admissions(event_file)] == [True]


def test_without_a_reason_or_with_escape_nobody_is_let_in(
    qtbot, page, code, ask, answer, event_file
):
    ask(capacity=0)
    answer(lambda: page.take_scan(code))
    press(qtbot, page, Key.Key_F2)
    qtbot.waitUntil(page.panel.reason.field.hasFocus)

    press(qtbot, page, Key.Key_Return)
    assert page.panel.reason.isVisible()
    press(qtbot, page, Key.Key_Escape)

    assert not page.panel.reason.isVisible()
    assert page.panel.shown.word == "Full"
    assert page.finding.search.hasFocus()
    assert recorded(event_file) == []


def test_reasons_given_before_are_offered_and_taken_by_their_number(
    qtbot, page, code, ask, answer, event_file, monkeypatch
):
    monkeypatch.setattr(desk_module, "DOUBLE_TRIGGER", 0.0)
    ask(capacity=0)
    for reason in ("speaker", None):
        answer(lambda: page.take_scan(code))
        press(qtbot, page, Key.Key_F2)
        qtbot.waitUntil(page.panel.reason.field.hasFocus)
        if reason:
            qtbot.keyClicks(page.panel.reason.field, reason)
            answer(lambda: press(qtbot, page, Key.Key_Return))
            answer(lambda: page.desk.choose_direction(Direction.OUT) or page.take_scan(code))
            page.desk.choose_direction(Direction.IN)

    assert page.panel.reason.chips == ["speaker"]
    answer(lambda: press(qtbot, page, Key.Key_1, Qt.KeyboardModifier.AltModifier))
    assert [row for row in recorded(event_file) if row[0]] == [("FULL", "speaker")] * 2


def test_a_scan_while_a_reason_is_asked_is_answered_and_nobody_is_let_in(
    qtbot, page, code, ask, answer, event_file
):
    ask(capacity=0)
    answer(lambda: page.take_scan(code))
    press(qtbot, page, Key.Key_F2)
    qtbot.waitUntil(page.panel.reason.field.hasFocus)

    assert answer(lambda: page.take_scan("TICKET-77")).verdict is Verdict.UNKNOWN

    assert not page.panel.reason.isVisible()
    assert page.finding.search.hasFocus()
    assert recorded(event_file) == []


def test_a_code_that_is_no_badge_offers_no_decision(page, answer):
    answer(lambda: page.take_scan("TICKET-77"))
    assert page.panel.offers == set()
    assert not page.deciding.let_in.isEnabled()


@pytest.mark.parametrize("organiser", [True, False])
def test_who_is_blocked_is_let_in_by_organisers_only(
    page, answer, code, event_file, ana, organiser
):
    change_person(event_file, ana, status="blocked")
    page.panel.organiser = organiser

    answer(lambda: page.take_scan(code))

    assert (Offer.OVERRIDE in page.panel.offers) is organiser


def test_not_confirmed_is_asked_in_the_panel_and_confirmed_with_one_key(
    qtbot, page, code, ask, answer, event_file, ana
):
    ask(confirmed_only=True)
    answer(lambda: page.take_scan(code))
    assert {Offer.CONFIRM, Offer.OVERRIDE, Offer.LEAVE} <= page.panel.offers
    override = page.panel.buttons.button(Offer.OVERRIDE)
    assert override.text() == "Let in without confirming… (F2)"

    result = answer(lambda: press(qtbot, page, Key.Key_Return, Qt.KeyboardModifier.ControlModifier))

    assert result.verdict is Verdict.ADMITTED
    assert recorded(event_file) == [(None, None)]
    assert event_file.value("SELECT status FROM person WHERE id = ?", (ana,)) == "confirmed"


def test_not_confirmed_can_be_left_and_let_in_unconfirmed(
    qtbot, page, code, ask, answer, event_file, ana
):
    ask(confirmed_only=True)
    answer(lambda: page.take_scan(code))
    page.panel.buttons.button(Offer.LEAVE).click()
    assert page.panel.shown.look == "ready"

    page.desk._last = None
    answer(lambda: page.take_scan(code))
    page.panel.buttons.button(Offer.OVERRIDE).click()
    qtbot.waitUntil(page.panel.reason.field.hasFocus)
    qtbot.keyClicks(page.panel.reason.field, "on the phone")
    answer(lambda: press(qtbot, page, Key.Key_Return))

    assert recorded(event_file) == [("NOT_CONFIRMED", "on the phone")]
    assert event_file.value("SELECT status FROM person WHERE id = ?", (ana,)) == "invited"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_what_is_noted_is_read_before_the_green_and_the_entry_is_kept_before(
    qtbot, page, code, answer, event_file, ana, key
):
    change_person(event_file, ana, attention="Has a parcel at the desk")

    answer(lambda: page.take_scan(code))

    shown = page.panel.shown
    assert (shown.look, shown.sentence) == ("look", "Has a parcel at the desk")
    assert len(list_admissions(event_file)) == 1
    press(qtbot, page, key)
    assert page.panel.shown.look == "good"
    assert page.panel.shown.next_step == "Has a parcel at the desk"
    assert page.finding.search.text() == ""


def test_a_scanner_that_sends_twice_reads_no_note(page, code, answer, event_file, ana):
    change_person(event_file, ana, attention="Has a parcel at the desk")
    answer(lambda: page.take_scan(code))
    answer(lambda: page.take_scan(code))

    assert page.panel.shown.word == "Read first"
    assert len(list_admissions(event_file)) == 1


def test_the_desk_says_what_to_do_next(qtbot, page, code, answer, open_event):
    with qtbot.waitSignal(open_event.tables_changed):
        open_event.write(
            lambda file, who: set_instruction(
                file, who, Verdict.ADMITTED, "Hand out the blue bag", category="delegate"
            )
        )

    answer(lambda: page.take_scan(code))

    assert page.panel.shown.next_step == "Hand out the blue bag"


def test_after_undo_the_reason_is_asked_and_kept(qtbot, page, code, answer, event_file):
    answer(lambda: page.take_scan(code))
    with qtbot.waitSignal(page.desk.taken_back):
        press(qtbot, page, Key.Key_F8)
    assert page.panel.reason.field.hasFocus()

    qtbot.keyClicks(page.panel.reason.field, "the wrong Ana")
    press(qtbot, page, Key.Key_Return)

    qtbot.waitUntil(lambda: event_file.rows("SELECT reason FROM voiding") == [("the wrong Ana",)])
    assert page.finding.search.hasFocus()


def test_the_reason_of_an_undo_need_not_be_told_and_goes_by_itself(
    qtbot, page, code, answer, event_file
):
    page.panel.reason._goes.setInterval(10)
    answer(lambda: page.take_scan(code))
    with qtbot.waitSignal(page.desk.taken_back):
        page.undo_action.trigger()

    qtbot.waitUntil(lambda: not page.panel.reason.isVisible())

    assert page.finding.search.hasFocus()
    assert event_file.rows("SELECT reason FROM voiding") == [(None,)]
    assert reason_row.GOES_AFTER >= 1000


def test_the_card_of_a_person_tells_what_happened_at_the_desks(qtbot, page, code, answer, ana):
    answer(lambda: page.take_scan(code))
    press(qtbot, page, Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: page.asides.card.person is not None)
    assert page.asides.card.isVisible()
    assert page.side.isHidden()
    model = page.asides.card.events.model()
    said = [model.index(row).data() for row in range(model.rowCount())]
    assert "In: Málaga" in said[0]
    assert "Badge" in said[1]
    with qtbot.waitSignal(page.person_requested) as asked:
        page.asides.card.person_requested.emit(ana)
    assert asked.args == [ana]
    page.asides.card.closed.emit()
    assert page.side.isVisible()


def test_the_delegation_of_who_was_scanned_is_opened_and_let_in_with_two_keys(
    qtbot, page, code, answer, event_file, ana
):
    group = add_delegation(event_file, "Andaluza")
    change_person(event_file, ana, delegation_id=group)
    for name in ("Luis", "Eva"):
        add_person(event_file, given_name=name, family_name="Paz", delegation_id=group)
    answer(lambda: page.take_scan(code))

    press(qtbot, page, Key.Key_F3)
    qtbot.waitUntil(lambda: page.asides.group.counts == "3 expected · 1 arrived · 2 missing")
    with qtbot.waitSignal(page.print_requested) as printed:
        page.asides.group._print.click()
    assert len(printed.args[0]) == 3
    qtbot.waitUntil(page.asides.group.members._check_in.hasFocus)
    press(qtbot, page, Key.Key_Return)

    qtbot.waitUntil(lambda: page.asides.group.counts == "3 expected · 3 arrived · 0 missing")
    assert len(list_admissions(event_file)) == 3
    assert not list_refusals(event_file)


def test_who_travels_alone_has_no_delegation_to_open(page, code, answer):
    answer(lambda: page.take_scan(code))
    assert Offer.GROUP not in page.panel.offers
    assert not page.group_action.isEnabled()
