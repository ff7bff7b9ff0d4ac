"""How many dots per inch a printer has, asked of the system without Qt.

What Qt asks of printers holds up every thread of Python until it is answered, and the spooler of a
network may take seconds, or never answer. This lets the others work.
"""

import ctypes
import sys
from typing import Final

from hubdesk.paper import ipp

_LOGPIXELS: Final = (88, 90)  # across and down


def resolution_of(printer: str) -> int | None:
    """How many dots per inch a printer prints as it is set up, the fewer of the two directions.

    None if there is no printer of this name, or it does not tell. It may take long: call it in a
    thread of its own.
    """
    if sys.platform == "win32":
        return _by_driver(printer)
    return ipp.resolution_of(printer)


if sys.platform == "win32":

    def _by_driver(printer: str) -> int | None:
        """What the driver tells in a context that only informs, which costs no page."""
        gdi = ctypes.WinDLL("gdi32")
        gdi.CreateICW.restype = ctypes.c_void_p
        gdi.CreateICW.argtypes = [*3 * [ctypes.c_wchar_p], ctypes.c_void_p]
        gdi.GetDeviceCaps.argtypes = [ctypes.c_void_p, ctypes.c_int]
        gdi.DeleteDC.argtypes = [ctypes.c_void_p]
        context = gdi.CreateICW("WINSPOOL", printer, None, None)
        if not context:
            return None
        try:
            dots = min(int(gdi.GetDeviceCaps(context, which)) for which in _LOGPIXELS)
        finally:
            gdi.DeleteDC(context)
        return dots if dots > 0 else None
