"""The PDF file that something is printed into: drawn under another name, and put in its place."""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.keys import new_key

_PDF: Final = b"%PDF-"
_ABANDONED: Final = 3600.0  # s: no print takes that long, so whoever drew it was killed


@contextmanager
def draft_beside(output: Path, event_file: Path, what: str) -> Iterator[Path]:
    """A name to draw under; what is left of it when the block ends is removed.

    Args:
        output: the PDF file.
        event_file: what it is printed from.
        what: is printed; drafts of the same that were left there long ago are removed.

    Raises:
        HubDeskError: `FILE_EXISTS`: the output is there and is no PDF file; the folder can't be
            written, or the disk is full.
    """
    draft = output.with_name(f".{what}-{new_key()[-8:]}.part")
    try:
        _refuse_to_replace(output)
        _refuse_part_of(event_file, output)
        _remove_abandoned(output.parent, what)
        yield draft
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        problem = Problem.DISK_FULL if full else Problem.NOT_PERMITTED
        raise HubDeskError(problem, path=str(output)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


@contextmanager
def placed(draft: Path, output: Path) -> Iterator[Callable[[], None]]:
    """What gives the draft its name, durably; it loses it again if the block fails after that.

    That is for what is recorded: a file of badges that nobody recorded would be refused at the
    door. What is only printed uses `new_pdf`.
    """
    has_its_name = False

    def place() -> None:
        nonlocal has_its_name
        _refuse_to_replace(output)  # somebody may have saved it meanwhile
        draft.replace(output)
        has_its_name = True
        if os.name != "nt":  # Windows has no way to sync a folder
            descriptor = os.open(output.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    try:
        yield place
    except BaseException:
        if has_its_name:
            output.unlink(missing_ok=True)
        raise


@contextmanager
def new_pdf(output: Path, event_file: Path, what: str) -> Iterator[BinaryIO]:
    """A stream to print into; the file gets its name only if the block ends well.

    Raises:
        HubDeskError: as `draft_beside` does; nothing is left behind then.
    """
    output = output.absolute()
    with draft_beside(output, event_file, what) as draft:
        with draft.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        with placed(draft, output) as place:
            place()


def _refuse_to_replace(output: Path) -> None:
    """Refuse if there is anything but a PDF or an empty file."""
    if not output.exists():
        return
    if output.is_file():
        with output.open("rb") as stream:
            if stream.read(len(_PDF)) in {_PDF, b""}:
                return
    raise HubDeskError(Problem.FILE_EXISTS, path=str(output))


def _refuse_part_of(event_file: Path, output: Path) -> None:
    """Refuse the files that SQLite keeps beside the event file, which may be empty."""
    own = f"{event_file.name}-".casefold()
    if output.name.casefold().startswith(own) and output.parent.samefile(event_file.parent):
        raise HubDeskError(Problem.FILE_EXISTS, path=str(output))


def _remove_abandoned(folder: Path, what: str) -> None:
    """Remove the drafts of prints that were killed: they hold names and codes."""
    for draft in folder.glob(f".{what}-????????.part"):
        with contextlib.suppress(OSError):
            if time.time() - draft.stat().st_mtime > _ABANDONED:
                draft.unlink()
