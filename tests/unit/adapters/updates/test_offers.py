"""Whom an update is believed from: by its signature's own line first, then by the bytes on this disk."""

import shutil
from pathlib import Path

import pytest

from desktop.adapters.sync.seal import KeyRing, SigningKey
from desktop.adapters.updates.offers import SignedRelease, packages_in, prove_copy, read_offer
from desktop.domain.errors import OperatorError
from tests.helpers.updates import package, sign

KEY = SigningKey.make()
RING = KeyRing([KEY.public])


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    path = package(tmp_path, "0.2.0")
    sign(path, KEY, "0.2.0")
    return path


def offer_of(path: Path) -> SignedRelease:
    return read_offer(path, RING)


def test_an_offer_is_what_its_signature_says_and_its_copy_is_proved(signed: Path, tmp_path: Path) -> None:
    offer = offer_of(signed)
    assert (offer.release.version, offer.release.size) == ("0.2.0", signed.stat().st_size)
    copy = Path(shutil.copy(signed, tmp_path / "copy.deb"))
    prove_copy(copy, offer, RING)


def test_debians_minisign_agrees(signed: Path, tmp_path: Path) -> None:
    if shutil.which("minisign") is None:
        pytest.skip("minisign is not installed (Debian: apt-get install minisign)")
    import subprocess

    (tmp_path / "key.pub").write_text(KEY.public.text)
    command = ["minisign", "-Vm", str(signed), "-p", str(tmp_path / "key.pub"), "-x", f"{signed}.minisig"]
    assert b"verified" in subprocess.run(command, capture_output=True, check=True).stdout


def test_a_byte_changed_after_it_was_signed_is_found_on_the_copy(signed: Path, tmp_path: Path) -> None:
    offer = offer_of(signed)
    content = bytearray(signed.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "copy.deb").write_bytes(content)
    with pytest.raises(OperatorError, match=r"update\.changed"):
        prove_copy(tmp_path / "copy.deb", offer, RING)


def test_the_line_cannot_be_changed(signed: Path) -> None:
    beside = signed.with_name(signed.name + ".minisig")
    beside.write_text(beside.read_text().replace("version=0.2.0", "version=9.2.0"))
    with pytest.raises(OperatorError, match=r"signature\.bad"):
        offer_of(signed)


def test_a_signature_is_of_its_package_alone(signed: Path, tmp_path: Path) -> None:
    other = package(tmp_path, "0.3.0")
    shutil.copy(f"{signed}.minisig", f"{other}.minisig")
    other.write_bytes(other.read_bytes().ljust(signed.stat().st_size, b"\n")[: signed.stat().st_size])
    offer = offer_of(other)  # the size is the same: only the bytes tell
    with pytest.raises(OperatorError, match=r"update\.changed"):
        prove_copy(other, offer, RING)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: Path(f"{path}.minisig").unlink(), "update.unsigned"),
        (lambda path: Path(f"{path}.minisig").write_bytes(b"x" * 10_000), "signature.malformed"),
        (lambda path: sign(path, SigningKey.make(), "0.2.0"), "signature.other_key"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), "update.cut_off"),
        (lambda path: path.unlink(), "update.unreadable"),
    ],
    ids=["unsigned", "malformed", "other key", "cut off", "gone"],
)
def test_what_is_not_believed(signed: Path, spoil: object, code: str) -> None:
    assert callable(spoil)
    spoil(signed)
    with pytest.raises(OperatorError, match=code):
        offer_of(signed)


def test_a_bundles_signature_signs_no_update(signed: Path) -> None:
    beside = signed.with_name(signed.name + ".minisig")
    beside.write_bytes(KEY.sign(signed.read_bytes(), "till=C1 seq=1 prev=0 rows=1"))
    with pytest.raises(OperatorError, match=r"update\.comment"):
        offer_of(signed)


def test_packages_are_found_by_name(signed: Path, tmp_path: Path) -> None:
    (tmp_path / "holiday.deb").write_bytes(b"")
    assert packages_in(tmp_path) == [signed]
    (tmp_path / "empty").mkdir()
    with pytest.raises(OperatorError, match=r"update\.none"):
        packages_in(tmp_path / "empty")
