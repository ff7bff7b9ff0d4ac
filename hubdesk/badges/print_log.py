"""The record of what was printed, as lists show it."""

from dataclasses import dataclass
from typing import Final

from hubdesk.badges.codes import in_fours
from hubdesk.badges.issuing import BadgeStatus
from hubdesk.badges.people import Choice, Which, badges_to_print
from hubdesk.badges.templates_store import find_template
from hubdesk.errors import HubDeskError
from hubdesk.eventfile.reading import Reader
from hubdesk.registration.names import full_name

_JOBS: Final = """
SELECT j.id, j.at, j.operator, j.desk, j.badges, j.template, j.sheet, j.target,
  coalesce(j.reason, ''), a.at,
  (SELECT count(*) FROM printing r WHERE r.job_id = j.id AND r.deleted = 1)
FROM print_job j LEFT JOIN act a ON a.id = j.template_version
WHERE j.deleted = 0 ORDER BY j.at DESC, j.id DESC LIMIT ?"""
_PEOPLE: Final = """
SELECT b.person_id, p.given_name, p.family_name, p.arabic_name, b.letters, b.status, r.page, r.cell
FROM (SELECT badge_id, page, cell FROM printing WHERE job_id = ? AND deleted = 0
  ORDER BY page, cell, badge_id LIMIT ? OFFSET ?) r JOIN badge b ON b.id = r.badge_id
LEFT JOIN person p ON p.id = b.person_id AND p.erased = 0
ORDER BY r.page, r.cell, b.id"""
_OF_PERSON: Final = """
SELECT b.id, b.letters, b.status, b.issued_at, b.replaced_at, max(j.at), j.operator, count(j.id),
  j.desk, j.target, j.template, j.reason
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
        reason: why badges were printed again, or empty.
        template_at: when the template was changed last before; None for one that HubDesk brings.
        left: of how many badges it is known that they did not come out.
    """

    id: str
    at: int
    operator: str
    desk: str
    badges: int
    template: str
    sheet: str
    target: str
    reason: str = ""
    template_at: int | None = None
    left: int = 0


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
    """A badge that a person has or had; times are UTC milliseconds.

    Attributes:
        printings: how often it was printed; what follows is about the last time.
    """

    id: str
    letters: str
    status: BadgeStatus
    issued_at: int
    replaced_at: int | None
    printed_at: int | None
    printed_by: str
    printings: int
    desk: str = ""
    target: str = ""
    template: str = ""
    reason: str = ""


def print_log(reader: Reader, limit: int = 500) -> list[PrintRow]:
    """The print jobs, the newest first."""
    return [
        PrintRow(key, at, operator or "", desk or "", count, template, sheet, target or "", *more)
        for key, at, operator, desk, count, template, sheet, target, *more in reader.rows(
            _JOBS, (limit,)
        )
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
            *(value or "" for value in last),
        )
        for key, letters, status, issued, replaced, printed, by, printings, *last in reader.rows(
            _OF_PERSON, (person_id,)
        )
    ]


def changed_since_printed(reader: Reader, person_id: str) -> frozenset[str]:
    """The fields on which somebody's badge says something else than when it was printed last.

    Only what its template shows counts. An empty name: something has changed, of a print so old
    that it is not known what.
    """
    last = next((each.template for each in badges_of(reader, person_id) if each.template), "")
    try:
        needs = find_template(reader, last).needs() if last else frozenset()
        choice = Choice(people=frozenset({person_id}), which=Which.CHANGED)
        changed = badges_to_print(reader, choice, needs)
    except HubDeskError:  # the template is not there any more, or the person can't have a badge
        return frozenset()
    return changed[0].changed if changed else frozenset()
