"""The report of a terminal's check on paper, in both languages, with what was broken in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app.conformance import write_report
from desktop.domain.conformance import Finding, Outcome, Report, Subject
from desktop.services.settings import LANGUAGES
from desktop.ui.catalogue import catalogue
from desktop.ui.conformance_report import report_html
from desktop.ui.conformance_words import OUTCOMES, QUESTIONS, REASONS, SECTIONS, TITLES, WORDS

AT = datetime(2026, 6, 18, 4, 0, tzinfo=UTC)
FAILED = Finding(
    clause="2.crc", section=2, outcome=Outcome.FAILED, wanted="no <answer>", came="OPENED", sent="a\nb", heard="c"
)
REPORT = Report(
    app="canteen-desk 1", protocol=1, terminal="/dev/ttyUSB0", subject=Subject(sn="SN<1>", model="F1"), started_at=AT,
    ended_at=AT + timedelta(seconds=80), with_money=True, paid_fen=2, refunded_fen=1, unsettled=("CHECK-1",),
    findings=(
        Finding(clause="2.good", section=2, outcome=Outcome.PASSED, detail="2 ms"),
        FAILED,
        Finding(clause="5.pay_paid", section=5, outcome=Outcome.SKIPPED, reason="not_paid", detail="declined"),
        Finding(clause="5.verify", section=5, outcome=Outcome.NOT_APPLICABLE, reason="no_capability"),
    ),
)  # fmt: skip


def test_the_page_says_what_was_found() -> None:
    html = report_html(REPORT, "en")
    for words in (
        "SN&lt;1&gt;", "wanted: no &lt;answer&gt; · came: OPENED · sent: a / b · heard: c", "FAILED",
        "The payment was not made (declined)", "¥0.02 paid, ¥0.01 given back", "CHECK-1",
        "The terminal does not keep the contract", "1 passed, 1 failed, 1 skipped, 1 not applicable",
    ):  # fmt: skip
        assert words in html
    assert "3  Link" not in html  # nothing of it was tried


@pytest.mark.parametrize("ending", ["json", "pdf"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_written(language: str, ending: str, tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / f"report.{ending}"
    write_report(REPORT, path, language)
    assert path.read_bytes().startswith(b"%PDF" if ending == "pdf" else b"{")
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_report_is_good_only_with_all_the_money_back() -> None:
    passed = replace(REPORT, findings=REPORT.findings[:1], refunded_fen=2, unsettled=())
    assert passed.ok
    assert not replace(passed, refunded_fen=1).ok
    assert not replace(passed, unsettled=("CHECK-1",)).ok
    assert not replace(passed, findings=(FAILED,)).ok


def test_every_word_is_said_in_chinese() -> None:
    words = catalogue("zh_CN")
    tables: tuple[dict[str, str] | dict[int, str], ...] = (TITLES, REASONS, OUTCOMES, SECTIONS, WORDS, QUESTIONS)
    english = [text for table in tables for text in table.values()]
    assert [text for text in english if ("conformance", text) not in words] == []
