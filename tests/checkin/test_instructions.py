"""What the desk does next: which line applies, and how it is written and taken back."""

import pytest

from hubdesk.checkin.instructions import (
    LONGEST,
    Instructions,
    instruction_for,
    list_instructions,
    set_instruction,
)
from hubdesk.checkin.points import add_point, remove_point
from hubdesk.checkin.rules import Verdict
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo

IN = Verdict.ADMITTED


def say(file, text, **to):
    return set_instruction(file, "Ana", IN, text, **to)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ([], None),
        (["all"], "all"),
        (["all", "category"], "category"),
        (["all", "category", "point"], "point"),
        (["all", "category", "point", "both"], "both"),
        (["other point", "other category", "other verdict"], None),
    ],
)
def test_the_instruction_that_was_written_for_less_applies(event_file, written, found):
    other = add_point(event_file, "Ana", "Bus", "malaga")
    targets = {
        "all": {},
        "category": {"category": "press"},
        "point": {"point_id": "door"},
        "both": {"category": "press", "point_id": "door"},
        "other point": {"point_id": other},
        "other category": {"category": "staff"},
    }
    for text in written:
        if text == "other verdict":
            set_instruction(event_file, "Ana", Verdict.FULL, text)
        else:
            say(event_file, text, **targets[text])

    assert Instructions(event_file).find(IN, "press", "door") == found
    assert instruction_for(event_file, IN, "press", "door") == found


def test_a_badge_of_nobody_known_has_the_instruction_for_all(event_file):
    set_instruction(event_file, "Ana", Verdict.FORGED, "Call security.")

    assert Instructions(event_file).find(Verdict.FORGED, None, "door") == "Call security."


def test_what_was_said_for_the_same_is_replaced(event_file):
    keys = {say(event_file, text, category="press") for text in ("Blue bag", "Red bag")}

    assert [(each.id, each.text) for each in list_instructions(event_file)] == [
        (keys.pop(), "Red bag")
    ]
    assert not keys


def test_an_empty_text_takes_an_instruction_away_and_undo_brings_it_back(event_file):
    say(event_file, "Blue bag")
    known = Instructions(event_file)

    say(event_file, "  ")
    known.reload()
    gone = known.find(IN)
    undo(event_file, "Ana")
    known.reload()

    assert (gone, known.find(IN)) == (None, "Blue bag")


def test_the_instructions_of_a_removed_point_are_not_listed(event_file):
    bus = add_point(event_file, "Ana", "Bus", "malaga")
    say(event_file, "Seat 1 to 40", point_id=bus)

    remove_point(event_file, "Ana", bus)

    assert list_instructions(event_file) == []


def test_instructions_are_listed_in_the_order_of_the_verdicts(event_file):
    for verdict in (Verdict.UNKNOWN, Verdict.ADMITTED, Verdict.FULL):
        set_instruction(event_file, "Ana", verdict, "Call")

    assert [each.verdict for each in list_instructions(event_file)] == [
        Verdict.ADMITTED,
        Verdict.FULL,
        Verdict.UNKNOWN,
    ]


@pytest.mark.parametrize("text", ["x" * (LONGEST + 1), "one\ntwo"])
def test_an_instruction_is_one_line_that_can_be_read_at_a_glance(event_file, text):
    with pytest.raises(HubDeskError) as refused:
        say(event_file, text)

    assert refused.value.problem is Problem.INVALID
    assert list_instructions(event_file) == []


def test_an_instruction_for_a_point_that_is_not_there_is_refused(event_file):
    with pytest.raises(HubDeskError) as refused:
        say(event_file, "Call", point_id="nowhere")

    assert refused.value.problem is Problem.NOT_FOUND
