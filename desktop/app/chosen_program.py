"""Which version of the program a home runs, looked up before anything else at every start of the packaged one.

Whatever is started (the menu's entry, autostart, a command in a terminal) is the program of the system's package; it
hands over to the version that the home's state names, when that is newer than itself. While a change is under way the
program from before carries on, since it is the one known to work. Composition root; imports as little as it can: it is
in the way of every command. Source: decision 0024.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desktop import __version__
from desktop.adapters.updates.programs import Programs
from desktop.app.own_program import INSTALLED_VARIABLE, installed_program, is_packaged, other_version, own_command
from desktop.domain.errors import OperatorError
from desktop.domain.release import Version

_HOMES = ("--home", "--keep")  # the second is a demonstration's


#: Commands that the installed program does itself: the way out when the chosen one does not start.
_RESCUE = ("back", "forget", "status")


def hand_over(arguments: Sequence[str]) -> None:
    """Become the version that the home runs; return when that is this one, or when it cannot be started. `arguments`
    are without the program."""
    if os.environ.get(INSTALLED_VARIABLE) or _is_rescue(arguments):
        return
    if program := chosen(home_of(arguments)):
        with suppress(OSError):  # not for this computer, or it may not run from there: then this one says what it can
            become(program, arguments)


def _is_rescue(arguments: Sequence[str]) -> bool:
    at = arguments.index("update") if "update" in arguments else len(arguments)
    return "".join(arguments[at + 1 : at + 2]) in _RESCUE


def become(program: Path, arguments: Sequence[str]) -> None:
    """End as another program, in the same process where the system can."""
    _end_as([str(program), *arguments], other_version())


def _end_as(command: list[str], environment: dict[str, str]) -> None:
    if os.name == "posix":
        os.execve(command[0], command, environment)  # noqa: S606 - a program of ours
    done = subprocess.run(command, env=environment, check=False)  # noqa: S603 - Windows cannot; not run there
    sys.exit(done.returncode)


def restart(home: Path) -> None:
    """End as a new start of the desk: the installed program finds out which version that is."""
    program = [str(installed_program())] if is_packaged() else own_command()
    environment = {name: value for name, value in other_version().items() if name != INSTALLED_VARIABLE}
    _end_as([*program, "--home", str(home)], environment)


def chosen(home: Path) -> Path | None:
    """Return the program that a home runs, None for this one."""
    programs = Programs(home)
    try:
        current = programs.state().current
        program = programs.executable(current)
        newer = program is not None and Version.of(current) > Version.of(__version__)
        return program if newer and programs.are_own() else None
    except (OSError, OperatorError):
        return None  # a home that cannot be read says so when it is opened


def home_of(arguments: Sequence[str]) -> Path:
    """Return the home that a command line names, as `desktop.cli` will find it."""
    named = ""
    for at, argument in enumerate(arguments):
        option, _equals, value = argument.partition("=")
        if option in _HOMES:
            named = value or "".join(arguments[at + 1 : at + 2])
    if named:
        return Path(named).expanduser().absolute()
    from desktop.adapters.home import default_home

    return default_home()
