"""The part of the panel about the ways from venue to venue, in minutes."""

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hubdesk.programme import place_edits
from hubdesk.programme.places import DEFAULT_TRAVEL
from hubdesk.programme.ui.places.fields import NumberLine
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.programme.ui.places.words import no_number_words
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.place_overview import Overview

_NUMBER: Final = 58


class WaysSection(QWidget):
    """Every pair of venues, with the minutes from one to the other."""

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: dict[tuple[str, str], WayRow] = {}
        hint = QLabel(self.tr("Minutes from one to the other; empty: as between any two."))
        hint.setWordWrap(True)
        theme.set_role(hint, "caption")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(hint)

    def show_ways(self, overview: "Overview") -> None:
        """Show the ways of a leg; what is being typed stays."""
        usual = overview.leg.travel_minutes
        pairs = list(combinations(overview.venues, 2))
        keys = {(one.id, other.id) for one, other in pairs}
        for key in [key for key in self.rows if key not in keys]:
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (one, other) in enumerate(pairs):
            key = (one.id, other.id)
            if key not in self.rows:
                self.rows[key] = WayRow(self._desk, *key)
            row = self.rows[key]
            self._column.removeWidget(row)
            self._column.insertWidget(place + 1, row)
            row.show_way(
                self.tr("{venue} – {other}").format(venue=one.name, other=other.name),
                overview.way(*key),
                DEFAULT_TRAVEL if usual is None else usual,
            )


class WayRow(SavingFrame):
    """The way between two venues."""

    def __init__(
        self, desk: PlaceDesk, one: str, other: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._venues = (one, other)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.minutes = NumberLine()
        self.minutes.setFixedWidth(_NUMBER)
        theme.set_role(self.minutes, "inline")
        self.minutes.left.connect(self._on_left)
        self.watch(self.minutes)
        self.minutes.not_understood.connect(
            lambda text: self.refuse(self.minutes, no_number_words(text))
        )
        self._words.setBuddy(self.minutes)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self.minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.complaint)

    def show_way(self, words: str, minutes: int | None, usual: int) -> None:
        """Show how long it takes; what is being typed stays."""
        self._words.setText(words)
        self.minutes.setAccessibleName(self.tr("{way}: minutes").format(way=words))
        self.minutes.setPlaceholderText(str(usual))
        self.minutes.show_value(minutes)

    def _on_left(self, minutes: object) -> None:
        known = self.minutes.known
        work = partial(
            _write,
            self._venues,
            minutes if isinstance(minutes, int) else None,
            known if isinstance(known, int) else None,
        )
        self.save(self.minutes, work)


def _write(
    venues: tuple[str, str],
    minutes: int | None,
    known: int | None,
    file: "EventFile",
    operator: str,
) -> None:
    place_edits.set_travel(file, operator, *venues, minutes, known)
