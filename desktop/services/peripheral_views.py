"""How the receipt printer and the sounds stand, as frozen views. Made on the threads `printer` and `sound`."""

from dataclasses import dataclass
from enum import Enum

from desktop.services.reason import Reason


class Tried(Enum):
    """What a person tried from the settings page."""

    NOTHING = "nothing"
    TEST = "test"  # print a test receipt
    DRAWER = "drawer"  # open the drawer


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterView:
    """`trouble` is why it cannot print now; `waiting` receipts are printed when it can, `dropped` were given up because
    they waited too long. `tried` is what was tried last, and `failed` why that did not work."""

    enabled: bool
    trouble: Reason | None = None
    waiting: int = 0
    printed: int = 0
    dropped: int = 0
    tried: Tried = Tried.NOTHING
    tried_count: int = 0  # so that the same try twice is news twice
    failed: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundView:
    """Whether this computer can be heard: `device` and `voice` are empty where there is none."""

    device: str = ""
    voice: str = ""
    looked: bool = False  # whether a voice was looked for
    failed: Reason | None = None


PeripheralView = PrinterView | SoundView
