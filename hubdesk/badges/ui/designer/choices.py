"""What this event offers to texts and conditions: its own fields, categories, delegations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from hubdesk.badges.field_values import values_of
from hubdesk.badges.template_fields import CUSTOM, Shown
from hubdesk.badges.ui.designer.element_words import field_words
from hubdesk.badges.ui.designer.when_field import WhenField
from hubdesk.programme.ui.words import role_words
from hubdesk.registration.ui.people.words import CATEGORIES, category_word

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader

translate = QCoreApplication.translate

_CUSTOM: Final = "SELECT name FROM custom_field WHERE deleted = 0 ORDER BY position, id"
_CATEGORIES: Final = "SELECT DISTINCT category FROM person WHERE deleted = 0 ORDER BY category"
_DELEGATIONS: Final = "SELECT name FROM delegation WHERE deleted = 0 ORDER BY position, name"
_MAY_LACK: Final = (
    Shown.ARABIC_NAME, Shown.ORGANISATION, Shown.JOB_TITLE, Shown.DELEGATION, Shown.LANGUAGES,
    Shown.COUNTRY, Shown.HONORIFIC,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offers:
    """All that it offers.

    Attributes:
        custom: the names of its own fields.
        when: for whom an element can be drawn.
        values: called with fields, the values they have now, and how each is called.
    """

    custom: Sequence[str]
    when: WhenField.Choices
    values: Callable[[Sequence[str]], list[tuple[str, str]]]


def offers(reader: "Reader") -> Offers:
    """What the event offers; values are read when they are asked for."""
    return Offers(custom_fields(reader), when_choices(reader), partial(_values, reader))


def value_words(key: str, value: str) -> str:
    """How a value of a field is called."""
    match key:
        case "category":
            return category_word(value)
        case "roles":
            return role_words(value)
        case "languages":
            return QLocale(value).nativeLanguageName() or value
        case _:
            return value


def _values(reader: "Reader", keys: Sequence[str]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for key in keys:
        values = values_of(reader, key)
        if key == "category":  # those of people who are still to come, too
            values = list(dict.fromkeys((*values, *CATEGORIES)))
        for value in values:
            found.setdefault(value, value_words(key, value))
    return list(found.items())


def custom_fields(reader: "Reader") -> list[str]:
    """The fields that only this event has."""
    return [str(name) for (name,) in reader.rows(_CUSTOM)]


def when_choices(reader: "Reader") -> WhenField.Choices:
    """For whom an element can be drawn."""
    categories = tuple((str(key), category_word(str(key))) for (key,) in reader.rows(_CATEGORIES))
    delegations = tuple((str(name), str(name)) for (name,) in reader.rows(_DELEGATIONS))
    roles = (
        ("speaker", translate("Designer", "Speakers")),
        ("chair", translate("Designer", "Chairs")),
        ("interpreter", translate("Designer", "Interpreters")),
        ("attendee", translate("Designer", "Participants")),
    )
    has = (
        ("photo", translate("Designer", "Photo")),
        *((shown.value, field_words(shown.value)) for shown in _MAY_LACK),
        *((CUSTOM + name, name) for name in custom_fields(reader)),
    )
    return WhenField.Choices(categories, delegations, roles, has)
