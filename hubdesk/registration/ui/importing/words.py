"""The words of the import page: what a column holds, what becomes of a row, and why."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.registration.columns.recognition import CUSTOM
from hubdesk.registration.columns.words import Field
from hubdesk.registration.importing.faces import LEG
from hubdesk.registration.importing.plan import Outcome, RowReason
from hubdesk.registration.importing.rows import RowWarning
from hubdesk.registration.importing.service import ImportStage
from hubdesk.registration.ui.people.words import apart, column_word, value_word

if TYPE_CHECKING:
    from hubdesk.registration.importing.faces import RowFace, SheetFace
    from hubdesk.registration.importing.plan import FieldChange
    from hubdesk.registration.importing.rows import Left

translate = QCoreApplication.translate


def holds_word(holds: str) -> str:
    """What a column is taken for."""
    if not holds:
        return translate("Import", "Not imported")
    if holds.startswith(CUSTOM):
        return translate("Import", "Own field: {name}").format(name=holds.removeprefix(CUSTOM))
    if holds.startswith(LEG):
        return translate("Import", "Expected at {leg}").format(leg=holds.removeprefix(LEG))
    return field_word(Field(holds))


def field_word(field: Field) -> str:
    """A field that a column may hold."""
    match field:
        case Field.FULL_NAME:
            return translate("Import", "Full name")
        case Field.ARABIC_GIVEN_NAME:
            return translate("Import", "Arabic given name")
        case Field.ARABIC_FAMILY_NAME:
            return translate("Import", "Arabic family name")
        case Field.LEG:
            return translate("Import", "Where they are expected")
        case Field.CODE:
            return translate("Import", "Code of another system")
        case _:
            return column_word(field.value)


def outcome_word(outcome: Outcome) -> str:
    """What becomes of a row."""
    match outcome:
        case Outcome.NEW:
            return translate("Import", "New")
        case Outcome.UPDATE:
            return translate("Import", "Update")
        case Outcome.UNCHANGED:
            return translate("Import", "Unchanged")
        case Outcome.REFUSED:
            return translate("Import", "Refused")


def stage_word(stage: str) -> str:
    """What an import is doing."""
    match ImportStage(stage):
        case ImportStage.READING:
            return translate("Import", "Reading the list")
        case ImportStage.MATCHING:
            return translate("Import", "Comparing with the people registered")
        case ImportStage.WRITING:
            return translate("Import", "Saving")


def row_sentence(row: "RowFace") -> str:
    """What happens with a row: why it is refused, what it changes, what is left out of it."""
    parts = []
    if row.reason is not None:
        parts.append(_refusal(row.reason, row.data))
    parts += [_change(change) for change in row.changes]
    parts += [_left_out(left) for left in row.left]
    return "; ".join(parts)


def sheet_word(face: "SheetFace", *, several_lists: bool) -> str:
    """What a sheet is called."""
    name = Path(face.path).name
    if not face.name:
        return name
    return f"{name} · {face.name}" if several_lists else face.name


def _change(change: "FieldChange") -> str:
    name, old, new = change
    if name == "leg":
        return (
            translate("Import", "expected at one more leg")
            if new
            else translate("Import", "expected at one leg less")
        )
    if name == "code":
        return translate("Import", "code {code}").format(code=new)
    word = name.removeprefix(CUSTOM) if name.startswith(CUSTOM) else column_word(name)
    now = apart(value_word(name, new))
    if old in (None, ""):
        return translate("Import", "{field}: {new}").format(field=word, new=now)
    was = apart(value_word(name, old))
    return translate("Import", "{field}: {old} → {new}").format(field=word, old=was, new=now)


def _refusal(reason: RowReason, data: dict[str, object]) -> str:
    match reason:
        case RowReason.NO_NAME:
            return translate("Import", "the row has no name")
        case RowReason.AMBIGUOUS:
            matches = data.get("matches")
            count = len(matches) if isinstance(matches, list | tuple) else 2
            return translate("Import", "may be any of %n people registered", "", count)
        case RowReason.CONTRADICTS:
            words = translate("Import", "stands in line {row} already, with another {fields}")
            fields = data.get("fields")
            names = fields if isinstance(fields, list | tuple) else ()
            said = ", ".join(column_word(str(each)) for each in names)
            return words.format(row=data.get("row"), fields=said)
        case RowReason.CODE_OF_ANOTHER:
            return translate("Import", "its code belongs to somebody of another name")


def _left_out(left: "Left") -> str:
    text = left.text
    match left.warning:
        case RowWarning.EMAIL_INVALID:
            return translate("Import", "left out: “{text}” is no e-mail").format(text=text)
        case RowWarning.PHONE_INVALID:
            return translate("Import", "left out: “{text}” is no telephone").format(text=text)
        case RowWarning.STATUS_UNKNOWN:
            return translate("Import", "left out: “{text}” is no status").format(text=text)
        case RowWarning.LEG_UNKNOWN:
            return translate("Import", "left out: “{text}” is no leg").format(text=text)
        case RowWarning.ORDER_INVALID:
            return translate("Import", "left out: “{text}” is no number").format(text=text)
        case RowWarning.BEYOND_HEADER:
            words = translate("Import", "left out: “{text}” stands beyond the last title")
            return words.format(text=text)
        case RowWarning.CODE_SHARED:
            words = translate("Import", "left out: code “{text}”, which others have too")
            return words.format(text=text)
