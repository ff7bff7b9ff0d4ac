"""What somebody sees of an import before it is done: sheets, columns and rows, a few at a time."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from hubdesk.errors import HubDeskError
from hubdesk.registration.columns.recognition import CUSTOM, Columns
from hubdesk.registration.columns.words import Field
from hubdesk.registration.importing.plan import (
    FieldChange,
    ImportPlan,
    Outcome,
    PlannedRow,
    Request,
    RowReason,
)
from hubdesk.registration.importing.rows import Left
from hubdesk.registration.importing.sheets import SheetsReader

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.lists.sheets import ListRow, ReadList, Sheet

LEG: Final = "leg:"  # begins what a column holds that says who attends a leg
_WIDEST: Final = 200  # columns that are shown
_NO_COLUMNS: Final = Columns(None, (), {})


class RowFace(NamedTuple):
    """One line of a list, and what would become of it.

    Attributes:
        number: of the line in the file.
        cells: what stands in it.
        outcome: None for the header, for lines above it, and where nothing is planned.
        name: whom it is about.
        changes: of an update, the fields.
        reason: why it is refused.
        data: what belongs to the reason.
        left: cells that are left out.
    """

    number: int
    cells: tuple[str, ...]
    outcome: Outcome | None = None
    name: str = ""
    changes: tuple[FieldChange, ...] = ()
    reason: RowReason | None = None
    data: dict[str, object] = {}  # noqa: RUF012 - never changed
    left: tuple[Left, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetFace:
    """One sheet of a list.

    Attributes:
        path: of the list.
        name: of the sheet; empty in a text file.
        width: how many columns there are.
        titles: of the columns; empty without a header.
        holds: what each column is taken for: the value of a `Field`, `custom:NAME`, `leg:NAME`,
            or nothing.
        mapping: what was settled by hand, now or in an earlier import.
        above: the lines above the header and the header itself, the last of them.
        has_header: whether there is one.
        has_names: whether a column of names was found.
        left_out: nothing of it is taken.
        lines: how many lines there are, below the header.
        counts: how many rows have each outcome.
        has_remarks: whether there is anything to be said of any row.
    """

    path: str
    name: str
    width: int
    titles: tuple[str, ...]
    holds: tuple[str, ...]
    mapping: dict[str, str]
    above: tuple[RowFace, ...]
    has_header: bool
    has_names: bool
    left_out: bool
    lines: int
    counts: dict[Outcome, int]
    has_remarks: bool


class Faces:
    """The sheets of a request, and their rows as a plan has them; without one, as they are."""

    def __init__(self, file: "EventFile", request: Request, plan: ImportPlan | None) -> None:
        self._legs = {
            str(key): str(name)
            for key, name in file.rows("SELECT id, name FROM leg WHERE deleted = 0")
        }
        planned = {} if plan is None else {(one.path, one.sheet): one for one in plan.sheets}
        reader = SheetsReader(file, request)
        self._sheets: list[_SheetRows] = []
        self.faces: list[SheetFace] = []
        for read in request.lists:
            for sheet in read.sheets:
                columns = _columns(reader, read, sheet)
                place = planned.get((str(read.path), sheet.name))
                rows = plan.rows[place.first : place.end] if plan and place else ()
                kept = _SheetRows(sheet, columns, rows)
                self._sheets.append(kept)
                self.faces.append(self._face(reader, read, kept))

    def rows(
        self, sheet: int, outcome: Outcome | None, offset: int, limit: int
    ) -> tuple[RowFace, ...]:
        """Some rows of a sheet, below its header.

        Args:
            sheet: its place in `faces`.
            outcome: only rows with this one; None: all.
            offset: how many of these to pass over.
            limit: how many at most.
        """
        return self._sheets[sheet].faces(outcome, offset, limit)

    def _face(self, reader: SheetsReader, read: "ReadList", kept: "_SheetRows") -> SheetFace:
        sheet, columns = kept.sheet, kept.columns
        width = min(max((len(row.cells) for row in sheet.rows), default=0), _WIDEST)
        return SheetFace(
            path=str(read.path),
            name=sheet.name,
            width=width,
            titles=columns.titles[:width],
            holds=self._holds(columns, width),
            mapping=dict(reader.mapping_of(read, sheet)),
            above=tuple(_line(row) for row in sheet.rows[: kept.first]),
            has_header=columns.header is not None,
            has_names=columns.has_names,
            left_out=reader.wish(read, sheet).left_out,
            lines=kept.count(None),
            counts={outcome: kept.count(outcome) for outcome in Outcome},
            has_remarks=any(row.changes or row.reason or row.left for row in kept.planned),
        )

    def _holds(self, columns: Columns, width: int) -> tuple[str, ...]:
        at: dict[int, str] = {}
        for what, places in columns.fields.items():
            at |= dict.fromkeys(places, what.value)
        for code in columns.codes:
            at |= dict.fromkeys(code, Field.CODE.value)
        at |= {place: f"{CUSTOM}{name}" for name, place in columns.custom.items()}
        at |= {place: f"{LEG}{self._legs.get(leg, leg)}" for leg, place in columns.legs.items()}
        return tuple(at.get(place, "") for place in range(width))


class _SheetRows:
    def __init__(self, sheet: "Sheet", columns: Columns, planned: tuple[PlannedRow, ...]) -> None:
        self.sheet = sheet
        self.columns = columns
        self.first = 0 if columns.header is None else columns.header + 1
        self.planned = planned
        self._cells = {row.number: row for row in sheet.rows[self.first :]} if planned else {}
        self._by_outcome: dict[Outcome, list[int]] = defaultdict(list)
        for place, row in enumerate(planned):
            self._by_outcome[row.outcome].append(place)

    def count(self, outcome: Outcome | None) -> int:
        if outcome is not None:
            return len(self._by_outcome[outcome])
        return len(self.planned) or len(self.sheet.rows) - self.first

    def faces(self, outcome: Outcome | None, offset: int, limit: int) -> tuple[RowFace, ...]:
        if not self.planned:
            begin = self.first + offset
            return tuple(_line(row) for row in self.sheet.rows[begin : begin + limit])
        places = range(len(self.planned)) if outcome is None else self._by_outcome[outcome]
        return tuple(self._face(self.planned[at]) for at in places[offset : offset + limit])

    def _face(self, row: PlannedRow) -> RowFace:
        return RowFace(
            row.place.row,
            tuple(self._cells[row.place.row].cells[:_WIDEST]),
            row.outcome,
            row.name,
            row.changes,
            row.reason,
            row.data,
            row.left,
        )


def _columns(reader: SheetsReader, read: "ReadList", sheet: "Sheet") -> Columns:
    try:
        return reader.columns_of(read, sheet)
    except HubDeskError:  # a mapping that was remembered names a column that is not there
        return _NO_COLUMNS


def _line(row: "ListRow") -> RowFace:
    return RowFace(row.number, tuple(row.cells[:_WIDEST]))
