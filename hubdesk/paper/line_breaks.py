"""Where a name or a title may be broken into lines without looking wrong.

A particle stays with the word it belongs to: nobody wants `de` or `عبد` at the end of a line, or a
lone dash at the beginning.
"""

from typing import Final

_LATIN: Final = (
    "a al aït ait and ben bin bint bou d' da das de del della den der des di do dos du e el et ibn"
    " la las le les los of ou ould san santa sidi the van von y &"
)
_ARABIC: Final = "عبد بن ابن بنت أبو ابو أبي آل أم ولد أيت آيت سيدي و"
_PARTICLES: Final = frozenset(f"{_LATIN} {_ARABIC}".split())


def unbreakable(text: str) -> list[str]:
    """The stretches of a text that should stay on one line, in order."""
    stretches: list[str] = []
    holding = False
    for word in text.split(" "):
        is_sign = not any(letter.isalnum() for letter in word)
        if stretches and (holding or is_sign):
            stretches[-1] += f" {word}"
        else:
            stretches.append(word)
        holding = word.casefold() in _PARTICLES
    return stretches
