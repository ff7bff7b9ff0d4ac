"""The words of enrolment: parts, places, and what a preview warns of."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from hubdesk.programme.attendance import ATTENDEE
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.participants import WAITING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.programme.enrolment_preview import Clash, EnrolmentPreview
    from hubdesk.programme.participants import SessionPeople

translate = QCoreApplication.translate

MOST_NAMED: Final = 4  # people in a sentence; the others are counted


def role_word(role: str) -> str:
    """What somebody with a role is."""
    match role:
        case "speaker":
            return translate("Enrolment", "Speaker")
        case "chair":
            return translate("Enrolment", "Chair")
        case "interpreter":
            return translate("Enrolment", "Interpreter")
        case _:
            return translate("Enrolment", "Attendee")


def part_word(part: str) -> str:
    """What somebody is in a session, if it is only to wait."""
    return translate("Enrolment", "Waiting") if part == WAITING else role_word(part)


def part_title(part: str) -> str:
    """The title above the people of a part."""
    match part:
        case "speaker":
            return translate("Enrolment", "Speakers")
        case "chair":
            return translate("Enrolment", "Chairs")
        case "interpreter":
            return translate("Enrolment", "Interpreters")
        case _ if part == WAITING:
            return translate("Enrolment", "Waiting list")
        case _:
            return translate("Enrolment", "Attendees")


def places_words(people: "SessionPeople") -> str:
    """How many places are taken, of how many."""
    if people.capacity is None:
        return translate("Enrolment", "%n places taken, without a limit", "", people.taken)
    return translate("Enrolment", "{taken} of {capacity} places taken").format(
        taken=people.taken, capacity=people.capacity
    )


def when_words(people: "SessionPeople") -> str:
    """When and where a session is."""
    if people.starts_at is None or people.ends_at is None:
        time = translate("Enrolment", "Not scheduled yet")
    else:
        start = datetime.fromisoformat(people.starts_at)
        day = QLocale().toString(
            QDate(start.year, start.month, start.day), QLocale.FormatType.ShortFormat
        )
        time = f"{day}, {clock(people.starts_at)} – {clock(people.ends_at)}"
    return " · ".join(filter(None, (time, people.room)))


def clock(wall: str) -> str:
    """The time of day of a wall time, as this language writes it."""
    at = datetime.fromisoformat(wall)
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def listed(names: "Iterable[str]") -> str:
    """Some names, and how many more there are."""
    known = [name for name in names if name]
    words = ", ".join(known[:MOST_NAMED])
    if len(known) > MOST_NAMED:
        more = translate("Enrolment", "and %n more", "", len(known) - MOST_NAMED)
        return f"{words} {more}"
    return words


def preview_headline(preview: "EnrolmentPreview") -> str:
    """How many would get a place or part, and how many would wait."""
    placed, waiting = len(preview.placed), len(preview.waiting)
    if not placed and not waiting:
        return translate("Enrolment", "Nobody of them can be enrolled.")
    if preview.role != ATTENDEE:
        return translate("Enrolment", "%n people are added as {role}.", "", placed).format(
            role=role_word(preview.role).lower()
        )
    if not waiting:
        return translate("Enrolment", "%n people get a place.", "", placed)
    if not placed:
        return translate("Enrolment", "The session is full: %n people wait.", "", waiting)
    return translate("Enrolment", "%n people get a place, {waiting} wait.", "", placed).format(
        waiting=waiting
    )


def preview_warnings(preview: "EnrolmentPreview") -> list[tuple[str, str]]:
    """What is to be looked at before people are enrolled: sentences, and whom they are about."""
    names = preview.names
    warnings = []
    if preview.clashes:
        count = len(preview.elsewhere)
        warnings.append(
            (
                translate("Enrolment", "%n people are elsewhere at that time:", "", count),
                _clash_words(preview.clashes, names),
            )
        )
    for keys, words in (
        (
            preview.outside,
            translate("Enrolment", "The session is not for %n of them:", "", len(preview.outside)),
        ),
        (
            preview.not_expected,
            translate(
                "Enrolment", "%n people are expected at another leg:", "", len(preview.not_expected)
            ),
        ),
        (
            preview.not_coming,
            translate(
                "Enrolment",
                "%n people cancelled or are blocked, and are left out:",
                "",
                len(preview.not_coming),
            ),
        ),
    ):
        if keys:
            warnings.append((words, listed(names.get(key, "") for key in keys)))
    if preview.waiting and preview.placed:
        waiting = (names.get(key, "") for key in preview.waiting)
        warnings.append((translate("Enrolment", "Waiting:"), listed(waiting)))
    return warnings


def _clash_words(clashes: "Iterable[Clash]", names: "Mapping[str, str]") -> str:
    """Whom the other commitments keep: those that keep most people first."""
    kept: dict[tuple[str, str, ConflictKind], list[str]] = {}
    for clash in clashes:
        people = kept.setdefault((clash.title, clash.starts_at, clash.kind), [])
        people.append(names.get(clash.person, ""))
    order = sorted(kept.items(), key=lambda each: -len(each[1]))
    lines = []
    for (title, starts_at, kind), people in order[:MOST_NAMED]:
        words = (
            translate("Enrolment", "no time for the way, “{title}” at {time}: {names}")
            if kind is ConflictKind.WAY
            else translate("Enrolment", "“{title}” at {time}: {names}")
        )
        lines.append(words.format(title=title, time=clock(starts_at), names=listed(people)))
    if len(order) > MOST_NAMED:
        lines.append(translate("Enrolment", "and %n more", "", len(order) - MOST_NAMED))
    return "\n".join(lines)
