"""Founding an event: a new event file with its legs, each with the point of its door."""

from typing import TYPE_CHECKING

from hubdesk.checkin.points import insert_point
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Leg
from hubdesk.timezones import timezones

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def found_event(
    path: "Path", name: str, legs: "Sequence[tuple[str, str]]", operator: str
) -> EventFile:
    """Make a new event file with these legs (name, IANA time zone) and return it open.

    Each leg's door is a point with the leg's name, which asks for nothing but a good badge.

    Raises:
        HubDeskError: there is a file already, the place can't be written, there is no leg, a name
            is empty or a zone unknown; then there is no file.
    """
    _check(name, legs)
    file = EventFile.create(path, name.strip())
    with file.writing(ActKind.FOUND_EVENT, operator, legs=len(legs)) as write:
        for position, (leg_name, zone) in enumerate(legs):
            leg = write.insert(Leg, name=leg_name.strip(), zone=zone, position=position)
            insert_point(write, leg_name, leg)
    return file


def _check(name: str, legs: "Sequence[tuple[str, str]]") -> None:
    if not name.strip():
        raise HubDeskError(Problem.INVALID, what="event", field="name", text=name)
    if not legs:
        raise HubDeskError(Problem.INVALID, what="event", field="legs", text="")
    known = timezones()
    for leg_name, zone in legs:
        if not leg_name.strip():
            raise HubDeskError(Problem.INVALID, what="leg", field="name", text=leg_name)
        if zone not in known:
            raise HubDeskError(Problem.INVALID, what="leg", field="zone", text=zone)
