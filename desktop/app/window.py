"""The desk with its window: Qt on the main thread, everything else on threads of its own. Composition root.

Promises: what cannot start says so in a sentence, on standard error and, on a screen, in a window; closing the window
writes the sale in hand down before the process ends. Source: architecture.md, Threads.
"""

import logging
import os
import re
import signal
import sys
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.updates.programs import Programs
from desktop.app.changing_window import carry_on_shown
from desktop.app.chosen_program import restart
from desktop.app.desk_window import DeskWindow
from desktop.app.homes import open_books, trial_settings
from desktop.app.log_file import keep_log, log_end, log_to
from desktop.app.own_program import is_packaged
from desktop.app.sample_people import enrol_consenting
from desktop.app.simulator import SimulatorProcess
from desktop.domain.errors import OperatorError
from desktop.services.settings import SIMULATOR, Settings
from desktop.services.views import CheckoutView, Phase, View
from desktop.ui import accessible, fonts, translations
from desktop.ui.message import show_error
from desktop.ui.resources import PROGRAM_PICTURE
from desktop.ui.shell import Shell
from desktop.ui.strings import sentence_of
from desktop.ui.theme import theme

GRACE_MS = 400  # between the last result and the end: the cashier would see it too
PAINTED_MS = 60  # after a view, until the page is laid out and painted
CROWD_SEED = 1
RESTART = 75  # the window was closed to be opened again, by whichever version the home runs then


def open_desk(home: Home) -> int:
    """Open the desk of a home, after its set-up where it is new. Return the exit code."""
    try:
        must_have_screen()
        _scale(home)
        application = make_application()
        if not home.exists:
            from desktop.app.first_start import set_up

            if not set_up(application, home):
                return 0
        if is_packaged() and _changed(application, home):
            restart(home.folder)
        settings = home.settings()
        with ExitStack() as stack:
            stack.enter_context(home.lock())
            url = settings.terminal.url
            if url == SIMULATOR:
                _enrol(home)
                simulator = SimulatorProcess(home.simulator_path, speed=1)
                stack.callback(simulator.stop)
                url = simulator.url
            ended = run_window(home, settings, url)
        if ended == RESTART:
            restart(home.folder)
        return ended
    except OperatorError as error:
        language = home.settings().language if home.exists and error.code.split(".")[0] != "settings" else "zh_CN"
        text = sentence_of(error, language)
        sys.stderr.write(text + "\n")
        if QApplication.instance() is not None and QApplication.platformName() != "offscreen":
            show_error(text, language)
        return 1


def _changed(application: QApplication, home: Home) -> bool:
    """Carry on a change of the program, and tell whether another version is to run now. Settings that cannot be read
    may be the newer version's, and keep no change from going back."""
    if not Programs(home.folder).folder.is_dir():
        return False
    keep_log(home)
    before = Programs(home.folder).state().current
    settings = trial_settings()
    with suppress(OperatorError):
        settings = home.settings()
    dress(application, settings)
    return carry_on_shown(application, home, _theme_name(settings)).current != before


def run_window(
    home: Home,
    settings: Settings,
    terminal_url: str,
    *,
    stop_after: int | None = None,
    screenshots: Path | None = None,
    plays: bool = False,
) -> int:
    """Run the desk until its window is closed, or `stop_after` sales have a result; the caller holds the home's lock.
    `plays`: a demonstration, in which the sample cashier is signed in from the beginning.

    Raises: OperatorError as `RunningDesk` and the fonts and translations do.
    """
    application = make_application()
    dress(application, settings)
    log_to(home)
    opened = DeskWindow(
        application, home, settings, terminal_url, theme(_theme_name(settings)), on_close=application.quit, plays=plays,
        tour=not plays and stop_after is None, on_restart=lambda: application.exit(RESTART),
    )  # fmt: skip
    ending = _Ending(application, opened.shell, stop_after, screenshots)
    opened.bridge.arrived.connect(ending.see)
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda _number, _frame: application.quit())
    opened.start()
    try:
        return application.exec()
    finally:
        opened.stop()
        opened.shell.deleteLater()
        log_end()


def shoot_scenes(folder: Path) -> list[Path]:
    """Draw every page in both languages and themes; return the files."""
    from desktop.ui import screenshots  # sample pages: no desk needs them to start

    make_application()
    fonts.find_family()
    try:
        return screenshots.shoot(folder)
    except OSError as error:
        raise OperatorError("output.failed", detail=error.strerror or "", path=str(folder)) from error


def _scale(home: Home) -> None:
    """Draw everything larger where the settings say so; Qt hears of it before it starts, and not after."""
    if home.exists and QApplication.instance() is None:
        with suppress(OperatorError):  # settings that cannot be read are said once there is a window
            percent = home.settings().text_percent
            if percent != 100:
                os.environ.setdefault("QT_SCALE_FACTOR", str(percent / 100))


def must_have_screen() -> None:
    """Qt ends the process where there is no screen: say it before. Raises: OperatorError `screen.none`."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    display, wayland = os.environ.get("DISPLAY", ""), os.environ.get("WAYLAND_DISPLAY", "")
    local = re.fullmatch(r":(\d+)(\.\d+)?", display)
    if local is not None and not Path(f"/tmp/.X11-unix/X{local[1]}").exists():  # noqa: S108 - X11's own place
        display = ""
    if not display and not wayland:
        raise OperatorError("screen.none")


def make_application() -> QApplication:
    """Return the process's one Qt application."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_qt_message)
    application = QApplication(["canteen-desk"])
    application.setApplicationName("canteen-desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("canteen-desk")  # how Wayland finds the picture
    application.setWindowIcon(QIcon(str(PROGRAM_PICTURE)))
    accessible.install()
    return application


def dress(application: QApplication, settings: Settings) -> None:
    """Language, font and theme. Raises: OperatorError `font.no_cjk`, `translation.missing`."""
    fonts.find_family()
    translations.install(application, settings.language)
    wanted = theme(_theme_name(settings))
    application.setStyleSheet(wanted.style_sheet())
    application.setPalette(wanted.palette())


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's own messages go to the log, as everything does."""
    severe = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    logging.getLogger(f"qt.{context.category or 'default'}").log(logging.ERROR if severe else logging.INFO, text)


def _theme_name(settings: Settings) -> str:
    if settings.theme != "system":
        return settings.theme
    hints = QApplication.styleHints()
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def _enrol(home: Home) -> None:
    """The simulated crowd are the people of the home whose guardians consented."""
    books = open_books(home)
    try:
        enrol_consenting(home, books, CROWD_SEED)
    finally:
        books.close()


class _Ending(QObject):
    """Counts results, takes a picture of each phase when it is first seen, and closes when there were enough."""

    def __init__(self, application: QApplication, shell: Shell, stop_after: int | None, folder: Path | None) -> None:
        super().__init__()
        self._application, self._shell, self._stop_after, self._folder = application, shell, stop_after, folder
        self._orders: set[str] = set()
        self._phases: set[Phase] = set()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def see(self, view: View) -> None:
        """Take a view, after the window has taken it."""
        if not isinstance(view, CheckoutView):
            return
        if self._folder is not None and view.phase not in self._phases:
            self._phases.add(view.phase)
            QTimer.singleShot(PAINTED_MS, partial(self._take, view.phase))
        if view.result is not None:
            self._orders.add(view.result.order_no)
            if self._stop_after is not None and len(self._orders) >= self._stop_after:
                self._stop_after = None
                QTimer.singleShot(GRACE_MS, self._application.quit)

    def _take(self, phase: Phase) -> None:
        if self._folder is not None and self._shell.checkout.view.phase is phase:  # it may have passed meanwhile
            self._shell.grab().save(str(self._folder / f"demo-{phase.value}.png"))
