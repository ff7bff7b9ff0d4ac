"""Printing sign-in sheets as a job that a worker process runs for the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hubdesk.checkin.printing.sign_in_sheets import print_sign_in_sheets

if TYPE_CHECKING:
    from hubdesk.checkin.printing.sign_in_sheets import PrintedSheets, SheetChoice
    from hubdesk.checkin.printing.words import SheetWords
    from hubdesk.eventfile.file import EventFile


def sheets_job(
    file: "EventFile",
    progress: Callable[[int, int, str], bool],
    operator: str,
    choice: "SheetChoice",
    out: str,
    words: "SheetWords",
) -> "PrintedSheets":
    """Print sign-in sheets into a PDF file.

    Raises:
        HubDeskError: as `print_sign_in_sheets` does.
    """

    def told(done: int, total: int) -> bool:
        return progress(done, total, "")

    return print_sign_in_sheets(file, operator, choice, Path(out), words, told)
