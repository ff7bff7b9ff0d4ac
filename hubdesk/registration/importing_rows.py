"""What each row of a sheet says about a person, once the columns are known. Pure."""

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from hubdesk.eventfile.folding import fold
from hubdesk.registration import importing_words as words
from hubdesk.registration.columns import Columns, is_arabic
from hubdesk.registration.columns_words import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.registration.lists.sheets import Sheet


class RowWarning(Enum):
    """What was left out of a row that is taken all the same."""

    EMAIL_INVALID = "email_invalid"
    PHONE_INVALID = "phone_invalid"
    STATUS_UNKNOWN = "status_unknown"
    LEG_UNKNOWN = "leg_unknown"
    ORDER_INVALID = "order_invalid"  # a protocol order that is no number
    CODE_SHARED = "code_shared"  # a code that several people of the list have is nobody's own


class Left(NamedTuple):
    """A cell that was left out, and why."""

    warning: RowWarning
    text: str


class Place(NamedTuple):
    """Where a row stands: the file's name, the sheet's, and the row's number in it."""

    file: str
    sheet: str
    row: int


@dataclass(slots=True)
class Listed:
    """One person as one row of a list has them.

    Attributes:
        place: where the row stands.
        values: the person's columns that the row fills.
        organisation: its name, or empty.
        delegation: its name, or empty.
        codes: alias codes.
        source: where the codes come from.
        custom: the custom fields that the row fills, by name.
        legs: the keys of the legs the person attends, or None when the list does not say.
        not_legs: those that the list says the person does not attend.
        left: cells that were left out.
    """

    place: Place
    values: dict[str, str | int]
    organisation: str = ""
    delegation: str = ""
    codes: tuple[str, ...] = ()
    source: str = ""
    custom: dict[str, str] = field(default_factory=dict)
    legs: frozenset[str] | None = None
    not_legs: frozenset[str] = frozenset()
    left: tuple[Left, ...] = ()


_TOTAL: Final = re.compile(r"(?:total|totales|totaux|suma|somme|المجموع|مجموع)\b[\s\d]*")
_LATIN_LETTER: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_ARABIC_RUN: Final = re.compile(r"[\u0600-\u06ff\u0750-\u077f][\u0600-\u06ff\u0750-\u077f\s.'’-]*")
_JOINED: Final = frozenset({Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NOTES, Field.LANGUAGES,
                            Field.DIET, Field.ACCESS_NEEDS})  # fmt: skip
_PLAIN: Final = (  # stored as they are
    Field.HONORIFIC, Field.JOB_TITLE, Field.COUNTRY, Field.DIET, Field.ACCESS_NEEDS,
    Field.IDENTITY_DOCUMENT, Field.NOTES,
)  # fmt: skip


class RowReader:
    """Reads the rows of one sheet; a reader is made for its columns once."""

    def __init__(self, file_name: str, sheet: "Sheet", columns: Columns, legs: dict[str, str]):
        self._file_name = file_name
        self._sheet = sheet
        self._columns = columns
        self._legs = legs
        fields = columns.fields
        self._names = [fields.get(what, ()) for what in (
            Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME, Field.ARABIC_NAME,
            Field.ARABIC_GIVEN_NAME, Field.ARABIC_FAMILY_NAME,
        )]  # fmt: skip
        self._plain = [
            (what.value, fields[what], "; " if what in _JOINED else None)
            for what in _PLAIN
            if what in fields
        ]
        self._width = 1 + max(
            (
                place
                for places in (*fields.values(), *columns.codes, columns.custom.values(),
                               columns.legs.values())
                for place in places
            ),
            default=0,
        )  # fmt: skip
        self._header = list(columns.titles)

    def people(self) -> "Iterator[Listed]":
        """The rows below the header, without repeated headers and totals."""
        first = 0 if self._columns.header is None else self._columns.header + 1
        for number, cells in self._sheet.rows[first:]:
            if cells == self._header or self._is_total(cells):
                continue
            missing = self._width - len(cells)
            yield self._person(
                Place(self._file_name, self._sheet.name, number),
                cells + [""] * missing if missing > 0 else cells,
            )

    def _is_total(self, cells: list[str]) -> bool:
        filled = [cell for cell in cells if cell]
        return len(filled) <= 2 and _TOTAL.match(fold(filled[0])) is not None

    def _person(self, place: Place, cells: list[str]) -> Listed:
        values: dict[str, str | int] = self._name_values(cells)
        for name, places, joint in self._plain:
            text = _joined(cells, places, joint) if joint else _first(cells, places)
            if text:
                values[name] = text
        left: list[Left] = []
        self._coded_values(cells, values, left)
        self._contacts(cells, values, left)
        columns = self._columns
        fields = columns.fields
        listed = Listed(
            place,
            values,
            _first(cells, fields.get(Field.ORGANISATION, ())),
            _first(cells, fields.get(Field.DELEGATION, ())),
        )
        if columns.codes:
            listed.codes = tuple(
                "-".join(cells[each] for each in code)
                for code in columns.codes
                if all(cells[each] for each in code)
            )
            listed.source = columns.source.value
        if columns.custom:
            listed.custom = {name: cells[at] for name, at in columns.custom.items() if cells[at]}
        if columns.legs or Field.LEG in fields:
            self._attendance(cells, listed, left)
        listed.left = tuple(left)
        return listed

    def _name_values(self, cells: list[str]) -> "dict[str, str | int]":
        """The name: Latin and Arabic script apart, a full name in one cell whole."""
        texts = [_joined(cells, places, " ") for places in self._names]
        given, family, full, arabic, arabic_given, arabic_family = texts
        if not arabic:
            arabic = f"{arabic_given} {arabic_family}".strip()
        if not given and not family:
            family = full
        if not (given.isascii() and family.isascii()):
            given, given_arabic = _scripts(given)
            family, family_arabic = _scripts(family)
            arabic = arabic or f"{given_arabic} {family_arabic}".strip()
        if arabic and not is_arabic(arabic):  # Latin letters in the Arabic column
            family, arabic = family or ("" if given else arabic), ""
        named = (("given_name", given), ("family_name", family), ("arabic_name", arabic))
        return {name: text for name, text in named if text}

    def _coded_values(
        self, cells: list[str], values: "dict[str, str | int]", left: list[Left]
    ) -> None:
        fields = self._columns.fields
        if text := _first(cells, fields.get(Field.CATEGORY, ())):
            values["category"] = words.category_of(text)
        if text := _first(cells, fields.get(Field.STATUS, ())):
            status = words.status_of(text)
            if status:
                values["status"] = status
            else:
                left.append(Left(RowWarning.STATUS_UNKNOWN, text))
        if text := _joined(cells, fields.get(Field.LANGUAGES, ()), ","):
            values["languages"] = words.languages_of(text)
        if text := _first(cells, fields.get(Field.PROTOCOL_ORDER, ())):
            if text.isdecimal() and len(text) < 10:
                values["protocol_order"] = int(text)
            else:
                left.append(Left(RowWarning.ORDER_INVALID, text))

    def _contacts(self, cells: list[str], values: "dict[str, str | int]", left: list[Left]) -> None:
        """The first e-mail address and the first telephone number that are ones."""
        fields = self._columns.fields
        texts = [cells[place] for place in fields.get(Field.EMAIL, ()) if cells[place]]
        email = next(filter(None, map(words.email_in, texts)), None)
        if email:
            values["email"] = email
        elif texts:
            left.append(Left(RowWarning.EMAIL_INVALID, texts[0]))
        texts = [cells[place] for place in fields.get(Field.PHONE, ()) if cells[place]]
        phone = next(filter(words.is_telephone, texts), None)
        if phone:
            values["phone"] = phone
        elif texts:
            left.append(Left(RowWarning.PHONE_INVALID, texts[0]))

    def _attendance(self, cells: list[str], listed: Listed, left: list[Left]) -> None:
        attended: set[str] = set()
        said = False
        for leg, place in self._columns.legs.items():
            if cells[place]:
                said = True
                if words.is_no(cells[place]):
                    listed.not_legs |= {leg}
                else:
                    attended.add(leg)
        if text := _first(cells, self._columns.fields.get(Field.LEG, ())):
            named = words.legs_in(text, self._legs)
            said = said or bool(named)
            attended |= named
            if not named:
                left.append(Left(RowWarning.LEG_UNKNOWN, text))
        if said:
            listed.legs = frozenset(attended)


def _first(cells: list[str], places: tuple[int, ...]) -> str:
    for place in places:
        if cells[place]:
            return cells[place]
    return ""


def _joined(cells: list[str], places: tuple[int, ...], joint: str) -> str:
    if len(places) == 1:
        return cells[places[0]]
    return joint.join(cells[place] for place in places if cells[place])


def _scripts(text: str) -> tuple[str, str]:
    """The Latin and the Arabic part of a name; a name in another script counts as Latin."""
    if not is_arabic(text):
        return text, ""
    if not _LATIN_LETTER.search(text):
        return "", text
    arabic = " ".join(run.strip() for run in _ARABIC_RUN.findall(text))
    return " ".join(_ARABIC_RUN.sub(" ", text).split()).strip("/-–()[]| "), arabic
