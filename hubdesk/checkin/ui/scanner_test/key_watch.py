"""Watches the keys of a scanner under test, before anything else sees them."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from shiboken6 import isValid
from typing_extensions import override

from hubdesk.checkin.scanner import LONGEST_TEXT
from hubdesk.checkin.scanner_probe import End, Stroke
from hubdesk.checkin.ui import wedge_keys

QUIET: Final = 350  # milliseconds after which a scan is over, even of a slow scanner
_KEYS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_ENDS: Final = {
    Qt.Key.Key_Tab: End.TAB,
    Qt.Key.Key_I: End.TAB,
    Qt.Key.Key_J: End.LINE_FEED,
}


class KeyWatch(QObject):
    """Keeps all that is typed to itself while it watches, so that nothing is recorded.

    Signals:
        heard: the keys of one scan (a list of `Stroke`).
    """

    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._watched: list[QObject] = []
        self._is_watching = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._on_quiet)

    def watch(self) -> None:
        """Begin."""
        app = QGuiApplication.instance()
        if self._is_watching or not isinstance(app, QGuiApplication):
            return
        self._is_watching = True
        # connected after the wedge's: of two filters the one that came last sees a key first
        app.focusWindowChanged.connect(self._on_focus_changed)
        app.focusObjectChanged.connect(self._on_focus_changed)
        self._on_focus_changed(app.focusWindow())
        self._on_focus_changed(app.focusObject())

    def stop(self) -> None:
        """Let keys go where they are meant to again."""
        app = QGuiApplication.instance()
        if not self._is_watching or not isinstance(app, QGuiApplication):
            return
        self._is_watching = False
        app.focusWindowChanged.disconnect(self._on_focus_changed)
        app.focusObjectChanged.disconnect(self._on_focus_changed)
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched.clear()
        self._quiet.stop()
        self._strokes = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            text = event.commitString()
            if text:
                self._note(Stroke(text, wedge_keys.COMPOSED.get(text, ""), self._clock.elapsed()))
            return bool(text)
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWindow) or not self._is_ours(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._note(self._stroke(event))
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Whether a key is a scanner's; a blank alone presses the button that has the focus."""
        if wedge_keys.is_modifier(event):
            return False
        if wedge_keys.is_end(event):
            return bool(self._strokes)
        if event.key() == Qt.Key.Key_Space and not self._strokes:
            return False
        return wedge_keys.is_typing(event)

    def _stroke(self, event: QKeyEvent) -> Stroke:
        at = event.timestamp() or self._clock.elapsed()
        if wedge_keys.is_end(event):
            return Stroke("", "", at, _ENDS.get(Qt.Key(event.key()), End.ENTER))
        return Stroke(event.text(), wedge_keys.on_us_layout(event), at)

    def _note(self, stroke: Stroke) -> None:
        if len(self._strokes) <= LONGEST_TEXT:
            self._strokes.append(stroke)
        self._quiet.start()

    def _on_quiet(self) -> None:
        strokes, self._strokes = self._strokes, []
        self.heard.emit(strokes)

    def _on_focus_changed(self, receiver: QObject | None) -> None:
        if receiver is not None:
            receiver.installEventFilter(self)  # again, to come first
            if receiver not in self._watched:
                self._watched.append(receiver)
