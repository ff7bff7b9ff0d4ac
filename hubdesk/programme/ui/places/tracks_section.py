"""The part of the panel about tracks: their names and colours."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.programme import service as programme
from hubdesk.programme.ui.places.fields import AddLine, SavedLine
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.qt import icons, theme
from hubdesk.qt.swatches import COLOURS, Swatches, colour_words

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.programme.board import BoardTrack
    from hubdesk.programme.place_overview import Overview

_DOT: Final = 18


class TracksSection(SavingFrame):
    """All tracks, and a line to add more."""

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.rows: dict[str, TrackRow] = {}
        self.add = AddLine(self.tr("Add a track"))
        theme.set_role(self.add, "inline")
        self.watch(self.add)
        self.add.left.connect(self._on_add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self.add)
        column.addWidget(self.complaint)

    def show_tracks(self, overview: "Overview") -> None:
        """Show the tracks; what is being typed stays."""
        tracks = {track.id: track for track in overview.tracks}
        for key in [key for key in self.rows if key not in tracks]:
            row = self.rows.pop(key)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, track) in enumerate(tracks.items()):
            if key not in self.rows:
                self.rows[key] = TrackRow(self.desk)
                self._rows.insertWidget(place, self.rows[key])
            self.rows[key].show_track(track, overview.in_track.get(key, 0))

    def _on_add(self, name: object) -> None:
        used = {row.colour.known for row in self.rows.values()}
        colour = next((each for each in COLOURS if each not in used), COLOURS[0])
        self.save(
            self.add,
            lambda file, operator: programme.add_track(file, operator, str(name), colour),
        )


class ColourButton(QToolButton):
    """Shows the colour of a track; as a field, that is its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: str | None = None
        self.setCheckable(True)
        self.setIconSize(QSize(_DOT, _DOT))

    @property
    def known(self) -> str | None:
        """The colour that was there before."""
        return self._known

    def take(self, value: object) -> None:
        """Show a colour."""
        self._known = value if isinstance(value, str) else None
        self._paint()

    def settle(self) -> None:
        """The next reading shows what was saved."""

    def forget(self) -> None:
        """Show the colour that was there before."""
        self._paint()

    def mark(self, *, invalid: bool) -> None:
        """A colour of the palette is never wrong."""

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange:
            self._paint()
        super().changeEvent(qt_event)

    def _paint(self) -> None:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            none = theme.tokens(self.palette()).field_border
            painter.setBrush(QColor(self._known) if self._known else none)
            painter.drawRoundedRect(0, 0, _DOT, _DOT, 5, 5)
        self.setIcon(QIcon(picture))


class TrackRow(SavingFrame):
    """Changes one track."""

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._key = ""
        self.colour = ColourButton()
        self.colour.toggled.connect(self._show_swatches)
        self.swatches = Swatches()
        self.swatches.colour_changed.connect(self._on_colour_changed)
        self.name = SavedLine()
        theme.set_role(self.name, "inline")
        self.watch(self.name)
        self.name.left.connect(self._on_name_left)
        self.remove = QToolButton()
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.clicked.connect(self._on_remove_clicked)
        line = QHBoxLayout()
        line.setSpacing(4)
        for widget in (self.colour, self.name, self.remove):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.swatches)
        column.addWidget(self.complaint)
        self.swatches.hide()

    def show_track(self, track: "BoardTrack", sessions: int) -> None:
        """Show a track; what is being typed about it stays."""
        self._key = track.id
        self.name.show_value(track.name)
        self.colour.take(track.colour)
        self.swatches.show_colour(track.colour)
        self.name.setAccessibleName(self.tr("{track}: name of the track").format(track=track.name))
        self.colour.setAccessibleName(
            self.tr("{track}: colour, {colour}").format(
                track=track.name,
                colour=colour_words(track.colour) if track.colour else self.tr("none"),
            )
        )
        self.colour.setToolTip(self.tr("Choose its colour"))
        self.swatches.setAccessibleName(self.tr("{track}: colours").format(track=track.name))
        self.remove.setAccessibleName(self.tr("{track}: remove").format(track=track.name))
        self.remove.setToolTip(
            self.tr("Remove the track; its %n session(s) stay", "", sessions)
            if sessions
            else self.tr("Remove the track")
        )

    def _show_swatches(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.swatches.setVisible(shown)

    def _on_name_left(self, name: object) -> None:
        key, known = self._key, {"name": str(self.name.known)}
        self.save(
            self.name,
            lambda file, operator: programme.edit_track(file, operator, key, known, name=str(name)),
        )

    def _on_colour_changed(self, colour: str) -> None:
        key, known = self._key, {"colour": self.colour.known}
        if colour != self.colour.known:
            self.colour.take(colour)
            self.save(
                self.colour,
                lambda file, operator: programme.edit_track(
                    file, operator, key, known, colour=colour
                ),
            )

    def _on_remove_clicked(self) -> None:
        key = self._key
        self.desk.open_event.write(
            lambda file, operator: programme.edit_track(file, operator, key, deleted=1),
            on_error=self._on_remove_refused,
        )

    def _on_remove_refused(self, error: "HubDeskError") -> None:
        self._on_refused(self.name, error)
