"""What importing a sheet would do: every row with its outcome, and what would be written."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hubdesk.eventfile.writing import Scalar
    from hubdesk.programme.spreadsheets.columns import Column, SheetRow


class Outcome(Enum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class RowFault(Enum):
    """Why a row is refused; after the sign, what its data tell."""

    NO_TITLE = "no_title"
    REMOVED = "removed"  # the session of this id was taken out of the programme
    AMBIGUOUS = "ambiguous"  # several sessions of one title and time, and no id
    TWICE = "twice"  # row: the session's other row
    LEG_UNKNOWN = "leg_unknown"  # text, known
    LEG_MISSING = "leg_missing"  # known
    LEG_OTHER = "leg_other"  # leg: where the session is; it stays in its leg
    ROOM_UNKNOWN = "room_unknown"  # text, leg, known
    ROOM_AMBIGUOUS = "room_ambiguous"  # text, known: the venues that have it
    ROOM_TAKEN = "room_taken"  # room, other, and row if that is of the sheet
    LOCKED = "locked"
    KIND_UNKNOWN = "kind_unknown"  # text, known
    DAY_INVALID = "day_invalid"  # text
    DAY_MISSING = "day_missing"
    TIME_INVALID = "time_invalid"  # text
    TIME_NEVER = "time_never"  # text: clocks go forward over it
    LENGTH_INVALID = "length_invalid"  # text, largest
    END_BEFORE_START = "end_before_start"  # start, end
    LENGTH_CONTRADICTS = "length_contradicts"  # minutes, end
    CAPACITY_INVALID = "capacity_invalid"  # text
    LOCKED_UNCLEAR = "locked_unclear"  # text: neither yes nor no
    AUDIENCE_UNKNOWN = "audience_unknown"  # text


class FieldChange(NamedTuple):
    """A field that a row changes: its texts as the sheet writes them, empty for none.

    A start is written with its day: `2026-07-10 10:30`.
    """

    column: "Column"
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row of a sheet, and what becomes of it.

    Attributes:
        sheet: the name of its sheet; empty in a text file.
        row: its number in the file, from 1.
        outcome: what becomes of it.
        title: of the session.
        session_id: which session it is about; None of a new one, and of one that is not known.
        changes: what it changes, or says of a new session.
        registered: speakers of it that are found among the people and get their part.
        fault: why it is refused.
        data: what the words about the fault need.
    """

    sheet: str
    row: int
    outcome: Outcome
    title: str
    session_id: str | None = None
    changes: tuple[FieldChange, ...] = ()
    registered: tuple[str, ...] = ()
    fault: RowFault | None = None
    data: "Mapping[str, object]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speakers:
    """What changes about the speakers of a session.

    Attributes:
        named: names that are known by name alone from now on.
        enrolled: people who get the part, by their keys.
        forgotten: keys of entries of names that go.
        unenrolled: keys of enrolments that go.
    """

    named: tuple[str, ...] = ()
    enrolled: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()
    unenrolled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """What is written of one row.

    Attributes:
        session_id: which session changes; None: a new one.
        values: columns of the session; of a new one all that are known.
        track: the name of its track, if that is a new one.
        speakers: what changes about them.
        moves: whether its time, length or room changes.
    """

    session_id: str | None
    values: "Mapping[str, Scalar]"
    track: str | None
    speakers: Speakers
    moves: bool


@dataclass(frozen=True, slots=True)
class ProgrammePlan:
    """What an import would do.

    Attributes:
        path: the sheet's file.
        rows: all rows in their order.
        ignored: names of sheets that hold no sessions.
        new_tracks: names of tracks that there are not yet.
        not_listed: how many sessions of the legs in the sheet have no row; they stay as they are.
        targets: what is written.
        source: the rows as they were read, to plan anew.
        mark: the last change of the journal when it was planned.
    """

    path: "Path"
    rows: tuple[PlannedRow, ...]
    ignored: tuple[str, ...]
    new_tracks: tuple[str, ...]
    not_listed: int
    targets: tuple[Target, ...]
    source: "tuple[SheetRow, ...]"
    mark: int

    def counts(self) -> dict[Outcome, int]:
        """How many rows have each outcome."""
        counts = dict.fromkeys(Outcome, 0)
        for row in self.rows:
            counts[row.outcome] += 1
        return counts

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.targets)


@dataclass(frozen=True, slots=True)
class ProgrammeImported:
    """What was imported: how many rows had each outcome, and the act; empty if there was none."""

    counts: dict[Outcome, int]
    refused: tuple[PlannedRow, ...]
    act: str


class RowRefusedError(Exception):
    """A row can't be taken; the planner notes why."""

    def __init__(self, fault: RowFault, **data: object) -> None:
        super().__init__(fault.value, data)
        self.fault = fault
        self.data_of_fault = data
