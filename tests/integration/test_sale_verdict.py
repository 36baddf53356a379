"""The verdict of each single sale is the one that a settlement of everything gives; with what each clause looked at."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage.counted import Counted, keep
from desktop.adapters.storage.database import Store, freeze, open_reader, open_writer
from desktop.adapters.storage.sale_verdict import Verdicts
from desktop.domain.policy import parse_policy
from desktop.domain.policy_register import PolicyRegister
from desktop.domain.verdict import CLAUSE_OF
from tests.helpers.progress_model import POLICY_TABLE, Paid, Shape, add_paid, at, lay_ground, small_policy
from tests.helpers.settlement_cases import CASES, KEY, add_refund, load_case, open_as_desk

NOON = at("2026-05-07 12:30:00")


@pytest.mark.parametrize("name", CASES)
def test_each_sale_of_the_published_cases(name: str, tmp_path: Path) -> None:
    case = load_case(name)
    path = tmp_path / "desk.db"
    open_as_desk(path, case).close()
    reader = open_reader(path, KEY)
    freeze(reader)
    verdicts = Verdicts(reader, PolicyRegister.of([case.policy]))
    first: dict[tuple[str, str], int] = {}
    judged = 0
    for line in case.expected_lines[1:]:
        trade_no, for_device, for_incentive, reasons, basis_fen, millifen = line.split(",")
        device_sn, day = reader.rows("SELECT device_sn, paid_day FROM transactions WHERE trade_no = ?", (trade_no,))[0]
        verdict = verdicts.of(trade_no, case.as_of)
        if case.policy.in_force(device_sn, datetime.fromisoformat(day).date()):
            assert verdict is not None
            judged += 1
            words = {False: "false", True: "true"}
            assert (words[verdict.valid_for_device], words[verdict.valid_for_incentive]) == (for_device, for_incentive)
            assert "|".join(clause.reason for clause in verdict.clauses if clause.applies) == reasons
            assert (verdict.basis_fen, verdict.incentive_millifen) == (int(basis_fen), int(millifen))
            assert tuple((clause.reason, clause.clause) for clause in verdict.clauses) == tuple(CLAUSE_OF.items())
            first[device_sn, day] = first.get((device_sn, day), 0) + verdict.first_of_day
        else:
            assert verdict is None and "outside_window" in reasons
    users = {
        (device["device_sn"], day["date"]): day["users"]
        for device in case.expected["devices"]
        for month in device["months"]
        for day in month["days"]
    }
    assert judged > 0
    assert {key: count for key, count in first.items() if count} == users
    reader.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    path = tmp_path / "desk.db"
    writer = open_writer(path, KEY)
    writer.run("PRAGMA foreign_keys=OFF")
    lay_ground(writer, Shape())
    reader = open_reader(path, KEY)
    freeze(reader)
    yield writer, reader
    reader.close()
    writer.close()


def test_what_the_clauses_looked_at(desk: tuple[Store, Store]) -> None:
    writer, reader = desk
    words = {"II.6.g": "less than CNY 0.2", "I.2": "the second incentive"}
    policy = parse_policy({**POLICY_TABLE, "version": 3, "clauses": words})
    add_paid(writer, Paid(trade_no="T1", paid_at=NOON, amount_fen=19, actual_paid_fen=19, credit_paid_fen=4))
    add_paid(writer, Paid(trade_no="T2", paid_at=NOON, actual_paid_fen=1_000))
    add_refund(writer, "R1", "T1", "2026-05-07T12:30:00+08:00", 19)
    verdict = Verdicts(reader, PolicyRegister.of([policy])).of("T1", NOON)
    assert verdict is not None
    assert (verdict.policy_id, verdict.policy_version, verdict.as_of) == ("small", 3, NOON)
    clauses = {clause.reason: clause for clause in verdict.clauses}
    assert clauses["below_minimum"].facts == {"amount_fen": 19, "min_amount_fen": 20}
    assert clauses["below_minimum"].words == "less than CNY 0.2"
    assert clauses["outside_window"].words == "the second incentive"
    assert clauses["refunded_in_full"].facts == {"refunded_fen": 19, "actual_paid_fen": 19}
    share = {"month": "2026-05", "credit": 4, "all": 1_019, "by": "amount", "limit_percent": 80}
    assert clauses["credit_share_exceeded"].facts == share
    assert clauses["device_not_in_programme"].facts["activated_on"] == "2026-03-01"
    assert clauses["industry_not_covered"].facts["industry"] == "education.k12"


def test_the_first_sale_of_a_day_counts_and_the_next_one_takes_its_place(desk: tuple[Store, Store]) -> None:
    writer, reader = desk
    verdicts = Verdicts(reader, PolicyRegister.of([small_policy()]))

    def first() -> list[str]:
        told = {number: verdicts.of(number, NOON + timedelta(hours=1)) for number in ("T1", "T2", "T3")}
        return [number for number, verdict in told.items() if verdict is not None and verdict.first_of_day]

    add_paid(writer, Paid(trade_no="T2", paid_at=NOON))
    add_paid(writer, Paid(trade_no="T1", paid_at=NOON))
    add_paid(writer, Paid(trade_no="T3", paid_at=NOON, device_sn="D2"))
    assert first() == ["T1", "T3"]
    add_refund(writer, "R1", "T1", "2026-05-07T12:40:00+08:00", 1_200)
    assert first() == ["T2", "T3"]


def test_a_sale_is_judged_by_the_policy_of_its_own_day(desk: tuple[Store, Store]) -> None:
    writer, reader = desk
    before = parse_policy({**POLICY_TABLE, "applies": {"window": ["2026-03-01", "2026-03-31"]}})
    device = {**POLICY_TABLE["device"], "assessment_window": ["2026-04-01", "2026-06-20"]}
    transaction = {**POLICY_TABLE["transaction"], "window": ["2026-04-01", "2026-04-30"]}
    other = {**POLICY_TABLE, "id": "next", "device": device, "transaction": transaction}
    after = parse_policy({**other, "applies": {"window": ["2026-04-01", "2026-06-30"], "device_sns": ["D1"]}})
    verdicts = Verdicts(reader, PolicyRegister.of([before, after]))
    told = []
    for number, (when, device_sn) in enumerate((("2026-03-31", "D1"), ("2026-04-01", "D1"), ("2026-04-11", "D2"))):
        add_paid(writer, Paid(trade_no=f"T{number}", paid_at=at(f"{when} 12:00:00"), device_sn=device_sn))
        verdict = verdicts.of(f"T{number}", NOON)
        told.append(verdict and (verdict.policy_id, verdict.valid_for_device, verdict.valid_for_incentive))
    assert told == [("small", True, True), ("next", True, True), None]


def test_a_sale_that_is_not_known_has_no_verdict(desk: tuple[Store, Store]) -> None:
    writer, reader = desk
    verdicts = Verdicts(reader, PolicyRegister.of([small_policy()]))
    assert verdicts.of("T9", NOON) is None
    add_paid(writer, Paid(trade_no="T9", paid_at=NOON + timedelta(seconds=2)))
    assert verdicts.of("T9", NOON) is None
    verdict = verdicts.of("T9", NOON + timedelta(seconds=2))
    assert verdict is not None and verdict.valid_for_device


def test_credit_counted_before_is_brought_up_to_now(desk: tuple[Store, Store]) -> None:
    writer, reader = desk
    policy = small_policy()
    add_paid(writer, Paid(trade_no="T1", paid_at=NOON))
    counted = Counted(reader, policy)
    reader.run("BEGIN")
    counted.bring_to(NOON, ["2026-05"])
    reader.run("ROLLBACK")
    keep(writer, counted.kept())
    verdicts = Verdicts(reader, PolicyRegister.of([policy]))
    later = NOON + timedelta(minutes=1)
    paid = Paid(trade_no="T2", paid_at=NOON, amount_fen=90_000, actual_paid_fen=90_000, credit_paid_fen=90_000)
    add_paid(writer, paid)
    verdict = verdicts.of("T1", later)
    assert verdict is not None
    assert [clause.reason for clause in verdict.clauses if clause.applies] == ["credit_share_exceeded"]
