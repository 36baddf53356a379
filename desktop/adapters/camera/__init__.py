"""The cameras of this machine, and recorded sequences in their place. The only packages with OpenCV: this and `face`.

OpenCV brings a Qt of its own and sets two variables for it when it is imported; PySide6 would look for its platform
plugin and its fonts there and not start. Whoever imports anything of this package is rid of them: what stood there
before the import stands there again. So `desktop.adapters.camera` is imported before a QApplication is made, or not
at all before. Source: opencv-python 4.14, `cv2/config-3.py`; architecture.md, Known traps.
"""

import os
from pathlib import Path

QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in QT_VARIABLES}

import cv2  # noqa: E402 - what stands before must be read first


def give_back(before: dict[str, str | None]) -> None:
    """Undo what the import of OpenCV did to the environment, also where another module imported it first."""
    own = str(Path(cv2.__file__).parent)
    for name, value in before.items():
        if value is None or value.startswith(own):
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def quiet() -> None:
    """Have OpenCV write nothing to the terminal: what goes wrong with a camera is said by our own sentences."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


give_back(_before)
