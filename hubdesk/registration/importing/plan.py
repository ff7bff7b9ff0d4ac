"""The preview of an import: what each row would do, before anything is written."""

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from hubdesk.registration.importing.rows import Left, Place

if TYPE_CHECKING:
    from hubdesk.registration.lists.sheets import ReadList

    Value = str | int | None


class Outcome(Enum):
    """What becomes of one row."""

    NEW = "new"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class RowReason(Enum):
    """Why a row is refused."""

    NO_NAME = "no_name"
    AMBIGUOUS = "ambiguous"  # it fits several people: `matches`
    CONTRADICTS = "contradicts"  # an earlier row has the same person otherwise: `row`, `fields`
    CODE_OF_ANOTHER = "code_of_another"  # a short code that somebody of another name has: `code`


class FieldChange(NamedTuple):
    """One field that an import changes; organisations and delegations by name."""

    field: str
    old: "Value"
    new: "Value"


class PlannedRow(NamedTuple):
    """One row of the preview.

    Attributes:
        place: where the row stands.
        outcome: what becomes of it.
        name: whom it is about.
        person_id: the person it adds or is about, or None when it is refused.
        changes: of an update, the fields.
        reason: why it is refused, or None.
        data: what belongs to the reason.
        left: cells that were left out.
        repeats: the earlier row that has the same person, or None.
    """

    place: Place
    outcome: Outcome
    name: str
    person_id: str | None
    changes: tuple[FieldChange, ...] = ()
    reason: RowReason | None = None
    data: dict[str, object] = {}  # noqa: RUF012 - never changed
    left: tuple[Left, ...] = ()
    repeats: Place | None = None


@dataclass(slots=True)
class Target:
    """A person whom rows of the import are about, and what they would write.

    Attributes:
        id: the person's key; a new person has one already.
        current: what the file has, by column; None for somebody new.
        compared: what the row is compared with, when that is a duplicate merged into the person.
        given: what the rows gave, by column.
        write: columns to write.
        changes: the same, for the preview.
        codes: alias codes to add, with their source.
        custom: values of custom fields to write, by field key.
        coming: legs that the rows say the person attends.
        staying_away: legs that the rows say the person does not; the first row to speak decides.
        attend: legs to add.
        leave: legs to take away.
        rows: places in the plan of the rows about the person; the first stands for all.
    """

    id: str
    current: "dict[str, Value] | None" = None
    compared: "dict[str, Value] | None" = None
    given: "dict[str, Value]" = field(default_factory=dict)
    write: "dict[str, Value]" = field(default_factory=dict)
    changes: list[FieldChange] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    custom: dict[str, str] = field(default_factory=dict)
    coming: frozenset[str] = frozenset()
    staying_away: frozenset[str] = frozenset()
    attend: frozenset[str] = frozenset()
    leave: frozenset[str] = frozenset()
    rows: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SheetWish:
    """What somebody wants of one sheet, instead of what is recognised.

    Attributes:
        mapping: the column of each field, as `recognise` takes it; None: as recognised.
        header: the number of the line with the titles; None: as recognised.
        left_out: nothing of the sheet is taken.
    """

    mapping: dict[str, str] | None = None
    header: int | None = None
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What an import was asked to do, so that it can be planned again.

    Attributes:
        lists: the lists.
        delegation: the delegation of people for whom the list names none.
        mapping: the column of each field, for all sheets.
        wishes: what is wanted of single sheets, by the path of the list and the sheet's name.
    """

    lists: "tuple[ReadList, ...]"
    delegation: str | None
    mapping: dict[str, str]
    wishes: dict[tuple[str, str], SheetWish] = field(default_factory=dict)


class SheetRows(NamedTuple):
    """Which rows of a plan are those of a sheet: from `first` to before `end`."""

    path: str
    sheet: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Writes:
    """What applying a plan writes.

    Attributes:
        mark: the last change of the file that the plan knows.
        targets: the people.
        organisations: names of new organisations, by key.
        delegations: names of new delegations, by key.
        custom_fields: names of new custom fields, by key.
        mappings: mappings to remember, as JSON, by the fold of the header line.
    """

    mark: int
    targets: tuple[Target, ...]
    organisations: dict[str, str]
    delegations: dict[str, str]
    custom_fields: dict[str, str]
    mappings: dict[str, str]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        rows: every row below the headers, in the order of the lists.
        ignored: sheets without a column of names, as file and sheet.
        columns: what each column of each sheet is taken for: `{field: title}`.
        not_taken: of each sheet, as file and sheet, the filled columns that are not taken.
        sheets: which rows are which sheet's.
        request: what was asked.
        writes: what applying it writes.
    """

    rows: tuple[PlannedRow, ...]
    ignored: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str, dict[str, str]], ...]
    not_taken: tuple[tuple[str, str, tuple[str, ...]], ...]
    sheets: tuple[SheetRows, ...]
    request: Request
    writes: Writes

    @property
    def changes_anything(self) -> bool:
        """Whether applying it writes anything about people."""
        return bool(self.writes.targets)

    def counts(self) -> dict[Outcome, int]:
        """How many rows have each outcome."""
        counted = Counter(row.outcome for row in self.rows)
        return {outcome: counted[outcome] for outcome in Outcome}


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did.

    Attributes:
        added: rows about somebody new.
        updated: rows that changed somebody.
        unchanged: rows that say nothing new.
        refused: the rows that were left out.
        left: the rows of which cells were left out.
        act: what undo takes back; empty when nothing was written.
        new_people: the keys of the people added.
    """

    added: int
    updated: int
    unchanged: int
    refused: tuple[PlannedRow, ...]
    left: tuple[PlannedRow, ...]
    act: str = ""
    new_people: tuple[str, ...] = ()
