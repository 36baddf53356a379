"""A sale's story tells what the policy says of it: clause by clause, with facts, the policy's words, what it earned."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.verdict import CLAUSE_OF
from desktop.services.incentive_views import ClauseVerdict, SaleVerdict
from desktop.services.queries import IncentiveFilter
from desktop.services.resources import RESOURCES
from desktop.ui.incentive_words import (
    REASONS,
    SIGNS,
    behind_words,
    clause_sentence,
    clause_short,
    loss_todo,
    loss_word,
    sign_words,
)
from desktop.ui.scenes_transactions import story
from desktop.ui.scenes_verdict import verdict
from desktop.ui.screenshots import settle
from desktop.ui.theme import theme
from desktop.ui.widgets.verdict_rows import VerdictRows, earned_words, millifen_yuan
from tests.helpers.transactions_desk import Desk
from tests.helpers.ui_checks import cut

SQL = RESOURCES / "sql"


@pytest.fixture
def rows(dress: Callable[..., None], qapp: QApplication) -> Iterator[VerdictRows]:
    dress("en")
    made = VerdictRows(theme("light"))
    made.resize(400, 600)
    yield made


def test_every_reason_of_the_contract_has_its_words(dress: Callable) -> None:
    dress("en")
    told = re.findall(r"'(\w+)' AS reason", (SQL / "losses.sql").read_text(encoding="utf-8"))
    assert set(told) == REASONS >= set(CLAUSE_OF)
    assert set(re.findall(r"SELECT '(\w+)' AS sign", (SQL / "signs.sql").read_text(encoding="utf-8"))) == SIGNS
    assert all(loss_word(reason) != reason and loss_todo(reason) for reason in REASONS)
    assert all(all(sign_words(sign)) for sign in SIGNS)
    for reason, clause in CLAUSE_OF.items():
        said = {
            clause_sentence(ClauseVerdict(reason=reason, clause=clause, applies=applies)) for applies in (True, False)
        }
        assert len(said) == 2 and not any("{" in words or "[" in words for words in said)


def test_every_clause_is_a_row_with_tick_or_cross(rows: VerdictRows) -> None:
    rows.show_verdict(verdict("provider_mismatch"))
    rows.show()
    settle()
    assert [row.number.text() for row in rows.rows] == [clause_short(clause) for clause in CLAUSE_OF.values()]
    assert [row.against for row in rows.rows].index(True) == list(CLAUSE_OF).index("provider_mismatch")
    cross = next(row for row in rows.rows if row.against)
    assert cross.sentence.text() == "Carried another provider's account: 2088000000000009"
    assert cross.accessibleName().endswith("against it")
    assert cut(rows) == []


def test_facts_stand_in_the_sentences(dress: Callable) -> None:
    dress("en")
    told = {one.reason: clause_sentence(one) for one in verdict().clauses}
    assert told["below_minimum"] == "Amount ¥12.00 reaches the minimum of ¥0.20"
    assert told["refunded_in_full"] == "Not refunded in full", "nothing went back, so nothing is said of it"
    ended = ClauseVerdict(
        reason="agreement_ended",
        clause="II.6.d",
        applies=True,
        facts={"customer_ended_at": "2026-06-01T00:00:00+08:00", "provider_ended_at": ""},
    )
    assert clause_sentence(ended) == "The agreement had ended · 2026-06-01"


def test_the_policy_s_words_are_shown_against_a_sale_and_else_on_demand(rows: VerdictRows) -> None:
    told = verdict("below_minimum")
    clauses = tuple(replace(one, words=f"Words of {one.clause}.") for one in told.clauses)
    rows.show_verdict(replace(told, clauses=clauses))
    rows.show()
    settle()
    assert [row.words.isVisible() for row in rows.rows] == [row.against for row in rows.rows]
    rows.more.click()
    settle()
    assert all(row.words.isVisible() for row in rows.rows)
    assert rows.rows[0].words.text() == "Words of II.6.h."
    assert cut(rows) == []


def test_without_words_there_is_nothing_to_unfold(rows: VerdictRows) -> None:
    told = verdict()
    rows.show_verdict(replace(told, clauses=tuple(replace(one, words="") for one in told.clauses)))
    rows.show()
    settle()
    assert not rows.more.isVisible()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (verdict(), "Its payer counts as a user of the day by this sale. Incentive ¥0.024 of ¥12.00."),
        (
            replace(verdict(), first_of_day=False),
            "Its payer counts already by an earlier sale of the day. Incentive ¥0.024 of ¥12.00.",
        ),
        (verdict("risk"), "Does not count as a user of the day. No incentive."),
    ],
    ids=["first", "again", "against"],
)
def test_what_a_sale_earned_is_said(dress: Callable, given: SaleVerdict, words: str) -> None:
    dress("en")
    assert earned_words(given) == words


@pytest.mark.parametrize(
    ("amount_millifen", "words"), [(2_400, "¥0.024"), (10_000, "¥0.10"), (30, "¥0.0003"), (0, "¥0.00"), (1, "¥0.00001")]
)
def test_a_part_of_a_fen_is_told_exactly(amount_millifen: int, words: str) -> None:
    assert millifen_yuan(amount_millifen) == words


def test_a_story_without_a_verdict_has_no_place_for_one(dress: Callable) -> None:
    dress("en")
    d = Desk().open()
    panel = d.page.story
    assert panel.verdict.isVisible()
    d.page.show_story(replace(story("en"), verdict=None))
    settle()
    assert not panel.verdict.isVisible()


def test_the_chip_says_what_is_kept(dress: Callable) -> None:
    dress("en")
    for what in (*REASONS, *(f"sign.{sign}" for sign in SIGNS), "first_of_day", "credit", "sales"):
        words = behind_words(IncentiveFilter(what=what, month="2026-06"))
        assert words.startswith("Sales of June: ") and not words.endswith(f": {what}")
