"""How the cells of the people table are painted and edited."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from hubdesk.qt import theme
from hubdesk.registration.ui.people.choices import Choices, editor_text, fill_choice
from hubdesk.registration.ui.people.model import KEY_ROLE, PERSON_ROLE, PeopleModel
from hubdesk.registration.ui.people.words import column_word, status_tone

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QObject

    from hubdesk.registration.listing import ListedPerson

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT: Final = 36
_PADDING: Final = 8
_PILL_HEIGHT: Final = 20
_DOT: Final = 8


class PersonDelegate(QStyledItemDelegate):
    """Paints statuses as pills and delegations with their colour, and edits in place."""

    def __init__(self, choices: Choices, parent: "QObject | None" = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._known: dict[int, ListedPerson] = {}  # by editor, as the person was when it opened

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        person = index.data(PERSON_ROLE)
        if person is not None and person.fields["status"] in ("cancelled", "blocked"):
            muted = theme.tokens(option.palette).muted
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, muted)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        key = index.data(KEY_ROLE)
        person = index.data(PERSON_ROLE)
        if person is None:
            super().paint(painter, option, index)
            return
        shown: Any = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        style = shown.widget.style() if shown.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        if text:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if key == "status":
                _paint_pill(painter, shown, text, str(person.fields["status"]))
            elif key == "delegation":
                _paint_dotted(painter, shown, text, person)
            else:
                _paint_text(painter, shown, text, _inside(shown))
            painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        key = index.data(KEY_ROLE)
        person = index.data(PERSON_ROLE)
        editor: QWidget = fill_choice(self._choices, key, parent) or QLineEdit(parent)
        editor.setAccessibleName(column_word(key))
        if person is not None:
            self._known[id(editor)] = person
            _show(editor, index.data(Qt.ItemDataRole.EditRole))
        return editor

    @override
    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._known.pop(id(editor), None)
        super().destroyEditor(editor, index)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the editor alone: it was filled when it opened, and somebody is typing."""

    @override
    def setModelData(self, editor: QWidget, model: "QAbstractItemModel", index: Index) -> None:
        known = self._known.get(id(editor))
        if known is not None and isinstance(model, PeopleModel):
            model.enter(index, editor_text(editor, index.data(KEY_ROLE)), known)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect)


def _show(editor: QWidget, text: str) -> None:
    if isinstance(editor, QComboBox):
        at = editor.findData(text)
        if at >= 0:
            editor.setCurrentIndex(at)
        elif editor.isEditable():
            editor.setEditText(text)
        line = editor.lineEdit()
        if line is not None:
            line.selectAll()
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.selectAll()


def _paint_pill(painter: QPainter, option: Any, text: str, status: str) -> None:
    colours = theme.tokens(option.palette)
    ground, ink = {
        "ok": (colours.success_soft, colours.success),
        "warn": (colours.warning_soft, colours.warning),
        "bad": (colours.danger_soft, colours.danger),
        "info": (colours.info_soft, colours.info),
    }.get(status_tone(status), (colours.raised, colours.muted))
    font = option.font
    font.setPixelSize(12)
    metrics = QFontMetrics(font)
    inside = _inside(option)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width() - 2 * _PADDING)
    size = QSize(metrics.horizontalAdvance(text) + 2 * _PADDING + 2, _PILL_HEIGHT)
    leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    pill = QStyle.alignedRect(option.direction, leading, size, inside)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(pill, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _paint_dotted(painter: QPainter, option: Any, text: str, person: "ListedPerson") -> None:
    inside = _inside(option)
    right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
    centre = QPoint(
        inside.right() - _DOT // 2 if right_to_left else inside.left() + _DOT // 2,
        inside.center().y() + 1,
    )
    dot = QColor(str(person.fields["colour"] or ""))
    painter.setPen(theme.tokens(option.palette).field_border)  # a dark one is seen on dark, too
    painter.setBrush(dot if dot.isValid() else theme.tokens(option.palette).field_border)
    painter.drawEllipse(centre, _DOT // 2, _DOT // 2)
    beside = _DOT + _PADDING
    inside = (
        inside.adjusted(0, 0, -beside, 0) if right_to_left else inside.adjusted(beside, 0, 0, 0)
    )
    short = str(person.fields["delegation_short"] or "")
    if short and option.fontMetrics.horizontalAdvance(text) > inside.width():
        text = short
    _paint_text(painter, option, text, inside)


def _paint_text(painter: QPainter, option: Any, text: str, inside: QRect) -> None:
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    painter.setFont(option.font)
    text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
    if text.endswith("…"):  # the mark stands where the text would go on, in its own direction
        text = f"\u2068{text}\u2069"
    alignment = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
    painter.drawText(inside, alignment | Qt.AlignmentFlag.AlignVCenter, text)


def _inside(option: Any) -> QRect:
    """Where a cell's content lies, above the line at its lower edge."""
    rect: QRect = option.rect
    return rect.adjusted(_PADDING, 0, -_PADDING, -1)
