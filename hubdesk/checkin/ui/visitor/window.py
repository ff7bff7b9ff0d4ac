"""The window before the visitor: large letters, calm while nobody stands there."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.checkin.ui.desk.words import Tone
from hubdesk.checkin.ui.visitor.native_words import EVERYBODY
from hubdesk.programme.zones import wall_of
from hubdesk.qt import colours, icons
from hubdesk.qt.screens import best_screen, screen_facts, screen_named

if TYPE_CHECKING:
    from hubdesk.checkin.ui.visitor.greeting import Greeting

SHOWN_FOR: Final = 10_000  # milliseconds; then the visitor has gone on
_SECOND: Final = 1000
_WINDOWED: Final = 0.6  # of the only screen
_SMALLEST: Final = 12  # pixels
_NO_LIMIT: Final = 16_777_215  # Qt's own, of a widget's size
_STEPS: Final = tuple(step / 100 for step in range(100, 35, -4))
_LEADING: Final = 1.5  # of the letter size; the Arabic font itself asks for more than two
# the grounds of the desk's verdicts, and what is read on them
_GROUNDS: Final = {
    Tone.GOOD: ("#12703e", "#ffffff"),
    Tone.GONE: ("#2456b8", "#ffffff"),
    Tone.LOOK: ("#ffc340", "#241a00"),
    Tone.BAD: ("#b3261e", "#ffffff"),
}


def this_minute() -> int:
    """Whole minutes since 1970 in UTC."""
    return int(time.time() // 60)


class VisitorWindow(QWidget):
    """Shows one greeting, or the event's name and the time.

    Signals:
        left: somebody closed it.
    """

    left = Signal()

    def __init__(self, *, clock: Callable[[], int] = this_minute) -> None:
        """Make the window; `open_on_best_screen` shows it.

        Args:
            clock: tells the minute that it is, since 1970 in UTC.
        """
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the desk keeps its keys
        self.setMinimumSize(480, 320)
        self._clock = clock
        self._event, self._zone = "", "UTC"
        self._greeting: Greeting | None = None
        self._symbol = QLabel()
        self.word, self.name, self.sentence, self.caption, self.session, self.place = (
            self._label() for _ in range(6)
        )
        column = QVBoxLayout(self)
        column.addStretch(3)
        column.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in self._labels:
            column.addWidget(label)
        column.addStretch(4)
        self._make_actions()
        self.setWindowTitle(self.tr("Visitor’s screen"))
        self._over = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._over.timeout.connect(self.show_idle)
        self._minute = clock()
        self._seconds = QTimer(self, interval=_SECOND)
        self._seconds.timeout.connect(self._tick)
        self._seconds.start()
        QGuiApplication.instance().screenRemoved.connect(self._on_screen_removed)  # type: ignore[union-attr]
        self.show_idle()

    @property
    def greeting(self) -> "Greeting | None":
        """What it says; None while nobody stands there."""
        return self._greeting

    def set_event(self, name: str, zone: str) -> None:
        """Say which event it is, and where its clock goes."""
        self._event, self._zone = name, zone
        if self._greeting is None:
            self.show_idle()

    def show_greeting(self, greeting: "Greeting") -> None:
        """Greet somebody, for some seconds."""
        self._greeting = greeting
        for label, text in (
            (self.word, greeting.word),
            (self.name, greeting.name),
            (self.sentence, greeting.sentence),
            (self.caption, greeting.caption),
            (self.session, greeting.session),
            (self.place, greeting.place),
        ):
            self._say(label, text)
        self._dress(rtl=greeting.is_rtl)
        self._over.start()

    def show_idle(self) -> None:
        """Nobody stands there."""
        self._over.stop()
        self._greeting = None
        self._say(self.word, self._event)
        self._say(self.name, wall_of(self._minute_now(), self._zone)[11:])
        self._say(self.sentence, EVERYBODY)
        for label in (self.caption, self.session, self.place):
            self._say(label, "")
        self._dress(rtl=False)

    def open_on_best_screen(self, taken: str) -> None:
        """Fill the screen that the visitor sees; with a single screen it is a window on that.

        Args:
            taken: the name of the screen that the desk works on.
        """
        best = best_screen(screen_facts(), taken)
        if best is None:
            self.resize(QGuiApplication.primaryScreen().availableSize() * _WINDOWED)
            self.show()
        else:
            screen = screen_named(best.name)
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.showFullScreen()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = colours.tokens(QApplication.palette())
        painter.fillRect(self.rect(), tokens.window)
        if self._greeting is not None:
            ground = QColor(_GROUNDS[self._greeting.tone][0])
            thick = max(self.height() * 0.035, 8.0)
            painter.fillRect(QRectF(0, 0, self.width(), thick), ground)
            painter.fillRect(QRectF(0, self.height() - thick, self.width(), thick), ground)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._fit()

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange and hasattr(self, "_over"):
            self._dress(rtl=self._greeting is not None and self._greeting.is_rtl)
        super().changeEvent(qt_event)

    @override
    def closeEvent(self, qt_event: QCloseEvent) -> None:
        self._over.stop()
        self._seconds.stop()
        super().closeEvent(qt_event)
        self.left.emit()

    @property
    def _labels(self) -> tuple[QLabel, ...]:
        return (self.word, self.name, self.sentence, self.caption, self.session, self.place)

    def _label(self) -> QLabel:
        label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _make_actions(self) -> None:
        for words, keys, slot in (
            (self.tr("Close the visitor’s screen"), "Esc", self.close),
            (self.tr("Full screen"), "F", self.toggle_full_screen),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(slot)
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _minute_now(self) -> int:
        self._minute = self._clock()
        return self._minute

    def _tick(self) -> None:
        if self._greeting is None and self._clock() != self._minute:
            self.show_idle()

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _dress(self, *, rtl: bool) -> None:
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        tokens = colours.tokens(QApplication.palette())
        for label in self._labels:
            ink = tokens.muted if label in {self.sentence, self.place} else tokens.text
            ink = tokens.accent if label is self.caption else ink
            label.setStyleSheet(f"color: {ink.name()};")
        self.setAccessibleDescription(
            ". ".join(label.text() for label in self._labels if label.text())
        )
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Letters as large as the window allows."""
        unit = min(self.width() / 19.2, self.height() / 10.8)
        edge, above = round(unit * 1.2), round(unit * 0.7)
        layout = self.layout()
        if layout is None:
            return
        layout.setContentsMargins(edge, above, edge, above)
        layout.setSpacing(round(unit * 0.12))
        for step in _STEPS:
            self._size(unit * step, self.width() - 2 * edge)
            if layout.totalHeightForWidth(self.width()) <= self.height():
                break

    def _size(self, unit: float, room: int) -> None:
        is_idle = self._greeting is None
        sizes = (1.0, 2.2 if is_idle else 1.15, 0.5, 0.45, 0.72, 0.55)
        for label, share in zip(self._labels, sizes, strict=True):
            font = label.font()
            font.setPixelSize(max(round(unit * share), _SMALLEST))
            font.setWeight(
                font.Weight.DemiBold if label in {self.word, self.name, self.session}
                else font.Weight.Normal
            )  # fmt: skip
            words = label.text().split()
            longest = max(map(QFontMetrics(font).horizontalAdvance, words), default=0)
            if longest > room > 0:
                font.setPixelSize(max(font.pixelSize() * room // longest, _SMALLEST))
            label.setFont(font)
            label.setMinimumHeight(0)
            label.setMaximumHeight(_NO_LIMIT)
            loose = label.fontMetrics().height() - round(font.pixelSize() * _LEADING)
            if label.text() and loose > 0:
                label.setFixedHeight(max(label.heightForWidth(room) - loose, 1))
        self._symbol.setVisible(not is_idle)
        if self._greeting is not None:
            self._symbol.setPixmap(self._disc(round(unit * 2.6)))

    def _disc(self, side: int) -> QPixmap:
        assert self._greeting is not None
        ground, ink = _GROUNDS[self._greeting.tone]
        ratio = self.devicePixelRatioF()
        disc = QPixmap(round(side * ratio), round(side * ratio))
        disc.setDevicePixelRatio(ratio)
        disc.fill(Qt.GlobalColor.transparent)
        painter = QPainter(disc)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(QRectF(0, 0, side, side))
        symbol = icons.pixmap(self._greeting.icon, round(side * 0.55), QColor(ink))
        at = round(side * 0.225)
        painter.drawPixmap(at, at, symbol)
        painter.end()
        return disc

    def _on_screen_removed(self, _screen: QScreen) -> None:
        """Give the only screen that is left back to who works on it."""
        if self.isFullScreen() and len(QGuiApplication.screens()) < 2:
            self.showNormal()
