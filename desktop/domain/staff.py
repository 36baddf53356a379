"""Who works at the desk, and what each role may do. Pure.

The tables below are the one place that says so: `MAY` what a role may do by itself, `LIFTS` who may lift a guard. A
page that is not open to a role is not shown to it; an act that it may not do asks for the PIN of somebody who may.
A home in which nobody is registered is open: whoever sits there does everything, and types a name where one is kept.
Source: issue 6, Roles and access; ui.md, Frame and Checkout, Guards; law.md (rules for minors, 36).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NewType

StaffRef = NewType("StaffRef", str)  # random and meaningless, like a person's: the ledger holds no names
NOBODY = StaffRef("")


class Role(Enum):
    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    INSTALLER = "installer"
    AUDITOR = "auditor"


class Act(Enum):
    """Something that not everybody may do."""

    SELL = "sell"  # charge, cancel, look up who pays
    SEE_SALES = "see_sales"
    CORRECT = "correct"  # void, refund, wrong person
    LIFT = "lift"  # let a sale through that a guard refused
    SEE_SUBSIDY = "see_subsidy"
    SEE_REPORTS = "see_reports"
    CLOSE_DAY = "close_day"
    IDENTIFY = "identify"  # verification without money
    PEOPLE = "people"  # roster, consents, faces
    UNMASK = "unmask"
    DEVICES = "devices"
    SETTINGS = "settings"  # meals, prices, limits, printer, display, sounds
    STAFF = "staff"  # users and their roles
    SEE_SYNC = "see_sync"  # what waits, what left, what came back
    EXPORT = "export"  # write bundles to a stick, a folder, the server
    TAKE_RECEIPTS = "take_receipts"  # import what the provider decided
    AUDIT = "audit"  # read and export the record of who did what


MAY: dict[Role, frozenset[Act]] = {
    Role.CASHIER: frozenset({Act.SELL, Act.SEE_SALES, Act.SEE_REPORTS, Act.IDENTIFY, Act.SEE_SYNC, Act.EXPORT}),
    Role.SUPERVISOR: frozenset(Act),
    Role.INSTALLER: frozenset(
        {Act.SELL, Act.SEE_SALES, Act.DEVICES, Act.SETTINGS, Act.SEE_SYNC, Act.EXPORT, Act.TAKE_RECEIPTS}
    ),
    Role.AUDITOR: frozenset({Act.SEE_SALES, Act.SEE_SUBSIDY, Act.SEE_REPORTS, Act.AUDIT, Act.SEE_SYNC}),
}

#: Who may lift a guard, by its code; a guard that is not here is lifted by nobody.
LIFTS: dict[str, frozenset[Role]] = {
    "guard.second_serving": frozenset({Role.SUPERVISOR}),
    "guard.second_elsewhere": frozenset({Role.SUPERVISOR}),
    "guard.daily_limit": frozenset({Role.SUPERVISOR}),
    "guard.not_this_meal": frozenset({Role.SUPERVISOR}),
    "guard.suspended": frozenset({Role.SUPERVISOR}),
    "guard.allergy": frozenset({Role.SUPERVISOR}),
    "guard.diet": frozenset({Role.CASHIER, Role.SUPERVISOR}),
}


class SecretKind(Enum):
    """What somebody shows who they are by."""

    PIN = "pin"  # six digits; alone it names its owner, so no two are alike
    PASSWORD = "password"  # noqa: S105 - a kind, not a secret; eight characters and more, for signing in only


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """One who works here. The PIN is nowhere but as its argon2id hash in the books."""

    staff_ref: StaffRef
    name: str
    role: Role
    active: bool = True

    def may(self, act: Act) -> bool:
        """Tell whether this person may do it alone."""
        return self.active and act in MAY[self.role]

    def may_lift(self, code: str) -> bool:
        """Tell whether this person may lift a guard."""
        return self.active and self.role in LIFTS.get(code, frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who answers for an act. `second` is another person, where the act wants two."""

    by: Staff
    second: Staff | None = None


def approval_of(act: Act, requester: Staff | None, shown: Iterable[Staff], *, two: bool) -> Approval | None:
    """Return who answers for an act, or None while somebody is missing.

    `requester` is who is signed in, `shown` those who gave their PIN for it. One of them must be allowed to do the act;
    with `two` another person must stand beside: a second who may, or the requester who asked for it.
    """
    present = [*shown, *([requester] if requester is not None else [])]
    by = next((one for one in present if one.may(act)), None)
    if by is None or not two:
        return Approval(by=by) if by is not None else None
    others = [one for one in present if one.active and one.staff_ref != by.staff_ref]
    second = next((one for one in others if one == requester or one.may(act)), None)
    return Approval(by=by, second=second) if second is not None else None
