"""Finding what a person means by an id or a name."""

from typing import TYPE_CHECKING, Protocol, TypeVar

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class HasId(Protocol):
    """A row with its key."""

    @property
    def id(self) -> str:
        """The key."""


T = TypeVar("T", bound=HasId)


def one_named(what: str, text: str, known: "Sequence[T]", name_of: "Callable[[T], str]") -> T:
    """The row with this id, else with this name, else with it but for case and accents.

    Args:
        what: leg, session, point …, for the refusal.
        text: the id or name.
        known: the rows to choose from.
        name_of: the name of a row.

    Raises:
        HubDeskError: there is none, or several have this name.
    """
    wanted = fold(text)
    for found in (
        [row for row in known if row.id == text],
        [row for row in known if name_of(row) == text],
        [row for row in known if fold(name_of(row)) == wanted],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            ids = [row.id for row in found]
            raise HubDeskError(Problem.AMBIGUOUS, what=what, text=text, ids=ids)
    raise HubDeskError(Problem.NOT_FOUND, what=what, text=text)
