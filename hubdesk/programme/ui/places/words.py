"""Why a value of a place is refused, in sentences that say what to do."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.problem_words import problem_sentence

translate = QCoreApplication.translate


def refusal_words(error: HubDeskError) -> str:
    """The sentence beside the field whose value was refused."""
    match error.problem, error.data.get("field"):
        case Problem.INVALID, "name":
            return translate("Places", "Give it a name. Nothing was changed.")
        case Problem.INVALID, "zone":
            return translate(
                "Places",
                "There is no time zone “{zone}”. Type a city, and choose one of those that are"
                " found.",
            ).format(zone=error.data.get("text", ""))
        case Problem.INVALID, "capacity":
            return translate(
                "Places", "A room takes 1 person or more. Leave it empty if there is no limit."
            )
        case Problem.INVALID, "travel_minutes" | "turnover_minutes" | "travel":
            return translate(
                "Places", "Give the minutes, 0 or more. Leave it empty for what is usual."
            )
        case Problem.END_BEFORE_START, _:
            return translate(
                "Places",
                "It can't end on {end} when it starts on {start}. Change the other day too.",
            ).format(end=day_words(error.data.get("end")), start=day_words(error.data.get("start")))
        case Problem.STALE, _:
            return translate("Places", "Somebody else changed this meanwhile. That was kept.")
        case _:
            return problem_sentence(error)


def stale_words(current: object) -> str:
    """The sentence beside a field that somebody else changed meanwhile."""
    return translate(
        "Places", "Somebody else changed it to “{now}” meanwhile. That was kept."
    ).format(now="–" if current is None else current)


def no_number_words(text: str) -> str:
    """The sentence beside a field that wants a number."""
    return translate("Places", "“{text}” is no whole number. Type digits only.").format(text=text)


def day_words(day: object) -> str:
    """A day as people write it here."""
    date = QDate.fromString(str(day), Qt.DateFormat.ISODate)
    return QLocale().toString(date, QLocale.FormatType.ShortFormat) if date.isValid() else str(day)
