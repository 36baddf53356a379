"""What the settings page asks of the desk. Frozen; main thread."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.menu import Menu
from desktop.services.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsHooks:
    """All but `save_paper` return at once and are answered by a view of `services/settings_views.py`.

    `save`, `save_menu` and `make_support` are told who asks; a name may be empty where nobody is registered.
    """

    save: Callable[[Settings, str], None] = lambda _settings, _by: None
    save_menu: Callable[[Menu, str], None] = lambda _menu, _by: None
    look_at_menu: Callable[[], None] = lambda: None  # answered by `KitchenView`
    preview_menu: Callable[[str], None] = lambda _path: None
    import_menu: Callable[[str, str], None] = lambda _path, _by: None
    look_at_backup: Callable[[], None] = lambda: None
    make_backup: Callable[[str], None] = lambda _path: None
    run_checks: Callable[[], None] = lambda: None
    make_support: Callable[[str], None] = lambda _by: None
    look_for_place: Callable[[], None] = lambda: None  # of a support file; answered by `SupportPlaceView`
    cancel: Callable[[], None] = lambda: None  # the checks, or the support file
    save_paper: Callable[[str, str], str] = lambda _title, _html: ""  # the file; raises OperatorError
