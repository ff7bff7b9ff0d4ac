"""The printers that the spooler of this machine knows, asked by its own program.

It also tells those that it has found on the network, which takes it a moment. What is asked of it
in this process, as Qt does, holds up every thread of Python until it answers.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

_PROGRAM: Final = "lpstat"
_PATIENCE: Final = 20.0


@dataclass(frozen=True, slots=True)
class Queues:
    """The printers.

    Attributes:
        names: of all.
        usual: the one that is taken if none is named; empty: there is none.
    """

    names: tuple[str, ...] = ()
    usual: str = ""


def can_be_asked() -> bool:
    """Whether this machine has such a spooler."""
    return sys.platform != "win32" and shutil.which(_PROGRAM) is not None


def queues() -> Queues | None:
    """The printers there are now; None: the spooler does not answer."""
    try:
        names, usual = (_said(option).splitlines() for option in ("-e", "-d"))
    except (OSError, subprocess.SubprocessError):
        return None
    # of the sentence only the name is read, which is no word of any language
    default = next((name for line in usual for name in names if line.endswith(f": {name}")), "")
    return Queues(tuple(names), default)


def _said(option: str) -> str:
    return subprocess.run(
        [_PROGRAM, option],
        capture_output=True,
        timeout=_PATIENCE,
        check=True,
        env={**os.environ, "LC_ALL": "C"},
        text=True,
        errors="replace",
    ).stdout
