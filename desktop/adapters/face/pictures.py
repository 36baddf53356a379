"""Untrusted bytes into a frame, and a face out of a frame as a fresh small JPEG. Any thread.

Promises: size and end are judged by the header before anything is decoded; nothing of the old file (place, time,
camera, thumbnail) is in what is encoded anew; nothing is written to disk. Sizes allow what phones take, and no more.
"""

import cv2
import numpy as np

from desktop.adapters.face.arrays import Frame
from desktop.adapters.face.headers import read_header
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.face import FaceMeasures

MOST_BYTES = 20_000_000
#: A phone's 48 megapixels are taken; a hundred are not.
MOST_PIXELS = 50_000_000
_MOST_SIDE = 20_000
_LEAST_SIDE = 16
#: More adds nothing to a face and only costs time.
_WORKING_SIDE = 1_920
#: A face with its hair and chin, as sides of its box; enough for any recogniser to align it anew.
_CROP = 2.0
_CROP_SIDES = (480, 400, 320, 240, 160)
_QUALITIES = (92, 85, 75)


def decode_picture(untrusted_bytes: bytes) -> Frame:
    """Return a picture upright in BGR, no side above 1,920 pixels. JPEG, PNG, WebP, BMP, PGM/PPM.

    Raises: OperatorError `picture.unreadable`, `picture.too_large`, `picture.cut_short`.
    """
    if len(untrusted_bytes) > MOST_BYTES:
        raise OperatorError("picture.too_large", bytes=len(untrusted_bytes), most_bytes=MOST_BYTES)
    header = read_header(untrusted_bytes)
    if header is None or min(header.width, header.height) < _LEAST_SIDE:
        raise OperatorError("picture.unreadable")
    pixels = header.width * header.height
    if pixels > MOST_PIXELS or max(header.width, header.height) > _MOST_SIDE:
        raise OperatorError("picture.too_large", width=header.width, height=header.height, most_pixels=MOST_PIXELS)
    if not header.whole:
        raise OperatorError("picture.cut_short")
    try:
        # IMREAD_COLOR turns the picture upright by its EXIF orientation.
        decoded = cv2.imdecode(np.frombuffer(untrusted_bytes, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error as fault:
        raise OperatorError("picture.unreadable") from fault
    if decoded is None or {*decoded.shape[:2]} != {header.width, header.height}:
        raise OperatorError("picture.unreadable")
    return shrunk(decoded.astype(np.uint8, copy=False), _WORKING_SIDE)


def shrunk(frame: Frame, most_side: int) -> Frame:
    """Return the frame itself, or a smaller one with no side above `most_side` pixels."""
    height, width = frame.shape[:2]
    factor = most_side / max(width, height)
    if factor >= 1:
        return frame
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return cv2.resize(frame, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def face_jpeg(frame: Frame, face: FaceMeasures, *, most_bytes: int) -> bytes:
    """Return a face with some room around it as a new JPEG of at most `most_bytes`; smaller rather than coarser.

    Raises: DefectError for a limit that no face fits into.
    """
    side = max(face.width, face.height) * _CROP
    left, top = face.centre.x - side / 2, face.centre.y - side / 2
    for wanted in _CROP_SIDES:
        pixels = min(wanted, max(160, round(side)))
        scale = side / pixels
        place = np.array([[scale, 0, left], [0, scale, top]], np.float32)
        source = cv2.GaussianBlur(frame, (0, 0), scale / 2) if scale > 1.5 else frame  # or fine lines turn into noise
        crop = cv2.warpAffine(
            source, place, (pixels, pixels),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
        )  # fmt: skip
        for quality in _QUALITIES:
            done, encoded = cv2.imencode(".jpg", crop, [cv2.IMWRITE_JPEG_QUALITY, quality])
            if done and len(encoded) <= most_bytes:
                return encoded.tobytes()
    raise DefectError("no face fits into so few bytes")
