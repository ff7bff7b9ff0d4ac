"""Whose photo is which: set, replaced and taken away, each as one act that undo takes back."""

from typing import TYPE_CHECKING, Final

from hubdesk.badges.photos import MEDIA
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.blobs import get_blob, put_blob
from hubdesk.eventfile.tables import Person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Writing

_PHOTO: Final = "SELECT photo FROM person WHERE id = ? AND deleted = 0"


def photo_of(reader: "Reader", person_id: str) -> bytes | None:
    """The photo of a person, a JPEG; None if there is none, or not on this desk yet."""
    rows = reader.rows(_PHOTO, (person_id,))
    found = get_blob(reader, str(rows[0][0])) if rows and rows[0][0] else None
    return found[0] if found else None


def set_photo(file: "EventFile", operator: str, person_id: str, photo: bytes | None) -> None:
    """Give a person a photo, as `photos.finished` makes it; None takes it away.

    The one that there was stays in the file for undo, until the person is erased.

    Raises:
        HubDeskError: the person is not there or was erased.
    """
    with file.writing(ActKind.SET_PHOTO, operator, person=person_id) as write:
        if photo is None:
            write.args["removed"] = True
        _set(write, person_id, photo)


def set_photos(
    file: "EventFile", operator: str, photos: "Iterable[tuple[str, bytes]]"
) -> list[str]:
    """Give many people photos, in one act; answers whose were another before.

    Raises:
        HubDeskError: somebody is not there or was erased; nobody gets one then.
    """
    changed: list[str] = []
    with file.writing(ActKind.SET_PHOTO, operator) as write:
        for person_id, photo in photos:
            if _set(write, person_id, photo):
                changed.append(person_id)
        write.args["photos"] = len(changed)
    return changed


def _set(write: "Writing", person_id: str, photo: bytes | None) -> bool:
    write.require(Person, person_id)
    before = write.rows(_PHOTO, (person_id,))[0][0]
    if photo is None:
        write.update(Person, person_id, photo=None)
        return before is not None
    found = get_blob(write, str(before)) if before else None
    if found is not None and found[0] == photo:
        return False
    write.update(Person, person_id, photo=put_blob(write, photo, MEDIA))
    return True
