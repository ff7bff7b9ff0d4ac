"""The inspector: what is typed is saved, compared with what was seen, or refused in a sentence."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hubdesk.errors import Problem
from hubdesk.programme import service as programme


def field(page, name):
    found = [each for each in page.side.session.findChildren(QWidget)
             if each.accessibleName() == name]  # fmt: skip
    return found[0]


@pytest.fixture
def panel(page, qtbot, morning):
    page.show_session(morning.talk, focus=False)
    qtbot.waitUntil(lambda: page.side.session_id == morning.talk)
    return page.side.session


def column(file, morning, name):
    return file.value(f"SELECT {name} FROM session WHERE id = ?", (morning.talk,))


def test_times_are_typed_exactly_and_left_with_tab(page, qtbot, event_file, morning, panel):
    starts = field(page, "Starts at")
    starts.setFocus()
    starts.setSelectedSection(starts.Section.HourSection)

    QTest.keyClicks(starts, "1407")
    QTest.keyClick(starts, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: column(event_file, morning, "starts_at")[11:] == "14:07")
    assert column(event_file, morning, "minutes") == 60


def test_an_end_before_the_start_changes_nothing_and_says_so(
    page, qtbot, event_file, morning, panel, open_event
):
    told = []
    open_event.problem_raised.connect(told.append)

    field(page, "Ends at").setTime(QTime(10, 30))

    assert [error.problem for error in told] == [Problem.END_BEFORE_START]
    assert field(page, "Ends at").time() == QTime(12, 0)
    assert column(event_file, morning, "minutes") == 60


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    page, qtbot, event_file, morning, panel, open_event
):
    told = []
    page.notice_raised.connect(told.append)
    title = field(page, "Title")
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Mine")

    open_event.write(
        lambda file, _: programme.edit_session(file, "Omar", morning.talk, title="Theirs")
    )
    qtbot.waitUntil(lambda: page.snapshot.board.sessions[morning.talk].title == "Theirs")
    assert title.text() == "Mine"
    QTest.keyClick(title, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(told))
    assert column(event_file, morning, "title") == "Theirs"
    assert "Somebody else" in told[-1].text


def test_the_wheel_changes_no_field_under_the_mouse(page, qtbot, event_file, morning, panel):
    acts = event_file.value("SELECT count(*) FROM act")
    for name in ("Kind", "Day", "Starts at", "Ends at", "Length", "Room", "Places"):
        under = field(page, name)
        place = under.rect().center()
        turned = QWheelEvent(
            QPointF(place), QPointF(under.mapToGlobal(place)), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(under, turned)

    qtbot.wait(50)
    assert event_file.value("SELECT count(*) FROM act") == acts


def test_the_inspector_follows_what_is_chosen(page, qtbot, morning, panel):
    page.canvas.choose([morning.opening])

    assert page.side.session_id == morning.opening
    assert field(page, "Title").text() == "Opening"
