"""The head of the import table: what each column is taken for, and what the list calls it."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QStyle, QTableView
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.registration.columns.recognition import CUSTOM
from hubdesk.registration.columns.words import Field
from hubdesk.registration.importing.faces import LEG
from hubdesk.registration.ui.importing.rows_model import CELLS, RowsModel
from hubdesk.registration.ui.importing.words import field_word, holds_word

_HEIGHT: Final = 54
_EDGE: Final = 10
_ARROW: Final = 14
_SELDOM: Final = (
    Field.ARABIC_GIVEN_NAME, Field.ARABIC_FAMILY_NAME, Field.IDENTITY_DOCUMENT,
    Field.PROTOCOL_ORDER, Field.DIET, Field.ACCESS_NEEDS, Field.LEG, Field.CODE,
)  # fmt: skip


class ColumnsHeader(QHeaderView):
    """Shows and changes what columns hold.

    Signals:
        holds_chosen: the column of the list, and what it should hold.
    """

    holds_chosen = Signal(int, str)

    def __init__(self, table: QTableView, model: RowsModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._rows = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self.sectionPressed.connect(self.open_menu)

    def open_menu(self, section: int) -> None:
        """Let somebody choose what a column holds."""
        menu = self.menu(section)
        if menu is None:
            return
        start = self.sectionViewportPosition(section)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            start += self.sectionSize(section) - menu.sizeHint().width()
        menu.popup(self.viewport().mapToGlobal(QPoint(start, self.height())))

    def menu(self, section: int) -> QMenu | None:
        """The choices for a column; None for one that is not the list's."""
        face = self._rows.face
        if face is None or not self.menu_is_there(section):
            return None
        column = section - CELLS
        holds = face.holds[column]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = holds if holds.startswith(CUSTOM) else f"{CUSTOM}{self._rows.title(section)}"
        for what in ("", own):
            self._add(menu, column, holds_word(what), what, holds)
        menu.addSeparator()
        for field in Field:
            if field not in _SELDOM:
                self._add(menu, column, field_word(field), field.value, holds)
        menu.addSeparator()
        others = menu.addMenu(self.tr("Other fields"))
        for field in _SELDOM:
            self._add(others, column, field_word(field), field.value, holds)
        return menu

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours = theme.tokens(self.palette())
        painter.save()
        painter.fillRect(rect, colours.surface)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.border)
        model = self._rows
        is_cell = logicalIndex >= CELLS
        face = model.face
        taken = bool(face and is_cell and face.holds[logicalIndex - CELLS])
        inner = rect.adjusted(_EDGE, 8, -_EDGE, -8)
        words = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        if is_cell:
            area = QRect(inner.left(), inner.top(), inner.width() - _ARROW - 4, 18)
            ink = colours.accent if taken else colours.muted
            self._text(painter, self._placed(inner, area), words, ink, bold=taken)
            arrow = QRect(inner.right() - _ARROW, inner.top() + 3, _ARROW, _ARROW)
            if self.menu_is_there(logicalIndex):
                picture = icons.pixmap("chevron-down", _ARROW, ink)
                painter.drawPixmap(self._placed(inner, arrow).topLeft(), picture)
            below = QRect(inner.left(), inner.top() + 20, inner.width(), 18)
            self._text(painter, below, model.title(logicalIndex), colours.muted)
        else:
            self._text(painter, inner, words, colours.muted, bold=True)
        painter.restore()

    def menu_is_there(self, section: int) -> bool:
        """Whether what the column holds can be changed."""
        face = self._rows.face
        return (
            face is not None
            and section >= CELLS
            and not face.holds[section - CELLS].startswith(LEG)
        )

    def _add(self, menu: QMenu, column: int, words: str, what: str, now: str) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(what == now)
        action.triggered.connect(lambda: self.holds_chosen.emit(column, what))

    def _placed(self, inner: QRect, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), inner, area)

    def _text(
        self, painter: QPainter, area: QRect, words: str, ink: QColor, *, bold: bool = False
    ) -> None:
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            area,
            leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            shown,
        )
