"""What a single title stands for, before the titles beside it are looked at."""

from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.registration.columns.words import (
    FAMILY_WORDS,
    FRENCH_FAMILY_WORDS,
    GIVEN_WORDS,
    MAX_HEADER_WORDS,
    NAME_FIELDS,
    NAME_WORDS,
    PHRASES,
    SOMEBODY_ELSE,
    TELLING_WORDS,
    Field,
    meaningful,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_PHRASE_FIELD: Final = {phrase: what for what, phrases in PHRASES.items() for phrase in phrases}


def recognised(phrase: str) -> Field | None:
    """Return what a folded title without its small words stands for; names are settled later."""
    words = phrase.split()
    if not words or not SOMEBODY_ELSE.isdisjoint(words):
        return None
    if phrase in GIVEN_WORDS or phrase in NAME_WORDS:
        return Field.GIVEN_NAME
    if phrase in FAMILY_WORDS:
        return Field.FAMILY_NAME
    if phrase in _PHRASE_FIELD:
        return _PHRASE_FIELD[phrase]
    family = not (FAMILY_WORDS | FRENCH_FAMILY_WORDS).isdisjoint(words)
    if family and not (GIVEN_WORDS | NAME_WORDS - FRENCH_FAMILY_WORDS).isdisjoint(words):
        return Field.FULL_NAME  # "Apellidos, nombre (en mayúsculas)"
    if len(words) <= MAX_HEADER_WORDS:
        for what, telling in TELLING_WORDS:
            if not telling.isdisjoint(words):
                return what
    return None


def count_titles(cells: "Sequence[str]") -> int:
    """Return how many cells of a row are known titles; none unless one of them is a name's."""
    found = [recognised(" ".join(meaningful(fold(cell)))) for cell in cells if cell]
    return sum(what is not None for what in found) if NAME_FIELDS.intersection(found) else 0
