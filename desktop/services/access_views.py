"""What the window shows of who is at the desk, and what is answered to a PIN; frozen. No secret is ever in a view.

Made on `access`, shown on the main thread. Source: ui.md, Frame and principle 2; issue 6, Roles and access.
"""

from dataclasses import dataclass

from desktop.domain.staff import NOBODY, Act, Approval, SecretKind, Staff, StaffRef
from desktop.services.audit_views import AuditNews, AuditView
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine:
    """One who works here, as pages show them. `locked_s` is how long they are locked out yet."""

    staff: Staff
    kind: SecretKind
    failures: int = 0
    locked_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessView:
    """`is_open`: nobody is registered, so there is nothing to sign in to. `staff` has inactive people too."""

    is_open: bool = True
    signed_in: Staff | None = None
    locked: bool = False
    staff: tuple[StaffLine, ...] = ()
    in_place_locked_s: int = 0  # no PIN is taken in place for so long

    def kind_of(self, staff_ref: StaffRef | None) -> SecretKind:
        """Return with what somebody signs in; nobody, and who is not known, with a PIN."""
        return next((line.kind for line in self.staff if line.staff.staff_ref == staff_ref), SecretKind.PIN)

    def may(self, act: Act) -> bool:
        """Tell whether who is here may do it alone: in an open home anybody, while locked nobody."""
        if self.is_open:
            return True
        return self.signed_in is not None and not self.locked and self.signed_in.may(act)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInRefused:
    """A sign-in or an unlocking was refused."""

    staff_ref: StaffRef
    reason: Reason
    tries_left: int = 0
    locked_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """Somebody answers for an act. `purpose` is what was asked with, so that who asked knows it again."""

    approval: Approval
    act: Act
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotApproved:
    """Nobody answers for it yet. `tries_left` before PINs are taken no more, `locked_s` seconds until they are again.

    With the code `access.second_needed` the PIN was right, and another person's is wanted for the same purpose.
    """

    act: Act
    purpose: str
    reason: Reason
    tries_left: int = 0
    locked_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffNews:
    """A change of who works here was made (`added`, `changed`, `secret_set`, `unlocked`), or could not be."""

    done: str = ""
    staff_ref: StaffRef = NOBODY
    fault: Reason | None = None


AccessNews = AccessView | SignInRefused | Approved | NotApproved | StaffNews | AuditView | AuditNews
