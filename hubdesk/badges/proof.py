"""Proofs: badges as they would look, with codes that no door takes and an edge that says so."""

from dataclasses import replace
from typing import Final

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.template_model import Box, Element, Template, Text, Texts
from hubdesk.paper.colour import WHITE

LETTERS: Final = "····-····"
"""What stands where people read the letters of a code."""

_MARK: Final = "PROOF · PRUEBA · ÉPREUVE"
_RED: Final = "#b3261e"
_STRIP: Final = 3.4  # mm


def preview_code(number: int) -> str:
    """A code of a badge's length that is visibly none."""
    return f"HUBDESK PREVIEW NO BADGE{number % 100_000:05}"


def proof_face(face: BadgeFace, number: int) -> BadgeFace:
    """What a badge says, but for its code."""
    return replace(face, code=preview_code(number), letters=LETTERS)


def proof_template(template: Template) -> Template:
    """The template with strips at both edges of each side that say what it is.

    Nothing that matters is hidden: whoever looks at a proof looks at the whole badge.
    """
    back = None if template.back is None else (*template.back, *_marks(template))
    return replace(template, front=(*template.front, *_marks(template)), back=back)


def _marks(template: Template) -> list[Element]:
    words = Text(says=_MARK, size=7, smallest=1, bold=True, colour=_RED)
    found: list[Element] = []
    for left, turn in ((0.0, 270), (template.width - _STRIP, 90)):
        ground = Box(
            id=f"proof-ground-{turn}",
            x=left,
            y=0,
            width=_STRIP,
            height=template.height,
            colour=WHITE,
        )
        strip = Texts(
            id=f"proof-{turn}",
            x=left,
            y=0,
            width=_STRIP,
            height=template.height,
            rotation=turn,
            texts=(words,),
        )
        found += [ground, strip]
    return found
