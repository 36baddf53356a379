"""The card of the bundles: the table, and in its place the story of the one that was opened. Main thread.

Source: ui.md, Sync; the page's picture; bundle.md.
"""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.sync_views import BundleLine, SyncView
from desktop.ui.people_words import whole_day_and_time
from desktop.ui.sync_words import acknowledged_look, instant, kind_word, number, rows_word, size, span
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.bundle_table import BundleTable
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import rule
from desktop.ui.widgets.card_line import CardLine
from desktop.ui.widgets.fact_lines import FactLines, Line
from desktop.ui.widgets.scroll_room import ScrollRoom
from desktop.ui.wording import DASH, DOT

PADDING = 16
HEAD, STORY_HEAD = 50, 60
LEAST_HEIGHT = 128  # px: the head, the columns' names, most of a row
GROUP = 8  # letters of a digest that are read as one
NOTHING_BEFORE = "0" * 64


class HistoryCard(QFrame):
    """`story_changed`: a story was opened or left."""

    story_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.opened = ""  # the number of the bundle whose story is shown
        self._view: SyncView | None = None
        self.setObjectName("card")
        self.setAccessibleName(translate("sync", "Bundles"))
        self.head = CardLine(theme)
        self.back_button = DeskButton(theme, translate("sync", "Back"), icon="back", icon_px=20, key="Esc", height=48)
        self.back_button.clicked.connect(self.close_story)
        self.back_button.hide()
        self.table = BundleTable(theme)
        self.table.opened.connect(self.open_story)
        self.facts = FactLines(theme, size_px=14)
        self._room = ScrollRoom()
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setMinimumHeight(1)  # its height follows its width; what Qt guesses of wrapping texts is too much
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(PADDING, 8, PADDING, 8)
        lines.addWidget(self.facts)
        lines.addStretch(1)
        self._room.setWidget(inside)
        self.faces = QStackedWidget()
        self.faces.addWidget(self.table)
        self.faces.addWidget(self._room)
        self._above = QWidget()
        self._above.setMinimumHeight(HEAD)
        top = QHBoxLayout(self._above)
        top.setContentsMargins(PADDING, 1, PADDING, 1)
        top.setSpacing(12)
        top.addWidget(self.back_button)
        top.addWidget(self.head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(rule())
        column.addWidget(self.faces, 1)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setFocusProxy(self.table)

    def show_sync(self, view: SyncView, now: datetime) -> None:
        """Show the bundles."""
        self._view = view
        told = translate("sync", "one after the other, none missing")
        loud, family, icon = "", "warning", "clock"
        if not view.gapless:
            told, family, icon = "", "danger", "warning"
            loud = translate("sync", "A bundle is missing; call the installer")
        elif view.overdue:
            loud = translate("sync", "Over 12 h without a receipt: {n}").format(n=view.overdue)
        self.table.show_message("" if view.history else translate("sync", "No bundle has left yet"))
        self.table.show_lines(view.history, now)
        line = self._line()
        if line is None:
            self.opened = ""
            self.head.show_line(
                translate("sync", "Bundles"), told if view.history else "", loud, family=family, icon=icon
            )
        else:
            self._show_story(line, now)
        self._show_face()

    def open_story(self, key: str) -> None:
        """Show a bundle's story."""
        self.opened = key
        if self._view is not None:
            self.show_sync(self._view, self.table.rows.now or self._view.at)
        self._room.verticalScrollBar().setValue(0)
        self.story_changed.emit()

    def close_story(self) -> bool:
        """Go back to the table; tell whether a story was open."""
        if not self.opened:
            return False
        key, self.opened = self.opened, ""
        if self._view is not None:
            self.show_sync(self._view, self.table.rows.now or self._view.at)
        self.table.choose(key)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.story_changed.emit()
        return True

    def step(self, by: int) -> None:
        """Go to the row above (-1) or below (1); in a story to the bundle of that row."""
        if self.opened:
            self.table.choose(self.opened)
            self.table.step(by)
            self.open_story(self.table.chosen())
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.table.step(by)

    def turn(self, by: int) -> None:
        """Go a screenful up (-1) or down (1), in a story or in the table."""
        if self.opened:
            bar = self._room.verticalScrollBar()
            bar.setValue(bar.value() + by * bar.pageStep())
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.table.turn(by)

    def open_chosen(self) -> bool:
        """Open the row that is chosen; tell whether there is one."""
        key = self.table.chosen()
        if key and not self.opened:
            self.open_story(key)
        return bool(key)

    def set_compact(self, compact: bool) -> None:
        """Drop the keycap."""
        self.back_button.set_compact(compact)

    def _line(self) -> BundleLine | None:
        lines = self._view.history if self._view is not None else ()
        return next((line for line in lines if number(line.sequence) == self.opened), None) if self.opened else None

    def _show_face(self) -> None:
        told = bool(self.opened)
        if told == self.back_button.isHidden():
            self.faces.setCurrentIndex(1 if told else 0)
            self.back_button.setVisible(told)
            self._above.setMinimumHeight(STORY_HEAD if told else HEAD)

    def _show_story(self, line: BundleLine, now: datetime) -> None:
        title = translate("sync", "Bundle {which}").format(which=number(line.sequence))
        look = acknowledged_look(line, now)
        loud = look.words if look.family and look.words != DASH else ""
        self.head.show_line(title, "", loud, family=look.family or "warning", icon=look.icon)
        self.facts.show_lines(story_lines(line))


def grouped(digest: str) -> str:
    """Return a digest in groups that an eye can follow; a dash for none."""
    return " ".join(digest[at : at + GROUP] for at in range(0, len(digest), GROUP)) or DASH


def story_lines(line: BundleLine) -> list[Line]:
    """Return a bundle's story, a name and a value each."""
    counts = DOT.join(
        (
            rows_word(line.row_count),
            translate("sync", "sales {n}").format(n=f"{line.transaction_count:,}"),
            translate("sync", "refunds {n}").format(n=f"{line.refund_count:,}"),
            translate("sync", "others {n}").format(n=f"{line.other_count:,}"),
        )
    )
    previous = line.previous_sha256
    lines: list[Line] = [
        (translate("sync", "SHA-256"), grouped(line.sha256)),
        (
            translate("sync", "The one before"),
            translate("sync", "none, this is the first") if previous == NOTHING_BEFORE else grouped(previous),
        ),
        (translate("sync", "Holds"), counts),
        (translate("sync", "Ledger"), span(line.from_ledger, line.to_ledger)),
        (translate("sync", "Size"), size(line.size_bytes) if line.is_sealed else DASH),
        (translate("sync", "Packed"), _at(line.cut_at)),
    ]
    for kind, place, at in line.copies:
        lines.append((translate("sync", "Written to"), DOT.join((kind_word(kind), place, _at(at)))))
    if not line.copies:
        lines.append((translate("sync", "Written to"), translate("sync", "nowhere yet"), "warning_strong"))
    acknowledged = _at(line.acknowledged_at) if line.acknowledged_at else translate("sync", "not yet")
    lines.append((translate("sync", "Provider's receipt"), acknowledged))
    return lines


def _at(text: str) -> str:
    at = instant(text)
    return whole_day_and_time(at) if at is not None else DASH
