"""The words of the import of a programme: what becomes of a row, and why."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.programme.service import KINDS
from hubdesk.programme.spreadsheets.cells import kind_text, yes_text
from hubdesk.programme.spreadsheets.columns import Column
from hubdesk.programme.spreadsheets.plan import Outcome, RowFault
from hubdesk.programme.ui.grid.background import day_words
from hubdesk.programme.ui.words import kind_words

if TYPE_CHECKING:
    from hubdesk.programme.spreadsheets.plan import FieldChange, PlannedRow, ProgrammePlan

translate = QCoreApplication.translate

_LONGEST = 80  # letters of a text in a line
_KIND_OF = {kind_text(kind): kind for kind in KINDS}


def outcome_words(outcome: Outcome) -> str:
    """What becomes of a row."""
    match outcome:
        case Outcome.NEW:
            return translate("ProgrammeImport", "New")
        case Outcome.CHANGED:
            return translate("ProgrammeImport", "Changed")
        case Outcome.UNCHANGED:
            return translate("ProgrammeImport", "Unchanged")
        case Outcome.REFUSED:
            return translate("ProgrammeImport", "Refused")


def row_words(row: "PlannedRow") -> str:
    """What happens with a row: why it is refused, or what it changes."""
    if row.fault is not None:
        return _fault_words(row.fault, row)
    changes = row.changes
    if row.outcome is Outcome.NEW:  # it has no old values, and its title stands beside
        changes = tuple(
            change._replace(old="") for change in changes if change.column is not Column.TITLE
        )
    parts = [_change_words(change) for change in changes]
    if row.registered:
        words = translate("ProgrammeImport", "{names}: registered, and speaks here from now on")
        parts.append(words.format(names=", ".join(row.registered)))
    return "; ".join(parts)


def plan_words(plan: "ProgrammePlan") -> list[str]:
    """What is to be said of a plan besides its rows, a sentence each."""
    said = []
    sheets = [name for name in plan.ignored if name]
    if sheets:
        words = translate(
            "ProgrammeImport", "Passed over, since no column is headed “Title”: {sheets}."
        )
        said.append(words.format(sheets=", ".join(sheets)))
    if plan.new_tracks:
        words = translate("ProgrammeImport", "New tracks: {names}.")
        said.append(words.format(names=", ".join(plan.new_tracks)))
    if plan.not_listed:
        said.append(
            translate(
                "ProgrammeImport",
                "%n session(s) have no row here and stay as they are.",
                "",
                plan.not_listed,
            )
        )
    return said


def when_words(text: str) -> str:
    """A start as the sheet writes it, as people of this language do."""
    day, _, time = text.partition(" ")
    return f"{day_words(day)} {time}" if time else text


def column_words(column: Column) -> str:  # noqa: C901, PLR0912 - one case for each column
    """What a column of the sheet holds."""
    match column:
        case Column.ID:
            return translate("ProgrammeImport", "Id")
        case Column.LEG:
            return translate("ProgrammeImport", "Leg")
        case Column.DAY:
            return translate("ProgrammeImport", "Day")
        case Column.START:
            return translate("ProgrammeImport", "Start")
        case Column.END:
            return translate("ProgrammeImport", "End")
        case Column.MINUTES:
            return translate("ProgrammeImport", "Minutes")
        case Column.ROOM:
            return translate("ProgrammeImport", "Room")
        case Column.VENUE:
            return translate("ProgrammeImport", "Venue")
        case Column.TITLE:
            return translate("ProgrammeImport", "Title")
        case Column.KIND:
            return translate("ProgrammeImport", "Kind")
        case Column.TRACK:
            return translate("ProgrammeImport", "Track")
        case Column.LANGUAGE:
            return translate("ProgrammeImport", "Language")
        case Column.CAPACITY:
            return translate("ProgrammeImport", "Capacity")
        case Column.SPEAKERS:
            return translate("ProgrammeImport", "Speakers")
        case Column.DESCRIPTION:
            return translate("ProgrammeImport", "Description")
        case Column.LOCKED:
            return translate("ProgrammeImport", "Locked")
        case Column.AUDIENCE:
            return translate("ProgrammeImport", "Who may attend")


def _change_words(change: "FieldChange") -> str:
    field = column_words(change.column)
    old, new = (_value_words(change.column, text) for text in (change.old, change.new))
    if not old:
        return translate("ProgrammeImport", "{field}: {new}").format(field=field, new=new)
    if not new:
        words = translate("ProgrammeImport", "{field}: {old} is taken away")
        return words.format(field=field, old=old)
    words = translate("ProgrammeImport", "{field}: {old} → {new}")
    return words.format(field=field, old=old, new=new)


def _value_words(column: Column, text: str) -> str:
    if column is Column.START:
        return when_words(text)
    if column is Column.KIND:
        return kind_words(_KIND_OF.get(text, text))
    if column is Column.LOCKED:
        is_locked = text == yes_text(locked=True)
        return (
            translate("ProgrammeImport", "yes") if is_locked else translate("ProgrammeImport", "no")
        )
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _fault_words(fault: RowFault, row: "PlannedRow") -> str:
    data = {
        name: ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        for name, value in row.data.items()
    }
    if fault is RowFault.END_BEFORE_START:
        data |= {name: when_words(str(data[name])) for name in ("start", "end")}
    if fault is RowFault.ROOM_TAKEN and not data.get("row"):
        words = translate("ProgrammeImport", "“{other}” is in {room} at that time")
        return words.format(**data)
    if fault is RowFault.KIND_UNKNOWN:
        data["known"] = ", ".join(map(kind_words, KINDS))
    return _sentence(fault).format(**data)


def _sentence(fault: RowFault) -> str:  # noqa: C901, PLR0912 - one case for each fault
    match fault:
        case RowFault.NO_TITLE:
            return translate("ProgrammeImport", "The row has no title")
        case RowFault.REMOVED:
            return translate(
                "ProgrammeImport", "This session was deleted; empty the id to add it anew"
            )
        case RowFault.AMBIGUOUS:
            return translate(
                "ProgrammeImport",
                "Several sessions have this title and start; say which one with its id",
            )
        case RowFault.TWICE:
            return translate("ProgrammeImport", "Line {row} is about this session already")
        case RowFault.LEG_UNKNOWN:
            return translate("ProgrammeImport", "There is no leg “{text}”; there are {known}")
        case RowFault.LEG_MISSING:
            return translate("ProgrammeImport", "The row names no leg; there are {known}")
        case RowFault.LEG_OTHER:
            return translate(
                "ProgrammeImport",
                "The session belongs to {leg} and stays there; empty the id to add it elsewhere",
            )
        case RowFault.ROOM_UNKNOWN:
            return translate(
                "ProgrammeImport", "There is no room “{text}” in {leg}; there are {known}"
            )
        case RowFault.ROOM_AMBIGUOUS:
            return translate(
                "ProgrammeImport", "Several venues have a room “{text}”: {known}; say which one"
            )
        case RowFault.ROOM_TAKEN:
            return translate("ProgrammeImport", "“{other}” (line {row}) is in {room} at that time")
        case RowFault.LOCKED:
            return translate(
                "ProgrammeImport", "The session is locked; unlock it before it is moved"
            )
        case RowFault.KIND_UNKNOWN:
            return translate("ProgrammeImport", "There is no kind “{text}”; there are {known}")
        case RowFault.DAY_INVALID:
            return translate(
                "ProgrammeImport", "“{text}” is no day; write it as 2026-07-31 or 31/07/2026"
            )
        case RowFault.DAY_MISSING:
            return translate("ProgrammeImport", "The row has a start and no day")
        case RowFault.TIME_INVALID:
            return translate("ProgrammeImport", "“{text}” is no time; write it as 10:30")
        case RowFault.TIME_NEVER:
            return translate(
                "ProgrammeImport", "Clocks go forward over {text}; there is no such time"
            )
        case RowFault.LENGTH_INVALID:
            return translate(
                "ProgrammeImport", "A session lasts from 1 to {largest} minutes, not {text}"
            )
        case RowFault.END_BEFORE_START:
            return translate(
                "ProgrammeImport",
                "It can't end at {end} when it starts at {start}; write an end after midnight with"
                " its day",
            )
        case RowFault.LENGTH_CONTRADICTS:
            return translate(
                "ProgrammeImport", "{minutes} minutes do not end at {end}; empty one of them"
            )
        case RowFault.CAPACITY_INVALID:
            return translate("ProgrammeImport", "“{text}” is no number of places")
        case RowFault.LOCKED_UNCLEAR:
            return translate("ProgrammeImport", "“{text}” is neither yes nor no")
        case RowFault.AUDIENCE_UNKNOWN:
            return translate(
                "ProgrammeImport",
                "“{text}” is no audience; export a session that has one to see how it is written",
            )


def sheet_words(plan: "ProgrammePlan", row: "PlannedRow") -> str:
    """Where a row stands, when the file has several sheets: with the sheet's name."""
    several = len({each.sheet for each in plan.rows}) > 1
    return f"{row.sheet} {row.row}" if several else f"{row.row}"
