"""The sound that a marked guest has arrived: unlike that of any verdict, three notes rising."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, QUrl

from hubdesk.checkin.ui.sounds import SOUNDS_ON, write_tones

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

    from hubdesk.qt.preferences import Preferences

ALERT: Final = ((523.3, 0.14), (659.3, 0.14), (784.0, 0.14), (0.0, 0.08), (1046.5, 0.4))


class AlertSound(QObject):
    """Plays it, if sounds are on; without an audio device nothing happens."""

    def __init__(self, preferences: "Preferences", parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._effect: QSoundEffect | None = None
        self._folder: QTemporaryDir | None = None

    def play(self) -> None:
        """Play it, after what is shown."""
        if self._preferences.flag(SOUNDS_ON, default=True):
            QTimer.singleShot(0, self, self._play)

    def _play(self) -> None:
        # loaded with the first sound
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415

        if self._effect is None and QMediaDevices.audioOutputs():
            folder = self._folder = QTemporaryDir()  # removed with this object
            path = Path(folder.path()) / "alert.wav"
            write_tones(path, ALERT)
            self._effect = QSoundEffect(self)
            self._effect.setSource(QUrl.fromLocalFile(str(path)))
        if self._effect is not None:
            self._effect.play()
