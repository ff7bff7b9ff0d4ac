"""A photo of a person is taken with the camera of the desk, and cut like any other."""

import pytest
from builders import add_person
from checkin.ui.camera_frames import BUILT_IN, PretendedSource
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from hubdesk.badges.photo_store import photo_of
from hubdesk.badges.ui.photo_section import PhotoSection
from hubdesk.shell import photo_camera
from hubdesk.shell.photo_camera import PhotoCamera
from hubdesk.shell.photo_taking import PhotoTaking


@pytest.fixture
def person(event_file):
    return add_person(event_file)


@pytest.fixture
def sources(monkeypatch):
    """The cameras that are looked through; each pretends to be plugged in."""
    made = []

    def source():
        made.append(PretendedSource(BUILT_IN))
        return made[-1]

    monkeypatch.setattr(photo_camera, "CameraSource", source)
    return made


@pytest.fixture
def section(person, open_event, preferences, qtbot):
    made = PhotoSection(open_event)
    qtbot.addWidget(made)
    made.resize(340, 460)
    made.show()
    made.show_person(person)
    PhotoTaking(made, preferences)
    return made


def seen(section) -> PhotoCamera:
    return section.findChild(PhotoCamera)


def a_picture() -> QImage:
    image = QImage(QSize(1280, 720), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def test_what_the_camera_sees_is_taken_cut_and_kept(
    section, sources, person, event_file, qtbot
) -> None:
    section.camera.click()
    camera = seen(section)
    assert not camera.take.isEnabled()
    sources[0].show(a_picture())
    qtbot.waitUntil(camera.take.isEnabled)

    camera.take.click()
    qtbot.waitUntil(section.cut.isVisible)
    section.keep.click()

    qtbot.waitUntil(lambda: photo_of(event_file, person) is not None)
    assert sources[0].started[-1] is None  # the camera is let go


def test_cancelling_shows_the_photo_again_and_lets_the_camera_go(section, sources) -> None:
    section.camera.click()

    seen(section).cancel.click()

    assert section.photo.isVisible()
    assert sources[0].started[-1] is None


def test_another_person_is_not_photographed_by_mistake(section, sources, event_file, qtbot) -> None:
    other = add_person(event_file, given_name="Eva")
    section.camera.click()

    section.show_person(other)

    assert section.photo.isVisible()
    assert sources[0].started[-1] is None


def test_without_a_camera_it_is_said_what_to_do(section, sources, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(photo_camera, "CameraSource", PretendedSource)

    section.camera.click()

    camera = seen(section)
    assert "No camera is plugged in" in camera.said.text()
    assert not camera.take.isEnabled()
