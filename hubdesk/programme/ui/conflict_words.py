"""The words for conflicts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.programme.conflicts import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

translate = QCoreApplication.translate


def conflict_words(
    conflict: Conflict, titles: "Mapping[str, str]", about: "Collection[str]" = ()
) -> str:
    """A line for a conflict.

    Args:
        conflict: which.
        titles: the titles of commitments by their keys.
        about: the commitments that the reader is looking at; the line names the other one.
    """
    first, second = conflict.first, conflict.second or ""
    if second in about and first not in about:
        first, second = second, first
    named = {
        "title": titles.get(first, "") or translate("Conflicts", "New session"),
        "other": titles.get(second, ""),
        "minutes": conflict.minutes,
    }
    if first in about:
        words = _with_other(conflict.kind) if second else _of_itself(conflict)
        return words.format(**named)
    if not second:
        words = _of_itself(conflict).format(**named)
        return translate("Conflicts", "“{title}”: {words}").format(
            title=named["title"], words=words
        )
    return _line(conflict).format(**named)


def kind_words(kind: ConflictKind) -> str:
    """What kind of conflict it is, in two or three words."""
    match kind:
        case ConflictKind.ROOM_TAKEN:
            return translate("Conflicts", "Room taken")
        case ConflictKind.PEOPLE:
            return translate("Conflicts", "In two places")
        case ConflictKind.WAY:
            return translate("Conflicts", "Too far to go")
        case ConflictKind.ROOM_TOO_SMALL:
            return translate("Conflicts", "Room too small")
        case ConflictKind.FULL:
            return translate("Conflicts", "Too many people")
        case ConflictKind.ROOM_CLOSED:
            return translate("Conflicts", "Room closed")
        case ConflictKind.TURNOVER:
            return translate("Conflicts", "Room not ready")
        case ConflictKind.NO_SUCH_TIME:
            return translate("Conflicts", "Clocks change")


def _with_other(kind: ConflictKind) -> str:
    match kind:
        case ConflictKind.ROOM_TAKEN:
            return translate("Conflicts", "The room is taken by “{other}”")
        case ConflictKind.PEOPLE:
            return translate("Conflicts", "At the same time as “{other}” ({minutes} min)")
        case ConflictKind.WAY:
            return translate("Conflicts", "{minutes} min too short for the way to “{other}”")
        case ConflictKind.TURNOVER:
            return translate("Conflicts", "The room needs {minutes} min more beside “{other}”")
        case _:
            return kind_words(kind)


def _line(conflict: Conflict) -> str:
    match conflict.kind:
        case ConflictKind.ROOM_TAKEN:
            return translate("Conflicts", "“{title}” and “{other}” are in one room")
        case ConflictKind.PEOPLE:
            return translate("Conflicts", "“{title}” and “{other}” overlap by {minutes} min")
        case ConflictKind.WAY:
            return translate(
                "Conflicts", "{minutes} min too short for the way from “{title}” to “{other}”"
            )
        case ConflictKind.TURNOVER:
            return translate(
                "Conflicts", "The room needs {minutes} min more between “{title}” and “{other}”"
            )
        case _:
            return kind_words(conflict.kind)


def _of_itself(conflict: Conflict) -> str:
    """What is wrong with a commitment whatever else there is."""
    match conflict.kind:
        case ConflictKind.ROOM_TOO_SMALL:
            return translate("Conflicts", "%n people more than the room takes", "", conflict.hurt)
        case ConflictKind.FULL:
            return translate("Conflicts", "%n people more than places", "", conflict.hurt)
        case ConflictKind.ROOM_CLOSED:
            return translate("Conflicts", "the room is not open for all of it")
        case ConflictKind.NO_SUCH_TIME:
            return translate("Conflicts", "clocks change in that hour, choose another time")
        case _:
            return kind_words(conflict.kind)
