"""Marked guests: people at whose arrival somebody is told at once."""

from typing import TYPE_CHECKING

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.registration.merging import resolve

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader


def mark(file: "EventFile", operator: str, people: "Collection[str]", *, marked: bool) -> None:
    """Tell at once when these people arrive from now on, or no more.

    Raises:
        HubDeskError: a person is not there or was erased.
    """
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        for person in people:
            stays = resolve(write, person)
            write.require(Person, stays)
            write.update(Person, stays, alert=int(marked))
            if len(people) == 1:
                write.args["person"] = stays


def is_marked(reader: "Reader", person_id: str) -> bool:
    """Whether somebody is told at once when this person arrives."""
    rows = reader.rows("SELECT alert FROM person WHERE id = ?", (person_id,))
    return bool(rows and rows[0][0])
