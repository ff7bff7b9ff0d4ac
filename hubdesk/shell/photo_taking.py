"""Takes photos of people with the camera that the desk scans with: badges know no camera."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from hubdesk.badges.ui.photo_section import PhotoSection
    from hubdesk.qt.preferences import Preferences


class PhotoTaking(QObject):
    """Brings a section of photos and a camera together."""

    def __init__(self, section: "PhotoSection", preferences: "Preferences") -> None:
        super().__init__(section)
        self._section = section
        self._preferences = preferences
        section.offer_camera()
        section.camera_requested.connect(self._on_requested)

    def _on_requested(self) -> None:
        # loaded when somebody takes a photo: what reads cameras is large, and looks for libraries
        from hubdesk.shell.photo_camera import PhotoCamera  # noqa: PLC0415

        camera = PhotoCamera(self._preferences)
        camera.taken.connect(self._on_taken)
        camera.cancelled.connect(lambda: self._section.show_camera(None))
        self._section.show_camera(camera)

    def _on_taken(self, image: QImage) -> None:
        self._section.show_camera(None)
        self._section.take_image(image)
