"""Whose badges are printed, and what they say."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from hubdesk.badges.codes import in_fours, letters_of, make_code
from hubdesk.badges.details import NOTHING_MORE, read_details
from hubdesk.badges.face import DEFAULT_COLOUR, BadgeFace
from hubdesk.badges.fingerprint import changed_fields, fingerprint
from hubdesk.badges.issuing import MAY_HAVE_A_BADGE, IssuedBadge, code_secret
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.reading import Reader
from hubdesk.paper.colour import is_colour
from hubdesk.registration.merging import resolve
from hubdesk.registration.names import full_name

_PEOPLE: Final = f"""
SELECT p.id, p.given_name, p.family_name, p.arabic_name, p.job_title, p.category, o.name, d.name,
  d.colour, coalesce(d.position, 1 << 30), b.id, b.code
FROM (SELECT * FROM person WHERE {MAY_HAVE_A_BADGE}
  AND (?1 IS NULL OR delegation_id = ?1)
  AND (?2 IS NULL OR id IN (SELECT value FROM json_each(?2)))
  AND (?3 IS NULL OR category = ?3)) p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0
LEFT JOIN badge b ON b.person_id = p.id AND b.deleted = 0 AND b.status = 'active'
ORDER BY p.id, b.issued_at, b.id"""
_NAMES: Final = """
SELECT id, given_name, family_name, arabic_name FROM person
WHERE erased = 0 AND id IN (SELECT value FROM json_each(?))"""
_PRINTED: Final = """
SELECT r.badge_id, r.face, max(j.at) FROM printing r JOIN print_job j ON j.id = r.job_id
WHERE r.deleted = 0 AND j.deleted = 0
  AND (?1 IS NULL OR r.badge_id IN (SELECT value FROM json_each(?1)))
GROUP BY r.badge_id"""
_LEGS: Final = """
SELECT id, name, starts_on, ends_on FROM leg WHERE deleted = 0 ORDER BY position, starts_on, id"""
_EXPECTED: Final = """
SELECT a.person_id, a.leg_id, p.merged_into IS NOT NULL
FROM participation a JOIN person p ON p.id = a.person_id WHERE a.deleted = 0
  AND (?1 IS NULL OR p.merged_into IS NOT NULL
    OR a.person_id IN (SELECT value FROM json_each(?1)))"""


class Which(Enum):
    """Which of the chosen people's badges are printed."""

    ALL = "all"
    NOT_PRINTED = "not_printed"
    CHANGED = "changed"  # printed, and saying something else now
    TO_PRINT = "to_print"  # not printed, or changed since


class Sort(Enum):
    """In which order badges lie on the sheets."""

    DELEGATION = "delegation"  # and by name within it; people without one last
    ORGANISATION = "organisation"  # likewise
    NAME = "name"
    CATEGORY = "category"
    SESSION = "session"  # the first one in which they have a place, in the order of the programme


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose badges are printed: who is of this delegation and category, and one of these people.

    Attributes:
        people: their keys; None means everybody.
        new_code: each of these people gets a new badge, and the one they have had is replaced.
        sort: in which order they lie on the sheets.
        field: of badges that have changed only those on which this field has; empty: any.

    Raises:
        ValueError: new codes for everybody, which would make all badges worthless.
    """

    delegation_id: str | None = None
    people: frozenset[str] | None = None
    which: Which = Which.ALL
    new_code: bool = False
    category: str | None = None
    sort: Sort = Sort.DELEGATION
    field: str = ""

    def __post_init__(self) -> None:
        """Refuse what no desk can mean."""
        if self.new_code and self.people is None:
            raise ValueError("new codes are for people who are named")


@dataclass(frozen=True, slots=True)
class BadgeToPrint:
    """A badge as it would be printed now.

    Attributes:
        held: the badge that the person has; None if there is none.
        digest: the fingerprint of its face.
        changed: the fields that say something else than when it was printed last, if that was
            asked for; an empty name: something has changed, and it is not known what.
        group: what it lies with, as the order says: its delegation, its session.
    """

    badge: IssuedBadge
    held: str | None
    face: BadgeFace
    digest: str
    group: str = ""
    changed: frozenset[str] = frozenset()

    @property
    def is_new(self) -> bool:
        """Whether it is issued only when it is printed."""
        return self.badge.id != self.held


@dataclass(frozen=True, slots=True)
class _Leg:
    id: str
    name: str
    starts_on: str | None
    ends_on: str | None


def badges_to_print(
    reader: Reader, choice: Choice, needs: Collection[str] = frozenset()
) -> list[BadgeToPrint]:
    """The chosen badges in their order; who has none yet gets a new one.

    Args:
        reader: of the event file.
        choice: whose.
        needs: what their template shows beside the usual, as `Template.needs` tells.

    Raises:
        HubDeskError: `NO_BADGE`: some of the people who are named can't have one.
    """
    tag, key = code_secret(reader)
    event = str(reader.rows("SELECT name FROM event WHERE deleted = 0")[0][0])
    ids = None if choice.people is None else json.dumps(sorted(choice.people))
    places = _places(reader, ids)
    printed = _printed(reader, choice)
    wanted = (choice.delegation_id, ids, choice.category)
    rows = {row[0]: row for row in reader.rows(_PEOPLE, wanted)}
    if choice.people is not None and not choice.people <= rows.keys():
        raise _refusal(reader, choice.people - rows.keys())
    if choice.sort is Sort.SESSION:
        needs = {*needs, "session"}
    details = read_details(reader, needs, choice.people)

    def order(row: tuple[object, ...]) -> tuple[object, ...]:
        if choice.sort is Sort.SESSION:
            return details[str(row[0])].first_at, *_by_name(row)
        return _ORDERS[choice.sort](row)

    found = []
    for row in sorted(rows.values(), key=order):
        person_id, given, family, arabic, job, category, organisation, delegation = row[:8]
        colour, _, held, code = row[8:]
        badge_id = None if choice.new_code else held
        code = code if badge_id else make_code(tag, key)
        more = details.get(person_id, NOTHING_MORE)
        face = BadgeFace(
            code=code,
            letters=in_fours(letters_of(code)),
            name=full_name(given, family),
            arabic_name=arabic or "",
            organisation=organisation or "",
            job_title=job or "",
            category=category or "",
            delegation=delegation or "",
            colour=colour if colour and is_colour(colour) else DEFAULT_COLOUR,
            event=event,
            place=places[person_id],
            roles=more.roles,
            photo=more.photo,
            agenda=more.agenda,
            more=more.more,
        )
        now = fingerprint(face, key)
        before = badge_id and printed.get(badge_id)
        changed = changed_fields(before, now, needs) if before else frozenset()
        if _is_wanted(choice, changed, is_printed=bool(before)):
            badge = IssuedBadge(badge_id or new_key(), code, person_id)
            group = more.first if choice.sort is Sort.SESSION else _group(choice.sort, face)
            found.append(BadgeToPrint(badge, held, face, now, group, changed))
    return found


def _refusal(reader: Reader, people: Collection[str]) -> HubDeskError:
    """Says who can't have a badge; by key, of whom no name is left."""
    left = sorted(people)
    named = {
        key: full_name(given, family) or arabic
        for key, given, family, arabic in reader.rows(_NAMES, (json.dumps(left),))
    }
    names = [named.get(key) or key for key in left]
    return HubDeskError(Problem.NO_BADGE, people=left, names=names)


def place_line(legs: Iterable[tuple[str, str | None, str | None]]) -> str:
    """Where and when, in figures that need no language: `Málaga 10–14.07.2006`."""
    return " · ".join(f"{name} {_days(start, end)}".strip() for name, start, end in legs)


def _by_name(row: tuple[object, ...]) -> tuple[object, ...]:
    key, given, family, arabic = (str(value or "") for value in row[:4])
    return fold(f"{family} {given} {arabic}"), key


def _by_delegation(row: tuple[object, ...]) -> tuple[object, ...]:
    return row[9], fold(str(row[7] or "")), *_by_name(row)


def _by_organisation(row: tuple[object, ...]) -> tuple[object, ...]:
    return not row[6], fold(str(row[6] or "")), *_by_name(row)


def _by_category(row: tuple[object, ...]) -> tuple[object, ...]:
    return fold(str(row[5] or "")), *_by_name(row)


def _group(sort: Sort, face: BadgeFace) -> str:
    match sort:
        case Sort.ORGANISATION:
            return face.organisation
        case Sort.CATEGORY:
            return face.category
        case Sort.NAME:
            return ""
        case _:
            return face.delegation


_ORDERS: Final = {
    Sort.DELEGATION: _by_delegation,
    Sort.ORGANISATION: _by_organisation,
    Sort.NAME: _by_name,
    Sort.CATEGORY: _by_category,
}


def _is_wanted(choice: Choice, changed: Collection[str], *, is_printed: bool) -> bool:
    if choice.which is Which.ALL:
        return True
    if not is_printed:
        return choice.which in {Which.NOT_PRINTED, Which.TO_PRINT}
    has_changed = bool(changed) and (not choice.field or choice.field in changed)
    return choice.which in {Which.CHANGED, Which.TO_PRINT} and has_changed


def _printed(reader: Reader, choice: Choice) -> dict[str, str]:
    """The fingerprint of what was printed last, by badge."""
    if choice.which is Which.ALL:
        return {}
    badges = None
    if choice.people is not None:
        active = reader.rows(
            "SELECT id FROM badge WHERE person_id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(choice.people)),),
        )
        badges = json.dumps([key for (key,) in active])
    return {badge: face for badge, face, _ in reader.rows(_PRINTED, (badges,))}


def event_place(reader: Reader) -> str:
    """Where and when the whole event is: a line with all its legs."""
    return _place(_legs(reader))


def _legs(reader: Reader) -> "list[_Leg]":
    return [_Leg(*row) for row in reader.rows(_LEGS)]


def _place(legs: "Iterable[_Leg]") -> str:
    return place_line((leg.name, leg.starts_on, leg.ends_on) for leg in legs)


def _places(reader: Reader, people: str | None) -> "defaultdict[str, str]":
    """Where each person (or each of these, as JSON) is expected; nothing said means at all legs."""
    legs = _legs(reader)
    everywhere = _place(legs)
    expected: defaultdict[str, set[str]] = defaultdict(set)
    for person, leg, was_merged in reader.rows(_EXPECTED, (people,)):
        expected[resolve(reader, person) if was_merged else person].add(leg)
    places = defaultdict(lambda: everywhere)
    lines: dict[frozenset[str], str] = {}
    for person, ids in expected.items():
        key = frozenset(ids)
        if key not in lines:
            lines[key] = _place(leg for leg in legs if leg.id in ids)
        places[person] = lines[key] or everywhere
    return places


def _days(start: str | None, end: str | None) -> str:
    if start is None:
        return ""
    first = date.fromisoformat(start)
    last = date.fromisoformat(end) if end else first
    if first == last:
        return f"{first:%d.%m.%Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%d}–{last:%d.%m.%Y}"
    if first.year == last.year:
        return f"{first:%d.%m}–{last:%d.%m.%Y}"
    return f"{first:%d.%m.%Y}–{last:%d.%m.%Y}"
