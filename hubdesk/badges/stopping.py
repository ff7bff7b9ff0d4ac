"""A print that stopped midway: what came out stays printed, the rest is printed from there on."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.reading import Reader
from hubdesk.eventfile.tables import Printing, PrintJob

_JOB: Final = "SELECT 1 FROM print_job WHERE id = ? AND deleted = 0"
_PRINTINGS: Final = """
SELECT r.id, r.page, r.cell, r.deleted, b.person_id
FROM printing r JOIN badge b ON b.id = r.badge_id
WHERE r.job_id = ? ORDER BY r.page, r.cell, r.id"""


class Reason(Enum):
    """Why badges are printed again, as far as the program knows words for it."""

    LOST = "lost"
    DAMAGED = "damaged"
    CHANGED = "changed"
    MISPRINTED = "misprinted"
    CONTINUED = "continued"  # an earlier print stopped midway


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a print: its sheet and the cell on it, both from 1."""

    sheet: int
    cell: int = 1


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a print that stopped.

    Attributes:
        printed: how many badges came out.
        people: whose badges did not, in their order.
        act: what undo takes back; None if it was recorded so before.
    """

    printed: int
    people: tuple[str, ...]
    act: str | None = None


def stop_at(file: EventFile, operator: str, job_id: str, place: Place) -> Rest:
    """Record that a print came out only as far as before this cell.

    What did not come out counts as not printed; its codes stay. It may be said again, if the first
    guess was wrong. Nothing is recorded if it is said already.

    Raises:
        HubDeskError: `NOT_FOUND`: there is no such print, or it was taken back.
    """
    with file.writing(ActKind.STOP_PRINT, operator) as write:
        if not write.rows(_JOB, (job_id,)):
            raise HubDeskError(Problem.NOT_FOUND, what="print_job", text=job_id)
        rows = write.rows(_PRINTINGS, (job_id,))
        printed = 0
        people = []
        for key, page, cell, deleted, person in rows:
            is_out = (page, cell) < (place.sheet, place.cell)
            printed += is_out
            if not is_out:
                people.append(str(person))
            if bool(deleted) is is_out:
                write.update(Printing, key, deleted=int(not is_out))
        write.update(PrintJob, job_id, badges=printed)
        write.args.update(job=job_id, badges=printed, left=len(people))
    return Rest(printed, tuple(people), write.act_id if write.changed else None)


def rest_of(reader: Reader, job_id: str) -> Rest:
    """What is left of a print, as it was recorded."""
    rows = reader.rows(_PRINTINGS, (job_id,))
    left = tuple(str(person) for *_, deleted, person in rows if deleted)
    return Rest(len(rows) - len(left), left)


def place_of(reader: Reader, job_id: str) -> Place | None:
    """The first cell of a print that did not come out, as it was recorded; None: all came out."""
    for _, page, cell, deleted, _ in reader.rows(_PRINTINGS, (job_id,)):
        if deleted:
            return Place(page, cell)
    return None
