"""What the cells of a sheet of sessions say: days, times, lengths, kinds, names. Pure.

A cell that says nothing sensible raises `ValueError`; a day comes before its month.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Final

from hubdesk.eventfile.folding import fold
from hubdesk.programme.service import KINDS

_EARLIEST, _LATEST = 1900, 2200  # years; what is beyond is a slip
_DAY: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_TIME: Final = re.compile(
    r"(\d{1,2})(?:\s*[:.hH٫]\s*(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(h|[ap]\.?\s?m\.?)?", re.IGNORECASE
)
_CLOCK_LENGTH: Final = re.compile(r"(\d{1,2})\s*[:hH]\s*(\d{2})?(?::\d{2})?")
_MINUTES: Final = re.compile(r"([+-]?\d{1,6})(?:\s*(?:min|minutes?|minutos?|دقيقة|دقائق)\.?)?")
_BETWEEN_NAMES: Final = re.compile(r"[;؛\n]")
_BETWEEN_LISTED: Final = re.compile(r"[,،]")

_KIND_WORDS: Final = {
    "plenary": "plenary session, plenaria, sesión plenaria, plénière, séance plénière, جلسة عامة",
    "presentation": "talk, presentación, ponencia, charla, présentation, exposé, عرض",
    "training": "workshop, course, formación, taller, curso, formation, atelier, تكوين, تدريب,"
    " ورشة",
    "visit": "visita, visite, زيارة",
    "meeting_round": "meetings, ronda de reuniones, reuniones, encuentros, rencontres, réunions,"
    " لقاءات, اجتماعات",
    "ceremony": "ceremonia, acto, cérémonie, حفل, مراسم",
    "break": "coffee break, pausa, descanso, pause, pause-café, pausa café, استراحة",
    "blocker": "reserved, bloqueo, reservado, blocage, réservé, حجز, محجوز",
}
_KIND_OF: Final = {
    fold(word): kind for kind in KINDS for word in (kind, *_KIND_WORDS[kind].split(","))
}
_YES: Final = frozenset(map(fold, ("yes", "y", "sí", "si", "oui", "نعم", "true", "1", "x")))
_NO: Final = frozenset(map(fold, ("no", "n", "non", "لا", "false", "0")))
_TICKS: Final = frozenset("✓✔☑")
_AUDIENCE_OF: Final = {
    fold(word): audience
    for audience, words in {
        "everybody": "everybody, all, todos, todo el mundo, tous, tout le monde, الجميع",
        "enrolled": "enrolled, enrolled only, inscritos, solo inscritos, inscrits, المسجلون",
        "categories": "categories, category, categorías, catégories, الفئات",
        "delegations": "delegations, delegation, delegaciones, délégations, الوفود",
    }.items()
    for word in words.split(",")
}


def read_day(text: str) -> str:
    """A day as `YYYY-MM-DD`; 10/07/2026 is in July.

    Raises:
        ValueError: it is none.
    """
    text = _digits(text)
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        raise ValueError(text)
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(text)
    return date(year, month, day).isoformat()


def read_time(text: str) -> tuple[str | None, str]:
    """The day that stands before a time, or None, and the time as `HH:MM`; 24:00 is the last.

    A day alone is its beginning, which is how spreadsheets show midnight.

    Raises:
        ValueError: it is no time.
    """
    text = _digits(text)
    head, _, rest = text.replace("T", " ", 1).partition(" ")
    try:
        day = read_day(head)
    except ValueError:
        return None, _clock(text)
    return day, _clock(rest.strip()) if rest.strip() else "00:00"


def later(day: str, time: str, days: int = 0) -> str:
    """The wall time of a time on a day, or some days after it; 24:00 is the next day's 00:00."""
    hours, minutes = map(int, time.split(":"))
    at = datetime.fromisoformat(day) + timedelta(days=days, hours=hours, minutes=minutes)
    return at.isoformat(timespec="minutes")


def read_minutes(text: str) -> int:
    """A length: 90, 90 min, 1:30 or 1h30.

    Raises:
        ValueError: it is none; whether a session may have it is not asked.
    """
    text = _digits(text)
    if found := _MINUTES.fullmatch(text):
        return int(found.group(1))
    if found := _CLOCK_LENGTH.fullmatch(text):
        return int(found.group(1)) * 60 + int(found.group(2) or 0)
    raise ValueError(text)


def read_number(text: str) -> int:
    """A whole number from 1.

    Raises:
        ValueError: it is none.
    """
    number = int(_digits(text))
    if number < 1:
        raise ValueError(text)
    return number


def read_yes(text: str) -> bool:
    """Whether a cell says yes.

    Raises:
        ValueError: it says neither yes nor no.
    """
    word = fold(text)
    if word in _YES or text.strip() in _TICKS:
        return True
    if word in _NO:
        return False
    raise ValueError(text)


def read_kind(text: str) -> str:
    """A kind of session.

    Raises:
        ValueError: there is none of this name.
    """
    kind = _KIND_OF.get(fold(text))
    if kind is None:
        raise ValueError(text)
    return kind


def read_audience(text: str) -> tuple[str, tuple[str, ...]]:
    """Who may attend, and of which categories or delegations: `delegations: Andaluza; Marroquí`.

    Raises:
        ValueError: it is none, or it lacks of which.
    """
    head, _, rest = text.replace("：", ":").partition(":")
    audience = _AUDIENCE_OF.get(fold(head))
    named = tuple(each for part in _BETWEEN_NAMES.split(rest) for each in _listed(part))
    if audience is None or bool(named) != (audience in ("categories", "delegations")):
        raise ValueError(text)
    return audience, named


def read_names(text: str) -> tuple[str, ...]:
    """The names in a cell, each once: one a line, or between semicolons.

    Commas part names only where every part has two words: `Ruiz García, Ana` is one person.
    """
    parts = [" ".join(part.split()) for part in _BETWEEN_NAMES.split(text)]
    if len([part for part in parts if part]) == 1:
        listed = _listed(text)
        if all(len(part.split()) > 1 for part in listed):
            parts = listed
    named: dict[str, str] = {}
    for part in parts:
        if part:
            named.setdefault(name_key(part), part)
    return tuple(named.values())


def name_key(name: str) -> str:
    """What two spellings of one name have in common."""
    return fold(name) or name


def _listed(text: str) -> list[str]:
    return [part for each in _BETWEEN_LISTED.split(text) if (part := " ".join(each.split()))]


def _clock(text: str) -> str:
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError(text)
    hours, minutes, half = int(found.group(1)), int(found.group(2) or 0), found.group(3) or ""
    if half[:1].lower() in {"a", "p"}:
        if not 1 <= hours <= 12:
            raise ValueError(text)
        hours = hours % 12 + (12 if half[0].lower() == "p" else 0)
    if minutes > 59 or hours * 60 + minutes > 24 * 60:
        raise ValueError(text)
    return f"{hours:02}:{minutes:02}"


def _digits(text: str) -> str:
    """The text with all digits as Latin ones."""
    return "".join(
        str(unicodedata.digit(letter)) if letter.isdecimal() else letter for letter in text.strip()
    )
