"""The two models that come with the program, and the proof that they are the ones that were calibrated. Any thread.

Promises: a path is given out only when the file's SHA-256 is the one written here, so that a swapped or damaged model
never recognises anybody. Figures of recognition hold for these files only. Source: resources/models/ORIGIN.md.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import OperatorError
from desktop.services.resources import RESOURCES

MODELS = RESOURCES / "models"


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One file, by its name and what is in it."""

    name: str
    sha256: str

    @property
    def model_id(self) -> str:
        """What templates and records call it: the start of its digest."""
        return self.sha256[:16]


DETECTION = Model(
    name="face_detection_yunet_2023mar_int8bq.onnx",
    sha256="49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10",
)
EMBEDDING = Model(
    name="face_recognition_sface_2021dec_int8bq.onnx",
    sha256="fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
)


def model_path(model: Model, folder: Path = MODELS) -> Path:
    """Return where a model lies, checked: 10 ms for the larger.

    Raises: OperatorError `face.model_missing`, `face.model_changed`.
    """
    path = folder / model.name
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as fault:
        raise OperatorError("face.model_missing", name=model.name, path=str(path)) from fault
    if digest != model.sha256:
        raise OperatorError("face.model_changed", name=model.name, path=str(path))
    return path
