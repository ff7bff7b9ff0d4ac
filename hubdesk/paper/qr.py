"""QR symbols, and the path that draws one.

Making a symbol takes the `qrcode` library milliseconds; ten thousand badges want microseconds. At a
fixed version, error correction, length and mask, every module of a symbol is a sum modulo 2 of bits
of its text: Reed-Solomon codes are linear, the places are fixed, and the mask is added. So the
library is asked once for one symbol and for what each single bit of the text changes in it; every
other symbol of that length is the XOR of such differences.
"""

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import getitem, xor
from typing import Final

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import ALPHA_NUM, MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData

QUIET_ZONE: Final = 4
"""Modules of white that a reader needs around a symbol."""

TABLED: Final = {29: 2, 15: 1}
"""Texts of these lengths are made from tables, at these versions: codes of badges and of rows."""

_MASK: Final = 2
_VALUES: Final = {chr(letter): place for place, letter in enumerate(ALPHA_NUM)}
_IS_ALPHANUMERIC: Final = re.compile(r"[0-9A-Z $%*+\-./:]*").fullmatch
_PAIR_BITS: Final = 11
_SINGLE_BITS: Final = 6
_TWO_BY_TWO: Final = re.compile("..?").findall
_TOO_MANY_ZEROS: Final = "0" * 16


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR symbol.

    Attributes:
        size: modules along each side, quiet zone not counted.
        data: the modules, row by row from the top, each row filled up to whole bytes; 1 is black
            and the highest bit is on the left.
    """

    size: int
    data: bytes

    def black(self, row: int, column: int) -> bool:
        """Whether a module is black, rows counted from the top."""
        width = row_bytes(self.size)
        return bool(self.data[row * width + column // 8] >> (7 - column % 8) & 1)


def row_bytes(size: int) -> int:
    """Bytes in which one row of a symbol is held."""
    return (size + 7) // 8


def symbol(text: str) -> Symbol:
    """The symbol of a text, with error correction Q."""
    if len(text) in TABLED and _IS_ALPHANUMERIC(text):
        return _table(len(text)).symbol(text)
    return _any_symbol(text)


def path(of: Symbol) -> str:
    """The black modules as PDF rectangles, in modules from the lower left; to be filled at once.

    One path with one fill shows no hairlines between rectangles, in no viewer and on no printer.
    """
    return "".join(map(getitem, _rectangles(of.size), of.data))


def _any_symbol(text: str) -> Symbol:
    # qrcode 8.2 fails on a block of nothing but zero bits, which digits 0 can make and bytes cannot
    mode = MODE_8BIT_BYTE if _TOO_MANY_ZEROS in text else None
    code = QRCode(error_correction=ERROR_CORRECT_Q)
    code.add_data(QRData(text, mode=mode), optimize=0)
    code.make(fit=True)
    return _symbol_of(code)


def _symbol_of(code: QRCode) -> Symbol:
    size = code.modules_count
    width = row_bytes(size)
    rows = (
        sum(1 << (8 * width - 1 - column) for column, black in enumerate(row) if black)
        for row in code.modules
    )
    return Symbol(size, b"".join(row.to_bytes(width, "big") for row in rows))


class _Table:
    """What each bit of a text of one length changes in its symbol.

    The letters are counted in pairs of 11 bits, with 6 bits for an odd last one.
    """

    def __init__(self, length: int, version: int) -> None:
        self._version = version
        self._origin = self._ask("0" * length)
        bits_of_parts = [
            [self._ask(_one_bit(length, start, bit)) ^ self._origin for bit in range(_bits(part))]
            for start, part in _parts("0" * length)
        ]
        self._changes = [_Changes(bits) for bits in bits_of_parts]
        self._size = 17 + 4 * version
        self._length = self._size * row_bytes(self._size)

    def _ask(self, text: str) -> int:
        code = QRCode(version=self._version, error_correction=ERROR_CORRECT_Q, mask_pattern=_MASK)
        code.add_data(QRData(text, mode=MODE_ALPHA_NUM), optimize=0)
        code.make(fit=False)
        return int.from_bytes(_symbol_of(code).data, "big")

    def symbol(self, text: str) -> Symbol:
        changes = map(getitem, self._changes, _TWO_BY_TWO(text))
        modules = reduce(xor, changes, self._origin)
        return Symbol(self._size, modules.to_bytes(self._length, "big"))


class _Changes(dict[str, int]):
    """What each pair of letters changes in one place of the text; worked out when first asked."""

    def __init__(self, bits: list[int]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, part: str) -> int:
        value = 0
        for letter in part:
            value = 45 * value + _VALUES[letter]
        self[part] = reduce(
            xor, (change for bit, change in enumerate(self._bits) if value >> bit & 1), 0
        )
        return self[part]


def _parts(text: str) -> list[tuple[int, str]]:
    return [(start, text[start : start + 2]) for start in range(0, len(text), 2)]


def _bits(part: str) -> int:
    return _PAIR_BITS if len(part) == 2 else _SINGLE_BITS


def _one_bit(length: int, start: int, bit: int) -> str:
    """The text of zeros in which one bit of the part that begins at `start` is set."""
    high, low = divmod(1 << bit, 45)
    letters = [chr(ALPHA_NUM[high]), chr(ALPHA_NUM[low])]
    part = "".join(letters[-min(2, length - start) :])
    return "0" * start + part + "0" * (length - start - len(part))


@lru_cache(maxsize=len(TABLED))
def _table(length: int) -> _Table:
    return _Table(length, TABLED[length])


class _Runs(dict[int, str]):
    """The rectangles of one byte of one row, by its value; each made when first asked for."""

    def __init__(self, left: int, bottom: int) -> None:
        super().__init__()
        self._left = left
        self._bottom = bottom

    def __missing__(self, byte: int) -> str:
        pieces = []
        start = None
        for column in range(9):
            black = column < 8 and byte >> (7 - column) & 1
            if black and start is None:
                start = column
            elif not black and start is not None:
                pieces.append(f"{self._left + start} {self._bottom} {column - start} 1 re\n")
                start = None
        self[byte] = "".join(pieces)
        return self[byte]


@lru_cache(maxsize=8)
def _rectangles(size: int) -> tuple[_Runs, ...]:
    return tuple(
        _Runs(8 * column, size - 1 - row)
        for row in range(size)
        for column in range(row_bytes(size))
    )
