"""Pictures on paper: a JPEG as it is, others deflated; what is transparent becomes white."""

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.objects import compressed

_MODES: Final = {1: "L", 3: "RGB"}
_SPACES: Final = {"L": "DeviceGray", "RGB": "DeviceRGB"}


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture in memory: pixels of 8 bits in grey (`L`) or colour (`RGB`), or a JPEG file."""

    width: int
    height: int
    mode: str
    data: bytes
    is_jpeg: bool

    def stream(self) -> PDFStream:
        """The picture as a PDF object."""
        entries = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": self.width,
            "Height": self.height,
            "BitsPerComponent": 8,
            "ColorSpace": PDFName(_SPACES[self.mode]),
        }
        if self.is_jpeg:
            return PDFStream(PDFDictionary({**entries, "Filter": PDFName("DCTDecode")}), self.data)
        return compressed(self.data, **entries)


def load_picture(path: Path) -> Picture:
    """A picture file, flattened on white.

    Transparency is flattened because print systems turn a whole page into pixels for it, fonts and
    codes included.

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`, with the path.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path)) from error
    return picture_of(content, str(path))


def picture_of(content: bytes, called: str) -> Picture:
    """The picture in these bytes, as `load_picture` has it; a refusal calls it so."""
    quickly = _plain_jpeg(content)
    if quickly is not None:
        return quickly
    try:
        image = Image.open(io.BytesIO(content))
        if image.format == "JPEG" and image.mode in _SPACES:
            return Picture(image.width, image.height, image.mode, content, is_jpeg=True)
        flat = on_white(image)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=called) from error
    return Picture(flat.width, flat.height, flat.mode, flat.tobytes(), is_jpeg=False)


def _plain_jpeg(content: bytes) -> Picture | None:
    """A baseline JPEG in grey or colour, by its frame header alone; None if it is anything else.

    A print of thousands of photos asks only this of each, which takes Pillow far longer.
    """
    if content[:2] != b"\xff\xd8" or content[-2:] != b"\xff\xd9":
        return None
    at = 2
    while at + 10 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in {0xC0, 0xC1}:
            bits, height, width, parts = struct.unpack_from(">BHHB", content, at + 4)
            if bits != 8 or not width or not height or parts not in _MODES:
                return None
            return Picture(width, height, _MODES[parts], content, is_jpeg=True)
        if marker == 0xEE or (marker in range(0xC2, 0xD0) and marker not in {0xC4, 0xC8, 0xCC}):
            return None  # Adobe's colours, or another way to pack
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None


def on_white(image: Image.Image) -> Image.Image:
    """A picture in grey or colour, what is transparent in it turned white."""
    if image.has_transparency_data:
        layers = image.convert("RGBA")
        ground = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(ground, layers).convert("RGB")
    return image.convert("L" if image.mode in {"1", "L", "I;16"} else "RGB")
