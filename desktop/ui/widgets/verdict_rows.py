"""What the policy says of one sale: clause by clause with its words, and what the sale earned. Main thread.

A tick or a cross, the clause's number, our sentence with what it looked at, and the policy's own words: of the clauses
that speak against the sale at once, of the others on demand. Source: the picture of the transactions page.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.incentive_views import ClauseVerdict, SaleVerdict
from desktop.ui import fonts, icons
from desktop.ui.incentive_words import clause_sentence, clause_short
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import Painted, label
from desktop.ui.wording import yuan

ROW = 24
MARK = 18
_MILLIFEN_DIGITS = 5  # of a yuan


class Mark(Painted):
    """A tick or a cross."""

    def __init__(self, theme: Theme, *, good: bool) -> None:
        super().__init__(theme)
        self._good = good
        self.setFixedSize(MARK, ROW)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(MARK, ROW)

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        name, token = ("check", "success_strong") if self._good else ("close", "danger_strong")
        icons.draw(painter, name, QRectF(1, ROW / 2 - 8, 16, 16), self.theme.colour(token))


class ClauseRow(QWidget):
    """One clause. `words` are the policy's own; an empty label where it has none."""

    def __init__(self, theme: Theme, clause: ClauseVerdict, clause_width: int) -> None:
        super().__init__()
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        against = clause.applies
        self.number = label(clause_short(clause.clause), 14, ink2)
        self.number.setFixedWidth(clause_width)
        sentence = clause_sentence(clause)
        self.sentence = label(sentence, 14, theme.colour("danger_strong") if against else ink, bold=against, wrap=True)
        self.words = label(clause.words, 14, ink2, wrap=True)
        self.against = against
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for text in (self.number, self.sentence):
            text.setContentsMargins(0, 2, 0, 2)
        texts.addWidget(self.sentence)
        texts.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Mark(theme, good=not against), 0, top)
        row.addWidget(self.number, 0, top)
        row.addLayout(texts, 1)
        said = translate("incentive", "against it") if against else translate("incentive", "holds")
        self.setAccessibleName(f"{clause_short(clause.clause)} {sentence}: {said}")
        self.setAccessibleDescription(clause.words)
        self.show_words(False)

    def show_words(self, wanted: bool) -> None:
        """Show the policy's own words, or only where the clause speaks against the sale."""
        self.words.setVisible(bool(self.words.text()) and (wanted or self.against))


class VerdictRows(QWidget):
    """All clauses, and what they come to. Hidden for a sale without a verdict."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: list[ClauseRow] = []
        self.verdict: SaleVerdict | None = None
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.heading = label(translate("incentive", "What the policy says"), 16, ink, bold=True)
        self.policy = label("", 14, ink2)
        self.earned = label("", 14, ink, bold=True, wrap=True)
        self.more = DeskButton(theme, "", height=48)
        self.more.clicked.connect(self._turn)
        self._told = False
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.policy, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.earned)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_verdict(self, verdict: SaleVerdict | None) -> None:
        """Show a verdict; None hides everything."""
        self.setVisible(verdict is not None)
        if verdict == self.verdict:
            return
        self.verdict = verdict
        while self.rows:
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        if verdict is None:
            return
        words = translate("incentive", "{policy} version {version}")
        self.policy.setText(words.format(policy=verdict.policy_id, version=verdict.policy_version))
        self.earned.setText(earned_words(verdict))
        width = max(round(fonts.width(clause_short(one.clause), 14)) + 2 for one in verdict.clauses)
        for one in verdict.clauses:
            row = ClauseRow(self.theme, one, width)
            self._list.addWidget(row)
            self.rows.append(row)
        self._told = False
        self._refresh()

    def _turn(self, _checked: bool = False) -> None:
        self._told = not self._told
        self._refresh()

    def _refresh(self) -> None:
        for row in self.rows:
            row.show_words(self._told)
        hidden = translate("incentive", "Hide the policy's words")
        shown = translate("incentive", "Show the policy's words")
        self.more.set_words(hidden if self._told else shown)
        self.more.setVisible(any(row.words.text() for row in self.rows))


def earned_words(verdict: SaleVerdict) -> str:
    """Return what a sale came to, in two short sentences: for the device and for the incentive."""
    if not verdict.valid_for_device:
        device = translate("incentive", "Does not count as a user of the day.")
    elif verdict.first_of_day:
        device = translate("incentive", "Its payer counts as a user of the day by this sale.")
    else:
        device = translate("incentive", "Its payer counts already by an earlier sale of the day.")
    if not verdict.valid_for_incentive:
        return device + " " + translate("incentive", "No incentive.")
    words = translate("incentive", "Incentive {amount} of {basis}.")
    return device + " " + words.format(amount=millifen_yuan(verdict.incentive_millifen), basis=yuan(verdict.basis_fen))


def millifen_yuan(amount_millifen: int) -> str:
    """Return a part of a yuan as exact as it is: `¥0.024` for 2400 millifen."""
    whole, part = divmod(amount_millifen, 10**_MILLIFEN_DIGITS)
    digits = f"{part:0{_MILLIFEN_DIGITS}d}".rstrip("0").ljust(2, "0")
    return f"¥{whole}.{digits}"
