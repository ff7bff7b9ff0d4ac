"""The cameras of this machine, as the desk needs them: the one seam to the hardware."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoSink,
)

from hubdesk.qt.multimedia import say_nothing_of_libraries

_WANTED: Final = QSize(1280, 720)  # enough for a badge at arm's length; more takes longer to read
_FEWEST: Final = 10  # frames a second


@dataclass(frozen=True, slots=True)
class CameraName:
    """A camera: what the system knows it by, and what it is called."""

    key: str
    name: str


class CameraSource(QObject):
    """Gives the frames of one camera at a time.

    Attributes:
        sink: where the frames come.

    Signals:
        cameras_changed: one was plugged in or pulled.
        broken: the camera can't be used, for instance because another program has it.
    """

    cameras_changed = Signal()
    broken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        say_nothing_of_libraries()
        self.sink = QVideoSink(self)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.cameras_changed)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(self.sink)
        self._camera: QCamera | None = None

    def cameras(self) -> list[CameraName]:
        """The cameras that are there, the system's favourite first."""
        favourite = _key(QMediaDevices.defaultVideoInput())
        found = [CameraName(_key(one), one.description()) for one in QMediaDevices.videoInputs()]
        return sorted(found, key=lambda camera: camera.key != favourite)

    def ask_permission(self, answered: Callable[[bool], None]) -> None:
        """Ask the system, and through it the person, whether cameras may be used."""
        app = QCoreApplication.instance()
        permission = QCameraPermission()
        if app is None:
            answered(False)
            return
        match app.checkPermission(permission):
            case Qt.PermissionStatus.Granted:
                answered(True)
            case Qt.PermissionStatus.Denied:
                answered(False)
            case _:
                app.requestPermission(
                    permission,
                    self,
                    lambda asked: answered(asked.status() is Qt.PermissionStatus.Granted),
                )

    def start(self, key: str) -> None:
        """Show what a camera sees from now on."""
        self.stop()
        device = next((one for one in QMediaDevices.videoInputs() if _key(one) == key), None)
        if device is None:
            self.broken.emit()
            return
        camera = self._camera = QCamera(device, self)
        camera.errorOccurred.connect(self.broken)
        if (wanted := best_format(device.videoFormats())) is not None:
            camera.setCameraFormat(wanted)
        self._session.setCamera(camera)
        camera.start()

    def stop(self) -> None:
        """Let the camera go: its light goes out."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.errorOccurred.disconnect(self.broken)
            camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type] # it says so in Qt
            camera.deleteLater()

    @property
    def has_torch(self) -> bool:
        """Whether the camera that is shown has a light."""
        return self._camera is not None and self._camera.isTorchModeSupported(
            QCamera.TorchMode.TorchOn
        )

    def set_torch(self, on: bool) -> None:  # noqa: FBT001 - as a switch
        """Turn the light of the camera on or off."""
        if self._camera is not None and self.has_torch:
            mode = QCamera.TorchMode.TorchOn if on else QCamera.TorchMode.TorchOff
            self._camera.setTorchMode(mode)


def best_format(formats: list[QCameraFormat]) -> QCameraFormat | None:
    """Of what a camera can send, what codes are read in best: large enough, and often enough."""
    fluent = [one for one in formats if one.maxFrameRate() >= _FEWEST] or formats
    return min(fluent, key=_distance, default=None)


def _distance(one: QCameraFormat) -> tuple[int, float]:
    size = one.resolution()
    pixels = abs(size.width() * size.height() - _WANTED.width() * _WANTED.height())
    return pixels, -min(one.maxFrameRate(), 30.0)


def _key(device: QCameraDevice) -> str:
    return "" if device.isNull() else bytes(device.id().data()).decode("utf-8", "replace")
