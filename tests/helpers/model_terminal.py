"""An honest terminal in memory, with the contract's promises and nothing else, for histories that Hypothesis invents.

It keeps orders and journal over cut links; a wire between it and the desk may lose everything that is under way.
Source: terminal-link.md, Idempotency and recovery.
"""

from desktop.domain.events import (
    AckJournal,
    Cancel,
    ClockAnswered,
    Configure,
    Configured,
    JournalAcked,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    Pay,
    PayAnswered,
    Query,
    ReadJournal,
    SetClock,
    Stage,
    StageReached,
    TerminalConnected,
    TerminalEvent,
    TerminalRequest,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import JournalEntry
from tests.helpers.fakes import NOON, entry, identity


class ModelTerminal:
    """Takes requests, gives events; `journal` is the truth."""

    def __init__(self) -> None:
        self.journal: list[JournalEntry] = []
        self.orders: dict[OrderNo, int] = {}
        self.current: OrderNo | None = None
        self.outbox: list[TerminalEvent] = []
        self.linked = False
        self.connection = 0

    def connect(self) -> None:
        self.linked = True
        self.connection += 1
        who = identity(journal_head=len(self.journal), clock=NOON)
        self.outbox = [TerminalConnected(identity=who, connection=self.connection)]

    def cut(self) -> None:
        """Everything under way is lost."""
        self.linked, self.outbox = False, []

    def recognise(self, person_ref: str) -> None:
        """The diner's face is found."""
        if self.current is not None and self.linked:
            self.outbox.append(StageReached(order_no=self.current, stage=Stage.MATCHED, person_ref=person_ref))

    def finish(self, result: str) -> None:
        """The order in work has an outcome: durable here, told if somebody listens."""
        if self.current is None:
            return
        number, self.current = self.current, None
        made = entry(len(self.journal) + 1, number, result, amount_fen=self.orders[number])
        self.journal.append(made)
        if self.linked:
            self.outbox.append(JournalArrived(entries=(made,)))

    def handle(self, request: TerminalRequest) -> None:
        """Answer one request."""
        match request:
            case Pay(order_no=number, amount_fen=amount_fen):
                self.outbox.append(PayAnswered(order_no=number, error=self._begin(number, amount_fen)))
            case Cancel(order_no=number):
                if number == self.current:
                    self.finish("cancelled")
                self.outbox.append(self._known(number))
            case Query(order_no=number):
                self.outbox.append(self._known(number))
            case ReadJournal(after=after, limit=limit):
                page = tuple(self.journal[after : after + limit])
                self.outbox.append(JournalArrived(entries=page, asked_after=after))
            case AckJournal(upto=upto):
                self.outbox.append(JournalAcked(upto=upto))
            case SetClock(now=now):
                self.outbox.append(ClockAnswered(clock=now))
            case Configure():
                self.outbox.append(Configured())

    def _begin(self, number: OrderNo, amount_fen: int) -> str:
        if number in self.orders:
            return "" if self.orders[number] == amount_fen else "order_conflict"
        if self.current is not None:
            return "busy"
        self.orders[number], self.current = amount_fen, number
        return ""

    def _known(self, number: OrderNo) -> OrderAnswered:
        if number == self.current:
            return OrderAnswered(order_no=number, knowledge=Knowledge.IN_PROGRESS, stage=Stage.SHOWN)
        done = next((each for each in self.journal if each.subject_no == number), None)
        knowledge = Knowledge.DONE if done is not None else Knowledge.UNKNOWN
        return OrderAnswered(order_no=number, knowledge=knowledge, entry=done)
