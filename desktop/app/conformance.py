"""The check of a terminal against the contract: who checks, with what, and the report's files. Composition root.

With a home it checks as that home's desk, which is paired already; without one as a passing desk that pairs itself and
is forgotten afterwards, key and all. The caller holds the lock of the home. Source: cli.md, `terminal-check`.
"""

import json
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.policies import find_policy
from desktop.adapters.secrets.keyring import KEY_BYTES, load_key
from desktop.adapters.settings import write_durably
from desktop.adapters.simulated.maker import maker_authorities
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.pairings import pairings_in
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.certificates import read_authority
from desktop.adapters.terminal.conformance.bench import TILL, Bench, Party, Person
from desktop.adapters.terminal.conformance.catalogue import chosen
from desktop.adapters.terminal.conformance.check import run_check
from desktop.adapters.terminal.conformance.clause import Clause
from desktop.adapters.terminal.conformance.wire import Wire
from desktop.adapters.terminal.credentials import Credentials, authorities_of, desk_credentials
from desktop.adapters.terminal.port import Waker, open_port
from desktop.app.homes import trial_settings
from desktop.app.trust import credentials_of
from desktop.domain.conformance import Finding, Report
from desktop.domain.errors import OperatorError
from desktop.services.configuration import configuration_of
from desktop.services.settings import Settings
from desktop.ui.conformance_words import title

APP = f"canteen-desk {__version__}"
KINDS = (".json", ".pdf")  # of reports


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOrder:
    """What is to be checked. `clauses` are prefixes of their ids; none for all."""

    terminal: str
    home: Home | None = None
    authorities: tuple[Path, ...] = ()
    face: Path | None = None
    with_money: bool = False
    clauses: tuple[str, ...] = ()
    compare_digits: Callable[[str], bool] | None = None
    person: Person | None = None


def clauses_of(order: CheckOrder) -> Sequence[Clause]:
    """Return the clauses that will be tried."""
    return chosen(order.clauses)


def check_terminal(
    order: CheckOrder,
    *,
    on_begin: Callable[[Clause], None] = lambda _: None,
    on_finding: Callable[[Finding], None] = lambda _: None,
) -> Report:
    """Check a terminal. Raises: OperatorError `link.*` without a port, `authority.*`, `home.*`, `key.*`, `policy.*`."""
    for path in order.authorities:
        _look_at(path)
    face = _read(order.face) if order.face is not None else b""
    clock, chance, waker = SystemClock(), SystemChance(), Waker()
    try:
        with tempfile.TemporaryDirectory(prefix="canteen-desk-") as folder, _party(order, Path(folder)) as party:
            bench = Bench(
                Wire(lambda: open_port(order.terminal, waker), clock, chance), replace(party, face=face), clock, chance
            )
            return run_check(
                bench, clauses_of(order), terminal=order.terminal, on_begin=on_begin, on_finding=on_finding
            )
    finally:
        waker.close()


def report_document(report: Report, language: str) -> dict[str, Any]:
    """Return the report as one JSON document; clauses with their titles."""
    document = asdict(report)
    findings = [{"title": title(each.clause, language), **asdict(each)} for each in report.findings]
    return {"ok": report.ok, **document, "findings": findings}


def write_report(report: Report, path: Path, language: str) -> None:
    """Write the report as JSON or PDF, by the file's ending. Raises: OperatorError `home.not_writable`, `disk.full`,
    `output.failed`, `font.no_cjk`."""
    if path.suffix.lower() == ".json":
        document = report_document(report, language)
        write_durably(path, json.dumps(document, ensure_ascii=False, indent=1, default=_plain).encode(), mode=0o644)
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from desktop.ui.conformance_report import report_html, report_title
    from desktop.ui.paper import write_pdf

    application = QGuiApplication.instance() or QGuiApplication(["canteen-desk"])
    write_pdf(report_html(report, language), path, report_title(language))
    del application


@contextmanager
def _party(order: CheckOrder, folder: Path) -> Iterator[Party]:
    stranger = _passing(folder / "stranger")
    passing = Party(
        credentials=stranger,
        stranger=stranger,
        app=APP,
        parameters={},
        rest=_rest,
        authorities=order.authorities,
        trial_authorities=maker_authorities(),
        with_money=order.with_money,
        compare_digits=order.compare_digits,
        person=order.person,
    )
    if order.home is None:
        own = _passing(folder / "desk")
        yield replace(passing, credentials=own, parameters=_parameters(trial_settings(), None))
        return
    home, settings = order.home, order.home.settings()
    key = load_key(home, settings.keystore)
    yield replace(
        passing,
        credentials=credentials_of(home, settings, key),
        parameters=_parameters(settings, home.folder),
        pins=_pins(home, key),
        authorities=order.authorities or authorities_of(home),
    )


def _passing(folder: Path) -> Credentials:
    home, chance = Home(folder), SystemChance()
    home.make()
    return desk_credentials(home, chance.octets(KEY_BYTES), TILL, SystemClock(), chance)


def _parameters(settings: Settings, folder: Path | None) -> dict[str, str | int]:
    return asdict(configuration_of(settings, find_policy(settings.policy_id, folder).provider_pid))


def _pins(home: Home, key: bytes) -> frozenset[str]:
    store = open_reader(home.database_path, key)
    try:
        return frozenset(pairing.certificate.fingerprint for pairing in pairings_in(store))
    finally:
        store.close()


def _look_at(path: Path) -> None:
    try:
        untrusted_pem = path.read_bytes()
    except OSError as fault:
        raise OperatorError("authority.unreadable", path=str(path)) from fault
    read_authority(untrusted_pem, str(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise OperatorError("usage.face", path=str(path)) from fault


def _rest(seconds: float) -> None:
    threading.Event().wait(seconds)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value.value
