"""Changes the program of a home to the one that was made ready, or back: every step on disk before the next begins.

Composition root; runs in the program that was there before, which is known to work, with no desk open on the home. The
order is: the home's files are kept, the new program proves itself on the home in a process of its own, and only when it
says that all is well does it become the one that runs. Whatever else happens (it fails, it hangs, the power goes twice)
the kept files are put back: the home is held from the first step to the last, also by the new program while it proves
itself, so nothing was written meanwhile and nothing is lost by that. `carry_on` is the one way through
all of it, taken at every start, whether a change was asked for, was cut, or there is none. Source: decision 0024.
"""

import logging
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop import __version__
from desktop.adapters.home import Home, locked
from desktop.adapters.system import HomeDisk
from desktop.adapters.updates.kept_files import keep, put_back
from desktop.adapters.updates.programs import Programs, ProgramState, Step
from desktop.app.own_program import other_version
from desktop.app.quiet import must_be_no_meal_here, must_be_quiet_here
from desktop.domain.errors import OperatorError
from desktop.domain.release import Version

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
#: Starts a program with arguments; it inherits the descriptor, which holds the home. Returns its exit code and the last
#: that it said. Raises: OSError, TimeoutExpired.
Start = Callable[[Path, tuple[str, ...], int], tuple[int, str]]


def start_and_wait(program: Path, arguments: tuple[str, ...], lock: int) -> tuple[int, str]:
    """Run a program to its end."""
    done = subprocess.run(  # noqa: S603 - a program whose signature was verified
        [str(program), *arguments], timeout=PROVE_LIMIT_S, check=False, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace", env=other_version(),
        pass_fds=(lock,) if os.name == "posix" else (),
    )  # fmt: skip
    said = done.stderr.strip()
    if done.returncode != 0:
        _log.error("the new version says: %s", said)
    return done.returncode, said.rpartition("\n")[2]


class Change:
    """One home's. `start` is replaced by tests that cut it."""

    def __init__(self, home: Home, start: Start = start_and_wait) -> None:
        self._home, self._start = home, start
        self._programs = Programs(home.folder)

    def carry_on(self, tell: Tell = lambda _told: None) -> ProgramState:
        """Bring what was begun to its end, one way or the other, and return how things stand then.

        A change that is ready waits for a quiet hour, and for room: `Step.READY` is returned as it is. Raises:
        OperatorError `home.in_use` while another process sells, changes, or still proves itself; `disk.full`,
        `home.not_writable`.
        """
        state = self._programs.state()
        if not self._programs.folder.is_dir() or state.unread:
            return state
        try:
            return self._carried_on(tell)
        except OperatorError as fault:
            if fault.code in ("home.in_use", "home.not_writable") and self._programs.state().step is Step.NONE:
                return self._programs.state()  # somebody prepares an update just now, or there is nothing but leftovers
            raise

    def _carried_on(self, tell: Tell) -> ProgramState:
        with locked(self._programs.lock_path, self._home.folder):
            state = self._programs.state()
            if state.step is not Step.NONE:
                with self._home.lock(changing=True) as lock:  # to the end: nobody sells, nobody writes
                    state = self._begin(tell)
                    if state.step is Step.TRYING:
                        state = self._try(state, tell, lock)
                    if state.step is Step.GOING_BACK:
                        state = self._go_back(tell)
            self._programs.tidy()  # also where nothing was begun: a power cut may have brought back what was removed
            return state

    def _begin(self, tell: Tell) -> ProgramState:
        """Keep the home's files; a change that was begun before goes on, but not into a meal."""
        state = self._programs.state()
        if state.step is Step.READY:
            return self._keep(state, tell)
        HomeDisk(self._home.folder).release_reserve()  # on a full disk it is what the state is written by
        if state.step is Step.TRYING and (fault := self._fault_of(must_be_no_meal_here)):
            return self._refuse(_MEAL if fault.code.startswith("update.meal") else _FAILED, fault.code)
        return state

    def _keep(self, state: ProgramState, tell: Tell) -> ProgramState:
        """Begin, if this is the moment; a home that cannot be copied is opened by the program that it has."""
        if Version.of(state.coming) <= Version.of(__version__):  # the system's package was renewed meanwhile
            return self._programs.change(lambda now: replace(now, step=Step.NONE, coming=""))
        if self._fault_of(must_be_quiet_here):
            return state
        try:
            keep(self._home.folder, self._programs.kept, lambda done, all_: tell(Told("keeping", done, all_)))
        except OperatorError as fault:
            _log.error("the home's files cannot be kept: %s", fault)
            return state
        return self._programs.change(lambda now: replace(now, step=Step.TRYING, tries=0))

    def _fault_of(self, quiet: Callable[[Home], None]) -> OperatorError | None:
        try:
            quiet(self._home)
        except OperatorError as fault:
            _log.info("the program is not changed now: %s", fault)
            return fault
        return None

    def _try(self, state: ProgramState, tell: Tell, lock: int) -> ProgramState:
        """Have the new program prove itself on the home."""
        if state.tries >= MOST_TRIES:
            return self._refuse(_CUT)
        state = self._programs.change(lambda now: replace(now, tries=now.tries + 1))
        tell(Told("proving"))
        program = self._programs.executable(state.coming)
        if program is None:
            return self._refuse(_FAILED, "no program")
        arguments = ("update", "prove", "--before", __version__, "--home", str(self._home.folder))
        try:
            code, said = self._start(program, arguments, lock)
        except subprocess.TimeoutExpired:
            return self._refuse(_HUNG)
        except OSError as error:
            return self._refuse(_FAILED, error.strerror or type(error).__name__)
        if code != 0:
            return self._refuse(_FAILED, said)
        return self._programs.change(
            lambda now: ProgramState(current=now.coming, previous=_running(now), before=__version__)
        )

    def _refuse(self, why: str, said: str = "") -> ProgramState:
        return self._programs.change(
            lambda now: replace(now, step=Step.GOING_BACK, refused=now.coming, why=why, said=said, coming="")
        )

    def _go_back(self, tell: Tell) -> ProgramState:
        """Put the kept files back."""
        tell(Told("going_back"))
        put_back(self._home.folder, self._programs.kept)
        return self._programs.change(lambda now: replace(now, step=Step.NONE, tries=0))


def _running(state: ProgramState) -> str:
    """Return how the state names the program that this is."""
    return state.current if state.current == __version__ else ""
