"""What the sheet says of a session: the text of each cell, the same in XLSX and CSV."""

from typing import TYPE_CHECKING

from hubdesk.programme.spreadsheets.columns import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.programme.listing import ListedSession


def cells_of(session: "ListedSession") -> dict[Column, str]:
    """The texts of a session's row; what is not known of it is empty."""
    starts, ends = session.starts_at or "", session.ends_at or ""
    same_day = starts[:10] == ends[:10]
    return {
        Column.ID: session.id,
        Column.LEG: session.leg,
        Column.DAY: starts[:10],
        Column.START: starts[11:],
        Column.END: ends[11:] if same_day else ends.replace("T", " "),
        Column.MINUTES: str(session.minutes),
        Column.ROOM: session.room or "",
        Column.VENUE: session.venue or "",
        Column.TITLE: session.title,
        Column.KIND: kind_text(session.kind),
        Column.TRACK: session.track or "",
        Column.LANGUAGE: session.language or "",
        Column.CAPACITY: "" if session.capacity is None else str(session.capacity),
        Column.SPEAKERS: "; ".join(session.speakers),
        Column.DESCRIPTION: session.description or "",
        Column.LOCKED: yes_text(locked=session.locked),
        Column.AUDIENCE: audience_text(session.audience, session.audience_of),
    }


def kind_text(kind: str) -> str:
    """A kind of session as the sheet writes it."""
    return kind.replace("_", " ")


def yes_text(*, locked: bool) -> str:
    """Whether a session is locked, as the sheet writes it."""
    return "yes" if locked else "no"


def audience_text(audience: str, audience_of: "Iterable[str]") -> str:
    """An audience as the sheet writes it."""
    named = "; ".join(audience_of)
    return f"{audience}: {named}" if named else audience
