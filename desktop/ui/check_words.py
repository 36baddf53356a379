"""What the checks of the self-check are called. Main thread; no widgets. The names are stable: `checks.py`."""

from desktop.ui.translations import translate


def check_word(name: str) -> str:
    """Return what a check is called; an unknown one by its name."""
    return {
        "keys": translate("checks", "Keys"),
        "file": translate("checks", "File"),
        "schema": translate("checks", "Schema"),
        "chain": translate("checks", "Chain"),
        "books": translate("checks", "Books"),
        "journal head": translate("checks", "Journal"),
        "outbox": translate("checks", "Outbox"),
        "bundles": translate("checks", "Bundles"),
        "head": translate("checks", "Proven head"),
        "second medium": translate("checks", "Second medium"),
        "people": translate("checks", "People"),
        "clock": translate("checks", "Clock"),
        "terminals": translate("checks", "Terminals"),
        "restoration": translate("checks", "Restoration"),
        "last backup": translate("checks", "Last backup"),
        "program": translate("checks", "Program"),
        "libraries": translate("checks", "Libraries"),
        "texts": translate("checks", "Texts"),
        "folder": translate("checks", "Folder's rights"),
        "drive": translate("checks", "Folder's disk"),
        "disk": translate("checks", "Disk"),
        "reserve": translate("checks", "Reserve"),
        "time zone": translate("checks", "Date and zone"),
        "screen": translate("checks", "Screen"),
        "fonts": translate("checks", "Fonts"),
        "models": translate("checks", "Face models"),
        "ports": translate("checks", "Ports"),
        "port access": translate("checks", "Port's rights"),
        "modems": translate("checks", "ModemManager"),
        "cameras": translate("checks", "Cameras"),
        "medium space": translate("checks", "Medium's room"),
        "printer": translate("checks", "Printer"),
        "sound": translate("checks", "Sound"),
        "lanes": translate("checks", "Other windows"),
        "policies": translate("checks", "Policies"),
    }.get(name, name)
