"""The head of the subsidy page: whose money it is, under which policy, which month, and where to go. Main thread.

`chosen` tells that another month or terminal is wanted. Source: the picture of the subsidy page.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.services.incentive_views import SubsidyView
from desktop.ui.incentive_words import day_word, day_year, month_long
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.filter_row import FilterBox
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.wording import DOT


class SubsidyHead(QWidget):
    """A row of 48 px; on a narrow page what is known of the policy stands below it."""

    chosen = Signal()

    def __init__(self, theme: Theme, device_name: str) -> None:
        super().__init__()
        self.theme = theme
        self._device_name = device_name
        self._compact: bool | None = None
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.title = label(translate("shell", "Subsidy"), 20, ink, bold=True)
        self.about = label("", 14, ink2, wrap=True)
        self.month = FilterBox(theme, translate("subsidy", "Month"), "calendar")
        self.device = FilterBox(theme, translate("subsidy", "Terminal"), "terminal")
        self.statement = DeskButton(
            theme, translate("subsidy", "Compare statement"), icon="file", icon_px=20, key="F6", height=48
        )
        self.export = DeskButton(
            theme, translate("subsidy", "Export"), icon="download", icon_px=20, key="F7", height=48
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for at, widget in enumerate((self.title, None, self.device, self.month, self.statement, self.export)):
            if widget is not None:
                self._grid.addWidget(widget, 0, at)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowMinimumHeight(0, 48)
        self.device.hide()
        self.set_compact(False)
        for box in (self.month, self.device):
            box.activated.connect(self._chosen)

    def show_view(self, view: SubsidyView) -> None:
        """Show what is known of the policy and the terminal, and what can be chosen."""
        parts = [self._device_name] if len(view.device_sns) < 2 else []  # several: the chosen one is named beside
        if view.activated_on is not None:
            parts.append(translate("subsidy", "installed {day}").format(day=day_word(view.activated_on)))
        if view.policy is not None:
            window = view.policy.device.assessment_window
            words = translate("subsidy", "assessed {first} – {last}")
            word = day_word if window.first.year == window.last.year else day_year
            parts.append(words.format(first=word(window.first), last=word(window.last)))
            words = translate("subsidy", "policy {policy} version {version}")
            parts.append(words.format(policy=view.policy.policy_id, version=view.policy.version))
        restyle(self.about, DOT.join(part for part in parts if part), 14, self.theme.colour("ink2"))
        _fill(self.month, [(month_long(month), month) for month in reversed(view.months)], view.month)
        _fill(self.device, [(sn, sn) for sn in view.device_sns], view.device_sn)
        self.device.setVisible(len(view.device_sns) > 1)
        self.month.setVisible(bool(view.months))

    def set_compact(self, compact: bool) -> None:
        """Put what is known below the row where there is no room in it, and drop the keycaps."""
        if compact == self._compact:
            return
        self._compact = compact
        self._grid.removeWidget(self.about)
        if compact:
            self._grid.addWidget(self.about, 1, 0, 1, 6)
        else:
            self._grid.addWidget(self.about, 0, 1)
        for button in (self.statement, self.export):
            button.set_compact(compact)

    def _chosen(self, _at: int) -> None:
        self.chosen.emit()


def _fill(box: FilterBox, choices: list[tuple[str, str]], chosen: str) -> None:
    """Give a box its choices without telling anybody; nothing moves when nothing changed."""
    known = [(box.itemText(at), box.itemData(at)) for at in range(box.count())]
    if known != choices:
        box.clear()
        for words, value in choices:
            box.addItem(words, value)
    at = box.findData(chosen)
    if at != box.currentIndex():
        box.setCurrentIndex(at)
