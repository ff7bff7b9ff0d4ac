"""What happened to a person, from the journal: who did what, when, from what to what."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.history import JournaledChange, changes
from hubdesk.registration.listing import CUSTOM
from hubdesk.registration.merging import group
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar

_ROWS: Final = "SELECT id FROM {} WHERE person_id = ?"
_TABLES: Final = ("participation", "custom_value", "alias", "enrolment", "badge", "admission")
_NAMED: Final = {
    "organisation_id": "organisation",
    "delegation_id": "delegation",
    "leg_id": "leg",
    "point_id": "point",
    "session_id": "session",
    "field_id": "custom_field",
}
_HIDDEN: Final = frozenset({"deleted", "erased", "person_id", "status_reason"})
_SAID_ELSEWHERE: Final = frozenset({"merged_into", "substitute_for"})


class Happening(Enum):
    """What happened to a person."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"
    ERASED = "erased"
    MERGED = "merged"
    PARTED = "parted"
    EXPECTED = "expected"
    NOT_EXPECTED = "not_expected"
    ENROLLED = "enrolled"
    NOT_ENROLLED = "not_enrolled"
    CODE_ADDED = "code_added"
    BADGE_ISSUED = "badge_issued"
    BADGE_REPLACED = "badge_replaced"
    CAME_IN = "came_in"
    WENT_OUT = "went_out"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field, what it held and what it holds; keys are resolved to names.

    Attributes:
        field: its key, as in `listing`.
        title: of a field that only this event has, its name.
    """

    field: str
    old: "Scalar"
    new: "Scalar"
    title: str = ""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """What one act did to a person.

    Attributes:
        act: its key.
        kind: its kind.
        operator: who did it.
        at: when, UTC milliseconds.
        happening: what happened.
        what: the leg, session, point, code or person that it is about.
        fields: what changed.
    """

    act: str
    kind: str
    operator: str
    at: int
    happening: Happening
    what: str
    fields: tuple[FieldChange, ...]


def person_history(file: "EventFile", person_id: str) -> list[HistoryEntry]:
    """What happened to a person, and to who was merged into it, the newest first."""
    people = group(file, person_id)
    rows = [*people]
    for person in people:
        for table in _TABLES:
            rows += [str(key) for (key,) in file.rows(_ROWS.format(table), (person,))]
    found = [change for row in rows for change in changes(file, row)]
    names = _Names(file)
    entries = [entry for change in found if (entry := _entry(names, change)) is not None]
    entries.sort(key=lambda entry: entry.act, reverse=True)
    return entries


def _entry(names: "_Names", change: JournaledChange) -> HistoryEntry | None:
    said = _said(names, change)
    if said is None:
        return None
    happening, what, fields = said
    if happening is Happening.CHANGED and not fields:
        return None
    return HistoryEntry(
        change.act, change.kind, change.operator, change.at, happening, what, tuple(fields)
    )


def _said(
    names: "_Names", change: JournaledChange
) -> tuple[Happening, str, list[FieldChange]] | None:
    match change.table:
        case "person":
            return _of_person(names, change)
        case "participation":
            leg = names.of("leg", change.row.rpartition("/")[2])
            expected = not change.new.get("deleted")
            return (Happening.EXPECTED if expected else Happening.NOT_EXPECTED), leg, []
        case "custom_value":
            field = change.row.rpartition("/")[2]
            old = change.old.get("value")
            new = None if change.new.get("deleted") else change.new.get("value")
            title = names.of("custom_field", field)
            return Happening.CHANGED, "", [FieldChange(f"{CUSTOM}{field}", old, new, title)]
        case "alias":
            return Happening.CODE_ADDED, str(change.new.get("code") or ""), []
        case "enrolment":
            session = names.of("session", change.row.split("/")[1] if "/" in change.row else "")
            gone = change.new.get("deleted")
            return (Happening.NOT_ENROLLED if gone else Happening.ENROLLED), session, []
        case "badge":
            if change.old:
                replaced = change.new.get("status") == "replaced"
                return (Happening.BADGE_REPLACED, "", []) if replaced else None
            return Happening.BADGE_ISSUED, _in_fours(str(change.new.get("letters") or "")), []
        case "admission":
            went_out = change.new.get("direction") == "out"
            point = names.of("point", str(change.new.get("point_id")))
            return (Happening.WENT_OUT if went_out else Happening.CAME_IN), point, []
        case _:
            return None


def _of_person(
    names: "_Names", change: JournaledChange
) -> tuple[Happening, str, list[FieldChange]]:
    fields = [
        _field(names, column, change.old.get(column), change.new[column])
        for column in _readable(change.new)
    ]
    if not change.old and change.kind != "erase":
        return Happening.ADDED, "", [field for field in fields if field.new is not None]
    if "erased" in change.new:
        return Happening.ERASED, "", []
    if "merged_into" in change.new:
        merged = Happening.MERGED if change.new["merged_into"] else Happening.PARTED
        return merged, names.of_person(change.row), fields
    if "deleted" in change.new:
        removed = Happening.REMOVED if change.new["deleted"] else Happening.RESTORED
        return removed, "", fields
    return Happening.CHANGED, str(change.new.get("status_reason") or ""), fields


def _readable(columns: Iterable[str]) -> list[str]:
    return [column for column in columns if column not in _HIDDEN | _SAID_ELSEWHERE]


def _field(names: "_Names", column: str, old: "Scalar", new: "Scalar") -> FieldChange:
    if column in _NAMED:
        table = _NAMED[column]
        return FieldChange(
            table,
            names.of(table, str(old)) if old else None,
            names.of(table, str(new)) if new else None,
        )
    return FieldChange(column, old, new)


def _in_fours(letters: str) -> str:
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


class _Names:
    """The names behind keys, each asked for once."""

    def __init__(self, file: "EventFile") -> None:
        self._file = file
        self._known: dict[tuple[str, str], str] = {}

    def of(self, table: str, key: str) -> str:
        if (table, key) not in self._known:
            column = "title" if table == "session" else "name"
            name = self._file.value(f"SELECT {column} FROM {table} WHERE id = ?", (key,))
            self._known[table, key] = str(name or "")
        return self._known[table, key]

    def of_person(self, key: str) -> str:
        row = self._file.row(
            "SELECT given_name, family_name, arabic_name FROM person WHERE id = ?", (key,)
        )
        if row is None:
            return ""
        given, family, arabic = row
        return full_name(given, family) or str(arabic or "")
