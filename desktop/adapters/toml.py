"""Reads TOML that anybody may have written, in bounded time and memory. Any thread.

`tomllib` alone needs the square of a dotted key's parts (80 KB of `a.a.a…` take most of a minute), and raises three
kinds of error for a number or a nest without end. Files that a person or the provider writes are far below the bounds.
"""

import tomllib
from typing import Any

MOST_BYTES = 256 * 1024
MOST_DOTS = 200  # in one line: the parts of a key stand in one


def parse_toml(untrusted_text: str) -> dict[str, Any]:
    """Return the document. Raises: ValueError with a sentence for whatever is wrong with it."""
    if len(untrusted_text) > MOST_BYTES:
        raise ValueError(f"more than {MOST_BYTES // 1024} KiB")
    for number, line in enumerate(untrusted_text.splitlines(), start=1):
        if line.count(".") > MOST_DOTS:
            raise ValueError(f"more than {MOST_DOTS} dots in line {number}")
    try:
        return tomllib.loads(untrusted_text)  # its TOMLDecodeError is a ValueError, and so is a number without end
    except RecursionError:
        raise ValueError("nested too deep") from None
