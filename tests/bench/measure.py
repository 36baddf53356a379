"""What every benchmark here shares: a quiet sample set, its median and p99, and a line to print."""

import json
import math
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Sorted samples' figures; the unit is the caller's."""

    n: int
    median: float
    p99: float
    longest: float


def figures(samples: Sequence[float]) -> Figures:
    """Return median, 99th percentile (nearest rank) and maximum."""
    ordered = sorted(samples)
    rank = max(0, math.ceil(0.99 * len(ordered)) - 1)
    return Figures(n=len(ordered), median=ordered[len(ordered) // 2], p99=ordered[rank], longest=ordered[-1])


def report(name: str, **values: float | int | str) -> None:
    """Print one figure as a JSON line; the machine is named so that figures are not compared across machines."""
    shown = {key: round(value, 3) if isinstance(value, float) else value for key, value in values.items()}
    sys.stdout.write(
        json.dumps({"bench": name, **shown, "machine": platform.machine(), "python": platform.python_version()}) + "\n"
    )
    sys.stdout.flush()
