"""The sounds among the settings: how loud, spoken or not, and every tone to be heard once. Main thread.

Source: issue 6, Sounds; ui.md, principle 1.
"""

from dataclasses import replace
from functools import partial
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.tones import Cue
from desktop.services.peripheral_views import SoundView
from desktop.services.reason import Reason
from desktop.services.settings import Settings, Sounds
from desktop.services.views import View
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.setting_rows import OptionRow, SettingRow, SettingsBox
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import said

GAP = 12
COLUMNS = 3
VOLUMES = (20, 40, 60, 80, 100)
SAMPLE_FEN = 1_250
_ICONS = {Cue.READ: "code"}


def cue_word(cue: Cue) -> str:
    """Return what a tone says."""
    match cue:
        case Cue.READY:
            return translate("settings", "Ready again")
        case Cue.READ:
            return translate("settings", "Code read")
        case Cue.PAID:
            return translate("settings", "Paid")
        case Cue.REFUSED:
            return translate("settings", "Refused")
        case Cue.IN_DOUBT:
            return translate("settings", "In doubt")
        case Cue.STOPPED:
            return translate("settings", "Stopped")
        case _:
            assert_never(cue)


class SoundsSection(QWidget):
    """The section. `touched`: somebody changed something."""

    touched = Signal()
    name, icon = "sounds", "sound"

    def __init__(self, theme: Theme, hooks: PeripheralHooks) -> None:
        super().__init__()
        self.theme, self._hooks = theme, hooks
        self._shown = Sounds()
        self.setAccessibleName(self.title())
        self.enabled = Switch(theme, translate("settings", "Sounds"))
        key = translate("settings", "At the till, Ctrl+M is silence until it is pressed again")
        enabled_row = SettingRow(theme, translate("settings", "Sounds at the till"), self.enabled, key)
        answers = tuple((str(volume), f"{volume} %") for volume in VOLUMES)
        self.volume = OptionRow(theme, translate("settings", "Volume"), answers)
        volume_row = SettingRow(theme, translate("settings", "Volume"), self.volume)
        self.spoken = Switch(theme, translate("settings", "Say amounts"))
        self.spoken_row = SettingRow(theme, translate("settings", "Say amounts"), self.spoken)
        self.cue_buttons = {
            cue: DeskButton(theme, cue_word(cue), icon=_ICONS.get(cue, cue.value), icon_px=20) for cue in Cue
        }
        self.speak_button = DeskButton(theme, translate("settings", "Say ¥12.50"), icon="sound", icon_px=20)
        self.notice = Notice(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        rows = (enabled_row, volume_row, self.spoken_row)
        column.addWidget(SettingsBox(theme, translate("settings", "Sounds"), rows))
        column.addWidget(SettingsBox(theme, translate("settings", "Listen"), (self._tries(),)))
        column.addWidget(self.notice)
        column.addStretch(1)
        self.enabled.clicked.connect(self.touched)
        self.volume.chosen.connect(self.touched)
        self.spoken.clicked.connect(self.touched)
        self.show_sounds(self._shown)
        self.show_view(SoundView())

    def _tries(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(20, 0, 20, 16)
        grid.setSpacing(GAP)
        for at, (cue, button) in enumerate(self.cue_buttons.items()):
            button.clicked.connect(partial(self._play, cue))
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
        self.speak_button.clicked.connect(self._speak)
        grid.addWidget(self.speak_button, len(self.cue_buttons) // COLUMNS, 0)
        return made

    def title(self) -> str:
        """Return the section's name."""
        return translate("settings", "Sounds")

    def show_settings(self, settings: Settings) -> None:
        """Show what is saved."""
        self.show_sounds(settings.sounds)

    def show_sounds(self, sounds: Sounds) -> None:
        """Show the settings of the sounds."""
        self._shown = sounds
        self.enabled.setChecked(sounds.enabled)
        self.volume.choose(str(sounds.volume_percent))
        self.spoken.setChecked(sounds.spoken)

    def sounds(self) -> Sounds:
        """Return what is set; a volume that is none of the answers stays as it was."""
        return replace(
            self._shown,
            enabled=self.enabled.isChecked(),
            volume_percent=int(self.volume.value or self._shown.volume_percent),
            spoken=self.spoken.isChecked(),
        )

    def edited(self, settings: Settings) -> Settings:
        """Return settings with what is set here."""
        return replace(settings, sounds=self.sounds())

    def show_view(self, view: View) -> None:
        """Show whether this computer can be heard, and whether it can speak."""
        if not isinstance(view, SoundView):
            return
        if view.failed is not None:
            told = said(view.failed)
            self.notice.show_words("sound_off", "warning", told.what, told.todo)
        else:
            self.notice.hide()
        if view.voice:
            hint = translate("settings", "Voice: {name}").format(name=view.voice)
        elif view.looked:
            hint = said(Reason(code="sound.no_voice")).what
        else:
            hint = translate("settings", "Where this computer has a voice for the language")
        self.spoken_row.show_hint(hint)

    def _play(self, cue: Cue, _checked: bool = False) -> None:
        self._hooks.play(cue, self.sounds())

    def _speak(self, _checked: bool = False) -> None:
        self._hooks.speak(SAMPLE_FEN, replace(self.sounds(), spoken=True))
