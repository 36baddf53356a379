"""TOML of strangers: whatever is wrong with it is one kind of error, soon."""

import time

import pytest

from desktop.adapters.toml import MOST_BYTES, MOST_DOTS, parse_toml


def test_a_document_comes_back() -> None:
    assert parse_toml('[a.b]\nc = "1.5"\n') == {"a": {"b": {"c": "1.5"}}}


@pytest.mark.parametrize(
    "text",
    ["a =", "a = " + "[" * 5_000, "a = 1" + "0" * 5_000, "a." * 20_000 + "a = 1", "#" * (MOST_BYTES + 1)],
    ids=["not TOML", "a deep nest", "a number without end", "a key without end", "a file without end"],
)
def test_what_is_wrong_is_said_at_once(text: str) -> None:
    began_s = time.thread_time()
    with pytest.raises(ValueError, match=r"\w"):
        parse_toml(text)
    assert time.thread_time() - began_s < 0.5


def test_the_worst_that_is_let_through_ends_soon() -> None:
    line = ".".join(["a"] * MOST_DOTS)
    text = "\n".join(f"k{n}.{line} = 1" for n in range(MOST_BYTES // (len(line) + 12)))
    began_s = time.thread_time()
    parse_toml(text)
    assert time.thread_time() - began_s < 5
