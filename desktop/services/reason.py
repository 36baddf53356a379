"""A code with the facts for its sentence: how the services say why, in every language. Pure; any thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A code with the facts for its sentence, such as `guard.second_serving` with `at`, `amount_fen`."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
