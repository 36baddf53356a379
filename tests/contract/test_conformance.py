"""The contract of the terminal link, clause by clause, against the simulated terminal: the check that a maker runs.

What it cannot show, the driver's view of a terminal, is in `test_terminal_simulated`; that each clause finds its fault
is in `test_conformance_faults`.
"""

import hashlib
import hmac
import json
from pathlib import Path

import pytest

from desktop.adapters.terminal.conformance.catalogue import CLAUSES
from desktop.domain.conformance import Outcome, Report
from desktop.protocol.messages import deterministic_cbor
from desktop.ui.conformance_words import OUTCOMES, REASONS, SECTIONS, TITLES
from tests.helpers.conformance import SimulatedBench, outcomes, simulated


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Report, SimulatedBench]:
    """One whole check with money, a person and a face."""
    with simulated(tmp_path_factory.mktemp("terminal")) as bench:
        return bench.check(), bench


@pytest.mark.parametrize("clause", [clause.id for clause in CLAUSES])
def test_the_simulated_terminal_keeps(clause: str, checked: tuple[Report, SimulatedBench]) -> None:
    (finding,) = [finding for finding in checked[0].findings if finding.clause == clause]
    assert finding.outcome is Outcome.PASSED, finding


def test_all_is_given_back_and_the_person_was_asked(checked: tuple[Report, SimulatedBench]) -> None:
    report, bench = checked
    assert report.ok
    assert report.paid_fen == report.refunded_fen > 0
    assert report.unsettled == ()
    assert bench.asked[0].startswith("digits ")
    assert sorted(bench.asked[1:]) == ["come", "power", "power", "stay away", "stay away"]


def test_each_mac_is_right_which_only_the_holder_of_the_key_can_tell(checked: tuple[Report, SimulatedBench]) -> None:
    store = checked[1].store
    key = bytes.fromhex(json.loads((store / "terminal.json").read_text())["journal_key"])
    lines = [json.loads(line) for line in (store / "journal.jsonl").read_text().splitlines()]
    assert len(lines) > 8
    for line in lines:
        mac = line.pop("mac")
        assert hmac.digest(key, deterministic_cbor(line), hashlib.sha256).hex() == mac


def test_without_money_no_order_is_made(tmp_path: Path) -> None:
    with simulated(tmp_path) as bench:
        report = bench.check(with_money=False)
        kinds = {json.loads(line)["kind"] for line in (bench.store / "journal.jsonl").read_text().splitlines()}
        taken = (bench.store / "state.jsonl").read_text()
    assert report.ok
    assert kinds == {"verification"}
    assert '["payment"' not in taken and '["refund"' not in taken
    skipped = {finding.clause: finding.reason for finding in report.findings if finding.outcome is Outcome.SKIPPED}
    assert set(skipped.values()) == {"no_money"}
    assert "4.stranger_money" in skipped and "5.pay_cancel" in skipped


def test_with_nobody_there_what_needs_somebody_is_skipped(tmp_path: Path) -> None:
    with simulated(tmp_path) as bench:
        report = bench.check(person=None, face=b"", authorities=())
    assert report.ok
    reasons = {finding.clause: finding.reason for finding in report.findings if finding.outcome is Outcome.SKIPPED}
    assert reasons["5.power_journal"] == reasons["5.pay_paid"] == "no_person"
    assert reasons["5.enrol_put"] == "no_face"
    assert reasons["4.issuer"] == "no_authority"
    assert "4.pair" in outcomes(report, Outcome.PASSED)
    assert "5.pay_busy" in outcomes(report, Outcome.PASSED)


def test_nothing_is_paired_when_nobody_compares_the_digits(tmp_path: Path) -> None:
    with simulated(tmp_path) as bench:
        for compare in (None, lambda _: False):
            report = bench.check("4.", "5.journal_read", compare_digits=compare)
            assert report.ok
            assert "4.pair" in outcomes(report, Outcome.SKIPPED)
            assert "5.journal_read" in outcomes(report, Outcome.SKIPPED)
            assert not (bench.store / "paired-desk").exists()


def test_a_home_checks_the_terminal_that_it_is_paired_with_and_no_other(tmp_path: Path) -> None:
    with simulated(tmp_path) as bench:
        first = bench.check("5.journal_read")
        pinned = frozenset({first.subject.certificate_fingerprint})
        before = (bench.store / "paired-desk").read_bytes()
        assert "5.journal_read" in outcomes(bench.check("5.journal_read", pins=pinned), Outcome.PASSED)
        assert "5.journal_read" in outcomes(bench.check("5.journal_read", pins=frozenset({"00"})), Outcome.SKIPPED)
        stranger = bench.credentials("another")
        assert "4.pair" in outcomes(bench.check("4.pair", pins=pinned, credentials=stranger), Outcome.SKIPPED)
        assert (bench.store / "paired-desk").read_bytes() == before


def test_a_till_s_unread_entries_are_never_acknowledged(tmp_path: Path) -> None:
    with simulated(tmp_path) as bench:
        bench.check("5.verify")  # what a till has not read yet
        report = bench.check("5.journal_ack", credentials=bench.credentials("another"))
        assert outcomes(report, Outcome.FAILED) == []
        state = [json.loads(line) for line in (bench.store / "state.jsonl").read_text().splitlines()]
    assert [line for line in state if line.get("acknowledged")] == []


def test_every_clause_reason_and_outcome_has_words() -> None:
    assert [clause.id for clause in CLAUSES] == list(TITLES)
    assert {clause.section for clause in CLAUSES} == set(SECTIONS)
    assert {outcome.value for outcome in Outcome} == set(OUTCOMES)
    sources = Path(__file__).resolve().parents[2] / "desktop/adapters/terminal/conformance"
    written = "".join(path.read_text("utf-8") for path in sources.glob("*.py"))
    assert [code for code in REASONS if f'"{code}"' not in written] == []
