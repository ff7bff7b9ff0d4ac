"""The desk's label printer prints whoever was let in, and nobody else."""

import pypdfium2
import pytest
from builders import add_delegation, add_person

from hubdesk.badges.issuing import issue
from hubdesk.badges.labels import Automatic
from hubdesk.badges.ui import delivery
from hubdesk.badges.ui.desk_labels import PRINTER, WHEN
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Participation
from hubdesk.paper.spooler import Delivered, Outcome
from hubdesk.shell.main_window import MainWindow
from hubdesk.shell.pages import CHECK_IN, DELEGATIONS
from tests.badges.ui.printer import Printer, codes_in


@pytest.fixture
def printer(monkeypatch):
    made = Printer()
    monkeypatch.setattr(delivery, "hand_over", made)
    return made


@pytest.fixture
def window(open_event, preferences, printer, qtbot):
    preferences.set_value("check-in/sounds", False)
    preferences.set_text(PRINTER, "Zebra")
    preferences.set_text(WHEN, Automatic.ALWAYS.value)
    window = MainWindow(preferences)
    window.resize(1280, 800)
    window.show()
    window.show_event(open_event)
    qtbot.waitExposed(window)
    yield window
    window.show_welcome()
    window.close()
    window.deleteLater()


def with_badge(file, **columns) -> str:
    person = add_person(file, **columns)
    with file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        return issue(write, [person])[0].code


def scan(window, qtbot, code):
    page = window.frame.page(CHECK_IN)
    with qtbot.waitSignal(page.desk.answered) as answered:
        window.frame.take_scan(code)
    return answered.args[0].verdict


def idle(window, qtbot) -> None:
    """Until everything that was to be printed is."""
    qtbot.wait(50)  # the label is wanted when the verdict has been painted
    qtbot.waitUntil(lambda: not window.frame.desk_printing.labels.is_busy, timeout=20_000)


def test_who_is_let_in_gets_a_label_after_the_verdict(window, printer, event_file, qtbot) -> None:
    code = with_badge(event_file)

    assert scan(window, qtbot, code) is Verdict.ADMITTED
    assert printer.files == []  # the verdict is shown, and nothing was waited for
    qtbot.waitUntil(lambda: bool(printer.files), timeout=20_000)

    assert list(codes_in(printer.files[0])) == [code]
    idle(window, qtbot)


def test_nobody_else_gets_one(window, printer, event_file, qtbot) -> None:
    code = with_badge(event_file)
    cancelled = with_badge(event_file, status="cancelled")
    assert scan(window, qtbot, cancelled) is not Verdict.ADMITTED
    scan(window, qtbot, code)
    qtbot.waitUntil(lambda: len(printer.files) == 1, timeout=20_000)
    idle(window, qtbot)

    scan(window, qtbot, code)  # the same scan once more
    page = window.frame.page(CHECK_IN)
    page.desk.choose_direction(Direction.OUT)
    assert scan(window, qtbot, code) is Verdict.EXITED
    idle(window, qtbot)

    assert len(printer.files) == 1


def test_a_label_that_failed_is_a_notice_with_a_way_out(window, printer, event_file, qtbot) -> None:
    code = with_badge(event_file)
    printer.answers = [Delivered(Outcome.FAILED, 0)]
    scan(window, qtbot, code)
    qtbot.waitUntil(lambda: window.frame._notices.notice is not None, timeout=20_000)

    assert "Zebra" in window.frame._notices.notice.text
    window.frame._notices._action.click()
    qtbot.waitUntil(lambda: len(printer.files) == 2, timeout=20_000)
    idle(window, qtbot)


@pytest.fixture
def group(event_file):
    """A delegation: two who may come in, and one who was taken off the list."""
    key = add_delegation(event_file, "Cádiz")
    for name, status in (("Soto", "confirmed"), ("Ábalos", "confirmed"), ("Gil", "cancelled")):
        person = add_person(event_file, family_name=name, delegation_id=key, status=status)
        with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
            write.insert(Participation, person_id=person, leg_id="malaga")
    return key


def names_on(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [next(name for name in ("Soto", "Ábalos", "Gil") if name in text) for text in texts]


def test_a_delegation_checked_in_at_once_gets_its_labels_as_one_job(
    window, printer, group, qtbot
) -> None:
    page = window.frame.show_page(DELEGATIONS)
    page.set_point("door")
    qtbot.waitUntil(lambda: page.grid.card(group) is not None, timeout=10_000)

    with qtbot.waitSignal(page.group_checked_in) as answered:
        page.grid.card(group).check_in_requested.emit()
    assert answered.args[0].through == 2
    assert printer.files == []
    idle(window, qtbot)

    assert [names_on(pdf) for pdf in printer.files] == [["Ábalos", "Soto"]]


def test_who_is_ticked_beside_the_desk_gets_a_label(window, printer, group, event_file, qtbot):
    page = window.frame.page(CHECK_IN)
    soto = event_file.value("SELECT id FROM person WHERE family_name = 'Soto'")
    page.asides.show_group_of(soto)
    members = page.asides.group.members
    qtbot.waitUntil(lambda: bool(members.model.members()), timeout=10_000)
    for row, one in enumerate(members.model.members()):
        if (one.person.id == soto) is not (one.person.id in members.model.ticked()):
            members.model.toggle(members.model.index(row))

    with qtbot.waitSignal(page.asides.group_checked_in):
        members._check_in.click()
    idle(window, qtbot)
    assert [names_on(pdf) for pdf in printer.files] == [["Soto"]]

    page.desk.choose_direction(Direction.OUT)
    qtbot.waitUntil(members._check_in.isEnabled, timeout=10_000)
    with qtbot.waitSignal(page.asides.group_checked_in) as answered:
        members._check_in.click()
    assert answered.args[0].through == 1
    idle(window, qtbot)
    assert len(printer.files) == 1  # who goes needs none


def test_a_rehearsal_prints_nothing(window, printer, event_file, qtbot) -> None:
    window.frame.desk_printing.enabled = False

    assert scan(window, qtbot, with_badge(event_file)) is Verdict.ADMITTED
    idle(window, qtbot)

    assert printer.files == []
    assert event_file.value("SELECT count(*) FROM print_job") == 0
