"""The share of credit in a month against its limit, with the mark from which it warns. Painted; main thread.

Source: the picture of the subsidy page; settlement.md, Verdict (a voided month).
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.services.incentive_views import CreditShare
from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.chart import LABEL, Chart
from desktop.ui.widgets.painting import rounded_path, text

BAR_TOP, BAR = 46, 16


def family(share: CreditShare) -> str:
    """Return the family of colours that a share is in: `danger` when void, `warning` from the warning on."""
    if share.voided:
        return "danger"
    return "warning" if share.permille >= share.warn_percent * 10 else "success"


def percent(permille: int) -> str:
    """Return `63.4%`."""
    return f"{permille // 10}.{permille % 10}%"


class CreditGauge(Chart):
    """The share in figures, the bar, and the two marks. A press opens the sales paid on credit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(200, BAR_TOP + BAR + 12 + LABEL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.share: CreditShare | None = None
        self.month = ""
        self.about = ""

    def show_share(self, share: CreditShare | None, month: str, about: str) -> None:
        """Show a month's share; `about` says which month."""
        if (share, month, about) == (self.share, self.month, self.about):
            return
        self.share, self.month, self.about = share, month, about
        permille = share.permille if share else 0
        words = translate("subsidy", "Credit share {share}").format(share=percent(permille))
        marks = () if share is None else (self._warn(share), self._limit(share))
        self.tell(words, marks)

    def behind(self) -> IncentiveFilter | None:
        """Return the sales paid on credit."""
        if self.share is None or not self.share.whole:
            return None
        return IncentiveFilter(what="credit", month=self.month)

    @staticmethod
    def _warn(share: CreditShare) -> str:
        return translate("subsidy", "warning {n}").format(n=share.warn_percent)

    @staticmethod
    def _limit(share: CreditShare) -> str:
        return translate("subsidy", "limit {n}").format(n=share.limit_percent)

    def paint(self, painter: QPainter) -> None:
        """Draw the figure, the bar and the marks with their words."""
        share, colour = self.share, self.theme.colour
        if share is None:
            return
        kind = family(share)
        words = percent(share.permille)
        wide = fonts.width(words, 32, bold=True) + 4
        ink = colour("ink") if kind == "success" else colour(f"{kind}_strong")
        text(painter, QRectF(0, 0, wide, 40), words, 32, ink, bold=True)
        text(painter, QRectF(wide + 6, 9, self.width() - wide - 6, 30), self.about, 14, colour("ink2"))
        bar = QRectF(0, BAR_TOP, self.width(), BAR)
        warn, limit = (self.width() * part / 100 for part in (share.warn_percent, share.limit_percent))
        whole = rounded_path(bar, 4)
        painter.save()
        painter.setClipPath(whole)
        painter.fillRect(bar, colour("track"))
        painter.fillRect(QRectF(warn, bar.top(), limit - warn, BAR), colour("warning_soft"))
        painter.fillRect(QRectF(limit, bar.top(), bar.right() - limit, BAR), colour("danger_soft"))
        painter.fillRect(QRectF(0, bar.top(), self.width() * share.permille / 1000, BAR), colour(kind))
        painter.restore()
        for mark, token in ((warn, "warning"), (limit, "danger")):
            painter.fillRect(QRectF(mark - 1, bar.top() - 4, 2, BAR + 8), colour(token))
        under = bar.bottom() + 8
        warn_words, limit_words = self._warn(share), self._limit(share)
        limit_wide = fonts.width(limit_words, 14) + 2
        limit_left = min(self.width() - limit_wide, limit - limit_wide / 4)
        warn_wide = fonts.width(warn_words, 14) + 2
        warn_left = max(0.0, min(warn - warn_wide / 2, limit_left - warn_wide - 10))
        text(painter, QRectF(warn_left, under, warn_wide, LABEL), warn_words, 14, colour("warning_strong"))
        text(painter, QRectF(limit_left, under, limit_wide, LABEL), limit_words, 14, colour("danger_strong"))
