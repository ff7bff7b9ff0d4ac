"""The picture of a sheet with what should be known about it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hubdesk.badges.sheet import fits, flaws
from hubdesk.badges.ui.sheets.fault_words import cells_words, hint_words, millimetres
from hubdesk.badges.ui.sheets.fields import Sentence
from hubdesk.badges.ui.sheets.picture import SheetPicture
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.badges.sheet import Sheet


class SheetLooks(QWidget):
    """The picture, a line about the cell that is marked, and a hint if there is one.

    Attributes:
        picture: the page.
        about: the line.
        hint: what may be meant otherwise.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._badge = (0.0, 0.0)
        self._badge_name = ""
        self.picture = SheetPicture()
        self.picture.marked.connect(lambda _number: self._show_about())
        self.about = QLabel(wordWrap=True)
        theme.set_role(self.about, "caption")
        self.hint = Sentence("badge-warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picture, 1)
        column.addWidget(self.about)
        column.addWidget(self.hint)

    def show_sheet(self, sheet: "Sheet", badge: tuple[float, float], badge_name: str) -> None:
        """Show a sheet, whatever sense it makes, for badges of this size and name."""
        self._sheet, self._badge, self._badge_name = sheet, badge, badge_name
        self.picture.show_sheet(sheet, badge)
        self.hint.say("" if flaws(sheet) else hint_words(sheet, badge, badge_name))
        self._show_about()

    def _show_about(self) -> None:
        cell, sheet = self.picture.marked_cell, self._sheet
        if sheet is None:
            return
        if cell is None:
            parts = []
            if fits(sheet, *self._badge):
                words = self.tr("Dotted: the badge “{badge}”.")
                parts.append(words.format(badge=self._badge_name))
            if sheet.page is not None and len(sheet.cells) > 1:
                parts.append(self.tr("Dashed: what most printers reach."))
            self.about.setText(" ".join(parts))
            self.picture.setAccessibleDescription(cells_words(sheet))
            return
        words = self.tr("Cell {number}: {left} mm from the left edge, {top} mm from the upper.")
        self.about.setText(
            words.format(
                number=self.locale().toString(self.picture.marked_number),
                left=millimetres(cell.x),
                top=millimetres(cell.y),
            )
        )
        self.picture.setAccessibleDescription(self.about.text())
