"""The rail at the leading side of the window: one button for each page."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.registration.ui.dragging import carries_people
from hubdesk.shell.pages import PAGES, PageKind

_WIDTH = 96
_LOWEST, _HIGHEST = 46, 64  # a low window shows the buttons of all pages, too
_HOVER = 600  # milliseconds that people are held over a page before it opens


class Rail(QFrame):
    """The pages to choose from; people who are dragged over one open it, to be dropped there.

    Signals:
        page_requested: the name of a page.
    """

    page_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "rail")
        self.setFixedWidth(_WIDTH)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        for kind in PAGES:
            if not kind.in_rail:
                continue
            if kind.at_end and not any(each.at_end for each in PAGES[: PAGES.index(kind)]):
                column.addStretch()
            column.addWidget(self._button(kind))
        self.setAccessibleName(self.tr("Pages"))
        self._hovered = ""
        self._hover = QTimer(self, singleShot=True, interval=_HOVER)
        self._hover.timeout.connect(lambda: self.page_requested.emit(self._hovered))
        self.setAcceptDrops(True)

    def choose(self, name: str) -> None:
        """Show which page is seen; none, if it is not on the rail."""
        self._group.setExclusive(name in self._buttons)
        for each, button in self._buttons.items():
            button.setChecked(each == name)
            kind = next(kind for kind in PAGES if kind.name == each)
            icons.dress(button, kind.icon, "accent" if each == name else "muted")

    def offer(self, name: str, *, offered: bool) -> None:
        """Show the button of a page, or not."""
        self._buttons[name].setVisible(offered)

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        if carries_people(qt_event.mimeData()):
            qt_event.accept()
            self._hover_at(qt_event.position().toPoint())
        else:
            qt_event.ignore()

    @override
    def dragMoveEvent(self, qt_event: QDragMoveEvent) -> None:
        self._hover_at(qt_event.position().toPoint())
        qt_event.ignore()  # a page opens, but nobody is dropped on it

    @override
    def dragLeaveEvent(self, qt_event: QDragLeaveEvent) -> None:
        self._hover_at(None)

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        self._hover_at(None)
        qt_event.ignore()

    def _hover_at(self, place: QPoint | None) -> None:
        """Begin to wait when another page is hovered."""
        hovered = next(
            (
                name
                for name, button in self._buttons.items()
                if place is not None
                and button.geometry().contains(place)
                and not button.isChecked()
            ),
            "",
        )
        if hovered != self._hovered:
            self._hovered = hovered
            if hovered:
                self._hover.start()
            else:
                self._hover.stop()

    def _button(self, kind: PageKind) -> QToolButton:
        button = QToolButton()
        theme.set_role(button, "rail")
        button.setText(kind.label())
        button.setAccessibleName(kind.label())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(24, 24))
        button.setCheckable(True)
        button.setFixedWidth(_WIDTH - 12)
        button.setMinimumHeight(_LOWEST)
        button.setMaximumHeight(_HIGHEST)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        icons.dress(button, kind.icon, "muted")
        button.clicked.connect(lambda: self.page_requested.emit(kind.name))
        self._buttons[kind.name] = button
        self._group.addButton(button)
        return button

    def set_shortcut_words(self, name: str, keys: str) -> None:
        """Say in the tip of a page's button which keys show it."""
        kind = next(kind for kind in PAGES if kind.name == name)
        self._buttons[name].setToolTip(
            self.tr("{page} ({keys})").format(page=kind.label(), keys=keys)
        )
