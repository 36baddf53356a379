"""Identity without money (刷脸核身): who, when, for what purpose, kept as a record. `core` thread.

Owns the verification in hand. Promises: the purpose and who asked are on disk before anybody is asked to look; the
terminal is asked only while no diner is being charged (an armed sale gives way and comes back); a lost link makes it in
doubt like a sale. No picture is kept. Source: terminal-link.md, `verify`; law.md, purpose and record.
"""

from collections.abc import Callable

from desktop.domain.events import VerificationAnswered, Verify
from desktop.domain.identifiers import RequestNo
from desktop.domain.verification import VerificationState
from desktop.services.checkout import Checkout
from desktop.services.commands import RequestVerification
from desktop.services.lines import diner_of
from desktop.services.ports import Books, Clock, Outcome, Terminal, VerificationRecord
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.views import LinkState, VerificationLine, VerificationView

TIMEOUT_S = 30
OUTCOME_GRACE_S = 20
LONGEST_PURPOSE = 200
RECENT = 50
#: Errors of `verify` that prove that the terminal did not begin. Source: terminal-link.md, Errors.
_REFUSED_AT_ONCE = frozenset({"busy", "bad_request", "unpaired", "unsupported", "limit_exceeded", "storage_full"})


class Verification:
    """At most one at a time."""

    def __init__(
        self, books: Books, terminal: Terminal, clock: Clock, recovery: Recovery, checkout: Checkout,
        changed: Callable[[], None],
    ) -> None:  # fmt: skip
        self._books = books
        self._terminal = terminal
        self._clock = clock
        self._recovery = recovery
        self._checkout = checkout
        self._changed = changed
        self._wanted: RequestVerification | None = None  # waits for the terminal to be free
        self._in_hand: RequestNo | None = None
        self._lose_at_s = 0.0
        self._refusal: Reason | None = None

    def request(self, wanted: RequestVerification) -> None:
        """Begin as soon as the terminal is free, or say why not."""
        refusal = self._refuses(wanted)
        self._refusal = self._checkout.stopped or (None if refusal is None else Reason(code=refusal))
        if self._refusal is None:
            self._wanted = wanted
            if not self._checkout.give_way(self._begin):
                self._wanted, self._refusal = None, Reason(code="verify.busy")
        self._changed()

    def answered(self, answer: VerificationAnswered) -> None:
        """Taken, or refused before it began; anything else is in doubt and asked for."""
        if not answer.error or answer.request_no != self._in_hand:
            return
        if answer.error in _REFUSED_AT_ONCE:
            record = self._books.verification_not_started(answer.request_no, answer.error, self._clock.now())
            self.settled(Outcome(entry_n=0, verification=record))
        else:
            self._lose(answer.error)

    def settled(self, outcome: Outcome) -> None:
        """The books hold an outcome."""
        if outcome.verification is not None and outcome.verification.request_no == self._in_hand:
            self._let_go()
        self._changed()

    def link_lost(self) -> None:
        """Nobody knows what became of it."""
        if self._wanted is not None:
            self._wanted, self._refusal = None, Reason(code="verify.no_terminal")
            self._let_go()
        if self._in_hand is not None:
            self._lose("link_lost")

    def due(self) -> None:
        """Give up waiting when it took too long."""
        if self._in_hand is not None and self._clock.monotonic_s() >= self._lose_at_s:
            self._lose("no_outcome")

    def next_at_s(self) -> float | None:
        """Return when `due` has something to do, on the monotonic clock."""
        return self._lose_at_s if self._in_hand is not None else None

    def forget(self) -> None:
        """Drop what memory believes: the books were reopened and decide."""
        self._wanted = self._in_hand = None

    @property
    def idle(self) -> bool:
        """Tell whether no verification is under way."""
        return self._in_hand is None and self._wanted is None

    def view(self) -> VerificationView:
        """Return the page as it stands, latest record first."""
        records = self._books.recent_verifications(RECENT)
        return VerificationView(
            waiting=self._wanted is not None,
            request_no=self._in_hand or "",
            refusal=self._refusal,
            records=tuple(self._line(record) for record in records),
        )

    # --- inside ----------------------------------------------------------------------------------------------------

    def _refuses(self, wanted: RequestVerification) -> str | None:
        if not wanted.purpose.strip() or not wanted.asked_by.strip():
            return "verify.no_purpose"
        if max(len(wanted.purpose), len(wanted.asked_by)) > LONGEST_PURPOSE:
            return "verify.purpose_too_long"
        if not self.idle:
            return "verify.busy"
        if self._recovery.link is not LinkState.ONLINE or self._recovery.identity is None:
            return "verify.no_terminal"
        return None

    def _begin(self) -> None:
        wanted, identity = self._wanted, self._recovery.identity
        self._wanted = None
        if wanted is None or identity is None or self._recovery.link is not LinkState.ONLINE:
            self._let_go()
            return
        record = self._books.submit_verification(wanted.purpose, wanted.asked_by, identity.sn, self._clock.now())
        self._in_hand = record.request_no
        self._lose_at_s = self._clock.monotonic_s() + TIMEOUT_S + OUTCOME_GRACE_S
        self._terminal.request(Verify(request_no=record.request_no, purpose=wanted.purpose, timeout_s=TIMEOUT_S))
        self._changed()

    def _lose(self, cause: str) -> None:
        assert self._in_hand is not None
        self._recovery.add(self._books.lose_verification(self._in_hand, cause, self._clock.now()))
        self._let_go()
        self._changed()

    def _let_go(self) -> None:
        self._in_hand = None
        self._checkout.take_back()

    def _line(self, record: VerificationRecord) -> VerificationLine:
        reason = None
        if record.state in (VerificationState.NOT_MATCHED, VerificationState.NOT_STARTED):
            reason = Reason(code=f"verify.{record.cause or 'not_matched'}")
        return VerificationLine(
            request_no=record.request_no,
            at=record.created_at,
            finished_at=record.finished_at,
            purpose=record.purpose,
            asked_by=record.asked_by,
            state=record.state,
            diner=diner_of(self._books, record.person_ref),
            reason=reason,
        )
