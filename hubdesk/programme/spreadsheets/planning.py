"""Works out what importing rows of sessions would do. Pure: it is given what the file holds."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.programme.spreadsheets.columns import Column
from hubdesk.programme.spreadsheets.fields import exported, room_of, said_anew, stored
from hubdesk.programme.spreadsheets.matching import leg_of, match_rows
from hubdesk.programme.spreadsheets.plan import (
    FieldChange,
    Outcome,
    PlannedRow,
    RowFault,
    RowRefusedError,
    Speakers,
    Target,
)
from hubdesk.programme.spreadsheets.speakers import speakers_said
from hubdesk.programme.spreadsheets.taken import Stay, Wish, rows_in_the_way
from hubdesk.programme.spreadsheets.times import minutes_of, refuse_skipped, start_of
from hubdesk.programme.zones import moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hubdesk.eventfile.writing import Scalar
    from hubdesk.programme.listing import ListedSession
    from hubdesk.programme.spreadsheets.columns import SheetRow
    from hubdesk.programme.spreadsheets.facts import Facts
    from hubdesk.programme.spreadsheets.matching import Match

_NO_SPEAKERS: Final = Speakers()


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that can be taken, as far as it alone goes.

    Attributes:
        row: the row.
        target: what would be written.
        leg_id: of the session.
        changes: what it changes.
        registered: speakers that are found among the people.
        session: the session, if it is there already.
        to: where the session would be: start, minutes and room.
    """

    row: "SheetRow"
    target: Target
    leg_id: str
    changes: tuple[FieldChange, ...]
    registered: tuple[str, ...]
    session: "ListedSession | None"
    to: tuple[str | None, int, str | None]

    @property
    def is_something(self) -> bool:
        """Whether anything would be written."""
        return self.session is None or bool(self.changes)

    @property
    def title(self) -> str:
        """The session's title, as the row says it or as it is."""
        return str(self.target.values.get("title") or (self.session and self.session.title) or "")


def plan_rows(
    facts: "Facts", rows: "Sequence[SheetRow]"
) -> tuple[tuple[PlannedRow, ...], tuple[Target, ...]]:
    """What becomes of each row, and what would be written of those that are new or changed."""
    drafts: list[Draft | RowRefusedError] = []
    matches = match_rows(facts, rows)
    for row, match in zip(rows, matches, strict=True):
        try:
            drafts.append(_draft(facts, row, match))
        except RowRefusedError as error:
            drafts.append(error)
    for at, stay in _taken(facts, drafts).items():
        room = next(
            room.name for each in facts.rooms.values() for room in each if room.id == stay.room_id
        )
        drafts[at] = RowRefusedError(RowFault.ROOM_TAKEN, room=room, other=stay.title, row=stay.row)
    planned = tuple(
        _planned(row, match, draft) for row, match, draft in zip(rows, matches, drafts, strict=True)
    )
    targets = (draft.target for draft in drafts if isinstance(draft, Draft) and draft.is_something)
    return planned, tuple(targets)


def _planned(row: "SheetRow", match: "Match", draft: Draft | RowRefusedError) -> PlannedRow:
    session = None if isinstance(match, RowRefusedError) else match
    if isinstance(draft, RowRefusedError):
        title = row.cells.get(Column.TITLE) or (session.title if session else "")
        return PlannedRow(
            row.sheet, row.number, Outcome.REFUSED, title, session.id if session else None,
            fault=draft.fault, data=draft.data_of_fault,
        )  # fmt: skip
    if session is None:
        outcome = Outcome.NEW
    else:
        outcome = Outcome.CHANGED if draft.changes else Outcome.UNCHANGED
    return PlannedRow(
        row.sheet, row.number, outcome, draft.title, session.id if session else None,
        draft.changes, draft.registered,
    )  # fmt: skip


def _draft(facts: "Facts", row: "SheetRow", match: "Match") -> Draft:
    """What one row would do.

    Raises:
        RowRefusedError: it makes no sense.
    """
    if isinstance(match, RowRefusedError):
        raise match
    session = match
    by_id = session is not None and row.cells.get(Column.ID) == session.id
    leg = leg_of(facts, row, session)
    said = said_anew(row.cells, session, empties=by_id)
    if not said.get(Column.TITLE, session.title if session else ""):
        raise RowRefusedError(RowFault.NO_TITLE)
    values, changes = stored(said, facts, session)
    to = _place(facts, row, said, session, zone=leg.zone)
    was = (session.starts_at, session.minutes, session.room_id) if session else None
    if session is not None and session.locked and to != was:
        raise RowRefusedError(RowFault.LOCKED)
    moved, moves = _moved(facts, session, to)
    speakers: Speakers = _NO_SPEAKERS
    registered: tuple[str, ...] = ()
    if Column.SPEAKERS in said:
        parts = facts.parts.get(session.id, ()) if session else ()
        speakers, registered = speakers_said(said[Column.SPEAKERS], facts, parts)
    if speakers != _NO_SPEAKERS:
        now = exported(session)[Column.SPEAKERS]
        changes.append(FieldChange(Column.SPEAKERS, now, said[Column.SPEAKERS]))
    new_leg: dict[str, Scalar] = {"leg_id": leg.id} if session is None else {}
    track = said.get(Column.TRACK, "") if values.get("track_id", "") is None else ""
    target = Target(
        session.id if session else None,
        {**new_leg, **values, **moved},
        track or None,
        speakers,
        moves=to != was,
    )
    return Draft(row, target, leg.id, (*moves, *changes), registered, session, to)


def _moved(
    facts: "Facts", session: "ListedSession | None", to: tuple[str | None, int, str | None]
) -> "tuple[dict[str, Scalar], list[FieldChange]]":
    """What changes of the place of a session: as it is stored, and in the sheet's words."""
    starts_at, minutes, room_id = to
    now = exported(session)
    rooms = {room.id: room.name for each in facts.rooms.values() for room in each}
    values: dict[str, Scalar] = {}
    changes: list[FieldChange] = []
    if session is None or starts_at != session.starts_at:
        values["starts_at"] = starts_at
        old = session.starts_at if session else None
        changes.append(FieldChange(Column.START, _spaced(old), _spaced(starts_at)))
    if session is None or minutes != session.minutes:
        values["minutes"] = minutes
        changes.append(FieldChange(Column.MINUTES, now[Column.MINUTES], str(minutes)))
    if session is None or room_id != session.room_id:
        values["room_id"] = room_id
        changes.append(FieldChange(Column.ROOM, now[Column.ROOM], rooms.get(room_id or "", "")))
    if session is None:
        changes = [change for change in changes if change.new]
    return values, changes


def _place(
    facts: "Facts",
    row: "SheetRow",
    said: "Mapping[Column, str]",
    session: "ListedSession | None",
    *,
    zone: str,
) -> tuple[str | None, int, str | None]:
    """Where a row wants its session: start, minutes and room.

    Of a session that there is, what its cells say no differently stays as it is.
    """
    if session is None:
        starts_at = start_of(row.cells, None)
        refuse_skipped(starts_at, zone)
        minutes = minutes_of(row.cells, None, starts_at, zone)
        leg = leg_of(facts, row, None)
        room = room_of(row.cells, facts, leg, None)
        return starts_at, minutes, room.id if room else None
    starts_at, minutes, room_id = session.starts_at, session.minutes, session.room_id
    if {Column.DAY, Column.START} & said.keys():
        starts_at = start_of(row.cells, session)
        if starts_at != session.starts_at:
            refuse_skipped(starts_at, zone)
    if starts_at != session.starts_at or {Column.END, Column.MINUTES} & said.keys():
        minutes = minutes_of(row.cells, session, starts_at, zone)
    if Column.ROOM in said or said.get(Column.VENUE):
        room = room_of(row.cells, facts, facts.leg(session.leg_id), session)
        room_id = room.id if room else None
    return starts_at, minutes, room_id


def _spaced(wall: str | None) -> str:
    return wall.replace("T", " ") if wall else ""


def _taken(facts: "Facts", drafts: "Sequence[Draft | RowRefusedError]") -> dict[int, Stay]:
    """The rows that can't have their room."""
    single = {room.id for each in facts.rooms.values() for room in each if not room.allows_overlap}
    zones = {leg.id: leg.zone for leg in facts.legs}

    def stay(
        leg_id: str, place: tuple[str | None, int, str | None], title: str, row: int | None = None
    ) -> Stay | None:
        starts_at, minutes, room_id = place
        if starts_at is None or room_id not in single or room_id is None:
            return None
        starts = moment(starts_at, zones[leg_id])
        return Stay(room_id, starts, starts + minutes, title, row)

    def now(session: "ListedSession") -> Stay | None:
        place = session.starts_at, session.minutes, session.room_id
        return stay(session.leg_id, place, session.title)

    wishes = [
        Wish(
            at,
            stay(draft.leg_id, draft.to, draft.title, draft.row.number),
            now(draft.session) if draft.session else None,
        )
        for at, draft in enumerate(drafts)
        if isinstance(draft, Draft) and draft.target.moves
    ]
    moved = {
        draft.session.id
        for draft in drafts
        if isinstance(draft, Draft) and draft.target.moves and draft.session
    }
    standing = [now(session) for key, session in facts.sessions.items() if key not in moved]
    return rows_in_the_way([each for each in standing if each is not None], wishes)
