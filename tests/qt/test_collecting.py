"""Garbage is collected in the thread of the window alone."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from hubdesk.qt.collecting import Collector


class Ring:
    """Something that only a collection ends."""

    def __init__(self, ended):
        self.me = self
        self.ended = ended

    def __del__(self):
        self.ended.append(threading.current_thread())


@pytest.fixture
def collector(qapp):
    parent = QObject()
    made = Collector(parent)
    yield made
    made.close()


def make_much(ended, kept):
    Ring(ended)
    kept += [[] for _ in range(5_000)]


def test_another_thread_that_makes_much_collects_nothing(collector, qtbot):
    ended, kept = [], []
    gc.collect()
    thread = threading.Thread(target=make_much, args=(ended, kept))
    thread.start()
    thread.join()

    assert not ended

    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]


def test_what_is_kept_is_looked_at_again_when_it_is_released(collector, qtbot):
    ended = []
    gc.collect()
    Ring(ended)
    collector.keep()
    gc.collect()
    assert not ended

    collector.release()
    gc.collect()
    assert len(ended) == 1


def test_python_collects_by_itself_again_when_it_is_closed(qapp):
    parent = QObject()
    Collector(parent).close()

    assert gc.isenabled()
    assert not gc.get_freeze_count()
