"""The designer: the badge in the middle, what can be added above it, its properties beside it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges import arranging, templates_store
from hubdesk.badges.arranging import Side
from hubdesk.badges.ui.designer.arrange_menu import Change, arrange_menu
from hubdesk.badges.ui.designer.canvas import DesignCanvas
from hubdesk.badges.ui.designer.new_elements import new_element, new_picture
from hubdesk.badges.ui.designer.paper_fields import PaperFields
from hubdesk.badges.ui.designer.properties import Properties
from hubdesk.badges.ui.designer.rendering import SideRenderer
from hubdesk.badges.ui.designer.template_menu import TemplateMenu
from hubdesk.badges.ui.designer.when_field import WhenField
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.badges.assets import Asset
    from hubdesk.badges.drafting import Draft
    from hubdesk.badges.template_model import Element, Template
    from hubdesk.badges.templates_store import TemplateRow
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_SIDE_WIDTH: Final = 376
_TABLES: Final = frozenset({"badge_template"})


class Designer(QWidget):
    """Designs the badge templates of an event; each gesture is kept as it is made.

    Attributes:
        canvas: the badge.
        properties: of what is chosen.

    Signals:
        closed: it should go; the key of the template that was shown.
        notice_raised: a `Notice` that the window shows.
    """

    closed = Signal(str)
    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._row: TemplateRow | None = None
        self._template: Template | None = None
        self._pending = 0
        self._clipboard: list[Element] = []
        self._person: str | None = None
        self.canvas = DesignCanvas()
        self.renderer = SideRenderer(open_event, self)
        self.properties = Properties(self._custom_fields(), self._when_choices())
        self.paper = PaperFields()
        self.templates = TemplateMenu(open_event, self)
        self._build()
        self._connect()

    @property
    def key(self) -> str:
        """The key of the template that is shown."""
        return self._row.key if self._row else ""

    @property
    def template(self) -> "Template | None":
        """The template as it is shown."""
        return self._template

    def show_template(self, key: str) -> None:
        """Show a template: one of the event's own, or one that HubDesk brings."""
        self._choose(key)

    def _choose(self, key: str) -> None:
        rows = templates_store.templates(self._open_event.file)
        row = next((each for each in rows if key in {each.key, each.name}), rows[0])
        self._row, self._template = row, row.template
        self._names.clear()
        for each in rows:
            words = each.name if not each.is_ours else self.tr("{name} – built in").format(
                name=each.name
            )  # fmt: skip
            self._names.addItem(words, each.key)
        self._names.setCurrentIndex(max(0, self._names.findData(row.key)))
        self._ours.setVisible(row.is_ours)
        self._show()

    def _show(self) -> None:
        template = self._template
        if template is None or self._row is None:
            return
        side = self.canvas.side
        if side is Side.BACK and template.back is None and not self._back.isChecked():
            side = Side.FRONT
        self.canvas.show_template(template, side)
        self.properties.show_chosen(template, side, self.canvas.chosen)
        self.paper.show_template(template)
        self._draw(template)

    def _draw(self, template: "Template") -> None:
        view = self.canvas.view
        ratio = self.canvas.devicePixelRatioF()
        size = QSize(
            round(template.width * view.scale * ratio), round(template.height * view.scale * ratio)
        )
        self.renderer.want(template, self.canvas.side, self._person, size)

    def _on_designed(
        self, template: "Template", gesture: str, assets: "tuple[Asset, ...]" = ()
    ) -> None:
        """A gesture was made: show it, and keep it."""
        row, known = self._row, self._template
        if row is None or template == known:
            return
        if row.is_ours:
            self._duplicate(template, assets)
            return
        self._template = template
        self._pending += 1
        self._show()
        self._open_event.write(
            lambda file, operator: templates_store.save_template(
                file, operator, row.key, template, known=known, assets=assets, gesture=gesture
            ),
            self._on_saved,
            self._on_refused,
        )

    def _duplicate(self, template: "Template", assets: "tuple[Asset, ...]") -> None:
        """What HubDesk brings is not changed: the first gesture makes a copy of one's own."""
        name = self.tr("{name} (own)").format(name=template.name)

        def add(file: "EventFile", operator: str) -> str:
            own, brought = templates_store.with_assets(replace(template, name=name))
            return templates_store.add_template(file, operator, own, [*brought, *assets])

        self._open_event.write(add, self._choose, self._on_refused)

    def _on_saved(self, _nothing: None) -> None:
        self._pending -= 1

    def _on_refused(self, error: HubDeskError) -> None:
        self._pending = max(0, self._pending - 1)
        if error.problem is not Problem.STALE:
            self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))
        self._choose(self.key)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and not self._pending and self.isVisible():
            self._choose(self.key)

    def _apply(self, change: Change, gesture: str) -> None:
        if self._template is not None and self.canvas.chosen:
            changed = change(self._template, self.canvas.side, self.canvas.chosen)
            self._on_designed(changed, gesture)

    def _add(self, kind: str) -> None:
        if self._template is not None:
            self._add_elements([new_element(self._template, kind)], "add")

    def _add_elements(
        self, elements: "list[Element]", gesture: str, assets: "tuple[Asset, ...]" = ()
    ) -> None:
        template, side = self._template, self.canvas.side
        if template is None:
            return
        changed, keys = arranging.added(template, side, elements)
        self._on_designed(changed, gesture, assets)
        self.canvas.choose(keys)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picture(self) -> None:
        chosen = dialogs.choose_open_file(
            self, self.tr("Choose a picture"), self.tr("Pictures (*.png *.jpg *.jpeg *.svg *.pdf)")
        )
        if chosen is None or self._template is None:
            return
        try:
            asset = self.renderer.read_picture(chosen)
        except HubDeskError as error:
            self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))
            return
        self._add_elements([new_picture(self._template, asset)], "add", (asset,))

    def _on_side(self, side: Side) -> None:
        template = self._template
        if template is None:
            return
        if side is Side.BACK and template.back is None:
            template = replace(template, back=())
            self._on_designed(template, "edit")
        self.canvas.choose([])
        self.canvas.show_template(template, side)
        self._show()

    def _on_chosen(self, ids: list[str]) -> None:
        if self._template is not None:
            self.properties.show_chosen(self._template, self.canvas.side, ids)

    def _on_copy(self) -> None:
        if self._template is not None:
            ids = self.canvas.chosen
            self._clipboard = [
                each
                for each in arranging.elements_of(self._template, self.canvas.side)
                if each.id in ids
            ]

    def _on_paste(self) -> None:
        if self._clipboard:
            self._add_elements(self._clipboard, "add")

    def _on_duplicate(self) -> None:
        if self._template is not None and self.canvas.chosen:
            changed, keys = arranging.duplicated(
                self._template, self.canvas.side, self.canvas.chosen
            )
            self._on_designed(changed, "add")
            self.canvas.choose(keys)

    def _on_delete(self) -> None:
        self._apply(arranging.removed, "remove")

    def _on_drawn(self, made: "Draft") -> None:
        words = self.tr("%n text(s) too small or incomplete", "", len(made.findings))
        self._findings.setText(words)
        self._findings.setVisible(bool(made.findings))

    def _build(self) -> None:
        self._names = QComboBox()
        self._names.setAccessibleName(self.tr("Template"))
        self._names.activated.connect(lambda row: self._choose(self._names.itemData(row)))
        back = QPushButton(self.tr("Done"))
        theme.set_role(back, "primary")
        back.clicked.connect(lambda: self.closed.emit(self.key))
        self._findings = QLabel()
        theme.set_role(self._findings, "badge-warn")
        self._findings.hide()
        first = QHBoxLayout()
        first.setContentsMargins(24, 10, 24, 4)
        for widget in (self._names, self.templates.button):
            first.addWidget(widget)
        first.addStretch()
        first.addWidget(self._findings)
        first.addWidget(back)
        self._ours = QLabel(
            self.tr("HubDesk brings this template. Your first change makes a copy of your own.")
        )
        theme.set_role(self._ours, "muted")
        self._ours.setContentsMargins(24, 0, 24, 4)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.properties)
        side.addWidget(self.paper)
        side.addStretch()
        inside = QWidget()
        inside.setProperty("role", "plain")
        inside.setLayout(side)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        frame = QFrame()
        theme.set_role(frame, "panel")
        frame.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(area)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.canvas, 1)
        row.addWidget(frame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(first)
        whole.addWidget(self._ours)
        whole.addLayout(self._make_tools())
        whole.addLayout(row, 1)

    def _make_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 2, 24, 6)
        row.setSpacing(2)
        for kind, icon, words in (
            ("name", "user", self.tr("Add the name")), ("text", "type", self.tr("Add a text")),
            ("code", "qr-code", self.tr("Add the QR code")),
            ("photo", "camera", self.tr("Add the photo")),
            ("box", "square", self.tr("Add a rectangle")),
            ("ellipse", "circle", self.tr("Add an ellipse")),
            ("line", "minus", self.tr("Add a line")),
            ("agenda", "calendar-days", self.tr("Add the personal agenda")),
        ):  # fmt: skip
            row.addWidget(self._tool(words, icon, partial(self._add, kind)))
        row.addWidget(self._tool(self.tr("Add a picture"), "image", self._on_picture))
        row.addSpacing(12)
        arrange = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        arrange.setText(self.tr("Arrange"))
        arrange.setAccessibleName(self.tr("Arrange"))
        arrange.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.dress(arrange, "layout-grid")
        arrange.setMenu(arrange_menu(self, self._apply))
        row.addWidget(arrange)
        for words, keys, slot in (
            (self.tr("Copy"), "Ctrl+C", self._on_copy),
            (self.tr("Paste"), "Ctrl+V", self._on_paste),
            (self.tr("Duplicate"), "Ctrl+D", self._on_duplicate),
            (self.tr("Delete"), "Del", self._on_delete),
        ):  # fmt: skip
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            self.canvas.addAction(action)
        row.addStretch()
        self._sides = QButtonGroup(self)
        self._front = self._side_button(self.tr("Front"), Side.FRONT)
        self._back = self._side_button(self.tr("Back"), Side.BACK)
        self._front.setChecked(True)
        for button in (self._front, self._back):
            row.addWidget(button)
        row.addSpacing(12)
        for words, icon, factor in (
            (self.tr("Farther"), "zoom-out", 1 / 1.25), (self.tr("Nearer"), "zoom-in", 1.25),
            (self.tr("All of it"), "maximize", 0.0),
        ):  # fmt: skip
            row.addWidget(self._tool(words, icon, partial(self.canvas.zoom, factor)))
        return row

    def _side_button(self, words: str, side: Side) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        theme.set_role(button, "chip")
        self._sides.addButton(button)
        button.clicked.connect(lambda: self._on_side(side))
        return button

    def _tool(self, words: str, icon: str, slot: "Callable[[], object]") -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        icons.dress(button, icon)
        button.clicked.connect(lambda _checked=False: slot())
        return button

    def _connect(self) -> None:
        self.canvas.designed.connect(self._on_designed)
        self.canvas.drafted.connect(self._draw)
        self.canvas.chosen_changed.connect(self._on_chosen)
        self.canvas.size_wanted.connect(self.renderer.want_size)
        self.canvas.text_wanted.connect(lambda _key: self.properties.focus_words())
        self.renderer.rendered.connect(self.canvas.show_picture)
        self.renderer.drawn.connect(self._on_drawn)
        self.properties.designed.connect(self._on_designed)
        self.paper.designed.connect(self._on_designed)
        self.templates.chosen.connect(self._choose)
        self.templates.notice_raised.connect(self.notice_raised)
        self._open_event.tables_changed.connect(self._on_tables_changed)

    def _custom_fields(self) -> list[str]:
        rows = self._open_event.file.rows(
            "SELECT name FROM custom_field WHERE deleted = 0 ORDER BY position, id"
        )
        return [str(name) for (name,) in rows]

    def _when_choices(self) -> WhenField.Choices:
        file = self._open_event.file
        categories = file.rows(
            "SELECT DISTINCT category FROM person WHERE deleted = 0 ORDER BY category"
        )
        delegations = file.rows("SELECT name FROM delegation WHERE deleted = 0 ORDER BY position")
        return WhenField.Choices(
            tuple((str(key), str(key)) for (key,) in categories),
            tuple((str(key), str(key)) for (key,) in delegations),
            (
                ("speaker", self.tr("Speakers")),
                ("chair", self.tr("Chairs")),
                ("interpreter", self.tr("Interpreters")),
                ("attendee", self.tr("Participants")),
            ),
        )
