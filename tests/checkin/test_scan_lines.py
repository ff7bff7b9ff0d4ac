"""What comes over a serial line becomes scans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.badges.codes import make_code
from hubdesk.checkin.scan_lines import ScanLines
from hubdesk.checkin.scanner import LONGEST_TEXT, ScanKind, decode

KEY = b"k" * 32
CODE = make_code(5, KEY)


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b"\x03", b"\x00", b"\r\n\t"])
def test_every_ending_ends_one_scan(end):
    lines = ScanLines()

    assert lines.feed(CODE.encode() + end + b"TICKET-7" + end) == [CODE, "TICKET-7"]
    assert not lines.is_waiting


def test_a_code_without_ending_waits_until_it_is_flushed():
    lines = ScanLines()

    assert lines.feed(CODE[:9].encode()) == []
    assert lines.feed(CODE[9:].encode()) == []
    assert lines.is_waiting
    assert lines.flush() == [CODE]
    assert lines.flush() == []


@given(st.lists(st.integers(1, 40), max_size=12))
def test_it_does_not_matter_in_which_pieces_bytes_come(sizes):
    sent = f"{CODE}\r\nJosé-7\r{CODE}\n".encode()
    lines = ScanLines()
    scans = []
    for size in sizes:
        scans += lines.feed(sent[:size])
        sent = sent[size:]
    scans += lines.feed(sent)

    assert scans == [CODE, "José-7", CODE]


def test_letters_of_either_encoding_are_read():
    lines = ScanLines()

    assert lines.feed("José\r".encode()) == ["José"]
    assert lines.feed("José\r".encode("latin-1")) == ["José"]


def test_bytes_without_end_are_one_scan_of_nonsense():
    lines = ScanLines()

    assert lines.feed(b"A" * 1_000_000) == []
    (text,) = lines.feed(b"\r")
    assert LONGEST_TEXT < len(text) <= 4 * LONGEST_TEXT
    assert decode(text, 5, KEY).kind is ScanKind.NONSENSE


def test_half_a_code_is_forgotten():
    lines = ScanLines()
    lines.feed(CODE[:12].encode())

    lines.clear()

    assert lines.feed(b"TICKET-7\r") == ["TICKET-7"]
