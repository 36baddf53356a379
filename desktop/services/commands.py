"""What a person at the desk asks for. Frozen messages from the UI (or a command line) to the `core` thread."""

from dataclasses import dataclass
from enum import Enum

from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import Way


class Mode(Enum):
    """How the amount comes about."""

    FIXED = "fixed"  # the meal's price
    AMOUNT = "amount"  # typed by the cashier


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Start a sale. `amount_fen` None takes the meal's fixed price; above 0 otherwise."""

    amount_fen: int | None = None
    way: Way = Way.FACE


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSale:
    """Give up the sale in hand; what the terminal says decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDiner:
    """Leave the result on the screen behind and be ready for the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """Query an order in doubt now instead of at its next turn."""

    order_no: OrderNo


@dataclass(frozen=True, slots=True, kw_only=True)
class DismissAlert:
    """Somebody has seen to an alert that is no open order."""

    alert_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMode:
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class SetContinuous:
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareToClose:
    """The window was closed: start nothing more, and free the terminal of an order that nobody has paid yet."""


Command = Charge | CancelSale | NextDiner | AskAgain | DismissAlert | SetMode | SetContinuous | PrepareToClose
