"""Who is expected at a leg, who has arrived, who is missing; and the desk of the delegations.

Expected are the people with a participation at the leg, and those without any participation at
all; not the cancelled and the blocked. Somebody has arrived who passed any point of the leg.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.checkin.facts import CARD_COLUMNS, CARD_JOINS, PersonCard, card_of_row
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.what_counts import MERGED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class Count:
    """How many are expected, and how many of them have arrived."""

    expected: int
    arrived: int


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Expected and arrived at a leg.

    Attributes:
        total: everybody.
        by_delegation: by the key of the delegation; None for people without one.
        by_category: by category.
    """

    total: Count
    by_delegation: dict[str | None, Count]
    by_category: dict[str, Count]


@dataclass(frozen=True, slots=True)
class DelegationCard:
    """Where a delegation stands at a leg: people expected, arrived, missing, badges printed."""

    id: str
    name: str
    expected: int
    arrived: int
    missing: int
    printed: int


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a delegation who is expected at a leg.

    Attributes:
        person: who.
        status: the registration's.
        arrived: passed any point of the leg.
        inside: is inside one of the leg's doors now.
        printed: the badge that is valid now was printed.
        inside_at: the keys of the leg's points where they are inside now.
        handed: the badge that is valid now was handed out.
    """

    person: PersonCard
    status: str
    arrived: bool
    inside: bool
    printed: bool
    inside_at: frozenset[str]
    handed: bool = False


# at the leg ?1; of all its points or the one, ?2
EXPECTED = f"""
WITH RECURSIVE {MERGED},
place (person_id, leg_id) AS (
    SELECT coalesce(m.survivor, n.person_id), n.leg_id
    FROM participation n LEFT JOIN merged m ON m.id = n.person_id WHERE n.deleted = 0),
passed (person_id) AS (
    SELECT coalesce(m.survivor, r.person_id)
    FROM point t CROSS JOIN presence r ON r.point_id = t.id
    LEFT JOIN merged m ON m.id = r.person_id
    WHERE t.leg_id = ?1 AND (?2 IS NULL OR t.id = ?2)),
expected AS (
    SELECT p.rowid AS number, p.*, p.id IN (SELECT person_id FROM passed) AS arrived
    FROM person p
    WHERE p.deleted = 0 AND +p.merged_into IS NULL AND p.status NOT IN ('cancelled', 'blocked')
    AND (p.id IN (SELECT person_id FROM place WHERE leg_id = ?1)
        OR p.id NOT IN (SELECT person_id FROM place)))"""
PRINTED = """EXISTS (
    SELECT 1 FROM badge b JOIN printing g ON g.badge_id = b.id AND g.deleted = 0
    WHERE b.person_id = p.id AND b.status = 'active' AND b.deleted = 0)"""
_HANDED = """EXISTS (
    SELECT 1 FROM badge b JOIN handout h ON h.badge_id = b.id AND h.deleted = 0
    WHERE b.person_id = p.id AND b.status = 'active' AND b.deleted = 0)"""
_COUNTS = f"""{EXPECTED}
SELECT delegation_id, category, count(*), sum(arrived) FROM expected GROUP BY 1, 2"""
_CARDS = f"""{EXPECTED}
SELECT d.id, d.name, count(p.id), coalesce(sum(p.arrived), 0), coalesce(sum({PRINTED}), 0)
FROM delegation d LEFT JOIN expected p ON p.delegation_id = d.id
WHERE d.deleted = 0 GROUP BY d.id ORDER BY d.position, d.name, d.id"""
# of one delegation, so that opening it takes no longer in a large event; with who was merged into
# its members
_MEMBER = """
WITH RECURSIVE
member (id, survivor) AS (
    SELECT id, id FROM person WHERE delegation_id = ?2 AND deleted = 0 AND +merged_into IS NULL
    AND status NOT IN ('cancelled', 'blocked')
    UNION
    SELECT p.id, m.survivor FROM member m CROSS JOIN person p ON p.merged_into = m.id)"""
_MEMBERS = f"""{_MEMBER},
place (person_id, leg_id) AS (
    SELECT m.survivor, n.leg_id FROM member m CROSS JOIN participation n
    ON n.person_id = m.id AND n.deleted = 0)
SELECT {CARD_COLUMNS}, p.status, {PRINTED}, {_HANDED}
FROM member m CROSS JOIN person p ON p.id = m.id AND m.id = m.survivor {CARD_JOINS}
WHERE p.id IN (SELECT person_id FROM place WHERE +leg_id = ?1)
    OR p.id NOT IN (SELECT person_id FROM place)
ORDER BY p.protocol_order IS NULL, p.protocol_order, p.family_name, p.given_name, p.id"""
_MOVEMENTS = f"""{_MEMBER}
SELECT m.survivor, t.id, t.session_id IS NULL, r.direction
FROM point t CROSS JOIN member m CROSS JOIN presence r ON r.point_id = t.id AND r.person_id = m.id
WHERE t.leg_id = ?1 ORDER BY r.at, r.admission_id"""


def arrivals(file: "EventFile", leg_id: str) -> Arrivals:
    """Count who is expected at a leg and who has arrived, altogether and by group."""
    counts = [
        (
            None if delegation is None else str(delegation),
            str(category),
            Count(int(str(expected)), int(str(arrived))),
        )
        for delegation, category, expected, arrived in file.rows(_COUNTS, (leg_id, None))
    ]
    by_delegation: defaultdict[str | None, list[Count]] = defaultdict(list)
    by_category: defaultdict[str, list[Count]] = defaultdict(list)
    for delegation, category, count in counts:
        by_delegation[delegation].append(count)
        by_category[category].append(count)
    return Arrivals(
        _sum(count for *_, count in counts),
        {delegation: _sum(group) for delegation, group in by_delegation.items()},
        {category: _sum(group) for category, group in by_category.items()},
    )


def delegation_desk(file: "EventFile", leg_id: str) -> list[DelegationCard]:
    """Return a card for each delegation, in their order."""
    cards = []
    for key, name, *numbers in file.rows(_CARDS, (leg_id, None)):
        expected, arrived, printed = (int(str(number)) for number in numbers)
        missing = expected - arrived
        cards.append(DelegationCard(str(key), str(name), expected, arrived, missing, printed))
    return cards


def delegation_members(file: "EventFile", leg_id: str, delegation_id: str) -> list[Member]:
    """Return the expected members of a delegation, in the order of protocol, then by name."""
    arrived: set[str] = set()
    doors: set[str] = set()
    last: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for person_id, point, is_door, direction in file.rows(_MOVEMENTS, (leg_id, delegation_id)):
        arrived.add(person_id)
        last[person_id][point] = direction
        if is_door:
            doors.add(point)
    members = []
    for row in file.rows(_MEMBERS, (leg_id, delegation_id)):
        *card, status, printed, handed = row
        person = card_of_row(card)
        inside_at = frozenset(
            point
            for point, direction in last.get(person.id, {}).items()
            if direction == Direction.IN.value
        )
        members.append(
            Member(
                person=person,
                status=str(status),
                arrived=person.id in arrived,
                inside=not doors.isdisjoint(inside_at),
                printed=bool(printed),
                inside_at=inside_at,
                handed=bool(handed),
            )
        )
    return members


def _sum(counts: "Iterable[Count]") -> Count:
    expected = arrived = 0
    for count in counts:
        expected += count.expected
        arrived += count.arrived
    return Count(expected, arrived)
