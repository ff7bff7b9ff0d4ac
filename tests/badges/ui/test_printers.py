"""What a printer gets is the PDF file, page by page, in its true size."""

import pypdfium2
import zxingcpp
from PySide6.QtPrintSupport import QPrinter

from hubdesk.badges import service as badges
from hubdesk.badges.ui.printers import Handed, hand_over, paint_on
from tests.builders import add_person


def test_a_printer_that_is_not_there_takes_nothing(themed_app, tmp_path) -> None:
    assert hand_over(tmp_path / "badges.pdf", "No such printer") is Handed.GONE


def test_painted_pages_have_the_size_and_codes_of_the_file(
    themed_app, event_file, tmp_path
) -> None:
    for number in range(5):
        add_person(event_file, family_name=f"Ruiz {number}")
    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))

    assert paint_on(tmp_path / "badges.pdf", printer)

    with pypdfium2.PdfDocument(tmp_path / "painted.pdf") as painted:
        assert len(painted) == 2
        assert [round(length / 72 * 25.4) for length in painted[0].get_size()] == [210, 297]
        pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in painted]
    read = {found.text for page in pages for found in zxingcpp.read_barcodes(page)}
    assert read == {row.code for row in badges.badges(event_file)}
