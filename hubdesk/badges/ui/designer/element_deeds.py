"""What is done with elements as a whole: added, copied, pasted, removed; pictures are chosen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hubdesk.badges import arranging
from hubdesk.badges.template_model import Element, PictureBox
from hubdesk.badges.ui.designer.clipboard import ElementClipboard
from hubdesk.badges.ui.designer.new_elements import new_element, new_picture
from hubdesk.badges.ui.designer.picture_files import read_picture
from hubdesk.errors import HubDeskError
from hubdesk.qt import dialogs, icons
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.assets import Asset
    from hubdesk.badges.ui.designer.canvas import DesignCanvas
    from hubdesk.badges.ui.designer.editing import Editing
    from hubdesk.qt.open_event import OpenEvent


class ElementDeeds(QObject):
    """Does them, by menu and keys of the canvas.

    Signals:
        notice_raised: a `Notice` that the window shows.
    """

    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", editing: "Editing", canvas: "DesignCanvas", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._editing = editing
        self._canvas = canvas
        self._parent = parent
        self.clipboard = ElementClipboard()
        self.copy_action = self._action(self.tr("Copy"), "Ctrl+C", "copy", self._copy)
        self.cut_action = self._action(self.tr("Cut"), "Ctrl+X", "copy", self._cut)
        self.paste_action = self._action(self.tr("Paste"), "Ctrl+V", "clipboard", self._paste)
        self.duplicate_action = self._action(
            self.tr("Duplicate"), "Ctrl+D", "copy", self._duplicate
        )
        self.remove_action = self._action(self.tr("Remove"), "Del", "trash-2", self._remove)
        self.all_action = self._action(
            self.tr("Choose all"), "Ctrl+A", "check-check", canvas.choose_all
        )
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_chosen(self, elements: Sequence[Element]) -> None:
        """Enable what can be done with these."""
        for action in (self.copy_action, self.duplicate_action):
            action.setEnabled(bool(elements))
        for action in (self.cut_action, self.remove_action):
            action.setEnabled(any(not each.locked for each in elements))

    def add(self, kind: str) -> None:
        """Add an element of a kind in the middle of the badge."""
        template = self._editing.template
        if template is not None:
            self._add([new_element(template, kind)], "add")

    def add_picture(self) -> None:
        """Let a picture be chosen, and add it."""
        template, asset = self._editing.template, self._choose_picture()
        if template is not None and asset is not None:
            self._add([new_picture(template, asset)], "add", (asset,))

    def replace_picture(self, key: str) -> None:
        """Let another picture be chosen for an element."""
        template, side, asset = self._editing.template, self._canvas.side, self._choose_picture()
        if template is None or asset is None:
            return
        elements = [
            replace(each, asset=asset.hash, file="")
            if each.id == key and isinstance(each, PictureBox)
            else each
            for each in arranging.elements_of(template, side)
        ]
        changed = arranging.with_elements(template, side, elements)
        self._editing.change(changed, "edit", (asset,))

    def _choose_picture(self) -> "Asset | None":
        chosen = dialogs.choose_open_file(
            self._parent,
            self.tr("Choose a picture"),
            self.tr("Pictures (*.png *.jpg *.jpeg *.svg *.pdf)"),
        )
        if chosen is None:
            return None
        try:
            return read_picture(chosen)
        except HubDeskError as error:
            self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))
            return None

    def _chosen(self) -> list[Element]:
        template, chosen = self._editing.template, self._canvas.chosen
        if template is None:
            return []
        elements = arranging.elements_of(template, self._canvas.side)
        return [each for each in elements if each.id in chosen]

    def _copy(self) -> None:
        template, chosen = self._editing.template, self._chosen()
        if template is None or not chosen:
            return
        try:
            self.clipboard.copy(template, chosen)
        except HubDeskError as error:
            self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))

    def _cut(self) -> None:
        self._copy()
        self._remove()

    def _paste(self) -> None:
        template = self._editing.template
        if template is not None and self.clipboard.has_elements():
            elements, assets = self.clipboard.elements(self._open_event.file, template)
            if elements:
                self._add(elements, "paste", assets)

    def _duplicate(self) -> None:
        template, side, chosen = self._editing.template, self._canvas.side, self._canvas.chosen
        if template is not None and chosen:
            changed, keys = arranging.duplicated(template, side, chosen)
            self._editing.change(changed, "add")
            self._canvas.choose(keys)

    def _remove(self) -> None:
        template, side, chosen = self._editing.template, self._canvas.side, self._canvas.chosen
        if template is not None and chosen:
            self._editing.change(arranging.removed(template, side, chosen), "remove")

    def _add(self, elements: list[Element], gesture: str, assets: "tuple[Asset, ...]" = ()) -> None:
        template = self._editing.template
        if template is None:
            return
        changed, keys = arranging.added(template, self._canvas.side, elements)
        self._editing.change(changed, gesture, assets)
        self._canvas.choose(keys)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _action(self, words: str, keys: str, icon: str, slot: Callable[[], object]) -> QAction:
        action = QAction(words, self._canvas)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon)
        action.triggered.connect(lambda _checked=False: slot())
        self._canvas.addAction(action)
        return action
