"""`canteen-desk terminal-check`: does a terminal keep the contract, clause by clause."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path

import click

from desktop.adapters.terminal.conformance.clause import Clause
from desktop.app.conformance import KINDS, CheckOrder, check_terminal, clauses_of, report_document, write_report
from desktop.cli.places import home_at, home_option, language, named_home, print_json
from desktop.domain.conformance import Finding, Outcome, Report
from desktop.domain.errors import OperatorError
from desktop.services.settings import SIMULATOR
from desktop.ui.conformance_words import counts_words, money_words, note_words, outcome, question, title


@click.command("terminal-check")
@click.option("--terminal", required=True, metavar="URL", help="A device, a pty or socket://HOST:PORT.")
@home_option
@click.option("--with-money", is_flag=True, help="Try payments, too: some are cancelled, one of ¥0.01 is given back.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write the report: FILE.json or .pdf.")
@click.option(
    "--authority",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="A programme authority that the terminal's certificate may be of, as PEM; again for more.",
)
@click.option(
    "--face", type=click.Path(dir_okay=False, path_type=Path), help="A JPEG of a face to enrol and to delete again."
)
@click.option(
    "--clause",
    "clauses",
    multiple=True,
    metavar="ID",
    help="Only clauses that begin so, as 3. or 5.pay; again for more.",
)
@click.option("--yes", is_flag=True, help="The digits are the same: for a scripted check.")
@click.option("--no-person", is_flag=True, help="Nobody is at the terminal: skip what somebody has to do there.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    terminal: str,
    home: str | None,
    with_money: bool,
    report: Path | None,
    authority: tuple[Path, ...],
    face: Path | None,
    clauses: tuple[str, ...],
    yes: bool,
    no_person: bool,
    as_json: bool,
) -> int:
    """Check a terminal against the contract of the terminal link, clause by clause; exit 1 when one is broken.

    Run it on a good cable, with nothing else at that port. Without --home it pairs itself with the terminal, in the
    place of the desk that is paired now. What it makes the terminal record stays in its journal under numbers that
    begin with CHECK.
    """
    if terminal == SIMULATOR:
        raise OperatorError("link.bad_url", url=terminal)
    if report is not None and (report.suffix.lower() not in KINDS or not report.absolute().parent.is_dir()):
        raise click.BadParameter("a file that ends in .json or .pdf, in a folder that exists.", param_hint="--report")
    named = home or named_home()
    place = home_at(named) if named else None
    there = sys.stdin.isatty() and not no_person
    order = CheckOrder(
        terminal=terminal, home=place, authorities=authority, face=face, with_money=with_money, clauses=clauses,
        compare_digits=_digits(yes=yes) if yes or there else None, person=_Asked() if there else None,
    )  # fmt: skip
    if not clauses_of(order):
        raise click.BadParameter("no clause begins so.", param_hint="--clause")
    if place is None and there and not yes and not click.confirm(question("replaces", language()), err=True):
        raise OperatorError("pairing.given_up")
    if place is not None:
        place.settings()  # a home that is none is not made by locking it
    progress = _Progress(len(clauses_of(order)))
    with place.lock() if place is not None else contextlib.nullcontext():
        found = check_terminal(order, on_begin=progress.begin, on_finding=progress.end)
    if report is not None:
        write_report(found, report, language())
    if as_json:
        print_json(report_document(found, language()))
    else:
        _print(found)
    return 0 if found.ok else 1


class _Progress:
    """One line on standard error, when that is a terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = sys.stderr.isatty()

    def begin(self, clause: Clause) -> None:
        if self._shown:
            self._done += 1
            click.echo(f"\r\x1b[K[{self._done}/{self._total}] {clause.id}  {title(clause.id, language())}", err=True,
                       nl=False)  # fmt: skip

    def end(self, finding: Finding) -> None:
        if self._shown and (finding.outcome is Outcome.FAILED or self._done == self._total):
            click.echo(f"\r\x1b[K{outcome(finding.outcome.value, language())}  {finding.clause}", err=True)


class _Asked:
    """`conformance.bench.Person` on the screen."""

    def cut_power(self) -> bool:
        return self._ask("power")

    def come_to_camera(self) -> bool:
        return self._ask("come")

    def stay_away(self) -> bool:
        return self._ask("away")

    @staticmethod
    def _ask(name: str) -> bool:
        click.echo("\n" + question(name, language()), err=True)
        return sys.stdin.readline() != ""  # nothing at all: the input has ended


def _digits(*, yes: bool) -> Callable[[str], bool]:
    def compare(code: str) -> bool:
        words = "\n" + question("digits", language(), code=code)
        if yes:
            click.echo(words, err=True)
            return True
        return click.confirm(words, err=True)

    return compare


def _print(found: Report) -> None:
    spoken = language()
    for finding in found.findings:
        click.echo(
            f"{outcome(finding.outcome.value, spoken):<14}  {finding.clause:<22}  {title(finding.clause, spoken)}"
        )
        note = note_words(finding, spoken)
        if note and finding.outcome is not Outcome.PASSED:
            click.echo(f"{'':16}{note}")
    click.echo(f"{found.subject.manufacturer} {found.subject.model} {found.subject.sn}".strip())
    click.echo(counts_words(found, spoken))
    click.echo(money_words(found, spoken))
