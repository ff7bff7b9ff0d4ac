"""What makes a date, a time, a zone or a name of the programme valid."""

from datetime import date, datetime
from zoneinfo import available_timezones

from hubdesk.errors import HubDeskError, Problem


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
    if text not in available_timezones():
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
        HubDeskError: it is none, or it carries a zone of its own.
    """
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=text) from error
    if at.tzinfo is not None:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=text)
    return at.strftime("%Y-%m-%dT%H:%M")


def positive(what: str, field: str, number: int | None) -> int | None:
    """A number that is at least 1.

    Raises:
        HubDeskError: it is less.
    """
    if number is not None and number < 1:
        raise HubDeskError(Problem.INVALID, what=what, field=field, text=str(number))
    return number
