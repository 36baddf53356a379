"""How a clause's check ends when the terminal does not simply keep it. Values only; any thread.

`BrokenError` carries what was sent, what came and what was wanted, in the contract's own words. Reasons are codes here;
`ui/conformance_words.py` says them. Source: terminal-link.md.
"""


class BrokenError(Exception):
    """The terminal did not keep the clause."""

    def __init__(self, *, wanted: str, came: str, sent: str = "") -> None:
        super().__init__(f"wanted {wanted}; came {came}")
        self.wanted = wanted
        self.came = came
        self.sent = sent


class SkippedError(Exception):
    """The clause could not be tried. `reason` is a code, `detail` a word for it."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class NotApplicableError(Exception):
    """The clause has no place at this terminal, or now. `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
