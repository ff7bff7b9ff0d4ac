"""The label printer of a desk: after the verdict, with a notice when a label did not come out."""

import pytest

from hubdesk.badges import service as badges
from hubdesk.badges.arrangement import Adjustment
from hubdesk.badges.labels import Automatic
from hubdesk.badges.print_log import print_log
from hubdesk.badges.ui import delivery, known_printers, printer_memory
from hubdesk.badges.ui.desk_labels import PRINTER, SHEET, TEMPLATE, WHEN, DeskLabels
from hubdesk.badges.ui.label_settings import LabelSettings
from hubdesk.paper.queues import Queues
from hubdesk.paper.spooler import Delivered, Outcome
from tests.badges.ui.printer import Printer, codes_in
from tests.builders import add_person


@pytest.fixture
def printer(monkeypatch):
    made = Printer()
    monkeypatch.setattr(delivery, "hand_over", made)
    monkeypatch.setattr(known_printers, "printers_of_system", lambda: Queues(("Zebra", "Laser")))
    return made


@pytest.fixture
def labels(open_event, preferences, printer):
    preferences.set_text(WHEN, Automatic.ONCE.value)
    preferences.set_text(PRINTER, "Zebra")
    made = DeskLabels(open_event, preferences)
    made.notices = []
    made.names = []
    made.notice_raised.connect(made.notices.append)
    made.printed.connect(made.names.append)
    return made


def test_whoever_is_let_in_gets_a_label(labels, printer, open_event, qtbot) -> None:
    people = [add_person(open_event.file, family_name=f"Ruiz {number}") for number in range(3)]

    for person in people:
        labels.let_in(person, person)
    qtbot.waitUntil(lambda: len(labels.names) == 3, timeout=20_000)

    assert labels.names == people
    assert printer.names == ["Zebra"] * 3
    found = [code for file in printer.files for code in codes_in(file)]
    by_person = {row.person_id: row.code for row in badges.badges(open_event.file)}
    assert found == [by_person[person] for person in people]
    labels.let_in(people[0], "again")
    qtbot.waitUntil(lambda: not labels.is_busy, timeout=20_000)
    assert len(printer.files) == 3


def test_a_group_comes_out_as_one_job(labels, printer, open_event, preferences, qtbot) -> None:
    printer_memory.set_labels_left(preferences, "Zebra", printer_memory.FEW_LABELS + 1)
    people = [add_person(open_event.file, family_name=f"Ruiz {number}") for number in range(4)]

    labels.let_in_group(people)
    qtbot.waitUntil(lambda: bool(labels.names), timeout=20_000)

    assert labels.names == ["4 people"]
    (pdf,) = printer.files
    by_person = {row.person_id: row.code for row in badges.badges(open_event.file)}
    assert list(codes_in(pdf)) == [by_person[person] for person in people]
    assert printer_memory.labels_left(preferences, "Zebra") == 17
    (notice,) = labels.notices  # few are left, though not exactly as many as when it is said
    assert "17" in notice.text


def test_of_a_group_only_what_did_not_come_out_is_printed_again(
    labels, printer, open_event, qtbot
) -> None:
    people = [add_person(open_event.file, family_name=f"Ruiz {number}") for number in range(4)]
    printer.answers = [Delivered(Outcome.FAILED, 1)]

    labels.let_in_group(people)
    qtbot.waitUntil(lambda: bool(labels.notices), timeout=20_000)

    (notice,) = labels.notices
    assert "Zebra" in notice.text
    assert "3 people" in notice.text
    (row,) = print_log(open_event.file)
    assert (row.badges, row.left) == (1, 3)
    notice.action()
    qtbot.waitUntil(lambda: len(printer.files) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: not labels.is_busy, timeout=20_000)
    by_person = {row.person_id: row.code for row in badges.badges(open_event.file)}
    assert list(codes_in(printer.files[1])) == [by_person[person] for person in people[1:]]


def test_a_desk_without_a_label_printer_prints_nothing(
    labels, printer, preferences, open_event, qtbot
) -> None:
    person = add_person(open_event.file)
    preferences.set_text(PRINTER, "")
    labels.let_in(person, "Ana")
    preferences.set_text(PRINTER, "Zebra")
    preferences.set_text(WHEN, "some day")
    labels.let_in(person, "Ana")

    assert not labels.is_busy
    assert printer.files == []


def test_a_label_that_does_not_come_out_is_said_logged_and_printed_again(
    labels, printer, open_event, qtbot
) -> None:
    person = add_person(open_event.file)
    printer.answers = [Delivered(Outcome.REFUSED, 0)]

    labels.let_in(person, "Ana Ruiz")
    qtbot.waitUntil(lambda: bool(labels.notices), timeout=20_000)

    (notice,) = labels.notices
    assert "Ana Ruiz" in notice.text
    assert "Zebra" in notice.text
    (row,) = print_log(open_event.file)
    assert (row.badges, row.left) == (0, 1)
    notice.action()
    qtbot.waitUntil(lambda: labels.names == ["Ana Ruiz"], timeout=20_000)
    assert [row.left for row in print_log(open_event.file)] == [0, 1]


def test_what_is_wrong_with_the_label_is_said(labels, preferences, open_event, qtbot) -> None:
    preferences.set_text(TEMPLATE, "gone")

    labels.let_in(add_person(open_event.file), "Ana Ruiz")
    qtbot.waitUntil(lambda: bool(labels.notices), timeout=20_000)

    assert "Ana Ruiz" in labels.notices[0].text
    assert "gone" in labels.notices[0].text
    assert not labels.is_busy


def test_labels_are_counted_down_and_few_are_said(labels, preferences, open_event, qtbot) -> None:
    printer_memory.set_labels_left(preferences, "Zebra", printer_memory.FEW_LABELS)
    for number in range(2):
        labels.let_in(add_person(open_event.file, family_name=f"Ruiz {number}"), str(number))
    qtbot.waitUntil(lambda: len(labels.names) == 2, timeout=20_000)

    assert printer_memory.labels_left(preferences, "Zebra") == 18
    assert len(labels.notices) == 1
    assert "19" in labels.notices[0].text


def test_labels_are_put_right_as_the_printer_was(labels, preferences) -> None:
    right = Adjustment(x=0.5, y=-1)
    printer_memory.set_adjustment(preferences, "Zebra", "single", right)

    assert labels.paper().arrangement.adjustment == right


@pytest.fixture
def settings(open_event, preferences, printer, qtbot):
    made = LabelSettings(open_event, preferences)
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    qtbot.waitUntil(lambda: made.printers.names is not None)
    return made


def choose(box, data) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_the_label_printer_is_chosen_in_the_settings(settings, preferences) -> None:
    assert not settings.when.isEnabled()
    choose(settings.printer, "Zebra")
    choose(settings.when, Automatic.ALWAYS.value)
    choose(settings.template, "cr80-portrait")

    assert settings.labels.when is Automatic.ALWAYS
    paper = settings.labels.paper()
    assert (paper.printer, paper.template, paper.sheet) == ("Zebra", "cr80-portrait", "single")
    assert preferences.text(SHEET) == "single"
    again = LabelSettings(settings._open_event, preferences)
    again.refresh()
    assert again.printer.currentData() == "Zebra"
    assert again.template.currentData() == "cr80-portrait"


def test_a_new_roll_is_told_and_a_test_label_counts(settings, printer, preferences, qtbot) -> None:
    choose(settings.printer, "Zebra")
    assert settings.left.text() == "Not counted"
    settings.left.setValue(20)
    assert settings.warning.isHidden()

    settings.test.click()
    qtbot.waitUntil(lambda: settings.left.value() == 19, timeout=20_000)

    assert not settings.warning.isHidden()
    assert printer.names == ["Zebra"]
    assert len(codes_in(printer.files[0])) == 1


def test_a_printer_that_is_not_there_is_still_shown(settings, preferences) -> None:
    preferences.set_text(PRINTER, "Old one")
    settings.refresh()

    assert "Old one" in settings.printer.currentText()
    assert settings.labels.printer == "Old one"
