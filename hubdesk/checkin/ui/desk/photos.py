"""Pictures of people, read and decoded in the reader's thread and kept for the next time."""

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from hubdesk.eventfile.blobs import get_blob

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

SIDE: Final = 144  # pixels; twice what a card shows, for screens of a high density
_KEPT: Final = 256


class Photos(QObject):
    """The pictures of one event.

    Signals:
        arrived: a picture that was asked for can be shown now, its hash.
    """

    arrived = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._asked: set[str] = set()
        open_event.tables_changed.connect(self._on_tables_changed)

    def picture(self, key: str) -> QPixmap | None:
        """A picture, a square; None: there is none yet, `arrived` tells when there is."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            self._asked.add(key)
            self._open_event.read(partial(_decoded, key), self._on_decoded)
        return None

    def _on_decoded(self, decoded: tuple[str, QImage | None]) -> None:
        key, image = decoded
        self._asked.discard(key)
        self._kept[key] = None if image is None else QPixmap.fromImage(image)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if image is not None:
            self.arrived.emit(key)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "blob" in tables:  # what was missing may have come
            for key in [key for key, picture in self._kept.items() if picture is None]:
                del self._kept[key]


def _decoded(key: str, file: "EventFile") -> tuple[str, QImage | None]:
    found = get_blob(file, key)
    return key, None if found is None else square(found[0])


def square(data: bytes) -> QImage | None:
    """Decode a picture and cut its middle to a square; None: it is no picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > SIDE:  # decoded small, it is quicker
        reader.setScaledSize(
            size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    image = reader.read()
    if image.isNull():
        return None
    side = min(image.width(), image.height())
    cut = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    return image.copy(cut).scaled(
        SIDE,
        SIDE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
