"""The panel in which a delegation is made or edited: names, colour, head."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.ui.delegations.tile import Tile, letters_of
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.qt.swatches import COLOURS, Swatches
from hubdesk.registration import groups
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.registration.editing import Stale
    from hubdesk.registration.rules import Value

_HEADS: Final = """
SELECT id, given_name, family_name, arabic_name FROM person
WHERE delegation_id = ? AND deleted = 0 AND erased = 0 AND merged_into IS NULL
ORDER BY protocol_order IS NULL, protocol_order, family_name, given_name, id LIMIT 5000"""


class EditPanel(QFrame):
    """Edits one delegation, or makes a new one.

    Signals:
        closed: it should go.
        saved: the key of the delegation that was made or edited.
        removed: how the delegation was called that was taken away.
    """

    closed = Signal()
    saved = Signal(str)
    removed = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self._open_event = open_event
        self._face: DelegationFace | None = None
        self._others: Sequence[DelegationFace] = ()
        self._busy = False
        self._make_widgets()
        self._lay_out()

    @property
    def delegation(self) -> str:
        """The key of the delegation that is edited; empty: a new one."""
        return self._face.id if self._face else ""

    def edit(self, face: "DelegationFace | None", all_faces: "Sequence[DelegationFace]") -> None:
        """Edit a delegation, or make one; `all_faces` are those that there are."""
        self._face = face
        self._busy = False
        self._others = [other for other in all_faces if face is None or other.id != face.id]
        self._title.setText(self.tr("Edit delegation") if face else self.tr("New delegation"))
        self._name.setText(face.name if face else "")
        self._short.setText((face.short_name or "") if face else "")
        self._arabic.setText((face.arabic_name or "") if face else "")
        self._swatches.show_colour(face.colour if face else self._free_colour())
        self._remove.setVisible(face is not None)
        self._head.clear()
        self._head.addItem(self.tr("Nobody yet"), None)
        self._head_row.setVisible(face is not None)
        if face is not None:
            key = face.id
            self._open_event.read(
                lambda file: (key, file.rows(_HEADS, (key,))), self._on_heads_read
            )
        self._problem.hide()
        self._check()

    def focus_name(self) -> None:
        """Put the focus into the first field."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif qt_event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save.click()
        else:
            super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self._title = QLabel()
        theme.set_role(self._title, "heading")
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close the panel (Esc)"))
        self._close.setAccessibleName(self.tr("Close the panel"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.closed)
        self._tile = Tile()
        self._name, self._short, self._arabic = QLineEdit(), QLineEdit(), QLineEdit()
        self._short.setMaxLength(12)
        self._short.setMaximumWidth(140)
        for field in (self._name, self._short, self._arabic):
            field.textChanged.connect(self._check)
        self._swatches = Swatches()
        self._swatches.colour_changed.connect(self._check)
        self._head = QComboBox()
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._save = QPushButton(self.tr("Save"))
        theme.set_role(self._save, "primary")
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.closed)
        self._remove = QPushButton(self.tr("Remove delegation"))
        self._remove.setToolTip(
            self.tr("Its people stay, without a delegation; undo brings it back")
        )
        theme.set_role(self._remove, "danger")
        self._remove.clicked.connect(self._on_remove_clicked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._tile)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 12, 16)
        column.setSpacing(4)
        column.addLayout(head)
        column.addSpacing(12)
        self._labelled(column, self.tr("&Name"), self._name)
        self._labelled(column, self.tr("&Short name (on its tile)"), self._short)
        self._labelled(column, self.tr("A&rabic name"), self._arabic)
        self._labelled(column, self.tr("&Colour"), self._swatches)
        self._head_row = QWidget()
        head_column = QVBoxLayout(self._head_row)
        head_column.setContentsMargins(0, 0, 0, 0)
        head_column.setSpacing(4)
        self._labelled(head_column, self.tr("&Head of delegation"), self._head)
        column.addWidget(self._head_row)
        column.addWidget(self._problem)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeading)

    def _labelled(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        label = QLabel(words)
        theme.set_role(label, "caption")
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        column.addWidget(label)
        column.addWidget(field)
        column.addSpacing(8)

    def _on_heads_read(self, found: tuple[str, list[tuple[str, str, str, str]]]) -> None:
        key, people = found
        if self._face is None or key != self._face.id:
            return
        listed = {person for person, *_ in people}
        for person, given, family, arabic in people:
            self._head.addItem(full_name(given, family) or arabic, person)
        if self._face.head_id and self._face.head_id not in listed:
            self._head.addItem(self._face.head or "", self._face.head_id)
        self._head.setCurrentIndex(max(self._head.findData(self._face.head_id), 0))

    def _free_colour(self) -> str:
        used = {other.colour for other in self._others}
        return next((colour for colour in COLOURS if colour not in used), COLOURS[0])

    def _check(self, _changed: object = None) -> None:
        name = self._name.text().strip()
        self._tile.show_delegation(
            self._swatches.colour, letters_of(name or "?", self._short.text().strip() or None)
        )
        taken = next((other.name for other in self._others if self._is_called(other, name)), None)
        if taken:
            self._complain(
                self.tr("There is a delegation “{name}” already. Give this one another name.")
                .format(name=taken)
            )  # fmt: skip
        else:
            self._problem.hide()
        self._name.setProperty("invalid", bool(taken))
        self._name.style().unpolish(self._name)
        self._name.style().polish(self._name)
        self._save.setEnabled(bool(name) and not taken and not self._busy)

    def _is_called(self, other: "DelegationFace", name: str) -> bool:
        folded = fold(name)
        return bool(folded) and folded in {fold(other.name), fold(other.arabic_name or "")}

    def _complain(self, sentence: str) -> None:
        colour = theme.tokens(self.palette()).danger.name()
        self._problem.setStyleSheet(f"color: {colour};")
        self._problem.setText(sentence)
        self._problem.show()

    def _values(self) -> "dict[str, Value]":
        return {
            "name": self._name.text().strip(),
            "short_name": self._short.text().strip() or None,
            "arabic_name": self._arabic.text().strip() or None,
            "colour": self._swatches.colour,
        }

    def _on_save_clicked(self) -> None:
        values, face = self._values(), self._face
        self._busy = True
        self._save.setEnabled(False)
        if face is None:
            name = str(values.pop("name"))
            self._open_event.write(
                lambda file, operator: groups.add_delegation(file, operator, name, **values),
                self._on_added,
                self._on_refused,
            )
            return
        if self._head.count() > 1:
            values["head_id"] = self._head.currentData()
        was: dict[str, Value] = {field: getattr(face, field) for field in values}
        changed = {field: value for field, value in values.items() if value != was[field]}
        if not changed:
            self.closed.emit()
            return
        known = {field: was[field] for field in changed}

        def work(file: "EventFile", operator: str) -> "tuple[Stale, ...]":
            return groups.edit_delegation(file, operator, face.id, changed, known)

        self._open_event.write(work, self._on_edited, self._on_refused)

    def _on_added(self, key: str) -> None:
        self._busy = False
        self.saved.emit(key)

    def _on_edited(self, stale: "tuple[Stale, ...]") -> None:
        self._busy = False
        if stale:
            self._complain(
                self.tr("Somebody else changed it to “{now}” meanwhile. That was kept.").format(
                    now="”, “".join(str(entry.current or "–") for entry in stale)
                )
            )
            self._save.setEnabled(True)
        else:
            self.saved.emit(self.delegation)

    def _on_refused(self, error: HubDeskError) -> None:
        self._busy = False
        self._check()
        if error.data.get("taken"):
            sentence = self.tr("There is a delegation of this name already.")
        elif error.problem is Problem.NOT_FOUND and error.data.get("what") == "delegation":
            sentence = self.tr("This delegation was removed meanwhile. Nothing was changed.")
        elif error.problem is Problem.NOT_FOUND:
            sentence = self.tr("The head was removed meanwhile. Choose somebody else.")
        else:
            sentence = problem_sentence(error)
        self._complain(sentence)

    def _on_remove_clicked(self) -> None:
        face = self._face
        if face is not None:
            self._open_event.write(
                lambda file, operator: groups.remove_delegation(file, operator, face.id),
                partial(self._on_removed, face.name),
                self._on_refused,
            )

    def _on_removed(self, name: str, _people: int) -> None:
        self.removed.emit(name)
