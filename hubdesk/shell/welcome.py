"""The first screen: make an event, open one, or look around in the demo."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import icons, theme
from hubdesk.qt.notice_bar import NoticeBar
from hubdesk.qt.page import Notice
from hubdesk.qt.preferences import Preferences
from hubdesk.resources import RESOURCES


class Welcome(QWidget):
    """The way into an event.

    Signals:
        new_requested: make a new event.
        open_requested: choose a file.
        demo_requested: make the demo event and open it.
        restore_requested: restore a backup.
        path_requested: open this file.
    """

    new_requested = Signal()
    open_requested = Signal()
    demo_requested = Signal()
    restore_requested = Signal()
    path_requested = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._notices = NoticeBar()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        self._recent_title = QLabel(self.tr("Opened before"))
        theme.set_role(self._recent_title, "heading")
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(self._head())
        middle.addSpacing(8)
        middle.addWidget(self._notices)
        middle.addLayout(self._ways())
        middle.addSpacing(12)
        middle.addWidget(self._recent_title)
        middle.addLayout(self._recent)
        middle.addSpacing(4)
        middle.addLayout(self._foot())
        holder = QWidget()
        holder.setLayout(middle)
        holder.setFixedWidth(760)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_recent()

    def notify(self, notice: Notice) -> None:
        """Show a notice."""
        self._notices.show_notice(notice)

    def show_recent(self) -> None:
        """List the files that were open before, as they are now."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        paths = self._preferences.recent_files[:5]
        for path in paths:
            self._recent.addWidget(self._recent_row(path))
        self._recent_title.setVisible(bool(paths))

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        picture = RESOURCES / "icons" / "app" / "hubdesk-128.png"
        if picture.exists():
            drawn = QPixmap(str(picture))
            drawn.setDevicePixelRatio(2.0)
            mark.setPixmap(drawn)
        title = QLabel("HubDesk")
        theme.set_role(title, "display")
        line = QLabel(self.tr("The reception of your event, in one file. No network needed."))
        theme.set_role(line, "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(mark)
        row.addLayout(words, 1)
        return row

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for icon, title, text, keys, wish in (
            (
                "file-plus",
                self.tr("New event"),
                self.tr("Name it and its cities, then drop the delegations' lists in."),
                QKeySequence.StandardKey.New,
                self.new_requested,
            ),
            (
                "folder-open",
                self.tr("Open an event file"),
                self.tr("A *.hubdesk file of this computer or a stick. Or drop it here."),
                QKeySequence.StandardKey.Open,
                self.open_requested,
            ),
            (
                "sparkles",
                self.tr("Try the demo"),
                self.tr("A mission of 90 people in Málaga and Tangier, to try everything on."),
                QKeySequence("Ctrl+D"),
                self.demo_requested,
            ),
        ):
            card = WayIn(icon, title, text, QKeySequence(keys))
            card.clicked.connect(wish)
            row.addWidget(card, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        restore = QPushButton(self.tr("Restore a backup…"))
        theme.set_role(restore, "quiet")
        icons.dress(restore, "history", "accent")
        restore.clicked.connect(self.restore_requested)
        row = QHBoxLayout()
        row.addWidget(restore)
        row.addStretch()
        return row

    def _recent_row(self, path: Path) -> QWidget:
        there = path.is_file()
        button = QPushButton()
        theme.set_role(button, "recent")
        button.setAccessibleName(self.tr("Open {name}").format(name=path.name))
        button.setToolTip(str(path))
        name = QLabel(path.stem)
        theme.set_role(name, "heading")
        where = QLabel(_elided(str(path.parent), 420))
        theme.set_role(where, "caption")
        when = QLabel(self._when(path) if there else self.tr("not found"))
        theme.set_role(when, "caption" if there else "badge-warn")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(where)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(14, 6, 14, 6)
        inside.addLayout(words, 1)
        inside.addWidget(when)
        for label in (name, where, when):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(partial(self.path_requested.emit, path))
        forget = QToolButton()
        icons.dress(forget, "x", "muted")
        forget.setToolTip(self.tr("Take it out of this list"))
        forget.setAccessibleName(self.tr("Take {name} out of this list").format(name=path.name))
        forget.clicked.connect(partial(self._forget, path))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(button, 1)
        line.addWidget(forget)
        button.setMinimumHeight(54)
        return row

    def _when(self, path: Path) -> str:
        changed = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime))
        return self.locale().toString(changed, QLocale.FormatType.ShortFormat)

    def _forget(self, path: Path) -> None:
        self._preferences.forget_recent_file(path)
        self.show_recent()


class WayIn(QPushButton):
    """A large button with an icon, a title, a sentence and its keys."""

    def __init__(self, icon: str, title: str, text: str, keys: QKeySequence) -> None:
        super().__init__()
        theme.set_role(self, "way-in")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        mark = QToolButton()
        mark.setIconSize(QSize(28, 28))
        mark.setStyleSheet("padding: 0; border: none;")  # it begins where the words begin
        icons.dress(mark, icon, "accent")
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        heading = QLabel(title)
        theme.set_role(heading, "heading")
        body = QLabel(text, wordWrap=True)
        theme.set_role(body, "muted")
        shown = QLabel(keys.toString(QKeySequence.SequenceFormat.NativeText))
        theme.set_role(shown, "key")
        top = QHBoxLayout()
        top.addWidget(mark)
        top.addStretch()
        top.addWidget(shown, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 14, 16)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(heading)
        column.addWidget(body, 1, Qt.AlignmentFlag.AlignTop)
        for each in (mark, heading, body, shown):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        shortcut = QShortcut(keys, self)
        shortcut.activated.connect(self.click)


def _elided(text: str, width: int) -> str:
    return QLabel().fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width)
