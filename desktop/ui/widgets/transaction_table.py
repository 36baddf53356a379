"""The table of transactions: a page of rows, painted, as many as fit whole. Main thread.

Source: pictures.md section 5, Table row.
"""

from PySide6.QtWidgets import QWidget

from desktop.domain.payment import Way
from desktop.services.transaction_views import TransactionLine
from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import every_look
from desktop.ui.translations import translate
from desktop.ui.widgets.row_painter import TAG_EXTRA
from desktop.ui.widgets.row_table import PADDING, RowCard, RowTable
from desktop.ui.widgets.transaction_model import NARROW_HIDES, Column, TransactionModel
from desktop.ui.widgets.transaction_row import RowDelegate
from desktop.ui.wording import way_word


class TransactionView(RowTable):
    """The table itself; its lines are known by their order's number."""

    def __init__(self, theme: Theme) -> None:
        self.rows = TransactionModel()
        super().__init__(theme, translate("transactions", "Transactions"), self.rows)
        self.setItemDelegate(RowDelegate(theme, self))

    def show_lines(self, lines: tuple[TransactionLine, ...], *, with_day: bool, order_no: str) -> None:
        """Show a page, `with_day` where it may hold more than one; the row of `order_no` stays chosen."""
        with_day_before, self.rows.with_day = self.rows.with_day, with_day
        self.put_lines(lines, order_no)
        if with_day_before != with_day:
            self.lay_columns()

    def set_narrow(self, narrow: bool) -> None:
        """Hide what a narrow page has no room for."""
        for column in NARROW_HIDES:
            self.setColumnHidden(column, narrow)
        self.lay_columns()

    def needed_width(self, column: int) -> int:
        """Return the least width of a column, in px."""
        width = fonts.width
        inner = {
            Column.TIME: width("00-00 00:00:00" if self.rows.with_day else "00:00:00", 16),
            Column.ORDER: width("C1-0000-0000", 14),
            Column.NAME: width("欧阳*同学", 14, bold=True),
            Column.CLASS: width("三年二班", 14),
            Column.WAY: 24 + max(width(way_word(way), 14) for way in Way),
            Column.AMOUNT: width("1,000.00", 14, bold=True),
            Column.STATE: TAG_EXTRA + max(width(words, 14) for words in every_look()),
        }[Column(column)]
        return round(max(inner, width(self.rows.heads[column], 14))) + 2 * PADDING


class TableCard(RowCard):
    """The card that the table lies on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.view = TransactionView(theme)
        super().__init__(theme, self.view)
        if parent is not None:
            self.setParent(parent)
