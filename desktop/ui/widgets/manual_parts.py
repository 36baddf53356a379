"""The parts of the manual to choose from, and the whole of it on paper; in the help's panel. Main thread.

Nothing is modal: the paper is made elsewhere, and what became of it stands here when it is done.
Source: issue 8, item 7.
"""

from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.manual_views import ManualNews
from desktop.ui.manual import PARTS, read_part
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.notice import Notice

_ICONS = {
    "cashier": "checkout", "supervisor": "person", "installer": "terminal", "provider": "coin",
    "what-to-do-when": "question",
}  # fmt: skip


class ManualParts(QWidget):
    """`chosen`: a part by its name. `print_wanted`: all of it as a file."""

    chosen = Signal(str)
    print_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.buttons: dict[str, DeskButton] = {}
        for name in PARTS:
            button = DeskButton(theme, read_part(name, language()).title, icon=_ICONS[name], icon_px=20, height=48)
            button.clicked.connect(partial(self.chosen.emit, name))
            self.buttons[name] = button
            column.addWidget(button)
        self.notice = Notice(theme)
        column.addWidget(self.notice)
        column.addStretch(1)
        self.print_button = DeskButton(theme, translate("help", "Print as PDF"), icon="printer", icon_px=20, height=48)
        self.print_button.clicked.connect(self._print)
        column.addWidget(self.print_button)

    def _print(self) -> None:
        self.print_button.set_usable(False, translate("help", "one moment"))
        self.notice.hide()
        self.print_wanted.emit()

    def show_news(self, news: ManualNews) -> None:
        """Show what became of it."""
        self.print_button.set_usable(True)
        if news.fault is not None:
            head = translate("help", "The manual was not made")
            self.notice.show_words("refused", "danger", head, sentence(news.fault.code, news.fault.facts, language()))
            return
        path = PurePath(news.path)
        told = translate("help", "{file}, in the folder {folder} of the desk").format(
            file=path.name, folder=path.parent.name
        )
        self.notice.show_words("paid", "success", translate("help", "The manual is ready to be printed"), told)
