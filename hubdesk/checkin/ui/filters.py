"""The filter of the people page that knows of arrivals."""

from typing import Final

from PySide6.QtCore import QCoreApplication

NOT_ARRIVED_NAME: Final = "not-arrived"
NOT_ARRIVED: Final = """p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0
  AND p.status NOT IN ('cancelled', 'blocked') AND NOT EXISTS (
    SELECT 1 FROM point t JOIN presence r ON r.point_id = t.id AND r.person_id = p.id
    WHERE t.leg_id = (
        SELECT l.id FROM leg l WHERE l.deleted = 0
        ORDER BY coalesce(l.starts_on, '') > date('now', 'localtime'),
            CASE WHEN l.starts_on <= date('now', 'localtime') THEN l.starts_on END DESC, l.position
        LIMIT 1))"""
"""SQL over `p`, a row of person: passed no point of the leg that began last, or of the first."""
TABLES: Final = frozenset({"person", "admission", "voiding", "point", "leg"})
"""Those whose changes can change whom the filter shows."""


def not_arrived_label() -> str:
    """The words of the filter's chip."""
    return QCoreApplication.translate("CheckInFilters", "Not arrived")
