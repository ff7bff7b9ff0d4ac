"""When a row of a sheet says that a session is, and how long it lasts. Pure.

A sheet says the length twice, by the end and in minutes. Of a session that there is, that one
counts which was changed; where neither was, a session that is moved keeps its length.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from hubdesk.programme.checks import LONGEST
from hubdesk.programme.spreadsheets.columns import Column
from hubdesk.programme.spreadsheets.plan import RowFault, RowRefusedError
from hubdesk.programme.spreadsheets.values import later, read_day, read_minutes, read_time
from hubdesk.programme.zones import WallKind, moment, wall_after, wall_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.programme.listing import ListedSession

USUAL_MINUTES: Final = 60
_MIDNIGHT: Final = "00:00"  # as an end without a day: the end of the day


def start_of(cells: "Mapping[Column, str]", session: "ListedSession | None") -> str | None:
    """The wall time at which a row says that a session starts; None: it has none.

    Raises:
        RowRefusedError: its day or time is none, or the day is missing.
    """
    now = session.starts_at if session else None
    text = cells.get(Column.START)
    if text is None:  # the sheet has no such column
        if now is None:
            return None
        day = _day(cells.get(Column.DAY) or now[:10])
        return f"{day}T{now[11:]}"
    if not text:
        return None
    try:
        own_day, time = read_time(text)
    except ValueError as error:
        raise RowRefusedError(RowFault.TIME_INVALID, text=text) from error
    day_text = cells.get(Column.DAY, "" if now is None else now[:10])
    if own_day is None and not day_text:
        raise RowRefusedError(RowFault.DAY_MISSING)
    return later(own_day or _day(day_text), time)


def refuse_skipped(starts_at: str | None, zone: str) -> None:
    """Refuse a time that clocks go forward over.

    Raises:
        RowRefusedError: it is one.
    """
    if starts_at is not None and wall_kind(starts_at, zone) is WallKind.NEVER:
        raise RowRefusedError(RowFault.TIME_NEVER, text=starts_at.replace("T", " "))


def minutes_of(
    cells: "Mapping[Column, str]",
    session: "ListedSession | None",
    starts_at: str | None,
    zone: str,
) -> int:
    """How long a row says that a session lasts.

    Raises:
        RowRefusedError: not at all, backwards, or in two ways that contradict each other.
    """
    said = _said_minutes(cells)
    end = _said_end(cells, session) if starts_at is not None else None
    usual = session.minutes if session else USUAL_MINUTES
    if starts_at is None or end is None:
        return usual if said is None else said
    day, time = end
    if said is not None and (session is None or said != session.minutes):
        wall = wall_after(starts_at, said, zone)
        if wall[11:] != time.replace("24:", "00:") or (day and later(day, time) != wall):
            raise RowRefusedError(RowFault.LENGTH_CONTRADICTS, minutes=said, end=time)
        return said
    return _length(starts_at, day, time, zone)


def _length(starts_at: str, day: str | None, time: str, zone: str) -> int:
    ends_at = later(day or starts_at[:10], time)
    if day is None and time == _MIDNIGHT != starts_at[11:]:
        ends_at = later(starts_at[:10], "24:00")
    minutes = moment(ends_at, zone) - moment(starts_at, zone)
    if datetime.fromisoformat(ends_at) < datetime.fromisoformat(starts_at):
        start, end = starts_at.replace("T", " "), ends_at.replace("T", " ")
        raise RowRefusedError(RowFault.END_BEFORE_START, start=start, end=end)
    return _in_bounds(minutes, str(minutes))


def _said_minutes(cells: "Mapping[Column, str]") -> int | None:
    text = cells.get(Column.MINUTES, "")
    if not text:
        return None
    try:
        minutes = read_minutes(text)
    except ValueError as error:
        raise RowRefusedError(RowFault.LENGTH_INVALID, text=text, largest=LONGEST) from error
    return _in_bounds(minutes, text)


def _in_bounds(minutes: int, text: str) -> int:
    if not 1 <= minutes <= LONGEST:
        raise RowRefusedError(RowFault.LENGTH_INVALID, text=text, largest=LONGEST)
    return minutes


def _said_end(
    cells: "Mapping[Column, str]", session: "ListedSession | None"
) -> tuple[str | None, str] | None:
    """The day and time of an end that the sheet says anew; None: it says nothing new."""
    text = cells.get(Column.END, "")
    if not text:
        return None
    try:
        day, time = read_time(text)
    except ValueError as error:
        raise RowRefusedError(RowFault.TIME_INVALID, text=text) from error
    now = session.ends_at if session else None
    if now is not None and time == now[11:] and day in (None, now[:10]):
        return None
    return day, time


def _day(text: str) -> str:
    try:
        return read_day(text)
    except ValueError as error:
        raise RowRefusedError(RowFault.DAY_INVALID, text=text) from error
