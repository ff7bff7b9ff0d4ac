"""People found at the desk: big cards with picture and action; only the chosen one is acted on."""

import pytest
from builders import add_delegation, add_organisation, add_person
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage

from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.desk.photos import SIDE, square
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.blobs import put_blob
from hubdesk.eventfile.tables import Person

MANY = 12


def picture(width, height, colour):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def people(event_file):
    group = add_delegation(event_file, "Andaluza")
    pta = add_organisation(event_file, "PTA")
    return [
        add_person(
            event_file, given_name=f"Ana {n:02}", family_name="Ruiz", delegation_id=group,
            organisation_id=pta,
        )
        for n in range(MANY)
    ]  # fmt: skip


@pytest.fixture
def page(qtbot, open_event, preferences, people):
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
def found(page, qtbot):
    qtbot.keyClicks(page.finding.search, "ruiz")
    assert len(page.finding.found.found) == MANY
    return page.finding.found


def action_of(found, row):
    place = found.visualRect(found.model().index(row))
    return found._delegate.action_place(place, found.layoutDirection()).center()


def test_a_click_chooses_a_card_and_only_its_action_checks_in(
    page, found, people, event_file, qtbot
):
    inside = found.visualRect(found.model().index(2)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert found.current == people[2]
    assert not list_admissions(event_file)

    with qtbot.waitSignal(page.desk.answered):
        qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=action_of(found, 2))

    assert [one.person_id for one in list_admissions(event_file)] == [people[2]]


def test_enter_shows_the_chosen_card_before_it_acts_on_it(page, found, people, event_file, qtbot):
    found.enter()
    qtbot.keyClick(found, Qt.Key.Key_Down)
    found.verticalScrollBar().setValue(found.verticalScrollBar().maximum())

    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert not list_admissions(event_file)
    assert found.viewport().rect().contains(found.visualRect(found.currentIndex()))

    with qtbot.waitSignal(page.desk.answered):
        qtbot.keyClick(found, Qt.Key.Key_Return)
    assert [one.person_id for one in list_admissions(event_file)] == [people[1]]


def test_the_arrows_choose_and_enter_checks_in_the_chosen_one(
    page, found, people, event_file, qtbot
):
    qtbot.keyClick(page.finding.search, Qt.Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(found, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.desk.answered):
        qtbot.keyClick(found, Qt.Key.Key_Return)

    assert [one.person_id for one in list_admissions(event_file)] == [people[2]]


def test_a_card_says_when_they_came_and_when_they_left(page, people, event_file, door_id, qtbot):
    check_in_person(event_file, "Eva", door_id, people[0])
    check_in_person(event_file, "Eva", door_id, people[1])
    check_in_person(event_file, "Eva", door_id, people[1], Direction.OUT)
    page.finding.search.setText("ruiz")
    cards = {one.person.id: one for one in page.finding.found.found}

    inside, left, never = (cards[person] for person in people[:3])
    assert (inside.is_inside, bool(inside.moved)) == (True, True)
    assert (left.is_inside, bool(left.moved)) == (False, True)
    assert (never.is_inside, never.moved) == (False, "")
    delegate = page.finding.found._delegate
    assert delegate.action_words(inside) == "Is in already"
    assert delegate.action_words(never) == "Check in"
    delegate.direction = Direction.OUT
    assert delegate.action_words(inside) == "Check out"


def test_the_picture_of_a_person_is_painted_when_it_has_been_read(
    page, people, event_file, open_event, qtbot
):
    def give(file, operator):
        with file.writing(ActKind.EDIT_PERSON, operator) as write:
            key = put_blob(write, picture(400, 600, "#ff0000"), "image/png")
            write.update(Person, people[0], photo=key)

    with qtbot.waitSignal(open_event.tables_changed):
        open_event.write(give)
    page.finding.search.setText("Ana 00")
    found = page.finding.found
    photo = found.found[0].photo
    qtbot.waitUntil(lambda: found._photos.picture(photo) is not None)

    seen = found.viewport().grab().toImage()
    card = found.visualRect(found.model().index(0))
    ratio = seen.devicePixelRatio()
    middle = QPoint(card.left() + 16 + 36, card.center().y()) * ratio
    assert seen.pixelColor(middle) == QColor("#ff0000")


def test_a_picture_is_cut_to_a_square_and_what_is_no_picture_is_none():
    cut = square(picture(600, 300, "#00ff00"))
    assert (cut.width(), cut.height()) == (SIDE, SIDE)
    assert square(b"no picture") is None
