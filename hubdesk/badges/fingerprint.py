"""What a print job keeps of what a badge said: enough to see later which fields have changed.

It is keyed with the event's secret and says nothing about the person. The digest of the whole is
long: it decides whether a badge has changed. Those of its fields are of twelve bits and covered
with a pad of the badge's own: they tell which field it was, but neither which people say the same,
nor, to who has the secret and a list of all the names in the world, what an erased person's said.
"""

import hmac
import json
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Final
from zlib import crc32

from hubdesk.badges.face import FIELDS, BadgeFace, digest

_UNCHANGING: Final = frozenset({"code", "letters"})
_CORE: Final = tuple(sorted(FIELDS - _UNCHANGING))
_ALL: Final = 0xFFF  # of a short digest
_PAD: Final = 500  # places where a pad may begin
_NOTHING: Final[frozenset[str]] = frozenset()
_SOMETHING: Final = frozenset({""})


def fingerprint(face: BadgeFace, key: bytes) -> str:
    """What is kept of a badge, as text."""
    pad = int.from_bytes(hmac.digest(key, b"HubDesk pad|" + face.code.encode(), "sha512"))
    fields = []
    for name, said in _said(face):
        start, short, at = _short(key, name, said)
        fields.append(f'{start}{short ^ pad >> at & _ALL:03x}"')
    return f'{{"face":"{digest(face, key)}","fields":{{{",".join(fields)}}}}}'


def changed_fields(printed: str, now: str, shown: Collection[str] | None = None) -> frozenset[str]:
    """The fields that say something else now; a single empty name if it is not known which.

    Args:
        printed: the fingerprint of what was printed; of older prints, its digest alone.
        now: that of what the badge says now.
        shown: what the template shows beside what every badge says, as `Template.needs` tells;
            None: whatever there is.
    """
    if printed == now:
        return _NOTHING
    before, after = _read(printed), _read(now)
    if before[0] == after[0]:
        return _NOTHING
    if before[1] is None or after[1] is None:
        return _SOMETHING
    names = before[1].keys() | after[1].keys()
    changed = {name for name in names if before[1].get(name) != after[1].get(name)}
    if not changed:  # one in some thousands: what is short may be the same by chance
        return _SOMETHING
    if shown is None:
        return frozenset(changed)
    return frozenset(name for name in changed if name in FIELDS or name in shown)


def _said(face: BadgeFace) -> Iterator[tuple[str, str]]:
    """What each field says, but for those that say nothing."""
    for name in _CORE:
        if said := getattr(face, name):
            yield name, said
    if face.roles:
        yield "roles", "|".join(face.roles)
    if face.photo:
        yield "photo", face.photo
    if face.agenda:
        yield "agenda", json.dumps(face.agenda, ensure_ascii=False)
    yield from face.more.items()


@lru_cache(maxsize=65_536)
def _short(key: bytes, name: str, said: str) -> tuple[str, int, int]:
    """The JSON before it, the short digest of what a field says, and where its pad begins."""
    text = f"HubDesk field|{name}|{said}".encode()
    short = int.from_bytes(hmac.digest(key, text, "sha256")[:2]) & _ALL
    return f'{json.dumps(name)}:"', short, crc32(name.encode()) % _PAD


def _read(text: str) -> tuple[str, Mapping[str, str] | None]:
    if not text.startswith("{"):
        return text, None
    content = json.loads(text)
    return content["face"], content["fields"]
