"""Looks sales up for the transactions page: a search with filters and sums, and one sale's story event by event.

Belongs to the `reader` thread and its connection; looks only. Promises: names leave masked; a page costs what is on it,
not what the school has sold in its life, and is told before everything found is counted; the story is read from the
ledger, in its order. Source: ui.md, Transactions; issue 6, Figures.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from operator import add
from typing import Any

from desktop.adapters.storage.corrections import has_left
from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.menus import sold_items
from desktop.adapters.storage.payments import SALE_COLUMNS, sale_of
from desktop.adapters.storage.restorations import restorations, shortenings
from desktop.adapters.storage.sales_search import Sought, sought
from desktop.domain.events import Stage
from desktop.domain.identifiers import OrderNo, PersonRef
from desktop.domain.payment import TERMINAL_WAYS, SaleState
from desktop.domain.person import MaskedDiner, masked
from desktop.domain.refund import RefundState, refundable_fen
from desktop.services.incentive_views import SaleVerdict
from desktop.services.lines import reason_of
from desktop.services.ports import Sale
from desktop.services.queries import IncentiveFilter, StoryQuery, TransactionsQuery
from desktop.services.transaction_views import RefundLine, StoryStep, StoryView, TransactionLine, TransactionsView

MOST_STEPS = 200
ROWS_LOOKED_AT = 500  # at once, for a page
ROWS_COUNTED = 25_000  # at once, before it is seen whether somebody typed on
ROWS_PICKED = 2_500  # the same, of rows that lie apart
#: How far behind a sale's last known entry its own entries are looked for.
STORY_SPAN = 20_000
ALERT_SPAN = 10
_PAID = f"('{SaleState.PAID.value}', '{SaleState.PAID_OFFLINE.value}')"
_DOUBT = f"('{SaleState.SUBMITTED.value}', '{SaleState.IN_DOUBT.value}')"
_OPEN_REFUND = f"('{RefundState.SUBMITTED.value}', '{RefundState.IN_DOUBT.value}')"
#: What of an entry's body its sentence may say; nothing of a person is among it.
_SHOWN_FACTS = (
    "cause", "guard", "alert", "amount_fen", "refund_no", "reason", "asked_by", "device_sn", "journal_n", "way",
    "actual_refunded_fen", "known_by",
)  # fmt: skip
_TAIL = 4


class Transactions:
    """Searches on one connection, which it does not own. `behind` finds the sales of a number of the subsidy page,
    `judge` gives a paid sale's verdict by its trade number, `directory` knows the people; without it nobody has a
    name."""

    def __init__(
        self,
        reader: Store,
        behind: Callable[[IncentiveFilter], Sequence[str]] = lambda wanted: wanted.trade_nos,
        judge: Callable[[str], SaleVerdict | None] = lambda _trade_no: None,
        directory: Directory | None = None,
    ) -> None:
        self._reader = reader
        self._behind = behind
        self._judge = judge
        self._directory = directory

    def page(self, query: TransactionsQuery) -> TransactionsView:
        """Return a page of what was searched for, latest first, and the sums of everything found."""
        *_, whole = self.pages(query)
        return whole

    def pages(self, query: TransactionsQuery, wanted: Callable[[], bool] = lambda: True) -> Iterator[TransactionsView]:
        """Yield the page, and again once everything found is counted; once where that is soon done.

        Counting ends without a view as soon as it is not `wanted` any more. What is sold meanwhile may be counted and
        not be on the page: the page asks anew after every sale.
        """
        what = self._sought(query)
        rows, more = self._rows(what, query)
        lines = tuple(self._line(sale_of(row[:-1]), refund_in_doubt=bool(row[-1])) for row in rows)
        at_least = query.page * query.page_size + len(rows) + more
        sums, parts = _NOTHING, list(self._parts(what))
        if len(parts) > 1:
            yield TransactionsView(query=query, lines=lines, **_named((at_least, 0, 0, 0, 0, 0)), counted=False)
        for part, values in parts:
            if not wanted():
                return
            told = self._reader.row(f"SELECT {_SUMS} FROM sales WHERE {what.where} AND {part}", values)
            assert told is not None
            sums = tuple(map(add, sums, told))
        yield TransactionsView(query=query, lines=lines, **_named(sums))

    def story(self, query: StoryQuery) -> StoryView:
        """Return everything the ledger holds of one order, oldest first."""
        row = self._reader.row(f"SELECT {SALE_COLUMNS}, trade_no FROM sales WHERE order_no = ?", (query.order_no,))
        if row is None:
            return StoryView(order_no=query.order_no, line=None)
        sale, trade_no = sale_of(row[:-1]), row[-1]
        refunds = self._refunds(sale.order_no)
        held_fen = sum(refund.amount_fen for refund in refunds if refund.state is not RefundState.DECLINED)
        left_fen = refundable_fen(paid_fen=sale.paid_fen, refunded_fen=held_fen)
        waiting = any(refund.state in (RefundState.SUBMITTED, RefundState.IN_DOUBT) for refund in refunds)
        return StoryView(
            order_no=sale.order_no,
            line=self._line(sale, refund_in_doubt=waiting),
            steps=self._steps(sale, refunds),
            refunds=refunds,
            refundable_fen=left_fen if sale.state is SaleState.PAID else 0,
            voidable_fen=self._voidable_fen(sale),
            trade_no=trade_no or "",
            device_sn=sale.device_sn,
            verdict=self._judge(trade_no) if trade_no else None,
            refunds_unknown=self._refunds_unknown(sale),
        )

    # --- inside ----------------------------------------------------------------------------------------------------

    def _sought(self, query: TransactionsQuery) -> Sought:
        directory = self._directory
        what = sought(query, self._reader, directory.matching if directory is not None else lambda _word: ())
        if query.incentive is not None:
            what.where += " AND sales.trade_no IN (SELECT value FROM json_each(?))"
            what.values.append(json.dumps(self._behind(query.incentive)))
        return what

    def _rows(self, what: Sought, query: TransactionsQuery) -> tuple[list[Row], bool]:
        """Return a page's rows, and whether there are more."""
        skipped, wanted = query.page * query.page_size, query.page_size + 1
        if what.rows is None:
            among, bounds = ("1", []) if what.narrow else (_BETWEEN, [what.first, what.last])
            sql = f"{_PAGE} WHERE {what.where} AND {among} ORDER BY sales.rowid DESC LIMIT ? OFFSET ?"
            found = self._reader.rows(sql, [*what.values, *bounds, wanted, skipped])
        else:
            found = []
            for some in _cut(what.rows, ROWS_LOOKED_AT):
                sql = f"{_PAGE} WHERE {what.where} AND {_AMONG} ORDER BY sales.rowid DESC"
                found += self._reader.rows(sql, [*what.values, json.dumps(some)])
                if len(found) >= skipped + wanted:
                    break
            found = found[skipped : skipped + wanted]
        return found[: query.page_size], len(found) == wanted

    def _parts(self, what: Sought) -> Iterator[tuple[str, list[Any]]]:
        """Yield conditions that together are met by every row that may be meant, each by some of them only."""
        if what.rows is not None:
            for some in _cut(what.rows, ROWS_PICKED) or [[]]:
                yield _AMONG, [*what.values, json.dumps(some)]
        elif what.narrow:
            yield "1", what.values
        else:
            for first in range(what.first, max(what.last, what.first) + 1, ROWS_COUNTED):
                yield _BETWEEN, [*what.values, first, min(what.last, first + ROWS_COUNTED - 1)]

    def _line(self, sale: Sale, *, refund_in_doubt: bool) -> TransactionLine:
        return TransactionLine(
            order_no=sale.order_no,
            at=sale.finished_at or sale.created_at,
            diner=self._diner(sale.person_ref),
            way=sale.way,
            amount_fen=sale.amount_fen,
            refunded_fen=sale.refunded_fen,
            state=sale.state,
            meal_name=sale.meal_name,
            reason=reason_of(sale),
            refund_in_doubt=refund_in_doubt,
        )

    def _voidable_fen(self, sale: Sale) -> int:
        waits = sale.state is SaleState.PAID_OFFLINE and sale.way not in TERMINAL_WAYS
        return sale.amount_fen if waits and not has_left(self._reader, sale.order_no) else 0

    def _refunds_unknown(self, sale: Sale) -> bool:
        known = restorations(self._reader)
        first_n = self._reader.value("SELECT first_n FROM sales WHERE order_no = ?", (sale.order_no,))
        return any(
            each.device_sn == sale.device_sn and first_n < each.n
            for each in (shortenings(self._reader, since=known[0].n) if known else ())
        )

    def _diner(self, person_ref: str) -> MaskedDiner | None:
        if self._directory is None or not person_ref:
            return None
        person = self._directory.person(PersonRef(person_ref))
        return masked(person) if person else None

    def _refunds(self, order_no: OrderNo) -> tuple[RefundLine, ...]:
        rows = self._reader.rows(
            """SELECT refund_no, created_at, amount_fen, state, reason, asked_by FROM refunds
               WHERE order_no = ? ORDER BY rowid""",
            (order_no,),
        )
        return tuple(
            RefundLine(
                refund_no=number,
                at=datetime.fromisoformat(at),
                amount_fen=fen,
                state=RefundState(state),
                reason=reason,
                asked_by=asked_by,
            )
            for number, at, fen, state, reason, asked_by in rows
        )

    def _steps(self, sale: Sale, refunds: tuple[RefundLine, ...]) -> tuple[StoryStep, ...]:
        """Find the order's own entries: around where it began, and around each of its refunds' journal entries."""
        spans = [self._span("sales", "order_no", sale.order_no)]
        spans += [(n, n) for (n,) in self._reader.rows(_VOIDED, (sale.order_no,))]
        spans += [self._span("refunds", "refund_no", refund.refund_no) for refund in refunds]
        found: dict[int, tuple[StoryStep, ...]] = {}
        for low, high in spans:
            rows = self._reader.rows(
                """SELECT n, at, kind, body FROM ledger WHERE n BETWEEN ? AND ? AND instr(body, ?) > 0
                   ORDER BY n LIMIT ?""",
                (low, high, sale.order_no, MOST_STEPS),
            )
            found |= {row[0]: _steps_of(row) for row in rows}
        if items := sold_items(self._reader, sale.order_no):
            words = {"items": "; ".join(f"{name} × {quantity}" for name, quantity, _fen in items)}
            found = {n: tuple(_made_of(step, words) for step in steps) for n, steps in found.items()}
        return tuple(step for n in sorted(found) for step in found[n])

    def _span(self, table: str, key: str, number: str) -> tuple[int, int]:
        """Return between which ledger numbers a subject's entries lie: from its first to what the terminal's journal
        said of it, and a little beyond, where its alert is."""
        row = self._reader.row(
            f"""SELECT first_n, (SELECT ledger_n FROM journal
                    WHERE journal.device_sn = {table}.device_sn AND journal.n = {table}.journal_n)
                FROM {table} WHERE {key} = ?""",
            (number,),
        )
        first_n, told_n = row or (0, None)
        return first_n, told_n + ALERT_SPAN if told_n else first_n + STORY_SPAN


_VOIDED = "SELECT n FROM ledger WHERE kind = 'sale.voided' AND json_extract(body, '$.order_no') = ?"
_SUMS = f"""count(*), coalesce(sum(state IN {_PAID}), 0),
    coalesce(sum(CASE WHEN state IN {_PAID} THEN sales.amount_fen END), 0), coalesce(sum(refunded_fen), 0),
    coalesce(sum(state IN {_DOUBT}), 0), coalesce(sum(CASE WHEN state IN {_DOUBT} THEN sales.amount_fen END), 0)"""
_SUMMED = ("found", "paid_count", "paid_fen", "refunded_fen", "in_doubt_count", "in_doubt_fen")
_NOTHING = (0,) * len(_SUMMED)
_BETWEEN = "sales.rowid BETWEEN ? AND ?"
_AMONG = "sales.rowid IN (SELECT value FROM json_each(?))"
_SALE_COLUMNS = ", ".join(f"sales.{column.strip()}" for column in SALE_COLUMNS.split(","))
_PAGE = f"""SELECT {_SALE_COLUMNS}, EXISTS (SELECT 1 FROM refunds
        WHERE refunds.order_no = sales.order_no AND refunds.state IN {_OPEN_REFUND})
    FROM sales"""


def _cut(rows: Sequence[int], size: int) -> list[Sequence[int]]:
    return [rows[begin : begin + size] for begin in range(0, len(rows), size)]


def _named(sums: tuple[int, ...]) -> dict[str, Any]:
    return dict(zip(_SUMMED, sums, strict=True))


def _steps_of(row: Row) -> tuple[StoryStep, ...]:
    """Return an entry's step, and before it the stages that the terminal went through on the way there."""
    n, at, kind, text = row
    body = json.loads(text)
    reached = body.get("stages", {})
    stages = tuple(
        StoryStep(n=n, at=datetime.fromisoformat(reached[stage.value]), kind=f"stage.{stage.value}")
        for stage in Stage
        if stage.value in reached
    )
    return (*stages, StoryStep(n=n, at=datetime.fromisoformat(at), kind=kind, facts=_facts(body)))


def _made_of(step: StoryStep, items: Mapping[str, str]) -> StoryStep:
    return replace(step, facts={**step.facts, **items}) if step.kind == "sale.created" else step


def _facts(body: Mapping[str, Any]) -> dict[str, str | int]:
    facts = {name: body[name] for name in _SHOWN_FACTS if isinstance(body.get(name), str | int)}
    if isinstance(body.get("trade_no"), str) and body["trade_no"]:
        facts["trade_tail"] = body["trade_no"][-_TAIL:]
    return facts
