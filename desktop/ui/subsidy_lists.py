"""The cards of the subsidy page that are read and not drawn: losses, signs, payers and children. Main thread.

A loss is money; a sign is none and never drops a sale: the two are not mixed. Money that only waits stands apart from
money that is lost. Source: ui.md, Subsidy; the picture of the page.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.incentive_views import LossLine, PayersAndChildren, SignLine
from desktop.services.queries import IncentiveFilter
from desktop.ui.incentive_words import clause_short, loss_todo, loss_word, month_word, sign_words
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import day_and_clock
from desktop.ui.translations import translate
from desktop.ui.widgets.card import rule, take_away
from desktop.ui.widgets.cause_row import CauseRow
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.rich_line import RichLine
from desktop.ui.widgets.titled_card import Part, TitledCard
from desktop.ui.wording import DOT, yuan, yuan_short


class ListCard(TitledCard):
    """A card with rows that are made anew when they change. `opened` carries the `IncentiveFilter` of a row."""

    opened = Signal(object)

    def __init__(self, theme: Theme, title: str) -> None:
        self._body = QWidget()
        super().__init__(theme, title, self._body)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.column.setContentsMargins(8, 11, 8, 8)
        self.column.removeWidget(self.head)
        self.column.insertLayout(0, _inset(self.head))
        self.causes: list[CauseRow] = []

    def empty(self) -> None:
        """Take all rows away."""
        self.causes = []
        take_away(self._rows)

    def add(self, widget: QWidget) -> None:
        """Add a row below the others."""
        self._rows.addWidget(widget)
        if isinstance(widget, CauseRow):
            widget.opened.connect(self.opened)
            self.causes.append(widget)

    def say(self, words: str) -> None:
        """Add a sentence."""
        said = label(words, 14, self.theme.colour("ink2"), wrap=True)
        said.setContentsMargins(8, 4, 8, 4)
        self.add(said)

    def end(self) -> None:
        """Keep the rows at the top."""
        self._rows.addStretch(1)


def _inset(widget: QWidget) -> QHBoxLayout:
    """Return a row in which a widget stands above the words of the rows, not above their grounds."""
    row = QHBoxLayout()
    row.setContentsMargins(8, 0, 8, 0)
    row.addWidget(widget)
    return row


class LossesCard(ListCard):
    """What waits, then what is lost, the largest first, each with what to do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("subsidy", "Money that is missing"))
        self._shown: tuple[tuple[LossLine, ...], str] | None = None

    def show_losses(self, losses: tuple[LossLine, ...], month: str) -> None:
        """Show the losses of a month."""
        if (losses, month) == self._shown:
            return
        self._shown = (losses, month)
        self.head.show_head(translate("subsidy", "Money that is missing"), (Part(month_word(month)),))
        self.empty()
        waiting = [one for one in losses if one.waits]
        lost = sorted((one for one in losses if not one.waits), key=_weight, reverse=True)
        for title, lines, ink in (
            (translate("subsidy", "Deferred, not lost"), waiting, "accent_strong"),
            (translate("subsidy", "Lost"), lost, "warning_strong"),
        ):
            if not lines:
                continue
            if self.causes:
                self.add(rule())
            heading = RichLine(self.theme, 14)
            total = sum(one.device_fen for one in lines) + sum(one.incentive_millifen for one in lines) // 1000
            heading.show_line(title, [(money(total), True, ink)], quiet=True)
            holder = QWidget()
            holder.setLayout(_inset(heading))
            self.add(holder)
            most = max(1, *(_weight(one) for one in lines))
            for one in lines:
                self.add(self._row(one, month, most))
        if not losses:
            self.say(translate("subsidy", "Nothing is missing: every sale of the month counts in full."))
        self.end()

    def _row(self, one: LossLine, month: str, most: int) -> CauseRow:
        return CauseRow(
            self.theme,
            IncentiveFilter(what=one.reason, month=month),
            loss_word(one.reason),
            money(one.fen),
            counted(one) + DOT + loss_todo(one.reason),
            clause=clause_short(one.clause),
            part=_weight(one) / most,
            waits=one.waits,
        )


def _weight(one: LossLine) -> int:
    return one.device_fen * 1000 + one.incentive_millifen


def counted(one: LossLine) -> str:
    """Return how many sales, or users and days, a loss comes from."""
    if one.sales == 0:
        return translate("subsidy", "users: {n}").format(n=one.users)
    return translate("subsidy", "sales: {n}").format(n=one.sales)


def money(amount_fen: int) -> str:
    """Return a sum as short as it is true: `¥11`, `¥0.35`, `< ¥0.01` for a part of a fen."""
    return yuan_short(amount_fen) if amount_fen % 100 == 0 else yuan(amount_fen)


class SignsCard(ListCard):
    """Local signs of cheating, with how often; said with them that nothing is dropped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("subsidy", "Signs worth a look"))
        self._shown: tuple[tuple[SignLine, ...], str] | None = None

    def show_signs(self, signs: tuple[SignLine, ...], month: str) -> None:
        """Show the signs of a month."""
        if (signs, month) == self._shown:
            return
        self._shown = (signs, month)
        self.head.show_head(translate("subsidy", "Signs worth a look"), (Part(month_word(month)),))
        self.empty()
        seen = [one for one in signs if one.count]
        for one in seen:
            word, question = sign_words(one.sign)
            parts = [translate("subsidy", "sales: {n}").format(n=one.sales)]
            if one.last_at is not None:
                parts.append(translate("subsidy", "last {at}").format(at=day_and_clock(one.last_at)[:-3]))
            times = translate("subsidy", "{n} ×").format(n=one.count)
            behind = IncentiveFilter(what=f"sign.{one.sign}", month=month)
            self.add(CauseRow(self.theme, behind, word, times, DOT.join(parts) + DOT + question))
        if not seen:
            self.say(translate("subsidy", "No bursts, nothing outside the meals, no run of round amounts."))
        else:
            self.say(translate("subsidy", "Flagged in the export for a person to look at; no sale is dropped."))
        self.end()


class SiblingsCard(ListCard):
    """Payers and children, both counts, and why they differ."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("subsidy", "Payers and children"))
        self._shown: tuple[PayersAndChildren | None, str, str] | None = None

    def show_siblings(self, told: PayersAndChildren | None, month: str, nothing: str) -> None:
        """Show the counts of a month; `nothing` is said where nobody counts."""
        if (told, month, nothing) == self._shown:
            return
        self._shown = (told, month, nothing)
        self.head.show_head(translate("subsidy", "Payers and children"), (Part(month_word(month)),))
        self.empty()
        if told is None or told.payers + told.children == 0:
            self.say(nothing)
            self.end()
            return
        both = translate("subsidy", "{payers} payers count · {children} children ate")
        behind = IncentiveFilter(what="first_of_month", month=month)
        rule_words = translate("subsidy", "The account that pays is the user, not the child (I.1).")
        self.add(CauseRow(self.theme, behind, both.format(payers=told.payers, children=told.children), "", rule_words))
        if told.shared_payers:
            words = translate("subsidy", "{payers} payers pay for {children} brothers and sisters: one user a family.")
            self.say(words.format(payers=told.shared_payers, children=told.children_of_shared))
        if told.children_of_many_payers:
            words = translate("subsidy", "Children paid for by mother and by father: {n}, two users each.")
            self.say(words.format(n=told.children_of_many_payers))
        if told.payers_unknown:
            words = translate("subsidy", "{n} payers belong to no child of the roster.")
            self.say(words.format(n=told.payers_unknown))
        if told.payers == told.children and not told.shared_payers:
            self.say(translate("subsidy", "Each child has a payer of its own."))
        self.end()
