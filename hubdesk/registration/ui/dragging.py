"""People that are dragged from one part of the window to another, by their keys."""

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable

PEOPLE: Final = "application/x-hubdesk-people"


def people_mime(keys: "Iterable[str]") -> QMimeData:
    """People to be dragged."""
    mime = QMimeData()
    mime.setData(PEOPLE, json.dumps(list(keys)).encode())
    return mime


def people_of(mime: QMimeData) -> list[str]:
    """The keys of the people that are dragged; none if it is something else."""
    if not mime.hasFormat(PEOPLE):
        return []
    return [str(key) for key in json.loads(bytes(mime.data(PEOPLE).data()))]
