"""The published cases, to the last figure, by the one SQL text in an encrypted file."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.rules import ASKED_INPUTS, asked, rules, settle
from desktop.services.resources import RESOURCES
from tests.helpers.settlement_cases import CASES, KEY, load_case, open_as_desk, open_with_inputs

HEADER = "trade_no,valid_for_device,valid_for_incentive,reasons,basis_fen,incentive_millifen"


def _lines(explained: list[tuple[Any, ...]]) -> list[str]:
    words = {0: "false", 1: "true"}
    return [
        HEADER,
        *(
            f"{trade_no},{words[device]},{words[incentive]},{reasons},{basis_fen},{millifen}"
            for trade_no, device, incentive, reasons, basis_fen, millifen in explained
        ),
    ]


def _reader(store: Store, path: Path) -> Store:
    store.close()
    reader = open_reader(path, KEY)
    freeze(reader)
    return reader


def test_the_cases_are_all_here() -> None:
    assert CASES == ("case-101", "case-102", "case-103", "case-104", "case-105", "case-106", "edge")


@pytest.mark.parametrize("name", CASES)
def test_the_rules_give_what_the_case_expects(name: str, tmp_path: Path) -> None:
    case = load_case(name)
    reader = _reader(open_with_inputs(tmp_path / "in.db", case), tmp_path / "in.db")
    settlement = settle(reader, case.policy, case.as_of, case.as_of_text, inputs={})
    assert settlement.document == case.expected
    assert _lines(settlement.explained) == case.expected_lines
    reader.close()


@pytest.mark.parametrize("name", CASES)
def test_a_desks_own_tables_give_the_same_and_so_does_its_live_progress(name: str, tmp_path: Path) -> None:
    case = load_case(name)
    path = tmp_path / "desk.db"
    reader = _reader(open_as_desk(path, case), path)
    assert settle(reader, case.policy, case.as_of, case.as_of_text).document == case.expected
    for device in case.expected["devices"]:
        live = Incentives(reader, case.policy, device["device_sn"])
        first, again = (live.progress(case.as_of, range(7)) for _ in range(2))
        assert first == again
        assert first.period.qualified_fen == device["granted_fen"]
        month = next((month for month in device["months"] if month["month"] == first.month), None)
        assert first.month_users == (month["distinct_users"] if month else 0)
        assert first.month_figures.qualified_fen == (month["granted_fen"] if month else 0)
        for figures in (first.today, first.month_figures, first.period):
            assert figures.accrued_fen >= figures.qualified_fen
    reader.close()


def test_the_text_keeps_to_what_the_engines_share() -> None:
    bodies = "\n".join(body for _, body in rules().views).upper()
    for word in ("QUALIFY", "FILTER", "TRUE", "FALSE", "::", "IFNULL", "ROWID", "STRFTIME", "JSON", "REAL", "DOUBLE"):
        assert word not in bodies
    assert bodies.count("/") == 1  # the one quotient that is whole


def test_the_text_runs_statement_by_statement_as_it_is_written(tmp_path: Path) -> None:
    """As an engine runs it that knows nothing of this desk: input tables first, then each view."""
    case = load_case("edge")
    store = open_with_inputs(tmp_path / "views.db", case)
    parameter = json.dumps(asked(case.policy, case.as_of))
    for name, body in ASKED_INPUTS.items():
        store.run(f"CREATE TABLE {name} AS {body}", [parameter])
    text = (RESOURCES / "sql" / "settlement.sql").read_text(encoding="utf-8")
    for statement in text.split(";"):
        store.run(statement)
    granted = store.rows("SELECT device_sn, SUM(granted_fen) FROM device_grants GROUP BY device_sn ORDER BY device_sn")
    assert granted == [
        (device["device_sn"], device["granted_fen"]) for device in case.expected["devices"] if device["months"]
    ]
    store.close()
