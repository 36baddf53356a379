"""What a check of the self-check found: values that the checks, the page and the support file share. Pure.

`name` is stable: scripts, the page's words and the provider go by it. Source: cli.md, `doctor`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Figure = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a check that holds has to say: one line, and `figures` that may leave in a support file: numbers, and words
    out of the program's own lists, never what somebody typed or a path."""

    detail: str
    figures: Mapping[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: `detail` is a line in the reader's language. Of one that fails `code` and `facts` name its sentence,
    whose second half says how it is mended; of one that holds `facts` are its figures."""

    name: str
    ok: bool
    detail: str
    code: str = ""
    facts: Mapping[str, Figure] = field(default_factory=dict)
