"""Photos from a folder: whose each is, before anybody gets one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.jobs import take_photos
from hubdesk.badges.photo_folder import FolderPlan, Taken, plan_folder
from hubdesk.badges.ui.photo_words import how_words, left_words
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences
    from hubdesk.qt.workers import Job

_FOLDER: Final = "badges/photo-folder"
_MOST: Final = 500
_TALLEST: Final = 280
_WIDEST: Final = 0.5


class PhotoFolderPanel(QFrame):
    """The panel; it is hidden until a folder is chosen.

    Signals:
        closed: it is not wanted any more.
    """

    closed = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "sheet")
        self._open_event = open_event
        self._preferences = preferences
        self._plan: FolderPlan | None = None
        self.job: Job | None = None
        self.heading = QLabel(wordWrap=True)
        theme.set_role(self.heading, "heading")
        self.keep = QCheckBox(self.tr("Who has a photo keeps it"))
        self.keep.toggled.connect(lambda _checked: self._look())
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("File"), self.tr("Whose it is")])
        self.list.setRootIsDecorated(False)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Photos of the folder"))
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.setFixedHeight(_TALLEST)
        self.take = QPushButton()
        theme.set_role(self.take, "primary")
        self.take.clicked.connect(self._on_take)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.close_panel)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addStretch()
        buttons.addWidget(self.take)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 16, 8)
        column.addWidget(self.heading)
        column.addWidget(self.list)
        column.addLayout(buttons)
        self.hide()

    def choose(self) -> None:
        """Let a folder be chosen, and say whose the photos in it are."""
        begin = self._preferences.text(_FOLDER)
        folder = dialogs.choose_folder(self, self.tr("The folder with the photos"), begin)
        if folder is not None:
            self._preferences.set_text(_FOLDER, str(folder))
            self._look()

    def close_panel(self) -> None:
        """Close it."""
        self._plan = None
        self.hide()
        self.closed.emit()

    def said(self) -> list[tuple[str, str]]:
        """What is said of each file."""
        items = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        return [(item.text(0), item.text(1)) for item in items if item is not None]

    def _look(self) -> None:
        folder = Path(self._preferences.text(_FOLDER))
        self._open_event.read(
            partial(plan_folder, folder=folder, replace=not self.keep.isChecked()),
            self._show_plan,
            on_error=self._on_failed,
            latest="photos/plan",
        )

    def _show_plan(self, plan: FolderPlan) -> None:
        self._plan = plan
        words = self.tr("%n photo(s) found their people", "", len(plan.matches))
        if plan.left:
            words += " · " + self.tr("%n left aside", "", len(plan.left))
        words += " · " + self.tr("%n people still without one", "", plan.without)
        self.heading.setText(words)
        self.list.clear()
        for left in plan.left[:_MOST]:
            self._add(left.file, left_words(left), "triangle-alert", "warning")
        for match in plan.matches[: _MOST - min(len(plan.left), _MOST)]:
            whose = f"{match.name} – {how_words(match.how)}"
            if match.replaces:
                whose += " · " + self.tr("replaces the photo that is there")
            self._add(match.file, whose, "circle-check", "success")
        self.list.resizeColumnToContents(0)
        widest = int(self.list.viewport().width() * _WIDEST)
        self.list.setColumnWidth(0, min(self.list.columnWidth(0), widest))
        self.take.setText(self.tr("Take %n photos", "", len(plan.matches)))
        self.take.setEnabled(bool(plan.matches))
        self.show()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, file: str, words: str, icon: str, tone: str) -> None:
        item = QTreeWidgetItem([file, words])
        item.setIcon(0, icons.icon(icon, tone))
        item.setToolTip(1, words)
        self.list.addTopLevelItem(item)

    def _on_take(self) -> None:
        if self._plan is None:
            return
        self.take.setEnabled(False)
        self.job = self._open_event.start(
            take_photos,
            self._open_event.operator,
            self._plan,
            on_done=self._on_taken,
            on_error=self._on_failed,
        )
        self.job.title = self.tr("Taking photos")

    def _on_taken(self, taken: Taken) -> None:
        self._plan = None
        words = self.tr("%n people have a new photo", "", taken.photos)
        if taken.left:
            words += " · " + self.tr("%n files could not be read", "", len(taken.left))
        self.heading.setText(words)
        self.list.clear()
        for left in taken.left:
            self._add(left.file, left_words(left), "triangle-alert", "warning")
        if not taken.left:
            self.close_panel()

    def _on_failed(self, error: "HubDeskError") -> None:
        self.heading.setText(problem_sentence(error))
        self.take.setEnabled(self._plan is not None)
        self.show()
