"""Fixtures that every part's tests share: real event files, fresh for each test."""

import os
import sys
from pathlib import Path

import pytest

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.backups import FOLDER_VARIABLE
from hubdesk.eventfile.desk import DESK_VARIABLE
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Leg, Point

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_desk_and_backups(tmp_path_factory, monkeypatch):
    monkeypatch.setenv(DESK_VARIABLE, "Desk 1")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path_factory.mktemp("backups")))


@pytest.fixture(autouse=True)
def _qt_objects_end_with_their_test(request):
    """What is not deleted lives on in later tests, whose keys it takes, or ends in any thread.

    Benchmarks measure several things in one window, which ends with them.
    """
    yield
    if "PySide6.QtCore" in sys.modules and request.path.parent.name != "benchmarks":
        from PySide6.QtCore import QCoreApplication, QEvent

        if (app := QCoreApplication.instance()) is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            ours = [one for one in app.children() if type(one).__module__.startswith("hubdesk.")]
            assert not ours, "not closed"


def pytest_sessionfinish():
    """Empty the clipboard: off-screen, what it holds would end after Python has."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory) -> Path:
    """An event with one leg and its door, made once and copied for each test."""
    path = tmp_path_factory.mktemp("blank") / "blank.hubdesk"
    file = EventFile.create(path, name="Misión")
    with file.writing(ActKind.FOUND_EVENT, "Ana") as write:
        write.insert(Leg, id="malaga", name="Málaga", zone="Europe/Madrid")
        write.insert(Point, id="door", name="Málaga", leg_id="malaga")
    file.close()
    return path


@pytest.fixture
def event_file(blank_file, tmp_path):
    path = tmp_path / "event.hubdesk"
    path.write_bytes(blank_file.read_bytes())
    with EventFile.open(path) as file:
        yield file


@pytest.fixture
def leg_id() -> str:
    return "malaga"


@pytest.fixture
def door_id() -> str:
    return "door"


@pytest.fixture
def preferences(tmp_path):
    """The settings of a machine that was never used."""
    from PySide6.QtCore import QSettings

    from hubdesk.qt.preferences import Preferences

    return Preferences(QSettings(str(tmp_path / "hubdesk.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def open_event(event_file, themed_app):
    """The event file, open in a window's manner."""
    from hubdesk.qt.open_event import OpenEvent

    opened = OpenEvent(event_file, "Ana")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def themed_app(qapp):
    """The program in English, dressed in the light theme."""
    from hubdesk.qt import theme, translation

    theme.apply(qapp, "light")
    translation.speak(qapp, "en")
    return qapp
