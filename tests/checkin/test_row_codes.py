"""The codes of rows of sign-in sheets: read on every layout, and taken for nothing else."""

import pytest
from checkin.keyboards import KEYS, TYPED
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.badges.codes import ALPHABET, make_code
from hubdesk.checkin.row_codes import LAST_ROW, LAST_SHEET, ROW_CODE_LENGTH, PaperRow, row_code
from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.scanner import Scan, ScanKind, decode
from hubdesk.checkin.service import check_in, event_codes

KEY = bytes(range(32))
TAG = 0x3C
rows = st.builds(PaperRow, st.integers(0, LAST_SHEET), st.integers(0, LAST_ROW))


def typed_on(layout, code, *, shift):
    keys = dict(zip(KEYS, TYPED[layout][1 if shift else 0], strict=True))
    return "".join(keys[letter] for letter in code)


@given(rows)
def test_every_row_is_read_back_from_its_code_in_either_case(row):
    code = row_code(row, TAG, KEY)

    assert len(code) == ROW_CODE_LENGTH
    assert decode(code, TAG, KEY) == Scan(ScanKind.PAPER_ROW, str(row))
    assert decode(f"]Q1{code.lower()}\r", TAG, KEY) == Scan(ScanKind.PAPER_ROW, str(row))
    assert PaperRow.of_text(str(row)) == row


@pytest.mark.parametrize("shift", [True, False])
@pytest.mark.parametrize("layout", sorted(TYPED))
def test_a_row_is_read_on_the_layout(layout, shift):
    for sheet in range(1, 30):
        row = PaperRow(sheet, sheet + 1)
        typed = TYPED[layout][2] + typed_on(layout, row_code(row, TAG, KEY), shift=shift)

        assert decode(typed, TAG, KEY) == Scan(ScanKind.PAPER_ROW, str(row))


@given(rows, st.integers(0, ROW_CODE_LENGTH - 1), st.sampled_from(ALPHABET))
def test_a_misread_letter_is_no_row(row, place, letter):
    code = row_code(row, TAG, KEY)
    misread = code[:place] + letter + code[place + 1 :]

    assert misread == code or decode(misread, TAG, KEY).kind is ScanKind.TEXT


def test_rows_of_another_event_are_none_of_ours():
    code = row_code(PaperRow(3, 17), TAG, KEY)

    assert decode(code, TAG + 1, KEY).kind is ScanKind.TEXT
    assert decode(code, TAG, KEY[::-1]).kind is ScanKind.TEXT


def test_badges_stay_badges():
    for _ in range(200):
        code = make_code(TAG, KEY)

        assert decode(code, TAG, KEY) == Scan(ScanKind.CODE, code)


@pytest.mark.parametrize("text", ["3", "3-", "-17", "3-1x", "a-1", "", "3–17"])
def test_what_is_no_row_is_not_read_as_one(text):
    assert PaperRow.of_text(text) is None


def test_the_desk_tells_a_row_of_paper_from_a_badge_and_admits_nobody(event_file, door_id):
    code = row_code(PaperRow(3, 17), *event_codes(event_file))

    result = check_in(event_file, "Ana", door_id, code)

    assert result.verdict is Verdict.UNKNOWN
    assert result.detail == {"paper_row": "3-17"}
    assert result.admission_id is None
