"""Who is signed in, as the core knows it: whose a sale is, and what may not be done meanwhile. `core` thread.

The `access` thread finds out who it is; here it is only held. Nobody survives a restart: the desk begins signed out,
and in a home that has staff nothing is sold until one of them signs in. A lock of the window changes nothing here: the
selling screen sells on. Source: issue 6, Roles and access; ui.md, Frame.
"""

from collections.abc import Callable
from typing import assert_never

from desktop.domain.staff import NOBODY, Act, Approval, Staff, StaffRef, approval_of
from desktop.services.commands import PageOpened, SessionCommand, SignedIn, SignedOut
from desktop.services.in_force import InForce
from desktop.services.reason import Reason

TRIAL_FEN = 1  # an installer pays and gives back so much to prove a terminal. Source: ui.md, Devices


class Session:
    """`acting` is told who does what from where, for the entries of the ledger."""

    def __init__(self, in_force: InForce, acting: Callable[[StaffRef, str], None]) -> None:
        self._in_force, self._acting = in_force, acting
        self.staff: Staff | None = None
        self._required = False
        self._screen = ""

    @property
    def entered_by(self) -> StaffRef:
        """Return whose the sales are, empty where nobody is registered."""
        return self.staff.staff_ref if self.staff is not None else NOBODY

    @property
    def _installs(self) -> bool:
        return self.staff is not None and self.staff.may(Act.DEVICES)

    def take(self, command: SessionCommand) -> bool:
        """Hold who came, went, or moved; tell whether that changes what may be sold, or whose it is."""
        before = self.refusal(), self.entered_by
        match command:
            case SignedIn(staff=staff):
                self.staff, self._required = staff, True
            case SignedOut(required=required):
                self.staff, self._required = None, required
            case PageOpened(screen=screen):
                self._screen = screen
            case _:
                assert_never(command)
        self._acting(self.entered_by, self._screen)
        return (self.refusal(), self.entered_by) != before

    def refusal(self) -> Reason | None:
        """Return why nothing may be sold, whoever is served."""
        if self.staff is None:
            return Reason(code="sale.nobody_signed_in") if self._required else None
        return None if self.staff.may(Act.SELL) else Reason(code="sale.may_not_sell", facts={"name": self.staff.name})

    def against_correction(self, amount_fen: int, given: Approval | None) -> Reason | None:
        """Return what is missing to give so much back, or not to take it: somebody who may, and above the limit a
        second person."""
        if not self._required or (amount_fen <= TRIAL_FEN and self._installs):
            return None
        two = amount_fen > self._in_force.now.limits.second_person_above_fen
        shown = [] if given is None else [one for one in (given.by, given.second) if one is not None]
        requester = self.staff if given is None else None  # who asked is in the approval, where they count
        if approval_of(Act.CORRECT, requester, shown, two=two) is not None:
            return None
        if two:
            facts = {"limit_fen": self._in_force.now.limits.second_person_above_fen}
            return Reason(code="access.two_needed", facts=facts)
        return Reason(code="access.may_not")
