"""The words for what is recorded of prints: why again, and what has changed since."""

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.stopping import Reason
from hubdesk.badges.template import Shown
from hubdesk.badges.template_fields import CUSTOM
from hubdesk.badges.ui.words import field_word

translate = QCoreApplication.translate


def reason_word(reason: str) -> str:
    """Why a badge was printed again; words that somebody typed stay as they are."""
    try:
        known = Reason(reason)
    except ValueError:
        return reason
    match known:
        case Reason.LOST:
            return translate("Badges", "Lost")
        case Reason.DAMAGED:
            return translate("Badges", "Damaged")
        case Reason.CHANGED:
            return translate("Badges", "Something on it changed")
        case Reason.MISPRINTED:
            return translate("Badges", "Printed badly")
        case Reason.CONTINUED:
            return translate("Badges", "The print before stopped midway")


def changed_word(field: str) -> str:
    """What a field is called that has changed since it was printed."""
    match field:
        case "":
            return translate("Badges", "Something")
        case "colour":
            return translate("Badges", "The colour")
        case "photo":
            return translate("Badges", "The photo")
        case "agenda":
            return translate("Badges", "The agenda")
        case _ if field.startswith(CUSTOM):
            return field.removeprefix(CUSTOM)
        case _:
            return field_word(Shown(field))
