"""Pictures of every page in both languages, both themes, two window sizes, with the real widgets. Main thread.

Needs a running QApplication; `QT_QPA_PLATFORM=offscreen` will do. Time stands still in them: the same code gives
the same picture, but for the edges of large digits. Source: ui.md, Proof.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QPoint,
    QRect,
    Qt,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.commands import Command
from desktop.services.settings import LANGUAGES
from desktop.ui import scenes, translations
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import CHECKOUT
from desktop.ui.scenes_access import ACCESS_SCENES, access_window
from desktop.ui.scenes_capture import CAPTURE_SCENES
from desktop.ui.scenes_counter import OPENS, TYPED
from desktop.ui.scenes_devices import DEVICE_SCENES
from desktop.ui.scenes_exchange import EXCHANGE_SCENES
from desktop.ui.scenes_help import HELP_SCENES, help_window
from desktop.ui.scenes_move import MOVE_SCENES, move_window
from desktop.ui.scenes_people import PEOPLE_SCENES, people_window
from desktop.ui.scenes_peripherals import DISPLAY_SCENES, SECTION_SCENES, display_window
from desktop.ui.scenes_reports import REPORT_SCENES, reports_window
from desktop.ui.scenes_settings import SETTINGS_SCENES, settings_window
from desktop.ui.scenes_setup import SETUP_SCENES, file_window
from desktop.ui.scenes_statement import STATEMENT_SCENES, statement_window
from desktop.ui.scenes_subsidy_states import SUBSIDY_SCENES, subsidy_window
from desktop.ui.scenes_sync import SYNC_SCENES, sync_window
from desktop.ui.scenes_transactions import TRANSACTION_SCENES, transactions_window
from desktop.ui.setup import SetupHooks, SetupWizard
from desktop.ui.setup_draft import Step
from desktop.ui.setup_ends import RosterCheck, RosterPage
from desktop.ui.shell import Shell
from desktop.ui.shell_pages import ENTRIES
from desktop.ui.theme import NAMES, theme

SIZES = ((1366, 768), (1024, 768))


def _whole(window: QWidget) -> QRect:
    return window.rect()


def _selling(window: QWidget) -> QRect:
    """The checkout without its rail: what a cashier looks at."""
    assert isinstance(window, Shell)
    corner = window.checkout.mapTo(window, QPoint(0, 0))
    rail = window.checkout.rail.mapTo(window, QPoint(0, 0))
    return QRect(corner, QPoint(rail.x() - 1, window.height() - 1))


#: Parts of a window that a picture may be of.
CROPS: Mapping[str, Callable[[QWidget], QRect]] = {"": _whole, "selling": _selling}


def shoot(directory: Path, *, only: str = "") -> list[Path]:
    """Draw every scene into `directory` and return the files; `only` takes the scenes of that name.

    Raises: OperatorError `translation.missing`, `font.no_cjk`; OSError when the directory cannot be written.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    directory.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    before = qInstallMessageHandler(_quiet)
    try:
        _shoot_all(app, directory, only, made)
    finally:
        qInstallMessageHandler(before)
    return made


def picture(scene: str, language: str, theme_name: str, size: tuple[int, int], *, scale: int, crop: str = "") -> QImage:
    """Return the picture of one scene, by the name that its file would have, in so many dots a px. `crop` is a part of
    `CROPS`. The language must be installed and the application dressed.

    Raises: LookupError when there is no such scene or part.
    """
    before = qInstallMessageHandler(_quiet)
    try:
        for name, window in _windows(language, theme_name, scene.removeprefix("checkout-")):
            try:
                if name == scene:
                    return _drawn(window, size, scale, CROPS[crop])
            finally:
                window.close()
                destroy(window)
    finally:
        qInstallMessageHandler(before)
    raise LookupError(scene)


def _drawn(window: QWidget, size: tuple[int, int], scale: int, crop: Callable[[QWidget], QRect]) -> QImage:
    window.resize(*size)
    window.show()
    settle()
    part = crop(window)
    image = QImage(part.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(window.palette().window().color())
    window.render(image, QPoint(0, 0), QRegion(part))
    return image


def _quiet(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """Drop what the offscreen platform says of every window that is shown, and let the rest through."""
    if words != "This plugin does not support propagateSizeHints()":
        print(qFormatLogMessage(kind, context, words), file=sys.stderr)  # noqa: T201


def _shoot_all(app: QApplication, directory: Path, only: str, made: list[Path]) -> None:
    for language in LANGUAGES:
        translations.install(app, language)
        for theme_name in NAMES:
            wanted = theme(theme_name)
            app.setStyleSheet(wanted.style_sheet())
            app.setPalette(wanted.palette())
            for name, window in _windows(language, theme_name, only):
                for size in SIZES:
                    window.resize(*size)
                    window.show()
                    settle()
                    path = directory / f"{name}-{language}-{theme_name}-{size[0]}.png"
                    window.grab().save(str(path))
                    made.append(path)
                window.close()
                destroy(window)


def settle() -> None:
    """Let the layouts run, and the layouts that those asked for."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def destroy(window: QWidget) -> None:
    """Delete a window now. Left to Python's collector it could go while Qt walks over all widgets, which ends badly."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def _windows(language: str, theme_name: str, only: str) -> Iterator[tuple[str, QWidget]]:
    for name in scenes.SCENES:
        if only in ("", name):
            yield f"checkout-{name}", checkout_window(name, language, theme_name)

    for name in ACCESS_SCENES:
        if only in ("", f"access-{name}"):
            yield f"access-{name}", access_window(name, language, theme_name)
    for step in Step:
        name = f"setup-{step.value}"
        if only in ("", name):
            yield name, setup_window(step, language, theme_name)
    for name in SETUP_SCENES:
        if only in ("", name):
            yield name, file_window(name, language, theme_name)
    for name in MOVE_SCENES:
        if only in ("", name):
            yield name, move_window(name, language, theme_name)
    for name in TRANSACTION_SCENES:
        if only in ("", f"transactions-{name}"):
            yield f"transactions-{name}", transactions_window(name, language, theme_name, SIZES[0])
    for name in SUBSIDY_SCENES:
        if only in ("", f"subsidy-{name}"):
            yield f"subsidy-{name}", subsidy_window(name, language, theme_name, SIZES[0])
    for name in STATEMENT_SCENES:
        if only in ("", f"statement-{name}"):
            yield f"statement-{name}", statement_window(name, language, theme_name, SIZES[0])
    for name in PEOPLE_SCENES:
        if only in ("", f"people-{name}"):
            yield f"people-{name}", people_window(name, language, theme_name, SIZES[0])
    for name in REPORT_SCENES:
        if only in ("", f"reports-{name}"):
            yield f"reports-{name}", reports_window(name, language, theme_name, SIZES[0])
    for name in SYNC_SCENES:
        if only in ("", f"sync-{name}"):
            yield f"sync-{name}", sync_window(name, language, theme_name, SIZES[0])
    for name in DISPLAY_SCENES:
        if only in ("", f"display-{name}"):
            yield f"display-{name}", display_window(name, language, theme_name)
    for name in SETTINGS_SCENES:
        if only in ("", f"settings-{name}"):
            yield f"settings-{name}", settings_window(name, language, theme_name)
    for name in HELP_SCENES:
        if only in ("", f"help-{name}"):
            yield f"help-{name}", help_window(name, language, theme_name, SIZES[0])
    for name, page in {**DEVICE_SCENES, **EXCHANGE_SCENES, **CAPTURE_SCENES, **SECTION_SCENES}.items():
        if only in ("", name):
            yield name, page_window(name, page(language, theme_name), language, theme_name)


def page_window(name: str, page: QWidget, language: str, theme_name: str) -> Shell:
    """Return the desk's window with a page open that was made for a picture. The language must be installed."""
    window = Shell(
        scenes.settings(language, theme_name), _ignore, theme(theme_name), shown_clock=ShownClock(frozen=True)
    )
    window.show_view(scenes.status(language))
    window.pages.addWidget(page)
    window.pages.setCurrentWidget(page)
    names = [CHECKOUT, *(entry.name for entry in ENTRIES)]
    if name.split("-")[0] in names:
        window.navigation.items[names.index(name.split("-")[0])].setChecked(True)
    return window


def setup_window(step: Step, language: str, theme_name: str) -> SetupWizard:
    """Return the set-up's window with a page open. The language must be installed."""
    hooks = SetupHooks(
        list_ports=lambda: ["/dev/ttyUSB0", "/dev/ttyACM0"],
        try_terminal=_ignore_text,
        check_roster=lambda _path: RosterCheck(people=412),
        finish=lambda _settings, _path, _supervisor: None,
    )
    window = SetupWizard(theme(theme_name), hooks, language=language, needs_key_choice=True)
    scenes.fill_draft(window.draft)
    window.open(step)
    if step is Step.SCHOOL:
        window.draft.customer_id = ""
        window.open(step)
        window.go_on()
    elif isinstance(window.page, RosterPage):
        window.page.show_check(RosterCheck(people=412))
    return window


def _ignore_text(_text: str) -> None:
    """Nobody tries a port on a picture."""


def checkout_window(name: str, language: str, theme_name: str) -> Shell:
    """Return the window of a checkout scene. The language must be installed."""
    window = Shell(
        scenes.settings(language, theme_name), _ignore, theme(theme_name), shown_clock=ShownClock(frozen=True)
    )
    views = scenes.SCENES[name](language)
    for view in views:
        window.show_view(view)
    if (key := OPENS.get(name)) is not None:
        QTest.keyClick(window, key)
        window.checkout.counter.search.field.setText(TYPED)
        for view in views:
            window.show_view(view)
    for digit in {"amount": "850", "menu": "3611"}.get(name, ""):
        QTest.keyClick(window, Qt.Key(ord(digit)))
    return window


def _ignore(_command: Command) -> None:
    """Nobody sells on a picture."""
