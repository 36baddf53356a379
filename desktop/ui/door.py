"""Who may go where in the window, and what stands there instead: the sign-in page. Main thread.

Owns where somebody wanted to go while they were asked who they are, and the watch over an untouched window. Promises:
while nobody is signed in there is no page but that; while it is locked none but selling; a page that a role may not see
leads to selling; what one person left open, the next does not find. Source: issue 6, Roles and access; ui.md, Frame.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.services.access_views import AccessView
from desktop.services.settings import Settings
from desktop.ui.access_hooks import AccessHooks
from desktop.ui.gate import Gate
from desktop.ui.idle import IdleWatch
from desktop.ui.page_names import CHECKOUT, SIGN_IN
from desktop.ui.shell_pages import ENTRIES, INNER
from desktop.ui.sign_in import SignInPage
from desktop.ui.theme import Theme
from desktop.ui.widgets.ask_form import Who


class Door(QObject):
    """`open_page` goes to a page by its name, `put` shows a widget in the pages' place, `forget` drops every page that
    was made for who was here before."""

    def __init__(
        self, theme: Theme, settings: Settings, access: AccessHooks | None, sample_pins: Mapping[str, str],
        window: QWidget, *, open_page: Callable[[str], None], put: Callable[[QWidget], None],
        forget: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self.gate = Gate(access)
        self.who = Who(gate=self.gate)
        self.page = SignInPage(theme, self.gate, sample_pins)
        self.idle = IdleWatch(window)
        self._open_page, self._put, self._forget = open_page, put, forget
        self._wanted = CHECKOUT  # where to go once somebody is signed in
        self.take_settings(settings)
        self.page.left.connect(self._leave)

    def take_settings(self, settings: Settings) -> None:
        """Go by other limits from now on."""
        self._lock_after_s = settings.lock_after_s
        self.gate.two_above_fen = settings.limits.second_person_above_fen

    def may_open(self, name: str) -> bool:
        """Tell whether a page is open to the role of who is signed in, locked or not."""
        entry = next((entry for entry in (*ENTRIES, *INNER) if entry.name == name), None)
        view, person = self.gate.view, self.gate.person
        if entry is None or view.is_open:
            return True
        return person is not None and any(person.may(act) for act in (entry.needs, *entry.also))

    def lets_in(self, name: str) -> bool:
        """Tell whether who is here gets to a page without being asked who they are."""
        return self.may_open(name) and not self._asks_who(name)

    def shown_pages(self) -> set[int]:
        """Return the places in the navigation that are shown."""
        names = [CHECKOUT, *(entry.name for entry in ENTRIES)]
        return {at for at, name in enumerate(names) if self.may_open(name)}

    def stops(self, name: str) -> bool:
        """Stand in the way of a page while it is not known who wants it; tell whether it does."""
        self._wanted = name
        if not self._asks_who(name):
            return False
        self._show_page()
        return True

    def show_access(self, view: AccessView, here: str) -> None:
        """Somebody came, went or locked; `here` is the page that is open."""
        before = self.gate.view
        was = before.signed_in.staff_ref if before.signed_in is not None else None
        now = view.signed_in.staff_ref if view.signed_in is not None else None
        if view.signed_in is not None:
            self.who.name = view.signed_in.name
        elif was is not None:
            self.who.name = ""
        self.gate.show(view)
        self.page.show_access(view)
        gone = was is not None and now != was
        if gone:
            self._forget()
            self._wanted = here = SIGN_IN if here == SIGN_IN else CHECKOUT
        if here == SIGN_IN:
            came, opened = now is not None and now != was, before.locked and not view.locked
            if view.is_open or came or opened:
                self._leave(CHECKOUT if self._wanted == SIGN_IN else self._wanted)
            elif now is None and was is not None:
                self._show_page()
        elif gone or self._asks_who(here) or not self.may_open(here):
            self._open_page(here)

    def change_person(self) -> None:
        """Somebody takes over, or goes: the names, whoever is signed in."""
        self._wanted = CHECKOUT
        self._show_page(others=True)

    def lock(self, here: str) -> None:
        """Lock; where it is locked, ask for the PIN to open it again."""
        if self.gate.view.locked:
            self._wanted = here if here != SIGN_IN else self._wanted
            self._show_page()
        elif self.gate.person is not None:
            self.gate.hooks.lock("key")

    def lock_if_idle(self, here: str) -> None:
        """Lock when nobody has touched anything outside the selling page for long enough."""
        touched, self.idle.touched = self.idle.touched, False
        if self.gate.person is None or self.gate.view.locked or (touched and here not in (CHECKOUT, SIGN_IN)):
            self.idle.begin_anew()
        elif self._lock_after_s and self.idle.lasts_s() >= self._lock_after_s:
            self.gate.hooks.lock("idle")
            self.idle.begin_anew()

    def _asks_who(self, name: str) -> bool:
        view = self.gate.view
        return not view.is_open and (view.signed_in is None or (view.locked and name != CHECKOUT))

    def _show_page(self, *, others: bool = False) -> None:
        self._put(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.open_it(others=others)
        self.gate.hooks.at(SIGN_IN)

    def _leave(self, name: str = CHECKOUT) -> None:
        self._open_page(name)
