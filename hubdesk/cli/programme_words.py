"""The command line's words about sheets of sessions and about conflicts."""

from collections import defaultdict
from typing import TYPE_CHECKING

from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.spreadsheets.plan import RowFault

if TYPE_CHECKING:
    from hubdesk.programme.spreadsheets.plan import PlannedRow

ROW_FAULTS = {
    RowFault.NO_TITLE: "the row has no title",
    RowFault.REMOVED: "the session of this id was taken out of the programme; empty the id to add"
    " it anew",
    RowFault.AMBIGUOUS: "several sessions have this title and start; say which one with its id",
    RowFault.TWICE: "row {row} is about this session already",
    RowFault.LEG_UNKNOWN: "there is no leg {text!r}; there are {known}",
    RowFault.LEG_MISSING: "the row names no leg; there are {known}",
    RowFault.LEG_OTHER: "the session belongs to {leg} and stays there; empty the id to add it to"
    " another leg",
    RowFault.ROOM_UNKNOWN: "there is no room {text!r} in {leg}; there are {known}",
    RowFault.ROOM_AMBIGUOUS: "several venues have a room {text!r}: {known}; say which one",
    RowFault.ROOM_TAKEN: "{other!r}{where} is in {room} at that time",
    RowFault.LOCKED: "the session is locked; unlock it before it is moved",
    RowFault.KIND_UNKNOWN: "there is no kind {text!r}; there are {known}",
    RowFault.DAY_INVALID: "{text!r} is no day; write it as 2026-07-31 or 31/07/2026",
    RowFault.DAY_MISSING: "the row has a start and no day",
    RowFault.TIME_INVALID: "{text!r} is no time; write it as 10:30",
    RowFault.TIME_NEVER: "clocks go forward over {text}; there is no such time",
    RowFault.LENGTH_INVALID: "a session lasts from 1 to {largest} minutes, not {text}",
    RowFault.END_BEFORE_START: "it can't end at {end} when it starts at {start}; write an end after"
    " midnight with its day",
    RowFault.LENGTH_CONTRADICTS: "{minutes} minutes do not end at {end}; empty one of them",
    RowFault.CAPACITY_INVALID: "{text!r} is no number of places",
    RowFault.LOCKED_UNCLEAR: "{text!r} is neither yes nor no",
    RowFault.AUDIENCE_UNKNOWN: "{text!r} is no audience; write everybody, enrolled,"
    " 'categories: …' or 'delegations: …' with names that there are",
}

CONFLICTS = {
    ConflictKind.ROOM_TAKEN: "two in one room",
    ConflictKind.PEOPLE: "people in two places",
    ConflictKind.WAY: "no time for the way",
    ConflictKind.ROOM_TOO_SMALL: "room too small",
    ConflictKind.FULL: "more people than places",
    ConflictKind.ROOM_CLOSED: "room not open",
    ConflictKind.TURNOVER: "room not ready",
    ConflictKind.NO_SUCH_TIME: "clocks change in that hour",
}


def row_fault(row: "PlannedRow") -> str:
    """Why a row of a sheet is refused."""
    if row.fault is None:
        return ""
    data = {
        name: ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        for name, value in row.data.items()
    }
    data["where"] = f" (row {data['row']})" if data.get("row") else ""
    return ROW_FAULTS[row.fault].format_map(defaultdict(lambda: "none", data))
