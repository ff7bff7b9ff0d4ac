"""The colours of verdicts are told apart by people who do not see red and green, too."""

import itertools
import math
import re

import pytest

from hubdesk.resources import RESOURCES

# how colours are seen without red or green cones (Machado, Oliveira, Fernandes 2009)
SEEN_BY = {
    "most people": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "who lacks green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "who lacks red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
TONES = ("good", "gone", "look", "bad")
INKS = {"good": "#ffffff", "gone": "#ffffff", "look": "#241a00", "bad": "#ffffff"}
TOLD_APART = 25  # a distance in CIELAB; 2 is the least that eyes see side by side
READABLE = 4.5  # contrast of WCAG AA


def background(tone):
    sheet = (RESOURCES / "hubdesk.qss").read_text(encoding="utf-8")
    rule = rf'QFrame\[role="verdict-{tone}"\] {{ background: (#[0-9a-f]{{6}})'
    return re.search(rule, sheet).group(1)


def linear(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour):
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen(colour, matrix):
    light = linear(colour)
    red, green, blue = (
        min(max(sum(share * part for share, part in zip(row, light, strict=True)), 0), 1)
        for row in matrix
    )
    places = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (
        place ** (1 / 3) if place > 0.008856 else 7.787 * place + 16 / 116 for place in places
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("eyes", SEEN_BY)
def test_the_tones_are_told_apart_by(eyes):
    matrix = SEEN_BY[eyes]
    for one, other in itertools.combinations(TONES, 2):
        distance = math.dist(seen(background(one), matrix), seen(background(other), matrix))
        assert distance > TOLD_APART, (one, other)


@pytest.mark.parametrize("tone", TONES)
def test_words_are_readable_on_every_tone(tone):
    lighter, darker = sorted(map(luminance, (background(tone), INKS[tone])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) > READABLE
