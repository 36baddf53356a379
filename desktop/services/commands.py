"""What a person at the desk asks for. Frozen messages from the UI (or a command line) to the `core` thread."""

from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.identifiers import OrderNo, PersonRef
from desktop.domain.menu import Chosen
from desktop.domain.payment import Way
from desktop.domain.printer import PrinterTrouble
from desktop.domain.scan import Token
from desktop.domain.staff import Approval, Staff
from desktop.services.exchange_views import ExchangeCommand
from desktop.services.lanes_ports import LaneCommand
from desktop.services.settings import Settings


class Mode(Enum):
    """How the amount comes about."""

    FIXED = "fixed"  # the meal's price
    AMOUNT = "amount"  # typed by the cashier
    MENU = "menu"  # the dishes that the cashier chose


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Start a sale. `amount_fen` None takes the meal's fixed price; above 0 otherwise. With `items`, the price is made
    of the menu in force, and `amount_fen` stays None. `auth_code` is a payment code that the desk's scanner read;
    `person_ref` is who pays by a way that needs no terminal."""

    amount_fen: int | None = None
    way: Way = Way.FACE
    items: tuple[Chosen, ...] = ()
    auth_code: str = field(default="", repr=False)
    person_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRead:
    """A scanner or card reader has read something; the amount or dishes, or neither for the meal's price."""

    token: Token
    amount_fen: int | None = None
    items: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosePerson:
    """Somebody was found by name or number: ask whether it is them. The amount or dishes, or neither for the meal's
    price."""

    person_ref: PersonRef
    amount_fen: int | None = None
    items: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPerson:
    """Yes, charge the one who was chosen. It names whom and what was shown."""

    person_ref: PersonRef
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePerson:
    """No, nobody of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftGuard:
    """Somebody who may has let the sale through that is shown as refused. `by` was proved by a PIN."""

    person_ref: str
    code: str
    by: Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldResult:
    """Somebody is at the result on the screen (a PIN is being typed): keep it there for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidSale:
    """Take back a sale that waits to be charged and has not left for the provider. `asked_by` is who answers for it,
    by name; `approval` of those who gave their PIN for it."""

    order_no: OrderNo
    reason: str
    asked_by: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSale:
    """A sale that waits to be charged was another person's: void it and write it for `person_ref`, in one step."""

    order_no: OrderNo
    person_ref: PersonRef
    asked_by: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSale:
    """Give up the sale in hand; what the terminal says decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDiner:
    """Leave the result on the screen behind and be ready for the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAgain:
    """Query what is in doubt now instead of at its next turn: an order's, refund's or verification's number."""

    number: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRefund:
    """Give an order back, whole or in part. `reason` and `asked_by` are the supervisor's words and name."""

    order_no: OrderNo
    amount_fen: int
    reason: str
    asked_by: str
    approval: Approval | None = None  # of those who gave their PIN for it


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestVerification:
    """Have somebody identified by face, without money. `purpose` is shown to the person and kept."""

    purpose: str
    asked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPairing:
    """The installer compared the six digits: they are the same on both sides."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTerminalClock:
    """Set the terminal's clock to the desk's, however far they are apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendParameters:
    """Send the parameters to the terminal again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeSettings:
    """Go by these settings from now on; they are saved already."""

    settings: Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """Somebody showed who they are: what is sold and done from now on is theirs."""

    staff: Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """Nobody is at the desk. `required`: the home has staff, so nothing is sold until one of them is."""

    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOpened:
    """Where the window stands: it goes into what a person causes from now on."""

    screen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTerminalLog:
    """Fetch the latest lines of the terminal's own log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolFace:
    """Send a face to the terminal. The picture is in memory only, here and in the request that is made of it."""

    person_ref: PersonRef
    face_jpeg: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetFaces:
    """A consent ended: have the terminal delete what waits to be deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareFaces:
    """Read the terminal's library and compare it with the enrolments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairFaces:
    """Have the differences that the last comparison found put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookHere:
    """Recognise the next diner with this computer's own camera; the amount, or None for the meal's price or `items`."""

    amount_fen: int | None = None
    items: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceSeenHere:
    """The camera's thread is sure of somebody. Scores in thousandths of the cosine."""

    person_ref: PersonRef
    score_millis: int
    margin_millis: int
    model_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookingFailed:
    """The camera or the models cannot go on."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmDiner:
    """The person on the screen said: yes, that is me, take the money. It names whom and what was shown."""

    person_ref: PersonRef
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectDiner:
    """No, that is somebody else: look again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopLooking:
    """No more of this computer's own recognition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterStands:
    """How the receipt printer stands: what a person must see to (`code` says why), or None while it is well or off."""

    trouble: PrinterTrouble | None = None
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsTaken:
    """The provider's receipts changed the books: what is shown of them is looked up anew."""


DirectCommand = TokenRead | ChoosePerson | ConfirmPerson | LeavePerson
CorrectionCommand = VoidSale | MoveSale
SessionCommand = SignedIn | SignedOut | PageOpened
FaceCommand = EnrolFace | ForgetFaces | CompareFaces | RepairFaces
LocalCommand = LookHere | FaceSeenHere | LookingFailed | ConfirmDiner | RejectDiner | StopLooking
Command = (
    Charge
    | CancelSale
    | NextDiner
    | AskAgain
    | DismissAlert
    | SetMode
    | SetContinuous
    | PrepareToClose
    | RequestRefund
    | RequestVerification
    | ConfirmPairing
    | SetTerminalClock
    | SendParameters
    | TakeSettings
    | ReadTerminalLog
    | LiftGuard
    | HoldResult
    | DirectCommand
    | CorrectionCommand
    | SessionCommand
    | PrinterStands
    | ReceiptsTaken
    | ExchangeCommand
    | FaceCommand
    | LocalCommand
    | LaneCommand
)
