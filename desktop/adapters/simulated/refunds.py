"""The refunds that a simulated terminal has accepted and that the provider has not answered yet. One thread.

The journal keeps what was asked; what is under way is lost with a power cut, and ended by the next start.
Source: terminal-link.md section 5, `refund`.
"""

from desktop.adapters.simulated.journal import Content, Journal
from desktop.adapters.simulated.outbox import Outbox
from desktop.adapters.simulated.provider import Provider

_TAKES_S = 0.8


class Refunds:
    """Any number at once, each answered `_TAKES_S` after it came, divided by `speed`; at once with 0."""

    def __init__(self, journal: Journal, provider: Provider, outbox: Outbox, speed: float) -> None:
        self._journal = journal
        self._provider = provider
        self._outbox = outbox
        self._takes_s = _TAKES_S / speed if speed else 0.0
        self._under_way: list[tuple[float, str]] = []  # when it is due, refund number

    def begin(self, refund_no: str, content: Content, now: float) -> None:
        """Take a refund of a new number. Raises: OperatorError `terminal_sim.store`."""
        self._journal.take("refund", refund_no, content)
        self._under_way.append((now + self._takes_s, refund_no))

    def tick(self, now: float) -> None:
        """Settle what is due."""
        for due, refund_no in [refund for refund in self._under_way if refund[0] <= now]:
            self._under_way.remove((due, refund_no))
            self._settle(refund_no, now)

    def deadline(self) -> float | None:
        """Return when `tick` is due at the latest, or None."""
        return min((at for at, _ in self._under_way), default=None)

    def _settle(self, refund_no: str, now: float) -> None:
        content = self._journal.content("refund", refund_no)
        assert content is not None
        amount_fen, order_no = content
        result, fields = self._provider.refund(amount_fen, order_no, now)
        self._outbox.record("refund", refund_no, result, **fields)
