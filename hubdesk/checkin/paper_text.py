"""What somebody types from a sign-in sheet: `3-17 9:05, 3-18 9:10`, or one row a line.

A row without a time has the time before it, and a row without a sheet is on the sheet before it;
digits count in any script. Nothing is guessed: what is not understood is told, with its text.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from hubdesk.checkin.row_codes import PaperRow

MOST_LETTERS: Final = 100_000  # some thousand rows; more is no sheet of paper

_BETWEEN: Final = re.compile(r"[,;\n،؛]")
_ENTRY: Final = re.compile(
    r"(?:(?P<sheet>\d{1,5}) ?- ?)?(?P<row>\d{1,3})"
    r"(?: +(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d))?",
    re.ASCII,
)
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−/", "-"))


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row as it was typed.

    Attributes:
        text: what was typed, for the person who did.
        row: which row; None: the text was not understood.
        time: `HH:MM` by the paper; None: none was said so far.
    """

    text: str
    row: PaperRow | None
    time: str | None


def read_typed(text: str) -> list[TypedRow]:
    """Read what was typed, in its order."""
    found: list[TypedRow] = []
    sheet: int | None = None
    time: str | None = None
    for piece in _BETWEEN.split(text[:MOST_LETTERS]):
        typed = " ".join(piece.split())
        if not typed:
            continue
        entry = _ENTRY.fullmatch(_plain(typed))
        row = None
        if entry is not None:
            sheet = int(entry["sheet"]) if entry["sheet"] else sheet
            time = f"{int(entry['hour']):02}:{entry['minute']}" if entry["hour"] else time
            row = None if sheet is None else PaperRow(sheet, int(entry["row"]))
        found.append(TypedRow(typed, row, time if row is not None else None))
    return found


def _plain(text: str) -> str:
    """In ASCII digits and dashes."""
    digits = (unicodedata.decimal(letter, None) for letter in text)
    ascii_digits = "".join(
        letter if digit is None else str(digit) for letter, digit in zip(text, digits, strict=True)
    )
    return ascii_digits.translate(_DASHES).lower()
