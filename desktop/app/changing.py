"""Changes the program of a home to the one that was made ready, or back: every step on disk before the next begins.

Composition root; runs in the program that was there before, which is known to work, with no desk open on the home. The
order is: the home's files are kept, the new program proves itself on the home in a process of its own, and only when it
says that all is well does it become the one that runs. Whatever else happens (it fails, it hangs, the power goes twice)
the kept files are put back: nothing was sold meanwhile, so nothing is lost by that. `carry_on` is the one way through
all of it, taken at every start, whether a change was asked for, was cut, or there is none. Source: decision 0024.
"""

import logging
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop import __version__
from desktop.adapters.home import Home, locked
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.proven_head import observe
from desktop.adapters.updates.kept_files import keep, put_back
from desktop.adapters.updates.programs import Programs, ProgramState, Step
from desktop.app.homes import head_records
from desktop.app.own_program import other_version
from desktop.app.quiet import must_be_no_meal_here, must_be_quiet_here
from desktop.app.reading import reading
from desktop.domain.errors import OperatorError

PROVE_LIMIT_S = 300.0  # a slow disk has to write a ledger of a gigabyte twice; a program that hangs is given up then
MOST_TRIES = 2  # a cut of power is not the program's fault; twice in a row may be
#: Why a change went back, as the state keeps it: the code of its sentence.
_CUT, _MEAL = "went_back.cut", "went_back.meal"
_FAILED, _HUNG = "went_back.failed", "went_back.hung"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """What is being done: `keeping` (with bytes done and all), `proving` or `going_back`."""

    what: str
    done: int = 0
    total: int = 0


Tell = Callable[[Told], None]
#: Starts a program with arguments and returns its exit code. Raises: OSError, TimeoutExpired.
Start = Callable[[Path, tuple[str, ...]], int]


def start_and_wait(program: Path, arguments: tuple[str, ...]) -> int:
    """Run a program to its end; what it says goes to our standard error."""
    done = subprocess.run(  # noqa: S603 - a program whose signature was verified
        [str(program), *arguments], timeout=PROVE_LIMIT_S, check=False, stdout=subprocess.DEVNULL, env=other_version()
    )
    return done.returncode


class Change:
    """One home's. `start` is replaced by tests that cut it."""

    def __init__(self, home: Home, start: Start = start_and_wait) -> None:
        self._home, self._start = home, start
        self._programs = Programs(home.folder)

    def carry_on(self, tell: Tell = lambda _told: None) -> ProgramState:
        """Bring what was begun to its end, one way or the other, and return how things stand then.

        A change that is ready waits for a quiet hour: `Step.READY` is returned as it is. Nothing is done while another
        process changes or sells. Raises: OperatorError `home.in_use`, `disk.full`, `home.not_writable`.
        """
        if not self._programs.folder.is_dir():
            return ProgramState()
        try:
            return self._carried_on(tell)
        except OperatorError as fault:
            if fault.code == "home.in_use" and self._programs.state().step is Step.NONE:
                return self._programs.state()  # somebody else prepares an update just now
            raise

    def _carried_on(self, tell: Tell) -> ProgramState:
        with locked(self._programs.lock_path, self._home.folder):
            if self._programs.state().step is Step.NONE:
                self._programs.tidy()  # a power cut may have brought back what was removed
                return self._programs.state()
            with self._home.lock():  # nobody sells; given up for the new program, which takes it itself
                state = self._begin(tell)
            if state.step is Step.TRYING:
                state = self._try(state, tell)
            if state.step is Step.GOING_BACK:
                with self._home.lock():
                    state = self._go_back(state, tell)
            self._programs.tidy()
            return state

    def _begin(self, tell: Tell) -> ProgramState:
        """Keep the home's files; a change that was begun before goes on, but not into a meal."""
        state = self._programs.state()
        if state.step is Step.READY and self._is(must_be_quiet_here):
            names = keep(self._home.folder, self._programs.kept, lambda done, all_: tell(Told("keeping", done, all_)))
            return self._programs.change(lambda now: replace(now, step=Step.TRYING, kept=names, tries=0))
        if state.step is Step.TRYING and not self._is(must_be_no_meal_here):
            return self._refuse(_MEAL)
        return state

    def _is(self, quiet: Callable[[Home], None]) -> bool:
        try:
            quiet(self._home)
        except OperatorError as fault:
            _log.info("the program is not changed now: %s", fault)
            return False
        return True

    def _try(self, state: ProgramState, tell: Tell) -> ProgramState:
        """Have the new program prove itself on the home."""
        if state.tries >= MOST_TRIES:
            return self._refuse(_CUT)
        state = self._programs.change(lambda now: replace(now, tries=now.tries + 1))
        tell(Told("proving"))
        program = self._programs.executable(state.coming)
        try:
            code = (
                self._start(program, ("update", "prove", "--before", __version__, "--home", str(self._home.folder)))
                if program
                else -1
            )
        except subprocess.TimeoutExpired:
            return self._refuse(_HUNG)
        except OSError as error:
            _log.error("the new program cannot be started", exc_info=error)
            code = -1
        if code != 0:
            return self._refuse(_FAILED)
        return self._programs.change(
            lambda now: ProgramState(current=now.coming, previous=_running(now), before=__version__)
        )

    def _refuse(self, why: str) -> ProgramState:
        return self._programs.change(
            lambda now: replace(now, step=Step.GOING_BACK, refused=now.coming, why=why, coming="")
        )

    def _go_back(self, state: ProgramState, tell: Tell) -> ProgramState:
        """Put the kept files back, and what is kept of the ledger's head elsewhere with them."""
        tell(Told("going_back"))
        put_back(self._home.folder, self._programs.kept, state.kept)
        with suppress(OperatorError):  # a keystore that does not answer says so when the desk opens
            self._tell_keystore()
        return self._programs.change(lambda now: replace(now, step=Step.NONE, kept=(), tries=0))

    def _tell_keystore(self) -> None:
        settings = self._home.settings()
        key = load_key(self._home, settings.keystore)
        with reading(self._home, key) as store:
            head_records(self._home, settings, key).write_keystore(observe(store))


def _running(state: ProgramState) -> str:
    """Return how the state names the program that this is."""
    return state.current if state.current == __version__ else ""
