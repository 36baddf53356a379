"""A till and its provider on one disk: bundles go one way, receipts the other, without a desk or a server."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.adapters.sync.archive import NO_PREVIOUS, digest
from desktop.adapters.sync.bundle_file import OpenedBundle, open_bundle
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.provider_pin import write_provider
from desktop.adapters.sync.receipt_file import Receipt, receipt_name, write_receipt
from desktop.adapters.sync.seal import Identity, KeyRing, PublicKey, SigningKey
from desktop.app.receipts_taken import ReceiptDesk, Taken
from desktop.app.sync_desk import SyncDesk, SyncState
from desktop.app.writing import writes_itself
from desktop.services.sync_ports import PutProgress
from desktop.services.sync_views import Exported, ProviderPin, Step
from tests.helpers.till import SN, Till

AT = "2026-06-18T15:00:00.000+08:00"


def heard(_step: Step, _news: PutProgress | None) -> None:
    """Hear how far it is."""


def going_on() -> bool:
    """Tell that nobody cancelled."""
    return False


class SampleProvider:
    """Opens what tills send, and answers each in a chain of its own."""

    def __init__(self, folder: Path, name: str = "P1") -> None:
        self.name, self.identity, self.key = name, Identity.make(), SigningKey.make()
        self.file = folder / f"{name}.toml"
        self.folder = folder / f"receipts-{name}"
        self.folder.mkdir(parents=True)
        write_provider(self.file, self.pin)
        self._chains: dict[str, tuple[int, str]] = {}

    @property
    def pin(self) -> ProviderPin:
        return ProviderPin(provider=self.name, recipient=self.identity.recipient, keys=(self.key.public.line,))

    def receipt(self, till_id: str = "C1", *, key: SigningKey | None = None, **fields: Any) -> Path:
        """Write the next receipt of a till, with these tables, policies or fields of its manifest."""
        sequence, previous = self._chains.get(till_id, (0, NO_PREVIOUS))
        tables: dict[str, Sequence[Mapping[str, Any]]] = fields.pop("tables", {})
        made = Receipt(
            provider=self.name, sequence=sequence + 1, previous_sha256=previous, for_till=till_id, created_at=AT,
            tables={name: tuple(rows) for name, rows in tables.items()},
        )  # fmt: skip
        made = replace(made, **fields)
        content, signature = write_receipt(made, key or self.key)
        self._chains[till_id] = made.sequence, digest(content)
        folder = self.folder / till_id.replace("*", "all")
        folder.mkdir(exist_ok=True)
        path = folder / f"{receipt_name(self.name, made.sequence)}.zip"
        path.write_bytes(content)
        path.with_suffix(".minisig").write_bytes(signature)
        return path

    def open(self, stick: Path, till_keys: Sequence[PublicKey]) -> list[OpenedBundle]:
        """Return all bundles on a stick, in order."""
        ring = KeyRing(till_keys)
        return [
            open_bundle(
                path.name, path.read_bytes(), path.with_name(path.name.replace(".zip.age", ".minisig")).read_bytes(),
                ring, [self.identity],
            )
            for path in sorted(stick.glob("*.zip.age"))
        ]  # fmt: skip


class SyncRoom:
    """One till that knows its provider, and a stick."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.till = Till(folder / "home")
        self.provider = SampleProvider(folder)
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.desk.pin(self.provider.file)

    @property
    def desk(self) -> SyncDesk:
        home = self.till.home
        return SyncDesk(home, home.settings(), writes_itself(home))

    def export(self, stick: Path | None = None) -> Exported:
        return self.desk.export(FolderPlace(stick or self.stick), heard, going_on)

    def take(self, *paths: Path) -> tuple[Taken, ...]:
        home = self.till.home
        return ReceiptDesk(home, home.settings(), writes_itself(home)).take(paths)

    def look(self) -> SyncState:
        return self.desk.look()

    def opened(self, stick: Path | None = None) -> list[OpenedBundle]:
        return self.provider.open(stick or self.stick, [PublicKey(key.public) for key in self.look().keys])

    def acknowledge(self, *bundles: OpenedBundle, **more: Any) -> Path:
        rows = [
            {"till_id": each.manifest.till_id, "sequence": each.manifest.sequence, "sha256": each.sha256}
            for each in bundles
        ]
        return self.provider.receipt(tables={"acknowledged": rows, **more})

    def entries(self) -> list[tuple[int, str, Mapping[str, Any], str]]:
        with self.till.books() as books:
            return [(each.n, each.kind, each.body, each.hash) for each in books.ledger.entries()]


__all__ = ["AT", "SN", "SampleProvider", "SyncRoom", "going_on", "heard"]
