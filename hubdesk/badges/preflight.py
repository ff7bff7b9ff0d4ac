"""What should be looked at before paper moves, beside how texts fit: pictures, codes, namesakes.

`printing.preflight` puts it together with what `placing` finds, so that the window and the command
line show one list.
"""

import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from PIL import Image, UnidentifiedImageError

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.people import BadgeToPrint
from hubdesk.badges.pictures import Source
from hubdesk.badges.placing import Finding, FindingKind, applies
from hubdesk.badges.template_model import (
    Code,
    Element,
    Photo,
    PictureBox,
    Placed,
    Template,
    extent,
)
from hubdesk.badges.template_values import Filling
from hubdesk.badges.templates_store import picture_data
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.reading import Reader
from hubdesk.paper import qr
from hubdesk.resources import RESOURCES

USUAL_DPI: Final = 300
COARSEST: Final = 150
"""Dots per inch below which a picture looks coarse at arm's length."""

FEWEST_DOTS: Final = 4
"""Of a printer for one module of a code: with fewer, edges that lie between dots decide."""

THE_RUN: Final = ""
"""Whom a finding is about that is about all badges."""

_INCH: Final = 25.4
_HEAD: Final = 4096  # bytes of a JPEG of ours that tell its size
_BADGE_MODULES: Final = 25
_PHOTOS: Final = (
    "SELECT hash, substr(data, 1, ?1) FROM blob WHERE hash IN (SELECT photo FROM person)"
)

Found = tuple[str, Finding]
"""Whom a finding is about, and what it is."""


def more_findings(
    reader: Reader, template: Template, chosen: Sequence[BadgeToPrint], dpi: int = USUAL_DPI
) -> list[Found]:
    """What should be looked at on these badges, those of all of them first.

    Args:
        reader: of the event file.
        template: what they look like.
        chosen: the badges.
        dpi: of the printer.
    """
    if not chosen:
        return []
    return [
        *((THE_RUN, finding) for finding in template_findings(reader, template, dpi)),
        *_photos(reader, template, chosen),
        *_namesakes(chosen),
    ]


def template_findings(reader: Reader, template: Template, dpi: int = USUAL_DPI) -> list[Finding]:
    """What should be looked at on every badge of a template.

    Args:
        reader: of the event file.
        template: what they look like.
        dpi: of the printer.
    """
    pictures = partial(picture_data, reader)
    found = (element_findings(each, template, pictures, dpi) for each in template.elements)
    return list(chain.from_iterable(found))


def element_findings(
    element: Element, template: Template, pictures: Source, dpi: int = USUAL_DPI
) -> Iterator[Finding]:
    """What should be looked at on an element, whosever badge it is on.

    Args:
        element: of the template.
        template: the template.
        pictures: the content of pictures by their hash.
        dpi: of the printer.
    """
    match element:
        case Code():
            dots = dots_per_module(element.size, dpi)
            if dots < FEWEST_DOTS:
                yield Finding(FindingKind.COARSE_CODE, "", None, str(dpi), round(dots, 1))
        case PictureBox():
            pixels = _pixels_of(element, template, pictures)
            name = element.name or element.file
            if pixels is None:
                yield Finding(FindingKind.NO_PICTURE, "", None, name)
                return
            has = resolution(extent(element), pixels, element.filling)
            if has < COARSEST:
                yield Finding(FindingKind.COARSE_PICTURE, "", None, name, round(has))
        case _:
            pass


def dots_per_module(size: float, dpi: int) -> float:
    """How many dots a printer has for one module of a badge's code of this size in millimetres."""
    return size / (_BADGE_MODULES + 2 * qr.QUIET_ZONE) * dpi / _INCH


def resolution(box: tuple[float, float], pixels: tuple[int, int], filling: Filling) -> float:
    """How many dots per inch a picture has in a box of millimetres."""
    across, down = (side * _INCH / length for side, length in zip(pixels, box, strict=True))
    # a picture that covers its box is as large as the side that reaches farther asks for
    return min(across, down) if filling is not Filling.CONTAIN else max(across, down)


def _pixels_of(element: PictureBox, template: Template, pictures: Source) -> tuple[int, int] | None:
    """Width and height, by the head of the file alone: it is asked while an element is dragged."""
    if element.asset:
        data = pictures(element.asset)
        return None if data is None else _size_of(data)
    try:
        return _size_of(((template.folder or RESOURCES) / element.file).read_bytes())
    except OSError:
        return None


def _photos(reader: Reader, template: Template, chosen: Sequence[BadgeToPrint]) -> Iterator[Found]:
    elements = [each for each in template.elements if isinstance(each, Photo)]
    if not elements:
        return
    sizes = {str(key): bytes(head) for key, head in reader.rows(_PHOTOS, (_HEAD,))}
    known: dict[str, tuple[int, int] | None] = {}
    for each in chosen:
        shown = [element for element in elements if applies(element.when, each.face)]
        if not shown:
            continue
        key = each.face.photo
        if key not in sizes:
            yield each.badge.person_id, Finding(FindingKind.NO_PHOTO, each.face.code)
            continue
        if key not in known:
            known[key] = _size_of(sizes[key]) or _size_of(picture_data(reader, key) or b"")
        pixels = known[key]
        if pixels is None:
            yield each.badge.person_id, Finding(FindingKind.NO_PHOTO, each.face.code)
            continue
        dpi = min(_photo_resolution(element, pixels) for element in shown)
        if dpi < COARSEST:
            yield (
                each.badge.person_id,
                Finding(FindingKind.COARSE_PHOTO, each.face.code, None, "", round(dpi)),
            )


def _photo_resolution(element: Placed, pixels: tuple[int, int]) -> float:
    return resolution(extent(element), pixels, Filling.COVER)


def _size_of(data: bytes) -> tuple[int, int] | None:
    try:
        with Image.open(io.BytesIO(data)) as image:
            return image.size
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError):
        return None


def _namesakes(chosen: Sequence[BadgeToPrint]) -> Iterator[Found]:
    names = {each.badge.person_id: fold(_name(each.face)) for each in chosen}
    counts = Counter(filter(None, names.values()))
    alike: defaultdict[str, list[BadgeToPrint]] = defaultdict(list)
    for each in chosen:
        if counts[names[each.badge.person_id]] > 1:
            alike[names[each.badge.person_id]].append(each)
    for group in alike.values():
        for each in group:
            finding = Finding(
                FindingKind.SAME_NAME, each.face.code, None, _name(each.face), len(group)
            )
            yield each.badge.person_id, finding


def _name(face: BadgeFace) -> str:
    return face.name or face.arabic_name
