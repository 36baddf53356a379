"""What frames and vectors are, and cv2 held to one thread. Any thread.

A second thread of OpenCV or BLAS gains nothing on a desk with two cores and makes the slowest answer many times slower.
Source: architecture.md, Known traps.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

#: Height x width x 3, in BGR.
Frame = NDArray[np.uint8]
#: One row, or rows of them; of length 1 where it is an embedding.
Vectors = NDArray[np.float32]

#: Length of an embedding. Source: the embedding model's output.
WIDTH = 128

cv2.setNumThreads(1)


def unit(vector: Vectors) -> Vectors:
    """Return the vector at length 1; a vector of zeros stays as it is."""
    length = float(np.sqrt(np.vecdot(vector, vector)))
    return vector / np.float32(length) if length > 0 else vector
