"""The words of the delegations page that are not the property of one widget."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.rules import Verdict

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult

translate = QCoreApplication.translate


def refusal_words(result: "ScanResult") -> str:
    """Why somebody was not let through."""
    match result.verdict:
        case Verdict.ALREADY_IN:
            return translate("Delegations", "is inside already")
        case Verdict.NOT_CONFIRMED:
            return translate("Delegations", "is not confirmed")
        case Verdict.NOT_ALLOWED_HERE:
            return translate("Delegations", "may not pass here")
        case Verdict.NOT_ENROLLED:
            return translate("Delegations", "has no place here")
        case Verdict.CANCELLED:
            return _with_reason(translate("Delegations", "is cancelled"), result)
        case Verdict.BLOCKED:
            return _with_reason(translate("Delegations", "is blocked"), result)
        case Verdict.TOO_EARLY:
            return translate("Delegations", "too early: opens at {time}").format(
                time=_time(result, "opens_at")
            )
        case Verdict.TOO_LATE:
            return translate("Delegations", "too late: closed at {time}").format(
                time=_time(result, "closes_at")
            )
        case Verdict.FULL:
            return translate("Delegations", "no room left")
        case _:
            return translate("Delegations", "was refused")


def _with_reason(words: str, result: "ScanResult") -> str:
    reason = result.detail.get("reason")
    return f"{words}: {reason}" if reason else words


def _time(result: "ScanResult", key: str) -> str:
    return str(result.detail.get(key) or "").partition("T")[2]
