"""The badge templates of an event: inside the event file, beside those that HubDesk brings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from hubdesk.badges.assets import Asset, read_asset
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.template_json import check, template_of_text, template_text
from hubdesk.badges.template_model import Element, PictureBox, Template
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.blobs import get_blob, put_blob
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.reading import Reader
from hubdesk.eventfile.tables import BadgeTemplate
from hubdesk.eventfile.writing import Writing
from hubdesk.registration.rules import clean
from hubdesk.resources import RESOURCES

_ALL: Final = """
SELECT id, name, content FROM badge_template WHERE deleted = 0 ORDER BY position, id"""
_ONE: Final = "SELECT id, name, content FROM badge_template WHERE deleted = 0 AND id = ?"
_VERSION: Final = "SELECT act FROM change WHERE row = ? ORDER BY hlc DESC, lsn DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template that can be chosen.

    Attributes:
        key: what `find_template` and a print's `Paper` take: a key of the event's own, or the name
            of one that HubDesk brings.
        is_ours: HubDesk brings it; it is duplicated to be changed.
        template: None if it can't be read (a newer HubDesk wrote it).
    """

    key: str
    name: str
    is_ours: bool
    template: Template | None


def templates(reader: Reader) -> list[TemplateRow]:
    """The event's own templates in their order, then those that HubDesk brings."""
    own = [
        TemplateRow(str(key), str(name), is_ours=False, template=_readable(str(name), content))
        for key, name, content in reader.rows(_ALL)
    ]
    brought = [
        TemplateRow(name, name, is_ours=True, template=load_template(name))
        for name in template_names()
    ]
    return own + brought


def find_template(reader: Reader, text: str) -> Template:
    """The template of this key, or of this name; or in the JSON file at this path.

    The event's own come before those that HubDesk brings.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or what reading it stumbled on.
    """
    row = _row(reader, text)
    if row is not None:
        return _template(str(row[1]), str(row[2]))
    try:
        return load_template(text)
    except HubDeskError as error:
        if error.problem is Problem.TEMPLATE_NOT_FOUND:
            own = [str(name) for _, name, _ in reader.rows(_ALL)]
            known = [*own, *template_names()]
            raise HubDeskError(error.problem, **{**error.data, "known": known}) from error
        raise


def template_version(reader: Reader, text: str) -> str | None:
    """The act that last changed a template of the event's own; None for others."""
    row = _row(reader, text)
    found = reader.rows(_VERSION, (str(row[0]),)) if row is not None else []
    return str(found[0][0]) if found else None


def add_template(
    file: EventFile, operator: str, template: Template, assets: Iterable[Asset] = ()
) -> str:
    """Keep a new template behind the others and return its key; a name that is taken is numbered.

    Raises:
        HubDeskError: it makes no sense, or its name is empty.
    """
    check(template)
    with file.writing(ActKind.ADD_TEMPLATE, operator) as write:
        return insert_template(write, template, assets)


def duplicate_template(file: EventFile, operator: str, text: str, name: str) -> str:
    """Keep a copy of a template under a name and return its key; that makes ours one's own.

    Raises:
        HubDeskError: there is no such template, or the name is empty.
    """
    template, assets = with_assets(find_template(file, text))
    return add_template(file, operator, replace(template, name=name), assets)


def save_template(
    file: EventFile,
    operator: str,
    key: str,
    template: Template,
    *,
    known: Template | None = None,
    assets: Iterable[Asset] = (),
    gesture: str = "",
) -> None:
    """Change a template of the event's own, by one gesture of the designer.

    Args:
        file: the event file.
        operator: who does it.
        key: of the template.
        template: as it is to be; its name may be another.
        known: as it was when the gesture began; None: however it is.
        assets: pictures that it has from now on.
        gesture: what was done, for the words about the act.

    Raises:
        HubDeskError: `STALE`: it is not what was known; it makes no sense, or is not there.
    """
    check(template)
    name = _checked_name(template.name)
    with file.writing(ActKind.EDIT_TEMPLATE, operator, template=name, gesture=gesture) as write:
        row = _own(write, key)
        if known is not None and _template(str(row[1]), str(row[2])) != known:
            raise HubDeskError(Problem.STALE, what="badge_template", text=str(row[1]))
        if name != row[1]:
            name = _free_name(write, name, but=key)
            write.args["template"] = name
        for asset in assets:
            put_blob(write, asset.data, asset.media)
        content = template_text(replace(template, name=name))
        write.update(BadgeTemplate, key, name=name, content=content)


def rename_template(file: EventFile, operator: str, key: str, name: str) -> None:
    """Give a template of the event's own another name; one that is taken is numbered.

    Raises:
        HubDeskError: it is not there, or the name is empty.
    """
    row = _own(file, key)
    template = replace(_template(str(row[1]), str(row[2])), name=_checked_name(name))
    save_template(file, operator, key, template, gesture="rename")


def remove_template(file: EventFile, operator: str, key: str) -> None:
    """Take a template of the event's own away; its pictures stay, for undo and for other desks.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.REMOVE_TEMPLATE, operator) as write:
        write.args["template"] = str(_own(write, key)[1])
        write.update(BadgeTemplate, key, deleted=1)


def insert_template(write: Writing, template: Template, assets: Iterable[Asset]) -> str:
    """Add a template inside an act; `add_template` says how."""
    name = _free_name(write, _checked_name(template.name))
    for asset in assets:
        put_blob(write, asset.data, asset.media)
    write.args["template"] = name
    return write.insert(
        BadgeTemplate,
        name=name,
        content=template_text(replace(template, name=name)),
        position=1 + max((position for (position,) in write.rows(_POSITIONS)), default=-1),
    )


_POSITIONS: Final = "SELECT position FROM badge_template WHERE deleted = 0"


def with_assets(template: Template) -> tuple[Template, list[Asset]]:
    """A template whose pictures all go by their hash, and those that went by file before.

    Raises:
        HubDeskError: `PICTURE_NOT_READABLE`: one of the files is none.
    """
    assets: list[Asset] = []

    def by_hash(element: Element) -> Element:
        if not isinstance(element, PictureBox) or not element.file:
            return element
        assets.append(read_asset((template.folder or RESOURCES) / element.file))
        return replace(element, file="", asset=assets[-1].hash)

    back = None if template.back is None else tuple(map(by_hash, template.back))
    front = tuple(map(by_hash, template.front))
    return replace(template, front=front, back=back), assets


def picture_data(reader: Reader, key: str) -> bytes | None:
    """The content of a picture or a photo by its hash; None if it is not there (yet)."""
    found = get_blob(reader, key)
    return found[0] if found else None


def _row(reader: Reader, text: str) -> tuple[object, ...] | None:
    rows = reader.rows(_ALL)
    for number in (0, 1):
        for row in rows:
            if row[number] == text:
                return row
    return next((row for row in rows if fold(str(row[1])) == fold(text)), None)


def _own(reader: Reader, key: str) -> tuple[object, ...]:
    rows = reader.rows(_ONE, (key,))
    if not rows:
        raise HubDeskError(Problem.NOT_FOUND, what="badge_template", text=key)
    return rows[0]


def _template(name: str, content: str) -> Template:
    return replace(template_of_text(content), name=name)


def _readable(name: str, content: object) -> Template | None:
    try:
        return _template(name, str(content))
    except HubDeskError:
        return None


def _checked_name(name: str) -> str:
    cleaned = clean(name)
    if not cleaned:
        raise HubDeskError(Problem.INVALID, what="badge_template", field="name", text=name)
    return cleaned


def _free_name(reader: Reader, name: str, but: str = "") -> str:
    taken = {fold(str(other)) for key, other, _ in reader.rows(_ALL) if key != but}
    taken |= {fold(ours) for ours in template_names()}
    free, number = name, 1
    while fold(free) in taken:
        number += 1
        free = f"{name} {number}"
    return free


def assets_of(template: Template) -> list[str]:
    """The hashes of the pictures that a template names, each once."""
    pictures = [each.asset for each in template.elements if isinstance(each, PictureBox)]
    return list(dict.fromkeys(filter(None, pictures)))
