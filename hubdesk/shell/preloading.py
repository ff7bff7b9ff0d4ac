"""Prepares what is needed later while nobody waits for it: worker processes, and modules."""

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from hubdesk.qt.workers import Role, Workers

if TYPE_CHECKING:
    from collections.abc import Callable

_BEGIN_MS: Final = 1_000  # the first scans come first
_APART_MS: Final = 60
# In this order none of them holds the window up for long: each finds loaded what it needs most.
# The live page's chart is not among them: it and numpy are loaded at once, for a third of a second,
# whoever does it, and not in a thread either: classes of Qt are made in the window's thread alone,
# because Qt looks at those of other objects without waiting for the interpreter.
_MODULES: Final = (
    "rapidfuzz.distance",
    "rapidfuzz.fuzz",
    "rapidfuzz.process",
    "hubdesk.registration.lookalikes",
    "hubdesk.checkin.ui.desk.person_aside",
    "hubdesk.checkin.ui.desk.group_aside",
    "xlsxwriter",
    "hubdesk.registration.exporting",
    "hubdesk.registration.ui.people.page",
    "reportlab.pdfbase.pdfutils",
    "reportlab.pdfbase.pdfdoc",
    "qrcode",
    "uharfbuzz",
    "hubdesk.paper.fitting",
    "hubdesk.paper.pdf",
    "hubdesk.badges.template",
    "hubdesk.badges.service",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtPrintSupport",
    "hubdesk.badges.ui.desk_labels",
    "hubdesk.badges.ui.page",
    "hubdesk.registration.lists.reading",
    "hubdesk.registration.importing.service",
    "hubdesk.registration.ui.importing.page",
    "hubdesk.programme.board",
    "hubdesk.programme.ui.grid.view",
    "hubdesk.programme.ui.enrolment.panel",
    "icalendar",
    "hubdesk.programme.printing.jobs",
    "hubdesk.programme.spreadsheets.importing",
    "hubdesk.programme.ui.page",
)


class Preloader(QObject):
    """Starts the workers and loads the modules of the pages, a step at a time, after a while."""

    def __init__(self, parent: QObject, workers: Workers) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = [
            *(partial(workers.warm_up, role) for role in Role),
            *(partial(importlib.import_module, name) for name in _MODULES),
        ]
        self._timer = QTimer(self, singleShot=True, interval=_BEGIN_MS)
        self._timer.timeout.connect(self._take_next)
        self._timer.start()

    def _take_next(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self._timer.start(_APART_MS)
