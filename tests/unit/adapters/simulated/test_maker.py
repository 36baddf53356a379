import multiprocessing
from pathlib import Path

import pytest

from desktop.adapters.simulated.maker import Maker, maker_authorities, maker_folder
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.certificates import der_of, device_certificate
from desktop.domain.errors import OperatorError


def _maker(folder: Path) -> Maker:
    return Maker(folder, SystemClock(), SystemChance())


def test_the_users_maker_is_made_at_first_use_and_then_found() -> None:
    assert maker_authorities() == ()
    made = _maker(maker_folder())
    assert maker_authorities() == (made.authority_path,)


def test_a_device_of_a_store_stays_the_same(tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir()
    maker = _maker(tmp_path / "maker")
    first = maker.device(store, "SN1")
    again = _maker(tmp_path / "maker").device(store, "SN1")
    assert first.certificate == again.certificate
    assert first.certificate.public_key() == again.key.public_key()
    assert device_certificate(der_of(first.certificate)).sn == "SN1"


def test_a_flawed_device_is_never_kept(tmp_path: Path) -> None:
    maker = _maker(tmp_path / "maker")
    for flaw in ("expired", "not_yet_valid", "other_sn", "self_signed"):
        maker.device(tmp_path, "SN1", flaw)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["maker"]


def test_damage_is_told(tmp_path: Path) -> None:
    maker = _maker(tmp_path)
    maker.authority_path.write_bytes(b"damaged")
    with pytest.raises(OperatorError, match=r"terminal_sim\.maker"):
        _maker(tmp_path)


def _authority_of(folder: Path) -> bytes:
    return _maker(folder).authority_path.read_bytes()


def test_two_that_start_at_once_are_of_one_maker(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        made = pool.map(_authority_of, [tmp_path / "maker"] * 6, chunksize=1)
    assert len(set(made)) == 1
