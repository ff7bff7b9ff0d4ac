"""Photos of people: read from a file, set upright, cut to the face, made as large as they print.

What is kept is a baseline JPEG in RGB without any of what cameras write beside the picture: where
it was taken is nobody's business, and a printer wants none of it.
"""

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.images import on_white

MEDIA: Final = "image/jpeg"
PRINTED: Final = (30.0, 40.0)
"""Width and height on paper, in millimetres."""

PIXELS: Final = (354, 472)
"""Width and height of what is kept: the printed size at 300 dpi."""

ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif")
"""Of the files that photos come in."""

_FORMATS: Final = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF")
_ASPECT: Final = PIXELS[0] / PIXELS[1]
_LARGEST_FILE: Final = 80_000_000
_MOST_PIXELS: Final = 120_000_000
_QUALITY: Final = 88
_ABOVE_FACE: Final = 0.25  # of what is cut off above and below, the part above: faces are high
_SMALLEST_PART: Final = 0.05  # of a picture's side, that a frame may be
_FAULTS: Final = (
    OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of an upright picture that is kept, in pixels of it: three wide, four high."""

    left: float
    top: float
    width: float

    @property
    def height(self) -> float:
        """Follows from the width."""
        return self.width / _ASPECT

    @classmethod
    def suggested(cls, width: int, height: int) -> Self:
        """The largest frame in a picture of this size, where a face most often is."""
        widest = min(width, height * _ASPECT)
        return cls((width - widest) / 2, (height - widest / _ASPECT) * _ABOVE_FACE, widest)

    def inside(self, width: int, height: int) -> "Frame":
        """The frame made as small and pushed as far as it must be to lie inside a picture."""
        widest = min(width, height * _ASPECT)
        wide = min(max(self.width, widest * _SMALLEST_PART), widest)
        return Frame(
            min(max(self.left, 0), width - wide),
            min(max(self.top, 0), height - wide / _ASPECT),
            wide,
        )

    def moved(self, right: float, down: float) -> "Frame":
        """The frame so many pixels further."""
        return replace(self, left=self.left + right, top=self.top + down)

    def zoomed(self, factor: float) -> "Frame":
        """The frame around the same middle, so many times as narrow."""
        wide = self.width / factor
        return Frame(
            self.left + (self.width - wide) / 2,
            self.top + (self.width - wide) / _ASPECT / 2,
            wide,
        )


def read_photo(path: Path) -> bytes:
    """The content of a photo's file.

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`, with the path.
    """
    try:
        if path.stat().st_size <= _LARGEST_FILE:
            return path.read_bytes()
    except OSError as error:
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path)) from error
    raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path))


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo as the editor shows it.

    Attributes:
        data: a JPEG, upright, not larger than a screen.
        width: of the upright photo itself, in pixels.
    """

    data: bytes
    width: int
    height: int


def seen(content: bytes, called: str, longest: int = 1200) -> Seen:
    """A photo for the editor.

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`; it calls the photo so.
    """
    image = _upright(content, called)
    width, height = image.size
    image.thumbnail((longest, longest), Image.Resampling.BILINEAR, reducing_gap=2)
    return Seen(_jpeg(image), width, height)


def finished(content: bytes, called: str, frame: Frame | None = None) -> bytes:
    """The photo as it is kept: the part in the frame, at the size in which it prints.

    A part that has fewer pixels keeps those: more would only pretend.

    Args:
        content: of the photo's file.
        called: what a refusal calls it.
        frame: the part; None for where a face most often is.

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`.
    """
    image = _upright(content, called)
    chosen = (frame or Frame.suggested(*image.size)).inside(*image.size)
    box = (
        chosen.left,
        chosen.top,
        min(chosen.left + chosen.width, image.width),
        min(chosen.top + chosen.height, image.height),
    )
    width, height = PIXELS
    if chosen.width < width:
        width = max(round(chosen.width), 1)
        height = max(round(chosen.width / _ASPECT), 1)
    return _jpeg(image.resize((width, height), Image.Resampling.LANCZOS, box, reducing_gap=3))


def _upright(content: bytes, called: str) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(content), formats=_FORMATS)
        if image.width * image.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        profile = image.info.get("icc_profile")
        upright = ImageOps.exif_transpose(image)
        return _in_srgb(upright, profile).convert("RGB")
    except _FAULTS as error:
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=called) from error


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that the camera meant, on white where it is transparent."""
    if image.mode in {"RGB", "CMYK"} and profile:
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(
                image, meant, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            return on_white(image)
        return turned or on_white(image)
    return on_white(image)


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.info.clear()  # comments, places and profiles would be written along
    image.save(out, "JPEG", quality=_QUALITY, optimize=True, exif=b"")
    return out.getvalue()
