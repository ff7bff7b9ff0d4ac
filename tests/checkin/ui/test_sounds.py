import wave

import pytest

from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.ui.desk.words import Tone, look_of
from hubdesk.checkin.ui.sounds import TONES, Sounds, write_wave


def test_every_verdict_has_a_sound():
    assert {look_of(verdict).tone for verdict in Verdict} <= set(TONES)


@pytest.mark.parametrize("tone", Tone)
def test_a_sound_is_short_loud_and_begins_and_ends_without_a_click(tmp_path, tone):
    write_wave(tmp_path / "tone.wav", tone)
    with wave.open(str(tmp_path / "tone.wav")) as file:
        frames = memoryview(file.readframes(file.getnframes())).cast("h")
        seconds = file.getnframes() / file.getframerate()

    assert seconds < 0.8
    assert 10_000 < max(frames) < 32_767
    assert abs(frames[0]) < 100
    assert abs(frames[-1]) < 100


def test_sounds_differ(tmp_path):
    for tone in Tone:
        write_wave(tmp_path / tone.name, tone)

    assert len({(tmp_path / tone.name).read_bytes() for tone in Tone}) == len(Tone)


def test_silence_is_remembered(qapp, preferences):
    assert Sounds(preferences).enabled
    Sounds(preferences).enabled = False

    assert not Sounds(preferences).enabled


def test_without_an_audio_server_nothing_is_heard_or_said(qtbot, preferences, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("PIPEWIRE_REMOTE", "nowhere")
    sounds = Sounds(preferences)
    for verdict in Verdict:
        sounds.play(verdict)
        qtbot.wait(5)
