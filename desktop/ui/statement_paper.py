"""A month's statement on paper: what is paid, what awaits its fee, and by which clauses. No widgets; any language.

Everything comes out of the statement's document, so that the paper of a statement is the same whenever it is printed.
Nobody is named in it. Source: settlement.md, Statement and adjustments; ui.md.
"""

from collections.abc import Iterator

from desktop.services.incentive_views import StatementLine, StatementView
from desktop.services.statements import ADJUSTMENT, DEVICE, GRANT, RELEASED
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.statement_words import (
    Say,
    entry_word,
    kind_word,
    line_about,
    moment,
    money,
    number_value,
    number_word,
    speaker,
)


def statement_title(view: StatementView, language: str) -> str:
    """Return the title of the paper and of its file's contents."""
    return speaker(language)(QT_TRANSLATE_NOOP("statement", "Statement of {month}"), month=view.month)


def statement_html(view: StatementView, school: str, language: str) -> str:
    """Return a statement as a page."""
    say = speaker(language)
    if view.issued_at is None:
        state = say(QT_TRANSLATE_NOOP("statement", "A look, not issued"))
    else:
        state = say(QT_TRANSLATE_NOOP("statement", "Stated on {at}"), at=moment(view.issued_at))
    return page_html(
        Paper(
            title=statement_title(view, language),
            subtitle=f"{school} · {view.customer_id} · {state}",
            sections=tuple(_sections(view, say)),
            closing=_closing(view, say),
            signatures=(
                say(QT_TRANSLATE_NOOP("statement", "For the school")),
                say(QT_TRANSLATE_NOOP("statement", "For the provider")),
                say(QT_TRANSLATE_NOOP("statement", "Date")),
            ),
        )
    )


def _sections(view: StatementView, say: Say) -> Iterator[PaperSection]:
    yield _payable(view, say)
    yield _waiting(view, say)
    own = [line for line in view.lines if line.entry == GRANT]
    late = [line for line in view.lines if line.entry != GRANT]
    yield PaperSection(
        title=say(QT_TRANSLATE_NOOP("statement", "Lines of the month")),
        lines=tuple(_line(line, view, say) for line in own)
        or (PaperLine(name="—", value=say(QT_TRANSLATE_NOOP("statement", "Nothing was sold in this month."))),),
    )
    if late:
        yield PaperSection(
            title=say(QT_TRANSLATE_NOOP("statement", "Adjustments of earlier months")),
            lines=tuple(_line(line, view, say) for line in late),
        )
    policy = view.document["policy"]
    yield PaperSection(
        title=say(QT_TRANSLATE_NOOP("statement", "Policy {id}, version {version}"), id=policy["id"],
                  version=policy["version"]),
        lines=tuple(
            PaperLine(
                name=number["clause"],
                value=say(
                    QT_TRANSLATE_NOOP("statement", "{what}: {value}"),
                    what=number_word(number["key"], say),
                    value=number_value(number["key"], number["value"], say),
                ),
            )
            for number in policy["numbers"]
        ),
    )  # fmt: skip
    if policy["clauses"]:
        yield PaperSection(
            title=say(QT_TRANSLATE_NOOP("statement", "The policy's own words")),
            lines=tuple(PaperLine(name=clause, value=words) for clause, words in sorted(policy["clauses"].items())),
        )


def _payable(view: StatementView, say: Say) -> PaperSection:
    amounts = [
        (say(QT_TRANSLATE_NOOP("statement", "Device subsidy")), "", view.device_fen),
        (say(QT_TRANSLATE_NOOP("statement", "Transaction incentive")), "", view.incentive_payable_fen),
        (say(QT_TRANSLATE_NOOP("statement", "Adjustments of earlier months")),
         _count(view, ADJUSTMENT, say), view.adjustments_fen),
        (say(QT_TRANSLATE_NOOP("statement", "Released: fees received since")),
         _count(view, RELEASED, say), view.released_fen),
    ]  # fmt: skip
    total = PaperLine(
        name=say(QT_TRANSLATE_NOOP("statement", "Total")),
        value=say(QT_TRANSLATE_NOOP("statement", "To be paid with this statement")),
        word=money(view.total_payable_fen),
        result="failed" if view.total_payable_fen < 0 else "ok",
    )
    return PaperSection(
        title=say(QT_TRANSLATE_NOOP("statement", "Payable")),
        lines=(*(PaperLine(name="", value=name, note=note, word=money(fen)) for name, note, fen in amounts), total),
    )


def _waiting(view: StatementView, say: Say) -> PaperSection:
    amounts = [
        (say(QT_TRANSLATE_NOOP("statement", "Transaction incentive of the month")), view.incentive_waiting_fen),
        (say(QT_TRANSLATE_NOOP("statement", "Adjustments of earlier months")), view.adjustments_waiting_fen),
        (say(QT_TRANSLATE_NOOP("statement", "Released: fees received since")), -view.released_fen),
    ]
    total = PaperLine(
        name=say(QT_TRANSLATE_NOOP("statement", "Total")),
        value=say(QT_TRANSLATE_NOOP("statement", "Change of what awaits its fee")),
        word=money(view.total_waiting_fen),
    )
    return PaperSection(
        title=say(QT_TRANSLATE_NOOP("statement", "Awaiting the month's fee")),
        lines=(*(PaperLine(name="", value=name, word=money(fen)) for name, fen in amounts), total),
    )


def _count(view: StatementView, entry: str, say: Say) -> str:
    count = sum(line.entry == entry for line in view.lines)
    return say(QT_TRANSLATE_NOOP("statement", "Lines below: {count}"), count=count) if count else ""


def _line(line: StatementLine, view: StatementView, say: Say) -> PaperLine:
    about = line_about(line, view.document["settled"], say)
    awaits = say(QT_TRANSLATE_NOOP("statement", "Awaits the month's fee.")) if _awaits(line) else ""
    return PaperLine(
        name=line.subject,
        value=f"{kind_word(line.kind, say)} · {line.month} · {entry_word(line, say)}",
        note=" ".join(part for part in (about, awaits) if part),
        word=money(line.payable_fen or line.waiting_fen),
        result="failed" if line.fen < 0 else "warning" if _awaits(line) else "",
    )


def _awaits(line: StatementLine) -> bool:
    return line.kind != DEVICE and line.entry != RELEASED and line.payable_fen == 0 and line.waiting_fen != 0


def _closing(view: StatementView, say: Say) -> str:
    words = say(
        QT_TRANSLATE_NOOP(
            "statement",
            "What is known on {at} counts. A month that was stated is never stated again: what changes it later stands "
            "in a later statement as an adjustment.",
        ),
        at=moment(view.as_of),
    )
    return f"{words} SHA-256 {view.sha256}" if view.sha256 else words
