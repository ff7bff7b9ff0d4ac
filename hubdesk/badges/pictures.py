"""Where the pictures and photos of badges come from, and those that a file holds already.

A JPEG goes into the file as it is, found by the hash of its content, once for all badges. What has
been read from a template's other pictures is kept between files, for the next badge.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hubdesk.badges.template_model import Template
from hubdesk.errors import HubDeskError
from hubdesk.paper.images import Picture, load_picture, picture_of
from hubdesk.paper.pdf import Form, PdfWriter
from hubdesk.resources import RESOURCES

Source = Callable[[str], bytes | None]
"""The content of a picture by its hash; None if it is not there."""

_REMEMBERED: Final = 8
_remembered: "OrderedDict[str, Picture]" = OrderedDict()


def nothing(key: str) -> bytes | None:
    """A source that has no picture."""
    del key
    return None


@dataclass(frozen=True, slots=True)
class Held:
    """A picture that the file holds; its size is in pixels."""

    form: Form
    width: int
    height: int


class Pictures:
    """The pictures of one file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._held: dict[str | Path, Held | None] = {}

    def held(
        self, writer: PdfWriter, key: str, template: Template | None = None, file: str = ""
    ) -> Held | None:
        """A picture by its hash, or by its name beside the template; None if it is not there.

        Raises:
            HubDeskError: `PICTURE_NOT_READABLE`: the template's own file is none.
        """
        name: str | Path = key
        if template is not None and not key:
            name = (template.folder or RESOURCES) / file
        if name in self._held:
            return self._held[name]
        picture = self._read(name, keep=template is not None)
        held = None
        if picture is not None:
            held = Held(writer.picture(picture), picture.width, picture.height)
        self._held[name] = held
        return held

    def _read(self, name: str | Path, *, keep: bool) -> Picture | None:
        if isinstance(name, Path):
            return load_picture(name)
        if name in _remembered:
            _remembered.move_to_end(name)
            return _remembered[name]
        content = self._source(name)
        if content is None:
            return None
        try:
            picture = picture_of(content, name)
        except HubDeskError:
            return None  # whoever kept it has checked it: it came damaged from elsewhere
        if keep:
            _remembered[name] = picture
            if len(_remembered) > _REMEMBERED:
                _remembered.popitem(last=False)
        return picture
