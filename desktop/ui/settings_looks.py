"""The section of language and looks; what is chosen here is taken at the next start. Main thread."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from desktop.services.settings import TEXT_PERCENTS, THEMES, Settings
from desktop.ui.settings_section import Options, Row, Section
from desktop.ui.settings_words import theme_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.notice import Notice

LEAST_WIDTH, LEAST_HEIGHT = 1024, 614  # px that the desk's pages need


class LooksSection(Section):
    """Language, colours, size."""

    name = "looks"
    icon = "globe"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.language = Options(theme, translate("settings", "Language"), (("zh_CN", "中文"), ("en", "English")))
        self.colours = Options(theme, translate("settings", "Colours"), [(name, theme_word(name)) for name in THEMES])
        sizes = [(percent, f"{percent} %") for percent in TEXT_PERCENTS]
        self.sizes = Options(theme, translate("settings", "Size"), sizes)
        self._settings: Settings | None = None
        card = Card(theme, translate("settings", "Language and looks"))
        card.add_row(Row(theme, translate("settings", "Language"), "", self.language))
        card.add_row(Row(theme, translate("settings", "Colours"), "", self.colours))
        self.size_row = Row(theme, translate("settings", "Size"), translate("settings", "Text and everything with it"),
                            self.sizes)  # fmt: skip
        card.add_row(self.size_row)
        card.end()
        self.column.addWidget(card)
        self.notice = Notice(theme)
        self.column.addWidget(self.notice)
        self.column.addStretch(1)
        for options in (self.language, self.colours, self.sizes):
            options.edited.connect(self._chosen)

    def title(self) -> str:
        return translate("settings", "Language and looks")

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self._settings = settings
        self.language.choose(settings.language)
        self.colours.choose(settings.theme)
        self.sizes.choose(settings.text_percent)
        self.notice.hide()
        self._offer_sizes(settings.text_percent)

    def edited(self, settings: Settings) -> Settings:
        """Return the settings with what was chosen."""
        return replace(
            settings, language=self.language.chosen, theme=self.colours.chosen, text_percent=self.sizes.chosen
        )

    def _chosen(self) -> None:
        if self._settings is not None:
            if self.edited(self._settings) == self._settings:
                self.notice.hide()
            else:
                head = translate("settings", "Taken at the next start")
                told = translate("settings", "Save, then close and open the desk.")
                self.notice.show_words("retry", "accent", head, told)
        self.touched.emit()

    def _offer_sizes(self, now_percent: int) -> None:
        """Offer a size only where the screen has room for the desk's pages in it: nothing is ever cut."""
        screen = QGuiApplication.primaryScreen()
        if screen is None:
            return
        room = screen.size()
        for percent, option in self.sizes.options.items():
            width, height = room.width() * now_percent // percent, room.height() * now_percent // percent
            fits = percent <= now_percent or (width >= LEAST_WIDTH and height >= LEAST_HEIGHT)
            option.setEnabled(fits)
            needs = translate("settings", "needs a screen of {width} x {height}").format(
                width=LEAST_WIDTH * percent // 100, height=LEAST_HEIGHT * percent // 100
            )
            option.setAccessibleDescription("" if fits else needs)
            option.setToolTip("" if fits else needs)
