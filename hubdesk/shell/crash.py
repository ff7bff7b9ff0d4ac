"""When HubDesk itself fails: the report, and the card that says what happened and what to do."""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

import platformdirs
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk import __version__
from hubdesk.qt import theme

_LONGEST_LOG: Final = 1_000_000  # bytes


class CrashReports(QObject):
    """Takes every exception that nobody took, in whatever thread.

    Signals:
        crashed: the details of one, for a person who can mend it.
    """

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take exceptions from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Leave them to whoever took them before."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        report = details("".join(traceback.format_exception(kind, error, trace)))
        log(report)
        self.crashed.emit(report)

    def _on_thread_exception(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self._on_exception(failed.exc_type, failed.exc_value, failed.exc_traceback)


def details(trace: str) -> str:
    """What somebody who mends HubDesk needs: versions and the trace; no data of the event."""
    return (
        f"HubDesk {__version__}, Qt {qVersion()}, Python {platform.python_version()},"
        f" {platform.platform()}\n{datetime.now().astimezone().isoformat(timespec='seconds')}\n\n"
        f"{trace}"
    )


def log_file() -> Path:
    """Where reports are kept."""
    return Path(platformdirs.user_log_dir("HubDesk", appauthor=False)) / "crashes.log"


def log(report: str) -> None:
    """Keep a report; a full disk is no reason to fail once more."""
    try:
        path = log_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LONGEST_LOG:
            path.unlink()
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{report}\n")
    except OSError:
        pass


class CrashCard(QWidget):
    """Covers the window after a failure: what happened, that the data is safe, how to go on.

    Signals:
        closed: the person wants to go on.
    """

    closed = Signal()

    def __init__(self, restart: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        title = QLabel(self.tr("HubDesk made a mistake"))
        theme.set_role(title, "display")
        words = QLabel(
            self.tr(
                "Something in the program failed just now. Your data is safe: everything that was"
                " shown as done is on the disk, and what failed has changed nothing. You can go"
                " on; if it happens again, open the window anew."
            ),
            wordWrap=True,
        )
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        go_on = QPushButton(self.tr("Go on"))
        theme.set_role(go_on, "primary")
        go_on.clicked.connect(self._on_go_on)
        anew = QPushButton(self.tr("Open the window anew"))
        anew.clicked.connect(restart)
        copy = QPushButton(self.tr("Copy details"))
        copy.clicked.connect(self._on_copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (go_on, anew, copy):
            buttons.addWidget(button)
        buttons.addStretch()
        card = QFrame()
        theme.set_role(card, "card")
        card.setFixedWidth(760)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        for each in (title, words):
            column.addWidget(each)
        column.addLayout(buttons)
        column.addWidget(self._details)
        around = QVBoxLayout(self)
        around.setContentsMargins(48, 48, 48, 48)
        around.addWidget(card, 1, Qt.AlignmentFlag.AlignHCenter)
        self._go_on = go_on

    def show_report(self, report: str) -> None:
        """Say what happened."""
        self._details.setPlainText(report)
        self.show()
        self.raise_()
        self._go_on.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())

    def _on_go_on(self) -> None:
        self.hide()
        self.closed.emit()
