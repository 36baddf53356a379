"""Bundles and receipts that an earlier version wrote stay readable for ever."""

import json
from pathlib import Path

from desktop.adapters.sync.bundle_file import open_bundle
from desktop.adapters.sync.receipt_file import open_receipt
from desktop.adapters.sync.seal import Identity, KeyRing, PublicKey
from desktop.domain.health import health_fields
from desktop.domain.visit import Word
from desktop.fleet.health import told_health

FIRST = Path(__file__).parents[3] / "golden" / "bundles" / "first"


WITH_HEALTH = FIRST.with_name("health")


def key(name: str, folder: Path = FIRST) -> KeyRing:
    return KeyRing([PublicKey((folder / name).read_text())])


def signature(path: Path) -> bytes:
    return path.with_name(f"{path.name.split('.')[0]}.minisig").read_bytes()


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
    assert [told_health(each.manifest).word for each in opened] == [Word.SILENT] * 2


def test_the_first_bundle_with_health_opens_and_says_what_it_said() -> None:
    identity = Identity((WITH_HEALTH / "identity.txt").read_text().strip())
    (path,) = WITH_HEALTH.glob("*.zip.age")
    opened = open_bundle(
        path.name, path.read_bytes(), signature(path), key("till.pub", WITH_HEALTH), [identity]
    )  # fmt: skip
    told = told_health(opened.manifest)
    assert (told.word, opened.manifest.paid_fen) == (Word.SAID, 2_400)
    assert told.health is not None and told.health.terminal is not None
    assert json.loads((WITH_HEALTH / "health.json").read_text()) == health_fields(told.health)
    assert (told.health.terminal.temperature_c, told.health.alerts["clock_jumped"]) == (-2, 1)


def test_the_first_receipt_opens() -> None:
    (path,) = FIRST.glob("P1-*.zip")
    receipt = open_receipt(path.name, path.read_bytes(), signature(path), key("provider.pub"))
    assert [row["sequence"] for row in receipt.rows("acknowledged")] == [1, 2]
