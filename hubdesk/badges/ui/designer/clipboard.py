"""Elements on the system's clipboard: from one template to another, also of another window."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from hubdesk.badges import templates_store
from hubdesk.badges.resizing import brought_in
from hubdesk.badges.template_json import template_of_text, template_text
from hubdesk.badges.template_model import Element, PictureBox, Template
from hubdesk.errors import HubDeskError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.assets import Asset
    from hubdesk.eventfile.reading import Reader

_TYPE: Final = "application/x-hubdesk-badge-elements+json"


class ElementClipboard:
    """Copies elements, and gives them back as they fit."""

    def __init__(self) -> None:
        self._assets: dict[str, Asset] = {}

    def copy(self, template: Template, elements: "Sequence[Element]") -> None:
        """Put elements of a template onto the clipboard.

        Raises:
            HubDeskError: a picture of theirs can't be read.
        """
        alone = replace(template, front=tuple(elements), back=None, guides=())
        own, brought = templates_store.with_assets(alone)
        self._assets |= {asset.hash: asset for asset in brought}
        data = QMimeData()
        data.setData(_TYPE, template_text(own).encode())
        QGuiApplication.clipboard().setMimeData(data)

    def has_elements(self) -> bool:
        """Whether there is something to paste."""
        return not self._data().isEmpty()

    def elements(
        self, reader: "Reader", template: Template
    ) -> "tuple[list[Element], tuple[Asset, ...]]":
        """What is on the clipboard, as it fits a template, and its pictures.

        A picture that this event does not have stays behind.
        """
        try:
            copied = template_of_text(bytes(self._data().data()).decode())
        except (HubDeskError, UnicodeDecodeError):  # the clipboard is anybody's
            return [], ()
        elements = [
            replace(brought_in(each, template), locked=False)
            for each in copied.front
            if not isinstance(each, PictureBox) or self._is_there(reader, each)
        ]
        wanted = {each.asset for each in elements if isinstance(each, PictureBox)}
        return elements, tuple(a for key, a in self._assets.items() if key in wanted)

    def _data(self) -> QByteArray:
        # nothing at all if nobody has copied anything yet, whatever the stubs say
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        return held.data(_TYPE) if held is not None else QByteArray()

    def _is_there(self, reader: "Reader", picture: PictureBox) -> bool:
        if picture.asset in self._assets:
            return True
        return templates_store.picture_data(reader, picture.asset) is not None
