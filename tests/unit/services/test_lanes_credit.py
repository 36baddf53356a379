"""The school's share of credit, as the page shows it."""

from dataclasses import replace
from datetime import timedelta

from desktop.services.lanes_credit import OthersCredit, with_others
from desktop.ui.scenes_subsidy import middle
from tests.helpers.fakes import NOON

OTHERS = OthersCredit(month="2026-06", by="amount", part=400_000, whole=420_000, desks=2, oldest_at=NOON)


def test_the_desks_are_added_up_and_the_limit_is_the_schools() -> None:
    view = with_others(middle("en"), OTHERS)
    share = middle("en").credit
    assert share is not None and view.credit is not None
    assert (view.credit.credit, view.credit.whole) == (share.credit + 400_000, share.whole + 420_000)
    assert (view.credit.desks, view.credit.oldest_at, view.credit.voided) == (3, NOON, False)


def test_exactly_at_the_limit_is_not_above_it() -> None:
    share = middle("en").credit
    assert share is not None
    whole = share.whole + 420_000
    at_limit = replace(OTHERS, part=whole * share.limit_percent // 100 - share.credit)
    assert with_others(middle("en"), at_limit).credit.voided is False  # type: ignore[union-attr]
    above = with_others(middle("en"), replace(at_limit, part=at_limit.part + 1)).credit
    assert above is not None and above.voided


def test_of_another_month_or_counted_otherwise_nothing_is_added() -> None:
    view = middle("en")
    for others in (None, replace(OTHERS, month="2026-05"), replace(OTHERS, by="count")):
        assert with_others(view, others) == view


def test_nothing_else_of_the_page_changes() -> None:
    view, told = middle("en"), replace(OTHERS, oldest_at=NOON - timedelta(hours=1))
    assert replace(with_others(view, told), credit=view.credit) == view
