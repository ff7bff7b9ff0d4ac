"""What the program does: opens event files in its window, and keeps them safe."""

import hashlib
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QProcess, QTimer
from PySide6.QtWidgets import QApplication

from hubdesk.checkin.session_points import follow_session
from hubdesk.errors import HubDeskError
from hubdesk.eventfile.backups import Backups, backup_folder, restore
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.opening_ahead import OpeningAhead
from hubdesk.eventfile.place import PlaceRisk, place_risk
from hubdesk.programme.followers import register_follower
from hubdesk.qt import dialogs, theme, translation
from hubdesk.qt.collecting import Collector
from hubdesk.qt.deeds import Deed
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.preferences import Preferences
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.shell.crash import CrashReports
from hubdesk.shell.main_window import MainWindow
from hubdesk.shell.new_event import NewEventRequest
from hubdesk.shell.opening import Opening
from hubdesk.shell.pages import CHECK_IN
from hubdesk.shell.scanners import Scanners

_SETTLED_MS = 15_000  # after an event was opened, its pages are loaded


class Program(QObject):
    """Puts all together: preferences, the window, and the event that is open in it.

    Attributes:
        window: the main window.
    """

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        event: Path | None = None,
        ahead: OpeningAhead | None = None,
        *,
        rehearsal: bool = False,
    ) -> None:
        """Make the window, while the event file that is named is checked already.

        Args:
            app: the Qt application.
            preferences: the settings of this machine.
            event: the event file to open.
            ahead: opens it already.
            rehearsal: open a throw-away copy of it instead, to rehearse the desk.
        """
        super().__init__(app)
        register_follower(follow_session)
        self._collector = Collector(self)
        self._app = app
        self._preferences = preferences
        self._open_event: OpenEvent | None = None
        self._backups: Backups | None = None
        self._lock: QLockFile | None = None
        self._rehearsal = rehearsal
        self._opening = Opening(self)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        if event is not None and rehearsal:
            from hubdesk.checkin.rehearsal import open_copy  # noqa: PLC0415 - for those alone

            self._opening.make(event, partial(open_copy, event))
        elif event is not None and ahead is not None:
            self._opening.make(event, ahead.wait)
        elif event is not None:
            self._opening.open(event)
        self._crashes = CrashReports(self)
        self._crashes.crashed.connect(self._on_crashed)
        preferences.changed.connect(self._on_preference_changed)
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.window = self._make_window()
        if event is not None:
            self._show_opening(event)
        self._scanners = Scanners(app, preferences, self)
        self._scanners.scanned.connect(self.take_scan)
        self._scanners.notice_raised.connect(self._on_notice_raised)

    @property
    def open_event(self) -> OpenEvent | None:
        """The event that is open, or None."""
        return self._open_event

    def catch_crashes(self) -> None:
        """Show every exception that nobody takes as a card in the window."""
        self._crashes.install()

    def open(self, path: Path) -> None:
        """Open an event file in place of what is open, but for a kiosk and a rehearsal."""
        if self._rehearsal or self.window.is_kiosk:
            return
        self._close()
        self._show_opening(path)
        self._opening.open(path)

    def _show_opening(self, path: Path) -> None:
        self.window.show_opening(self.tr("Opening {name}…").format(name=path.name))

    def take_scan(self, text: str) -> None:
        """Answer what a scanner typed, whatever is seen."""
        frame = self.window.frame
        if frame is not None:
            frame.take_scan(text)
        else:
            words = self.tr("A badge was scanned, but no event is open. Open one, then scan again.")
            self.window.notify(Notice(words, NoticeKind.WARNING))

    def open_demo(self, path: Path | None = None) -> None:
        """Make the demo event, in a scratch folder unless a path is given, and open it."""
        place = path or Path(tempfile.mkdtemp(prefix="hubdesk-")) / "demo.hubdesk"
        self._close()
        self.window.show_opening(self.tr("Making the demo event…"))
        operator = self._preferences.desk_name

        def make() -> EventFile:
            from hubdesk.demo.build import build_demo  # noqa: PLC0415 - needed for the demo alone

            return build_demo(place, operator)

        self._opening.make(place, make)

    def close(self) -> None:
        """End everything: writings are done, a backup is made."""
        self._opening.forget()
        self._scanners.close()
        self._close()
        self._crashes.uninstall()
        self._collector.close()
        self._preferences.sync()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self._preferences, rehearsal=self._rehearsal)
        window.closed.connect(self.close)
        if self._rehearsal:
            return window
        window.open_requested.connect(self._on_open_requested)
        window.path_requested.connect(self.open)
        window.copy_requested.connect(self._on_copy_requested)
        window.close_event_requested.connect(self._on_close_event_requested)
        window.window_requested.connect(partial(self._open_window, []))
        window.rehearsal_requested.connect(partial(self._open_window, ["--rehearsal"]))
        window.anew_requested.connect(self._on_anew_requested)
        window.welcome.demo_requested.connect(partial(self.open_demo, None))
        window.welcome.restore_requested.connect(self._on_restore_requested)
        window.create_requested.connect(self._on_create_requested)
        return window

    def _on_opened(self, file: EventFile) -> None:
        file.desk = self._preferences.desk_name
        open_event = self._open_event = OpenEvent(file, file.desk, self)
        if self._rehearsal:  # no backups, not among recent files: nothing of it stays
            self._show_rehearsal(open_event)
            return
        folder = self._preferences.backup_folder
        if file.read_only is None:
            self._backups = Backups(file, Path(folder) if folder else backup_folder())
        self._preferences.add_recent_file(file.path)
        self.window.show_event(open_event)
        QTimer.singleShot(_SETTLED_MS, self, self._collector.keep)
        self._scanners.tell_missing()
        self._warn(file)

    def _show_rehearsal(self, open_event: OpenEvent, page: str = "") -> None:
        from hubdesk.checkin.ui.rehearsal.bar import RehearsalBar  # noqa: PLC0415 - for those alone

        frame = self.window.show_event(open_event, page)
        check_in: Any = frame.page(CHECK_IN)
        bar = RehearsalBar(open_event, check_in.desk, frame.take_scan)
        bar.closed.connect(self.window.close)
        frame.add_band(bar)

    def _warn(self, file: EventFile) -> None:
        risk = place_risk(file.path)
        if not self._take_lock(file.path):
            words = self.tr(
                "This event is open in another window of this computer, too. Both may be used;"
                " what one changes, the other shows."
            )
            self.window.notify(Notice(words, NoticeKind.INFO, seconds=12))
        if risk is not None:
            places = {
                PlaceRisk.NETWORK_DRIVE: self.tr(
                    "The event file lies on a network drive, where it can be damaged. Work on a"
                    " local copy."
                ),
                PlaceRisk.SYNCED_FOLDER: self.tr(
                    "The event file lies in a folder that another program synchronises, which can"
                    " damage it. Work on a copy elsewhere."
                ),
            }
            can_copy = self.window.may(Deed.SAVE_COPY)
            notice = Notice(
                places[risk],
                NoticeKind.WARNING,
                self.tr("Save a copy…") if can_copy else "",
                self._on_copy_requested if can_copy else None,
                seconds=0,
            )
            self.window.notify(notice)

    def _take_lock(self, path: Path) -> bool:
        """Whether this is the first window of this computer on the file; no lock on the file."""
        name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(Path(tempfile.gettempdir()) / f"hubdesk-{name}.window"))
        self._lock.setStaleLockTime(0)
        return self._lock.tryLock(0)

    def _on_failed(self, error: HubDeskError, path: Path) -> None:
        self.window.show_welcome()
        self.window.notify(
            Notice(
                problem_sentence(HubDeskError(error.problem, **{"path": path, **error.data})),
                NoticeKind.PROBLEM,
                seconds=0,
            )
        )

    def _on_create_requested(self, request: NewEventRequest) -> None:
        operator = self._preferences.desk_name

        def make() -> EventFile:
            from hubdesk.checkin.founding import found_event  # noqa: PLC0415 - for new ones alone

            return found_event(request.path, request.name, request.legs, operator)

        self.window.show_opening(self.tr("Making {name}…").format(name=request.name))
        self._opening.make(request.path, make)

    def _on_open_requested(self) -> None:
        chosen = dialogs.choose_open_file(
            self.window, self.tr("Open an event file"), self.tr("Events (*.hubdesk)")
        )
        if chosen is not None:
            self.open(chosen)

    def _on_copy_requested(self) -> None:
        if self._open_event is None or not self.window.may(Deed.SAVE_COPY):
            return
        file = self._open_event.file
        suggested = file.path.with_stem(self.tr("{name} copy").format(name=file.path.stem))
        chosen = dialogs.choose_save_file(
            self.window, self.tr("Save a copy"), suggested, self.tr("Events (*.hubdesk)")
        )
        if chosen is None:
            return
        target = chosen.with_suffix(".hubdesk")

        def saved(_nothing: None) -> None:
            words = self.tr("Saved {name}.").format(name=target.name)
            open_it = partial(self.open, target)
            self.window.notify(Notice(words, NoticeKind.SUCCESS, self.tr("Open it"), open_it))

        self._open_event.read(lambda file: file.save_copy(target), saved)

    def _on_restore_requested(self) -> None:
        folder = Path(self._preferences.backup_folder or backup_folder())
        copy = dialogs.choose_open_file(
            self.window, self.tr("Choose a backup"), self.tr("Events (*.hubdesk)"), str(folder)
        )
        if copy is None:
            return
        target = dialogs.choose_save_file(
            self.window,
            self.tr("Where to put the restored event"),
            Path.home() / Path(copy.stem.partition(".")[0]).with_suffix(".hubdesk"),
            self.tr("Events (*.hubdesk)"),
        )
        if target is None:
            return
        place = target.with_suffix(".hubdesk")

        def make() -> EventFile:
            restore(copy, place)
            return EventFile.open(place)

        self.window.show_opening(self.tr("Restoring {name}…").format(name=copy.name))
        self._opening.make(place, make)

    def _on_close_event_requested(self) -> None:
        self._close()
        self.window.show_welcome()

    def _open_window(self, arguments: list[str]) -> None:
        frozen = getattr(sys, "frozen", False)
        arguments = [*([] if frozen else ["-m", "hubdesk"]), *arguments]
        if self._open_event is not None:
            arguments.append(str(self._open_event.file.path))
        QProcess.startDetached(sys.executable, arguments)

    def _on_anew_requested(self) -> None:
        """Make the window anew: in another language, or after a failure."""
        frame, old = self.window.frame, self.window
        page = frame.current_page if frame is not None else ""
        self._dress()
        old.drop_event()  # one that is a kiosk lets itself be closed then
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        if self._open_event is not None and self._rehearsal:
            self._show_rehearsal(self._open_event, page)
        elif self._open_event is not None:
            self.window.show_event(self._open_event, page)
        self.window.show()
        old.closed.disconnect(self.close)
        old.close()
        old.deleteLater()

    def _on_notice_raised(self, notice: Notice) -> None:
        self.window.notify(notice)

    def _on_crashed(self, report: str) -> None:
        self.window.show_crash(report)

    def _on_preference_changed(self, key: str) -> None:
        if key == "window/theme":
            theme.apply(self._app, self._preferences.theme)

    def _on_scheme_changed(self) -> None:
        if self._preferences.theme == "system":
            theme.apply(self._app, "system")

    def _dress(self) -> None:
        translation.speak(self._app, self._preferences.language)  # says the direction, too
        theme.apply(self._app, self._preferences.theme)

    def _close(self) -> None:
        if self._open_event is None:
            return
        open_event, self._open_event = self._open_event, None
        self._collector.release()
        self.window.drop_event()
        open_event.close()
        if self._rehearsal:
            from hubdesk.checkin.rehearsal import delete_copy  # noqa: PLC0415 - for those alone

            delete_copy(open_event.file)
        if self._backups is not None:
            self._backups.close()
            self._backups = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
