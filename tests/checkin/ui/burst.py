"""A queue that comes faster than anybody walks: scans typed by a wedge, and which were painted."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from tests.checkin.ui.wedge_keyboard import Keyboard


class Painted(QObject):
    """Watches a verdict panel: the code of each answer that was painted, and when."""

    def __init__(self, panel):
        super().__init__(panel)
        self.at = {}
        panel.installEventFilter(self)

    def eventFilter(self, panel, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and panel.result is not None:
            self.at.setdefault(panel.result.code, time.perf_counter())
        return False


def burst(page, wedge, codes, *, a_second):
    """Scan all codes at this rate; returns how long each took to be painted, in seconds.

    A code that was not painted within ten seconds of the last scan is not in it.
    """
    painted, keyboard, typed = Painted(page.panel), Keyboard(), {}
    wedge.scanned.connect(page.take_scan)
    start = time.perf_counter()
    for number, code in enumerate(codes):
        while time.perf_counter() < start + number / a_second:
            QCoreApplication.processEvents()
            time.sleep(0.0005)
        typed[code] = time.perf_counter()
        keyboard.scan(code)
    end = time.perf_counter() + 10
    while len(painted.at) < len(codes) and time.perf_counter() < end:
        QCoreApplication.processEvents()
        time.sleep(0.0005)
    return {code: at - typed[code] for code, at in painted.at.items() if code in typed}
