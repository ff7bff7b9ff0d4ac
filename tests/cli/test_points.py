"""`hubdesk points` and `hubdesk simulate`: rules in and out, and answers without a trace."""

import json

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import issue_badge
from click.testing import CliRunner

from hubdesk.checkin.explaining import Outcome
from hubdesk.checkin.founding import found_event
from hubdesk.checkin.instructions import set_instruction
from hubdesk.checkin.points import list_points
from hubdesk.checkin.rules import Check, Verdict
from hubdesk.cli.main import main
from hubdesk.cli.point_words import CHECKS, OUTCOMES
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.undo import undo
from hubdesk.programme import place_edits, places


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "event.hubdesk"
    with found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana") as file:
        add_delegation(file, "APEBI")
    return path


def run(*words):
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def listed(event):
    return {point["name"]: point for point in json.loads(run("points", event, "--json").stdout)}


def test_points_are_listed_with_all_their_rules(event):
    run("points", event, "add", "Bus", "--kind", "bus", "--capacity", "52")

    points = listed(event)

    assert list(points) == ["Málaga", "Bus"]
    assert points["Bus"] == {
        "id": points["Bus"]["id"],
        "name": "Bus",
        "leg_id": points["Málaga"]["leg_id"],
        "zone": "Europe/Madrid",
        "session_id": None,
        "kind": "bus",
        "within_id": None,
        "empties_at": None,
        "opens_at": None,
        "closes_at": None,
        "early_minutes": 0,
        "late_minutes": 0,
        "confirmed_only": False,
        "audience": "everybody",
        "audience_of": [],
        "enrolled_only": False,
        "entries": "after_exit",
        "capacity": 52,
    }
    assert json.loads(run("list", event, "points", "--json").stdout) == list(points.values())
    assert "52 at most" in run("points", event).stdout


RULES = {
    ("--opens", "2026-07-10T09:00"): ("opens_at", "2026-07-10T09:00"),
    ("--closes", "2026-07-10T18:00"): ("closes_at", "2026-07-10T18:00"),
    ("--early", "15"): ("early_minutes", 15),
    ("--late", "10"): ("late_minutes", 10),
    ("--confirmed",): ("confirmed_only", True),
    ("--for", "categories:press, staff"): ("audience_of", ["press", "staff"]),
    ("--for", "enrolled"): ("audience", "enrolled"),
    ("--entries", "once_a_day"): ("entries", "once_a_day"),
    ("--capacity", "40"): ("capacity", 40),
    ("--empties", "23:30"): ("empties_at", "23:30"),
}
TAKEN_AWAY = {"--opens": "opens_at", "--closes": "closes_at", "--capacity": "capacity",
              "--empties": "empties_at"}  # fmt: skip


@pytest.mark.parametrize(("words", "field"), RULES.items())
def test_each_rule_is_set_alone(event, words, field):
    before = listed(event)["Málaga"]

    done = run("points", event, "edit", "malaga", *words, "--json")

    assert done.exit_code == 0
    assert json.loads(done.stdout) == listed(event)["Málaga"]
    assert json.loads(done.stdout)[field[0]] == field[1]
    others = {"audience", "audience_of", "enrolled_only"} if "--for" in words else {field[0]}
    after = listed(event)["Málaga"]
    assert {key for key in after if after[key] != before[key]} <= others


@pytest.mark.parametrize(("option", "field"), TAKEN_AWAY.items())
def test_a_rule_is_taken_away_with_none(event, option, field):
    words = next(words for words in RULES if words[0] == option)
    run("points", event, "edit", "Málaga", *words)

    run("points", event, "edit", "Málaga", option, "none")

    assert listed(event)["Málaga"][field] is None


def test_delegations_are_named(event):
    done = run("points", event, "edit", "Málaga", "--for", "delegations:apebi")

    assert "delegations (APEBI)" in run("points", event).stdout
    assert done.exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("--for", "friends"),
        ("--for", "categories"),
        ("--for", "everybody:press"),
        ("--for", "delegations:nobody"),
        ("--opens", "10:30"),
        ("--capacity", "many"),
        ("--within", "Málaga"),
        ("--within", "nowhere"),
        ("--name", " "),
        (),
    ],
)
def test_what_makes_no_sense_changes_nothing(event, words):
    before = listed(event)

    done = run("points", event, "edit", "Málaga", *words)

    assert done.exit_code == 2
    assert done.stderr
    assert listed(event) == before


def test_adding_is_one_act_and_a_wrong_rule_adds_nothing(event):
    run("points", event, "add", "Sala", "--capacity", "40", "--within", "Málaga")
    refused = run("points", event, "add", "Aula", "--opens", "tomorrow")

    assert refused.exit_code == 2
    assert listed(event)["Sala"]["within_id"] == listed(event)["Málaga"]["id"]
    with EventFile.open(event) as file:
        undo(file, "Ana")
        assert [point.name for point in list_points(file)] == ["Málaga"]


def test_days_are_added_at_once_and_a_point_is_removed(event):
    with EventFile.open(event) as file:
        leg = places.legs(file)[0].id
        place_edits.edit_leg(file, "Ana", leg, {"starts_on": "2026-07-10", "ends_on": "2026-07-11"})

    run("points", event, "add-days")
    days = list(listed(event))
    run("points", event, "remove", "Málaga 11.07.")

    assert days == ["Málaga", "Málaga 10.07.", "Málaga 11.07."]
    assert list(listed(event)) == days[:2]


def test_which_leg_is_meant_has_to_be_said(tmp_path):
    path = tmp_path / "two.hubdesk"
    legs = [("Málaga", "Europe/Madrid"), ("Tánger", "Africa/Casablanca")]
    found_event(path, "Misión", legs, "Ana").close()

    unsaid, said = (run("points", path, "add", "Bus", *leg) for leg in ((), ("--leg", "tanger")))

    assert (unsaid.exit_code, said.exit_code) == (2, 0)
    assert listed(path)["Bus"]["zone"] == "Africa/Casablanca"


# simulate


@pytest.fixture
def visitor(event):
    with EventFile.open(event) as file:
        person = add_person(file, given_name="Fatima", family_name="Alaoui", category="press")
        return issue_badge(file, person)


def simulated(event, *words):
    done = run("simulate", event, "--point", "Málaga", *words, "--json")
    assert done.exit_code == 0
    return json.loads(done.stdout)


def test_a_simulation_tells_verdict_steps_and_what_to_do(event, visitor):
    run("points", event, "edit", "Málaga", "--opens", "2026-07-10T10:30", "--early", "15")
    with EventFile.open(event) as file:
        set_instruction(file, "Ana", Verdict.TOO_EARLY, "Offer a coffee.")
        before = file.value("SELECT max(lsn) FROM change")

    early = simulated(event, "--person", "fatima alaoui", "--at", "2026-07-10T10:05")
    open_now = simulated(event, "--code", visitor, "--at", "2026-07-10T10:15")

    assert (early["verdict"], early["admitted"], early["at"]) == (
        "TOO_EARLY", False, "2026-07-10T10:05"
    )  # fmt: skip
    assert early["detail"] == {"opens_at": "2026-07-10T10:15"}
    assert early["instruction"] == "Offer a coffee."
    assert [step["check"] for step in early["steps"]] == [check.value for check in Check]
    assert [step["check"] for step in early["steps"] if step["outcome"] == "failed"] == ["time"]
    assert (open_now["verdict"], open_now["code"]) == ("ADMITTED", visitor)
    with EventFile.open(event) as file:
        assert file.value("SELECT max(lsn) FROM change") == before


def test_a_simulation_for_people_is_one_line_for_each_check(event, visitor):
    run("points", event, "edit", "Málaga", "--for", "categories:staff")

    done = run("simulate", event, "--point", "Málaga", "--code", visitor)

    assert done.stdout.startswith("NOT_ALLOWED_HERE")
    assert "only for staff" in done.stdout
    assert "  NO  the point is for them" in done.stdout


def test_leaving_is_simulated_too(event, visitor):
    assert simulated(event, "--code", visitor, "--out")["verdict"] == "EXITED"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--person", "nobody"),
        ("--code", "x", "--person", "y"),
        ("--code", "x", "--at", "tomorrow"),
    ],
)
def test_a_question_that_can_not_be_answered_says_why(event, words):
    done = run("simulate", event, "--point", "Málaga", *words)

    assert done.exit_code == 2
    assert done.stderr


@pytest.mark.parametrize("at", ["9999-12-31T23:59", "0001-01-01T00:00"])
def test_the_end_of_time_is_no_crash(event, at):
    done = run("simulate", event, "--point", "Málaga", "--code", "x", "--at", at)

    assert "UNKNOWN" in done.stdout or done.exit_code == 2


def test_every_check_and_outcome_has_words():
    assert set(CHECKS) == set(Check)
    assert set(OUTCOMES) == set(Outcome)
