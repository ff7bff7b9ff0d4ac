"""The evacuation list on the screen: who is inside, who is safe, and on paper."""

import pypdfium2
import pytest
from builders import add_delegation, add_organisation, add_person
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.evacuation.model import GroupRow, PersonRow
from hubdesk.checkin.ui.evacuation.page import EvacuationPage


@pytest.fixture
def inside(event_file):
    """Two Andalusians and one guest, inside; the last is not."""
    delegation = add_delegation(event_file, "Andaluza", colour="#00663a")
    bic = add_organisation(event_file, "BIC Euronova")
    people = [
        add_person(
            event_file, family_name="Alba", delegation_id=delegation, organisation_id=bic,
            phone="+34 600", access_needs="wheelchair",
        ),
        add_person(event_file, family_name="Benítez", delegation_id=delegation),
        add_person(event_file, family_name="Castro"),
        add_person(event_file, family_name="Díaz"),
    ]  # fmt: skip
    for person in people[:3]:
        check_in_person(event_file, "Eva", "door", person)
    return people


@pytest.fixture
def page(qtbot, open_event, preferences, inside):
    made = EvacuationPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    made.show()
    qtbot.waitExposed(made)
    made.page_shown()
    qtbot.waitUntil(lambda: made.inside.text() == "3")
    return made


def names(page):
    return [row.person.name for row in page.model.rows if isinstance(row, PersonRow)]


def headings(page):
    return [
        (row.name, row.people, row.safe) for row in page.model.rows if isinstance(row, GroupRow)
    ]


def test_who_is_inside_is_listed_by_delegation(page):
    assert headings(page) == [("Andaluza", 2, 0), ("No delegation", 1, 0)]
    assert names(page) == ["Ana Alba", "Ana Benítez", "Ana Castro"]
    assert page.model.data(page.model.index(1)) == "Ana Alba · BIC Euronova · +34 600 · wheelchair"


def test_space_ticks_who_is_safe_and_takes_it_back(page, qtbot):
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert headings(page)[0] == ("Andaluza", 2, 1)
    assert page.counts.text() == "inside · 1 safe · 2 not seen yet"

    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert headings(page)[0] == ("Andaluza", 2, 2)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert headings(page)[0] == ("Andaluza", 2, 1)


def test_ticks_are_kept_while_the_list_changes_and_written_nowhere(
    page, qtbot, open_event, event_file, inside
):
    acts = event_file.value("SELECT count(*) FROM act")
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert event_file.value("SELECT count(*) FROM act") == acts

    open_event.write(lambda file, operator: check_in_person(file, operator, "door", inside[3]))

    qtbot.waitUntil(lambda: page.inside.text() == "4")
    assert headings(page) == [("Andaluza", 2, 1), ("No delegation", 2, 0)]
    assert page._current_person() == inside[0]


def test_who_is_scanned_out_leaves_the_list(page, qtbot, open_event, inside):
    open_event.write(
        lambda file, operator: check_in_person(file, operator, "door", inside[1], Direction.OUT)
    )

    qtbot.waitUntil(lambda: names(page) == ["Ana Alba", "Ana Castro"])


def test_a_name_is_found_without_accents_and_escape_shows_all_again(page, qtbot):
    qtbot.keyClicks(page.search, "benitez")
    assert names(page) == ["Ana Benítez"]

    with qtbot.assertNotEmitted(page.closed):
        qtbot.keyClick(page.search, Qt.Key.Key_Escape)

    assert len(names(page)) == 3
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


def test_the_list_is_on_paper_without_a_question(page, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "none"))
    with qtbot.waitSignal(page.notice_raised, timeout=30_000) as raised:
        page.print_action.trigger()

    (path,) = tmp_path.glob("evacuation-*.pdf")
    assert opened == [str(path)]
    assert path.name in raised.args[0].text
    assert "Benítez" in pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()


def test_nobody_inside_is_said(page, qtbot, open_event, inside):
    for person in inside[:3]:
        open_event.write(
            lambda file, operator, who=person: check_in_person(
                file, operator, "door", who, Direction.OUT
            )
        )

    qtbot.waitUntil(page.nobody.isVisible)
    assert page.inside.text() == "0"
