"""Elements as they are when they are added: in the middle, of a size that suits."""

from typing import TYPE_CHECKING, Final

from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Element,
    Ellipse,
    Photo,
    PictureBox,
    Rule,
    Text,
    Texts,
)
from hubdesk.badges.template_values import OF_DELEGATION, Filling

if TYPE_CHECKING:
    from hubdesk.badges.assets import Asset
    from hubdesk.badges.template_model import Template

KINDS: Final = ("name", "text", "code", "photo", "box", "ellipse", "line", "agenda")


def new_element(template: "Template", kind: str) -> Element:
    """A new element of a kind (one of `KINDS`), in the middle of the badge."""
    width, height = template.width, template.height
    wide = max(width - 2 * template.margin, 5.0)
    match kind:
        case "name":
            texts = (
                Text(says="{name}", size=26, smallest=12, bold=True, lines=2),
                Text(says="{arabic_name}", size=22, smallest=12, bold=True),
            )
            return Texts(**_middle(template, wide, min(24, height)), texts=texts)
        case "text":
            text = Text(says="{organisation}", size=14, smallest=8, lines=2)
            return Texts(**_middle(template, wide, min(12, height)), texts=(text,))
        case "code":
            side = min(26.0, width, height)
            return Code(**_middle(template, side, side))
        case "photo":
            return Photo(**_middle(template, min(24, width), min(32, height)), radius=1.5)
        case "ellipse":
            return Ellipse(
                **_middle(template, min(20, width), min(20, height)), colour=OF_DELEGATION
            )
        case "line":
            return Rule(**_middle(template, wide, 0.0), thickness=0.5)
        case "agenda":
            return Agenda(**_middle(template, wide, max(height - 2 * template.margin, 5.0)))
        case _:
            return Box(**_middle(template, wide, min(10, height)), colour=OF_DELEGATION)


def new_picture(template: "Template", asset: "Asset") -> PictureBox:
    """A picture in its own shape, a third of the badge wide."""
    width = template.width / 3
    height = min(width * asset.height / max(asset.width, 1), template.height)
    place = _middle(template, width, height)
    return PictureBox(**place, asset=asset.hash, filling=Filling.CONTAIN)


def _middle(template: "Template", width: float, height: float) -> dict[str, float]:
    return {
        "x": round((template.width - width) / 2, 1),
        "y": round((template.height - height) / 2, 1),
        "width": round(width, 1),
        "height": round(height, 1),
    }
