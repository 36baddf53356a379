"""What the record of who did what asks of the desk. Frozen; main thread."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.audit_views import AuditQuery


def _no_save(_query: AuditQuery, _ending: str) -> None:
    """Nobody writes a file for a window that stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditHooks:
    """`save` writes what a question finds as `csv` or `xlsx`; `AuditNews` come until it is done or cancelled."""

    save: Callable[[AuditQuery, str], None] = _no_save
    cancel: Callable[[], None] = lambda: None
