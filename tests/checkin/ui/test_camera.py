"""The camera at the desk, fed with pictures of badges where its frames would come."""

import threading
import time

import pytest
from builders import add_person
from checkin.ui.camera_frames import BUILT_IN, LOGI, PretendedSource, frame_of, scene
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QCameraFormat, QVideoFrame, QVideoFrameFormat

from hubdesk.badges.codes import make_code
from hubdesk.badges.issuing import issue
from hubdesk.checkin import sight
from hubdesk.checkin.lists import list_admissions, list_refusals
from hubdesk.checkin.ui.camera import feed as feed_module
from hubdesk.checkin.ui.camera import panel as panel_module
from hubdesk.checkin.ui.camera.decoding import FrameDecoder, codes_in
from hubdesk.checkin.ui.camera.feed import CameraState
from hubdesk.checkin.ui.camera.grey import grey
from hubdesk.checkin.ui.camera.panel import CameraPanel
from hubdesk.checkin.ui.camera.source import CameraSource, best_format
from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.eventfile.acts import ActKind

Pixels = QVideoFrameFormat.PixelFormat
ANA, LUIS = make_code(5, b"k" * 32), make_code(5, b"k" * 32)


class Held:
    """A panel, and what was scanned with it."""

    def __init__(self, qtbot, panel):
        self.qtbot, self.panel, self.source = qtbot, panel, panel.source
        self.scans = []
        panel.scanned.connect(self.scans.append)

    def show(self, *codes, frames=1):
        """Hold badges up for some frames, and wait until each is read."""
        for _ in range(frames):
            with self.qtbot.waitSignal(self.panel._decoder.decoded):
                self.source.show(scene(*codes))


@pytest.fixture
def make_held(qtbot, themed_app, preferences):
    def make(*cameras, allowed=True):
        panel = CameraPanel(preferences, PretendedSource(*cameras, allowed=allowed))
        qtbot.addWidget(panel)
        panel.resize(336, 340)
        panel.show()
        return Held(qtbot, panel)

    return make


@pytest.fixture
def held(make_held):
    return make_held(BUILT_IN)


def shown(label):
    return label.text() if label.isVisibleTo(label.window()) else ""


# reading


@pytest.mark.parametrize(
    "kind",
    [
        Pixels.Format_NV12, Pixels.Format_YUV420P, Pixels.Format_YUYV, Pixels.Format_UYVY,
        Pixels.Format_Y8, Pixels.Format_Y16, Pixels.Format_BGRX8888,
    ],
)  # fmt: skip
def test_a_badge_is_read_in_whatever_manner_a_camera_sends(qapp, kind):
    picture = scene(ANA, size=QSize(638, 480))

    assert [code.text for code in codes_in(grey(frame_of(picture, kind)))] == [ANA]


@pytest.mark.parametrize("turn", [0, 45, 90, 180, 287])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_badge_is_read_however_it_is_held(qapp, turn, mirrored):
    picture = scene(ANA, turn=turn)
    if mirrored:
        picture = picture.flipped(Qt.Orientation.Horizontal)

    assert [code.text for code in codes_in(grey(frame_of(picture)), thoroughly=False)] == [ANA]


def test_a_frame_that_cannot_be_read_shows_nothing(qapp):
    assert codes_in(grey(QVideoFrame())) == []
    assert codes_in(QImage()) == []


def test_frames_are_read_in_another_thread_and_never_queued(qtbot, qapp, monkeypatch):
    threads, gate = [], threading.Event()

    def slow(frame):
        threads.append(threading.current_thread())
        assert gate.wait(10)
        return grey(frame)

    monkeypatch.setattr("hubdesk.checkin.ui.camera.decoding.grey", slow)
    decoder = FrameDecoder()
    read = []
    decoder.decoded.connect(read.append)
    frame = frame_of(scene(ANA))

    taken = [decoder.take(frame) for _ in range(50)]
    assert taken == [True] + [False] * 49
    gate.set()
    qtbot.waitUntil(lambda: bool(read))

    assert [code.text for code in read[0]] == [ANA]
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    assert decoder.take(frame)
    decoder.close()
    assert not threads[0].is_alive()
    qtbot.wait(50)
    assert len(read) == 1  # what was being read is forgotten


def test_the_thread_ends_with_the_decoder(qtbot, qapp):
    decoder = FrameDecoder()
    decoder.take(frame_of(scene(ANA)))
    thread = next(one for one in threading.enumerate() if one.name == "camera")

    decoder.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert not thread.is_alive()


# what is a scan


def test_a_badge_that_stays_in_sight_is_scanned_once(held, monkeypatch):
    monkeypatch.setattr(panel_module, "_JUST", 0)
    held.panel._just_read.setInterval(0)
    held.show(ANA)
    assert held.panel.hint.text() == "Read."
    held.qtbot.wait(5)
    held.show(ANA, frames=20)

    assert held.scans == [ANA]
    assert held.panel.hint.text().startswith("Still there")


def test_a_badge_that_comes_back_is_scanned_again(held, monkeypatch):
    monkeypatch.setattr(sight, "OUT_OF_SIGHT", 0.2)
    held.show(ANA)
    held.show()
    time.sleep(0.25)
    held.show(ANA)

    assert held.scans == [ANA, ANA]


def test_people_who_follow_each_other_are_all_scanned(held):
    codes = [make_code(5, b"k" * 32) for _ in range(10)]
    for code in codes:
        held.show(code, frames=2)

    assert held.scans == codes


def test_of_two_badges_at_once_none_is_scanned(held):
    held.show(ANA, LUIS)

    assert held.scans == []
    assert "one at a time" in held.panel.hint.text()


def test_what_is_seen_is_marked_in_the_picture(held):
    held.show(ANA)
    held.panel.grab()

    (code,) = held.panel.view.marked
    xs, ys = zip(*code.corners, strict=True)
    assert 0.35 < sum(xs) / 4 < 0.65
    assert 0.35 < sum(ys) / 4 < 0.65
    held.qtbot.waitUntil(lambda: not held.panel.view.marked)


@pytest.mark.parametrize("mirrored", [True, False])
def test_the_mirror_turns_the_picture_and_is_remembered(held, preferences, mirrored):
    held.panel.mirror.setChecked(not mirrored)
    held.panel.mirror.setChecked(mirrored)
    half = scene(ANA, size=QSize(640, 480))
    half.fill(Qt.GlobalColor.black)
    for row in range(480):
        for column in range(320):
            half.setPixel(column, row, 0xFFFFFFFF)
    held.source.show(frame_of(half, Pixels.Format_BGRX8888))
    picture = held.panel.view.grab().toImage()
    quarter, middle = picture.width() // 8, picture.height() // 2

    left, right = (picture.pixelColor(x, middle).lightness() for x in (quarter, 7 * quarter))
    assert (left > right) is not mirrored
    assert preferences.flag("check-in/camera-mirror", default=not mirrored) is mirrored


# which camera, and none


def test_without_a_camera_the_panel_says_what_to_do(make_held):
    held = make_held()

    assert held.panel.feed.state is CameraState.NO_CAMERA
    assert shown(held.panel.title) == "No camera is plugged in"
    assert "Plug in a webcam" in shown(held.panel.advice)
    assert not held.panel.again.isVisibleTo(held.panel)


def test_a_machine_without_cameras_shows_the_same_with_the_real_source(
    qtbot, themed_app, preferences
):
    if CameraSource().cameras():
        pytest.skip("this machine has a camera")
    panel = CameraPanel(preferences)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.feed.state is CameraState.NO_CAMERA)

    assert shown(panel.title) == "No camera is plugged in"


def test_a_camera_that_is_plugged_in_is_used_at_once(make_held):
    held = make_held()
    held.source.plug(BUILT_IN)

    assert held.source.started[-1] == BUILT_IN.key
    held.show(ANA)
    assert held.panel.feed.state is CameraState.RUNNING
    assert shown(held.panel.title) == ""
    assert held.scans == [ANA]


def test_a_pulled_camera_is_told_and_another_stands_in(make_held):
    held = make_held(BUILT_IN, LOGI)
    held.panel.feed.choose(LOGI.key)
    held.show(ANA)

    held.source.plug(BUILT_IN)

    assert held.source.started[-1] == BUILT_IN.key
    assert shown(held.panel.instead) == (
        "“Logitech C920” is unplugged: “Integrated Camera” is used instead."
    )
    held.show(LUIS)
    assert held.scans == [ANA, LUIS]

    held.source.plug(BUILT_IN, LOGI)
    assert held.source.started[-1] == LOGI.key
    assert shown(held.panel.instead) == ""


def test_the_only_camera_pulled_is_told(make_held):
    held = make_held(LOGI)
    held.show(ANA)

    held.source.plug()

    assert shown(held.panel.title) == "The camera is unplugged"
    held.source.plug(LOGI)
    assert shown(held.panel.title) == ""


def test_the_chosen_camera_is_remembered(make_held, preferences):
    first = make_held(BUILT_IN, LOGI)
    first.panel.feed.choose(LOGI.key)
    held = make_held(BUILT_IN, LOGI)

    assert held.source.started[-1] == LOGI.key
    assert held.panel.cameras.currentText() == LOGI.name


def test_a_camera_that_sends_nothing_is_told(make_held, monkeypatch, qtbot):
    monkeypatch.setattr(feed_module, "FIRST_FRAME", 30)
    held = make_held(BUILT_IN)
    qtbot.waitUntil(lambda: held.panel.feed.state is CameraState.BROKEN)

    assert shown(held.panel.title) == "The camera gives no picture"
    started = len(held.source.started)
    held.panel.again.click()
    assert held.source.started[started:] == [BUILT_IN.key]
    held.show(ANA)
    assert shown(held.panel.title) == ""


def test_a_broken_camera_is_told(held):
    held.show(ANA)
    held.source.broken.emit()

    assert held.panel.feed.state is CameraState.BROKEN


def test_a_camera_that_is_not_allowed_is_told(make_held):
    held = make_held(BUILT_IN, allowed=False)

    assert shown(held.panel.title) == "The camera may not be used"
    held.source.allowed = True
    held.panel.again.click()
    assert held.source.started[-1] == BUILT_IN.key


def test_the_light_is_offered_where_there_is_one(held):
    assert not held.panel.torch.isVisibleTo(held.panel)
    held.source.torch = False
    held.panel.feed.again()

    assert held.panel.torch.isVisibleTo(held.panel)
    held.panel.torch.click()
    assert held.source.torch is True


def test_a_hidden_camera_looks_at_nothing(held):
    held.show(ANA)
    held.panel.hide()

    assert held.source.started[-1] is None
    held.source.show(scene(LUIS))
    held.qtbot.wait(80)
    assert held.scans == [ANA]
    held.panel.show()
    assert held.source.started[-1] == BUILT_IN.key


def test_of_what_a_camera_can_send_the_best_to_read_is_taken():
    assert best_format([]) is None
    assert best_format([QCameraFormat()]) is not None


# at the desk


@pytest.fixture
def page(qtbot, open_event, preferences, monkeypatch):
    monkeypatch.setattr("hubdesk.checkin.ui.camera.panel.CameraSource",
                        lambda: PretendedSource(BUILT_IN))  # fmt: skip
    preferences.set_value("check-in/sounds", False)
    made = CheckInPage(open_event, preferences)
    qtbot.addWidget(made)
    made.resize(1184, 740)
    made.show()
    qtbot.waitExposed(made)
    made.page_shown()
    return made


def test_a_badge_held_up_at_the_desk_admits_its_person_once(qtbot, page, event_file):
    ana = add_person(event_file, given_name="Ana", family_name="Ruiz Gil")
    with event_file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        code = issue(write, [ana])[0].code
    page.camera.action.trigger()
    panel = page.camera.panel

    for _ in range(10):
        with qtbot.waitSignal(panel._decoder.decoded):
            panel.source.show(scene(code))
    qtbot.waitUntil(lambda: page.panel.shown.look == "good")

    assert page.panel.shown.name == "Ana Ruiz Gil"
    assert [one.code for one in list_admissions(event_file)] == [code]
    assert not list_refusals(event_file)


def test_the_desk_remembers_whether_the_camera_is_shown(
    qtbot, page, open_event, preferences, event_file
):
    assert page.camera.panel is None  # and nothing of it is loaded
    page.camera.action.trigger()
    assert page.camera.panel.isVisible()

    again = CheckInPage(open_event, preferences)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.camera.panel is not None and again.camera.panel.isVisible())
    again.camera.panel.hide_button.click()
    assert not again.camera.panel.isVisible()
    assert not again.camera.action.isChecked()
    assert preferences.flag("check-in/camera", default=True) is False
