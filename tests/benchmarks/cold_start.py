"""Starts the window on an event file, in a process of its own, and prints how long it took.

`python cold_start.py FLOOR|WORK EVENT BEGAN`: BEGAN is when the process was started (seconds of the
epoch). The floor is a bare window, and SQLite's own check of the file.
"""

import sys
import time
from pathlib import Path


def floor(path):
    import apsw
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    connection = apsw.Connection(str(path))
    assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    app.processEvents()


def work(path):
    """What `hubdesk.shell.start` and `hubdesk.shell.app` do, with settings of its own."""
    from hubdesk.eventfile.opening_ahead import OpeningAhead

    sys.setswitchinterval(0.0005)
    ahead = OpeningAhead(path)
    from PySide6.QtCore import QSettings

    from hubdesk.qt.preferences import Preferences
    from hubdesk.shell.app import HubDeskApplication
    from hubdesk.shell.pages import CHECK_IN
    from hubdesk.shell.program import Program

    app = HubDeskApplication([])
    settings = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    program = Program(app, Preferences(settings), path, ahead)
    program.window.resize(1280, 800)
    program.window.show()
    while program.window.frame is None:
        app.processEvents()
    page = program.window.frame.page(CHECK_IN)
    while not page.finding.search.hasFocus():
        app.processEvents()
    app.processEvents()
    return program


if __name__ == "__main__":
    kept = {"floor": floor, "work": work}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.write(f"{time.time() - float(sys.argv[3])}\n")
    sys.stdout.flush()
    if kept is not None:
        kept.window.close()
