"""What scanners type, on every layout, and what becomes of it."""

import pytest
from checkin.keyboards import KEYS, TYPED
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hubdesk.badges.codes import make_code
from hubdesk.checkin.scanner import LONGEST_RECORD, Scan, ScanKind, decode, for_the_record

KEY = bytes(range(32))
TAG = 0x3C
WINDOWS_LAM_ALEF = {"\ufefb": "لا", "\ufef5": "لآ", "\ufef7": "لأ", "\ufef9": "لإ"}
LAYOUTS = sorted(TYPED)
codes = st.builds(make_code, st.just(TAG), st.just(KEY))


def typed_on(layout: str, code: str, *, shift: bool) -> str:
    keys = dict(zip(KEYS, TYPED[layout][1 if shift else 0], strict=True))
    return "".join(keys[letter] for letter in code)


def on_windows(arabic: str) -> str:
    return "".join(WINDOWS_LAM_ALEF.get(character, character) for character in arabic)


def scan(text: str) -> Scan:
    return decode(text, TAG, KEY)


@pytest.mark.parametrize("shift", [True, False])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_code_is_read_on_the_layout(layout, shift):
    codes_made = [make_code(TAG, KEY) for _ in range(50)]

    scans = [scan(typed_on(layout, code, shift=shift)) for code in codes_made]

    assert scans == [Scan(ScanKind.CODE, code) for code in codes_made]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_symbology_prefix_typed_on_the_layout_does_not_hide_the_code(layout):
    code = make_code(TAG, KEY)

    assert scan(TYPED[layout][2] + typed_on(layout, code, shift=True)) == Scan(ScanKind.CODE, code)


@pytest.mark.parametrize("shift", [True, False])
def test_lam_alef_typed_as_two_characters_is_read(shift):
    codes_made = [make_code(TAG, KEY) for _ in range(50)]

    scans = [scan(on_windows(typed_on("ara", code, shift=shift))) for code in codes_made]

    assert scans == [Scan(ScanKind.CODE, code) for code in codes_made]


def test_lam_alef_that_was_really_two_letters_is_read():
    code = next(code for code in iter(lambda: make_code(TAG, KEY), "") if "GH" in code[3:])

    assert scan(typed_on("ara", code, shift=False)) == Scan(ScanKind.CODE, code)
    assert scan(on_windows(typed_on("ara", code, shift=False))) == Scan(ScanKind.CODE, code)


def around(code: str) -> list[str]:
    return [
        code.lower(),
        f"  {code}\t\r\n",
        f"]Q1{code}\r",
        f"\\000026{code}",
        f"]Q2\\000026{code}\x1d",
        f"\ufeff{code}\x00",
        f"\x02{code}\x03",
        "-".join((code[:8], code[8:16], code[16:])),
        " ".join(code),
        f"\u200f{code}\u200e",
        "".join(chr(ord(letter) + 0xFEE0) for letter in code),  # full width
        f"https://example.org/{code}?x=1",
        code + code,  # sent twice in one line
    ]


@pytest.mark.parametrize("case", range(13))
def test_what_a_scanner_adds_does_not_hide_the_code(case):
    code = make_code(TAG, KEY)

    assert scan(around(code)[case]) == Scan(ScanKind.CODE, code)


def test_two_badges_in_one_line_admit_nobody():
    first, second = make_code(TAG, KEY), make_code(TAG, KEY)

    assert scan(first + second).kind is ScanKind.NONSENSE


def test_a_code_of_another_event_is_told_from_a_forged_one():
    another, forged = make_code(TAG + 1, KEY), make_code(TAG, b"guessed")

    assert scan(another.lower()) == Scan(ScanKind.OTHER_EVENT, another)
    assert scan(f"]Q1{forged}\r") == Scan(ScanKind.FORGED, forged)


@pytest.mark.parametrize("layout", ["ara", "ma(tifinagh)"])
def test_a_code_of_another_event_is_known_on_other_scripts_too(layout):
    another = make_code(TAG + 1, KEY)

    assert scan(typed_on(layout, another, shift=True)) == Scan(ScanKind.OTHER_EVENT, another)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("ABC12", "ABC12"),
        (" ABC-12\r\n", "ABC-12"),
        ("]Q1k3v9x\r", "k3v9x"),
        ("\\000026k3v9x", "k3v9x"),
        ("k3\x1dv9x", "k3v9x"),
        ("12345678901234567890", "12345678901234567890"),
        ('{"i":"1-2"}', '{"i":"1-2"}'),
    ],
)
def test_other_text_may_be_an_alias(typed, text):
    assert scan(typed) == Scan(ScanKind.TEXT, text)


@pytest.mark.parametrize("typed", ["", " ", "\r\n", "\x00\x01\x02", "]Q1", "a\ud800b", "a\ue000"])
def test_text_without_sense_is_no_alias(typed):
    assert scan(typed).kind is ScanKind.NONSENSE


@pytest.mark.parametrize("letters", ["BCDF-GHJK", "BCDFGHJK", "bcdf ghjk"])
def test_letters_typed_by_hand_are_not_a_code(letters):
    assert scan(letters).kind is ScanKind.TEXT


def test_ten_thousand_letters_are_nonsense_and_kept_short():
    code = make_code(TAG, KEY)

    read = scan(code * 345)

    assert read.kind is ScanKind.NONSENSE
    assert len(read.text) == LONGEST_RECORD
    assert read.text.startswith(code)
    assert read.text.endswith("…")


def test_the_record_shows_every_unprintable_character_by_its_number():
    assert for_the_record("a\x1b[2J\u202e\ud800é\n") == "a\\x1b[2J\\u202e\\ud800é\\x0a"


@given(st.text(st.characters(), max_size=300))
@settings(max_examples=300)
@example("لا" * 60)
@example("ال" * 43)
@example("\u0627" + "لا" * 27)
def test_any_text_is_read_into_something_that_can_be_shown_and_stored(text):
    read = scan(text)

    assert read.kind is not ScanKind.CODE
    assert read.text.isprintable()
    assert len(read.text.encode()) <= 4 * 256


@given(codes, st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200)
def test_a_genuine_code_is_found_whatever_stands_around_it(code, before, after):
    read = scan(before + code + after)

    assert read == Scan(ScanKind.CODE, code)
