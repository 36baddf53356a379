"""A bundle as two files: `<till>-<sequence>.zip.age`, sealed, and `.minisig` beside it. Both sides; any thread.

Promises: equal content seals to files that open to equal bytes; opening verifies the signature before anything inside
is looked at, then that name, signature, manifest and tables say the same; each way of not doing so has a code of its
own. What the desk says of its health is handed on as it came: however strange, it refuses nothing. Whether a sequence
is the next one is the reader's to say. Source: bundle.md, Bundle.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.adapters.sync.archive import (
    MANIFEST,
    digest,
    manifest_hash,
    manifest_text,
    manifest_whole,
    pack,
    read_manifest,
    unpack,
    write_manifest,
)
from desktop.adapters.sync.bundle_tables import BUNDLE_TABLES, PAID, Cells, from_parquet, to_parquet
from desktop.adapters.sync.seal import Identity, KeyRing, SigningKey, seal, unseal
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant

FORMAT = 1
SEALED, SIGNATURE = ".zip.age", ".minisig"
MOST_ROWS = 2_000_000
_NAME = re.compile(r"([A-Z0-9]{1,8})-([0-9]{8})\.zip\.age")
_COMMENT = re.compile(r"till=([A-Z0-9]{1,8}) seq=([0-9]{1,9}) prev=([0-9a-f]{64}) rows=([0-9]{1,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a bundle says of itself. `tables` are (rows, SHA-256 of the Parquet file) by name; sums in fen."""

    till_id: str
    sequence: int
    previous_sha256: str
    created_at: str  # RFC 3339
    from_ledger: int
    to_ledger: int
    ledger_head: str
    tables: Mapping[str, tuple[int, str]]
    paid_fen: int
    refunded_fen: int
    app_version: str
    policy_ids: tuple[str, ...]
    untrusted_health: object = None  # `domain/health.py` reads it; None where the till told nothing

    @property
    def rows(self) -> int:
        """Return how many rows all tables have together."""
        return sum(rows for rows, _ in self.tables.values())

    @property
    def comment(self) -> str:
        """Return the signature's trusted comment."""
        return f"till={self.till_id} seq={self.sequence} prev={self.previous_sha256} rows={self.rows}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What a bundle is made of, before its tables are counted: which part of which ledger, and when it was cut."""

    till_id: str
    sequence: int
    previous_sha256: str
    created_at: str
    from_ledger: int
    to_ledger: int
    ledger_head: str
    app_version: str
    policy_ids: tuple[str, ...]
    health: Mapping[str, Any] | None = None  # as `health_fields` makes it


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedBundle:
    """A bundle's two files."""

    manifest: Manifest
    sealed: bytes
    signature: bytes

    @property
    def sha256(self) -> str:
        """Return the digest that the next bundle names."""
        return digest(self.sealed)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBundle:
    """A bundle that verified; `tables` are pyarrow's."""

    manifest: Manifest
    sha256: str
    key_id: str
    tables: Mapping[str, Any]


def bundle_name(till_id: str, sequence: int) -> str:
    """Return a bundle's name without an ending."""
    return f"{till_id}-{sequence:08d}"


def parse_name(name: str) -> tuple[str, int]:
    """Return till and sequence of a sealed file's name. Raises: OperatorError `bundle.name`."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise OperatorError("bundle.name", name=name[:80])
    return found[1], int(found[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What a bundle's trusted comment says."""

    till_id: str
    sequence: int
    previous_sha256: str
    rows: int


def parse_comment(comment: str) -> Comment:
    """Return what a verified trusted comment says. Raises: OperatorError `bundle.comment`."""
    told = _COMMENT.fullmatch(comment)
    if told is None:
        raise OperatorError("bundle.comment", name=comment[:80])
    return Comment(till_id=told[1], sequence=int(told[2]), previous_sha256=told[3], rows=int(told[4]))


def seal_bundle(cut: Cut, tables: Mapping[str, Cells], key: SigningKey, recipient: str) -> SealedBundle:
    """Return the two files of a bundle. Raises: OperatorError `seal.recipient`, `settle.needs_fleet`."""
    parquet = {name: to_parquet(columns, tables[name]) for name, columns in BUNDLE_TABLES.items()}
    rows = {name: len(next(iter(tables[name].values()))) for name in BUNDLE_TABLES}
    paid, refunds = tables["transactions"], tables["refunds"]
    manifest = Manifest(
        till_id=cut.till_id, sequence=cut.sequence, previous_sha256=cut.previous_sha256, created_at=cut.created_at,
        from_ledger=cut.from_ledger, to_ledger=cut.to_ledger, ledger_head=cut.ledger_head,
        tables={name: (rows[name], digest(content)) for name, content in parquet.items()},
        paid_fen=sum(fen for fen, result in zip(paid["amount_fen"], paid["result"], strict=True) if result == PAID),
        refunded_fen=sum(refunds["actual_refunded_fen"]),
        app_version=cut.app_version, policy_ids=cut.policy_ids, untrusted_health=cut.health,
    )  # fmt: skip
    members = {
        MANIFEST: write_manifest(_fields(manifest)),
        **{f"{name}.parquet": each for name, each in parquet.items()},
    }
    sealed = seal(pack(members), recipient)
    return SealedBundle(manifest=manifest, sealed=sealed, signature=key.sign(sealed, manifest.comment))


def open_bundle(
    name: str, untrusted_sealed: bytes, untrusted_signature: bytes, ring: KeyRing, identities: Sequence[Identity]
) -> OpenedBundle:
    """Return what a till sent, once all of it agrees.

    Raises: OperatorError `bundle.name`, `signature.*`, `bundle.comment`, `seal.closed`, `bundle.archive`,
        `bundle.format` with `format`, `bundle.manifest`, `bundle.table` with `table`, `bundle.sums`.
    """
    till_id, sequence = parse_name(name)
    verified = ring.verify(untrusted_sealed, untrusted_signature)
    told = parse_comment(verified.comment)
    if (told.till_id, told.sequence) != (till_id, sequence):
        raise OperatorError("bundle.comment", name=name)
    members = unpack(unseal(untrusted_sealed, identities), "bundle.archive")
    manifest = read_bundle_manifest(members)
    if manifest.comment != verified.comment:
        raise OperatorError("bundle.comment", name=name)
    if set(members) != {MANIFEST, *(f"{table}.parquet" for table in BUNDLE_TABLES)}:
        raise OperatorError("bundle.archive")
    tables = {table: _table(members, manifest, table) for table in BUNDLE_TABLES}
    _check_sums(manifest, tables)
    return OpenedBundle(manifest=manifest, sha256=digest(untrusted_sealed), key_id=verified.key_id, tables=tables)


def read_bundle_manifest(members: Mapping[str, bytes]) -> Manifest:
    """Return a bundle's manifest. Raises: OperatorError `bundle.format`, `bundle.manifest`."""
    found = read_manifest(members, "bundle.manifest")
    if found.get("format") != FORMAT:
        raise OperatorError("bundle.format", format=str(found.get("format"))[:20])
    try:
        sums = found["sums"]
        manifest = Manifest(
            till_id=manifest_text(found["till_id"]),
            sequence=manifest_whole(found["sequence"]),
            previous_sha256=manifest_hash(found["previous_sha256"]),
            created_at=manifest_text(found["created_at"]),
            from_ledger=manifest_whole(found["from_ledger"]),
            to_ledger=manifest_whole(found["to_ledger"]),
            ledger_head=manifest_hash(found["ledger_head"]),
            tables={manifest_text(name): _part(part) for name, part in found["tables"].items()},
            paid_fen=manifest_whole(sums["paid_fen"]),
            refunded_fen=manifest_whole(sums["refunded_fen"]),
            app_version=manifest_text(found["app_version"]),
            policy_ids=tuple(manifest_text(each) for each in found["policy_ids"]),
            untrusted_health=found.get("health"),
        )
        parse_instant(manifest.created_at)
    except (KeyError, TypeError, ValueError, AttributeError, OperatorError) as error:
        raise OperatorError("bundle.manifest") from error
    if set(manifest.tables) != set(BUNDLE_TABLES) or not 0 < manifest.from_ledger <= manifest.to_ledger + 1:
        raise OperatorError("bundle.manifest")
    return manifest


def _part(untrusted: Mapping[str, object]) -> tuple[int, str]:
    return manifest_whole(untrusted["rows"]), manifest_hash(untrusted["sha256"])


def _fields(manifest: Manifest) -> dict[str, Any]:
    health = {} if manifest.untrusted_health is None else {"health": manifest.untrusted_health}
    return {
        "format": FORMAT,
        "till_id": manifest.till_id,
        "sequence": manifest.sequence,
        "previous_sha256": manifest.previous_sha256,
        "created_at": manifest.created_at,
        "from_ledger": manifest.from_ledger,
        "to_ledger": manifest.to_ledger,
        "ledger_head": manifest.ledger_head,
        "tables": {name: {"rows": rows, "sha256": sha256} for name, (rows, sha256) in manifest.tables.items()},
        "sums": {"paid_fen": manifest.paid_fen, "refunded_fen": manifest.refunded_fen},
        "app_version": manifest.app_version,
        "policy_ids": list(manifest.policy_ids),
        **health,
    }


def _table(members: Mapping[str, bytes], manifest: Manifest, name: str) -> Any:
    content, (rows, sha256) = members[f"{name}.parquet"], manifest.tables[name]
    if digest(content) != sha256:
        raise OperatorError("bundle.table", table=name)
    table = from_parquet(name, BUNDLE_TABLES[name], content, MOST_ROWS)
    if table.num_rows != rows:
        raise OperatorError("bundle.table", table=name)
    return table


def _check_sums(manifest: Manifest, tables: Mapping[str, Any]) -> None:
    paid, refunds = tables["transactions"], tables["refunds"]
    results, amounts = paid["result"].to_pylist(), paid["amount_fen"].to_pylist()
    paid_fen = sum(fen for fen, result in zip(amounts, results, strict=True) if result == PAID)
    if (paid_fen, sum(refunds["actual_refunded_fen"].to_pylist())) != (manifest.paid_fen, manifest.refunded_fen):
        raise OperatorError("bundle.sums")
