"""The main window: the welcome screen, or an open event."""

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.ui.rehearsal.stripes import StripedFrame
from hubdesk.qt import icons, theme
from hubdesk.qt.deeds import Deed
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.preferences import Preferences
from hubdesk.resources import RESOURCES
from hubdesk.shell.crash import CrashCard
from hubdesk.shell.event_frame import EventFrame
from hubdesk.shell.kiosk import KioskGuard
from hubdesk.shell.new_event import NewEventForm
from hubdesk.shell.pages import first_page
from hubdesk.shell.welcome import Welcome

_SUFFIX = ".hubdesk"
_GEOMETRY = "window/geometry"


class MainWindow(QMainWindow):
    """One window; at most one event is open in it.

    Attributes:
        welcome: the first screen.

    Signals:
        create_requested: a new event should be made, a `NewEventRequest`.
        open_requested: a file should be chosen and opened.
        path_requested: this event file should be opened.
        copy_requested: a copy of the open file should be saved.
        close_event_requested: back to the welcome screen.
        window_requested: another window should be opened.
        rehearsal_requested: a window should be opened to rehearse the desk.
        anew_requested: this window should be made anew.
        closed: the person closed it.
    """

    create_requested = Signal(object)
    open_requested = Signal()
    path_requested = Signal(object)
    copy_requested = Signal()
    close_event_requested = Signal()
    window_requested = Signal()
    rehearsal_requested = Signal()
    anew_requested = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences, *, rehearsal: bool = False) -> None:
        """Make it; of a rehearsal, it can't be mistaken for the event's own."""
        super().__init__()
        self._preferences = preferences
        self._rehearsal = rehearsal
        self._frame: EventFrame | None = None
        self._asked_to_close = False
        self.setWindowTitle("HubDesk")
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "app" / "hubdesk.svg")))
        self.setMinimumSize(QSize(960, 600))
        self.setAcceptDrops(True)
        self.welcome = Welcome(preferences)
        self._opening = OpeningScreen()
        self._stack = QStackedWidget()
        for screen in (self.welcome, self._opening):
            self._stack.addWidget(screen)
        self.setCentralWidget(StripedFrame(self._stack) if rehearsal else self._stack)
        self._deeds: dict[QAction, Deed] = {}
        self._menu = self._make_menu()
        self._kiosk = KioskGuard(self)
        self._crash = CrashCard(self.anew_requested.emit, self)
        self._crash.hide()
        self.welcome.new_requested.connect(self.show_new_event)
        self.welcome.path_requested.connect(self.path_requested)
        self.welcome.open_requested.connect(self.open_requested)
        self._restore_geometry()

    @cached_property
    def new_event(self) -> NewEventForm:
        """The form for a new event; made when it is wanted: it lists the time zones."""
        form = NewEventForm()
        form.create_requested.connect(self.create_requested)
        form.cancelled.connect(self.show_welcome)
        self._stack.addWidget(form)
        return form

    @property
    def frame(self) -> EventFrame | None:
        """What is seen of the open event."""
        return self._frame

    @property
    def is_kiosk(self) -> bool:
        """Whether only the check-in desk is seen, and the window does not close by itself."""
        return self._kiosk.holds

    def may(self, deed: Deed) -> bool:
        """Whether the desk that is seen may do something; without an event anybody may."""
        return self._frame is None or self._frame.access.may(deed)

    def show_welcome(self) -> None:
        """Show the first screen."""
        self._drop_frame()
        self.setWindowTitle("HubDesk")
        self.welcome.show_recent()
        self._stack.setCurrentWidget(self.welcome)

    def show_new_event(self) -> None:
        """Show the form for a new event."""
        self._stack.setCurrentWidget(self.new_event)
        self.new_event.begin()

    def show_opening(self, words: str) -> None:
        """Show that a file is being opened."""
        self._opening.set_words(words)
        self._stack.setCurrentWidget(self._opening)

    def show_event(self, open_event: OpenEvent, page: str = "") -> EventFrame:
        """Show an open event."""
        self._drop_frame()
        frame = self._frame = EventFrame(open_event, self._preferences, self._menu)
        frame.copy_requested.connect(self.copy_requested)
        frame.anew_requested.connect(self.anew_requested)
        self._stack.addWidget(frame)
        frame.show_page(page or first_page())
        self._stack.setCurrentWidget(frame)
        frame.access.applied.connect(self._offer_deeds)
        self._kiosk.guard(frame.access)
        self._offer_deeds()
        name = str(open_event.file.value("SELECT name FROM event WHERE id = 'event'") or "")
        title = self.tr("{event} – HubDesk")
        if self._rehearsal:
            title = self.tr("REHEARSAL – {event} – HubDesk")
            frame.state_bar.say_rehearsal()
            frame.desk_printing.enabled = False
        self.setWindowTitle(title.format(event=name))
        return frame

    def drop_event(self) -> None:
        """Take everything of the open event away, before it is closed."""
        self._drop_frame()

    def show_crash(self, report: str) -> None:
        """Cover the window with what happened."""
        self._crash.setGeometry(self.rect())
        self._crash.show_report(report)

    def notify(self, notice: Notice) -> None:
        """Show a notice, wherever the window is."""
        current = self._stack.currentWidget()
        if current is self._frame and self._frame is not None:
            self._frame.notify(notice)
        elif isinstance(current, NewEventForm):
            current.notify(notice)
        else:
            self.welcome.notify(notice)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._crash.setGeometry(self.rect())

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        if _paths(qt_event.mimeData()):
            qt_event.acceptProposedAction()

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        qt_event.acceptProposedAction()
        self.take_paths(_paths(qt_event.mimeData()))

    def take_paths(self, paths: list[Path]) -> None:
        """Open an event file, or import lists into the open event."""
        events = [path for path in paths if path.suffix.lower() == _SUFFIX]
        if events and self._rehearsal:
            words = self.tr("This window rehearses. Leave it to open an event.")
            self.notify(Notice(words, NoticeKind.WARNING))
        elif events and self.may(Deed.OPEN_EVENT):
            self.path_requested.emit(events[0])
        elif paths and self._frame is not None:
            if self.may(Deed.IMPORT_FILES):
                self._frame.take_lists(list(paths))
        elif paths:
            self.notify(
                Notice(
                    self.tr("Open or make an event first; then drop the list onto it."),
                    NoticeKind.WARNING,
                )
            )

    @override
    def closeEvent(self, qt_event: QCloseEvent) -> None:
        jobs = self._frame.open_event.workers.running if self._frame is not None else []
        if any(not job.quiet for job in jobs) and not self._asked_to_close:
            self._asked_to_close = True
            qt_event.ignore()
            self.notify(
                Notice(
                    self.tr("Something is still running. Close again to stop it; what it has not"
                            " finished is not done."),
                    NoticeKind.WARNING,
                )
            )  # fmt: skip
            return
        if self._kiosk.refuses_to_close():
            qt_event.ignore()
            return
        if not self.is_kiosk:  # which fills the screen, whatever the size of the window
            self._preferences.set_bytes(_GEOMETRY, self.saveGeometry())
        self.closed.emit()
        super().closeEvent(qt_event)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.ActivationChange:
            self._asked_to_close = False
        elif qt_event.type() == QEvent.Type.WindowStateChange:
            self._kiosk.keep_filled()
        super().changeEvent(qt_event)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        leave = (
            self.tr("Leave the rehearsal"), "x", QKeySequence.StandardKey.Quit, Deed.QUIT,
            self.close,
        )  # fmt: skip
        entries = (
            (self.tr("New event…"), "file-plus", QKeySequence.StandardKey.New, Deed.NEW_EVENT,
             self._on_new),
            (self.tr("Open…"), "folder-open", QKeySequence.StandardKey.Open, Deed.OPEN_EVENT,
             self.open_requested),
            (self.tr("Save a copy…"), "copy", QKeySequence("Ctrl+Shift+S"), Deed.SAVE_COPY,
             self.copy_requested),
            (self.tr("New window"), "monitor", QKeySequence("Ctrl+Alt+N"), Deed.NEW_WINDOW,
             self.window_requested),
            (self.tr("Rehearse…"), "hourglass", QKeySequence("Ctrl+Alt+R"), Deed.NEW_WINDOW,
             self.rehearsal_requested),
            (self.tr("Close event"), "log-out", QKeySequence("Ctrl+W"), Deed.CLOSE_EVENT,
             self.close_event_requested),
            (self.tr("Quit"), "x", QKeySequence.StandardKey.Quit, Deed.QUIT, self.close),
        )  # fmt: skip
        for words, icon, keys, deed, wish in (leave,) if self._rehearsal else entries:
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            icons.dress(action, icon, "muted")
            if callable(wish):
                action.triggered.connect(partial(_call, wish))
            else:
                action.triggered.connect(wish)
            menu.addAction(action)
            self._deeds[action] = deed
        return menu

    def _on_new(self) -> None:
        self.close_event_requested.emit()
        self.show_new_event()

    def _offer_deeds(self) -> None:
        for action, deed in self._deeds.items():
            may = self.may(deed)
            action.setEnabled(may)
            action.setVisible(may)

    def _drop_frame(self) -> None:
        if self._frame is not None:
            self._kiosk.guard(None)
            for action in self._menu.actions():
                self.removeAction(action)
            self._frame.close_pages()
            self._stack.removeWidget(self._frame)
            self._frame.deleteLater()
            self._frame = None
            self._offer_deeds()

    def _restore_geometry(self) -> None:
        saved: QByteArray = self._preferences.bytes_of(_GEOMETRY)
        if saved.isEmpty() or not self.restoreGeometry(saved):
            available = self.screen().availableSize()
            self.resize(min(1280, available.width()), min(800, available.height()))


class OpeningScreen(QWidget):
    """Shown while a file is checked; a large one takes seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._words, "heading")
        bar = QProgressBar(minimum=0, maximum=0, textVisible=False)
        bar.setFixedWidth(280)
        bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(self._words)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def set_words(self, words: str) -> None:
        """Say what is being done."""
        self._words.setText(words)


def _paths(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def _call(wish: object, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
    if callable(wish):
        wish()
