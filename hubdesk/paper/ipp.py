"""Asks the spooler of this machine about its jobs, in IPP: numbers and keywords, in no language.

What `lp` and `lpstat` say is translated, and says little; this is what they ask themselves.
"""

import http.client
import os
import socket
import struct
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import Final
from urllib.parse import quote

from typing_extensions import override

Values = dict[str, tuple[int | str, ...]]

_SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
_PORT: Final = 631
_PATIENCE: Final = 10.0
_GET_JOB, _GET_PRINTER = 0x0009, 0x000B
_OPERATION_GROUP, _END = 0x01, 0x03
_INTEGER, _ENUM, _RESOLUTION = 0x21, 0x23, 0x32
_PER_CENTIMETRE: Final = 4  # the unit of a resolution that is not per inch
_INCH: Final = 2.54  # centimetres
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48
_FIRST_VALUE: Final = 0x10  # tags below begin groups
_GOOD: Final = 0x00FF  # status codes up to here tell that it was done


class JobState(IntEnum):
    """What has become of a job (RFC 8011, 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it."""
        return self >= JobState.CANCELED


class PrinterState(IntEnum):
    """What a printer is at (RFC 8011, 5.4.11)."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


def job_values(job: int) -> Values | None:
    """What the spooler knows of a job; None if it can't be asked."""
    wanted = ("job-state", "job-state-reasons")
    return _ask(_GET_JOB, f"ipp://localhost/jobs/{job}", "job-uri", "/jobs/", wanted)


def printer_values(printer: str) -> Values | None:
    """What the spooler knows of a printer; None if it can't be asked, or has none of this name."""
    return _printer(printer, ("printer-state", "printer-state-reasons"))


def resolution_of(printer: str) -> int | None:
    """How many dots per inch a printer prints as it is set up, the fewer of the two directions.

    None if the spooler can't be asked, has no printer of this name, or does not know.
    """
    values = _printer(printer, ("printer-resolution-default",))
    found = values.get("printer-resolution-default", ()) if values is not None else ()
    return found[0] if found and isinstance(found[0], int) and found[0] > 0 else None


def request(operation: int, uri: str, target: str, wanted: tuple[str, ...]) -> bytes:
    """The bytes of a request about one job or printer.

    Args:
        operation: the number of the operation.
        uri: of what is asked about.
        target: the name of the attribute that takes it.
        wanted: the attributes to tell.
    """
    parts = [
        struct.pack(">BBHIB", 2, 0, operation, 1, _OPERATION_GROUP),
        _attribute(_CHARSET, "attributes-charset", "utf-8"),
        _attribute(_LANGUAGE, "attributes-natural-language", "en"),
        _attribute(_URI, target, uri),
    ]
    for number, name in enumerate(wanted):
        parts.append(_attribute(_KEYWORD, "" if number else "requested-attributes", name))
    return b"".join([*parts, bytes([_END])])


def answered(content: bytes) -> Values | None:
    """The values in an answer, a resolution in dots per inch; None if it tells of a failure.

    Raises:
        struct.error: it ends in the middle.
    """
    _, _, status, _ = struct.unpack_from(">BBHI", content)
    if status > _GOOD:
        return None
    found: dict[str, list[int | str]] = {}
    last = ""
    for tag, name, value in _attributes(content, 8):
        last = name or last
        if tag in (_INTEGER, _ENUM):
            found.setdefault(last, []).append(struct.unpack(">i", value)[0])
        elif tag == _RESOLUTION:
            found.setdefault(last, []).append(_dots_per_inch(value))
        else:
            found.setdefault(last, []).append(value.decode("utf-8", "replace"))
    return {name: tuple(values) for name, values in found.items()}


def _dots_per_inch(value: bytes) -> int:
    across, down, unit = struct.unpack(">iib", value)
    dots = min(across, down)
    return round(dots * _INCH) if unit == _PER_CENTIMETRE else int(dots)


def _attributes(content: bytes, at: int) -> Iterator[tuple[int, str, bytes]]:
    while at < len(content) and content[at] != _END:
        tag = content[at]
        at += 1
        if tag < _FIRST_VALUE:
            continue
        (length,) = struct.unpack_from(">H", content, at)
        name = content[at + 2 : at + 2 + length].decode("utf-8", "replace")
        at += 2 + length
        (length,) = struct.unpack_from(">H", content, at)
        yield tag, name, content[at + 2 : at + 2 + length]
        at += 2 + length


def _attribute(tag: int, name: str, value: str) -> bytes:
    key, said = name.encode(), value.encode()
    return struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(said)) + said


def _printer(printer: str, wanted: tuple[str, ...]) -> Values | None:
    name = quote(printer, safe="")
    where = f"/printers/{name}"
    return _ask(_GET_PRINTER, f"ipp://localhost{where}", "printer-uri", where, wanted)


def _ask(
    operation: int, uri: str, target: str, path: str, wanted: tuple[str, ...]
) -> Values | None:
    body = request(operation, uri, target, wanted)
    for connection in _connections():
        try:
            connection.request("POST", path, body, {"Content-Type": "application/ipp"})
            answer = connection.getresponse()
            content = answer.read()
            return answered(content) if answer.status == http.client.OK else None
        except (OSError, http.client.HTTPException, struct.error):
            continue
        finally:
            connection.close()
    return None


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a socket that is a file."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=_PATIENCE)
        self._path = path

    @override
    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(_PATIENCE)
        self.sock.connect(self._path)


def _connections() -> Iterator[http.client.HTTPConnection]:
    """Ways to the spooler: where `lp` is told to look, else where spoolers usually are."""
    server = os.environ.get("CUPS_SERVER", "")
    if server.startswith("/"):
        yield _SocketConnection(server)
    elif server:
        host, _, port = server.partition(":")
        yield http.client.HTTPConnection(
            host, int(port) if port.isdigit() else _PORT, timeout=_PATIENCE
        )
    else:
        for path in _SOCKETS:
            if Path(path).exists():
                yield _SocketConnection(path)
        yield http.client.HTTPConnection("localhost", _PORT, timeout=_PATIENCE)
