"""Finding people as somebody types: the best at once, all the others a moment later."""

from array import array
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.registration.listing import PeopleFilter, all_matching, rowids_of
from hubdesk.registration.search import PeopleSearch, SearchResult

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_FILTERED_AT_ONCE: Final = 10_000  # people; among more, a rare filter takes longer than a frame
_OTHERS_AFTER: Final = 200  # milliseconds without another keystroke


class PeopleFinder(QObject):
    """Searches for the people page.

    Signals:
        found: the rowids of the best, in order; an `array`.
        others_found: the rowids of the others that have the words, by name; an `array`.
    """

    found = Signal(object)
    others_found = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._search: PeopleSearch | None = None
        self._reading = PeopleSearch(open_event.file)  # used in the reader's thread alone
        self._text = ""
        self._shown = PeopleFilter()
        self._best: set[int] = set()
        self._others_later = QTimer(self, singleShot=True, interval=_OTHERS_AFTER)
        self._others_later.timeout.connect(self._find_others)
        open_event.read(_warmed_up, self._on_warmed_up)

    @property
    def text(self) -> str:
        """What is looked for; empty for nothing."""
        return self._text

    def find(self, text: str, shown: PeopleFilter) -> None:
        """Look for a text among those who are shown; `found` tells."""
        self._text, self._shown = text.strip(), shown
        self._others_later.stop()
        if not self._text or self._search is None:
            return
        if shown and self._are_many():
            text, within, reading = self._text, shown.condition(), self._reading

            def work(file: "EventFile") -> tuple[str, list[int], bool]:
                result = reading.find(text, within=within)
                return text, _rowids(file, result), result.more

            self._open_event.read(work, self._on_read, latest=f"people/found/{id(self)}")
            return
        result = self._search.find(self._text, within=shown.condition() if shown else "")
        self._tell(_rowids(self._open_event.file, result), more=result.more)

    def again(self) -> None:
        """Look for the same again, since something changed."""
        self.find(self._text, self._shown)

    def _on_warmed_up(self, search: PeopleSearch) -> None:
        self._search = search
        self.again()

    def _on_read(self, read: tuple[str, list[int], bool]) -> None:
        text, rowids, more = read
        if text == self._text:
            self._tell(rowids, more=more)

    def _tell(self, rowids: list[int], *, more: bool) -> None:
        self._best = set(rowids)
        self.found.emit(array("q", rowids))
        if more:
            self._others_later.start()

    def _find_others(self) -> None:
        text, shown = self._text, self._shown
        self._open_event.read(
            lambda file: (text, all_matching(file, text, shown)),
            self._on_others_read,
            latest=f"people/others/{id(self)}",
        )

    def _on_others_read(self, read: "tuple[str, array[int]]") -> None:
        text, rowids = read
        if text == self._text:
            others = array("q", [rowid for rowid in rowids if rowid not in self._best])
            self.others_found.emit(others)

    def _are_many(self) -> bool:
        people = self._open_event.file.value(
            "SELECT count(*) FROM (SELECT 1 FROM person LIMIT ?)", (_FILTERED_AT_ONCE + 1,)
        )
        return int(people) > _FILTERED_AT_ONCE


def _warmed_up(file: "EventFile") -> PeopleSearch:
    search = PeopleSearch(file)
    search.warm_up()
    return search


def _rowids(file: "EventFile", result: SearchResult) -> list[int]:
    return rowids_of(file, [row.id for row in result.rows])
