"""The command line: one module a command, and the one place where errors become exit codes. Source: cli.md.

Exit 0 on success, 2 on bad usage or bad input (a line a fault on standard error), 1 when something else failed. With no
command the desk opens. Modules are imported when their command runs, so that `--help` is quick.
"""

import importlib
import logging
import os
import sys
from collections.abc import Sequence

import click

from desktop import __version__
from desktop.domain.errors import OperatorError

#: command: (module, function). Each function is a click command.
_COMMANDS = {
    "backup": "backup",
    "demo": "demo",
    "devices": "devices",
    "doctor": "doctor",
    "export": "export",
    "face": "face",
    "fleet": "fleet",
    "lanes": "lanes",
    "ledger": "ledger",
    "manual": "manual",
    "menu": "menu",
    "people": "people",
    "progress": "progress",
    "provider": "provider",
    "receipts": "receipts",
    "report": "report",
    "restore": "restore",
    "retire": "retire",
    "rush": "rush",
    "screenshots": "screenshots",
    "set-up": "set_up",
    "settle": "settle",
    "staff": "staff",
    "statement": "statement",
    "support": "support",
    "terminal-check": "terminal_check",
    "terminal-sim": "terminal_sim",
    "update": "update",
}
#: Codes for which the input or the usage is at fault; every other code is exit 1.
_INPUT_FAULTS = (
    "roster.", "settings.", "policy.", "money.", "meal.", "menu.", "faults.", "usage.", "authority.",
    "pairing.not_paired", "link.bad_url", "home.none", "home.unnamed", "input.", "progress.no_such_device",
    "restore.code", "backup.none", "exchange.not_paired", "exchange.which", "exchange.none_owed", "home.not_retired",
    "statement.", "provider.", "people.none", "people.nobody_asks", "people.no_such_copy", "restore.no_people_keys",
    "close.nobody", "report.", "staff.", "bill.", "fleet.", "lanes.bad_code", "lanes.key_there", "lanes.off",
    "place.bad_url", "provider_file.", "provision.", "receipt.", "seal.", "signature.", "sync.no_provider",
    "support.", "update.",
)  # fmt: skip


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(f"desktop.cli.{_COMMANDS[cmd_name]}").command
        assert isinstance(command, click.Command)
        return command


@click.command(cls=_Commands, invoke_without_command=True)
@click.version_option(__version__, prog_name="canteen-desk")
@click.option(
    "--home", type=click.Path(file_okay=False), help="The desk's folder; default: the platform's data folder."
)
@click.option("--verbose", is_flag=True, help="Write the log to standard error.")
@click.pass_context
def _main(context: click.Context, home: str | None, verbose: bool) -> None:
    """The desk of a school canteen. Without a command it opens the desk."""
    if not logging.getLogger().handlers:
        stderr = logging.StreamHandler()
        stderr.setFormatter(logging.Formatter("%(asctime)s %(threadName)s %(name)s %(message)s"))
        stderr.setLevel(logging.INFO if verbose else logging.CRITICAL)  # the log file of a desk takes more
        logging.getLogger().addHandler(stderr)
    if verbose:
        logging.getLogger().setLevel(logging.INFO)
    if context.invoked_subcommand is None:
        from desktop.app.window import open_desk
        from desktop.cli.places import home_at

        context.exit(open_desk(home_at(home)))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        result = _main.main(args=arguments, prog_name="canteen-desk", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        place = error.ctx.command_path if error.ctx is not None else "canteen-desk"
        click.echo(f"{place}: {error.format_message()} See {place} --help.", err=True)
        return 2
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 1
    except BrokenPipeError:
        _drop_output()
        return 0  # the reader went; that is its right
    except OperatorError as error:
        return _fault(error)
    except OSError as error:
        _drop_output()
        return _fault(OperatorError("output.failed", detail=error.strerror or type(error).__name__))
    return result if isinstance(result, int) else 0


def _fault(error: OperatorError) -> int:
    """Say what is wrong, in one line, and return the exit code."""
    from desktop.cli.places import say

    click.echo(say(error), err=True)
    return 2 if error.code.startswith(_INPUT_FAULTS) else 1


def _drop_output() -> None:
    """What could not be written is not tried again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
