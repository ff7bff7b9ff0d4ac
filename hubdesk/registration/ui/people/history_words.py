"""The words of somebody's history."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from hubdesk.registration.person_history import FieldChange, Happening, HistoryEntry
from hubdesk.registration.ui.people.words import apart, column_word, value_word

translate = QCoreApplication.translate


def happening_sentence(entry: HistoryEntry) -> str:  # noqa: C901, PLR0912 - one case each
    """What happened, in a few words."""
    happening = entry.happening
    match happening:
        case Happening.ADDED:
            return _added(entry.kind)
        case Happening.CHANGED:
            return translate("History", "Changed")
        case Happening.REMOVED:
            return translate("History", "Removed from all lists")
        case Happening.RESTORED:
            return translate("History", "Brought back")
        case Happening.ERASED:
            return translate("History", "Personal data erased")
        case Happening.MERGED:
            return translate("History", "Joined with {name}").format(name=entry.what)
        case Happening.PARTED:
            return translate("History", "Parted from {name}").format(name=entry.what)
        case Happening.EXPECTED:
            return translate("History", "Expected at {leg}").format(leg=entry.what)
        case Happening.NOT_EXPECTED:
            return translate("History", "No longer expected at {leg}").format(leg=entry.what)
        case Happening.ENROLLED:
            return translate("History", "Enrolled in {session}").format(session=entry.what)
        case Happening.NOT_ENROLLED:
            return translate("History", "Taken out of {session}").format(session=entry.what)
        case Happening.CODE_ADDED:
            return translate("History", "Ticket code {code} noted").format(code=entry.what)
        case Happening.BADGE_ISSUED:
            return translate("History", "Badge {letters} issued").format(letters=entry.what)
        case Happening.BADGE_REPLACED:
            return translate("History", "Badge replaced by a new one")
        case Happening.CAME_IN:
            return translate("History", "Came in at {point}").format(point=entry.what)
        case Happening.WENT_OUT:
            return translate("History", "Went out at {point}").format(point=entry.what)
        case _:
            assert_never(happening)


def _added(kind: str) -> str:
    match kind:
        case "import_list":
            return translate("History", "Came with an imported list")
        case "build_demo":
            return translate("History", "Came with the demo event")
        case _:
            return translate("History", "Registered")


def field_sentence(change: FieldChange) -> str:
    """What a field held and what it holds."""
    if change.field == "photo":  # the key of a picture says nothing
        return _photo_sentence(change)
    title = change.title or column_word(change.field)
    old, new = value_word(change.field, change.old), value_word(change.field, change.new)
    if change.old in (None, ""):
        return translate("History", "{field}: {new}").format(field=title, new=new)
    # the arrow stands in a text of its own direction, whatever the values are written in
    return translate("History", "{field}: {old} → {new}").format(
        field=title, old=apart(old), new=apart(new)
    )


def _photo_sentence(change: FieldChange) -> str:
    if not change.new:
        return translate("History", "The photo was removed")
    if not change.old:
        return translate("History", "A photo was added")
    return translate("History", "Another photo")
