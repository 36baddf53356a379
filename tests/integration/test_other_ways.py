"""Campus card, look-up and relayed payment codes on a real file: what is written, what is refused, what is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.storage import audit
from desktop.domain.events import Cancel, JournalArrived, Pay, Stage, StageReached, TerminalConnected, TerminalLost
from desktop.domain.identifiers import PersonRef
from desktop.domain.meal import Second
from desktop.domain.payment import Way
from desktop.domain.person import PersonKind, PersonStatus
from desktop.domain.scan import read_token
from desktop.protocol.vocabulary import CODE_RELAY_CAPABILITY
from desktop.services.commands import CancelSale, Charge, ChoosePerson, ConfirmPerson, LeavePerson, TokenRead
from desktop.services.settings import Limits
from desktop.services.views import AlertKind, Phase
from tests.helpers.desks import LUNCH, DeskOnFile, pupil
from tests.helpers.fakes import entry, identity

CARD, CODE = "0007341298", "286789012345678901"


def desk_with(folder: Path, **settings: object) -> DeskOnFile:
    desk = DeskOnFile(folder, **settings)
    desk.know(
        pupil("p1", card_no=CARD),
        pupil("p2", number="2024p2", card_no="0007341299"),
        pupil("t1", number="T1", name="孙老师", kind=PersonKind.STAFF, class_name="", card_no="0007341300"),
    )
    desk.connect()
    return desk


def read(text: str, amount_fen: int | None = None) -> TokenRead:
    return TokenRead(token=read_token(text), amount_fen=amount_fen)


def paid(desk: DeskOnFile, number: str, n: int = 1, **more: object) -> None:
    desk.post(JournalArrived(entries=(entry(n, number, **more),)))  # type: ignore[arg-type]


def entry_of(desk: DeskOnFile, kind: str) -> dict[str, object]:
    return next(dict(each.body) for each in desk.books.ledger.entries() if each.kind == kind)


def test_a_card_sells_without_a_key(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(read(CARD))
    assert desk.page.phase is Phase.PAID and desk.page.result is not None
    assert (desk.page.result.way, desk.page.result.amount_fen) == (Way.CARD, 1_200)
    assert desk.page.result.diner is not None and desk.page.result.diner.person_ref == "p1"
    assert desk.states() == {"PAID_OFFLINE": 1}
    assert desk.asked(Pay) == []
    body = entry_of(desk, "sale.paid_offline")
    assert (body["person_ref"], body["known_by"]) == ("p1", "card")
    assert CARD not in str([dict(each.body) for each in desk.books.ledger.entries()])
    assert desk.books.store.value("SELECT count(*) FROM transactions") == 0  # no device of the programme took it
    assert audit.check_outbox(desk.books.store) == "1 waiting"


def test_it_goes_on_while_the_terminal_is_away(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(TerminalLost(code="link.pulled"))
    desk.post(read(CARD))
    assert desk.page.phase is Phase.PAID
    desk.pass_s(5)
    assert desk.page.phase is Phase.STOPPED
    desk.post(read("0007341299"))
    assert desk.states() == {"PAID_OFFLINE": 2}


def test_an_order_that_waits_for_a_face_gives_way(tmp_path: Path) -> None:
    """Else the terminal would charge the next child who looks at it for this one's meal."""
    desk = desk_with(tmp_path, continuous=True)
    armed = desk.asked(Pay)[0]
    assert isinstance(armed, Pay)
    desk.post(read(CARD))
    assert desk.states() == {"SUBMITTED": 1}  # nothing is sold before the terminal has let go
    assert [cancel.order_no for cancel in desk.asked(Cancel) if isinstance(cancel, Cancel)] == [armed.order_no]
    desk.post(JournalArrived(entries=(entry(1, armed.order_no, "cancelled"),)))
    assert desk.page.phase is Phase.PAID
    assert desk.states() == {"CANCELLED": 1, "PAID_OFFLINE": 1}
    desk.pass_s(2)
    assert len(desk.asked(Pay)) == 1  # and the line goes on


def test_who_was_recognised_meanwhile_is_charged_and_the_card_is_not(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, continuous=True)
    armed = desk.asked(Pay)[0]
    assert isinstance(armed, Pay)
    desk.post(read(CARD), StageReached(order_no=armed.order_no, stage=Stage.MATCHED, person_ref="p2"))
    paid(desk, armed.order_no, person_ref="p2")
    assert desk.states() == {"PAID": 1}
    assert desk.page.notice is not None and desk.page.notice.code == "sale.wait_for_diner"


def test_a_card_is_sold_when_the_cable_goes_before_the_terminal_let_go(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, continuous=True)
    armed = desk.asked(Pay)[0]
    assert isinstance(armed, Pay)
    desk.post(read(CARD), TerminalLost(code="link.pulled"))
    assert desk.states() == {"IN_DOUBT": 1, "PAID_OFFLINE": 1}
    assert desk.page.phase is Phase.PAID and desk.page.result is not None and desk.page.result.way is Way.CARD
    desk.connect(journal=(entry(1, armed.order_no, "cancelled"),))
    assert desk.states() == {"CANCELLED": 1, "PAID_OFFLINE": 1} and desk.books.open_alerts() == []


def test_a_scanned_code_is_not_sent_when_the_cable_goes_before_the_terminal_let_go(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, continuous=True)
    desk.post(read(CODE), TerminalLost(code="link.pulled"))
    assert desk.states() == {"IN_DOUBT": 1}


def test_a_card_while_a_diner_is_served_is_told_and_not_swallowed(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="p2"), read(CARD))
    assert desk.page.notice is not None and desk.page.notice.code == "sale.wait_for_diner"
    assert desk.page.phase is Phase.WORKING
    paid(desk, number, person_ref="p2")
    assert desk.page.notice is None
    assert desk.states() == {"PAID": 1}


@pytest.mark.parametrize("text", ["0000000000", "X", "https://example.org"])
def test_what_nobody_can_pay_with_is_told(tmp_path: Path, text: str) -> None:
    desk = desk_with(tmp_path)
    desk.post(read(text))
    assert desk.page.notice is not None
    assert desk.page.notice.code == ("card.unknown" if text == "0000000000" else "scan.unknown")
    assert desk.states() == {}


def test_the_guards_are_those_of_the_terminal(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(read(CARD))
    desk.pass_s(5)
    desk.post(read(CARD))
    assert desk.page.phase is Phase.REFUSED and desk.page.reason is not None
    assert desk.page.reason.code == "guard.second_serving"
    assert desk.page.diner is not None and desk.page.diner.person_ref == "p1"
    assert desk.page.liftable is not None and desk.page.liftable.code == "guard.second_serving"
    desk.pass_s(6)
    assert desk.page.liftable is None  # it is not on the screen any more
    person = desk.books.person("p2")
    assert person is not None
    desk.know(replace(person, status=PersonStatus.SUSPENDED))
    desk.post(read("0007341299"))
    assert desk.page.reason is not None and desk.page.reason.code == "guard.suspended"
    assert desk.states() == {"PAID_OFFLINE": 1}


def test_caps_of_its_own_and_of_each_person(tmp_path: Path) -> None:
    lunch = replace(LUNCH, servings=0)
    limits = Limits(deferred_count=3, deferred_total_fen=100_000, waiting_person_fen=2_400, offline_count=1)
    desk = desk_with(tmp_path, meals=(lunch,), limits=limits)
    for _ in range(2):
        desk.post(read(CARD))
        desk.pass_s(5)
    desk.post(read(CARD))
    assert desk.page.reason is not None and desk.page.reason.code == "guard.waiting_limit"
    desk.pass_s(5)
    desk.post(read("0007341299"))
    assert desk.page.phase is Phase.PAID  # the cap on what an outage may cost is another's
    desk.pass_s(5)
    desk.post(read("0007341300"))
    assert desk.page.reason is not None and desk.page.reason.code == "guard.deferred_caps"
    assert desk.states() == {"PAID_OFFLINE": 3}


def test_each_pays_what_is_due(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, staff_price_fen=1_500),))
    desk.post(read("0007341300"))
    assert desk.page.result is not None and desk.page.result.amount_fen == 1_500
    desk.pass_s(5)
    desk.post(read(CARD, 800))  # a typed amount is the cashier's
    assert desk.page.result is not None and desk.page.result.amount_fen == 800


def test_staff_at_the_terminal_are_asked_once_more_at_their_own_price(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, staff_price_fen=1_500),))
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="t1"))
    assert len(desk.asked(Cancel)) == 1
    desk.post(JournalArrived(entries=(entry(1, number, "cancelled"),)))
    again = desk.asked(Pay)[0]
    assert isinstance(again, Pay) and again.amount_fen == 1_500
    assert desk.page.notice is not None and desk.page.notice.code == "sale.other_price"
    desk.post(StageReached(order_no=again.order_no, stage=Stage.MATCHED, person_ref="t1"))
    assert desk.asked(Cancel) == []
    paid(desk, again.order_no, 2, person_ref="t1", amount_fen=1_500)
    assert desk.page.phase is Phase.PAID and desk.page.result is not None
    assert desk.page.result.amount_fen == 1_500
    assert desk.states() == {"CANCELLED": 1, "PAID": 1}


@pytest.mark.parametrize("ref", ["t1", "p1"], ids=["another_price", "a_free_serving"])
def test_what_was_given_up_before_somebody_looked_is_not_asked_anew(tmp_path: Path, ref: str) -> None:
    """Else whoever still stands at the terminal is charged after the cashier had cancelled."""
    desk = desk_with(tmp_path, meals=(replace(LUNCH, staff_price_fen=2_000, second=Second.FREE),))
    desk.post(read(CARD))
    desk.pass_s(5)
    number = desk.sale(Charge())
    desk.post(CancelSale(), StageReached(order_no=number, stage=Stage.MATCHED, person_ref=ref))
    desk.post(JournalArrived(entries=(entry(1, number, "cancelled"),)))
    assert desk.asked(Pay) == [] and desk.states() == {"CANCELLED": 1, "PAID_OFFLINE": 1}
    assert desk.page.reason is not None and desk.page.reason.code == "sale.cancelled_by_staff"
    assert [each.kind for each in desk.books.ledger.entries() if each.kind == "meal.served_free"] == []


def test_a_card_goes_before_whoever_pays_another_price(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, continuous=True, meals=(replace(LUNCH, staff_price_fen=2_000),))
    armed = desk.asked(Pay)[0]
    assert isinstance(armed, Pay)
    desk.post(read(CARD), StageReached(order_no=armed.order_no, stage=Stage.MATCHED, person_ref="t1"))
    desk.post(JournalArrived(entries=(entry(1, armed.order_no, "cancelled"),)))
    assert desk.states() == {"CANCELLED": 1, "PAID_OFFLINE": 1}
    assert desk.page.result is not None and desk.page.result.way is Way.CARD


def test_a_pupil_who_steps_up_in_between_pays_a_pupils_price(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, staff_price_fen=1_500),))
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="t1"))
    desk.post(JournalArrived(entries=(entry(1, number, "cancelled"),)))
    again = desk.asked(Pay)[0]
    assert isinstance(again, Pay)
    desk.post(StageReached(order_no=again.order_no, stage=Stage.MATCHED, person_ref="p1"))
    desk.post(JournalArrived(entries=(entry(2, again.order_no, "cancelled"),)))
    third = desk.asked(Pay)[0]
    assert isinstance(third, Pay) and third.amount_fen == 1_200


def test_a_terminal_that_charged_before_it_heard_raises_an_alert(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, staff_price_fen=1_500),))
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="t1"))
    paid(desk, number, person_ref="t1")
    assert desk.states() == {"PAID": 1}
    assert [alert.kind.value for alert in desk.books.open_alerts()] == ["guard_too_late"]
    assert desk.asked(Pay) == []


# --- looked up ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", [Way.CARD, Way.LOOKUP])
def test_who_paid_here_while_the_terminal_kept_what_it_had_charged_is_told(tmp_path: Path, way: Way) -> None:
    """The cable went before the terminal said whom it had recognised: no guard could know, and both were taken."""
    desk = desk_with(tmp_path)
    number = desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    if way is Way.CARD:
        desk.post(read(CARD))
    else:
        desk.post(ChoosePerson(person_ref=PersonRef("p1")), ConfirmPerson(person_ref=PersonRef("p1"), amount_fen=1_200))
    desk.connect(journal=(entry(1, number, person_ref="p1"),))
    assert desk.states() == {"PAID": 1, "PAID_OFFLINE": 1}
    assert [(alert.kind, alert.order_no) for alert in desk.books.open_alerts()] == [(AlertKind.PAID_HERE_TOO, number)]


def test_somebody_found_by_name_is_shown_and_confirmed(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(ChoosePerson(person_ref=PersonRef("p2")))
    asked = desk.page.asked
    assert asked is not None and asked.diner is not None
    assert (asked.diner.person_ref, asked.amount_fen, asked.refusal) == ("p2", 1_200, None)
    assert desk.states() == {}
    desk.post(ConfirmPerson(person_ref=PersonRef("p2"), amount_fen=1_200))
    assert desk.page.asked is None and desk.page.phase is Phase.PAID
    assert entry_of(desk, "sale.paid_offline")["known_by"] == "lookup"


def test_a_yes_to_somebody_else_or_another_amount_is_none(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(ChoosePerson(person_ref=PersonRef("p2")))
    desk.post(ConfirmPerson(person_ref=PersonRef("p1"), amount_fen=1_200))
    desk.post(ConfirmPerson(person_ref=PersonRef("p2"), amount_fen=900))
    assert desk.states() == {} and desk.page.asked is not None
    desk.post(LeavePerson())
    desk.post(ConfirmPerson(person_ref=PersonRef("p2"), amount_fen=1_200))
    assert desk.states() == {} and desk.page.asked is None


def test_what_stands_against_it_is_shown_before_the_yes(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(read(CARD))
    desk.pass_s(5)
    desk.post(ChoosePerson(person_ref=PersonRef("p1")))
    assert desk.page.asked is not None and desk.page.asked.refusal is not None
    assert desk.page.asked.refusal.code == "guard.second_serving"


# --- payment codes that the desk's scanner read -------------------------------------------------------------------


def relaying(desk: DeskOnFile) -> None:
    who = replace(identity(clock=desk.clock.now()), capabilities=frozenset({CODE_RELAY_CAPABILITY}))
    desk.post(TerminalConnected(identity=who), JournalArrived(entries=(), asked_after=0))
    desk.terminal.take()


def test_a_scanned_code_goes_to_the_terminal_and_nowhere_else(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    relaying(desk)
    desk.post(read(CODE, 900))
    pay = desk.asked(Pay)[0]
    assert isinstance(pay, Pay)
    assert (pay.way, pay.amount_fen, pay.auth_code) == (Way.CODE, 900, CODE)
    assert CODE not in repr(pay)
    assert CODE not in str([dict(each.body) for each in desk.books.ledger.entries()])


def test_a_code_scanned_twice_is_charged_once(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    relaying(desk)
    desk.post(read(CODE), read(CODE))
    pays = desk.asked(Pay)
    assert len(pays) == 1 and isinstance(pays[0], Pay)
    assert desk.page.notice is not None
    paid(desk, pays[0].order_no)
    desk.pass_s(5)
    desk.post(read(CODE))
    assert desk.page.reason is not None and desk.page.reason.code == "code.seen_before"
    assert desk.states() == {"PAID": 1}


@pytest.mark.parametrize("servings", [0, 1])
def test_a_card_that_lies_on_the_reader_is_charged_once(tmp_path: Path, servings: int) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, servings=servings, second=Second.PRICED, second_price_fen=300),))
    for _ in range(6):
        desk.post(read(CARD))
        desk.pass_s(2)  # longer than its result is shown
    assert desk.page.notice is not None and desk.page.notice.code == "card.read_again"
    desk.post(read("0007341299"))  # another's is no repetition
    assert desk.states() == {"PAID_OFFLINE": 2}
    desk.pass_s(3)
    desk.post(read(CARD))
    assert desk.states() == {"PAID_OFFLINE": 3}


def test_a_card_that_had_to_wait_is_read_at_once_when_the_diner_is_done(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    number = desk.sale(Charge())
    desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref="p2"), read(CARD))
    paid(desk, number, person_ref="p2")
    desk.post(read(CARD))
    assert desk.states() == {"PAID": 1, "PAID_OFFLINE": 1}


def test_a_card_that_was_refused_is_read_again_at_once(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.know(pupil("p1", card_no=CARD, status=PersonStatus.SUSPENDED))
    desk.post(read(CARD))
    assert desk.page.phase is Phase.REFUSED
    desk.know(pupil("p1", card_no=CARD))
    desk.post(read(CARD))
    assert desk.states() == {"PAID_OFFLINE": 1}


def test_a_terminal_that_scans_itself_asks_for_the_code(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(read(CODE))
    pay = desk.asked(Pay)[0]
    assert isinstance(pay, Pay) and pay.auth_code == ""
    assert desk.page.notice is not None and desk.page.notice.code == "code.show_at_terminal"


def test_without_an_amount_nothing_is_taken_for_free(tmp_path: Path) -> None:
    desk = desk_with(tmp_path)
    desk.post(read(CARD, 0), ChoosePerson(person_ref=PersonRef("p1"), amount_fen=0))
    assert desk.page.notice is not None and desk.page.notice.code == "sale.amount_first"
    assert desk.states() == {} and desk.page.asked is None


# --- further servings -----------------------------------------------------------------------------------------------


def test_a_further_serving_that_is_free_is_written_and_never_charged(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, second=Second.FREE),))
    desk.post(read(CARD))
    desk.pass_s(5)
    desk.post(read(CARD))
    assert desk.page.phase is Phase.FREE
    assert desk.states() == {"PAID_OFFLINE": 1}
    body = entry_of(desk, "meal.served_free")
    assert (body["person_ref"], body["meal_id"]) == ("p1", "lunch")


def test_a_further_serving_that_is_free_takes_the_face_back_from_the_terminal(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, second=Second.FREE),))
    first = desk.sale(Charge())
    paid(desk, first, person_ref="p1")
    again = desk.sale(Charge())
    desk.post(StageReached(order_no=again, stage=Stage.MATCHED, person_ref="p1"))
    assert len(desk.asked(Cancel)) == 1
    desk.post(JournalArrived(entries=(entry(2, again, "cancelled"),)))
    assert desk.page.phase is Phase.FREE
    assert desk.states() == {"CANCELLED": 1, "PAID": 1}
    assert entry_of(desk, "meal.served_free")["person_ref"] == "p1"
    assert desk.asked(Pay) == []


def test_a_further_serving_that_has_its_price_is_asked_at_that_price(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, meals=(replace(LUNCH, second=Second.PRICED, second_price_fen=300),))
    first = desk.sale(Charge())
    paid(desk, first, person_ref="p1")
    second = desk.sale(Charge())
    desk.post(StageReached(order_no=second, stage=Stage.MATCHED, person_ref="p1"))
    desk.post(JournalArrived(entries=(entry(2, second, "cancelled"),)))
    again = desk.asked(Pay)[0]
    assert isinstance(again, Pay) and again.amount_fen == 300
    assert desk.page.notice is not None and desk.page.notice.code == "sale.other_price"
    paid(desk, again.order_no, 3, person_ref="p1", amount_fen=300)
    assert desk.page.result is not None and (desk.page.result.amount_fen, desk.page.result.serving) == (300, 2)
    desk.pass_s(5)
    desk.post(read(CARD))  # a card pays that price too
    assert desk.page.result is not None and (desk.page.result.amount_fen, desk.page.result.way) == (300, Way.CARD)
