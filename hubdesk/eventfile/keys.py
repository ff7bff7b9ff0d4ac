"""Keys of rows: UUIDs of version 7 (RFC 9562), which sort by the time they were made."""

import secrets
import time


def new_key() -> str:
    """A new uuid7 as 32 hexadecimal digits: 48 bits of milliseconds, 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    random = secrets.randbits(74)
    value = (
        milliseconds << 80 | 7 << 76 | (random >> 62) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    )
    return f"{value:032x}"
