"""The self-check: everything the desk depends on, each with a result. Composition root; looks only.

A check is a name, whether it holds, and one line: a fact when it holds, the sentence of its error when not, which also
says how it is mended. The home may be in use: nothing here takes its lock. What is looked at is in `checks_file`,
`checks_computer` and `checks_connected`. Source: cli.md, `doctor`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.adapters.home import Home
from desktop.adapters.storage.audit import Totals
from desktop.adapters.storage.database import Store
from desktop.app.checks_computer import check_keys, computer_checks
from desktop.app.checks_connected import connected_checks
from desktop.app.checks_file import (
    OF_THE_FILE,
    Look,
    Outside,
    check_backup,
    check_policies,
    file_checks,
    lost,
    open_file,
)
from desktop.domain.errors import OperatorError
from desktop.services.screens import ScreenSize
from desktop.services.self_check import Check, Found

Say = Callable[[OperatorError], str]
Tell = Callable[[Check], None]
NOT_CHECKED = "check.not_checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What was found; `totals` is None where the books could not be added up."""

    checks: tuple[Check, ...]
    totals: Totals | None
    cancelled: bool = False

    @property
    def ok(self) -> bool:
        return not self.cancelled and all(check.ok for check in self.checks)


def _nobody(_name: str, _at: int, _total: int) -> None:
    """Nobody wants to hear which check is begun."""


def examine(
    home: Home, say: Say, fonts: Callable[[], str], tell: Tell = lambda _check: None, *,
    screens: Sequence[ScreenSize] | None = None, begins: Callable[[str, int, int], None] = _nobody,
    cancelled: Callable[[], bool] = lambda: False,
) -> Examination:  # fmt: skip
    """Run every check, and `tell` of each when it is done; `fonts` names the CJK font or raises. `begins` hears which
    check is begun, the how manieth and of how many; once `cancelled`, none is begun any more.

    Raises: OperatorError `home.none`, `settings.*` only.
    """
    settings = home.settings()
    outside = Outside(home, settings)  # before the file is looked at: what is kept elsewhere never runs ahead of it
    totals: list[Totals] = []
    opened: list[Store] = []
    after: Sequence[tuple[str, Look]] = (
        ("last backup", lambda: check_backup(home)),
        *computer_checks(home, settings, fonts, screens),
        *connected_checks(home, settings),
        ("policies", lambda: check_policies(home, settings)),
    )
    run = _Run(say, tell, begins, cancelled, total=2 + len(OF_THE_FILE) + len(after))
    run.check("keys", lambda: check_keys(home, settings))
    if run.check("file", lambda: open_file(home, settings, opened)):
        store = opened[0]
        try:
            store.run("BEGIN")  # one moment of the file for all that follows: the desk may be selling
            looks = file_checks(home, settings, store, outside, totals)
            is_ours = run.check(*looks[0])  # in a file of another version the others would find tables missing
            for name, look in looks[1:]:
                if is_ours:
                    run.check(name, look)
                else:
                    run.fail(name, OperatorError(NOT_CHECKED), "not checked: the file is of another version")
            if is_ours and not cancelled() and (told := lost(store, settings)):
                run.check("restoration", lambda: told)
        finally:
            store.close()
    else:
        for name in OF_THE_FILE:
            run.fail(name, OperatorError(NOT_CHECKED), "not checked: the file could not be opened")
    for name, look in after:
        run.check(name, look)
    return Examination(checks=tuple(run.checks), totals=totals[0] if totals else None, cancelled=cancelled())


class _Run:
    """One run of the checks."""

    def __init__(
        self, say: Say, tell: Tell, begins: Callable[[str, int, int], None], cancelled: Callable[[], bool], total: int
    ) -> None:
        self.checks: list[Check] = []
        self._say, self._tell, self._begins, self._cancelled = say, tell, begins, cancelled
        self._total = total

    def check(self, name: str, look: Look) -> bool:
        """Do one check, unless somebody cancelled; tell whether it holds."""
        if self._cancelled():
            return False
        self._begins(name, len(self.checks), self._total)
        try:
            found = look()
        except OperatorError as fault:
            return self.fail(name, fault, self._say(fault))
        if isinstance(found, Found):
            return self._add(Check(name=name, ok=True, detail=found.detail, facts=found.figures))
        return self._add(Check(name=name, ok=True, detail=found))

    def fail(self, name: str, fault: OperatorError, detail: str) -> bool:
        """Take note of a check that does not hold."""
        if self._cancelled():
            return False
        return self._add(Check(name=name, ok=False, detail=detail, code=fault.code, facts=fault.facts))

    def _add(self, done: Check) -> bool:
        self.checks.append(done)
        self._tell(done)
        return done.ok
