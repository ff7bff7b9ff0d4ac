"""Fixtures that every part's tests share: real event files, fresh for each test."""

import os
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
