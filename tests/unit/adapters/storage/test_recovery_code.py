"""The recovery code: what a person may mistype, and what opens the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.storage.recovery_code import make_code, read_code, unwrap, wrap
from desktop.adapters.system import SystemChance
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import SALT_ALPHABET

letters = st.text(SALT_ALPHABET, min_size=19, max_size=19)


class Given:
    """services.ports.Chance that gives what it was told to."""

    def __init__(self, text: str) -> None:
        self._text = text

    def salt(self, alphabet: str, length: int) -> str:
        assert length == len(self._text)
        return self._text

    def octets(self, length: int) -> bytes:
        return bytes(length)


@given(letters)
def test_a_code_is_read_as_it_was_written_down(text: str) -> None:
    code = make_code(Given(text))
    assert [len(group) for group in code.split("-")] == [5, 5, 5, 5]
    assert read_code(code) == code
    assert read_code(code.lower().replace("-", " ")) == code
    assert read_code(code.replace("-", "")) == code


@given(letters, st.integers(0, 19), st.sampled_from(SALT_ALPHABET))
def test_one_wrong_letter_is_noticed(text: str, at: int, other: str) -> None:
    code = make_code(Given(text)).replace("-", "")
    wrong = code[:at] + other + code[at + 1 :]
    if wrong == code:
        return
    with pytest.raises(OperatorError) as caught:
        read_code(wrong)
    assert caught.value.code == "restore.code"


@pytest.mark.parametrize("text", ["", "AAAAA", "O" * 20, "1" * 20, "é" * 20, "A" * 21])
def test_what_is_no_code(text: str) -> None:
    with pytest.raises(OperatorError) as caught:
        read_code(text)
    assert caught.value.code == "restore.code"


def test_the_key_is_only_opened_by_its_own_code() -> None:
    chance = SystemChance()
    code, other, key = make_code(chance), make_code(chance), chance.octets(32)
    locked = wrap(key, code, chance)
    assert key.hex() not in str(locked)
    assert unwrap(locked, code) == key
    with pytest.raises(OperatorError) as caught:
        unwrap(locked, other)
    assert caught.value.code == "restore.code"
    for damaged in ({}, None, {**locked, "n": 2**30}, {**locked, "salt": "zz"}):
        with pytest.raises(ValueError):
            unwrap(damaged, code)
