"""The words for a scanner on a serial line: for the settings, and for notices."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.ui.serial_scanner import SerialState

if TYPE_CHECKING:
    from hubdesk.checkin.ui.serial_ports import SerialPortName

translate = QCoreApplication.translate


def port_name(port: "SerialPortName") -> str:
    """A port as it is chosen: what hangs on it, and where."""
    if port.label == port.location:
        return port.location
    return translate("SerialWords", "{device} ({port})").format(
        device=port.label, port=port.location
    )


def state_sentence(state: SerialState, port: "SerialPortName | None") -> str:
    """How it stands with the scanner, and what can be done."""
    name = "" if port is None else port_name(port)
    match state:
        case SerialState.OFF:
            return translate(
                "SerialWords",
                "No serial scanner is chosen. Scanners that type like a keyboard need no setting.",
            )
        case SerialState.CONNECTED:
            return translate("SerialWords", "{scanner} is connected.").format(scanner=name)
        case SerialState.GONE:
            return translate(
                "SerialWords",
                "{scanner} is not there. Plug it in: it goes on by itself. Until then type names,"
                " or use another scanner.",
            ).format(scanner=name)
        case SerialState.REFUSED:
            return translate(
                "SerialWords",
                "{scanner} can’t be used: another program has it, or this computer’s user may"
                " not use serial ports.",
            ).format(scanner=name)
