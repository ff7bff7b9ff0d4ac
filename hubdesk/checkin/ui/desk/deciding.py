"""Deciding about who was refused: confirm and let in, let in with a reason, or leave it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hubdesk.checkin.overriding import recent_reasons
from hubdesk.checkin.ui.desk.panel_buttons import Offer

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.ui.desk.desk import Desk
    from hubdesk.checkin.ui.desk.verdict_panel import VerdictPanel
    from hubdesk.qt.page import Page


class Deciding(QObject):
    """What the panel asks and the desk does; its actions are the page's.

    Attributes:
        let_in: the action that lets in with a reason.
        confirm: the action that confirms and lets in.
    """

    def __init__(self, page: "Page", panel: "VerdictPanel", desk: "Desk") -> None:
        super().__init__(page)
        self._open_event = page.open_event
        self._panel = panel
        self._desk = desk
        self.let_in = page.make_action(
            self.tr("Let in who was refused, with a reason"), "F2", "door-open", self._on_let_in
        )
        self.confirm = page.make_action(
            self.tr("Confirm the registration and let in"), "Ctrl+Return", "check", self._on_confirm
        )
        panel.decided.connect(self._on_decided)
        panel.explained.connect(desk.explain)

    def allow(self) -> None:
        """Allow what can be decided about what the panel shows now."""
        self.let_in.setEnabled(Offer.OVERRIDE in self._panel.offers)
        self.confirm.setEnabled(Offer.CONFIRM in self._panel.offers)

    def _on_let_in(self) -> None:
        self._open_event.read(recent_reasons, self._panel.ask_why, latest="reasons at the desk")

    def _on_confirm(self) -> None:
        if self._panel.result is not None:
            self._desk.confirm(self._panel.result)

    def _on_decided(self, refused: "ScanResult", reason: str) -> None:
        self._desk.let_in(refused, reason, organiser=self._panel.organiser)
