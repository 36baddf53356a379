"""The people at the till: they charge each diner once, and charge again only where the desk says nothing was charged.

What the desk says is what is in its books: the result on the page, or, after a crash, its lists and alerts. One diner
after the other; sometimes somebody cancels, asks again, dismisses alerts, gives money back or has a face verified.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.payment import GIVEN_UP_STATES, OPEN_STATES, SaleState, Way
from desktop.services.commands import (
    AskAgain,
    CancelSale,
    Charge,
    DismissAlert,
    NextDiner,
    RequestRefund,
    RequestVerification,
)
from desktop.services.views import Phase

if TYPE_CHECKING:
    from tests.campaigns.simulation.world import World

_AMOUNTS = (None, 850, 1_000, 5_000)
_MOST_TRIES = 2
_PATIENCE = 3  # looks at an order in doubt, then the line goes on


class Cashier:
    """Acts every second or two until all diners are served."""

    def __init__(self, world: "World", random: Callable[[], float], diners: int) -> None:
        self._world, self._random = world, random
        self.diners = diners
        self.dinner = 1
        self.done = diners == 0
        self.refunds_asked = 0  # by the people, each time once
        self._tries = self._looks = 0

    def act(self, _: object = None) -> None:
        """Look at the screen and do the next thing."""
        world = self._world
        if self.done or not world.faulty:
            return
        if world.desk is not None:
            self._look()
        if not self.done:
            world.after(1.0 + 2.4 * self._random(), self.act)

    def _look(self) -> None:
        world, chance = self._world, self._random()
        world.books.dinner = self.dinner
        rows = [row.sale for row in world.books.tables.sales.values() if row.dinner == self.dinner]
        states = [sale.state for sale in rows]
        page = world.page
        if any(state in OPEN_STATES for state in states):
            self._looks += 1
            if chance < 0.12:
                world.command(CancelSale())
            elif chance < 0.17:
                world.command(AskAgain(number=rows[-1].order_no))
            if SaleState.IN_DOUBT in states and self._looks > _PATIENCE:
                self._next()
        elif SaleState.PAID in states or SaleState.PAID_OFFLINE in states:
            self._after_paid(next(sale.order_no for sale in rows if sale.state not in GIVEN_UP_STATES))
        elif self._tries >= _MOST_TRIES:
            self._next()
        elif page is not None and page.phase in (Phase.READY, Phase.PAID, Phase.REFUSED, Phase.IN_DOUBT):
            self._tries += 1
            if page.phase is not Phase.READY:
                world.command(NextDiner())
            way = Way.CODE if chance < 0.1 else Way.FACE
            world.command(Charge(amount_fen=_AMOUNTS[int(chance * 4)], way=way))

    def _after_paid(self, number: str) -> None:
        world, chance = self._world, self._random()
        if chance < 0.1:
            self._give_back(number, 1.0)
        elif chance < 0.2:
            self._give_back(number, 0.5)
            if chance < 0.15:
                self._give_back(number, 0.5)
        elif chance < 0.28:
            world.command(RequestVerification(purpose="领取", asked_by="李老师"))
        elif chance < 0.38:
            for alert_id in range(1, len(world.books.tables.alerts) + 1):
                world.command(DismissAlert(alert_id=alert_id))
        self._next()

    def _give_back(self, number: str, share: float) -> None:
        sale = self._world.books.tables.sales[number].sale
        self.refunds_asked += 1
        amount_fen = int(sale.amount_fen * share)
        self._world.command(
            RequestRefund(order_no=sale.order_no, amount_fen=amount_fen, reason="退餐", asked_by="李老师")
        )

    def _next(self) -> None:
        self._tries = self._looks = 0
        if self.dinner >= self.diners:
            self.done = True
        else:
            self.dinner += 1
