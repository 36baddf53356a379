"""Sample views of the transactions page: what its screenshots and tests show. Main thread.

One consistent story: 18 June, a few minutes after the noon of `scenes`; the sample people, none of whom exists.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication

from desktop.domain.payment import SaleState, Way
from desktop.domain.refund import RefundState
from desktop.services.commands import Command
from desktop.services.queries import IncentiveFilter, Question, StoryQuery, TransactionsQuery
from desktop.services.reason import Reason
from desktop.services.transaction_views import RefundLine, StoryStep, StoryView, TransactionLine, TransactionsView
from desktop.services.views import RefundView
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import TRANSACTIONS
from desktop.ui.scenes_counter import TYPED, found
from desktop.ui.scenes_verdict import verdict
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from desktop.ui.transaction_filters import Days
from desktop.ui.transactions import TransactionsPage
from desktop.ui.translations import translate

SETTLE_ROUNDS = 4  # layouts run, and the layouts that those asked for

MOMENT = scenes.NOON + timedelta(minutes=8, seconds=6)  # 12:09:46, the latest sale of the list
FOUND = 243
PAID_FEN = 287_100
#: Seconds before MOMENT, the sample person, state, way, what went back of it in fen.
_ROWS = (
    (0, 3, SaleState.PAID, Way.FACE, 0),
    (13, 1, SaleState.PAID, Way.FACE, 0),
    (34, 0, SaleState.PAID, Way.FACE, 0),
    (44, 2, SaleState.PAID, Way.CODE, 0),
    (51, 4, SaleState.PAID, Way.FACE, 0),
    (54, 3, SaleState.PAID, Way.FACE, 500),
    (59, 5, SaleState.DECLINED, Way.FACE, 0),
    (65, 6, SaleState.IN_DOUBT, Way.FACE, 0),
    (77, 1, SaleState.PAID, Way.FACE, 0),
    (89, 2, SaleState.PAID, Way.FACE, 1_200),
    (101, 5, SaleState.CANCELLED, Way.CODE, 0),
    (118, 0, SaleState.PAID_OFFLINE, Way.FACE, 0),
)
_REASONS = {
    SaleState.DECLINED: Reason(code="declined.insufficient_funds"),
    SaleState.CANCELLED: Reason(code="sale.cancelled"),
}
_SALTS = "K7QD M3XA T9WE P4HN R8CB V2JK X5TF B6SD C9QA D3WM F7RE G4YH".split()
OPENED = 2  # the row whose story is shown
DOUBTFUL = 7


def line(language: str, at: int) -> TransactionLine:
    """Return row `at` of the sample list, 0 to 11."""
    seconds, person, state, way, refunded_fen = _ROWS[at]
    return TransactionLine(
        order_no=f"C1-20260618-{FOUND - at:04d}-{_SALTS[at]}",
        at=MOMENT - timedelta(seconds=seconds),
        diner=None if state is SaleState.CANCELLED else scenes.diner(language, person),
        way=way,
        amount_fen=1_500 if person == 4 else 1_200,
        refunded_fen=refunded_fen,
        state=state,
        meal_name=scenes.meal_name(language),
        reason=_REASONS.get(state),
    )


def answer(language: str, query: TransactionsQuery, *, refund_in_doubt: bool = False) -> TransactionsView:
    """Return what the sample ledger has for a question; of the text only that it finds nothing."""
    if query.text:
        return TransactionsView(
            query=query, lines=(), found=0, paid_count=0, paid_fen=0, refunded_fen=0, in_doubt_count=0, in_doubt_fen=0
        )
    lines = [line(language, at) for at in range(len(_ROWS))]
    if refund_in_doubt:
        lines[OPENED] = replace(lines[OPENED], refund_in_doubt=True)
    if query.incentive is not None:  # what stands behind a number of the subsidy page was paid
        behind = [one for one in lines if one.state is SaleState.PAID]
        return TransactionsView(
            query=query,
            lines=tuple(behind[: query.page_size]),
            found=len(behind),
            paid_count=len(behind),
            paid_fen=sum(one.amount_fen for one in behind),
            refunded_fen=sum(one.refunded_fen for one in behind),
            in_doubt_count=0,
            in_doubt_fen=0,
        )
    return TransactionsView(
        query=query,
        lines=tuple(lines[: query.page_size]),
        found=FOUND,
        paid_count=238,
        paid_fen=PAID_FEN,
        refunded_fen=1_700,
        in_doubt_count=1,
        in_doubt_fen=1_200,
    )


def _steps(at: datetime, *told: tuple[int, str, dict[str, str | int]]) -> tuple[StoryStep, ...]:
    return tuple(
        StoryStep(n=12_041 + n, at=at + timedelta(milliseconds=after_ms), kind=kind, facts=facts)
        for n, (after_ms, kind, facts) in enumerate(told)
    )


def story(language: str, *, refund: RefundState | None = None, against: tuple[str, ...] = ()) -> StoryView:
    """Return the story of the opened row: a plain sale, or with a refund after it; `against` it speaks the policy."""
    shown = line(language, OPENED)
    begun = shown.at - timedelta(milliseconds=1_890)
    told: list[tuple[int, str, dict[str, str | int]]] = [
        (0, "sale.created", {"amount_fen": 1_200, "way": "face"}),
        (17, "sale.submitted", {"device_sn": "SIM-0001"}),
        (41, "stage.shown", {}),
        (520, "stage.searching", {}),
        (1_173, "stage.matched", {}),
        (1_214, "stage.authorising", {}),
        (1_890, "sale.paid", {"amount_fen": 1_200, "trade_tail": "8830", "journal_n": 1_207}),
    ]
    refunds: tuple[RefundLine, ...] = ()
    if refund is not None:
        number = "C1-20260618-R0003-T9WE"
        reason = translate("refund", "Paid twice")
        body: dict[str, str | int] = {"refund_no": number, "amount_fen": 1_200, "reason": reason, "asked_by": "周主任"}
        told += [(14_000, "refund.submitted", body), (44_000, "refund.in_doubt", {"cause": "no_outcome"})]
        refunds = (
            RefundLine(
                refund_no=number,
                at=begun + timedelta(seconds=14),
                amount_fen=1_200,
                state=refund,
                reason=reason,
                asked_by="周主任",
            ),
        )
    return StoryView(
        order_no=shown.order_no,
        line=replace(shown, refund_in_doubt=refund is not None),
        steps=_steps(begun, *told),
        refunds=refunds,
        refundable_fen=0 if refund is not None else 1_200,
        trade_no="2026061822001412348830",
        device_sn="SIM-0001",
        verdict=verdict(*against),
    )


def doubtful_story(language: str) -> StoryView:
    """Return the story of the order in doubt."""
    shown = line(language, DOUBTFUL)
    told = _steps(
        shown.at,
        (0, "sale.created", {}),
        (16, "sale.submitted", {"device_sn": "SIM-0001"}),
        (1_210, "sale.guarded", {"guard": "guard.daily_limit"}),
        (31_300, "sale.in_doubt", {"cause": "link_lost"}),
    )
    return StoryView(order_no=shown.order_no, line=shown, steps=told, device_sn="SIM-0001")


class SampleBooks:
    """Answers a page's questions at once, as the reader would; nothing while `silent`."""

    def __init__(self, language: str, *, refund: RefundState | None = None, silent: bool = False) -> None:
        self._language = language
        self._refund = refund
        self._silent = silent
        self.page: TransactionsPage | None = None

    def ask(self, question: Question) -> None:
        """Answer a question of the page."""
        if self._silent or self.page is None:
            return
        if isinstance(question, TransactionsQuery):
            self.page.show_transactions(answer(self._language, question, refund_in_doubt=self._refund is not None))
        elif isinstance(question, StoryQuery):
            doubtful = question.order_no == line(self._language, DOUBTFUL).order_no
            told = doubtful_story(self._language) if doubtful else story(self._language, refund=self._refund)
            self.page.show_story(told)


Scene = Callable[[TransactionsPage, str], None]


def _list(page: TransactionsPage, _language: str) -> None:
    page.table.setFocus()


def _counting(page: TransactionsPage, _language: str) -> None:
    if page.found is not None:
        page.show_transactions(replace(page.found, counted=False))


def _open(page: TransactionsPage, language: str) -> None:
    page.open_story(line(language, OPENED).order_no)


def _form(page: TransactionsPage, language: str) -> None:
    _open(page, language)
    page.story.open_refund()
    form = page.story.form
    form.part.click()
    form.amount.editor.setText("5")
    form.reasons[2].click()
    form.supervisor.set_text("周主任" if language == "zh_CN" else "Ms Zhou")


def _confirm(page: TransactionsPage, language: str) -> None:
    _form(page, language)
    page.story.form.whole.click()
    page.story.form.confirm.click()


def _refund_in_doubt(page: TransactionsPage, language: str) -> None:
    _open(page, language)
    page.story.open_refund()
    shown = line(language, OPENED)
    page.show_refund(
        RefundView(
            order_no=shown.order_no,
            amount_fen=1_200,
            refund_no="C1-20260618-R0003-T9WE",
            state=RefundState.IN_DOUBT,
        )
    )
    page.show_story(story(language, refund=RefundState.IN_DOUBT))


def _refund_refused(page: TransactionsPage, language: str) -> None:
    _form(page, language)
    reason = Reason(code="refund.declined.network_down", facts={"cause": "network_down"})
    shown = line(language, OPENED)
    page.show_refund(
        RefundView(
            order_no=shown.order_no,
            amount_fen=500,
            refund_no="C1-20260618-R0003-T9WE",
            state=RefundState.DECLINED,
            reason=reason,
        )
    )


def _sale_in_doubt(page: TransactionsPage, language: str) -> None:
    page.open_story(line(language, DOUBTFUL).order_no)


def _waiting(page: TransactionsPage, language: str) -> None:
    """A sale by campus card, which waits to be charged and may be voided."""
    _open(page, language)
    told = story(language)
    assert told.line is not None
    waits = replace(told.line, state=SaleState.PAID_OFFLINE, way=Way.CARD)
    steps = _steps(
        told.line.at,
        (0, "sale.created", {"amount_fen": 1_200, "way": "card"}),
        (3, "sale.submitted", {"device_sn": "LOCAL-C1"}),
        (4, "sale.paid_offline", {"known_by": "card"}),
    )
    page.show_story(
        replace(told, line=waits, steps=steps, refundable_fen=0, voidable_fen=1_200, trade_no="", verdict=None,
                device_sn="LOCAL-C1")
    )  # fmt: skip


def _void(page: TransactionsPage, language: str) -> None:
    _waiting(page, language)
    page.story.void_button.click()
    page.story.void_form.form.reasons[1].click()
    page.story.void_form.form.by.set_text("周主任" if language == "zh_CN" else "Ms Zhou")


def _move(page: TransactionsPage, language: str) -> None:
    _waiting(page, language)
    page.story.move_button.click()
    page.story.void_form.meant_for.field.setText(TYPED)
    page.story.show_found(found(tuple(scenes.diner(language, at) for at in (0, 5, 4))))


def _one_day(page: TransactionsPage, language: str) -> None:
    page.filters.days.setCurrentIndex(page.filters.days.findData(Days.ONE.value))
    _open(page, language)


def _several_days(page: TransactionsPage, language: str) -> None:
    page.filters.days.setCurrentIndex(page.filters.days.findData(Days.WEEK.value))
    _list(page, language)


def _behind(page: TransactionsPage, language: str) -> None:
    page.show_behind(IncentiveFilter(what="provider_mismatch", month="2026-06", device_sn="SIM-0001"))
    _open(page, language)
    page.show_story(story(language, against=("provider_mismatch", "not_authorised_payment")))


def _nothing(page: TransactionsPage, _language: str) -> None:
    page.filters.search.setText("999.99")
    page.filters.settled.emit()


#: What each scene does to a page that is shown already, in its language.
TRANSACTION_SCENES: Mapping[str, Scene] = {
    "list": _list,
    "counting": _counting,
    "story": _open,
    "form": _form,
    "confirm": _confirm,
    "refund-in-doubt": _refund_in_doubt,
    "refund-story": _open,
    "refund-refused": _refund_refused,
    "sale-in-doubt": _sale_in_doubt,
    "waiting": _waiting,
    "void": _void,
    "move": _move,
    "one-day": _one_day,
    "several-days": _several_days,
    "behind": _behind,
    "nothing": _nothing,
    "loading": _list,
}


def books_of(name: str, language: str) -> SampleBooks:
    """Return what a scene's page asks: connect `ask`, set `page`, show the page, then play the scene."""
    refund = RefundState.IN_DOUBT if name == "refund-story" else None
    return SampleBooks(language, refund=refund, silent=name == "loading")


def transactions_window(name: str, language: str, theme_name: str, size: tuple[int, int]) -> Shell:
    """Return the window of a scene, shown in a size. The language must be installed."""
    books = books_of(name, language)
    window = Shell(
        scenes.settings(language, theme_name),
        _ignore,
        theme(theme_name),
        shown_clock=ShownClock(frozen=True),
        ask=books.ask,
    )
    window.show_view(replace(scenes.status(language), now=MOMENT, meal_no=244))
    window.resize(*size)
    window.show()
    window.open_page(TRANSACTIONS)
    page = page_of(window)
    books.page = page
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()
    TRANSACTION_SCENES[name](page, language)
    return window


def page_of(window: Shell) -> TransactionsPage:
    """Return the transactions page that is open in a window."""
    page = window.pages.currentWidget()
    assert isinstance(page, TransactionsPage)
    return page


def _ignore(_command: Command) -> None:
    """Nobody refunds on a picture."""
