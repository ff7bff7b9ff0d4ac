"""What the file knows of a visitor at a point: read inside the act that records the verdict.

One statement answers the ordinary scan; what only some points ask is read only there. People who
were merged are read through: their badges, movements and enrolments count as the survivor's.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hubdesk.checkin.rules import Direction, Entries, Movements, Visitor
from hubdesk.checkin.what_counts import stands
from hubdesk.registration.merging import group, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.writing import Writing

    Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Who somebody is, as the desk and the badge say it.

    Attributes:
        id: the key.
        name: in Latin script.
        arabic_name: in Arabic script.
        organisation: whose people they are.
        delegation: whom they travel with.
        category: as what they come.
        attention: what the desk must read before it says welcome.
    """

    id: str
    name: str
    arabic_name: str | None
    organisation: str | None
    delegation: str | None
    category: str
    attention: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a visitor at a point, ready to be judged."""

    card: PersonCard
    visitor: Visitor
    movements: Movements


CARD_COLUMNS = (
    "p.id, p.given_name, p.family_name, p.arabic_name, o.name, d.name, p.category, p.attention"
)
CARD_JOINS = """
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0"""
_CARD_WIDTH = 8

_FACTS = f"""{CARD_COLUMNS}, p.status, p.status_reason, p.deleted OR p.erased,
p.merged_into IS NOT NULL OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id),
r.direction, r.at, r.admission_id"""
_JOINS = f"""{CARD_JOINS}
LEFT JOIN presence r ON r.point_id = ?2 AND r.person_id = p.id"""
_BY_CODE = f"""SELECT b.status <> 'active' OR b.deleted, b.replaced_at, {_FACTS}
FROM badge b JOIN person p ON p.id = b.person_id {_JOINS} WHERE b.code = ?1"""
_BY_PERSON = f"SELECT 0, NULL, {_FACTS} FROM person p {_JOINS} WHERE p.id = ?1"


def of_badge(write: "Writing", code: str, point: "CheckInPoint") -> Known | None:
    """Return what is known of the person whose badge has this code; None if the badge is not."""
    row = write.execute(_BY_CODE, (code, point.id)).fetchone()
    return None if row is None else _known(write, row, point)


def of_person(write: "Writing", person_id: str, point: "CheckInPoint") -> Known | None:
    """Return what is known of a person; None if there is no such person."""
    row = write.execute(_BY_PERSON, (person_id, point.id)).fetchone()
    return None if row is None else _known(write, row, point)


def people_of_alias(write: "Writing", text: str) -> dict[str, str]:
    """Return everybody whom this code of another system leads to, with the code as it is kept.

    Case is told apart only where both exist: caps lock inverts what scanners type.
    """
    cases = list(dict.fromkeys((text, text.swapcase(), text.lower(), text.upper())))
    marks = ", ".join("?" * len(cases))
    rows = write.rows(
        f"SELECT person_id, code FROM alias WHERE code IN ({marks}) AND deleted = 0", cases
    )
    exact = [row for row in rows if row[1] == text] or rows
    return {resolve(write, str(person)): str(code) for person, code in exact}


def movements_of_code(write: "Writing", code: str, point: "CheckInPoint") -> Movements:
    """Return the movements of a badge of nobody known."""
    rows = write.rows(
        "SELECT a.direction, a.at, a.id FROM admission a"
        f" WHERE a.code = ? AND a.point_id = ? AND {stands('a')} ORDER BY a.at DESC, a.id DESC",
        (code, point.id),
    )
    if not rows:
        return Movements()
    entered = any(row[0] == Direction.IN.value for row in rows)
    return replace(_last_movement(write, *rows[0]), entered=entered)


def card_of_row(row: "Sequence[object]") -> PersonCard:
    """Make a card of what `CARD_COLUMNS` found."""
    key, given, family, arabic, organisation, delegation, category, attention = row
    return PersonCard(
        id=str(key),
        name=" ".join(str(part) for part in (given, family) if part),
        arabic_name=_text(arabic),
        organisation=_text(organisation),
        delegation=_text(delegation),
        category=str(category),
        attention=_text(attention),
    )


def _known(write: "Writing", row: "Row", point: "CheckInPoint") -> Known:
    replaced, replaced_at, *facts = row
    people = None
    if facts[_CARD_WIDTH + 3]:  # merged, this way or that
        person_id = resolve(write, str(facts[0]))
        facts = list(write.rows(_BY_PERSON, (person_id, point.id))[0][2:])
        people = group(write, person_id)
    status, reason, removed, _, direction, at, admission = facts[_CARD_WIDTH:]
    if people is None:
        people = [str(facts[0])]
        movements = _last_movement(write, direction, at, admission)
    else:
        movements = _movements_of_group(write, people, point)
    visitor = Visitor(
        status=str(status),
        reason=_text(reason),
        removed=bool(removed),
        badge_replaced=bool(replaced),
        replaced_at=_number(replaced_at),
        enrolled=point.rules.enrolled_only and _enrolled(write, people, point),
    )
    if point.rules.entries is Entries.ONCE and movements.last is Direction.OUT:
        movements = replace(movements, entered=_entered(write, people, point))
    return Known(card_of_row(facts[:_CARD_WIDTH]), visitor, movements)


def _last_movement(write: "Writing", direction: object, at: object, admission: object) -> Movements:
    if direction is None:
        return Movements()
    last, desk = Direction(direction), None
    if last is Direction.IN:
        desk = _text(write.rows("SELECT desk FROM admission WHERE id = ?", (str(admission),))[0][0])
    # where that matters, whether there was an entry before an exit is looked up
    return Movements(last, entered=True, at=_number(at), desk=desk)


def _movements_of_group(write: "Writing", people: list[str], point: "CheckInPoint") -> Movements:
    rows = write.rows(
        "SELECT direction, at, admission_id FROM presence"
        f" WHERE point_id = ? AND person_id IN ({_marks(people)})"
        " ORDER BY at DESC, admission_id DESC LIMIT 1",
        (point.id, *people),
    )
    return _last_movement(write, *rows[0]) if rows else Movements()


def _entered(write: "Writing", people: list[str], point: "CheckInPoint") -> bool:
    found = write.rows(
        f"SELECT 1 FROM admission a WHERE a.person_id IN ({_marks(people)}) AND a.point_id = ?"
        f" AND a.direction = 'in' AND {stands('a')} LIMIT 1",
        (*people, point.id),
    )
    return bool(found)


def _enrolled(write: "Writing", people: list[str], point: "CheckInPoint") -> bool:
    """Whether one of them has a place in the point's session, or at its leg if it has none."""
    table, column, key = (
        ("participation", "leg_id", point.leg_id)
        if point.session_id is None
        else ("enrolment", "session_id", point.session_id)
    )
    found = write.rows(
        f"SELECT 1 FROM {table} WHERE person_id IN ({_marks(people)}) AND {column} = ?"
        " AND deleted = 0 LIMIT 1",
        (*people, key),
    )
    return bool(found)


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
