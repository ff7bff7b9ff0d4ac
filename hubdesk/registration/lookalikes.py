"""Who may already be registered under a name that is being typed, so that nobody is there twice."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold, name_key, skeleton, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.registration.search import FoundPerson, PeopleSearch

_LETTERS: Final = 4  # of a single word, from which it is looked up
_CANDIDATES: Final = 12
_SIMILAR: Final = 80  # of 100
_SHORTEST_SOUND: Final = 2


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Somebody who may be meant.

    Attributes:
        person: who.
        is_same: the name is the same or sounds the same, and no other organisation was typed.
    """

    person: "FoundPerson"
    is_same: bool


def find_lookalikes(
    search: "PeopleSearch", name: str, organisation: str = "", email: str = "", limit: int = 4
) -> list[Lookalike]:
    """Return who may be meant by what was typed so far, the likeliest first."""
    typed = words(name)
    if not typed or (len(typed) == 1 and len(typed[0]) < _LETTERS and not email):
        return []
    found: dict[str, tuple[int, FoundPerson]] = {}
    for text in (name, *_pairs(typed), *((email,) if "@" in email else ())):
        for person in search.find(text, _CANDIDATES).rows:
            if person.id not in found and (text == email or _is_alike(typed, person)):
                found[person.id] = (len(found), person)
        if len(found) >= _CANDIDATES:
            break
    ranked = [
        (not _is_same(name, person), _contradicts(person, organisation), place, person)
        for place, person in found.values()
    ]
    ranked.sort(key=lambda entry: entry[:3])
    return [
        Lookalike(person, is_same=not differs and not contradicts)
        for differs, contradicts, _, person in ranked[:limit]
    ]


def _pairs(typed: list[str]) -> "Iterator[str]":
    """Two of several words: one of them may be missing in the list."""
    if len(typed) > 2:
        first, *others = typed
        yield from (f"{first} {other}" for other in others)
        yield " ".join(others)


def _is_alike(typed: list[str], person: "FoundPerson") -> bool:
    """Whether the typed words are, or begin, or sound like names of a person."""
    names = words(f"{person.name} {person.arabic_name or ''}")
    sounds = {skeleton(name) for name in names}
    matching = sum(
        any(name.startswith(word) for name in names)
        or (len(skeleton(word)) >= _SHORTEST_SOUND and skeleton(word) in sounds)
        for word in typed
    )
    if matching >= min(len(typed), 2):
        return True
    from rapidfuzz import fuzz  # noqa: PLC0415 - a desk that opens must not wait for it

    return fuzz.token_set_ratio(" ".join(typed), " ".join(names)) >= _SIMILAR


def _is_same(name: str, person: "FoundPerson") -> bool:
    key = name_key(name)
    if key in {name_key(person.name), name_key(person.arabic_name)}:
        return True
    sounds = sorted(skeleton(word) for word in words(name))
    if len(sounds) < 2 or not all(len(sound) >= _SHORTEST_SOUND for sound in sounds):
        return False
    return any(
        sounds == sorted(skeleton(word) for word in words(other))
        for other in (person.name, person.arabic_name)
        if other
    )


def _contradicts(person: "FoundPerson", organisation: str) -> bool:
    """Whether somebody is known to be of another organisation than the typed one."""
    typed, known = fold(organisation), fold(person.organisation or "")
    return bool(typed and known) and typed not in known and known not in typed
