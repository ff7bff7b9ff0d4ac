"""Pictures of badge templates: flattened when they are added, kept by the hash of their content.

A JPEG or PNG in grey or colour stays as it is. What is transparent becomes a PNG on white, because
print systems turn a whole page into pixels for transparency, fonts and codes included. What is
drawn in vectors (SVG, a page of a PDF) is turned into pixels by who adds it, and comes as a PNG.
"""

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.images import on_white

JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
_KEPT: Final = {"JPEG": JPEG, "PNG": PNG}
_MOST_PIXELS: Final = 80_000_000
_LARGEST_FILE: Final = 40_000_000
_LONGEST_SIDE: Final = 3508  # A4 at 300 dpi: more is not seen on a badge
_ORIENTATION: Final = 0x0112


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture that is ready to be drawn.

    Attributes:
        media: its MIME type.
        width: in pixels.
    """

    data: bytes
    media: str
    width: int
    height: int

    @property
    def hash(self) -> str:
        """What elements name it by."""
        return hashlib.sha256(self.data).hexdigest()


def read_asset(path: Path) -> Asset:
    """The picture in a file (PNG, JPEG and what else Pillow reads).

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`, with the path.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path))
        content = path.read_bytes()
    except OSError as error:
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path)) from error
    return asset_of(content, str(path))


def asset_of(content: bytes, called: str) -> Asset:
    """The picture in these bytes; `called` is what a refusal calls it.

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`.
    """
    try:
        image = Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "GIF", "WEBP", "TIFF"))
        if image.width * image.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        turned = image.getexif().get(_ORIENTATION, 1) != 1
        small = max(image.size) <= _LONGEST_SIDE
        flat = image.mode in {"L", "RGB"} and not image.has_transparency_data
        if image.format in _KEPT and flat and small and not turned:
            image.load()
            return Asset(content, _KEPT[image.format], image.width, image.height)
        return _flat(image)
    except (
        OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:  # fmt: skip
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=called) from error


def _flat(image: Image.Image) -> Asset:
    from PIL import ImageOps  # noqa: PLC0415 - only who adds a picture waits for it

    upright = ImageOps.exif_transpose(image)
    flat = on_white(upright)
    flat.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if image.format == "JPEG":
        flat.save(out, "JPEG", quality=92)
        return Asset(out.getvalue(), JPEG, flat.width, flat.height)
    flat.save(out, "PNG", optimize=True)
    return Asset(out.getvalue(), PNG, flat.width, flat.height)
