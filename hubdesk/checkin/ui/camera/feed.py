"""Which camera is looked through, and how it stands with it."""

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from hubdesk.checkin.ui.camera.source import CameraName, CameraSource
    from hubdesk.qt.preferences import Preferences

CAMERA_KEY: Final = "check-in/camera-device"
FIRST_FRAME: Final = 6000  # milliseconds; a camera that another program has may just send nothing


class CameraState(Enum):
    """How it stands with the camera."""

    OFF = "off"
    NOT_ALLOWED = "not_allowed"
    NO_CAMERA = "no_camera"
    STARTING = "starting"
    RUNNING = "running"
    BROKEN = "broken"


class CameraFeed(QObject):
    """Looks through the camera that was chosen on this machine, or through what there is instead.

    Attributes:
        state: how it stands.
        cameras: those that are there.
        camera: the one that is looked through, or None.
        missed: the name of the camera that is not there any more, or was chosen and is not there.

    Signals:
        changed: any of these.
        frame_came: a frame of the camera.
    """

    changed = Signal()
    frame_came = Signal(object)

    def __init__(
        self, source: "CameraSource", preferences: "Preferences", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._preferences = preferences
        self.state = CameraState.OFF
        self.cameras: list[CameraName] = []
        self.camera: CameraName | None = None
        self.missed = ""
        self._patience = QTimer(self, singleShot=True, interval=FIRST_FRAME)
        self._patience.timeout.connect(self._on_broken)
        source.cameras_changed.connect(self._on_cameras_changed)
        source.broken.connect(self._on_broken)
        source.sink.videoFrameChanged.connect(self._on_frame)

    def start(self) -> None:
        """Look, as soon as the system lets us."""
        if self.state is CameraState.OFF:
            self.state = CameraState.STARTING
            self._source.ask_permission(self._on_permission)

    def stop(self) -> None:
        """Let the camera go."""
        self._patience.stop()
        self._source.stop()
        self.camera = None
        self.missed = ""
        self._set_state(CameraState.OFF)

    def choose(self, key: str) -> None:
        """Look through another camera, on this machine from now on."""
        name = next((camera.name for camera in self.cameras if camera.key == key), "")
        self._preferences.set_value(CAMERA_KEY, {"key": key, "name": name})
        self.missed = ""
        self.again()

    def again(self) -> None:
        """Try the camera once more."""
        if self.state is not CameraState.OFF:
            self.camera = None
            self._look_for()

    def _on_permission(self, granted: bool) -> None:  # noqa: FBT001 - an answer
        if self.state is CameraState.OFF:
            return
        if granted:
            self._look_for()
        else:
            self._set_state(CameraState.NOT_ALLOWED)

    def _on_cameras_changed(self) -> None:
        if self.state not in {CameraState.OFF, CameraState.NOT_ALLOWED}:
            self._look_for()

    def _look_for(self) -> None:
        """Take the chosen camera, else the system's favourite; keep what is there otherwise."""
        self.cameras = self._source.cameras()
        known = {camera.key: camera for camera in self.cameras}
        wanted, name = self._chosen()
        lost = self.camera if self.camera is not None and self.camera.key not in known else None
        if wanted in known:
            self.missed = ""
        elif wanted:
            self.missed = name
        elif lost is not None:
            self.missed = lost.name
        camera = known.get(wanted) or next(iter(self.cameras), None)
        if camera is None:
            self._patience.stop()
            self._source.stop()
            self.camera = None
            self._set_state(CameraState.NO_CAMERA)
        elif camera != self.camera:
            self.camera = camera
            self.state = CameraState.STARTING
            self._patience.start()
            self._source.start(camera.key)
            self.changed.emit()
        else:
            self.changed.emit()

    def _chosen(self) -> tuple[str, str]:
        value = self._preferences.value(CAMERA_KEY)
        if not isinstance(value, dict):
            return "", ""
        return str(value.get("key") or ""), str(value.get("name") or "")

    def _on_broken(self) -> None:
        self._patience.stop()
        if self.state in {CameraState.STARTING, CameraState.RUNNING}:
            self._set_state(CameraState.BROKEN)

    def _on_frame(self, frame: "QVideoFrame") -> None:
        if self.camera is None or not frame.isValid():
            return
        self._patience.stop()
        if self.state in {CameraState.STARTING, CameraState.BROKEN}:
            self._set_state(CameraState.RUNNING)
        self.frame_came.emit(frame)

    def _set_state(self, state: CameraState) -> None:
        self.state = state
        self.changed.emit()
