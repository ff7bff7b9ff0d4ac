"""Badge codes: made and read. They say nothing about the person, only that this event issued them.

A code is 29 letters: the version letter, then two letters a byte for the event's tag (1 byte), a
random part (6 bytes) and a MAC (7 bytes of HMAC-SHA256 under the event's key). 29 alphanumeric
letters fill a QR symbol of version 2-Q exactly. The sixteen letters are consonants that every
Latin keyboard layout has in the same place, so that a scanner types them rightly in Málaga and in
Tangier; without vowels they make no words, and nothing looks like 0, O, 1 or I.
"""

import hmac
import re
import secrets
from enum import Enum

ALPHABET = "BCDFGHJKLNPRSTVX"  # two letters a byte: the high half first
VERSION = "H"
CODE_LENGTH = 29

_PAIRS = tuple(high + low for high in ALPHABET for low in ALPHABET)
_BYTE_OF = {pair: byte for byte, pair in enumerate(_PAIRS)}
_WELL_FORMED = re.compile(f"{VERSION}[{ALPHABET}]{{{CODE_LENGTH - 1}}}")
_RANDOM_BYTES = 6
_MAC_BYTES = 7
_TAG_END = 3
_MAC_START = _TAG_END + 2 * _RANDOM_BYTES
_LETTERS = 8


class CodeReading(Enum):
    """What a text turned out to be when it was read as a badge code."""

    OURS = "ours"
    OTHER_EVENT = "other_event"  # well-formed, with another event's tag
    FORGED = "forged"  # our tag, but the MAC is not ours: made up or misread
    NOT_A_CODE = "not_a_code"


def make_code(tag: int, key: bytes) -> str:
    """Return a new random code of the event with this tag (0 to 255) and key."""
    head = VERSION + _PAIRS[tag] + _letters(secrets.token_bytes(_RANDOM_BYTES))
    return head + _mac(head, key)


def read_code(text: str, tag: int, key: bytes) -> CodeReading:
    """Tell what a text is to the event with this tag and key; upper and lower case are the same."""
    code = canonical(text)
    if code is None:
        return CodeReading.NOT_A_CODE
    if _BYTE_OF[code[1:_TAG_END]] != tag:
        return CodeReading.OTHER_EVENT
    if not hmac.compare_digest(_mac(code[:_MAC_START], key), code[_MAC_START:]):
        return CodeReading.FORGED
    return CodeReading.OURS


def canonical(text: str) -> str | None:
    """Return a well-formed code in upper case, as it is stored; None for any other text."""
    if len(text) != CODE_LENGTH or not text.isascii():
        return None
    code = text.upper()
    return code if _WELL_FORMED.fullmatch(code) else None


def letters_of(code: str) -> str:
    """Return the eight letters of a code that are printed for people."""
    return code[_TAG_END : _TAG_END + _LETTERS]


def in_fours(letters: str) -> str:
    """Return the eight letters as people see them: `BCDF-GHJK`."""
    return f"{letters[:4]}-{letters[4:]}"


def _mac(head: str, key: bytes) -> str:
    digest = hmac.digest(key, b"HubDesk badge|" + head.encode("ascii"), "sha256")
    return _letters(digest[:_MAC_BYTES])


def _letters(data: bytes) -> str:
    return "".join([_PAIRS[byte] for byte in data])
