"""Texts and tables fill as many pages as they need; nothing is lost, cut or drawn outside."""

import io

import pypdfium2

from hubdesk.paper.flow import Column, Flow, Page, Row
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.wrapping import Style, Text, stack

PLAIN = Style(10)
PAGE = Page(300, 200, top=30, bottom=20, left=25, right=25)
COLUMNS = [Column(50), Column(share=2), Column(share=1)]


def pages_of(fill) -> list[str]:
    """The text of each page, after checking that no letter lies outside its edges."""
    stream = io.BytesIO()
    writer = PdfWriter(stream, title="Table")
    flow = Flow(writer, PAGE)
    fill(flow)
    pages = flow.finish()
    writer.finish()
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        assert len(document) == pages
        for page in document:
            text = page.get_textpage()
            for place in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(place)
                if right > left:
                    assert left >= PAGE.left - 1
                    assert right <= PAGE.width - PAGE.right + 1
                    assert bottom >= PAGE.bottom - 1
                    assert top <= PAGE.height - PAGE.top + 1
        return [page.get_textpage().get_text_bounded() for page in document]


def row(*cells: str, **how) -> Row:
    return Row(tuple((Text(cell, PLAIN),) for cell in cells), **how)


def test_rows_go_on_over_pages_under_their_head_and_each_is_there_once() -> None:
    head = row("Time", "Title", "Room")
    rows = [row(f"{place:02}:00", f"Session {place}.", "Sala") for place in range(24)]

    pages = pages_of(lambda flow: flow.table(COLUMNS, rows, head))

    assert len(pages) > 2
    assert all(page.count("Title") == 1 for page in pages)
    for place in range(24):
        assert "".join(pages).count(f"Session {place}.") == 1


def test_a_row_is_kept_on_one_page() -> None:
    tall = "uno dos tres cuatro " * 10
    rows = [row("10:00", tall, "Sala") for _ in range(5)]

    pages = pages_of(lambda flow: flow.table(COLUMNS, rows))

    for page in pages:
        assert page.count("cuatro") % 10 == 0


def test_a_row_that_is_taller_than_a_page_goes_on_over_the_next() -> None:
    words = [f"w{place}x" for place in range(300)]

    pages = pages_of(lambda flow: flow.table(COLUMNS, [row("10:00", " ".join(words), "Sala")]))

    assert len(pages) > 1
    assert [word for word in " ".join(pages).split() if word.startswith("w")] == words


def test_a_heading_is_never_the_last_on_its_page() -> None:
    rows = [row("", f"Day {place}", "", heading=place % 3 == 0) for place in range(30)]

    pages = pages_of(lambda flow: flow.table(COLUMNS, rows))

    headings = {f"Day {place}" for place in range(0, 30, 3)}
    assert not {page.strip().splitlines()[-1].strip() for page in pages} & headings


def test_a_text_that_is_taller_than_a_page_goes_on_over_the_next() -> None:
    words = [f"w{place}x" for place in range(400)]

    pages = pages_of(lambda flow: flow.text(" ".join(words), PLAIN))

    assert len(pages) > 1
    assert " ".join(pages).split() == words


def test_each_page_is_told_its_number_and_how_many_there_are() -> None:
    told = []
    writer = PdfWriter(io.BytesIO(), title="")
    flow = Flow(writer, PAGE, lambda number, total: told.append((number, total)) or "")
    for _ in range(3):
        flow.text("Ana", PLAIN)
        flow.new_page()
        flow.new_page()

    assert flow.finish() == 3
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_letters_that_no_font_has_are_named() -> None:
    flow = Flow(PdfWriter(io.BytesIO(), title=""), PAGE)
    flow.table(COLUMNS, [row("東", "Ana", "京")])
    flow.put(stack([Text("東都", PLAIN)], 100), 0)

    assert flow.missing == "東京都"
