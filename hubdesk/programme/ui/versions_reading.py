"""Reads the versions of a leg, and what has changed since one, away from the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hubdesk.eventfile.folding import fold
from hubdesk.programme.board import names_of
from hubdesk.programme.places import legs
from hubdesk.programme.versions import Change, Version, changes_since, versions

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of a leg.

    Attributes:
        versions: the newest first.
        chosen: the one that changes are counted from, or None if there is none.
        changes: in the order of time.
        names: of whom changes concern, by session; of those that were asked for.
    """

    leg_id: str
    versions: Sequence[Version] = ()
    chosen: Version | None = None
    changes: Sequence[Change] = ()
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)


def read_versions(
    file: "EventFile", leg_id: str, version_id: str | None, opened: Sequence[str]
) -> Seen:
    """Read a leg; without a version that there is, changes are counted from the newest.

    Args:
        file: the event file.
        leg_id: the leg; one that is gone has no versions.
        version_id: the version.
        opened: the sessions whose people's names are wanted.
    """
    known = versions(file, leg_id) if any(leg.id == leg_id for leg in legs(file)) else []
    if not known:
        return Seen(leg_id)
    chosen = next((each for each in known if each.id == version_id), known[0])
    changes = changes_since(file, leg_id, chosen.id)
    names = {
        change.session_id: sorted(names_of(file, list(change.concerned)).values(), key=fold)
        for change in changes
        if change.session_id in opened
    }
    return Seen(leg_id, known, chosen, changes, names)
