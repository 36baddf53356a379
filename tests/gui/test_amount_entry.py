"""Digits fill from the right, and no key leads above the limit."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.amount_entry import AmountEntry

KEYS = st.sampled_from([*"0123456789", "00", "back", "clear"])


def typed(keys: str, limit_fen: int = 5_000) -> AmountEntry:
    entry = AmountEntry(limit_fen)
    for key in keys:
        entry.press(key)
    return entry


def test_the_last_two_digits_are_fen() -> None:
    assert [typed("850"[:n]).amount_fen for n in range(4)] == [0, 8, 85, 850]


def test_double_zero_is_one_key() -> None:
    entry = typed("12")
    assert entry.press("00")
    assert entry.amount_fen == 1_200


def test_leading_zeros_are_not_kept() -> None:
    assert typed("00085").digits == "85"


def test_a_key_above_the_limit_is_refused_and_said() -> None:
    entry = typed("500")
    assert not entry.press("1")
    assert (entry.amount_fen, entry.over) == (500, True)
    entry.backspace()
    assert (entry.amount_fen, entry.over) == (50, False)


def test_the_limit_itself_is_allowed() -> None:
    assert typed("5000").amount_fen == 5_000


def test_a_quick_amount_takes_the_place_of_what_was_typed() -> None:
    entry = typed("12")
    assert entry.set_fen(800)
    assert entry.digits == "800"
    assert not entry.set_fen(5_001)
    assert entry.amount_fen == 800


def test_other_keys_mean_nothing() -> None:
    entry = typed("12")
    assert not any(entry.press(key) for key in ("", ".", "-", "a", "２", "1.5"))
    assert entry.amount_fen == 12


@given(st.lists(KEYS, max_size=30), st.integers(min_value=1, max_value=999_999))
def test_the_amount_is_what_the_keys_say_and_never_above_the_limit(keys: list[str], limit_fen: int) -> None:
    entry, expected = AmountEntry(limit_fen), 0
    for key in keys:
        if key == "back":
            entry.backspace()
            expected //= 10
        elif key == "clear":
            entry.clear()
            expected = 0
        else:
            wanted = expected * 10 ** len(key) + int(key)
            assert entry.press(key) == (wanted <= limit_fen)
            expected = wanted if wanted <= limit_fen else expected
        assert entry.amount_fen == expected <= limit_fen
