"""A second serving at another desk of the school, on a real file: who is refused, charged, marked, and let go."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.lanes.catching_up import CatchingUp
from desktop.adapters.storage.database import open_reader
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.events import Cancel, JournalArrived, Pay, Stage, StageReached, TerminalLost
from desktop.domain.identifiers import OrderNo, PersonRef
from desktop.domain.journal import EntryKind
from desktop.domain.meal import Second
from desktop.domain.scan import read_token
from desktop.domain.staff import Role, Staff, StaffRef
from desktop.services.commands import (
    Charge,
    ChoosePerson,
    ConfirmDiner,
    ConfirmPerson,
    FaceSeenHere,
    LiftGuard,
    LookHere,
    MoveSale,
    RequestRefund,
    TakeSettings,
    TokenRead,
    VoidSale,
)
from desktop.services.consents import record_consent
from desktop.services.lanes import REST_S
from desktop.services.lanes_ports import (
    LaneCommand,
    LanesStand,
    MarkEnd,
    MarkEnded,
    RosterStands,
    ServingClaim,
    Unasked,
    Why,
)
from desktop.services.people_views import ConsentDraft
from desktop.services.reason import Reason
from desktop.services.settings import LocalRecognition
from desktop.services.views import AlertKind, AlertsView, LanesView, Phase, StatusView
from tests.helpers.desks import KEY, LUNCH, SETTINGS, DeskOnFile, pupil
from tests.helpers.fake_school import FakeSchool, FakeServer, ScriptedLanes
from tests.helpers.fakes import NOON, entry

CARD = "0007341298"
SUPERVISOR = Staff(staff_ref=StaffRef("Szhou"), name="周主任", role=Role.SUPERVISOR)
DAY = NOON.date()


class Lane:
    """This desk, C1, and another one, C2, that claims by itself."""

    def __init__(self, folder: Path, **settings: object) -> None:
        self.server = FakeServer()
        self.lanes = ScriptedLanes(FakeSchool(self.server, "C1"))
        self.other = FakeSchool(self.server, "C2")
        self.desk = DeskOnFile(folder, lanes=self.lanes, **settings)
        self.desk.know(pupil("p1", card_no=CARD), pupil("p2", number="2024p2", card_no="0007341299"))
        self.desk.connect()
        self.desk.post(LanesStand(away_since=None))

    def claim_elsewhere(self, number: str = "2024p1", order_no: str = "C2-1", most: int = 99) -> None:
        self.other.claim(
            ServingClaim(number=number, service_day=DAY, meal_id="lunch", order_no=OrderNo(order_no), most=most)
        )

    def holders(self) -> list[tuple[str, int, str]]:
        """Return who holds which serving: till, serving, order."""
        return sorted((till, n, number) for ((_place), n), (till, number, _at) in self.server.claims.items())

    def face(self, command: object = Charge(), ref: str = "p1") -> OrderNo:
        number = self.desk.sale(command)
        self.desk.post(StageReached(order_no=number, stage=Stage.MATCHED, person_ref=ref))
        return number

    def journal(self, number: str, result: str, n: int, **more: Any) -> None:
        who = {} if more.get("kind") else {"person_ref": "p1"}
        self.desk.post(JournalArrived(entries=(entry(n, number, result, **{**who, **more}),)))

    def kinds(self, prefix: str = "lane.") -> list[tuple[str, dict[str, Any]]]:
        return [(e.kind, dict(e.body)) for e in self.desk.books.ledger.entries() if e.kind.startswith(prefix)]


@pytest.fixture
def lane(tmp_path: Path) -> Lane:
    return Lane(tmp_path)


def card(text: str = CARD) -> TokenRead:
    return TokenRead(token=read_token(text))


def test_a_face_at_the_terminal_claims_its_serving_by_its_order(lane: Lane) -> None:
    number = lane.face()
    assert lane.holders() == [("C1", 1, number)]
    lane.journal(number, "paid", 1)
    assert lane.desk.page.phase is Phase.PAID and lane.holders() == [("C1", 1, number)]
    assert lane.kinds() == [], "nothing is told of what went as it should"


def test_who_had_it_at_another_desk_is_stopped_before_the_terminal_charges(lane: Lane) -> None:
    lane.claim_elsewhere()
    number = lane.face()
    assert [ask.order_no for ask in lane.desk.asked(Cancel) if isinstance(ask, Cancel)] == [number]
    assert lane.desk.page.reason is not None
    assert (lane.desk.page.reason.code, lane.desk.page.reason.facts["till"]) == ("guard.second_elsewhere", "C2")
    lane.journal(number, "cancelled", 1)
    assert lane.desk.page.phase is Phase.REFUSED
    assert lane.holders() == [("C2", 1, "C2-1")]


def test_a_supervisor_may_let_it_through_and_the_serving_counts(lane: Lane) -> None:
    lane.claim_elsewhere()
    lane.journal(lane.face(), "cancelled", 1)
    lifted = lane.desk.page.liftable
    assert lifted is not None and lifted.code == "guard.second_elsewhere"
    number = lane.face(LiftGuard(person_ref=lifted.person_ref, code=lifted.code, by=SUPERVISOR))
    assert lane.desk.asked(Cancel) == []
    lane.journal(number, "paid", 2)
    assert lane.holders() == [("C1", 2, number), ("C2", 1, "C2-1")]


def test_a_card_that_had_it_elsewhere_is_refused_and_nothing_is_written(lane: Lane) -> None:
    lane.claim_elsewhere()
    lane.desk.post(card())
    assert lane.desk.page.reason is not None and lane.desk.page.reason.code == "guard.second_elsewhere"
    assert lane.desk.states() == {}


def test_a_card_claims_by_the_number_that_the_sale_then_has(lane: Lane) -> None:
    lane.desk.post(card())
    (number,) = lane.desk.books.store.row("SELECT order_no FROM sales") or ()
    assert lane.holders() == [("C1", 1, number)]


def test_looking_at_who_was_found_claims_nothing(lane: Lane) -> None:
    lane.desk.post(ChoosePerson(person_ref=PersonRef("p1")))
    lane.desk.pass_s(5)
    assert lane.lanes.asked == [] and lane.holders() == []
    lane.desk.post(ConfirmPerson(person_ref=PersonRef("p1"), amount_fen=1_200))
    assert [n for _till, n, _order in lane.holders()] == [1]


def test_who_may_have_two_has_one_here_and_one_there(tmp_path: Path) -> None:
    lane = Lane(tmp_path, meals=(replace(LUNCH, servings=2),))
    lane.claim_elsewhere()
    lane.journal(lane.face(), "paid", 1)
    assert [n for till, n, _order in lane.holders() if till == "C1"] == [2]
    lane.desk.pass_s(5)
    lane.journal(lane.face(), "cancelled", 2)
    assert lane.desk.page.reason is not None and lane.desk.page.reason.code == "guard.second_elsewhere"


def test_a_second_serving_costs_its_price_wherever_the_first_was_had(tmp_path: Path) -> None:
    lane = Lane(tmp_path, meals=(replace(LUNCH, second=Second.PRICED, second_price_fen=500),))
    lane.claim_elsewhere()
    first = lane.face()
    lane.journal(first, "cancelled", 1)  # for one at the other price
    again = lane.desk.asked(Pay)
    assert len(again) == 1 and isinstance(again[0], Pay) and again[0].amount_fen == 500
    lane.desk.post(StageReached(order_no=again[0].order_no, stage=Stage.MATCHED, person_ref="p1"))
    assert lane.desk.asked(Cancel) == [], "the first order let go of its serving, so this is the second again"
    lane.journal(again[0].order_no, "paid", 2, amount_fen=500)
    assert lane.holders() == [("C1", 2, again[0].order_no), ("C2", 1, "C2-1")]


def test_a_free_second_serving_by_card_holds_no_claim(tmp_path: Path) -> None:
    lane = Lane(tmp_path, meals=(replace(LUNCH, second=Second.FREE),))
    lane.claim_elsewhere()
    lane.desk.post(card())
    assert [kind for kind, _body in lane.kinds("meal.")] == ["meal.served_free"]
    assert lane.holders() == [("C2", 1, "C2-1")]


def test_a_meal_of_any_number_of_servings_asks_nobody(tmp_path: Path) -> None:
    lane = Lane(tmp_path, meals=(replace(LUNCH, servings=0),))
    lane.journal(lane.face(), "paid", 1)
    assert lane.lanes.asked == []


def test_who_is_refused_here_is_not_asked_about(lane: Lane) -> None:
    lane.journal(lane.face(), "paid", 1)
    lane.desk.pass_s(5)
    lane.face()
    assert len(lane.lanes.asked) == 1


@pytest.mark.parametrize("result", ["declined", "cancelled", "timeout"])
def test_a_sale_that_came_to_nothing_lets_go(lane: Lane, result: str) -> None:
    lane.journal(lane.face(), result, 1)
    assert lane.holders() == []


def test_one_in_doubt_holds_its_serving_until_it_is_known(lane: Lane) -> None:
    number = lane.face()
    lane.desk.pass_s(200)
    assert lane.desk.states() == {"IN_DOUBT": 1} and lane.holders() == [("C1", 1, number)]
    lane.journal(number, "declined", 1)
    assert lane.holders() == []


def test_a_refund_in_full_lets_go_and_a_part_does_not(lane: Lane) -> None:
    number = lane.face()
    lane.journal(number, "paid", 1)
    for n, fen in ((2, 200), (3, 1_000)):
        assert lane.holders() == [("C1", 1, number)]
        lane.desk.post(RequestRefund(order_no=number, amount_fen=fen, reason="没吃", asked_by="周主任"))
        refund_no = lane.desk.books.open_refunds()[0].refund_no
        lane.journal(refund_no, "refunded", n, amount_fen=fen, kind=EntryKind.REFUND, order_no=number)
    assert lane.holders() == []


def test_a_void_lets_go_and_a_move_claims_for_whom_it_was_meant(lane: Lane) -> None:
    lane.desk.post(card())
    (number,) = lane.desk.books.store.row("SELECT order_no FROM sales") or ()
    lane.desk.post(MoveSale(order_no=number, person_ref=PersonRef("p2"), asked_by="周主任"))
    moved = lane.desk.books.store.row("SELECT order_no FROM sales WHERE state = 'PAID_OFFLINE'")
    assert moved is not None and lane.holders() == [("C1", 1, moved[0])]
    lane.desk.post(VoidSale(order_no=moved[0], reason="没吃", asked_by="周主任"))
    assert lane.holders() == []


def test_a_move_to_somebody_who_had_it_elsewhere_is_refused_and_changes_nothing(lane: Lane) -> None:
    lane.claim_elsewhere(number="2024p2")
    lane.desk.post(card())
    before = lane.holders()
    (number,) = lane.desk.books.store.row("SELECT order_no FROM sales") or ()
    lane.desk.post(MoveSale(order_no=number, person_ref=PersonRef("p2"), asked_by="周主任"))
    assert lane.holders() == before and lane.desk.states() == {"PAID_OFFLINE": 1}


def test_without_an_answer_everybody_is_served_and_marked(lane: Lane) -> None:
    lane.claim_elsewhere()
    lane.lanes.script = [Unasked(why=Why.LATE)]
    number = lane.face()
    assert lane.desk.asked(Cancel) == []
    lane.journal(number, "paid", 1)
    lane.desk.post(card("0007341299"))
    (other,) = lane.desk.books.store.row("SELECT order_no FROM sales WHERE person_ref = 'p2'") or ()
    assert lane.kinds() == [
        ("lane.unasked", {
            "order_no": order, "person_ref": ref, "why": why, "within": 1, "service_day": "2026-06-18",
        }) for order, ref, why in ((number, "p1", "late"), (other, "p2", "resting"))
    ]  # fmt: skip
    lane.desk.pass_s(2)
    shown = lane.desk.view(StatusView).lanes
    assert shown is not None and (shown.away_since, shown.unclaimed) == (None, 2)


def test_after_a_late_answer_the_next_ones_do_not_wait_and_then_one_tries_again(lane: Lane) -> None:
    lane.lanes.script = [Unasked(why=Why.LATE)]
    lane.journal(lane.face(), "paid", 1)
    assert len(lane.lanes.asked) == 1
    lane.desk.post(card("0007341299"))
    assert lane.desk.states() == {"PAID": 1, "PAID_OFFLINE": 1}
    lane.desk.pass_s(REST_S + 1)
    lane.desk.post(card("0007341299"))
    assert len(lane.lanes.asked) == 1, "p2 was served a moment ago, so nobody is asked"
    lane.desk.know(pupil("p3", number="2024p3", card_no="0007341300"))
    lane.desk.post(card("0007341300"))
    assert len(lane.lanes.asked) == 2


def test_while_the_server_is_away_nobody_waits_and_the_page_says_since_when(lane: Lane) -> None:
    lane.desk.post(LanesStand(away_since=NOON))
    lane.journal(lane.face(), "paid", 1)
    assert lane.lanes.asked == [] and lane.kinds()[0][1]["why"] == "away"
    lane.desk.pass_s(2)
    shown = lane.desk.view(StatusView).lanes
    assert shown is not None and shown.away_since == NOON
    lane.desk.post(LanesStand(away_since=None))
    lane.desk.post(card("0007341299"))
    assert len(lane.lanes.asked) == 1


def test_a_double_found_later_is_an_alert_that_names_both_orders_and_offers_the_refund(lane: Lane) -> None:
    lane.desk.post(LanesStand(away_since=NOON))
    number = lane.face()
    lane.journal(number, "paid", 1)
    found = MarkEnded(order_no=number, end=MarkEnd.DOUBLE, till_id="C2", other_order_no="C2-20260618-0007-K7QD")
    lane.desk.post(found, found)
    (alert,) = lane.desk.view(AlertsView).alerts
    assert (alert.kind, alert.order_no, alert.detail) == (AlertKind.LANE_DOUBLE, number, "C2 C2-20260618-0007-K7QD")
    assert alert.refundable and alert.count == 1, "told twice, raised once"
    assert [kind for kind, _body in lane.kinds()] == ["lane.unasked", "lane.double"]
    assert lane.kinds()[1][1] == {
        "order_no": number, "till_id": "C2", "other_order_no": "C2-20260618-0007-K7QD",
    }  # fmt: skip
    assert lane.desk.books.unclaimed_count() == 0


def test_a_desk_alone_asks_nobody_and_says_nothing(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1", card_no=CARD))
    desk.connect()
    desk.post(card())
    assert desk.view(StatusView).lanes is None
    assert not [entry for entry in desk.books.ledger.entries() if entry.kind.startswith("lane.")]


def test_the_ledger_of_marks_survives_a_kill(lane: Lane) -> None:
    lane.desk.post(LanesStand(away_since=NOON))
    lane.desk.post(card())
    lane.desk.restart()
    assert lane.desk.books.unclaimed_count() == 1


@pytest.fixture
def cut_off(tmp_path: Path) -> Lane:
    """The terminal is away, and this computer recognises p1 in its place."""
    lane = Lane(tmp_path, local_recognition=LocalRecognition(enabled=True, threshold_millis=500, margin_millis=80))
    draft = ConsentDraft(
        person_ref=PersonRef("p1"), guardian="张女士", relation=Relation.MOTHER, purpose=Purpose.LOCAL,
        notice_version="3", channel=Channel.PAPER, given_on=date(2026, 6, 1), expires_on=date(2027, 6, 1),
        recorded_by="周主任",
    )  # fmt: skip
    record_consent(draft, lane.desk.books, lane.desk.chance, lane.desk.clock.now())
    lane.desk.post(TerminalLost(code="link.pulled", detail=""))
    return lane


SEEN = FaceSeenHere(person_ref=PersonRef("p1"), score_millis=700, margin_millis=300, model_id="m1")
YES = ConfirmDiner(person_ref=PersonRef("p1"), amount_fen=1_200)


def test_who_is_recognised_here_claims_with_their_yes_and_not_before(cut_off: Lane) -> None:
    cut_off.desk.post(LookHere(), SEEN)
    assert cut_off.holders() == []
    cut_off.desk.post(YES)
    (number,) = cut_off.desk.books.store.row("SELECT order_no FROM sales") or ()
    assert cut_off.holders() == [("C1", 1, number)] and cut_off.desk.states() == {"PAID_OFFLINE": 1}


def test_who_had_it_elsewhere_is_refused_here_too(cut_off: Lane) -> None:
    cut_off.claim_elsewhere()
    cut_off.desk.post(LookHere(), SEEN, YES)
    assert cut_off.desk.states() == {}
    local = cut_off.desk.page.local
    assert local is not None and local.reason is not None and local.reason.code == "guard.second_elsewhere"


def test_a_yes_to_a_price_that_the_other_desk_makes_another_is_asked_for_again(cut_off: Lane) -> None:
    meal = replace(LUNCH, second=Second.PRICED, second_price_fen=500)
    cut_off.desk.post(TakeSettings(settings=replace(cut_off.desk.settings, meals=(meal,))))
    cut_off.claim_elsewhere()
    cut_off.desk.post(LookHere(), SEEN, YES)
    assert cut_off.desk.states() == {} and cut_off.holders() == [("C2", 1, "C2-1")], "nothing is held meanwhile"
    local = cut_off.desk.page.local
    assert local is not None and local.amount_fen == 500
    cut_off.desk.post(replace(YES, amount_fen=500))
    assert cut_off.desk.states() == {"PAID_OFFLINE": 1}
    assert [n for till, n, _order in cut_off.holders() if till == "C1"] == [2]


def test_recognised_here_without_an_answer_is_sold_and_marked(cut_off: Lane) -> None:
    cut_off.lanes.script = [Unasked(why=Why.LATE)]
    cut_off.desk.post(LookHere(), SEEN, YES)
    assert cut_off.desk.states() == {"PAID_OFFLINE": 1}
    assert [kind for kind, _body in cut_off.kinds()] == ["lane.unasked"]
    assert cut_off.desk.books.unclaimed_count() == 1


def test_a_sale_that_was_paid_unseen_is_marked_once_and_claimed(tmp_path: Path) -> None:
    """Killed before the face was known; at the next start the terminal's journal says who paid."""
    lane = Lane(tmp_path)
    number = lane.desk.sale(Charge())
    lane.desk.restart()
    lane.desk.connect(journal=(entry(1, number, "paid", person_ref="p1"),))
    lane.desk.post(LanesStand(away_since=None))
    assert lane.holders() == [] and lane.desk.states() == {"PAID": 1}
    reader = open_reader(lane.desk.path, KEY)
    people = lane.desk.books.people
    told: list[LaneCommand] = []
    catching_up = CatchingUp(told.append, lane.desk.clock, SETTINGS.meals)
    for _ in range(3):
        catching_up.connected()
        while catching_up.step(FakeSchool(lane.server, "C1"), reader, people) == 0.0:
            lane.desk.post(*told)
            told.clear()
    assert lane.holders() == [("C1", 1, number)]
    assert [(kind, body.get("why")) for kind, body in lane.kinds()] == [
        ("lane.unasked", "unseen"),
        ("lane.claimed", None),
    ]
    reader.close()


def test_a_roster_that_does_not_fit_is_told_and_says_nothing_of_the_line(lane: Lane) -> None:
    reason = Reason(code="lanes.roster", facts={"number": "…0001", "other": "…0007"})
    lane.desk.post(LanesStand(away_since=NOON), RosterStands(reason=reason))
    lane.desk.pass_s(2)
    shown = lane.desk.view(StatusView).lanes
    assert shown is not None and shown.away_since == NOON
    lane.desk.post(LanesStand(away_since=None))
    lane.desk.pass_s(2)
    assert lane.desk.view(StatusView).lanes == LanesView(away_since=None, reason=reason)
    lane.desk.post(RosterStands(reason=None))
    lane.desk.pass_s(2)
    assert lane.desk.view(StatusView).lanes == LanesView(away_since=None)
