"""Bundles and receipts that an earlier version wrote stay readable for ever."""

from pathlib import Path

from desktop.adapters.sync.bundle_file import open_bundle
from desktop.adapters.sync.receipt_file import open_receipt
from desktop.adapters.sync.seal import Identity, KeyRing, PublicKey

FIRST = Path(__file__).parents[3] / "golden" / "bundles" / "first"


def key(name: str) -> KeyRing:
    return KeyRing([PublicKey((FIRST / name).read_text())])


def signature(path: Path) -> bytes:
    return (FIRST / f"{path.name.split('.')[0]}.minisig").read_bytes()


def test_the_first_bundles_open() -> None:
    identity = Identity((FIRST / "identity.txt").read_text().strip())
    opened = [
        open_bundle(path.name, path.read_bytes(), signature(path), key("till.pub"), [identity])
        for path in sorted(FIRST.glob("*.zip.age"))
    ]
    assert [each.manifest.sequence for each in opened] == [1, 2]
    assert opened[1].manifest.previous_sha256 == opened[0].sha256
    results = [row["result"] for each in opened for row in each.tables["transactions"].to_pylist()]
    assert results == ["paid"] * 3 + ["paid_offline"] * 2
    assert opened[0].manifest.paid_fen == 3_600


def test_the_first_receipt_opens() -> None:
    (path,) = FIRST.glob("P1-*.zip")
    receipt = open_receipt(path.name, path.read_bytes(), signature(path), key("provider.pub"))
    assert [row["sequence"] for row in receipt.rows("acknowledged")] == [1, 2]
