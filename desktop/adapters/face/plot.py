"""A picture of an evaluation: how often which score came, genuine and impostor, and where the threshold is. Any thread.

Drawn by OpenCV, for whoever evaluates at a command line; the numbers are in the JSON. Shares are logarithmic, so that
the few impostors that matter can be seen.
"""

import math
from collections.abc import Sequence

import cv2
import numpy as np

from desktop.adapters.face.arrays import Frame
from desktop.domain.biometrics import Scores
from desktop.domain.matching import MatchingRule

_WIDTH, _HEIGHT = 960, 540
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 930, 60, 480
_LOWEST, _HIGHEST = -0.4, 1.0
_STEP = 0.02
_DECADES = 6
_INK, _LINE = (60, 50, 40), (225, 220, 215)
_GENUINE, _IMPOSTOR, _THRESHOLD = (208, 91, 14), (60, 60, 200), (40, 140, 40)  # BGR


def draw_scores(scores: Scores, rule: MatchingRule, title: str) -> bytes:
    """Return a PNG of 960 x 540."""
    canvas = np.full((_HEIGHT, _WIDTH, 3), 255, np.uint8)
    for decade in range(_DECADES + 1):
        height = _y(10.0**-decade)
        cv2.line(canvas, (_LEFT, height), (_RIGHT, height), _LINE, 1)
        _write(canvas, "1" if decade == 0 else f"1e-{decade}", 12, height + 5)
    for tenth in range(-4, 11, 2):
        across = _x(tenth / 10)
        cv2.line(canvas, (across, _TOP), (across, _BOTTOM), _LINE, 1)
        _write(canvas, f"{tenth / 10:.1f}", across - 14, _BOTTOM + 22)
    _curve(canvas, scores.impostor, _IMPOSTOR)
    _curve(canvas, scores.genuine, _GENUINE)
    threshold = _x(rule.threshold_cosine)
    cv2.line(canvas, (threshold, _TOP), (threshold, _BOTTOM), _THRESHOLD, 2)
    _write(canvas, title, _LEFT, 30)
    _write(canvas, f"genuine {len(scores.genuine)}", _LEFT + 10, _TOP + 20, _GENUINE)
    _write(canvas, f"impostor {len(scores.impostor)}", _LEFT + 10, _TOP + 42, _IMPOSTOR)
    _write(canvas, f"threshold {rule.threshold_cosine:.2f}", _LEFT + 10, _TOP + 64, _THRESHOLD)
    _write(canvas, "share of scores per step of 0.02, over the cosine", _LEFT, _BOTTOM + 48)
    return cv2.imencode(".png", canvas)[1].tobytes()


def _curve(canvas: Frame, values: Sequence[float], colour: tuple[int, int, int]) -> None:
    edges = np.arange(_LOWEST, _HIGHEST + _STEP, _STEP)
    counts, _ = np.histogram(np.clip(values, _LOWEST, _HIGHEST - 1e-6), edges)
    for edge, count in zip(edges, counts, strict=False):
        if count:
            corner = (_x(float(edge)) + 1, _y(float(count) / len(values)))
            cv2.rectangle(canvas, corner, (_x(float(edge) + _STEP) - 1, _BOTTOM), colour, 2)


def _x(score: float) -> int:
    return round(_LEFT + (score - _LOWEST) / (_HIGHEST - _LOWEST) * (_RIGHT - _LEFT))


def _y(share: float) -> int:
    return round(_TOP + min(_DECADES, -math.log10(share)) / _DECADES * (_BOTTOM - _TOP))


def _write(canvas: Frame, text: str, left: int, base: int, colour: tuple[int, int, int] = _INK) -> None:
    cv2.putText(canvas, text, (left, base), cv2.FONT_HERSHEY_SIMPLEX, 0.5, colour, 1, cv2.LINE_AA)
