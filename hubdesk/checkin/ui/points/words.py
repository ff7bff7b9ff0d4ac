"""Points and their rules in plain words, and why a rule is refused."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.points import PointKind
from hubdesk.checkin.rules import Audience, Entries
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.rules import PointRules

translate = QCoreApplication.translate

KIND_ICONS: Final = {
    PointKind.LEG: "door-open",
    PointKind.DAY: "calendar",
    PointKind.SESSION: "calendar-days",
    PointKind.COURSE_DAY: "graduation-cap",
    PointKind.BUS: "bus",
}


def kind_word(kind: PointKind) -> str:
    """What a point is for."""
    match kind:
        case PointKind.LEG:
            return translate("Points", "Door")
        case PointKind.DAY:
            return translate("Points", "Day")
        case PointKind.SESSION:
            return translate("Points", "Session")
        case PointKind.COURSE_DAY:
            return translate("Points", "Course day")
        case PointKind.BUS:
            return translate("Points", "Bus")


def entries_word(entries: Entries) -> str:
    """How often somebody may enter."""
    match entries:
        case Entries.ONCE:
            return translate("Points", "Once only")
        case Entries.ONCE_A_DAY:
            return translate("Points", "Once a day")
        case Entries.AFTER_EXIT:
            return translate("Points", "Again after leaving")
        case Entries.MANY:
            return translate("Points", "As often as they like")


def summary(point: "CheckInPoint", outer: str) -> str:
    """The rules of a point in a line; `outer` is the name of the point around it, if any."""
    rules = point.rules
    parts = [_audience(rules), entries_word(rules.entries), opening(rules)]
    if rules.capacity is not None:
        parts.append(translate("Points", "{count} at most").format(count=rules.capacity))
    if outer:
        parts.append(translate("Points", "within {point}").format(point=outer))
    return " · ".join(part for part in parts if part)


def opening(rules: "PointRules") -> str:
    """When people may enter, with the tolerance; empty: always."""
    opens, closes = rules.enters_from, rules.enters_until
    if opens and closes:
        same_day = opens[:10] == closes[:10]
        words = translate("Points", "{from} to {until}")
        return words.format(
            **{"from": wall_words(opens), "until": closes[11:] if same_day else wall_words(closes)}
        )
    if opens:
        return translate("Points", "from {time}").format(time=wall_words(opens))
    return translate("Points", "until {time}").format(time=wall_words(closes)) if closes else ""


def wall_words(wall: str) -> str:
    """A wall time of a leg as people read it."""
    return datetime.fromisoformat(wall).strftime("%d.%m. %H:%M")


def refusal_words(error: HubDeskError) -> str:
    """The sentence below a rule that was refused."""
    match error.problem, error.data.get("field"):
        case Problem.INVALID, "name":
            return translate("Points", "Give it a name. Nothing was changed.")
        case Problem.INVALID, "closes_at":
            return translate("Points", "It can't close before it opens. Change the other time too.")
        case Problem.INVALID, "capacity":
            return translate("Points", "Give a number of people. Leave it empty if all may enter.")
        case Problem.INVALID, "early_minutes" | "late_minutes":
            return translate("Points", "Give the minutes, 0 or more. Nothing was changed.")
        case Problem.INVALID, "empties_at":
            return translate("Points", "Give a time of day like 23:30. Nothing was changed.")
        case Problem.INVALID, "within_id":
            return translate("Points", "That point lies within this one. Choose another.")
        case Problem.INVALID, "text":
            return translate("Points", "Keep it to one short line. Nothing was changed.")
        case Problem.NOT_FOUND, _ if error.data.get("what") == "day":
            return translate(
                "Points",
                "There is no day without a point in “{name}”. Give the leg its dates on the"
                " programme page first, if days are missing.",
            ).format(name=error.data.get("text", ""))
        case _:
            return problem_sentence(error)


def _audience(rules: "PointRules") -> str:
    words = _audience_word(rules.audience)
    if rules.confirmed_only:
        return translate("Points", "{who}, confirmed").format(who=words)
    return words


def _audience_word(audience: Audience) -> str:
    match audience:
        case Audience.EVERYBODY:
            return translate("Points", "Everybody")
        case Audience.CATEGORIES:
            return translate("Points", "Some categories")
        case Audience.DELEGATIONS:
            return translate("Points", "Some delegations")
        case Audience.ENROLLED:
            return translate("Points", "Only the enrolled")
