"""A badge template in one file with its pictures, to take it to another event.

It is a ZIP archive that ends in `.hubdeskbadge`: `template.json`, and `pictures/` with a file for
each picture, named by its hash. Such a file comes from anywhere, so that nothing in it is believed:
neither its sizes nor its names nor that its pictures are any.
"""

import hashlib
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Final

from hubdesk.badges.assets import Asset, asset_of
from hubdesk.badges.template_json import template_of_text, template_text
from hubdesk.badges.template_model import Element, PictureBox, Template
from hubdesk.badges.templates_store import (
    add_template,
    assets_of,
    find_template,
    picture_data,
    with_assets,
)
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.reading import Reader

ENDING: Final = ".hubdeskbadge"
_TEMPLATE: Final = "template.json"
_PICTURES: Final = "pictures/"
_MOST_PARTS: Final = 200
_LARGEST_TEMPLATE: Final = 4_000_000
_LARGEST_PICTURE: Final = 40_000_000
_LARGEST: Final = 120_000_000  # of all together
_STAMP: Final = (1980, 1, 1, 0, 0, 0)  # the same template makes the same file


def export_template(reader: Reader, text: str, output: Path) -> Path:
    """Write a template and its pictures into one file, and return its path.

    Args:
        reader: of the event file.
        text: the key or the name of a template.
        output: the file; it gets our ending if it has another, and is replaced if it is there.

    Raises:
        HubDeskError: there is no such template, a picture of it is missing, or the file can't be
            written.
    """
    template, files = with_assets(find_template(reader, text))
    pictures = {asset.hash: asset.data for asset in files}
    for key in assets_of(template):
        data = pictures.get(key) or picture_data(reader, key)
        if data is None:
            raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=key)
        pictures[key] = data
    if output.suffix != ENDING:
        output = output.with_name(output.name + ENDING)
    try:
        with zipfile.ZipFile(output, "w") as archive:
            _add(archive, _TEMPLATE, template_text(template).encode(), zipfile.ZIP_DEFLATED)
            for key, data in sorted(pictures.items()):
                _add(archive, _PICTURES + key, data, zipfile.ZIP_STORED)
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(output)) from error
    return output


def read_pack(path: Path) -> tuple[Template, list[Asset]]:
    """The template in such a file, and its pictures.

    Raises:
        HubDeskError: `TEMPLATE_NOT_READABLE`, or what reading the template or a picture of it
            stumbled on.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = _checked(archive)
            template = template_of_text(_unpacked(archive, parts[_TEMPLATE]).decode())
            found = {
                key: _picture(_unpacked(archive, parts[_PICTURES + key]), key, path)
                for key in assets_of(template)
            }
    except (
        OSError, ValueError, KeyError, EOFError, RuntimeError, NotImplementedError, zlib.error,
        zipfile.BadZipFile,
    ) as error:  # fmt: skip
        raise HubDeskError(
            Problem.TEMPLATE_NOT_READABLE, path=str(path), detail=str(error)
        ) from error
    return _with(template, {key: asset.hash for key, asset in found.items()}), [*found.values()]


def import_template(file: EventFile, operator: str, path: Path) -> str:
    """Keep the template of such a file in the event and return its key.

    Raises:
        HubDeskError: as `read_pack` does.
    """
    template, assets = read_pack(path)
    return add_template(file, operator, template, assets)


def _add(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    archive.writestr(zipfile.ZipInfo(name, _STAMP), data, compress_type=method)


def _checked(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    parts = archive.infolist()
    named = {part.filename: part for part in parts}
    if len(parts) > _MOST_PARTS or len(named) != len(parts):
        raise ValueError("too many parts, or two of one name")
    if sum(part.file_size for part in parts) > _LARGEST:
        raise ValueError("it unpacks to too much")
    for name, part in named.items():
        largest = _LARGEST_TEMPLATE if name == _TEMPLATE else _LARGEST_PICTURE
        if part.file_size > largest or part.flag_bits & 1:
            raise ValueError(f"a part is too large or encrypted: {name!r:.80}")
    return named


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """One part; the size that the archive declares is not believed."""
    with archive.open(part) as stream:
        data = stream.read(part.file_size + 1)
    if len(data) > part.file_size:
        raise ValueError("a part is larger than it says")
    return data


def _picture(data: bytes, key: str, path: Path) -> Asset:
    if hashlib.sha256(data).hexdigest() != key:
        raise ValueError(f"a picture is not what it was: {key}")
    return asset_of(data, f"{path.name}: {key}")


def _with(template: Template, hashes: dict[str, str]) -> Template:
    """The template with its pictures as they are kept now; beside a pack there are no files."""

    def kept(elements: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(
            replace(each, asset=hashes[each.asset]) if isinstance(each, PictureBox) else each
            for each in elements
            if not isinstance(each, PictureBox) or each.asset
        )

    back = None if template.back is None else kept(template.back)
    return replace(template, front=kept(template.front), back=back)
