"""The card of one delegation: who it is, how many have come, and what can be done with it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.ui.delegations.card_painting import MARGIN, CardContent, CardPainter
from hubdesk.qt import icons
from hubdesk.registration.ui.dragging import add_people

MIME: Final = "application/x-hubdesk-delegation"
HEIGHT: Final = 224


class DelegationCard(QWidget):
    """One card. It takes the focus; the arrow keys are its grid's.

    Signals:
        opened: it was clicked, or Enter pressed on it.
        check_in_requested: the whole group should be checked in.
        print_requested: its badges should be printed; where the menu may stand.
        people_requested: its people should be listed.
        edit_requested: it should be edited.
        focused: it got the focus.
    """

    opened = Signal()
    check_in_requested = Signal()
    print_requested = Signal(QPoint)
    people_requested = Signal()
    edit_requested = Signal()
    focused = Signal()

    def __init__(
        self, key: str, members: Callable[[], list[str]], parent: QWidget | None = None
    ) -> None:
        """Make it; `members` tells the keys of its people, who are dragged with it."""
        super().__init__(parent)
        self.key = key
        self._members = members
        self._content = CardContent(None, None)
        self._pressed_at: QPoint | None = None
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._check_in = QPushButton()
        self._check_in.clicked.connect(self.check_in_requested)
        self._print = self._tool("printer")
        self._print.clicked.connect(self._on_print_clicked)
        self._people = self._tool("users")
        self._people.clicked.connect(self.people_requested)
        self._edit = self._tool("pencil")
        self._edit.clicked.connect(self.edit_requested)
        self._lay_out()

    @property
    def content(self) -> CardContent:
        """What it shows."""
        return self._content

    def show_content(self, content: CardContent, check_in_words: str) -> None:
        """Show this; `check_in_words` say what its main button does."""
        if content == self._content and check_in_words == self._check_in.text():
            return
        self._content = content
        self._check_in.setText(check_in_words)
        self._check_in.setVisible(content.face is not None)
        self._edit.setVisible(content.face is not None)
        self._name_all()
        self.update()

    def mime(self) -> QMimeData:
        """What a drag of it carries: the card, to be put elsewhere, and its people."""
        mime = QMimeData()
        mime.setData(MIME, self.key.encode())
        if people := self._members():
            add_people(mime, people)
        return mime

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - a state
        """Make it and its buttons reachable by Tab; of all cards only the current one is."""
        tab = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
        for widget in (self, self._check_in, self._print, self._people, self._edit):
            widget.setFocusPolicy(tab)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            CardPainter(self, painter).paint(self._content)

    @override
    def enterEvent(self, qt_event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(qt_event)

    @override
    def leaveEvent(self, qt_event: QEvent) -> None:
        self.update()
        super().leaveEvent(qt_event)

    @override
    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        self.focused.emit()
        self.update()
        super().focusInEvent(qt_event)

    @override
    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(qt_event)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(qt_event)

    @override
    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        self.setFocus()
        qt_event.ignore()  # the page has the menu

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = qt_event.position().toPoint()

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        if self._pressed_at is None or self._content.face is None:
            return
        moved = (qt_event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._drag(self._pressed_at)
            self._pressed_at = None

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        if self._pressed_at is not None and self.rect().contains(qt_event.position().toPoint()):
            self.opened.emit()
        self._pressed_at = None

    def _drag(self, at: QPoint) -> None:
        drag = QDrag(self)
        drag.setMimeData(self.mime())
        drag.setPixmap(self.grab())
        drag.setHotSpot(at)
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def _tool(self, icon: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(18, 18))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        icons.dress(button, icon, "muted")
        return button

    def _lay_out(self) -> None:
        self._check_in.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._check_in, 1)
        row.addStretch()
        for button in (self._print, self._people, self._edit):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN - 4, 12)
        column.addStretch()
        column.addLayout(row)

    def _on_print_clicked(self) -> None:
        self.print_requested.emit(self._print.mapToGlobal(QPoint(0, self._print.height())))

    def _name_all(self) -> None:
        face, standing = self._content.face, self._content.standing
        name = face.name if face else self.tr("Without a delegation")
        numbers = (
            self.tr(
                "{expected} expected, {arrived} arrived, {missing} missing,"
                " {printed} badges printed"
            ).format(
                expected=standing.expected,
                arrived=standing.arrived,
                missing=standing.missing,
                printed=standing.printed,
            )
            if standing
            else self.tr("not counted yet")
        )
        self.setAccessibleName(f"{name}: {numbers}")
        tip = [name, *([face.arabic_name] if face and face.arabic_name else [])]
        if face and face.head:
            tip.append(self.tr("Head: {name}").format(name=face.head))
        self.setToolTip("\n".join(tip))
        for button, words in (
            (self._print, self.tr("Print badges")),
            (self._people, self.tr("Show people")),
            (self._edit, self.tr("Edit delegation")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {name}")
        self._check_in.setAccessibleName(f"{self._check_in.text()}: {name}")
