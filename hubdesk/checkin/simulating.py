"""What would happen if this person came then: the answer of the desk, and the way to it.

Everything is asked as the desk asks it; nothing is written.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hubdesk.checkin import chain
from hubdesk.checkin.answers import result_of
from hubdesk.checkin.asking import Passage, ask_person, ask_scan, with_names
from hubdesk.checkin.explaining import Outcome, Step, explain
from hubdesk.checkin.instructions import instruction_for
from hubdesk.checkin.points import SELECT_POINT, point_of_row
from hubdesk.checkin.rules import Check, Direction
from hubdesk.checkin.scanner import decode
from hubdesk.checkin.service import event_codes
from hubdesk.errors import HubDeskError, Problem

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.asking import Asked
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class Simulation:
    """What would happen.

    Attributes:
        result: what the desk would show.
        steps: the checks in their order, those after the first that fails as well.
        along: the points that they would enter or leave along with this one.
        instruction: what the desk would be told to do next.
    """

    result: "ScanResult"
    steps: tuple[Step, ...]
    along: tuple["CheckInPoint", ...]
    instruction: str | None


def simulate(
    file: "EventFile",
    point_id: str,
    who: str,
    at: int,
    direction: Direction = Direction.IN,
    *,
    is_code: bool = False,
) -> Simulation:
    """Answer as the desk would, and tell why.

    Args:
        file: the event file.
        point_id: where.
        who: the key of a person, or what a scanner would type.
        at: when, UTC milliseconds. Movements count as they are known now.
        direction: which way.
        is_code: whether `who` is what a scanner would type.

    Raises:
        HubDeskError: there is no such point or person.
    """
    point = _point(file, point_id)
    passage = Passage(point, direction, at)
    if is_code:
        asked = ask_scan(file, decode(who, *event_codes(file)), passage)
    else:
        asked = ask_person(file, who, passage)
    category = None if asked.card is None else asked.card.category
    verdict = asked.ruling.verdict
    return Simulation(
        result_of(asked, passage),
        (_code_step(asked), *_steps(file, asked)),
        _along(file, asked, passage) if verdict.is_admission else (),
        instruction_for(file, verdict, category, point.id),
    )


def _code_step(asked: "Asked") -> Step:
    if asked.case is not None:
        return Step(Check.CODE, Outcome.PASSED, {"code": asked.code})
    facts = {"code": asked.code} | asked.ruling.detail
    return Step(Check.CODE, Outcome.FAILED, facts, asked.ruling.verdict)


def _steps(file: "EventFile", asked: "Asked") -> list[Step]:
    if asked.case is None:
        return [Step(check, Outcome.NOT_ASKED, {}) for check in Check if check is not Check.CODE]
    steps = explain(asked.case)
    return [replace(step, facts=with_names(file, step.facts)) for step in steps]


def _along(file: "EventFile", asked: "Asked", passage: Passage) -> tuple["CheckInPoint", ...]:
    person_id = None if asked.card is None else asked.card.id
    way, at = passage.direction, passage.at
    moving = chain.Moving(asked.code, person_id, way, at, asked.people)
    return tuple(_point(file, other) for other in chain.followers(file, passage.point, moving))


def _point(file: "EventFile", point_id: str) -> "CheckInPoint":
    row = file.row(SELECT_POINT, (point_id,))
    if row is None:
        raise HubDeskError(Problem.NOT_FOUND, what="point", text=point_id)
    return point_of_row(row)
