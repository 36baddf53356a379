"""Under the table: how much was found, what of it is money, and the pages. Painted; main thread.

What is in doubt is named apart and never part of a sum. Source: the picture of the page; ui.md, principle 4.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.services.people_views import PeopleView
from desktop.services.transaction_views import TransactionsView
from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import grouped
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import Painted, label, text

BETWEEN = 24
HEIGHT = 48
Part = tuple[str, bool, str]  # text, bold, colour's token


class Sums(Painted):
    """Groups of words side by side; what does not fit goes to a second line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.groups: Sequence[Sequence[Part]] = ()
        self.setAccessibleName(translate("transactions", "Totals"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[Sequence[Part]]) -> None:
        """Show the groups."""
        if groups != self.groups:
            self.groups = groups
            self.setAccessibleName(translate("wording", ", ").join("".join(part[0] for part in one) for one in groups))
            self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: at most two lines."""
        lines = self._lines()
        widest = max((sum(map(self._width, line)) + BETWEEN * (len(line) - 1) for line in lines), default=0)
        return QSize(round(widest), 20 * len(lines))

    def _width(self, group: Sequence[Part]) -> float:
        return sum(fonts.width(words, 14, bold=bold) for words, bold, _ in group)

    def _lines(self) -> list[list[Sequence[Part]]]:
        lines: list[list[Sequence[Part]]] = [[]]
        left = 0.0
        for group in self.groups:
            if lines[-1] and left + self._width(group) > self.width():
                lines.append([])
                left = 0.0
            lines[-1].append(group)
            left += self._width(group) + BETWEEN
        return lines

    def paint(self, painter: QPainter) -> None:
        """Draw the groups."""
        lines = self._lines()
        top = (self.height() - 22 * len(lines)) / 2
        for line in lines:
            left = 0.0
            for group in line:
                for words, bold, token in group:
                    width = fonts.width(words, 14, bold=bold)
                    text(painter, QRectF(left, top, width + 2, 22), words, 14, self.theme.colour(token), bold=bold)
                    left += width
                left += BETWEEN
            top += 22


class FoundRow(QWidget):
    """Shows the sums of a `TransactionsView` and its place among the pages; `turned` asks for another (-1 or 1)."""

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.sums = Sums(theme)
        self.back = DeskButton(theme, "", icon="back", height=HEIGHT, icon_px=20)
        self.forward = DeskButton(theme, "", icon="forward", height=HEIGHT, icon_px=20)
        self.back.setAccessibleName(translate("transactions", "Page before"))
        self.forward.setAccessibleName(translate("transactions", "Next page"))
        self.place = label("", 14, theme.colour("ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.sums, 1)
        for widget in (self.back, self.place, self.forward):
            row.addWidget(widget)
        for button in (self.back, self.forward):
            button.setFixedWidth(HEIGHT)
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._forward)
        self.show_found(None)

    def show_found(self, view: TransactionsView | None) -> None:
        """Show what was found; None while nothing was asked yet."""
        if view is None:
            self.show_pages(0, 0, ())
        else:
            self.show_pages(view.query.page, pages(view) if view.found else 0, _groups(view))
            if not view.counted:  # how many pages there are is not known yet
                self.place.setText(f"{view.query.page + 1}")

    def show_pages(self, page: int, last: int, groups: Sequence[Sequence[Part]]) -> None:
        """Show groups of words, and which of `last` pages is open, counted from 0; no page without any."""
        for widget in (self.back, self.place, self.forward):
            widget.setVisible(last > 0)
        self.place.setText(f"{page + 1} / {last}")
        self.back.set_usable(page > 0, translate("transactions", "this is the first page"), shown=False)
        self.forward.set_usable(page + 1 < last, translate("transactions", "this is the last page"), shown=False)
        self.sums.show_groups(groups)

    def _back(self) -> None:
        self.turned.emit(-1)

    def _forward(self) -> None:
        self.turned.emit(1)


def pages(view: TransactionsView | PeopleView) -> int:
    """Return how many pages there are, at least 1."""
    return max(1, -(-view.found // view.query.page_size))


def _groups(view: TransactionsView) -> list[list[Part]]:
    if not view.counted:
        return [[(translate("transactions", "Counting what was found"), False, "ink2")]]
    found = translate("transactions", "{n} found").format(n=view.found)
    groups: list[list[Part]] = [[(found, False, "ink2")]]
    if view.paid_count:
        paid = translate("transactions", "{n} paid ").format(n=view.paid_count)
        groups.append([(paid, False, "ink2"), (grouped(view.paid_fen), True, "ink")])
    if view.refunded_fen:
        back = translate("transactions", "Refunded ")
        groups.append([(back, False, "ink2"), (grouped(view.refunded_fen), True, "ink")])
    if view.in_doubt_count:
        doubt = translate("transactions", "{n} in doubt {amount}, not counted")
        words = doubt.format(n=view.in_doubt_count, amount=grouped(view.in_doubt_fen))
        groups.append([(words, True, "doubt_strong")])
    return groups
