"""The verdict, large: colour, symbol and words that are read from two metres."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from hubdesk.checkin.overriding import may_override
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.ui.desk import words
from hubdesk.checkin.ui.desk.big_card import BigCard, Shown
from hubdesk.checkin.ui.desk.panel_buttons import Offer, PanelButtons
from hubdesk.checkin.ui.desk.reason_row import ReasonRow
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.lists import RecordedAdmission
    from hubdesk.checkin.points import CheckInPoint

READY_AFTER: Final = 30_000  # milliseconds; then nobody stands there any more


class VerdictPanel(BigCard):
    """Shows one answer, or that the desk is ready; and asks what has to be decided about it.

    Attributes:
        organiser: whoever is at the desk may let in who is cancelled or blocked, too.
        next_step: what the desk does after an answer.
        reason: the line that asks for a reason.
        buttons: what can be done.

    Signals:
        chosen: what should be done (`Offer`), apart from what the panel does itself.
        decided: somebody who was refused (`ScanResult`) should be let in, and why.
        explained: why an admission (`RecordedAdmission`) was taken back.
        went_on: the note about somebody was read; their answer (`ScanResult`) is shown now.
        asked_enough: nothing is asked any more; the next letter is looked for again.
        ready: nobody stands there any more.
    """

    chosen = Signal(object)
    decided = Signal(object, str)
    explained = Signal(object, str)
    went_on = Signal(object)
    asked_enough = Signal()
    ready = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.organiser = False
        self._offers_details = True
        self.next_step: Callable[[ScanResult], str | None] = lambda _result: None
        self._offers: frozenset[Offer] = frozenset()
        self._result: ScanResult | None = None
        self._taken_back: RecordedAdmission | None = None
        self._timer = QTimer(self, singleShot=True, interval=READY_AFTER)
        self._timer.timeout.connect(self.ready)
        self.reason = ReasonRow()
        self.reason.given.connect(self._on_reason_given)
        self.reason.left.connect(self._on_reason_left)
        self.buttons = PanelButtons()
        self.buttons.chosen.connect(self._on_chosen)
        self._below.addWidget(self.reason)
        self._below.addWidget(self.buttons)
        self._show(self._shown)

    @property
    def offers(self) -> frozenset[Offer]:
        """What can be done about it."""
        return self._offers

    @property
    def result(self) -> "ScanResult | None":
        """The answer that is shown, if it is one."""
        return self._result

    def offer_details(self, *, offered: bool) -> None:
        """Offer to see all that is known of a person, or not."""
        self._offers_details = offered

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
        """Show an answer that is in the file; what is noted of somebody who comes is read first."""
        note = result.person.attention if result.person else None
        if note and result.verdict is Verdict.ADMITTED and not repeated:
            self._show_note(result, note)
        elif repeated and Offer.GO_ON in self._offers and result is self._result:
            pass  # a scanner that sends twice has read nothing
        else:
            self._show_answer(result, repeated=repeated)
        self._flash.start()

    def go_on(self) -> None:
        """The note was read."""
        if Offer.GO_ON in self._offers and self._result is not None:
            result = self._result
            self._show_answer(result)
            self.went_on.emit(result)

    def ask_why(self, reasons: "Sequence[str]") -> None:
        """Ask why somebody who was refused is let in; some reasons may be offered."""
        if Offer.OVERRIDE in self._offers:
            self._timer.stop()
            self.reason.ask(
                self.tr("Why are they let in?"),
                self.tr("Enter lets them in · Alt and a number takes a reason · Esc leaves it"),
                reasons,
                needed=True,
            )

    def _show_note(self, result: "ScanResult", note: str) -> None:
        self._timer.stop()
        person = result.person
        self._show(
            Shown(
                "look",
                "eye",
                self.tr("Read first"),
                name=words.who(result),
                other_name=(person.arabic_name or "") if person and person.name else "",
                belongs=words.belongs_to(result),
                sentence=note,
                pill=category_word(person.category) if person else "",
                next_step=self.tr("The entry is recorded already."),
            ),
            {Offer.GO_ON, Offer.UNDO, Offer.DETAILS},
            result,
        )

    def _show_answer(self, result: "ScanResult", *, repeated: bool = False) -> None:
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
                next_step=self._said_of(result),
            ),
            self._offers_about(result),
            result,
        )
        self._timer.start()

    def _said_of(self, result: "ScanResult") -> str:
        note = result.person.attention if result.person else None
        if note and result.verdict is not Verdict.ADMITTED:
            note = self.tr("Noted: {note}").format(note=note)
        return "\n".join(filter(None, (self.next_step(result), note)))

    def _offers_about(self, result: "ScanResult") -> set[Offer]:
        offers = set()
        if result.admission_id is not None:
            offers.add(Offer.UNDO)
        elif may_override(result.verdict, organiser=self.organiser):
            offers.add(Offer.OVERRIDE)
            if result.verdict is Verdict.NOT_CONFIRMED and result.person is not None:
                offers |= {Offer.CONFIRM, Offer.LEAVE}
        if result.person is not None:
            offers |= {Offer.PRINT, Offer.DETAILS}
            if result.person.delegation:
                offers.add(Offer.GROUP)
        return offers

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
            Shown("bad", "circle-alert", self.tr("Not saved"), what, sentence=sentence),
            {Offer.AGAIN} if again else (),
        )
        self._flash.start()

    def show_taken_back(self, admission: "RecordedAdmission") -> None:
        """An admission does not count any more; why is asked, and need not be told."""
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
        self._taken_back = admission
        self._timer.start()
        self.reason.ask(
            self.tr("Why was it taken back? (need not be told)"),
            self.tr("Enter keeps the reason · Esc goes on"),
            (),
            needed=False,
        )

    def _show(
        self,
        shown: Shown,
        offers: "Collection[Offer]" = (),
        result: "ScanResult | None" = None,
    ) -> None:
        was_asking = self.reason.isVisibleTo(self)
        kept_back = frozenset() if self._offers_details else {Offer.DETAILS}
        self._offers = frozenset(offers) - kept_back
        self._result = result
        self._taken_back = None
        self.reason.put_away()
        self.show_card(shown)
        self.reason.set_tone(self._tone())
        self.buttons.show_offers(self._offers, self._tone())
        if was_asking:  # a scan came before the answer
            self.asked_enough.emit()

    def _on_chosen(self, offer: Offer) -> None:
        if offer is Offer.GO_ON:
            self.go_on()
        else:
            self.chosen.emit(offer)

    def _on_reason_given(self, reason: str) -> None:
        result, admission = self._result, self._taken_back
        self._taken_back = None
        if admission is not None:
            self.explained.emit(admission, reason)
        elif result is not None:
            self.decided.emit(result, reason)
        self.asked_enough.emit()

    def _on_reason_left(self) -> None:
        self._timer.start()
        self.asked_enough.emit()
