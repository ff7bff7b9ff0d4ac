"""The simulator answers as the desk would and writes nothing."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import issue_badge, replace_badge

from hubdesk.badges.codes import make_code
from hubdesk.checkin.explaining import Outcome
from hubdesk.checkin.instructions import set_instruction
from hubdesk.checkin.points import add_point
from hubdesk.checkin.rules import Audience, Check, Direction, PointRules, Verdict
from hubdesk.checkin.service import check_in, check_in_person, event_codes
from hubdesk.checkin.simulating import simulate
from hubdesk.errors import HubDeskError

IN, OUT = Direction.IN, Direction.OUT
TEN_O_CLOCK = 1_783_670_400_000
RULES = PointRules(
    opens_at="2026-07-10T10:00",
    early_minutes=10,
    confirmed_only=True,
    audience=Audience.CATEGORIES,
    audience_of=frozenset({"press"}),
    capacity=1,
)


@pytest.fixture
def room(event_file):
    return add_point(event_file, "Ana", "Room", "malaga", rules=RULES, within_id="door")


def state(file):
    return file.value("SELECT max(lsn) FROM change"), file.value("SELECT count(*) FROM act")


def codes(file):
    """One of each kind of code there is."""
    press = add_person(file, category="press")
    good, replaced = issue_badge(file, press), issue_badge(file, add_person(file))
    replace_badge(file, replaced, TEN_O_CLOCK)
    tag, key = event_codes(file)
    return {
        "good": good,
        "replaced": replaced,
        "guest": issue_badge(file, add_person(file, category="guest")),
        "invited": issue_badge(file, add_person(file, category="press", status="invited")),
        "nobody": make_code(tag, key),
        "forged": make_code(tag, b"guessed"),
        "other": make_code((tag + 1) % 256, key),
        "text": "hello",
        "nothing": "\x00",
    }


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("at", [TEN_O_CLOCK - 3_600_000, TEN_O_CLOCK])
def test_every_code_is_answered_as_the_desk_answers_it(event_file, room, direction, at):
    for code in codes(event_file).values():
        before = state(event_file)

        simulated = simulate(event_file, room, code, at, direction, is_code=True)

        assert state(event_file) == before
        real = check_in(event_file, "Eva", room, code, direction, now=at)
        shown = simulated.result
        assert (shown.verdict, shown.detail, shown.code, shown.person) == (
            real.verdict,
            real.detail,
            real.code,
            real.person,
        )
        assert shown.admission_id is None
        first = next((step for step in simulated.steps if step.outcome is Outcome.FAILED), None)
        assert (first and first.verdict) == (None if real.verdict.is_admission else real.verdict)
        assert [step.check for step in simulated.steps] == list(Check)


def test_a_person_is_answered_by_the_state_of_now(event_file, room):
    person = add_person(event_file, category="press")
    before = simulate(event_file, room, person, TEN_O_CLOCK)
    check_in_person(event_file, "Eva", room, person, now=TEN_O_CLOCK)

    after = simulate(event_file, room, person, TEN_O_CLOCK + 1)

    assert before.result.verdict is Verdict.ADMITTED
    assert after.result.verdict is Verdict.ALREADY_IN
    assert after.result.detail == {"since": TEN_O_CLOCK, "desk": "Desk 1"}


def test_it_tells_where_else_they_would_enter_or_leave(event_file, room):
    person = add_person(event_file, category="press")
    entering = simulate(event_file, room, person, TEN_O_CLOCK)
    check_in_person(event_file, "Eva", room, person, now=TEN_O_CLOCK)
    leaving = simulate(event_file, "door", person, TEN_O_CLOCK + 1, OUT)
    refused = simulate(event_file, room, person, TEN_O_CLOCK + 1)

    assert [point.id for point in entering.along] == ["door"]
    assert [point.id for point in leaving.along] == [room]
    assert refused.along == ()


def test_it_tells_what_the_desk_would_do_next(event_file, room):
    person = add_person(event_file, category="press")
    set_instruction(event_file, "Ana", Verdict.ADMITTED, "Blue bag", category="press")

    assert simulate(event_file, room, person, TEN_O_CLOCK).instruction == "Blue bag"


def test_a_point_for_delegations_tells_their_names(event_file):
    apebi = add_delegation(event_file, "APEBI")
    rules = PointRules(audience=Audience.DELEGATIONS, audience_of=frozenset({apebi}))
    bus = add_point(event_file, "Ana", "Bus", "malaga", rules=rules)

    simulated = simulate(event_file, bus, add_person(event_file), TEN_O_CLOCK)

    step = next(step for step in simulated.steps if step.check is Check.AUDIENCE)
    assert simulated.result.detail == {"delegations": ("APEBI",)}
    assert step.facts["delegations"] == ("APEBI",)


@pytest.mark.parametrize(("point", "who"), [("nowhere", None), ("door", "nobody")])
def test_nothing_is_said_of_a_point_or_person_that_is_not_there(event_file, point, who):
    with pytest.raises(HubDeskError):
        simulate(event_file, point, who or add_person(event_file), TEN_O_CLOCK)
