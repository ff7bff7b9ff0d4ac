"""The badges page shows what it prints, prints what it shows, and says what came of it."""

import sys
from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt

from hubdesk.badges import service as badges
from hubdesk.badges.issuing import BadgeStatus
from hubdesk.badges.service import Which
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.qt import dialogs
from tests.badges.ui.conftest import shown, wait_for_sheets
from tests.builders import add_person


def codes_in(pdf) -> Counter[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    return Counter(found.text for page in pages for found in zxingcpp.read_barcodes(page))


def save(page, monkeypatch, qtbot, output) -> str:
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: output)
    said = []
    page.run.succeeded.connect(said.append)
    page.run.failed.connect(lambda text, _has_record: said.append(text))
    page.panel.save.click()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    return said[0]


def choose(page, qtbot, which: Which) -> None:
    page.controls.who.setCurrentIndex(page.controls.who.findData(which.value))
    wait_for_sheets(page, qtbot)


def shown_pdf(page) -> bytes:
    return page.preview._pdf.read_bytes()


def records(file) -> int:
    return file.value("SELECT count(*) FROM print_job WHERE deleted = 0")


def test_the_preview_is_the_pdf_and_issues_nothing(
    page, open_event, monkeypatch, qtbot, tmp_path
) -> None:
    assert page.preview.document.pageCount() == 2
    assert page.panel.summary.text().startswith("6 badge")
    assert badges.badges(open_event.file) == []
    assert all("NO BADGE" in code for code in codes_in(shown_pdf(page)))

    save(page, monkeypatch, qtbot, tmp_path / "out.pdf")
    choose(page, qtbot, Which.ALL)

    issued = Counter(row.code for row in badges.badges(open_event.file))
    assert codes_in(shown_pdf(page)) == codes_in(tmp_path / "out.pdf") == issued
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert len(document) == page.preview.document.pageCount()


def test_a_click_on_the_sheet_moves_the_first_badge(page, qtbot) -> None:
    picker = page.controls.picker
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker.cell_centre(4).toPoint())
    wait_for_sheets(page, qtbot)

    assert page.controls.paper().start_cell == 4
    with pypdfium2.PdfDocument(shown_pdf(page)) as document:
        first = document[0].render(scale=150 / 72, grayscale=True).to_pil()
        assert len(document) == 3
    (found,) = zxingcpp.read_barcodes(first)
    assert found.position.top_left.x > first.width / 2
    assert found.position.top_left.y > first.height / 2


def test_the_first_cell_is_chosen_with_the_keyboard(page, qtbot) -> None:
    qtbot.keyClick(page.controls.picker, Qt.Key.Key_Down)
    qtbot.keyClick(page.controls.picker, Qt.Key.Key_Right)

    assert page.controls.paper().start_cell == 4
    assert "4" in page.controls.picker.accessibleDescription()


def test_what_is_saved_is_recorded_and_printed(
    page, open_event, monkeypatch, qtbot, tmp_path
) -> None:
    said = save(page, monkeypatch, qtbot, tmp_path / "out.pdf")

    assert "6" in said
    assert "out.pdf" in said
    assert records(open_event.file) == 1
    qtbot.waitUntil(lambda: "all printed" in page.header._subtitle.text(), timeout=10_000)
    qtbot.waitUntil(lambda: "already" in page.preview.message(), timeout=10_000)
    assert not page.panel.save.isEnabled()
    assert page.log.tree.topLevelItemCount() == 1


def test_undo_takes_the_record_back(page, open_event, monkeypatch, qtbot, tmp_path) -> None:
    save(page, monkeypatch, qtbot, tmp_path / "out.pdf")
    page.panel.undo.click()

    qtbot.waitUntil(lambda: records(open_event.file) == 0, timeout=10_000)
    qtbot.waitUntil(lambda: page.log.tree.topLevelItemCount() == 0, timeout=10_000)
    qtbot.waitUntil(lambda: page.panel.result_text() == "", timeout=10_000)


def test_what_is_wrong_is_said_before_paper_moves(page, open_event, qtbot) -> None:
    key = add_person(open_event.file, given_name="", family_name="☃")
    wait_for_sheets(page, qtbot)

    assert page.findings.isVisible()
    assert "☃" in page.findings.said()[0]
    assert page.panel.summary.text().startswith("6 badge")
    with qtbot.waitSignal(page.person_requested) as asked:
        page.findings.click(0)
    assert asked.args == [key]

    page.findings.anyway.setChecked(True)
    wait_for_sheets(page, qtbot)
    assert page.panel.summary.text().startswith("7 badge")


def test_a_new_code_from_the_log_replaces_the_badge(
    page, people, open_event, monkeypatch, qtbot, tmp_path
) -> None:
    save(page, monkeypatch, qtbot, tmp_path / "one.pdf")
    qtbot.waitUntil(lambda: page.log.tree.topLevelItemCount() == 1, timeout=10_000)
    job = page.log.tree.topLevelItem(0)
    page.log.tree.expandItem(job)
    page.log.tree.setCurrentItem(job.child(5))

    page.log.new_codes_action.trigger()
    wait_for_sheets(page, qtbot)
    assert page.controls.choice().people == frozenset({people[5]})
    assert page.panel.summary.text().startswith("1 badge")
    save(page, monkeypatch, qtbot, tmp_path / "two.pdf")

    his = [row for row in badges.badges(open_event.file) if row.person_id == people[5]]
    assert [row.status for row in his] == [BadgeStatus.REPLACED, BadgeStatus.ACTIVE]
    assert codes_in(tmp_path / "two.pdf") == Counter([his[1].code])


def test_a_folder_that_is_not_there_is_one_sentence_and_no_record(
    page, open_event, monkeypatch, qtbot, tmp_path
) -> None:
    said = save(page, monkeypatch, qtbot, tmp_path / "gone" / "out.pdf")

    assert "out.pdf" in said
    assert page.panel.result_text() == said
    assert records(open_event.file) == 0
    assert badges.badges(open_event.file) == []


def test_a_print_that_is_stopped_leaves_nothing(page, open_event, qtbot, tmp_path) -> None:
    with open_event.file.writing(ActKind.REGISTER, "Ana") as write:
        write.bulk_insert(Person, [{"family_name": f"Gil {number}"} for number in range(3_000)])
    with qtbot.waitSignal(page.run.failed, timeout=60_000) as failed:
        page.run.save(page.order(), tmp_path / "out.pdf")
        page.run.job.progressed.connect(page.run.job.cancel)

    assert "Stopped" in failed.args[0]
    assert records(open_event.file) == 0
    assert [path.name for path in tmp_path.iterdir() if path.suffix in {".pdf", ".part"}] == []


def test_only_those_of_a_delegation_or_category(page, people, qtbot) -> None:
    qtbot.waitUntil(lambda: page.controls.category.findData("press") > 0, timeout=10_000)
    page.controls.category.setCurrentIndex(page.controls.category.findData("press"))
    wait_for_sheets(page, qtbot)
    assert page.panel.summary.text().startswith("1 badge")

    page.controls.delegation.setCurrentIndex(1)
    wait_for_sheets(page, qtbot)
    assert "nobody" in page.panel.summary.text().lower()


def test_chosen_people_are_printed_whatever_was_printed(page, people, qtbot) -> None:
    page.choose_people(people[:2])
    wait_for_sheets(page, qtbot)

    assert page.panel.summary.text().startswith("2 badge")
    assert page.controls.chosen.new_code.isVisible()


def test_who_cannot_have_a_badge_is_left_out_aloud(page, people, open_event, qtbot) -> None:
    cancelled = add_person(open_event.file, status="cancelled")
    with qtbot.waitSignal(page.notice_raised):
        page.choose_people([people[0], cancelled])

    assert page.controls.choice().people == frozenset({people[0]})


def test_an_event_without_people_says_to_import_a_list(open_event, preferences, qtbot) -> None:
    page = shown(open_event, preferences, qtbot)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty, timeout=10_000)

    with qtbot.waitSignal(page.import_requested):
        page.import_action.trigger()


def test_the_template_and_sheet_are_remembered(page, open_event, preferences, qtbot) -> None:
    page.controls.template.setCurrentIndex(page.controls.template.findData("cr80-landscape"))
    assert page.controls.paper().sheet == "a4-10-cards"

    again = shown(open_event, preferences, qtbot)
    assert again.controls.paper().template == "cr80-landscape"
    assert again.controls.paper().sheet == "a4-10-cards"
    wait_for_sheets(again, qtbot)


@pytest.mark.skipif(sys.platform == "win32", reason="printers differ")
def test_a_printer_that_is_gone_is_one_sentence(page, open_event) -> None:
    page.panel.printer.addItem("Reception")
    page.print_action.setEnabled(True)
    page.print_action.trigger()

    assert "Reception" in page.panel.result_text()
    assert records(open_event.file) == 0
    assert page.panel.save.isEnabled()


def test_a_page_that_nobody_sees_draws_when_it_is_seen_again(page, open_event, qtbot) -> None:
    page.held_by.hide()
    open_event.write(lambda file, _operator: add_person(file, family_name="Late"))
    qtbot.waitUntil(lambda: page._is_stale, timeout=10_000)
    with qtbot.waitSignal(page.previewing.counted, timeout=20_000):
        page.held_by.show()

    assert page.panel.summary.text().startswith("7 badge")


def test_later_sheets_are_drawn_when_they_are_wanted(page, open_event, qtbot) -> None:
    for number in range(40):
        add_person(open_event.file, family_name=f"Late {number}")
    wait_for_sheets(page, qtbot)
    assert page.preview.document.pageCount() == 8

    with qtbot.waitSignal(page.previewing.drawn, timeout=20_000) as drawn:
        page.preview.go_to(10)

    assert drawn.args[1] == 9
    assert page.preview.sheet == 10
    assert page.preview.document.pageCount() == 4


def test_a_whole_print_is_printed_again(page, people, monkeypatch, qtbot, tmp_path) -> None:
    save(page, monkeypatch, qtbot, tmp_path / "one.pdf")
    qtbot.waitUntil(lambda: page.log.tree.topLevelItemCount() == 1, timeout=10_000)

    with qtbot.waitSignal(page.log.again_requested, timeout=10_000):
        page.log.again_action.trigger()

    qtbot.waitUntil(lambda: page.controls.choice().people == frozenset(people))
    assert not page.controls.choice().new_code
    wait_for_sheets(page, qtbot)
