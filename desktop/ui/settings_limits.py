"""The section of limits: one sale, a day, offline, corrections; and this computer's own recognition. Main thread."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings, check_settings
from desktop.ui.settings_section import Row, Section, read
from desktop.ui.settings_words import money, parse_maybe_money, parse_money, parse_whole, say
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.switch import Switch
from desktop.ui.widgets.value_edit import ValueEdit

WIDTH = 132


class LimitsSection(Section):
    """What may be taken at most."""

    name = "limits"
    icon = "gauge"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.single = self._edit(translate("settings", "One sale at most"))
        self.daily = self._edit(translate("settings", "A day at most"))
        self.correction = self._edit(translate("settings", "Two people above"))
        self.offline_single = self._edit(translate("settings", "Offline, one sale"))
        self.offline_total = self._edit(translate("settings", "Offline, together"))
        self.offline_count = self._edit(translate("settings", "Offline, how many"))
        self.offline_hours = self._edit(translate("settings", "Offline, how long"))
        self._put(translate("settings", "Selling"), (
            (self.single, translate("settings", "Above it nothing is sent to the terminal")),
            (self.daily, translate("settings", "For whoever has no limit of their own; empty for none")),
            (self.correction, translate("settings", "A refund or void of more takes a second person")),
        ))  # fmt: skip
        self._put(translate("settings", "Without network"), (
            (self.offline_single, ""),
            (self.offline_total, translate("settings", "All payments that wait to be charged")),
            (self.offline_count, translate("settings", "Payments that wait to be charged")),
            (self.offline_hours, translate("settings", "Hours since the network went")),
        ))  # fmt: skip
        self.here = Switch(theme, translate("settings", "Recognition here"))
        self.here.clicked.connect(self._here_touched)
        card = Card(theme, translate("settings", "Recognition by this computer"))
        card.add_row(Row(theme, translate("settings", "Recognition here"),
                         translate("settings", "While the terminal is away, this computer's camera takes its place"),
                         self.here))  # fmt: skip
        self.warning = Notice(theme)
        self.column.addWidget(card)
        self.column.addWidget(self.warning)
        self.column.addStretch(1)

    def title(self) -> str:
        return translate("settings", "Limits")

    def show_settings(self, settings: Settings) -> None:
        """Show the limits in force."""
        limits = settings.limits
        for edit, words in (
            (self.single, money(limits.single_limit_fen)),
            (self.daily, money(limits.daily_limit_fen or None)),
            (self.correction, money(limits.second_person_above_fen)),
            (self.offline_single, money(limits.offline_single_fen)),
            (self.offline_total, money(limits.offline_total_fen)),
            (self.offline_count, str(limits.offline_count)),
            (self.offline_hours, str(limits.offline_hours)),
        ):
            edit.set_base(words)
        self.here.setChecked(settings.local_recognition.enabled)
        self._warn()

    def edited(self, settings: Settings) -> Settings:
        """Return the settings with the limits as typed. Raises: OperatorError."""
        limits = replace(
            settings.limits,
            single_limit_fen=read(self.single, parse_money, say),
            daily_limit_fen=read(self.daily, parse_maybe_money, say) or 0,
            second_person_above_fen=read(self.correction, parse_money, say),
            offline_single_fen=read(self.offline_single, parse_money, say),
            offline_total_fen=read(self.offline_total, parse_money, say),
            offline_count=read(self.offline_count, parse_whole, say),
            offline_hours=read(self.offline_hours, parse_whole, say),
        )
        local = replace(settings.local_recognition, enabled=self.here.isChecked())
        made = replace(settings, limits=limits, local_recognition=local)
        try:
            check_settings(made)
        except OperatorError as error:
            self._blame(error)
            raise
        return made

    def _blame(self, error: OperatorError) -> None:
        """Say what is wrong at the field that it is about."""
        key = str(error.facts.get("key", ""))
        field = {
            "settings.price_above_limit": self.single,
            "limits.offline_count": self.offline_count, "limits.offline_hours": self.offline_hours,
            "limits.daily_limit_fen": self.daily, "limits.second_person_above_fen": self.correction,
        }.get(key or error.code)  # fmt: skip
        if field is not None:
            field.show_fault(say(error))

    def _here_touched(self) -> None:
        self._warn()
        self.touched.emit()

    def _warn(self) -> None:
        if not self.here.isChecked():
            self.warning.hide()
            return
        head = translate("settings", "Only with the guardian's separate consent")
        told = translate("settings", "Such sales count for no incentive and are charged later, within the limits. "
                                     "Each diner confirms on the screen. Templates stay here, encrypted.")  # fmt: skip
        self.warning.show_words("warning", "warning", head, told)

    def _edit(self, name: str) -> ValueEdit:
        edit = ValueEdit(name, WIDTH)
        edit.edited.connect(self.touched)
        return edit

    def _put(self, title: str, rows: tuple[tuple[ValueEdit, str], ...]) -> None:
        card = Card(self.theme, title)
        for edit, hint in rows:
            editors: tuple[QWidget, ...] = (edit,)
            card.add_row(Row(self.theme, edit.accessibleName(), hint, *editors))
        card.end()
        self.column.addWidget(card)
