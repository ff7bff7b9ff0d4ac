"""Shows and hides the camera beside the desk; it is loaded when it is first wanted."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from hubdesk.checkin.ui.camera.panel import CameraPanel
    from hubdesk.checkin.ui.desk.side import DeskSide
    from hubdesk.qt.page import Page

_SHOWN: Final = "check-in/camera"


class CameraSwitch(QObject):
    """Whether the camera is shown, which this machine remembers.

    Attributes:
        action: shows and hides it.
        panel: the camera, once it was shown.

    Signals:
        scanned: a code that was held up to the camera; data from outside.
    """

    scanned = Signal(str)

    def __init__(self, page: "Page", side: "DeskSide") -> None:
        super().__init__(page)
        self._preferences = page.preferences
        self._side = side
        self.panel: CameraPanel | None = None
        self.action = page.make_action(self.tr("Camera"), "Ctrl+Shift+C", "camera", self._show)
        self.action.setCheckable(True)
        self.action.setChecked(self._preferences.flag(_SHOWN, default=False))
        QTimer.singleShot(0, self, self._show)  # after the first picture of the desk

    def _show(self) -> None:
        on = self.action.isChecked()
        self._preferences.set_value(_SHOWN, on)
        self.action.setToolTip(self.tr("Hide the camera") if on else self.tr("Read with a camera"))
        if on and self.panel is None:
            # Qt Multimedia takes longer to load than the desk
            from hubdesk.checkin.ui.camera.panel import CameraPanel  # noqa: PLC0415

            self.panel = CameraPanel(self._preferences)
            self.panel.scanned.connect(self.scanned)
            self.panel.hide_requested.connect(self.action.trigger)
            self._side.add_above(self.panel)
        if self.panel is not None:
            self.panel.setVisible(on)
