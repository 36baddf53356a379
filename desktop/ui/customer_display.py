"""The window for whoever pays, on a screen of its own. Main thread.

Shows what `services/display_view.py` lets through and nothing else. Promises: it never takes the focus, and never
covers the cashier's screen; it goes when its screen is pulled out, and comes back with it; a result goes after the time
that results hold, whatever the cashier's page still shows, so that nobody reads the name of whoever came before.
Source: issue 6, Customer display; Qt 6, QGuiApplication.screenAdded and screenRemoved.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.display_view import after_result, display_view
from desktop.services.result_screen import REFUSED_HOLDS
from desktop.services.settings import CustomerDisplay, Settings
from desktop.services.views import CheckoutView, Phase, SettingsInForce, View
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.display_face import DisplayFace

RESULTS = (Phase.PAID, Phase.REFUSED, Phase.IN_DOUBT)
WINDOW_SIZE = (800, 480)  # where it is an ordinary window
PLACE_SHOWN_MS = 4_000  # how long the test picture stays


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPlace:
    """A screen: its name, where it lies, and whether it is the cashier's."""

    name: str
    geometry: QRect
    is_primary: bool


def screens_now() -> list[ScreenPlace]:
    """Return the screens of this computer."""
    primary = QGuiApplication.primaryScreen()
    return [
        ScreenPlace(name=screen.name(), geometry=screen.geometry(), is_primary=screen is primary)
        for screen in QGuiApplication.screens()
    ]


def choose_screen(screens: Sequence[ScreenPlace], wanted: str) -> ScreenPlace | None:
    """Return the screen that diners see: the wanted one, or the first that is not the cashier's; None without any."""
    others = [screen for screen in screens if not screen.is_primary]
    if wanted:
        return next((screen for screen in others if screen.name == wanted), None)
    return others[0] if others else None


class CustomerWindow(QWidget):
    """The window. `show_view` takes every view of the desk."""

    def __init__(
        self, theme: Theme, settings: Settings, screens: Callable[[], Sequence[ScreenPlace]] = screens_now
    ) -> None:
        super().__init__()
        self._screens = screens
        self._wanted = CustomerDisplay()
        self._hold_ms = settings.result_hold_ms
        self._page: CheckoutView | None = None
        self._held: object = None  # the result that is on the display
        self._over: object = None  # the result that was there long enough
        self._mode = ""  # "screen", "window", or empty while it is hidden
        self._trying: CustomerDisplay | None = None
        self.setObjectName("customer-display")
        self.setWindowTitle(translate("display", "Customer display"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("display", "Customer display"))
        self.face = DisplayFace(theme, settings.school.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.face)
        self._result_over = QTimer(self)
        self._result_over.setSingleShot(True)
        self._result_over.timeout.connect(self.end_result)
        self._trial_over = QTimer(self)
        self._trial_over.setSingleShot(True)
        self._trial_over.timeout.connect(self._end_trial)
        self._settle = QTimer(self)  # a screen that goes is still listed while Qt tells of it
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.place)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._screens_changed)
        application.screenRemoved.connect(self._screens_changed)
        application.primaryScreenChanged.connect(self._screens_changed)
        self._use(settings)

    # --- views -----------------------------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Take a view; most concern nobody who pays."""
        if isinstance(view, CheckoutView):
            self._show_checkout(view)
        elif isinstance(view, SettingsInForce):
            self._use(view.settings)

    def end_result(self) -> None:
        """The result was there long enough: back to the welcome."""
        self._over = self._held
        if self._page is not None:
            self.face.show_display(after_result(self._page))

    def try_place(self, wanted: CustomerDisplay) -> bool:
        """Show for a moment where the display would be; tell whether there is a screen for it."""
        self._trying = CustomerDisplay(enabled=True, screen=wanted.screen, in_window=wanted.in_window)
        self._trial_over.start(PLACE_SHOWN_MS)
        self.place()
        return bool(self._mode)

    def _show_checkout(self, view: CheckoutView) -> None:
        self._page = view
        result = view.result.order_no if view.result is not None else ""
        code = view.reason.code if view.reason is not None else ""
        held = (view.phase, view.order_no, result, code) if view.phase in RESULTS else None
        if held is not None and held == self._over:
            self.face.show_display(after_result(view))
            return
        if held != self._held:
            self._held, self._over = held, None
            if held is None:
                self._result_over.stop()
            else:
                self._result_over.start(self._hold_ms * (1 if view.phase is Phase.PAID else REFUSED_HOLDS))
        self.face.show_display(display_view(view))

    def _use(self, settings: Settings) -> None:
        self._hold_ms = settings.result_hold_ms
        self.face.school = settings.school.name
        self._wanted = settings.customer_display
        self.face.update()
        self.place()

    # --- where it is -----------------------------------------------------------------------------------------------

    def place(self) -> None:
        """Go to the screen that is meant, or go away."""
        wanted = self._trying or self._wanted
        screen = choose_screen(self._screens(), wanted.screen) if wanted.enabled else None
        if screen is not None:
            self._fill(screen)
        elif wanted.enabled and wanted.in_window:
            self._be_window()
        else:
            self._mode = ""
            self.hide()

    def _fill(self, screen: ScreenPlace) -> None:
        if self._mode == "screen" and self.geometry() == screen.geometry and self.isVisible():
            return
        self._dress("screen", Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        handle, real = self.windowHandle(), _real(screen.name)
        if handle is not None and real is not None:
            handle.setScreen(real)
        self.setGeometry(screen.geometry)
        self.show()

    def _be_window(self) -> None:
        if self._mode == "window" and self.isVisible():
            return
        self._dress("window", Qt.WindowType.WindowDoesNotAcceptFocus)
        self.resize(*WINDOW_SIZE)
        self.show()

    def _dress(self, mode: str, flags: Qt.WindowType) -> None:
        self._mode = mode
        self.hide()
        self.setWindowFlags(Qt.WindowType.Window | flags)
        self.winId()  # makes the handle that knows its screen

    def _screens_changed(self, _screen: QScreen) -> None:
        if self._mode == "screen":
            self.hide()  # at once: Qt would move it over the cashier's window
            self._mode = ""
        self._settle.start(0)

    def _end_trial(self) -> None:
        self._trying = None
        self.place()


def _real(name: str) -> QScreen | None:
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)
