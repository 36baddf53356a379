"""What the settings page asks of the desk, done on a thread `settings` one thing after the other. Composition root.

Each hook is answered by a view of `services/settings_views.py`; a fault of the world becomes its sentence. Only paper
is made on the main thread: it is Qt's. Source: architecture.md, Threads; ui.md, principle 8.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import platformdirs

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app.check_work import CheckWork, Seen, see
from desktop.app.menu_desk import MenuDesk, changed_words, refuse_faults
from desktop.app.settings_desk import SettingsDesk, Write
from desktop.app.written_files import free_place
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.menu import Menu
from desktop.domain.wire import WireNote
from desktop.runtime.worker import Worker
from desktop.services.commands import Command
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.settings_views import (
    Asked,
    BackupView,
    KitchenView,
    MenuPreview,
    SettingsNews,
)
from desktop.services.views import View
from desktop.ui.settings_hooks import SettingsHooks

INBOX = 20
STOP_LIMIT_S = 5.0
BACKUPS = "canteen-desk"
_log = logging.getLogger(__name__)
Work = Callable[[], View]


class SettingsWork:
    """The hooks of one home's page. Start it before the window opens, stop it before the desk stops."""

    def __init__(
        self, home: Home, settings: Settings, write: Write, post: Callable[[Command], None], publisher: Publisher,
        font_name: Callable[[], str], wire: Callable[[], Sequence[WireNote]] = tuple,
    ) -> None:  # fmt: skip
        """`font_name` names the CJK font or raises; it is asked on the main thread, where fonts are Qt's. `wire` gives
        the last messages of the link for a support file."""
        self._home, self._publisher, self._clock = home, publisher, SystemClock()
        self._desk = SettingsDesk(home, settings, write, post)
        self._menus = MenuDesk(home, lambda: self._desk.in_force, write)
        self._look = CheckWork(home, lambda: self._desk.in_force, write, publisher, wire)
        self._asked = Asked.SAVE  # what the thread is at
        self._worker: Worker[tuple[Asked, Work]] = Worker("settings", self._do, capacity=INBOX, on_failure=self._failed)
        self.hooks = SettingsHooks(
            save=lambda settings, by: self._soon(Asked.SAVE, lambda: self._save(settings, by)),
            save_menu=lambda menu, by: self._soon(Asked.MENU, lambda: self._save_menu(menu, by)),
            look_at_menu=lambda: self._soon(Asked.MENU, lambda: KitchenView(menu=self._menus.look())),
            preview_menu=lambda path: self._soon(Asked.IMPORT, lambda: self._preview(path)),
            import_menu=lambda path, by: self._soon(Asked.IMPORT, lambda: self._import(path, by)),
            look_at_backup=lambda: self._soon(Asked.BACKUP, self._last_backup),
            make_backup=lambda path: self._soon(Asked.BACKUP, lambda: self._backup(path)),
            run_checks=lambda: self._begin_look(Asked.CHECKS, self._look.check, font_name),
            make_support=lambda by: self._begin_look(
                Asked.SUPPORT, lambda seen: self._look.support(seen, by), font_name
            ),
            look_for_place=lambda: self._soon(Asked.SUPPORT, self._look.place),
            cancel=self._look.cancel.set,
            save_paper=self._save_paper,
        )

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Do what was asked, but no more checks, then end; tell whether that was in time."""
        self._look.cancel.set()
        return self._worker.stop(STOP_LIMIT_S)

    # --- on the thread ---------------------------------------------------------------------------------------------

    def _soon(self, about: Asked, work: Work) -> None:
        self._worker.offer((about, work))

    def _do(self, asked: tuple[Asked, Work]) -> None:
        self._asked, work = asked
        try:
            view = work()
        except OperatorError as fault:
            view = SettingsNews(about=self._asked, fault=Reason(code=fault.code, facts=fault.facts))
        self._publisher.publish(view)

    def _failed(self, failure: Exception) -> None:
        _log.error("something asked on the settings page failed", exc_info=failure)
        self._publisher.publish(SettingsNews(about=self._asked, fault=Reason(code="defect")))

    def _save(self, settings: Settings, by: str) -> View:
        count = self._desk.save(settings, by)
        return SettingsNews(about=Asked.SAVE, finished=True, count=count)

    def _save_menu(self, menu: Menu, by: str) -> View:
        self._menus.save(menu, by)
        return SettingsNews(about=Asked.MENU, finished=True)

    def _preview(self, path: str) -> View:
        try:
            done = self._menus.preview(Path(path).expanduser())
        except OperatorError as fault:
            return MenuPreview(path=path, fault=Reason(code=fault.code, facts=fault.facts))
        added, changed = changed_words(done)
        return MenuPreview(
            path=path, dishes=done.dishes, added=added, changed=changed, planned=done.planned, faults=done.faults
        )

    def _import(self, path: str, by: str) -> View:
        done = self._menus.import_file(Path(path).expanduser(), by)
        refuse_faults(done)  # the file was changed since it was looked at
        return SettingsNews(about=Asked.IMPORT, finished=True, count=done.dishes)

    def _last_backup(self) -> View:
        from desktop.app.backup import last_backup

        note = last_backup(self._home)
        if note is None:
            return BackupView()
        return BackupView(made_at=datetime.fromisoformat(note.made_at), path=note.path, entries=note.n)

    def _backup(self, path: str) -> View:
        from desktop.app.backup import STEPS, make_backup

        done = 0

        def tell(steps: int) -> None:
            nonlocal done
            done += steps
            self._publisher.publish(SettingsNews(about=Asked.BACKUP, done=done, total=STEPS))

        target = Path(path).expanduser() if path else self._backup_place()
        made = make_backup(self._home, target, tell)
        code = made.code if made.code_is_new else ""
        return SettingsNews(about=Asked.BACKUP, finished=True, path=str(made.path), code=code)

    def _backup_place(self) -> Path:
        day, till = local_day(self._clock.now()), self._desk.in_force.till.till_id
        return free_place(Path(platformdirs.user_documents_dir()) / BACKUPS, f"{till}-{day:%Y%m%d}", "canteen")

    # --- on the main thread ----------------------------------------------------------------------------------------

    def _begin_look(self, about: Asked, look: Callable[[Seen], View], font_name: Callable[[], str]) -> None:
        """Note what only the main thread can see, then have it looked at."""
        self._look.cancel.clear()
        seen = see(font_name)
        self._soon(about, lambda: look(seen))

    def _save_paper(self, title: str, html: str) -> str:
        from desktop.ui.paper import write_pdf

        path = self._desk.place_for(f"settings-{local_day(self._clock.now()):%Y%m%d}")
        write_pdf(html, path, title)
        return str(path)
