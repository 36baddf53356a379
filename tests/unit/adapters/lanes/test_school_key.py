"""The school's key as people carry it, and what is derived from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.lanes.school_key import KEY_BYTES, code_of, key_check, key_of, person_key, roster_key
from desktop.domain.errors import OperatorError

KEYS = st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES)


@given(KEYS)
def test_a_code_is_read_back_however_it_is_typed(key: bytes) -> None:
    code = code_of(key)
    assert len(code.split("-")) == 14
    assert key_of(code) == key_of(code.lower().replace("-", " ")) == key_of(code.replace("-", "")) == key


@given(KEYS, st.integers(0, 55), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_one_wrong_letter_is_noticed(key: bytes, at: int, letter: str) -> None:
    letters = code_of(key).replace("-", "")
    wrong = letters[:at] + letter + letters[at + 1 :]
    if wrong != letters:
        with pytest.raises(OperatorError, match=r"lanes\.bad_code"):
            key_of(wrong)


@pytest.mark.parametrize("text", ["", "AAAA", "0" * 56, "密钥" * 28, "A" * 4096])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(OperatorError, match=r"lanes\.bad_code"):
        key_of(text)


def test_what_is_derived_differs_by_purpose_number_and_school() -> None:
    key, other = b"k" * KEY_BYTES, b"o" * KEY_BYTES
    made = [
        person_key(key, "1"), person_key(key, "2"), person_key(other, "1"), roster_key(key), roster_key(other),
        key_check(key), key_check(other), key,
    ]  # fmt: skip
    assert len(set(made)) == len(made)
    assert person_key(key, "1") == person_key(key, "1")
