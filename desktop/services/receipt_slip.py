"""What stands on a receipt: the facts of one sale or refund, made into rows, and the rows into lines of cells. Pure.

A receipt is made of what the ledger says, never of a screen. Names are masked; what is not known is left out. The words
come from outside (`Say`), in the operator's language. Money in fen. Source: issue 6, Receipt printer and drawer; ui.md,
principle 6; law.md (debts: 延迟扣款).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import assert_never
from zoneinfo import ZoneInfo

from desktop.domain.cells import YUAN, PaperLine, Side, pair, rule, wrap
from desktop.domain.identifiers import short_order_no
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.money import format_yuan
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonKind
from desktop.services.transaction_views import RefundLine, StoryView
from desktop.services.views import SaleLine

_ZONE = ZoneInfo(LOCAL_ZONE)


class SlipWord(Enum):
    """A word of a receipt; `ui/receipt_words.py` has it in every language."""

    RECEIPT = "receipt"
    REFUND = "refund"
    COPY = "copy"
    TEST = "test"
    TILL = "till"
    ORDER = "order"
    TRADE = "trade"
    REFUND_NO = "refund_no"
    TIME = "time"
    MEAL = "meal"
    MEAL_SERVING = "meal_serving"  # {meal} {n}
    DINER = "diner"
    PUPIL = "pupil"  # {name}
    STAFF = "staff"  # {name}
    CLASS = "class"
    WAY = "way"
    FACE = "face"
    CODE = "code"
    LOCAL = "local"
    STATE = "state"
    PAID = "paid"
    PAID_OFFLINE = "paid_offline"
    NOT_PAID = "not_paid"
    IN_DOUBT = "in_doubt"
    CASHIER = "cashier"
    TOTAL = "total"
    REFUNDED = "refunded"
    BACK = "back"
    REASON = "reason"
    ASKED_BY = "asked_by"
    LATER = "later"  # the sentence about a charge that comes later
    TESTED = "tested"  # the sentence of the test receipt


Say = Callable[..., str]  # say(SlipWord, **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    text: str
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A name at the left, a value at the right."""

    name: str
    value: str
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper."""


Row = Heading | Pair | Note | Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipHead:
    """Whose receipt it is. `cashier` is the name of who is signed in, or empty."""

    school: str
    till: str
    cashier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSale:
    """The facts of a sale that stand on paper."""

    order_no: str
    at: datetime
    amount_fen: int
    state: SaleState
    meal_name: str
    way: Way
    diner: MaskedDiner | None = None
    serving: int = 0
    refunded_fen: int = 0
    trade_no: str = ""


def slip_of_line(line: SaleLine, trade_no: str = "") -> SlipSale:
    """Return the facts of a sale as the selling page has them; `trade_no` as the ledger has it."""
    return SlipSale(
        order_no=line.order_no, at=line.at, amount_fen=line.amount_fen, state=line.state, meal_name=line.meal_name,
        way=line.way, diner=line.diner, serving=line.serving, refunded_fen=line.refunded_fen, trade_no=trade_no,
    )  # fmt: skip


def slip_of_story(story: StoryView) -> SlipSale | None:
    """Return the facts of a sale from its story, or None for an order that this ledger does not have."""
    line = story.line
    if line is None:
        return None
    return SlipSale(
        order_no=line.order_no, at=line.at, amount_fen=line.amount_fen, state=line.state, meal_name=line.meal_name,
        way=line.way, diner=line.diner, refunded_fen=line.refunded_fen, trade_no=story.trade_no,
    )  # fmt: skip


def sale_rows(sale: SlipSale, head: SlipHead, say: Say, *, copy: bool = False) -> Iterator[Row]:
    """Yield the rows of a sale's receipt; a `copy` says so."""
    yield from _head(head, say(SlipWord.RECEIPT), say, copy=copy)
    yield from _order(sale, say)
    yield Pair(name=say(SlipWord.TIME), value=moment(sale.at))
    yield Pair(name=say(SlipWord.MEAL), value=_meal(sale, say))
    yield from _diner(sale.diner, say)
    yield Pair(name=say(SlipWord.WAY), value=say(_WAYS[sale.way]))
    yield Pair(name=say(SlipWord.STATE), value=say(_STATES[sale.state]))
    yield Rule()
    yield Pair(name=say(SlipWord.TOTAL), value=money(sale.amount_fen), bold=True)
    if sale.refunded_fen:
        yield Pair(name=say(SlipWord.REFUNDED), value=money(-sale.refunded_fen))
    if sale.state is SaleState.PAID_OFFLINE:
        yield Note(text=say(SlipWord.LATER))
    yield from _foot(head, say)


def refund_rows(sale: SlipSale, refund: RefundLine, head: SlipHead, say: Say, *, copy: bool = False) -> Iterator[Row]:
    """Yield the rows of a refund's receipt, with its reason."""
    yield from _head(head, say(SlipWord.REFUND), say, copy=copy)
    yield Pair(name=say(SlipWord.REFUND_NO), value=short_order_no(refund.refund_no))
    yield from _order(sale, say)
    yield Pair(name=say(SlipWord.TIME), value=moment(refund.at))
    yield Pair(name=say(SlipWord.MEAL), value=_meal(sale, say))
    yield from _diner(sale.diner, say)
    yield Pair(name=say(SlipWord.REASON), value=refund.reason)
    yield Pair(name=say(SlipWord.ASKED_BY), value=refund.asked_by)
    yield Rule()
    yield Pair(name=say(SlipWord.TOTAL), value=money(sale.amount_fen))
    yield Pair(name=say(SlipWord.BACK), value=money(-refund.amount_fen), bold=True)
    yield from _foot(head, say)


def try_rows(head: SlipHead, at: datetime, say: Say) -> Iterator[Row]:
    """Yield the rows of a test receipt: both kinds of characters, the sign of the yuan, an amount at the edge."""
    yield from _head(head, say(SlipWord.TEST), say)
    yield Pair(name=say(SlipWord.TIME), value=moment(at))
    yield Pair(name="ABC abc 0123456789", value="汉字")
    yield Pair(name=say(SlipWord.TOTAL), value=money(1_250), bold=True)
    yield Rule()
    yield Note(text=say(SlipWord.TESTED))


def lay_out(rows: Iterator[Row] | Sequence[Row], width: int) -> tuple[PaperLine, ...]:
    """Return the lines of a paper `width` cells wide."""
    return tuple(line for row in rows for line in _lines(row, width))


def money(amount_fen: int) -> str:
    """Return `￥12.00`, `-￥12.00`, with the sign that receipt printers have."""
    sign = "-" if amount_fen < 0 else ""
    return f"{sign}{YUAN}{format_yuan(abs(amount_fen))}"


def moment(at: datetime) -> str:
    """Return `2026-06-18 12:01:33`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d %H:%M:%S}"


_WAYS = {Way.FACE: SlipWord.FACE, Way.CODE: SlipWord.CODE, Way.LOCAL: SlipWord.LOCAL}
_STATES = {
    SaleState.CREATED: SlipWord.IN_DOUBT,
    SaleState.SUBMITTED: SlipWord.IN_DOUBT,
    SaleState.IN_DOUBT: SlipWord.IN_DOUBT,
    SaleState.PAID: SlipWord.PAID,
    SaleState.PAID_OFFLINE: SlipWord.PAID_OFFLINE,
    SaleState.DECLINED: SlipWord.NOT_PAID,
    SaleState.CANCELLED: SlipWord.NOT_PAID,
}


def _head(head: SlipHead, title: str, say: Say, *, copy: bool = False) -> Iterator[Row]:
    yield Heading(text=head.school)
    yield Heading(text=title, large=True)
    if copy:
        yield Heading(text=say(SlipWord.COPY), large=True)
    yield Rule()
    yield Pair(name=say(SlipWord.TILL), value=head.till)


def _foot(head: SlipHead, say: Say) -> Iterator[Row]:
    if head.cashier:
        yield Rule()
        yield Pair(name=say(SlipWord.CASHIER), value=head.cashier)


def _order(sale: SlipSale, say: Say) -> Iterator[Row]:
    yield Pair(name=say(SlipWord.ORDER), value=short_order_no(sale.order_no))
    if sale.trade_no:
        yield Pair(name=say(SlipWord.TRADE), value=sale.trade_no)


def _meal(sale: SlipSale, say: Say) -> str:
    return say(SlipWord.MEAL_SERVING, meal=sale.meal_name, n=sale.serving) if sale.serving else sale.meal_name


def _diner(diner: MaskedDiner | None, say: Say) -> Iterator[Row]:
    if diner is None:
        return
    word = SlipWord.STAFF if diner.kind is PersonKind.STAFF else SlipWord.PUPIL
    yield Pair(name=say(SlipWord.DINER), value=say(word, name=diner.masked_name))
    if diner.class_name:
        yield Pair(name=say(SlipWord.CLASS), value=diner.class_name)


def _lines(row: Row, width: int) -> Iterator[PaperLine]:
    match row:
        case Heading(text=text, large=large):
            for line in wrap(text, width // 2 if large else width):
                yield PaperLine(text=line, bold=True, large=large, side=Side.CENTRE)
        case Pair(name=name, value=value, bold=bold):
            for line in pair(name, value, width):
                yield PaperLine(text=line, bold=bold)
        case Note(text=text):
            for line in wrap(text, width):
                yield PaperLine(text=line)
        case Rule():
            yield PaperLine(text=rule(width))
        case _:
            assert_never(row)
