"""Which column of a sheet holds what: the header is found, and its titles are recognised."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.registration.columns.shops import Source, recognise_shop
from hubdesk.registration.columns.titles import recognised
from hubdesk.registration.columns.told import letters_of
from hubdesk.registration.columns.words import (
    ATTENDS,
    FRENCH_FAMILY_WORDS,
    NAME_FIELDS,
    NAME_WORDS,
    SECOND_FAMILY_WORDS,
    Field,
    meaningful,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from hubdesk.registration.lists.sheets import ListRow, Sheet

CUSTOM: Final = "custom:"  # begins the name of a custom field in a mapping

_HEADER_WITHIN: Final = 40  # rows
_SAMPLE_ROWS: Final = 200
_MOSTLY: Final = 0.7
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]{2,}")
_PHONE: Final = re.compile(r"(?:\+|00)[\d\s().\-/]{8,20}")
_NUMBER_OR_ADDRESS: Final = re.compile(r"[^@\d]*[@\d].*")
_NAME: Final = re.compile(r"[^\W\d_][^\d_@:;/\\]+[ ,][^\d_@:;/\\]+")
_ARABIC_LETTER: Final = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_LETTERS: Final = re.compile(r"[A-Za-z]{1,3}")
_ARABIC_FIELD: Final = {
    Field.GIVEN_NAME: Field.ARABIC_GIVEN_NAME,
    Field.FAMILY_NAME: Field.ARABIC_FAMILY_NAME,
    Field.FULL_NAME: Field.ARABIC_NAME,
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a sheet has what; columns are counted from 0.

    Attributes:
        header: the place of the header among the sheet's rows, or None without one.
        titles: the header's titles.
        fields: the columns of each recognised field, the one that counts first.
        custom: the column of each custom field, by its name.
        legs: the columns that say who attends a leg, by the leg's key.
        codes: the columns of each kind of code; several are joined by "-".
        source: where the codes come from.
    """

    header: int | None
    titles: tuple[str, ...]
    fields: dict[Field, tuple[int, ...]]
    custom: dict[str, int] = field(default_factory=dict)
    legs: dict[str, int] = field(default_factory=dict)
    codes: tuple[tuple[int, ...], ...] = ()
    source: Source = Source.LIST

    @property
    def has_names(self) -> bool:
        """Whether any column holds a name."""
        return not NAME_FIELDS.isdisjoint(self.fields)

    @property
    def taken(self) -> frozenset[int]:
        """The columns that hold anything that is known."""
        places = {place for each in (*self.fields.values(), *self.codes) for place in each}
        return frozenset(places.union(self.custom.values(), self.legs.values()))

    @property
    def end(self) -> int:
        """Where the titles and the columns that are taken end."""
        titled = [place for place, title in enumerate(self.titles) if title]
        return max((*titled, *self.taken), default=-1) + 1

    @property
    def key(self) -> str | None:
        """What lists with the same header line have in common, or None without a header."""
        return header_key(self.titles) if self.header is not None else None


def header_key(titles: "Sequence[str]") -> str:
    """The fold of a header line, under which its mapping is remembered."""
    return "|".join(fold(title) for title in titles).strip("|")


def recognise(
    sheet: "Sheet",
    legs: "Mapping[str, str]",
    mapping: "Mapping[str, str] | None" = None,
    *,
    letters: bool = True,
    header: int | None = None,
) -> Columns:
    """Find the header of a sheet and what its columns hold.

    Args:
        sheet: the sheet.
        legs: the key of each leg by the fold of its name; a column may be named for one.
        mapping: by hand, the title or the letter of the column of each field (the value of a
            `Field`, or `custom:NAME`); an empty title leaves the field out.
        letters: whether the mapping's letters are for this sheet.
        header: the place of the header among the rows, where that is known.

    Raises:
        HubDeskError: LIST_FIELD_UNKNOWN for a field that does not exist, LIST_COLUMN_NOT_FOUND
            for a column that the sheet doesn't have.
    """
    mapping = mapping or {}
    check_fields(mapping)
    if not letters:
        titled = {fold(cell) for row in sheet.rows[:_HEADER_WITHIN] for cell in row.cells}
        mapping = {
            name: title
            for name, title in mapping.items()
            if not is_letter(title) or fold(title) in titled
        }
    if header is None:
        header = _find_header(sheet.rows, legs, mapping)
    if header is None:
        columns = _without_header(sheet.rows)
    else:
        titles = tuple(sheet.rows[header].cells)
        body = sheet.rows[header + 1 : header + 1 + _SAMPLE_ROWS]
        columns = _by_content(_by_titles(header, titles, legs), body)
    return _by_hand(columns, mapping, max((len(row.cells) for row in sheet.rows), default=0))


def known_fields() -> list[str]:
    """Return the fields that a mapping can name; those of the event's own have `custom:NAME`."""
    return [each.value for each in Field]


def check_fields(mapping: "Mapping[str, str]") -> None:
    """Refuse a mapping that names a field that does not exist.

    Raises:
        HubDeskError: LIST_FIELD_UNKNOWN, with the ones that are `known`.
    """
    known = known_fields()
    for name in mapping:
        if name not in known and not (name.startswith(CUSTOM) and name[len(CUSTOM) :].strip()):
            raise HubDeskError(Problem.LIST_FIELD_UNKNOWN, text=name, known=known)


def is_letter(title: str) -> bool:
    """Whether a mapping's column may be meant by its letter."""
    return _LETTERS.fullmatch(title.strip()) is not None


def _find_header(
    rows: "Sequence[ListRow]", legs: "Mapping[str, str]", mapping: "Mapping[str, str]"
) -> int | None:
    """The row with the most recognised titles, a name among them; the first of equals."""
    wanted = {fold(title) for title in mapping.values()} - {""}
    best, best_score = None, 0
    for place, row in enumerate(rows[:_HEADER_WITHIN]):
        columns = _by_titles(place, tuple(row.cells), legs)
        by_hand = len(wanted & {fold(cell) for cell in row.cells})
        if columns.has_names or by_hand:
            score = len(columns.fields) + len(columns.legs) + by_hand
            if score > best_score:
                best, best_score = place, score
    if best is None and mapping and len(rows) > 1 and _looks_like_titles(rows):
        return 0
    return best


def _looks_like_titles(rows: "Sequence[ListRow]") -> bool:
    """Whether the first row has words where the rows below it have numbers or addresses."""
    below = _column_of(rows[1:_SAMPLE_ROWS], _NUMBER_OR_ADDRESS, frozenset())
    return below is not None and not any(map(_NUMBER_OR_ADDRESS.fullmatch, rows[0].cells))


def _by_titles(header: int, titles: tuple[str, ...], legs: "Mapping[str, str]") -> Columns:
    shop = recognise_shop(titles)
    if shop is not None:
        return Columns(header, titles, shop.fields, {}, {}, shop.codes, shop.source)
    found: dict[Field, list[int]] = {}
    legs_at: dict[str, int] = {}
    for place, title in enumerate(titles):
        phrase = " ".join(meaningful(fold(title)))
        leg = next((legs[name] for name in legs if _names_leg(phrase, name)), None)
        if leg is not None:
            legs_at.setdefault(leg, place)
        elif what := recognised(phrase):
            found.setdefault(what, []).append(place)
    _name_columns(titles, found)
    codes = tuple((place,) for place in found.pop(Field.CODE, ()))
    fields = {what: tuple(places) for what, places in found.items()}
    return Columns(header, titles, fields, {}, legs_at, codes)


def _names_leg(phrase: str, leg: str) -> bool:
    """Whether a title says who attends a leg: "Tánger", "Asiste a Tánger"."""
    if not leg or leg not in phrase:
        return False
    return ATTENDS.issuperset(phrase.replace(leg, " ").split())


def _name_columns(titles: tuple[str, ...], found: dict[Field, list[int]]) -> None:
    """Settle what "Nombre", "Nom", "Name" and "الاسم" hold, by what stands beside them.

    Titles in Arabic beside titles in Latin letters are the same names again, in Arabic script.
    """
    scripts = []
    for arabic in (False, True):
        names = {
            what: [place for place in found.get(what, ()) if is_arabic(titles[place]) == arabic]
            for what in _ARABIC_FIELD
        }
        _settle(titles, names)
        scripts.append({what: places for what, places in names.items() if places})
    latin, arabic_names = scripts
    for what in _ARABIC_FIELD:
        found.pop(what, None)
    found.update(latin)
    for what, places in arabic_names.items():
        found.setdefault(_ARABIC_FIELD[what] if latin else what, []).extend(places)


def _settle(titles: tuple[str, ...], names: dict[Field, list[int]]) -> None:
    phrases = {
        place: " ".join(meaningful(fold(titles[place])))
        for places in names.values()
        for place in places
    }
    given, family = names[Field.GIVEN_NAME], names[Field.FAMILY_NAME]
    family.sort(key=lambda place: (phrases[place] in SECOND_FAMILY_WORDS, place))
    for place in [place for place in given if phrases[place] in NAME_WORDS]:
        others = [each for each in given if each != place]
        if family and phrases[place] not in FRENCH_FAMILY_WORDS:
            continue  # Nombre, Apellidos
        given.remove(place)
        if others or family:
            family.append(place)  # Prénom, Nom
        else:
            names[Field.FULL_NAME].append(place)


def is_arabic(text: str) -> bool:
    """Whether there is a letter of the Arabic script in a text."""
    return not text.isascii() and _ARABIC_LETTER.search(text) is not None


def _by_content(columns: Columns, body: "Sequence[ListRow]") -> Columns:
    """Find e-mail addresses and international telephone numbers under titles that say nothing."""
    fields = dict(columns.fields)
    taken = {place for places in fields.values() for place in places}
    for what, pattern in ((Field.EMAIL, _EMAIL), (Field.PHONE, _PHONE)):
        if what not in fields:
            place = _column_of(body, pattern, taken)
            if place is not None:
                fields[what] = (place,)
                taken.add(place)
    return replace(columns, fields=fields)


def _column_of(
    body: "Sequence[ListRow]", pattern: re.Pattern[str], taken: "AbstractSet[int]"
) -> int | None:
    """The first free column most of whose filled cells fit a pattern."""
    filled: Counter[int] = Counter()
    fitting: Counter[int] = Counter()
    for row in body:
        for place, cell in enumerate(row.cells):
            if cell and place not in taken:
                filled[place] += 1
                fitting[place] += pattern.fullmatch(cell) is not None
    return next(
        (place for place in sorted(filled) if fitting[place] > _MOSTLY * filled[place]), None
    )


def _without_header(rows: "Sequence[ListRow]") -> Columns:
    """A bare list: e-mail addresses and telephone numbers, and names where nothing else is."""
    columns = _by_content(Columns(None, (), {}), rows[:_SAMPLE_ROWS])
    taken = {place for places in columns.fields.values() for place in places}
    filled = {place for row in rows for place, cell in enumerate(row.cells) if cell} - taken
    if len(filled) == 1 and _column_of(rows[:_SAMPLE_ROWS], _NAME, taken) is not None:
        return replace(columns, fields={**columns.fields, Field.FULL_NAME: tuple(filled)})
    return columns


def _by_hand(columns: Columns, mapping: "Mapping[str, str]", width: int) -> Columns:
    fields, custom = dict(columns.fields), dict(columns.custom)
    codes = columns.codes
    for name, title in mapping.items():
        place = _place(title, columns.titles, width) if title.strip() else None
        if name.startswith(CUSTOM):
            if place is not None:
                custom[name.removeprefix(CUSTOM).strip()] = place
        elif Field(name) is Field.CODE:
            codes = () if place is None else ((place,),)
        elif place is None:
            fields.pop(Field(name), None)
        else:
            fields = _given_to(fields, Field(name), place)
    return replace(columns, fields=fields, custom=custom, codes=codes)


def _given_to(
    fields: dict[Field, tuple[int, ...]], what: Field, place: int
) -> dict[Field, tuple[int, ...]]:
    """The fields when a column is given to one of them and taken from the others."""
    without = {
        each: tuple(other for other in places if other != place) for each, places in fields.items()
    }
    without[what] = (place,)
    return {each: places for each, places in without.items() if places}


def _place(title: str, titles: tuple[str, ...], width: int) -> int:
    wanted = fold(title)
    for place, each in enumerate(titles):
        if each == title or (wanted and fold(each) == wanted):
            return place
    if is_letter(title):
        place = -1
        for letter in title.strip().upper():
            place = (place + 1) * 26 + ord(letter) - ord("A")
        if place < width:
            return place
    known = [each for each in titles if each] or [letters_of(place) for place in range(width)]
    raise HubDeskError(Problem.LIST_COLUMN_NOT_FOUND, text=title, known=known)
