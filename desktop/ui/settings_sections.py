"""The sections of the settings page, in the order of its list. To add one: a factory here, nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.settings_backup import BackupSection
from desktop.ui.settings_checks import ChecksSection
from desktop.ui.settings_limits import LimitsSection
from desktop.ui.settings_looks import LooksSection
from desktop.ui.settings_meals import MealsSection
from desktop.ui.settings_menu import MenuSection
from desktop.ui.settings_section import Section

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools

SECTIONS: tuple[Callable[["PageTools"], Section], ...] = (
    lambda tools: MealsSection(tools.theme, tools.clock),
    lambda tools: MenuSection(tools.theme, tools.desk_settings, tools.who, tools.clock),
    lambda tools: LimitsSection(tools.theme),
    lambda tools: LooksSection(tools.theme),
    lambda tools: BackupSection(tools.theme, tools.desk_settings),
    lambda tools: ChecksSection(tools.theme, tools.desk_settings),
)
