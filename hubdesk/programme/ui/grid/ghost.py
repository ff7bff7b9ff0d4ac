"""What is seen while sessions are carried: where they would lie, and whom that would hurt."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.programme.ui import words
from hubdesk.programme.ui.grid.lines import draw_lines, fitting
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH: Final = 264
_MARGIN: Final = 12


class Ghost(QWidget):
    """A carried session where it would lie."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = self._time = self._kind = ""
        self._hurt = 0
        self._refused = False

    def show_at(
        self, place: QRect, title: str, time: str, kind: str, *, hurt: int, refused: bool
    ) -> None:
        """Show it there."""
        self._title, self._time, self._kind = title, time, kind
        self._hurt, self._refused = hurt, refused
        if self.geometry() != place:
            self.setGeometry(place)
        self.update()
        self.show()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        tokens = theme.tokens(self.palette())
        colours = words.kind_colours(self._kind, self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 1, -1, -1)
        fill = tokens.danger_soft if self._refused else colours.fill
        edge = tokens.danger if self._refused else tokens.accent
        if self._hurt and not self._refused:
            edge = tokens.warning
        painter.setPen(
            QPen(edge, 2, Qt.PenStyle.DashLine if self._refused else Qt.PenStyle.SolidLine)
        )
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 5, 5)
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        inner = box.adjusted(8, 3, -8, -3)
        if self._hurt:
            inner = self._paint_hurt(painter, inner)
        painter.setPen(tokens.danger if self._refused else colours.text)
        painter.setLayoutDirection(self.layoutDirection())
        line = painter.fontMetrics().height()
        if box.height() < 2 * line:
            draw_lines(painter, inner, f"{self._time} {self._title}")
        else:
            time = fitting(painter, inner.width(), self._time) or self._time[:5]
            used = draw_lines(painter, inner.adjusted(0, 0, 0, line - inner.height()), time)
            draw_lines(painter, inner.adjusted(0, used, 0, 0), self._title)
        painter.end()

    def _paint_hurt(self, painter: QPainter, inner: QRect) -> QRect:
        tokens = theme.tokens(self.palette())
        text = str(self._hurt)
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.left() if rtl else inner.right() - width + 4
        pill = QRect(left, inner.top(), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.danger)
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(tokens.surface)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return inner.adjusted(width, 0, 0, 0) if rtl else inner.adjusted(0, 0, -width, 0)


class HurtList(QFrame):
    """The names of those whom letting go would hurt, beside the grid while something is carried."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area: QRect | None = None
        self._told: tuple[object, ...] = ()
        theme.set_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(_WIDTH)
        self._title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._title, "heading")
        self._lines = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._hint, "caption")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(4)
        for label in (self._title, self._lines, self._hint):
            self._column.addWidget(label)
        self.hide()

    def set_area(self, area: QRect) -> None:
        """Stand in this part of the parent."""
        self._area = area

    @property
    def text(self) -> str:
        """Everything it says."""
        return "\n".join(label.text() for label in (self._title, self._lines, self._hint))

    def tell(self, title: str, lines: "Sequence[str]", hint: str) -> None:
        """Say what would be wrong, one line each."""
        if (told := (title, *lines, hint)) == self._told:
            return
        self._told = told
        self._title.setText(title)
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._column.activate()
        self.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))

    def stand_away_from(self, pointer: QPoint) -> None:
        """Stand in the upper corner of the parent that is farther from a place of the screen."""
        parent = self.parentWidget()
        if parent is None:
            return
        area, pointer = self._area or parent.rect(), parent.mapFromGlobal(pointer)
        left = area.left() + _MARGIN
        right = area.right() - _WIDTH - _MARGIN
        self.move(left if pointer.x() > area.center().x() else right, area.top() + _MARGIN)
        if self.isHidden():
            self.raise_()
            self.show()
