"""The photo of one person, for the panel of the people page: shown, taken, cut, taken away."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.badges.photo_store import photo_of, set_photo
from hubdesk.badges.photos import ENDINGS, Seen, finished, read_photo, seen
from hubdesk.badges.ui.crop_editor import CropEditor
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_WIDTH: Final = 90
_HEIGHT: Final = 120
_READING: Final = "photo/looked-at"


class PhotoSection(QWidget):
    """The photo.

    Who has a camera connects `camera_requested`, calls `offer_camera`, shows what it sees with
    `show_camera` and gives what it took to `take_image`; this part knows no camera.

    Signals:
        camera_requested: a photo of this person should be taken, the key.
    """

    camera_requested = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._person_id: str | None = None
        self._content, self._called = b"", ""
        self._camera: QWidget | None = None
        self._build()
        self.setAcceptDrops(True)
        self._timer = QTimer(self, singleShot=True, interval=50)
        self._timer.timeout.connect(self._refresh)
        open_event.tables_changed.connect(self._on_tables_changed)

    def show_person(self, person_id: str | None) -> None:
        """Show somebody's photo; what was being cut for another is left."""
        self._person_id = person_id
        self.show_camera(None)
        self._stop()
        self._refresh()

    def offer_camera(self, *, offered: bool = True) -> None:
        """Say whether there is a camera that photos can be taken with."""
        self.camera.setVisible(offered)

    def show_camera(self, camera: QWidget | None) -> None:
        """Show what a camera sees in place of the photo; None: the photo again."""
        if self._camera is not None:
            self._column.removeWidget(self._camera)
            self._camera.hide()
            self._camera.deleteLater()
        self._camera = camera
        if camera is not None:
            self._stop()
            self._column.addWidget(camera)
            camera.show()
        self._shown.setVisible(camera is None)

    def take_image(self, image: QImage) -> None:
        """Cut a picture that a camera took."""
        if image.isNull() or self._person_id is None:
            return
        data = QByteArray()
        buffer = QBuffer(data)  # which the writer does not hold
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        content = bytes(data.data())
        self._look_at(lambda: content, self.tr("The camera's picture"))

    def take_file(self, path: Path) -> None:
        """Cut the photo in a file."""
        self._look_at(partial(read_photo, path), path.name)

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        if _photo_in(qt_event.mimeData()) is not None:
            qt_event.acceptProposedAction()

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        path = _photo_in(qt_event.mimeData())
        if path is not None:
            qt_event.acceptProposedAction()
            self.take_file(path)

    def _build(self) -> None:
        self.photo = QLabel()
        self.photo.setFixedSize(_WIDTH, _HEIGHT)
        theme.set_role(self.photo, "card")
        self.file = QPushButton(self.tr("From a file…"))
        icons.dress(self.file, "image", "muted")
        self.file.clicked.connect(self._on_file)
        self.camera = QPushButton(self.tr("With the camera"))
        icons.dress(self.camera, "camera", "muted")
        self.camera.clicked.connect(lambda: self.camera_requested.emit(self._person_id or ""))
        self.camera.hide()
        self.remove = QPushButton(self.tr("Remove the photo"))
        theme.set_role(self.remove, "quiet")
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.clicked.connect(self._on_remove)
        self.problem = QLabel(wordWrap=True)
        theme.set_role(self.problem, "problem")
        self.problem.hide()
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.file, self.camera, self.remove):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch()
            buttons.addLayout(row)
        buttons.addStretch()
        self._shown = QWidget()
        line = QHBoxLayout(self._shown)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.photo)
        line.addLayout(buttons, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.problem)
        column.addWidget(self._shown)
        column.addWidget(self._cutting())

    def _cutting(self) -> QWidget:
        self.editor = CropEditor()
        self.editor.kept.connect(self._on_kept)
        self.editor.cancelled.connect(self._on_cancelled)
        hint = QLabel(
            self.tr("Drag the frame to the face; scroll, or + and −, for its size. Enter keeps it.")
        )
        hint.setWordWrap(True)
        theme.set_role(hint, "caption")
        self.keep = QPushButton(self.tr("Keep"))
        theme.set_role(self.keep, "primary")
        self.keep.clicked.connect(self._on_kept)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancelled)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        self.cut = QWidget()
        column = QVBoxLayout(self.cut)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.editor)
        column.addWidget(hint)
        column.addLayout(buttons)
        self.cut.hide()
        return self.cut

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._person_id is not None and not tables.isdisjoint({"person", "blob"}):
            self._timer.start()

    def _refresh(self) -> None:
        photo = None
        if self._person_id is not None:
            photo = photo_of(self._open_event.file, self._person_id)
        pixmap = QPixmap()
        if photo is None or not pixmap.loadFromData(photo):
            tokens = theme.tokens(self.palette())
            pixmap = icons.pixmap("user", 48, tokens.muted, self.devicePixelRatioF())
            self.photo.setMargin(20)
            self.photo.setAccessibleName(self.tr("No photo"))
        else:
            self.photo.setMargin(0)
            self.photo.setAccessibleName(self.tr("The photo"))
        self.photo.setScaledContents(photo is not None)
        self.photo.setPixmap(pixmap)
        self.remove.setVisible(photo is not None)

    def _look_at(self, read: "Callable[[], bytes]", called: str) -> None:
        self._say("")

        def work(_file: "EventFile") -> tuple[bytes, str, Seen]:
            content = read()
            return content, called, seen(content, called)

        self._open_event.read(
            work,
            partial(self._on_looked_at, self._person_id),
            on_error=self._on_problem,
            latest=_READING,
        )

    def _on_looked_at(self, person_id: str | None, found: tuple[bytes, str, Seen]) -> None:
        if person_id != self._person_id:
            return  # somebody else was chosen meanwhile
        self._content, self._called, what = found
        self.editor.show_photo(QImage.fromData(what.data), what.width, what.height)
        self._shown.hide()
        self.cut.show()
        self.editor.setFocus()

    def _on_kept(self) -> None:
        if not self._content or self._person_id is None:
            return
        content, called, frame = self._content, self._called, self.editor.frame
        person_id = self._person_id
        self._stop()
        self.file.setFocus()
        self._open_event.read(
            lambda _file: finished(content, called, frame),
            partial(self._on_finished, person_id),
            on_error=self._on_problem,
        )

    def _on_finished(self, person_id: str, photo: bytes) -> None:
        self._open_event.write(
            lambda file, operator: set_photo(file, operator, person_id, photo),
            on_error=self._on_problem,
        )

    def _on_cancelled(self) -> None:
        self._stop()
        self.file.setFocus()

    def _on_remove(self) -> None:
        if (person_id := self._person_id) is not None:
            self._open_event.write(
                lambda file, operator: set_photo(file, operator, person_id, None),
                on_error=self._on_problem,
            )

    def _on_file(self) -> None:
        wanted = " ".join(f"*{ending}" for ending in ENDINGS)
        path = dialogs.choose_open_file(
            self, self.tr("Photo"), self.tr("Photos ({endings})").format(endings=wanted)
        )
        if path is not None:
            self.take_file(path)

    def _on_problem(self, error: "HubDeskError") -> None:
        self._say(problem_sentence(error))

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _stop(self) -> None:
        self._content = b""
        self._say("")
        self.cut.hide()
        self._shown.show()


def _photo_in(data: QMimeData) -> Path | None:
    """The photo that is dragged, if it is one file that may be one."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in ENDINGS else None
