import pytest

from desktop.adapters.simulated.crowd import STRANGERS, Crowd, Outcome, Rates

EVERYBODY_PAYS = Rates(decline=0.0, walk_away=0.0)


def test_the_same_seed_is_the_same_line() -> None:
    one, two, other = Crowd(1), Crowd(1), Crowd(2)
    line = [one.next_visit(()) for _ in range(50)]
    assert [two.next_visit(()) for _ in range(50)] == line
    assert [other.next_visit(()) for _ in range(50)] != line


def test_a_restarted_line_goes_on_where_it_was() -> None:
    whole = Crowd(1)
    line = [whole.next_visit(()) for _ in range(30)]
    assert Crowd(1, served=20).next_visit(()) == line[20]


def test_everybody_comes_once_before_anybody_comes_again() -> None:
    crowd, refs = Crowd(3), [f"P{n}" for n in range(120)]
    first = [crowd.next_visit(refs).person.person_ref for _ in refs]
    second = [crowd.next_visit(refs).person.person_ref for _ in refs]
    assert sorted(first) == sorted(second) == sorted(refs)
    assert first != second


def test_strangers_have_no_reference_and_some_share_an_account() -> None:
    crowd = Crowd(5)
    people = [crowd.next_visit(()).person for _ in range(STRANGERS)]
    assert {person.person_ref for person in people} == {""}
    assert len({person.face_id for person in people}) == STRANGERS
    assert STRANGERS * 0.8 < len({person.user_id for person in people}) < STRANGERS


@pytest.mark.parametrize("amount_fen", [1, 20, 999, 1_200, 5_000])
def test_the_parts_add_up(amount_fen: int) -> None:
    crowd = Crowd(7)
    channels = set()
    for _ in range(300):
        bills = crowd.next_visit(()).fund_bills(amount_fen)
        assert sum(int(bill["amount_fen"]) for bill in bills) == amount_fen
        assert all(int(bill["amount_fen"]) > 0 for bill in bills)
        channels |= {(bill["channel"], bill.get("fund_type")) for bill in bills}
    assert {("ALIPAYACCOUNT", None), ("PCREDIT", None), ("BANKCARD", "DEBIT_CARD"), ("BANKCARD", "CREDIT_CARD")} <= (
        channels
    )
    assert (("COUPON", None) in channels) == (amount_fen >= 20)


def test_delays_are_those_of_a_lunch_line() -> None:
    crowd = Crowd(9, rates=EVERYBODY_PAYS)
    totals = [sum(crowd.next_visit(()).delays_s) for _ in range(200)]
    assert 2.2 <= min(totals) <= max(totals) <= 3.5
    fast = Crowd(9, rates=EVERYBODY_PAYS, speed=10)
    assert sum(fast.next_visit(()).delays_s) == pytest.approx(totals[0] / 10)
    assert sum(Crowd(9, speed=0).next_visit(()).delays_s) == 0


def test_rates_are_kept() -> None:
    crowd = Crowd(11, rates=Rates(decline=0.1, walk_away=0.2, nobody=0.3))
    outcomes = [crowd.next_visit(()).outcome for _ in range(4_000)]
    shares = {outcome: outcomes.count(outcome) / 4_000 for outcome in set(outcomes)}
    assert shares == {
        Outcome.DECLINED: pytest.approx(0.1, abs=0.02),
        Outcome.WALKS_AWAY: pytest.approx(0.2, abs=0.03),
        Outcome.NOBODY: pytest.approx(0.3, abs=0.03),
        Outcome.PAYS: pytest.approx(0.4, abs=0.03),
    }
