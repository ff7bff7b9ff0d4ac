"""What the keys of a scanner mean: a scanner is a keyboard that presses the keys of the US layout.

Windows calls the keys of the main block by the same numbers as Linux; X11 and Wayland add eight.
macOS has no scan codes, its virtual keys stand for places too.
"""

import re
import sys
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from hubdesk.badges.codes import ALPHABET, CODE_LENGTH, VERSION
from hubdesk.checkin import layouts

_ROWS: Final = (  # the number of a row's first key, and what its keys type without and with shift
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_BY_PLACE: Final = {
    first + place: pair
    for first, plain, shifted in _ROWS
    for place, pair in enumerate(zip(plain, shifted, strict=True))
}
_MAC_KEYS: Final = (  # the virtual keys from 0 on; a blank is no key of a code
    "asdfhgzxcv bqweryt123465=97-80]ou[ip lj'k;\\,/nm.  `"
)
_PAIR: Final = {plain: (plain, shifted) for plain, shifted in _BY_PLACE.values()}
_BY_MAC_KEY: Final = {at: _PAIR[one] for at, one in enumerate(_MAC_KEYS) if one != " "} | {
    49: (" ", " ")
}
_X_OFFSET: Final = 8
_MODIFIERS: Final = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Mode_switch,
        Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R,
    }
)  # fmt: skip
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ALT_KEYPAD: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
_ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_CONTROL_ENDS: Final = frozenset({Qt.Key.Key_J, Qt.Key.Key_M, Qt.Key.Key_I})  # LF, CR, Tab

COMPOSED: Final = {"لا": "b", "لآ": "B", "لأ": "G", "لإ": "T"}
"""What X11 makes of keys of Arabic layouts instead of pressing them, by the US layout's keys."""

_LETTER: Final = f"[{ALPHABET}]"
_CODE: Final = re.compile(f"{VERSION}{_LETTER}{{{CODE_LENGTH - 1}}}", re.IGNORECASE | re.ASCII)
_BEGINNING: Final = re.compile(
    rf"\]?|\][A-Z][0-9]?|(\][A-Z][0-9])?{VERSION}{_LETTER}*", re.IGNORECASE | re.ASCII
)
_PLAIN: Final = re.compile(r"[A-Za-z0-9 .:/+=?-]+", re.ASCII)  # digits never become these


def is_modifier(event: QKeyEvent) -> bool:
    """Whether a key changes only what others mean.

    So does a digit of the keypad with Alt: Windows types one character of several of them, and some
    scanners type everything so.
    """
    return event.key() in _MODIFIERS or is_part_of_number(event)


def is_part_of_number(event: QKeyEvent) -> bool:
    """Whether a key is one of those that give a character's number on Windows."""
    return (
        _ALT_KEYPAD & event.modifiers() == _ALT_KEYPAD
        and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
    )


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key types a character, on this layout or on a scanner's."""
    if event.modifiers() & _COMMANDS or event.key() in _ENDS:
        return False
    return bool(on_us_layout(event)) or (bool(event.text()) and event.text().isprintable())


def is_end(event: QKeyEvent) -> bool:
    """Whether a scanner may end a code with this key."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return event.key() in _CONTROL_ENDS
    return event.key() in _ENDS


def on_us_layout(event: QKeyEvent) -> str:
    """What the key types on the US layout, or nothing if that is not known."""
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return event.text() if event.text().isascii() and event.text().isdigit() else ""
    pair = _pair(event)
    if pair is None:
        return ""
    return pair[1] if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else pair[0]


def begins_code(text: str) -> bool:
    """Whether a text may be the beginning of a badge code."""
    return _BEGINNING.fullmatch(text) is not None


def has_code(text: str) -> bool:
    """Whether a whole badge code stands in a text, typed on whatever layout."""
    return any(_CODE.search(one) for one in _spellings(text))


def reading(typed: str, on_us: str) -> str:
    """What a scanner meant: what was typed on this layout, or on its own.

    A code is looked for by its keys first. Other texts count as they were typed, unless the layout
    made of their digits what no list has for a number.
    """
    if _CODE.search(on_us):
        return on_us
    if has_code(typed) or _PLAIN.fullmatch(typed) or not _PLAIN.fullmatch(on_us):
        return typed
    return on_us


def _spellings(text: str) -> Iterable[str]:
    yield text
    if not text.isascii():
        yield from layouts.spellings(text)


def _pair(event: QKeyEvent) -> tuple[str, str] | None:
    if sys.platform == "darwin":
        return _BY_MAC_KEY.get(event.nativeVirtualKey()) if event.text() else None
    offset = 0 if sys.platform == "win32" else _X_OFFSET
    return _BY_PLACE.get(event.nativeScanCode() - offset)
