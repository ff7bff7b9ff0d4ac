"""Keys of rows: UUIDs of version 7 (RFC 9562), which sort by the time they were made."""

import os
import threading
import time

_TICKS = 4096  # of a millisecond: the twelve bits behind it
_RANDOM = 62
_SPARE = 64 - _RANDOM

_lock = threading.Lock()
_last = 0


def new_key() -> str:
    """A new uuid7 as 32 hexadecimal digits: 60 bits of time, 62 random bits.

    Of two keys that one process makes, the later is larger: in and out again within a millisecond
    is out.
    """
    ticks = _next_tick()
    milliseconds, part = divmod(ticks, _TICKS)
    random = int.from_bytes(os.urandom(8), "big") >> _SPARE  # a third of the time of `secrets`
    value = milliseconds << 80 | 7 << 76 | part << 64 | 0b10 << _RANDOM | random
    return f"{value:032x}"


def _next_tick() -> int:
    global _last  # noqa: PLW0603 - what makes keys of one process sort
    with _lock:
        _last = max(time.time_ns() * _TICKS // 1_000_000, _last + 1)
        return _last
