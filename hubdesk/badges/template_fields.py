"""The fields that a text of a badge can show, and how a template writes them into words."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import Final


class Shown(Enum):
    """A field of a badge that every event has; others are `custom:` and the name of a field."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    HONORIFIC = "honorific"
    PROTOCOL_NAME = "protocol_name"  # honorific, given name, FAMILY NAME
    ARABIC_NAME = "arabic_name"
    ORGANISATION = "organisation"
    ARABIC_ORGANISATION = "arabic_organisation"
    CITY = "city"  # of the organisation
    JOB_TITLE = "job_title"
    COUNTRY = "country"
    LANGUAGES = "languages"
    CATEGORY = "category"
    ROLES = "roles"  # in sessions, but for attending: speaker, chair, interpreter
    DELEGATION = "delegation"
    DELEGATION_SHORT = "delegation_short"
    ARABIC_DELEGATION = "arabic_delegation"
    EVENT = "event"
    PLACE = "place"
    LETTERS = "letters"


CUSTOM: Final = "custom:"
"""What stands before the name of a field that only this event has."""

REPEATED: Final = frozenset(
    {"event", "place", "delegation", "delegation_short", "arabic_delegation", "category", "roles"}
)
"""Fields that many badges share: what shows only these is held once in the file."""

NAMES: Final = frozenset({"name", "arabic_name", "protocol_name", "given_name", "family_name"})
"""Fields that say whose badge it is."""

_KNOWN: Final = frozenset(shown.value for shown in Shown)
_TOKEN: Final = re.compile(r"\{\{|\}\}|\{(custom:[^{}]+|[a-z_]+)\}|[{}]")


def is_field(key: str) -> bool:
    """Whether a template may name this field."""
    return key in _KNOWN or (key.startswith(CUSTOM) and len(key) > len(CUSTOM))


@lru_cache(maxsize=1024)
def parts_of(says: str) -> tuple[tuple[str, str], ...]:
    """Each field of a text with the words before it; the words after the last have no field.

    Raises:
        ValueError: a brace stands alone, or there is no such field.
    """
    return tuple(_parts(says))


def _parts(says: str) -> Iterator[tuple[str, str]]:
    words = ""
    end = 0
    for token in _TOKEN.finditer(says):
        words += says[end : token.start()]
        end = token.end()
        if token[0] in {"{{", "}}"}:
            words += token[0][0]
        elif token[1] is None:
            raise ValueError(f"a brace that stands alone: {says!r}")
        elif not is_field(token[1]):
            raise ValueError(f"unknown field: {token[1]!r}")
        else:
            yield words, token[1]
            words = ""
    words += says[end:]
    if words:
        yield words, ""


def field_text(key: str) -> str:
    """How a text writes a field."""
    return f"{{{key}}}"


def plain_text(words: str) -> str:
    """How a text writes words that are to stand as they are."""
    return words.replace("{", "{{").replace("}", "}}")
