"""Whatever is sold, refunded, doubted and closed in whatever order: all Z reports and what is open are the ledger."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.adapters.storage import audit
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo, RefundNo
from desktop.domain.instants import month_of
from desktop.domain.payment import Way
from desktop.services.report_views import MonthReportQuery
from tests.helpers.report_room import ZERO, Room, added, moved, recount

HAPPENINGS = (
    "sell", "sell", "offline", "here", "decline", "doubt", "given_up", "late_paid", "resolve", "resolve", "charge",
    "fail", "refund", "refund", "refund_doubt", "resolve_refund", "late_refund", "shut", "shut", "pass", "jump_back",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    what: str
    pick: int
    fen: int
    hours: int


STEPS = st.lists(
    st.builds(
        Step, what=st.sampled_from(HAPPENINGS), pick=st.integers(0, 99), fen=st.integers(1, 3_000),
        hours=st.integers(0, 40),
    ),
    min_size=4, max_size=40,
)  # fmt: skip


class Story:
    """Who is where; the books decide what is allowed, this only offers what can be."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.paid: dict[OrderNo, int] = {}
        self.waiting: list[OrderNo] = []
        self.doubtful: list[OrderNo] = []
        self.gone: list[OrderNo] = []
        self.asked: list[tuple[RefundNo, OrderNo, int]] = []
        self.refused: list[tuple[RefundNo, OrderNo, int]] = []

    def pay(self, number: OrderNo, result: str, fen: int) -> None:
        self.room.tell(number, result, fen, person_ref=("p1", "p2", "")[fen % 3])
        if result == "paid":
            self.paid[number] = fen
        elif result == "paid_offline":
            self.waiting.append(number)
        else:
            self.gone.append(number)

    def happen(self, step: Step) -> None:
        room, pick, fen = self.room, step.pick, step.fen
        way, meal = (Way.FACE, Way.CODE)[pick % 2], ("breakfast", "lunch")[pick // 2 % 2]
        match step.what:
            case "sell":
                self.pay(room.submit(fen, way, meal), "paid", max(1, fen - pick % 3))  # the amount may differ
            case "offline":
                self.pay(room.submit(fen, way, meal), "paid_offline", fen)
            case "here":
                self.waiting.append(room.sell_here(fen))
            case "decline":
                self.pay(room.submit(fen, way, meal), "declined", fen)
            case "doubt":
                number = room.submit(fen, way, meal)
                room.books.lose(number, "", "lost", room.now)
                self.doubtful.append(number)
            case "given_up":
                number = room.submit(fen, way, meal)
                room.books.not_started(number, "not_started", room.now)
                self.gone.append(number)
            case "late_paid" if self.gone:
                number = self.gone.pop(pick % len(self.gone))
                self.pay(number, ("paid", "paid_offline")[pick % 2], fen)
            case "resolve" if self.doubtful:
                self.pay(self.doubtful.pop(pick % len(self.doubtful)), ("paid", "declined")[pick % 2], fen)
            case "charge" if self.waiting:
                self.pay(self.waiting.pop(pick % len(self.waiting)), "paid", fen)
            case "fail" if self.waiting:
                self.pay(self.waiting.pop(pick % len(self.waiting)), "declined", fen)
            case "refund" | "refund_doubt" if self.paid:
                order = list(self.paid)[pick % len(self.paid)]
                back = min(fen, self.paid[order])
                asked = (room.ask_refund(order, back), order, back)
                if step.what == "refund":
                    room.tell_refund(*asked[:2], "refunded", back)
                else:
                    room.books.lose_refund(asked[0], "lost", room.now)
                    self.asked.append(asked)
            case "resolve_refund" if self.asked:
                asked = self.asked.pop(pick % len(self.asked))
                room.tell_refund(*asked[:2], ("refunded", "declined")[pick % 2], asked[2])
                if pick % 2:
                    self.refused.append(asked)
            case "late_refund" if self.refused:
                asked = self.refused.pop(pick % len(self.refused))
                room.tell_refund(*asked[:2], "refunded", asked[2])
            case "pass":
                room.now += timedelta(hours=step.hours)
            case "jump_back":
                room.now -= timedelta(hours=step.hours)
            case "shut":
                self.shut()
            case _:
                pass

    def shut(self) -> None:
        room = self.room
        before = room.day()
        try:
            z = room.shut()
        except OperatorError as refused:
            doubts = bool(self.doubtful or self.asked)
            assert refused.code.startswith(("close.in_doubt", "close.refund_in_doubt") if doubts else "close.nothing")
            return
        assert not self.doubtful and not self.asked
        assert z == before.next_z
        assert moved(room.day(z=z)) == moved(before), "the X before is the Z"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_all_closes_and_what_is_open_are_the_ledger(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        try:
            _tell(room, steps)
        finally:
            room.close()


def _tell(room: Room, steps: list[Step]) -> None:
    story = Story(room)
    for step in steps:
        story.happen(step)
    lines = room.entries()
    zs = [z for (z,) in room.reader.rows("SELECT z FROM day_closes ORDER BY z")]
    assert zs == list(range(1, len(zs) + 1))
    parts, next_n = [], 1
    for z in zs:
        view = room.day(z=z)
        (close,) = view.closes
        assert close.from_n == next_n and close.to_n >= close.from_n
        next_n = close.to_n + 1
        told = moved(view)
        assert told == recount(lines, close.from_n, close.to_n), "a close is its entries"
        assert told == {name: getattr(close.sums, name) for name in ZERO}, "what was kept is what is told again"
        assert added(*({n: getattr(line.sums, n) for n in ZERO} for line in view.meals)) == told
        assert added(*({n: getattr(line.sums, n) for n in ZERO} for line in view.classes)) == told
        assert sum(numbers.missing for numbers in view.numbers) == 0
        parts.append(told)
    opened = recount(lines, next_n)
    view = room.day()
    if view.is_open and not view.is_part:
        assert moved(view) == opened
    assert added(*parts, opened) == recount(lines)
    waits = recount(lines)
    assert view.waiting_fen == waits["taken_fen"] - waits["charged_fen"] - waits["failed_fen"] or not view.is_open
    months = {each for (each,) in room.reader.rows("SELECT DISTINCT substr(service_day, 1, 7) FROM day_closes")}
    months |= {month_of(entry.date()) for entry in _written(room)}
    told_months = [room.reports.month(MonthReportQuery(month=month), room.now) for month in sorted(months)]
    assert sum(month.totals.net_fen for month in told_months) == waits["paid_fen"] - waits["refunded_fen"]
    audit.check_books(room.books.store)


def _written(room: Room) -> list:  # type: ignore[type-arg]
    from datetime import datetime

    return [datetime.fromisoformat(at) for (at,) in room.reader.rows("SELECT at FROM ledger")]
