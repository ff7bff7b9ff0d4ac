"""What each row of a sheet says about a person, once the columns are known. Pure."""

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from hubdesk.eventfile.folding import fold
from hubdesk.registration.columns.recognition import Columns, is_arabic
from hubdesk.registration.columns.words import Field
from hubdesk.registration.importing import words

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
    BEYOND_HEADER = "beyond_header"  # cells behind the last title: a cell was cut by a comma in it
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
_JOINTS: Final = {  # fields whose columns are taken together, when there are several
    Field.GIVEN_NAME: " ", Field.FAMILY_NAME: " ", Field.FULL_NAME: " ", Field.ARABIC_NAME: " ",
    Field.ARABIC_GIVEN_NAME: " ", Field.ARABIC_FAMILY_NAME: " ", Field.NOTES: "; ",
    Field.LANGUAGES: ",", Field.DIET: "; ", Field.ACCESS_NEEDS: "; ",
}  # fmt: skip
_PLAIN: Final = (  # stored as they are
    Field.HONORIFIC, Field.JOB_TITLE, Field.COUNTRY, Field.DIET, Field.ACCESS_NEEDS,
    Field.IDENTITY_DOCUMENT, Field.NOTES,
)  # fmt: skip


class RowReader:
    """Reads the rows of one sheet; a reader is made for its columns once.

    Behind a row's own cells stand those of fields that have several columns, and at last an empty
    one, which is the place of every field that the sheet does not have.
    """

    def __init__(
        self, file_name: str, sheet: "Sheet", columns: Columns, legs: dict[str, str]
    ) -> None:
        self._file_name = file_name
        self._sheet = sheet
        self._columns = columns
        self._legs = legs
        self._header = list(columns.titles)
        self._width = max((len(row.cells) for row in sheet.rows), default=0)
        self._merged = [
            (places, _JOINTS.get(what))
            for what, places in columns.fields.items()
            if len(places) > 1
        ]
        merged_at = self._width
        at: dict[Field, int] = {}
        for what, places in columns.fields.items():
            if len(places) == 1:
                at[what] = places[0]
            else:
                at[what] = merged_at
                merged_at += 1
        self._names = [at.get(what, -1) for what in (
            Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME, Field.ARABIC_NAME,
            Field.ARABIC_GIVEN_NAME, Field.ARABIC_FAMILY_NAME,
        )]  # fmt: skip
        self._plain = [(what.value, at[what]) for what in _PLAIN if what in at]
        self._organisation = at.get(Field.ORGANISATION, -1)
        self._delegation = at.get(Field.DELEGATION, -1)
        self._category = at.get(Field.CATEGORY, -1)
        self._status = at.get(Field.STATUS, -1)
        self._languages = at.get(Field.LANGUAGES, -1)
        self._order = at.get(Field.PROTOCOL_ORDER, -1)
        self._leg = at.get(Field.LEG, -1)
        self._emails = columns.fields.get(Field.EMAIL, ())
        self._phones = columns.fields.get(Field.PHONE, ())
        self._beyond = self._width if columns.header is None else columns.end

    def people(self) -> "Iterator[Listed]":
        """The rows below the header, without repeated headers and totals."""
        first = 0 if self._columns.header is None else self._columns.header + 1
        blank = [""]
        for number, cells in self._sheet.rows[first:]:
            if cells == self._header or self._is_total(cells):
                continue
            row = cells + blank * (self._width - len(cells))
            for places, joint in self._merged:
                row.append(_together(row, places, joint))
            row.append("")
            listed = self._person(Place(self._file_name, self._sheet.name, number), row)
            if len(cells) > self._beyond and (beyond := list(filter(None, cells[self._beyond :]))):
                listed.left += (Left(RowWarning.BEYOND_HEADER, ", ".join(beyond)),)
            yield listed

    def _is_total(self, cells: list[str]) -> bool:
        if len(cells) - cells.count("") > 2:
            return False
        return _TOTAL.match(fold(next(filter(None, cells)))) is not None

    def _person(self, place: Place, cells: list[str]) -> Listed:
        values = self._name_values(cells)
        for name, at in self._plain:
            if text := cells[at]:
                values[name] = text
        left: list[Left] = []
        self._coded_values(cells, values, left)
        self._contacts(cells, values, left)
        listed = Listed(place, values, cells[self._organisation], cells[self._delegation])
        columns = self._columns
        if columns.codes:
            listed.codes = tuple(
                "-".join(cells[each] for each in code)
                for code in columns.codes
                if all(cells[each] for each in code)
            )
            listed.source = columns.source.value
        if columns.custom:
            listed.custom = {name: cells[at] for name, at in columns.custom.items() if cells[at]}
        if columns.legs or cells[self._leg]:
            self._attendance(cells, listed, left)
        if left:
            listed.left = tuple(left)
        return listed

    def _name_values(self, cells: list[str]) -> "dict[str, str | int]":
        """The name: Latin and Arabic script apart, a full name in one cell whole."""
        given, family, full, arabic, arabic_given, arabic_family = [cells[at] for at in self._names]
        if not arabic and (arabic_given or arabic_family):
            arabic = f"{arabic_given} {arabic_family}".strip()
        if not given and not family:
            family = full
        if not (given.isascii() and family.isascii()):
            given, given_arabic = _scripts(given)
            family, family_arabic = _scripts(family)
            arabic = arabic or f"{given_arabic} {family_arabic}".strip()
        if arabic and not is_arabic(arabic):  # Latin letters in the Arabic column
            family, arabic = family or ("" if given else arabic), ""
        values: dict[str, str | int] = {}
        if given:
            values["given_name"] = given
        if family:
            values["family_name"] = family
        if arabic:
            values["arabic_name"] = arabic
        return values

    def _coded_values(
        self, cells: list[str], values: "dict[str, str | int]", left: list[Left]
    ) -> None:
        if text := cells[self._category]:
            values["category"] = words.category_of(text)
        if text := cells[self._status]:
            status = words.status_of(text)
            if status:
                values["status"] = status
            else:
                left.append(Left(RowWarning.STATUS_UNKNOWN, text))
        if text := cells[self._languages]:
            values["languages"] = words.languages_of(text)
        if text := cells[self._order]:
            if text.isdecimal() and len(text) < 10:
                values["protocol_order"] = int(text)
            else:
                left.append(Left(RowWarning.ORDER_INVALID, text))

    def _contacts(self, cells: list[str], values: "dict[str, str | int]", left: list[Left]) -> None:
        """The first e-mail address and the first telephone number that are ones."""
        wrong = ""
        for place in self._emails:
            if text := cells[place]:
                if email := words.email_in(text):
                    values["email"] = email
                    break
                wrong = wrong or text
        else:
            if wrong:
                left.append(Left(RowWarning.EMAIL_INVALID, wrong))
        wrong = ""
        for place in self._phones:
            if text := cells[place]:
                if words.is_telephone(text):
                    values["phone"] = text
                    break
                wrong = wrong or text
        else:
            if wrong:
                left.append(Left(RowWarning.PHONE_INVALID, wrong))

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
        if text := cells[self._leg]:
            named = words.legs_in(text, self._legs)
            said = said or bool(named)
            attended |= named
            if not named:
                left.append(Left(RowWarning.LEG_UNKNOWN, text))
        if said:
            listed.legs = frozenset(attended)


def _together(cells: list[str], places: tuple[int, ...], joint: str | None) -> str:
    """What several columns of one field say: all together, or without a joint the first."""
    texts = [cells[place] for place in places if cells[place]]
    return joint.join(texts) if joint else next(iter(texts), "")


def _scripts(text: str) -> tuple[str, str]:
    """The Latin and the Arabic part of a name; a name in another script counts as Latin."""
    if not is_arabic(text):
        return text, ""
    if not _LATIN_LETTER.search(text):
        return "", text
    arabic = " ".join(run.strip() for run in _ARABIC_RUN.findall(text))
    return " ".join(_ARABIC_RUN.sub(" ", text).split()).strip("/-–()[]| "), arabic
