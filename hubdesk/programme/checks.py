"""What makes a date, a time, a zone or a name of the programme valid."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.tables import Room
from hubdesk.programme.zones import wall_text
from hubdesk.timezones import timezones

if TYPE_CHECKING:
    from hubdesk.eventfile.writing import Scalar, Writing

ROLES = ("attendee", "speaker", "chair", "interpreter")
YEARS = range(1970, 9999)  # what ends after a session of the last one still has a date
LONGEST = 24 * 60  # minutes of a session
MOST = 1_000_000  # of people or minutes


def named(what: str, name: str) -> str:
    """The name without blanks around it.

    Raises:
        HubDeskError: nothing is left of it.
    """
    if not name.strip():
        raise HubDeskError(Problem.INVALID, what=what, field="name", text=name)
    return name.strip()


def zone(text: str) -> str:
    """An IANA time zone.

    Raises:
        HubDeskError: there is none of this name.
    """
    if text not in timezones():
        raise HubDeskError(Problem.INVALID, what="leg", field="zone", text=text)
    return text


def day(what: str, field: str, text: str | None) -> str | None:
    """A date as it is stored, `YYYY-MM-DD`.

    Raises:
        HubDeskError: it is none.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=text) from error


def wall_time(what: str, field: str, text: str | None) -> str | None:
    """A wall time as it is stored, `YYYY-MM-DDTHH:MM`.

    Raises:
        HubDeskError: it is none, it carries a zone of its own, or its year is out of bounds.
    """
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=text) from error
    if at.tzinfo is not None or at.year not in YEARS:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=text)
    return wall_text(at)


def positive(what: str, field: str, number: int | None) -> int | None:
    """A number that is at least 1.

    Raises:
        HubDeskError: it is less, or more than anybody means.
    """
    if number is not None and not 1 <= number <= MOST:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=str(number))
    return number


def not_negative(what: str, field: str, number: int) -> int:
    """A number of minutes that may be 0.

    Raises:
        HubDeskError: it is less, or more than anybody means.
    """
    if not 0 <= number <= MOST:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=str(number))
    return number


def length(minutes: int) -> int:
    """The length of a session.

    Raises:
        HubDeskError: it is less than a minute, or more than a day.
    """
    if not 1 <= minutes <= LONGEST:
        raise HubDeskError(Problem.BAD_LENGTH, text=str(minutes), largest=LONGEST)
    return minutes


def role(text: str) -> str:
    """A part that somebody can have in a session.

    Raises:
        HubDeskError: there is none of this name.
    """
    if text not in ROLES:
        raise HubDeskError(Problem.INVALID, what="enrolment", field="role", text=text)
    return text


def room_of_leg(write: "Writing", room_id: "Scalar", leg_id: str) -> None:
    """Refuse a room that is not there, or is in another leg; None is no room.

    Raises:
        HubDeskError: so it is.
    """
    if room_id is None:
        return
    write.require(Room, str(room_id))
    found = write.rows(
        "SELECT v.leg_id FROM room r JOIN venue v ON v.id = r.venue_id WHERE r.id = ?", (room_id,)
    )
    if found[0][0] != leg_id:
        raise HubDeskError(Problem.INVALID, what="session", field="room", text=str(room_id))
