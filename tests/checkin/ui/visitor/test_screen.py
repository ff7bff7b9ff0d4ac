"""The visitor's screen follows the desk."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from builders import add_person
from PySide6.QtCore import Qt

from hubdesk.badges.issuing import issue
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.checkin.ui.visitor.greeter import LANGUAGE_KEY, NAME_KEY
from hubdesk.checkin.ui.visitor.screen import OPEN_KEY, VisitorScreen
from hubdesk.eventfile.acts import ActKind


@pytest.fixture
def page(qtbot, open_event, preferences):
    preferences.set_value("check-in/sounds", False)
    made = CheckInPage(open_event, preferences)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def screen(page):
    made = VisitorScreen(page)
    made.open()
    yield made
    page.close()


@pytest.fixture
def code(event_file):
    person = add_person(
        event_file, given_name="Karim", family_name="Tazi", arabic_name="كريم التازي",
        languages="ar,fr",
    )  # fmt: skip
    with event_file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        return issue(write, [person])[0].code


def greeted(qtbot, page, screen, text):
    with qtbot.waitSignal(page.desk.answered):
        page.take_scan(text)
    qtbot.waitUntil(lambda: screen.window.greeting is not None)
    return screen.window


def test_a_visitor_is_greeted_in_their_language(qtbot, page, screen, code):
    window = greeted(qtbot, page, screen, code)

    assert window.name.text() == "كريم التازي"
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.word.text() == "أهلًا وسهلًا"
    assert "كريم" in window.accessibleDescription()


def test_who_is_refused_is_asked_to_wait_in_the_language_of_the_house(
    qtbot, page, screen, preferences
):
    preferences.set_text(LANGUAGE_KEY, "es")

    window = greeted(qtbot, page, screen, "TICKET-77")

    assert window.word.text() == "Un momento, por favor"
    assert "TICKET" not in window.accessibleDescription()


def test_the_name_is_left_out_if_the_house_wants_it(qtbot, page, screen, code, preferences):
    preferences.set_value(NAME_KEY, False)

    window = greeted(qtbot, page, screen, code)

    assert window.name.isHidden()


def test_while_nobody_stands_there_it_shows_the_event_and_the_time(qtbot, page, screen, code):
    window = greeted(qtbot, page, screen, code)

    window._over.setInterval(0)
    window._over.start()
    qtbot.waitUntil(lambda: window.greeting is None)

    assert window.word.text() == "Misión"
    assert window.name.text()[2] == ":"
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert window.session.isHidden()


def test_what_is_taken_back_is_not_greeted_any_more(qtbot, page, screen, code):
    window = greeted(qtbot, page, screen, code)

    with qtbot.waitSignal(page.desk.taken_back):
        page.desk.take_back()

    assert window.greeting is None


def test_a_desk_without_the_screen_reads_nothing_for_it(qtbot, page, open_event, code):
    made = VisitorScreen(page)
    asked = []
    open_event.read = lambda *args, **more: asked.append(args)

    with qtbot.waitSignal(page.desk.answered):
        page.take_scan(code)

    assert made.window is None
    assert not [work for work in asked if "visitor" in repr(work)]
    del open_event.read


def test_it_is_opened_and_closed_by_a_key_and_remembered(page, preferences):
    made = VisitorScreen(page)

    made.action.trigger()
    assert made.window.isVisible()
    assert preferences.flag(OPEN_KEY, default=False)

    made.action.trigger()
    assert made.window is None
    assert not preferences.flag(OPEN_KEY, default=True)


def test_it_goes_with_the_event_and_is_remembered(page, screen, preferences):
    page.close()

    assert screen.window is None
    assert preferences.flag(OPEN_KEY, default=False)


@pytest.mark.parametrize("size", [(1920, 1080), (800, 600), (480, 320), (1080, 1920)])
def test_everything_fits_whatever_the_screen(qtbot, page, screen, event_file, code, size):
    window = greeted(qtbot, page, screen, code)
    long = replace(
        window.greeting,
        name="María de la Concepción Fernández-Montenegro y Álvarez de Toledo",
        caption="A continuación",
        session="Mesa redonda sobre la cooperación empresarial entre Andalucía y el norte",
        place="10:30 · Sala Picasso · Parque Tecnológico de Andalucía",
    )
    window.resize(*size)
    window.show_greeting(long)

    assert window.layout().totalHeightForWidth(window.width()) <= window.height()
    for label in (window.word, window.name, window.session, window.place):
        assert label.fontMetrics().horizontalAdvance("M") > 0
        longest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        assert longest <= window.width()


def test_a_second_screen_is_filled_and_the_desk_keeps_its_own(event_file, tmp_path):
    event_file.close()
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
        for name, x in (("desk", 0), ("visitor", 1280))
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    program = (
        "from pathlib import Path\n"
        "from PySide6.QtCore import QSettings\n"
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from hubdesk.checkin.ui.page import CheckInPage\n"
        "from hubdesk.checkin.ui.visitor.screen import OPEN_KEY, VisitorScreen\n"
        "from hubdesk.eventfile.file import EventFile\n"
        "from hubdesk.qt.open_event import OpenEvent\n"
        "from hubdesk.qt.preferences import Preferences\n"
        "app = QApplication([])\n"
        f"opened = OpenEvent(EventFile.open(Path({str(event_file.path)!r})), 'Ana')\n"
        f"settings = QSettings({str(tmp_path / 'x.ini')!r}, QSettings.Format.IniFormat)\n"
        "preferences = Preferences(settings)\n"
        "preferences.set_value('check-in/sounds', False)\n"
        "preferences.set_value(OPEN_KEY, True)\n"
        "page = CheckInPage(opened, preferences)\n"
        "page.show()\n"
        "window = VisitorScreen(page).window\n"
        "QTest.qWaitForWindowExposed(window)\n"
        "print(window.screen().name(), window.isFullScreen(), page.screen().name())\n"
        "page.close()\n"
        "opened.close()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path}/screens.json"},
    )

    assert done.stdout.split() == ["visitor", "True", "desk"], done.stderr
