"""Which rooms the grid of this machine leaves out; nobody else's grid does."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.preferences import Preferences


def hidden_rooms(preferences: "Preferences", file: "EventFile", leg_id: str) -> set[str]:
    """The keys of the rooms of a leg that are hidden here; rooms that are gone may be among them.

    Args:
        preferences: the settings of this machine.
        file: the event file.
        leg_id: the leg.
    """
    value = preferences.value(_key(file, leg_id))
    return {room for room in value if isinstance(room, str)} if isinstance(value, list) else set()


def set_hidden_rooms(
    preferences: "Preferences", file: "EventFile", leg_id: str, rooms: "Iterable[str]"
) -> None:
    """Hide these rooms of a leg here, and no others."""
    preferences.set_value(_key(file, leg_id), sorted(set(rooms)))


def _key(file: "EventFile", leg_id: str) -> str:
    """Files are renamed and copied; the act that founded the event stays first in the journal."""
    founded = file.value("SELECT act FROM change ORDER BY lsn LIMIT 1")
    return f"programme/hidden-rooms/{founded}/{leg_id}"
