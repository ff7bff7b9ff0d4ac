"""The panel of a session's people, used by mouse and keys on a real file."""

import pytest
from builders import add_delegation
from programme.enrolment_builders import add_people, add_session, enrolled, waiting
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from hubdesk.eventfile import undo
from hubdesk.programme import enrolment, moving
from hubdesk.programme import service as programme
from hubdesk.programme.ui.enrolment.panel import EnrolmentPanel
from hubdesk.registration import service as registration
from hubdesk.registration.ui.dragging import PEOPLE_MIME, people_mime, people_of


class Hall:
    """The panel on a session with two places; four people, three of a delegation."""

    def __init__(self, file, panel, qtbot):
        self.file, self.panel, self.qtbot = file, panel, qtbot
        self.delegation = add_delegation(file, "Marroquí", colour="#b01c2e")
        self.people = add_people(
            file, "Ana", "Bea", "Carla", delegation_id=self.delegation
        ) + add_people(file, "Dora")
        self.session = add_session(file, capacity=2, starts_at="2026-07-10T10:00")
        self.notices = []
        panel.notice_raised.connect(lambda notice: self.notices.append(notice.text))

    def open(self):
        self.panel.set_session(self.session)
        self.qtbot.waitUntil(lambda: self.panel.shown is not None)
        self.qtbot.waitUntil(lambda: self.offers() != [])
        return self.panel

    def offers(self):
        model = self.panel.finder.found.offers
        return [model.title(offer) for offer in model.offers]

    def rows(self):
        """What the list of the session says, from above."""
        model = self.panel.people.model()
        return [
            model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
            for row in range(model.rowCount())
        ]

    def choose(self, name, part):
        model = self.panel.people.model()
        for row in range(model.rowCount()):
            one = model.participant(model.index(row))
            if one is not None and (one.name, one.part) == (name, part):
                self.panel.people.setCurrentIndex(model.index(row))
                self.panel.people.setFocus()
                return model.index(row)
        raise LookupError(name)

    def drop(self, people, at=None):
        view = self.panel.people
        where = QPointF(at or QPoint(20, view.viewport().height() - 4))
        how = (Qt.DropAction.CopyAction, people_mime(people), Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(where.toPoint(), *how, none)
        view.dragEnterEvent(entering)
        view.dropEvent(QDropEvent(where, *how, none))
        return entering.isAccepted()

    def wait_for(self, people, role="attendee"):
        self.qtbot.waitUntil(lambda: enrolled(self.file, self.session, role) == set(people))


@pytest.fixture
def hall(event_file, open_event, preferences, qtbot):
    panel = EnrolmentPanel(open_event, preferences)
    qtbot.addWidget(panel)
    panel.resize(420, 900)
    hall = Hall(event_file, panel, qtbot)
    with qtbot.waitExposed(panel):
        panel.show()
    return hall


def test_people_are_listed_by_part_with_the_places_that_are_taken(hall):
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people[:3])
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people[3:], "chair")

    hall.open()

    assert hall.panel._head.places() == "2 of 2 places taken"
    assert hall.rows() == [
        "Chairs: 1",
        "Dora Ruiz · Chair",
        "Attendees: 2",
        "Ana Ruiz · Attendee",
        "Bea Ruiz · Attendee",
        "Waiting list: 1",
        "Carla Ruiz · Waiting",
    ]


def test_enter_adds_the_person_found_as_the_part_chosen(hall, qtbot):
    panel = hall.open()
    panel.finder.set_role("speaker")

    qtbot.keyClicks(panel.finder.search, "dora")
    qtbot.keyClick(panel.finder.search, Qt.Key.Key_Return)

    hall.wait_for([hall.people[3]], "speaker")
    qtbot.waitUntil(lambda: "Dora Ruiz · Speaker" in hall.rows())


def test_several_of_the_list_are_added_by_enter(hall, qtbot):
    panel = hall.open()
    qtbot.keyClicks(panel.finder.search, "ruiz")
    qtbot.keyClick(panel.finder.search, Qt.Key.Key_Down)
    found = panel.finder.found
    assert hall.offers()[:2] == ["Everybody found", "Ana Ruiz"]
    qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    qtbot.keyClick(found, Qt.Key.Key_Return)

    hall.wait_for(hall.people[:2])


def test_a_delegation_too_large_is_asked_about_and_written_only_then(hall, qtbot):
    panel = hall.open()
    assert hall.offers() == ["Everybody whom the session is for", "Marroquí"]
    panel.finder.found.choose(1)
    panel.finder.found.setFocus()

    qtbot.keyClick(panel.finder.found, Qt.Key.Key_Return)

    qtbot.waitUntil(panel.bar.isVisible)
    assert panel.bar.sentences().startswith("2 people get a place, 1 wait.")
    assert enrolled(hall.file, hall.session) == set()
    qtbot.keyClick(panel.bar._enrol, Qt.Key.Key_Return)
    hall.wait_for(hall.people[:2])
    assert waiting(hall.file, hall.session) == [hall.people[2]]
    assert not panel.bar.isVisible()


def test_escape_cancels_what_is_asked(hall, qtbot):
    panel = hall.open()
    panel.propose(hall.session, hall.people)
    qtbot.waitUntil(panel.bar.isVisible)

    qtbot.keyClick(panel.bar._enrol, Qt.Key.Key_Escape)

    assert not panel.bar.isVisible()
    assert panel.finder.isVisible()
    assert enrolled(hall.file, hall.session) == set()


def test_everybody_can_be_given_a_place_beyond_the_capacity(hall, qtbot):
    panel = hall.open()
    panel.propose(hall.session, hall.people)
    qtbot.waitUntil(panel.bar.isVisible)

    qtbot.mouseClick(panel.bar._beyond, Qt.MouseButton.LeftButton)

    hall.wait_for(hall.people)


def test_who_is_elsewhere_is_named_and_can_be_left_out(hall, qtbot):
    other = add_session(hall.file, "Taller", starts_at="2026-07-10T10:30")
    enrolment.enrol(hall.file, "Ana", other, hall.people[:1])
    panel = hall.open()

    panel.propose(hall.session, hall.people[:2])

    qtbot.waitUntil(panel.bar.isVisible)
    said = panel.bar.sentences()
    assert "1 person is elsewhere at that time:" in said
    assert "“Taller” at 10:30" in said
    assert said.endswith("Ana Ruiz")
    qtbot.mouseClick(panel.bar._without, Qt.MouseButton.LeftButton)
    hall.wait_for(hall.people[1:2])


def test_what_is_asked_is_asked_anew_when_somebody_else_takes_a_place(hall, open_event, qtbot):
    panel = hall.open()
    panel.propose(hall.session, hall.people[:3])
    qtbot.waitUntil(panel.bar.isVisible)

    open_event.write(
        lambda file, operator: enrolment.enrol(file, "Omar", hall.session, hall.people[3:])
    )

    qtbot.waitUntil(lambda: panel.bar.sentences().startswith("1 person gets a place, 2 wait."))


def test_people_dropped_on_the_list_are_enrolled(hall):
    hall.open()

    assert hall.drop(hall.people[:2])

    hall.wait_for(hall.people[:2])


def test_who_is_in_it_already_is_said_and_nothing_is_written(hall, qtbot):
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people[:1])
    hall.open()
    act = undo.undoable(hall.file).act

    hall.drop(hall.people[:1])

    qtbot.waitUntil(lambda: hall.notices == ["1 person is in it already."])
    assert undo.undoable(hall.file).act == act


def test_delete_takes_out_and_tells_who_moved_up(hall, qtbot):
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people)
    hall.open()
    hall.choose("Ana Ruiz", "attendee")

    qtbot.keyClick(hall.panel.people, Qt.Key.Key_Delete)

    hall.wait_for([hall.people[1], hall.people[2]])
    qtbot.waitUntil(lambda: bool(hall.notices))
    assert hall.notices == ["Moved up from the waiting list: Carla Ruiz. They should be told."]
    # the focus goes on with who stands there now
    qtbot.waitUntil(lambda: hall.rows()[1] == "Bea Ruiz · Attendee")
    assert hall.panel.people.currentIndex().row() == 1


def test_delete_takes_off_the_waiting_list(hall, qtbot):
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people)
    hall.open()
    hall.choose("Carla Ruiz", "waiting")

    qtbot.keyClick(hall.panel.people, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: waiting(hall.file, hall.session) == [hall.people[3]])


def test_who_waits_is_given_a_place_out_of_turn(hall, qtbot):
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people)
    hall.open()
    hall.choose("Dora Ruiz", "waiting")
    assert hall.panel._actions.move_up.text() == "Give a place all the same"

    qtbot.keyClick(hall.panel.people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    hall.wait_for([*hall.people[:2], hall.people[3]])


def test_places_that_a_cancellation_freed_are_offered_to_who_waits(hall, open_event, qtbot):
    enrolment.enrol(hall.file, "Ana", hall.session, hall.people)
    panel = hall.open()
    assert not panel._head._move_up.isVisible()
    open_event.write(lambda file, operator: registration.cancel(file, operator, hall.people[0]))
    qtbot.waitUntil(panel._head._move_up.isVisible)

    qtbot.mouseClick(panel._head._move_up, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: waiting(hall.file, hall.session) == [hall.people[3]])


def test_a_speaker_who_is_not_registered_is_noted_and_taken_out(hall, qtbot):
    panel = hall.open()
    qtbot.keyClicks(panel.finder.search, "Alami")
    qtbot.mouseClick(panel._form._open, Qt.MouseButton.LeftButton)
    assert panel._form._name.text() == "Alami"

    qtbot.keyClick(panel._form._name, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: hall.rows() == ["Speakers: 1", "Alami · Speaker · not registered yet"])
    hall.choose("Alami", "speaker")
    qtbot.keyClick(panel.people, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: hall.rows() == [])


def test_a_name_becomes_the_person_chosen_for_it(hall, qtbot):
    programme.name_speaker(hall.file, "Ana", hall.session, "Dora", "chair")
    panel = hall.open()
    hall.choose("Dora", "chair")

    panel._actions.attach.trigger()
    assert panel.finder.search.text() == "Dora"
    qtbot.keyClick(panel.finder.search, Qt.Key.Key_Return)

    hall.wait_for([hall.people[3]], "chair")
    qtbot.waitUntil(lambda: hall.rows() == ["Chairs: 1", "Dora Ruiz · Chair"])
    assert not panel._attach_hint.isVisible()


def test_a_person_dropped_on_a_name_becomes_it(hall):
    programme.name_speaker(hall.file, "Ana", hall.session, "Dra. Ruiz")
    panel = hall.open()
    place = panel.people.visualRect(hall.choose("Dra. Ruiz", "speaker")).center()

    hall.drop([hall.people[0]], place)

    hall.wait_for([hall.people[0]], "speaker")


def test_an_empty_session_says_what_to_do_and_no_session_too(hall, qtbot):
    assert hall.panel._none.isVisible()

    panel = hall.open()

    assert panel._empty.isVisible()
    assert not panel._none.isVisible()


def test_a_session_that_is_removed_meanwhile_closes_the_panel(hall, open_event, qtbot):
    panel = hall.open()

    with qtbot.waitSignal(panel.closed):
        open_event.write(
            lambda file, operator: moving.remove_sessions(file, operator, [hall.session])
        )

    assert panel.session_id is None


def test_what_is_dragged_from_the_finder_are_the_people_of_the_delegation(hall):
    panel = hall.open()
    panel.finder.found.choose(1)

    mime = people_mime(panel.finder.people_of(panel.finder.found.chosen()))

    assert mime.hasFormat(PEOPLE_MIME)
    assert people_of(mime) == hall.people[:3]


def test_escape_closes_the_panel_when_nothing_is_asked(hall, qtbot):
    panel = hall.open()
    panel.people.setFocus()

    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.people, Qt.Key.Key_Escape)
