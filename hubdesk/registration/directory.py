"""Everybody who is registered, and the organisations and delegations, as rows to list.

People who were merged are read through: what they have is listed with who they turned out to be.
The erased are in no list, but still in the numbers.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.registration.merging import resolve

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

_PEOPLE: Final = """
SELECT p.id, p.given_name, p.family_name, p.arabic_name, p.honorific, p.organisation_id, o.name,
  p.delegation_id, d.name, p.category, p.status, p.status_reason, p.email, p.phone, p.job_title,
  p.country, p.languages, p.protocol_order
FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0
WHERE p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0"""
_LEGS: Final = """
SELECT a.person_id, l.name FROM participation a JOIN leg l ON l.id = a.leg_id
WHERE a.deleted = 0 AND l.deleted = 0 ORDER BY l.position, l.id"""
_VALUES: Final = """
SELECT v.person_id, f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id
WHERE v.deleted = 0 AND v.value IS NOT NULL AND f.deleted = 0 ORDER BY f.position, f.id"""
_MERGED: Final = "SELECT id FROM person WHERE merged_into IS NOT NULL"
_COUNTED: Final = "deleted = 0 AND merged_into IS NULL"
_ORGANISATIONS: Final = f"""
SELECT o.id, o.name, o.arabic_name, o.kind, o.city, o.country, o.website,
  (SELECT count(*) FROM person WHERE organisation_id = o.id AND {_COUNTED})
FROM organisation o WHERE o.deleted = 0"""
_DELEGATIONS: Final = f"""
SELECT d.id, d.name, d.short_name, d.arabic_name, d.colour, d.head_id,
  (SELECT count(*) FROM person WHERE delegation_id = d.id AND {_COUNTED}),
  (SELECT count(*) FROM person WHERE delegation_id = d.id AND {_COUNTED}
    AND status NOT IN ('cancelled', 'blocked'))
FROM delegation d WHERE d.deleted = 0 ORDER BY d.position, d.id"""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as lists show them.

    Attributes:
        legs: the names of the legs at which they are expected; none means at all of them.
        custom: what they have in the fields that only this event has, by the field's name.
    """

    id: str
    given_name: str | None
    family_name: str | None
    arabic_name: str | None
    honorific: str | None
    organisation_id: str | None
    organisation: str | None
    delegation_id: str | None
    delegation: str | None
    category: str
    status: str
    status_reason: str | None
    email: str | None
    phone: str | None
    job_title: str | None
    country: str | None
    languages: str | None
    protocol_order: int | None
    legs: tuple[str, ...]
    custom: dict[str, str]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation, and how many people belong to it."""

    id: str
    name: str
    arabic_name: str | None
    kind: str
    city: str | None
    country: str | None
    website: str | None
    people: int


@dataclass(frozen=True, slots=True)
class DelegationRow:
    """A delegation; `expected` of its `people` have neither cancelled nor are they blocked."""

    id: str
    name: str
    short_name: str | None
    arabic_name: str | None
    colour: str | None
    head_id: str | None
    people: int
    expected: int


def people(file: "EventFile", delegation_id: str | None = None) -> list[PersonRow]:
    """Everybody, or everybody of a delegation, by family name."""
    survivor: dict[str, str] = {key: resolve(file, key) for (key,) in file.rows(_MERGED)}
    legs: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for person, leg in file.rows(_LEGS):
        legs[survivor.get(person) or person][leg] = None
    custom: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for person, field, value in file.rows(_VALUES):
        if person in survivor:
            custom[survivor[person]].setdefault(field, value)
        else:
            custom[person][field] = value
    rows = file.rows(
        _PEOPLE + (" AND p.delegation_id = ?" if delegation_id else ""),
        (delegation_id,) if delegation_id else (),
    )
    listed = [
        PersonRow(*(*row, tuple(legs.get(row[0], ())), custom.get(row[0], {}))) for row in rows
    ]
    return sorted(listed, key=_by_name)


def organisations(file: "EventFile") -> list[OrganisationRow]:
    """All organisations, by name."""
    listed = [OrganisationRow(*row) for row in file.rows(_ORGANISATIONS)]
    return sorted(listed, key=lambda row: (fold(row.name), row.id))


def delegations(file: "EventFile") -> list[DelegationRow]:
    """All delegations, in their order; a head who was merged is who they turned out to be."""
    listed = [DelegationRow(*row) for row in file.rows(_DELEGATIONS)]
    return [
        replace(row, head_id=resolve(file, row.head_id)) if row.head_id else row for row in listed
    ]


def _by_name(row: PersonRow) -> tuple[str, str]:
    return fold(f"{row.family_name or ''} {row.given_name or ''} {row.arabic_name or ''}"), row.id
