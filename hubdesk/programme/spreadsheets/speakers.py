"""Who speaks in a session, by the names that a sheet has in one cell. Pure."""

from typing import TYPE_CHECKING

from hubdesk.programme.spreadsheets.plan import Speakers
from hubdesk.programme.spreadsheets.values import name_key, read_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.spreadsheets.facts import Facts, Part


def speakers_said(
    text: str, facts: "Facts", parts: "Sequence[Part]"
) -> tuple[Speakers, tuple[str, ...]]:
    """What changes if these are the speakers, and the names that are found among the people.

    Who is there already stays as what they are, a chair for one. A new name that exactly one
    person has is that person; any other is known by name alone. Names that are missing go.
    """
    names = {name_key(name): name for name in read_names(text)}
    there = {name_key(part.name) for part in parts}
    gone = [part for part in parts if name_key(part.name) not in names]
    named: list[str] = []
    enrolled: list[str] = []
    registered: list[str] = []
    for key, name in names.items():
        if key in there:
            continue
        people = facts.people.get(key, frozenset())
        if len(people) == 1:
            enrolled += people
            registered.append(name)
        else:
            named.append(name)
    changed = Speakers(
        tuple(named),
        tuple(enrolled),
        tuple(part.key for part in gone if not part.is_registered),
        tuple(part.key for part in gone if part.is_registered),
    )
    return changed, tuple(registered)
