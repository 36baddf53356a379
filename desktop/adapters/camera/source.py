"""What a camera is to the capture: opened, read newest first, closed. Thread `camera`, which owns the source.

A source of pictures that nobody takes throws them away: a frame is never late. Faults are `OperatorError`s:
`camera.none` (not there), `camera.busy` (another program has it), `camera.unplugged` (gone while open).
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

#: Height x width x 3, blue first.
Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """What a camera said that it gives. `fps` is 0 where it did not say."""

    width: int
    height: int
    fps: float


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Frame:
    """One picture. `number` counts within a session; `taken_at_s` is monotonic."""

    number: int
    taken_at_s: float
    pixels: Pixels


class Source(Protocol):
    """One camera, or what stands in for it."""

    @property
    def name(self) -> str:
        """Return what it is called on the page."""
        ...

    def open(self) -> Format:
        """Begin. Raises: OperatorError `camera.none`, `camera.busy`."""
        ...

    def read(self) -> Pixels | None:
        """Return the newest picture, waiting for about one at most; None when there is no new one.

        Raises: OperatorError `camera.unplugged`.
        """
        ...

    def close(self) -> None:
        """Give the camera back. Never fails; also after a failed `open`."""
        ...
