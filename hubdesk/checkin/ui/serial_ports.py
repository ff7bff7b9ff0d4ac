"""Which serial port the scanner of this machine hangs on: listed, remembered, found again."""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.qt.preferences import Preferences

PORT_KEY: Final = "scanner/port"
SPEED_KEY: Final = "scanner/speed"
SPEEDS: Final = (9600, 19_200, 38_400, 57_600, 115_200)
USUAL_SPEED: Final = 9600  # of scanners on a real serial line; those on USB heed none


@dataclass(frozen=True, slots=True)
class SerialPortName:
    """A serial port, and what hangs on it.

    Attributes:
        location: what the system calls it, such as `COM3` or `/dev/ttyACM0`.
        label: what a person recognises, for instance the name of the device.
        vendor: who made the device, by its USB number; 0 if it is none of USB.
        product: which device it is, by its USB number.
        serial: which of several of the same, if the device says so.
    """

    location: str
    label: str
    vendor: int = 0
    product: int = 0
    serial: str = ""


def available() -> list[SerialPortName]:
    """The ports that this machine has now, those of USB first."""
    from PySide6.QtSerialPort import QSerialPortInfo  # noqa: PLC0415 - for who has such a scanner

    ports = [
        SerialPortName(
            info.systemLocation(),
            info.description() or info.manufacturer() or info.portName(),
            info.vendorIdentifier() if info.hasVendorIdentifier() else 0,
            info.productIdentifier() if info.hasProductIdentifier() else 0,
            info.serialNumber(),
        )
        for info in QSerialPortInfo.availablePorts()
    ]
    return sorted(ports, key=lambda port: (not port.vendor, port.location))


def remembered(preferences: "Preferences") -> SerialPortName | None:
    """The port that was chosen on this machine, or None."""
    value = preferences.value(PORT_KEY)
    if not isinstance(value, dict) or not isinstance(value.get("location"), str):
        return None
    known = cast("dict[str, Any]", value)
    vendor, product = known.get("vendor"), known.get("product")
    return SerialPortName(
        known["location"],
        str(known.get("label") or known["location"]),
        vendor if isinstance(vendor, int) else 0,
        product if isinstance(product, int) else 0,
        str(known.get("serial") or ""),
    )


def remember(preferences: "Preferences", port: SerialPortName | None) -> None:
    """Choose a port on this machine, or none."""
    preferences.set_value(PORT_KEY, None if port is None else asdict(port))


def speed(preferences: "Preferences") -> int:
    """How fast the line is, in baud."""
    number = preferences.number(SPEED_KEY, USUAL_SPEED)
    return number if number in SPEEDS else USUAL_SPEED


def location_now(port: SerialPortName, ports: "Iterable[SerialPortName]") -> str | None:
    """Where a device is now: plugged in again, it may have got another port.

    Something else may sit where it was, so a device of USB is looked for by what it is.
    """
    if not port.vendor:
        return port.location
    same = [
        other.location
        for other in ports
        if (other.vendor, other.product, other.serial) == (port.vendor, port.product, port.serial)
    ]
    return port.location if port.location in same else next(iter(same), None)
