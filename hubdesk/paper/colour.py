"""Colours as people write them, as PDF wants them, and which ink can be read on which ground."""

import re
from functools import lru_cache
from typing import Final

BLACK: Final = "#000000"
WHITE: Final = "#ffffff"
LEGIBLE: Final = 4.5
"""The contrast that normal text needs (WCAG 2, level AA)."""

_HEXADECIMAL: Final = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(text: str) -> bool:
    """Whether the text is a colour, `#rrggbb`."""
    return _HEXADECIMAL.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def operands(colour: str) -> str:
    """The colour as PDF's three numbers between 0 and 1."""
    return " ".join(f"{part:.3g}" for part in _parts(colour))


@lru_cache(maxsize=1024)
def fill(colour: str) -> str:
    """The operator that fills with a colour; black and white are greys, for printers' sake."""
    if colour in {BLACK, WHITE}:
        return "0 g " if colour == BLACK else "1 g "
    return f"{operands(colour)} rg "


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def ink_on(ground: str) -> str:
    """White where it can be read on the ground, else black, which then can."""
    return WHITE if contrast(WHITE, ground) >= LEGIBLE else BLACK


@lru_cache(maxsize=1024)
def tint(colour: str, share: float) -> str:
    """White with this share of a colour in it."""
    parts = [round(255 * (1 - share + share * part)) for part in _parts(colour)]
    return f"#{parts[0]:02x}{parts[1]:02x}{parts[2]:02x}"


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
