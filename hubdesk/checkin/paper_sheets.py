"""Sign-in sheets: who stands on them, and the record of which row is whose.

A sheet is one page of paper. Its number is the event's own, and never given twice, so that `3-17`
on a page found weeks later is still one person.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from hubdesk.checkin.arrivals import EXPECTED
from hubdesk.checkin.facts import CARD_JOINS
from hubdesk.checkin.points import SELECT_POINT, CheckInPoint, point_of_row
from hubdesk.checkin.rules import Audience
from hubdesk.checkin.what_counts import MERGED
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.tables import PaperSheet
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Scalar, Writing

_COLUMNS: Final = """
SELECT p.id, p.given_name, p.family_name, p.arabic_name, o.name, p.email, p.category,
    d.id, d.name, d.position
"""
_EXPECTED: Final = f"{EXPECTED} {_COLUMNS} FROM expected p {CARD_JOINS}"
_WITH_A_PLACE: Final = f"""
WITH RECURSIVE {MERGED},
placed (person_id) AS (
    SELECT coalesce(m.survivor, n.person_id)
    FROM {{table}} n LEFT JOIN merged m ON m.id = n.person_id
    WHERE n.{{column}} = ?1 AND n.deleted = 0)
{_COLUMNS} FROM person p {CARD_JOINS}
WHERE p.id IN (SELECT person_id FROM placed) AND p.deleted = 0 AND p.merged_into IS NULL
    AND p.status NOT IN ('cancelled', 'blocked')"""


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who may sign, as the sheet says it."""

    id: str
    name: str
    arabic_name: str
    organisation: str
    email: str
    delegation_id: str | None
    delegation: str


def point_with_id(reader: "Reader", point_id: str) -> CheckInPoint:
    """The point with this key.

    Raises:
        HubDeskError: there is none.
    """
    rows = reader.rows(SELECT_POINT, (point_id,))
    if not rows:
        raise HubDeskError(Problem.NOT_FOUND, what="point", text=point_id)
    return point_of_row(rows[0])


def signers(
    file: "EventFile", point: CheckInPoint, delegation_id: str | None = None
) -> "list[Signer]":
    """Who may pass a point, by delegation in their order and by name; who has none is last.

    Who is expected at the leg, or has a place where only those may enter. Whether somebody is
    confirmed is not asked: that may be known by the time they sign.

    Args:
        file: the event file.
        point: where they sign.
        delegation_id: only its members.
    """
    audience, chosen = point.rules.audience, point.rules.audience_of
    if audience is Audience.ENROLLED:
        table, column, key = (
            ("participation", "leg_id", point.leg_id)
            if point.session_id is None
            else ("enrolment", "session_id", point.session_id)
        )
        rows = file.rows(_WITH_A_PLACE.format(table=table, column=column), (key,))
    else:
        rows = file.rows(_EXPECTED, (point.leg_id, point.id))
    found = []
    for key, given, family, arabic, organisation, email, category, group, name, position in rows:
        if delegation_id is not None and group != delegation_id:
            continue
        if audience is Audience.CATEGORIES and category not in chosen:
            continue
        if audience is Audience.DELEGATIONS and group not in chosen:
            continue
        order = (group is None, position or 0, fold(name or ""), group or "")
        by_name = (fold(f"{family or ''} {given or ''}") or fold(arabic or ""), key)
        signer = Signer(
            id=str(key),
            name=full_name(given, family),
            arabic_name=arabic or "",
            organisation=organisation or "",
            email=email or "",
            delegation_id=group,
            delegation=name or "",
        )
        found.append((order, by_name, signer))
    return [signer for *_, signer in sorted(found, key=lambda each: each[:2])]


def usual_day(file: "EventFile", point: CheckInPoint, now: int) -> str:
    """The day (`YYYY-MM-DD`) on which people sign at a point, as far as can be told.

    Today during the leg; else the day on which the point opens, or the leg begins.

    Args:
        file: the event file.
        point: where they sign.
        now: UTC milliseconds.
    """
    today = datetime.fromtimestamp(now / 1000, ZoneInfo(point.zone)).date().isoformat()
    starts, ends = file.rows("SELECT starts_on, ends_on FROM leg WHERE id = ?", (point.leg_id,))[0]
    opens = point.rules.opens_at
    if opens is not None and (point.rules.closes_at or opens)[:10] == opens[:10]:
        return opens[:10]
    if starts is None or starts <= today <= (ends or starts):
        return today
    return str(starts)


def next_number(reader: "Reader") -> int:
    """The number of the next sheet; not even that of an undone printing is given twice."""
    return int(reader.rows("SELECT coalesce(max(number), 0) + 1 FROM paper_sheet")[0][0])


def record_sheets(
    write: "Writing", point_id: str, first: int, sheets: "Sequence[Sequence[str | None]]"
) -> None:
    """Record printed sheets: of each, who stands in which row; None is a row left blank."""
    rows: list[dict[str, Scalar]] = [
        {
            "point_id": point_id,
            "number": number,
            "at": write.at,
            "operator": write.operator,
            "rows": json.dumps(people),
        }
        for number, people in enumerate(sheets, first)
    ]
    write.bulk_insert(PaperSheet, rows)
    write.args.update(point=point_id, sheets=len(sheets), first=first)
