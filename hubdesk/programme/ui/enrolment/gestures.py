"""What the enrolment panel does to the file, and how it tells what came of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hubdesk.programme import enrolment
from hubdesk.programme import service as programme
from hubdesk.programme.board import names_of
from hubdesk.programme.participants import WAITING
from hubdesk.programme.ui.enrolment.words import listed
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.participants import Participant
    from hubdesk.qt.open_event import OpenEvent

_SECONDS = 20  # that those who moved up can be read


class EnrolmentGestures(QObject):
    """Puts people into sessions and takes them out.

    Signals:
        done: a gesture came back.
        refused: a gesture was refused.
        notice_raised: a `Notice`.
    """

    done = Signal()
    refused = Signal()
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event

    def enrol(self, session: str, people: "Sequence[str]", role: str, *, beyond: bool) -> None:
        """Give people a part, or places until there are none."""

        def work(file: "EventFile", operator: str) -> list[str]:
            answer = enrolment.enrol(file, operator, session, people, role, beyond_capacity=beyond)
            return _names(file, answer.moved_up)

        self._open_event.write(work, self._on_moved_up, self._on_refused)

    def take_out(self, session: str, chosen: "Sequence[Participant]") -> None:
        """Take people out of their parts; one act for each part."""
        for part in dict.fromkeys(one.part for one in chosen if not one.is_named):
            people = [one.id for one in chosen if one.part == part and not one.is_named]
            self._open_event.write(
                partial(_take_out, session=session, people=people, part=part),
                self._on_moved_up,
                self._on_refused,
            )
        for one in chosen:
            if one.is_named:
                self._open_event.write(
                    partial(programme.forget_speaker, entry_id=one.id),
                    lambda _none: self.done.emit(),
                    self._on_refused,
                )

    def move_up(self, session: str) -> None:
        """Give the free places to who has waited longest."""
        self._open_event.write(
            lambda file, operator: _names(file, enrolment.move_up(file, operator, session)),
            self._on_moved_up,
            self._on_refused,
        )

    def name_speaker(self, session: str, name: str, role: str, organisation: str) -> None:
        """Note somebody who is not registered yet."""
        self._open_event.write(
            lambda file, operator: programme.name_speaker(
                file, operator, session, name, role, organisation or None
            ),
            lambda _key: self.done.emit(),
            self._on_refused,
        )

    def attach(self, entry: str, person: str) -> None:
        """Let somebody known by name be a person who is registered."""

        def work(file: "EventFile", operator: str) -> list[str]:
            answer = enrolment.attach_speaker(file, operator, entry, person)
            return _names(file, answer.moved_up)

        self._open_event.write(work, self._on_moved_up, self._on_refused)

    def _on_moved_up(self, names: list[str]) -> None:
        if names:
            words = self.tr("Moved up from the waiting list: {names}. They should be told.")
            self.notice_raised.emit(
                Notice(
                    words.format(names=listed(names)),
                    NoticeKind.INFO,
                    self.tr("Undo"),
                    self._open_event.undo,
                    seconds=_SECONDS,
                )
            )
        self.done.emit()

    def _on_refused(self, error: "HubDeskError") -> None:
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM, seconds=0))
        self.refused.emit()


def _take_out(
    file: "EventFile", operator: str, *, session: str, people: "Sequence[str]", part: str
) -> list[str]:
    if part == WAITING:
        enrolment.take_off_waiting(file, operator, session, people)
        return []
    return _names(file, enrolment.unenrol(file, operator, session, people, part))


def _names(file: "EventFile", people: "Sequence[str]") -> list[str]:
    return list(names_of(file, list(people)).values())
