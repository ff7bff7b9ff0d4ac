"""What the window does whatever page is seen: the evacuation list, marked guests, the filter."""

import pytest
from PySide6.QtCore import Qt

from hubdesk.badges.handing import hand_out
from hubdesk.badges.issuing import issue_missing
from hubdesk.checkin.points import point_of_today
from hubdesk.checkin.service import check_in_person
from hubdesk.registration.marking import is_marked, mark
from hubdesk.shell.pages import BADGES, CHECK_IN, EVACUATION, LIVE, PEOPLE, SETTINGS


@pytest.fixture
def frame(demo_window, preferences):
    preferences.set_value("check-in/sounds", False)
    return demo_window.frame


@pytest.fixture
def people(frame):
    return [
        key
        for (key,) in frame.open_event.file.rows(
            "SELECT id FROM person WHERE status = 'confirmed' ORDER BY id LIMIT 7"
        )
    ]


def admit(frame, *people):
    door = point_of_today(frame.open_event.file).id
    for person in people:
        frame.open_event.write(
            lambda file, operator, who=person: check_in_person(file, operator, door, who)
        )


@pytest.mark.parametrize("page", [CHECK_IN, PEOPLE, LIVE])
def test_one_key_shows_who_is_inside_and_the_page_before_again(
    frame, demo_window, people, qtbot, page
):
    admit(frame, *people[:3])
    frame.show_page(page)
    qtbot.keyClick(
        demo_window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert frame.current_page == EVACUATION
    qtbot.waitUntil(lambda: frame.page(EVACUATION).inside.text() == "3")

    qtbot.keyClick(frame.page(EVACUATION).list, Qt.Key.Key_Escape)

    assert frame.current_page == page
    assert frame.rail._buttons[page].isChecked()


def test_the_same_key_goes_back_and_no_page_of_the_rail_is_marked_meanwhile(frame, qtbot):
    frame.show_page(BADGES)
    frame.show_evacuation()
    assert not any(button.isChecked() for button in frame.rail._buttons.values())

    frame.show_evacuation()

    assert frame.current_page == BADGES


def test_a_marked_guest_is_told_until_somebody_has_seen_it(frame, people, qtbot):
    file = frame.open_event.file
    mark(file, "Ana", people[:2], marked=True)
    frame.show_page(SETTINGS)
    alerts = frame._watch.alerts
    admit(frame, people[0])
    qtbot.waitUntil(lambda: alerts.notice is not None)
    admit(frame, people[1], people[2])
    qtbot.waitUntil(lambda: len(alerts.notice.text.splitlines()) == 2)

    assert alerts.notice.seconds == 0
    alerts.notice.action()
    assert frame.current_page == PEOPLE
    alerts.close_notice()
    mark(file, "Ana", people[3:4], marked=True)
    admit(frame, people[3])
    qtbot.waitUntil(lambda: alerts.notice is not None)
    assert len(alerts.notice.text.splitlines()) == 1


def show(page, person, qtbot):
    page.show_person(person)
    shown = page.side.person
    qtbot.waitUntil(lambda: shown.person is not None and shown.person.id == person)


def test_a_guest_is_marked_in_the_panel_of_people(frame, people, qtbot):
    page = frame.show_page(PEOPLE)
    box = page.side.person.alert
    show(page, people[0], qtbot)
    assert not box.isChecked()

    box.click()

    qtbot.waitUntil(lambda: is_marked(frame.open_event.file, people[0]))
    show(page, people[1], qtbot)
    assert not box.isChecked()
    frame.open_event.undo()
    show(page, people[0], qtbot)
    qtbot.waitUntil(lambda: not box.isChecked())


def test_people_whose_badge_was_not_handed_out_are_filtered(frame, people, qtbot):
    page = frame.show_page(PEOPLE)
    model = page.people.model
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    issue_missing(frame.open_event.file, "Ana", people)
    frame.open_event.write(lambda file, operator: hand_out(file, operator, people))

    page.people.filters.set_filter("not-handed-out", on=True)

    count = "SELECT count(*) FROM person WHERE status <> 'cancelled'"
    entitled = frame.open_event.file.value(count)
    qtbot.waitUntil(lambda: model.rowCount() == entitled - len(people))


def test_the_computer_stays_awake_before_the_pages_of_the_door(frame):
    awake = frame._watch._awake
    seen = []
    for page in (CHECK_IN, BADGES, LIVE, PEOPLE, EVACUATION, SETTINGS):
        frame.show_page(page)
        seen.append(awake._is_wanted)

    assert seen == [True, False, True, False, True, False]
