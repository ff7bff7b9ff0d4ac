"""What a full name that was typed into one field means: given name, family name, Arabic name. Pure.

It is a guess that the person at the desk sees and can move: `Ana Ruiz García` is Ana of the
Ruiz García, `Mohamed EL AMRANI` and `Ruiz García, Ana` say themselves which is which.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

from hubdesk.eventfile.folding import fold

_PARTICLES: Final = frozenset({
    "el", "al", "ben", "bin", "ibn", "bou", "abou", "abu", "ait", "ould", "oulad", "beni", "bel",
    "er", "es", "ez", "en", "et", "ed", "ech", "de", "del", "della", "di", "da", "do", "dos", "du",
    "des", "van", "von", "der", "den", "ter", "le", "la", "los", "las", "mac", "mc", "st", "san",
    "abd", "abdel",
})  # fmt: skip
_SMALL: Final = frozenset({
    "de", "del", "la", "las", "los", "y", "e", "i", "da", "do", "dos", "di", "van", "von", "der",
    "den", "du", "des",
})  # fmt: skip
# names that begin a given name of two words more often than they stand alone before two surnames
_FIRST_OF_TWO: Final = frozenset({
    "jose", "juan", "maria", "ana", "luis", "carlos", "miguel", "francisco", "marco", "jean",
    "anne", "marie", "pedro", "rosa", "mohamed", "mohammed", "fatima", "moulay", "lalla", "sidi",
    "abd", "abdel",
})  # fmt: skip
_SECOND_OF_TWO: Final = frozenset({
    "maria", "jose", "carlos", "luis", "antonio", "manuel", "miguel", "angel", "jesus", "javier",
    "ignacio", "ramon", "pablo", "pedro", "isabel", "carmen", "dolores", "teresa", "belen",
    "pilar", "mar", "luisa", "rosa", "paul", "pierre", "claude", "marc", "luc", "christine",
    "amine", "zahra", "zohra", "reda", "ali", "hassan", "rahman", "rahim", "aziz",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name in its parts; what there is not is empty."""

    given_name: str
    family_name: str
    arabic_name: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that is a name."""
        return not (self.given_name or self.family_name or self.arabic_name)


def read_name(text: str, given: int | None = None) -> TypedName:
    """Take a typed name apart.

    Args:
        text: the name; Latin and Arabic script may stand side by side.
        given: how many of the Latin words are the given name, if that was said.
    """
    latin: list[str] = []
    arabic: list[str] = []
    for word in text.replace("،", ",").split():
        (arabic if _is_arabic(word) else latin).append(word)
    arabic_name = " ".join(arabic).replace(",", "").strip()
    typed = " ".join(latin).strip(" ,")
    before, comma, after = typed.partition(",")
    if comma and before.strip() and after.strip() and given is None:
        return TypedName(_cased(after.replace(",", " ")), _cased(before), arabic_name)
    words = typed.replace(",", " ").split()
    count = _given(words) if given is None else min(max(given, 0), len(words))
    cased = _cased(" ".join(words)).split()
    return TypedName(" ".join(cased[:count]), " ".join(cased[count:]), arabic_name)


def latin_words(text: str) -> int:
    """How many words of a typed name are in Latin script."""
    return sum(not _is_arabic(word) and word != "," for word in text.replace("،", ",").split())


def _given(words: list[str]) -> int:
    """How many words the given name has."""
    if len(words) < 2:
        return 0
    folded = [fold(word) for word in words]
    shouted = [word.isupper() and len(word) > 1 for word in words]
    if any(shouted) and not all(shouted):
        first = shouted.index(True)
        if first and all(shouted[first:]):
            return first  # Mohamed EL AMRANI
    for place in range(1, len(words) - 1):
        if folded[place] in _PARTICLES and folded[place - 1] not in _PARTICLES:
            return place  # Hassan Ben Jelloun, Ana de la Torre
    if len(words) == 2:
        return 1
    if folded[0] in _FIRST_OF_TWO and folded[1] in _SECOND_OF_TWO:
        return 2  # José María Ruiz, Juan Carlos Ruiz García
    if folded[1] in _SECOND_OF_TWO and len(words) >= 4:
        return 2  # Lucía Isabel Ruiz García
    return 1 if len(words) == 3 else 2 if len(words) >= 5 else 1


def _cased(text: str) -> str:
    """A name as a badge shows it: typed in small letters or under caps lock, it gets capitals."""
    words = text.split()
    letters = "".join(letter for letter in text if letter.isalpha())
    if not letters or not (letters.islower() or (letters.isupper() and len(letters) > 3)):
        return " ".join(words)
    return " ".join(
        word.lower() if place and fold(word) in _SMALL else _capital(word)
        for place, word in enumerate(words)
    )


def _capital(word: str) -> str:
    shown = []
    begins = True
    for letter in word.lower():
        shown.append(letter.upper() if begins else letter)
        begins = letter in "-'’." or (begins and not letter.isalpha())
    return "".join(shown)


def _is_arabic(word: str) -> bool:
    return any(unicodedata.bidirectional(letter) == "AL" for letter in word)
