"""Where a name or a title may be broken into lines without looking wrong.

A particle stays with the word it belongs to: nobody wants `de` or `عبد` at the end of a line, or a
lone dash at the beginning.
"""

from collections.abc import Iterable
from typing import Final

from hubdesk.paper.shaping import Word

_LATIN: Final = (
    "a al aït ait and ben bin bint bou d' da das de del della den der des di do dos du e el et ibn"
    " la las le les los of ou ould san santa sidi the van von y &"
)
_ARABIC: Final = "عبد بن ابن بنت أبو ابو أبي آل أم ولد أيت آيت سيدي و"
_PARTICLES: Final = frozenset(f"{_LATIN} {_ARABIC}".split())


def unbreakable(words: Iterable[Word]) -> list[list[Word]]:
    """The stretches of a text that should stay on one line, in order."""
    stretches: list[list[Word]] = []
    holding = False
    for word in words:
        if stretches and (holding or not _has_letters(word.text)):
            stretches[-1].append(word)
        else:
            stretches.append([word])
        holding = word.text.casefold() in _PARTICLES
    return stretches


def _has_letters(text: str) -> bool:
    return text.isalpha() or any(letter.isalnum() for letter in text)
