"""Elements as they are when they are added: in the middle, of a size that suits."""

from dataclasses import replace
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

_EDGE: Final = 20  # of the shorter side: what stays free around something new at least
_NAMES: Final = (
    Text(says="{name}", size=26, smallest=12, bold=True, lines=2),
    Text(says="{arabic_name}", size=22, smallest=12, bold=True),
)
_WORDS: Final = (Text(says="{organisation}", size=14, smallest=8, lines=2),)
_BOX: Final = Box(x=0, y=0, width=1, height=1, colour=OF_DELEGATION)
_MADE: Final[dict[str, Element]] = {
    "name": Texts(x=0, y=0, width=1, height=1, texts=_NAMES),
    "text": Texts(x=0, y=0, width=1, height=1, texts=_WORDS),
    "code": Code(x=0, y=0, width=1, height=1),
    "photo": Photo(x=0, y=0, width=1, height=1, radius=1.5),
    "ellipse": Ellipse(x=0, y=0, width=1, height=1, colour=OF_DELEGATION),
    "line": Rule(x=0, y=0, width=1, height=1, thickness=0.5),
    "agenda": Agenda(x=0, y=0, width=1, height=1),
}


def new_element(template: "Template", kind: str) -> Element:
    """A new element in the middle of the badge.

    Args:
        template: the badge.
        kind: name, text, code, photo, band, box, ellipse, line or agenda.
    """
    edge = max(template.margin, min(template.width, template.height) / _EDGE)
    wide = max(template.width - 2 * edge, 5.0)
    high = max(template.height - 2 * edge, 5.0)
    sizes = {
        "name": (wide, 24.0), "agenda": (wide, high), "line": (wide, 0.0), "code": (26.0, 26.0),
        "ellipse": (26.0, 26.0), "photo": (24.0, 32.0),
        "band": (template.width, template.height / 8),
    }  # fmt: skip
    at = _middle(template, *sizes.get(kind, (wide, 12.0)))
    if kind == "band":
        at = replace(at, y=0.0)
    made = _MADE.get(kind, _BOX)
    return replace(made, x=at.x, y=at.y, width=at.width, height=at.height)


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
