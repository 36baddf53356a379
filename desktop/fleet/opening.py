"""Opens bundles on a pool of threads: read, verified, unsealed, and its rows checked. Each call stands for itself.

The seal, the signature's hash, Parquet and the row checks all run without the interpreter's lock, so threads use the
machine's cores. What does not verify comes back as the error that says why; nothing of it was looked at further.
Source: bundle.md, Bundle.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from desktop.adapters.sync.archive import digest
from desktop.adapters.sync.bundle_file import OpenedBundle, open_bundle
from desktop.adapters.sync.seal import MOST_SIGNATURE_BYTES, Identity
from desktop.domain.errors import OperatorError
from desktop.domain.instants import epoch_us, parse_instant
from desktop.fleet.chain import Told
from desktop.fleet.health import ToldHealth, told_health
from desktop.fleet.inbox import Found
from desktop.fleet.rows import checked_rows
from desktop.fleet.tills import Till

MOST_SEALED_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A bundle that verified, with its rows as the lake holds them; or the `fault` for which it is refused."""

    found: Found
    sha256: str = ""
    bundle: OpenedBundle | None = None
    tables: Mapping[str, Any] | None = None
    health: ToldHealth | None = None
    fault: OperatorError | None = None

    @property
    def told(self) -> Told:
        """Return what a bundle that verified says of its place."""
        assert self.bundle is not None
        manifest = self.bundle.manifest
        return Told(
            sequence=manifest.sequence, sha256=self.sha256, previous_sha256=manifest.previous_sha256,
            from_ledger=manifest.from_ledger, to_ledger=manifest.to_ledger,
            created_us=epoch_us(parse_instant(manifest.created_at)),
        )  # fmt: skip


class Openers:
    """A pool that opens bundles ahead of whoever takes them; as many threads as cores."""

    def __init__(self, identity: Identity, threads: int = 0) -> None:
        self._identity = identity
        self._pool = ThreadPoolExecutor(threads or os.cpu_count() or 1, thread_name_prefix="opener")

    def __enter__(self) -> "Openers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def open(self, found: Iterable[Found], tills: Mapping[str, Till]) -> Callable[[], list[Opened]]:
        """Begin to open bundles of registered tills, and return what waits for all of them."""
        begun: list[Future[Opened]] = [
            self._pool.submit(open_one, each, tills[each.till_id], self._identity) for each in found
        ]
        return lambda: [each.result() for each in begun]


def open_one(found: Found, till: Till, identity: Identity) -> Opened:
    """Return one bundle, opened; a file that cannot be read now is a fault of its own."""
    try:
        if found.size > MOST_SEALED_BYTES:
            raise OperatorError("bundle.archive")
        sealed = found.path.read_bytes()
        with found.signature_path.open("rb") as file:
            signature = file.read(MOST_SIGNATURE_BYTES + 1)
    except OSError as error:
        fault = OperatorError("input.unreadable", path=str(found.path), detail=error.strerror or str(error))
        return Opened(found=found, fault=fault)
    except OperatorError as fault:
        return Opened(found=found, fault=fault)
    try:
        bundle = open_bundle(found.path.name, sealed, signature, till.ring, [identity])
        tables = checked_rows(bundle.tables, till.customer_id, epoch_us(parse_instant(bundle.manifest.created_at)))
    except OperatorError as fault:
        return Opened(found=found, sha256=digest(sealed), fault=fault)
    return Opened(found=found, sha256=bundle.sha256, bundle=bundle, tables=tables, health=told_health(bundle.manifest))


def sha256_of(found: Found) -> str:
    """Return the digest of a sealed file; empty where it cannot be read."""
    try:
        return digest(found.path.read_bytes())
    except OSError:
        return ""
