"""The `hubdesk` command: finds the subcommand, and ends with a sentence and a status.

Exit status: 0 done, 1 done but something was refused (said on stderr), 2 could not.
"""

import functools
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click
from typing_extensions import override

from hubdesk import __version__
from hubdesk.cli.commands import COMMANDS
from hubdesk.cli.streams import refuse_undecodable, set_up_streams
from hubdesk.cli.words import sentence
from hubdesk.errors import HubDeskError


class _Commands(click.Group):
    """The subcommands, loaded when they are called."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name])
        command: click.Command = getattr(module, cmd_name.replace("-", "_") + "_command")
        return command

    @override
    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        run: Callable[[], Any] = functools.partial(
            super().main, args, prog_name, complete_var, standalone_mode=False, **extra
        )
        if not standalone_mode:
            return run()
        set_up_streams()
        try:
            refuse_undecodable(sys.argv if args is None else args)
            status: object = run()
        except HubDeskError as error:
            status = _say(sentence(error))
        except click.ClickException as error:
            error.show()
            status = 2
        except (click.Abort, KeyboardInterrupt):
            status = _say("Stopped. What was not answered has not been done.", 130)
        except OSError as error:
            status = _say(f"The output can't be written: {error.strerror}.")
        sys.exit(status if isinstance(status, int) else 0)


def _say(words: str, status: int = 2) -> int:
    click.echo(words, err=True)
    return status


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
    expose_value=False,
    help="Open the window on a fresh demo event, in a scratch folder unless PATH is given.",
)
@click.option(
    "--rehearsal",
    metavar="EVENT",
    expose_value=False,
    help="Open the window on a throw-away copy of EVENT, to rehearse the desk.",
)
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Run an event's reception from one file: delegations, badges, check-in, offline.

    Without a command the window opens, on EVENT if one is named.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
