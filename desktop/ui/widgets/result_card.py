"""The card under the hero: the last sale, or what just happened to this one and what to do. Main thread.

Lays out a `result.Card`; changes only what differs. Source: pictures.md section 5, Result card.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.result import Action, Card
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import Painted, label, restyle, rounded
from desktop.ui.widgets.tag import Chip, Tag

_FILLS = {"success": "paid", "danger": "refused", "doubt": "in_doubt", "stopped": "stopped"}


class Disc(Painted):
    """A round ground with an icon: 64 for a result, 48 for a quiet card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._look = ("", "", False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, family: str, *, loud: bool) -> None:
        """Show an icon in a family's colours."""
        if (icon, family, loud) == self._look:
            return
        self._look = (icon, family, loud)
        self.setFixedSize(64 if loud else 48, 64 if loud else 48)
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return self.size()

    def paint(self, painter: QPainter) -> None:
        """Draw the disc."""
        icon, family, loud = self._look
        colour = self.theme.colour
        rect = QRectF(self.rect())
        ground: QColor | None = colour("hover")
        ink = colour("ink2")
        inset = 10
        if loud and family:
            ground, ink = colour(f"{_FILLS[family]}_fill"), colour(f"on_{_FILLS[family]}")
            inset = 15
        elif icon == "in_doubt":
            ground, ink, inset = None, colour("doubt_strong"), 0
        elif icon == "paid":
            ground, ink = colour("success_soft"), colour("success_strong")
        elif icon == "refused":
            ground, ink = colour("danger_soft"), colour("danger_strong")
        if ground is not None:
            rounded(painter, rect, rect.width() / 2, ground)
        icons.draw(painter, icon, rect.adjusted(inset, inset, -inset, -inset), ink)


class ResultCard(QWidget):
    """Shows one `Card`."""

    acted = Signal(object)  # the card's Action

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.card = Card(icon="serving")
        self._narrow = False
        self._slim = False
        self._bare = False
        self._shown = False
        colour = theme.colour
        ink = colour("ink")
        self.disc = Disc(theme)
        self.kicker = label("", 14, colour("ink2"))
        self.title = label("", 32, ink, bold=True)
        self.subtitle = label("", 20, ink)
        self.headline = label("", 20, ink, bold=True, wrap=True)
        self.line = label("", 16, colour("ink2"), wrap=True)
        self.todo = label("", 16, ink, wrap=True)
        self.todo_head = label(translate("result", "Next"), 16, ink, bold=True)
        self.chip = Chip(theme)
        self.note = label("", 16, colour("ink2"))
        self.seconds = label("", 32, ink, bold=True)
        self.amount = label("", 32, ink, bold=True)
        self.tag = Tag(theme)
        self.button = DeskButton(
            theme, translate("result", "Next diner"), key="Enter", kind=Kind.PRIMARY, height=64, size_px=20
        )
        self.button.clicked.connect(self._act)
        self._lay_out()
        self.setAccessibleName(translate("result", "Result"))

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(16)
        names.addWidget(self.title)
        names.addWidget(self.subtitle, 0, Qt.AlignmentFlag.AlignVCenter)
        names.addStretch(1)
        todo = QHBoxLayout()
        todo.setSpacing(16)
        todo.addWidget(self.todo_head, 0, Qt.AlignmentFlag.AlignTop)
        todo.addWidget(self.todo, 1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        self._kicker_left = label("", 14, self.theme.colour("ink2"))
        texts.addWidget(self._kicker_left)
        texts.addLayout(names)
        texts.addWidget(self.headline)
        texts.addWidget(self.line)
        texts.addSpacing(2)
        texts.addLayout(todo)
        texts.addStretch(1)
        right_texts = QVBoxLayout()
        right_texts.setSpacing(0)
        right_texts.addStretch(1)
        right_texts.addWidget(self.seconds, 0, Qt.AlignmentFlag.AlignRight)
        right_texts.addWidget(self.kicker, 0, Qt.AlignmentFlag.AlignRight)
        right_texts.addWidget(self.note, 0, Qt.AlignmentFlag.AlignRight)
        right_texts.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(25, 8, 24, 8)
        row.setSpacing(20)
        row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addLayout(right_texts)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._money = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._money.setSpacing(20)
        self._money.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._money.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        row.addLayout(self._money)
        self._layouts = (names, todo, texts, right_texts, self._money, row)
        row.setAlignment(self._money, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_card(self, card: Card) -> None:
        """Show a card."""
        if self._shown and card == self.card:
            return
        self._shown = True
        self.card = card
        colour = self.theme.colour
        strong = self._strong(card)
        self.disc.show_icon(card.icon, card.family, loud=card.loud)
        self._put(self._kicker_left, card.kicker if card.title else "", 14, colour("ink2"))
        self._put(self.kicker, "" if card.title else card.kicker, 14, colour("ink2"))
        self._put(self.title, card.title, 32 if card.loud else 20, colour("ink"), bold=True)
        self._put(self.subtitle, card.subtitle, 20 if card.loud else 16, colour("ink" if card.loud else "ink2"))
        self._put(self.headline, card.headline, 20, strong, bold=True)
        self._put(self.line, card.line, 16, colour("ink2"))
        self._put(self.todo, card.todo, 16, colour("ink"))
        self.todo_head.setVisible(bool(card.todo))
        self.chip.show_words(card.chip)
        self.chip.setVisible(bool(card.chip))
        self._put(self.note, card.note, 14 if card.timed or not card.title else 16, colour("ink2"))
        self._put(self.amount, card.amount, 32 if card.family == "success" else 20, colour("ink"), bold=True)
        self.tag.show_state(card.tag, card.tag_family, card.tag_icon)
        self.tag.setVisible(bool(card.tag))
        self._show_button(card.action)
        self.setAccessibleDescription(
            " ".join(part for part in (card.kicker, card.title, card.headline, card.line, card.todo, card.chip) if part)
        )
        self._fit()
        self.update()

    def set_seconds(self, seconds: float | None) -> None:
        """Show how long the terminal has been at it, in tenths; nothing where that is not known."""
        shown = self.card.timed and seconds is not None
        if shown:
            self.seconds.setText(translate("result", "{s} s").format(s=f"{seconds:.1f}"))
        self.seconds.setVisible(shown)

    def needed_height(self, width: int) -> int:
        """Return the height that the texts need at a width, both in px."""
        for layout in self._layouts:  # what was shown or hidden since counts now, not after the next turn
            layout.invalidate()
        return max(self._row.heightForWidth(width), self._row.minimumSize().height())

    def set_narrow(self, narrow: bool, *, slim: bool, bare: bool = False) -> None:
        """Leave out, on a narrow window, what can be read elsewhere; beside the number pad (`slim`), pile up; beside a
        PIN block (`bare`), the words alone."""
        if (narrow, slim, bare) != (self._narrow, self._slim, self._bare):
            self._narrow, self._slim, self._bare = narrow, slim, bare
            self._fit()

    def _fit(self) -> None:
        card = self.card
        tight = self._narrow or self._slim
        self.button.set_compact(tight)
        ways = QBoxLayout.Direction
        self._money.setDirection(ways.BottomToTop if self._slim else ways.LeftToRight)
        self._money.setSpacing(4 if self._slim else 20)
        self._row.setSpacing(12 if tight else 20)
        self._row.setContentsMargins(17 if tight else 25, 8, 16 if tight else 24, 8)
        quiet_last = card.kicker != "" and card.title != ""
        cramped = self._bare and self._slim  # the PIN is what is next, and the banner has the sign
        self.disc.setVisible(not (tight and quiet_last) and not cramped)
        for made in (self.todo_head, self.todo):
            made.setVisible(bool(card.todo) and not cramped)
        self.button.setVisible(card.action is not None and not self._bare)
        # the last sale is in the list at the right as well
        spared = tight and (quiet_last or card.family == "stopped")
        self.note.setVisible(bool(card.note) and not spared)
        for widget, words in ((self.kicker, card.kicker), (self.amount, card.amount), (self.tag, card.tag)):
            left_out = tight and card.family == "stopped"
            elsewhere = widget is self.kicker and card.title != ""
            widget.setVisible(bool(words) and not left_out and not elsewhere)

    def _strong(self, card: Card) -> QColor:
        if card.family in ("danger", "doubt"):
            return self.theme.colour(f"{card.family}_strong")
        return self.theme.colour("ink")

    def _show_button(self, action: Action | None) -> None:
        if action is Action.TO_ALERTS:
            self.button.set_kind(Kind.DOUBT)
            self.button.set_words(translate("result", "See to it"))
            self.button.set_key("F12")
        else:
            self.button.set_kind(Kind.PRIMARY)
            self.button.set_words(translate("result", "Next diner"))
            self.button.set_key("Enter")
        self.button.setVisible(action is not None)

    @staticmethod
    def _put(made: QLabel, words: str, size_px: int, colour: QColor, *, bold: bool = False) -> None:
        restyle(made, words, size_px, colour, bold=bold)
        made.setVisible(bool(words))

    def _act(self) -> None:
        self.acted.emit(self.card.action)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        card = self.card
        rect = QRectF(self.rect())
        if card.loud:
            border = colour(f"{_FILLS[card.family]}_fill")
            rounded(painter, rect, 12, colour("surface"), border, 2)
        elif card.family == "doubt":
            rounded(painter, rect, 12, colour("doubt_soft"), colour("doubt"), 2)
        else:
            rounded(painter, rect, 12, colour("page"), colour("border"), 1)
        painter.end()
