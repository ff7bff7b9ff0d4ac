"""Which session each row of a sheet is about: by its id, else by leg, title and start. Pure."""

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from hubdesk.eventfile.folding import fold
from hubdesk.programme.spreadsheets.columns import Column
from hubdesk.programme.spreadsheets.plan import RowFault, RowRefusedError
from hubdesk.programme.spreadsheets.times import start_of
from hubdesk.programme.spreadsheets.values import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.listing import ListedSession
    from hubdesk.programme.places import LegRow
    from hubdesk.programme.spreadsheets.columns import SheetRow
    from hubdesk.programme.spreadsheets.facts import Facts

    Match: TypeAlias = ListedSession | RowRefusedError | None


def match_rows(facts: "Facts", rows: "Sequence[SheetRow]") -> "list[Match]":
    """The session of each row, None for a new one, or why it can't be told.

    A break that is held in three rooms is three sessions of one title and start; so those that are
    in the row's room are taken first.
    """
    matches: list[ListedSession | RowRefusedError | None] = [None] * len(rows)
    row_of: dict[str, int] = {}
    nameless: list[int] = []
    for at, row in enumerate(rows):
        key = row.cells.get(Column.ID, "")
        session = facts.sessions.get(key)
        if session is not None and key in row_of:
            matches[at] = RowRefusedError(RowFault.TWICE, row=row_of[key])
        elif session is not None:
            matches[at] = session
            row_of[key] = row.number
        elif key in facts.removed:
            matches[at] = RowRefusedError(RowFault.REMOVED)
        else:
            nameless.append(at)
    free = _by_face(facts, row_of)
    for same_room in (True, False):
        for at in nameless:
            if matches[at] is None:
                matches[at] = _match(facts, rows[at], free, same_room=same_room)
    return matches


def leg_of(facts: "Facts", row: "SheetRow", session: "ListedSession | None") -> "LegRow":
    """The leg of a row: what it says, else the session's, else the only one.

    Raises:
        RowRefusedError: it names none that there is, or another than the session's.
    """
    text = row.cells.get(Column.LEG, "")
    known = [leg.name for leg in facts.legs]
    if not text:
        if session is not None:
            return facts.leg(session.leg_id)
        if len(facts.legs) == 1:
            return facts.legs[0]
        raise RowRefusedError(RowFault.LEG_MISSING, known=known)
    leg = facts.leg_named(text)
    if leg is None:
        raise RowRefusedError(RowFault.LEG_UNKNOWN, text=text, known=known)
    if session is not None and session.leg_id != leg.id:
        raise RowRefusedError(RowFault.LEG_OTHER, leg=session.leg)
    return leg


_Face = tuple[str, str, str | None]


def _by_face(facts: "Facts", taken: dict[str, int]) -> "dict[_Face, list[ListedSession]]":
    free: dict[_Face, list[ListedSession]] = defaultdict(list)
    for session in facts.sessions.values():
        if session.id not in taken:
            free[session.leg_id, name_key(session.title), session.starts_at].append(session)
    return free


def _match(
    facts: "Facts",
    row: "SheetRow",
    free: "dict[_Face, list[ListedSession]]",
    *,
    same_room: bool,
) -> "Match":
    try:
        leg = leg_of(facts, row, None)
        face = (leg.id, name_key(row.cells.get(Column.TITLE, "")), start_of(row.cells, None))
    except RowRefusedError:
        return None  # the planner comes upon it as well
    found = free.get(face, [])
    if same_room:
        room = fold(row.cells.get(Column.ROOM, ""))
        found = [session for session in found if fold(session.room or "") == room]
    if not found:
        return None
    if len(found) > 1 and not same_room:
        return RowRefusedError(RowFault.AMBIGUOUS)
    session = found[0]
    free[face].remove(session)
    return session
