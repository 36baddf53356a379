import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.protocol.pairing import fingerprint_of, pairing_code

FINGERPRINTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


def test_the_digits_of_a_known_pair() -> None:
    desk, terminal = "11" * 32, "22" * 32
    digest = hashlib.sha256(b"\x11" * 32 + b"\x22" * 32).hexdigest()
    assert digest.startswith("5189c77d29")  # 0x5189c77d29 / 2^40 = 0.318508...
    assert pairing_code(desk, terminal) == "318508"


def test_leading_noughts_are_digits() -> None:
    codes = (pairing_code(f"{n:064x}", "0" * 64) for n in range(1_000))
    low = next(code for code in codes if code.startswith("0"))
    assert len(low) == 6


@given(FINGERPRINTS, FINGERPRINTS)
def test_six_digits_for_any_pair_and_others_the_other_way_round(desk: str, terminal: str) -> None:
    code = pairing_code(desk, terminal)
    assert len(code) == 6
    assert code.isdecimal()
    assert pairing_code(desk.upper(), terminal) == code


def test_who_is_desk_and_who_is_terminal_matters() -> None:
    assert pairing_code("11" * 32, "22" * 32) != pairing_code("22" * 32, "11" * 32)


@pytest.mark.parametrize("text", ["", "11" * 31, "zz" * 32, "11" * 33])
def test_what_is_no_fingerprint_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        pairing_code(text, "22" * 32)


def test_a_fingerprint_is_the_sha_256_of_the_der() -> None:
    assert fingerprint_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
