"""Takes an update as far as a desk that is open can: found, believed, copied, unpacked, proved, made ready. Composition
root; any thread but `core`, one at once.

Nothing here touches the home's data: the program that was made ready waits beside the one that runs, until the desk is
closed and opened again (`changing.py`). What is unpacked was proved first, on this computer's own disk. Whatever is cut
or given up leaves the desk as it was; leftovers are removed before the next try. Source: decision 0024.
"""

import logging
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from desktop import __version__
from desktop.adapters.durable import write_all
from desktop.adapters.home import Home, locked
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.settings import file_fault
from desktop.adapters.storage.bundle_book import provider_pin
from desktop.adapters.storage.database import open_file
from desktop.adapters.sync.seal import KeyRing, PublicKey
from desktop.adapters.updates.debian_package import control_fields, unpack
from desktop.adapters.updates.kept_files import bytes_to_keep
from desktop.adapters.updates.offers import (
    SignedRelease,
    newest_first,
    packages_in,
    prove_copy,
    read_offer,
    this_system,
)
from desktop.adapters.updates.programs import INCOMING, Programs, ProgramState, Step, remove
from desktop.app.own_program import installed_program, is_packaged, other_version
from desktop.app.reading import reading
from desktop.domain.errors import OperatorError
from desktop.services.sync_views import ProviderPin
from desktop.services.update_rules import must_fit, must_suit
from desktop.services.update_views import Preparing

PROVE_LIMIT_S = 180.0
_AT_ONCE = 1_048_576
_log = logging.getLogger(__name__)
Tell = Callable[[Preparing, int, int], None]


class Updating:
    """One home's. `cancelled` is asked between two pieces of work."""

    def __init__(self, home: Home, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._home, self._cancelled = home, cancelled
        self._programs = Programs(home.folder)

    def state(self) -> ProgramState:
        """Return which programs there are."""
        return self._programs.state()

    def ring(self) -> KeyRing:
        """Return whose updates are believed. Raises: OperatorError `update.no_provider`, `home.*`, `key.*`."""
        if (pin := self.provider()) is None:
            raise OperatorError("update.no_provider")
        return KeyRing(PublicKey(line) for line in pin.keys)

    def provider(self) -> ProviderPin | None:
        """Return who signs updates; also from the ledger of a newer program that was lost: an update is the way out.

        Raises: OperatorError `home.*`, `key.*`.
        """
        key = load_key(self._home, self._home.settings().keystore)
        try:
            with reading(self._home, key) as store:
                return provider_pin(store)
        except OperatorError as fault:
            if fault.code != "home.newer":
                raise
        store = open_file(self._home.database_path, key, make=False)
        try:
            return provider_pin(store)
        finally:
            store.close()

    def best_in(self, place: Path) -> SignedRelease:
        """Return the newest update of a folder, or the package named, when this desk can take it.

        Raises: OperatorError as `read_offer`, `packages_in`, `must_suit`; the last fault when none can be taken.
        """
        ring, found, fault = self.ring(), [], OperatorError("update.none", path=str(place))
        for package in packages_in(place):
            try:
                offer = read_offer(package, ring)
                must_suit(offer.release, __version__, this_system())
                found.append(offer)
            except OperatorError as refusal:
                fault = refusal
        if not found:
            raise fault
        return newest_first(found)[0]

    def prepare(self, offer: SignedRelease, tell: Tell) -> None:
        """Make an update ready. Raises: OperatorError `update.*`, `signature.*`, `disk.full`, `home.not_writable`."""
        if not is_packaged():
            raise OperatorError("update.source")
        must_suit(offer.release, __version__, this_system())
        must_fit(offer.release, bytes_to_keep(self._home.folder), shutil.disk_usage(self._home.folder).free)
        self._programs.make()
        with locked(self._programs.lock_path, self._home.folder):
            if self.state().step is not Step.NONE:
                raise OperatorError("update.under_way")
            self._programs.begin_anew()
            self._make_ready(offer, tell)

    def _make_ready(self, offer: SignedRelease, tell: Tell) -> None:
        version = offer.release.version
        try:
            self._copy(offer, tell)
            tell(Preparing.CHECKING, 0, offer.release.size)
            prove_copy(self._programs.incoming, offer, self.ring())
            self._must_be(offer)
            self._make_way(version)
            unpack(
                self._programs.incoming, self._programs.at(version),
                lambda done, total: tell(Preparing.UNPACKING, done, total), self._cancelled,
            )  # fmt: skip
            tell(Preparing.PROVING, 0, 0)
            self._prove(version)
            if self._cancelled():
                raise OperatorError("update.cancelled")
            self._make_way(INCOMING)
        except BaseException:
            self._give_up()
            raise
        self._programs.change(
            lambda now: ProgramState(
                current=now.current, previous=now.previous, before=now.before, coming=version, step=Step.READY
            )
        )

    def go_back(self) -> None:
        """Have the version before run again from the next start on. Nothing of the books is put back: they must be ones
        that it reads. Raises: OperatorError `update.no_way_back`, `update.under_way`, `update.too_new_for_it`."""
        state = self.state()
        if state.step is not Step.NONE:
            raise OperatorError("update.under_way")
        if not state.current:
            raise OperatorError("update.no_way_back")
        before = self._programs.executable(state.previous)
        if state.previous and before is None:
            raise OperatorError("update.no_way_back")
        self._must_read(before)
        self._programs.change(lambda now: ProgramState(current=now.previous, previous=now.current, before=now.current))

    def forget(self) -> None:
        """Take back what was made ready. Raises: OperatorError `home.not_writable`, `disk.full`."""
        state = self.state()
        if state.step is Step.READY:
            self._programs.forget(state.coming)

    def _make_way(self, name: str) -> None:
        """Remove what bears a name that is needed: a version that runs is never among them. Raises: OperatorError
        `home.not_writable`."""
        path = self._programs.folder / name
        try:
            if path.exists():
                remove(path)
        except OSError as error:
            raise file_fault(error, path) from error

    def _copy(self, offer: SignedRelease, tell: Tell) -> None:
        """Copy the package to this disk. Raises: OperatorError `update.unreadable`, `update.cut_off`, `disk.full`."""
        done, path = 0, self._programs.incoming
        try:
            source = offer.package.open("rb", buffering=0)
        except OSError as error:
            raise OperatorError("update.unreadable", path=str(offer.package)) from error
        with source:
            try:
                handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            except OSError as error:
                raise file_fault(error, path) from error
            with os.fdopen(handle, "wb", buffering=0) as copy:
                while done < offer.release.size:
                    if self._cancelled():
                        raise OperatorError("update.cancelled")
                    try:
                        piece = source.read(min(_AT_ONCE, offer.release.size - done))
                    except OSError as error:
                        raise OperatorError("update.unreadable", path=str(offer.package)) from error
                    if not piece:
                        raise OperatorError("update.cut_off", path=str(offer.package))
                    try:
                        write_all(copy.fileno(), piece)
                    except OSError as error:
                        raise file_fault(error, path) from error
                    done += len(piece)
                    tell(Preparing.COPYING, done, offer.release.size)

    def _must_be(self, offer: SignedRelease) -> None:
        """The package says the same as its signature."""
        version, architecture = control_fields(self._programs.incoming)
        if (version, f"debian-{architecture}") != (offer.release.version, offer.release.system):
            raise OperatorError("update.comment")

    def _prove(self, version: str) -> None:
        """The new program runs on this computer: it names itself and loads all of its parts."""
        program = self._programs.executable(version)
        if program is None:
            raise OperatorError("update.package", path=version)
        self._run(program, ("update", "prove", "--version", version), "update.does_not_run")

    def _must_read(self, before: Path | None) -> None:
        """The program before reads this home's ledger."""
        program = before or installed_program()
        arguments = ("update", "reads", "--home", str(self._home.folder))
        self._run(program, arguments, "update.too_new_for_it")

    @staticmethod
    def _run(program: Path, arguments: tuple[str, ...], code: str) -> None:
        try:
            done = subprocess.run(  # noqa: S603 - a program whose signature was verified
                [str(program), *arguments], timeout=PROVE_LIMIT_S, check=False, capture_output=True,
                text=True, encoding="utf-8", errors="replace", env=other_version(),
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise OperatorError(code, detail=type(error).__name__) from error
        if done.returncode != 0:
            _log.error("the other version says: %s", done.stderr.strip())
            raise OperatorError(code, detail=done.stderr.strip().rpartition("\n")[2][:200])

    def _give_up(self) -> None:
        """Leave nothing behind; what cannot be removed now is removed before the next try."""
        try:
            self._programs.tidy()
        except OperatorError:
            return
