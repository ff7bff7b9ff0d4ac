"""Erasing a person for good (GDPR): who it was goes, that somebody was there stays.

Photos go too, also those that were replaced. What stays is what statistics need: category,
delegation, organisation, participation, enrolments, badges and admissions. It can't be undone.
"""

from typing import TYPE_CHECKING

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.blobs import forget_blob
from hubdesk.eventfile.erasure import erase_rows
from hubdesk.eventfile.tables import Alias, CustomValue, Person
from hubdesk.registration.merging import group, resolve

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

_PHOTOS = """
SELECT photo FROM person WHERE id = ?1 AND photo IS NOT NULL
UNION SELECT json_extract(new, '$.photo') FROM change
  WHERE row = ?1 AND tbl = 'person' AND json_extract(new, '$.photo') IS NOT NULL
UNION SELECT json_extract(old, '$.photo') FROM change
  WHERE row = ?1 AND tbl = 'person' AND json_extract(old, '$.photo') IS NOT NULL"""
# a journal that only remembers that somebody once had this photo does not keep it: a photo that was
# given to the wrong person must not outlive whom it shows
_IN_USE = """
SELECT 1 FROM person WHERE photo = ?1 UNION ALL
SELECT 1 FROM badge_template WHERE instr(content, ?1) > 0 LIMIT 1"""


def erase_person(file: "EventFile", operator: str, person_id: str) -> int:
    """Erases a person, and everybody who was merged into it; answers how many rows that were.

    Nobody finds or edits the person any more. After it no byte of the personal fields is left in
    the file; copies and backups that were made before still have them.

    Raises:
        HubDeskError: the person is not there, or was erased already.
    """
    with file.writing(ActKind.ERASE, operator) as write:
        person_id = resolve(write, person_id)
        write.require(Person, person_id)
        people = group(write, person_id)
        rows = 0
        for model, table in ((Alias, "alias"), (CustomValue, "custom_value")):
            keys = _rows_of(write, table, people)
            erase_rows(write, model, keys)
            rows += len(keys)
        photos = {key for person in people for (key,) in write.rows(_PHOTOS, (person,))}
        erase_rows(write, Person, people)
        for photo in sorted(photos):
            if not write.rows(_IN_USE, (photo,)):
                forget_blob(write, photo)
        write.args["person"] = person_id
    return rows + len(people)


def _rows_of(write: "Writing", table: str, people: list[str]) -> list[str]:
    """The rows of people, the deleted ones too."""
    return [
        str(key)
        for person in people
        for (key,) in write.rows(f"SELECT id FROM {table} WHERE person_id = ?", (person,))
    ]
