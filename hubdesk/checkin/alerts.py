"""Which marked guests have just arrived, at whatever desk of this event file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.facts import CARD_COLUMNS, CARD_JOINS, PersonCard, card_of_row
from hubdesk.checkin.what_counts import stands

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader

# Admissions that came into the file since, and those that a merge gave a person; whose person, or
# the one that it was merged into, is marked.
_ARRIVED: Final = f"""
WITH RECURSIVE
recent (id) AS MATERIALIZED (
    SELECT row FROM change WHERE lsn > ?1 AND lsn <= ?2 AND tbl = 'admission'),
up (admission, person) AS (
    SELECT a.id, a.person_id FROM recent c CROSS JOIN admission a ON a.id = c.id
    WHERE a.direction = 'in' AND a.person_id IS NOT NULL AND {stands("a")}
    UNION
    SELECT up.admission, p.merged_into FROM up CROSS JOIN person p ON p.id = up.person
    WHERE p.merged_into > '')
SELECT {CARD_COLUMNS}, a.id, a.at, t.name, l.zone
FROM up CROSS JOIN person p ON p.id = up.person AND p.alert = 1 AND p.merged_into IS NULL
AND p.erased = 0
CROSS JOIN admission a ON a.id = up.admission
CROSS JOIN point t ON t.id = a.point_id CROSS JOIN leg l ON l.id = t.leg_id {CARD_JOINS}
ORDER BY a.at, a.id"""
_LAST: Final = "SELECT coalesce(max(lsn), 0) FROM change"


@dataclass(frozen=True, slots=True)
class MarkedArrival:
    """A marked guest was let in.

    Attributes:
        person: who.
        admission_id: by which admission.
        at: when, UTC milliseconds.
        point: the name of the point.
        zone: the time zone of the point's leg.
    """

    person: PersonCard
    admission_id: str
    at: int
    point: str
    zone: str


def last_change(reader: "Reader") -> int:
    """Return how far the journal goes, to ask later what came after it."""
    return int(str(reader.rows(_LAST)[0][0]))


def marked_arrivals(reader: "Reader", since: int) -> tuple[int, list[MarkedArrival]]:
    """Return how far the journal goes now, and which marked guests came in after `since`.

    What was voided meanwhile is left out. The work is that of what is new, however large the file.
    """
    newest = last_change(reader)
    if newest == since:
        return newest, []
    rows = reader.rows(_ARRIVED, (since, newest))
    return newest, [
        MarkedArrival(card_of_row(card), str(key), int(str(at)), str(point), str(zone))
        for *card, key, at, point, zone in rows
    ]
