"""The acceptance report becomes a PDF that opens, whole or not at all, and breaks on no name."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import OperatorError
from desktop.services.provisioning import ProvisionRecord
from desktop.services.views import ParameterState
from desktop.ui.acceptance import AcceptanceReport, report_html
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html, write_pdf
from desktop.ui.scenes_devices import CERTIFICATE, CHECKS, FAILED_CHECKS, IDENTITY, NOON, ORDER_NO, REFUND_NO
from desktop.ui.trial_payment import TrialState

REPORT = AcceptanceReport(
    installer="陈工",
    school="示范小学",
    customer_id="SAMPLE-0001",
    till="C1 · 一号窗口",
    terminal_name="一号终端",
    terminal_url="/dev/ttyUSB0",
    made_at=NOON,
    identity=IDENTITY,
    certificate=CERTIFICATE,
    paired=True,
    checks=CHECKS,
    ports=("/dev/ttyACM0", "/dev/ttyUSB0"),
    round_trip_ms=9,
    clock_drift_s=0.4,
    clock_checked_at=NOON,
    parameters=ParameterState.SET,
    parameter_lines=(("Store", "S001"), ("One sale at most", "¥50.00")),
    trial=TrialState.DONE,
    trial_order_no=ORDER_NO,
    trial_refund_no=REFUND_NO,
)


PROVISIONED = ProvisionRecord(
    provider="P1", code="4281 0155 2368 6372 6859", sequence=3, made_at="2026-06-16T09:00:00.000+08:00",
    expires_on="2026-07-16", sha256="3f9a11c0" * 8, taken_at="2026-06-18T08:00:00.000+08:00", policies="sample-k12",
    authorities="Programme Authority", provider_holds=True, policies_hold=True, authorities_hold=True,
)  # fmt: skip


def text_of(path: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not here to read the PDF")
    words = subprocess.run([tool, "-layout", path, "-"], capture_output=True, check=True, text=True).stdout
    return unicodedata.normalize("NFKC", words)  # some characters share their glyph with a radical


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_report_is_a_pdf_of_one_page_with_its_font(dress: Callable, tmp_path: Path, language: str) -> None:
    dress(language)
    path = tmp_path / "report.pdf"
    write_pdf(report_html(REPORT, language), path, "report")
    octets = path.read_bytes()
    assert octets.startswith(b"%PDF-") and octets.rstrip().endswith(b"%%EOF")
    assert 10_000 < len(octets) < 2_000_000
    assert octets.count(b"/FontFile") >= 1
    assert octets.count(b"/Type /Page\n") + octets.count(b"/Type /Page ") == 1
    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_everything_can_be_read_in_it(dress: Callable, tmp_path: Path, language: str) -> None:
    dress(language)
    path = tmp_path / "report.pdf"
    write_pdf(report_html(REPORT, language), path, "report")
    words = text_of(path)
    for wanted in ("陈工", "示范小学", IDENTITY.sn, ORDER_NO, REFUND_NO, CERTIFICATE.fingerprint[:32], "S001", "50.00"):
        assert wanted in words, wanted


def test_what_was_not_done_is_said(dress: Callable) -> None:
    dress("en")
    assert "Accepted" in report_html(REPORT, "en")
    for changed in (
        replace(REPORT, checks=FAILED_CHECKS),
        replace(REPORT, checks=()),
        replace(REPORT, paired=False),
        replace(REPORT, parameters=ParameterState.REFUSED),
        replace(REPORT, trial=TrialState.SKIPPED, trial_note="no account"),
        replace(REPORT, trial=TrialState.REFUND_IN_DOUBT),
        replace(REPORT, identity=None, certificate=None, clock_checked_at=None, paired=False),
    ):
        html = report_html(changed, "en")
        assert "Accepted" not in html and "Not complete" in html
    assert "no account" in report_html(replace(REPORT, trial=TrialState.SKIPPED, trial_note="no account"), "en")


def test_no_text_breaks_the_page(dress: Callable) -> None:
    dress("en")
    evil = '<img src="file:///etc/passwd"> & </td>'
    line = PaperLine(name=evil, value=evil, note=evil, word=evil)
    html = page_html(
        Paper(
            title=evil,
            subtitle=evil,
            sections=(PaperSection(title=evil, lines=(line,)),),
            closing=evil,
            signatures=(evil,),
        )
    )
    assert "<img" not in html
    assert html.count("&lt;img") == 9
    assert "<img" not in report_html(replace(REPORT, installer=evil, remarks=(evil,)), "en")


def test_a_fault_leaves_nothing_behind(dress: Callable, tmp_path: Path) -> None:
    dress("en")
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(OperatorError) as caught:
        write_pdf("<p>x</p>", tmp_path / "report.pdf", "x")
    assert caught.value.code == "output.failed"
    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]
    with pytest.raises(OperatorError):
        write_pdf("<p>x</p>", tmp_path / "absent" / "report.pdf", "x")


def test_an_earlier_report_is_replaced_whole(dress: Callable, tmp_path: Path) -> None:
    dress("en")
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    write_pdf("<p>new</p>", path, "x")
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_was_provisioned_stands_whole_on_a_second_sheet_with_the_signatures(
    dress: Callable, tmp_path: Path, language: str
) -> None:
    dress(language)
    path = tmp_path / "report.pdf"
    report = replace(REPORT, provisioned=PROVISIONED)
    assert report.passed
    write_pdf(report_html(report, language), path, "report")
    octets = path.read_bytes()
    assert octets.count(b"/Type /Page\n") + octets.count(b"/Type /Page ") == 2
    first, second, *_ = text_of(path).split("\f")
    assert REFUND_NO in first and "陈工" in second
    for wanted in ("4281 0155 2368 6372 6859", "sample-k12", "Programme Authority", "2026-06-16", "3F9A 11C0"):
        assert wanted in second


def test_what_is_no_longer_in_force_keeps_the_report_from_passing(dress: Callable) -> None:
    dress("en")
    for lost in ("provider_holds", "policies_hold", "authorities_hold"):
        report = replace(REPORT, provisioned=replace(PROVISIONED, **{lost: False}))
        assert not report.passed
        assert report_html(report, "en").count("Not in force") == 1
    assert "In force" not in report_html(REPORT, "en")
