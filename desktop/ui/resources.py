"""Where the shipped files are (icons, help, style sheet, translations, tokens). Pure; any thread; no Qt."""

from desktop.services.resources import RESOURCES

HELP = RESOURCES / "help"
MANUAL = RESOURCES / "docs" / "help"
ICONS = RESOURCES / "icons"
PROGRAM_PICTURE = RESOURCES / "system" / "canteen-desk.svg"
STYLE_SHEET = RESOURCES / "qss" / "desk.qss"
TOKENS = RESOURCES / "tokens.toml"
TRANSLATIONS = RESOURCES / "translations"
