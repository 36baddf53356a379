"""What the lanes' thread does for the claims when nobody asks: what could not be asked, and what was not let go.

A mark's sale is claimed afterwards; where another order has that serving, `core` is told of the double. A sale that
was paid unseen, as after a kill, gets a mark. Claims of this
desk whose sale came to nothing, or was never written because the desk was killed, are let go: one way for whatever was
missed, taken after every connection and every `LOOK_EVERY_S`. Reads the books on connections of its own and writes
nothing there. Source: decision 0021.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from desktop.adapters.lanes.line import ClaimLine
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.lane_marks import OpenMark, open_marks, sales_by_number, unmarked_sales
from desktop.adapters.storage.people import People
from desktop.domain.instants import local_day
from desktop.domain.meal import Meal
from desktop.domain.payment import SaleState
from desktop.services.lanes import came_to_nothing
from desktop.services.lanes_ports import (
    ANY_SERVING,
    Held,
    LaneCommand,
    MarkEnd,
    MarkEnded,
    ServingClaim,
    Unclaimed,
    Unheld,
    Why,
)
from desktop.services.ports import Clock, Sale

LOOK_EVERY_S = 5.0  # and how soon a line that nobody uses is known to be gone
MOST_MARKS = 50  # that are looked up at once; each is a step of its own
SETTLED_AFTER_S = 60  # a claim comes a moment before its sale is in the books
LOOK_BACK_DAYS, KEEP_DAYS = 2, 40
LOOKS_A_ROUND = 12  # once a minute it is looked for sales that nobody claimed
_UNDECIDED = (SaleState.CREATED, SaleState.SUBMITTED, SaleState.IN_DOUBT)


class CatchingUp:
    """`tell` hears what became of marks; the same may be told again until it is written down."""

    def __init__(self, tell: Callable[[LaneCommand], None], clock: Clock, meals: Sequence[Meal]) -> None:
        self._tell, self._clock = tell, clock
        self._servings = {meal.meal_id: meal.servings for meal in meals}
        self._marks: list[OpenMark] = []
        self._looked, self._dropped, self._looks_left = False, False, 0

    def connected(self) -> None:
        """A new connection stands."""
        self._marks, self._looked, self._dropped, self._looks_left = [], False, False, 0

    def step(self, school: ClaimLine, store: Store, people: People) -> float:
        """See to one mark, or look for what there is to do; return after how many seconds to come again."""
        if self._marks:
            self._see_to(school, self._marks.pop(0))
        elif not self._looked:
            self._let_go(school, store)
            self._marks, self._looked = open_marks(store, people, MOST_MARKS), True
        elif not self._dropped:
            school.drop_before(local_day(self._clock.now()) - timedelta(days=KEEP_DAYS))
            self._dropped = True
        elif self._looks_left <= 0:
            self._mark_unheld(school, store)
            self._looks_left = LOOKS_A_ROUND
        else:
            self._looked = False
            self._looks_left -= 1
            return LOOK_EVERY_S
        return 0.0

    def _see_to(self, school: ClaimLine, mark: OpenMark) -> None:
        sale = mark.sale
        if sale.state in _UNDECIDED:
            return  # it is looked at again when it is known
        if came_to_nothing(sale):
            self._ended(sale, MarkEnd.NOTHING)
        elif not mark.number:
            self._ended(sale, MarkEnd.UNKNOWN)
        else:
            self._claim(school, mark)

    def _claim(self, school: ClaimLine, mark: OpenMark) -> None:
        """Claim what was handed out. Beyond what the meal lets everybody have, and not sold as such, it is a double;
        it holds its serving all the same, since that is how many the person had."""
        found = school.claim(
            ServingClaim(
                number=mark.number, service_day=mark.service_day, meal_id=mark.meal_id, order_no=mark.sale.order_no,
                most=ANY_SERVING,
            )
        )  # fmt: skip
        is_beyond = isinstance(found, Held) or found.serving > mark.within
        if is_beyond and mark.sale.serving <= mark.within:
            self._ended(mark.sale, MarkEnd.DOUBLE, found.till_id, found.order_no)
        else:
            self._ended(mark.sale, MarkEnd.CLAIMED)

    def _ended(self, sale: Sale, end: MarkEnd, till_id: str = "", order_no: str = "") -> None:
        self._tell(MarkEnded(order_no=sale.order_no, end=end, till_id=till_id, other_order_no=order_no))

    def _mark_unheld(self, school: ClaimLine, store: Store) -> None:
        """Have sales marked that were paid while nobody could ask: what the terminal's journal told of afterwards."""
        since = local_day(self._clock.now()) - timedelta(days=LOOK_BACK_DAYS)
        paid = unmarked_sales(store, since)  # before the server is asked: a claim comes before its sale is paid
        held = set(school.own_orders(since, -1)) if paid else set()
        for sale in paid:
            within = self._servings.get(sale.meal_id, 0)
            if within and sale.order_no not in held:
                mark = Unclaimed(why=Why.UNSEEN.value, within=within, service_day=sale.service_day)
                self._tell(Unheld(order_no=sale.order_no, person_ref=sale.person_ref, mark=mark))

    def _let_go(self, school: ClaimLine, store: Store) -> None:
        held = school.own_orders(local_day(self._clock.now()) - timedelta(days=LOOK_BACK_DAYS), SETTLED_AFTER_S)
        known = sales_by_number(store, held) if held else {}
        if loose := [number for number in held if number not in known or came_to_nothing(known[number])]:
            school.release(loose)
