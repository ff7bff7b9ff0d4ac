"""Makes scans of the bytes that a scanner sends over a serial line, however it ends them."""

from typing import Final

from hubdesk.checkin.scanner import LONGEST_TEXT

_ENDS: Final = frozenset(b"\r\n\t\x03\x04\x00")  # CR, LF, Tab, and what some send after a code
_LONGEST: Final = 4 * LONGEST_TEXT  # bytes: a letter has four at most


class ScanLines:
    """Collects bytes until a code is whole.

    A scanner that ends its codes with nothing at all is silent after one; who has the clock calls
    `flush` then.
    """

    def __init__(self) -> None:
        self._bytes = bytearray()

    @property
    def is_waiting(self) -> bool:
        """Whether something came that nothing ended yet."""
        return bool(self._bytes)

    def feed(self, chunk: bytes) -> list[str]:
        """Take what came, and return the scans that it ends."""
        scans = []
        for byte in chunk:
            if byte in _ENDS:
                scans += self.flush()
            elif len(self._bytes) < _LONGEST:
                self._bytes.append(byte)
        return scans

    def flush(self) -> list[str]:
        """Return what nothing ended as a scan, if there is any; blanks alone are none."""
        line = bytes(self._bytes)
        self._bytes.clear()
        text = _text(line)
        return [text] if text.strip() else []

    def clear(self) -> None:
        """Forget half a code: its other half was lost with the line."""
        self._bytes.clear()


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")  # what scanners send that are not set to UTF-8
