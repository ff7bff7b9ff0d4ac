"""Reading a workbook in a process of its own, with a limit on time and memory.

What an XLS, XLSB or ODS file will take can't be told from outside, and when the library that
reads them can't get the memory it wants, it ends the process: not the desk's, then. The memory
limit is the operating system's and exists on Linux; elsewhere the time limit alone holds.
"""

import multiprocessing
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from hubdesk.registration.lists import workbooks
from hubdesk.registration.lists.sheets import ListFault, ListRefusedError, Sheet

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

SECONDS: Final = 60.0
_MEMORY: Final = 1_000_000_000  # of address space, the interpreter included

Answer = tuple[Sheet, ...] | ListRefusedError


def sheets_of(
    path: "Path", seconds: float = SECONDS, *, keep_lines: bool = False
) -> tuple[Sheet, ...]:
    """Return what `workbooks.sheets_of` does.

    Raises:
        ListRefusedError: it refused, ran out of time or memory, or broke down.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(path, sender, keep_lines), daemon=True)
    process.start()
    sender.close()
    fault = ListFault.TIME
    answer: Answer | None = None
    try:
        if receiver.poll(seconds):
            fault = ListFault.MEMORY  # unless it does have an answer
            answer = receiver.recv()
    except EOFError:
        pass
    finally:
        receiver.close()
        process.kill()
        process.join()
    if isinstance(answer, ListRefusedError):
        raise answer
    if answer is None:
        raise ListRefusedError(fault)
    return answer


def _answer(path: "Path", sender: "Connection[Answer, None]", keep_lines: bool) -> None:  # noqa: FBT001 - sent
    """What the process does: read, and send the sheets or the reason."""
    _limit_memory()
    # a breakdown inside the library writes its own report, which nobody at the desk can read
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no path, a device
        os.dup2(nowhere.fileno(), 2)
    try:
        sender.send(workbooks.sheets_of(path, keep_lines=keep_lines))
    except ListRefusedError as error:
        sender.send(error)
    except MemoryError:
        sender.send(ListRefusedError(ListFault.MEMORY))
    sender.close()


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - exists on this system only

        with suppress(ValueError, OSError):  # a stricter limit holds already
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
