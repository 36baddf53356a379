"""Receipts from files into the books of one home: verified, taken in order, policies put in place. Composition root.

Promises: nothing in a file is looked at before its signature verified by a pinned key; a file that is refused changes
nothing, is a fact of the ledger, and a copy of it is kept aside, sealed to the provider, since it may hold
names; each file is one transaction, so that what was taken before a fault stays taken. Any thread but `core` and Qt's.
Source: bundle.md, Receipt.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters import policies as policy_files
from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.settings import file_fault, write_durably
from desktop.adapters.storage.receipt_book import receipt_history
from desktop.adapters.sync.archive import MOST_BYTES, digest
from desktop.adapters.sync.receipt_file import ALL_TILLS, RECEIPT, Receipt, open_receipt
from desktop.adapters.sync.seal import KeyRing, PublicKey, seal
from desktop.adapters.system import SystemClock
from desktop.adapters.toml import parse_toml
from desktop.app.reading import reading
from desktop.app.sync_desk import files_of, provider_of
from desktop.app.writing import Write
from desktop.domain.errors import OperatorError
from desktop.domain.policy import parse_policy
from desktop.services.settings import Settings
from desktop.services.sync_views import ProviderPin, ReceiptLine, ReceiptTold

ASIDE = "refused"
SIGNATURE = ".minisig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one file: what it changed, or why it was refused."""

    name: str
    told: ReceiptTold | None = None
    refused: OperatorError | None = None


class ReceiptDesk:
    """Takes receipts for a home."""

    def __init__(self, home: Home, settings: Settings, write: Write) -> None:
        self._home, self._settings, self._write = home, settings, write
        self._clock = SystemClock()

    def take(self, paths: Sequence[Path]) -> tuple[Taken, ...]:
        """Take files, or all receipts in folders, in the order of their numbers; return what became of each. What lies
        in a folder for another till is left for it: a stick goes from desk to desk.

        Raises: OperatorError `sync.no_provider`, `home.*`, `key.*`, `disk.*`; what was taken before stays so.
        """
        self._home.must_sell()  # else two computers answer one receipt, each in a history of its own
        with reading(self._home, load_key(self._home, self._settings.keystore)) as store:
            pin = provider_of(store)
        named = set(paths)
        taken = [self._take_one(path, pin, named=path in named) for path in files_of(paths)]
        return tuple(each for each in taken if each is not None)

    def history(self, most: int) -> tuple[ReceiptLine, ...]:
        """Return what was taken or refused, the newest first."""
        with reading(self._home, load_key(self._home, self._settings.keystore)) as store:
            return receipt_history(store, most)

    def _take_one(self, path: Path, pin: ProviderPin, *, named: bool) -> Taken | None:
        content = b""
        try:
            content, signature = _read(path), _read(path.with_name(path.name.removesuffix(RECEIPT) + SIGNATURE))
            receipt = open_receipt(path.name, content, signature, KeyRing([PublicKey(line) for line in pin.keys]))
            if receipt.provider != pin.provider:
                raise OperatorError("receipt.other_provider", provider=receipt.provider)
            if not named and receipt.for_till not in (ALL_TILLS, self._settings.till.till_id):
                return None
            policies = {name: _policy(name, text) for name, text in receipt.policies.items()}
            told = self._take_over(path.name, receipt)
        except OperatorError as refusal:
            if refusal.code.startswith(("disk.", "home.", "ledger.", "key.")):
                raise
            self._put_aside(path.name, content, pin, refusal)
            return Taken(name=path.name, refused=refusal)
        self._put_policies(policies)  # also when it was taken before: a power cut may have come in between
        return Taken(name=path.name, told=told)

    def _take_over(self, name: str, receipt: Receipt) -> ReceiptTold:
        found = desk_policies(self._settings.policy_id, self._home.folder)
        now = self._clock.now()

        def policy_of(device_sn: str, month: str) -> str:
            mine = found.register.policies_of(device_sn, month)
            return mine[0].policy_id if mine else found.base.policy_id

        return self._write(lambda books: books.take_receipt(name, receipt, policy_of, now))

    def _put_policies(self, policies: dict[str, bytes]) -> None:
        folder = self._home.folder / policy_files.FOLDER
        for name, content in policies.items():
            path = folder / name
            if path.exists() and path.read_bytes() == content:
                continue
            try:
                folder.mkdir(exist_ok=True, mode=0o700)
            except OSError as error:
                raise file_fault(error, folder) from error
            write_durably(path, content)

    def _put_aside(self, name: str, content: bytes, pin: ProviderPin, refusal: OperatorError) -> None:
        now, sha256 = self._clock.now(), digest(content)
        folder = self._home.folder / ASIDE
        if content:
            try:
                folder.mkdir(exist_ok=True, mode=0o700)
            except OSError as error:
                raise file_fault(error, folder) from error
            write_durably(folder / f"{sha256[:16]}.zip.age", seal(content, pin.recipient))
        self._write(lambda books: books.refuse_receipt(name, sha256, refusal, now))


def _read(path: Path) -> bytes:
    """Raises: OperatorError `receipt.no_file`, `receipt.too_big`, each with `path`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OperatorError("receipt.too_big", path=str(path))
        return path.read_bytes()
    except OSError as error:
        raise OperatorError("receipt.no_file", path=str(path)) from error


def _policy(name: str, untrusted: bytes) -> bytes:
    """Return a policy that can be used under its name. Raises: OperatorError `receipt.policy`."""
    try:
        policy = parse_policy(parse_toml(untrusted.decode("utf-8")))
    except (ValueError, OperatorError) as error:
        raise OperatorError("receipt.policy", name=name) from error
    if policy_files.id_of_name(name) != policy.policy_id:
        raise OperatorError("receipt.policy", name=name)
    return untrusted
