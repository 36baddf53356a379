"""Losses on the contract's own cases: they add up with what the contract's documents grant, and name its reasons."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.rules import ask, asked
from desktop.domain.instants import epoch_us, local_day, parse_instant
from tests.helpers.settlement_cases import CASES, Case, load_case, open_with_inputs


def _rows(store: Store, case: Case, final: str) -> list[tuple[object, ...]]:
    return ask(store, final, asked(case.policy, case.as_of), {}, ("settlement", "losses"))


@pytest.mark.parametrize("name", CASES)
def test_what_was_granted_and_what_was_lost(name: str, tmp_path: Path) -> None:
    case = load_case(name)
    store = open_with_inputs(tmp_path / "case.db", case)
    try:
        lost = _rows(store, case, "SELECT device_sn, SUM(device_fen) FROM losses GROUP BY device_sn")
        granted = _rows(store, case, "SELECT device_sn, SUM(granted_fen) FROM user_days GROUP BY device_sn")
        millifen = _rows(store, case, "SELECT SUM(incentive_millifen), SUM(would_millifen) FROM would_be_incentives")[0]
        lost_millifen = _rows(store, case, "SELECT SUM(incentive_millifen) FROM losses")[0][0]
        firsts = _rows(
            store, case, "SELECT s.trade_no, r.reason FROM first_reasons s JOIN loss_reasons r USING (reason_no)"
        )
    finally:
        store.close()
    expected = {device["device_sn"]: device["granted_fen"] for device in case.expected["devices"]}
    assert {sn: fen for sn, fen in granted if fen} == {sn: fen for sn, fen in expected.items() if fen}
    came = {
        (row["device_sn"], local_day(paid_at), row["user_id"])
        for row in case.tables["transactions"]
        if epoch_us(paid_at := parse_instant(row["paid_at"])) <= epoch_us(case.as_of)
        and local_day(paid_at) in case.policy.device.assessment_window
    }
    whole = Counter(device_sn for device_sn, _, _ in came)
    total = Counter(dict(granted)) + Counter(dict(lost))  # type: ignore[arg-type]
    assert total == Counter({sn: users * case.policy.device.fen_per_user_day for sn, users in whole.items()})
    of_months = [month for customer in case.expected["customers"] for month in customer["months"]]
    assert millifen[0] == sum(month["incentive_millifen"] for month in of_months)
    assert millifen[1] == millifen[0] + lost_millifen
    explained = {line.split(",")[0]: line.split(",")[3].split("|")[0] for line in case.expected_lines[1:]}
    assert dict(firsts) == {trade_no: reason for trade_no, reason in explained.items() if reason}
