"""The receipts: taking them in from a stick or a path, and what each changed. Main thread.

No dialog: what is plugged in is one touch, anything else a path. Promises: what was refused stands first, with what to
do; nothing that a receipt changed is left out. Source: ui.md, Sync; bundle.md, Receipt.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.instants import local_day
from desktop.services.sync_ports import PlaceKind
from desktop.services.sync_views import PlaceState, ReceiptLine, SyncView
from desktop.ui.sync_words import fault_words, instant, moment, place_word, receipt_changes
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import rule, take_away
from desktop.ui.widgets.card_line import CardLine
from desktop.ui.widgets.choice_tile import ChoiceTile
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.outcome import Outcome
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.receipt_row import ReceiptRow
from desktop.ui.widgets.scroll_room import ScrollRoom
from desktop.ui.wording import DOT

PADDING = 16
MOST_STICKS = 3  # tiles; further sticks are named by their path
MOST_TILE = 480  # px
MOST_SHOWN = 60
SCROLL_PX = 96


class ReceiptsFace(QWidget):
    """`wanted` carries the paths of which receipts are to be taken."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.importing = False
        self.may_import = True
        self._sticks: list[tuple[str, str]] = []
        self._shown: tuple[object, ...] = ()
        self.setAccessibleName(translate("sync", "Receipts"))
        self._make_import()
        self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        column.addWidget(self.list_card, 1)
        self.refresh()

    def _make_import(self) -> None:
        theme = self.theme
        self.card = QFrame()
        self.card.setObjectName("card")
        self.card.setAccessibleName(translate("sync", "Import receipts"))
        head = CardLine(theme)
        head.show_line(
            translate("sync", "Import receipts"),
            translate("sync", "Read only when the signature fits. Twice changes nothing."),
        )
        self.sticks = [ChoiceTile(theme) for _ in range(MOST_STICKS)]
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for at, tile in enumerate(self.sticks):
            tile.clicked.connect(lambda _checked=False, at=at: self._take_stick(at))
            tile.hide()
            tile.setMaximumWidth(MOST_TILE)
            tiles.addWidget(tile)
        self.no_stick = label("", 14, theme.colour("ink2"), wrap=True)
        tiles.addWidget(self.no_stick, 1)
        tiles.addStretch(0)
        hint = translate("sync", "PROVIDER-SEQUENCE.zip with its .minisig beside it, or a folder of them")
        self.path = ShortField(theme, translate("sync", "Or a file or folder"), hint)
        self.path.editor.setMaxLength(1_024)
        self.path.setMaximumWidth(1_600)
        self.path.changed.connect(lambda _words: self.refresh())
        self.button = DeskButton(
            theme, translate("sync", "Import"), icon="download", icon_px=20, kind=Kind.PRIMARY, height=48
        )
        self.button.clicked.connect(self.take_path)
        self.by_path = QWidget()
        row = QHBoxLayout(self.by_path)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.path, 1)
        row.addWidget(self.button)
        self.outcome = Outcome(theme)
        self.outcome.hide()
        column = QVBoxLayout(self.card)
        column.setContentsMargins(PADDING, 12, PADDING, 12)
        column.setSpacing(10)
        column.addWidget(head)
        column.addLayout(tiles)
        column.addWidget(self.by_path)
        column.addWidget(self.outcome)

    def _make_list(self) -> None:
        self.list_card = QFrame()
        self.list_card.setObjectName("card")
        self.list_card.setAccessibleName(translate("sync", "Receipts"))
        self.list_head = CardLine(self.theme)
        inside = QWidget()
        inside.setMinimumHeight(1)  # its height follows its width; what Qt guesses of wrapping texts is too much
        self.rows = QVBoxLayout(inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.room = ScrollRoom()
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setWidget(inside)
        top = QHBoxLayout()
        top.setContentsMargins(PADDING, 10, PADDING, 10)
        top.addWidget(self.list_head)
        column = QVBoxLayout(self.list_card)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule())
        column.addWidget(self.room, 1)

    # --- views -----------------------------------------------------------------------------------------------------

    def show_sync(self, view: SyncView, now: datetime) -> None:
        """Show what can be taken, and what was."""
        self.importing = view.importing
        self._sticks = [
            (option.label, option.url)
            for option in view.places
            if option.kind == PlaceKind.STICK.value and option.url and option.state is not PlaceState.AWAY
        ]
        self._show_outcome(view.imported)
        shown = (view.imported, view.receipts, local_day(now))  # a moment of today is said otherwise than another day's
        if shown != self._shown:
            self._shown = shown
            self._show_rows(view, now)
        self.refresh()

    def refresh(self) -> None:
        """Show what can be pressed now."""
        usable = self.may_import and not self.importing
        for at, tile in enumerate(self.sticks):
            name = self._sticks[at][0] if at < len(self._sticks) and self.may_import else ""
            words = place_word(PlaceKind.STICK.value, name) if name else ""
            tile.show_words(words, translate("sync", "Take all receipts on it"), is_next=at == 0 and usable)
            tile.setEnabled(usable)
        if self.may_import:
            words = translate(
                "sync", "Plug the stick with the receipts in: it shows here, and one touch takes them all."
            )
        else:
            words = translate(
                "sync", "A supervisor or the installer imports receipts. Below it says what they changed."
            )
        if words != self.no_stick.text():
            self.no_stick.setText(words)
        self.no_stick.setVisible(not self._sticks or not self.may_import)
        self.by_path.setVisible(self.may_import)
        why = ""
        if self.importing:
            why = translate("sync", "one moment")
        elif not self.path.editor.text().strip():
            why = translate("sync", "a file first")
        self.button.set_usable(not why, why)

    def _show_outcome(self, imported: Sequence[ReceiptLine]) -> None:
        if self.importing:
            self.outcome.show_words(
                "retry", "accent", translate("sync", "The receipts are being checked and taken"), ""
            )
            self.outcome.show()
            return
        refused = sum(line.refused is not None for line in imported)
        taken = len(imported) - refused
        if imported:
            head = translate("sync", "Receipts taken: {n}").format(n=taken)
            if refused:
                words = translate("sync", "refused: {n}").format(n=refused)
                told = translate("sync", "Below it says why, and what to do.")
                family = "warning" if taken else "danger"
                self.outcome.show_words("warning", family, DOT.join((head, words)), told)
            else:
                self.outcome.show_words("paid", "success", head, translate("sync", "Below it says what they changed."))
        self.outcome.setVisible(bool(imported))

    def _show_rows(self, view: SyncView, now: datetime) -> None:
        fresh = sorted(view.imported, key=lambda line: line.refused is None)
        told_above = {line.name for line in fresh if line.refused is None}
        lines = [(line, True) for line in fresh]
        lines += [(line, False) for line in view.receipts if line.name not in told_above]
        told = translate("sync", "what each changed") if lines else ""
        self.list_head.show_line(translate("sync", "Receipts"), told)
        take_away(self.rows)
        if not lines:
            empty = label(translate("sync", "No receipt was taken yet"), 16, self.theme.colour("ink2"))
            empty.setContentsMargins(PADDING, 16, PADDING, 16)
            self.rows.addWidget(empty)
        for at, (line, just_now) in enumerate(lines[:MOST_SHOWN]):
            if at:
                self.rows.addWidget(rule())
            self.rows.addWidget(self._row(line, now, just_now=just_now))
        self.rows.addStretch(1)

    def _row(self, line: ReceiptLine, now: datetime, *, just_now: bool) -> ReceiptRow:
        row = ReceiptRow(self.theme)
        at = moment(instant(line.at), now)
        if line.refused is not None:
            what, told = fault_words(line.refused)
            row.show_receipt(line.name, at, translate("sync", "Refused"), "danger", "close", what, told)
            return row
        changes = receipt_changes(line.told) if line.told is not None else []
        known = line.told is not None and line.told.known
        words = translate("sync", "Known") if known else translate("sync", "Taken")
        family = "" if known else "success"
        if just_now and not known:
            words = translate("sync", "Taken just now")
        row.show_receipt(line.name, at, words, family, "check", changes[0] if changes else "", DOT.join(changes[1:]))
        return row

    # --- what a person does ----------------------------------------------------------------------------------------

    def first(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        stick = self.sticks[0]
        if not self.may_import:
            return self
        return stick if not stick.isHidden() and stick.isEnabled() else self.path.editor

    def take_path(self) -> None:
        """Have the file or folder taken that was typed."""
        words = self.path.editor.text().strip()
        if words and self.button.isEnabled():
            self.wanted.emit((Path(words).expanduser(),))

    def scroll_list(self, by: int) -> None:
        """Move the list."""
        bar = self.room.verticalScrollBar()
        bar.setValue(bar.value() + by * SCROLL_PX)

    def _take_stick(self, at: int) -> None:
        if at < len(self._sticks):
            self.wanted.emit((Path(self._sticks[at][1]),))
