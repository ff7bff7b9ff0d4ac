"""Who has which badge: codes are issued, replaced and listed. Printing them is another matter."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hubdesk.badges.codes import letters_of, make_code
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.reading import Reader
from hubdesk.eventfile.tables import Badge
from hubdesk.eventfile.writing import Scalar, Writing
from hubdesk.registration.names import full_name

MAY_HAVE_A_BADGE: Final = (
    "deleted = 0 AND merged_into IS NULL AND erased = 0 AND status <> 'cancelled'"
)
"""People who may have a badge; the erased, merged, deleted and cancelled may not."""

_WITHOUT: Final = f"""
SELECT id FROM person p WHERE {MAY_HAVE_A_BADGE} AND NOT EXISTS
  (SELECT 1 FROM badge b WHERE b.person_id = p.id AND b.deleted = 0 AND b.status = 'active')"""
_LISTED: Final = """
SELECT b.id, b.code, b.letters, b.person_id, p.given_name, p.family_name, p.arabic_name, b.status,
  b.issued_at, b.replaced_at, max(j.at), count(j.id)
FROM badge b
LEFT JOIN person p ON p.id = b.person_id AND p.erased = 0
LEFT JOIN printing r ON r.badge_id = b.id AND r.deleted = 0
LEFT JOIN print_job j ON j.id = r.job_id AND j.deleted = 0
WHERE b.deleted = 0 GROUP BY b.id ORDER BY b.issued_at, b.id"""


class BadgeStatus(Enum):
    """Whether a badge counts."""

    ACTIVE = "active"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class IssuedBadge:
    """A badge: its key, its code and the person it is for."""

    id: str
    code: str
    person_id: str


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """A badge as lists show it; times are UTC milliseconds.

    Attributes:
        printed_at: when it was printed last, or None.
        printings: how often it was printed.
    """

    id: str
    code: str
    letters: str
    person_id: str
    name: str
    status: BadgeStatus
    issued_at: int
    replaced_at: int | None
    printed_at: int | None
    printings: int


def code_secret(reader: Reader) -> tuple[int, bytes]:
    """The tag and the key of the event's codes."""
    tag, key = reader.rows("SELECT code_tag, code_key FROM event WHERE deleted = 0")[0]
    return int(tag), bytes.fromhex(key)


def badges(file: EventFile) -> list[BadgeRow]:
    """All badges ever issued, the replaced ones too, in the order of their issue."""
    return [
        BadgeRow(
            id=key,
            code=code,
            letters=letters,
            person_id=person_id,
            name=full_name(given, family) or arabic or "",
            status=BadgeStatus(status),
            issued_at=issued_at,
            replaced_at=replaced_at,
            printed_at=printed_at,
            printings=printings,
        )
        for key, code, letters, person_id, given, family, arabic, status, issued_at, replaced_at,
            printed_at, printings in file.rows(_LISTED)
    ]  # fmt: skip


def issue_missing(
    file: EventFile, operator: str, people: Collection[str] | None = None
) -> list[IssuedBadge]:
    """Issue a badge to everybody, or to each of these people, who may have one and has none."""
    with file.writing(ActKind.ISSUE_BADGES, operator) as write:
        without = [key for (key,) in write.rows(_WITHOUT + " ORDER BY id")]
        chosen = without if people is None else [key for key in without if key in set(people)]
        issued = issue(write, chosen)
        write.args["badges"] = len(issued)
    return issued


def issue(write: Writing, people: Iterable[str]) -> list[IssuedBadge]:
    """Issue a badge to each of these people, who have none, inside an act."""
    tag, key = code_secret(write)
    issued = [IssuedBadge(new_key(), make_code(tag, key), person) for person in people]
    record_issue(write, issued)
    return issued


def record_issue(write: Writing, issued: Iterable[IssuedBadge]) -> None:
    """Record badges whose codes have been made already, inside an act."""
    rows: list[dict[str, Scalar]] = [
        {
            "id": badge.id,
            "code": badge.code,
            "letters": letters_of(badge.code),
            "person_id": badge.person_id,
            "issued_at": write.at,
        }
        for badge in issued
    ]
    write.bulk_insert(Badge, rows)


def reissue(file: EventFile, operator: str, person_id: str) -> IssuedBadge:
    """Give a person a new badge; the code they have had is replaced, and answers so when scanned.

    Raises:
        HubDeskError: `NOT_FOUND`: nobody of this id may have a badge.
    """
    with file.writing(ActKind.REISSUE_BADGE, operator, person=person_id) as write:
        return replace_badge(write, person_id)


def replace_badge(write: Writing, person_id: str) -> IssuedBadge:
    """As `reissue`, inside an act."""
    if not write.rows(f"SELECT 1 FROM person WHERE id = ? AND {MAY_HAVE_A_BADGE}", (person_id,)):
        raise HubDeskError(Problem.NOT_FOUND, what="person", text=person_id)
    retire(write, person_id)
    return issue(write, [person_id])[0]


def retire(write: Writing, person_id: str) -> None:
    """Mark the badges that a person has as replaced, inside an act that issues another."""
    active = write.rows(
        "SELECT id FROM badge WHERE person_id = ? AND deleted = 0 AND status = 'active'",
        (person_id,),
    )
    for (key,) in active:
        write.update(Badge, key, status=BadgeStatus.REPLACED.value, replaced_at=write.at)
