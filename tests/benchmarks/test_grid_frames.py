"""Row 8 of the speeds, in the window: each frame of a drag over the grid, with whom it hurts.

A frame is the time from an event of the mouse to the pixels it changed: taking the event, finding
the conflicts, reading the names, and painting what is dirty. The floor is a frame, 16 ms. A drag is
made three times and the best time of each frame counts; and it is the time that the window's thread
was at work, since other programs share the machine: times on the wall clock stand beside it.
"""

import statistics
import time

import pytest
from benchmarks.programme_event import SESSIONS, day, found_programme
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.preferences import Preferences
from hubdesk.shell.main_window import MainWindow
from hubdesk.shell.pages import PROGRAMME

FRAME_MS = 16
FRAMES = 200
DRAGS = 3
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def page(tmp_path_factory, qapp):
    folder = tmp_path_factory.mktemp("fair")
    file = found_programme(folder / "fair.hubdesk")
    settings = QSettings(str(folder / "hubdesk.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Preferences(settings))
    window.resize(1920, 1080)
    window.show()
    opened = OpenEvent(file, "Ana")
    window.show_event(opened)
    page = window.frame.show_page(PROGRAMME)
    until(qapp, lambda: page.snapshot is not None)
    page.canvas.step = 5  # the finest: most frames show another place
    yield page
    window.show_welcome()
    opened.close()
    window.close()


def until(qapp, holds, seconds=60):
    end = time.monotonic() + seconds
    while not holds():
        qapp.processEvents()
        assert time.monotonic() < end


class Painted(QObject):
    """Counts what is painted in the grid."""

    def __init__(self, canvas):
        super().__init__()
        self.times = 0
        canvas.installEventFilter(self)

    @override
    def eventFilter(self, watched, event):
        self.times += event.type() is QEvent.Type.Paint
        return False


def move_to(canvas, place):
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(canvas.mapToGlobal(place)),
        Qt.MouseButton.NoButton, LEFT, PLAIN,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def way(page, scrolling):
    """Where the mouse goes: over the visible grid, or along its edges, where it scrolls."""
    seen = page.view.viewport().rect().adjusted(40, 40, -40, -40)
    edges = page.view.viewport().rect().adjusted(2, 2, -2, -2)
    for frame in range(FRAMES):
        down = frame % 100 / 100 if frame // 100 % 2 == 0 else 1 - frame % 100 / 100
        across = round(seen.left() + seen.width() * frame / FRAMES)
        if scrolling:
            yield QPoint(across, edges.bottom() if frame < FRAMES // 2 else edges.top())
        else:
            yield QPoint(across, round(seen.top() + seen.height() * down))


def drag(qapp, page, keys, *, scrolling):
    """Times of the frames of one drag in ms: at work, and on the wall. Nothing is let go."""
    canvas, painted = page.canvas, Painted(page.canvas)
    canvas.choose(keys, focus=True)
    qapp.processEvents()
    start = canvas.block(keys[0]).geometry().center()
    QTest.mousePress(canvas, LEFT, PLAIN, start)
    canvas.choose(keys)
    move_to(canvas, start + QPoint(0, 12))
    qapp.processEvents()
    frames, hurt, still = [], 0, 0
    for place in way(page, scrolling):
        before = painted.times, canvas.carrier.carry.places, canvas.pos()
        if scrolling:
            time.sleep(FRAME_MS / 1000)  # until it scrolls again
        begun = time.thread_time(), time.perf_counter()
        move_to(canvas, place - canvas.pos())
        qapp.processEvents()
        ended = time.thread_time(), time.perf_counter()
        frames.append([(end - begin) * 1000 for begin, end in zip(begun, ended, strict=True)])
        if before[1:] == (canvas.carrier.carry.places, canvas.pos()):
            still += 1  # the same step of the grid: there is nothing to paint
        else:
            assert painted.times > before[0]
        hurt = max(hurt, len(canvas.carrier.carry.conflicts()))
    assert still < FRAMES // 4
    assert canvas.carrier.hurt_list.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, PLAIN, start)
    canvas.removeEventFilter(painted)
    return frames, hurt


@pytest.mark.parametrize(
    ("days", "together", "scrolling"),
    [
        ("one day", 1, False),
        ("one day", 10, False),
        ("all days", 1, False),
        ("all days", 10, False),
        ("all days", 1, True),
        ("all days", 10, True),
    ],
)
def test_every_frame_of_a_drag(qapp, page, benchmark, record, days, together, scrolling):
    page.show_day(day(0) if days == "one day" else None)
    page.view.verticalScrollBar().setValue(0)
    page.view.horizontalScrollBar().setValue(0)
    until(qapp, lambda: len(page.canvas.plan.boxes) == SESSIONS // (5 if days == "one day" else 1))
    keys = [block.key for block in page.canvas.blocks()][:together]
    drags, hurt = [], []

    def work():
        frames, most = drag(qapp, page, keys, scrolling=scrolling)
        drags.append(frames)
        hurt.append(most)

    benchmark.pedantic(work, rounds=DRAGS)
    at_work, on_wall = (
        [min(frame[clock] for frame in frames) for frames in zip(*drags, strict=True)]
        for clock in (0, 1)
    )

    assert min(hurt) > 0
    record(
        row=8,
        what=f"worst frame of a drag of {together}, {days}{' that scroll' * scrolling}",
        floor_ms=FRAME_MS,
        work_ms=max(at_work),
        goal=1.0,
        median_ms=statistics.median(at_work),
        wall_median_ms=statistics.median(on_wall),
        wall_worst_ms=max(on_wall),
        most_conflicts=max(hurt),
    )
