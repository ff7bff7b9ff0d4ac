"""Changing single rules of a point, as the page of the points does, and several at once."""

from typing import TYPE_CHECKING

from hubdesk.checkin.points import (
    SELECT_POINT,
    PointKind,
    check,
    check_within,
    columns_of_rules,
    door_of_leg,
    insert_point,
    point_of_row,
)
from hubdesk.checkin.rules import Audience
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Delegation, Point
from hubdesk.registration.editing import Stale, edit_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar, Writing


def fields_of(point: "CheckInPoint") -> "dict[str, Scalar]":
    """A point as the fields that can be changed."""
    return {
        "name": point.name,
        "within_id": point.within_id,
        "empties_at": point.empties_at,
        **columns_of_rules(point.rules),
    }


def change_point(
    file: "EventFile",
    operator: str,
    point_id: str,
    values: "Mapping[str, Scalar]",
    known: "Mapping[str, Scalar] | None" = None,
) -> tuple[Stale, ...]:
    """Change fields of a point, by the names that `fields_of` gives them.

    A field that no longer has its known value is left alone and returned.

    Raises:
        HubDeskError: the point, or one around it, is not there, or what comes out makes no sense;
            nothing is changed.
    """
    with file.writing(ActKind.EDIT_POINT, operator, point=point_id) as write:
        return change_in(write, point_id, values, known)


def add_point_with(
    file: "EventFile",
    operator: str,
    name: str,
    leg_id: str,
    values: "Mapping[str, Scalar]",
    *,
    kind: PointKind = PointKind.LEG,
) -> str:
    """Add a point with these fields in one act, and return its key.

    A day lies within the door of its leg unless the fields say otherwise.

    Raises:
        HubDeskError: the leg is not there, or what comes out makes no sense; nothing is added.
    """
    with file.writing(ActKind.EDIT_POINT, operator) as write:
        within = door_of_leg(write, leg_id) if kind is PointKind.DAY else None
        key = insert_point(write, name, leg_id, kind=kind, within_id=within)
        if values:
            change_in(write, key, values)
        write.args["point"] = key
    return key


def change_in(
    write: "Writing",
    point_id: str,
    values: "Mapping[str, Scalar]",
    known: "Mapping[str, Scalar] | None" = None,
) -> tuple[Stale, ...]:
    """Change fields of a point inside an act; otherwise like `change_point`."""
    write.require(Point, point_id)
    before = fields_of(_point(write, point_id))
    unknown = values.keys() - before.keys()
    if unknown:
        raise TypeError(f"a point has no field {', '.join(sorted(unknown))}")
    checked = dict(values)
    if "audience" in checked:
        checked["enrolled_only"] = int(checked["audience"] == Audience.ENROLLED.value)
        checked.setdefault("audience_of", None)
    if isinstance(name := checked.get("name"), str):
        checked["name"] = name.strip()
    known = {
        field: value
        for field, value in (known or {}).items()
        # a point of before there were audiences says the same with another column
        if field not in {"audience", "audience_of"} or before[field] != value
    }
    stale = edit_row(write, Point, point_id, checked, known)
    try:
        after = _point(write, point_id)
    except ValueError as error:
        raise _senseless(checked) from error
    check(after.name, after.rules, after.empties_at)
    check_within(write, point_id)
    if after.rules.audience is Audience.DELEGATIONS and "audience_of" in checked:
        for delegation in after.rules.audience_of:
            write.require(Delegation, delegation)
    return stale


def _point(write: "Writing", point_id: str) -> "CheckInPoint":
    return point_of_row(write.rows(SELECT_POINT, (point_id,))[0])


def _senseless(values: "Mapping[str, Scalar]") -> HubDeskError:
    for field in ("audience", "entries"):
        if field in values:
            return HubDeskError(Problem.INVALID, what="point", field=field, text=str(values[field]))
    return HubDeskError(Problem.INVALID, what="point", field="rules", text="")
