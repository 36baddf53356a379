"""What the page of an exchange shows, and what people ask for there. Frozen; views from `core` and `pages`, commands to
`core`.

Source: issue 8, A terminal exchanged; decision 0026.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from desktop.domain.exchange import Exchange, OpenNumber
from desktop.services.incentive_views import ProgressView
from desktop.services.reason import Reason


class Emptying(Enum):
    """How far the old terminal's face library has come."""

    NOT_ASKED = "not_asked"
    RUNNING = "running"
    EMPTY = "empty"  # the terminal itself listed nobody any more
    REFUSED = "refused"  # it would not list or delete


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeView:
    """An exchange as it stands. `exchange` is None while nothing was begun.

    `answers`: the old terminal can be asked; `connected`: it is at the cable, so that nobody may call it gone.
    `journal_read`: up to everything it told. `faces_left` are those it is known to hold or asked to delete; `refilled`
    were listed again and again, so that somebody else puts them there; `refusal` is the error with which it would not
    be emptied. `fetches_faces`: it fetches a library of its own from the provider. `owed` are known faces by terminal
    that can be asked no more, 0 where nobody listed them. `other_sn` is a terminal at the cable that is not the old
    one. `left_behind` were unpaired with doubts or faces and never parted with. `reason` is why a press did nothing.
    """

    exchange: Exchange | None = None
    paired: tuple[str, ...] = ()
    left_behind: tuple[str, ...] = ()
    answers: bool = False
    connected: bool = False
    journal_n: int = 0
    journal_read: bool = False
    open_numbers: tuple[OpenNumber, ...] = ()
    emptying: Emptying = Emptying.NOT_ASKED
    refusal: str = ""
    faces_left: int = 0
    faces_deleted: int = 0
    refilled: int = 0
    fetches_faces: bool = False
    parameters_set: bool = False
    other_sn: str = ""
    owed: Mapping[str, int] = field(default_factory=dict)
    reason: Reason | None = None

    @property
    def may_part(self) -> bool:
        """Tell whether everything that the old one can still tell was told, and its faces are gone."""
        return self.answers and self.journal_read and not self.open_numbers and self.emptying is Emptying.EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriesOver:
    """What goes along to the new terminal, and what does not. `old` and `new` are their subsidies under the policy.

    `consenting` are active people with a valid consent, `at_new` those of them whose face the new one has.
    """

    as_of: datetime
    exchange: Exchange
    old: ProgressView
    new: ProgressView | None
    consenting: int
    at_new: int
    charged_later: int
    charged_later_fen: int
    open_numbers: tuple[OpenNumber, ...] = ()

    @property
    def to_come(self) -> int:
        """Return how many have still to come before the camera."""
        return self.consenting - self.at_new


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriesOverQuery:
    """What carries over in the last exchange; answered once there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginExchange:
    """The terminal of this serial number is to be exchanged. `by` who asks, where nobody signs in."""

    old_sn: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyLibrary:
    """Have the old terminal delete every face."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWithTerminal:
    """Trust the old terminal no more. `gone`: as it is, since it tells nothing any more."""

    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EndExchange:
    """Write down what carries over; `given_up`: the old one stays after all."""

    given_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesWiped:
    """Somebody answers for it that the maker wiped a terminal's faces. `by` may be empty where somebody signed in."""

    device_sn: str
    by: str = ""


ExchangeCommand = BeginExchange | EmptyLibrary | PartWithTerminal | EndExchange | FacesWiped
