"""Who is at the desk, and whether a PIN is right: decides, keeps no secret. On the `access` thread.

Owns who is signed in, the lock, and the counters of wrong tries. Promises: ten wrong tries in a row lock, by person
where a name was chosen and for the whole desk where a PIN stands alone; a try is counted in memory before it is
answered, and on disk in its turn, also while a diner is served; a jump of the clock unlocks nothing while the desk
runs; no secret is in a view, an entry, a log or an error. Source: issue 6, Roles and access; decision 0016.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop.domain.errors import OperatorError
from desktop.domain.staff import NOBODY, Act, Approval, Role, SecretKind, Staff, StaffRef, approval_of
from desktop.domain.staff_secret import PIN_DIGITS, Tries
from desktop.services import staffing
from desktop.services.access_ports import AccessBooks, Entry, Secrets, StaffRecord
from desktop.services.access_views import AccessView, Approved, NotApproved, SignInRefused, StaffLine, StaffNews
from desktop.services.commands import SignedIn, SignedOut
from desktop.services.ports import Chance, Publisher
from desktop.services.reason import Reason
from desktop.services.shift_views import Sheet, ShiftHandedOver
from desktop.services.timekeeping import SteadyClock

SECOND_WITHIN_S = 120.0  # after the first of two PINs


class Access:
    """One home's. `tell` hands a command to the core."""

    def __init__(
        self, books: AccessBooks, secrets: Secrets, clock: SteadyClock, chance: Chance, publisher: Publisher,
        tell: Callable[[SignedIn | SignedOut], None], in_hand: Callable[[], bool] = lambda: False,
    ) -> None:  # fmt: skip
        """`in_hand` tells whether a diner is being served, or money given back, just now."""
        self._books, self._secrets, self._clock, self._chance = books, secrets, clock, chance
        self._publisher, self._tell, self._in_hand = publisher, tell, in_hand
        self._records: list[StaffRecord] = []
        self._tries: dict[StaffRef, Tries] = {}
        self._signed_in: Staff | None = None
        self._locked = False
        self._in_shift = NOBODY  # who answers for the till; a restart changes nothing of it
        self._first: tuple[Act, str, list[Staff], float] | None = None  # a PIN that waits for a second person's

    def load(self, records: list[StaffRecord], tries: Mapping[StaffRef, Tries], in_shift: StaffRef = NOBODY) -> None:
        """Begin with what the books hold; `in_shift` had the desk when it ended, and still has until another comes."""
        self._records, self._tries, self._in_shift = list(records), dict(tries), in_shift
        self._tell(SignedOut(required=bool(self._records)))
        self._show()

    @property
    def seller_name(self) -> str:
        """Return the name of who is signed in, or an empty text; from any thread."""
        staff = self._signed_in
        return staff.name if staff is not None else ""

    # --- at the desk -------------------------------------------------------------------------------------------------

    def sign_in(self, staff_ref: StaffRef, secret: str, screen: str) -> None:
        """Let somebody in, in place of whoever is there."""
        record = self._record(staff_ref)
        if record is None:
            return
        if self._in_hand() and self._takes_over(record.staff):
            self._refuse_hand_over(staff_ref, Reason(code="shift.in_hand"))
        elif self._is_right(record, secret, "sign_in", screen):
            self._note(self._comes(record.staff, screen))
            self._let_in(record.staff)

    def hand_over(self, staff_ref: StaffRef, secret: str, sheet: Sheet, screen: str) -> None:
        """Have the shift of who is here taken over by somebody who shows who they are, on the spot. Nobody has come or
        gone before it is on disk."""
        here, record = self._signed_in, self._record(staff_ref)
        if record is None:
            return
        if here is None or self._locked or here.staff_ref != self._in_shift:
            self._refuse_hand_over(staff_ref, Reason(code="shift.not_yours"))
        elif not self._takes_over(record.staff):
            self._refuse_hand_over(staff_ref, Reason(code="shift.may_not_take", facts={"name": record.staff.name}))
        elif self._in_hand():
            self._refuse_hand_over(staff_ref, Reason(code="shift.in_hand"))
        elif self._is_right(record, secret, "hand_over", screen):
            entries, now = self._comes(record.staff, screen), self._clock.now()
            try:
                end_n: int = self._books.write(lambda books: books.note_access(entries, now))
            except OperatorError as fault:
                self._in_shift = here.staff_ref
                self._refuse_hand_over(staff_ref, Reason(code=fault.code, facts=fault.facts))
                return
            self._let_in(record.staff)
            self._publisher.publish(ShiftHandedOver(end_n=end_n, sheet=sheet))

    def begin_as(self, staff: Staff, screen: str) -> None:
        """Begin with somebody signed in who showed nothing: for demonstrations only."""
        self._note([("access.signed_in", {"by": staff.staff_ref, "screen": screen}), *self._shift(staff, screen)])
        self._signed_in = staff
        self._tell(SignedIn(staff=staff))
        self._show()

    def sign_out(self, screen: str) -> None:
        """Nobody is at the desk any more; nothing is sold until somebody is."""
        if self._signed_in is None:
            return
        entries: list[Entry] = [("access.signed_out", {"by": self._signed_in.staff_ref, "screen": screen})]
        if self._in_shift == self._signed_in.staff_ref:
            entries.append(("shift.closed", {"by": self._in_shift, "screen": screen}))
            self._in_shift = NOBODY
        self._note(entries)
        self._signed_in, self._locked, self._first = None, False, None
        self._tell(SignedOut(required=bool(self._records)))
        self._show()

    def lock(self, screen: str, cause: str) -> None:
        """Lock everything but selling, until who is signed in shows who they are."""
        if self._signed_in is None or self._locked:
            return
        self._locked, self._first = True, None
        self._note([("access.locked", {"by": self._signed_in.staff_ref, "screen": screen, "cause": cause})])
        self._show()

    def unlock(self, secret: str, screen: str) -> None:
        """Go on as who is signed in."""
        record = self._record(self._signed_in.staff_ref) if self._signed_in is not None else None
        if record is None or not self._locked or not self._is_right(record, secret, "unlock", screen):
            return
        self._locked = False
        self._note([("access.unlocked", {"by": record.staff.staff_ref, "screen": screen})])
        self._show()

    def approve(self, pin: str, act: Act, purpose: str, screen: str, *, two: bool = False) -> None:
        """Find whose PIN it is and whether they may answer for an act. For `Act.LIFT` the purpose is the guard's code,
        or begins with it and a space. With `two` another person must stand beside."""
        if left_s := self._left_s(NOBODY):
            self._refuse(act, purpose, "access.locked_out", left_s)
            return
        record = self._whose(pin, lambda staff: self._may(staff, act, purpose))
        if record is None:
            self._count(NOBODY, {"where": "in_place", "act": act.value, "by": self._ref(), "screen": screen})
            self._refuse(act, purpose, "access.wrong_pin", self._left_s(NOBODY))
            return
        if self._may(record.staff, act, purpose):
            self._clear(NOBODY)  # not by everybody's own PIN: between two of those, nine of another's could be tried
        shown = self._shown(act, purpose)
        requester = None if self._locked else self._signed_in
        if not self._may(record.staff, act, purpose) and not two:
            self._refuse(act, purpose, "access.may_not", 0)
        elif any(one.staff_ref == record.staff.staff_ref for one in shown):
            self._refuse(act, purpose, "access.same_person", 0)
        elif approval := self._approval(act, purpose, requester, [*shown, record.staff], two=two):
            self._first = None
            body = {
                "by": approval.by.staff_ref, "second": approval.second.staff_ref if approval.second else "",
                "act": act.value, "purpose": purpose, "asked_by": self._ref(), "screen": screen,
            }  # fmt: skip
            self._note([("access.approved", body)])
            self._publisher.publish(Approved(approval=approval, act=act, purpose=purpose))
        elif not self._may(record.staff, act, purpose):
            self._refuse(act, purpose, "access.may_not", 0)
        else:
            self._first = (act, purpose, [*shown, record.staff], self._clock.monotonic_s() + SECOND_WITHIN_S)
            self._refuse(act, purpose, "access.second_needed", 0)

    # --- who works here ----------------------------------------------------------------------------------------------

    def add(self, name: str, role: Role, secret: str, screen: str) -> None:
        """Register somebody; the first needs nobody's leave."""
        self._must_manage()
        record = staffing.added(self._records, name, role, secret, self._secrets, self._chance)
        fact = {"staff_ref": record.staff.staff_ref, "role": role.value, "kind": record.kind.value}
        first = not self._records
        self._save(record, "added", fact, screen)
        if first:
            self._tell(SignedOut(required=True))
            self._show()

    def change(self, staff_ref: StaffRef, name: str, role: Role, screen: str, *, active: bool) -> None:
        """Rename somebody, give them another role, or let them go."""
        self._must_manage()
        before = staffing.find(self._records, staff_ref).staff
        record = staffing.changed(self._records, staff_ref, name, role, active=active)
        if record.staff == before:
            return
        fact = {
            "staff_ref": staff_ref, "role": role.value, "active": active, "renamed": record.staff.name != before.name,
        }  # fmt: skip
        self._save(record, "changed", fact, screen)
        if self._signed_in is not None and self._signed_in.staff_ref == staff_ref:
            if active:
                self._signed_in = record.staff
                self._tell(SignedIn(staff=record.staff))
                self._show()
            else:
                self.sign_out(screen)

    def set_secret(self, staff_ref: StaffRef, secret: str, screen: str) -> None:
        """Give somebody a new PIN or password."""
        self._must_manage()
        record = staffing.with_secret(self._records, staff_ref, secret, self._secrets)
        self._save(record, "secret_set", {"staff_ref": staff_ref, "kind": record.kind.value}, screen)

    def unlock_staff(self, staff_ref: StaffRef, screen: str) -> None:
        """End somebody's lock-out early; under the empty reference that of PINs in place."""
        self._must_manage()
        self._tries.pop(staff_ref, None)
        entry = ("staff.unlocked", {"staff_ref": staff_ref, "by": self._ref(), "screen": screen})
        now = self._clock.now()
        self._books.write(lambda books: books.keep_tries(staff_ref, Tries(), [entry], now))
        self._publisher.publish(StaffNews(done="unlocked", staff_ref=staff_ref))
        self._show()

    def refused(self, fault: OperatorError) -> None:
        """A change could not be made."""
        self._publisher.publish(StaffNews(fault=Reason(code=fault.code, facts=fault.facts)))

    def refresh(self) -> None:
        """Tell anew who is here: time has passed for those who are locked out."""
        self._show()

    def view(self) -> AccessView:
        """Return who is here."""
        return AccessView(
            is_open=not self._records, signed_in=self._signed_in, locked=self._locked,
            in_place_locked_s=self._left_s(NOBODY),
            staff=tuple(
                StaffLine(
                    staff=one.staff, kind=one.kind, locked_s=self._left_s(one.staff.staff_ref),
                    failures=self._tries.get(one.staff.staff_ref, Tries()).failures,
                )
                for one in self._records
            ),
        )  # fmt: skip

    # --- inside ------------------------------------------------------------------------------------------------------

    def _takes_over(self, staff: Staff) -> bool:
        """Tell whether there is a shift that ends when they come."""
        return self._in_shift not in (NOBODY, staff.staff_ref) and staff.may(Act.SELL)

    def _comes(self, staff: Staff, screen: str) -> list[Entry]:
        """Return what is written of somebody who comes, in place of whoever is here; what ends a shift is the last."""
        entries: list[Entry] = []
        if self._signed_in is not None and self._signed_in.staff_ref != staff.staff_ref:
            entries.append(("access.signed_out", {"by": self._signed_in.staff_ref, "screen": screen}))
        entries.append(("access.signed_in", {"by": staff.staff_ref, "screen": screen}))
        return [*entries, *self._shift(staff, screen)]

    def _let_in(self, staff: Staff) -> None:
        self._signed_in, self._locked, self._first = staff, False, None
        self._tell(SignedIn(staff=staff))
        self._show()

    def _refuse_hand_over(self, ref: StaffRef, reason: Reason) -> None:
        self._publisher.publish(SignInRefused(staff_ref=ref, reason=reason))

    def _shift(self, staff: Staff, screen: str) -> list[Entry]:
        """Return what a sign-in does to the shift: who sells opens one or takes one over, others leave it alone."""
        before = self._in_shift
        if not staff.may(Act.SELL) or before == staff.staff_ref:
            return []
        self._in_shift = staff.staff_ref
        if not before:
            return [("shift.opened", {"by": staff.staff_ref, "screen": screen})]
        return [("shift.handed_over", {"by": staff.staff_ref, "from": before, "to": staff.staff_ref, "screen": screen})]

    def _show(self) -> None:
        self._publisher.publish(self.view())

    def _ref(self) -> StaffRef:
        return self._signed_in.staff_ref if self._signed_in is not None else NOBODY

    def _record(self, staff_ref: StaffRef) -> StaffRecord | None:
        return next((one for one in self._records if one.staff.staff_ref == staff_ref and one.staff.active), None)

    @staticmethod
    def _may(staff: Staff, act: Act, purpose: str) -> bool:
        return staff.may_lift(purpose.split(" ")[0]) if act is Act.LIFT else staff.may(act)

    def _approval(
        self, act: Act, purpose: str, requester: Staff | None, shown: list[Staff], *, two: bool
    ) -> Approval | None:
        if act is Act.LIFT:
            by = next((one for one in shown if self._may(one, act, purpose)), None)
            return Approval(by=by) if by is not None else None
        return approval_of(act, requester, shown, two=two)

    def _shown(self, act: Act, purpose: str) -> list[Staff]:
        if self._first is None or self._first[:2] != (act, purpose) or self._clock.monotonic_s() > self._first[3]:
            return []
        return self._first[2]

    def _whose(self, pin: str, likely: Callable[[Staff], bool]) -> StaffRecord | None:
        """Return whose PIN it is: those first of whom it is expected, so that the usual answer comes soonest."""
        if len(pin) != PIN_DIGITS:
            return None
        candidates = [one for one in self._records if one.staff.active and one.kind is SecretKind.PIN]
        candidates.sort(key=lambda one: not likely(one.staff))
        return next((one for one in candidates if self._secrets.matches(one.secret_hash, pin)), None)

    def _is_right(self, record: StaffRecord, secret: str, where: str, screen: str) -> bool:
        ref = record.staff.staff_ref
        if left_s := self._left_s(ref):
            self._refuse_sign_in(ref, "access.locked_out", left_s)
            return False
        if self._secrets.matches(record.secret_hash, secret):
            self._clear(ref)
            return True
        self._count(ref, {"where": where, "staff_ref": ref, "by": self._ref(), "screen": screen})
        self._refuse_sign_in(ref, "access.wrong_secret", self._left_s(ref))
        return False

    def _left_s(self, ref: StaffRef) -> int:
        tries = self._tries.get(ref)
        if tries is None or tries.locked_until is None:
            return 0
        self._clock.look()
        return -int(-tries.left_s(self._clock.now()) // 1)

    def _count(self, ref: StaffRef, body: Mapping[str, str]) -> None:
        now = self._clock.now()
        tries = self._tries[ref] = self._tries.get(ref, Tries()).failed(now)
        entries: list[Entry] = [("access.failed", dict(body, in_a_row=tries.failures))]
        if left_s := self._left_s(ref):
            fact = {"staff_ref": ref, "where": body["where"], "minutes": left_s // 60, "screen": body["screen"]}
            entries.append(("staff.locked", fact))
        self._books.later(lambda books: books.keep_tries(ref, tries, entries, now))
        if left_s:
            self._show()

    def _clear(self, ref: StaffRef) -> None:
        if self._tries.pop(ref, None) is not None:
            now = self._clock.now()
            self._books.later(lambda books: books.keep_tries(ref, Tries(), [], now))

    def _note(self, entries: list[Entry]) -> None:
        now = self._clock.now()
        self._books.later(lambda books: books.note_access(entries, now))

    def _refuse(self, act: Act, purpose: str, code: str, locked_s: int) -> None:
        code, tries_left, facts = self._told(NOBODY, code, locked_s)
        self._publisher.publish(
            NotApproved(
                act=act, purpose=purpose, reason=Reason(code=code, facts=facts), tries_left=tries_left,
                locked_s=locked_s,
            )
        )  # fmt: skip

    def _refuse_sign_in(self, ref: StaffRef, code: str, locked_s: int) -> None:
        code, tries_left, facts = self._told(ref, code, locked_s)
        reason = Reason(code=code, facts=facts)
        self._publisher.publish(SignInRefused(staff_ref=ref, reason=reason, tries_left=tries_left, locked_s=locked_s))

    def _told(self, ref: StaffRef, code: str, locked_s: int) -> tuple[str, int, dict[str, str | int]]:
        if locked_s:
            return "access.locked_out", 0, {"minutes": -(-locked_s // 60)}
        left = self._tries.get(ref, Tries()).tries_left
        return code, left, {"left": left}

    def _must_manage(self) -> None:
        """Raises: OperatorError `access.may_not`."""
        if not self.view().may(Act.STAFF):
            raise OperatorError("access.may_not")

    def _save(self, record: StaffRecord, done: str, fact: Mapping[str, str | bool], screen: str) -> None:
        entry = (f"staff.{done}", dict(fact, by=self._ref(), screen=screen))
        now = self._clock.now()
        self._books.write(lambda books: books.save_staff(record, entry, now))
        ref = record.staff.staff_ref
        at = next((at for at, one in enumerate(self._records) if one.staff.staff_ref == ref), None)
        if at is None:
            self._records.append(record)
        else:
            self._records[at] = replace(record)
        self._publisher.publish(StaffNews(done=done, staff_ref=ref))
        self._show()
