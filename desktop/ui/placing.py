"""How large a window opens: at the size it wants where the screen has room for it and its frame, else maximised.

Main thread. A window of the screen's own size would lose its lower edge, and the buttons there, under a title bar and
a panel. Source: QScreen.availableGeometry; pictures.md section 6.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

WANTED = QSize(1366, 768)
#: No smaller: what everything drawn at 125 % leaves of a screen of 1366 x 768.
LEAST = QSize(1024, 614)
#: What a window manager puts around a window; it is not known before the window is shown.
FRAME = QSize(16, 48)
_NO_SCREEN = ("offscreen", "minimal")


def opens_maximised(available: QSize, wanted: QSize = WANTED) -> bool:
    """Tell whether a screen has too little room for a window of the wanted size and its frame."""
    return available.width() < wanted.width() + FRAME.width() or available.height() < wanted.height() + FRAME.height()


def fills_the_screen(available: QSize) -> bool:
    """Tell whether even a maximised window would be too low under its title bar: larger text on a small screen."""
    return available.height() - FRAME.height() < LEAST.height()


def place(window: QWidget) -> None:
    """Give a window that was not shown yet its least size and the size it opens at.

    Without a real screen, as in tests and for pictures, it takes the wanted size.
    """
    window.setMinimumSize(LEAST)  # said outright, so that no content can make the window larger
    window.resize(WANTED)
    screen = window.screen()
    if screen is None or QGuiApplication.platformName() in _NO_SCREEN:
        return
    available = screen.availableGeometry()
    if fills_the_screen(available.size()):
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
    elif opens_maximised(available.size()):
        window.resize(WANTED.boundedTo(available.size()))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
    else:
        middle = available.center()
        window.move(middle.x() - WANTED.width() // 2, middle.y() - (WANTED.height() + FRAME.height()) // 2)
