"""Entering sign-in sheets afterwards: each row judged by the rules as they would have answered.

Looking and recording are the same work: rows in the order of their times, each after all movements
that were known of then. What was entered already is seen and left alone.
"""

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.checkin import facts
from hubdesk.checkin.asking import admission_code
from hubdesk.checkin.chain import Moving, follow
from hubdesk.checkin.paper_history import History, Inside
from hubdesk.checkin.paper_sheets import point_with_id
from hubdesk.checkin.rules import Direction, Ruling, judge
from hubdesk.errors import HubDeskError
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Admission
from hubdesk.programme.zones import moment
from hubdesk.registration.merging import resolve

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from hubdesk.checkin.facts import PersonCard
    from hubdesk.checkin.paper_text import TypedRow
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.row_codes import PaperRow
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar, Writing

SOURCE: Final = "paper"
_MINUTE: Final = 60_000


class RowOutcome(Enum):
    """What becomes of a typed row."""

    NOT_UNDERSTOOD = "not_understood"
    NO_TIME = "no_time"
    UNKNOWN_ROW = "unknown_row"  # no such sheet or row, or its point is gone
    TWO_SHEETS = "two_sheets"  # two desks gave one number
    BLANK_ROW = "blank_row"  # somebody who was not on the list
    NOT_YET = "not_yet"  # that time is yet to come
    RECORDED = "recorded"  # it was entered, or scanned in that minute, already
    ANSWERED = "answered"  # by the rules


@dataclass(frozen=True, slots=True)
class PaperDay:
    """What the paper does not say in each row: the day (`YYYY-MM-DD`), and which way they went."""

    day: str
    direction: Direction = Direction.IN


@dataclass(frozen=True, slots=True)
class EnteredRow:
    """A typed row, and what becomes of it.

    Attributes:
        typed: the row.
        outcome: what becomes of it.
        person: who stands in it.
        point: where its sheet was.
        at: when, UTC milliseconds.
        ruling: what the rules would have answered.
        insisted: it is recorded against the rules, because the paper says so.
    """

    typed: "TypedRow"
    outcome: RowOutcome
    person: "PersonCard | None" = None
    point: "CheckInPoint | None" = None
    at: int = 0
    ruling: Ruling | None = None
    insisted: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether the rules would have refused it."""
        return self.ruling is not None and not self.ruling.verdict.is_admission

    @property
    def is_taken(self) -> bool:
        """Whether it is recorded, or would be."""
        return self.ruling is not None and (self.insisted or not self.is_refused)


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """What entering came to.

    Attributes:
        act: what undo takes back; empty if nothing was recorded.
        rows: the rows as they were typed.
    """

    act: str
    rows: tuple[EnteredRow, ...]

    @property
    def taken(self) -> int:
        """How many were recorded, or would be."""
        return sum(row.is_taken for row in self.rows)


def look_at_rows(
    file: "EventFile",
    operator: str,
    typed: "Sequence[TypedRow]",
    paper: PaperDay,
    insisted: "Collection[PaperRow]" = (),
) -> PaperEntry:
    """Tell what would become of typed rows; nothing is recorded.

    The rules read within an act; one that changes nothing leaves no trace.
    """
    with file.writing(ActKind.CHECK_IN, operator) as write:
        rows = _Clerk(write, paper, insisted).enter(typed)
    return PaperEntry("", rows)


def record_rows(
    file: "EventFile",
    operator: str,
    typed: "Sequence[TypedRow]",
    paper: PaperDay,
    insisted: "Collection[PaperRow]" = (),
) -> PaperEntry:
    """Record typed rows as admissions with the paper's times, in one act.

    Args:
        file: the event file.
        operator: who enters them.
        typed: the rows.
        paper: which day and which way.
        insisted: rows that are recorded even if the rules would have refused them; the admission
            says what it overrides.

    Raises:
        HubDeskError: the file can't be written.
    """
    with file.writing(ActKind.CHECK_IN, operator) as write:
        rows = _Clerk(write, paper, insisted).enter(typed)
        taken = [row for row in rows if row.is_taken]
        admissions = [_admission(write, row, paper) for row in taken]
        write.bulk_insert(Admission, admissions)
        for row, admission in zip(taken, admissions, strict=True):
            _follow(write, row, str(admission["code"]), paper.direction)
        write.args.update(paper=True, through=len(taken))
    return PaperEntry(write.act_id if taken else "", rows)


def _admission(write: "Writing", row: EnteredRow, paper: PaperDay) -> "dict[str, Scalar]":
    if row.person is None or row.point is None or row.ruling is None:
        raise ValueError(row.typed.text)
    return {
        "code": admission_code(write, row.person.id),
        "person_id": row.person.id,
        "point_id": row.point.id,
        "direction": paper.direction.value,
        "at": row.at,
        "desk": write.desk,
        "operator": write.operator,
        "overrides": row.ruling.verdict.value if row.is_refused else None,
        "source": SOURCE,
    }


def _follow(write: "Writing", row: EnteredRow, code: str, direction: Direction) -> None:
    """Record what follows at points around, and within, the one of a row."""
    if row.point is not None and row.person is not None:
        follow(write, row.point, Moving(code, row.person.id, direction, row.at))


class _Clerk:
    """Goes through rows within one act; what was read once is kept."""

    def __init__(self, write: "Writing", paper: PaperDay, insisted: "Collection[PaperRow]") -> None:
        self._write = write
        self._paper = paper
        self._insisted = frozenset(insisted)
        self._sheets: dict[int, list[tuple[str, list[str | None]]]] = {}
        self._points: dict[str, CheckInPoint | None] = {}
        self._histories: dict[tuple[str, str], History] = {}
        self._inside: dict[str, Inside] = {}

    def enter(self, typed: "Sequence[TypedRow]") -> tuple[EnteredRow, ...]:
        """What becomes of each row."""
        found = [self._find(each) for each in typed]
        in_time = sorted(range(len(found)), key=lambda place: found[place].at)
        for place in in_time:
            if found[place].outcome is RowOutcome.ANSWERED:
                found[place] = self._answer(found[place])
        return tuple(found)

    def _find(self, typed: "TypedRow") -> EnteredRow:
        """Who stands in a row, and when they signed; not judged yet."""
        row = typed.row
        if row is None:
            return EnteredRow(typed, RowOutcome.NOT_UNDERSTOOD)
        sheets = self._sheets_of(row.sheet)
        if len(sheets) > 1:
            return EnteredRow(typed, RowOutcome.TWO_SHEETS)
        if not sheets or not 1 <= row.row <= len(sheets[0][1]):
            return EnteredRow(typed, RowOutcome.UNKNOWN_ROW)
        point_id, people = sheets[0]
        point = self._point(point_id)
        if point is None:
            return EnteredRow(typed, RowOutcome.UNKNOWN_ROW)
        person_id = people[row.row - 1]
        if person_id is None:
            return EnteredRow(typed, RowOutcome.BLANK_ROW, point=point)
        known = facts.of_person(self._write, resolve(self._write, person_id), point, self._write.at)
        if known is None:
            return EnteredRow(typed, RowOutcome.UNKNOWN_ROW, point=point)
        if typed.time is None:
            return EnteredRow(typed, RowOutcome.NO_TIME, known.card, point)
        at = moment(f"{self._paper.day}T{typed.time}", point.zone) * _MINUTE
        outcome = RowOutcome.NOT_YET if at > self._write.at else RowOutcome.ANSWERED
        return EnteredRow(typed, outcome, known.card, point, at)

    def _answer(self, row: EnteredRow) -> EnteredRow:
        """Judge a row by the rules, after all that had happened by then."""
        if row.person is None or row.point is None or row.typed.row is None:
            return row
        point, direction = row.point, self._paper.direction
        history = self._history(point.id, row.person.id)
        if history.has(direction, row.at, row.at + _MINUTE):
            return EnteredRow(row.typed, RowOutcome.RECORDED, row.person, point, row.at)
        known = facts.of_person(self._write, row.person.id, point, row.at)
        inside = self._inside_of(point)
        ruling = judge(
            direction,
            point.rules,
            known.visitor if known else None,
            history.until(row.at, point),
            now=f"{self._paper.day}T{row.typed.time}",
            inside=0 if inside is None else inside.at(row.at),
        )
        insisted = row.typed.row in self._insisted and not ruling.verdict.is_admission
        answered = EnteredRow(
            row.typed, RowOutcome.ANSWERED, row.person, point, row.at, ruling, insisted
        )
        if answered.is_taken:
            history.add(direction, row.at, self._write.desk)
            if inside is not None:
                inside.move(row.person.id, direction)
        return answered

    def _sheets_of(self, number: int) -> list[tuple[str, list[str | None]]]:
        if number not in self._sheets:
            rows = self._write.rows(
                "SELECT point_id, rows FROM paper_sheet WHERE number = ? AND deleted = 0",
                (number,),
            )
            self._sheets[number] = [(str(point), json.loads(people)) for point, people in rows]
        return self._sheets[number]

    def _point(self, point_id: str) -> "CheckInPoint | None":
        if point_id not in self._points:
            try:
                self._points[point_id] = point_with_id(self._write, point_id)
            except HubDeskError:  # it was taken away since
                self._points[point_id] = None
        return self._points[point_id]

    def _history(self, point_id: str, person_id: str) -> History:
        key = (point_id, person_id)
        if key not in self._histories:
            self._histories[key] = History.of(self._write, point_id, person_id)
        return self._histories[key]

    def _inside_of(self, point: "CheckInPoint") -> Inside | None:
        """Who was inside when, where that matters."""
        if point.rules.capacity is None:
            return None
        if point.id not in self._inside:
            self._inside[point.id] = Inside(self._write, point.id)
        return self._inside[point.id]
