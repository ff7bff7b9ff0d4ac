"""How a long name is written shorter: `María del Carmen` is `M. C.`, the last family name goes."""

from collections.abc import Iterator
from typing import Final

from hubdesk.paper.bidi import runs_right_to_left

_PARTICLES: Final = frozenset(
    {
        "de", "del", "la", "las", "los", "el", "al", "y", "e", "i", "da", "do", "dos", "das", "du",
        "des", "von", "van", "der", "den", "ben", "bin", "ibn", "bint", "abu",
    }
)  # fmt: skip


def shorter(words: str, given: str, family: str) -> Iterator[str]:
    """Ever shorter ways to write words that hold a name; none if they don't, or in Arabic.

    First the given names after the first become initials, then the first one too, then all family
    names but the first and what belongs to it are left out.
    """
    if not given or given not in words or runs_right_to_left(words):
        return
    first, *others = given.split()
    seen = {words}
    shortened = " ".join([first, *_initials(others)])
    ways = [(shortened, family), (" ".join(_initials(given.split())), family)]
    ways.append((ways[-1][0], _first_family(family)))
    for short_given, short_family in ways:
        way = words.replace(given, short_given, 1)
        if family and family in way:
            way = way.replace(family, short_family, 1)
        elif family and family.upper() in way:
            way = way.replace(family.upper(), short_family.upper(), 1)
        way = " ".join(way.split())
        if way not in seen:
            seen.add(way)
            yield way


def _initials(names: list[str]) -> list[str]:
    return [
        "-".join(f"{part[0]}." for part in name.split("-") if part)
        for name in names
        if name.casefold() not in _PARTICLES
    ]


def _first_family(family: str) -> str:
    kept = []
    for name in family.split():
        kept.append(name)
        if name.casefold() not in _PARTICLES:
            break
    return " ".join(kept)
