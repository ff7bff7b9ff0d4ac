"""What the file knows of a visitor at a point: read inside the act that records the verdict.

One statement answers the ordinary scan; what only some points ask is read only there. People who
were merged are read through: their badges, movements and enrolments count as the survivor's.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.checkin.leg_time import day_around
from hubdesk.checkin.rules import Audience, Direction, Entries, Movements, Visitor
from hubdesk.checkin.what_counts import stands
from hubdesk.registration.merging import group, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.reading import Reader

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
    """What is known of a visitor at a point, ready to be judged.

    Attributes:
        card: who it is.
        visitor: what the rules ask of them.
        movements: what they did there.
        people: the keys of everybody who was merged into the person, and their own.
    """

    card: PersonCard
    visitor: Visitor
    movements: Movements
    people: "Sequence[str]"


CARD_COLUMNS = (
    "p.id, p.given_name, p.family_name, p.arabic_name, o.name, d.name, p.category, p.attention"
)
CARD_JOINS = """
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0"""
_CARD_WIDTH = 8
_FAR = 1 << 62  # later than anything that happened

_FACTS = f"""{CARD_COLUMNS}, p.status, p.status_reason, p.deleted OR p.erased,
p.merged_into IS NOT NULL OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id),
p.delegation_id, r.direction, r.at, r.admission_id"""
_JOINS = f"""{CARD_JOINS}
LEFT JOIN presence r ON r.point_id = ?2 AND r.person_id = p.id"""
_BY_CODE = f"""SELECT b.status <> 'active' OR b.deleted, b.replaced_at, {_FACTS}
FROM badge b JOIN person p ON p.id = b.person_id {_JOINS} WHERE b.code = ?1"""
_BY_PERSON = f"SELECT 0, NULL, {_FACTS} FROM person p {_JOINS} WHERE p.id = ?1"


def of_badge(reader: "Reader", code: str, point: "CheckInPoint", at: int) -> Known | None:
    """Return what is known of the person whose badge has this code; None if the badge is not.

    `at` is when they want to pass, UTC milliseconds.
    """
    rows = reader.rows(_BY_CODE, (code, point.id))
    return _known(reader, rows[0], point, at) if rows else None


def of_person(reader: "Reader", person_id: str, point: "CheckInPoint", at: int) -> Known | None:
    """Return what is known of a person; None if there is no such person."""
    rows = reader.rows(_BY_PERSON, (person_id, point.id))
    return _known(reader, rows[0], point, at) if rows else None


def people_of_alias(reader: "Reader", text: str) -> dict[str, str]:
    """Return everybody whom this code of another system leads to, with the code as it is kept.

    Case is told apart only where both exist: caps lock inverts what scanners type.
    """
    cases = list(dict.fromkeys((text, text.swapcase(), text.lower(), text.upper())))
    marks = ", ".join("?" * len(cases))
    rows = reader.rows(
        f"SELECT person_id, code FROM alias WHERE code IN ({marks}) AND deleted = 0", cases
    )
    exact = [row for row in rows if row[1] == text] or rows
    return {resolve(reader, str(person)): str(code) for person, code in exact}


def movements_of_code(reader: "Reader", code: str, point: "CheckInPoint", at: int) -> Movements:
    """Return the movements of a badge of nobody known."""
    rows = reader.rows(
        "SELECT a.direction, a.at, a.desk FROM admission a"
        f" WHERE a.code = ? AND a.point_id = ? AND {stands('a')} ORDER BY a.at DESC, a.id DESC",
        (code, point.id),
    )
    if not rows:
        return Movements()
    entries = [(when, desk) for direction, when, desk in rows if direction == Direction.IN.value]
    last = Direction(rows[0][0])
    if last is Direction.OUT and not (entries and point.rules.entries.is_limited):
        return Movements(last, entered=bool(entries), at=rows[0][1])
    begins, ends = day_around(at, point.zone)
    return Movements(
        last,
        entered=True,
        entered_today=any(begins <= when < ends for when, _ in entries),
        at=entries[0][0],
        desk=entries[0][1],
        left_at=rows[0][1] if last is Direction.OUT else None,
    )


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


def _known(reader: "Reader", row: "Row", point: "CheckInPoint", at: int) -> Known:
    replaced, replaced_at, *facts = row
    people = None
    if facts[_CARD_WIDTH + 3]:  # merged, this way or that
        person_id = resolve(reader, str(facts[0]))
        facts = list(reader.rows(_BY_PERSON, (person_id, point.id))[0][2:])
        people = group(reader, person_id)
    status, reason, removed, _, delegation, *last = facts[_CARD_WIDTH:]
    if people is None:
        people = [str(facts[0])]
    else:
        last = _last_of_group(reader, people, point)
    card = card_of_row(facts[:_CARD_WIDTH])
    is_for_enrolled = point.rules.audience is Audience.ENROLLED
    visitor = Visitor(
        status=str(status),
        reason=_text(reason),
        removed=bool(removed),
        badge_replaced=bool(replaced),
        replaced_at=_number(replaced_at),
        enrolled=is_for_enrolled and _enrolled(reader, people, point),
        category=card.category,
        delegation_id=_text(delegation),
    )
    return Known(card, visitor, _movements(reader, people, point, at, last), people)


def _movements(
    reader: "Reader",
    people: list[str],
    point: "CheckInPoint",
    now: int,
    found: "Sequence[object]",
) -> Movements:
    """What the last movement says, and where entries are limited, the last entry."""
    direction, at, admission = found
    if direction is None:
        return Movements()
    last = Direction(direction)
    entries = point.rules.entries
    if not entries.is_limited:
        desk = _desk_of(reader, admission) if last is Direction.IN else None
        return Movements(last, entered=True, at=_number(at), desk=desk)
    if entries is Entries.ONCE_A_DAY:
        begins, ends = day_around(now, point.zone)
        moved_since = (_number(at) or 0) >= begins  # else nothing to look for: the first of a day
        entry = _last_entry(reader, people, point, begins, ends) if moved_since else None
    else:
        entry = _last_entry(reader, people, point)
    left_at = _number(at) if last is Direction.OUT else None
    if entry is None:  # they came on other days, or only left
        return Movements(last, entered=entries is Entries.ONCE_A_DAY, at=_number(at))
    return Movements(
        last, entered=True, entered_today=True, at=entry[0], desk=entry[1], left_at=left_at
    )


def _desk_of(reader: "Reader", admission: object) -> str | None:
    return _text(reader.rows("SELECT desk FROM admission WHERE id = ?", (str(admission),))[0][0])


def _last_of_group(reader: "Reader", people: list[str], point: "CheckInPoint") -> list[object]:
    rows = reader.rows(
        "SELECT direction, at, admission_id FROM presence"
        f" WHERE point_id = ? AND person_id IN ({_marks(people)})"
        " ORDER BY at DESC, admission_id DESC LIMIT 1",
        (point.id, *people),
    )
    return list(rows[0]) if rows else [None, None, None]


def _last_entry(
    reader: "Reader",
    people: list[str],
    point: "CheckInPoint",
    since: int = 0,
    until: int = _FAR,
) -> tuple[int, str] | None:
    rows = reader.rows(
        f"SELECT a.at, a.desk FROM admission a WHERE a.person_id IN ({_marks(people)})"
        " AND a.point_id = ? AND a.at >= ? AND a.at < ? AND a.direction = 'in'"
        f" AND {stands('a')} ORDER BY a.at DESC, a.id DESC LIMIT 1",
        (*people, point.id, since, until),
    )
    return (int(rows[0][0]), str(rows[0][1])) if rows else None


def _enrolled(reader: "Reader", people: list[str], point: "CheckInPoint") -> bool:
    """Whether one of them has a place in the point's session, or at its leg if it has none."""
    table, column, key = (
        ("participation", "leg_id", point.leg_id)
        if point.session_id is None
        else ("enrolment", "session_id", point.session_id)
    )
    found = reader.rows(
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
