"""What takes long with badges, as jobs that a worker process runs for the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hubdesk.badges import service
from hubdesk.badges.people import Choice
from hubdesk.badges.preflight import USUAL_DPI
from hubdesk.badges.preview import Preview, draw_preview
from hubdesk.badges.printing import Paper, Printed
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile

Progress = Callable[[int, int, str], bool]


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for.

    Attributes:
        choice: whose badges.
        paper: how they lie.
        anyway: also those nobody could read.
        reason: why badges are printed again: a `Reason`'s value, or words.
        dpi: the printer's dots per inch, for what is looked at before.
    """

    choice: Choice
    paper: Paper
    anyway: bool = False
    reason: str = ""
    dpi: int = USUAL_DPI


def preview(
    file: EventFile,
    progress: Progress,
    output: str,
    order: Order,
    first: int,
    count: int,
) -> Preview:
    """Draw some sheets of what would be printed.

    Raises:
        HubDeskError: as `draw_preview` does, and `CANCELLED`.
    """
    drawn = draw_preview(
        file,
        Path(output),
        order.choice,
        order.paper,
        first=first,
        count=count,
        anyway=order.anyway,
        progress=lambda done, total: progress(done, total, ""),
    )
    if drawn is None:
        raise HubDeskError(Problem.CANCELLED)
    return drawn


def preflight(file: EventFile, progress: Progress, order: Order) -> Printed:
    """Say what would be printed, and what should be looked at before.

    Raises:
        HubDeskError: as the service does, and `CANCELLED`.
    """
    if not progress(0, 0, ""):
        raise HubDeskError(Problem.CANCELLED)
    return service.preflight(file, order.choice, order.paper, anyway=order.anyway, dpi=order.dpi)


def print_to_file(
    file: EventFile,
    progress: Progress,
    operator: str,
    output: str,
    order: Order,
) -> Printed:
    """Print into a PDF file and record it.

    Args:
        file: the event file.
        progress: called with each sheet.
        operator: who prints.
        output: the PDF file.
        order: what is printed.

    Raises:
        HubDeskError: as the service does, and `CANCELLED`; nothing is written then.
    """
    stopped = False

    def go_on(done: int, total: int) -> bool:
        nonlocal stopped
        stopped = not progress(done, total, "")
        return not stopped

    printed = service.print_badges(
        file,
        operator,
        Path(output),
        order.choice,
        order.paper,
        progress=go_on,
        anyway=order.anyway,
        reason=order.reason,
    )
    if stopped:
        raise HubDeskError(Problem.CANCELLED)
    return printed
