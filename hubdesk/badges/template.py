"""The badge templates that HubDesk brings, in `resources/templates/badges`, and those in files."""

from pathlib import Path
from typing import Final

from hubdesk.badges.data_files import Data, names_in, read_data
from hubdesk.badges.template_fields import NAMES, REPEATED, Shown
from hubdesk.badges.template_json import template_of
from hubdesk.badges.template_model import (
    Box,
    Code,
    Element,
    PictureBox,
    Template,
    Text,
    Texts,
    extent,
)
from hubdesk.badges.template_values import OF_DELEGATION, ON_DELEGATION
from hubdesk.resources import RESOURCES

__all__ = [
    "NAMES", "OF_DELEGATION", "ON_DELEGATION", "REPEATED", "Box", "Code", "Element", "PictureBox",
    "Shown", "Template", "Text", "Texts", "extent", "load_template", "template_names",
]  # fmt: skip

_FOLDER: Final = RESOURCES / "templates" / "badges"


def template_names() -> list[str]:
    """The names of the templates that HubDesk brings."""
    return names_in(_FOLDER)


def load_template(name: str) -> Template:
    """The template of this name, or from the JSON file at this path.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or `TEMPLATE_NOT_READABLE`, `TEMPLATE_FAULT` or
            `ELEMENT_OUTSIDE` with what it stumbled on.
    """
    return read_data("template", name, _FOLDER, _template)


def _template(data: Data, folder: Path) -> Template:
    return template_of(data, folder)
