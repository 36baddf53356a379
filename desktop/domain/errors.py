"""The two families of errors. Pure; any thread.

`OperatorError` is the world's fault: a code and facts, no prose. `ui/strings.py` turns it into a sentence that says
what happened and what to do. `DefectError` is ours: log it, stop selling, say so. Source: architecture.md, Errors.
"""

from collections.abc import Mapping


class OperatorError(Exception):
    """The world's fault: `code` names the sentence, `facts` fill it in."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, str | int] = facts

    def __str__(self) -> str:
        facts = " ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} {facts}".strip()


class DefectError(Exception):
    """Our fault: an invariant does not hold. Nothing may be sold until somebody looked."""
