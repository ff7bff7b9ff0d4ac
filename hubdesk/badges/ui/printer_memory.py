"""What this machine remembers of its printers: their names, how each is put right, its labels."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from hubdesk.badges.arrangement import NO_ADJUSTMENT, Adjustment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.qt.preferences import Preferences

ADJUSTMENTS: Final = "badges/adjustments"
PRINTERS: Final = "badges/printers"
USUAL: Final = "badges/usual-printer"
RESOLUTIONS: Final = "badges/resolutions"
LABELS_LEFT: Final = "badges/labels-left"
FEW_LABELS: Final = 20
"""When fewer labels are left on the roll, it is said."""


def printers(preferences: "Preferences") -> list[str] | None:
    """The printers that were seen last; None if nobody has looked yet."""
    kept = preferences.value(PRINTERS)
    return [str(name) for name in kept] if isinstance(kept, list) else None


def set_printers(preferences: "Preferences", names: "Sequence[str]") -> None:
    """Remember the printers that were seen."""
    preferences.set_value(PRINTERS, list(names))


def adjustment(preferences: "Preferences", printer: str, sheet: str) -> Adjustment:
    """What puts a printer right on a sheet."""
    kept = _of_sheets(preferences, printer).get(sheet)
    if not isinstance(kept, dict):
        return NO_ADJUSTMENT
    try:
        return Adjustment(**{key: float(value) for key, value in kept.items()})
    except (TypeError, ValueError):  # kept by another version
        return NO_ADJUSTMENT


def set_adjustment(
    preferences: "Preferences", printer: str, sheet: str, adjustment: Adjustment
) -> None:
    """Remember what puts a printer right on a sheet."""
    sheets = _of_sheets(preferences, printer)
    sheets[sheet] = asdict(adjustment)
    if adjustment.is_none:
        del sheets[sheet]
    preferences.set_value(ADJUSTMENTS, {**_dict(preferences, ADJUSTMENTS), printer: sheets})


def resolution(preferences: "Preferences", printer: str) -> int | None:
    """How many dots per inch a printer has; None if it never told."""
    dots = _dict(preferences, RESOLUTIONS).get(printer)
    return dots if isinstance(dots, int) and dots > 0 else None


def set_resolution(preferences: "Preferences", printer: str, dots: int) -> None:
    """Remember how many dots per inch a printer has."""
    preferences.set_value(RESOLUTIONS, {**_dict(preferences, RESOLUTIONS), printer: dots})


def labels_left(preferences: "Preferences", printer: str) -> int | None:
    """How many labels are left on the roll of a printer; None if nobody counts them."""
    left = _dict(preferences, LABELS_LEFT).get(printer)
    return left if isinstance(left, int) else None


def set_labels_left(preferences: "Preferences", printer: str, left: int | None) -> None:
    """Remember how many labels are left on the roll of a printer; None: they are not counted."""
    kept = {**_dict(preferences, LABELS_LEFT), printer: left}
    preferences.set_value(
        LABELS_LEFT, {name: value for name, value in kept.items() if value is not None}
    )


def use_labels(preferences: "Preferences", printer: str, used: int) -> int | None:
    """Count labels down that were printed, and return how many are left, if they are counted."""
    left = labels_left(preferences, printer)
    if left is None:
        return None
    left = max(0, left - used)
    set_labels_left(preferences, printer, left)
    return left


def _of_sheets(preferences: "Preferences", printer: str) -> dict[str, object]:
    kept = _dict(preferences, ADJUSTMENTS).get(printer)
    return dict(kept) if isinstance(kept, dict) else {}


def _dict(preferences: "Preferences", key: str) -> dict[str, object]:
    kept = preferences.value(key)
    return {str(name): value for name, value in kept.items()} if isinstance(kept, dict) else {}
