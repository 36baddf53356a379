"""Templates: what is kept of a face. Several shots become one vector; the bytes name the model they are for.

Any thread. Promises: no way back to a picture is kept, only the fused vector; bytes of another model or another format
are never half read. Encryption is the storage's, not this file's. Form: `CDFT`, version 1, 8 bytes of the model's
digest, 128 little-endian float32, CRC-32 of all before.
"""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop.adapters.face.arrays import WIDTH, Vectors, unit
from desktop.adapters.face.models import EMBEDDING
from desktop.domain.errors import OperatorError

#: Shots of one person are likelier than this; below it two people stood before the camera. Source: recognition.md.
LEAST_SHOT_COSINE = 0.363
_HEAD = struct.Struct("<4sB8s")
_MAGIC, _VERSION = b"CDFT", 1
_LENGTH = _HEAD.size + WIDTH * 4 + 4
_MODEL = bytes.fromhex(EMBEDDING.model_id)


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """One person's face, as the embedding model sees it."""

    vector: Vectors

    def to_bytes(self) -> bytes:
        """Return the form for storage."""
        body = _HEAD.pack(_MAGIC, _VERSION, _MODEL) + self.vector.astype("<f4").tobytes()
        return body + zlib.crc32(body).to_bytes(4, "little")


def fuse(shots: Sequence[Vectors]) -> Template:
    """Return one template of one or more shots. Raises: OperatorError `face.shots_differ` when two are not alike."""
    rows = np.stack(shots)
    least = min(float(np.vecdot(one, other)) for one in rows for other in rows)
    if least < LEAST_SHOT_COSINE:
        raise OperatorError("face.shots_differ", percent=round(100 * least))
    return Template(unit(rows.mean(axis=0, dtype=np.float32)))


def parse_template(untrusted_bytes: bytes) -> Template:
    """Return the template of stored bytes.

    Raises: OperatorError `face.template_damaged`, `face.template_other_model`.
    """
    body, check = untrusted_bytes[:-4], untrusted_bytes[-4:]
    if len(untrusted_bytes) < _HEAD.size + 4 or zlib.crc32(body).to_bytes(4, "little") != check:
        raise OperatorError("face.template_damaged")
    magic, version, model = _HEAD.unpack_from(body)
    if magic != _MAGIC or version != _VERSION:
        raise OperatorError("face.template_damaged")
    if model != _MODEL:
        raise OperatorError("face.template_other_model", model=model.hex())
    if len(untrusted_bytes) != _LENGTH:
        raise OperatorError("face.template_damaged")
    vector = np.frombuffer(body[_HEAD.size :], "<f4").astype(np.float32)
    if not np.isfinite(vector).all() or not np.isclose(float(np.vecdot(vector, vector)), 1.0, atol=1e-3):
        raise OperatorError("face.template_damaged")
    return Template(vector)
