"""Which way each letter of a line runs: the Unicode Bidirectional Algorithm (UAX #9).

One line at a time, and without its embedding, override and isolate controls: a name has no use for
them, so `without_controls` takes them out first. The comments name the rules of the standard.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_CONTROLS: Final = dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A)], None
)  # LRE RLE PDF LRO RLO, LRI RLI FSI PDI
_STRONG: Final = frozenset({"L", "R", "AL"})
RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
"""Classes of letters and digits that ask for the algorithm; a line of others runs to the right."""

_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_MOST_OPEN_BRACKETS: Final = 63  # BD16


def without_controls(text: str) -> str:
    """The text without the controls that embed, override or isolate a direction."""
    return text.translate(_CONTROLS)


@lru_cache(maxsize=4096)
def _class_of(character: str) -> str:
    return unicodedata.bidirectional(character) or "L"


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of the text asks for the algorithm at all."""
    return any(_class_of(character) in RIGHT_TO_LEFT for character in text)


def base_level(text: str) -> int:
    """The direction of the whole line, 0 or 1, from its first strong letter (P2, P3)."""
    for character in text:
        kind = _class_of(character)
        if kind in _STRONG:
            return 0 if kind == "L" else 1
    return 0


def levels(text: str, base: int | None = None) -> list[int]:
    """The embedding level of each character; odd ones run right to left.

    Args:
        text: one line without direction controls.
        base: the line's own level; found from its first strong letter when None.
    """
    base = base_level(text) if base is None else base
    given = [_class_of(character) for character in text]
    places = [place for place, kind in enumerate(given) if kind != "BN"]  # X9
    kinds = [given[place] for place in places]
    edge = "R" if base else "L"
    _resolve_weak(kinds, edge)
    _resolve_brackets([text[place] for place in places], kinds, [given[p] for p in places], base)
    _resolve_neutral(kinds, base)
    result = [base] * len(text)
    for place, kind in zip(places, kinds, strict=True):
        if base:
            result[place] = base + (kind in {"L", "EN", "AN"})  # I2
        else:
            result[place] = {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)  # I1
    _reset_separators(given, result, base)
    for place, kind in enumerate(given):
        if kind == "BN" and place:  # invisible: goes where the letter before it goes
            result[place] = result[place - 1]
    return result


def visual_order(of_levels: list[int]) -> list[int]:
    """The places of the characters from left to right (L2)."""
    order = list(range(len(of_levels)))
    if not order:
        return order
    for level in range(max(of_levels), 0, -1):
        start = None
        for place in range(len(order) + 1):
            inside = place < len(order) and of_levels[order[place]] >= level
            if inside and start is None:
                start = place
            elif not inside and start is not None:
                order[start:place] = reversed(order[start:place])
                start = None
    return order


def _resolve_weak(kinds: list[str], edge: str) -> None:
    """Rules W1 to W7, in place."""
    _resolve_marks_and_arabic(kinds, edge)
    for place in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[place - 1 : place + 2]
        joins = (kind == "ES" and before == "EN") or (kind == "CS" and before in {"EN", "AN"})
        if joins and before == after:
            kinds[place] = before
    _spread_numbers(kinds)
    strong = edge
    for place, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:  # W6
            kinds[place] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            kinds[place] = "L"


def _resolve_marks_and_arabic(kinds: list[str], edge: str) -> None:
    """Rules W1 to W3, in place."""
    previous = strong = edge
    for place, given in enumerate(kinds):
        kind = previous if given == "NSM" else given  # W1
        previous = kind
        if kind in _STRONG:
            strong = kind
        if kind == "AL":
            kinds[place] = "R"  # W3
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"  # W2
        else:
            kinds[place] = kind


def _spread_numbers(kinds: list[str]) -> None:
    """Rule W5: signs that touch a number belong to it, in place."""
    place = 0
    while place < len(kinds):
        if kinds[place] != "ET":
            place += 1
            continue
        end = place
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if (place and kinds[place - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN"):
            kinds[place:end] = ["EN"] * (end - place)
        place = end


def _direction(kind: str) -> str | None:
    """The direction that a resolved kind counts as, numbers being right to left (N0, N1)."""
    if kind == "L":
        return "L"
    return "R" if kind in {"R", "EN", "AN"} else None


def _resolve_brackets(text: list[str], kinds: list[str], given: list[str], base: int) -> None:
    """Rule N0: both brackets of a pair get one direction, in place."""
    own = "R" if base else "L"
    for opening, closing in _bracket_pairs(text, kinds):
        inside = {_direction(kind) for kind in kinds[opening + 1 : closing]} - {None}
        if not inside:
            continue
        direction = own
        if own not in inside:
            before = (found for kind in reversed(kinds[:opening]) if (found := _direction(kind)))
            other = "L" if base else "R"
            direction = other if next(before, own) == other else own
        for bracket in (opening, closing):
            kinds[bracket] = direction
            for place in range(bracket + 1, len(kinds)):  # marks follow their bracket
                if given[place] != "NSM":
                    break
                kinds[place] = direction


def _bracket_pairs(text: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """The places of matching brackets, in the order of the opening ones (BD16)."""
    still_open: list[tuple[str, int]] = []
    pairs = []
    for place, character in enumerate(text):
        if kinds[place] != "ON":
            continue
        closing = _closing_of(character)
        if closing is not None:
            if len(still_open) == _MOST_OPEN_BRACKETS:
                return []
            still_open.append((closing, place))
            continue
        same = unicodedata.normalize("NFC", character)
        for depth in range(len(still_open) - 1, -1, -1):
            if still_open[depth][0] == same:
                pairs.append((still_open[depth][1], place))
                del still_open[depth:]
                break
    return sorted(pairs)


@lru_cache(maxsize=1024)
def _closing_of(character: str) -> str | None:
    """The bracket that closes this one, or None if it opens nothing.

    The standard's list is: what mirrors, is neutral, and opens or closes by its category. The
    closing one comes next in Unicode, but for `[ {` in two widths, with one sign between, and two
    brackets with ticks, which are crossed.
    """
    if not unicodedata.mirrored(character) or unicodedata.category(character) != "Ps":
        return None
    code = ord(unicodedata.normalize("NFC", character))
    step = {0x5B: 2, 0x7B: 2, 0xFF3B: 2, 0xFF5B: 2, 0x298D: 3, 0x298F: -1}.get(code, 1)
    return chr(code + step)


def _resolve_neutral(kinds: list[str], base: int) -> None:
    """Rules N1 and N2: what has no direction takes that of both neighbours, or the line's."""
    edge = "R" if base else "L"
    place = 0
    while place < len(kinds):
        if kinds[place] not in _NEUTRAL:
            place += 1
            continue
        end = place
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _direction(kinds[place - 1]) if place else edge
        after = _direction(kinds[end]) if end < len(kinds) else edge
        kinds[place:end] = [before if before == after and before else edge] * (end - place)
        place = end


def _reset_separators(given: list[str], result: list[int], base: int) -> None:
    """Rule L1: tabs, and blanks before them or at the end, have the line's own level."""
    trailing = True
    for place in range(len(given) - 1, -1, -1):
        kind = given[place]
        if kind in {"S", "B"}:
            trailing = True
        elif kind not in {"WS", "BN"}:
            trailing = False
        if trailing:
            result[place] = base
