"""What a scanner's keystrokes become on a keyboard layout that has no Latin letters.

A scanner presses keys of the US layout. On Latin layouts the letters of badge codes arrive as they
are; on the layouts here each arrives as another character. The tables follow the XKB layouts `ara`
(which `ma`, `dz`, `iq` and `sy` share for these keys, and Arabic 101 of Windows too) and
`ma(tifinagh)`.
"""

import re
from collections.abc import Iterator
from itertools import islice, product

from hubdesk.badges.codes import CODE_LENGTH

_ARABIC = {  # letter: plain, with shift
    "B": "\ufefb\ufef5",
    "C": "\u0624}",
    "D": "\u064a]",
    "F": "\u0628[",
    "G": "\u0644\ufef7",
    "H": "\u0627\u0623",
    "J": "\u062a\u0640",
    "K": "\u0646\u060c",
    "L": "\u0645/",
    "N": "\u0649\u0622",
    "P": "\u062d\u061b",
    "R": "\u0642\u064c",
    "S": "\u0633\u064d",
    "T": "\u0641\ufef9",
    "V": "\u0631{",
    "X": "\u0621\u0652",
}
_TIFINAGH = {
    "B": "\u2d31",
    "C": "\u2d5b",
    "D": "\u2d37\u2d39",
    "F": "\u2d3c",
    "G": "\u2d33",
    "H": "\u2d40",
    "J": "\u2d4a",
    "K": "\u2d3d",
    "L": "\u2d4d",
    "N": "\u2d4f",
    "P": "\u2d43",
    "R": "\u2d54\u2d55",
    "S": "\u2d59\u2d5a",
    "T": "\u2d5c\u2d5f",
    "V": "\u2d56",
    "X": "\u2d45",
}
_LAM = "\u0644"
_LAM_ALEF = {"\u0627": "B", "\u0622": "B", "\u0623": "G", "\u0625": "T"}  # by what follows lam
_LIGATURE = re.compile(f"{_LAM}[{''.join(_LAM_ALEF)}]")
_MOST_SPELLINGS = 512
_LONGEST = 3 * CODE_LENGTH
_BREAK = " "  # what belongs to no key of the code's letters


def _by_character(letters: dict[str, str]) -> dict[str, str]:
    return {character: letter for letter, typed in letters.items() for character in typed}


_ARABIC_LETTER = _by_character(_ARABIC)
_TIFINAGH_LETTER = _by_character(_TIFINAGH)
CHARACTERS = frozenset(_ARABIC_LETTER) | frozenset(_TIFINAGH_LETTER)


def spellings(text: str, length: int = CODE_LENGTH) -> Iterator[str]:
    """Yield what a scanner may have meant by a text, likeliest first; a blank stands for no letter.

    A text with fewer letters of a layout than a code of this length has means none.

    Windows types a lam-alef as two characters, which are also the keys of two letters: such a text
    has several spellings, and only the MAC of a code tells which was meant.
    """
    if len(text) > _LONGEST:
        return
    if sum(character in _TIFINAGH_LETTER for character in text) >= length:
        yield "".join(_TIFINAGH_LETTER.get(character, _BREAK) for character in text)
    if sum(character in _ARABIC_LETTER for character in text) >= length:
        yield from islice(_arabic(text), _MOST_SPELLINGS)


def _arabic(text: str) -> Iterator[str]:
    pieces = _LIGATURE.split(text)
    pairs = _LIGATURE.findall(text)
    between = ["".join(_ARABIC_LETTER.get(one, _BREAK) for one in piece) for piece in pieces]
    readings = [(_LAM_ALEF[pair[1]], _as_two_letters(pair)) for pair in pairs]
    for chosen in product(*readings):
        joined = (letters + piece for letters, piece in zip(chosen, between[1:], strict=True))
        yield between[0] + "".join(joined)


def _as_two_letters(pair: str) -> str:
    return _ARABIC_LETTER[pair[0]] + _ARABIC_LETTER.get(pair[1], _BREAK)
