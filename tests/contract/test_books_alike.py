"""Random sequences on the real books and on the simulation's model, beside one another: every answer is the same.

What the clauses of `test_books` do not name is found here. Source: ports.py.
"""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from desktop.domain.errors import DefectError
from desktop.domain.events import Stage
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import Way
from desktop.domain.staff import NOBODY, StaffRef
from desktop.services.ports import Books, KnownHere, Lifted, NewRefund, NewSale, Sale
from desktop.services.views import AlertKind
from tests.helpers.both_books import LUNCH, model_books, refund_entry, sqlite_books, verification_entry
from tests.helpers.fakes import NOON, entry, identity

CARD_SALE = NewSale(amount_fen=700, way=Way.CARD, meal_id="lunch", meal_name="午餐", device_sn="LOCAL-C1")


class Sequence:
    """Random calls: each is drawn once and made on both; numbers are those that the books themselves gave."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.now = NOON
        self.head = self.random.choice((0, 0, 4))
        self.orders: list[str] = ["X9-20260618-0001-2222"]
        self.refunds: list[str] = ["T-1"]
        self.requests: list[str] = ["V-1"]

    def call(self) -> tuple[str, tuple[Any, ...]]:
        """Return the name of a method and what it is called with."""
        random = self.random
        self.now += timedelta(milliseconds=random.choice((1, 500, 60_000, 60_000, 43_200_000, -86_400_000 * 3)))
        order, refund = OrderNo(random.choice(self.orders)), random.choice(self.refunds)
        request, now = random.choice(self.requests), self.now
        person_ref = random.choice(("", "p1", "p2", "p3"))
        calls: list[tuple[str, tuple[Any, ...]]] = [
            ("submit", (LUNCH, now)),
            (
                "submit",
                (NewSale(amount_fen=850, way=Way.CODE, meal_id="dinner", meal_name="晚餐", device_sn="SIM1"), now),
            ),
            ("sell_here", (CARD_SALE, KnownHere(person_ref=person_ref or "p1", known_by="card"), now)),
            ("void", (order, "拿错", "李老师", NOBODY, now)),
            ("move_sale", (order, CARD_SALE, KnownHere(person_ref="p2", known_by="lookup"), "李老师", NOBODY, now)),
            ("note_lift", (Lifted(person_ref="p1", code="guard.suspended", by=StaffRef("s1")), now)),
            ("serve_free", (order, "p1", "lunch", now)),
            ("lose", (order, person_ref, "link_lost", now)),
            ("not_started", (order, random.choice(("busy", "timeout")), now)),
            ("remember_stage", (order, Stage.MATCHED, now)),
            ("note_guard", (order, "p2", "guard.suspended", now)),
            *[("submit_refund", (NewRefund(order_no=order, amount_fen=300, reason="退餐", asked_by="李老师"), now))]
            * 3,
            ("lose_refund", (refund, "link_lost", now)),
            ("refund_not_started", (refund, "busy", now)),
            ("submit_verification", ("领取", "李老师", "SIM1", now)),
            ("lose_verification", (request, "link_lost", now)),
            ("verification_not_started", (request, "busy", now)),
            ("know_device", (identity(clock=now), now)),
            ("note_clock", ("SIM1", 5.0, now)),
            ("note_jump", (-90.0, now)),
            ("raise_alert", (AlertKind.PARAMETERS_REFUSED, random.choice(("", "internal")), now)),
            ("dismiss", (random.randrange(1, 6), now)),
            ("reopen", ()),
        ]
        if random.random() < 0.4:
            return "take_over", ("SIM1", self._entries(), now)
        return random.choice(calls)

    def _entries(self) -> list[JournalEntry]:
        random, entries = self.random, []
        for n in range(self.head + 1, self.head + 1 + random.choice((1, 1, 2, 3))):
            order = random.choice(self.orders)
            kind = random.random()
            if kind < 0.7:
                result = random.choice(
                    ("paid", "paid", "paid", "paid_offline", "declined", "cancelled", "timeout", "odd")
                )
                fen = random.choice((1_200, 1_200, 1_200, 850))
                # The amount that was asked for, mostly; a trade number that was there before, sometimes.
                more = {"trade_no": "T1"} if random.random() < 0.05 and result == "paid" else {}
                person_ref = random.choice(("", "p1"))
                entries.append(entry(n, order, result, amount_fen=fen, person_ref=person_ref, **more))
            elif kind < 0.9:
                result = random.choice(("refunded", "refunded", "declined"))
                entries.append(refund_entry(n, random.choice(self.refunds), order, result, fen=300))
            else:
                request = random.choice(self.requests)
                entries.append(verification_entry(n, request, random.choice(("matched", "not_matched"))))
        return entries

    def learn(self, name: str, arguments: tuple[Any, ...], answer: object) -> None:
        """Numbers and the journal's head follow from the answers."""
        if isinstance(answer, Exception):
            return
        match name:
            case "submit" | "sell_here":
                self.orders.append(answer.order_no)  # type: ignore[attr-defined]
            case "move_sale":
                self.orders.append(answer[1].order_no)  # type: ignore[index]
            case "submit_refund":
                self.refunds.append(answer.refund_no)  # type: ignore[attr-defined]
            case "submit_verification":
                self.requests.append(answer.request_no)  # type: ignore[attr-defined]
            case "take_over":
                self.head = arguments[1][-1].n


def answer_of(books: Books, name: str, arguments: tuple[Any, ...]) -> object:
    try:
        return getattr(books, name)(*arguments)
    except DefectError as defect:
        return defect


def looked_up(books: Books, now: datetime, orders: list[str]) -> tuple[object, ...]:
    """Return everything that the services ask of the books."""
    sales: list[Sale | None] = [books.sale(OrderNo(number)) for number in orders]
    return (
        sales, [books.held_fen(OrderNo(number)) for number in orders], books.open_sales(), books.recent(3),
        books.recent(50), books.open_refunds(), books.open_verifications(), books.recent_verifications(50),
        books.open_alerts(), books.offline_use(), books.deferred_use(), books.outbox_waiting(),
        books.journal_head("SIM1"),
        books.meal_count("lunch", now), books.meal_count("dinner", now),
        [books.today(ref, "lunch", now) for ref in ("", "p1", "p2")], [books.person(ref) for ref in ("p1", "p9", "")],
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(10))
def test_model_and_file_answer_alike(seed: int, tmp_path: Path) -> None:
    provider_pid = "2088000000000001" if seed % 3 == 0 else ""
    model, real = model_books(provider_pid), sqlite_books(tmp_path, provider_pid)
    sequence = Sequence(seed)
    for count in range(100):
        name, arguments = sequence.call()
        answers = [answer_of(books, name, arguments) for books in (model, real)]
        if isinstance(answers[0], DefectError):
            assert isinstance(answers[1], DefectError), (count, name, arguments)
        else:
            assert answers[0] == answers[1], (count, name, arguments)
        sequence.learn(name, arguments, answers[0])
        assert looked_up(model, sequence.now, sequence.orders) == looked_up(real, sequence.now, sequence.orders), (
            count, name, arguments,
        )  # fmt: skip
    assert sequence.head > 20 and len(sequence.orders) > 3
    real.close()
