"""Handing badges out: to whom and when, apart from printing them and from letting people in."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Handout, Person
from hubdesk.registration.merging import resolve
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Scalar

_LONGEST_NAME: Final = 200

NOT_HANDED_OUT: Final = """p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0
  AND p.status <> 'cancelled' AND NOT EXISTS (
    SELECT 1 FROM badge b JOIN handout h ON h.badge_id = b.id AND h.deleted = 0
    WHERE b.person_id = p.id AND b.deleted = 0 AND b.status = 'active')"""
"""SQL over `p`, a row of person: may have a badge, and nobody was handed the one that counts."""

_WAITING: Final = """
SELECT b.id, p.id FROM json_each(?1) j CROSS JOIN person p ON p.id = j.value
CROSS JOIN badge b ON b.person_id = p.id AND b.deleted = 0 AND b.status = 'active'
WHERE p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0 AND p.status <> 'cancelled'
AND NOT EXISTS (SELECT 1 FROM handout h WHERE h.badge_id = b.id AND h.deleted = 0)
ORDER BY b.id"""
_OF_BADGES: Final = """
SELECT h.badge_id, h.id, h.at, h.operator, h.to_person_id, h.to_name, p.given_name, p.family_name,
  p.arabic_name
FROM json_each(?1) j CROSS JOIN badge b ON b.id = j.value
CROSS JOIN handout h ON h.badge_id = b.id AND h.deleted = 0
LEFT JOIN person p ON p.id = h.to_person_id AND p.erased = 0
ORDER BY h.at, h.id"""


@dataclass(frozen=True, slots=True)
class Handed:
    """A badge was handed out.

    Attributes:
        badge_id: which.
        at: when, UTC milliseconds.
        operator: who was at the desk.
        to_person: the key of who took it for its holder; None if the holder did.
        to_name: the name of who took it for its holder; None if the holder did.
    """

    badge_id: str
    at: int
    operator: str
    to_person: str | None
    to_name: str | None


def hand_out(
    file: "EventFile",
    operator: str,
    people: "Collection[str]",
    *,
    to_person: str | None = None,
    to_name: str | None = None,
) -> int:
    """Note that the badges of people were handed out, and return how many were.

    A badge that was handed out already stays so; people without a badge are passed over.

    Args:
        file: the event file.
        operator: who is at the desk.
        people: whose badges.
        to_person: who took them along, such as the head of a delegation; None: their holders did,
            or who is named.
        to_name: the name of somebody who took them along and is not registered.

    Raises:
        HubDeskError: who took them is not there or was erased, or the name is too long.
    """
    name = " ".join((to_name or "").split()) or None
    if name is not None and len(name) > _LONGEST_NAME:
        raise HubDeskError(Problem.INVALID, what="handout", field="to_name", text=name[:200])
    with file.writing(ActKind.HAND_OUT, operator) as write:
        holders = list(dict.fromkeys(resolve(write, person) for person in people))
        if to_person is not None:
            to_person = resolve(write, to_person)
            write.require(Person, to_person)
        badges = write.rows(_WAITING, (json.dumps(holders),))
        rows: list[dict[str, Scalar]] = [
            {
                "badge_id": badge,
                # the own badge of who takes the others goes to its holder
                "to_person_id": None if to_person == holder else to_person,
                "to_name": None if to_person else name,
                "at": write.at,
                "operator": write.operator,
                "desk": write.desk,
            }
            for badge, holder in badges
        ]
        write.bulk_insert(Handout, rows)
        write.args["badges"] = len(badges)
        if len(holders) == 1:
            write.args["person"] = holders[0]
    return len(badges)


def handed_out(reader: "Reader", badges: "Collection[str]") -> dict[str, Handed]:
    """Return when and to whom those of the badges (their keys) were handed out that were."""
    rows = reader.rows(_OF_BADGES, (json.dumps(sorted(badges)),))
    return {
        str(badge): Handed(
            badge_id=str(badge),
            at=int(at),
            operator=str(operator),
            to_person=to_person,
            to_name=(full_name(given, family) or arabic or "") if to_person else to_name,
        )
        for badge, _, at, operator, to_person, to_name, given, family, arabic in rows
    }


def waiting_to_be_handed(reader: "Reader", people: "Collection[str]") -> int:
    """Return how many of the people have a badge that nobody was handed yet."""
    return len(reader.rows(_WAITING, (json.dumps(sorted(people)),)))
