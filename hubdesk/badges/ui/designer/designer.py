"""The designer: the badge in the middle, what can be added above it, its properties beside it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Side
from hubdesk.badges.ui.designer.arrange_menu import Arranging, Change
from hubdesk.badges.ui.designer.canvas import DesignCanvas
from hubdesk.badges.ui.designer.choices import offers
from hubdesk.badges.ui.designer.editing import Editing, row_words
from hubdesk.badges.ui.designer.element_deeds import ElementDeeds
from hubdesk.badges.ui.designer.model_bar import ModelBar
from hubdesk.badges.ui.designer.remarks_button import RemarksButton
from hubdesk.badges.ui.designer.rendering import SideRenderer
from hubdesk.badges.ui.designer.rulers import Desk
from hubdesk.badges.ui.designer.side_panel import DesignPanel
from hubdesk.badges.ui.designer.template_menu import TemplateMenu
from hubdesk.badges.ui.designer.tools import Shows, Tools
from hubdesk.badges.ui.designer.whole_view import WholeView
from hubdesk.qt import theme
from hubdesk.qt.page import Notice, NoticeKind

if TYPE_CHECKING:
    from hubdesk.badges.drafting import Draft
    from hubdesk.badges.template_model import Template
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class Designer(QWidget):
    """Designs the badge templates of an event; each gesture is kept as it is made.

    Attributes:
        canvas: the badge.
        editing: the template, and what keeps it.
        panel: the elements and the properties.
        model: whose badge is shown.
        deeds: what is done with elements.
        desk: the canvas between its rulers.

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
        self.editing = Editing(open_event, self)
        self.renderer = SideRenderer(open_event, self)
        self.canvas = DesignCanvas()
        self.whole = WholeView()
        self.templates = TemplateMenu(open_event, self.editing, self)
        self.deeds = ElementDeeds(open_event, self.editing, self.canvas, self)
        self.arranging = Arranging(self, self._apply)
        self.tools = Tools(preferences, self.arranging.menu)
        self.panel = DesignPanel(offers(open_event.file), self.arranging.bar())
        self.model = ModelBar(open_event)
        self.remarks = RemarksButton()
        self._tidy = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self.canvas.show_grid(self.tools.grid[0], shown=self.tools.grid[1])

    @property
    def key(self) -> str:
        """The key of the template that is shown."""
        return self.editing.key

    @property
    def template(self) -> "Template | None":
        """The template as it is shown."""
        return self.editing.template

    def show_template(self, key: str) -> None:
        """Show a template: one of the event's own, or one that HubDesk brings."""
        self.canvas.choose([])
        self._show_side(Side.FRONT)
        self.editing.open(key)

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self.model.refresh()
        self._on_changed()

    def _on_opened(self) -> None:
        """Another template, or other templates to choose from."""
        self._names.clear()
        for row in self.editing.rows():
            words = row_words(row)
            if row.is_ours:
                words = self.tr("{name} – built in").format(name=words)
            self._names.addItem(words, row.key)
        self._names.setCurrentIndex(max(0, self._names.findData(self.key)))

    def _on_changed(self) -> None:
        template = self.template
        if template is None:
            return
        if self.canvas.side is Side.BACK and template.back is None:
            self._show_side(Side.FRONT)
            return
        side = self.canvas.side
        self.canvas.show_template(template, side)
        self.tools.show_has_back(has_back=template.back is not None)
        self.templates.show_has_back(has_back=template.back is not None)
        self._show_chosen()
        self._draw()

    def _show_chosen(self) -> None:
        template, side, chosen = self.template, self.canvas.side, self.canvas.chosen
        if template is not None:
            self._enable()
            self.panel.show_template(template, side, chosen, is_ours=self.editing.is_ours)

    def _enable(self) -> None:
        """Let be done what makes sense for what is chosen."""
        template, side, chosen = self.template, self.canvas.side, self.canvas.chosen
        if template is not None:
            elements = [e for e in arranging.elements_of(template, side) if e.id in chosen]
            self.arranging.show_chosen(elements)
            self.deeds.show_chosen(elements)

    def _draw(self) -> None:
        """Draw what is seen; also in the middle of a gesture."""
        template = self.canvas.template
        if template is None or not self.isVisible():
            return
        if self.tools.shows is Shows.WHOLE:
            self.renderer.want_whole(template, self.model.model)
        else:
            size = self.canvas.picture_size()
            self.renderer.want(template, self.canvas.side, self.model.model, size)

    def _show_side(self, side: Side) -> None:
        self.tools.show_side(Shows.FRONT if side is Side.FRONT else Shows.BACK)
        self._middle.setCurrentWidget(self.desk)
        self.canvas.choose([])
        if self.template is not None:
            self.canvas.show_template(self.template, side)
            self._on_changed()

    def _on_shows(self, what: Shows) -> None:
        template = self.template
        if what is Shows.WHOLE:
            self.tools.show_side(what)
            self._middle.setCurrentWidget(self.whole)
            self._draw()
            return
        side = Side.BACK if what is Shows.BACK else Side.FRONT
        if side is Side.BACK and template is not None and template.back is None:
            self.editing.change(replace(template, back=()), "back")
        self._show_side(side)

    def _remove_back(self) -> None:
        if self.template is not None:
            self.editing.change(replace(self.template, back=None), "back")

    def _apply(self, change: Change, gesture: str) -> None:
        if self.template is not None and self.canvas.chosen:
            changed = change(self.template, self.canvas.side, self.canvas.chosen)
            self.editing.change(changed, gesture)

    def _on_drawn(self, made: "Draft") -> None:
        template = self.canvas.template
        if template is not None:
            self.canvas.show_remarked({remark.element for remark in made.remarks})
            self.remarks.show_remarks(template, self.canvas.side, made.remarks)

    def _on_undrawn(self, sentence: str) -> None:
        self.notice_raised.emit(Notice(sentence, NoticeKind.PROBLEM))

    def _on_remark(self, key: str) -> None:
        if self.tools.shows is Shows.WHOLE:
            self._show_side(self.canvas.side)
        self.canvas.choose([key], alone=True)
        self.canvas.show_place(key)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._names = QComboBox()
        self._names.setAccessibleName(self.tr("Template"))
        self._names.setMinimumWidth(260)
        self._done = QPushButton(self.tr("Done"))
        theme.set_role(self._done, "primary")
        self._done.setShortcut("Ctrl+Shift+D")
        title = QLabel(self.tr("Design"))
        theme.set_role(title, "title")
        first = QHBoxLayout()
        first.setContentsMargins(24, 10, 24, 4)
        first.setSpacing(8)
        first.addWidget(title)
        first.addSpacing(8)
        for widget in (self._names, self.templates.button):
            first.addWidget(widget)
        first.addStretch()
        first.addWidget(self.remarks)
        first.addWidget(self._done)
        self.desk = Desk(self.canvas)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.desk)
        self._middle.addWidget(self.whole)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._middle, 1)
        left.addWidget(self.model)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(first)
        whole.addWidget(self.tools)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self._names.activated.connect(lambda row: self.show_template(self._names.itemData(row)))
        self._done.clicked.connect(lambda: self.closed.emit(self.key))
        self.editing.opened.connect(self._on_opened)
        self.editing.changed.connect(self._on_changed)
        self.canvas.designed.connect(self.editing.change)
        self.canvas.drafted.connect(self._draw)
        # the next key may mean what is chosen now; fields are shown when there is time for it
        self.canvas.chosen_changed.connect(self._enable)
        self.canvas.chosen_changed.connect(lambda _ids: self._tidy.start())
        self._tidy.timeout.connect(self._show_chosen)
        self.canvas.size_wanted.connect(self._draw)
        self.canvas.text_wanted.connect(self._on_text_wanted)
        self.canvas.pointed.connect(self.model.show_pointed)
        self.renderer.rendered.connect(self.canvas.show_picture)
        self.renderer.drawn.connect(self._on_drawn)
        self.renderer.whole_rendered.connect(self.whole.show_pages)
        self.renderer.refused.connect(self._on_undrawn)
        self.panel.designed.connect(self.editing.change)
        self.panel.elements.chosen_changed.connect(self._on_listed_chosen)
        self.panel.properties.picture_wanted.connect(self.deeds.replace_picture)
        self.tools.add_wanted.connect(self.deeds.add)
        self.tools.picture_wanted.connect(self.deeds.add_picture)
        self.tools.shows_changed.connect(self._on_shows)
        self.tools.zoom_wanted.connect(self.canvas.zoom)
        self.tools.grid_changed.connect(lambda step, on: self.canvas.show_grid(step, shown=on))
        self.model.model_changed.connect(self._draw)
        self.remarks.element_wanted.connect(self._on_remark)
        self.templates.chosen.connect(self.show_template)
        self.templates.back_unwanted.connect(self._remove_back)
        for source in (self.editing, self.templates, self.deeds):
            source.notice_raised.connect(self.notice_raised)

    def _on_listed_chosen(self, keys: list[str]) -> None:
        self.canvas.choose(keys, alone=len(keys) == 1)
        if keys:
            self.canvas.show_place(keys[-1])

    def _on_text_wanted(self, _key: str) -> None:
        self._show_chosen()
        self.panel.properties.focus_words()
