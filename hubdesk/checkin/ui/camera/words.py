"""The sentences under the camera's picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.ui.camera.feed import CameraState

if TYPE_CHECKING:
    from hubdesk.checkin.ui.camera.feed import CameraFeed

translate = QCoreApplication.translate


def title(feed: "CameraFeed") -> str:
    """What stands where the picture would be; empty while there is one."""
    match feed.state:
        case CameraState.NO_CAMERA if feed.missed:
            return translate("CameraWords", "The camera is unplugged")
        case CameraState.NO_CAMERA:
            return translate("CameraWords", "No camera is plugged in")
        case CameraState.NOT_ALLOWED:
            return translate("CameraWords", "The camera may not be used")
        case CameraState.BROKEN:
            return translate("CameraWords", "The camera gives no picture")
        case _:
            return ""


def advice(feed: "CameraFeed") -> str:
    """What to do about it; empty while there is a picture."""
    match feed.state:
        case CameraState.NO_CAMERA:
            return translate(
                "CameraWords",
                "Plug in a webcam: it is used at once. Scanners and typed names work without one.",
            )
        case CameraState.NOT_ALLOWED:
            return translate(
                "CameraWords",
                "Allow HubDesk to use the camera in the privacy settings of this computer, then try"
                " again.",
            )
        case CameraState.BROKEN:
            return translate(
                "CameraWords",
                "Perhaps another program is using it. Close that program, or choose another"
                " camera.",
            )
        case _:
            return ""


def instead(feed: "CameraFeed") -> str:
    """That another camera stands in for the one that is missed; empty if it does not."""
    if not feed.missed or feed.camera is None:
        return ""
    return translate("CameraWords", "“{missed}” is unplugged: “{camera}” is used instead.").format(
        missed=feed.missed, camera=feed.camera.name
    )
