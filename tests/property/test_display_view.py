"""The customer display never shows anything of another child, whatever the selling page holds.

Every text that is not the own masked name is a canary; none may come out of the gate, in any state.
"""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonKind
from desktop.services.commands import Mode
from desktop.services.display_view import _PUBLIC, DisplayWord, after_result, display_view
from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, LocalPhase, LocalView, OfflineCaps, Phase, SaleLine
from desktop.ui.strings import SENTENCES
from desktop.ui.theme import theme
from desktop.ui.widgets.display_face import DisplayFace

AT = datetime(2026, 6, 18, 4, 0, tzinfo=UTC)
OTHER_FEN = 7_777  # an amount that is not this diner's
CANARY = "CANARY"


def diners(name: str) -> st.SearchStrategy[MaskedDiner]:
    return st.builds(
        MaskedDiner,
        person_ref=st.just(f"{CANARY}-ref"),
        masked_name=st.just(name),
        kind=st.sampled_from(PersonKind),
        class_name=st.sampled_from(["", f"{CANARY}-class"]),
        allergens=st.sampled_from([(), (f"{CANARY}-allergen",)]),
        diet=st.sampled_from(["", f"{CANARY}-diet"]),
    )


codes = st.sampled_from(sorted({*SENTENCES, *_PUBLIC, "guard.something_new", "declined.x"}))
reasons = st.builds(
    Reason,
    code=codes,
    facts=st.just({"at": f"{CANARY}-at", "last_paid_fen": OTHER_FEN, "limit_fen": OTHER_FEN, "order_no": CANARY}),
)


def lines(name: str, fen: int) -> st.SearchStrategy[SaleLine]:
    return st.builds(
        SaleLine,
        order_no=st.just(f"{CANARY}-order"),
        at=st.just(AT),
        amount_fen=st.just(fen),
        state=st.sampled_from(SaleState),
        meal_name=st.just(f"{CANARY}-meal"),
        way=st.sampled_from(Way),
        diner=st.none() | diners(name),
        serving=st.integers(0, 3),
        reason=st.none() | reasons,
        refunded_fen=st.just(OTHER_FEN),
    )


pages = st.builds(
    CheckoutView,
    phase=st.sampled_from(Phase),
    mode=st.sampled_from(Mode),
    continuous=st.booleans(),
    amount_fen=st.sampled_from([0, 1_200]),
    meal_name=st.just("午餐"),
    single_limit_fen=st.just(OTHER_FEN),
    quick_amounts_fen=st.just((OTHER_FEN,)),
    order_no=st.just(f"{CANARY}-number"),
    armed=st.booleans(),
    can_cancel=st.booleans(),
    way=st.sampled_from(Way),
    stage=st.none() | st.sampled_from(Stage),
    started_at=st.none() | st.just(AT),
    diner=st.none() | diners("张*"),
    result=st.none() | lines("张*", 1_200),
    last=st.none() | lines(f"{CANARY}-last", OTHER_FEN),
    reason=st.none() | reasons,
    offline=st.none()
    | st.just(
        OfflineCaps(
            count_left=77, count_cap=77, sum_left_fen=OTHER_FEN, sum_cap_fen=OTHER_FEN, minutes_left=77, minutes_cap=77,
            waiting_count=77,
        )
    ),
    in_doubt_count=st.just(77),
    local=st.none()
    | st.builds(
        LocalView,
        phase=st.sampled_from(LocalPhase),
        amount_fen=st.just(1_200),
        diner=st.none() | diners(f"{CANARY}-asked"),
        reason=st.none() | reasons,
    ),
)  # fmt: skip


@given(pages)
def test_no_canary_comes_through_the_gate(page: CheckoutView) -> None:
    for view in (display_view(page), after_result(page)):
        for field in fields(view):
            value = getattr(view, field.name)
            assert CANARY not in str(value), field.name
            assert value != OTHER_FEN and value != 77


@given(pages)
def test_a_private_refusal_says_only_to_come_to_the_window(page: CheckoutView) -> None:
    view = display_view(replace(page, phase=Phase.REFUSED))
    code = page.reason.code if page.reason is not None else ""
    assert (view.word is DisplayWord.TO_WINDOW) is (code not in _PUBLIC)
    assert (view.masked_name, view.amount_fen, view.meal_name) == ("", 0, "")


@given(pages)
def test_a_name_is_shown_only_of_whom_the_terminal_recognised(page: CheckoutView) -> None:
    view = display_view(page)
    if view.masked_name:
        served = page.phase in (Phase.PAID, Phase.FREE)
        known = served or page.stage in (Stage.MATCHED, Stage.AUTHORISING)
        assert known and (served or page.phase is Phase.WORKING)
        assert served or page.reason is None, "a guard said no: nobody is named"


@given(pages)
def test_after_the_hold_nothing_of_the_sale_is_left(page: CheckoutView) -> None:
    view = after_result(page)
    assert (view.phase, view.word, view.amount_fen, view.masked_name) == (Phase.READY, DisplayWord.WELCOME, 0, "")


@pytest.mark.parametrize("code", sorted(code for code in SENTENCES if code.startswith(("guard.", "declined."))))
def test_guards_and_accounts_are_nobody_elses_business(code: str) -> None:
    assert code not in _PUBLIC or code == "guard.code_needs_network"


def test_no_canary_is_painted_or_read_aloud(qapp: QApplication) -> None:
    """The widget itself: what it paints and what a screen reader hears are the texts of the gate, and no more."""
    face = DisplayFace(theme("light"), "示范小学")

    @given(pages)
    def look(page: CheckoutView) -> None:
        face.show_display(display_view(page))
        for words in (*face.texts(), face.accessibleName()):
            assert CANARY not in words and "77" not in words

    look()
    face.deleteLater()
