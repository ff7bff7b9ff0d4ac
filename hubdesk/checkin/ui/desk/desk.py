"""What a desk does at its point: answers, keeps what could not be saved, takes back.

Nothing here is seen; the page shows what is told.
"""

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.checkin import service
from hubdesk.checkin.answers import ScanResult
from hubdesk.checkin.lists import RecordedAdmission
from hubdesk.checkin.points import CheckInPoint, list_points, point_of_today
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.asked import Asked, Unsaved, answer
from hubdesk.errors import HubDeskError, Problem

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

DOUBLE_TRIGGER: Final = 2.0  # seconds; scanners send one code twice, people do not come so fast
RETRY_EVERY: Final = 3_000  # milliseconds, as long as something is not saved
_POINT: Final = "check-in/point"


class Desk(QObject):
    """One desk of an open event.

    Attributes:
        points: all points of the event, leg by leg.
        direction: which way people go.
        unsaved: what was presented and could not be saved; kept until it is, and tried again.
        pending: how many that were presented wait for their answers.

    Signals:
        place_changed: the point, the direction or the list of points.
        asked: something was presented (`Asked`) and waits for its answer.
        answered: the answer (`ScanResult`) is in the file; and whether it was given before.
        failed: something presented (`Asked`) was not saved, and why (`HubDeskError`).
        saved_late: what was not saved at first (`Asked`) is in the file now, and the answer.
        taken_back: an admission (`RecordedAdmission`) does not count any more.
        no_point: something was presented, but there is no point.
    """

    place_changed = Signal()
    asked = Signal(object)
    answered = Signal(object, bool)
    failed = Signal(object, object)
    saved_late = Signal(object, object)
    taken_back = Signal(object)
    no_point = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._key = f"{_POINT}/{open_event.file.path.name}"
        self._point: str | None = None
        self._last: tuple[tuple[str, str, Direction], float, ScanResult | None] | None = None
        self.points: list[CheckInPoint] = []
        self.direction = Direction.IN
        self.unsaved = Unsaved(open_event.file, preferences)
        self.pending = 0
        self._retried: Asked | None = None
        self._retry = QTimer(self, interval=RETRY_EVERY)
        self._retry.timeout.connect(self._try_quietly)
        self._load()
        open_event.tables_changed.connect(self._on_tables_changed)
        open_event.trouble_changed.connect(self._try_quietly)
        if self.unsaved:
            self._retry.start()

    @property
    def point(self) -> CheckInPoint | None:
        """Where the desk is; None only in an event without points."""
        return next((point for point in self.points if point.id == self._point), None)

    def choose_point(self, point_id: str) -> None:
        """Work at another point from now on."""
        if point_id != self._point:
            self._point = point_id
            self._preferences.set_value(self._key, point_id)
            self.place_changed.emit()

    def choose_direction(self, direction: Direction) -> None:
        """Let people go the other way from now on."""
        if direction is not self.direction:
            self.direction = direction
            self.place_changed.emit()

    def take_scan(self, text: str) -> None:
        """Answer a scan; the same code again within two seconds is the same scan."""
        point = self.point
        if point is None:
            self.no_point.emit()
            return
        what = (text.strip(), point.id, self.direction)
        now = time.monotonic()
        if (
            self._last is not None
            and self._last[0] == what
            and now - self._last[1] < DOUBLE_TRIGGER
        ):
            if self._last[2] is not None:
                self.answered.emit(self._last[2], True)
            return
        self._last = (what, now, None)
        self._ask(Asked(text, None, point.id, self.direction, _now()))

    def check_in_person(self, person_id: str) -> None:
        """Answer for somebody who was found by name."""
        point = self.point
        if point is None:
            self.no_point.emit()
        else:
            self._ask(Asked("", person_id, point.id, self.direction, _now()))

    def let_in(self, refused: ScanResult, reason: str, *, organiser: bool = False) -> None:
        """Let somebody pass who was refused, and say why."""
        against = (*refused.overrides, refused.verdict)
        self._ask(self._about(refused, against=against, reason=reason, organiser=organiser))

    def confirm(self, refused: ScanResult) -> None:
        """Confirm the registration of somebody who was refused for it, and answer again."""
        if refused.person is not None:
            self._ask(self._about(refused, person_id=refused.person.id, confirms=True))

    def explain(self, admission: RecordedAdmission, reason: str) -> None:
        """Say why an admission was taken back."""
        self._open_event.write(
            lambda file, operator: service.explain_voiding(file, operator, admission.id, reason)
        )

    def try_again(self) -> None:
        """Try to save what could not be saved, in its order."""
        for asked in self.unsaved:
            if asked != self._retried:
                self._ask(asked)

    def take_back(self) -> None:
        """Void the last admission that this desk recorded."""
        self._open_event.write(service.void_last, self._on_taken_back)

    def take_back_admission(self, admission: RecordedAdmission) -> None:
        """Void an admission."""

        def work(file: "EventFile", operator: str) -> RecordedAdmission:
            service.void_admission(file, operator, admission.id)
            return admission

        self._open_event.write(work, self._on_taken_back)

    def _ask(self, asked: Asked) -> None:
        self.pending += 1
        self.asked.emit(asked)
        self._open_event.write(
            partial(answer, asked), partial(self._on_answered, asked), self._on_failed(asked)
        )

    def _on_answered(self, asked: Asked, result: ScanResult) -> None:
        what = (asked.text.strip(), asked.point_id, asked.direction)
        if self._last is not None and self._last[0] == what:
            self._last = (what, self._last[1], result)
        self.pending -= 1
        self._forget(asked)
        self.answered.emit(result, False)

    def _on_failed(self, asked: Asked) -> Callable[[HubDeskError], None]:
        def failed(error: HubDeskError) -> None:
            self._last = None
            self.pending -= 1
            if error.problem is Problem.NOT_FOUND:  # nothing to try again without the person
                self._forget(asked)
            else:
                self.unsaved.add(asked)
                self._retry.start()
            self.failed.emit(asked, error)

        return failed

    def _about(self, refused: ScanResult, **more: Any) -> Asked:
        """What is decided about a refused answer: at its point, which may not be this one now."""
        self._last = None
        name = refused.person.name or refused.person.arabic_name or "" if refused.person else ""
        values: dict[str, Any] = {"person_id": None, "at": _now(), "name": name, **more}
        return Asked(
            text=refused.code, point_id=refused.point.id, direction=refused.direction, **values
        )

    def _try_quietly(self) -> None:
        """Try to save the first of what is not saved; if that goes well, the next."""
        first = next(iter(self.unsaved), None)
        if first is None:
            self._retry.stop()
        elif self._retried is None and not self.pending:
            self._retried = first
            self._open_event.write(
                partial(answer, first), partial(self._on_saved_late, first), self._on_still_unsaved
            )

    def _on_saved_late(self, asked: Asked, result: ScanResult) -> None:
        self._retried = None
        self._forget(asked)
        self.saved_late.emit(asked, result)
        self._try_quietly()

    def _on_still_unsaved(self, error: HubDeskError) -> None:
        asked, self._retried = self._retried, None
        if asked is not None and error.problem is Problem.NOT_FOUND:
            self._forget(asked)
            self.failed.emit(asked, error)

    def _forget(self, asked: Asked) -> None:
        self.unsaved.remove(asked)
        if not self.unsaved:
            self._retry.stop()

    def _on_taken_back(self, admission: RecordedAdmission) -> None:
        self._last = None
        self.taken_back.emit(admission)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not tables.isdisjoint({"point", "leg"}):
            self._load()

    def _load(self) -> None:
        self.points = list_points(self._open_event.file)
        keys = [point.id for point in self.points]
        if self._point not in keys:
            today = point_of_today(self._open_event.file)
            wanted = (self._preferences.value(self._key), today.id if today else None, *keys)
            self._point = next((str(key) for key in wanted if key in keys), None)
        self.place_changed.emit()


def _now() -> int:
    return time.time_ns() // 1_000_000
