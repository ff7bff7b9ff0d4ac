"""The label printer of this desk: prints the badges of who was let in, after the verdict."""

from collections import deque
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from hubdesk.badges.arrangement import Arrangement
from hubdesk.badges.labels import Automatic, draw_test_label, print_labels
from hubdesk.badges.printing import Paper
from hubdesk.badges.stopping import Place, stop_at
from hubdesk.badges.ui import printer_memory
from hubdesk.badges.ui.delivery import Delivery
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.qt.workers import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.printing import Printed
    from hubdesk.badges.stopping import Rest
    from hubdesk.errors import HubDeskError
    from hubdesk.paper.spooler import Delivered
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

WHEN: Final = "labels/when"
PRINTER: Final = "labels/printer"
TEMPLATE: Final = "labels/template"
SHEET: Final = "labels/sheet"
_USUAL_TEMPLATE: Final = "cr80-landscape"
_USUAL_SHEET: Final = "single"
_LAST: Final = 3
_PATIENCE: Final = 15.0  # seconds; who waits at the desk has no more


@dataclass(frozen=True, slots=True)
class _Wanted:
    people: tuple[str, ...]
    name: str  # of one; how many they are, if it is a group
    when: Automatic


class DeskLabels(QObject):
    """Prints one label after the other, beside the work of the desk.

    Signals:
        notice_raised: a `Notice`: a label did not come out, or the roll ends.
        printed: the name of whose label came out, or how many.
        labels_changed: how many labels are left, or that they are not counted any more.
    """

    notice_raised = Signal(object)
    printed = Signal(str)
    labels_changed = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._folder = QTemporaryDir()
        self._number = 0
        self._waiting: deque[_Wanted] = deque()
        self._current: _Wanted | None = None
        self._printed: Printed | None = None
        self.delivery = Delivery(self)
        self.delivery.ended.connect(self._on_delivered)

    @property
    def when(self) -> Automatic:
        """When the desk prints by itself; never without a printer."""
        try:
            kept = Automatic(self._preferences.text(WHEN, Automatic.NEVER.value))
        except ValueError:
            return Automatic.NEVER
        return kept if self.printer else Automatic.NEVER

    @property
    def printer(self) -> str:
        """The label printer, or empty."""
        return self._preferences.text(PRINTER)

    def paper(self) -> Paper:
        """What the labels look like, as the printer was put right for them."""
        sheet = self._preferences.text(SHEET) or _USUAL_SHEET
        right = printer_memory.adjustment(self._preferences, self.printer, sheet)
        return Paper(
            template=self._preferences.text(TEMPLATE) or _USUAL_TEMPLATE,
            sheet=sheet,
            printer=self.printer,
            arrangement=Arrangement(adjustment=right),
        )

    def let_in(self, person_id: str, name: str) -> None:
        """Print the badge of somebody who was let in just now, if this desk does so."""
        if self.when is not Automatic.NEVER:
            self._want(_Wanted((person_id,), name, self.when))

    def let_in_group(self, people: "Sequence[str]") -> None:
        """Print the badges of a group that was let in just now, as one job, if this desk does so.

        They come in the order of delegations and names.
        """
        if self.when is not Automatic.NEVER and people:
            self._want(_Wanted(tuple(people), self._count(people), self.when))

    def test(self, words: str) -> None:
        """Print a label that is nobody's, with these words in place of a name."""
        if self._current is not None:
            return
        self._current, self._printed = _Wanted((), words, Automatic.NEVER), None
        output = self._next_output()
        self._open_event.start(
            draw_test_label,
            str(output),
            self.paper(),
            words,
            on_done=partial(self._on_test_drawn, output),
            on_error=self._on_error,
            role=Role.QUERY,
        )

    @property
    def is_busy(self) -> bool:
        """Whether a label is being printed."""
        return self._current is not None

    def _want(self, wanted: _Wanted) -> None:
        self._waiting.append(wanted)
        self._take_next()

    def _take_next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._current = wanted = self._waiting.popleft()
        output = self._next_output()
        # not in the worker of long jobs: nobody at the desk waits for a list to be imported
        self._open_event.start(
            print_labels,
            self._open_event.operator,
            str(output),
            wanted.people,
            self.paper(),
            wanted.when,
            on_done=partial(self._on_drawn, output),
            on_error=self._on_error,
            role=Role.QUERY,
        )

    def _next_output(self) -> Path:
        self._number += 1
        return Path(self._folder.filePath(f"label-{self._number}.pdf"))

    def _on_test_drawn(self, output: Path, _pages: int) -> None:
        self.delivery.start(output, self.printer, patience=_PATIENCE)

    def _on_drawn(self, output: Path, printed: "Printed") -> None:
        if printed.job_id is None:
            self._end()
            return
        self._printed = printed
        self.delivery.start(output, self.printer, patience=_PATIENCE)

    def _on_delivered(self, delivered: "Delivered") -> None:
        wanted, printed = self._current, self._printed
        if wanted is None:
            return
        if delivered.sheets:
            self._count_down(wanted.name, delivered.sheets)
        if delivered.outcome.is_whole:
            self._end()
            return
        if printed is None or printed.job_id is None:  # a test
            self._say_failed(wanted)
            return
        job_id, place = printed.job_id, Place(delivered.sheets + 1)
        self._open_event.write(
            lambda file, operator: stop_at(file, operator, job_id, place),
            partial(self._on_failure_recorded, wanted),
            self._on_error,
        )

    def _on_failure_recorded(self, wanted: _Wanted, rest: "Rest") -> None:
        """Print again only what did not come out."""
        if len(wanted.people) > 1:
            wanted = replace(wanted, people=rest.people, name=self._count(rest.people))
        self._say_failed(wanted)

    def _say_failed(self, wanted: _Wanted) -> None:
        count = len(wanted.people)
        words = (
            self.tr("{printer} did not print the labels of %n people.", "", count)
            if count > 1
            else self.tr("{printer} did not print the label of {name}.")
        )
        self._raise(wanted, words.format(printer=self.printer, name=wanted.name))
        self._end()

    def _count(self, people: "Sequence[str]") -> str:
        return self.tr("%n people", "", len(people))

    def _on_error(self, error: "HubDeskError") -> None:
        wanted = self._current
        if wanted is not None:
            count = len(wanted.people)
            words = (
                self.tr("The labels of %n people were not printed: {why}", "", count)
                if count > 1
                else self.tr("The label of {name} was not printed: {why}")
            )
            self._raise(wanted, words.format(name=wanted.name, why=problem_sentence(error)))
        self._end()

    def _raise(self, wanted: _Wanted, text: str) -> None:
        again = None
        if wanted.people:
            again = partial(self._want, replace(wanted, when=Automatic.ALWAYS))
        self.notice_raised.emit(
            Notice(
                text,
                NoticeKind.PROBLEM,
                self.tr("Print again") if again is not None else "",
                again,
                seconds=0,
            )
        )

    def _count_down(self, name: str, used: int) -> None:
        left = printer_memory.use_labels(self._preferences, self.printer, used)
        self.printed.emit(name)
        if left is None:
            return
        self.labels_changed.emit()
        # once when few are left, and again with each when they end
        if left < printer_memory.FEW_LABELS <= left + used or left <= _LAST:
            words = self.tr("%n label(s) left on the roll of {printer}", "", left)
            self.notice_raised.emit(Notice(words.format(printer=self.printer), NoticeKind.WARNING))

    def _end(self) -> None:
        self._current = self._printed = None
        self._take_next()
