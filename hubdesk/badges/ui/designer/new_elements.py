"""Elements as they are when they are added: in the middle, of a size that suits."""

from typing import TYPE_CHECKING, Final

from hubdesk.badges.arranging import Bounds
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

_NAMES: Final = (
    Text(says="{name}", size=26, smallest=12, bold=True, lines=2),
    Text(says="{arabic_name}", size=22, smallest=12, bold=True),
)
_WORDS: Final = (Text(says="{organisation}", size=14, smallest=8, lines=2),)


def new_element(template: "Template", kind: str) -> Element:
    """A new element in the middle of the badge.

    Args:
        template: the badge.
        kind: name, text, code, photo, box, ellipse, line or agenda.
    """
    wide = max(template.width - 2 * template.margin, 5.0)
    high = max(template.height - 2 * template.margin, 5.0)
    at = _middle(template, wide, {"name": 24.0, "agenda": high, "line": 0.0}.get(kind, 12.0))
    if kind in {"code", "ellipse"}:
        at = _middle(template, min(26, template.height), 26)
    elif kind == "photo":
        at = _middle(template, 24, 32)
    x, y, width, height = at.x, at.y, at.width, at.height
    match kind:
        case "name":
            return Texts(x=x, y=y, width=width, height=height, texts=_NAMES)
        case "text":
            return Texts(x=x, y=y, width=width, height=height, texts=_WORDS)
        case "code":
            return Code(x=x, y=y, width=width, height=height)
        case "photo":
            return Photo(x=x, y=y, width=width, height=height, radius=1.5)
        case "ellipse":
            return Ellipse(x=x, y=y, width=width, height=height, colour=OF_DELEGATION)
        case "line":
            return Rule(x=x, y=y, width=width, height=height, thickness=0.5)
        case "agenda":
            return Agenda(x=x, y=y, width=width, height=height)
        case _:
            return Box(x=x, y=y, width=width, height=height, colour=OF_DELEGATION)


def new_picture(template: "Template", asset: "Asset") -> PictureBox:
    """A picture in its own shape, a third of the badge wide."""
    width = template.width / 3
    at = _middle(template, width, width * asset.height / max(asset.width, 1))
    return PictureBox(
        x=at.x, y=at.y, width=at.width, height=at.height,
        asset=asset.hash, filling=Filling.CONTAIN,
    )  # fmt: skip


def _middle(template: "Template", width: float, height: float) -> Bounds:
    width, height = min(width, template.width), min(height, template.height)
    x, y = (template.width - width) / 2, (template.height - height) / 2
    return Bounds(round(x, 1), round(y, 1), round(width, 1), round(height, 1))
