"""The panel beside the desk in which badges are held up to the camera."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.sight import Sight
from hubdesk.checkin.ui.camera import words
from hubdesk.checkin.ui.camera.decoding import FrameDecoder, SeenCode
from hubdesk.checkin.ui.camera.feed import CameraFeed, CameraState
from hubdesk.checkin.ui.camera.source import CameraSource
from hubdesk.checkin.ui.camera.view import CameraView
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from hubdesk.qt.preferences import Preferences

_MIRROR: Final = "check-in/camera-mirror"
_STAYS: Final = 1500  # milliseconds that a word about what is seen stays
_JUST: Final = 1200  # milliseconds in which nobody has taken the badge away yet


class CameraPanel(QFrame):
    """Looks through a camera as long as it is seen.

    Attributes:
        source: gives the frames.
        feed: which camera they are of, and how it stands.
        view: its picture.
        hint: the line under it.

    Signals:
        scanned: a code that was held up, once however long it stays; data from outside.
        hide_requested: the person wants no camera.
    """

    scanned = Signal(str)
    hide_requested = Signal()

    def __init__(
        self,
        preferences: "Preferences",
        source: CameraSource | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._preferences = preferences
        self.source = source or CameraSource()
        self.source.setParent(self)
        self.feed = CameraFeed(self.source, preferences, self)
        self._decoder = FrameDecoder(self)
        self._sight = Sight()
        self._make_widgets()
        self._lay_out()
        self._calm = QTimer(self, singleShot=True, interval=_STAYS)
        self._calm.timeout.connect(self._show_hint)
        self._just_read = QTimer(self, singleShot=True, interval=_JUST)
        self.feed.changed.connect(self._show_state)
        self.feed.frame_came.connect(self._on_frame)
        self._decoder.decoded.connect(self._on_decoded)
        self._show_state()

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self.feed.start()

    @override
    def hideEvent(self, qt_event: QHideEvent) -> None:
        super().hideEvent(qt_event)
        self.feed.stop()
        self._decoder.close()
        self.view.clear()

    def _make_widgets(self) -> None:
        self.cameras = QComboBox()
        self.cameras.setAccessibleName(self.tr("Camera"))
        self.cameras.setPlaceholderText(self.tr("No camera"))
        self.cameras.setSizePolicy(
            self.cameras.sizePolicy().Policy.Ignored, self.cameras.sizePolicy().Policy.Fixed
        )
        self.cameras.activated.connect(self._on_camera_activated)
        self.mirror = _tool(self.tr("Show the picture as a mirror"), "arrow-left-right")
        self.mirror.setCheckable(True)
        self.mirror.setChecked(self._preferences.flag(_MIRROR, default=True))
        self.mirror.toggled.connect(self._on_mirror_toggled)
        self.torch = _tool(self.tr("Light of the camera"), "sun")
        self.torch.setCheckable(True)
        self.torch.toggled.connect(self._on_torch_toggled)
        self.hide_button = _tool(self.tr("Hide the camera"), "x")
        self.hide_button.clicked.connect(self.hide_requested)
        self.view = CameraView()
        self.view.set_mirrored(self.mirror.isChecked())
        self.title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self.title, "heading")
        self.advice = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self.advice, "muted")
        self.again = QPushButton(self.tr("Try again"))
        icons.dress(self.again, "refresh-cw")
        self.again.clicked.connect(self._on_again_clicked)
        self.instead = QLabel(wordWrap=True)
        theme.set_role(self.instead, "problem")
        self.hint = QLabel(wordWrap=True)
        theme.set_role(self.hint, "caption")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.cameras, 1)
        row.addWidget(self.mirror)
        row.addWidget(self.torch)
        row.addWidget(self.hide_button)
        trouble = QWidget()
        inside = QVBoxLayout(trouble)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.setSpacing(8)
        inside.addStretch()
        inside.addWidget(self.title)
        inside.addWidget(self.advice)
        inside.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._stack)
        column.addWidget(self.instead)
        column.addWidget(self.hint)

    def _show_state(self) -> None:
        feed = self.feed
        names = [(camera.key, camera.name) for camera in feed.cameras]
        listed = [
            (self.cameras.itemData(n), self.cameras.itemText(n))
            for n in range(self.cameras.count())
        ]
        if names != listed:
            self.cameras.clear()
            for key, name in names:
                self.cameras.addItem(name, key)
        self.cameras.setCurrentIndex(self.cameras.findData(feed.camera.key if feed.camera else ""))
        self.cameras.setEnabled(bool(names))
        self.torch.setVisible(self.source.has_torch)
        title = words.title(feed)
        self.title.setText(title)
        self.advice.setText(words.advice(feed))
        self.again.setVisible(feed.state in {CameraState.BROKEN, CameraState.NOT_ALLOWED})
        self._stack.setCurrentIndex(1 if title else 0)
        instead = words.instead(feed)
        self.instead.setText(instead)
        self.instead.setVisible(bool(instead))
        if title:
            self.view.clear()
        self._show_hint()

    def _show_hint(self) -> None:
        running = self.feed.state is CameraState.RUNNING
        starting = self.feed.state is CameraState.STARTING
        self.hint.setVisible(running or starting)
        self.hint.setText(
            self.tr("Hold a badge into the frame, a hand’s length away.")
            if running
            else self.tr("The camera is starting…")
        )

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self._calm.start()

    def _on_frame(self, frame: "QVideoFrame") -> None:
        self.view.show_frame(frame)
        self._decoder.take(frame)

    def _on_decoded(self, codes: list[SeenCode]) -> None:
        if self.feed.state is not CameraState.RUNNING:
            return
        self.view.mark(codes)
        look = self._sight.look([code.text for code in codes], time.monotonic())
        if look.new is not None:
            self._just_read.start()
            self._say(self.tr("Read."))
            self.scanned.emit(look.new)
        elif look.several:
            self._say(self.tr("Several badges are in sight: show one at a time."))
        elif look.still_there and not self._just_read.isActive():
            self._say(self.tr("Still there: it counted once. Take it away before the next."))

    def _on_camera_activated(self, index: int) -> None:
        self.feed.choose(str(self.cameras.itemData(index)))

    def _on_mirror_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.set_value(_MIRROR, on)
        self.view.set_mirrored(on)

    def _on_torch_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.source.set_torch(on)

    def _on_again_clicked(self) -> None:
        if self.feed.state is CameraState.NOT_ALLOWED:
            self.feed.stop()
            self.feed.start()
        else:
            self.feed.again()


def _tool(name: str, icon: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    icons.dress(button, icon)
    return button
