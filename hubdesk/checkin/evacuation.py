"""Who is inside now, by delegation: the list for an evacuation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.inside import CODES_INSIDE
from hubdesk.checkin.what_counts import MERGED
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader

# The last movement of all who are one person, at each point that is still there. Only those who
# were merged can have several.
_INSIDE: Final = f"""
WITH RECURSIVE {MERGED},
member (id, survivor) AS MATERIALIZED (
    SELECT * FROM merged UNION SELECT survivor, survivor FROM merged),
place (id, name) AS MATERIALIZED (
    SELECT id, name FROM point WHERE deleted = 0 AND (?1 IS NULL OR leg_id = ?1)),
inside (person, point, at) AS (
    SELECT r.person_id, t.name, r.at FROM place t CROSS JOIN presence r ON r.point_id = t.id
    WHERE r.direction = 'in' AND r.person_id NOT IN (SELECT id FROM member)
    UNION ALL
    SELECT m.survivor, t.name, r.at FROM place t CROSS JOIN member m
    CROSS JOIN presence r ON r.point_id = t.id AND r.person_id = m.id
    WHERE r.direction = 'in' AND NOT EXISTS (
        SELECT 1 FROM member n CROSS JOIN presence x ON x.point_id = t.id AND x.person_id = n.id
        WHERE n.survivor = m.survivor AND (x.at, x.admission_id) > (r.at, r.admission_id)))
SELECT p.id, p.given_name, p.family_name, p.arabic_name, o.name, p.delegation_id, p.phone,
    p.access_needs, group_concat(i.point, char(31)), max(i.at)
FROM inside i CROSS JOIN person p ON p.id = i.person
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
GROUP BY p.id ORDER BY p.family_name, p.given_name, p.arabic_name, p.id"""
_DELEGATIONS: Final = """
SELECT id, name, colour FROM delegation WHERE deleted = 0 ORDER BY position, name, id"""
_POINTS: Final = "SELECT id, name FROM point WHERE deleted = 0 AND (?1 IS NULL OR leg_id = ?1)"
_SEPARATOR: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class InsidePerson:
    """Somebody who is inside.

    Attributes:
        id: the person's key, or the code of a badge of nobody known.
        name: the name; empty of a badge of nobody known.
        arabic_name: in Arabic script.
        organisation: whose they are.
        phone: where they can be called.
        access_needs: what help they need; empty or None: none that is known.
        points: the names of the points where they are inside.
        since: when they were scanned last, UTC milliseconds.
    """

    id: str
    name: str
    arabic_name: str | None
    organisation: str | None
    phone: str | None
    access_needs: str | None
    points: tuple[str, ...]
    since: int


@dataclass(frozen=True, slots=True)
class InsideGroup:
    """The people of a delegation who are inside.

    Attributes:
        id: the delegation's key; None: they have none.
        name: its name; empty without one.
        colour: of the delegation, if it has one.
        people: by family name.
    """

    id: str | None
    name: str
    colour: str | None
    people: tuple[InsidePerson, ...]


@dataclass(frozen=True, slots=True)
class Evacuation:
    """Who is inside, each once however many points they are inside of.

    Attributes:
        groups: the delegations in their order, those without one last; only where somebody is in.
        unknown: badges of nobody known that were let in; each is somebody.
    """

    groups: tuple[InsideGroup, ...]
    unknown: tuple[InsidePerson, ...]

    @property
    def people(self) -> int:
        """How many are inside."""
        return sum(len(group.people) for group in self.groups) + len(self.unknown)


def who_is_inside(reader: "Reader", leg_id: str | None = None) -> Evacuation:
    """Return who is inside at the points of a leg now, or at any point of the event."""
    by_delegation: dict[str | None, list[InsidePerson]] = {}
    for row in reader.rows(_INSIDE, (leg_id,)):
        key, given, family, arabic, organisation, delegation, phone, needs, points, since = row
        person = InsidePerson(
            id=key,
            name=full_name(given, family) or arabic or "",
            arabic_name=arabic,
            organisation=organisation,
            phone=phone,
            access_needs=needs,
            points=tuple(sorted(set(points.split(_SEPARATOR)))),
            since=since,
        )
        by_delegation.setdefault(delegation, []).append(person)
    groups = [
        InsideGroup(key, name, colour, tuple(by_delegation.pop(key)))
        for key, name, colour in reader.rows(_DELEGATIONS)
        if key in by_delegation
    ]
    others = sorted(  # of a delegation that was taken away, too
        (person for people in by_delegation.values() for person in people),
        key=lambda person: person.name,
    )
    if others:
        groups.append(InsideGroup(None, "", None, tuple(others)))
    return Evacuation(tuple(groups), _unknown(reader, leg_id))


def _unknown(reader: "Reader", leg_id: str | None) -> tuple[InsidePerson, ...]:
    found: dict[str, tuple[list[str], int]] = {}
    for point, name in reader.rows(_POINTS, (leg_id,)):
        for _, code, at in reader.rows(CODES_INSIDE, (point,)):
            points, since = found.get(code, ([], 0))
            found[code] = ([*points, str(name)], max(since, int(at)))
    return tuple(
        InsidePerson(code, "", None, None, None, None, tuple(sorted(set(points))), since)
        for code, (points, since) in sorted(found.items())
    )
