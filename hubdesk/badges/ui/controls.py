"""What is printed: whose badges, what they look like, and where on the paper they begin."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.arrangement import Separators
from hubdesk.badges.envelopes import SIZES
from hubdesk.badges.holders import Groups
from hubdesk.badges.people import Choice, Sort, Which
from hubdesk.badges.printing import Paper
from hubdesk.badges.sheet import Layout, Sheet, lay_on
from hubdesk.badges.template_model import Template
from hubdesk.badges.templates_store import find_template, templates
from hubdesk.badges.ui.chosen_people import ChosenPeople
from hubdesk.badges.ui.form_columns import align, heading, narrow, side_form
from hubdesk.badges.ui.offered_sheets import offered_envelopes, offered_sheets
from hubdesk.badges.ui.paper_options import PaperOptions
from hubdesk.badges.ui.record_words import changed_word
from hubdesk.badges.ui.sheet_box import OwnSheetsButton, SheetBox
from hubdesk.badges.ui.sheet_picker import SheetPicker
from hubdesk.badges.ui.words import template_word
from hubdesk.badges.ui.work_words import work_word
from hubdesk.badges.works import Work, work_template
from hubdesk.qt import theme
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader
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

    def __init__(
        self, reader: "Reader", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._preferences = preferences
        self.work = QComboBox()
        for work in Work:
            self.work.addItem(work_word(work), work.value)
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
        self._fill_templates()
        self.field = QComboBox()
        self.field.addItem(self.tr("Anything"), "")
        self.sort = QComboBox()
        for sort, words in (
            (Sort.DELEGATION, self.tr("By delegation")),
            (Sort.ORGANISATION, self.tr("By organisation")),
            (Sort.NAME, self.tr("By name")),
            (Sort.CATEGORY, self.tr("By category")),
            (Sort.SESSION, self.tr("By first session")),
        ):
            self.sort.addItem(words, sort.value)
        self.sheet = SheetBox()
        self.own_sheets = OwnSheetsButton()
        theme.set_role(self.own_sheets, "quiet")
        self.picker = SheetPicker()
        self.options = PaperOptions(preferences)
        self.chosen = ChosenPeople()
        _choose(self.template, preferences.text(_TEMPLATE, "a6-portrait"))
        _choose(self.sort, preferences.text(_SORT))
        self._build()
        self._surface = (0.0, 0.0)
        self._fill_sheets(preferences.text(_SHEET))
        self._connect()
        self._show_people()

    def choice(self) -> Choice:
        """Whose badges."""
        sort = Sort(self.sort.currentData())
        if not self.is_badges:
            return Choice(
                delegation_id=self.delegation.currentData(),
                people=self.chosen.people,
                category=self.category.currentData(),
                sort=sort,
            )
        people, new_code = self.chosen.people, self.chosen.new_code.isChecked()
        if people is not None:
            return Choice(people=people, new_code=new_code, sort=sort)
        return Choice(
            delegation_id=self.delegation.currentData(),
            which=Which(self.who.currentData()),
            category=self.category.currentData(),
            sort=sort,
            field=self.field.currentData() or "",
        )

    def paper(self) -> Paper:
        """What they look like, and how they lie on the paper."""
        arrangement = self.options.arrangement()
        if not self.what().is_of_people:
            arrangement = replace(arrangement, separators=Separators.NONE)
        return Paper(
            self._template(),
            self.sheet.key,
            self.picker.start_cell,
            arrangement=arrangement,
        )

    @property
    def is_badges(self) -> bool:
        """Whether badges are printed, not anything beside them."""
        return self.what() is Work.BADGES

    def what(self) -> Work:
        """What is printed."""
        return Work(self.work.currentData())

    def page_size(self) -> tuple[float, float]:
        """Width and height of the paper in millimetres."""
        if self.what() is Work.ENVELOPES:
            return SIZES[self.sheet.key]
        layout = self._layout()
        return layout.width, layout.height

    def badge_size(self) -> tuple[float, float]:
        """Width and height of the paper of the template that is chosen for badges."""
        return find_template(self._reader, self.template.currentData()).surface

    def cells(self) -> int:
        """How many badges lie on a sheet."""
        if self.what() is Work.ENVELOPES:
            return 1
        return len(self._layout().corners)

    def show_templates(self, chosen: str = "") -> None:
        """Offer the templates that there are now; the chosen one stays, unless another is named."""
        was = chosen or self.template.currentData()
        with QSignalBlocker(self.template):
            self._fill_templates()
            _choose(self.template, was)
        self._preferences.set_text(_TEMPLATE, self.template.currentData())
        self.show_sheets()

    def show_sheets(self, chosen: str = "") -> None:
        """Offer the sheets that there are now; the chosen one stays, unless another is named.

        One that was taken away is remembered: it may be brought back.
        """
        self._fill_sheets(self._kept_sheet())
        self.sheet.choose(chosen)
        self.changed.emit()

    def people(self) -> frozenset[str] | None:
        """Who was chosen by name, or None."""
        return self.chosen.people

    def set_people(
        self, people: frozenset[str] | None, *, new_code: bool = False, reason: str = ""
    ) -> None:
        """Print these people's badges, for a reason, or let groups be chosen again."""
        self.chosen.set_people(people, new_code=new_code, reason=reason)
        self._show_people()
        self.changed.emit()

    def set_paper(self, template: str, sheet: str) -> None:
        """Choose a template and a sheet, if there are such."""
        named = self.template.findText(template)  # records have the name of the event's own
        if named >= 0 and self.template.findData(template) < 0:
            self.template.setCurrentIndex(named)
        else:
            _choose(self.template, template)
        self.sheet.choose(sheet)

    def show_changed(self, changed: tuple[tuple[str, int], ...]) -> None:
        """Offer these fields, of which badges have changed since they were printed."""
        if self.field.currentData():  # what is counted is only of the chosen one
            return
        self.field.blockSignals(True)
        while self.field.count() > 1:
            self.field.removeItem(1)
        for field, count in changed:
            if field:
                number = self.locale().toString(count)
                self.field.addItem(f"{changed_word(field)} ({number})", field)
        self.field.blockSignals(False)

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
        for box in (
            self.work, self.who, self.field, self.delegation, self.category, self.template,
            self.sheet, self.sort,
        ):  # fmt: skip
            narrow(box)
        what = QWidget()
        whats = side_form(what)
        self.work.setAccessibleName(self.tr("What to print"))
        whats.addRow(self.work)
        self._group = QWidget()
        groups = side_form(self._group)
        self._groups = groups
        groups.addRow(self.tr("&Who"), self.who)
        groups.addRow(self.tr("Chan&ged"), self.field)
        groups.addRow(self.tr("&Delegation"), self.delegation)
        groups.addRow(self.tr("Cate&gory"), self.category)
        paper = QWidget()
        papers = side_form(paper)
        papers.addRow(self.tr("&Badge"), self.template)
        papers.addRow(self.tr("S&heet"), self.sheet)
        papers.addRow(self.tr("&Order"), self.sort)
        more = QWidget()
        options = side_form(more)
        self.options.add_to(options)
        align(groups, papers, options)
        self._papers, self._options = papers, options
        self._begin = begin = QLabel(self.tr("First free cell: click it if the sheet was begun"))
        begin.setWordWrap(True)
        theme.set_role(begin, "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(self.tr("What to print")))
        column.addWidget(what)
        column.addSpacing(8)
        self._whose = heading(self.tr("Whose badges"))
        column.addWidget(self._whose)
        column.addWidget(self._group)
        column.addWidget(self.chosen)
        column.addSpacing(8)
        title = QHBoxLayout()
        title.addWidget(heading(self.tr("Paper")), 1)
        title.addWidget(self.own_sheets)
        column.addLayout(title)
        column.addWidget(paper)
        column.addWidget(self.picker)
        column.addWidget(begin)
        column.addSpacing(4)
        column.addWidget(more)

    def _connect(self) -> None:
        self.work.currentIndexChanged.connect(self._on_work_chosen)
        self.who.currentIndexChanged.connect(self._on_who_chosen)
        for box in (self.field, self.delegation, self.category):
            box.currentIndexChanged.connect(self._on_chosen)
        self.options.changed.connect(self._on_options_chosen)
        self.template.currentIndexChanged.connect(self._on_template_chosen)
        self.sheet.currentIndexChanged.connect(self._on_sheet_chosen)
        self.sort.currentIndexChanged.connect(self._on_sort_chosen)
        self.picker.chosen.connect(self._on_chosen)
        self.chosen.changed.connect(self.changed)
        self.chosen.others_requested.connect(lambda: self.set_people(None))

    def _on_chosen(self, *_what: object) -> None:
        self.changed.emit()

    def _on_work_chosen(self) -> None:
        self._fill_sheets(self._kept_sheet() if self.is_badges else "")
        self._show_people()
        self.changed.emit()

    def _on_who_chosen(self) -> None:
        self.field.blockSignals(True)
        self.field.setCurrentIndex(0)
        self.field.blockSignals(False)
        self._show_people()
        self.changed.emit()

    def _on_options_chosen(self) -> None:
        self._show_sheet()
        self.changed.emit()

    def _on_sort_chosen(self) -> None:
        self._preferences.set_text(_SORT, self.sort.currentData())
        self.changed.emit()

    def _on_template_chosen(self) -> None:
        self._preferences.set_text(_TEMPLATE, self.template.currentData())
        is_as_large = self._look().surface == self._surface
        self._fill_sheets(self.sheet.key if is_as_large else "")
        self._preferences.set_text(_SHEET, self.sheet.key)
        self.changed.emit()

    def _on_sheet_chosen(self) -> None:
        if self.is_badges:
            self._preferences.set_text(_SHEET, self.sheet.key)
        self._show_sheet()
        self.changed.emit()

    def _fill_templates(self) -> None:
        self.template.clear()
        for row in templates(self._reader):
            if row.template is not None:
                self.template.addItem(template_word(row.name) if row.is_ours else row.name, row.key)

    def _fill_sheets(self, wanted: str) -> None:
        """Offer the sheets whose cells hold the badge."""
        if self.what() is Work.ENVELOPES:
            self.sheet.offer(offered_envelopes(), wanted)
        else:
            look = self._look()
            self._surface = look.surface
            self.sheet.offer(offered_sheets(self._reader, look), wanted)
        self._show_sheet()

    def _kept_sheet(self) -> str:
        return self._preferences.text(_SHEET) if self.is_badges else self.sheet.key

    def _chosen_sheet(self) -> Sheet:
        sheet = self.sheet.sheet
        assert sheet is not None
        return sheet

    def _layout(self) -> Layout:
        by_columns = self.options.arrangement().by_columns
        return lay_on(self._chosen_sheet(), *self._look().surface, by_columns=by_columns)

    def _look(self) -> Template:
        return find_template(self._reader, self._template())

    def _template(self) -> str:
        return self.template.currentData() if self.is_badges else work_template(self.what())

    def _show_sheet(self) -> None:
        is_envelope = self.what() is Work.ENVELOPES
        self.own_sheets.setVisible(not is_envelope)
        self.picker.setVisible(not is_envelope)
        self._begin.setVisible(not is_envelope)
        self._papers.setRowVisible(self.template, self.is_badges)
        self._papers.setRowVisible(self.sort, self.what().is_of_people)
        self._options.setRowVisible(self.options.separators, self.what().is_of_people)
        if is_envelope:
            self.options.show_for(has_back=False, cells=1)
            return
        look, layout = self._look(), self._layout()
        self.options.show_for(has_back=look.has_back_page, cells=len(layout.corners))
        self.picker.blockSignals(True)
        self.picker.show_sheet(self._chosen_sheet(), layout, look.surface)
        self.picker.blockSignals(False)

    def _show_people(self) -> None:
        work = self.what()
        is_of_some = work is not Work.DOOR_SIGNS
        self._whose.setVisible(is_of_some)
        self._whose.setText(self.tr("Whose badges") if work is Work.BADGES else self.tr("For whom"))
        self._group.setVisible(is_of_some and self.chosen.people is None)
        self.chosen.setVisible(is_of_some and self.chosen.people is not None)
        which = Which(self.who.currentData())
        is_changed = which in (Which.CHANGED, Which.TO_PRINT)
        self._groups.setRowVisible(self.who, work is Work.BADGES)
        self._groups.setRowVisible(self.field, work is Work.BADGES and is_changed)


def _choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(max(0, box.findData(data)))
