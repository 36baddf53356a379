"""What a simulated terminal has to tell: outcomes, in the journal before anybody hears of them, and other events.

One thread. Promises: what was accepted has an outcome even over a power cut (`end_unfinished`); each event is told
once, and only to who was there when it happened. Source: terminal-link.md section 5, Journal, Idempotency and recovery.
"""

from desktop.adapters.simulated.clock import TerminalClock
from desktop.adapters.simulated.journal import Content, Journal
from desktop.adapters.simulated.log import TerminalLog
from desktop.protocol.messages import Fields
from desktop.protocol.vocabulary import SUBJECT_KEYS

_UNFINISHED = {"payment": "cancelled", "refund": "declined", "verification": "not_matched"}


class Outbox:
    """Events wait here until they are taken."""

    def __init__(self, journal: Journal, clock: TerminalClock, log: TerminalLog) -> None:
        self._journal = journal
        self._clock = clock
        self._log = log
        self._events: list[tuple[str, Fields]] = []

    def put(self, ev: str, fields: Fields) -> None:
        """Tell an event."""
        self._events.append((ev, fields))

    def take(self) -> list[tuple[str, Fields]]:
        """Return the events since the last call; each once."""
        events, self._events = self._events, []
        return events

    def clear(self) -> None:
        """Forget what nobody took."""
        self._events.clear()

    def record(self, kind: str, number: str, result: str, **fields: object) -> None:
        """Write an outcome to the journal, then tell it; fields that are empty or None are left out.

        Raises: OperatorError `terminal_sim.store`.
        """
        present = {key: value for key, value in fields.items() if value not in ("", None)}
        entry = {**present, "kind": kind, SUBJECT_KEYS[kind]: number, "result": result, "at": self._clock.at()}
        complete = self._journal.record(entry)
        self._log.note(f"{kind} {number} {result}")
        self.put("journal", {"entry": complete})

    def end_unfinished(self) -> None:
        """Give what a power cut left without an outcome the one that it has now: nothing was charged or paid back.

        Raises: OperatorError `terminal_sim.store`.
        """
        for kind, number, content in self._journal.unfinished():
            self.record(kind, number, _UNFINISHED[kind], error="power_loss", **_asked(kind, content))


def _asked(kind: str, content: Content) -> Fields:
    match kind:
        case "payment":
            return {"amount_fen": content[0]}
        case "refund":
            return {"amount_fen": content[0], "order_no": content[1]}
    return {}
