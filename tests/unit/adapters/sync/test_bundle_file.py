"""A bundle opens to what was sealed, for whoever may open it and nobody else; the tools of its formats agree."""

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.sync import archive
from desktop.adapters.sync.bundle_file import SealedBundle, bundle_name, open_bundle
from desktop.adapters.sync.seal import Identity, KeyRing, SigningKey, seal, unseal
from desktop.domain.errors import OperatorError
from tests.helpers.bundles import SampleTill, sale_row, sample_rows

PROVIDER = Identity.make()
KEY = SigningKey.make()
NAME = "C1-00000001.zip.age"


def sealed(count: int = 3) -> SealedBundle:
    refund = {"refund_no": "C1-20260618-R0001-HAL9", "trade_no": sale_row(0)["trade_no"],
              "refunded_at": "2026-06-18T12:00:00.000+08:00", "actual_refunded_fen": 1200}  # fmt: skip
    rows = sample_rows([sale_row(n) for n in range(count)], refunds=[refund])
    return SampleTill("C1", PROVIDER.recipient, KEY).seal(rows)


def refusal(name: str, content: bytes, signature: bytes, ring: KeyRing | None = None) -> str:
    with pytest.raises(OperatorError) as caught:
        open_bundle(name, content, signature, ring or KeyRing([KEY.public]), [PROVIDER])
    return caught.value.code


def resealed(bundle: SealedBundle, **members: bytes) -> tuple[bytes, bytes]:
    """Return a bundle with other members, sealed and signed as a till would that wants to cheat."""
    inside = archive.unpack(unseal(bundle.sealed, [PROVIDER]), "x") | {
        name.replace("__", "."): content for name, content in members.items()
    }
    content = seal(archive.pack(inside), PROVIDER.recipient)
    return content, KEY.sign(content, bundle.manifest.comment)


def manifest_of(bundle: SealedBundle) -> dict[str, object]:
    found: dict[str, object] = json.loads(archive.unpack(unseal(bundle.sealed, [PROVIDER]), "x")["manifest.json"])
    return found


def test_what_was_sealed_is_what_is_opened() -> None:
    bundle = sealed()
    opened = open_bundle(NAME, bundle.sealed, bundle.signature, KeyRing([KEY.public]), [PROVIDER])
    assert opened.manifest == bundle.manifest
    assert opened.sha256 == bundle.sha256
    assert opened.tables["transactions"].to_pylist() == [sale_row(n) for n in range(3)]
    assert (opened.manifest.paid_fen, opened.manifest.refunded_fen, opened.manifest.rows) == (3600, 1200, 6)


def test_the_tools_of_the_formats_open_it(tmp_path: Path) -> None:
    if not (shutil.which("minisign") and shutil.which("age") and shutil.which("unzip")):
        pytest.skip("minisign, age and unzip are not installed")
    bundle = sealed()
    (tmp_path / NAME).write_bytes(bundle.sealed)
    (tmp_path / "C1-00000001.minisig").write_bytes(bundle.signature)
    (tmp_path / "till.pub").write_text(KEY.public.text)
    (tmp_path / "identity.txt").write_text(PROVIDER.secret + "\n")

    def run(*words: str) -> str:
        return subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    told = run("minisign", "-V", "-p", "till.pub", "-x", "C1-00000001.minisig", "-m", NAME)
    assert f"till=C1 seq=1 prev={'0' * 64} rows=6" in told
    run("age", "-d", "-i", "identity.txt", "-o", "inside.zip", NAME)
    assert "manifest.json" in run("unzip", "-l", "inside.zip")
    run("unzip", "-q", "inside.zip")
    with zipfile.ZipFile(tmp_path / "inside.zip") as inside:
        assert {each.compress_type for each in inside.infolist()} == {zipfile.ZIP_STORED}
    metadata = pq.read_metadata(tmp_path / "transactions.parquet")
    assert metadata.row_group(0).column(0).compression == "ZSTD"


def test_equal_content_is_equal_bytes_inside_the_seal() -> None:
    first, second = (unseal(sealed().sealed, [PROVIDER]) for _ in range(2))
    assert first == second


@settings(deadline=None)
@given(at=st.integers(min_value=0), bit=st.integers(min_value=0, max_value=7))
def test_a_turned_bit_is_noticed_wherever_it_is(at: int, bit: int) -> None:
    bundle = sealed(1)
    content = bytearray(bundle.sealed)
    content[at % len(content)] ^= 1 << bit
    assert refusal(NAME, bytes(content), bundle.signature) == "signature.bad"


@settings(deadline=None)
@given(at=st.integers(min_value=0), bit=st.integers(min_value=0, max_value=7))
def test_a_turned_bit_of_the_signature_never_verifies_something_else(at: int, bit: int) -> None:
    bundle = sealed(1)
    signature = bytearray(bundle.signature)
    signature[at % len(signature)] ^= 1 << bit
    try:
        opened = open_bundle(NAME, bundle.sealed, bytes(signature), KeyRing([KEY.public]), [PROVIDER])
    except OperatorError as refused:
        assert refused.code.startswith(("signature.", "bundle.comment"))
    else:  # the untrusted comment is not signed, and says nothing
        assert opened.manifest == bundle.manifest


def test_cut_short_other_key_other_recipient_other_name() -> None:
    bundle, other = sealed(), SigningKey.make()
    assert refusal(NAME, bundle.sealed[:-1], bundle.signature) == "signature.bad"
    assert refusal(NAME, bundle.sealed, bundle.signature[:40]) == "signature.malformed"
    assert refusal(NAME, bundle.sealed, bundle.signature, KeyRing([other.public])) == "signature.other_key"
    forged = other.sign(bundle.sealed, bundle.manifest.comment)
    assert refusal(NAME, bundle.sealed, forged) == "signature.other_key"
    assert refusal("C2-00000001.zip.age", bundle.sealed, bundle.signature) == "bundle.comment"
    assert refusal("C1-00000002.zip.age", bundle.sealed, bundle.signature) == "bundle.comment"
    for name in ("C1-1.zip.age", "../C1-00000001.zip.age", "c1-00000001.zip.age", "C1-00000001.zip"):
        assert refusal(name, bundle.sealed, bundle.signature) == "bundle.name"
    to_another = SampleTill("C1", Identity.make().recipient, KEY).seal(sample_rows([sale_row(0)]))
    assert refusal(NAME, to_another.sealed, to_another.signature) == "seal.closed"


def test_an_inside_that_does_not_agree_with_itself_is_named() -> None:
    bundle = sealed()
    manifest = manifest_of(bundle)

    def told(**changes: object) -> bytes:
        return archive.write_manifest({**manifest, **changes})

    cases = {
        "bundle.format": {"manifest__json": told(format=2)},
        "bundle.sums": {"manifest__json": told(sums={"paid_fen": 3601, "refunded_fen": 1200})},
        "bundle.manifest": {"manifest__json": told(ledger_head="x")},
        "bundle.comment": {"manifest__json": told(previous_sha256="1" * 64)},
        "bundle.table": {"refunds__parquet": b"PAR1"},
        "bundle.archive": {"photo__jpg": b"x"},
    }
    for code, members in cases.items():
        assert refusal(NAME, *resealed(bundle, **members)) == code, code
    assert refusal(NAME, *resealed(bundle, manifest__json=b"[]")) == "bundle.manifest"
    assert refusal(NAME, *resealed(bundle, manifest__json=b"[" * 100_000)) == "bundle.manifest"


def test_an_archive_that_lies_of_itself_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as inside:
        inside.writestr("manifest.json", b"0" * 10_000_000)
    with pytest.raises(OperatorError, match="x"):
        archive.unpack(packed.getvalue(), "x")


def test_names_sort_as_their_sequence() -> None:
    assert bundle_name("C1", 7) == "C1-00000007"
