"""Codes of the rows of sign-in sheets: `3-17` for people, fifteen letters for scanners.

The letters are those of badge codes, which every scanner types rightly on every layout: the letter
of rows, two letters a byte for the event's tag (1 byte), the sheet (2 bytes), the row on it
(1 byte) and a MAC (3 bytes). Fifteen letters fit into the smallest QR symbol; nothing in them
tells who stands in the row.
"""

import hmac
import re
from typing import Final, NamedTuple, Self

from typing_extensions import override

from hubdesk.badges.codes import ALPHABET

ROW_CODE_LENGTH: Final = 15
LAST_SHEET: Final = 0xFFFF
LAST_ROW: Final = 0xFF

_VERSION: Final = "R"
_MAC_BYTES: Final = 3
_MAC_START: Final = ROW_CODE_LENGTH - 2 * _MAC_BYTES
_DIGITS: Final = {letter: digit for digit, letter in enumerate(ALPHABET)}
_LETTER: Final = f"[{ALPHABET}]"
_ALONE: Final = re.compile(
    f"(?<!{_LETTER}){_VERSION}{_LETTER}{{{ROW_CODE_LENGTH - 1}}}(?!{_LETTER})",
    re.IGNORECASE | re.ASCII,
)


class PaperRow(NamedTuple):
    """A row of a sign-in sheet, both counted from 1."""

    sheet: int
    row: int

    @classmethod
    def of_text(cls, text: str) -> "Self | None":
        """Read `3-17`; None for any other text."""
        sheet, dash, row = text.partition("-")
        if not (dash and sheet.isdecimal() and row.isdecimal()):
            return None
        return cls(int(sheet), int(row))

    @override
    def __str__(self) -> str:
        return f"{self.sheet}-{self.row}"


def row_code(row: PaperRow, tag: int, key: bytes) -> str:
    """The code of a row on the paper of the event with this tag and key."""
    data = bytes([tag]) + row.sheet.to_bytes(2, "big") + bytes([row.row])
    head = _VERSION + _letters(data)
    return head + _mac(head, key)


def find_row(text: str, tag: int, key: bytes) -> PaperRow | None:
    """The row whose code stands in a text, if it is of the event with this tag and key."""
    found = _ALONE.search(text)
    if found is None:
        return None
    code = found.group().upper()
    head = code[:_MAC_START]
    if not hmac.compare_digest(_mac(head, key), code[_MAC_START:]):
        return None
    of_tag, high, low, row = (
        _DIGITS[first] * 16 + _DIGITS[second]
        for first, second in zip(head[1::2], head[2::2], strict=True)
    )
    return PaperRow(high << 8 | low, row) if of_tag == tag else None


def _mac(head: str, key: bytes) -> str:
    digest = hmac.digest(key, b"HubDesk paper row|" + head.encode("ascii"), "sha256")
    return _letters(digest[:_MAC_BYTES])


def _letters(data: bytes) -> str:
    return "".join(ALPHABET[byte >> 4] + ALPHABET[byte & 15] for byte in data)
