"""Filters of the people page that know of badges."""

from typing import Final

from PySide6.QtCore import QCoreApplication

NOT_PRINTED_NAME: Final = "not-printed"
TABLES: Final = frozenset({"person", "badge", "printing", "print_job"})
"""Those whose changes can change whom the filter shows."""
NOT_HANDED_OUT_NAME: Final = "not-handed-out"
HANDING_TABLES: Final = frozenset({"person", "badge", "handout"})
"""Likewise, of the filter of badges that nobody was handed."""


def not_printed_label() -> str:
    """The words of the filter's chip."""
    return QCoreApplication.translate("BadgeFilters", "Badge not printed")


def not_handed_out_label() -> str:
    """The words of the other filter's chip."""
    return QCoreApplication.translate("BadgeFilters", "Badge not handed out")
