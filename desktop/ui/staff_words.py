"""What roles are called, and who is locked out. Main thread; no widgets."""

from desktop.domain.staff import Role
from desktop.ui.translations import translate


def role_word(role: Role) -> str:
    """Return a role's name."""
    match role:
        case Role.CASHIER:
            return translate("access", "Cashier")
        case Role.SUPERVISOR:
            return translate("access", "Supervisor")
        case Role.INSTALLER:
            return translate("access", "Installer")
        case Role.AUDITOR:
            return translate("access", "Auditor")


def locked_word(locked_s: int) -> str:
    """Return for how long somebody is locked out, in minutes begun."""
    return translate("access", "Locked out, {n} min").format(n=-(-locked_s // 60))


def role_told(role: Role) -> str:
    """Return what a role may do, in a line."""
    match role:
        case Role.CASHIER:
            return translate("access", "Sells, sees sales and reports, identifies people.")
        case Role.SUPERVISOR:
            return translate("access", "Does everything, and answers for what others may not do.")
        case Role.INSTALLER:
            return translate("access", "Sells, sets up devices and settings.")
        case Role.AUDITOR:
            return translate("access", "Looks at sales, subsidy, reports and the record; changes nothing.")
