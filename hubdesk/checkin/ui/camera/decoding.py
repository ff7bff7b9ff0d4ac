"""Reads the codes in a camera's frames, in a thread of its own, never more than one at a time."""

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import zxingcpp
from PySide6.QtCore import QObject, Qt, Signal

from hubdesk.checkin.ui.camera.grey import grey
from hubdesk.qt.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtMultimedia import QVideoFrame

_BADGES: Final = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_ALL: Final = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.Aztec,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.PDF417,
        zxingcpp.BarcodeFormat.Code128,
    ]
)
_ALL_EVERY: Final = 4  # frames: to look for all kinds takes ten times as long


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code in a frame.

    Attributes:
        text: what it says; data from outside, not decoded.
        corners: where it is, as shares of the frame's width and height.
    """

    text: str
    corners: tuple[tuple[float, float], ...]


class FrameDecoder(QObject):
    """Reads frames; those that come while one is read are dropped.

    Attributes:
        is_busy: a frame is being read.

    Signals:
        decoded: the codes of a frame (a list of `SeenCode`, mostly empty).
    """

    decoded = Signal(object)
    _read = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_busy = False
        self._lane: Lane | None = None
        self._run = 0
        self._taken = 0
        self._close_later: Callable[[], None] | None = None
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    def take(self, frame: "QVideoFrame") -> bool:
        """Read a frame, and tell whether it is read: there is no queue."""
        if self.is_busy or not frame.isValid():
            return False
        if self._lane is None:
            self._lane = Lane("camera")
            self._end_with_me(self._lane)
        self.is_busy = True
        self._taken += 1
        run, told, thoroughly = self._run, self._read, self._taken % _ALL_EVERY == 0

        def work() -> None:
            codes = codes_in(grey(frame), thoroughly=thoroughly)
            with contextlib.suppress(RuntimeError):  # who wanted to know is gone
                told.emit(run, codes)

        self._lane.put(work)
        return True

    def close(self) -> None:
        """End the thread; what it was reading is forgotten."""
        if self._close_later is not None:
            self._close_later()
        self._lane = None
        self._run += 1
        self.is_busy = False

    def _end_with_me(self, lane: Lane) -> None:
        """End the thread however this object ends, or the program would never end."""
        closed: list[bool] = []

        def close() -> None:
            if not closed:
                closed.append(True)
                lane.close(lambda: None)

        self._close_later = close
        self.destroyed.connect(close)

    def _on_read(self, run: int, codes: list[SeenCode]) -> None:
        if run == self._run:
            self.is_busy = False
            self.decoded.emit(codes)


def codes_in(picture: "QImage", *, thoroughly: bool = True) -> list[SeenCode]:
    """The codes in a grey picture: QR codes, or all kinds that other systems use.

    The reader lets other threads go on meanwhile.
    """
    if picture.isNull():
        return []
    width, height = picture.width(), picture.height()
    found = zxingcpp.read_barcodes(
        picture, _ALL if thoroughly else _BADGES, text_mode=zxingcpp.TextMode.Plain
    )
    return [
        SeenCode(
            code.text,
            tuple(
                (point.x / width, point.y / height)
                for point in (
                    code.position.top_left,
                    code.position.top_right,
                    code.position.bottom_right,
                    code.position.bottom_left,
                )
            ),
        )
        for code in found
    ]
