"""`hubdesk points`: the check-in points and their rules, to list, add, change and remove."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click
from typing_extensions import override

from hubdesk.checkin import presets
from hubdesk.checkin.point_edits import add_point_with, change_point
from hubdesk.checkin.points import (
    PointKind,
    find_point,
    list_points,
    remove_point,
)
from hubdesk.checkin.rules import Audience, Entries
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.cli.point_words import point_as_json, point_line
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Delegation
from hubdesk.programme.places import find_leg, legs
from hubdesk.registration import groups

F = TypeVar("F", bound=Callable[..., Any])
_NONE: Final = {"", "none"}
_OPTIONS: Final = (
    click.option("--opens", metavar="TIME", help="YYYY-MM-DDTHH:MM in the leg's time, or none."),
    click.option("--closes", metavar="TIME", help="YYYY-MM-DDTHH:MM in the leg's time, or none."),
    click.option("--early", type=int, metavar="MINUTES", help="People may come so much earlier."),
    click.option("--late", type=int, metavar="MINUTES", help="People may come so much later."),
    click.option("--confirmed/--unconfirmed", default=None, help="Only confirmed registrations."),
    click.option(
        "--for",
        "audience",
        metavar="WHO",
        help="everybody, enrolled, categories:press,staff or delegations:NAME,NAME.",
    ),
    click.option("--entries", type=click.Choice([each.value for each in Entries])),
    click.option("--capacity", metavar="N", help="How many inside at once, or none."),
    click.option("--within", metavar="POINT", help="The point that it lies within, or none."),
    click.option("--empties", metavar="HH:MM", help="Everybody is out then, each day; or none."),
)


def _rules(command: F) -> F:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class _ListOrCommand(click.Group):
    """Options may stand behind the event too where no subcommand follows."""

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_interspersed_args = self.commands.keys().isdisjoint(args[1:2])
        return super().parse_args(ctx, args)


@click.group("points", cls=_ListOrCommand, invoke_without_command=True)
@event_argument
@json_option
@click.pass_context
def points_command(ctx: click.Context, event: Path, as_json: bool) -> None:
    """List the check-in points with their rules; or add, edit and remove them."""
    ctx.obj = event
    if ctx.invoked_subcommand is not None:
        return
    with EventFile.open(event) as file:
        points = list_points(file)
        names = {point.id: point.name for point in points}
        names |= dict(file.rows("SELECT id, name FROM delegation WHERE deleted = 0"))
    if as_json:
        print_json([point_as_json(point) for point in points])
    else:
        for point in points:
            click.echo(point_line(point, names))


@points_command.command("add")
@click.argument("name")
@click.option("--leg", metavar="LEG", help="By name or id; needed where there are several.")
@click.option("--kind", type=click.Choice(["leg", "day", "bus"]), default="leg", show_default=True)
@_rules
@json_option
@operator_option
@click.pass_obj
def add_command(
    event: Path,
    /,
    name: str,
    leg: str | None,
    kind: str,
    as_json: bool,
    operator: str,
    **rules: Any,
) -> None:
    """Add a point; without options it asks for nothing but a good badge.

    A day lies within the door of its leg unless --within says otherwise.
    """
    with opened(event) as file:
        values = _changes(file, rules)
        key = add_point_with(file, operator, name, _leg(file, leg), values, kind=PointKind(kind))
        _tell(file, key, as_json=as_json)


@points_command.command("add-days")
@click.option("--leg", metavar="LEG", help="By name or id; needed where there are several.")
@json_option
@operator_option
@click.pass_obj
def add_days_command(event: Path, leg: str | None, as_json: bool, operator: str) -> None:
    """Add a point for each day of a leg that has none yet."""
    with opened(event) as file:
        keys = presets.add_days(file, operator, _leg(file, leg))
        points = [point for point in list_points(file) if point.id in keys]
    if as_json:
        print_json([point_as_json(point) for point in points])
    else:
        for point in points:
            click.echo(f"added {point.name}")


@points_command.command("edit")
@click.argument("point")
@click.option("--name", metavar="NAME", help="Another name.")
@_rules
@json_option
@operator_option
@click.pass_obj
def edit_command(
    event: Path, /, point: str, name: str | None, as_json: bool, operator: str, **rules: Any
) -> None:
    """Change the rules of a point, by its name or id; what is not named stays."""
    with opened(event) as file:
        key = find_point(file, point).id
        values = _changes(file, rules) | ({"name": name} if name is not None else {})
        if not values:
            raise click.UsageError("Say what to change; --help lists the rules.")
        change_point(file, operator, key, values)
        _tell(file, key, as_json=as_json)


@points_command.command("remove")
@click.argument("point")
@operator_option
@click.pass_obj
def remove_command(event: Path, point: str, operator: str) -> None:
    """Take a point away; what was recorded at it stays, and `hubdesk undo` brings it back."""
    with opened(event) as file:
        found = find_point(file, point)
        remove_point(file, operator, found.id)
    click.echo(f"removed {found.name}")


def _tell(file: EventFile, key: str, *, as_json: bool) -> None:
    point = find_point(file, key)
    if as_json:
        print_json(point_as_json(point))
    else:
        names = {each.id: each.name for each in list_points(file)}
        click.echo(point_line(point, names))


def _leg(file: EventFile, text: str | None) -> str:
    if text is not None:
        return find_leg(file, text).id
    known = legs(file)
    if len(known) != 1:
        names = ", ".join(leg.name for leg in known)
        raise click.UsageError(f"Say which leg with --leg; there are {names}.")
    return known[0].id


def _changes(file: EventFile, rules: dict[str, Any]) -> dict[str, str | int | None]:
    """What was asked for, as fields of a point."""
    values: dict[str, str | int | None] = {}
    for option, field in (
        ("opens", "opens_at"),
        ("closes", "closes_at"),
        ("empties", "empties_at"),
        ("entries", "entries"),
    ):
        if rules[option] is not None:
            values[field] = None if rules[option] in _NONE else rules[option]
    for option, field in (("early", "early_minutes"), ("late", "late_minutes")):
        if rules[option] is not None:
            values[field] = rules[option] or None
    if rules["confirmed"] is not None:
        values["confirmed_only"] = int(rules["confirmed"])
    if rules["capacity"] is not None:
        values["capacity"] = _number("capacity", rules["capacity"])
    if rules["within"] is not None:
        none = rules["within"] in _NONE
        values["within_id"] = None if none else find_point(file, rules["within"]).id
    if rules["audience"] is not None:
        values |= _audience(file, rules["audience"])
    return values


def _number(field: str, text: str) -> int | None:
    if text in _NONE:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise HubDeskError(Problem.INVALID, what="point", field=field, text=text) from error


def _audience(file: EventFile, text: str) -> dict[str, str | int | None]:
    kind, _, listed = text.partition(":")
    of = [each.strip() for each in listed.split(",") if each.strip()]
    if kind not in {audience.value for audience in Audience} or bool(of) is (
        kind in {Audience.EVERYBODY.value, Audience.ENROLLED.value}
    ):
        raise HubDeskError(Problem.INVALID, what="point", field="audience", text=text)
    if kind == Audience.DELEGATIONS.value:
        of = [groups.find(file, Delegation, each) for each in of]
    return {"audience": kind, "audience_of": json.dumps(sorted(of)) if of else None}
