"""The self-check and the support file as the settings page asks for them. Composition root; on the page's thread.

What only the main thread can see (the font, the screens) is noted there by `see` before. Promises: the page hears how
far it is and gets a last word whatever happens; a cancel ends it before the next check, and leaves nothing.
Source: architecture.md, Threads; ui.md, principle 8.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from desktop.adapters.home import Home
from desktop.adapters.settings import file_fault
from desktop.adapters.sync.sticks import Sticks, StickState
from desktop.app.writing import Write
from desktop.domain.errors import OperatorError
from desktop.domain.wire import WireNote
from desktop.services.ports import Publisher
from desktop.services.screens import ScreenSize
from desktop.services.self_check import Check
from desktop.services.settings import Settings
from desktop.services.settings_views import Asked, CheckLine, ChecksView, SettingsNews, SupportPlaceView

FOLDER = "canteen-desk"  # of the user's documents, where backups are as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the main thread saw: the font's name, or why there is none; the screens, None where nothing is shown."""

    font: str
    no_font: OperatorError | None
    screens: Sequence[ScreenSize] | None

    def font_name(self) -> str:
        """Return the font's name. Raises: OperatorError `font.no_cjk`."""
        if self.no_font is not None:
            raise self.no_font
        return self.font


def see(font_name: Callable[[], str]) -> Seen:
    """Note what only the main thread can see."""
    from desktop.ui.screen_sizes import screen_sizes

    try:
        return Seen(font=font_name(), no_font=None, screens=screen_sizes())
    except OperatorError as fault:
        return Seen(font="", no_font=fault, screens=screen_sizes())


class CheckWork:
    """Both, for one home. `cancel` is set from any thread and cleared by whoever begins."""

    def __init__(
        self, home: Home, in_force: Callable[[], Settings], write: Write, publisher: Publisher,
        wire: Callable[[], Sequence[WireNote]], sticks: Sticks | None = None,
    ) -> None:  # fmt: skip
        self.cancel = threading.Event()
        self._home, self._in_force, self._write, self._publisher = home, in_force, write, publisher
        self._wire, self._sticks = wire, sticks or Sticks()

    def check(self, seen: Seen) -> ChecksView:
        """Run every check, told as each is begun and done."""
        from desktop.app.checks import examine
        from desktop.ui.strings import sentence_of

        language, lines = self._in_force().language, list[CheckLine]()

        def begins(name: str, _at: int, total: int) -> None:
            self._publisher.publish(ChecksView(lines=tuple(lines), running=True, in_hand=name, total=total))

        found = examine(
            self._home, lambda error: sentence_of(error, language), seen.font_name,
            lambda check: lines.append(_line(check, language)), screens=seen.screens, begins=begins,
            cancelled=self.cancel.is_set,
        )  # fmt: skip
        return ChecksView(lines=tuple(lines), cancelled=found.cancelled)

    def support(self, seen: Seen, by: str) -> SettingsNews:
        """Make a support file on the stick that is plugged in, else in the user's documents."""
        from desktop.app.support import Support, make_support

        asked = Support(by=by, fonts=seen.font_name, screens=seen.screens or (), wire=self._wire())
        ready = self._ready()
        folder, sticks = (ready[0][1], [path for _label, path in ready]) if ready else (_documents(), [])

        def told(done: int, total: int) -> None:
            self._publisher.publish(SettingsNews(about=Asked.SUPPORT, done=done, total=total))

        made = make_support(
            self._home, self._in_force(), self._write, asked, folder, told, self.cancel.is_set, sticks=sticks
        )  # fmt: skip
        return SettingsNews(about=Asked.SUPPORT, finished=True, path=str(made.path), count=len(made.failing))

    def place(self) -> SupportPlaceView:
        """Look where a support file would go."""
        ready = self._ready()
        return SupportPlaceView(label=ready[0][0] if ready else "")

    def _ready(self) -> list[tuple[str, Path]]:
        """Return the sticks that can be written to, by label and path."""
        return [(each.label, each.path) for each in self._sticks.plugged_in() if each.state is StickState.READY]


def _line(check: Check, language: str) -> CheckLine:
    """Return a check as the page shows it: what happened, and apart from it what to do."""
    from desktop.ui.check_facts import fact_words
    from desktop.ui.strings import explain

    if check.ok:
        return CheckLine(name=check.name, ok=True, detail=fact_words(check, language))
    said = explain(check.code, check.facts, language)
    opening, closing = ("（", "）") if language == "zh_CN" else (" (", ")")
    detail = f"{said.what}{opening}{said.fact}{closing}" if said.fact else said.what
    return CheckLine(name=check.name, ok=False, detail=detail, mend=said.todo)


def _documents() -> Path:
    """Return the folder in the user's documents, made if need be. Raises: OperatorError `home.not_writable`."""
    folder = Path(platformdirs.user_documents_dir()) / FOLDER
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise file_fault(error, folder) from error
    return folder
