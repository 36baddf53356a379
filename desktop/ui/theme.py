"""Colours and measures of the desk, in a light and a dark theme, from the one token file.

Owns nothing that changes: a `Theme` is made once at start and handed to every widget. Main thread only.
Source: pictures.md sections 2 and 3; resources/tokens.toml.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from desktop.services.views import Phase
from desktop.ui import fonts
from desktop.ui.resources import ICONS, STYLE_SHEET, TOKENS

NAMES = ("light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class StateColours:
    """What a phase of the sale is painted with: `fill` with `on_fill` for banners, `soft` as a ground, `strong` as
    small text on it, `base` for lines."""

    fill: QColor
    on_fill: QColor
    soft: QColor
    strong: QColor
    base: QColor


_FAMILY = {
    Phase.READY: "accent",
    Phase.WORKING: "warning",
    Phase.PAID: "success",
    Phase.FREE: "success",
    Phase.REFUSED: "danger",
    Phase.IN_DOUBT: "doubt",
    Phase.STOPPED: "stopped",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One theme: colours by token name, lengths in px by token name."""

    name: str
    colours: Mapping[str, str]
    measures: Mapping[str, int]

    def colour(self, token: str) -> QColor:
        """Return the colour of a token. Raises: KeyError for a name that the file does not have."""
        return QColor(self.colours[token])

    def px(self, token: str) -> int:
        """Return the length of a token, in px."""
        return self.measures[token]

    def of(self, phase: Phase) -> StateColours:
        """Return the colours of a phase."""
        family = _FAMILY[phase]
        strong = "ink" if phase is Phase.STOPPED else f"{family}_strong"
        return StateColours(
            fill=self.colour(f"{phase.value}_fill"),
            on_fill=self.colour(f"on_{phase.value}"),
            soft=self.colour(f"{family}_soft"),
            strong=self.colour(strong),
            base=self.colour(family),
        )

    def style_sheet(self) -> str:
        """Return the application's style sheet.

        Raises: KeyError for a token that the file does not have, OperatorError `font.no_cjk`.
        """
        words = {**self.colours, **{name: f"{length}px" for name, length in self.measures.items()}}
        return Template(STYLE_SHEET.read_text(encoding="utf-8")).substitute(
            words, icons=ICONS.as_posix(), family=fonts.find_family()
        )

    def palette(self) -> QPalette:
        """Return the palette for what no style sheet reaches (selections, carets, tool tips)."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, token in (
            (roles.Window, "page"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "hover"),
            (roles.Button, "surface"),
            (roles.ToolTipBase, "surface"),
            (roles.WindowText, "ink"),
            (roles.Text, "ink"),
            (roles.ButtonText, "ink"),
            (roles.ToolTipText, "ink"),
            (roles.PlaceholderText, "ink2"),
            (roles.Highlight, "primary"),
            (roles.HighlightedText, "on_primary"),
        ):
            palette.setColor(role, self.colour(token))
        return palette


def read_tokens() -> dict[str, dict[str, Any]]:
    """Return the token file's tables."""
    return tomllib.loads(TOKENS.read_text(encoding="utf-8"))


def theme(name: str) -> Theme:
    """Return `light`, `dark`, or for `system` the one the desktop uses. Needs a running Qt for `system`."""
    if name == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        name = "dark" if scheme is Qt.ColorScheme.Dark else "light"
    tokens = read_tokens()
    return Theme(name=name, colours=tokens[name], measures=tokens["measures"])


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
