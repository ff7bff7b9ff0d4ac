"""What the camera of the desk sees, and a button that takes a photo of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.checkin.ui.camera import words
from hubdesk.checkin.ui.camera.feed import CameraFeed, CameraState
from hubdesk.checkin.ui.camera.source import CameraSource
from hubdesk.checkin.ui.camera.view import CameraView
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from hubdesk.qt.preferences import Preferences


class PhotoCamera(QWidget):
    """What the camera sees, and a button that keeps it.

    Signals:
        taken: a picture (`QImage`).
        cancelled: none is wanted.
    """

    taken = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        preferences: "Preferences",
        source: CameraSource | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.source = source or CameraSource()
        self.source.setParent(self)
        self.feed = CameraFeed(self.source, preferences, self)
        self._frame: QVideoFrame | None = None
        self.view = CameraView()
        self.view.set_mirrored(True)
        self.said = QLabel(wordWrap=True)
        theme.set_role(self.said, "caption")
        self.take = QPushButton(self.tr("Take the photo"))
        theme.set_role(self.take, "primary")
        icons.dress(self.take, "camera", "on_accent")
        self.take.clicked.connect(self._on_take)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.feed.changed.connect(self._show_state)
        self.feed.frame_came.connect(self._on_frame)
        self._show_state()

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self.feed.start()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, qt_event: QHideEvent) -> None:
        super().hideEvent(qt_event)
        self.feed.stop()
        self.view.clear()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(qt_event)

    def _on_frame(self, frame: "QVideoFrame") -> None:
        self._frame = frame
        self.view.show_frame(frame)

    def _show_state(self) -> None:
        running = self.feed.state is CameraState.RUNNING
        self.take.setEnabled(running)
        said = " ".join(filter(None, (words.title(self.feed), words.advice(self.feed))))
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.view.setVisible(not said)

    def _on_take(self) -> None:
        image = self._frame.toImage() if self._frame is not None else QImage()
        if not image.isNull():
            self.taken.emit(image.copy())  # the frame's own memory goes with the frame
