"""Whether somebody may do what is about to be written, looked up where it is written. `core` thread.

A form asks for a PIN, the access thread finds whose it is; here it counts what the staff's own rows say of them at the
moment of writing, whatever the form thought. Promises: in a home that has staff nothing passes for nobody; who was let
go, or has another role by now, answers for nothing. Source: issue 6, Roles and access; domain/staff.py.
"""

from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Act, Approval, Role, Staff, StaffRef, approval_of


class Leave(OpenBooks):
    """Who is at the desk, or showed a PIN for it, against the rows of the staff."""

    def must_be_allowed(self, act: Act, given: Approval | None) -> StaffRef:
        """Return who answers for an act: of those who showed a PIN for it, else who is signed in; nobody where nobody
        is registered. Raises: OperatorError `access.may_not`."""
        staff = {
            ref: Staff(staff_ref=StaffRef(ref), name=name, role=Role(role), active=bool(active))
            for ref, name, role, active in self._store.rows("SELECT staff_ref, name, role, active FROM staff")
        }
        if not staff:
            return StaffRef("")
        shown = [] if given is None else [one.staff_ref for one in (given.by, given.second) if one is not None]
        refs = shown or [StaffRef(self._acting.get("staff", ""))]
        approval = approval_of(act, None, [staff[ref] for ref in refs if ref in staff], two=False)
        if approval is None:
            raise OperatorError("access.may_not")
        return approval.by.staff_ref
