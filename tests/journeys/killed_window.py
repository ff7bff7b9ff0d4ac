"""A desk's window that is killed at one moment of a scan: `python killed_window.py FILE CODE WHEN`.

`WHEN` is `before` or `after` the COMMIT of the scan; the verdict is painted in neither.
"""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from hubdesk.checkin.ui.page import CheckInPage
from hubdesk.eventfile.file import EventFile
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.preferences import Preferences


def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)


def watch(file, moment):
    """Die in the writer's thread, at the moment."""
    if moment == "after":
        file.on_commit.append(die)
    else:
        file.database.connection().set_commit_hook(die)


path, code, moment = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
app = QApplication(sys.argv[:1])
preferences = Preferences(QSettings(f"{path}.ini", QSettings.Format.IniFormat))
preferences.set_value("check-in/sounds", False)
opened = OpenEvent(EventFile.open(path), "Ana")
page = CheckInPage(opened, preferences)
page.show()
page.desk.answered.connect(lambda *_: sys.exit("the verdict was shown"))


def scan():
    opened.write(lambda file, _operator: watch(file, moment))
    page.take_scan(code)


QTimer.singleShot(0, scan)
app.exec()
