"""What this event offers to texts and conditions: its own fields, categories, delegations."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.template_fields import CUSTOM, Shown
from hubdesk.badges.ui.designer.element_words import field_words
from hubdesk.badges.ui.designer.when_field import WhenField
from hubdesk.registration.ui.people.words import category_word

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
