"""The first start of a home: the wizard with everything it asks for. Composition root; main thread.

Promises: the home exists only once the last page was confirmed and everything of it is on disk: folder, key, database,
roster, and last the settings, which make it exist. A roster with a fault leaves no home. Source: ui.md; cli.md.
"""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QLocale, QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.adapters.half_made import HalfMade
from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import keystore_ready, make_key
from desktop.adapters.sync.provision_stick import offered
from desktop.adapters.sync.sticks import Sticks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.credentials import authorities_of, trust_authority_pem
from desktop.adapters.terminal.driver import SerialTerminal
from desktop.adapters.terminal.found import port_names
from desktop.app.access_books import StaffDesk
from desktop.app.homes import new_books
from desktop.app.move_work import MoveWork
from desktop.app.provisioned import Wanted, give_back, look_at, take
from desktop.app.roster import check_file, fault_lines, import_file
from desktop.app.trust import passing_credentials
from desktop.domain.errors import OperatorError
from desktop.domain.events import TerminalConnected, TerminalEvent, TerminalLost, TerminalUnpaired
from desktop.domain.staff import Role
from desktop.services.provisioning import Provision, Returned
from desktop.services.settings import SIMULATOR, Settings
from desktop.ui import fonts, translations
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_ends import RosterCheck
from desktop.ui.setup_file import FileHooks
from desktop.ui.theme import theme

STOP_LIMIT_S = 5.0


def set_up(application: QApplication, home: Home) -> bool:
    """Lead through the set-up; tell whether a home was made. Raises: OperatorError `font.no_cjk`, `home.*`."""
    fonts.find_family()
    home.make()
    language = "en" if QLocale.system().language() == QLocale.Language.English else "zh_CN"
    translations.install(application, language)
    light = theme("light")
    application.setStyleSheet(light.style_sheet())
    application.setPalette(light.palette())
    loop = QEventLoop()
    trial, moving = _TerminalTrial(home), MoveWork(home)
    hooks = SetupHooks(
        list_ports=lambda: list(port_names()),
        try_terminal=trial.begin,
        check_roster=lambda path: check_roster(Path(path), translations.language()),
        finish=lambda settings, roster, supervisor: finish(home, settings, roster, supervisor),
        file=file_hooks(home, trial.trust),
        move=moving.hooks,
    )
    wizard = SetupWizard(light, hooks, language=language, needs_key_choice=not keystore_ready())
    trial.ended.connect(wizard.show_tried)
    moving.offered.connect(wizard.show_offered)
    moving.looked.connect(wizard.show_looked)
    moving.stepped.connect(wizard.show_step)
    moving.moved.connect(wizard.show_moved)
    wizard.finished.connect(loop.quit)
    wizard.given_up.connect(loop.quit)
    wizard.show()
    loop.exec()
    wizard.hide()  # nothing on the screen while the threads end
    trial.end()
    moving.end()
    wizard.close()
    wizard.deleteLater()
    return home.exists


def file_hooks(home: Home, trust: Callable[[Mapping[str, bytes]], None], sticks: Sticks | None = None) -> FileHooks:
    """Return what a set-up from the provider's file asks for; `trust` hears whose terminals may be tried by it."""
    plugged_in = (sticks or Sticks()).plugged_in

    def look(path: str) -> Provision:
        provision = look_at(Path(path).expanduser())
        trust(provision.authorities)
        return provision

    def made(provision: Provision, settings: Settings, path: str, supervisor: tuple[str, str] | None) -> Returned:
        take(home, Wanted(provision=provision, settings=settings, supervisor=supervisor))
        return give_back(home, Path(path).expanduser())

    return FileHooks(
        offered=lambda: offered(plugged_in()),
        look=look,
        finish=made,
    )


def check_roster(path: Path, language: str) -> RosterCheck:
    """Look at a roster file. Raises: OperatorError `roster.*`."""
    report = check_file(path, mapping={})
    return RosterCheck(people=report.added, faults=tuple(fault_lines(report, language)))


def finish(home: Home, settings: Settings, roster_path: str, supervisor: tuple[str, str] | None = None) -> None:
    """Make the home, with its people and its first supervisor (name and PIN), unless there is none.

    Raises: OperatorError `home.*`, `key.*`, `disk.*`, `roster.*`, `staff.*`.
    """
    home.make()
    with home.lock():
        HalfMade(home).clear()
        key = make_key(home, settings.keystore, SystemChance())
        books = new_books(home, settings, key)
        try:
            if roster_path:
                report = import_file(books, Path(roster_path), dry_run=False, mapping={})
                if report.faults:
                    raise OperatorError("roster.faults", count=len(report.faults))
            if supervisor is not None and not books.staff_records():
                StaffDesk(books, "setup").add(supervisor[0], Role.SUPERVISOR, supervisor[1])
        finally:
            books.close()
        home.save(settings)


class _TerminalTrial(QObject):
    """Says hello to a port and goes away again; the outcome arrives on the main thread.

    The home is not made yet: it speaks with a key for the while, which no terminal is paired with.
    """

    ended = Signal(str, str, object)  # address, what was found, OperatorError or None
    _heard = Signal(int, str, object)  # which try, its address, what was heard

    def __init__(self, home: Home) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(prefix="canteen-desk-")
        self._credentials = passing_credentials(home, Path(self._folder.name))
        self._terminal: SerialTerminal | None = None
        self._try = 0
        self._heard.connect(self._judge)

    def begin(self, url: str) -> None:
        """Start a try; one at a time."""
        self._drop()
        self._try += 1
        if url == SIMULATOR:
            self.ended.emit(url, "SIM", None)
            return
        try:
            self._terminal = SerialTerminal(
                url,
                self._hears(self._try, url),
                SystemClock(),
                SystemChance(),
                credentials=self._credentials,
                pins={},
            )
        except OperatorError as error:
            self.ended.emit(url, "", error)
            return
        self._terminal.start()

    def trust(self, authorities: Mapping[str, bytes]) -> None:
        """Try terminals of these authorities too, of a file that was looked at; the ones of a file before no more.

        Raises: OperatorError `home.not_writable`, `disk.full`.
        """
        passing = Home(Path(self._folder.name))
        for old in authorities_of(passing):
            old.unlink()
        for name, content in authorities.items():
            trust_authority_pem(passing, content, name)

    def _hears(self, number: int, url: str) -> Callable[[TerminalEvent], None]:
        """Return what the terminal of a try tells; on its thread."""
        return lambda event: self._heard.emit(number, url, event)

    def end(self) -> None:
        """Let a try go, and forget the key."""
        self._drop()
        self._folder.cleanup()

    def _judge(self, number: int, url: str, event: TerminalEvent) -> None:
        if self._terminal is None or number != self._try:  # what the port of a try before says when it is let go
            return
        match event:
            case TerminalConnected(identity=who) | TerminalUnpaired(identity=who):
                self._drop()
                self.ended.emit(url, f"{who.manufacturer} {who.model} · {who.sn}", None)
            case TerminalLost(code=code, detail=detail):
                self._drop()
                self.ended.emit(url, "", OperatorError(code, detail=detail, url=url))
            case _:
                return

    def _drop(self) -> None:
        """Let the old try go on a thread of its own: closing a port may take its time."""
        if self._terminal is not None:
            threading.Thread(target=self._terminal.stop, args=(STOP_LIMIT_S,), name="trial-end", daemon=True).start()
            self._terminal = None
