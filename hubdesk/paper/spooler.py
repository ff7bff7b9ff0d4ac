"""Hands a PDF file to the spooler as it is, in parts, and follows what comes out of the printer.

The file goes in parts, of one sheet unless there are many, so that it can be stopped between them
and what came out is known. What a spooler tells of the sheets of a job is what its filters have
drawn, not what lies in the tray, so only a part that is done counts. Two parts are with the spooler
at a time, so that the printer need not wait.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final

from hubdesk.paper import ipp
from hubdesk.paper.ipp import JobState, PrinterState

_SPOOLER_TIME: Final = 20.0
_LOOK_EVERY: Final = 0.2
_SETTLING: Final = 5.0  # until what was taken back has ended
_PARTS: Final = 40  # of a large file, at most: each part copies it for the spooler
_AHEAD: Final = 2


class Sides(Enum):
    """On which sides of the paper it is printed, as the spooler has it."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


class Outcome(Enum):
    """What came of handing a file to a printer."""

    DONE = "done"  # all of it came out
    TAKEN = "taken"  # all of it was taken; what comes out of it is not told
    STOPPED = "stopped"  # by who asked for it
    FAILED = "failed"  # by the printer or the spooler, or by somebody at them
    REFUSED = "refused"
    GONE = "gone"  # there is no such printer

    @property
    def is_whole(self) -> bool:
        """Whether all of it was printed, as far as one knows."""
        return self in (Outcome.DONE, Outcome.TAKEN)


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was handed over.

    Attributes:
        sheets: how many sheets surely came out.
    """

    outcome: Outcome
    sheets: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        sheets: how many came out.
        total: of how many.
        waits: the printer has stopped, and waits for somebody.
    """

    sheets: int
    total: int
    waits: bool = False


Told = Callable[[Progress], bool]
"""Called with how far it is; answers whether to go on."""


def takes_files() -> bool:
    """Whether the spooler of this machine takes PDF files."""
    return sys.platform != "win32" and _program() is not None


def deliver(
    pdf: Path,
    printer: str,
    sheets: int,
    *,
    sides: Sides = Sides.ONE,
    told: Told | None = None,
    patience: float | None = None,
) -> Delivered:
    """Hand a PDF file to a printer; it returns when all has come out, or nothing more will.

    Args:
        pdf: the file; with both sides it has two pages for each sheet.
        printer: its name at the spooler.
        sheets: how many sheets of paper it is.
        sides: on which sides it is printed.
        told: called now and then.
        patience: for how many seconds to wait for a printer that has stopped; None: for ever.
    """
    part = max(1, -(-sheets // _PARTS))
    return _Delivery(pdf, printer, sheets, sides, part, told, patience).run()


def wanted_command(
    program: str, pdf: Path, printer: str, first: int, last: int, sides: Sides
) -> list[str]:
    """What is called to print some sheets, by `lp` or `lpr`.

    Args:
        program: its path.
        pdf: the file.
        printer: its name.
        first: sheet.
        last: sheet.
        sides: on which sides.
    """
    pages = (first, last) if sides is Sides.ONE else (2 * first - 1, 2 * last)
    options = ["-o", "print-scaling=none", "-o", f"sides={sides.value}"]
    options += ["-o", f"page-ranges={pages[0]}-{pages[1]}"]
    if Path(program).name == "lpr":
        return [program, "-P", printer, *options, "-T", pdf.stem, "--", str(pdf)]
    return [program, "-d", printer, *options, "-t", pdf.stem, "--", str(pdf)]


def _program() -> str | None:
    return shutil.which("lp") or shutil.which("lpr")


@dataclass(slots=True)
class _Part:
    job: int | None
    sheets: int
    state: JobState | None = JobState.PENDING
    out: int = 0


@dataclass(slots=True)
class _Delivery:
    pdf: Path
    printer: str
    sheets: int
    sides: Sides
    part: int
    told: Told | None
    patience: float | None
    parts: list[_Part] = field(default_factory=list)
    sent: int = 0
    waits_since: float | None = None

    def run(self) -> Delivered:
        program = _program()
        if program is None:
            return Delivered(Outcome.REFUSED, 0)
        while True:
            while self.sent < self.sheets and len(self._running()) < _AHEAD:
                if not self._send(program):
                    self._cancel()
                    return Delivered(Outcome.REFUSED, self._out())
            for part in self._running():
                self._look_at(part)
            if any(part.state in (JobState.CANCELED, JobState.ABORTED) for part in self.parts):
                self._cancel()
                return Delivered(Outcome.FAILED, self._out())
            if self.sent == self.sheets and not self._running():
                is_known = all(part.state is not None for part in self.parts)
                return Delivered(Outcome.DONE if is_known else Outcome.TAKEN, self._out())
            is_blocked = self._is_blocked()
            if self.told is not None and not self.told(
                Progress(self._out(), self.sheets, is_blocked)
            ):
                self._cancel()
                return Delivered(Outcome.STOPPED, self._out())
            if self._is_too_long(is_blocked=is_blocked):
                self._cancel()
                return Delivered(Outcome.FAILED, self._out())
            time.sleep(_LOOK_EVERY)

    def _running(self) -> list[_Part]:
        return [part for part in self.parts if part.state is not None and not part.state.is_over]

    def _out(self) -> int:
        """How many sheets came out, before the first that may not have."""
        out = 0
        for part in self.parts:
            out += part.out
            if part.out < part.sheets:
                break
        return out

    def _send(self, program: str) -> bool:
        first, last = self.sent + 1, min(self.sent + self.part, self.sheets)
        command = wanted_command(program, self.pdf, self.printer, first, last, self.sides)
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                timeout=_SPOOLER_TIME,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        if done.returncode != 0:
            return False
        number = re.search(
            rf"{re.escape(self.printer)}-(\d+)", done.stdout.decode("utf-8", "replace")
        )
        job = int(number[1]) if number else None
        part = _Part(job, last - first + 1)
        if job is None:  # taken, and nothing is told of it
            part.state, part.out = None, part.sheets
        self.parts.append(part)
        self.sent = last
        return True

    def _look_at(self, part: _Part) -> None:
        values = ipp.job_values(part.job) if part.job is not None else None
        if values is None or not values.get("job-state"):
            part.state, part.out = None, part.sheets
            return
        part.state = JobState(int(values["job-state"][0]))
        part.out = part.sheets if part.state is JobState.COMPLETED else 0

    def _is_blocked(self) -> bool:
        if any(part.state in (JobState.STOPPED, JobState.HELD) for part in self.parts):
            return True
        values = ipp.printer_values(self.printer) if self._running() else None
        return values is not None and PrinterState.STOPPED in values.get("printer-state", ())

    def _is_too_long(self, *, is_blocked: bool) -> bool:
        if self.patience is None or not is_blocked:
            self.waits_since = None
            return False
        now = time.monotonic()
        if self.waits_since is None:
            self.waits_since = now
        return now - self.waits_since >= self.patience

    def _cancel(self) -> None:
        """Take back what has not come out, and see how much has."""
        cancel = shutil.which("cancel")
        running = self._running()
        if cancel is None or not running:
            return
        names = [f"{self.printer}-{part.job}" for part in reversed(running)]
        try:
            subprocess.run(
                [cancel, *names], capture_output=True, timeout=_SPOOLER_TIME, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return
        until = time.monotonic() + _SETTLING
        while running and time.monotonic() < until:  # one may have come out meanwhile
            for part in running:
                self._look_at(part)
                if part.state is None:  # forgotten with its end
                    part.state, part.out = JobState.CANCELED, 0
            running = self._running()
            if running:
                time.sleep(_LOOK_EVERY)
