"""A strip under the head of the list: which consent forms to print. Main thread. Source: ui.md, People."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import elided, label


class FormsStrip(QFrame):
    """`wanted` tells whether one form for everybody on the page is wanted (True), or a blank one (False);
    `paper_wanted` that the consents which the school has on paper are to be recorded."""

    wanted = Signal(bool)
    paper_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.blank = DeskButton(theme, translate("people", "A blank one"), height=48)
        self.page = DeskButton(theme, "", height=48)
        self.close_button = DeskButton(theme, "", icon="close", height=48, icon_px=18)
        self.close_button.setFixedWidth(48)
        self.close_button.setAccessibleName(translate("people", "Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(19, 7, 7, 7)
        row.setSpacing(8)
        row.addWidget(label(translate("people", "Notice and consent form"), 16, theme.colour("ink"), bold=True))
        row.addWidget(elided(translate("people", "PDF in Chinese"), 14, theme.colour("ink2")), 1)
        self.paper = DeskButton(theme, "", icon="shield", height=48, icon_px=18)
        self.paper.clicked.connect(self.paper_wanted)
        for button in (self.paper, self.blank, self.page, self.close_button):
            row.addWidget(button)
        self.blank.clicked.connect(self._blank)
        self.page.clicked.connect(self._page)
        self.close_button.clicked.connect(self.hide)
        self.setAccessibleName(translate("people", "Notice and consent form"))
        self.show_count(0, 0)
        self.hide()

    def show_count(self, count: int, on_paper: int) -> None:
        """Show how many people are on the page, and whose consents on paper were not recorded yet."""
        self.paper.set_words(translate("people", "Record {n} on paper").format(n=on_paper))
        self.paper.setVisible(on_paper > 0)
        self.page.set_words(translate("people", "The {n} on this page").format(n=count))
        self.page.set_usable(count > 0, translate("people", "nobody is shown"), shown=False)

    def _blank(self) -> None:
        self.wanted.emit(False)

    def _page(self) -> None:
        self.wanted.emit(True)
