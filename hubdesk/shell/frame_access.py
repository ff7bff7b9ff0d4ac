"""Applies what a desk may do to the window of an event: pages, deeds, the sheet for PINs, kiosk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from hubdesk.qt import icons
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.shell.access_words import role_word
from hubdesk.shell.desk_access import DeskAccess
from hubdesk.shell.pages import CHECK_IN, PAGES, first_page
from hubdesk.shell.pin_sheet import PinSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.qt.deeds import Deed
    from hubdesk.qt.page import Page
    from hubdesk.shell.event_frame import EventFrame


class FrameAccess(QObject):
    """What one frame offers.

    Attributes:
        desk: the role and the kiosk of the desk.
        sheet: asks for PINs.

    Signals:
        applied: the rights are in force.
        close_allowed: the window of a kiosk may be closed, it stays one.
    """

    applied = Signal()
    close_allowed = Signal()

    def __init__(self, frame: "EventFrame") -> None:
        super().__init__(frame)
        self._frame = frame
        self.desk = DeskAccess(frame.open_event, frame.preferences, self)
        self.sheet = PinSheet(self.desk)
        self.sheet.closed.connect(self._on_sheet_closed)
        self.role_action = self._action(self.tr("Change what this desk is for"), "Ctrl+Shift+O")
        icons.dress(self.role_action, "shield")
        self.role_action.triggered.connect(self.sheet.ask_role)
        self.kiosk_action = self._action(self.tr("Begin or leave the kiosk"), "Ctrl+Shift+K")
        icons.dress(self.kiosk_action, "lock")
        self.kiosk_action.triggered.connect(self.toggle_kiosk)

    def may(self, deed: "Deed") -> bool:
        """Whether the window offers something."""
        return self.desk.rights.may(deed)

    def refuses(self, page: str) -> bool:
        """Whether a page is not seen here; if so it is said."""
        if self.desk.rights.may_show(page):
            return False
        if self.desk.is_kiosk:
            words = self.tr("As a kiosk, this window only checks people in.")
        else:
            words = self.tr("At a desk of the role “{role}” this is not offered.").format(
                role=role_word(self.desk.role)
            )
        self._frame.notify(Notice(words, NoticeKind.INFO))
        return True

    def begin(self) -> None:
        """Put the rights in force, now and whenever they change."""
        self.desk.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        """Offer what the desk may do, and nothing else."""
        frame, desk, rights = self._frame, self.desk, self.desk.rights
        for kind in PAGES:
            frame.offer_page(kind.name, offered=rights.may_show(kind.name))
        frame.rail.setHidden(desk.is_kiosk)
        self.role_action.setEnabled(not desk.is_kiosk)
        frame.state_bar.show_access(
            role_word(desk.role), role_seen=bool(desk.pins) or desk.role.rank < 2,
            is_kiosk=desk.is_kiosk,
        )  # fmt: skip
        for page in frame.made_pages:
            self.apply_to(page)
        if frame.current_page and not rights.may_show(frame.current_page):
            frame.show_page(first_page())
        self.applied.emit()

    def apply_to(self, page: "Page") -> None:
        """Let a page offer what the desk may do."""
        page.allow(self.desk.rights.deeds)
        hide_names = getattr(page, "hide_names", None)
        if hide_names is not None:
            hide_names(hidden=self.desk.is_kiosk)

    def toggle_kiosk(self) -> None:
        """Become a kiosk, or ask for the PIN that ends it."""
        if not self.desk.is_kiosk:
            self.sheet.close_sheet()
            self._frame.show_page(CHECK_IN)
            self.desk.begin_kiosk()
            return
        self._ask_out(self.tr("PIN to leave the kiosk"), self.desk.end_kiosk)

    def ask_to_close(self) -> None:
        """Somebody closes the window of a kiosk: ask first."""
        self._ask_out(self.tr("PIN to close the window"), self.close_allowed.emit)

    @property
    def is_held_by_esc(self) -> bool:
        """Whether the kiosk ends by holding Esc: nobody has a PIN."""
        return self.desk.is_kiosk and not self.desk.keys_out()

    def _ask_out(self, words: str, then: "Callable[[], None]") -> None:
        keys = self.desk.keys_out()
        if keys:
            self.sheet.ask_pin(words, keys, then)
        else:
            self.sheet.say(self.tr("Hold Esc for two seconds to leave the kiosk."))

    def _on_sheet_closed(self) -> None:
        if self._frame.current_page:
            self._frame.page(self._frame.current_page).page_shown()

    def _action(self, words: str, keys: str) -> QAction:
        action = QAction(words, self._frame)
        action.setShortcut(QKeySequence(keys))
        self._frame.addAction(action)
        return action
