"""What the desk says beside its answers: what to do next, what was saved late, a wrong clock."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hubdesk.checkin.instructions import Instructions
from hubdesk.checkin.ui.desk import words
from hubdesk.qt.page import NoticeKind

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.ui.desk.asked import Asked
    from hubdesk.qt.open_event import OpenEvent


class Telling(QObject):
    """Knows the instructions, and says what is seldom said.

    Signals:
        said: a sentence, and how much it matters (`NoticeKind`).
    """

    said = Signal(str, object)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._instructions = Instructions(open_event.file)
        self._clock_behind = 0
        open_event.tables_changed.connect(self._on_tables_changed)

    def next_step(self, result: "ScanResult") -> str | None:
        """What the desk does after an answer."""
        category = result.person.category if result.person else None
        return self._instructions.find(result.verdict, category, result.point.id)

    def saved_late(self, asked: "Asked", result: "ScanResult") -> None:
        """Say that something which could not be saved at first is saved now."""
        said = self.tr("Saved now: {name}, {time}. {verdict}.").format(
            name=words.who(result),
            time=words.clock(asked.at, result.point.zone),
            verdict=words.verdict_word(result.verdict),
        )
        self.said.emit(said, NoticeKind.INFO)

    def clock(self, result: "ScanResult") -> None:
        """Say, once, that the clock of this computer was set back."""
        was, self._clock_behind = self._clock_behind, result.clock_behind
        if result.clock_behind and not was:
            said = self.tr(
                "The clock of this computer is %n minute(s) behind what is recorded. Set it right:"
                " opening hours go by it.",
                "",
                result.clock_behind,
            )
            self.said.emit(said, NoticeKind.WARNING)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not tables.isdisjoint(Instructions.TABLES):
            self._instructions.reload()
