"""The sync page: what waits, the next bundle and where it goes, the bundles that left, the provider's receipts.

Main thread. Shows `SyncView`s whole and asks by `SyncHooks`; decides nothing of the books. Promises: an export is asked
for once; a place that cannot be written to is not asked; nothing is imported by who may not. Sticks and ages are looked
after while the page is seen, and only then. Source: ui.md, Sync; the page's picture; bundle.md.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.staff import Act
from desktop.services.sync_views import PlaceOption, PlaceState, SyncView
from desktop.ui.checkout_layout import COMPACT_BELOW
from desktop.ui.clock import ShownClock
from desktop.ui.gate import Gate
from desktop.ui.sync_export import ExportCard
from desktop.ui.sync_history import HistoryCard
from desktop.ui.sync_hooks import SyncHooks
from desktop.ui.sync_places import can_write
from desktop.ui.sync_receipts import ReceiptsFace
from desktop.ui.sync_waiting import WaitingCard
from desktop.ui.sync_words import doing_word, moment, percent
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import elided, label, restyle
from desktop.ui.wording import DOT, age

GAP, PADDING = 12, 16
ANSWERS_WITHIN_S = 5
LOOK_EVERY_TICKS = 3  # seconds: a stick that was plugged in shows so soon
PAGE_STEPS = 3  # of the arrows
REPEATED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SyncPage(QWidget):
    """The page. `gate` says who may do what."""

    def __init__(self, theme: Theme, shown_clock: ShownClock, hooks: SyncHooks, gate: Gate) -> None:
        super().__init__()
        self.theme, self.clock, self.hooks, self.gate = theme, shown_clock, hooks, gate
        self.view: SyncView | None = None
        self.on_receipts = False
        self._asked_s = 0  # seconds until an export that was asked for may be asked for again
        self._ticks = 0
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("sync", "Sync"))
        self.waiting, self.export, self.history = WaitingCard(theme), ExportCard(theme), HistoryCard(theme)
        self.receipts = ReceiptsFace(theme)
        self._make_head()
        self.bundles = QWidget()
        upper = QHBoxLayout()
        upper.setSpacing(GAP)
        upper.addWidget(self.waiting)
        upper.addWidget(self.export, 1)
        column = QVBoxLayout(self.bundles)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(upper)
        column.addWidget(self.history, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        whole.setSpacing(GAP)
        whole.addLayout(self.head)
        whole.addWidget(self.bundles, 1)
        whole.addWidget(self.receipts, 1)
        self._wire()
        self._refresh()

    def _make_head(self) -> None:
        theme = self.theme
        self.title = label(translate("sync", "Sync"), 20, theme.colour("ink"), bold=True)
        self.told = elided("", 14, theme.colour("ink2"))
        self.receipts_button = DeskButton(theme, "", icon="download", icon_px=20, key="F6", height=48)
        words = translate("sync", "Send now")
        self.send_button = DeskButton(theme, words, icon="upload", icon_px=20, key="F5", kind=Kind.PRIMARY, height=48)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.head.addWidget(self.title)
        self.head.addWidget(self.told, 1)
        self.head.addWidget(self.receipts_button)
        self.head.addWidget(self.send_button)

    def _wire(self) -> None:
        self.receipts_button.clicked.connect(self.turn)
        self.send_button.clicked.connect(self.send)
        self.export.again.connect(self.send)
        self.export.cancelled.connect(lambda: self.hooks.cancel())
        self.export.folder_named.connect(lambda path: self.hooks.keep_folder(path))
        self.export.host_confirmed.connect(lambda url, fingerprint: self.hooks.accept_host(url, fingerprint))
        self.export.tiles.chosen.connect(lambda _option, _again: self._refresh())
        self.receipts.wanted.connect(self._import)
        self.history.story_changed.connect(self._story_changed)
        self.gate.changed.connect(self._refresh)

    # --- views -----------------------------------------------------------------------------------------------------

    def show_sync(self, view: SyncView) -> None:
        """Show how things stand."""
        if self.view is None or self.view.export != view.export:
            self._asked_s = 0
        self.view = view
        self._refresh()

    def tick(self) -> None:
        """Count on, once a second; look for sticks now and then while somebody sees the page."""
        self._asked_s = max(0, self._asked_s - 1)
        if not self.isVisible():
            return
        self._ticks += 1
        if self._ticks % LOOK_EVERY_TICKS == 0:
            self.hooks.look()
        self._refresh()

    # --- what a person does ----------------------------------------------------------------------------------------

    def send(self, _checked: bool = False) -> None:
        """Have what waits written to the place that is chosen."""
        option = self.export.tiles.option
        if self._why_not() or option is None:
            return
        self._asked_s = ANSWERS_WITHIN_S
        self.export.tiles.pick(option)
        self.export.forget_ended()
        self._refresh()
        self.hooks.export(option.url)

    def turn(self, _checked: bool = False) -> None:
        """Go to the receipts, or back to the bundles."""
        self.on_receipts = not self.on_receipts
        self._refresh()
        if self.on_receipts:
            self.receipts.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.history.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        keys: dict[Qt.Key, Callable[[], bool | None]] = {
            Qt.Key.Key_F5: self.send,
            Qt.Key.Key_F6: self.turn,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_PageUp: lambda: self._turn_by(-1),
            Qt.Key.Key_PageDown: lambda: self._turn_by(1),
        }
        known = keys.get(Qt.Key(event.key()))
        if known is None:
            return False
        if event.isAutoRepeat() and event.key() not in REPEATED:
            return True
        return known() is not False

    def _escape(self) -> bool:
        """Leave one thing behind: the receipts, a story, the field of a folder; else cancel what is at work."""
        if self.on_receipts:
            self.turn()
        elif not self.history.close_story() and not self.export.close_entry():
            if self.view is None or self.view.export is None or not self.view.export.running:
                return False
            self.export.cancel()
        return True

    def _enter(self) -> bool:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            if focused.isEnabled():
                focused.click()
        elif isinstance(focused, QLineEdit) and self.receipts.isAncestorOf(focused):
            self.receipts.take_path()
        elif isinstance(focused, QLineEdit) and self.export.isAncestorOf(focused):
            self.export.keep_folder()
        elif not self.on_receipts:
            return self.history.open_chosen()
        return True

    def _step(self, by: int) -> None:
        if self.on_receipts:
            self.receipts.scroll_list(by)
        else:
            self.history.step(by)

    def _turn_by(self, by: int) -> None:
        if self.on_receipts:
            self.receipts.scroll_list(by * PAGE_STEPS)
        else:
            self.history.turn(by)

    def _story_changed(self) -> None:
        if self.history.opened:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # a button would take the arrows for itself
        self._refresh()

    def _import(self, paths: tuple[Path, ...]) -> None:
        if self.gate.may(Act.TAKE_RECEIPTS):
            self.hooks.import_receipts(paths)

    # --- showing ---------------------------------------------------------------------------------------------------

    def _why_not(self) -> str:
        """Return why nothing can be sent now, in a word or two; empty where it can."""
        view, option = self.view, self.export.tiles.option
        if not self.gate.may(Act.EXPORT):
            return translate("sync", "not your role")
        if view is None or self._asked_s or (view.export is not None and view.export.running):
            return translate("sync", "one moment")
        if not view.provider:
            return translate("sync", "no provider yet")
        if not view.waiting.count and not view.waiting.unacknowledged and all(one.is_written for one in view.history):
            return translate("sync", "nothing waits")
        if option is None or not can_write(option):
            return _no_place(option)
        return ""

    def _refresh(self) -> None:
        view, gate = self.view, self.gate
        may_import = gate.may(Act.TAKE_RECEIPTS)
        self.export.may_export, self.export.may_set_up = gate.may(Act.EXPORT), gate.may(Act.SETTINGS)
        self.receipts.may_import = may_import
        self.bundles.setVisible(not self.on_receipts)
        self.receipts.setVisible(self.on_receipts)
        if view is not None:
            now = self.clock.now() or view.at
            self.waiting.show_waiting(view.waiting, now)
            self.export.show_sync(view, now)
            self.history.show_sync(view, now)
            self.receipts.show_sync(view, now)
            restyle(self.told, self._told(view), 14, self.theme.colour("ink2"))
        else:
            self.receipts.refresh()
        words = translate("sync", "Import receipts") if may_import else translate("sync", "Receipts")
        self.receipts_button.set_words(translate("sync", "Back to the bundles") if self.on_receipts else words)
        self.receipts_button.set_icon("back" if self.on_receipts else "download")
        at_work = view is not None and view.export is not None and view.export.running
        self.export.cancel_button.set_key("" if self.history.opened else "Esc")
        why = self._why_not()
        self.send_button.set_usable(not why, why, shown=not at_work and not self._asked_s)

    def _told(self, view: SyncView) -> str:
        """Return when something left last; on the receipts also how far an export is."""
        export = view.export
        if self.on_receipts and export is not None and export.running:
            return f"{doing_word(export.step)} {percent(export)}%"
        if view.written_at is None:
            return translate("sync", "Nothing has left yet")
        now = self.clock.now() or view.at
        last = translate("sync", "Left last {time}").format(time=moment(view.written_at, now))
        return DOT.join((last, age(max(0.0, (now - view.written_at).total_seconds()))))

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what scrolls must not keep a window from getting small."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        compact = self.window().width() < COMPACT_BELOW
        self.waiting.set_compact(compact)
        self.history.set_compact(compact)
        for button in (self.receipts_button, self.send_button, self.export.cancel_button):
            button.set_compact(compact)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now."""
        super().showEvent(event)
        self.hooks.look()


def _no_place(option: PlaceOption | None) -> str:
    """Return why nothing can be written to a place, in a word or two."""
    match option.state if option is not None else PlaceState.UNSET:
        case PlaceState.FULL:
            return translate("sync", "no room there")
        case PlaceState.READ_ONLY:
            return translate("sync", "write-locked")
        case PlaceState.AWAY:
            return translate("sync", "plug it in first")
        case _:
            return translate("sync", "where to?")
