"""A whole lunch on sample people: a trial home, a simulated terminal in a process of its own, a policy valid today.

Composition root; main thread. Without a screen it plays the sales and proves the books against the terminal's own
journal; with one it opens the desk. Source: cli.md, `demo`.
"""

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import audit
from desktop.adapters.storage.audit import Totals
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.system import SystemClock
from desktop.app.homes import lunch_around, make_home, open_books, trial_settings
from desktop.app.menu_desk import MenuDesk
from desktop.app.roster import import_file
from desktop.app.running import RunningDesk
from desktop.app.sample_people import consent_of_samples, enrol_consenting
from desktop.app.sample_staff import register_samples
from desktop.app.simulator import SimulatorProcess
from desktop.domain.journal import PaymentResult
from desktop.services.incentive_views import ProgressView
from desktop.services.resources import RESOURCES
from desktop.services.settings import Settings
from desktop.services.views import AlertKind, AlertsView, LinkState, StatusView, View

RESOLVE_LIMIT_S = 15.0
SAMPLE_ROSTER = "sample/roster.csv"
SAMPLE_MENU = "sample/menu.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a demonstration is played on."""

    home: Home
    settings: Settings
    terminal_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The books beside the terminal's journal. Money in fen."""

    totals: Totals
    progress: ProgressView
    terminal_paid: int
    terminal_paid_fen: int
    still_open: int  # in doubt: asked for at the next start
    faults: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.faults


@contextmanager
def staged(keep: Path | None, *, speed: float, seed: int, language: str) -> Iterator[Stage]:
    """Set the stage and clear it away; `keep` is a folder that stays, and may be one kept before.

    Raises: OperatorError `home.*`, `roster.*`, `simulator.not_started`.
    """
    with TemporaryDirectory(prefix="canteen-desk-") as temporary:
        home = Home(keep if keep is not None else Path(temporary) / "home")
        meals = lunch_around(SystemClock().now(), language)
        if not home.exists:
            make_home(home, trial_settings(meals, language))
        home.must_be_trial()
        settings = replace(home.settings(), meals=meals, language=language)
        home.save(settings)
        with home.lock():
            _samples(home, seed, language)
            simulator = SimulatorProcess(home.simulator_path, speed=speed, seed=seed)
            try:
                yield Stage(home=home, settings=settings, terminal_url=simulator.url)
            finally:
                simulator.stop()


def resolve(stage: Stage) -> None:
    """Let the desk ask for what closing the window left open, as its next start would."""
    settled = threading.Event()

    class Watch:
        online = in_doubt = False

        def publish(self, view: View) -> None:
            match view:
                case StatusView(link=link):
                    self.online = link is LinkState.ONLINE
                case AlertsView(alerts=alerts):
                    self.in_doubt = any(alert.kind is AlertKind.IN_DOUBT for alert in alerts)
                case _:
                    return
            if self.online and not self.in_doubt:
                settled.set()

    desk = RunningDesk(stage.home, replace(stage.settings, continuous=False), stage.terminal_url, Watch())
    desk.start()
    settled.wait(RESOLVE_LIMIT_S)
    desk.stop()


def balance(stage: Stage) -> Balance:
    """Prove the books, and compare them with the terminal's own journal."""
    home, settings = stage.home, stage.settings
    store = open_reader(home.database_path, load_key(home, settings.keystore))
    audit.check_file(store)
    audit.check_chain(store)
    totals = audit.check_books(store)
    audit.check_journal(store)
    ours = {
        (number, fen)
        for number, fen in store.rows("SELECT order_no, amount_fen FROM sales WHERE state IN ('PAID', 'PAID_OFFLINE')")
    }
    open_count = store.value("SELECT count(*) FROM sales WHERE state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')")
    incentives = Incentives(store, desk_policies(settings.policy_id, home.folder).register)
    progress = incentives.progress(SystemClock().now(), settings.serving_weekdays)
    incentives.close()
    theirs = terminal_charges(home.simulator_path)
    faults = [f"charged by the terminal, not paid here: {number}" for number in sorted(set(theirs) - ours)]
    faults += [f"paid here, not charged by the terminal: {number}" for number in sorted(ours - set(theirs))]
    faults += [f"charged twice: {number}" for number, count in Counter(theirs).items() if count > 1]
    return Balance(
        totals=totals,
        progress=progress,
        terminal_paid=len(theirs),
        terminal_paid_fen=sum(fen for _number, fen in theirs),
        still_open=open_count,
        faults=tuple(faults),
    )


def terminal_charges(simulator_path: Path) -> list[tuple[str, int]]:
    """Return the order number and the fen of every charge in the simulator's own journal file."""
    charges = []
    for line in (simulator_path / "journal.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["kind"] == "payment" and entry["result"] in (
            PaymentResult.PAID.value,
            PaymentResult.PAID_OFFLINE.value,
        ):
            charges.append((entry["order_no"], entry["amount_fen"]))
    return charges


def _samples(home: Home, seed: int, language: str) -> None:
    """Sample people, their guardians' sample consents, those who consented at the terminal, who works here, a menu."""
    books: SqliteBooks = open_books(home)
    try:
        if books.people.count() == 0:
            import_file(books, RESOURCES / SAMPLE_ROSTER, dry_run=False, mapping={})
            consent_of_samples(books, by="demo")
        enrol_consenting(home, books, seed)
        register_samples(books, language)
        if not books.menu.dishes:
            MenuDesk(home, home.settings, lambda job: job(books)).import_file(RESOURCES / SAMPLE_MENU, by="demo")
    finally:
        books.close()
