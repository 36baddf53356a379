"""Signing in, locking, and PINs in place: who is let through, who is locked out, and what is written of it."""

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.staff import NOBODY, Act, Role
from desktop.domain.staff_secret import TRIES
from desktop.services.access_views import AccessView, Approved, NotApproved, SignInRefused, StaffNews
from desktop.services.commands import SignedIn, SignedOut
from desktop.services.shift_views import Sheet, ShiftHandedOver
from tests.helpers.access_room import AN, LI, PINS, SUN, WU, ZHOU, AccessRoom


def test_a_home_without_staff_is_open_and_the_first_is_a_supervisor() -> None:
    room = AccessRoom()
    assert room.view.is_open and room.view.may(Act.SETTINGS)
    with pytest.raises(OperatorError) as caught:
        room.access.add("李师傅", Role.CASHIER, "274916", "settings")
    assert caught.value.code == "staff.first_supervisor"
    room.add(ZHOU)
    assert not room.view.is_open and not room.view.may(Act.SETTINGS)
    assert SignedOut(required=True) in room.told


def test_signing_in_and_out_is_told_to_the_core_and_to_the_ledger() -> None:
    room = AccessRoom(ZHOU, LI)
    room.books.kinds()
    room.books.entries.clear()
    room.told.clear()
    room.sign_in(LI)
    assert room.told == [SignedIn(staff=room.view.signed_in)]  # type: ignore[arg-type]
    assert room.view.may(Act.SELL) and not room.view.may(Act.CORRECT)
    room.sign_in(ZHOU)  # takes over
    room.access.sign_out("checkout")
    assert [kind for kind in room.books.kinds() if kind.startswith("access.")] == [
        "access.signed_in", "access.signed_out", "access.signed_in", "access.signed_out",
    ]  # fmt: skip
    assert next(body for kind, body in room.books.entries if kind == "access.signed_out")["by"] == room.refs[LI]
    assert room.told[-1] == SignedOut(required=True)


def test_a_lock_is_lifted_by_its_own_person_only() -> None:
    room = AccessRoom(ZHOU, LI)
    room.sign_in(LI)
    room.told.clear()
    room.access.lock("checkout", "idle")
    assert room.view.locked and not room.view.may(Act.SEE_SALES)
    room.access.unlock(PINS[ZHOU], "sales")
    assert room.view.locked and room.last(SignInRefused).reason.code == "access.wrong_secret"
    room.access.unlock(PINS[LI], "sales")
    assert not room.view.locked
    assert room.told == [], "selling never noticed"


def test_ten_wrong_tries_lock_a_person_and_a_restart_changes_nothing() -> None:
    room = AccessRoom(ZHOU, LI)
    for left in range(TRIES - 1, 0, -1):
        room.access.sign_in(room.refs[LI], "000001", "sign_in")
        assert room.last(SignInRefused).tries_left == left
    room.start()
    room.access.sign_in(room.refs[LI], "000001", "sign_in")
    assert room.last(SignInRefused).locked_s == 900
    asked = room.secrets.asked
    room.sign_in(LI)  # the right one, and it is not even looked at
    assert room.view.signed_in is None and room.secrets.asked == asked
    room.start()
    room.sign_in(LI)
    assert room.view.signed_in is None
    room.clock.pass_s(899)
    room.sign_in(LI)
    assert room.view.signed_in is None
    room.clock.pass_s(1)
    room.sign_in(LI)
    assert room.view.signed_in is not None
    assert "staff.locked" in room.books.kinds() and room.books.kept == {}


def test_a_jump_of_the_clock_unlocks_nobody() -> None:
    room = AccessRoom(ZHOU, LI)
    for _ in range(TRIES):
        room.access.sign_in(room.refs[LI], "000001", "sign_in")
    room.clock.jump(86_400)
    room.sign_in(LI)
    assert room.view.signed_in is None and room.last(SignInRefused).reason.code == "access.locked_out"


def test_a_supervisor_ends_a_lock_out_early() -> None:
    room = AccessRoom(ZHOU, LI)
    for _ in range(TRIES):
        room.access.sign_in(room.refs[LI], "000001", "sign_in")
    with pytest.raises(OperatorError):
        room.access.unlock_staff(room.refs[LI], "settings")
    room.sign_in(ZHOU)
    room.access.unlock_staff(room.refs[LI], "settings")
    room.sign_in(LI)
    assert room.view.signed_in is not None and room.view.signed_in.name == LI
    assert "staff.unlocked" in room.books.kinds()


def test_a_pin_in_place_names_its_owner() -> None:
    room = AccessRoom(ZHOU, LI, SUN)
    room.sign_in(LI)
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund C1-1", "sales")
    approved = room.last(Approved)
    assert (approved.approval.by.name, approved.purpose) == (ZHOU, "refund C1-1")
    room.access.approve(PINS[SUN], Act.CORRECT, "refund C1-2", "sales")
    assert room.last(NotApproved).reason.code == "access.may_not"
    assert room.in_place_failures() == 0, "a PIN of somebody is no wrong try"
    kinds_and_bodies = [body for kind, body in room.books.entries if kind == "access.approved"]
    room.books.kinds()
    assert [body for kind, body in room.books.entries if kind == "access.approved"][-1] == {
        "by": room.refs[ZHOU], "second": "", "act": "correct", "purpose": "refund C1-1", "asked_by": room.refs[LI],
        "screen": "sales",
    }, kinds_and_bodies  # fmt: skip


def test_a_guard_is_lifted_by_the_roles_of_its_code() -> None:
    room = AccessRoom(ZHOU, LI)
    room.sign_in(LI)
    room.access.approve(PINS[LI], Act.LIFT, "guard.diet C1-1", "checkout")
    assert room.last(Approved).approval.by.name == LI
    room.access.approve(PINS[LI], Act.LIFT, "guard.second_serving C1-1", "checkout")
    assert room.last(NotApproved).reason.code == "access.may_not"
    room.access.approve(PINS[ZHOU], Act.LIFT, "guard.second_serving C1-1", "checkout")
    assert room.last(Approved).purpose == "guard.second_serving C1-1"
    room.access.approve(PINS[ZHOU], Act.LIFT, "guard.in_doubt C1-1", "checkout")
    assert room.last(NotApproved).reason.code == "access.may_not", "nobody lifts this"


def test_two_people_for_a_large_correction() -> None:
    room = AccessRoom(ZHOU, LI, WU)
    room.sign_in(ZHOU)
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund", "sales", two=True)
    assert room.last(NotApproved).reason.code == "access.second_needed"
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund", "sales", two=True)
    assert room.last(NotApproved).reason.code == "access.same_person"
    room.access.approve(PINS[WU], Act.CORRECT, "refund", "sales", two=True)
    found = room.last(Approved).approval
    assert {found.by.name, found.second.name} == {ZHOU, WU}
    room.sign_in(LI)
    room.access.approve(PINS[WU], Act.CORRECT, "another", "sales", two=True)
    found = room.last(Approved).approval
    assert (found.by.name, found.second.name) == (WU, LI), "who asked, and one who may"


def test_the_first_of_two_pins_is_forgotten_after_a_while_and_for_another_purpose() -> None:
    room = AccessRoom(ZHOU, LI, WU)
    room.sign_in(ZHOU)
    room.access.lock("sales", "key")  # nobody is here: two PINs it is
    room.access.approve(PINS[ZHOU], Act.CORRECT, "a", "sales", two=True)
    room.access.approve(PINS[WU], Act.CORRECT, "b", "sales", two=True)
    assert room.last(NotApproved).reason.code == "access.second_needed"
    room.clock.pass_s(121)
    room.access.approve(PINS[ZHOU], Act.CORRECT, "b", "sales", two=True)
    assert room.last(NotApproved).reason.code == "access.second_needed"
    room.access.approve(PINS[WU], Act.CORRECT, "b", "sales", two=True)
    assert room.last(Approved).purpose == "b"


def test_wrong_pins_in_place_lock_the_desks_counter_and_not_the_people() -> None:
    room = AccessRoom(ZHOU, LI)
    room.sign_in(LI)
    for _ in range(TRIES):
        room.access.approve("999998", Act.CORRECT, "refund", "sales")
    assert room.last(NotApproved).locked_s == 900 and room.view.in_place_locked_s == 900
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund", "sales")
    assert room.last(NotApproved).reason.code == "access.locked_out"
    room.sign_in(ZHOU)
    assert room.view.signed_in is not None and room.view.signed_in.name == ZHOU
    room.access.unlock_staff(NOBODY, "settings")
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund", "sales")
    assert isinstance(room.seen.views[-1], Approved)


def test_who_may_not_cannot_try_anothers_pin_for_ever_by_their_own() -> None:
    room = AccessRoom(ZHOU, LI)
    room.sign_in(LI)
    for _ in range(TRIES - 1):
        room.access.approve("999998", Act.CORRECT, "refund", "sales")
    room.access.approve(PINS[LI], Act.CORRECT, "refund", "sales")
    assert room.last(NotApproved).reason.code == "access.may_not"
    room.access.approve("999997", Act.CORRECT, "refund", "sales")
    assert room.last(NotApproved).locked_s == 900
    room.clock.pass_s(900)
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund", "sales")
    room.books.do_later()
    assert room.in_place_failures() == 0, "who may ends it"


def test_no_two_people_share_a_pin_and_the_refusal_does_not_say_whose_it_is() -> None:
    room = AccessRoom(ZHOU, LI)
    room.sign_in(ZHOU)
    with pytest.raises(OperatorError) as caught:
        room.access.add("吴主任", Role.SUPERVISOR, PINS[ZHOU], "settings")
    assert (caught.value.code, caught.value.facts) == ("staff.secret_taken", {})
    with pytest.raises(OperatorError):
        room.access.set_secret(room.refs[LI], PINS[ZHOU], "settings")
    room.access.set_secret(room.refs[LI], PINS[LI], "settings")  # one's own again


def test_the_last_supervisor_stays_and_who_is_let_go_is_signed_out() -> None:
    room = AccessRoom(ZHOU, LI, WU)
    room.sign_in(ZHOU)
    room.access.change(room.refs[WU], WU, Role.CASHIER, "settings", active=True)
    for role, active in ((Role.CASHIER, True), (Role.SUPERVISOR, False)):
        with pytest.raises(OperatorError) as caught:
            room.access.change(room.refs[ZHOU], ZHOU, role, "settings", active=active)
        assert caught.value.code == "staff.last_supervisor"
    room.access.change(room.refs[WU], WU, Role.SUPERVISOR, "settings", active=True)
    room.access.change(room.refs[ZHOU], ZHOU, Role.SUPERVISOR, "settings", active=False)
    assert room.view.signed_in is None
    room.sign_in(ZHOU)
    assert room.view.signed_in is None, "who was let go does not come in"


def test_only_who_may_changes_who_works_here() -> None:
    room = AccessRoom(ZHOU, LI, AN)
    for name in (LI, AN):
        room.sign_in(name)
        with pytest.raises(OperatorError) as caught:
            room.access.set_secret(room.refs[ZHOU], "607284", "settings")
        assert caught.value.code == "access.may_not"
    room.sign_in(ZHOU)
    room.access.lock("settings", "idle")
    with pytest.raises(OperatorError):
        room.access.set_secret(room.refs[LI], "607284", "settings")


def test_no_secret_is_in_a_view_an_entry_or_a_record_that_is_shown() -> None:
    room = AccessRoom(ZHOU, LI, WU)
    room.sign_in(LI)
    room.access.approve("999998", Act.CORRECT, "refund", "sales")
    room.access.approve(PINS[ZHOU], Act.CORRECT, "refund", "sales")
    room.access.refused(OperatorError("staff.secret_taken"))
    room.books.kinds()
    everything = repr((room.seen.views, room.books.entries, room.books.records, room.told))
    for pin in (*PINS.values(), "999998"):
        assert pin not in everything and pin[::-1] not in everything
    assert isinstance(room.last(StaffNews), StaffNews) and isinstance(room.last(AccessView), AccessView)


def test_a_shift_goes_from_hand_to_hand_and_over_a_restart() -> None:
    room = AccessRoom(ZHOU, LI, WU, AN)
    room.books.kinds()
    room.books.entries.clear()

    def shifts() -> list[tuple[str, ...]]:
        room.books.do_later()
        names = {ref: name for name, ref in room.refs.items()}
        told = [(kind, body) for kind, body in room.books.entries if kind.startswith("shift.")]
        return [
            (kind.split(".")[1], *(names[body[key]] for key in ("from", "by") if key in body)) for kind, body in told
        ]

    room.sign_in(LI)
    room.access.lock("checkout", "idle")
    room.access.unlock(PINS[LI], "sales")
    room.sign_in(LI)
    assert shifts() == [("opened", LI)]
    room.clock.pass_s(86_400)  # over midnight
    room.start()
    room.clock.jump(-7_200)
    room.sign_in(LI)
    assert shifts() == [("opened", LI)], "neither midnight, a restart nor the clock splits it"
    room.sign_in(ZHOU)
    room.sign_in(AN)  # who does not sell takes nothing over
    assert shifts() == [("opened", LI), ("handed_over", LI, ZHOU)]
    room.access.sign_out("checkout")
    room.sign_in(ZHOU)
    room.access.sign_out("checkout")
    assert shifts()[2:] == [("closed", ZHOU)]
    room.sign_in(WU)
    assert shifts()[-1] == ("opened", WU)


def test_a_shift_is_handed_over_in_place_by_who_has_it() -> None:
    room = AccessRoom(ZHOU, LI, WU, AN)
    room.sign_in(LI)
    room.books.kinds()
    room.books.entries.clear()
    room.told.clear()
    sheet = Sheet(saved=True)
    room.access.hand_over(room.refs[WU], PINS[ZHOU], sheet, "reports")
    assert room.last(SignInRefused).reason.code == "access.wrong_secret" and room.view.signed_in.name == LI  # type: ignore[union-attr]
    for taker in (AN, LI):
        room.access.hand_over(room.refs[taker], PINS[taker], sheet, "reports")
        assert room.last(SignInRefused).reason.code == "shift.may_not_take", "who does not sell, or has it already"
    room.serving = True
    tries = room.secrets.asked
    room.access.hand_over(room.refs[WU], PINS[WU], sheet, "reports")
    assert room.last(SignInRefused).reason.code == "shift.in_hand" and room.secrets.asked == tries
    assert "shift.handed_over" not in room.books.kinds() and room.told == []
    room.serving = False
    room.access.hand_over(room.refs[WU], PINS[WU], sheet, "reports")
    assert [kind for kind in room.books.kinds() if kind != "access.failed"] == [
        "access.signed_out", "access.signed_in", "shift.handed_over",
    ]  # fmt: skip
    assert room.books.entries[-1][1] == {
        "by": room.refs[WU], "from": room.refs[LI], "to": room.refs[WU], "screen": "reports",
    }  # fmt: skip
    assert room.last(ShiftHandedOver) == ShiftHandedOver(end_n=len(room.books.entries), sheet=sheet)
    assert room.told == [SignedIn(staff=room.view.signed_in)]  # type: ignore[arg-type]
    room.access.lock("reports", "key")
    room.access.hand_over(room.refs[ZHOU], PINS[ZHOU], sheet, "reports")
    assert room.last(SignInRefused).reason.code == "shift.not_yours"


def test_signing_in_over_somebody_is_a_hand_over_and_waits_for_no_diner() -> None:
    room = AccessRoom(ZHOU, LI, AN)
    room.sign_in(LI)
    room.serving = True
    room.sign_in(ZHOU)
    assert room.last(SignInRefused).reason.code == "shift.in_hand" and room.view.signed_in.name == LI  # type: ignore[union-attr]
    room.sign_in(AN)
    assert room.view.signed_in is not None and room.view.signed_in.name == AN, "who takes no shift over may come"
    room.serving = False
    room.sign_in(ZHOU)
    assert room.books.kinds()[-1] == "shift.handed_over"


def test_a_hand_over_that_could_not_be_written_changes_nothing() -> None:
    room = AccessRoom(ZHOU, LI)
    room.sign_in(LI)
    room.books.kinds()
    room.books.fault = OperatorError("disk.full")
    room.access.hand_over(room.refs[ZHOU], PINS[ZHOU], Sheet(), "reports")
    assert room.last(SignInRefused).reason.code == "disk.full"
    assert room.view.signed_in is not None and room.view.signed_in.name == LI
    room.books.fault = None
    room.access.hand_over(room.refs[ZHOU], PINS[ZHOU], Sheet(), "reports")
    assert room.view.signed_in is not None and room.view.signed_in.name == ZHOU
