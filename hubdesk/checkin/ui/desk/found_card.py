"""How somebody found is painted: a big card with picture, names, group, status, and the action."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from hubdesk.checkin.rules import Direction
from hubdesk.qt.row_painting import RowPainter
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from hubdesk.checkin.ui.desk.found_people import Found
    from hubdesk.checkin.ui.desk.photos import Photos

Index = QModelIndex | QPersistentModelIndex
FOUND_ROLE: Final = Qt.ItemDataRole.UserRole
NAMES_ROLE: Final = Qt.ItemDataRole.UserRole + 1
HEIGHT: Final = 104
_PICTURE: Final = 72
_EDGE: Final = 16
_ACTION: Final = QSize(136, 40)
_SIZES: Final = (20, 17, 14)  # pixels: the name, the name in the other script, the group


class FoundDelegate(QStyledItemDelegate):
    """Paints somebody found; knows where the action of a card is."""

    def __init__(self, photos: "Photos", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self.direction = Direction.IN

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, HEIGHT)

    def action_place(self, row: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the action of a card is."""
        place = QRect(
            row.right() - _EDGE - _ACTION.width(),
            row.center().y() - _ACTION.height() // 2,
            _ACTION.width(),
            _ACTION.height(),
        )
        return QStyle.visualRect(direction, row, place)

    def action_words(self, found: "Found") -> str:
        """What the action says."""
        if self.direction is Direction.OUT:
            return self.tr("Check out")
        return self.tr("Is in already") if found.is_inside else self.tr("Check in")

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND_ROLE)
        person = found.person
        card = _Card(painter, option, edge=_EDGE, icon=_PICTURE)
        card.ground()
        name, other = index.data(NAMES_ROLE)
        is_hidden = name != (person.name or person.arabic_name or "")
        picture = self._photos.picture(found.photo) if found.photo and not is_hidden else None
        card.portrait(picture, name)
        place = self.action_place(card.row, option.direction)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        card.action(place, self.action_words(found), chosen=chosen)
        colours = card.colours
        card.end_pill(category_word(person.category), colours.muted, colours.raised)
        if found.moved:
            ink, soft = (
                (colours.warning, colours.warning_soft)
                if found.is_inside
                else (colours.muted, colours.raised)
            )
            words = self.tr("in since {time}") if found.is_inside else self.tr("left {time}")
            card.end_pill(words.format(time=found.moved), ink, soft)
        if person.status != Status.CONFIRMED.value:
            bad = person.status in (Status.CANCELLED.value, Status.BLOCKED.value)
            ink, soft = (
                (colours.danger, colours.danger_soft) if bad else (colours.info, colours.info_soft)
            )
            card.end_pill(status_word(person.status), ink, soft)
        belongs = " · ".join(filter(None, (person.organisation, person.delegation)))
        card.names(name, other, belongs)
        card.done()


class _Card(RowPainter):
    """Paints a big card."""

    def portrait(self, picture: QPixmap | None, name: str) -> None:
        place = QRectF(self.icon_place())
        shape = QPainterPath()
        shape.addRoundedRect(place, 10, 10)
        self.painter.save()
        self.painter.setClipPath(shape)
        if picture is not None:
            self.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self.painter.drawPixmap(place.toRect(), picture)
        else:
            self.painter.fillPath(shape, self.colours.raised)
            self._set_font(28, bold=True)
            self.painter.setPen(self.colours.muted)
            letters = "".join(word[0] for word in name.split()[:2])
            self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters)
        self.painter.restore()

    def action(self, place: QRect, words: str, *, chosen: bool) -> None:
        """The action, filled on the chosen card: that is the one that Enter acts on."""
        colours = self.colours
        self.painter.setPen(QPen(colours.accent, 1))
        self.painter.setBrush(colours.accent if chosen else QColor(0, 0, 0, 0))
        self.painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._set_font(14, bold=True)
        self.painter.setPen(colours.on_accent if chosen else colours.accent)
        words = f"{words} ⏎" if chosen else words
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        self.used += place.width() + 12

    def names(self, name: str, other: str, belongs: str) -> None:
        """The name, the one in the other script below it, and the group."""
        start = self.edge + _PICTURE + 16
        width = self.row.width() - start - self.used - self.edge
        lines = [
            (size, words)
            for size, words in zip(_SIZES, (name, other, belongs), strict=True)
            if words
        ]
        heights = [size + 9 for size, _ in lines]
        top = (self.row.height() - sum(heights)) // 2
        for (size, words), height in zip(lines, heights, strict=True):
            self._set_font(size, bold=size == _SIZES[0])
            ink = self.colours.muted if size == _SIZES[-1] else self.colours.text
            self._text(QRect(start, top, width, height), words, ink)
            top += height
