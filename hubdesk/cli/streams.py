"""Text in and out of the command, whatever the terminal's encoding is."""

import io
import json
import os
import sys
from collections.abc import Iterable
from typing import BinaryIO

from hubdesk.errors import HubDeskError, Problem


def set_up_streams() -> None:
    """Let names in any script be printed: UTF-8 into files and pipes, escapes where it must be.

    An encoding that the user has set is kept.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            chosen = "PYTHONIOENCODING" in os.environ or stream.isatty()
            stream.reconfigure(encoding=None if chosen else "utf-8", errors="backslashreplace")


def to_json(value: object) -> str:
    """JSON on one line; in pure ASCII where the output can't hold every letter."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(value, ensure_ascii=encoding != "utf8")


def standard_input() -> BinaryIO:
    """What is typed or fed into the command.

    Raises:
        HubDeskError: it was closed by who called us.
    """
    if sys.stdin is None:
        raise HubDeskError(Problem.NO_INPUT)
    return sys.stdin.buffer


def refuse_undecodable(words: Iterable[str]) -> None:
    """Refuse words of the command line that are no text in this system's encoding.

    Raises:
        HubDeskError: one of them is not.
    """
    for word in words:
        try:
            word.encode()
        except UnicodeEncodeError as error:
            shown = word.encode("utf-8", "backslashreplace").decode()
            raise HubDeskError(Problem.NOT_TEXT, text=shown) from error
