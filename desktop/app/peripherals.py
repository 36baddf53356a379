"""Printer, sounds and customer display of a running desk, put together for one window. Composition root.

Made on the main thread before the desk starts. Promises: none of the three is ever in the way of a sale; each follows
the settings in force without a new start. Source: issue 6, items 7 to 9; architecture.md, Threads.
"""

from collections.abc import Callable

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.transactions import Transactions
from desktop.adapters.system import SystemClock
from desktop.adapters.terminal.found import port_names
from desktop.app.followers import Followed
from desktop.app.reading import reading_people
from desktop.app.receipts import Receipts
from desktop.app.sounds import SoundWork
from desktop.domain.identifiers import OrderNo
from desktop.services.commands import Command
from desktop.services.queries import StoryQuery
from desktop.services.settings import Settings
from desktop.services.transaction_views import StoryView
from desktop.ui.customer_display import CustomerWindow, screens_now
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.theme import Theme


class Peripherals:
    """The hooks of the pages, and the window for diners: connect `EventBridge.arrived` to `display.show_view`."""

    def __init__(
        self, home: Home, settings: Settings, post: Callable[[Command], None], publisher: Followed, theme: Theme,
        *, cashier: Callable[[], str] = str,
    ) -> None:  # fmt: skip
        """`cashier` returns the name of who is signed in, or an empty text; it is called on `printer`."""
        self._home, self._settings = home, settings
        clock = SystemClock()
        self._receipts = Receipts(settings, self._story, clock, publisher, post, cashier=cashier)
        self._sounds = SoundWork(settings, clock, publisher)
        self.display = CustomerWindow(theme, settings)
        self.hooks = PeripheralHooks(
            reprint=self._receipts.reprint,
            print_report=self._receipts.print_report,
            print_shift=self._receipts.print_shift,
            try_printer=self._receipts.try_printer,
            open_drawer=self._receipts.open_drawer,
            play=self._sounds.play,
            speak=self._sounds.speak,
            mute=self._sounds.mute,
            show_place=self.display.try_place,
            screens=_other_screens,
            ports=lambda: tuple(port_names()),
        )
        publisher.follow(self._receipts.follow)
        publisher.follow(self._sounds.follow)

    def start(self) -> None:
        """Start the threads."""
        self._receipts.start()
        self._sounds.start()

    def stop(self) -> bool:
        """End them, and close the window; tell whether that was in time."""
        self.display.close()
        self.display.deleteLater()
        ended = self._sounds.stop()
        return self._receipts.stop() and ended

    def _story(self, order_no: str) -> StoryView:
        """Read an order's story on a connection of its own. On `printer`. Raises: OperatorError as opening does."""
        with reading_people(self._home, load_key(self._home, self._settings.keystore)) as (store, vault):
            books = Transactions(store, directory=Directory(store, vault))
            return books.story(StoryQuery(order_no=OrderNo(order_no)))


def _other_screens() -> tuple[str, ...]:
    return tuple(screen.name for screen in screens_now() if not screen.is_primary)
