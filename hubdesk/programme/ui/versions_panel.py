"""The panel of published versions: publish, see what changed since, whom to tell, print it."""

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.ui.changes_tree import ChangesTree
from hubdesk.programme.ui.notice_printing import NoticePrinting
from hubdesk.programme.ui.printed_words import change_kind_words
from hubdesk.programme.ui.publish_form import PublishForm
from hubdesk.programme.ui.versions_list import VersionsList
from hubdesk.programme.ui.versions_reading import Seen, read_versions
from hubdesk.programme.versions import ChangeKind, all_concerned, publish
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_TABLES: Final = frozenset({
    "leg", "venue", "room", "session", "named_speaker", "enrolment", "person", "programme_version",
})  # fmt: skip
_AFTER: Final = 120  # milliseconds; what changes within them is read once
_PEOPLE_KEY: Final = "programme/notice-with-people"


class VersionsPanel(QFrame):
    """Shows the versions of one leg.

    Signals:
        closed: it should go.
        session_requested: a session that should be seen in its place.
        notice_raised: a `Notice` that the window shows.
    """

    closed = Signal()
    session_requested = Signal(str)
    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self._open_event = open_event
        self._preferences = preferences
        self._leg_id = ""
        self._version_id: str | None = None  # chosen; None: the newest
        self._seen = Seen("")
        self._make_widgets()
        self._lay_out()
        self._reload = QTimer(self, singleShot=True, interval=_AFTER)
        self._reload.timeout.connect(self._read)
        open_event.tables_changed.connect(self._on_tables_changed)

    def set_leg(self, leg_id: str) -> None:
        """Show the versions of a leg."""
        if leg_id != self._leg_id:
            self._leg_id, self._version_id = leg_id, None
            self.form.begin_anew()
            self._read()

    def hide_head(self) -> None:
        """Do without title and closing button, in a frame that has them."""
        self._title.hide()
        self._close.hide()

    def focus_name(self) -> None:
        """Put the focus into the field for the name."""
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self._title = QLabel(self.tr("Versions"))
        theme.set_role(self._title, "heading")
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close the panel (Esc)"))
        self._close.setAccessibleName(self.tr("Close the panel"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.closed)
        self.form = PublishForm()
        self.form.publish_requested.connect(self._on_publish_requested)
        self.empty = QLabel(
            self.tr(
                "Nothing is published yet. Give the programme a name when you print it or hand it"
                " out; from then on you see here what has changed since, and whom to tell."
            ),
            wordWrap=True,
        )
        theme.set_role(self.empty, "muted")
        self.list = VersionsList()
        self.list.version_chosen.connect(self._on_version_chosen)
        self.heading = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self.heading, "heading")
        self.summary = QLabel(wordWrap=True)
        theme.set_role(self.summary, "muted")
        self.tree = ChangesTree()
        self.tree.session_requested.connect(self.session_requested)
        self.tree.names_wanted.connect(self._read)
        self.with_people = QCheckBox(self.tr("With the names of those concerned"))
        self.with_people.setChecked(self._preferences.flag(_PEOPLE_KEY, default=False))
        self.with_people.toggled.connect(
            lambda on: self._preferences.set_value(_PEOPLE_KEY, bool(on))
        )
        self.print = QPushButton(self.tr("Print change notice…"))
        icons.dress(self.print, "printer")
        self.print.clicked.connect(self._on_print_clicked)
        self._printing = NoticePrinting(self._open_event, self)
        self._printing.notice_raised.connect(self.notice_raised)
        self._printing.busy_changed.connect(self.print.setDisabled)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._changes = QWidget()
        changes = QVBoxLayout(self._changes)
        changes.setContentsMargins(0, 0, 0, 0)
        changes.setSpacing(6)
        rule = QFrame()
        theme.set_role(rule, "rule")
        for widget in (rule, self.heading, self.summary):
            changes.addWidget(widget)
        changes.addWidget(self.tree, 1)
        changes.addWidget(self.with_people)
        changes.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.form)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addWidget(self._changes, 1)
        column.addStretch(0)
        self._show(Seen(""))

    def _read(self) -> None:
        if not self._leg_id:
            return
        leg, version, opened = self._leg_id, self._version_id, self.tree.opened
        self._open_event.read(
            lambda file: read_versions(file, leg, version, opened),
            self._on_read,
            latest=f"versions {id(self)}",
        )

    def _on_read(self, seen: Seen) -> None:
        if seen.leg_id == self._leg_id:
            self._show(seen)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        self.empty.setVisible(not seen.versions)
        self.list.setVisible(bool(seen.versions))
        self._changes.setVisible(seen.chosen is not None)
        if seen.chosen is None:
            return
        self.list.show_versions(seen.versions, seen.chosen.id)
        words = self.tr("Since “{version}”").format(version=seen.chosen.name)
        self.heading.setText(words)
        self.summary.setText(self._summary(seen))
        has_changes = bool(seen.changes)
        for widget in (self.tree, self.with_people, self.print):
            widget.setVisible(has_changes)
        self.with_people.setEnabled(bool(all_concerned(seen.changes)))
        self.tree.show_changes(seen.changes, seen.names)

    def _summary(self, seen: Seen) -> str:
        if not seen.changes:
            return self.tr("Nothing has changed. What was handed out is right.")
        counts = Counter(kind for change in seen.changes for kind in change.kinds)
        kinds = ", ".join(
            self.tr("{what}: {count}").format(
                what=change_kind_words(kind), count=self.locale().toString(counts[kind])
            )
            for kind in ChangeKind
            if counts[kind]
        )
        people = self.tr("%n people concerned", "", len(all_concerned(seen.changes)))
        return f"{kinds}\n{people}"

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._leg_id and not _TABLES.isdisjoint(tables):
            self._reload.start()

    def _on_version_chosen(self, version_id: str) -> None:
        newest = self._seen.versions[0].id if self._seen.versions else None
        self._version_id = None if version_id == newest else version_id
        self._read()

    def _on_publish_requested(self, name: str, note: str) -> None:
        leg = self._leg_id
        self.form.set_busy(True)
        self._open_event.write(
            lambda file, operator: publish(file, operator, leg, name, note),
            self._on_published,
            lambda error: self.form.show_problem(problem_sentence(error)),
        )

    def _on_published(self, _key: str) -> None:
        self._version_id = None
        self.form.begin_anew()
        self._read()

    def _on_print_clicked(self) -> None:
        if self._seen.chosen is not None:
            with_people = self.with_people.isChecked() and self.with_people.isEnabled()
            self._printing.print_since(self._leg_id, self._seen.chosen.id, with_people=with_people)
