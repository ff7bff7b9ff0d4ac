"""The words of printed programmes in the window's language."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from hubdesk.programme.printing.change_words import ChangeWords
from hubdesk.programme.printing.words import PrintedWords
from hubdesk.programme.service import KINDS
from hubdesk.programme.ui.words import kind_words, role_words
from hubdesk.programme.versions import ChangeKind

translate = QCoreApplication.translate

_MONDAY_TO_SUNDAY = range(1, 8)
_ROLES = ("speaker", "chair", "interpreter")


def printed_words() -> PrintedWords:
    """The words of everything that is printed of a programme."""
    locale = QLocale()
    short = QLocale.FormatType.ShortFormat
    return PrintedWords(
        weekdays=tuple(locale.dayName(Qt.DayOfWeek(day).value, short) for day in _MONDAY_TO_SUNDAY),
        months=tuple(locale.monthName(month) for month in range(1, 13)),
        day=translate("Printed", "{weekday} {day} {month} {year}"),
        page=translate("Printed", "Page {page} of {pages}"),
        kinds={kind: kind_words(kind) for kind in KINDS},
        roles={role: role_words(role) for role in _ROLES},
        waiting=translate("Printed", "On the waiting list"),
        no_room=translate("Printed", "No room yet"),
        no_time=translate("Printed", "No time yet"),
    )


def change_words() -> ChangeWords:
    """The words for what has changed since a version, on paper and in the window."""
    return ChangeWords(
        printed=printed_words(),
        title=translate("Changes", "Changes to the programme"),
        since=translate("Changes", "Since “{version}” of {date}, {time}"),
        as_of=translate("Changes", "As of {date}, {time}"),
        kinds={kind: change_kind_words(kind) for kind in ChangeKind},
        was_time=translate("Changes", "Was {time}"),
        was_day=translate("Changes", "Was {day}, {time}"),
        is_day=translate("Changes", "Now {day}, {time}"),
        was_room=translate("Changes", "Was in {room}"),
        was_until=translate("Changes", "Was until {time}"),
        was_called=translate("Changes", "Was called “{title}”"),
        nothing=translate("Changes", "Nothing has changed."),
        concerned=translate("Changes", "Whom this concerns"),
    )


def change_kind_words(kind: ChangeKind) -> str:
    """What a kind of change is called."""
    match kind:
        case ChangeKind.NEW:
            return translate("Changes", "New")
        case ChangeKind.CANCELLED:
            return translate("Changes", "Cancelled")
        case ChangeKind.MOVED:
            return translate("Changes", "New time")
        case ChangeKind.ROOM:
            return translate("Changes", "New room")
        case ChangeKind.LENGTH:
            return translate("Changes", "New length")
        case ChangeKind.RENAMED:
            return translate("Changes", "New title")
