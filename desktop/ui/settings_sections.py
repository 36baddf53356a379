"""The sections of the settings page, in the order of its list. To add one: a line here, nothing else. Main thread.

A section is there for who may do what it is for: an auditor finds the record and nothing else. What one person may not
see is not made at all; the page is made anew for whoever comes. Source: the settings' picture; issue 6, Roles.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.staff import Act
from desktop.services.access_views import AccessView, StaffNews
from desktop.services.audit_views import AuditNews, AuditView
from desktop.services.settings import Settings
from desktop.services.views import View
from desktop.ui.audit_section import AuditSection
from desktop.ui.settings_backup import BackupSection
from desktop.ui.settings_checks import ChecksSection
from desktop.ui.settings_display import DisplaySection
from desktop.ui.settings_limits import LimitsSection
from desktop.ui.settings_looks import LooksSection
from desktop.ui.settings_meals import MealsSection
from desktop.ui.settings_menu import MenuSection
from desktop.ui.settings_printer import PrinterSection
from desktop.ui.settings_program import ProgramSection
from desktop.ui.settings_section import Section
from desktop.ui.settings_sounds import SoundsSection
from desktop.ui.settings_staff import StaffSection
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools


class WholeSection(Protocol):
    """A section that lays itself out whole, without the page's scrolling column."""

    name: str
    icon: str

    @property
    def touched(self) -> SignalInstance: ...

    def title(self) -> str: ...

    def show_settings(self, settings: Settings, /) -> None: ...

    def edited(self, settings: Settings, /) -> Settings: ...


class Held(Section):
    """Such a section among the others. `hear` gets the views that concern it."""

    def __init__(self, theme: Theme, inner: WholeSection, hear: Callable[[View], None]) -> None:
        super().__init__(theme)
        self.name, self.icon = inner.name, inner.icon
        self.inner, self._hear = inner, hear
        self.area.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout) and isinstance(inner, QWidget)
        layout.addWidget(inner)
        inner.touched.connect(self.touched)

    def title(self) -> str:
        return self.inner.title()

    def show_settings(self, settings: Settings) -> None:
        self.inner.show_settings(settings)

    def edited(self, settings: Settings) -> Settings:
        return self.inner.edited(settings)

    def take_view(self, view: View) -> None:
        self._hear(view)


def _printer(tools: "PageTools") -> Section:
    inner = PrinterSection(tools.theme, tools.peripherals)
    return Held(tools.theme, inner, inner.show_view)


def _display(tools: "PageTools") -> Section:
    inner = DisplaySection(tools.theme, tools.peripherals)
    return Held(tools.theme, inner, inner.show_view)


def _sounds(tools: "PageTools") -> Section:
    inner = SoundsSection(tools.theme, tools.peripherals)
    return Held(tools.theme, inner, inner.show_view)


def _staff(tools: "PageTools") -> Section:
    inner = StaffSection(tools.theme, tools.gate)

    def hear(view: View) -> None:
        if isinstance(view, AccessView | StaffNews):
            inner.show_view(view)

    return Held(tools.theme, inner, hear)


def _record(tools: "PageTools") -> Section:
    inner = AuditSection(tools.theme, tools.gate, tools.ask, tools.record)

    def hear(view: View) -> None:
        if isinstance(view, AuditView | AuditNews):
            inner.show_view(view)

    return Held(tools.theme, inner, hear)


#: What each is for, and how it is made.
SECTIONS: tuple[tuple[Act, Callable[["PageTools"], Section]], ...] = (
    (Act.SETTINGS, lambda tools: MealsSection(tools.theme, tools.clock)),
    (Act.SETTINGS, lambda tools: MenuSection(tools.theme, tools.desk_settings, tools.who, tools.clock)),
    (Act.SETTINGS, lambda tools: LimitsSection(tools.theme)),
    (Act.STAFF, _staff),
    (Act.SETTINGS, _printer),
    (Act.SETTINGS, _display),
    (Act.SETTINGS, _sounds),
    (Act.SETTINGS, lambda tools: LooksSection(tools.theme)),
    (Act.SETTINGS, lambda tools: BackupSection(tools.theme, tools.desk_settings)),
    (Act.SETTINGS, lambda tools: ProgramSection(tools.theme, tools.updates)),
    (Act.SETTINGS, lambda tools: ChecksSection(tools.theme, tools.desk_settings, tools.who)),
    (Act.AUDIT, _record),
)


def sections_for(tools: "PageTools") -> list[Section]:
    """Return the sections of who is signed in; all of them in a home where nobody is registered."""
    person = tools.gate.person
    return [make(tools) for act, make in SECTIONS if tools.gate.view.is_open or (person and person.may(act))]
