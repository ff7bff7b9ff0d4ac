"""Prepares what is needed later while nobody waits for it: worker processes, and modules."""

import importlib
import threading
import time
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

from hubdesk.qt.workers import Role, Workers
from hubdesk.shell.loading_order import one_by_one
from hubdesk.timezones import timezones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BEGIN_MS: Final = 1_000  # the first scans come first
_APART_MS: Final = 20
_AT_ONCE_S: Final = 0.010  # more only if a single module takes longer
# what pages need of others, in parts, since the whole would take too long at once
_LIBRARIES: Final = (
    "rapidfuzz.distance",
    "rapidfuzz.fuzz",
    "rapidfuzz.process",
    "zipfile",
    "xlsxwriter",
    "PIL.ExifTags",
    "PIL.TiffTags",
    "PIL.Image",
    "reportlab.lib.rl_safe_eval",
    "reportlab.rl_config",
    "reportlab.pdfbase.pdfutils",
    "reportlab.pdfbase.pdfdoc",
    "qrcode",
    "uharfbuzz",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtPrintSupport",
    "http.client",
)
# The live page is not among them: its chart needs numpy, below, and its own modules make classes of
# Qt at once, for longer than the window may stand still.
_PAGES: Final = (
    "hubdesk.checkin.ui.desk.person_aside",
    "hubdesk.checkin.ui.desk.group_aside",
    "hubdesk.registration.ui.people.page",
    "hubdesk.badges.ui.person_badges",
    "hubdesk.badges.ui.photo_section",
    "hubdesk.shell.photo_taking",
    "hubdesk.badges.ui.page",
    "hubdesk.badges.ui.desk_labels",
    "hubdesk.registration.ui.importing.page",
    "hubdesk.programme.ui.page",
    "hubdesk.checkin.ui.delegations.page",
    "hubdesk.checkin.ui.points.page",
    "hubdesk.checkin.ui.evacuation.page",
    "hubdesk.shell.settings_page",
    "hubdesk.shell.help_page",
)
# What the chart looks at, class by class; PySide makes each when it is first asked for.
_CHART_LOOKS_AT: Final = (QtCore, QtGui, QtWidgets)


def _modules() -> "Iterator[str]":
    yield from _LIBRARIES
    for page in _PAGES:
        yield from one_by_one(page)


def _templates() -> "Iterator[Callable[[], object]]":
    """What reads the badge templates that HubDesk brings, once their modules are loaded."""
    from hubdesk.badges.template import load_template, template_names  # noqa: PLC0415

    for name in template_names():
        yield partial(load_template, name)


def _chart() -> "Iterator[Callable[[], object]]":
    """What makes the live page's chart quick to load, besides numpy."""
    yield partial(importlib.import_module, "xml.etree.ElementTree")
    for module in _CHART_LOOKS_AT:
        for attribute in dir(module):
            yield partial(getattr, module, attribute)


def _start_beside() -> None:
    """Load in a thread what is longer than a window may stand still: it has its turns between.

    Nothing of Qt may be loaded like this: Qt looks at the classes of other objects without waiting
    for the interpreter.
    """

    def load() -> None:
        importlib.import_module("numpy")
        timezones()

    threading.Thread(target=load, name="preloading", daemon=True).start()


class Preloader(QObject):
    """Starts the workers and loads the modules of the pages, a few at a time, after a while."""

    def __init__(self, parent: QObject, workers: Workers) -> None:
        super().__init__(parent)
        self._steps: Iterator[Callable[[], object]] = chain(
            (partial(workers.warm_up, role) for role in Role),
            (partial(importlib.import_module, name) for name in _modules()),
            _templates(),
            [_start_beside],
            _chart(),
        )
        self._timer = QTimer(self, singleShot=True, interval=_BEGIN_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        end = time.perf_counter() + _AT_ONCE_S
        for step in self._steps:
            step()
            if time.perf_counter() > end:
                self._timer.start(_APART_MS)
                return
