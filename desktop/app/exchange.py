"""A terminal exchanged without a window: the old one emptied and parted with, the new one paired, all written down.

Composition root; the caller's thread, a desk's threads beside it. The caller holds the home's lock. Promises: every
step is on disk before the next begins, so that whoever runs it again goes on from there and ends the same; the rules
are `services/exchanging.py`'s, as in the window. Source: issue 8, A terminal exchanged; decision 0026.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.carries_over import carries_over
from desktop.adapters.storage.exchanges import faces_owed_in
from desktop.adapters.system import SystemClock
from desktop.app.pairing import Found, PairingTalk
from desktop.app.reading import reading_people
from desktop.app.running import RunningDesk
from desktop.app.writing import writes_itself
from desktop.domain.errors import OperatorError
from desktop.domain.exchange import Exchange, ExchangeStage, OpenNumber
from desktop.services.exchange_views import (
    CarriesOver,
    Emptying,
    EmptyLibrary,
    EndExchange,
    ExchangeCommand,
    ExchangeView,
    PartWithTerminal,
)
from desktop.services.settings import SIMULATOR
from desktop.services.views import LinkState, StatusView, View

STEPS = ("begun", "emptied", "parted", "paired", "done")
QUIET_LIMIT_S = 20.0  # without a word; a terminal that tells its journal, or deletes faces, is waited for


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked. `url` is where the new terminal answers, `old_url` where the old one does; `old_sn` may be empty
    where one alone is paired. `gone`: the old one tells nothing any more."""

    url: str
    old_url: str
    old_sn: str = ""
    gone: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person is asked on the way, each of them once; raises OperatorError where the answer is no.

    `leave_unknown` hears what only the old terminal knows, `swap` has the new one connected, `same_digits` has the six
    digits compared.
    """

    leave_unknown: Callable[[Exchange, tuple[OpenNumber, ...], int], None]
    swap: Callable[[Exchange], None]
    same_digits: Callable[[Found], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """What came of it."""

    over: CarriesOver
    owed: dict[str, int]
    url: str


def exchange(home: Home, wanted: Wanted, asked: Asked, tell: Callable[[str], None] = lambda _step: None) -> Exchanged:
    """Take every step that is left. `tell` hears each of `STEPS` once it is on disk.

    Raises: OperatorError `exchange.*`, `link.*`, `home.*`, `key.*`, `disk.*`, what `asked` raises.
    """
    write, clock = writes_itself(home), SystemClock()
    known = write(lambda books: books.exchange())
    if known is not None and known.stage is ExchangeStage.DONE and _is_done(home, wanted, known):
        return _report(home, wanted.url)
    if known is None or not known.is_open or wanted.old_sn:
        before = known
        old_sn = wanted.old_sn or write(_which)
        known = write(lambda books: books.begin_exchange(old_sn, wanted.by, clock.now()))
        if known != before:
            tell("begun")
    if known.stage is ExchangeStage.BEGUN:
        if wanted.gone:
            old = known
            unknown, faces = write(lambda books: (tuple(books.open_at(old.old_sn)), len(books.enrolments(old.old_sn))))
            _must_be_away(home, wanted.old_url, known)
            asked.leave_unknown(known, unknown, faces)
            known = write(lambda books: books.part(clock.now(), gone=True, unlisted=True))
        else:
            _empty_and_part(home, wanted.old_url, tell)
            known = write(lambda books: books.exchange())
        tell("parted")
    assert known is not None
    if known.stage is ExchangeStage.PARTED:
        asked.swap(known)
        _pair(home, wanted.url, known, asked)
        tell("paired")
    _go_to(home, wanted)
    _set_up_and_end(home, wanted.url)
    tell("done")
    return _report(home, wanted.url)


def finish(home: Home) -> Exchanged:
    """Write an exchange down whose new terminal is paired, without that terminal: it may be dead as well.

    Raises: OperatorError `exchange.none`, `home.*`, `key.*`, `disk.*`.
    """

    def end(books: SqliteBooks) -> None:
        known = books.exchange()
        if known is None or known.stage is not ExchangeStage.PAIRED:
            raise OperatorError("exchange.none")
        books.end_exchange(SystemClock().now())

    writes_itself(home)(end)
    return _report(home, home.settings().terminal.url)


def _which(books: SqliteBooks) -> str:
    """Return the one terminal that is paired, else the one that was unpaired and never parted with.

    Raises: OperatorError `exchange.which`.
    """
    paired = [pairing.certificate.sn for pairing in books.pairings()] or list(books.left_behind())
    if len(paired) != 1:
        raise OperatorError("exchange.which", count=len(paired), sns=", ".join(paired) or "-")
    return paired[0]


def _may_leave(books: SqliteBooks, sn: str) -> bool:
    """Tell whether a terminal is paired, again perhaps, or was only unpaired."""
    return sn in [pairing.certificate.sn for pairing in books.pairings()] or sn in books.left_behind()


def _is_done(home: Home, wanted: Wanted, known: Exchange) -> bool:
    """Tell whether the terminal at the new address is the one that the last exchange ended with: asked again, nothing
    is left to do, and the new one is not exchanged in its turn."""
    if wanted.old_sn:
        return wanted.old_sn == known.old_sn and not writes_itself(home)(lambda books: _may_leave(books, known.old_sn))
    try:
        return _met(home, wanted.url).terminal.identity.sn == known.new_sn
    except OperatorError:
        return False


def _must_be_away(home: Home, old_url: str, known: Exchange) -> None:
    """What a terminal that still answers knows can be asked. Raises: OperatorError `exchange.connected`."""
    if old_url == SIMULATOR:
        return
    try:
        answers = _met(home, old_url).terminal.identity.sn == known.old_sn
    except OperatorError:
        answers = False
    if answers:
        raise OperatorError("exchange.connected", sn=known.old_sn)


def _met(home: Home, url: str) -> Found:
    return writes_itself(home)(lambda books: _meet_and_leave(PairingTalk(home, home.settings(), books, url)))


def _meet_and_leave(talk: PairingTalk) -> Found:
    try:
        return talk.meet()
    finally:
        talk.close()


def _pair(home: Home, url: str, known: Exchange, asked: Asked) -> None:
    """Pair the new terminal, as the installer's wizard does; it takes the old one's place in the same breath."""

    def pair(talk: PairingTalk) -> str:
        try:
            found = talk.meet()
            sn = found.terminal.identity.sn
            if sn == known.old_sn:
                raise OperatorError("exchange.still_old", sn=sn)
            asked.same_digits(found)
            talk.confirm()
            return sn
        finally:
            talk.close()

    write = writes_itself(home)
    sn = write(lambda books: pair(PairingTalk(home, home.settings(), books, url)))
    write(lambda books: books.arrived(sn, SystemClock().now()))


def _go_to(home: Home, wanted: Wanted) -> None:
    """Have the desk look for its terminal where the new one is from now on."""
    settings = home.settings()
    if not settings.trial and settings.terminal.url not in (SIMULATOR, wanted.url):
        home.save(replace(settings, terminal=replace(settings.terminal, url=wanted.url)))


class _Watch:
    """Publisher: keeps the exchange as it stands, and notices whenever something moves."""

    def __init__(self) -> None:
        self._moved = threading.Event()
        self.view: ExchangeView | None = None
        self.fault: OperatorError | None = None

    def publish(self, view: View) -> None:
        match view:
            case ExchangeView():
                moved, self.view = view != self.view, view
            case StatusView(link=link, link_reason=reason):
                moved = False
                if link is not LinkState.ONLINE and reason is not None:
                    self.fault = OperatorError(reason.code, **reason.facts)
            case _:
                return
        if moved:
            self._moved.set()

    def until(self, holds: Callable[[ExchangeView], bool]) -> ExchangeView | None:
        """Wait until something holds, as long as anything moves; None when nothing does any more."""
        while True:
            self._moved.clear()
            if self.view is not None and holds(self.view):
                return self.view
            if not self._moved.wait(QUIET_LIMIT_S):
                return None


class _Desk:
    """A desk without a window, for as long as a step takes."""

    def __init__(self, home: Home, url: str) -> None:
        self.watch = _Watch()
        self._desk = RunningDesk(home, replace(home.settings(), continuous=False), url, self.watch)

    def __enter__(self) -> "_Desk":
        self._desk.start()
        return self

    def __exit__(self, *_fault: object) -> None:
        self._desk.stop()

    def do(self, command: ExchangeCommand, holds: Callable[[ExchangeView], bool]) -> ExchangeView | None:
        """Ask for something, and wait for it."""
        self._desk.post(command)
        return self.watch.until(lambda view: holds(view) or view.reason is not None)


def _empty_and_part(home: Home, url: str, tell: Callable[[str], None]) -> None:
    """Read everything that the old terminal can tell, have its faces deleted, part with it.

    Raises: OperatorError `exchange.*`, `link.*`.
    """
    with _Desk(home, url) as desk:
        told = desk.watch.until(lambda view: view.answers and view.journal_read and not view.open_numbers)
        if told is None:
            raise _why_not(desk.watch)
        emptied = desk.do(EmptyLibrary(), lambda view: view.emptying in (Emptying.EMPTY, Emptying.REFUSED))
        _must(emptied, desk.watch)
        if emptied is not None and emptied.emptying is Emptying.REFUSED:
            raise OperatorError("exchange.refused", error=emptied.refusal)
        tell("emptied")
        _must(desk.do(PartWithTerminal(), _parted), desk.watch)


def _parted(view: ExchangeView) -> bool:
    return view.exchange is not None and view.exchange.stage is ExchangeStage.PARTED


def _set_up_and_end(home: Home, url: str) -> None:
    """Have the new terminal told its parameters and the time, its journal read, and write the exchange down."""
    with _Desk(home, url) as desk:
        if desk.watch.until(lambda view: view.parameters_set) is None:
            raise desk.watch.fault or OperatorError("link.silent", url=url)
        _must(
            desk.do(
                EndExchange(), lambda view: view.exchange is not None and view.exchange.stage is ExchangeStage.DONE
            ),
            desk.watch,
        )


def _must(view: ExchangeView | None, watch: _Watch) -> None:
    if view is None:
        raise _why_not(watch)
    if view.reason is not None:
        raise OperatorError(view.reason.code, **view.reason.facts)


def _why_not(watch: _Watch) -> OperatorError:
    view = watch.view
    if view is None or not view.answers or view.exchange is None:
        return watch.fault or OperatorError(
            "exchange.silent", sn=view.exchange.old_sn if view and view.exchange else ""
        )
    if view.open_numbers:
        return OperatorError("exchange.in_doubt", count=len(view.open_numbers), number=view.open_numbers[0].number)
    if view.emptying is Emptying.RUNNING:
        return OperatorError("exchange.faces", count=view.faces_left)
    return OperatorError("exchange.journal", sn=view.exchange.old_sn)


def _report(home: Home, url: str) -> Exchanged:
    settings = home.settings()
    policies = desk_policies(settings.policy_id, home.folder)
    with reading_people(home, load_key(home, settings.keystore)) as (store, vault):
        over = carries_over(store, vault, policies.register, settings.serving_weekdays, SystemClock().now())
        assert over is not None
        return Exchanged(over=over, owed=faces_owed_in(store), url=url)
