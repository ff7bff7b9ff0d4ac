"""What one badge says, and nothing about how it looks."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, NamedTuple

ATTENDEE: Final = "attendee"
"""The role of who only attends a session."""

DEFAULT_COLOUR: Final = "#1f3a5f"
"""The band of people whose delegation has no colour of its own, or who have no delegation."""

_CORE: Final = (
    "code", "letters", "name", "arabic_name", "organisation", "job_title", "category",
    "delegation", "colour", "event", "place",
)  # fmt: skip
FIELDS: Final = frozenset(_CORE)
"""Fields that every face has, as attributes of these names."""

_core = attrgetter(*_CORE)


class AgendaLine(NamedTuple):
    """One session of a personal agenda, in figures that need no language: `10.07.`, `9:30`."""

    day: str
    time: str
    title: str
    room: str = ""


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """What one badge says; an empty text is left out of the badge.

    Attributes:
        code: the 29 letters in the QR symbol.
        letters: the letters printed for people, `BCDF-GHJK`.
        name: given and family name in Latin (or Tifinagh) script.
        place: the legs the person is expected at, with their dates.
        colour: of the delegation, `#rrggbb`.
        roles: in sessions: `speaker`, `chair`, `interpreter`, `attendee`.
        photo: the hash of a picture.
        agenda: the sessions in which the person has a place.
        more: other fields that the template shows, by their keys.
    """

    code: str
    letters: str
    name: str = ""
    arabic_name: str = ""
    organisation: str = ""
    job_title: str = ""
    category: str = ""
    delegation: str = ""
    colour: str = DEFAULT_COLOUR
    event: str = ""
    place: str = ""
    roles: tuple[str, ...] = ()
    photo: str = ""
    agenda: tuple[AgendaLine, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict, hash=False)

    def said(self, key: str) -> str:
        """What a field says; empty for nothing."""
        if key in FIELDS or key == "photo":
            return str(getattr(self, key))
        return ", ".join(self.several(key)) if key == "roles" else self.more.get(key, "")

    def several(self, key: str) -> tuple[str, ...]:
        """The values of a field; only roles and languages may be more than one."""
        if key == "roles":
            return tuple(role for role in self.roles if role != ATTENDEE)
        text = self.said(key)
        if key == "languages":
            return tuple(text.split(", ")) if text else ()
        return (text,) if text else ()


def digest(face: BadgeFace, key: bytes) -> str:
    """A keyed fingerprint of what was printed, to see later whether the person has changed.

    It is keyed so that it can't be used to guess what an erased person's badge said.
    """
    said: dict[str, object] = dict(zip(_CORE, _core(face), strict=True))
    # what only some templates show counts where it is shown, so that older prints stay comparable
    beside = {
        "roles": face.roles, "photo": face.photo, "agenda": face.agenda, "more": dict(face.more),
    }  # fmt: skip
    said |= {key: value for key, value in beside.items() if value}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hmac.digest(key, b"HubDesk face|" + text.encode(), "sha256")[:16].hex()
