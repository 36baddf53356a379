"""How well faces are told apart on a folder of identities: one folder a person, pictures in it. One thread.

Every picture counts: one that shows no face, two faces or nothing at all is named with its code. Template scores take
each run of so many pictures, in the order of their names and round the end, as the template, and the rest as probes;
with one picture a template all pairs are compared. Promises: reads only; nothing of a picture leaves this process but
scores. Source: ISO/IEC 19795-1 for the words.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop.adapters.face.arrays import Vectors
from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.pictures import MOST_BYTES, decode_picture
from desktop.adapters.face.template import LEAST_SHOT_COSINE
from desktop.domain.biometrics import Rate, Scores
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import Ambiguous, Candidate, Matched, MatchingRule, decide

#: Other files are no pictures, and not counted.
ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".pgm", ".ppm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFault:
    """A picture that could not be used; `name` is its path within the folder."""

    name: str
    fault: OperatorError


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Each person's vectors in the order of the pictures' names, and what could not be used."""

    people: dict[str, Vectors]
    faults: tuple[PictureFault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One against one, and one against the gallery of all others in the folder at a rule."""

    scores: Scores
    #: An enrolled person is not recognised: not like enough, too near to another, or taken for another.
    fnir: Rate
    ambiguous: int
    #: An enrolled person is taken for somebody else.
    misidentified: int
    #: Somebody who is not in the gallery is taken for somebody.
    fpir: Rate
    #: Templates that were not made since their pictures are not alike.
    refused_templates: int


def pictures_of(folder: Path) -> list[tuple[str, Path]]:
    """Return person and path of every picture, in natural order. Raises: OperatorError `usage.faces_folder`."""
    try:
        people = sorted((entry for entry in folder.iterdir() if entry.is_dir()), key=_natural)
        found = [
            (person.name, path)
            for person in people
            for path in sorted(person.iterdir(), key=_natural)
            if path.suffix.lower() in ENDINGS and path.is_file()
        ]
    except OSError as fault:
        raise OperatorError("usage.faces_folder", path=str(folder)) from fault
    return found


def read_faces(pictures: list[tuple[str, Path]], engine: FaceEngine, step: Callable[[], object]) -> Faces:
    """Return the vectors of pictures; `step` is called after each.

    Raises: OperatorError `face.model_missing`, `face.model_changed`.
    """
    vectors: dict[str, list[Vectors]] = {}
    faults: list[PictureFault] = []
    for person, path in pictures:
        try:
            vectors.setdefault(person, []).append(engine.only_face(decode_picture(_bytes_of(path))).vector)
        except OperatorError as fault:
            if fault.code.startswith("face.model"):
                raise
            faults.append(PictureFault(name=f"{person}/{path.name}", fault=fault))
        step()
    people = {person: np.stack(rows) for person, rows in vectors.items() if rows}
    return Faces(people=people, faults=tuple(faults))


def evaluate(faces: Faces, *, shots: int, rule: MatchingRule) -> Evaluation:
    """Return the scores and identifications.

    Raises: OperatorError `usage.faces_folder` when nothing can be compared.
    """
    genuine: list[Vectors] = []
    impostor: list[Vectors] = []
    missed = ambiguous = misidentified = taken = probes = refused = 0
    longest = max(map(len, faces.people.values()), default=0)
    for start in range(longest):
        owners, gallery, tried = _gallery(faces, start, shots)
        refused += tried - len(owners)
        for person, probe in _probes(faces, start, shots):
            if person not in owners:
                continue
            own = owners.index(person)
            scored = gallery @ probe
            genuine.append(scored[[own]])
            impostor.append(np.delete(scored, own))
            candidates = [
                Candidate(person_ref=PersonRef(name), score_cosine=float(score))
                for name, score in zip(owners, scored, strict=True)
            ]
            match decide(candidates, rule):
                case Matched(candidate=found):
                    misidentified += found.person_ref != person
                    missed += found.person_ref != person
                case Ambiguous():
                    ambiguous += 1
                    missed += 1
                case _:
                    missed += 1
            strangers = [candidate for candidate in candidates if candidate.person_ref != person]
            taken += isinstance(decide(strangers, rule), Matched)
            probes += 1
    if not genuine or not any(map(len, impostor)):
        pictures = sum(map(len, faces.people.values()))
        raise OperatorError("usage.faces_folder", people=len(faces.people), pictures=pictures)
    return Evaluation(
        scores=Scores(np.concatenate(genuine).tolist(), np.concatenate(impostor).tolist()),
        fnir=Rate(missed, probes),
        ambiguous=ambiguous,
        misidentified=misidentified,
        fpir=Rate(taken, probes),
        refused_templates=refused,
    )


def _gallery(faces: Faces, start: int, shots: int) -> tuple[list[str], Vectors, int]:
    """Return who is in it, a vector each, and how many could have been."""
    owners, rows, tried = [], [], 0
    for person, vectors in faces.people.items():
        if len(vectors) <= shots or start >= len(vectors):
            continue
        tried += 1
        chosen = vectors[[(start + number) % len(vectors) for number in range(shots)]]
        if float((chosen @ chosen.T).min()) < LEAST_SHOT_COSINE:
            continue
        mean = chosen.mean(axis=0)
        owners.append(person)
        rows.append(mean / np.float32(np.sqrt(np.vecdot(mean, mean))))
    return owners, np.stack(rows) if rows else np.empty((0, 128), np.float32), tried


def _probes(faces: Faces, start: int, shots: int) -> Iterator[tuple[str, Vectors]]:
    for person, vectors in faces.people.items():
        if len(vectors) > shots and start < len(vectors):
            for number in range(shots, len(vectors)):
                yield person, vectors[(start + number) % len(vectors)]


def _natural(path: Path) -> list[tuple[int, int, str]]:
    parts = re.split(r"(\d{1,9})", path.name)
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as fault:
        raise OperatorError("picture.unreadable", path=str(path)) from fault
