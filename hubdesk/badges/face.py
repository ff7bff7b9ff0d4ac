"""What one badge says, and nothing about how it looks."""

import hmac
import json
from dataclasses import asdict, dataclass
from typing import Final

DEFAULT_COLOUR: Final = "#1f3a5f"
"""The band of people whose delegation has no colour of its own, or who have no delegation."""


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """What one badge says; an empty text is left out of the badge.

    Attributes:
        code: the 29 letters in the QR symbol.
        letters: the letters printed for people, `BCDF-GHJK`.
        name: given and family name in Latin (or Tifinagh) script.
        place: the legs the person is expected at, with their dates.
        colour: of the delegation, `#rrggbb`.
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


def digest(face: BadgeFace, key: bytes) -> str:
    """A keyed fingerprint of what was printed, to see later whether the person has changed.

    It is keyed so that it can't be used to guess what an erased person's badge said.
    """
    text = json.dumps(asdict(face), ensure_ascii=False, sort_keys=True)
    return hmac.digest(key, b"HubDesk face|" + text.encode(), "sha256")[:16].hex()
