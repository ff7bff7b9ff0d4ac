"""Two people who turn out to be one: merged by a person, and taken apart again.

Merging writes one field, `merged_into`, of the one who is given up, and fills what the other lacks.
Nothing is re-pointed: whoever reads badges, enrolments or admissions of a person reads those of
everybody in its `group`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.reading import Reader
from hubdesk.eventfile.tables import CustomValue, Person

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

# Two desks that merge a pair each the other way round make a circle: its smallest key wins.
_RESOLVE: Final = """
WITH RECURSIVE up(id) AS (
  SELECT ?1 UNION
  SELECT p.merged_into FROM up JOIN person p ON p.id = up.id WHERE p.merged_into IS NOT NULL
)
SELECT p.id FROM up JOIN person p ON p.id = up.id
ORDER BY p.merged_into IS NOT NULL, p.id LIMIT 1"""

_GIVEN_UP: Final = "SELECT id FROM person WHERE merged_into = ?"

_FILLED: Final = (
    "arabic_name", "honorific", "organisation_id", "delegation_id", "email", "phone", "job_title",
    "country", "languages", "protocol_order", "diet", "access_needs", "identity_document",
    "consents", "notes", "attention", "photo",
)  # fmt: skip
_LATIN_NAME: Final = ("given_name", "family_name")
_LAST_MERGE: Final = """
SELECT args FROM act WHERE kind = 'merge_people' AND json_extract(args, '$.given_up') = ?
ORDER BY id DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Merged:
    """Who stays, who was given up, and which fields the one who stays got from the other."""

    stays: str
    given_up: str
    filled: tuple[str, ...]


def resolve(reader: Reader, person_id: str) -> str:
    """The person that this one was merged into in the end, or the person itself."""
    rows = reader.rows(_RESOLVE, (person_id,))
    return str(rows[0][0]) if rows else person_id


def survivors(reader: Reader) -> dict[str, str]:
    """Whom everybody who was merged into somebody turned out to be."""
    merged = reader.rows("SELECT id FROM person WHERE merged_into IS NOT NULL")
    found = ((str(key), resolve(reader, str(key))) for (key,) in merged)
    return {key: survivor for key, survivor in found if key != survivor}


def group(reader: Reader, person_id: str) -> list[str]:
    """A person and everybody who was merged into it."""
    found = [person_id]
    for one in found:  # grows; mostly nobody was merged, which a recursive query takes long to say
        found += [key for (key,) in reader.rows(_GIVEN_UP, (one,)) if key not in found]
    return found


def merge(file: "EventFile", operator: str, stays: str, given_up: str) -> Merged:
    """Makes one person of two; fields that the one who stays lacks come from the other.

    Raises:
        HubDeskError: one of them is not there or was erased, or they are one already.
    """
    with file.writing(ActKind.MERGE_PEOPLE, operator) as write:
        stays, given_up = resolve(write, stays), resolve(write, given_up)
        write.require(Person, stays)
        write.require(Person, given_up)
        if stays == given_up:
            raise HubDeskError(Problem.INVALID, what="person", field="merged_into", text=stays)
        filled = _fill(write, stays, given_up)
        custom = _fill_custom(write, stays, given_up)
        write.update(Person, given_up, merged_into=stays)
        write.args.update(stays=stays, given_up=given_up, filled=filled, custom=custom)
    return Merged(stays, given_up, tuple(filled))


def unmerge(file: "EventFile", operator: str, given_up: str) -> None:
    """Makes two people again; what was filled in goes, unless it was changed meanwhile.

    Raises:
        HubDeskError: the person is not there, was erased, or was not merged.
    """
    with file.writing(ActKind.UNMERGE_PEOPLE, operator, given_up=given_up) as write:
        write.require(Person, given_up)
        stays = write.rows("SELECT merged_into FROM person WHERE id = ?", (given_up,))[0][0]
        if stays is None:
            raise HubDeskError(Problem.INVALID, what="person", field="merged_into", text=given_up)
        write.update(Person, given_up, merged_into=None)
        for (text,) in write.rows(_LAST_MERGE, (given_up,)):
            args = json.loads(text)
            if args["stays"] == stays:
                _empty(write, stays, given_up, args["filled"])
                _empty_custom(write, stays, given_up, args["custom"])


def _fields(write: "Writing", person_id: str, columns: Sequence[str]) -> dict[str, Any]:
    row = write.rows(f"SELECT {', '.join(columns)} FROM person WHERE id = ?", (person_id,))[0]
    return dict(zip(columns, row, strict=True))


def _fill(write: "Writing", stays: str, given_up: str) -> list[str]:
    columns = (*_LATIN_NAME, *_FILLED)
    own, other = _fields(write, stays, columns), _fields(write, given_up, columns)
    lacking = [column for column in _FILLED if own[column] is None]
    if not any(own[column] for column in _LATIN_NAME):  # a name is whole or not there
        lacking += _LATIN_NAME
    values = {column: other[column] for column in lacking if other[column] is not None}
    if values:
        write.update(Person, stays, **values)
    return list(values)


def _empty(write: "Writing", stays: str, given_up: str, filled: Sequence[str]) -> None:
    columns = [column for column in filled if column in (*_LATIN_NAME, *_FILLED)]
    if not columns or write.rows("SELECT 1 FROM person WHERE id = ? AND erased = 1", (stays,)):
        return
    own, other = _fields(write, stays, columns), _fields(write, given_up, columns)
    unchanged = {column: None for column in columns if own[column] == other[column]}
    if unchanged:
        write.update(Person, stays, **unchanged)


def _values(write: "Writing", person_id: str) -> dict[str, str]:
    return dict(
        write.rows(
            "SELECT field_id, value FROM custom_value"
            " WHERE person_id = ? AND deleted = 0 AND value IS NOT NULL",
            (person_id,),
        )
    )


def _fill_custom(write: "Writing", stays: str, given_up: str) -> list[str]:
    own, other = _values(write, stays), _values(write, given_up)
    lacking = [field for field in other if field not in own]
    for field in lacking:
        write.put(
            CustomValue, f"{stays}/{field}", person_id=stays, field_id=field, value=other[field]
        )
    return lacking


def _empty_custom(write: "Writing", stays: str, given_up: str, filled: Sequence[str]) -> None:
    own, other = _values(write, stays), _values(write, given_up)
    for field in filled:
        if field in own and own[field] == other.get(field):
            write.update(CustomValue, f"{stays}/{field}", deleted=1)
