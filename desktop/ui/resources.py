"""Where the shipped files are (icons, style sheet, translations, tokens). Pure; any thread; no Qt."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = RESOURCES / "icons"
STYLE_SHEET = RESOURCES / "qss" / "desk.qss"
TOKENS = RESOURCES / "tokens.toml"
TRANSLATIONS = RESOURCES / "translations"
