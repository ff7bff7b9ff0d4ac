"""People who may be one and the same: proposed here, merged by a person.

Comparing everybody with everybody would take hours, so only people who share something are
compared: an e-mail, a telephone number, the sound of two of their names, or of one name and the
organisation.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from hubdesk.eventfile.folding import digits, skeleton, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.eventfile.file import EventFile

_PEOPLE: Final = """
SELECT id, given_name, family_name, arabic_name, organisation_id, email, phone FROM person
WHERE deleted = 0 AND merged_into IS NULL AND erased = 0"""

# A score is how alike the names are, of 100, at this weight, and what else speaks for one person
# or against it. People of the same name whom nothing else tells apart are just proposed.
_NAME_WEIGHT: Final = 0.7
_SAME_EMAIL: Final = 25
_SAME_PHONE: Final = 20
_SAME_ORGANISATION: Final = 15
_OTHER_EMAIL: Final = -8
_OTHER_ORGANISATION: Final = -12
_PROPOSED_FROM: Final = 70
_SAME_SOUND: Final = 95  # of 100, when spelling or script differ
_PART_OF: Final = 93  # when all names of one are among the other's
_SIMILAR: Final = 75
_SAME_NAME: Final = 100

_CROWD: Final = 30  # so many who share a thing are not told apart by it
_PHONE_DIGITS: Final = 9  # of a number without its country, in Spain, Morocco and France
_SHORTEST_PHONE: Final = 6
_SHORTEST_SOUND: Final = 2


class Reason(Enum):
    """Why two people may be one."""

    SAME_NAME = "same_name"
    SAME_SOUND = "same_sound"
    SIMILAR_NAME = "similar_name"
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_ORGANISATION = "same_organisation"


@dataclass(frozen=True, slots=True)
class ProposedPair:
    """Two people who may be one, how sure that is (of 100), and why."""

    first: str
    second: str
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What is compared of a person."""

    id: str
    latin: tuple[str, ...]
    arabic: tuple[str, ...]
    sounds: frozenset[str]
    organisation: str | None
    email: str | None
    phone: str | None


def propose_duplicates(file: "EventFile", limit: int | None = None) -> list[ProposedPair]:
    """The pairs of people who may be one, the surest first; at most so many."""
    people = [_traits(*row) for row in file.rows(_PEOPLE)]
    pairs = [
        pair
        for first, second in _candidates(people)
        if (pair := _compare(people[first], people[second])) is not None
    ]
    pairs.sort(key=lambda pair: (-pair.score, pair.first, pair.second))
    return pairs if limit is None else pairs[:limit]


def _compare(first: _Traits, second: _Traits) -> ProposedPair | None:
    """How sure it is that two people are one; None if too little speaks for it."""
    beside, reasons = _beside_names(first, second)
    if _SAME_NAME * _NAME_WEIGHT + beside < _PROPOSED_FROM:  # most pairs end here
        return None
    alike, reason = _names_alike(first, second)
    score = alike * _NAME_WEIGHT + beside
    if reason is None or score < _PROPOSED_FROM:
        return None
    return ProposedPair(
        min(first.id, second.id),
        max(first.id, second.id),
        min(round(score), 100),
        (reason, *reasons),
    )


def _beside_names(first: _Traits, second: _Traits) -> tuple[int, list[Reason]]:
    """What else than the names speaks for one person, or against it."""
    score = 0
    reasons = []
    if first.email and second.email:
        if first.email == second.email:
            score += _SAME_EMAIL
            reasons.append(Reason.SAME_EMAIL)
        else:
            score += _OTHER_EMAIL
    if first.phone and first.phone == second.phone:
        score += _SAME_PHONE
        reasons.append(Reason.SAME_PHONE)
    if first.organisation and second.organisation:
        if first.organisation == second.organisation:
            score += _SAME_ORGANISATION
            reasons.append(Reason.SAME_ORGANISATION)
        else:
            score += _OTHER_ORGANISATION
    return score, reasons


def _traits(
    key: str,
    given: str | None,
    family: str | None,
    arabic: str | None,
    organisation: str | None,
    email: str | None,
    phone: str | None,
) -> _Traits:
    latin = sorted(words(f"{given or ''} {family or ''}"))
    arabic_words = sorted(words(arabic or ""))
    number = digits(phone or "")[-_PHONE_DIGITS:]
    sounds = {skeleton(word) for word in latin or arabic_words}
    return _Traits(
        key,
        tuple(latin),
        tuple(arabic_words),
        frozenset(sound for sound in sounds if len(sound) >= _SHORTEST_SOUND),
        organisation,
        email.lower() if email else None,
        number if len(number) >= _SHORTEST_PHONE else None,
    )


def _candidates(people: list[_Traits]) -> "Iterator[tuple[int, int]]":
    """Pairs of people, by their places in the list, who share something; each pair once."""
    heaps: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for thing in _shared_things(person):
            heaps[thing].append(place)
    seen: set[tuple[int, int]] = set()
    for heap in heaps.values():
        if 1 < len(heap) <= _CROWD:
            for pair in combinations(heap, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _shared_things(person: _Traits) -> "Iterator[tuple[str, ...]]":
    if person.email:
        yield "email", person.email
    if person.phone:
        yield "phone", person.phone
    sounds = sorted(person.sounds)
    yield from combinations(sounds, 2)
    names = person.latin or person.arabic
    yield "name", *names, person.organisation or ""
    if person.organisation:
        for sound in sounds:
            yield "organisation", person.organisation, sound


def _names_alike(first: _Traits, second: _Traits) -> tuple[float, Reason | None]:
    """How alike the names are, of 100, and in which way; no reason if they hardly are."""
    alike, reason = 0.0, None
    for mine, others in ((first.latin, second.latin), (first.arabic, second.arabic)):
        if mine and others:
            found = _words_alike(mine, others)
            if found[0] > alike:
                alike, reason = found
    if alike < _SAME_SOUND and len(first.sounds) > 1 and first.sounds == second.sounds:
        return _SAME_SOUND, Reason.SAME_SOUND
    return alike, reason


def _words_alike(mine: tuple[str, ...], others: tuple[str, ...]) -> tuple[float, Reason | None]:
    if mine == others:
        return _SAME_NAME, Reason.SAME_NAME
    fewer = min(len(mine), len(others))
    if fewer > 1 and (set(mine) <= set(others) or set(others) <= set(mine)):
        return _PART_OF, Reason.SIMILAR_NAME
    alike = fuzz.ratio(" ".join(mine), " ".join(others), score_cutoff=_SIMILAR)
    return (alike, Reason.SIMILAR_NAME) if alike else (0.0, None)
