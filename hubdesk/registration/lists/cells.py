"""The text of a cell, as a person sees it."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from hubdesk.registration.lists.sheets import MAX_CHARACTERS, ListFault, ListRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    CellValue = str | int | float | bool | date | time | datetime | timedelta

# Spreadsheets' errors, in the languages they are shown in, and what people write for "nothing".
_NOTHING: Final = re.compile(
    r"[-–—_.·/\\]+|#(?:N/[AD]|REF!|¡REF!|VALUE!|¡VALOR!|VALEUR!|NAME\?|¿NOMBRE\?|NOM\?"
    r"|NULL!|NUL!|¡NULO!|NUM!|¡NUM!|NOMBRE!|DIV/0!|¡DIV/0!)"
)
# Direction marks, soft hyphens and other format characters; joiners mean something in Arabic script
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_PRESENTATION_FORM: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_FORMULA_TEXT: Final = re.compile(r'="([^"]*)"')  # how a CSV keeps leading zeros: ="0034…"
_GUARDED: Final = re.compile(r"'[=+\-@＝＋－＠]")  # how a list is kept from being run as formulas


def clean_text(text: str, *, keep_lines: bool = False) -> str:
    """Return one line without surrounding or repeated blanks, invisible or control characters.

    Letters are composed (NFC), and Arabic letters that were copied in their drawn forms are
    turned into letters again. A dash, and an error of the spreadsheet, are nothing.

    Args:
        text: what stands in the cell.
        keep_lines: a text of several lines stays one.

    Raises:
        ListRefusedError: the text is longer than any cell of a spreadsheet.
    """
    if len(text) > MAX_CHARACTERS:
        raise ListRefusedError(ListFault.CELL_LENGTH, limit=MAX_CHARACTERS)
    if keep_lines and len(text.splitlines()) > 1:
        return _clean_lines(text)
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
    text = " ".join(text.split())
    if not text:
        return ""
    if not text.isascii():
        text = _composed(text)
    first = text[0]
    if not first.isalnum():
        if _NOTHING.fullmatch(text):
            return ""
        if first == "'" and _GUARDED.match(text):
            return text[1:]
        if first == "=":
            formula = _FORMULA_TEXT.fullmatch(text)
            return formula.group(1).strip() if formula else text
    return text


def _composed(text: str) -> str:
    if _PRESENTATION_FORM.search(text):
        text = unicodedata.normalize("NFKC", text)
    return unicodedata.normalize("NFC", text)


def _clean_lines(text: str) -> str:
    """Several lines, each without surrounding or repeated blanks; empty ones stay between others.

    A dash is nothing only where it is all there is.
    """
    text = text.removeprefix("'") if _GUARDED.match(text) else text
    lines = (" ".join(_INVISIBLE.sub("", line).split()) for line in text.splitlines())
    text = _composed("\n".join(lines)).strip("\n")
    return text if "\n" in text else clean_text(text)


def _number(value: float) -> str:
    """A whole number without its decimal point; others with the 15 digits a spreadsheet has."""
    return str(int(value)) if value.is_integer() else format(value, ".15g")


def _moment(value: datetime) -> str:
    if value.time() == time():
        return value.date().isoformat()
    return value.isoformat(" ", "seconds" if value.second else "minutes")


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if seconds else f"{hours}:{minutes:02}"


_TEXT_OF: Final["dict[type, Callable[..., str]]"] = {
    str: clean_text,
    float: _number,
    int: str,
    bool: lambda value: "true" if value else "false",
    datetime: _moment,
    date: date.isoformat,
    time: lambda value: value.isoformat("minutes"),
    timedelta: _duration,
}


def cell_text(value: "CellValue", *, keep_lines: bool = False) -> str:
    """Return the text of a spreadsheet's cell: numbers without `.0`, dates as ISO 8601."""
    if keep_lines and type(value) is str:
        return clean_text(value, keep_lines=True)
    return _TEXT_OF[type(value)](value)
