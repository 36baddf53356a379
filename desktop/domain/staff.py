"""Who works at the desk, and what each role may do. Pure.

The tables below are the one place that says so: `MAY` what a role may do by itself, `LIFTS` who may lift a guard. A
page that is not open to a role is not shown to it; an act that it may not do asks for the PIN of somebody who may.
A home in which nobody is registered is open: whoever sits there does everything, and types a name where one is kept.
Source: issue 6, Roles and access; ui.md, Frame and Checkout, Guards; law.md (rules for minors, 36).
"""

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
    AUDIT = "audit"  # read and export the record of who did what


MAY: dict[Role, frozenset[Act]] = {
    Role.CASHIER: frozenset({Act.SELL, Act.SEE_SALES, Act.SEE_REPORTS, Act.IDENTIFY}),
    Role.SUPERVISOR: frozenset(Act),
    Role.INSTALLER: frozenset({Act.SELL, Act.SEE_SALES, Act.DEVICES, Act.SETTINGS}),
    Role.AUDITOR: frozenset({Act.SEE_SALES, Act.SEE_SUBSIDY, Act.SEE_REPORTS, Act.AUDIT}),
}

#: Who may lift a guard, by its code; a guard that is not here is lifted by nobody.
LIFTS: dict[str, frozenset[Role]] = {
    "guard.second_serving": frozenset({Role.SUPERVISOR}),
    "guard.daily_limit": frozenset({Role.SUPERVISOR}),
    "guard.not_this_meal": frozenset({Role.SUPERVISOR}),
    "guard.suspended": frozenset({Role.SUPERVISOR}),
    "guard.allergy": frozenset({Role.SUPERVISOR}),
    "guard.diet": frozenset({Role.CASHIER, Role.SUPERVISOR}),
}


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
