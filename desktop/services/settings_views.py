"""What the settings page is told: what became of what was asked on it. Frozen views."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from desktop.domain.menu import Menu
from desktop.domain.roster import Fault
from desktop.services.reason import Reason


class Asked(Enum):
    """What a piece of news is about."""

    SAVE = "save"
    MENU = "menu"
    IMPORT = "import"
    BACKUP = "backup"
    CHECKS = "checks"
    PAPER = "paper"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsNews:
    """How something asked stands: `done` of `total` steps; over with `finished` or a `fault`. `path` is a file that was
    written, `code` the recovery code of a first backup, shown this once."""

    about: Asked
    done: int = 0
    total: int = 0
    finished: bool = False
    fault: Reason | None = None
    path: str = ""
    code: str = field(default="", repr=False)
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One check of the self-check: by its name, whether it holds, and what was found, in the desk's language; of one
    that does not hold, how it is mended."""

    name: str
    ok: bool
    detail: str
    mend: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecksView:
    """The self-check: the lines there are so far; `running` while more are coming: which one is `in_hand`, and of how
    many. `cancelled`: somebody ended it."""

    lines: tuple[CheckLine, ...] = ()
    running: bool = False
    in_hand: str = ""
    total: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPlaceView:
    """Where a support file would go: the stick that is plugged in by its label; empty for the user's documents."""

    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupView:
    """The last backup of this home, if there was one."""

    made_at: datetime | None = None
    path: str = ""
    entries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KitchenView:
    """The whole menu as it is kept, for the settings page."""

    menu: Menu = field(default_factory=Menu)


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuPreview:
    """What a menu file would do. With faults or a `fault` nothing can be imported."""

    path: str
    dishes: int = 0
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()  # dish and what of it, in words of the file
    planned: int = 0
    faults: tuple[Fault, ...] = ()
    fault: Reason | None = None


SettingsPageView = SettingsNews | ChecksView | SupportPlaceView | BackupView | KitchenView | MenuPreview
