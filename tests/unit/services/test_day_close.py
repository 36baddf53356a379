"""What may be closed, by views alone."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop.domain.errors import OperatorError
from desktop.services.day_close import make_draft, must_be_name, must_have_result, sums_of, totals_of
from desktop.services.report_views import DayReportQuery, DayReportView, Doubt, DoubtKind, Numbers, Sums

NOON = datetime(2026, 6, 18, 4, 0, tzinfo=UTC)
DAY = date(2026, 6, 18)
VIEW = DayReportView(
    query=DayReportQuery(), day=DAY, as_of=NOON, totals=Sums(paid_count=2, paid_fen=2_400), meals=(), ways=(),
    classes=(), hours=(), late=(), numbers=(Numbers(service_day=DAY, first=1, last=2, count=2, missing=0),), closes=(),
    is_open=True, is_part=False, elsewhere=(), from_n=11, to_n=20, next_z=4, last_close=None, waiting_count=0,
    waiting_fen=0, foreign_count=0,
)  # fmt: skip


def doubt(kind: DoubtKind, number: str, *, in_hand: bool = False) -> Doubt:
    return Doubt(kind=kind, number=number, order_no="", since=NOON, amount_fen=1, in_hand=in_hand)


def test_a_draft_says_what_it_covers() -> None:
    draft = make_draft(VIEW, "a" * 64, "C1")
    assert (draft.z, draft.from_n, draft.to_n, draft.head, draft.service_day) == (4, 11, 20, "a" * 64, DAY)
    assert draft.document["totals"]["net_fen"] == 2_400 and draft.document["numbers"][0]["last"] == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"totals": Sums()}, "close.nothing"),
        ({"totals": Sums(in_doubt_count=1)}, "close.nothing"),
        ({"chain_broken_at": 12}, "ledger.broken"),
        ({"numbers": (Numbers(service_day=DAY, first=1, last=3, count=2, missing=1),)}, "close.gap"),
        ({"doubts": (doubt(DoubtKind.SALE, "a"),)}, "close.in_doubt"),
    ],
)
def test_what_stands_against_it(change: dict[str, object], code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        make_draft(replace(VIEW, **change), "a" * 64, "C1")  # type: ignore[arg-type]
    assert caught.value.code == code


def test_numbers_that_a_restoration_lost_are_no_gap() -> None:
    lost = replace(VIEW, numbers=(Numbers(service_day=DAY, first=1, last=3, count=2, missing=1),))
    assert make_draft(lost, "a" * 64, "C1", gaps_explained=True).z == 4


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (DoubtKind.SALE, "close.in_doubt"),
        (DoubtKind.REFUND, "close.refund_in_doubt"),
        (DoubtKind.VERIFICATION, "close.verification_in_doubt"),
    ],
)
def test_the_first_doubt_is_named_and_what_is_in_hand_comes_after(kind: DoubtKind, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        must_have_result([doubt(kind, "lost"), doubt(DoubtKind.SALE, "held", in_hand=True)])
    assert (caught.value.code, caught.value.facts["number"], caught.value.facts["count"]) == (code, "lost", 1)
    with pytest.raises(OperatorError) as caught:
        must_have_result([doubt(kind, "held", in_hand=True)])
    assert caught.value.code == "close.in_hand"
    must_have_result([])


def test_a_name_is_one_line_and_never_empty() -> None:
    assert must_be_name("  周  主任\n") == "周 主任" and len(must_be_name("x" * 99)) == 40
    with pytest.raises(OperatorError):
        must_be_name(" \t")


def test_sums_come_back_from_a_document_without_what_was_in_doubt() -> None:
    sums = Sums(paid_count=3, paid_fen=9, refunded_count=1, refunded_fen=10, late_count=2, in_doubt_count=1)
    assert totals_of(sums)["net_fen"] == -1 and "in_doubt_fen" not in totals_of(sums)
    assert sums_of(totals_of(sums)) == replace(sums, in_doubt_count=0)
    assert (sums.waiting_fen, Sums(taken_fen=5, charged_fen=2, failed_fen=4).waiting_fen) == (0, -1)
