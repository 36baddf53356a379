"""The report of a terminal's check as a page: the terminal, the sum, every clause with its outcome. Pure; any thread.

Speaks the language it is given. Source: terminal-link.md; ui.md.
"""

from zoneinfo import ZoneInfo

from desktop.domain.conformance import Finding, Outcome, Report
from desktop.domain.instants import LOCAL_ZONE
from desktop.ui.conformance_words import (
    SECTIONS,
    counts_words,
    money_words,
    note_words,
    outcome,
    say,
    section,
    title,
)
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html

_ZONE = ZoneInfo(LOCAL_ZONE)
_COLOURS = {Outcome.PASSED: "ok", Outcome.FAILED: "failed", Outcome.SKIPPED: "warning", Outcome.NOT_APPLICABLE: ""}
_LINES = 6  # of what passed; the JSON report has all that was kept
_DOT = " · "


def report_title(language: str) -> str:
    """Return the report's title."""
    return say("title", language)


def report_html(report: Report, language: str) -> str:
    """Return the page for `paper.write_pdf`."""
    return page_html(
        Paper(
            title=report_title(language),
            subtitle=_DOT.join((say("contract", language, protocol=report.protocol), report.subject.sn or "—")),
            sections=(_facts(report, language), *_clauses(report, language)),
            closing=say("untried", language),
            signatures=(say("sign_maker", language), say("sign_checker", language)),
        )
    )


def _facts(report: Report, language: str) -> PaperSection:
    subject = report.subject
    span = f"{report.started_at.astimezone(_ZONE):%Y-%m-%d %H:%M:%S} – {report.ended_at.astimezone(_ZONE):%H:%M:%S}"
    certificate = _DOT.join(filter(None, (subject.certificate_issuer, subject.certificate_fingerprint[:16])))
    word = say("conforms" if report.ok else "broken", language)
    names = filter(None, (subject.manufacturer, subject.model, subject.sn, subject.firmware))
    lines = (
        PaperLine(name=say("terminal", language), value=_DOT.join(names) or "—"),
        PaperLine(name=say("address", language), value=report.terminal),
        PaperLine(
            name=say("camera", language),
            value=_DOT.join(filter(None, (subject.camera, subject.face_algorithm))) or "—",
        ),
        PaperLine(name=say("certificate", language), value=certificate or "—"),
        PaperLine(name=say("time", language), value=span),
        PaperLine(name=say("program", language), value=report.app),
        PaperLine(name=say("money", language), value=money_words(report, language)),
        PaperLine(
            name=say("result", language),
            value=counts_words(report, language),
            word=word,
            result="ok" if report.ok else "failed",
        ),
    )
    return PaperSection(title=say("terminal", language), lines=lines)


def _clauses(report: Report, language: str) -> tuple[PaperSection, ...]:
    return tuple(
        PaperSection(title=f"{number}  {section(number, language)}", lines=lines)
        for number in SECTIONS
        if (lines := tuple(_line(each, language) for each in report.findings if each.section == number))
    )


def _line(finding: Finding, language: str) -> PaperLine:
    parts = [note_words(finding, language)]
    for name, passed in (("sent", finding.sent), ("heard", finding.heard)):
        if passed:
            parts.append(f"{say(name, language)}: {' / '.join(passed.splitlines()[-_LINES:])}")
    return PaperLine(
        name=finding.clause,
        value=title(finding.clause, language),
        note=_DOT.join(filter(None, parts)),
        word=outcome(finding.outcome.value, language),
        result=_COLOURS[finding.outcome],
    )
