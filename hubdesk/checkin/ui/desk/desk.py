"""What a desk does at its point: answers, keeps what could not be saved, takes back.

Nothing here is seen; the page shows what is told.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hubdesk.checkin import service
from hubdesk.checkin.answers import ScanResult
from hubdesk.checkin.lists import RecordedAdmission
from hubdesk.checkin.points import CheckInPoint, list_points, point_of_today
from hubdesk.checkin.rules import Direction
from hubdesk.errors import HubDeskError, Problem

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

DOUBLE_TRIGGER: Final = 2.0  # seconds; scanners send one code twice, people do not come so fast
_POINT: Final = "check-in/point"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody presented: a scanned text or a person, where, which way and when.

    Attributes:
        text: what was scanned; empty if a person was chosen.
        person_id: who was chosen; None if something was scanned.
        point_id: at which point.
        direction: which way.
        at: when, UTC milliseconds: of the scan, not of its answer.
    """

    text: str
    person_id: str | None
    point_id: str
    direction: Direction
    at: int


class Desk(QObject):
    """One desk of an open event.

    Attributes:
        points: all points of the event, leg by leg.
        direction: which way people go.
        unsaved: what was presented and could not be saved; kept until it is.
        pending: how many that were presented wait for their answers.

    Signals:
        place_changed: the point, the direction or the list of points.
        asked: something was presented (`Asked`) and waits for its answer.
        answered: the answer (`ScanResult`) is in the file; and whether it was given before.
        failed: something presented (`Asked`) was not saved, and why (`HubDeskError`).
        taken_back: an admission (`RecordedAdmission`) does not count any more.
        no_point: something was presented, but there is no point.
    """

    place_changed = Signal()
    asked = Signal(object)
    answered = Signal(object, bool)
    failed = Signal(object, object)
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
        self.unsaved: list[Asked] = []
        self.pending = 0
        self._load()
        open_event.tables_changed.connect(self._on_tables_changed)

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

    def try_again(self) -> None:
        """Try to save what could not be saved, in its order."""
        waiting, self.unsaved = self.unsaved, []
        for asked in waiting:
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
            partial(_answer, asked), partial(self._on_answered, asked), self._on_failed(asked)
        )

    def _on_answered(self, asked: Asked, result: ScanResult) -> None:
        what = (asked.text.strip(), asked.point_id, asked.direction)
        if self._last is not None and self._last[0] == what:
            self._last = (what, self._last[1], result)
        self.pending -= 1
        self.answered.emit(result, False)

    def _on_failed(self, asked: Asked) -> Callable[[HubDeskError], None]:
        def failed(error: HubDeskError) -> None:
            self._last = None
            self.pending -= 1
            if error.problem is not Problem.NOT_FOUND:  # nothing to try again without the person
                self.unsaved.append(asked)
            self.failed.emit(asked, error)

        return failed

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


def _answer(asked: Asked, file: "EventFile", operator: str) -> ScanResult:
    if asked.person_id is not None:
        return service.check_in_person(
            file, operator, asked.point_id, asked.person_id, asked.direction, now=asked.at
        )
    return service.check_in(
        file, operator, asked.point_id, asked.text, asked.direction, now=asked.at
    )


def _now() -> int:
    return time.time_ns() // 1_000_000
