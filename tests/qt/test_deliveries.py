"""What other threads have to say is said in the window's thread, in order, in turns."""

import threading
import time

import pytest
from PySide6.QtCore import QObject, QTimer

from hubdesk.qt.deliveries import Deliveries

CALLS = 20


@pytest.fixture
def deliveries(qapp):
    parent = QObject()
    yield Deliveries(parent)
    parent.deleteLater()


def put_from_a_thread(deliveries, calls):
    def put():
        for call in calls:
            deliveries.put(call)

    thread = threading.Thread(target=put)
    thread.start()
    thread.join()


def test_calls_are_made_in_their_order_in_the_thread_of_the_window(deliveries, qtbot):
    made = []
    put_from_a_thread(
        deliveries,
        [lambda n=n: made.append((n, threading.current_thread())) for n in range(CALLS)],
    )
    qtbot.waitUntil(lambda: len(made) == CALLS)

    assert made == [(n, threading.main_thread()) for n in range(CALLS)]


def test_between_calls_that_take_long_the_window_has_its_turn(deliveries, qtbot):
    made = []

    def call():
        time.sleep(0.01)
        made.append("call")

    put_from_a_thread(deliveries, [call] * CALLS)
    turns = QTimer(interval=0)
    turns.timeout.connect(lambda: made.append("turn"))
    turns.start()
    qtbot.waitUntil(lambda: made.count("call") == CALLS)
    turns.stop()

    assert not [at for at in range(len(made) - 2) if made[at : at + 3] == ["call"] * 3]


def test_a_call_that_fails_keeps_no_other_from_being_made(deliveries, qtbot):
    made = []

    def fail():
        raise ValueError("a bug")

    with qtbot.captureExceptions() as raised:
        put_from_a_thread(deliveries, [fail, lambda: made.append(1)])
        qtbot.waitUntil(lambda: made == [1])

    assert [kind for kind, _error, _trace in raised] == [ValueError]
