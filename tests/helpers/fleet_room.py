"""A provider with a lake, an inbox and tills, all in one folder: for whoever tests the provider's side."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE, SealedBundle, bundle_name
from desktop.fleet.inbox import Inbox
from desktop.fleet.ingest_report import IngestReport
from desktop.fleet.lake import Lake
from desktop.fleet.provider_keys import ProviderKeys, make_keys
from desktop.fleet.sweep import ingest
from desktop.fleet.tills import add_keys
from tests.helpers.bundles import SampleTill, sale_row, sample_rows

NOW = datetime(2026, 7, 2, 4, 0, tzinfo=UTC)


class FixedClock:
    """services.ports.Clock that stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.at.timestamp()

    def pass_(self, **time: int) -> None:
        self.at += timedelta(**time)


class FleetRoom:
    """`lake` is made at once; tills by `till`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = str(folder / "lake")
        self.keys: ProviderKeys = make_keys(folder / "keys", "P1")
        self.lake = Lake.make(self.url)
        self.inbox = folder / "inbox"
        self.inbox.mkdir()
        self.clock = FixedClock()

    def till(self, till_id: str = "C1", customer_id: str = "", registered: bool = True) -> SampleTill:
        """Return a till, registered for its sample customer unless another is named."""
        till = SampleTill(till_id, self.keys.identity.recipient)
        if registered:
            customer = customer_id or f"K{till_id}"
            add_keys(self.lake, till_id, customer, f"School {till_id}", [till.key.public], self.clock.now())
        return till

    def put(self, made: SealedBundle, *, name: str = "", folder: str = "") -> Path:
        """Lay a bundle into the inbox and return where its sealed file lies."""
        there = self.inbox / folder
        there.mkdir(parents=True, exist_ok=True)
        name = name or bundle_name(made.manifest.till_id, made.manifest.sequence)
        (there / f"{name}{SEALED}").write_bytes(made.sealed)
        (there / f"{name}{SIGNATURE}").write_bytes(made.signature)
        return there / f"{name}{SEALED}"

    def ingest(self, lake: Lake | None = None) -> IngestReport:
        """Ingest as a new process would: with a lake opened anew."""
        return ingest(lake or Lake(self.url), Inbox(self.inbox), self.keys, self.clock, lambda code, _: code)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return a table's rows as they stand now, by till and sequence."""
        rows: list[dict[str, Any]] = Lake(self.url).ask(f"SELECT * FROM {table}", table).to_pylist()
        return sorted(rows, key=lambda row: (row.get("till_id", ""), row.get("sequence", 0), str(row)))

    def trade_numbers(self) -> list[str]:
        """Return the trade numbers in the lake, each as often as it stands there."""
        return sorted(row["trade_no"] for row in self.rows("transactions"))

    def waiting(self) -> list[str]:
        """Return the sealed files that still wait in the inbox, by name."""
        aside = {"taken", "refused"}
        return sorted(
            path.name for path in self.inbox.rglob(f"*{SEALED}") if not aside & set(path.relative_to(self.inbox).parts)
        )

    def refused(self) -> list[str]:
        """Return the names of files that were put aside."""
        return sorted(path.name for path in (self.inbox / "refused").glob(f"*{SEALED}"))


def sold(till: SampleTill, first: int, count: int = 3, **changes: Any) -> Mapping[str, Any]:
    """Return a bundle's rows with some sales of a till, numbered from `first`."""
    return sample_rows(
        [sale_row(n, till_id=till.till_id, **changes) for n in range(first, first + count)], till_id=till.till_id
    )
