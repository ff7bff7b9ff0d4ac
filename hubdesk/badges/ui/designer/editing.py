"""The template that is being designed: shown at once, kept gesture by gesture."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hubdesk.badges import templates_store
from hubdesk.badges.template_json import template_of_text, template_text
from hubdesk.badges.ui.words import template_word
from hubdesk.errors import HubDeskError
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.assets import Asset
    from hubdesk.badges.template_model import Template
    from hubdesk.badges.templates_store import TemplateRow
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_TABLES: Final = frozenset({"badge_template"})


def row_words(row: "TemplateRow") -> str:
    """What a template is called in the window."""
    return template_word(row.name) if row.is_ours else row.name


class Editing(QObject):
    """Holds one template and keeps what is done to it.

    A template that HubDesk brings is not changed: its first change makes a copy of one's own.

    Signals:
        opened: another template is designed, or the list of templates changed.
        changed: the template is another now, whoever changed it.
        notice_raised: a `Notice` that the window shows.
    """

    opened = Signal()
    changed = Signal()
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._row: TemplateRow | None = None
        self._template: Template | None = None
        self._pending = 0
        self._copying: tuple[Template, str, tuple[Asset, ...]] | None = None
        self._is_copying = False
        self._copied: dict[str, str] = {}  # the template of HubDesk's that one's own came from
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def template(self) -> "Template | None":
        """The template as it is now."""
        return self._template

    @property
    def key(self) -> str:
        """The key of the template."""
        return self._row.key if self._row is not None else ""

    @property
    def is_ours(self) -> bool:
        """Whether HubDesk brings it."""
        return self._row is not None and self._row.is_ours

    @property
    def is_busy(self) -> bool:
        """Whether something that is shown is not kept yet."""
        return self._is_copying or self._pending > 0

    def rows(self) -> "list[TemplateRow]":
        """The templates that can be designed."""
        rows = templates_store.templates(self._open_event.file)
        return [row for row in rows if row.template is not None]

    def open(self, key: str) -> None:
        """Design a template; one that is gone is followed by that it was copied from."""
        rows = self.rows()
        keys = {row.key for row in rows} | {row.name for row in rows}
        if key not in keys:
            key = self._copied.get(key, "")
        row = next((each for each in rows if key in {each.key, each.name}), rows[0])
        self._row, self._template = row, row.template
        self._copying, self._is_copying = None, False
        self.opened.emit()
        self.changed.emit()

    def change(self, template: "Template", gesture: str, assets: "tuple[Asset, ...]" = ()) -> None:
        """Do a gesture: it is shown now, and kept."""
        row, known = self._row, self._template
        if row is None or known is None or template == known:
            return
        try:
            # as it will be read back: the next gesture says that it began from this
            read = template_of_text(template_text(template), template.folder)
        except HubDeskError as error:
            self._refuse(error)
            self.changed.emit()
            return
        template = replace(read, name=template.name)
        self._template = template
        if self._is_copying:
            self._copying = (template, gesture, assets)
        elif row.is_ours:
            self._copy(row, template, assets)
        else:
            self._save(row.key, known, template, gesture, assets)
        self.changed.emit()

    def _save(
        self,
        key: str,
        known: "Template",
        template: "Template",
        gesture: str,
        assets: "tuple[Asset, ...]",
    ) -> None:
        self._pending += 1
        self._open_event.write(
            lambda file, operator: templates_store.save_template(
                file, operator, key, template, known=known, assets=assets, gesture=gesture
            ),
            self._on_saved,
            self._on_refused,
        )

    def _copy(self, row: "TemplateRow", template: "Template", assets: "tuple[Asset, ...]") -> None:
        name = self.tr("{name} (own)").format(name=row_words(row))
        self._is_copying = True

        def add(file: "EventFile", operator: str) -> str:
            own, brought = templates_store.with_assets(replace(template, name=name))
            return templates_store.add_template(file, operator, own, [*brought, *assets])

        self._open_event.write(add, self._on_copied, self._on_refused)

    def _on_copied(self, key: str) -> None:
        """The copy is there; what was done meanwhile is kept in it."""
        later, was = self._copying, self.key
        if not self._is_copying:  # another template was opened
            return
        self._copied[key] = was
        self.open(key)
        if later is not None and self._template is not None:
            template, gesture, assets = later
            own, brought = templates_store.with_assets(template)
            own = replace(own, name=self._template.name, folder=None)
            self.change(own, gesture, (*assets, *brought))

    def _on_saved(self, _nothing: None) -> None:
        self._pending -= 1

    def _on_refused(self, error: HubDeskError) -> None:
        """Somebody else was faster, or it makes no sense: show it as it is."""
        self._pending = max(0, self._pending - 1)
        self._refuse(error)
        self.open(self.key)

    def _refuse(self, error: HubDeskError) -> None:
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and not self._pending and not self._is_copying and self._row:
            self.open(self.key)
