"""Finding the person that is meant on the command line."""

from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.naming import one_named
from hubdesk.registration import directory
from hubdesk.registration.names import full_name


def find_person(file: EventFile, text: str) -> str:
    """The key of the person with this id or name.

    Raises:
        HubDeskError: there is none, or several have this name.
    """
    found = one_named(
        "person",
        text,
        list(directory.people(file)),
        lambda each: full_name(each.given_name, each.family_name) or each.arabic_name or "",
    )
    return found.id
