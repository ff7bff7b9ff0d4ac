"""The record of what was printed, as lists show it."""

from dataclasses import dataclass
from typing import Final

from hubdesk.badges.codes import in_fours
from hubdesk.badges.issuing import BadgeStatus
from hubdesk.eventfile.reading import Reader
from hubdesk.registration.names import full_name

_JOBS: Final = """
SELECT id, at, operator, desk, badges, template, sheet, target FROM print_job
WHERE deleted = 0 ORDER BY at DESC, id DESC LIMIT ?"""
_PEOPLE: Final = """
SELECT b.person_id, p.given_name, p.family_name, p.arabic_name, b.letters, b.status, r.page, r.cell
FROM (SELECT badge_id, page, cell FROM printing WHERE job_id = ? AND deleted = 0
  ORDER BY page, cell, badge_id LIMIT ? OFFSET ?) r JOIN badge b ON b.id = r.badge_id
LEFT JOIN person p ON p.id = b.person_id AND p.erased = 0
ORDER BY r.page, r.cell, b.id"""
_OF_PERSON: Final = """
SELECT b.id, b.letters, b.status, b.issued_at, b.replaced_at, max(j.at), j.operator, count(j.id)
FROM badge b
LEFT JOIN printing r ON r.badge_id = b.id AND r.deleted = 0
LEFT JOIN print_job j ON j.id = r.job_id AND j.deleted = 0
WHERE b.person_id = ? AND b.deleted = 0
GROUP BY b.id ORDER BY b.status, b.issued_at DESC, b.id DESC"""


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One print job.

    Attributes:
        at: UTC milliseconds.
        target: the file or the printer.
    """

    id: str
    at: int
    operator: str
    desk: str
    badges: int
    template: str
    sheet: str
    target: str


@dataclass(frozen=True, slots=True)
class PrintedBadge:
    """A badge of a print job; the name of an erased person is empty."""

    person_id: str
    name: str
    letters: str
    status: BadgeStatus
    page: int
    cell: int


@dataclass(frozen=True, slots=True)
class PersonBadge:
    """A badge that a person has or had; times are UTC milliseconds."""

    id: str
    letters: str
    status: BadgeStatus
    issued_at: int
    replaced_at: int | None
    printed_at: int | None
    printed_by: str
    printings: int


def print_log(reader: Reader, limit: int = 500) -> list[PrintRow]:
    """The print jobs, the newest first."""
    return [
        PrintRow(key, at, operator or "", desk or "", count, template, sheet, target or "")
        for key, at, operator, desk, count, template, sheet, target in reader.rows(_JOBS, (limit,))
    ]


def people_of(reader: Reader, job_id: str, limit: int = -1, offset: int = 0) -> list[PrintedBadge]:
    """Whose badges a print job printed, in their order on the paper; -1: all of them."""
    return [
        PrintedBadge(
            person,
            full_name(given, family) or arabic or "",
            in_fours(letters),
            BadgeStatus(status),
            page,
            cell,
        )
        for person, given, family, arabic, letters, status, page, cell in reader.rows(
            _PEOPLE, (job_id, limit, offset)
        )
    ]


def badges_of(reader: Reader, person_id: str) -> list[PersonBadge]:
    """The badges of a person, the active one first."""
    return [
        PersonBadge(
            key,
            in_fours(letters),
            BadgeStatus(status),
            issued,
            replaced,
            printed,
            by or "",
            printings,
        )
        for key, letters, status, issued, replaced, printed, by, printings in reader.rows(
            _OF_PERSON, (person_id,)
        )
    ]
