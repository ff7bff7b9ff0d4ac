"""How badges are put onto the paper: both sides, the order of cells, what parts groups, marks."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from hubdesk.badges.arrangement import Arrangement, Duplex, Separators

if TYPE_CHECKING:
    from hubdesk.qt.preferences import Preferences

_DUPLEX: Final = "badges/duplex"
_FILLING: Final = "badges/by-columns"
_SEPARATORS: Final = "badges/separators"
_MARKS: Final = "badges/marks"


class PaperOptions(QWidget):
    """The choices, in the rows of a form.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, preferences: "Preferences", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.duplex = self._box(
            _DUPLEX,
            (Duplex.LONG_EDGE.value, self.tr("Flip on long edge")),
            (Duplex.SHORT_EDGE.value, self.tr("Flip on short edge")),
            (Duplex.NONE.value, self.tr("Fronts only")),
        )
        self.filling = self._box(
            _FILLING, (False, self.tr("Row by row")), (True, self.tr("Column by column"))
        )
        self.separators = self._box(
            _SEPARATORS,
            (Separators.NONE.value, self.tr("Nothing")),
            (Separators.BLANK.value, self.tr("An empty cell")),
            (Separators.CARD.value, self.tr("A card with the name")),
        )
        self.marks = self._box(
            _MARKS,
            (None, self.tr("As usual")),
            (True, self.tr("Always")),
            (False, self.tr("Never")),
        )
        self._has_back = False

    def add_to(self, form: QFormLayout) -> None:
        """Add the rows to a form."""
        self._form = form
        form.addRow(self.tr("Bac&ks"), self.duplex)
        form.addRow(self.tr("Ce&lls"), self.filling)
        form.addRow(self.tr("Be&tween groups"), self.separators)
        form.addRow(self.tr("Cut &marks"), self.marks)

    def show_for(self, *, has_back: bool, cells: int) -> None:
        """Offer what makes sense for a badge and a sheet of so many cells."""
        self._has_back = has_back
        for box, offered in (
            (self.duplex, has_back),
            (self.filling, cells > 1),
            (self.marks, cells > 1),
        ):
            self._form.setRowVisible(box, offered)

    def arrangement(self) -> Arrangement:
        """What is chosen."""
        return Arrangement(
            duplex=Duplex(self.duplex.currentData()) if self._has_back else Duplex.NONE,
            by_columns=bool(self.filling.currentData()),
            separators=Separators(self.separators.currentData()),
            marks=self.marks.currentData(),
        )

    def _box(self, key: str, *rows: tuple[object, str]) -> QComboBox:
        box = QComboBox()
        for data, words in rows:
            box.addItem(words, data)
        kept = self._preferences.value(key, rows[0][0])
        box.setCurrentIndex(max(0, box.findData(kept)))
        box.setMinimumContentsLength(8)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

        def chosen() -> None:
            self._preferences.set_value(key, box.currentData())
            self.changed.emit()

        box.currentIndexChanged.connect(chosen)
        return box
