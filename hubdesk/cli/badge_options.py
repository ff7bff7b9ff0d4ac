"""The options that say whose badges are meant and what they look like, shared by commands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from hubdesk.badges.arrangement import Arrangement, Duplex, Separators
from hubdesk.badges.people import Choice, Sort, Which
from hubdesk.badges.printing import Paper
from hubdesk.badges.sheets_store import fitting_sheets
from hubdesk.badges.templates_store import find_template
from hubdesk.badges.works import Work, usual_paper
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Delegation
from hubdesk.registration import directory, groups
from hubdesk.registration.names import full_name

F = TypeVar("F", bound=Callable[..., Any])

USUAL_TEMPLATE = "a6-portrait"


def _words(values: type[Duplex] | type[Separators]) -> click.Choice[str]:
    return click.Choice([each.value.replace("_", "-") for each in values])


_WHOSE = (
    click.option("--delegation", metavar="D", help="Only this delegation."),
    click.option("--person", "people", multiple=True, metavar="ID", help="Only these people."),
    click.option("--category", metavar="C", help="Only this category."),
    click.option("--not-printed", is_flag=True, help="Only badges that were not printed yet."),
    click.option("--changed", is_flag=True, help="Only badges that say something else now."),
)
_PAPER = (
    click.option(
        "--template", metavar="T", help=f"A name, or a JSON file.  [default: {USUAL_TEMPLATE}]"
    ),
    click.option(
        "--sheet",
        metavar="S",
        help="A name, a maker's number, or a JSON file. Default: what wastes least.",
    ),
)
_LAID = (
    click.option(
        "--sort",
        "--order",
        "sort",
        type=click.Choice([sort.value for sort in Sort]),
        default=Sort.DELEGATION.value,
        show_default=True,
        help="In which order they lie on the sheets; names decide within it.",
    ),
    click.option(
        "--start-cell", metavar="K", default=1, show_default=True, help="First free cell."
    ),
    click.option("--duplex", type=_words(Duplex), help="Backs too; how the printer turns paper."),
    click.option("--by-columns", is_flag=True, help="Fill the cells column by column."),
    click.option(
        "--separators",
        type=_words(Separators),
        default=Separators.NONE.value,
        show_default=True,
        help="What parts the badges of one group from the next.",
    ),
)


def _with(*options: Callable[[F], F]) -> Callable[[F], F]:
    def decorate(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def whose_options(command: F) -> F:
    """The options that say whose badges; `chosen` makes a choice of them."""
    return _with(*_WHOSE)(command)


def paper_options(command: F) -> F:
    """The options that name a template and a sheet."""
    return _with(*_PAPER)(command)


def laid_options(command: F) -> F:
    """The options that say how badges lie on the sheets; `paper_of` makes a paper of all."""
    return _with(*_LAID)(command)


def chosen(
    file: EventFile,
    *,
    delegation: str | None,
    people: tuple[str, ...],
    category: str | None,
    not_printed: bool,
    changed: bool,
) -> Choice:
    """Whose badges are meant.

    Raises:
        HubDeskError: the delegation or one of the people is not there.
    """
    known = {person.id for person in directory.people(file)} if people else set()
    for person in people:
        if person not in known:
            raise HubDeskError(Problem.NOT_FOUND, what="person", text=person)
    return Choice(
        delegation_id=groups.find(file, Delegation, delegation) if delegation else None,
        people=frozenset(people) if people else None,
        which=_which(not_printed=not_printed, changed=changed),
        category=category,
    )


def paper_of(
    file: EventFile, template: str | None, sheet: str | None, work: Work = Work.BADGES
) -> Paper:
    """What a work looks like and lies on; what is not said is as usual.

    Raises:
        HubDeskError: there is no such template.
    """
    usual = usual_paper(work)
    if work is not Work.BADGES and not template:
        return replace(usual, sheet=sheet or usual.sheet)
    name = template or USUAL_TEMPLATE
    if not sheet:
        fitting = fitting_sheets(file, find_template(file, name).surface)
        sheet = fitting[0].key
    return replace(usual, template=name, sheet=sheet)


def laid(
    paper: Paper, *, start_cell: int, duplex: str | None, by_columns: bool, separators: str
) -> Paper:
    """The paper, with how badges lie on it."""
    usual = paper.arrangement.duplex
    return replace(
        paper,
        start_cell=start_cell,
        arrangement=Arrangement(
            duplex=Duplex(duplex.replace("-", "_")) if duplex else usual,
            by_columns=by_columns,
            separators=Separators(separators),
        ),
    )


def names_in(file: EventFile) -> dict[str, str]:
    """What people are called, by their keys."""
    return {
        person.id: full_name(person.given_name, person.family_name)
        or person.arabic_name
        or person.id
        for person in directory.people(file)
    }


def _which(*, not_printed: bool, changed: bool) -> Which:
    if not_printed and changed:
        return Which.TO_PRINT
    if changed:
        return Which.CHANGED
    return Which.NOT_PRINTED if not_printed else Which.ALL
