"""What makes the fields of people, organisations and delegations valid. Pure."""

import re
import unicodedata
from collections.abc import Mapping
from enum import Enum
from typing import Final

from hubdesk.errors import HubDeskError, Problem

Value = str | int | None


class Status(Enum):
    """How far a person's registration has come."""

    INVITED = "invited"
    REGISTERED = "registered"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"


ORGANISATION_KINDS: Final = ("private", "public", "academic", "other")

PERSON_FIELDS: Final = (
    "given_name", "family_name", "arabic_name", "honorific", "organisation_id", "delegation_id",
    "category", "status", "status_reason", "email", "phone", "job_title", "country", "languages",
    "protocol_order", "diet", "access_needs", "identity_document", "consents", "notes",
    "attention",
)  # fmt: skip
ORGANISATION_FIELDS: Final = (
    "name", "arabic_name", "kind", "city", "country", "website", "notes",
)  # fmt: skip
DELEGATION_FIELDS: Final = ("name", "short_name", "arabic_name", "colour", "head_id", "position")
NAMES: Final = ("given_name", "family_name", "arabic_name")

_NUMBERS: Final = frozenset({"protocol_order", "position"})
_SEVERAL_LINES: Final = frozenset({"notes"})
_NOT_EMPTY: Final = frozenset({"name", "category", "status", "kind", "position"})
_LONGEST: Final = 10_000
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")
_CHOICES: Final = {
    "status": frozenset(status.value for status in Status),
    "kind": frozenset(ORGANISATION_KINDS),
}


def checked(what: str, fields: tuple[str, ...], values: Mapping[str, Value]) -> dict[str, Value]:
    """The values as they are stored: without needless blanks, empty ones as None.

    Args:
        what: person, organisation or delegation, for the refusal.
        fields: the fields that there are.
        values: the values that were entered, by field.

    Raises:
        HubDeskError: a value makes no sense in its field.
        TypeError: there is no such field.
    """
    unknown = set(values).difference(fields)
    if unknown:
        raise TypeError(f"a {what} has no field {', '.join(sorted(unknown))}")
    return {field: _checked(what, field, value) for field, value in values.items()}


def require_name(values: Mapping[str, Value]) -> None:
    """Refuses a person without any name.

    Raises:
        HubDeskError: there is no name.
    """
    if not any(values.get(name) for name in NAMES):
        raise HubDeskError(Problem.INVALID, what="person", field="family_name", text="")


def clean(text: str, *, several_lines: bool = False) -> str:
    """A text without control characters, outer blanks and repeated ones, its letters composed."""
    if several_lines:
        lines = (clean(line) for line in text.splitlines())
        return "\n".join(lines).strip()
    kept = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _checked(what: str, field: str, value: Value) -> Value:
    if field in _NUMBERS:
        if not (value is None or isinstance(value, int)):
            raise _invalid(what, field, value)
    else:
        value = clean(str(value or ""), several_lines=field in _SEVERAL_LINES) or None
    if field == "colour" and value is not None:
        value = str(value).lower()
    if value is None:
        if field in _NOT_EMPTY:
            raise _invalid(what, field, value)
    elif not _makes_sense(field, value):
        raise _invalid(what, field, value)
    return value


def _makes_sense(field: str, value: str | int) -> bool:
    text = str(value)
    if len(text) > _LONGEST:
        return False
    match field:
        case "email":
            return _EMAIL.fullmatch(text) is not None
        case "colour":
            return _COLOUR.fullmatch(text) is not None
        case "status" | "kind":
            return text in _CHOICES[field]
        case _:
            return True


def _invalid(what: str, field: str, value: Value) -> HubDeskError:
    text = str("" if value is None else value)[:200]
    return HubDeskError(Problem.INVALID, what=what, field=field, text=text)
