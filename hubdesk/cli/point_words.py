"""Points and simulations on the command line: as JSON, and in a line."""

from typing import TYPE_CHECKING, Final

from hubdesk.checkin.explaining import Outcome
from hubdesk.checkin.leg_time import wall_time
from hubdesk.checkin.rules import Audience, Check
from hubdesk.cli.words import verdict_line

if TYPE_CHECKING:
    from hubdesk.checkin.explaining import Step
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.simulating import Simulation

CHECKS: Final = {
    Check.CODE: "the code is one of ours",
    Check.REGISTRATION: "neither cancelled nor blocked",
    Check.BADGE: "the badge is the valid one",
    Check.CONFIRMATION: "the registration is confirmed",
    Check.TIME: "the point is open",
    Check.AUDIENCE: "the point is for them",
    Check.ENTRIES: "they may enter now",
    Check.ROOM: "there is room",
}
OUTCOMES: Final = {Outcome.PASSED: "ok", Outcome.FAILED: "NO", Outcome.NOT_ASKED: "-"}


def point_as_json(point: "CheckInPoint") -> dict[str, object]:
    """A point with its rules, flat; the names are those of `hubdesk points … edit`."""
    rules = point.rules
    return {
        "id": point.id,
        "name": point.name,
        "leg_id": point.leg_id,
        "zone": point.zone,
        "session_id": point.session_id,
        "kind": point.kind.value,
        "within_id": point.within_id,
        "empties_at": point.empties_at,
        "opens_at": rules.opens_at,
        "closes_at": rules.closes_at,
        "early_minutes": rules.early_minutes,
        "late_minutes": rules.late_minutes,
        "confirmed_only": rules.confirmed_only,
        "audience": rules.audience.value,
        "audience_of": sorted(rules.audience_of),
        "enrolled_only": rules.audience is Audience.ENROLLED,
        "entries": rules.entries.value,
        "capacity": rules.capacity,
    }


def point_line(point: "CheckInPoint", names: dict[str, str]) -> str:
    """A point and its rules; `names` are those of points and delegations, by their keys."""
    rules = point.rules
    of = ", ".join(sorted(names.get(key, key) for key in rules.audience_of))
    audience = f"{rules.audience.value} ({of})" if of else rules.audience.value
    parts = [point.kind.value, audience, rules.entries.value]
    if rules.confirmed_only:
        parts.append("confirmed only")
    if rules.enters_from:
        parts.append(f"from {rules.enters_from}")
    if rules.enters_until:
        parts.append(f"until {rules.enters_until}")
    if rules.capacity is not None:
        parts.append(f"{rules.capacity} at most")
    if point.within_id:
        parts.append(f"within {names.get(point.within_id, point.within_id)}")
    if point.empties_at:
        parts.append(f"empties at {point.empties_at}")
    return f"{point.name}: {', '.join(parts)}  [{point.id}]"


def simulation_as_json(simulation: "Simulation") -> dict[str, object]:
    """What would happen, and why."""
    result = simulation.result
    return {
        "verdict": result.verdict.value,
        "admitted": result.verdict.is_admission,
        "person": result.person and {"id": result.person.id, "name": result.person.name},
        "code": result.code,
        "point": result.point.name,
        "direction": result.direction.value,
        "at": wall_time(result.at, result.point.zone),
        "detail": result.detail,
        "steps": [
            {
                "check": step.check.value,
                "outcome": step.outcome.value,
                "verdict": step.verdict and step.verdict.value,
                "facts": step.facts,
            }
            for step in simulation.steps
        ],
        "along": [point.name for point in simulation.along],
        "instruction": simulation.instruction,
    }


def simulation_lines(simulation: "Simulation") -> list[str]:
    """The verdict, each check, and what would follow."""
    lines = [verdict_line(simulation.result)]
    lines += [_step_line(step) for step in simulation.steps]
    if simulation.along:
        lines.append("also at: " + ", ".join(point.name for point in simulation.along))
    if simulation.instruction:
        lines.append(f"the desk: {simulation.instruction}")
    return lines


def _step_line(step: "Step") -> str:
    facts = ", ".join(
        f"{key} {_shown(value)}" for key, value in step.facts.items() if value not in (None, ())
    )
    line = f"  {OUTCOMES[step.outcome]:<3} {CHECKS[step.check]}"
    return f"{line}: {facts}" if facts else line


def _shown(value: object) -> str:
    return "/".join(map(str, value)) if isinstance(value, tuple) else str(value)
