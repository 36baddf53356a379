"""Finds the one font family of the desk and makes fonts of it in px. Main thread.

Promises: Chinese is shown with real characters or not at all: with no such font every character would be a box, so
the desk says so instead of starting. Digits are of equal width. Source: pictures.md section 2; architecture.md, traps.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from desktop.domain.errors import OperatorError

#: Best first. The first two are the ones the pictures were made with; the others ship with an operating system.
FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "Noto Sans CJK TC",
    "Noto Sans CJK JP",
)


def find_family() -> str:
    """Return the best family that has simplified Chinese. Raises: OperatorError `font.no_cjk`."""
    here = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    for name in FAMILIES:
        if name in here:
            return name
    if not here:
        raise OperatorError("font.no_cjk")
    return min(here)


@cache
def _family() -> str:
    return find_family()


@cache
def font(size_px: int, *, bold: bool = False) -> QFont:
    """Return the desk's font at a height in px."""
    made = QFont(_family())
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    if size_px >= 96:  # a little tighter, as the amount is drawn in the pictures
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -1)
    return made


@cache
def metrics(size_px: int, *, bold: bool = False) -> QFontMetricsF:
    """Return the measures of `font(size_px, bold=bold)`."""
    return QFontMetricsF(font(size_px, bold=bold))


def width(text: str, size_px: int, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in px."""
    return metrics(size_px, bold=bold).horizontalAdvance(text)
