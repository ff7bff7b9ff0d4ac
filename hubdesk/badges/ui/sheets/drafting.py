"""The sheets of an event, and one that is described: kept only when it is saved."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hubdesk.badges import sheets_store
from hubdesk.badges.sheet import flaws
from hubdesk.badges.ui.sheets.fault_words import name_words
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from pathlib import Path

    from hubdesk.badges.sheet import Sheet
    from hubdesk.badges.sheets_store import SheetRow
    from hubdesk.qt.open_event import OpenEvent

_TABLES: Final = frozenset({"sheet_layout"})


class SheetDrafting(QObject):
    """Holds the draft of one sheet.

    Attributes:
        key: of the sheet that is described; empty: a new one.
        known: the sheet as it was when the draft began; None for a new one, or if it can't be read.
        draft: the sheet as it is described; None: there is nothing to describe.

    Signals:
        listed: there are other sheets, or they are called otherwise.
        opened: another draft; fields should show it.
        changed: the draft is another now, or whether it may be saved.
        saved: the draft is kept, under this key.
        notice_raised: a `Notice` that the window shows.
    """

    listed = Signal()
    opened = Signal()
    changed = Signal()
    saved = Signal(str)
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self.key = ""
        self.known: Sheet | None = None
        self.draft: Sheet | None = None
        self.is_saving = False
        open_event.tables_changed.connect(self._on_tables_changed)

    def rows(self) -> "list[SheetRow]":
        """The event's own sheets, by name."""
        own = [row for row in sheets_store.sheets(self._open_event.file) if not row.is_ours]
        return sorted(own, key=lambda row: row.name.casefold())

    @property
    def is_new(self) -> bool:
        """Whether the draft is of a sheet that was never saved."""
        return self.draft is not None and not self.key

    @property
    def is_dirty(self) -> bool:
        """Whether something would be lost if the draft were forgotten."""
        return self.draft is not None and self.draft != self.known

    @property
    def may_be_saved(self) -> bool:
        """Whether the draft makes sense, and is not what is kept already."""
        draft = self.draft
        if draft is None or self.is_saving or not self.is_dirty:
            return False
        return not flaws(draft) and not self.name_fault()

    def name_fault(self) -> str:
        """What is wrong with the name of the draft, or nothing."""
        if self.draft is None:
            return ""
        name = self.draft.name
        is_free = sheets_store.is_free(self._open_event.file, name, but=self.key)
        return name_words(name, free=is_free)

    def open(self, key: str) -> None:
        """Describe a sheet that is kept, or the first; what was described is forgotten."""
        rows = self.rows()
        row = next((each for each in rows if each.key == key), rows[0] if rows else None)
        self.key = row.key if row is not None else ""
        self.known = self.draft = row.sheet if row is not None else None
        self.listed.emit()
        self.opened.emit()

    def begin(self, sheet: "Sheet") -> None:
        """Describe a new sheet, which begins like this; a name that is taken is numbered."""
        name, number = sheet.name, 1
        while not sheets_store.is_free(self._open_event.file, name):
            number += 1
            name = f"{sheet.name} {number}"
        self.key, self.known = "", None
        self.draft = replace(sheet, name=name)
        self.listed.emit()
        self.opened.emit()

    def edit(self, sheet: "Sheet") -> None:
        """The draft is this now."""
        self.draft = sheet
        self.changed.emit()

    def start_from(self, sheet: "Sheet") -> None:
        """Let the draft be as another sheet, but for its name."""
        if self.draft is not None:
            self.draft = replace(sheet, name=self.draft.name)
            self.opened.emit()

    def forget(self) -> None:
        """Forget what was changed."""
        self.open(self.key)

    def save(self) -> None:
        """Keep the draft; `saved` tells."""
        draft, known, key = self.draft, self.known, self.key
        if draft is None or not self.may_be_saved:
            return
        self.is_saving = True
        self.changed.emit()
        if key:
            self._open_event.write(
                lambda file, who: sheets_store.save_sheet(file, who, key, draft, known=known),
                lambda _nothing: self._on_saved(key),
                self._on_refused,
            )
        else:
            self._open_event.write(
                lambda file, who: sheets_store.add_sheet(file, who, draft),
                self._on_saved,
                self._on_refused,
            )

    def remove(self) -> None:
        """Take the sheet away; a new one is forgotten."""
        key = self.key
        if key:
            self.known = self.draft  # nothing that is still to be kept
            self._open_event.write(
                lambda file, who: sheets_store.remove_sheet(file, who, key),
                lambda _nothing: self.open(""),
            )
        else:
            self.open("")

    def take_in(self, path: "Path") -> None:
        """Keep the sheet of a file."""
        self._open_event.write(
            lambda file, who: sheets_store.import_sheet(file, who, path), self.open
        )

    def _on_saved(self, key: str) -> None:
        self.is_saving = False
        self.open(key)
        self.saved.emit(key)

    def _on_refused(self, error: HubDeskError) -> None:
        """Nothing was kept. What is described stays; saved once more it counts, seen as it is."""
        self.is_saving = False
        if error.problem is Problem.STALE:
            row = next((each for each in self.rows() if each.key == self.key), None)
            self.known = row.sheet if row is not None else None
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))
        self.changed.emit()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not tables & _TABLES or self.is_saving:
            return
        if not self.is_dirty:
            self.open(self.key)
        elif self.key and self.key not in {row.key for row in self.rows()}:
            self.key, self.known = "", None  # it was taken away: what was typed is a new sheet
            self.listed.emit()
            self.changed.emit()
        else:
            self.listed.emit()
            self.changed.emit()
