"""The columns of the table: which there are, in which order, how wide, which can be typed into."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.registration.custom_fields import custom_fields
from hubdesk.registration.listing import CUSTOM
from hubdesk.registration.ui.people.words import column_word

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.preferences import Preferences

_KEY: Final = "people/columns"
_WIDTHS_KEY: Final = "people/column-widths"
_SORT_KEY: Final = "people/sort"

_ALL: Final = (
    "family_name", "given_name", "arabic_name", "organisation", "delegation", "category", "status",
    "honorific", "job_title", "email", "phone", "country", "languages", "legs", "protocol_order",
    "status_reason", "diet", "access_needs", "identity_document", "consents", "notes",
    "attention",
)  # fmt: skip
_SHOWN_AT_FIRST: Final = (
    "family_name", "given_name", "arabic_name", "organisation", "delegation", "category", "status",
)  # fmt: skip
_WIDTHS: Final = {
    "family_name": 130, "given_name": 102, "arabic_name": 116, "organisation": 146,
    "delegation": 104, "category": 90, "status": 102, "email": 220, "phone": 150,
    "job_title": 180, "honorific": 80, "notes": 220, "attention": 220, "legs": 160,
    "languages": 110,
}  # fmt: skip
_USUAL_WIDTH: Final = 130
# the columns that take what room there is, until somebody makes a column another width
_ELASTIC: Final = frozenset({
    "family_name", "given_name", "arabic_name", "organisation", "delegation", "job_title", "email",
    "notes",
})  # fmt: skip
_NARROWEST: Final = 48
_WIDEST: Final = 900
_NOT_TYPED: Final = frozenset({"legs"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Attributes:
        key: as in `listing`.
        title: its words; those of the event's own are the field's name.
    """

    key: str
    title: str

    @property
    def is_typed(self) -> bool:
        """Whether its cells can be edited in the table."""
        return self.key not in _NOT_TYPED

    @property
    def width(self) -> int:
        """How wide it is until somebody makes it another."""
        return _WIDTHS.get(self.key, _USUAL_WIDTH)


def all_columns(file: "EventFile") -> list[Column]:
    """The columns that there are, with those that only this event has."""
    own = [Column(f"{CUSTOM}{field.id}", field.name) for field in custom_fields(file)]
    return [Column(key, column_word(key)) for key in _ALL] + own


def shown_columns(columns: list[Column], preferences: "Preferences") -> list[Column]:
    """Those that were chosen, in their order; at least one."""
    remembered = preferences.value(_KEY)
    keys = remembered if isinstance(remembered, list) else list(_SHOWN_AT_FIRST)
    by_key = {column.key: column for column in columns}
    shown = [by_key[key] for key in keys if isinstance(key, str) and key in by_key]
    return shown or [by_key[_SHOWN_AT_FIRST[0]]]


def remember_columns(preferences: "Preferences", shown: list[str]) -> None:
    """Remember which columns are shown, in their order."""
    preferences.set_value(_KEY, shown)


def forget_columns(preferences: "Preferences") -> None:
    """Go back to the columns and widths at first."""
    preferences.set_value(_KEY, list(_SHOWN_AT_FIRST))
    preferences.set_value(_WIDTHS_KEY, {})


def remembered_width(preferences: "Preferences", column: Column) -> int:
    """How wide a column is."""
    widths = preferences.value(_WIDTHS_KEY)
    width = widths.get(column.key) if isinstance(widths, dict) else None
    return min(max(width, _NARROWEST), _WIDEST) if isinstance(width, int) else column.width


def fitting_widths(preferences: "Preferences", shown: list[Column], room: int) -> list[int]:
    """How wide columns are: as they were made, or else as there is room."""
    widths = [remembered_width(preferences, column) for column in shown]
    spare = room - sum(widths)
    elastic = [at for at, column in enumerate(shown) if column.key in _ELASTIC]
    if preferences.value(_WIDTHS_KEY) or spare <= 0 or not elastic:
        return widths
    whole = sum(widths[at] for at in elastic)
    for at in elastic:
        widths[at] += spare * widths[at] // whole
    return widths


def remember_widths(preferences: "Preferences", widths: dict[str, int]) -> None:
    """Remember how wide columns are; those that are not shown keep theirs."""
    known = preferences.value(_WIDTHS_KEY)
    preferences.set_value(_WIDTHS_KEY, (known if isinstance(known, dict) else {}) | widths)


def remembered_sort(preferences: "Preferences", columns: list[Column]) -> tuple[str, bool]:
    """The column that the table is sorted by, and whether descending."""
    match preferences.value(_SORT_KEY):
        case [str(key), bool(descending)] if any(column.key == key for column in columns):
            return key, descending
        case _:
            return _SHOWN_AT_FIRST[0], False


def remember_sort(preferences: "Preferences", key: str, *, descending: bool) -> None:
    """Remember how the table is sorted."""
    preferences.set_value(_SORT_KEY, [key, descending])
