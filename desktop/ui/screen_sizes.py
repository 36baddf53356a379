"""The sizes of this computer's screens, as Qt tells them. Main thread."""

from PySide6.QtGui import QGuiApplication

from desktop.services.screens import ScreenSize


def screen_sizes() -> tuple[ScreenSize, ...] | None:
    """Return the screens, the first one first; None where nothing is shown (offscreen, or no window at all)."""
    if QGuiApplication.instance() is None or QGuiApplication.platformName() in ("offscreen", "minimal"):
        return None
    return tuple(
        ScreenSize(
            width_px=screen.geometry().width(), height_px=screen.geometry().height(),
            scale_percent=round(screen.devicePixelRatio() * 100),
        )
        for screen in QGuiApplication.screens()
    )  # fmt: skip
