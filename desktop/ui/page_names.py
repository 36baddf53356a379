"""The names of the window's pages, and how each is called. Main thread (for the words).

A name is stable: it stands in the ledger as the screen from which something was done. Source: ui.md, Frame.
"""

from desktop.ui.translations import translate

SIGN_IN = "sign_in"  # in the place of whichever page waits for a PIN
CHECKOUT, TRANSACTIONS, SUBSIDY, STATEMENT, PEOPLE, CAPTURE, DEVICES, SYNC, REPORTS, SETTINGS, VERIFICATION = (
    "checkout", "transactions", "subsidy", "statement", "people", "capture", "devices", "sync", "reports", "settings",
    "verification",
)  # fmt: skip


def title(name: str) -> str:
    """Return a page's name in the navigation."""
    return {
        CHECKOUT: translate("shell", "Checkout"),
        TRANSACTIONS: translate("shell", "Sales"),
        SUBSIDY: translate("shell", "Subsidy"),
        PEOPLE: translate("shell", "People"),
        DEVICES: translate("shell", "Devices"),
        SYNC: translate("shell", "Sync"),
        REPORTS: translate("shell", "Reports"),
        SETTINGS: translate("shell", "Settings"),
        VERIFICATION: translate("shell", "Identify"),
    }[name]
