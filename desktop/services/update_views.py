"""What the update page is told. Frozen views."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferLine:
    """An update that was found; `refusal` says why it cannot be taken, None when it can. `where` is a stick's name or a
    folder, `path` the package."""

    path: str
    where: str
    version: str = ""
    size: int = 0
    made: date | None = None
    refusal: Reason | None = None


class Preparing(Enum):
    """What is done before a change, in this order."""

    COPYING = "copying"
    CHECKING = "checking"
    UNPACKING = "unpacking"
    PROVING = "proving"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateView:
    """How this computer's program stands. `ready` is a version that can be changed to; `not_now` says why not yet.
    `step` is None while nothing is prepared, then `done` of `total` bytes. `came_back` tells of a version that did not
    pass, `why`, and what it `said`. `back_to` is the version before, empty where there is no way back.
    `looked` tells that sticks were looked for; `restarting` that the desk closes now, to open again."""

    version: str
    packaged: bool = True
    provider: str = ""
    looked: bool = False
    offers: tuple[OfferLine, ...] = ()
    step: Preparing | None = None
    done: int = 0
    total: int = 0
    ready: str = ""
    not_now: Reason | None = None
    came_back: str = ""
    why: str = ""
    said: str = ""
    back_to: str = ""
    fault: Reason | None = None
    restarting: bool = False
