"""What is done to a frame's pixels on its way: made small and mirrored for the page, judged dark, wiped. Any thread."""

import cv2
import numpy as np

from desktop.adapters.camera.source import Pixels
from desktop.services.capture_views import Preview

PREVIEW_WIDTH = 640


def preview(pixels: Pixels, most_width: int = PREVIEW_WIDTH) -> Preview:
    """Return a frame as it is shown: mirrored, so that a person moves the way that the picture does."""
    height, width = pixels.shape[:2]
    if width > most_width:
        height, width = max(1, round(height * most_width / width)), most_width
        small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    else:
        small = pixels
    shown = cv2.cvtColor(cv2.flip(small, 1), cv2.COLOR_BGR2RGB)
    return Preview(width=width, height=height, rgb=shown.tobytes())


def brightness(pixels: Pixels) -> float:
    """Return the mean of a frame's values, 0 to 255, from every eighth pixel."""
    return float(np.mean(pixels[::8, ::8]))


def wipe(pixels: Pixels) -> None:
    """Overwrite a frame that is no longer wanted. One that may not be written to is left to the collector."""
    if pixels.flags.writeable:
        pixels.fill(0)
