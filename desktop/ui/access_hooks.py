"""What the window asks of whoever watches over access. Main thread; every call returns at once.

Answers: `AccessView` after any change of who is here, `SignInRefused`, `Approved` or `NotApproved`, `StaffNews`.
Secrets are handed over and forgotten here. Source: issue 6, Roles and access.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.staff import Act, Role, StaffRef
from desktop.services.shift_views import Sheet


def _nothing(*_what: object) -> None:
    """For a window that stands alone, without a desk behind it."""


class ApproveHook(Protocol):
    """Asks whether a PIN's owner may answer for an act. → Approved or NotApproved, with the same act and purpose."""

    def __call__(self, pin: str, act: Act, purpose: str, *, two: bool = False) -> None: ...


class ChangeHook(Protocol):
    """Changes one who works here. → StaffNews"""

    def __call__(self, staff_ref: StaffRef, name: str, role: Role, *, active: bool) -> None: ...


def _approve_nothing(pin: str, act: Act, purpose: str, *, two: bool = False) -> None:
    """Nobody answers in a window that stands alone."""


def _change_nothing(staff_ref: StaffRef, name: str, role: Role, *, active: bool) -> None:
    """Nobody works in a window that stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessHooks:
    """`purpose` names what a PIN is for, so that its answer is known again; for `Act.LIFT` it is the guard's code, or
    begins with it and a space."""

    sign_in: Callable[[StaffRef, str], None] = _nothing
    #: Who takes the shift over on the spot, their PIN or password, what is wanted of the sheet. → ShiftHandedOver
    hand_over: Callable[[StaffRef, str, Sheet], None] = _nothing
    sign_out: Callable[[], None] = _nothing
    #: why: `key`, or `idle` after two minutes.
    lock: Callable[[str], None] = _nothing
    unlock: Callable[[str], None] = _nothing
    approve: ApproveHook = _approve_nothing
    #: The page that is open now: it goes into the entries of what people cause.
    at: Callable[[str], None] = _nothing
    #: Tell anew who is here: time has passed for those who are locked out.
    refresh: Callable[[], None] = _nothing
    #: name, role, PIN or password.
    add: Callable[[str, Role, str], None] = _nothing
    change: ChangeHook = _change_nothing
    set_secret: Callable[[StaffRef, str], None] = _nothing
    #: End a lock-out early; under the empty reference that of PINs in place.
    unlock_staff: Callable[[StaffRef], None] = _nothing
