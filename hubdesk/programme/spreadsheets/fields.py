"""What a row of a sheet says about the fields of a session, as they are stored. Pure."""

from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.programme.service import KINDS, audience_json
from hubdesk.programme.spreadsheets.cells import audience_text, cells_of, kind_text, yes_text
from hubdesk.programme.spreadsheets.columns import Column
from hubdesk.programme.spreadsheets.plan import FieldChange, RowFault, RowRefusedError
from hubdesk.programme.spreadsheets.values import (
    read_audience,
    read_kind,
    read_number,
    read_yes,
)
from hubdesk.registration.lists.cells import clean_text
from hubdesk.registration.lists.sheets import MAX_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.writing import Scalar
    from hubdesk.programme.listing import ListedSession
    from hubdesk.programme.places import LegRow, RoomRow
    from hubdesk.programme.spreadsheets.facts import Facts

_USUAL_KIND: Final = "presentation"
_USUAL: Final = {
    Column.KIND: kind_text(_USUAL_KIND),
    Column.LOCKED: yes_text(locked=False),
    Column.AUDIENCE: audience_text("everybody", ()),
}


def exported(session: "ListedSession | None") -> "dict[Column, str]":
    """The texts of a session's row as they are read again; of none, what it would be by itself."""
    if session is None:
        return dict.fromkeys(Column, "") | _USUAL
    return {
        column: clean_text(text[:MAX_CHARACTERS], keep_lines=True)
        for column, text in cells_of(session).items()
    }


def said_anew(
    cells: "Mapping[Column, str]", session: "ListedSession | None", *, empties: bool
) -> "dict[Column, str]":
    """The cells that say something else than the session's export does.

    Args:
        cells: of the row.
        session: which it is about; None: a new one.
        empties: whether an empty cell empties its field.
    """
    now = exported(session)
    return {
        column: text for column, text in cells.items() if text != now[column] and (text or empties)
    }


def stored(
    said: "Mapping[Column, str]", facts: "Facts", session: "ListedSession | None"
) -> "tuple[dict[str, Scalar], list[FieldChange]]":
    """What is said of the fields that stand by themselves: as it is stored, and in our words.

    A field that says the same in other words is in neither. A new track has no key yet.

    Raises:
        RowRefusedError: one of them makes no sense.
    """
    now = exported(session)
    values: dict[str, Scalar] = {}
    changes: list[FieldChange] = []
    for column, text in said.items():
        meant = _meant(column, text, facts)
        if meant is not None and meant[1] != now[column]:
            values |= meant[0]
            changes.append(FieldChange(column, now[column], meant[1]))
    return values, changes


def _meant(column: Column, text: str, facts: "Facts") -> "tuple[dict[str, Scalar], str] | None":
    """A field's values and its text in our words; None of one that is looked up elsewhere."""
    match column:
        case Column.TITLE:
            return {"title": text}, text
        case Column.LANGUAGE | Column.DESCRIPTION:
            return {column.value: text or None}, text
        case Column.KIND:
            kind = _kind(text)
            return {"kind": kind}, kind_text(kind)
        case Column.CAPACITY:
            capacity = _capacity(text)
            return {"capacity": capacity}, "" if capacity is None else str(capacity)
        case Column.LOCKED:
            locked = _locked(text)
            return {"locked": int(locked)}, yes_text(locked=locked)
        case Column.TRACK:
            key, name = facts.tracks.get(fold(text), (None, text))
            return {"track_id": key}, name
        case Column.AUDIENCE:
            return _audience(text, facts)
        case _:
            return None


def room_of(
    cells: "Mapping[Column, str]", facts: "Facts", leg: "LegRow", session: "ListedSession | None"
) -> "RoomRow | None":
    """The room that a row names; None: none.

    The venue tells rooms of one name apart. If it still is the one where the session was, while
    the room is another, the room counts.

    Raises:
        RowRefusedError: the leg has no such room, or several.
    """
    text, venue = cells.get(Column.ROOM, ""), cells.get(Column.VENUE, "")
    if not text:
        return None
    rooms = facts.rooms_of(leg.id)
    found = [room for room in rooms if text == room.id or fold(room.name) == fold(text)]
    here = [room for room in found if fold(room.venue) == fold(venue)] if venue else found
    is_old = session is not None and fold(venue) == fold(session.venue or "")
    if not here and len(found) == 1 and is_old:
        return found[0]
    if len(here) == 1:
        return here[0]
    if here:
        venues = [room.venue for room in here]
        raise RowRefusedError(RowFault.ROOM_AMBIGUOUS, text=text, known=venues)
    wanted = f"{text}, {venue}" if found else text
    known = [f"{room.name}, {room.venue}" if found else room.name for room in rooms]
    raise RowRefusedError(
        RowFault.ROOM_UNKNOWN, text=wanted, leg=leg.name, known=list(dict.fromkeys(known))
    )


def _kind(text: str) -> str:
    try:
        return read_kind(text) if text else _USUAL_KIND
    except ValueError as error:
        known = [kind_text(kind) for kind in KINDS]
        raise RowRefusedError(RowFault.KIND_UNKNOWN, text=text, known=known) from error


def _capacity(text: str) -> int | None:
    try:
        return read_number(text) if text else None
    except ValueError as error:
        raise RowRefusedError(RowFault.CAPACITY_INVALID, text=text) from error


def _locked(text: str) -> bool:
    try:
        return bool(text) and read_yes(text)
    except ValueError as error:
        raise RowRefusedError(RowFault.LOCKED_UNCLEAR, text=text) from error


def _audience(text: str, facts: "Facts") -> "tuple[dict[str, Scalar], str]":
    if not text:
        return {"audience": None, "audience_of": None}, _USUAL[Column.AUDIENCE]
    try:
        audience, named = read_audience(text)
    except ValueError as error:
        raise RowRefusedError(RowFault.AUDIENCE_UNKNOWN, text=text) from error
    keys = named
    if audience == "delegations":
        keys = tuple(_delegation(name, facts) for name in named)
        named = tuple(facts.delegations[key] for key in keys)
    return {
        "audience": audience,
        "audience_of": audience_json(keys),
    }, audience_text(audience, named)


def _delegation(name: str, facts: "Facts") -> str:
    found = [key for key, known in facts.delegations.items() if fold(known) == fold(name)]
    if len(found) != 1:
        raise RowRefusedError(RowFault.AUDIENCE_UNKNOWN, text=name)
    return found[0]
