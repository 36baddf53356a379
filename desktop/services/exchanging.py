"""A terminal exchanged for another, step by step; each step is left and come back to. `core` thread.

Owns which step is next and what it wants. Promises: selling goes on until the old terminal is parted with; nothing in
doubt is settled but by the terminal that knows; a press that cannot be done changes nothing and says why; what is done
is read from the books, so that a desk that was killed goes on from there. Source: issue 8; decision 0026.
"""

from collections.abc import Callable
from typing import assert_never

from desktop.domain.errors import OperatorError
from desktop.domain.events import TerminalIdentity
from desktop.domain.exchange import Exchange, ExchangeStage
from desktop.services.emptying import LibraryEmptying
from desktop.services.exchange_views import (
    BeginExchange,
    Emptying,
    EmptyLibrary,
    EndExchange,
    ExchangeCommand,
    ExchangeView,
    FacesWiped,
    PartWithTerminal,
)
from desktop.services.ports import Books, Clock
from desktop.services.reason import Reason
from desktop.services.recovery import Recovery
from desktop.services.views import LinkState


class Exchanging:
    """At most one exchange under way. `unpin` has the driver trust a terminal no more; `signed_in` names who is here,
    empty where nobody signed in."""

    def __init__(
        self, books: Books, clock: Clock, recovery: Recovery, emptying: LibraryEmptying, unpin: Callable[[str], None],
        signed_in: Callable[[], str],
    ) -> None:  # fmt: skip
        self._books, self._clock, self._recovery, self._emptying, self._unpin = books, clock, recovery, emptying, unpin
        self._signed_in = signed_in
        self._reason: Reason | None = None

    def handle(self, command: ExchangeCommand) -> None:
        """Take a command."""
        self._reason = None
        try:
            self._do(command)
        except OperatorError as fault:
            if not fault.code.startswith("exchange."):
                raise
            self._reason = Reason(code=fault.code, facts=fault.facts)

    def connected(self, identity: TerminalIdentity) -> None:
        """A paired terminal is there: it may be the one that takes the other's place."""
        before = self._books.exchange()
        if before is not None and before.stage is ExchangeStage.PARTED:
            self._books.arrived(identity.sn, self._clock.now())
            self._emptying.forget()

    def view(self, *, fetches_faces: bool, parameters_set: bool) -> ExchangeView:
        """Return the page as it stands."""
        books, recovery, emptying = self._books, self._recovery, self._emptying
        known = books.exchange()
        paired = tuple(pairing.certificate.sn for pairing in books.pairings())
        left_behind = tuple(books.left_behind())
        if known is None:
            return ExchangeView(
                paired=paired, left_behind=left_behind, owed=books.faces_owed(), reason=self._reason
            )  # fmt: skip
        here = self._here
        is_old = known.is_open and here == known.old_sn
        begun = known.stage is ExchangeStage.BEGUN
        return ExchangeView(
            exchange=known,
            paired=paired,
            left_behind=left_behind,
            answers=is_old and recovery.link is LinkState.ONLINE,
            connected=is_old,
            journal_n=books.journal_head(known.old_sn),
            journal_read=is_old and recovery.has_read_all,
            open_numbers=tuple(books.open_at(known.old_sn)) if known.is_open or known.in_doubt else (),
            emptying=emptying.state,
            refusal=emptying.error,
            faces_left=len(books.enrolments(known.old_sn).keys() | books.pending_deletions(known.old_sn))
            if begun else 0,
            faces_deleted=emptying.deleted,
            refilled=emptying.refilled,
            fetches_faces=fetches_faces and is_old,
            parameters_set=parameters_set and here == known.new_sn,
            other_sn=here if here and not is_old and begun else "",
            owed=books.faces_owed(),
            reason=self._reason,
        )  # fmt: skip

    # --- inside ----------------------------------------------------------------------------------------------------

    def _do(self, command: ExchangeCommand) -> None:
        books, now = self._books, self._clock.now()
        match command:
            case BeginExchange(old_sn=old_sn, by=by):
                self._emptying.forget()
                books.begin_exchange(old_sn, by, now)
            case EmptyLibrary():
                known = self._open(ExchangeStage.BEGUN)
                self._must_answer(known)
                self._emptying.begin(known.old_sn)
            case PartWithTerminal(gone=gone):
                known = self._open(ExchangeStage.BEGUN)
                if gone:
                    self._must_be_away(known)
                else:
                    self._must_be_done(known)
                books.part(now, gone=gone, unlisted=gone and self._emptying.state is not Emptying.EMPTY)
                self._unpin(known.old_sn)
                self._emptying.forget()
                if (here := self._here) and any(pairing.certificate.sn == here for pairing in books.pairings()):
                    books.arrived(here, now)  # another paired one is at the cable already
            case EndExchange(given_up=given_up):
                books.end_exchange(now, given_up=given_up)
                self._emptying.forget()
            case FacesWiped(device_sn=device_sn, by=by):
                answers_for_it = by.strip() or self._signed_in()
                if not answers_for_it:
                    raise OperatorError("exchange.nobody", sn=device_sn)
                books.faces_wiped(device_sn, answers_for_it, now)
            case _:
                assert_never(command)

    @property
    def _here(self) -> str:
        """Return who is at the cable, empty when nobody is."""
        identity = self._recovery.identity
        return identity.sn if identity is not None and self._recovery.link is not LinkState.DOWN else ""

    def _open(self, stage: ExchangeStage) -> Exchange:
        """Raises: OperatorError `exchange.none`."""
        known = self._books.exchange()
        if known is None or known.stage is not stage:
            raise OperatorError("exchange.none")
        return known

    def _must_answer(self, known: Exchange) -> None:
        """Raises: OperatorError `exchange.silent`."""
        identity = self._recovery.identity
        if self._recovery.link is not LinkState.ONLINE or identity is None or identity.sn != known.old_sn:
            raise OperatorError("exchange.silent", sn=known.old_sn)

    def _must_be_away(self, known: Exchange) -> None:
        """What a terminal that is connected knows can still be asked. Raises: OperatorError `exchange.connected`."""
        if self._here == known.old_sn:
            raise OperatorError("exchange.connected", sn=known.old_sn)

    def _must_be_done(self, known: Exchange) -> None:
        """Raises: OperatorError `exchange.silent`, `exchange.journal`, `exchange.in_doubt`, `exchange.refused`,
        `exchange.faces`."""
        self._must_answer(known)
        if not self._recovery.has_read_all:
            raise OperatorError("exchange.journal", sn=known.old_sn)
        if waiting := self._books.open_at(known.old_sn):
            raise OperatorError("exchange.in_doubt", count=len(waiting), number=waiting[0].number)
        if self._emptying.state is Emptying.REFUSED:
            raise OperatorError("exchange.refused", error=self._emptying.error, sn=known.old_sn)
        left = self._books.enrolments(known.old_sn)
        if left or self._emptying.state is not Emptying.EMPTY:
            raise OperatorError("exchange.faces", count=len(left))
