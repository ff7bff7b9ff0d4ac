"""The window for the screen in the hall: what is on now and what comes next, by room."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.programme.hall import TABLES, HallProgramme, read_hall
from hubdesk.programme.now_next import NowNext, Phase
from hubdesk.programme.ui.days import full_day
from hubdesk.programme.ui.hall.header import HallHeader, Heading
from hubdesk.programme.ui.hall.hints import Hints
from hubdesk.programme.ui.hall.room_card import Look, Moment, RoomCard
from hubdesk.programme.ui.hall.rooms_view import RoomsView
from hubdesk.programme.ui.hall.spoken import spoken_rooms
from hubdesk.programme.zones import wall_of
from hubdesk.qt import colours
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.qt.screens import best_screen, screen_after, screen_facts, screen_named

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

THEME_KEY: Final = "hall/theme"  # light, dark; otherwise as the program's window
MOTION_KEY: Final = "hall/motion"  # roll, pages; otherwise as the system likes it
SCREEN_KEY: Final = "hall/screen"

_SECOND: Final = 1000
_AFTER: Final = 150  # milliseconds; what changes within them is read once
_WINDOWED: Final = 0.8  # of the only screen


def this_minute() -> int:
    """Whole minutes since 1970 in UTC."""
    return int(time.time() // 60)


class HallDisplay(QWidget):
    """The display of one leg.

    Signals:
        closed: it was left.
    """

    closed = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        leg_id: str,
        preferences: "Preferences",
        parent: QWidget | None = None,
        *,
        clock: Callable[[], int] = this_minute,
    ) -> None:
        """Make the display; `open_on_best_screen` shows it.

        Args:
            open_event: the event.
            leg_id: the leg.
            preferences: where its theme, motion and screen are remembered.
            parent: with which it goes.
            clock: tells the minute that it is, since 1970 in UTC.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open_event, self._leg_id, self._preferences = open_event, leg_id, preferences
        self._clock = clock
        self._minute = clock()
        self._programme: HallProgramme | None = None
        self._header = HallHeader(self._colours(), self)
        self._rooms = RoomsView(self._colours(), self)
        self._rooms.set_smooth(smooth=self._is_smooth())
        self._hints = Hints(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._rooms, 1)
        self.setMinimumSize(480, 320)
        self.setMouseTracking(True)
        for widget in (self._header, self._rooms):
            widget.setMouseTracking(True)
        self._make_actions()
        self.setWindowTitle(self.tr("Now and next"))
        self._seconds = QTimer(self, interval=_SECOND)
        self._seconds.timeout.connect(self._tick)
        self._seconds.start()
        self._reload = QTimer(self, singleShot=True, interval=_AFTER)
        self._reload.timeout.connect(self._read)
        open_event.tables_changed.connect(self._on_tables_changed)
        QGuiApplication.instance().screenRemoved.connect(self._on_screen_removed)  # type: ignore[union-attr]
        self._read()

    @property
    def rooms(self) -> RoomsView:
        """The rooms."""
        return self._rooms

    @property
    def heading(self) -> Heading:
        """What the top says."""
        return self._header.heading

    def open_on_best_screen(self) -> None:
        """Fill the screen that the hall sees; with a single screen it is a window on that."""
        working = QApplication.activeWindow()
        taken = (working.screen() if working else QGuiApplication.primaryScreen()).name()
        wanted = self._preferences.text(SCREEN_KEY)
        best = best_screen(screen_facts(), taken, wanted)
        if best is None:
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(room * _WINDOWED)
            self.show()
        else:
            self._fill(screen_named(best.name))
        self.activateWindow()
        self._hints.appear()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def toggle_theme(self) -> None:
        """Be dark instead of light, or light instead of dark; remembered."""
        is_dark = self._colours() is colours.dark()
        self._preferences.set_text(THEME_KEY, "light" if is_dark else "dark")
        self._dress()

    def toggle_motion(self) -> None:
        """Go from page to page instead of rolling, or roll; remembered."""
        self._preferences.set_text(MOTION_KEY, "pages" if self._is_smooth() else "roll")
        self._rooms.set_smooth(smooth=self._is_smooth())

    def go_to_next_screen(self) -> None:
        """Fill the next of several screens; remembered."""
        if len(facts := screen_facts()) > 1:
            screen = screen_after(facts, self.screen().name())
            self._preferences.set_text(SCREEN_KEY, screen.name)
            self.showNormal()  # some window managers keep a full window where it is
            self._fill(screen_named(screen.name))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._colours().window)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        self._dress()
        self._show_now()
        super().resizeEvent(qt_event)

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        self._hints.appear()
        super().mouseMoveEvent(qt_event)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange and hasattr(self, "_hints"):
            self._dress()
        super().changeEvent(qt_event)

    @override
    def closeEvent(self, qt_event: QCloseEvent) -> None:
        self._seconds.stop()
        super().closeEvent(qt_event)
        self.closed.emit()

    def _make_actions(self) -> None:
        self._hints.add(self._action(self.tr("Leave"), self.close, "Esc", "Q"))
        self._hints.add(self._action(self.tr("Full screen"), self.toggle_full_screen, "F"))
        self._hints.add(self._action(self.tr("Light or dark"), self.toggle_theme, "T"))
        self._hints.add(self._action(self.tr("Roll or pages"), self.toggle_motion, "M"))
        if len(screen_facts()) > 1:
            self._hints.add(self._action(self.tr("Next screen"), self.go_to_next_screen, "S"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _action(self, words: str, slot: Callable[[], object], *keys: str) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: slot())
        self.addAction(action)
        return action

    def _colours(self) -> colours.Tokens:
        match self._preferences.text(THEME_KEY):
            case "light":
                return colours.light()
            case "dark":
                return colours.dark()
            case _:
                return colours.tokens(QApplication.palette())

    def _is_smooth(self) -> bool:
        match self._preferences.text(MOTION_KEY):
            case "roll":
                return True
            case "pages":
                return False
            case _:  # without animations, where the system has switched them off
                hint = QStyle.StyleHint.SH_Widget_Animation_Duration
                return self.style().styleHint(hint, None, self) > 0

    def _dress(self) -> None:
        tokens = self._colours()
        self._header.set_look(tokens, self._rooms.base())
        self._rooms.set_colours(tokens)
        self._hints.set_colours(tokens)
        self.update()

    def _fill(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _read(self) -> None:
        leg = self._leg_id
        self._open_event.read(
            lambda file: read_hall(file, leg),
            self._on_read,
            on_error=self._on_error,
            latest=f"hall {id(self)}",
        )

    def _on_read(self, programme: HallProgramme) -> None:
        self._programme = programme
        self.setWindowTitle(self.tr("{leg}: now and next").format(leg=programme.leg.name))
        self._show_now()

    def _on_error(self, error: "HubDeskError") -> None:
        self._rooms.show_message(problem_sentence(error))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not TABLES.isdisjoint(tables):
            self._reload.start()

    def _on_screen_removed(self, _screen: QScreen) -> None:
        """Give the only screen that is left back to who works on it."""
        if self.isFullScreen() and len(QGuiApplication.screens()) < 2:
            self.showNormal()

    def _tick(self) -> None:
        minute = self._clock()
        if minute != self._minute:
            self._minute = minute
            self._show_now()

    def _show_now(self) -> None:
        programme = self._programme
        if programme is None:
            return
        zone = programme.leg.zone
        shown = programme.at(self._minute)
        self._header.show_heading(
            Heading(
                programme.leg.name,
                " · ".join(filter(None, (full_day(shown.today), programme.event))),
                wall_of(self._minute, zone)[11:],
                self._columns(shown),
            )
        )
        if shown.phase is Phase.EMPTY:
            self._rooms.show_message(self.tr("Nothing is in the programme yet."))
            self.setAccessibleDescription(self.tr("Nothing is in the programme yet."))
            return
        at = Moment(self._minute, zone, shown.day)
        names = [self._room_name(room.room_id) for room in shown.rooms]
        whole_day = shown.phase is not Phase.ON

        def lay(look: Look) -> list[RoomCard]:
            return [
                RoomCard(name, room, at, look, whole_day=whole_day)
                for name, room in zip(names, shown.rooms, strict=True)
            ]

        self._rooms.show_rooms(lay)
        self.setAccessibleDescription(
            "\n".join((*self._columns(shown)[:whole_day], *spoken_rooms(shown, names, at)))
        )

    def _columns(self, shown: NowNext) -> tuple[str, ...]:
        match shown.phase:
            case Phase.ON if self.width() < self.height():
                return (self.tr("Now and next"),)
            case Phase.ON:
                return self.tr("Now"), self.tr("Next")
            case Phase.AHEAD:
                return (self.tr("Next: {day}").format(day=full_day(shown.day)),)
            case Phase.OVER:
                words = self.tr("The programme is over. This was {day}:")
                return (words.format(day=full_day(shown.day)),)
            case Phase.EMPTY:
                return ()

    def _room_name(self, room_id: str | None) -> str:
        if room_id is None or self._programme is None:
            return self.tr("Elsewhere")
        return self._programme.rooms[room_id]
