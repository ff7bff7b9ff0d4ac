"""What a scanner typed: a badge code on any layout, a text that may be an alias, or nonsense.

Scanner input is data from outside: it is capped, never opened, and written down only in a form that
any screen can show.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from hubdesk.badges.codes import ALPHABET, CODE_LENGTH, VERSION, CodeReading, canonical, read_code
from hubdesk.checkin import layouts
from hubdesk.checkin.row_codes import ROW_CODE_LENGTH, PaperRow, find_row

LONGEST_TEXT = 256  # no code or alias is longer; a longer text is nonsense
LONGEST_RECORD = 120

_LETTER = f"[{ALPHABET}]"
_ANYWHERE = re.compile(f"(?={VERSION}({_LETTER}{{{CODE_LENGTH - 1}}}))", re.IGNORECASE | re.ASCII)
_ALONE = re.compile(
    f"(?<!{_LETTER}){VERSION}{_LETTER}{{{CODE_LENGTH - 1}}}(?!{_LETTER})", re.IGNORECASE | re.ASCII
)
_AIM = re.compile(r"^\][A-Za-z][0-9A-Za-z]")  # which symbology it was: a scanner may say so first
_ECI = re.compile(r"\\0000(?:01|03|26|27)")  # which character set it was
_DASHES = frozenset("-‐‑‒–—−")


class ScanKind(Enum):
    """What a scanned text turned out to be."""

    CODE = "code"  # issued by this event
    OTHER_EVENT = "other_event"
    FORGED = "forged"
    PAPER_ROW = "paper_row"  # of a sign-in sheet of this event
    TEXT = "text"  # perhaps an alias
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True)
class Scan:
    """A scanned text, decoded.

    Attributes:
        kind: what it is.
        text: the code in upper case, the row (`3-17`), the text without the scanner's
            additions, or, of nonsense, what to keep of it in the record.
    """

    kind: ScanKind
    text: str


def decode(typed: str, tag: int, key: bytes) -> Scan:
    """Decode what a scanner typed at an event with this tag and key.

    A code counts wherever it stands in the text: every candidate is judged by its MAC. Two
    different codes in one text are nonsense, or the second visitor would pass unseen.
    """
    if len(typed) > LONGEST_TEXT:
        return Scan(ScanKind.NONSENSE, for_the_record(typed))
    compact = _compact(typed)
    for spelling in _spellings(compact):
        genuine = _codes_of_ours(spelling, tag, key)
        if len(genuine) == 1:
            return Scan(ScanKind.CODE, genuine.pop())
        if genuine:
            return Scan(ScanKind.NONSENSE, for_the_record(typed))
    for spelling in _spellings(compact):
        if alone := _ALONE.search(spelling):
            return _strange_code(alone.group(), tag, key)
    if row := _row_of_ours(compact, tag, key):
        return Scan(ScanKind.PAPER_ROW, str(row))
    text = _plain(typed)
    if text and text.isprintable():
        return Scan(ScanKind.TEXT, text)
    return Scan(ScanKind.NONSENSE, for_the_record(typed))


def row_of_paper(typed: str, tag: int, key: bytes) -> str | None:
    """The row of a sign-in sheet whose code was scanned; None for everything else.

    A badge, as almost every scan is one, is told by its form alone.
    """
    if canonical(typed.strip()) is not None:
        return None
    scan = decode(typed, tag, key)
    return scan.text if scan.kind is ScanKind.PAPER_ROW else None


def for_the_record(typed: str) -> str:
    """Return a text as it is kept and shown: capped, every unprintable character as its number."""
    kept = typed[:LONGEST_RECORD]
    shown = "".join(one if one.isprintable() else _number(one) for one in kept)
    if len(shown) > LONGEST_RECORD or len(typed) > LONGEST_RECORD:
        return shown[: LONGEST_RECORD - 1] + "…"
    return shown


def _spellings(compact: str, length: int = CODE_LENGTH) -> Iterator[str]:
    yield compact
    if not compact.isascii():
        yield from layouts.spellings(compact, length)


def _codes_of_ours(spelling: str, tag: int, key: bytes) -> set[str]:
    found = (spelling[at.start() : at.start() + CODE_LENGTH] for at in _ANYWHERE.finditer(spelling))
    return {code.upper() for code in found if read_code(code, tag, key) is CodeReading.OURS}


def _row_of_ours(compact: str, tag: int, key: bytes) -> PaperRow | None:
    if len(compact) < ROW_CODE_LENGTH:
        return None
    rows = (find_row(spelling, tag, key) for spelling in _spellings(compact, ROW_CODE_LENGTH))
    return next(filter(None, rows), None)


def _strange_code(text: str, tag: int, key: bytes) -> Scan:
    of_another = read_code(text, tag, key) is CodeReading.OTHER_EVENT
    kind = ScanKind.OTHER_EVENT if of_another else ScanKind.FORGED
    return Scan(kind, canonical(text) or text)


def _compact(typed: str) -> str:
    """Without blanks, dashes and control characters.

    Compatibility forms are resolved one character at a time: over the whole text the marks that
    Arabic layouts type would be put into another order.
    """
    if typed.isascii() and typed.isalnum():
        return typed
    return "".join(_resolved(one) for one in typed if not _is_filler(one))


def _is_filler(character: str) -> bool:
    return (
        character.isspace()
        or character in _DASHES
        or unicodedata.category(character) in ("Cc", "Cf")
    )


def _resolved(character: str) -> str:
    if character.isascii() or character in layouts.CHARACTERS:
        return character
    return unicodedata.normalize("NFKC", character)


def _plain(typed: str) -> str:
    visible = "".join(one for one in typed if unicodedata.category(one) not in ("Cc", "Cf"))
    return _ECI.sub("", _AIM.sub("", visible.strip())).strip()


def _number(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
