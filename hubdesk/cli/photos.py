"""`hubdesk photos`: photos of people from a folder, by the names of the files."""

import sys
from pathlib import Path

import click

from hubdesk.badges.photo_folder import FolderPlan, Left, Why, plan_folder, take_folder
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.eventfile.file import EventFile

_WHY = {
    Why.NOBODY: "nobody is called so",
    Why.SEVERAL_PEOPLE: "may be several people: {names}",
    Why.SEVERAL_FILES: "there are several files of {names}",
    Why.HAS_ONE: "{names} has a photo already",
    Why.UNREADABLE: "can't be read as a picture; {names} gets none",
}


@click.command("photos")
@event_argument
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--keep", is_flag=True, help="People who have a photo keep it.")
@click.option("--dry-run", is_flag=True, help="Show whose photos they are, take none.")
@json_option
@operator_option
def photos_command(
    event: Path, folder: Path, *, keep: bool, dry_run: bool, as_json: bool, operator: str
) -> None:
    """Take photos from FOLDER, by the names of its files.

    A file is called by the person's name, e-mail, badge letters or code: `Ruiz Ana.jpg`. Photos are
    cut to the face area where faces most often are; the window cuts them by hand. Ends with 1 if a
    file was left aside.
    """
    with EventFile.open(event) if dry_run else opened(event) as file:
        plan = plan_folder(file, folder, replace=not keep)
        left = plan.left
        taken = 0
        if not dry_run:
            done = take_folder(file, operator, plan)
            taken, left = done.photos, (*plan.left, *done.left)
    if as_json:
        print_json(_as_json(plan, left, None if dry_run else taken))
    else:
        if dry_run:
            for match in plan.matches:
                click.echo(f"{match.file}: {match.name} (by {match.how.value})")
        count = f"would be: {len(plan.matches)}" if dry_run else f"{taken}"
        click.echo(f"{count} photos taken, {plan.without} people without one")
        for each in left:
            words = _WHY[each.why].format(names=", ".join(each.names))
            click.echo(f"{each.file}: {words}", err=True)
    if left:
        sys.exit(1)


def _as_json(plan: FolderPlan, left: tuple[Left, ...], taken: int | None) -> dict[str, object]:
    return {
        "taken": taken,
        "without": plan.without,
        "matches": [
            {
                "file": match.file,
                "person_id": match.person_id,
                "name": match.name,
                "how": match.how.value,
                "replaces": match.replaces,
            }
            for match in plan.matches
        ],
        "left": [
            {"file": each.file, "why": each.why.value, "names": list(each.names)} for each in left
        ],
    }
