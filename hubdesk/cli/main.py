"""The `hubdesk` command: finds the subcommand, and ends with a sentence and a status.

Exit status: 0 done, 1 done but something was refused (said on stderr), 2 could not.
"""

import importlib
import sys
from pathlib import Path
from typing import Any

import click
from typing_extensions import override

from hubdesk import __version__
from hubdesk.cli.words import sentence
from hubdesk.errors import HubDeskError

# each command's module is loaded when it is called: a scan must not wait for the PDF writer
_COMMANDS = {
    "new": "hubdesk.cli.new",
    "import": "hubdesk.cli.importing",
    "list": "hubdesk.cli.listing",
    "badges": "hubdesk.cli.printing",
    "check-in": "hubdesk.cli.checking_in",
    "verify": "hubdesk.cli.verifying",
    "undo": "hubdesk.cli.undoing",
    "redo": "hubdesk.cli.undoing",
    "copy": "hubdesk.cli.copies",
    "restore": "hubdesk.cli.copies",
}


class _Commands(click.Group):
    """The subcommands, loaded when they are called."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[cmd_name])
        command: click.Command = getattr(module, cmd_name.replace("-", "_") + "_command")
        return command

    @override
    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().main(*args, **kwargs)
        except HubDeskError as error:
            click.echo(sentence(error), err=True)
            if kwargs.get("standalone_mode", True):
                sys.exit(2)
            raise


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--demo",
    metavar="[PATH]",
    is_flag=False,
    flag_value="",
    help="Make a fresh demo event (in a scratch folder unless PATH is given) and do the main job"
    " on it: print its badges, check some people in.",
)
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context, demo: str | None) -> None:
    """Run an event's reception from one file: delegations, badges, check-in, offline."""
    if demo is not None:
        module = importlib.import_module("hubdesk.cli.demonstration")
        module.demonstrate(Path(demo) if demo else None)
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
