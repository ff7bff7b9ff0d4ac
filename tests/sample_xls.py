"""A minimal XLS (BIFF8 in a compound file) written by hand, since no library writes them now."""

import struct

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def write_xls(path, rows):
    """An XLS of one sheet; cells are texts or numbers."""
    stream = _workbook(rows)
    stream += bytes(max(4096, -len(stream) % _SECTOR + len(stream)) - len(stream))
    sectors = len(stream) // _SECTOR
    chain = [_TABLE, _END, *range(3, 2 + sectors), _END]
    table = struct.pack("<128I", *(chain + [_FREE] * (128 - len(chain))))
    directory = (
        _entry("Root Entry", 5, child=1, start=_END, size=0)
        + _entry("Workbook", 2, child=_FREE, start=2, size=len(stream))
    ).ljust(_SECTOR, b"\0")
    header = struct.pack(
        "<8s16x5H6x10I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, 1, 0, 4096, _END, 0, _END, 0, 0,
    ) + struct.pack("<108I", *[_FREE] * 108)  # fmt: skip
    path.write_bytes(header + table + directory + stream)


def _entry(name, kind, *, child, start, size):
    text = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", text, len(text) + 2, kind, 1, _FREE, _FREE, child, start, size
    )


def _record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def _workbook(rows):
    end = _record(0x000A, b"")
    name = b"Hoja1"
    sheet_at = len(_globals(0, name) + end)
    return _globals(sheet_at, name) + end + _sheet(rows) + end


def _globals(sheet_at, name):
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 1997, 0, 6))
    codepage = _record(0x0042, struct.pack("<H", 1200))
    bound = _record(0x0085, struct.pack("<IBBBB", sheet_at, 0, 0, len(name), 0) + name)
    return begin + codepage + bound


def _sheet(rows):
    records = [_record(0x0809, struct.pack("<HHHHII", 0x0600, 16, 0, 1997, 0, 6))]
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                records.append(_record(0x0204, place + text))
            else:
                records.append(_record(0x0203, place + struct.pack("<d", value)))
    return b"".join(records)
