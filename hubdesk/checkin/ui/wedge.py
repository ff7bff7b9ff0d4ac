"""Tells a scanner's typing from a person's, whatever has the focus.

A scanner is one more keyboard: it types faster than any hand and ends with Enter. So each key that
types something is held back for an instant. If others follow as fast as no hand can, and enough of
them, it is a scan: nothing that has the focus learns of it. If not, the keys reach the window that
they were meant for, in their order.

Keys that type nothing are never late. A shortcut needs Ctrl, Alt or a key that types nothing:
letters alone are not looked up among shortcuts.
"""

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QWindow,
)
from shiboken6 import isValid
from typing_extensions import override

from hubdesk.checkin.scanner import LONGEST_TEXT
from hubdesk.checkin.ui import wedge_keys

HOLD: Final = 35  # milliseconds that a letter waits for the next; hands are slower
HOLD_CODE: Final = 50  # what may begin a code, or goes to no text, waits for slow scanners too
SILENCE: Final = 80  # after so long a scan without Enter is over, and Enter is a person's again
FEWEST: Final = 6  # letters of a scan

_KEYS: Final = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
)


@dataclass(slots=True)
class _Held:
    receiver: QObject
    event: QKeyEvent | QInputMethodEvent


@dataclass(slots=True, eq=False)
class _Letter:
    typed: str
    on_us: str


class Wedge(QObject):
    """Watches the keys of all windows for scans.

    Signals:
        scanned: what a scanner typed, once for each scan; data from outside, not decoded.
    """

    scanned = Signal(str)
    # known to all: two of them would hold for ever what the other gives back
    _replayed: QKeyEvent | QInputMethodEvent | None = None

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._held: deque[_Held] = deque()  # presses and releases, as they came
        self._letters: list[_Letter] = []  # in the order of their keys
        self._composed: deque[_Letter] = deque()  # those of them whose key is not known yet
        self._presses = 0
        self._swallowed: set[tuple[int, int]] = set()  # keys whose release is to come
        self._into_text = False
        self._last = (0, 0)  # when the last key of a burst came, by the system and by ourselves
        self._ended: tuple[int, int] | None = None
        self._clock = QElapsedTimer()
        self._clock.start()
        self._silence = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(self._on_silence)
        self._composes: QObject | None = None
        app.focusObjectChanged.connect(self._on_focus_object_changed)
        app.focusWindowChanged.connect(self._on_focus_window_changed)
        self._on_focus_object_changed(app.focusObject())
        self._on_focus_window_changed(app.focusWindow())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event is Wedge._replayed:
            return False
        if isinstance(event, QInputMethodEvent):
            return self._take_composed(watched, event)
        if event.type() not in _KEYS:
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                taken = self._expects(event)
            case QEvent.Type.KeyPress:
                taken = self._press(watched, event)
            case _:
                taken = self._release(watched, event)
        if taken:
            event.accept()
        return taken

    def _expects(self, event: QKeyEvent) -> bool:
        """Whether the press that follows is kept; before shortcuts are looked up."""
        if wedge_keys.is_modifier(event):
            return False
        if self._is_late(event):
            self._settle()
        if self._is_letter(event) or self._is_scan() or self._is_second_end(event):
            return True
        self._replay()
        return False

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        if wedge_keys.is_modifier(event):
            return False
        if self._is_late(event):
            self._settle()
        if self._is_letter(event):
            self._hold(window, event)
            return True
        if self._is_scan():
            self._swallowed.add(_key(event))
            if wedge_keys.is_end(event):
                self._finish(event)
            else:
                self._wait(event)
            return True
        if self._is_second_end(event):
            self._swallowed.add(_key(event))
            return True
        self._replay()
        self._swallowed.discard(_key(event))
        return False

    def _take_composed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """Hold a letter that X11 composes, as it does with the ligatures of Arabic layouts.

        It comes without a time, and before the keys of the same instant that were pressed earlier:
        only the release of its key tells its place.
        """
        text = event.commitString()
        if not text or event.preeditString():
            return False
        if self._begin():
            letter = _Letter(text, wedge_keys.COMPOSED.get(text, ""))
            self._letters.append(letter)
            self._composed.append(letter)
            copy = QInputMethodEvent()
            copy.setCommitString(text)
            self._held.append(_Held(watched, copy))
        if self._presses == 1:
            self._last = (0, self._clock.elapsed())
        self._silence.start(self._patience())
        return True

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        key = _key(event)
        if key in self._swallowed:
            self._swallowed.discard(key)
            return True
        if any(
            isinstance(held.event, QKeyEvent) and _key(held.event) == key for held in self._held
        ):
            self._held.append(_Held(window, _copy(event)))
            return True
        if self._composed and wedge_keys.is_typing(event) and not self._is_late(event):
            letter = self._composed.popleft()
            self._letters.remove(letter)
            letter.on_us = wedge_keys.on_us_layout(event) or letter.on_us
            self._letters.append(letter)
            self._wait(event)
        return False

    def _is_letter(self, event: QKeyEvent) -> bool:
        """Whether a key may be a scanner's.

        Of a key that is held down only the first counts. Equal letters in a scan look like one key
        held down, but nobody's keys are repeated as soon as that.
        """
        return wedge_keys.is_typing(event) and (not event.isAutoRepeat() or bool(self._presses))

    def _is_late(self, event: QKeyEvent) -> bool:
        return bool(self._presses) and _gap(self._last, self._time(event)) > self._patience()

    def _is_scan(self) -> bool:
        return self._presses >= FEWEST

    def _is_second_end(self, event: QKeyEvent) -> bool:
        """Whether a key is the rest of an ending, such as LF after CR or a late Enter."""
        if self._ended is None or not wedge_keys.is_end(event):
            return False
        return _gap(self._ended, self._time(event)) <= SILENCE

    def _patience(self) -> int:
        if self._is_scan():
            return SILENCE
        begins = wedge_keys.begins_code(self._on_us() or self._typed())
        return HOLD_CODE if begins or not self._into_text else HOLD

    def _hold(self, window: QWindow, event: QKeyEvent) -> None:
        if self._begin():
            self._letters.append(_Letter(event.text(), wedge_keys.on_us_layout(event)))
            self._held.append(_Held(window, _copy(event)))
            self._swallowed.discard(_key(event))
        else:
            self._swallowed.add(_key(event))
        self._wait(event)

    def _begin(self) -> bool:
        """Count one letter more, and tell whether it is kept."""
        if not self._presses:
            self._into_text = _takes_text()
        self._presses += 1
        return self._presses <= LONGEST_TEXT + 1

    def _typed(self) -> str:
        return "".join(letter.typed for letter in self._letters)

    def _on_us(self) -> str:
        return "".join(letter.on_us for letter in self._letters)

    def _wait(self, event: QKeyEvent) -> None:
        self._last = self._time(event)
        self._silence.start(self._patience())

    def _on_silence(self) -> None:
        # what came while the window was busy is looked at first: it was there in time
        QTimer.singleShot(0, self, partial(self._on_idle, self._last))

    def _on_idle(self, last: tuple[int, int]) -> None:
        if self._presses and last == self._last:
            self._settle()

    def _settle(self) -> None:
        """Judge a burst that no Enter ended.

        Into a text a program may type for a person; elsewhere, and a code, only a scanner does.
        """
        whole = not self._into_text or self._presses > LONGEST_TEXT
        if self._is_scan() and (whole or self._has_code()):
            self._finish(None)
        else:
            self._replay()

    def _has_code(self) -> bool:
        return wedge_keys.has_code(self._on_us()) or wedge_keys.has_code(self._typed())

    def _finish(self, end: QKeyEvent | None) -> None:
        typed = self._typed()
        if len(set(typed)) == 1:  # a key that is held down, over a remote desktop
            self._replay()
            return
        text = wedge_keys.reading(typed, self._on_us())[: LONGEST_TEXT + 1]
        for held in self._held:
            if not isinstance(held.event, QKeyEvent):
                continue
            if held.event.type() == QEvent.Type.KeyPress:
                self._swallowed.add(_key(held.event))
            else:
                self._swallowed.discard(_key(held.event))
        self._held.clear()
        self._ended = self._last if end is None else self._time(end)
        self._forget()
        self.scanned.emit(text)

    def _replay(self) -> None:
        """Give all that is held to whom it was meant for."""
        self._forget()
        while self._held:
            held = self._held.popleft()
            if isValid(held.receiver):
                Wedge._replayed = held.event
                QCoreApplication.sendEvent(held.receiver, held.event)
        Wedge._replayed = None

    def _forget(self) -> None:
        self._letters.clear()
        self._composed.clear()
        self._presses = 0
        self._silence.stop()

    def _time(self, event: QKeyEvent) -> tuple[int, int]:
        return event.timestamp(), self._clock.elapsed()

    def _on_focus_object_changed(self, receiver: QObject | None) -> None:
        before = self._composes
        if before is not None and isValid(before) and not isinstance(before, QWindow):
            before.removeEventFilter(self)
        self._composes = receiver
        if receiver is not None:
            receiver.installEventFilter(self)

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        # menus and lists that pop up have windows of their own; a second time changes nothing
        if window is not None:
            window.installEventFilter(self)


def _gap(before: tuple[int, int], after: tuple[int, int]) -> float:
    """Milliseconds between two keys, by the system if it stamps them."""
    (stamp, clock), (next_stamp, next_clock) = before, after
    if not stamp or not next_stamp:
        return next_clock - clock
    return next_stamp - stamp if next_stamp >= stamp else float("inf")


def _takes_text() -> bool:
    receiver = QGuiApplication.focusObject()
    if receiver is None:
        return False  # type: ignore[unreachable]
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(receiver, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def _key(event: QKeyEvent) -> tuple[int, int]:
    code = event.nativeScanCode()
    return (code, 0) if code else (0, event.key())


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(), event.key(), event.modifiers(), event.nativeScanCode(),
        event.nativeVirtualKey(), event.nativeModifiers(), event.text(), event.isAutoRepeat(),
        event.count(),
    )  # fmt: skip
    copy.setTimestamp(event.timestamp())
    return copy
