"""What a row changes about a person who is there already. Pure.

A filled cell is taken, an empty one erases nothing. Names are one unit: a list that writes the
same name in capitals, without accents or in one cell does not spoil the better spelling.
"""

import unicodedata
from typing import TYPE_CHECKING

from hubdesk.eventfile.folding import digits, fold
from hubdesk.registration.importing.people import name_keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    Value = str | int | None

NAME_COLUMNS = ("given_name", "family_name", "arabic_name")


def changed_values(
    given: "Mapping[str, Value]",
    compared: "Mapping[str, Value]",
    current: "Mapping[str, Value]",
    *,
    again: bool,
) -> "dict[str, Value]":
    """Return the columns that a row changes.

    Args:
        given: the columns that the row fills.
        compared: what the file has for the person that the row fits.
        current: what the file has for the person it is about: the same, unless that is the one
            into whom the other was merged; what the other had already is no change then.
        again: an earlier row of the import was about the person; its name stands, unless this
            one is better written.
    """
    changes = {
        column: value
        for column, value in given.items()
        if column not in NAME_COLUMNS
        and not _same(column, value, compared.get(column))
        and not _same(column, value, current.get(column))
    }
    return changes | _changed_name(given, (compared, current), again=again)


def contradictions(given: "Mapping[str, Value]", earlier: "Mapping[str, Value]") -> list[str]:
    """Return the columns in which a row says otherwise than an earlier row about the person."""
    return [
        column
        for column, value in given.items()
        if column not in NAME_COLUMNS
        and column in earlier
        and not _alike(column, value, earlier[column])
    ]


def _same(column: str, new: "Value", old: "Value") -> bool:
    if column == "email" and new and old:
        return str(new).lower() == str(old).lower()
    return new == old


def _alike(column: str, new: "Value", old: "Value") -> bool:
    if column == "phone":
        return digits(str(new)) == digits(str(old))
    return _same(column, new, old) or fold(str(new)) == fold(str(old))


def _changed_name(
    given: "Mapping[str, Value]", present: "tuple[Mapping[str, Value], ...]", *, again: bool
) -> "dict[str, Value]":
    changes: dict[str, Value] = {}
    latin = (_text(given, "given_name"), _text(given, "family_name"))
    latin = _turned_round(latin, present[-1])
    if any(latin) and all(
        _takes_over(latin, (_text(there, "given_name"), _text(there, "family_name")), again=again)
        for there in present
    ):
        changes["given_name"], changes["family_name"] = latin[0] or None, latin[1] or None
    arabic = _text(given, "arabic_name")
    if arabic and all(
        _takes_over(("", arabic), ("", _text(there, "arabic_name")), again=again)
        for there in present
    ):
        changes["arabic_name"] = arabic
    return {column: value for column, value in changes.items() if value != present[-1].get(column)}


def _turned_round(new: tuple[str, str], current: "Mapping[str, Value]") -> tuple[str, str]:
    """A name whose two parts stand in each other's column is put in the order of the file."""
    given, family = (name_keys_of(_text(current, each), None) for each in NAME_COLUMNS[:2])
    swapped = (name_keys_of(new[1], None), name_keys_of(new[0], None)) == (given, family)
    return (new[1], new[0]) if swapped else new


def _text(values: "Mapping[str, Value]", column: str) -> str:
    return str(values.get(column) or "")


def _takes_over(new: tuple[str, str], old: tuple[str, str], *, again: bool) -> bool:
    """Whether a name takes another's place: when it says something else, and no worse.

    Of two rows about one person the better written name stays, else the first, so that the same
    rows come to the same name every time.
    """
    if new == old:
        return False
    if not any(old):
        return True
    if name_keys_of(*new) != name_keys_of(*old):
        return not again
    return _care(new) > _care(old) if again else _care(new) >= _care(old)


def _care(name: tuple[str, str]) -> tuple[bool, int, int]:
    """How carefully a name is written: cut in two, not all in capitals, with its accents."""
    flat = unicodedata.normalize("NFD", " ".join(name))
    return (
        all(name),
        -sum(part.isupper() for part in name),
        sum(unicodedata.combining(each) > 0 for each in flat),
    )
