"""Which values a field of a badge has in an event, for templates that say other words for them."""

from typing import Final

from hubdesk.badges.face import ATTENDEE
from hubdesk.badges.template_fields import CUSTOM
from hubdesk.eventfile.reading import Reader

MOST: Final = 40
"""A field with more values than these says something else of everybody: a list helps nobody."""

_LOOKED_AT: Final = 20_000  # people: it is read while somebody waits for a menu
_PEOPLE: Final = f"FROM (SELECT * FROM person WHERE deleted = 0 LIMIT {_LOOKED_AT})"
_VALUES: Final = {
    "category": f"SELECT DISTINCT category {_PEOPLE}",
    "country": f"SELECT DISTINCT country {_PEOPLE}",
    "honorific": f"SELECT DISTINCT honorific {_PEOPLE}",
    "languages": f"SELECT DISTINCT languages {_PEOPLE}",
    "delegation": "SELECT name FROM delegation WHERE deleted = 0",
    "delegation_short": "SELECT DISTINCT short_name FROM delegation WHERE deleted = 0",
    "arabic_delegation": "SELECT DISTINCT arabic_name FROM delegation WHERE deleted = 0",
    "city": "SELECT DISTINCT city FROM organisation WHERE deleted = 0",
    "roles": f"SELECT DISTINCT role FROM enrolment WHERE deleted = 0 AND role <> '{ATTENDEE}'",
}
_CUSTOM: Final = f"""
SELECT DISTINCT value FROM (
  SELECT v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id AND f.deleted = 0
  WHERE v.deleted = 0 AND f.name = ? LIMIT {_LOOKED_AT})"""


def may_be_told_otherwise(key: str) -> bool:
    """Whether a field has few values that many people share, as categories are."""
    return key in _VALUES or key.startswith(CUSTOM)


def values_of(reader: Reader, key: str) -> list[str]:
    """The values that a field has in this event, as `Text.instead` names them, in their order."""
    if key.startswith(CUSTOM):
        rows = reader.rows(_CUSTOM, (key.removeprefix(CUSTOM),))
    else:
        rows = reader.rows(_VALUES[key]) if key in _VALUES else []
    found = {str(value) for (value,) in rows if value}
    if key == "languages":
        found = {each.strip() for value in found for each in value.split(",") if each.strip()}
    return sorted(found)[:MOST]
