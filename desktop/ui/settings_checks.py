"""The section of the self-check: every check with what was found, those that fail first. Main thread."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.services.settings_views import CheckLine, ChecksView
from desktop.services.views import View
from desktop.ui import icons
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.settings_section import Section
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import rule, take_away
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.titled_card import TitledCard

ICON = 22


class ChecksSection(Section):
    """Runs the checks off the window's thread and shows them as they come."""

    name = "checks"
    icon = "pulse"

    def __init__(self, theme: Theme, hooks: SettingsHooks) -> None:
        super().__init__(theme)
        self.hooks = hooks
        self.lines: tuple[CheckLine, ...] = ()
        self.button = DeskButton(theme, translate("settings", "Check now"), icon="pulse", kind=Kind.PRIMARY)
        self.button.clicked.connect(self.run)
        told = translate("settings", "Looks at all the desk rests on: file, chain, books, keys, backup, clock, disk.")
        self.state = label(told, 16, theme.colour("ink"), wrap=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.state, 1)
        head.addWidget(self.button)
        self.column.addLayout(head)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.card = TitledCard(theme, translate("settings", "Checks"), self._body, fills=False)
        self.card.hide()
        self.column.addWidget(self.card)
        self.column.addStretch(1)

    def title(self) -> str:
        return translate("settings", "Self-check")

    def run(self) -> None:
        """Begin."""
        self.button.set_usable(False, translate("settings", "one moment"))
        self.hooks.run_checks()

    def take_view(self, view: View) -> None:
        """Show what was found so far."""
        if not isinstance(view, ChecksView):
            return
        self.lines = view.lines
        wrong = sum(not line.ok for line in view.lines)
        self.button.set_usable(not view.running, translate("settings", "one moment"))
        if view.running:
            words = translate("settings", "{n} checks done, more are coming").format(n=len(view.lines))
        elif wrong:
            words = translate("settings", "{n} of {total} need somebody").format(n=wrong, total=len(view.lines))
        else:
            words = translate("settings", "All {total} hold").format(total=len(view.lines))
        self.state.setText(words)
        self._show_rows(sorted(view.lines, key=lambda line: line.ok))

    def _show_rows(self, lines: list[CheckLine]) -> None:
        take_away(self._rows)
        for at, line in enumerate(lines):
            if at:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(line))
        self.card.setVisible(bool(lines))

    def _row(self, line: CheckLine) -> QWidget:
        colour = self.theme.colour
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(4, 10, 4, 10)
        row.setSpacing(12)
        picture = QLabel()
        ink = colour("success_strong" if line.ok else "danger_strong")
        picture.setPixmap(icons.pixmap("check" if line.ok else "warning", ICON, ink))
        holds = translate("settings", "holds") if line.ok else translate("settings", "does not hold")
        picture.setAccessibleName(holds)
        picture.setFixedWidth(ICON)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(picture, 0, top)
        name = label(check_word(line.name), 16, colour("ink"), bold=not line.ok)
        name.setFixedWidth(160)
        row.addWidget(name, 0, top)
        row.addWidget(label(line.detail, 14, colour("ink") if not line.ok else colour("ink2"), wrap=True), 1, top)
        made.setAccessibleName(f"{check_word(line.name)}: {holds}. {line.detail}")
        return made


def check_word(name: str) -> str:
    """Return what a check is called; an unknown one by its name."""
    return {
        "keys": translate("checks", "Keys"),
        "file": translate("checks", "File"),
        "schema": translate("checks", "Schema"),
        "chain": translate("checks", "Chain"),
        "books": translate("checks", "Books"),
        "journal head": translate("checks", "Journal"),
        "outbox": translate("checks", "Outbox"),
        "bundles": translate("checks", "Bundles"),
        "head": translate("checks", "Proven head"),
        "second medium": translate("checks", "Second medium"),
        "people": translate("checks", "People"),
        "clock": translate("checks", "Clock"),
        "terminals": translate("checks", "Terminals"),
        "restoration": translate("checks", "Restoration"),
        "last backup": translate("checks", "Last backup"),
        "disk": translate("checks", "Disk"),
        "reserve": translate("checks", "Reserve"),
        "fonts": translate("checks", "Fonts"),
        "models": translate("checks", "Face models"),
        "ports": translate("checks", "Ports"),
        "policies": translate("checks", "Policies"),
    }.get(name, name)
