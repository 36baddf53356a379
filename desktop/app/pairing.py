"""The installer's wizard without a screen: meet a terminal, pair it, tell it its parameters and the time.

Composition root; the caller's thread, the driver's beside it. The caller holds the home's lock. Promises: nothing is
pinned before `confirm`, and then on both sides or not at all; a serial number that was paired with another key is
refused, also here. Source: terminal-link.md section 4; cli.md, `devices`.
"""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from desktop.adapters.home import Home
from desktop.adapters.policies import find_policy
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import Store, open_reader
from desktop.adapters.storage.exchanges import faces_owed_in
from desktop.adapters.storage.pairings import pairings_in
from desktop.adapters.storage.restorations import journal_head
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.driver import SerialTerminal
from desktop.adapters.terminal.found import usb_cameras
from desktop.adapters.terminal.pump import PAIR_LIMIT_S
from desktop.app.homes import open_books
from desktop.app.reading import reading
from desktop.app.trust import credentials_of, pins_of
from desktop.domain.errors import OperatorError
from desktop.domain.events import (
    ClockAnswered,
    Configured,
    PairingRefused,
    PairTerminal,
    RequestRefused,
    SetClock,
    TerminalConnected,
    TerminalEvent,
    TerminalLost,
    TerminalUnpaired,
)
from desktop.services.configuration import configuration_of
from desktop.services.ports import Clock
from desktop.services.programme import CERTIFICATE_ENDING_DAYS, ProgrammeCheck, check_programme, passed
from desktop.services.recovery import WORTH_NOTING_DRIFT_S
from desktop.services.settings import Settings

MEET_LIMIT_S = 10.0
ANSWER_LIMIT_S = 10.0
_STOP_LIMIT_S = 5.0
E = TypeVar("E")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who is there. `known` says that this very certificate is pinned already."""

    terminal: TerminalUnpaired
    checks: tuple[ProgrammeCheck, ...]
    known: bool

    @property
    def invited(self) -> bool:
        return passed(self.checks)


class PairingTalk:
    """One talk with one terminal: `meet`, `confirm`, `set_up`, in this order."""

    def __init__(self, home: Home, settings: Settings, books: SqliteBooks, url: str) -> None:
        """Start connecting. Raises: OperatorError `key.*`, `policy.*`, `home.*`, `disk.*`."""
        self._settings, self._books = settings, books
        self._policy = find_policy(settings.policy_id, home.folder)
        self._clock: Clock = SystemClock()
        self._pins = pins_of(books)
        self._heard: queue.SimpleQueue[TerminalEvent] = queue.SimpleQueue()
        self._found: Found | None = None
        self._connection = 0  # that the pairing was confirmed on
        self._terminal = SerialTerminal(
            url,
            self._heard.put,
            self._clock,
            SystemChance(),
            credentials=credentials_of(home, settings, load_key(home, settings.keystore)),
            pins={},  # a terminal that was reset is paired again, so each is met as if for the first time
        )
        self._terminal.start()

    def close(self) -> None:
        """Say goodbye."""
        self._terminal.stop(_STOP_LIMIT_S)

    def meet(self) -> Found:
        """Return who answers. Raises: OperatorError `link.*`."""
        terminal = self._until(TerminalUnpaired, MEET_LIMIT_S)
        pinned = self._pins.get(terminal.identity.sn)
        if pinned not in (None, terminal.certificate.fingerprint):
            raise OperatorError("link.swapped", detail=terminal.identity.sn)
        now = self._clock.now()
        checks = check_programme(
            terminal.identity,
            terminal.certificate,
            self._policy,
            clock_drift_s=(terminal.identity.clock - now).total_seconds(),
            now=now,
            usb=usb_cameras(),
        )
        self._found = Found(terminal=terminal, checks=checks, known=pinned is not None)
        return self._found

    def confirm(self) -> None:
        """Have the person at the terminal confirm the digits, then pin. Raises: OperatorError `link.*`."""
        assert self._found is not None
        found = self._found.terminal
        self._terminal.request(PairTerminal(code=found.code), found.connection)
        connected = self._until(TerminalConnected, PAIR_LIMIT_S + ANSWER_LIMIT_S)
        assert connected.certificate is not None
        self._connection = connected.connection
        now = self._clock.now()
        self._books.pair(connected.certificate, now)
        self._books.know_device(found.identity, now)

    def set_up(self) -> float:
        """Send parameters and the time; return how many seconds the terminal's clock was off.

        Raises: OperatorError `pairing.not_set_up`, `link.*`.
        """
        assert self._found is not None
        identity, now = self._found.terminal.identity, self._clock.now()
        self._terminal.request(configuration_of(self._settings, self._policy.provider_pid), self._connection)
        self._until(Configured, ANSWER_LIMIT_S)
        drift_s = (identity.clock - now).total_seconds()
        self._terminal.request(SetClock(now=self._clock.now()), self._connection)
        self._until(ClockAnswered, ANSWER_LIMIT_S)
        if abs(drift_s) >= WORTH_NOTING_DRIFT_S:
            self._books.note_clock(identity.sn, drift_s, now)
        return drift_s

    def _until(self, kind: type[E], limit_s: float) -> E:
        until_s = self._clock.monotonic_s() + limit_s
        while (left_s := until_s - self._clock.monotonic_s()) > 0:
            try:
                event = self._heard.get(timeout=left_s)
            except queue.Empty:
                break
            match event:
                case TerminalLost(code=code, detail=detail):
                    raise OperatorError(code, detail=detail)
                case PairingRefused(error=error):
                    raise OperatorError("link.pairing_refused", detail=error)
                case RequestRefused(error=error):
                    raise OperatorError("pairing.not_set_up", detail=error)
                case _ if isinstance(event, kind):
                    return event
        raise OperatorError("link.silent")


@contextmanager
def talk_with(home: Home, url: str) -> Iterator[PairingTalk]:
    """Open a home's books and talk with a terminal; the caller holds the home's lock."""
    books = open_books(home)
    try:
        talk = PairingTalk(home, home.settings(), books, url)
        try:
            yield talk
        finally:
            talk.close()
    finally:
        books.close()


def unpair(home: Home, device_sn: str) -> bool:
    """Forget a pairing; tell whether the terminal holds faces, or knows what became of something in doubt.

    Raises: OperatorError `pairing.not_paired`.
    """
    books = open_books(home)
    try:
        if not books.unpair(device_sn, SystemClock().now()):
            raise OperatorError("pairing.not_paired", sn=device_sn)
        return device_sn in books.left_behind()
    finally:
        books.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedDevice:
    """One line of `devices list`. `health` is `ok`, `certificate_expiring`, `certificate_expired` or `never_seen`."""

    sn: str
    manufacturer: str
    model: str
    firmware: str
    issuer: str
    fingerprint: str
    not_before: datetime
    not_after: datetime
    paired_at: datetime
    last_seen_at: datetime | None
    journal_head: int
    health: str


def paired_devices(home: Home) -> tuple[PairedDevice, ...]:
    """Return what is paired, by serial number. Reads only. Raises: OperatorError `home.*`, `key.*`."""
    settings = home.settings()
    store = open_reader(home.database_path, load_key(home, settings.keystore))
    try:
        return devices_in(store, SystemClock().now())
    finally:
        store.close()


def owed_faces(home: Home) -> dict[str, int]:
    """Return how many faces terminals took away that nobody can ask for any more. Raises: as `paired_devices`."""
    with reading(home, load_key(home, home.settings().keystore)) as store:
        return faces_owed_in(store)


def devices_in(store: Store, now: datetime) -> tuple[PairedDevice, ...]:
    """Return what an open file holds as paired, by serial number."""
    devices = []
    for pairing in pairings_in(store):
        certificate = pairing.certificate
        seen = store.row(
            "SELECT manufacturer, model, firmware, last_seen_at FROM devices WHERE device_sn = ?", (certificate.sn,)
        )
        manufacturer, model, firmware, last_seen_at = seen or ("", "", "", "")
        health = "ok" if seen else "never_seen"
        if certificate.not_after < now:
            health = "certificate_expired"
        elif (certificate.not_after - now).days < CERTIFICATE_ENDING_DAYS:
            health = "certificate_expiring"
        devices.append(
            PairedDevice(
                sn=certificate.sn,
                manufacturer=manufacturer,
                model=model,
                firmware=firmware,
                issuer=certificate.issuer,
                fingerprint=certificate.fingerprint,
                not_before=certificate.not_before,
                not_after=certificate.not_after,
                paired_at=pairing.paired_at,
                last_seen_at=datetime.fromisoformat(last_seen_at) if last_seen_at else None,
                journal_head=journal_head(store, certificate.sn),
                health=health,
            )
        )
    return tuple(devices)
