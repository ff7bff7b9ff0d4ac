"""What takes long with badges, as jobs that a worker process runs for the window."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hubdesk.badges import service
from hubdesk.badges.arrangement import Duplex
from hubdesk.badges.people import Choice
from hubdesk.badges.photo_folder import FolderPlan, Taken, take_folder
from hubdesk.badges.preflight import USUAL_DPI
from hubdesk.badges.preview import Preview, draw_preview
from hubdesk.badges.printing import Paper, Printed
from hubdesk.badges.sending import Kind, Sent, send_ahead
from hubdesk.badges.templates_store import find_template
from hubdesk.badges.work_printing import draw_work, print_work
from hubdesk.badges.works import Work
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
        dpi: of the printer, as far as it is known.
        work: what is printed.
    """

    choice: Choice
    paper: Paper
    anyway: bool = False
    reason: str = ""
    dpi: int = USUAL_DPI
    work: Work = Work.BADGES


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
    if order.work is not Work.BADGES:
        return _preview_work(file, progress, output, order)
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
    if order.work is not Work.BADGES:
        stream = io.BytesIO()
        return draw_work(file, stream, order.work, order.choice, order.paper, _told(progress))
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
    if order.work is not Work.BADGES:
        return _print_work(file, progress, output, order)

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


def send(
    file: EventFile,
    progress: Progress,
    operator: str,
    folder: str,
    order: Order,
    kind: str,
) -> Sent:
    """Write a file for each of the chosen people, and the list; stopped, it tells what there is.

    Args:
        file: the event file.
        progress: called with each file.
        operator: who does it.
        folder: where to.
        order: whose, and by which template.
        kind: of the files, a `Kind`'s value.

    Raises:
        HubDeskError: as `send_ahead` does.
    """
    return send_ahead(
        file,
        operator,
        Path(folder),
        order.choice,
        order.paper.template,
        Kind(kind),
        _told(progress),
        anyway=order.anyway,
    )


def take_photos(file: EventFile, progress: Progress, operator: str, plan: FolderPlan) -> Taken:
    """Give people the photos of a folder.

    Raises:
        HubDeskError: as `take_folder` does, and `CANCELLED`; nobody gets a photo then.
    """
    return take_folder(file, operator, plan, progress)


def _preview_work(file: EventFile, progress: Progress, output: str, order: Order) -> Preview:
    """All of a work: none is as long as ten thousand badges are."""
    paper = order.paper
    with Path(output).open("wb") as stream:
        drawn = draw_work(file, stream, order.work, order.choice, paper, _told(progress))
    turned = paper.arrangement.duplex is not Duplex.NONE and order.work is not Work.ENVELOPES
    has_backs = turned and find_template(file, paper.template).has_back_page
    return Preview(1, drawn.pages, has_backs=has_backs)


def _print_work(file: EventFile, progress: Progress, output: str, order: Order) -> Printed:
    stopped = False

    def go_on(done: int, total: int) -> bool:
        nonlocal stopped
        stopped = not progress(done, total, "")
        return not stopped

    printed = print_work(file, Path(output), order.work, order.choice, order.paper, go_on)
    if stopped:
        raise HubDeskError(Problem.CANCELLED)
    return printed


def _told(progress: Progress) -> Callable[[int, int], bool]:
    return lambda done, total: progress(done, total, "")
