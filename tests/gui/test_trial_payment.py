"""The installer's test payment charges once, asks for its refund once, and says every outcome."""

from dataclasses import replace

import pytest

from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.services.commands import AskAgain, Charge, Command, RequestRefund
from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, Phase, RefundView
from desktop.ui import scenes
from desktop.ui.scenes_devices import ORDER_NO, REFUND_NO, trial_line
from desktop.ui.trial_payment import ANSWER_WITHIN_TICKS, TrialPayment, TrialState


def view_of(scene: str, **changes: object) -> CheckoutView:
    view = next(view for view in scenes.SCENES[scene]("zh_CN") if isinstance(view, CheckoutView))
    return replace(view, **changes)


REFUND = RequestRefund(order_no=ORDER_NO, amount_fen=1, reason="installation", asked_by="Chen")
PAID = view_of("paid", amount_fen=1, order_no=ORDER_NO, result=trial_line(SaleState.PAID))


class Trial:
    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.it = TrialPayment(self.sent.append, "installation")

    def begun(self, before: CheckoutView | None = None) -> "Trial":
        self.it.begin("Chen", before or view_of("ready"))
        assert self.sent == [Charge(amount_fen=1)]
        self.sent.clear()
        return self

    def charged(self) -> "Trial":
        self.begun().it.take_checkout(PAID)
        assert self.sent == [REFUND]
        self.sent.clear()
        return self

    def refund(self, state: RefundState | None, reason: Reason | None = None) -> None:
        number = "" if state is None else REFUND_NO
        self.it.take_refund(RefundView(order_no=ORDER_NO, amount_fen=1, refund_no=number, state=state, reason=reason))


def test_there_and_back() -> None:
    trial = Trial().begun()
    working = view_of("working", amount_fen=1, order_no=ORDER_NO)
    trial.it.take_checkout(working)
    assert (trial.it.state, trial.it.order_no, trial.sent) == (TrialState.WAITING, ORDER_NO, [])
    for _ in range(3):
        trial.it.take_checkout(PAID)
    assert trial.sent == [REFUND], "once, however often it is shown"
    trial.refund(RefundState.SUBMITTED)
    assert trial.it.state is TrialState.REFUNDING
    trial.refund(RefundState.REFUNDED)
    assert (trial.it.state, trial.it.refund_no) == (TrialState.DONE, REFUND_NO)


def test_the_armed_order_of_a_diner_is_not_ours() -> None:
    trial = Trial().begun()
    trial.it.take_checkout(view_of("ready"))
    trial.it.take_checkout(view_of("paid"))
    assert (trial.it.state, trial.sent) == (TrialState.ASKED, [])


def test_an_earlier_test_of_one_fen_is_not_ours() -> None:
    earlier = replace(PAID, result=None, last=trial_line(SaleState.PAID), order_no=ORDER_NO)
    trial = Trial().begun(earlier)
    trial.it.take_checkout(earlier)
    assert (trial.it.state, trial.sent) == (TrialState.ASKED, [])


def test_nothing_is_charged_without_a_name_or_twice() -> None:
    trial = Trial()
    trial.it.begin("  ", None)
    assert trial.sent == []
    trial.begun().it.begin("Chen", None)
    assert trial.sent == []


@pytest.mark.parametrize("state", [SaleState.DECLINED, SaleState.CANCELLED])
def test_a_refused_payment_may_be_begun_again(state: SaleState) -> None:
    trial = Trial().begun()
    line = replace(trial_line(state), reason=Reason(code="declined.other"))
    trial.it.take_checkout(view_of("refused", amount_fen=1, order_no=ORDER_NO, result=line))
    assert (trial.it.state, trial.it.reason) == (TrialState.NOT_CHARGED, Reason(code="declined.other"))
    trial.it.begin("Chen", None)
    assert trial.sent == [Charge(amount_fen=1)]
    trial.it.take_checkout(view_of("refused", amount_fen=1, order_no=ORDER_NO, result=line))
    assert trial.it.order_no == "", "the old order is not the new one"


def test_a_desk_that_does_not_begin_is_noticed() -> None:
    trial = Trial().begun()
    for _ in range(ANSWER_WITHIN_TICKS - 1):
        trial.it.tick()
    assert trial.it.state is TrialState.ASKED
    trial.it.tick()
    assert trial.it.state is TrialState.NOT_CHARGED


@pytest.mark.parametrize("phase", [Phase.STOPPED, Phase.REFUSED])
def test_a_desk_that_refuses_says_why(phase: Phase) -> None:
    trial = Trial().begun()
    reason = Reason(code="guard.offline_caps")
    trial.it.take_checkout(view_of("stopped", phase=phase, reason=reason))
    assert (trial.it.state, trial.it.reason) == (TrialState.NOT_CHARGED, reason)


def test_in_doubt_is_asked_for_and_a_late_outcome_is_given_back() -> None:
    trial = Trial().begun()
    doubt = trial_line(SaleState.IN_DOUBT)
    trial.it.take_checkout(view_of("in-doubt-moment", amount_fen=1, order_no=ORDER_NO, result=doubt))
    assert trial.it.state is TrialState.SALE_IN_DOUBT
    trial.it.ask_again()
    assert trial.sent == [AskAgain(number=ORDER_NO)]
    trial.sent.clear()
    trial.it.take_lines([scenes.line("zh_CN", 0, seconds=1), trial_line(SaleState.PAID)])
    assert (trial.it.state, trial.sent) == (TrialState.REFUNDING, [REFUND])


def test_paid_after_it_was_given_up_is_given_back() -> None:
    trial = Trial().begun()
    gone = view_of("refused", amount_fen=1, order_no=ORDER_NO, result=trial_line(SaleState.CANCELLED))
    trial.it.take_checkout(gone)
    assert trial.it.state is TrialState.NOT_CHARGED
    trial.it.take_lines([trial_line(SaleState.PAID)])
    assert trial.sent == [REFUND]


def test_offline_waits_for_the_charge() -> None:
    trial = Trial().begun()
    trial.it.take_checkout(replace(PAID, result=trial_line(SaleState.PAID_OFFLINE)))
    assert (trial.it.state, trial.sent) == (TrialState.CHARGED_OFFLINE, [])
    trial.it.take_lines([trial_line(SaleState.PAID)])
    assert trial.sent == [REFUND]


def test_a_refund_that_failed_is_asked_for_again() -> None:
    trial = Trial().charged()
    trial.refund(None, Reason(code="refund.no_terminal"))
    assert (trial.it.state, trial.it.reason) == (TrialState.REFUND_FAILED, Reason(code="refund.no_terminal"))
    trial.it.refund_again()
    assert trial.sent == [REFUND]
    trial.refund(RefundState.DECLINED)
    assert trial.it.state is TrialState.REFUND_FAILED


def test_a_refund_in_doubt_is_asked_for_and_ends() -> None:
    trial = Trial().charged()
    trial.refund(RefundState.IN_DOUBT)
    trial.it.ask_again()
    assert trial.sent == [AskAgain(number=REFUND_NO)]
    trial.refund(RefundState.REFUNDED)
    assert trial.it.state is TrialState.DONE


def test_another_order_s_refund_is_not_ours() -> None:
    trial = Trial().charged()
    trial.it.take_refund(
        RefundView(order_no="C1-20260618-0009-K7QD", amount_fen=1, refund_no="x", state=RefundState.REFUNDED)
    )
    assert trial.it.state is TrialState.REFUNDING


def test_it_may_be_skipped_with_a_note_and_only_so() -> None:
    trial = Trial()
    trial.it.skip("  ")
    assert trial.it.state is TrialState.IDLE
    trial.it.skip(" no account here ")
    assert (trial.it.state, trial.it.skip_note) == (TrialState.SKIPPED, "no account here")
    trial.begun()
    trial.it.skip("now it runs")
    assert trial.it.state is TrialState.ASKED
