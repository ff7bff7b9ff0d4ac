"""Times as they are typed into the inspector: what an end means, and whether one is half typed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QSpinBox

from hubdesk.programme.zones import moment

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_NIGHT: Final = 12 * 60  # of what ends on the day after; longer ones are a slip


def minutes_until(starts_at: str, end: str, zone: str) -> int | None:
    """How long a session is that ends at a time on the clock, `HH:MM`.

    An end that is not after the start is one of the day after, where that makes no more than a
    night of it; None: it is before the start. Nights on which clocks change are as long as they
    are.
    """
    begun = moment(starts_at, zone)
    minutes = moment(f"{starts_at[:10]}T{end}", zone) - begun
    if minutes > 0:
        return minutes
    day_after = (date.fromisoformat(starts_at[:10]) + timedelta(days=1)).isoformat()
    minutes = moment(f"{day_after}T{end}", zone) - begun
    return minutes if minutes <= _LONGEST_NIGHT else None


def is_half_typed(fields: "Iterable[QAbstractSpinBox]") -> bool:
    """Whether something stands in one of these fields that is not its value yet."""
    return any(field.hasFocus() and field.text() != _shown(field) for field in fields)


def _shown(field: QAbstractSpinBox) -> str:
    if isinstance(field, QDateTimeEdit):
        return field.textFromDateTime(field.dateTime())
    if isinstance(field, QSpinBox):
        if field.value() == field.minimum() and field.specialValueText():
            return field.specialValueText()
        return f"{field.prefix()}{field.textFromValue(field.value())}{field.suffix()}"
    return field.text()
