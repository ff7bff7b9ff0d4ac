"""A short sound for each kind of verdict, so that nobody has to look at the screen.

The sounds are made here of sine waves; QSoundEffect plays them from memory-mapped files without
a decoder.
"""

import math
import struct
import wave
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, QUrl

from hubdesk.checkin.ui.desk.words import Tone, look_of
from hubdesk.qt.multimedia import say_nothing_of_libraries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtMultimedia import QSoundEffect

    from hubdesk.checkin.rules import Verdict
    from hubdesk.qt.preferences import Preferences

SOUNDS_ON: Final = "check-in/sounds"
"""The setting that turns them off; a flag, on by default."""

_RATE: Final = 22_050  # samples a second; no tone is near half of it
_FADE: Final = 0.012  # seconds; without it every tone begins and ends with a click
_LOUD: Final = 0.45

# frequencies (Hz; 0 is silence) and seconds: rising is good, falling is gone, low and long is bad
TONES: Final = {
    Tone.GOOD: ((880.0, 0.09), (1318.5, 0.16)),
    Tone.GONE: ((1046.5, 0.09), (784.0, 0.16)),
    Tone.LOOK: ((659.3, 0.11), (0.0, 0.05), (659.3, 0.11), (0.0, 0.05), (659.3, 0.16)),
    Tone.BAD: ((196.0, 0.24), (0.0, 0.06), (165.0, 0.42)),
}


class Sounds(QObject):
    """The sounds of the desk."""

    def __init__(self, preferences: "Preferences", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._effects: dict[Tone, QSoundEffect] | None = None
        self._folder: QTemporaryDir | None = None

    @property
    def enabled(self) -> bool:
        """Whether anything is heard; remembered on this machine."""
        return self._preferences.flag(SOUNDS_ON, default=True)

    @enabled.setter
    def enabled(self, on: bool) -> None:
        self._preferences.set_value(SOUNDS_ON, on)

    def play(self, verdict: "Verdict") -> None:
        """Play the sound of a verdict; without an audio device nothing happens."""
        self.play_tone(look_of(verdict).tone)

    def play_tone(self, tone: Tone) -> None:
        """Play a sound."""
        if not self.enabled:
            return
        if self._effects is None:
            # the audio system takes longer to start than a frame: the verdict is shown first
            QTimer.singleShot(0, self, partial(self._play_first, tone))
        else:
            self._play(tone)

    def _play_first(self, tone: Tone) -> None:
        if self._effects is None:
            self._effects = self._load()
        self._play(tone)

    def _play(self, tone: Tone) -> None:
        effect = (self._effects or {}).get(tone)
        if effect is not None:
            effect.play()

    def _load(self) -> "dict[Tone, QSoundEffect]":
        say_nothing_of_libraries()
        # loaded with the first sound
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415

        if not QMediaDevices.audioOutputs():
            return {}
        effects = {}
        folder = self._folder = QTemporaryDir()  # removed with this object
        for tone in TONES:
            path = Path(folder.path()) / f"{tone.value}.wav"
            write_wave(path, tone)
            effect = effects[tone] = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(path)))
            effect.setVolume(0.8)
        return effects


def write_wave(path: Path, tone: Tone) -> None:
    """Write the sound of a tone as a WAV file."""
    write_tones(path, TONES[tone])


def write_tones(path: Path, tones: "Iterable[tuple[float, float]]") -> None:
    """Write tones (frequencies, and seconds) as a WAV file: one channel, 16 bits."""
    samples = [sample for frequency, seconds in tones for sample in _sine(frequency, seconds)]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def _sine(frequency: float, seconds: float) -> list[int]:
    count = round(seconds * _RATE)
    edge = _FADE * _RATE
    return [
        round(
            32767
            * _LOUD
            * min(1.0, at / edge, (count - at) / edge)
            * math.sin(2 * math.pi * frequency * at / _RATE)
        )
        for at in range(count)
    ]
