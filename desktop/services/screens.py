"""The screens of this computer as far as the self-check and the support file tell of them. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSize:
    """What a window has of a screen, in its own px; `scale_percent` of the device's to those."""

    width_px: int
    height_px: int
    scale_percent: int = 100
