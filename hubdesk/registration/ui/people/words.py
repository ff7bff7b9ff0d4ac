"""The words of the people page: columns, categories, statuses, moments."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from hubdesk.registration.rules import Status

translate = QCoreApplication.translate

CATEGORIES = (
    "delegate", "speaker", "press", "staff", "guest", "student", "interpreter", "vip", "exhibitor",
)  # fmt: skip


def column_word(key: str) -> str:  # noqa: C901, PLR0912 - one case for each column
    """The title of a column or field."""
    match key:
        case "family_name":
            return translate("People", "Family name")
        case "given_name":
            return translate("People", "Given name")
        case "arabic_name":
            return translate("People", "Arabic name")
        case "honorific":
            return translate("People", "Title")
        case "organisation":
            return translate("People", "Organisation")
        case "delegation":
            return translate("People", "Delegation")
        case "category":
            return translate("People", "Category")
        case "status":
            return translate("People", "Status")
        case "status_reason":
            return translate("People", "Reason")
        case "email":
            return translate("People", "E-mail")
        case "phone":
            return translate("People", "Telephone")
        case "job_title":
            return translate("People", "Position")
        case "country":
            return translate("People", "Country")
        case "languages":
            return translate("People", "Languages")
        case "protocol_order":
            return translate("People", "Protocol order")
        case "legs":
            return translate("People", "Expected at")
        case "diet":
            return translate("People", "Diet")
        case "access_needs":
            return translate("People", "Access needs")
        case "identity_document":
            return translate("People", "Identity document")
        case "consents":
            return translate("People", "Consents")
        case "notes":
            return translate("People", "Notes")
        case "attention":
            return translate("People", "The desk reads first")
        case _:
            return key


def status_word(status: str) -> str:
    """What a status is called; one that a newer program wrote is called as it is written."""
    try:
        known = Status(status)
    except ValueError:
        return status
    match known:
        case Status.INVITED:
            return translate("People", "Invited")
        case Status.REGISTERED:
            return translate("People", "Registered")
        case Status.CONFIRMED:
            return translate("People", "Confirmed")
        case Status.CANCELLED:
            return translate("People", "Cancelled")
        case Status.BLOCKED:
            return translate("People", "Blocked")
        case _:
            assert_never(known)


def status_tone(status: str) -> str:
    """The kind of pill that a status is shown in."""
    match status:
        case "confirmed":
            return "ok"
        case "blocked":
            return "bad"
        case "cancelled":
            return "plain"
        case "invited" | "registered":
            return "warn"
        case _:
            return "info"


def category_word(category: str) -> str:
    """What a category is called; those of the event's own are called as they are written."""
    match category:
        case "delegate":
            return translate("People", "Delegate")
        case "speaker":
            return translate("People", "Speaker")
        case "press":
            return translate("People", "Press")
        case "staff":
            return translate("People", "Staff")
        case "guest":
            return translate("People", "Guest")
        case "student":
            return translate("People", "Student")
        case "interpreter":
            return translate("People", "Interpreter")
        case "vip":
            return translate("People", "VIP")
        case "exhibitor":
            return translate("People", "Exhibitor")
        case _:
            return category


def category_of_word(word: str) -> str:
    """The category that is called so, or one of the event's own."""
    wanted = word.strip()
    for category in CATEGORIES:
        if wanted.casefold() in (category, category_word(category).casefold()):
            return category
    return wanted


def value_word(field: str, value: object) -> str:
    """What a field holds, as people read it."""
    if value is None or value == "":
        return translate("People", "(empty)")
    match field:
        case "status":
            return status_word(str(value))
        case "category":
            return category_word(str(value))
        case _:
            return str(value)


def apart(text: str) -> str:
    """A text in its own direction inside another one."""
    return f"\u2068{text}\u2069"


def moment(at: int) -> str:
    """When something happened, in the time of this computer: today's without the date."""
    then = QDateTime.fromMSecsSinceEpoch(at, QTimeZone.systemTimeZone())
    locale = QLocale()
    time = locale.toString(then.time(), QLocale.FormatType.ShortFormat)
    if then.date() == QDateTime.currentDateTime().date():
        return translate("History", "today, {time}").format(time=time)
    date = locale.toString(then.date(), QLocale.FormatType.ShortFormat)
    return translate("History", "{date}, {time}").format(date=date, time=time)
