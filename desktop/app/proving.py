"""What a new version does to prove itself: on this computer, then on a home. Composition root; in a process of its own.

It runs in the new program, started by the one before, which believes its exit code alone. On the computer: every module
loads, so that no library of the system is missing. On the home: the schema is brought up, what came since the proven
head is proved again, the journal and the policies are read, and the whole window is built and drawn, without being
shown and without a terminal, so that nothing can be sold by it. The whole chain is `doctor`'s: on a ledger of a million
entries it takes most of a minute. Source: decision 0024.
"""

import importlib
import pkgutil

import desktop
from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import audit
from desktop.adapters.storage.database import open_writer
from desktop.adapters.storage.migrations import schema_step
from desktop.adapters.system import SystemClock
from desktop.adapters.updates.programs import Programs, Step
from desktop.app.homes import open_books
from desktop.domain.errors import DefectError, OperatorError
from desktop.services.settings import SIMULATOR

_NOBODY = "socket://127.0.0.1:1"  # a terminal that is never connected to


def prove_computer(version: str) -> int:
    """Load every module and return how many. Raises: OperatorError `update.does_not_run` with `detail`."""
    if version and version != __version__:
        raise OperatorError("update.does_not_run", detail=f"{__version__}, not {version}")
    names = [each.name for each in pkgutil.walk_packages(desktop.__path__, "desktop.")]
    for name in names:
        if name.endswith("__main__"):
            continue
        try:
            importlib.import_module(name)
        except ImportError as error:
            raise OperatorError("update.does_not_run", detail=f"{name}: {error}") from error
    return len(names)


def prove_home(home: Home, before: str) -> None:
    """Bring the home to this version, show that it can be opened, and write down that it runs from now on.

    `before` is the version that asks. It holds the home, and lent its hold to this process: a home that anybody could
    take now is nobody's to prove. What is written is put back with all else when this version does not pass.

    Raises: OperatorError, and whatever a defect raises; after any error at all the program before goes back.
    """
    settings = home.settings()
    state = Programs(home.folder).state()
    if state.step is not Step.TRYING or state.coming != __version__ or not _is_held(home):
        raise OperatorError("update.not_asked")
    key = load_key(home, settings.keystore)
    open_writer(home.database_path, key, kept=True).close()  # whoever asks has copied it
    books = open_books(home)
    try:
        books.store.through_tables(schema_step)
        audit.check_journal(books.store)
        books.know_program(__version__, before, SystemClock().now())
    finally:
        books.close()
    for fault in desk_policies(settings.policy_id, home.folder).faults:
        raise fault
    _draw(home)


def _is_held(home: Home) -> bool:
    try:
        with home.lock(changing=True):
            return False
    except OperatorError as fault:
        if fault.code != "home.in_use":
            raise
        return True


def _draw(home: Home) -> None:
    """Build the window of this home and paint its first page."""
    from desktop.app.desk_window import DeskWindow
    from desktop.app.window import dress, make_application
    from desktop.ui.theme import theme

    application = make_application()
    settings = home.settings()
    dress(application, settings)
    url = settings.terminal.url if settings.terminal.url != SIMULATOR else _NOBODY
    opened = DeskWindow(application, home, settings, url, theme("light"))
    picture = opened.shell.grab()
    if picture.isNull():
        raise DefectError("nothing was drawn")
    opened.stop()
