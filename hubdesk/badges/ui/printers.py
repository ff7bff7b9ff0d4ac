"""The printers of this machine, and handing a PDF file of badges to one."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from hubdesk.badges.arrangement import Duplex
from hubdesk.paper import queues, spooler
from hubdesk.paper.queues import Queues
from hubdesk.paper.spooler import Delivered, Outcome, Progress, Sides, Told

_MM: Final = 25.4 / 72
_INCH: Final = 25.4
_FINEST: Final = 600  # dots per inch: a page of more takes half a gigabyte
_TURNS: Final = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


def printers_of_system() -> Queues | None:
    """The printers of this machine; None if the spooler does not answer.

    It may take long: call it in a thread of its own.
    """
    if queues.can_be_asked():
        return queues.queues()
    return Queues(tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName())


def sides_of(duplex: Duplex, *, has_back: bool) -> Sides:
    """On which sides the paper is printed; one, if the badge has no back."""
    if not has_back or duplex is Duplex.NONE:
        return Sides.ONE
    return Sides.LONG_EDGE if duplex is Duplex.LONG_EDGE else Sides.SHORT_EDGE


def hand_over(
    pdf: Path,
    printer: str,
    *,
    sides: Sides = Sides.ONE,
    told: Told | None = None,
    patience: float | None = None,
) -> Delivered:
    """Give a PDF file to a printer in the true size of its pages, and wait until it is out.

    The file itself goes to spoolers that take it; elsewhere its pages are painted in the printer's
    own dots. It may take long: call it in a thread of its own.

    Args:
        pdf: the file; with both sides it has two pages for each sheet.
        printer: its name.
        sides: on which sides of the paper.
        told: called now and then with how far it is; answers whether to go on.
        patience: for how many seconds to wait for a printer that has stopped; None: for ever.
    """
    sheets = _sheets(pdf, sides)
    if sheets is None:
        return Delivered(Outcome.REFUSED, 0)
    if spooler.takes_files():  # Qt is not asked: it would hold up the window with this thread
        return spooler.deliver(pdf, printer, sheets, sides=sides, told=told, patience=patience)
    if QPrinterInfo.printerInfo(printer).isNull():
        return Delivered(Outcome.GONE, 0)
    return paint_on(pdf, _printer(printer), sides=sides, told=told)


def paint_on(
    pdf: Path, printer: QPrinter, *, sides: Sides = Sides.ONE, told: Told | None = None
) -> Delivered:
    """Paint every page of a PDF file on a printer, in its own dots and their true size."""
    document = QPdfDocument()
    if document.load(str(pdf)) is not QPdfDocument.Error.None_:
        return Delivered(Outcome.REFUSED, 0)
    resolution = printer.resolution()
    printer.setResolution(resolution // -(-resolution // _FINEST))
    printer.setDuplex(_TURNS[sides])
    printer.setFullPage(True)
    of_sheet = 1 if sides is Sides.ONE else 2
    sheets = document.pageCount() // of_sheet
    painter = QPainter()
    for number in range(document.pageCount()):
        done = number // of_sheet
        is_first_side = number % of_sheet == 0
        if is_first_side and told is not None and not told(Progress(done, sheets)):
            printer.abort()
            if painter.isActive():
                painter.end()
            return Delivered(Outcome.STOPPED, 0)  # what was painted may not have left the spooler
        width, height = (round(side * _MM, 3) for side in _size(document, number))
        printer.setPageLayout(_layout(width, height))
        begun = painter.begin(printer) if number == 0 else printer.newPage()
        if not begun:
            if painter.isActive():
                painter.end()
            return Delivered(Outcome.FAILED if number else Outcome.REFUSED, 0)
        dots = printer.resolution() / _INCH
        pixels = QSize(round(width * dots), round(height * dots))
        image = document.render(number, pixels)
        painter.drawImage(QRect(0, 0, pixels.width(), pixels.height()), image)
    if not painter.end():
        return Delivered(Outcome.FAILED, 0)
    return Delivered(Outcome.TAKEN, sheets)


def _printer(name: str) -> QPrinter:
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName("HubDesk")
    return printer


def _sheets(pdf: Path, sides: Sides) -> int | None:
    document = QPdfDocument()
    if document.load(str(pdf)) is not QPdfDocument.Error.None_:
        return None
    return document.pageCount() // (1 if sides is Sides.ONE else 2)


def _size(document: QPdfDocument, number: int) -> tuple[float, float]:
    points = document.pagePointSize(number)
    return points.width(), points.height()


def _layout(width: float, height: float) -> QPageLayout:
    """A page of this size in millimetres, without margins: points would be rounded to whole ones.

    Paper has its long side upright; what lies is turned, as drivers of printers want it.
    """
    sides = QSizeF(min(width, height), max(width, height))
    size = QPageSize(sides, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    lies = width > height
    turn = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turn, QMarginsF(), QPageLayout.Unit.Millimeter)
