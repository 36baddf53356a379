"""An honest terminal in virtual time: the contract's promises, and diners and providers that do as they please.

Promises: a number starts one payment and no more; what was accepted has an outcome, over its own power cuts too; an
outcome is in the journal before anybody hears of it; entries that were acknowledged are dropped for good. It may
be slow, refuse, be busy, tell its stages or not, and learn of a success long after it gave an order up (`late`).
Source: terminal-link.md section 5, Journal, Idempotency and recovery.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

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
    QueryRefund,
    QueryVerification,
    ReadJournal,
    Refund,
    RefundAnswered,
    RequestRefused,
    SetClock,
    Stage,
    StageReached,
    TerminalIdentity,
    VerificationAnswered,
    Verify,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import Way

if TYPE_CHECKING:
    from tests.campaigns.simulation.world import World

SN = "SIM1"
_STEPS_S = (0.3, 0.5, 0.4)  # to SEARCHING, MATCHED, AUTHORISING
_STAGES = (Stage.SEARCHING, Stage.MATCHED, Stage.AUTHORISING)


class Turn:
    """What has the camera."""

    __slots__ = ("amount_fen", "fate", "give_up_at_s", "kind", "number", "person_ref", "stage", "telling")

    def __init__(
        self, kind: EntryKind, number: str, amount_fen: int, fate: str, person_ref: str, telling: bool, until_s: float
    ) -> None:
        self.kind, self.number, self.amount_fen, self.fate = kind, number, amount_fen, fate
        self.person_ref, self.telling, self.stage, self.give_up_at_s = person_ref, telling, Stage.SHOWN, until_s


class Terminal:
    """`journal` is what it still holds, `told` every entry there ever was, by number of the entry."""

    def __init__(self, world: "World", random: Callable[[], float]) -> None:
        self._world, self._random = world, random
        self.up = True
        self.told: list[JournalEntry] = []
        self.first_n = 1 if random() < 0.9 else 8  # entries before were another desk's, and dropped
        self.acknowledged = self.first_n - 1
        self.contents: dict[str, tuple[Any, ...]] = {}
        self.outcomes: dict[str, JournalEntry] = {}
        self.dropped: list[JournalEntry] = []
        self.charged: dict[str, int] = {}  # fen by order number
        self.offline: set[str] = set()
        self.unpaid: set[str] = set()  # taken offline, and declined when it was charged
        self.given_back: dict[str, int] = {}
        self.late: set[str] = set()  # it had said that nothing was charged, and learned better
        self._owed: list[Turn] = []  # what the provider will still tell of
        self.turn: Turn | None = None
        self._refunds: list[str] = []
        self._boots = 0
        self._drift_s = 0.0 if random() < 0.8 else (5.0, 7_200.0, -31_536_000.0)[int(random() * 3)]
        self._answers: dict[type, Callable[[Any], Any]] = {
            Pay: self._pay, Cancel: self._cancel, Query: self._query, ReadJournal: self._read, AckJournal: self._ack,
            SetClock: self._set_clock, Configure: self._configure, Refund: self._refund, Verify: self._verify,
            QueryRefund: self._query_refund, QueryVerification: self._query_verification,
        }  # fmt: skip

    # --- the line --------------------------------------------------------------------------------------------------

    def identity(self) -> TerminalIdentity:
        """Answer hello."""
        return TerminalIdentity(
            sn=SN, model="SIM-F1", manufacturer="OrbitPay", camera_vendor="Orbbec", camera_model="Astra",
            face_algorithm="alipay", firmware="1.0", capabilities=frozenset(), journal_head=self.head,
            roster_digest="", roster_count=0, clock=self._clock(),
        )  # fmt: skip

    @property
    def head(self) -> int:
        return self.first_n - 1 + len(self.told)

    def handle(self, request: object) -> object:
        """Return the answer to a request."""
        return self._answers[type(request)](request)

    @property
    def quiet(self) -> bool:
        """Tell whether nothing is under way here."""
        return self.up and self.turn is None and not self._refunds and not self._owed

    # --- its own power ---------------------------------------------------------------------------------------------

    def lose_power(self) -> None:
        """Everything but what is kept is gone."""
        self.up = False
        self._boots += 1

    def boot(self) -> None:
        """What was accepted and has no outcome gets one, before anybody may connect."""
        self.up = True
        turn, self.turn = self.turn, None
        if turn is not None:
            if turn.kind is EntryKind.VERIFICATION:
                self._record(turn.kind, turn.number, "not_matched", error="power_loss")
            elif turn.stage is Stage.AUTHORISING and turn.fate in ("paid", "paid_offline"):
                self._charge(turn, turn.fate)
            else:
                self._record(turn.kind, turn.number, "cancelled", turn.amount_fen, error="power_loss")
        for number in tuple(self._refunds):
            self._settle_refund(number)
        for owed in tuple(self._owed):  # it asks the provider before anybody may connect
            self._learn(owed)

    # --- requests --------------------------------------------------------------------------------------------------

    def _pay(self, pay: Pay) -> PayAnswered:
        number, content = pay.order_no, (pay.amount_fen, pay.way)
        self._world.heard_pay(number)
        known = self.contents.get(number)
        if known is not None:
            return PayAnswered(order_no=number, error="" if known == content else "order_conflict")
        if self.turn is not None:
            return PayAnswered(order_no=number, error="busy")
        if self._world.faulty and (chance := self._random()) < 0.03:
            if chance < 0.02:
                return PayAnswered(order_no=number, error="storage_full" if chance < 0.01 else "internal")
            self._begin(pay, content)  # it says `internal` and goes on all the same
            return PayAnswered(order_no=number, error="internal")
        self._begin(pay, content)
        return PayAnswered(order_no=number)

    def _begin(self, pay: Pay, content: tuple[Any, ...]) -> None:
        self.contents[pay.order_no] = content
        fate = self._world.plan.fate_of_pay()
        telling = self._random() < 0.35
        now_s = self._world.now_s
        person_ref = self._world.plan.face()
        turn = self.turn = Turn(
            EntryKind.PAYMENT, pay.order_no, pay.amount_fen, fate, person_ref, telling, now_s + pay.timeout_s
        )
        if telling:
            self._world.link.tell(StageReached(order_no=pay.order_no, stage=Stage.SHOWN))
        if fate == "nobody":
            self._world.after(float(pay.timeout_s), self._step, (self._boots, turn, 9))
        elif pay.way is Way.CODE:
            self._world.after(0.8, self._step, (self._boots, turn, 2))
        else:
            self._world.after(_STEPS_S[0], self._step, (self._boots, turn, 0))

    def _step(self, what: tuple[int, Turn, int]) -> None:
        boots, turn, index = what
        if boots != self._boots or turn is not self.turn:
            return
        if turn.fate == "nobody":
            self._end(turn, "timeout", "timeout")
        elif index < 3:
            if index and turn.fate == "walks_away":
                self._end(turn, "cancelled", "walked_away")
                return
            turn.stage = _STAGES[index]
            person_ref = turn.person_ref if index == 1 else ""
            if turn.kind is EntryKind.PAYMENT and (turn.telling or person_ref):
                self._world.link.tell(
                    StageReached(order_no=OrderNo(turn.number), stage=turn.stage, person_ref=person_ref)
                )
            wait_s = _STEPS_S[index + 1] if index < 2 else self._world.plan.authorising_s()
            self._world.after(wait_s, self._step, (boots, turn, index + 1))
        elif turn.kind is EntryKind.VERIFICATION:
            self._end(turn, "matched" if turn.fate.startswith("paid") else "not_matched")
        elif turn.fate in ("paid", "paid_offline"):
            self.turn = None
            self._charge(turn, turn.fate)
        else:
            self._end(turn, "declined", "balance" if turn.fate == "declined" else turn.fate)

    def _end(self, turn: Turn, result: str, error: str = "") -> None:
        self.turn = None
        if turn.kind is EntryKind.VERIFICATION:
            self._record(turn.kind, turn.number, result if result == "matched" else "not_matched", error=error,
                         person_ref=turn.person_ref if result == "matched" else "")  # fmt: skip
            return
        self._record(turn.kind, turn.number, result, turn.amount_fen, error=error)
        if self._world.faulty and self._random() < 0.05:  # the provider had charged after all
            self._owed.append(turn)
            self._world.after(1.0 + 9.0 * self._random(), self._learn, turn)

    def _charge(self, turn: Turn, result: str) -> None:
        self.charged[turn.number] = self.charged.get(turn.number, 0) + turn.amount_fen
        self._record(turn.kind, turn.number, result, turn.amount_fen, person_ref=turn.person_ref)
        if result == "paid_offline":
            self.offline.add(turn.number)
            if self._random() < 0.8:
                self._owed.append(turn)
                self._world.after(1.0 + 6.0 * self._random(), self._learn, turn)

    def _learn(self, turn: Turn) -> None:
        """The provider tells: a credential was used (the same money, now with its trade number), or an order that was
        given up had been charged after all."""
        if not self.up or turn not in self._owed:
            return  # asked for at the boot
        self._owed.remove(turn)
        if turn.number in self.offline:
            self.offline.discard(turn.number)
            if self._random() < 0.2:
                self.unpaid.add(turn.number)
                del self.charged[turn.number]
                self._record(turn.kind, turn.number, "declined", turn.amount_fen, error="balance")
                return
        else:
            self.late.add(turn.number)
            self.charged[turn.number] = self.charged.get(turn.number, 0) + turn.amount_fen
        self._record(turn.kind, turn.number, "paid", turn.amount_fen, person_ref=turn.person_ref)

    def _cancel(self, cancel: Cancel) -> OrderAnswered:
        turn = self.turn
        if turn is not None and turn.number == cancel.order_no and turn.stage is not Stage.AUTHORISING:
            self._end(turn, "cancelled", "cancelled_by_desk")
        return self._query(cancel)

    def _query(self, query: Query | Cancel) -> OrderAnswered:
        number, turn = query.order_no, self.turn
        if turn is not None and turn.number == number:
            return OrderAnswered(order_no=number, knowledge=Knowledge.IN_PROGRESS, stage=turn.stage)
        done = self.outcomes.get(number)
        knowledge = Knowledge.UNKNOWN if done is None else Knowledge.DONE
        return OrderAnswered(order_no=number, knowledge=knowledge, entry=done)

    def _refund(self, refund: Refund) -> RefundAnswered:
        number, content = refund.refund_no, (refund.amount_fen, refund.order_no)
        known = self.contents.get(number)
        if known is not None:
            if known != content:
                return RefundAnswered(refund_no=number, knowledge=Knowledge.UNKNOWN, error="order_conflict")
            return self._query_refund(QueryRefund(refund_no=number))
        if self._world.faulty and self._random() < 0.04:
            error = "busy" if self._random() < 0.5 else "internal"
            return RefundAnswered(refund_no=number, knowledge=Knowledge.UNKNOWN, error=error)
        self.contents[number] = content
        self._refunds.append(number)
        wait_s = 0.8 if self._random() < 0.8 else 45.0  # beyond the desk's patience
        self._world.after(wait_s, self._refund_due, (self._boots, number))
        return RefundAnswered(refund_no=number, knowledge=Knowledge.IN_PROGRESS)

    def _refund_due(self, what: tuple[int, str]) -> None:
        if what[0] == self._boots and what[1] in self._refunds:
            self._settle_refund(what[1])

    def _settle_refund(self, number: str) -> None:
        self._refunds.remove(number)
        amount_fen, order_no = self.contents[number]
        back_fen = self.given_back.get(order_no, 0)
        may = order_no not in self.offline and back_fen + amount_fen <= self.charged.get(order_no, 0)
        if may and self._random() < 0.9:
            self.given_back[order_no] = back_fen + amount_fen
            self._record(EntryKind.REFUND, number, "refunded", amount_fen, order_no=order_no)
        else:
            self._record(EntryKind.REFUND, number, "declined", amount_fen, order_no=order_no, error="provider")

    def _query_refund(self, query: QueryRefund) -> RefundAnswered:
        number = query.refund_no
        if number in self._refunds:
            return RefundAnswered(refund_no=number, knowledge=Knowledge.IN_PROGRESS)
        done = self.outcomes.get(number)
        knowledge = Knowledge.UNKNOWN if done is None else Knowledge.DONE
        return RefundAnswered(refund_no=number, knowledge=knowledge, entry=done)

    def _verify(self, verify: Verify) -> VerificationAnswered:
        number = verify.request_no
        if number not in self.contents:
            if self.turn is not None:
                return VerificationAnswered(request_no=number, knowledge=Knowledge.UNKNOWN, error="busy")
            self.contents[number] = (verify.purpose,)
            plan, until_s = self._world.plan, self._world.now_s + verify.timeout_s
            fate = plan.fate_of_pay()
            turn = self.turn = Turn(EntryKind.VERIFICATION, number, 0, fate, plan.face(), False, until_s)
            wait_s = float(verify.timeout_s) if fate == "nobody" else _STEPS_S[0]
            self._world.after(wait_s, self._step, (self._boots, turn, 0))
        return self._query_verification(QueryVerification(request_no=number))

    def _query_verification(self, query: QueryVerification) -> VerificationAnswered:
        number, turn = query.request_no, self.turn
        if turn is not None and turn.number == number:
            return VerificationAnswered(request_no=number, knowledge=Knowledge.IN_PROGRESS)
        done = self.outcomes.get(number)
        knowledge = Knowledge.UNKNOWN if done is None else Knowledge.DONE
        return VerificationAnswered(request_no=number, knowledge=knowledge, entry=done)

    def _read(self, read: ReadJournal) -> object:
        if self._world.faulty and self._random() < 0.01:
            return RequestRefused(request=read, error="internal")
        limit = read.limit if self._random() < 0.9 else 1
        start = max(read.after, self.acknowledged) - self.first_n + 1
        return JournalArrived(entries=tuple(self.told[start : start + limit]), asked_after=read.after)

    def _ack(self, ack: AckJournal) -> object:
        if ack.upto > self.head:
            return RequestRefused(request=ack, error="bad_request")
        if ack.upto > self.acknowledged:
            self.dropped += self.told[self.acknowledged - self.first_n + 1 : ack.upto - self.first_n + 1]
            self.acknowledged = ack.upto
        return JournalAcked(upto=ack.upto)

    def _set_clock(self, request: SetClock) -> ClockAnswered:
        self._drift_s = (request.now - self._world.wall()).total_seconds()
        return ClockAnswered(clock=self._clock())

    def _configure(self, request: Configure) -> object:
        if self._world.faulty and self._random() < 0.01:
            return RequestRefused(request=request, error="internal")
        return Configured()

    # --- outcomes --------------------------------------------------------------------------------------------------

    def _clock(self) -> datetime:
        now = self._world.true_wall()
        return now + timedelta(seconds=self._drift_s) if self._drift_s else now

    def _record(
        self, kind: EntryKind, number: str, result: str, amount_fen: int | None = None, *, person_ref: str = "",
        order_no: str = "", error: str = "",
    ) -> None:  # fmt: skip
        n = self.head + 1
        entry = JournalEntry(
            n=n, kind=kind, subject_no=number, result=result, at=self._clock(), raw=b"\xa0", person_ref=person_ref,
            trade_no=f"T{n}" if result == "paid" else "", amount_fen=amount_fen, order_no=order_no, error=error,
        )  # fmt: skip
        self.told.append(entry)
        self.outcomes[number] = entry
        self._world.trace.append((self._world.now_s, "recorded", f"{n} {number} {result}"))
        self._world.link.tell(JournalArrived(entries=(entry,)))
