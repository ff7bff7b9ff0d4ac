"""The printers of this machine, and handing a PDF file of badges to one."""

import shutil
import subprocess
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRect, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_POINTS: Final = 72.0
_FINEST: Final = 600
_SPOOLER_TIME: Final = 20.0


class Handed(Enum):
    """What came of handing a file to a printer."""

    TAKEN = "taken"
    GONE = "gone"
    REFUSED = "refused"


def printer_names() -> list[str]:
    """The printers that this machine knows."""
    return list(QPrinterInfo.availablePrinterNames())


def usual_printer() -> str:
    """The printer that the system takes, or empty."""
    return QPrinterInfo.defaultPrinterName()


def hand_over(pdf: Path, printer: str) -> Handed:
    """Give a PDF file to a printer, in the true size of its pages."""
    if QPrinterInfo.printerInfo(printer).isNull():
        return Handed.GONE
    spooler = shutil.which("lp")
    if spooler is not None:
        try:
            done = subprocess.run(
                [spooler, "-d", printer, "-o", "print-scaling=none", "--", str(pdf)],
                capture_output=True,
                timeout=_SPOOLER_TIME,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return Handed.REFUSED
        return Handed.TAKEN if done.returncode == 0 else Handed.REFUSED
    return Handed.TAKEN if paint_on(pdf, _printer(printer)) else Handed.REFUSED


def _printer(name: str) -> QPrinter:
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName("HubDesk")
    return printer


def paint_on(pdf: Path, printer: QPrinter) -> bool:
    """Paint every page of a PDF file on a printer; whether it took them."""
    document = QPdfDocument()
    if document.load(str(pdf)) is not QPdfDocument.Error.None_:
        return False
    printer.setResolution(min(printer.resolution(), _FINEST))
    printer.setFullPage(True)
    painter = QPainter()
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        printer.setPageLayout(layout)
        if number == 0:
            if not painter.begin(printer):
                return False
        elif not printer.newPage():
            painter.end()
            return False
        scale = printer.resolution() / _POINTS
        pixels = QSize(round(points.width() * scale), round(points.height() * scale))
        painter.drawImage(QRect(0, 0, pixels.width(), pixels.height()),
                          document.render(number, pixels))  # fmt: skip
    return painter.end()
