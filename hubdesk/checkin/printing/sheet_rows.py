"""Which rows a sign-in sheet has: people under their delegation, blank ones, page by page."""

from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hubdesk.checkin.paper_sheets import Signer

ROW_HEIGHT: Final = 31.0
HEADING_HEIGHT: Final = 18.0


class SheetColumn(Enum):
    """A column that can be chosen; row and name are always there."""

    ORGANISATION = "organisation"
    EMAIL = "email"
    SIGNATURE = "signature"
    TIME_IN = "in"
    TIME_OUT = "out"


USUAL_COLUMNS: Final = (
    SheetColumn.ORGANISATION,
    SheetColumn.SIGNATURE,
    SheetColumn.TIME_IN,
    SheetColumn.TIME_OUT,
)


class HeadingKind(Enum):
    """What the rows under a heading have in common."""

    DELEGATION = "delegation"
    NO_DELEGATION = "no_delegation"
    WALK_INS = "walk_ins"


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above rows that belong together; it is repeated on the next sheet."""

    kind: HeadingKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading on one sheet, and its rows there; None is a blank one."""

    heading: Heading
    rows: "tuple[Signer | None, ...]"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of paper."""

    sections: tuple[Section, ...]

    @property
    def people(self) -> "list[str | None]":
        """Who stands in which row, the first row first."""
        return [
            None if row is None else row.id for section in self.sections for row in section.rows
        ]


def sheets_of(people: "Sequence[Signer]", blank_rows: int, height: float) -> list[Sheet]:
    """Lay people, who are in order, and blank rows onto sheets of this height."""
    sheets: list[Sheet] = []
    sections: list[Section] = []
    left = height
    for heading, rows in _groups(people, blank_rows):
        rest = tuple(rows)
        while rest:
            room = int((left - HEADING_HEIGHT) // ROW_HEIGHT)
            if room < 1 and sections:
                sheets.append(Sheet(tuple(sections)))
                sections, left = [], height
                continue
            here, rest = rest[: max(room, 1)], rest[max(room, 1) :]
            sections.append(Section(heading, here))
            left -= HEADING_HEIGHT + len(here) * ROW_HEIGHT
    if sections:
        sheets.append(Sheet(tuple(sections)))
    return sheets


def _groups(
    people: "Sequence[Signer]", blank_rows: int
) -> "Iterator[tuple[Heading, Iterable[Signer | None]]]":
    for _, members in groupby(people, key=lambda each: each.delegation_id):
        group = list(members)
        kind = HeadingKind.DELEGATION if group[0].delegation_id else HeadingKind.NO_DELEGATION
        yield Heading(kind, group[0].delegation), group
    if blank_rows:
        yield Heading(HeadingKind.WALK_INS), [None] * blank_rows
