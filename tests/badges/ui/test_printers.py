"""What a printer gets is the PDF file, page by page, in its true size."""

import pypdfium2
import zxingcpp
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from hubdesk.badges import service as badges
from hubdesk.badges.arrangement import Duplex
from hubdesk.badges.service import Paper
from hubdesk.badges.ui.printers import hand_over, paint_on, sides_of
from hubdesk.paper.spooler import Delivered, Outcome, Progress, Sides
from tests.builders import add_person


def test_a_printer_that_is_not_there_takes_nothing(themed_app, tmp_path) -> None:
    delivered = hand_over(tmp_path / "badges.pdf", "No such printer")

    assert delivered.outcome in {Outcome.GONE, Outcome.REFUSED}
    assert delivered.sheets == 0


def to_a_file(path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_painted_pages_have_the_size_and_codes_of_the_file(
    themed_app, event_file, tmp_path
) -> None:
    for number in range(5):
        add_person(event_file, family_name=f"Ruiz {number}")
    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")
    printer = to_a_file(tmp_path / "painted.pdf")

    assert paint_on(tmp_path / "badges.pdf", printer) == Delivered(Outcome.TAKEN, 2)

    with pypdfium2.PdfDocument(tmp_path / "painted.pdf") as painted:
        assert len(painted) == 2
        assert [round(length / 72 * 25.4) for length in painted[0].get_size()] == [210, 297]
        pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in painted]
    read = {found.text for page in pages for found in zxingcpp.read_barcodes(page)}
    assert read == {row.code for row in badges.badges(event_file)}


def test_a_card_is_painted_in_its_exact_size_and_the_printers_own_dots(
    themed_app, event_file, tmp_path
) -> None:
    add_person(event_file)
    badges.print_badges(
        event_file, "Ana", tmp_path / "card.pdf", paper=Paper("cr80-landscape", "single")
    )
    printer = to_a_file(tmp_path / "painted.pdf")
    printer.setResolution(1200)

    assert paint_on(tmp_path / "card.pdf", printer).outcome is Outcome.TAKEN

    assert printer.resolution() == 600
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
    with pypdfium2.PdfDocument(tmp_path / "card.pdf") as document:
        meant = [round(side / 72 * 25.4, 1) for side in document[0].get_size()]
    assert [round(size.width(), 1), round(size.height(), 1)] == meant
    with pypdfium2.PdfDocument(tmp_path / "painted.pdf") as painted:
        width, height = painted[0].get_size()
        page = painted[0].render(scale=300 / 72, grayscale=True).to_pil()
    assert width > height
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [
        row.code for row in badges.badges(event_file)
    ]


def test_a_label_printer_gets_a_dot_for_each_of_its_own(themed_app, event_file, tmp_path) -> None:
    add_person(event_file)
    badges.print_badges(
        event_file, "Ana", tmp_path / "card.pdf", paper=Paper("cr80-landscape", "single")
    )
    printer = to_a_file(tmp_path / "painted.pdf")
    printer.setResolution(203)

    paint_on(tmp_path / "card.pdf", printer)

    assert printer.resolution() == 203
    with pypdfium2.PdfDocument(tmp_path / "painted.pdf") as painted:
        (image,) = painted[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        assert image.get_px_size() == (round(85.6 / 25.4 * 203), round(53.98 / 25.4 * 203))


def test_painting_can_be_stopped_between_sheets(themed_app, event_file, tmp_path) -> None:
    for number in range(9):
        add_person(event_file, family_name=f"Ruiz {number}")
    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")
    told: list[Progress] = []

    def go_on(progress: Progress) -> bool:
        told.append(progress)
        return progress.sheets < 2

    delivered = paint_on(tmp_path / "badges.pdf", to_a_file(tmp_path / "painted.pdf"), told=go_on)

    assert delivered.outcome is Outcome.STOPPED
    assert told == [Progress(0, 3), Progress(1, 3), Progress(2, 3)]


def test_a_badge_without_a_back_is_printed_on_one_side() -> None:
    assert sides_of(Duplex.LONG_EDGE, has_back=False) is Sides.ONE
    assert sides_of(Duplex.LONG_EDGE, has_back=True) is Sides.LONG_EDGE
    assert sides_of(Duplex.SHORT_EDGE, has_back=True) is Sides.SHORT_EDGE
