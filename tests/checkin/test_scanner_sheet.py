"""The printed sheet for testing scanners."""

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from hubdesk.checkin.scanner_probe import BADGE_PROBE, MIXED_PROBE
from hubdesk.checkin.scanner_sheet import SIZES, SheetWords, print_test_sheet
from hubdesk.errors import HubDeskError, Problem

LATIN = SheetWords("Scanner test sheet", "Scan these. " * 12, "1 · Like a badge", "About it. " * 20,
                   "2 · Others", "About them. " * 20, "3 · Small", "How small. " * 9,
                   "{millimetres} mm")  # fmt: skip
ARABIC = SheetWords("ورقة اختبار القارئ", "امسح هذه الرموز " * 9, "رمز شارة", "شرح " * 30,
                    "باقي الحروف", "شرح " * 30, "الأحجام", "من الكبير إلى الصغير",
                    "{millimetres} مم")  # fmt: skip


@pytest.mark.parametrize("words", [LATIN, ARABIC], ids=["Latin", "Arabic"])
def test_every_code_of_the_sheet_is_read_from_its_one_page(event_file, tmp_path, words):
    out = tmp_path / "sheet.pdf"
    print_test_sheet(event_file, lambda *_: True, str(out), words)

    document = PdfDocument(out)
    page = document[0].render(scale=4).to_pil()
    codes = [code.text for code in zxingcpp.read_barcodes(page)]
    assert len(document) == 1
    assert sorted(codes) == sorted([BADGE_PROBE] * (1 + len(SIZES)) + [MIXED_PROBE])


def test_the_first_small_code_is_as_large_as_on_badges(event_file, tmp_path):
    out = tmp_path / "sheet.pdf"
    print_test_sheet(event_file, lambda *_: True, str(out), LATIN)

    page = PdfDocument(out)[0].render(scale=4).to_pil()
    widths = sorted(
        (code.position.top_right.x - code.position.top_left.x) / 4 / 72 * 25.4
        for code in zxingcpp.read_barcodes(page)
        if code.text == BADGE_PROBE
    )
    assert widths[:-1] == pytest.approx(sorted(SIZES), abs=0.5)


def test_another_file_is_not_replaced(event_file, tmp_path):
    out = tmp_path / "letter.pdf"
    out.write_text("Dear Ana")

    with pytest.raises(HubDeskError) as refused:
        print_test_sheet(event_file, lambda *_: True, str(out), LATIN)
    assert refused.value.problem is Problem.FILE_EXISTS
    assert out.read_text() == "Dear Ana"
