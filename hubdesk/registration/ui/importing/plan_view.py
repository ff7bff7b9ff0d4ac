"""What an import would do, shown on the lists themselves."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hubdesk.errors import HubDeskError
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration.importing.plan import Outcome
from hubdesk.registration.ui.importing.columns_header import ColumnsHeader
from hubdesk.registration.ui.importing.rows_model import CELLS, LINE, OUTCOME, WHY, RowsModel
from hubdesk.registration.ui.importing.words import outcome_word, sheet_word

if TYPE_CHECKING:
    from hubdesk.registration.importing.faces import RowFace, SheetFace
    from hubdesk.registration.importing.jobs import Refused
    from hubdesk.registration.ui.importing.planning import Planning

_WIDTHS: Final = {LINE: 64, OUTCOME: 104, WHY: 260}
_CELL: Final = 150


class PlanView(QWidget):
    """The sheets, their columns and rows, and the button that imports them.

    Attributes:
        table: the rows of the sheet that is shown.
        subtitle: what the page says about all of it.
    """

    def __init__(self, planning: "Planning", actions: tuple[QAction, QAction]) -> None:
        super().__init__()
        self._planning = planning
        self._import_action, self._leave_action = actions
        self.subtitle = ""
        self._make_widgets()
        self._make_actions()
        self._lay_out()
        self._connect()

    @property
    def people(self) -> int:
        """How many people would be added or changed."""
        plan = self._planning.plan
        return plan.counts[Outcome.NEW] + plan.counts[Outcome.UPDATE] if plan else 0

    @property
    def face(self) -> "SheetFace | None":
        """The sheet that is shown."""
        return self.model.face

    def begin(self, paths: list[Path]) -> None:
        """Show that these lists are being read."""
        self.subtitle = ", ".join(path.name for path in paths)
        self.model.show_sheet(None, None)
        self._show_tabs([])
        self._delegation.clear()
        self._say("")
        self._show_counts()

    def show_plan(self) -> None:
        """Show what is planned now, of the same sheet as before if it is still there."""
        plan = self._planning.plan
        if plan is None:
            return
        before = self.face
        self._show_tabs(list(plan.sheets))
        keys = [(face.path, face.name) for face in plan.sheets]
        wanted = (before.path, before.name) if before else None
        usual = next((at for at, face in enumerate(plan.sheets) if face.has_names), 0)
        place = keys.index(wanted) if wanted in keys else usual
        self._tabs.setCurrentIndex(place)
        self._show_delegations(plan.delegations)
        self._show_problems()
        self._show_sheet(place)

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state
        """Say whether what is shown is being looked at anew."""
        plan = self._planning.plan
        if busy:
            words = self.tr("Looking at the list…")
        elif plan is None:
            words = ""
        elif plan.refused is not None:
            words = self.tr("Nothing can be imported yet")
        elif not self.people:
            words = self.tr("Nothing to import: everybody is registered as the list says")
        else:
            words = self.tr("Import %n people", "", self.people)
        self._import.setText(words)
        self._import.setEnabled(self._import_action.isEnabled())

    def _make_widgets(self) -> None:
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(self.tr("Sheets"))
        self._tabs.setExpanding(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._delegation = QComboBox()
        self._delegation.setEditable(True)
        self._delegation.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._delegation.setAccessibleName(self.tr("Delegation of people whose row names none"))
        self._delegation.setMinimumWidth(220)
        self._delegation_edit().setPlaceholderText(self.tr("As the list says"))
        self._problem = QFrame()
        theme.set_role(self._problem, "notice-warning")
        self._problem_words = QLabel(wordWrap=True)
        self._problem_words.setTextFormat(Qt.TextFormat.PlainText)
        self._chips: dict[Outcome | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        for outcome in (None, *Outcome):
            chip = QPushButton()
            chip.setCheckable(True)
            theme.set_role(chip, "chip")
            self._group.addButton(chip)
            chip.clicked.connect(partial(self._filter, outcome))
            self._chips[outcome] = chip
        self._chips[None].setChecked(True)
        self.table = QTableView()
        self.model = RowsModel(self._ask, self)
        self.columns = ColumnsHeader(self.table, self.model)
        table = self.table
        table.setHorizontalHeader(self.columns)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Rows of the list"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(34)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._hint = QLabel(
            self.tr("Click the head of a column to say what it holds (F2 for the marked one)")
        )
        theme.set_role(self._hint, "caption")
        self._import = QPushButton()
        theme.set_role(self._import, "primary")
        self._leave = QPushButton(self.tr("Cancel"))

    def _make_actions(self) -> None:
        for words, keys, slot in (
            (self.tr("Say what the marked column holds"), "F2", self._on_column),
            (self.tr("The marked line has the titles"), "Ctrl+T", self._on_header),
            (self.tr("Take nothing of this sheet, or take it again"), "Ctrl+D", self._on_left_out),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            self.table.addAction(action)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Delegation"))
        label.setBuddy(self._delegation)
        top = QHBoxLayout()
        top.setContentsMargins(24, 0, 24, 8)
        top.setSpacing(8)
        for chip in self._chips.values():
            top.addWidget(chip)
        top.addStretch()
        top.addWidget(label)
        top.addWidget(self._delegation)
        words = QHBoxLayout(self._problem)
        words.setContentsMargins(12, 8, 12, 8)
        words.addWidget(self._problem_words)
        notice = QHBoxLayout()
        notice.setContentsMargins(24, 0, 24, 8)
        notice.addWidget(self._problem)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 24, 0)
        tabs.addWidget(self._tabs)
        tabs.addStretch()
        bottom = QHBoxLayout()
        bottom.setContentsMargins(24, 12, 24, 16)
        bottom.setSpacing(8)
        bottom.addWidget(self._hint, 1)
        bottom.addWidget(self._leave)
        bottom.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(notice)
        column.addLayout(tabs)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        self._problem.hide()
        icons.dress(self._import, "check", "on_accent")

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._delegation.activated.connect(self._on_delegation_entered)
        self._delegation_edit().editingFinished.connect(self._on_delegation_entered)
        self.columns.holds_chosen.connect(self._on_holds_chosen)
        self._import.clicked.connect(self._import_action.trigger)
        self._leave.clicked.connect(self._leave_action.trigger)
        self._planning.rows_came.connect(self._on_rows_came)
        self._import_action.changed.connect(
            lambda: self._import.setEnabled(self._import_action.isEnabled())
        )

    def _delegation_edit(self) -> QLineEdit:
        edit = self._delegation.lineEdit()
        assert edit is not None  # it is editable
        return edit

    # what is shown

    def _show_tabs(self, faces: "list[SheetFace]") -> None:
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        several = len({face.path for face in faces}) > 1
        for face in faces:
            name = sheet_word(face, several_lists=several).replace("&", "&&")
            words = self.tr("{sheet} ({lines})").format(sheet=name, lines=f"{face.lines:n}")
            self._tabs.addTab(words if face.lines else name)
        self._tabs.setVisible(len(faces) > 1)
        self._tabs.blockSignals(False)

    def _show_sheet(self, place: int) -> None:
        plan = self._planning.plan
        if plan is None or not 0 <= place < len(plan.sheets):
            return
        old, face = self.face, plan.sheets[place]
        chosen = self._chosen()
        outcome = chosen if chosen is None or face.counts[chosen] else None
        self._chips[outcome].setChecked(True)
        widths = old is not None and (old.path, old.name, old.width) == (
            face.path, face.name, face.width,
        )  # fmt: skip
        self.model.show_sheet(face, outcome)
        self._show_counts()
        if not widths:
            for column in range(self.model.columnCount()):
                self.table.setColumnWidth(column, _WIDTHS.get(column, _CELL))
        self.table.setColumnHidden(WHY, not face.has_remarks)
        first = len(face.above) if outcome is None else 0
        if first < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(first, CELLS))

    def _show_counts(self) -> None:
        face = self.face
        for outcome, chip in self._chips.items():
            words = self.tr("All") if outcome is None else outcome_word(outcome)
            count = 0 if face is None else face.lines if outcome is None else face.counts[outcome]
            chip.setText(f"{words} {count:n}" if face else words)
            chip.setEnabled(face is not None and (count > 0 or outcome is None))

    def _show_delegations(self, names: tuple[str, ...]) -> None:
        shown = tuple(self._delegation.itemText(at) for at in range(1, self._delegation.count()))
        if shown != names or not self._delegation.count():
            self._delegation.clear()
            self._delegation.addItem(self.tr("As the list says"), "")
            for name in names:
                self._delegation.addItem(name, name)
        chosen = self._planning.wanted.delegation
        self._delegation.setEditText(chosen or self.tr("As the list says"))

    def _show_problems(self) -> None:
        plan = self._planning.plan
        if plan is None:
            return
        said = [_sentence(refused) for refused in plan.unreadable.values()]
        if plan.refused is not None:
            said.append(_sentence(plan.refused))
        elif any(face.left_out for face in plan.sheets):
            names = [face.name for face in plan.sheets if face.left_out]
            said.append(self.tr("Not taken: {sheets}.").format(sheets=", ".join(names)))
        self._say("\n".join(said))

    def _say(self, words: str) -> None:
        self._problem_words.setText(words)
        self._problem.setVisible(bool(words))

    @property
    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem_words.text()

    # what is done

    def _chosen(self) -> Outcome | None:
        return next((outcome for outcome, chip in self._chips.items() if chip.isChecked()), None)

    def _filter(self, outcome: Outcome | None) -> None:
        self.model.show_sheet(self.face, outcome)

    def _ask(self, outcome: Outcome | None, offset: int, limit: int) -> None:
        plan, face = self._planning.plan, self.face
        if plan is not None and face in plan.sheets:
            self._planning.ask_rows(plan.sheets.index(face), outcome, offset, limit)

    def _on_rows_came(
        self, sheet: int, outcome: Outcome | None, offset: int, rows: "tuple[RowFace, ...]"
    ) -> None:
        plan = self._planning.plan
        if plan is not None and self.face is plan.sheets[sheet]:
            self.model.take_rows(outcome, offset, rows)

    def _on_tab_changed(self, place: int) -> None:
        self._show_sheet(place)

    def _on_holds_chosen(self, column: int, holds: str) -> None:
        if self.face is not None:
            self._planning.hold(self.face, column, holds)

    def _on_column(self) -> None:
        self.columns.open_menu(self.table.currentIndex().column())

    def _on_header(self) -> None:
        """The marked line, above the header or below it, has the titles."""
        face, row = self.face, self.model.row(self.table.currentIndex().row())
        if face is not None and row is not None:
            self._planning.choose_header(face, row.number)

    def _on_left_out(self) -> None:
        if self.face is not None:
            self._planning.leave_out(self.face, left_out=not self.face.left_out)

    def _on_delegation_entered(self) -> None:
        name = self._delegation.currentText().strip()
        none = name in ("", self.tr("As the list says"))
        if self._planning.plan is not None:
            self._planning.choose_delegation(None if none else name)


def _sentence(refused: "Refused") -> str:
    return problem_sentence(HubDeskError(refused.problem, **refused.data))
