"""What a verdict says and looks like: a word for two metres, a sentence for the desk, a look."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.rules import Direction, Entries, Verdict
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.rules import Detail

translate = QCoreApplication.translate

_HOURS_WITHOUT_A_DATE: Final = 12


class Tone(Enum):
    """How a verdict is meant; each has a colour and a sound of its own."""

    GOOD = "good"
    GONE = "gone"  # left, as it should be
    LOOK = "look"  # let in or known, but look at it
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Look:
    """What a verdict looks like.

    Attributes:
        tone: which colour and sound.
        icon: its symbol; no two verdicts of one tone share it.
    """

    tone: Tone
    icon: str


_LOOKS: Final = {
    Verdict.ADMITTED: Look(Tone.GOOD, "check"),
    Verdict.EXITED: Look(Tone.GONE, "log-out"),
    Verdict.ALREADY_IN: Look(Tone.LOOK, "history"),
    Verdict.NOT_SYNCED_YET: Look(Tone.LOOK, "user-plus"),
    Verdict.TOO_EARLY: Look(Tone.LOOK, "hourglass"),
    Verdict.FULL: Look(Tone.LOOK, "users"),
    Verdict.TOO_LATE: Look(Tone.BAD, "clock"),
    Verdict.NOT_CONFIRMED: Look(Tone.BAD, "circle-help"),
    Verdict.NOT_ALLOWED_HERE: Look(Tone.BAD, "ban"),
    Verdict.NOT_ENROLLED: Look(Tone.BAD, "clipboard-list"),
    Verdict.CANCELLED: Look(Tone.BAD, "x"),
    Verdict.BLOCKED: Look(Tone.BAD, "hand"),
    Verdict.REPLACED: Look(Tone.BAD, "refresh-cw"),
    Verdict.OTHER_EVENT: Look(Tone.BAD, "calendar"),
    Verdict.FORGED: Look(Tone.BAD, "triangle-alert"),
    Verdict.UNKNOWN: Look(Tone.BAD, "search-x"),
}


def look_of(verdict: Verdict) -> Look:
    """What a verdict looks like."""
    return _LOOKS[verdict]


def verdict_word(verdict: Verdict) -> str:  # noqa: C901, PLR0912 - one case for each
    """What the visitor and the desk read from two metres."""
    match verdict:
        case Verdict.ADMITTED:
            return translate("Verdict", "Welcome")
        case Verdict.EXITED:
            return translate("Verdict", "Goodbye")
        case Verdict.ALREADY_IN:
            return translate("Verdict", "Already in")
        case Verdict.NOT_CONFIRMED:
            return translate("Verdict", "Not confirmed")
        case Verdict.NOT_ALLOWED_HERE:
            return translate("Verdict", "Not here")
        case Verdict.NOT_ENROLLED:
            return translate("Verdict", "No place here")
        case Verdict.CANCELLED:
            return translate("Verdict", "Cancelled")
        case Verdict.BLOCKED:
            return translate("Verdict", "Blocked")
        case Verdict.REPLACED:
            return translate("Verdict", "Old badge")
        case Verdict.TOO_EARLY:
            return translate("Verdict", "Too early")
        case Verdict.TOO_LATE:
            return translate("Verdict", "Too late")
        case Verdict.FULL:
            return translate("Verdict", "Full")
        case Verdict.NOT_SYNCED_YET:
            return translate("Verdict", "Let in")
        case Verdict.OTHER_EVENT:
            return translate("Verdict", "Other event")
        case Verdict.FORGED:
            return translate("Verdict", "Not our badge")
        case Verdict.UNKNOWN:
            return translate("Verdict", "Unknown")


def verdict_sentence(result: "ScanResult") -> str:  # noqa: C901, PLR0912 - one case each
    """The nearest miss, or what to do: one line; empty where there is nothing to add."""
    match result.verdict:
        case Verdict.ADMITTED | Verdict.EXITED if result.overrides:
            against = " · ".join(map(verdict_word, result.overrides))
            return translate("Verdict", "Let in although: {verdicts}.").format(verdicts=against)
        case Verdict.ADMITTED | Verdict.EXITED:
            return ""
        case Verdict.ALREADY_IN if result.detail.get("left_at") is not None:
            return _was_in(result)
        case Verdict.ALREADY_IN:
            words = translate("Verdict", "In since {time}, at the desk “{desk}”.")
            return words.format(time=_moment(result, "since"), desk=result.detail.get("desk") or "")
        case Verdict.NOT_CONFIRMED:
            words = translate(
                "Verdict", "The registration is “{status}”. This point asks for more."
            )
            return words.format(status=status_word(str(result.detail.get("status") or "")))
        case Verdict.NOT_ALLOWED_HERE:
            return translate("Verdict", "Only for: {who}.").format(
                who=audience_names(result.detail)
            )
        case Verdict.NOT_ENROLLED:
            return translate("Verdict", "Not enrolled here. Ask the coordinator for a place.")
        case Verdict.CANCELLED:
            return _reason(result, translate("Verdict", "The registration was cancelled."))
        case Verdict.BLOCKED:
            return _reason(result, translate("Verdict", "May not enter. Call the organiser."))
        case Verdict.REPLACED:
            words = translate("Verdict", "A newer badge replaced it ({time}). Ask for that one.")
            return words.format(time=_moment(result, "replaced_at"))
        case Verdict.TOO_EARLY:
            words = translate("Verdict", "Opens at {time}.")
            return words.format(time=_planned(result, "opens_at"))
        case Verdict.TOO_LATE:
            words = translate("Verdict", "Closed at {time}.")
            return words.format(time=_planned(result, "closes_at"))
        case Verdict.FULL:
            words = translate(
                "Verdict", "{inside} of {capacity} are inside. Wait for somebody to leave."
            )
            return words.format(
                inside=result.detail.get("inside"), capacity=result.detail.get("capacity")
            )
        case Verdict.NOT_SYNCED_YET:
            return translate("Verdict", "A genuine badge that this desk has no name for yet.")
        case Verdict.OTHER_EVENT:
            return translate("Verdict", "This badge was made for another event.")
        case Verdict.FORGED:
            return translate("Verdict", "Scan again. If it stays so, this code was never issued.")
        case Verdict.UNKNOWN if result.detail.get("paper_row"):
            return translate("Verdict", "A row of a sign-in sheet. Enter the sheet (Ctrl+E).")
        case Verdict.UNKNOWN if result.detail.get("matches"):
            return translate("Verdict", "Several people have this code. Search for the name.")
        case Verdict.UNKNOWN:
            return translate("Verdict", "No badge of ours. Scan again, or search for the name.")


def who(result: "ScanResult") -> str:
    """The name that is shown large, or what was scanned."""
    if result.person is None:
        return result.code
    return result.person.name or result.person.arabic_name or result.code


def belongs_to(result: "ScanResult") -> str:
    """Organisation and delegation of whom the verdict is about."""
    if result.person is None:
        return ""
    return " · ".join(filter(None, (result.person.organisation, result.person.delegation)))


def direction_word(direction: Direction) -> str:
    """Which way, as a button says it."""
    if direction is Direction.IN:
        return translate("Verdict", "In")
    return translate("Verdict", "Out")


def clock(at: int, zone: str) -> str:
    """A moment (UTC milliseconds) as a time of day in a zone, with the date if not today's."""
    there = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    if there.date() == datetime.now(ZoneInfo(zone)).date():
        return there.strftime("%H:%M")
    return there.strftime("%d.%m. %H:%M")


def audience_names(detail: "Detail") -> str:
    """Whom a point is for, as the nearest miss tells it."""
    categories, delegations = detail.get("categories"), detail.get("delegations")
    if isinstance(categories, tuple):
        return ", ".join(map(category_word, categories))
    return ", ".join(delegations) if isinstance(delegations, tuple) else ""


def _was_in(result: "ScanResult") -> str:
    if result.detail.get("entries") == Entries.ONCE_A_DAY.value:
        words = translate("Verdict", "Entered at {time}, left at {left}. One entry a day.")
    else:
        words = translate("Verdict", "Entered at {time}, left at {left}. One entry only.")
    return words.format(time=_moment(result, "since"), left=_moment(result, "left_at"))


def _moment(result: "ScanResult", key: str) -> str:
    at = result.detail.get(key)
    return clock(at, result.point.zone) if isinstance(at, int) else "?"


def _planned(result: "ScanResult", key: str) -> str:
    planned = datetime.fromisoformat(str(result.detail.get(key)))
    now = datetime.fromtimestamp(result.at / 1000, ZoneInfo(result.point.zone)).replace(tzinfo=None)
    if abs((planned - now).total_seconds()) < _HOURS_WITHOUT_A_DATE * 3600:
        return planned.strftime("%H:%M")
    return planned.strftime("%d.%m. %H:%M")


def _reason(result: "ScanResult", without: str) -> str:
    reason = result.detail.get("reason")
    return str(reason) if reason else without
