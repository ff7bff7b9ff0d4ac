"""A keyboard for the tests of the wedge: keys as the system reports them, with place and time."""

import sys

from checkin.keyboards import KEYS, TYPED
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./", 57: " "}
PLACES = {char: first + at for first, row in ROWS.items() for at, char in enumerate(row)}
SHIFTED = dict(zip('!@#$%^&*()_+{}:"~|<>?', "1234567890-=[];'`\\,./", strict=True))
X_OFFSET = 0 if sys.platform == "win32" else 8
ENTER = (Qt.Key.Key_Return, "\r", 28)
TAB = (Qt.Key.Key_Tab, "\t", 15)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_EASTERN = {
    "fr": dict(zip("1234567890-;q", "&é\"'(-è_çà)ma", strict=True)) | {"a": "q", "A": "Q"},
    "es": {"-": "'", "_": "?"},
}


class Keyboard:
    """Presses keys at times of its own; what has the focus gets them through its window."""

    def __init__(self):
        self.now = 1_000_000

    def press(self, key, text="", place=0, *, modifiers=_NONE, after=0, repeat=False, up=True):
        """Press a key so long after the last; and let it go, unless it stays down."""
        self.now += after
        place = place and place + X_OFFSET
        kinds = [QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress]
        for kind in kinds + [QEvent.Type.KeyRelease] * up:
            event = QKeyEvent(kind, key, modifiers, place, 0, 0, text, repeat)
            event.setTimestamp(self.now)
            QCoreApplication.postEvent(QApplication.focusWindow(), event)

    def letter(self, char, *, after=0, layout="us", place=True, **more):
        """Press the key that types a character on the US layout."""
        base = SHIFTED.get(char, char.lower())
        shifted = char in SHIFTED or char.isupper()
        text = typed_on(layout, char)
        key = Qt.Key(ord(char.upper())) if char.isascii() else Qt.Key.Key_unknown
        self.press(key, text, PLACES[base] if place else 0,
                   modifiers=_SHIFT if shifted else _NONE, after=after, **more)  # fmt: skip

    def compose(self, text, *, after=0):
        """Type a text as X11 does when it composes: without a key."""
        self.now += after
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.postEvent(QApplication.focusObject(), event)

    def let_go(self, char, *, after=0):
        """Let the key go that composed: the only thing that is told of it."""
        self.now += after
        place = PLACES[char.lower()] + X_OFFSET
        event = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_unknown, _SHIFT, place, 0, 0, "")
        event.setTimestamp(self.now)
        QCoreApplication.postEvent(QApplication.focusWindow(), event)

    def scan(self, text, *, gap=4, end=ENTER, layout="us", place=True):
        """Type a text as a scanner does."""
        self.now += 500
        for char in text:
            self.letter(char, after=gap, layout=layout, place=place)
        if end is not None:
            self.press(*end, after=gap)
        QCoreApplication.processEvents()

    def person(self, qtbot, text, *, gaps=(90,)):
        """Type a text as a person does: it takes its time."""
        self.now += 500
        for at, char in enumerate(text):
            gap = gaps[at % len(gaps)]
            qtbot.wait(gap)
            self.letter(char, after=gap)


def typed_on(layout, char):
    """What the key of a US character types on another layout."""
    if char.upper() in KEYS:
        return TYPED[layout][char.isupper()][KEYS.index(char.upper())]
    return _EASTERN.get(layout, {}).get(char, char)
