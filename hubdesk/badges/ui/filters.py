"""Filters of the people page that know of badges."""

from typing import Final

from PySide6.QtCore import QCoreApplication

NOT_PRINTED_NAME: Final = "not-printed"
NOT_PRINTED: Final = """p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0
  AND p.status <> 'cancelled' AND NOT EXISTS (
    SELECT 1 FROM badge b JOIN printing r ON r.badge_id = b.id AND r.deleted = 0
    JOIN print_job j ON j.id = r.job_id AND j.deleted = 0
    WHERE b.person_id = p.id AND b.deleted = 0 AND b.status = 'active')"""
"""SQL over `p`, a row of person: may have a badge, and none that counts was printed."""
TABLES: Final = frozenset({"person", "badge", "printing", "print_job"})
"""Those whose changes can change whom the filter shows."""


def not_printed_label() -> str:
    """The words of the filter's chip."""
    return QCoreApplication.translate("BadgeFilters", "Badge not printed")
