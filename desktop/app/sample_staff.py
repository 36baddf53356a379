"""Who works in a demonstration: a cashier and a supervisor, whose PINs stand on their tiles. Composition root.

For trial homes only: a PIN that everybody can read is none. Source: cli.md, `demo`; the pictures.
"""

from collections.abc import Mapping, Sequence

from desktop.adapters.storage.books import SqliteBooks
from desktop.app.access_books import StaffDesk
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Act, Role, Staff
from desktop.services.access_ports import StaffRecord
from desktop.services.settings import Settings

_NAMES = {
    "zh_CN": ("周主任", "李师傅"),
    "en": ("Mrs Zhou", "Mr Li"),
}
_ROLES = (Role.SUPERVISOR, Role.CASHIER)
_PINS = ("830462", "274916")


def sample_pins(settings: Settings) -> Mapping[str, str]:
    """Return the PINs of the sample staff by name; empty for a real desk."""
    if not settings.trial:
        return {}
    return {name: pin for names in _NAMES.values() for name, pin in zip(names, _PINS, strict=True)}


def register_samples(books: SqliteBooks, language: str) -> None:
    """Register the sample staff where nobody is registered yet."""
    if not books.staff_records():
        desk = StaffDesk(books, "demo")
        for name, role, pin in zip(_NAMES[language], _ROLES, _PINS, strict=True):
            desk.add(name, role, pin)


def seller(records: Sequence[StaffRecord], settings: Settings) -> Staff | None:
    """Return as whom a demonstration or a rush sells: nobody where nobody is registered, else a cashier.

    Raises: OperatorError `sale.nobody_signed_in` for a real desk that has staff: there one signs in.
    """
    if not records:
        return None
    may = [record.staff for record in records if record.staff.may(Act.SELL)]
    if not settings.trial or not may:
        raise OperatorError("sale.nobody_signed_in")
    return next((staff for staff in may if staff.role is Role.CASHIER), may[0])
