"""A receipt as two files: `<provider>-<sequence>.zip` and `.minisig` beside it. Both sides; any thread.

A receipt is for one till or for all (`*`); each addressee has a sequence and a chain of its own, so that a till can
tell that none is missing. Promises: nothing in a receipt is looked at before its signature verified; then name,
signature and manifest say the same, and each part is what the manifest names. Whether it is the next one, and for this
till, is the reader's to say. Source: bundle.md, Receipt.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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
from desktop.adapters.sync.bundle_tables import RECEIPT_TABLES, cells_of, from_parquet, to_parquet
from desktop.adapters.sync.seal import KeyRing, SigningKey
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant

FORMAT = 1
ALL_TILLS = "*"
RECEIPT = ".zip"
ROSTER = "roster.csv"
POLICIES = "policies/"
MOST_ROWS = 5_000_000
Row = Mapping[str, Any]
_PROVIDER = re.compile(r"[A-Za-z0-9_]{1,32}")
_NAME = re.compile(r"([A-Za-z0-9_]{1,32})-([0-9]{8})\.zip")
_POLICY = re.compile(r"policies/[A-Za-z0-9_.-]{1,64}\.toml")
_COMMENT = "provider={provider} seq={sequence} prev={previous} for={till}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a provider says. `tables` as rows by name (see RECEIPT_TABLES); `policies` TOML by file name."""

    provider: str
    sequence: int
    previous_sha256: str
    for_till: str
    created_at: str
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    policies: Mapping[str, bytes] = field(default_factory=dict)
    roster: bytes = b""
    sha256: str = ""  # of the file it came in
    key_id: str = ""

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return a table's rows; none where it is absent."""
        return self.tables.get(table, ())

    @property
    def comment(self) -> str:
        """Return the signature's trusted comment."""
        return _COMMENT.format(
            provider=self.provider, sequence=self.sequence, previous=self.previous_sha256, till=self.for_till
        )


def is_provider_id(untrusted: str) -> bool:
    """Tell whether a text may name a provider: 1 to 32 letters, digits or underscores."""
    return _PROVIDER.fullmatch(untrusted) is not None


def receipt_name(provider: str, sequence: int) -> str:
    """Return a receipt's name without an ending."""
    return f"{provider}-{sequence:08d}"


def is_receipt_name(name: str) -> bool:
    """Tell whether a file is named as a receipt is."""
    return _NAME.fullmatch(name) is not None


def parse_receipt_name(name: str) -> tuple[str, int]:
    """Return provider and sequence of a receipt's name. Raises: OperatorError `receipt.name`."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise OperatorError("receipt.name", name=name[:80])
    return found[1], int(found[2])


def write_receipt(receipt: Receipt, key: SigningKey) -> tuple[bytes, bytes]:
    """Return a receipt's file and its signature."""
    members = {
        f"{name}.parquet": to_parquet(columns, cells_of(receipt.tables[name], columns))
        for name, columns in RECEIPT_TABLES.items()
        if receipt.tables.get(name)
    }
    members |= {f"{POLICIES}{name}": content for name, content in sorted(receipt.policies.items())}
    if receipt.roster:
        members[ROSTER] = receipt.roster
    manifest = {
        "format": FORMAT,
        "provider": receipt.provider,
        "sequence": receipt.sequence,
        "previous_sha256": receipt.previous_sha256,
        "for_till": receipt.for_till,
        "created_at": receipt.created_at,
        "parts": {name: digest(content) for name, content in members.items()},
    }
    content = pack({MANIFEST: write_manifest(manifest), **members})
    return content, key.sign(content, receipt.comment)


def open_receipt(name: str, untrusted: bytes, untrusted_signature: bytes, ring: KeyRing) -> Receipt:
    """Return what a provider sent, once all of it agrees.

    Raises: OperatorError `receipt.name`, `signature.*`, `receipt.archive`, `receipt.format` with `format`,
        `receipt.manifest`, `receipt.comment`, `bundle.table` with `table`.
    """
    provider, sequence = parse_receipt_name(name)
    verified = ring.verify(untrusted, untrusted_signature)
    members = unpack(untrusted, "receipt.archive")
    receipt = _opened(members, read_manifest(members, "receipt.manifest"), digest(untrusted), verified.key_id)
    if (receipt.provider, receipt.sequence) != (provider, sequence) or receipt.comment != verified.comment:
        raise OperatorError("receipt.comment", name=name)
    return receipt


def _opened(members: dict[str, bytes], found: dict[str, Any], sha256: str, key_id: str) -> Receipt:
    if found.get("format") != FORMAT:
        raise OperatorError("receipt.format", format=str(found.get("format"))[:20])
    try:
        parts = {manifest_text(name): manifest_hash(each) for name, each in found["parts"].items()}
        parse_instant(manifest_text(found["created_at"]))
        fields: dict[str, Any] = {name: manifest_text(found[name]) for name in ("provider", "for_till", "created_at")}
        fields |= {"sequence": manifest_whole(found["sequence"])}
        fields |= {"previous_sha256": manifest_hash(found["previous_sha256"])}
    except (KeyError, TypeError, ValueError, AttributeError, OperatorError) as error:
        raise OperatorError("receipt.manifest") from error
    contents = {name: content for name, content in members.items() if name != MANIFEST}
    if {name: digest(content) for name, content in contents.items()} != parts:
        raise OperatorError("receipt.archive")
    tables: dict[str, tuple[Row, ...]] = {}
    policies: dict[str, bytes] = {}
    for name, content in contents.items():
        table = name.removesuffix(".parquet")
        if name.endswith(".parquet") and table in RECEIPT_TABLES:
            tables[table] = tuple(from_parquet(table, RECEIPT_TABLES[table], content, MOST_ROWS).to_pylist())
        elif _POLICY.fullmatch(name):
            policies[name.removeprefix(POLICIES)] = content
        elif name != ROSTER:
            raise OperatorError("receipt.archive")
    return Receipt(
        tables=tables, policies=policies, roster=contents.get(ROSTER, b""), sha256=sha256, key_id=key_id, **fields
    )
