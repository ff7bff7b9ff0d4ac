"""The window of an open event: rail, state bar, notices, running jobs, and the pages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.qt import icons
from hubdesk.qt.deeds import Deed
from hubdesk.qt.job_bar import JobBar
from hubdesk.qt.notice_bar import NoticeBar
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.page import Notice, NoticeKind, Page
from hubdesk.qt.preferences import Preferences
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.qt.workers import Job
from hubdesk.shell.act_words import act_words, done_sentence
from hubdesk.shell.desk_printing import DeskPrinting
from hubdesk.shell.frame_access import FrameAccess
from hubdesk.shell.notice_place import NoticePlace
from hubdesk.shell.pages import EVACUATION, HELP, PAGES, first_page
from hubdesk.shell.preloading import Preloader
from hubdesk.shell.rail import Rail
from hubdesk.shell.state_bar import StateBar
from hubdesk.shell.watch import Watch
from hubdesk.shell.wiring import Wiring

_AZERTY_DIGITS = "&É\"'(-È_Ç"
_APART_MS: Final = 60  # between pages that are made: the window answers meanwhile
_NO_NOTICE = frozenset(
    {
        ActKind.CHECK_IN, ActKind.VOID_ADMISSION, ActKind.PRINT_BADGES, ActKind.STOP_PRINT,
        ActKind.IMPORT_LIST, ActKind.EDIT_TEMPLATE,  # it is seen, and done by the dozen
    }
)  # fmt: skip


class EventFrame(QWidget):
    """Everything that is seen of one open event.

    Attributes:
        open_event: the event.
        preferences: the settings of this machine.
        access: what the desk may do.
        desk_printing: prints the badge of whoever was let in, if this desk does so.

    Signals:
        page_shown: the name of the page that is seen now.
        copy_requested: a copy of the open file should be saved.
        anew_requested: the window should be made anew.
    """

    page_shown = Signal(str)
    copy_requested = Signal()
    anew_requested = Signal()

    def __init__(
        self,
        open_event: OpenEvent,
        preferences: Preferences,
        menu: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.open_event = open_event
        self.preferences = preferences
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._page_actions: dict[str, QAction] = {}
        self._former = first_page()
        self._watch = Watch(open_event, preferences, self)
        self._make_actions()
        self.access = FrameAccess(self)
        self.rail = Rail()
        self.rail.page_requested.connect(self.show_page)
        self.state_bar = StateBar(open_event, preferences, menu, self._undo, self._redo)
        self.state_bar.role_requested.connect(self.access.role_action.trigger)
        self.state_bar.leave_requested.connect(self.access.kiosk_action.trigger)
        self.state_bar.point_requested.connect(partial(self.show_page, first_page()))
        self._notices = NoticeBar()
        self._jobs = QVBoxLayout()
        self._jobs.setSpacing(0)
        self._bands = QVBoxLayout()
        self._bands.setSpacing(0)
        self._stack = QStackedWidget()
        self._lay_out()
        self._make_page_actions()
        self.desk_printing = DeskPrinting(self)
        self._wiring = Wiring(self)
        self._watch.alerts.person_requested.connect(self._wiring.show_person)
        self.page_shown.connect(self._watch.see_page)
        open_event.problem_raised.connect(self._on_problem_raised)
        open_event.acted.connect(self._on_acted)
        open_event.undone.connect(self._on_undone)
        open_event.tables_changed.connect(self._show_undo)
        open_event.trouble_changed.connect(self._on_trouble_changed)
        open_event.workers.job_started.connect(self._on_job_started)
        self.access.applied.connect(self._show_undo)
        self.access.begin()
        self._on_trouble_changed(open_event.trouble)
        Preloader(self, open_event.workers)

    @property
    def current_page(self) -> str:
        """The name of the page that is seen."""
        return self._current

    def page(self, name: str) -> Page:
        """A page, made if it was not yet."""
        if name not in self._pages:
            kind = next(kind for kind in PAGES if kind.name == name)
            page = self._pages[name] = kind.make(self.open_event, self.preferences)
            page.notice_raised.connect(self._notices.show_notice)
            self._stack.addWidget(page)
            self._wiring.connect_page(name, page)
            self.access.apply_to(page)
        return self._pages[name]

    @property
    def made_pages(self) -> list[Page]:
        """The pages that were made already."""
        return list(self._pages.values())

    def offer_page(self, name: str, *, offered: bool) -> None:
        """Let a page be chosen, or not."""
        if name in self._page_actions:  # the others are reached from pages
            self.rail.offer(name, offered=offered)
            self._page_actions[name].setEnabled(offered)

    def show_page(self, name: str) -> Page:
        """Show a page; what this desk may not see gives way to the first."""
        if self.access.refuses(name):
            name = self._current or first_page()
        page = self.page(name)
        changed = name != self._current
        if changed and self._current:
            self._former = self._current
        self._current = name
        self._stack.setCurrentWidget(page)
        self.rail.choose(name)
        page.page_shown()
        if changed:
            self.page_shown.emit(name)
        if name == HELP:
            QTimer.singleShot(_APART_MS, self, self._make_another_page)
        return page

    def show_former_page(self) -> None:
        """Go back to the page that was seen before."""
        self.show_page(self._former)

    def show_evacuation(self) -> None:
        """Show who is inside; once more, and the page from before is seen again."""
        if self._current == EVACUATION:
            self.show_former_page()
        else:
            self.show_page(EVACUATION)

    def _make_another_page(self) -> None:
        """Make what was not seen yet, a page at a time: the help lists the shortcuts of all."""
        rights = self.access.desk.rights
        names = [kind.name for kind in PAGES if rights.may_show(kind.name)]
        missing = [name for name in names if name not in self._pages]
        if not missing or self._current != HELP:
            return
        self.page(missing[0])
        if missing[1:]:
            QTimer.singleShot(_APART_MS, self, self._make_another_page)
        else:
            sheet: Any = self.page(HELP)
            sheet.list_shortcuts()

    def notify(self, notice: Notice) -> None:
        """Show a notice."""
        self._notices.show_notice(notice)

    def made_page(self, name: str) -> Page | None:
        """A page, if it was made already."""
        return self._pages.get(name)

    def take_scan(self, text: str) -> None:
        """Answer what a scanner typed, whatever is seen."""
        self._wiring.take_scan(text)

    def take_lists(self, paths: list[Path]) -> None:
        """Import lists that were dropped onto the window."""
        self._wiring.import_lists(paths)

    def close_pages(self) -> None:
        """Take the pages away, before the file is closed."""
        self._watch.end()
        for page in self._pages.values():
            page.close()

    def add_band(self, band: QWidget) -> None:
        """Add something over the whole width, above what is worked on."""
        self._bands.addWidget(band)

    def _make_actions(self) -> None:
        self._undo = QAction(self.tr("Undo"), self)
        self._undo.setShortcut(QKeySequence.StandardKey.Undo)
        icons.dress(self._undo, "undo-2")
        self._undo.triggered.connect(partial(self.open_event.undo, None))
        self._redo = QAction(self.tr("Redo"), self)
        self._redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        icons.dress(self._redo, "redo-2")
        self._redo.triggered.connect(partial(self.open_event.redo, None))
        operator = QAction(self.tr("Change who is at the desk"), self)
        operator.setShortcut(QKeySequence("F9"))
        operator.triggered.connect(self._on_operator_triggered)
        close_notice = QAction(self.tr("Close the notice"), self)
        close_notice.setShortcut(QKeySequence("Ctrl+."))
        close_notice.triggered.connect(self._on_close_notice_triggered)
        evacuation = QAction(self.tr("Evacuation list: who is inside"), self)
        evacuation.setShortcuts([QKeySequence("Ctrl+Shift+E"), QKeySequence("F12")])
        evacuation.triggered.connect(self._on_evacuation_triggered)
        self.addActions([self._undo, self._redo, operator, close_notice, evacuation])

    def _on_operator_triggered(self) -> None:
        self.state_bar.change_operator()

    def _on_close_notice_triggered(self) -> None:
        if self._notices.notice is None:
            self._watch.alerts.close_notice()
        self._notices.close_notice()

    def _on_evacuation_triggered(self) -> None:
        self.show_evacuation()

    def _make_page_actions(self) -> None:
        in_rail = [kind for kind in PAGES if kind.in_rail]
        for number, kind in enumerate(in_rail, start=1):
            action = QAction(self.tr("Page: {page}").format(page=kind.label()), self)
            keys = "F1" if kind.name == "help" else f"Ctrl+{number}"
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(partial(self.show_page, kind.name))
            self.addAction(action)
            self._page_actions[kind.name] = action
            if kind.name != "help":
                self._answer_unshifted_digit(number, action)
            self.rail.set_shortcut_words(
                kind.name, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            )

    def _answer_unshifted_digit(self, number: int, action: QAction) -> None:
        """Where digits need Shift, as in France and Morocco, answer their keys without it, too."""
        shortcut = QShortcut(QKeySequence(f"Ctrl+{_AZERTY_DIGITS[number - 1]}"), self)
        shortcut.activated.connect(action.trigger)

    def _lay_out(self) -> None:
        messages = QVBoxLayout()
        messages.setContentsMargins(16, 0, 16, 0)  # a panel beside a page begins at the top
        messages.setSpacing(0)
        messages.addWidget(self._watch.alerts)
        messages.addWidget(self._notices)
        messages.addLayout(self._jobs)
        work = QVBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.state_bar)
        sheet = QVBoxLayout()
        sheet.setContentsMargins(16, 8, 16, 0)
        sheet.addWidget(self.access.sheet)
        work.addLayout(sheet)
        work.addLayout(self._bands)
        work.addLayout(messages)
        work.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(work, 1)
        NoticePlace(self._notices, messages, self._stack)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _show_undo(self, _tables: object = None) -> None:
        file = self.open_event.file
        for action, past, words, none in (
            (self._undo, undo.undoable(file), self.tr("Undo “{what}”"), self.tr("Undo")),
            (self._redo, undo.redoable(file), self.tr("Redo “{what}”"), self.tr("Redo")),
        ):
            tip = words.format(what=act_words(file, past.kind, past.args)) if past else none
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})")
            may = self.access.desk.rights.may_take_back
            action.setEnabled(past is not None and may(past.kind))

    def _on_acted(self, past: undo.Past) -> None:
        if past.kind in _NO_NOTICE or past.args.get("walk_in"):  # the panel has said it
            return
        self.notify(
            Notice(
                done_sentence(self.open_event.file, past.kind, past.args),
                NoticeKind.SUCCESS,
                self.tr("Undo"),
                partial(self._take_back, past.kind, partial(self.open_event.undo, past.act)),
                seconds=5,
            )
        )

    def _on_undone(self, undone: undo.Undone, redone: bool) -> None:  # noqa: FBT001 - a slot
        what = act_words(self.open_event.file, undone.kind, undone.args)
        words = self.tr("Done again: {what}.") if redone else self.tr("Taken back: {what}.")
        sentences = [words.format(what=what)]
        if undone.kept:
            sentences.append(
                self.tr(
                    "%n field(s) were changed since and stay as they are.", "", len(undone.kept)
                )
            )
        if undone.inside:
            sentences.append(self.tr("%n of the people taken out are inside.", "", undone.inside))
        kind = NoticeKind.WARNING if undone.kept or undone.inside else NoticeKind.SUCCESS
        again = self.open_event.undo if redone else self.open_event.redo
        words = self.tr("Undo") if redone else self.tr("Redo")
        back = partial(self._take_back, undone.kind, partial(again, undone.act))
        self.notify(Notice(" ".join(sentences), kind, words, back))

    def _take_back(self, kind: ActKind, do: Callable[[], None]) -> None:
        """Undo or redo from a notice, which may be there longer than the role that did it."""
        if self.access.desk.rights.may_take_back(kind):
            do()

    def _on_problem_raised(self, error: HubDeskError) -> None:
        can_copy = self.access.may(Deed.SAVE_COPY) and error.problem in {
            Problem.FILE_GONE,
            Problem.FILE_READ_ONLY,
            Problem.DISK_ERROR,
        }
        mild = error.problem in {
            Problem.CANCELLED,
            Problem.NOTHING_TO_REDO,
            Problem.NOTHING_TO_UNDO,
        }
        self.notify(
            Notice(
                problem_sentence(error),
                NoticeKind.INFO if mild else NoticeKind.PROBLEM,
                self.tr("Save a copy…") if can_copy else "",
                self.copy_requested.emit if can_copy else None,
                seconds=8 if mild else 0,
            )
        )

    def _on_trouble_changed(self, trouble: Problem | None) -> None:
        if trouble is not None:
            self._on_problem_raised(HubDeskError(trouble, path=str(self.open_event.file.path)))
        else:
            notice = self._notices.notice
            if notice is not None and notice.kind is NoticeKind.PROBLEM:
                self._notices.close_notice()

    def _on_job_started(self, job: Job) -> None:
        if not job.quiet:
            self._jobs.addWidget(JobBar(job))
