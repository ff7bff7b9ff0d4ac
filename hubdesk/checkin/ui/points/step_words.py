"""The way to an answer in words: what each check asks, and what it found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.asking import WITHOUT_BADGE
from hubdesk.checkin.explaining import Outcome
from hubdesk.checkin.rules import Check, Entries
from hubdesk.checkin.ui.desk.words import audience_names, clock
from hubdesk.checkin.ui.points.words import entries_word, wall_words
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from hubdesk.checkin.explaining import Step

translate = QCoreApplication.translate


def check_word(check: Check) -> str:
    """What a check asks."""
    match check:
        case Check.CODE:
            return translate("Points", "The code is one of ours")
        case Check.REGISTRATION:
            return translate("Points", "Coming: not cancelled, not blocked")
        case Check.BADGE:
            return translate("Points", "The badge is the valid one")
        case Check.CONFIRMATION:
            return translate("Points", "The registration is confirmed")
        case Check.TIME:
            return translate("Points", "The point is open")
        case Check.AUDIENCE:
            return translate("Points", "The point is for them")
        case Check.ENTRIES:
            return translate("Points", "They may enter now")
        case Check.ROOM:
            return translate("Points", "There is room")


def outcome_word(outcome: Outcome) -> str:
    """What came of a check, for those who do not see its symbol."""
    match outcome:
        case Outcome.PASSED:
            return translate("Points", "passed")
        case Outcome.FAILED:
            return translate("Points", "failed")
        case Outcome.NOT_ASKED:
            return translate("Points", "not asked")


def step_sentence(step: "Step", zone: str) -> str:  # noqa: C901 - one case for each check
    """What a check was decided by; `zone` is that of the point's leg."""
    facts = step.facts
    if step.outcome is Outcome.NOT_ASKED:
        return translate("Points", "not asked here")
    match step.check:
        case Check.CODE:
            code = str(facts.get("code", ""))
            if code.startswith(WITHOUT_BADGE):
                return translate("Points", "found by name, without a badge")
            return code
        case Check.REGISTRATION | Check.CONFIRMATION:
            reason = facts.get("reason")
            said = status_word(str(facts.get("status", "")))
            return f"{said}: {reason}" if reason else said
        case Check.BADGE:
            at = facts.get("replaced_at")
            if not isinstance(at, int):
                return ""
            return translate("Points", "replaced at {time}").format(time=clock(at, zone))
        case Check.TIME:
            return _time(step)
        case Check.AUDIENCE:
            return _audience(step)
        case Check.ENTRIES:
            return _entries(step, zone)
        case Check.ROOM:
            return translate("Points", "{inside} of {capacity} inside").format(
                inside=facts.get("inside"), capacity=facts.get("capacity")
            )


def _time(step: "Step") -> str:
    now, opens, closes = (step.facts.get(key) for key in ("now", "opens_at", "closes_at"))
    parts = [translate("Points", "it is {time}").format(time=wall_words(str(now)))]
    if opens:
        parts.append(translate("Points", "opens {time}").format(time=wall_words(str(opens))))
    if closes:
        parts.append(translate("Points", "closes {time}").format(time=wall_words(str(closes))))
    return ", ".join(parts)


def _audience(step: "Step") -> str:
    who = audience_names(step.facts)
    if who:
        category = str(step.facts.get("category", ""))
        if "categories" in step.facts:
            return translate("Points", "{category}; for: {who}").format(
                category=category_word(category), who=who
            )
        return translate("Points", "for: {who}").format(who=who)
    if "categories" in step.facts or "delegations" in step.facts:
        return translate("Points", "for nobody: nothing is chosen")
    if step.outcome is Outcome.PASSED:
        return translate("Points", "has a place")
    return translate("Points", "has no place")


def _entries(step: "Step", zone: str) -> str:
    facts = step.facts
    rule = entries_word(Entries(facts.get("entries", Entries.AFTER_EXIT.value)))
    at = facts.get("since")
    if facts.get("last") is None or not isinstance(at, int):
        found = translate("Points", "was not here yet")
    elif facts.get("last") == "in":
        found = translate("Points", "in since {time}").format(time=clock(at, zone))
    else:
        found = translate("Points", "was here at {time}").format(time=clock(at, zone))
    return f"{rule}; {found}"
