"""The verdict, large: colour, symbol and words that are read from two metres."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QEvent, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk import words
from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.lists import RecordedAdmission
    from hubdesk.checkin.points import CheckInPoint

READY_AFTER: Final = 30_000  # milliseconds; then nobody stands there any more
_EDGE: Final = 32
_SMALLEST: Final = 15  # pixels
_LIGHT_INK: Final = "#ffffff"
_DARK_INK: Final = "#241a00"
_INKS: Final = {"good": _LIGHT_INK, "gone": _LIGHT_INK, "look": _DARK_INK, "bad": _LIGHT_INK}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows; empty parts take no room.

    Attributes:
        look: `ready`, or the value of a `Tone`.
        icon: the symbol.
        word: what is read first.
        name: who it is.
        other_name: the name in the other script.
        belongs: organisation and delegation.
        sentence: what to do or to know.
        pill: the category.
    """

    look: str
    icon: str
    word: str
    name: str = ""
    other_name: str = ""
    belongs: str = ""
    sentence: str = ""
    pill: str = ""


class VerdictPanel(QFrame):
    """Shows one answer, or that the desk is ready.

    Signals:
        undo_requested: the answer shown should be taken back.
        print_requested: the badge of the person shown should be printed.
        details_requested: what is known of the person shown should be seen.
        again_requested: what was not saved should be tried again.
        ready: nobody stands there any more.
    """

    undo_requested = Signal()
    print_requested = Signal()
    details_requested = Signal()
    again_requested = Signal()
    ready = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown("ready", "scan-line", "")
        self._offers_details = True
        self._timer = QTimer(self, singleShot=True, interval=READY_AFTER)
        self._timer.timeout.connect(self.ready)
        self._flash = QVariantAnimation(self, duration=260)
        self._flash.setStartValue(150)
        self._flash.setEndValue(0)
        self._flash.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._flash.valueChanged.connect(self.update)
        self._icon = QLabel()
        self._word = self._label()
        self._pill = self._label()
        self._name = self._label()
        self._other = self._label()
        self._belongs = self._label()
        self._sentence = self._label()
        self._undo = self._button(self.tr("Undo (F8)"), self.undo_requested.emit)
        self._print = self._button(self.tr("Print badge (Ctrl+P)"), self.print_requested.emit)
        self._details = self._button(self.tr("Details (Ctrl+D)"), self.details_requested.emit)
        self._again = self._button(self.tr("Try again (F5)"), self.again_requested.emit)
        self._lay_out()
        self._align()
        self._show(self._shown)

    @property
    def shown(self) -> Shown:
        """What is read on the panel now."""
        return self._shown

    def offer_details(self, *, offered: bool) -> None:
        """Offer to see all that is known of a person, or not."""
        self._offers_details = offered
        if not offered:
            self._details.hide()

    def show_ready(self, point: "CheckInPoint | None", direction: Direction) -> None:
        """Nobody stands there; say where the next one goes."""
        self._timer.stop()
        if point is None:
            word = self.tr("There is no check-in point")
            sentence = self.tr(
                "This event has no place where people check in. Make a new one with its cities"
                " (Ctrl+N): each has its check-in point."
            )
        elif direction is Direction.IN:
            word = self.tr("Ready")
            sentence = self.tr("Scan a badge, or type a name. They go in at {point}.")
            sentence = sentence.format(point=point.name)
        else:
            word = self.tr("Ready: out")
            sentence = self.tr("Scan a badge, or type a name. They go out at {point}.")
            sentence = sentence.format(point=point.name)
        icon = "scan-line" if direction is Direction.IN else "log-out"
        self._show(Shown("ready", icon, word, sentence=sentence))

    def show_result(self, result: "ScanResult", *, repeated: bool = False) -> None:
        """Show an answer that is in the file."""
        look = words.look_of(result.verdict)
        person = result.person
        self._show(
            Shown(
                look.tone.value,
                look.icon,
                words.verdict_word(result.verdict),
                name=words.who(result),
                other_name=(person.arabic_name or "") if person and person.name else "",
                belongs=words.belongs_to(result),
                sentence=self.tr("The same scan again; it counts once.")
                if repeated
                else words.verdict_sentence(result),
                pill=category_word(person.category) if person else "",
            ),
            undo=result.admission_id is not None,
            person=person is not None,
        )
        self._timer.start()
        self._flash.start()

    def show_waiting(self, what: str, *, other_program: bool) -> None:
        """Something presented is not in the file yet."""
        self._timer.stop()
        sentence = (
            self.tr("Another program is writing. Nothing is lost; the answer comes by itself.")
            if other_program
            else self.tr("Saving. The answer comes in a moment.")
        )
        self._show(Shown("ready", "loader-circle", self.tr("Wait"), what, sentence=sentence))

    def show_problem(self, what: str, sentence: str, *, again: bool) -> None:
        """Something presented could not be saved."""
        self._timer.stop()
        self._show(
            Shown("bad", "circle-alert", self.tr("Not saved"), what, sentence=sentence), again=again
        )
        self._flash.start()

    def show_taken_back(self, admission: "RecordedAdmission") -> None:
        """An admission does not count any more."""
        words_of = (
            self.tr("The entry at {point}, {time}, does not count any more.")
            if admission.direction is Direction.IN
            else self.tr("The exit at {point}, {time}, does not count any more.")
        )
        sentence = words_of.format(
            point=admission.point, time=words.clock(admission.at, admission.zone)
        )
        name = admission.name or admission.code
        self._show(Shown("ready", "undo-2", self.tr("Taken back"), name, sentence=sentence))
        self._timer.start()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        strength = self._flash.currentValue()
        if self._flash.state() is QVariantAnimation.State.Running and strength:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(255, 255, 255, int(strength)))
            painter.drawRoundedRect(self.rect(), 12, 12)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._fit()

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, text: str, do: "Callable[[], None]") -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(20)
        head.addWidget(self._icon)
        head.addWidget(self._word, 1)
        self._pill.setWordWrap(False)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._undo, self._again, self._print, self._details):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 24)
        column.setSpacing(6)
        column.addStretch(1)
        column.addLayout(head)
        column.addSpacing(8)
        for label in (self._name, self._other, self._belongs, self._sentence):
            column.addWidget(label)
        column.addStretch(2)
        column.addLayout(buttons)

    def _show(
        self, shown: Shown, *, undo: bool = False, person: bool = False, again: bool = False
    ) -> None:
        self._shown = shown
        theme.set_role(self, f"verdict-{shown.look}")
        for label, text in (
            (self._word, shown.word),
            (self._name, shown.name),
            (self._other, shown.other_name),
            (self._belongs, shown.belongs),
            (self._sentence, shown.sentence),
            (self._pill, shown.pill),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._ink_all()
        self._undo.setVisible(undo)
        self._again.setVisible(again)
        self._print.setVisible(person)
        self._details.setVisible(person and self._offers_details)
        self._fit()
        said = ". ".join(
            part for part in (shown.word, shown.name, shown.belongs, shown.sentence) if part
        )
        self.setAccessibleName(said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        super().changeEvent(qt_event)
        kind = qt_event.type()
        if kind == QEvent.Type.PaletteChange:
            self._fit()
        elif kind == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """All names begin at the window's leading side, whatever their script."""
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        for label in (self._word, self._name, self._other, self._belongs, self._sentence):
            label.setAlignment(
                leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )

    def _fit(self) -> None:
        """Letters as large as the panel allows."""
        unit = max(min(self.width() / 13, self.height() / 7.5), 26)
        is_ready = self._shown.look == "ready"
        for label, share, weight in (
            (self._word, 0.72 if is_ready else 1.0, 700),
            (self._name, 0.72, 600),
            (self._other, 0.6, 500),
            (self._belongs, 0.38, 400),
            (self._sentence, 0.42, 500),
        ):
            font = label.font()
            font.setPixelSize(max(round(unit * share), _SMALLEST))
            font.setWeight(font.Weight(weight))
            longest = max(
                map(QFontMetrics(font).horizontalAdvance, label.text().split()), default=0
            )
            room = self.width() - 2 * _EDGE - (round(unit * 2) if label is self._word else 0)
            if longest > room > 0:  # a code has no place to break
                font.setPixelSize(max(font.pixelSize() * room // longest, _SMALLEST))
            label.setFont(font)
        self._icon.setPixmap(icons.pixmap(self._shown.icon, round(unit * 1.25), self._ink()))

    def _ink_all(self) -> None:
        ink = _INKS.get(self._shown.look)
        tone = {None: "plain", _LIGHT_INK: "light", _DARK_INK: "dark"}[ink]
        for label in (self._word, self._name, self._other, self._belongs, self._sentence):
            theme.set_role(label, f"ink-{tone}")
        theme.set_role(self._pill, f"pill-{tone}")
        for button in (self._undo, self._again, self._print, self._details):
            theme.set_role(button, f"on-{tone}")

    def _ink(self) -> QColor:
        if self._shown.look in _INKS:
            return QColor(_INKS[self._shown.look])
        return theme.tokens(self.palette()).muted
