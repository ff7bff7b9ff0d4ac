"""How days and times of the programme are said in the window's language."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def full_day(day: str) -> str:
    """A day in full: "Thursday 10 July"; `day` is `YYYY-MM-DD`."""
    date = QDate.fromString(day, "yyyy-MM-dd")
    return QLocale().toString(date, translate("Programme", "dddd d MMMM", "a day, for QDate"))


def short_day(day: str) -> str:
    """A day in short: "Thu 10"."""
    date = QDate.fromString(day, "yyyy-MM-dd")
    return QLocale().toString(date, translate("Programme", "ddd d", "a short day, for QDate"))


def clock_time(wall: str) -> str:
    """The time of a wall time: "10:30"."""
    return wall[11:16]


def span_words(starts_at: str, ends_at: str) -> str:
    """From when to when: "10:30–11:15"."""
    return f"{clock_time(starts_at)}–{clock_time(ends_at)}"
