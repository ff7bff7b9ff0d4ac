"""The end of an open event: in the window's thread, whatever the garbage collector does."""

import gc
import threading

from hubdesk.qt.open_event import OpenEvent


def test_a_closed_event_ends_in_the_thread_of_the_window(event_file, themed_app, qtbot):
    opened = OpenEvent(event_file, "Ana")
    opened.itself = opened  # as pages hold it, and it holds them
    ended = []
    opened.destroyed.connect(lambda: ended.append(threading.current_thread()))

    opened.close()
    del opened
    collector = threading.Thread(target=gc.collect)
    collector.start()
    collector.join()
    assert ended == []

    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]


def test_what_comes_after_the_end_is_dropped(event_file, themed_app, qtbot):
    opened = OpenEvent(event_file, "Ana")
    done = []
    opened.close()
    with qtbot.waitSignal(opened.destroyed):
        pass

    opened.write(lambda file, operator: file.path, done.append)
    opened.read(lambda file: file.path, done.append)

    assert opened.writings == 0
    assert done == []
