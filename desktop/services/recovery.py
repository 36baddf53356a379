"""The one way back to the truth, taken at every connection: read the journal, then ask for everything open.

Owns the link's state, the journal's head and what is in doubt: orders, refunds and verifications; `core` thread.
Promises: nothing is sold before the journal was read up to the head that the terminal tells, so that a ledger which was
put back as it once was is noticed; what is in doubt is asked for under its own number until the terminal answers, at 1,
2, 4, … 30 s, and only of the terminal that it was sent to; an entry is acknowledged only once it is durable here.
Source: terminal-link.md, Idempotency and recovery.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from desktop.domain.events import (
    AckJournal,
    Cancel,
    Configure,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    Query,
    QueryRefund,
    QueryVerification,
    ReadJournal,
    RefundAnswered,
    SetClock,
    TerminalIdentity,
    TerminalRequest,
    VerificationAnswered,
)
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import OPEN_STATES, SaleState
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.services.in_doubt import InDoubt, Subject, latest, number_in, number_of
from desktop.services.ports import Books, Clock, Outcome, RefundRecord, Sale, Terminal, VerificationRecord
from desktop.services.reason import Reason
from desktop.services.views import AlertKind, LinkState

JOURNAL_PAGE = 16  # the longest entries at 115200 Bd still come within the session's time limit
READ_AGAIN_S = 2.0  # after the terminal refused to read its journal
RECOVERY_PATIENCE_S = 5.0  # after which selling starts although a query is unanswered; the order stays in doubt
LONGEST_WAIT_S = 30.0
WORTH_NOTING_DRIFT_S = 2.0
LARGEST_SET_DRIFT_S = 600.0  # beyond it a person decides which of the two clocks is wrong
_OPEN = frozenset(state.value for state in OPEN_STATES)  # refunds and verifications use the same words


class Recovery:
    """Link state and everything that has to be settled before and beside selling."""

    def __init__(
        self,
        books: Books,
        terminal: Terminal,
        clock: Clock,
        configuration: Configure,
        settled: Callable[[Sequence[Outcome]], None],
    ) -> None:
        self._books = books
        self._terminal = terminal
        self._clock = clock
        self.configuration = configuration
        self._settled = settled
        self.identity: TerminalIdentity | None = None
        self.link = LinkState.CONNECTING
        self.link_reason: Reason | None = None
        self.link_since = clock.now()
        self.clock_drift_s = 0.0
        self.clock_checked_at: datetime | None = None
        self.in_doubt: dict[str, InDoubt] = {}  # by number
        self.head = 0  # of the terminal's journal, taken over up to here
        self._told = 0  # of the terminal's journal, as this connection has told: what is missing up to it was lost
        self._unanswered: set[str] = set()
        self._cancelling: set[str] = set()
        self.busy_with = ""  # an order in doubt that the terminal still works on: another would only be refused
        self._patient_until_s = 0.0
        self._read_again_at_s: float | None = None

    def load(self) -> None:
        """Take everything open in the books for in doubt: at start, and after the file was reopened."""
        self.in_doubt.clear()
        books, now = self._books, self._clock.now()
        for sale in books.open_sales():
            if sale.state is SaleState.SUBMITTED:
                sale = books.lose(sale.order_no, sale.person_ref, "interrupted", now)
            self.add(sale)
        for refund in books.open_refunds():
            if refund.state is RefundState.SUBMITTED:
                refund = books.lose_refund(refund.refund_no, "interrupted", now)
            self.add(refund)
        for record in books.open_verifications():
            if record.state is VerificationState.SUBMITTED:
                record = books.lose_verification(record.request_no, "interrupted", now)
            self.add(record)

    def look_again(self) -> None:
        """Ask no more for what the provider's receipt has settled: its terminal is gone."""
        still = {sale.order_no for sale in self._books.open_sales()}
        for number, doubt in list(self.in_doubt.items()):
            if isinstance(doubt.subject, Sale) and number not in still:
                del self.in_doubt[number]
                self._unanswered.discard(number)

    def add(self, subject: Subject) -> None:
        """Begin to ask for what is in doubt."""
        self.in_doubt[number_of(subject)] = InDoubt(subject=subject, next_at_s=self._clock.monotonic_s())

    @property
    def sales_in_doubt(self) -> int:
        """Return how many orders are in doubt."""
        return sum(isinstance(doubt.subject, Sale) for doubt in self.in_doubt.values())

    @property
    def has_read_all(self) -> bool:
        """Tell whether the journal was read up to everything that the terminal told of on this connection."""
        return self.link is LinkState.ONLINE and self._told <= self.head

    # --- the link --------------------------------------------------------------------------------------------------

    def connected(self, identity: TerminalIdentity) -> None:
        """A new connection stands: begin at the journal."""
        self.identity, self._told = identity, identity.journal_head
        self.clock_drift_s = (identity.clock - self._clock.now()).total_seconds()
        self._change(LinkState.CONNECTING, None)  # until the books took it: a fault there comes back by `again`
        self._take_up(identity)

    def _take_up(self, identity: TerminalIdentity) -> None:
        now = self._clock.now()
        self._books.know_device(identity, now)
        if abs(self.clock_drift_s) >= WORTH_NOTING_DRIFT_S:
            self._books.note_clock(identity.sn, self.clock_drift_s, now)
        if identity.journal_head < self._books.journal_head(identity.sn):
            # It forgot outcomes that it had told: its next numbers would be taken for old ones.
            self._change(LinkState.DOWN, Reason(code="link.journal_behind", facts={"sn": identity.sn}))
        else:
            self._begin(identity)

    def _begin(self, identity: TerminalIdentity) -> None:
        self.head = self._books.journal_head(identity.sn)
        self._change(LinkState.RECOVERING, None)
        self._unanswered.clear()
        self._cancelling.clear()
        self._read_on()

    def lost(self, reason: Reason) -> None:
        """There is no connection."""
        self._unanswered.clear()
        self._change(LinkState.DOWN, reason)

    def again(self) -> None:
        """Start over on the connection that stands, after the books were reopened."""
        self.load()
        if self.identity is None or self.link is LinkState.DOWN:
            return
        if self.link is LinkState.CONNECTING:
            self._take_up(self.identity)
        else:  # what `hello` said of head and clock is as old as the connection, and was compared then
            self._begin(self.identity)

    # --- what the terminal says ------------------------------------------------------------------------------------

    def journal_arrived(self, arrived: JournalArrived) -> None:
        """Take over what is new; read on where something is missing."""
        if self.identity is None or self.link in (LinkState.DOWN, LinkState.CONNECTING):
            return
        self._told = max([self._told, *(entry.n for entry in arrived.entries)])
        fresh = [entry for entry in arrived.entries if entry.n > self.head]
        if fresh and arrived.asked_after == self.head and self._books.journal_may_skip(self.identity.sn, self.head):
            self.head = fresh[0].n - 1  # what another desk or a lost ledger acknowledged may have been dropped
        gapless = all(entry.n == self.head + 1 + index for index, entry in enumerate(fresh))
        if arrived.entries and not fresh and arrived.asked_after == self.head:
            self._miss_entries()
            return
        if fresh and not gapless:
            if arrived.asked_after == self.head:  # it was asked for exactly what is missing, and has it not
                self._miss_entries()
            else:
                self._read_on()
            return
        if fresh:
            outcomes = self._books.take_over(self.identity.sn, fresh, self._clock.now())
            self.head = fresh[-1].n
            self._tell(latest(outcomes))
            self._terminal.request(AckJournal(upto=self.head))
        if arrived.asked_after is None:
            return
        if not arrived.entries:
            self._read_to_the_end(arrived.asked_after)
        elif self.link is LinkState.RECOVERING:
            self._read_on()

    def _read_to_the_end(self, asked_after: int) -> None:
        """The terminal has no more; what it has told of beyond, it must have been allowed to drop."""
        assert self.identity is not None
        if self._told > self.head:
            if asked_after < self.head:
                self._read_on()
                return
            if not self._books.journal_read(self.identity.sn, self._told, self._clock.now()):
                self._miss_entries()
                return
            self.head = self._told
            self._terminal.request(AckJournal(upto=self.head))
        elif self.link is LinkState.RECOVERING:
            self._books.journal_read(self.identity.sn, self.head, self._clock.now())
        if self.link is LinkState.RECOVERING:
            self._ask_for_open()

    def answered(self, answer: OrderAnswered | RefundAnswered | VerificationAnswered) -> None:
        """What the terminal knows of something that is in doubt."""
        if not isinstance(answer, OrderAnswered) and answer.error:
            return  # it says nothing of what was asked before
        number = number_in(answer)
        doubt = self.in_doubt.get(number)
        match answer.knowledge:
            case Knowledge.UNKNOWN:
                if doubt is not None:
                    self._tell([self._never_began(doubt.subject)])
            case Knowledge.DONE:
                if answer.entry is not None and not self._is_done(answer.entry, doubt):
                    return
            case Knowledge.IN_PROGRESS:
                if doubt is not None and isinstance(doubt.subject, Sale):
                    self.busy_with = number
                    if number not in self._cancelling:
                        # Nobody at the desk waits for it any more: the line goes on, so the terminal must be freed.
                        self._cancelling.add(number)
                        self._terminal.request(Cancel(order_no=doubt.subject.order_no))
                        return
        self._unanswered.discard(number)
        self._maybe_online()

    def _is_done(self, entry: JournalEntry, doubt: InDoubt | None) -> bool:
        """Take the outcome that a query was answered with; False while it is still to be read, or cannot be."""
        if entry.n > self.head:
            self._told = max(self._told, entry.n)
            self._read_on()
            return False
        if doubt is None or self.identity is None:
            return True
        outcome = self._books.take_dropped(self.identity.sn, entry, self._clock.now())
        if outcome is None:
            # It is done under a number that this ledger holds as something else: another journal.
            self._change(LinkState.DOWN, Reason(code="link.journal_behind", facts={"sn": self.identity.sn}))
            return False
        self._tell([outcome])
        return True

    def _never_began(self, subject: Subject) -> Outcome:
        now, cause = self._clock.now(), "not_started"
        match subject:
            case Sale(order_no=order_no):
                return Outcome(entry_n=0, sale=self._books.not_started(order_no, cause, now))
            case RefundRecord(refund_no=refund_no):
                return Outcome(entry_n=0, refund=self._books.refund_not_started(refund_no, cause, now))
            case VerificationRecord(request_no=request_no):
                record = self._books.verification_not_started(request_no, cause, now)
                return Outcome(entry_n=0, verification=record)

    def refused(self, request: TerminalRequest) -> None:
        """The terminal would not: the journal is asked for again, the rest is tried at the next connection."""
        if isinstance(request, ReadJournal):
            self._read_again_at_s = self._clock.monotonic_s() + READ_AGAIN_S

    def clock_answered(self) -> None:
        self.clock_checked_at = self._clock.now()

    def set_clock(self) -> None:
        """Set the terminal's clock to the desk's: a person says that the desk's is right."""
        if self.link is not LinkState.DOWN:
            self._terminal.request(SetClock(now=self._clock.now()))

    def configure(self, configuration: Configure) -> None:
        """Have the terminal go by these parameters; it is told now, or when it is there."""
        if configuration != self.configuration:
            self.configuration = configuration
            if self.link is LinkState.ONLINE:
                self.send_parameters()

    def send_parameters(self) -> None:
        """Send the parameters again."""
        if self.link is not LinkState.DOWN:
            self._terminal.request(self.configuration)

    # --- time ------------------------------------------------------------------------------------------------------

    def due(self) -> bool:
        """Ask again for what is due; tell whether anything was asked."""
        now_s = self._clock.monotonic_s()
        if self._read_again_at_s is not None and now_s >= self._read_again_at_s:
            self._read_on()
        if self.link is LinkState.RECOVERING and self._patient_until_s and now_s >= self._patient_until_s:
            self._unanswered.clear()
            self._maybe_online()
        if self.link is not LinkState.ONLINE:
            return False
        due = [doubt for doubt in self.in_doubt.values() if now_s >= doubt.next_at_s and self._is_here(doubt)]
        for doubt in due:
            self._ask(doubt)
        return bool(due)

    def ask_again(self, number: str) -> None:
        """Ask for one number now."""
        doubt = self.in_doubt.get(number)
        if doubt is not None and self.link is LinkState.ONLINE and self._is_here(doubt):
            self._ask(doubt)

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        times = [self._patient_until_s] if self.link is LinkState.RECOVERING and self._patient_until_s else []
        if self._read_again_at_s is not None:
            times.append(self._read_again_at_s)
        if self.link is LinkState.ONLINE:
            times += [doubt.next_at_s for doubt in self.in_doubt.values() if self._is_here(doubt)]
        return min(times, default=None)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _is_here(self, doubt: InDoubt) -> bool:
        return self.identity is not None and doubt.subject.device_sn == self.identity.sn

    def _change(self, link: LinkState, reason: Reason | None) -> None:
        if link is not self.link:
            self.link_since = self._clock.now()
        if link is not LinkState.ONLINE:
            self.busy_with = ""
        self.link, self.link_reason = link, reason
        self._patient_until_s, self._read_again_at_s = 0.0, None

    def _miss_entries(self) -> None:
        self._change(LinkState.DOWN, Reason(code="link.journal_gap", facts={"n": self.head + 1}))

    def _read_on(self) -> None:
        self._read_again_at_s = None
        self._terminal.request(ReadJournal(after=self.head, limit=JOURNAL_PAGE))

    def _ask_for_open(self) -> None:
        if self._patient_until_s:
            return
        self._patient_until_s = self._clock.monotonic_s() + RECOVERY_PATIENCE_S
        self._terminal.request(self.configuration)
        if abs(self.clock_drift_s) <= LARGEST_SET_DRIFT_S:
            self._terminal.request(SetClock(now=self._clock.now()))
        else:
            self._books.raise_alert(AlertKind.CLOCK_DIFFERS, "terminal", self._clock.now())
        for number, doubt in self.in_doubt.items():
            if self._is_here(doubt):
                self._unanswered.add(number)
                self._ask(doubt)
        self._maybe_online()

    def _ask(self, doubt: InDoubt) -> None:
        doubt.attempts += 1
        wait_s = min(2.0 ** (doubt.attempts - 1), LONGEST_WAIT_S)
        doubt.next_at_s = self._clock.monotonic_s() + wait_s
        doubt.next_at = self._clock.now() + timedelta(seconds=wait_s)
        match doubt.subject:
            case Sale(order_no=order_no):
                self._terminal.request(Query(order_no=order_no))
            case RefundRecord(refund_no=refund_no):
                self._terminal.request(QueryRefund(refund_no=refund_no))
            case VerificationRecord(request_no=request_no):
                self._terminal.request(QueryVerification(request_no=request_no))

    def _free(self, number: str) -> None:
        if self.busy_with == number:
            self.busy_with = ""

    def _tell(self, outcomes: Sequence[Outcome]) -> None:
        for outcome in outcomes:
            for subject in (outcome.sale, outcome.refund, outcome.verification):
                if subject is not None and subject.state.value not in _OPEN:
                    self.in_doubt.pop(number_of(subject), None)
                    self._free(number_of(subject))
                    self._unanswered.discard(number_of(subject))
        self._settled(outcomes)
        self._maybe_online()

    def _maybe_online(self) -> None:
        if self.link is LinkState.RECOVERING and self._patient_until_s and not self._unanswered:
            self._change(LinkState.ONLINE, None)
