"""Does what the list of findings offers: other photos, another badge, another printer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox

from hubdesk.badges.ui.remedies import Remedy

if TYPE_CHECKING:
    from hubdesk.badges.ui.page import BadgesPage


class Mending(QObject):
    """Connects the findings of a page with what mends them.

    Attributes:
        photos_action: photos are taken from a folder, found missing or not.
    """

    def __init__(self, page: "BadgesPage") -> None:
        super().__init__(page)
        self._page = page
        self.photos_action = page.make_action(
            self.tr("Photos from a folder…"), "Ctrl+Alt+O", "image", page.photos.choose
        )
        page.findings.person_requested.connect(page.person_requested)
        page.findings.remedy_requested.connect(self._on_remedy)

    def _on_remedy(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.PHOTOS:
                self.photos_action.trigger()
            case Remedy.TEMPLATE:
                _open(self._page.controls.template)
            case Remedy.PRINTER:
                _open(self._page.panel.printer)
            case Remedy.PERSON | Remedy.SHORTEN:  # the list names whom
                pass


def _open(box: QComboBox) -> None:
    """Let another be chosen."""
    box.setFocus(Qt.FocusReason.OtherFocusReason)
    if box.isVisible():
        box.showPopup()
