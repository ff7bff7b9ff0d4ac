"""What is printed: whose badges, what they look like, and where on the paper they begin."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.holders import Groups
from hubdesk.badges.people import Choice, Sort, Which
from hubdesk.badges.printing import Paper
from hubdesk.badges.sheet import lay_on, load_sheet, sheet_names
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.ui.sheet_picker import SheetPicker
from hubdesk.badges.ui.words import sheet_word, template_word
from hubdesk.errors import HubDeskError
from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from hubdesk.qt.preferences import Preferences

_TEMPLATE: Final = "badges/template"
_SHEET: Final = "badges/sheet"
_SORT: Final = "badges/sort"


class Controls(QWidget):
    """The choices.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, preferences: "Preferences", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._people: frozenset[str] | None = None
        self.who = QComboBox()
        for which, words in (
            (Which.ALL, self.tr("Everybody")),
            (Which.NOT_PRINTED, self.tr("Not printed yet")),
            (Which.CHANGED, self.tr("Changed since printed")),
            (Which.TO_PRINT, self.tr("Not printed, or changed since")),
        ):
            self.who.addItem(words, which.value)
        self.who.setCurrentIndex(1)
        self.delegation = QComboBox()
        self.category = QComboBox()
        self.template = QComboBox()
        for name in template_names():
            self.template.addItem(template_word(name), name)
        self.sort = QComboBox()
        for sort, words in (
            (Sort.DELEGATION, self.tr("By delegation")),
            (Sort.ORGANISATION, self.tr("By organisation")),
            (Sort.NAME, self.tr("By name")),
        ):
            self.sort.addItem(words, sort.value)
        self.sheet = QComboBox()
        self.picker = SheetPicker()
        self.new_code = QCheckBox(self.tr("New codes: the old badges are lost"))
        self.new_code.setToolTip(
            self.tr("Each gets a new badge; whoever shows the old one is not let in.")
        )
        _choose(self.template, preferences.text(_TEMPLATE, "a6-portrait"))
        _choose(self.sort, preferences.text(_SORT))
        self._fill_sheets(preferences.text(_SHEET))
        self._build()
        self._connect()
        self._show_people()

    def choice(self) -> Choice:
        """Whose badges."""
        sort = Sort(self.sort.currentData())
        if self._people is not None:
            return Choice(people=self._people, new_code=self.new_code.isChecked(), sort=sort)
        return Choice(
            delegation_id=self.delegation.currentData(),
            which=Which(self.who.currentData()),
            category=self.category.currentData(),
            sort=sort,
        )

    def paper(self) -> Paper:
        """What they look like, and how they lie on the paper."""
        return Paper(self.template.currentData(), self.sheet.currentData(), self.picker.start_cell)

    def people(self) -> frozenset[str] | None:
        """Who was chosen by name, or None."""
        return self._people

    def set_people(self, people: frozenset[str] | None, *, new_code: bool = False) -> None:
        """Print these people's badges, or let groups be chosen again."""
        self._people = people
        self.new_code.blockSignals(True)
        self.new_code.setChecked(new_code and people is not None)
        self.new_code.blockSignals(False)
        self._show_people()
        self.changed.emit()

    def set_paper(self, template: str, sheet: str) -> None:
        """Choose a template and a sheet, if there are such."""
        _choose(self.template, template)
        _choose(self.sheet, sheet)

    def show_groups(self, groups: Groups) -> None:
        """Offer these delegations and categories."""
        delegations = groups.delegations
        categories = [(name, category_word(name)) for name in groups.categories]
        for box, everybody, rows in (
            (self.delegation, self.tr("All delegations"), delegations),
            (self.category, self.tr("All categories"), categories),
        ):
            new = [(None, everybody), *((key, str(words)) for key, words in rows)]
            if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == new:
                continue
            was = box.currentData()
            box.blockSignals(True)
            box.clear()
            for key, words in new:
                box.addItem(words, key)
            box.setCurrentIndex(max(0, box.findData(was)))
            box.blockSignals(False)
            if box.currentData() != was:  # the group is gone
                self.changed.emit()

    def _build(self) -> None:
        self._group = QWidget()
        groups = self._form(self._group)
        groups.addRow(self.tr("&Who"), self.who)
        groups.addRow(self.tr("&Delegation"), self.delegation)
        groups.addRow(self.tr("Cate&gory"), self.category)
        self._selection = QFrame()
        theme.set_role(self._selection, "card")
        self._said = QLabel(wordWrap=True)
        self._drop = QPushButton(self.tr("Choose others"))
        theme.set_role(self._drop, "quiet")
        icons.dress(self._drop, "x", "muted")
        self._drop.clicked.connect(lambda: self.set_people(None))
        line = QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(self._drop)
        chosen = QVBoxLayout(self._selection)
        chosen.setContentsMargins(12, 8, 8, 8)
        chosen.addLayout(line)
        chosen.addWidget(self.new_code)
        paper = QWidget()
        papers = self._form(paper)
        papers.addRow(self.tr("&Badge"), self.template)
        papers.addRow(self.tr("S&heet"), self.sheet)
        papers.addRow(self.tr("&Order"), self.sort)
        _align(groups, papers)
        begin = QLabel(self.tr("First free cell: click it if the sheet was begun"))
        begin.setWordWrap(True)
        theme.set_role(begin, "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading(self.tr("Whose badges")))
        column.addWidget(self._group)
        column.addWidget(self._selection)
        column.addSpacing(8)
        column.addWidget(self._heading(self.tr("Paper")))
        column.addWidget(paper)
        column.addWidget(self.picker)
        column.addWidget(begin)

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text)
        theme.set_role(heading, "heading")
        return heading

    def _form(self, widget: QWidget) -> QFormLayout:
        form = QFormLayout(widget)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for box in (
            self.who, self.delegation, self.category, self.template, self.sheet, self.sort,
        ):  # fmt: skip
            box.setMinimumContentsLength(8)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return form

    def _connect(self) -> None:
        for box in (self.who, self.delegation, self.category):
            box.currentIndexChanged.connect(self._on_chosen)
        self.template.currentIndexChanged.connect(self._on_template_chosen)
        self.sheet.currentIndexChanged.connect(self._on_sheet_chosen)
        self.sort.currentIndexChanged.connect(self._on_sort_chosen)
        self.picker.chosen.connect(self._on_chosen)
        self.new_code.toggled.connect(self._on_chosen)

    def _on_chosen(self, *_what: object) -> None:
        self.changed.emit()

    def _on_sort_chosen(self) -> None:
        self._preferences.set_text(_SORT, self.sort.currentData())
        self.changed.emit()

    def _on_template_chosen(self) -> None:
        self._preferences.set_text(_TEMPLATE, self.template.currentData())
        self._fill_sheets("")
        self._preferences.set_text(_SHEET, self.sheet.currentData())
        self.changed.emit()

    def _on_sheet_chosen(self) -> None:
        self._preferences.set_text(_SHEET, self.sheet.currentData())
        self._show_sheet()
        self.changed.emit()

    def _fill_sheets(self, wanted: str) -> None:
        """Offer the sheets whose cells hold the badge; the one that holds most comes first."""
        look = load_template(self.template.currentData())
        fitting = []
        for name in sheet_names():
            sheet = load_sheet(name)
            try:
                layout = lay_on(sheet, *look.surface)
            except HubDeskError:
                continue
            waste = 0.0
            if sheet.cells:
                cell = sheet.cells[0]
                waste = cell.width * cell.height - look.surface[0] * look.surface[1]
            fitting.append((sheet.page is None, waste, -len(layout.corners), name))
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for *_, name in sorted(fitting):
            self.sheet.addItem(sheet_word(name), name)
        _choose(self.sheet, wanted)
        self.sheet.blockSignals(False)
        self._show_sheet()

    def _show_sheet(self) -> None:
        look, sheet = (
            load_template(self.template.currentData()),
            load_sheet(self.sheet.currentData()),
        )
        layout = lay_on(sheet, *look.surface)
        self.picker.blockSignals(True)
        self.picker.show_sheet(sheet, layout, look.surface)
        self.picker.blockSignals(False)

    def _show_people(self) -> None:
        has_people = self._people is not None
        self._group.setVisible(not has_people)
        self._selection.setVisible(has_people)
        self._said.setText(self.tr("%n chosen people", "", len(self._people or ())))


def _choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(max(0, box.findData(data)))


def _align(*forms: QFormLayout) -> None:
    """Let the fields of several forms begin at one line."""
    labels = [
        label
        for form in forms
        for row in range(form.rowCount())
        if (item := form.itemAt(row, QFormLayout.ItemRole.LabelRole)) is not None
        and (label := item.widget()) is not None
    ]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)
