"""Selling without the terminal on a real file: consent, caps, guards, the person's yes, what stands in the books."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.errors import OperatorError
from desktop.domain.events import TerminalConnected, TerminalLost
from desktop.domain.identifiers import PersonRef
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import PersonStatus
from desktop.services.commands import (
    Charge,
    ConfirmDiner,
    FaceSeenHere,
    LookHere,
    LookingFailed,
    RejectDiner,
    StopLooking,
)
from desktop.services.consents import record_consent, withdraw
from desktop.services.local_selling import ASK_S, PASS_OVER_S
from desktop.services.people_views import ConsentDraft
from desktop.services.settings import LocalRecognition
from desktop.services.views import AlertKind, AlertsView, LocalPhase, LocalView, Phase
from tests.helpers.desks import SETTINGS, DeskOnFile, pupil
from tests.helpers.fakes import entry, identity

ON = LocalRecognition(enabled=True, threshold_millis=500, margin_millis=80)


def desk_with(folder: Path, *refs: str, purpose: Purpose = Purpose.LOCAL, **settings: object) -> DeskOnFile:
    desk = DeskOnFile(folder, **({"local_recognition": ON} | settings))
    desk.know(*(pupil(ref) for ref in refs))
    for ref in refs:
        consent(desk, ref, purpose)
    desk.connect()
    desk.post(TerminalLost(code="link.pulled", detail=""))
    return desk


def consent(desk: DeskOnFile, ref: str, purpose: Purpose) -> None:
    draft = ConsentDraft(
        person_ref=PersonRef(ref), guardian="张女士", relation=Relation.MOTHER, purpose=purpose, notice_version="3",
        channel=Channel.PAPER, given_on=date(2026, 6, 1), expires_on=date(2027, 6, 1), recorded_by="周主任",
    )  # fmt: skip
    record_consent(draft, desk.books, desk.chance, desk.clock.now())


def seen(ref: str, score: int = 700, margin: int = 300) -> FaceSeenHere:
    return FaceSeenHere(person_ref=PersonRef(ref), score_millis=score, margin_millis=margin, model_id="m1")


#: What the page sends for p1 and the meal's price.
YES = ConfirmDiner(person_ref=PersonRef("p1"), amount_fen=1_200)


def local(desk: DeskOnFile) -> LocalView:
    assert desk.page.local is not None
    return desk.page.local


def test_it_is_off_unless_a_school_switches_it_on(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1", local_recognition=LocalRecognition())
    assert desk.page.local is None
    desk.post(LookHere(), seen("p1"), YES)
    assert desk.states() == {}


def test_it_is_not_offered_while_the_terminal_is_there(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.connect()
    assert desk.page.local is None
    desk.post(LookHere(), seen("p1"), YES)
    assert desk.states() == {}


def test_a_sale_needs_the_persons_own_yes(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    assert local(desk).phase is LocalPhase.OFFERED
    desk.post(LookHere(), seen("p1"))
    assert local(desk).phase is LocalPhase.ASKING
    assert local(desk).diner is not None and local(desk).diner.masked_name == "张*"  # type: ignore[union-attr]
    assert desk.states() == {}
    desk.post(YES)
    assert desk.states() == {"PAID_OFFLINE": 1}
    assert desk.page.phase is Phase.PAID
    sale = desk.books.recent(1)[0]
    assert (sale.way, sale.person_ref, sale.device_sn, sale.serving) == (Way.LOCAL, "p1", "LOCAL-C1", 1)


def test_what_it_rests_on_is_in_the_ledger_and_waits_for_the_provider(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"), YES)
    entry = next(entry for entry in desk.books.ledger.entries() if entry.kind == "sale.paid_offline")
    assert entry.body["score_millis"] == 700 and entry.body["threshold_millis"] == 500
    assert entry.body["consent_ref"] == desk.books.local_consent("p1", desk.clock.now())
    assert desk.books.outbox_waiting() == 1
    assert "张" not in str(entry.body)
    audit.check_chain(desk.books.store)
    audit.check_books(desk.books.store)


def test_it_counts_for_no_incentive(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"), YES)
    assert desk.books.store.value("SELECT count(*) FROM transactions") == 0
    assert desk.books.store.value("SELECT count(*) FROM devices WHERE device_sn LIKE 'LOCAL%'") == 0


@pytest.mark.parametrize("sure", [seen("p1", score=499), seen("p1", margin=79)])
def test_a_weak_or_ambiguous_likeness_asks_nobody(tmp_path: Path, sure: FaceSeenHere) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), sure)
    assert local(desk).phase is LocalPhase.LOOKING


def test_a_consent_for_the_terminal_alone_is_not_enough(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1", purpose=Purpose.TERMINAL)
    desk.post(LookHere(), seen("p1"))
    assert local(desk).phase is LocalPhase.LOOKING
    assert local(desk).reason is not None and local(desk).reason.code == "local.no_consent"  # type: ignore[union-attr]


def test_a_consent_withdrawn_while_the_person_is_asked(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"))
    withdraw("p1", "周主任", desk.books, desk.chance, desk.clock.now())
    desk.post(YES)
    assert desk.states() == {}


def test_no_and_silence_take_nothing_and_do_not_ask_again_at_once(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1", "p2")
    desk.post(LookHere(), seen("p1"), RejectDiner(), seen("p1"))
    assert local(desk).phase is LocalPhase.LOOKING
    desk.post(seen("p2"))
    assert local(desk).phase is LocalPhase.ASKING
    desk.pass_s(ASK_S + 0.1)
    assert local(desk).phase is LocalPhase.LOOKING
    desk.pass_s(PASS_OVER_S)
    desk.post(seen("p1"))
    assert local(desk).phase is LocalPhase.ASKING
    assert desk.states() == {}


def test_the_guards_hold_here_too(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1", "p2")
    desk.post(LookHere(), seen("p1"), YES)
    desk.pass_s(PASS_OVER_S + 1)
    desk.post(seen("p1"))
    assert local(desk).reason.code == "guard.second_serving"  # type: ignore[union-attr]
    desk.know(replace(pupil("p2"), status=PersonStatus.SUSPENDED))
    desk.post(seen("p2"))
    assert local(desk).phase is LocalPhase.LOOKING
    assert desk.states() == {"PAID_OFFLINE": 1}


def test_the_offline_caps_hold(tmp_path: Path) -> None:
    limits = replace(SETTINGS.limits, offline_count=1)
    desk = desk_with(tmp_path, "p1", "p2", limits=limits)
    desk.post(LookHere(), seen("p1"), YES, seen("p2"))
    assert local(desk).reason.code == "guard.offline_caps"  # type: ignore[union-attr]
    assert desk.states() == {"PAID_OFFLINE": 1}


def test_the_hours_run_from_when_the_terminal_went(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.pass_s(SETTINGS.limits.offline_hours * 3_600)
    desk.post(LookHere(), seen("p1"))
    assert local(desk).reason.code == "guard.offline_caps"  # type: ignore[union-attr]


def test_the_terminal_comes_back_in_the_middle(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"))
    desk.connect()
    desk.post(YES)
    assert desk.page.local is None and desk.states() == {}


def test_a_camera_that_fails_ends_it_with_its_reason(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), LookingFailed(code="camera.none"))
    assert local(desk).phase is LocalPhase.OFFERED
    assert local(desk).reason.code == "camera.none"  # type: ignore[union-attr]


def test_stopping_it(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), StopLooking(), seen("p1"))
    assert local(desk).phase is LocalPhase.OFFERED


def test_nothing_of_it_is_open_after_a_restart(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"), YES)
    number = desk.books.recent(1)[0].order_no
    desk.restart()
    desk.connect()
    assert desk.sale_is(number) is SaleState.PAID_OFFLINE
    assert desk.page.phase is Phase.READY


def yes(ref: str, amount_fen: int = 1_200) -> ConfirmDiner:
    return ConfirmDiner(person_ref=PersonRef(ref), amount_fen=amount_fen)


def test_the_amount_that_was_shown_is_the_amount_taken(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"), LookHere(amount_fen=2_000), yes("p1", 2_000))
    assert desk.states() == {}
    desk.post(yes("p1"))
    assert [sale.amount_fen for sale in desk.books.recent(5)] == [1_200]


def test_an_amount_typed_for_one_diner_is_not_the_next_ones(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1", "p2")
    desk.post(LookHere(amount_fen=2_000), seen("p1"), yes("p1", 2_000), seen("p2"))
    assert local(desk).amount_fen == 1_200


def test_a_late_yes_is_not_the_next_persons(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1", "p2")
    desk.post(LookHere(), seen("p1"))
    desk.pass_s(ASK_S + 0.5)
    desk.post(seen("p2"), yes("p1"))
    assert desk.states() == {}
    desk.post(yes("p2"))
    assert [sale.person_ref for sale in desk.books.recent(5)] == ["p2"]


@pytest.mark.expects_log("a defect")
def test_nothing_is_sold_here_after_a_defect(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"))
    desk.desk.failed(ValueError("a defect of ours"))
    desk.post(YES)
    assert desk.states() == {}


@pytest.mark.expects_log("stopped selling")
def test_nothing_is_sold_here_without_a_reserve(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.disk.free_for_reserve = False
    desk.desk.failed(OperatorError("disk.full", path="x"))
    desk.pass_s(3)
    assert desk.page.phase is Phase.STOPPED
    desk.post(LookHere(), seen("p1"), YES)
    assert desk.states() == {}


def test_nothing_is_sold_here_while_the_terminal_comes_back(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.post(LookHere(), seen("p1"))
    desk.post(TerminalConnected(identity=identity(journal_head=5, clock=desk.clock.now())), YES)
    assert desk.page.local is None and desk.states() == {}


def test_who_was_cut_off_at_the_terminal_and_paid_here_is_told(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, "p1")
    desk.connect()
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled", detail=""), LookHere(), seen("p1"), YES)
    desk.connect(journal=(entry(1, number, person_ref="p1"),))
    assert desk.states() == {"PAID": 1, "PAID_OFFLINE": 1}
    alerts = desk.view(AlertsView).alerts
    assert [(alert.kind, alert.refundable) for alert in alerts] == [(AlertKind.PAID_HERE_TOO, True)]
