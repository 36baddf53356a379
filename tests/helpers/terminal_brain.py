"""A simulated terminal's brain in a test's own time, and shorthands for what is asked of it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.adapters.simulated.crowd import Crowd, Rates
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.faults import Faults
from desktop.adapters.simulated.journal import Journal
from desktop.adapters.simulated.serve import open_store
from desktop.adapters.simulated.terminal import SimulatedTerminal
from desktop.adapters.simulated.visitors import FaceVisitors
from desktop.protocol.vocabulary import Answer, check_answer, parse_message

STARTED = datetime(2026, 6, 18, 4, 0, tzinfo=UTC)
EVERYBODY_PAYS = Rates(decline=0.0, walk_away=0.0)


@dataclass
class Brain:
    """`now` is what the brain is told; `wait` lets it pass."""

    store: Path | None = None
    seed: int = 7
    speed: float = 1.0
    faults: Faults = field(default_factory=lambda: Faults(rates=EVERYBODY_PAYS))
    now: float = 50.0
    visitors: FaceVisitors | None = None
    journal: Journal = field(init=False)
    terminal: SimulatedTerminal = field(init=False)
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.journal = open_store(self.store, self.seed)
        self.terminal = SimulatedTerminal(
            self.journal,
            Crowd(self.seed, rates=self.faults.rates, speed=self.speed, served=self.journal.payments),
            self.faults,
            simulation=True,
            now=self.now,
            wall=self.wall,
            speed=self.speed,
            visitors=self.visitors,
        )

    @property
    def wall(self) -> datetime:
        return STARTED + timedelta(seconds=self.now)

    def ask(self, do: str, **fields: Any) -> dict[str, Any]:
        """Ask and return the answer, both checked against the vocabulary. Raises: RefusalError."""
        request = {**fields, "id": 1, "do": do}
        parse_message(request)
        answer = self.terminal.handle(do, request, self.now, self.wall)
        check_answer(do, Answer(re=1, ok=True, fields=answer))
        self._take()
        return answer

    def error(self, do: str, **fields: Any) -> RefusalError:
        """Ask for what must be refused; return the refusal."""
        try:
            answer = self.ask(do, **fields)
        except RefusalError as refusal:
            return refusal
        raise AssertionError(f"{do} was answered with {answer}")

    def wait(self, seconds: float = 0.0) -> None:
        """Let time pass, stopping where the brain wants to be called."""
        end = self.now + seconds
        while True:
            due = self.terminal.deadline()
            self.now = end if due is None else min(end, max(due, self.now))
            self.terminal.tick(self.now, self.wall)
            self._take()
            if self.now >= end:
                return

    def pay(self, order_no: str = "A", amount_fen: int = 1_200, **fields: Any) -> dict[str, Any]:
        wanted = {"subject": "lunch", "timeout_s": 60, "by": "face"} | fields
        return self.ask("pay", order_no=order_no, amount_fen=amount_fen, **wanted)

    def paid(self, order_no: str = "A", amount_fen: int = 1_200, **fields: Any) -> dict[str, Any]:
        """Pay, wait for the outcome and return its entry."""
        self.pay(order_no, amount_fen, **fields)
        self.wait(120)
        entry = self.ask("query", order_no=order_no)["entry"]
        assert isinstance(entry, dict)
        return entry

    def entries(self) -> list[dict[str, Any]]:
        return list(self.journal.after(0))

    def stages(self) -> list[str]:
        return [fields["stage"] for ev, fields in self.events if ev == "stage"]

    def restart(self) -> None:
        """Cut the power; come back on the same store ten seconds later."""
        self.journal.close()
        self.now += 10
        self.__post_init__()

    def _take(self) -> None:
        for ev, fields in self.terminal.take_events():
            parse_message({**fields, "ev": ev})
            self.events.append((ev, fields))


def configure(brain: Brain, **changes: int) -> None:
    """Set parameters as a desk does."""
    config: dict[str, Any] = {
        "provider_pid": "2088000000000001",
        "customer_id": "school-1",
        "store_id": "S001",
        "single_limit_fen": 5_000,
        "offline_single_fen": 3_000,
        "offline_total_fen": 6_000,
        "offline_hours": 2,
    }
    brain.ask("config.set", **(config | changes))
