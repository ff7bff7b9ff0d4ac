"""The card that stands before the badges of a delegation, so that a stack can be parted by hand."""

from dataclasses import replace

from hubdesk.badges.template_fields import plain_text
from hubdesk.badges.template_model import Box, Template, Text, Texts
from hubdesk.badges.template_values import OF_DELEGATION, Fold


def card_template(template: Template, group: str) -> Template:
    """A card of the size of the badges with the name of a group: its colour, and no code."""
    width, height = template.surface
    edge = min(width, height) * 0.06
    band = Box(id="band", x=0, y=0, width=width, height=height * 0.12, colour=OF_DELEGATION)
    foot = replace(band, id="foot", y=height * 0.88)
    words = Text(says=plain_text(group or "–"), size=48, smallest=8, bold=True, lines=4)
    name = Texts(
        id="name",
        x=edge,
        y=height * 0.18,
        width=width - 2 * edge,
        height=height * 0.64,
        texts=(words,),
    )
    return Template(
        name=template.name,
        width=width,
        height=height,
        front=(band, foot, name),
        fold=Fold.NONE,
    )
