"""Printing the programme as a job that a worker process runs for the window."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.printing.agenda_sheets import print_agendas
from hubdesk.programme.printing.day_sheets import print_days
from hubdesk.programme.printing.door_sheets import print_doors

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.printing.timetable import Printed
    from hubdesk.programme.printing.words import PrintedWords


class Sheets(Enum):
    """What is printed of a programme."""

    DAYS = "days"
    DOORS = "doors"
    AGENDAS = "agendas"


def print_sheets(
    file: "EventFile",
    progress: Callable[[int, int, str], bool],
    sheets: Sheets,
    leg_id: str | None,
    out: str,
    words: "PrintedWords",
) -> "Printed":
    """Print sheets of a leg into a PDF file; agendas may be of all legs.

    Raises:
        HubDeskError: as `print_days` does; days and doors of no leg (`NOT_FOUND`).
    """

    def told(done: int, total: int) -> bool:
        return progress(done, total, "")

    if sheets is Sheets.AGENDAS:
        return print_agendas(file, leg_id, Path(out), words, progress=told)
    if leg_id is None:
        raise HubDeskError(Problem.NOT_FOUND, what="leg", text="")
    of_leg = print_days if sheets is Sheets.DAYS else print_doors
    return of_leg(file, leg_id, Path(out), words, told)
