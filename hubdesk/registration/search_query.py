"""What a typed text asks for: its words, and the full-text expressions that look for them. Pure.

All words must be found, in any order and in any field.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Final

from hubdesk.eventfile.folding import bare, digits, fold, skeleton, words

_NUMBER: Final = re.compile(r"[\d٠-٩][\d٠-٩\s().+/-]*|\+[\d٠-٩\s().+/-]*")
_CODE: Final = re.compile(r"[^\s]{3,}")
_BADGE_ALPHABET: Final = frozenset("BCDFGHJKLNPRSTVX")
_BADGE_LETTERS: Final = range(2, 9)

_BEGINNING_SOUNDS: Final = 4
_MOST_TERMS: Final = 8
_LONGEST_TERM: Final = 64

_NAMES: Final = "{family name}"
_EVERYWHERE: Final = "{family name other}"
_LAST_OF_RANGE: Final = "\x7f"


class Tier(IntEnum):
    """The ways in which people are found; the strictest come first."""

    CODE = auto()  # of a badge or of another system
    NAMED = auto()  # so, and not only with this beginning
    FAMILY = auto()  # the beginning of the family name
    NAMES = auto()  # the beginnings of any names
    ANYWHERE = auto()  # the beginnings of any words
    LETTERS = auto()  # of a badge, so few that they may be meant as a name
    SOUNDS = auto()  # spelt or written otherwise
    INSIDE = auto()  # the middles of words
    MISTAKEN = auto()


@dataclass(frozen=True, slots=True)
class Query:
    """A typed text, taken apart.

    Attributes:
        terms: its folded words; a telephone number is one.
        letters: the badge letters it may begin with, or None.
        code: the code of another system that it may be, or None.
    """

    terms: tuple[str, ...]
    letters: str | None
    code: str | None


def read_query(text: str) -> Query:
    """Takes a typed text apart."""
    text = text.strip()
    letters = re.sub(r"[\s-]", "", text).upper()
    if _NUMBER.fullmatch(text):
        terms = [digits(text)]
    elif "@" in text:
        # an e-mail is indexed in one piece, and so is what follows its @
        pieces = text.split()
        terms = [fold(piece).replace(" ", "") for piece in pieces if "@" in piece]
        terms += words(" ".join(piece for piece in pieces if "@" not in piece))
    else:
        terms = words(text)
    return Query(
        tuple(dict.fromkeys(term[:_LONGEST_TERM] for term in terms if term))[:_MOST_TERMS],
        letters if len(letters) in _BADGE_LETTERS and _BADGE_ALPHABET.issuperset(letters) else None,
        text if _CODE.fullmatch(text) else None,
    )


def letters_range(letters: str) -> tuple[str, str]:
    """The first and the last that begins with these badge letters."""
    return letters, letters + _LAST_OF_RANGE


def anywhere(query: Query) -> str:
    """Finds people who have words that begin with the words, in any field."""
    return f"{_EVERYWHERE} : ({_all(_prefix(term) for term in query.terms)})"


def in_names(query: Query) -> Iterator[tuple[Tier, str]]:
    """Finds the same people by their names alone, the best first."""
    if not all(term.isalpha() for term in query.terms):
        return
    beginnings = _all(_prefix(term) for term in query.terms)
    yield Tier.NAMED, f"{_NAMES} : ({_all(_whole(term) for term in query.terms)})"
    if len(query.terms) == 1:
        yield Tier.FAMILY, f"family : {beginnings}"
    yield Tier.NAMES, f"{_NAMES} : ({beginnings})"


def tier_of_names(query: Query, family: str, others: str) -> Tier:
    """The tier of somebody who was found anywhere: a better one if the names alone would do."""
    forms: set[str] = set()
    for word in words(others):
        forms.update((word, bare(word) or word))
    family_forms = {form for word in words(family) for form in (word, bare(word) or word)}
    forms |= family_forms
    if forms.issuperset(query.terms):
        return Tier.NAMED
    if len(query.terms) == 1 and any(form.startswith(query.terms[0]) for form in family_forms):
        return Tier.FAMILY
    if all(any(form.startswith(term) for form in forms) for term in query.terms):
        return Tier.NAMES
    return Tier.ANYWHERE


def sounding(query: Query) -> str:
    """Finds people whose names are spelt or written otherwise: `Mohamed`, `محمد`, `Al-Amrani`."""
    return _all(f"({_sounding(term)})" for term in query.terms)


def instead(query: Query, others: Mapping[str, Iterable[str]]) -> str:
    """Finds people who have, for each word, one that begins with it or with one of the others."""
    each = (
        " OR ".join(_prefix(word) for word in dict.fromkeys((term, *others.get(term, ()))))
        for term in query.terms
    )
    every = _all(f"({either})" for either in each)
    return f"{_EVERYWHERE} : ({every})"


def _sounding(term: str) -> str:
    either = [f"{_EVERYWHERE} : {_prefix(term)}"]
    forms = [term]
    rest = bare(term)
    if rest:
        either.append(f"{_EVERYWHERE} : {_prefix(rest)}")
        forms.append(rest)
    elif term in {"al", "el"}:  # the word that it belongs to is still to be typed
        either.append(f'{_NAMES} : ("al"* OR "el"*)')
    for form in forms:
        sounds = skeleton(form)
        if not sounds or (len(sounds) == 1 and form.isascii()):
            continue
        # so few consonants begin too many Latin words: only whole words are meant
        whole = form.isascii() and len(sounds) < _BEGINNING_SOUNDS
        either.append(f"sounds : {_whole(sounds) if whole else _prefix(sounds)}")
    return " OR ".join(f"({one})" for one in either)


def _whole(term: str) -> str:
    return f'"{term}"'


def _prefix(term: str) -> str:
    return f'"{term}"*'


def _all(parts: Iterable[str]) -> str:
    return " AND ".join(parts)
