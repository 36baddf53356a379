"""The gallery: who looks most like a probe. One thread.

Holds vectors in memory alone, several a person, and compares with all of them: exact, no index. Promises: a removed
person's numbers are overwritten; one core and no BLAS, whose threads made the slowest search eighty times as long.
50,000 vectors take about 2 ms. Source: architecture.md, Known traps.
"""

from collections.abc import Iterable

import numpy as np

from desktop.adapters.face.arrays import WIDTH, Vectors
from desktop.domain.errors import DefectError
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import Candidate

_FIRST_ROWS = 64


class Gallery:
    """People and their vectors; the best of a person's scores counts."""

    def __init__(self) -> None:
        self._vectors: Vectors = np.zeros((_FIRST_ROWS, WIDTH), np.float32)
        self._owners: list[PersonRef] = []  # of row n
        self._rows: dict[PersonRef, list[int]] = {}
        self._deepest = 0  # nobody has more rows than this

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, person_ref: PersonRef) -> bool:
        return person_ref in self._rows

    @property
    def rows(self) -> int:
        """Return how many vectors there are."""
        return len(self._owners)

    def add(self, person_ref: PersonRef, vectors: Vectors) -> None:
        """Add one vector, or rows of them, of length 1. Raises: DefectError for what is none."""
        wanted = np.atleast_2d(np.asarray(vectors, np.float32))
        lengths = np.vecdot(wanted, wanted) if wanted.shape[1:] == (WIDTH,) else np.zeros(1)
        if not np.allclose(lengths, 1.0, atol=1e-3):
            raise DefectError("a gallery holds unit vectors of the embedding model only")
        first, end = self.rows, self.rows + len(wanted)
        if end > len(self._vectors):
            self._grow(end)
        self._vectors[first:end] = wanted
        self._owners += [person_ref] * len(wanted)
        own = self._rows.setdefault(person_ref, [])
        own.extend(range(first, end))
        self._deepest = max(self._deepest, len(own))

    def remove(self, person_ref: PersonRef) -> None:
        """Forget a person, if known; the numbers are overwritten."""
        for row in sorted(self._rows.pop(person_ref, ()), reverse=True):
            last = self.rows - 1
            owner = self._owners.pop()
            if row != last:
                self._vectors[row] = self._vectors[last]
                self._owners[row] = owner
                moved = self._rows[owner]
                moved[moved.index(last)] = row
            self._vectors[last] = 0

    def search(self, probe: Vectors, most: int = 5, *, without: Iterable[PersonRef] = ()) -> list[Candidate]:
        """Return at most so many people, the likest first, by the best cosine of each."""
        passed_over = set(without)
        if not self.rows or most < 1:
            return []
        scores = np.vecdot(self._vectors[: self.rows], np.asarray(probe, np.float32).reshape(WIDTH))
        # So many rows hold the wanted number of people for certain, those that are passed over besides.
        wanted = min(self.rows, (most + len(passed_over)) * self._deepest)
        found: dict[PersonRef, float] = {}
        likest = np.argpartition(scores, self.rows - wanted)[self.rows - wanted :]
        for row in likest[np.argsort(-scores[likest], kind="stable")]:
            owner = self._owners[row]
            if owner not in passed_over:
                found.setdefault(owner, float(scores[row]))
            if len(found) == most:
                break
        return [Candidate(person_ref=owner, score_cosine=score) for owner, score in found.items()]

    def _grow(self, least: int) -> None:
        grown = np.zeros((max(least, 2 * len(self._vectors)), WIDTH), np.float32)
        grown[: self.rows] = self._vectors[: self.rows]
        self._vectors[:] = 0
        self._vectors = grown
