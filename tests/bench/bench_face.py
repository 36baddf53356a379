"""From a frame to a person: what detection, embedding and search cost on one core, and how many mistakes are made.

Run: `taskset -c 0 python -m tests.bench.bench_face [--faiss PYTHON] [--dlib PYTHON] [--rounds N]`. The two options name
interpreters of other environments in which faiss-cpu, or dlib-bin with face_recognition, is installed: each is measured
in the same run on the same frames or vectors, and is part of nothing that is shipped. Without them, that is said.
Frames are ORL's faces in 640 x 480 (40 adults). Vectors of more people than there are faces are drawn from a normal
distribution with the mean of ORL's and so much of its covariance that cosines between two of them spread as those of
two people of ORL do: they are no people, and every figure with them is named synthetic.
Aims: 60 ms a frame at 5,000 people; a search at 50,000 vectors within twice faiss; FNMR at most 1 % and no false match.
"""

import argparse
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.evaluation import Faces, evaluate
from desktop.adapters.face.gallery import Gallery
from desktop.adapters.face.template import fuse
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import SHIPPED_RULE, Matched, decide
from tests.bench.measure import figures, report
from tests.helpers.orl import PEOPLE, PICTURES, orl_frame

_MS = 1_000
_FAISS = """
import json, sys, time
import faiss, numpy as np
faiss.omp_set_num_threads(1)
rows, probes = np.load(sys.argv[1]), np.load(sys.argv[2])
index = faiss.IndexFlatIP(rows.shape[1]); index.add(rows)
taken = []
for _ in range(3):
    for probe in probes:
        began = time.perf_counter(); index.search(probe[None], 5); taken.append(time.perf_counter() - began)
print(json.dumps({"version": faiss.__version__, "taken": taken}))
"""
_DLIB = """
import json, sys, time
import dlib, face_recognition, numpy as np
frames, known = np.load(sys.argv[1]), np.random.default_rng(1).normal(size=(5000, 128))
parts, missed = {"detect": [], "embed": [], "search": []}, 0
for frame in frames:
    frame = np.ascontiguousarray(frame[:, :, ::-1]); began = time.perf_counter()
    places = face_recognition.face_locations(frame); found = time.perf_counter()
    if not places:
        missed += 1; continue
    vector = face_recognition.face_encodings(frame, places[:1])[0]; embedded = time.perf_counter()
    np.linalg.norm(known - vector, axis=1).argmin(); done = time.perf_counter()
    for name, took in zip(parts, (found - began, embedded - found, done - embedded)): parts[name].append(took)
print(json.dumps({"version": dlib.__version__, "missed": missed, "parts": parts}))
"""


def main(rounds: int, faiss_python: str | None, dlib_python: str | None) -> None:
    engine = FaceEngine()
    frames = {(s, m): orl_frame(s, m) for s in range(1, PEOPLE + 1) for m in range(1, PICTURES + 1)}
    vectors = {place: engine.only_face(frame).vector for place, frame in frames.items()}
    every = np.stack(list(vectors.values()))
    with TemporaryDirectory() as folder:
        _frame_to_person(engine, list(frames.values())[:rounds], every)
        _beside_dlib(dlib_python, np.stack(list(frames.values())[:: max(1, len(frames) // 40)]), Path(folder))
        _search(every, faiss_python, Path(folder))
    rows = {f"s{s}": np.stack([vectors[s, m] for m in range(1, PICTURES + 1)]) for s in range(1, PEOPLE + 1)}
    _mistakes(rows)
    for people in (100, 500, 1_000, 2_000, 5_000):
        _among_synthetic(rows, every, people)


def _synthetic(like: np.ndarray, count: int, seed: int) -> np.ndarray:
    """Return unit vectors of people who do not exist, spread as those given are."""
    draw, own = np.random.default_rng(seed), np.cov(like.T)
    even = np.eye(len(own)) * np.trace(own) / len(own)
    people = np.repeat(np.arange(PEOPLE), PICTURES)
    wanted = float((like @ like.T)[people[:, None] != people].std())
    low, high = 0.0, 1.0
    for _ in range(30):  # how much of the forty people's own directions; all of it would bring everybody near them
        middle = (low + high) / 2
        spread = middle * own + (1 - middle) * even
        low, high = (middle, high) if np.sqrt((spread**2).sum()) < wanted else (low, middle)
    spread = low * own + (1 - low) * even
    rows = draw.multivariate_normal(like.mean(axis=0), spread, size=count).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * _MS


def _frame_to_person(engine: FaceEngine, frames: list[np.ndarray], every: np.ndarray) -> None:
    gallery = Gallery()
    for number, row in enumerate(_synthetic(every, 5_000, 1)):
        gallery.add(PersonRef(f"P{number}"), row)
    detection, embedding, search, whole = [], [], [], []
    spent_s = time.process_time()
    for frame in frames:
        began = time.perf_counter()
        (face,) = engine.see(frame, 0.0).faces
        seen = time.perf_counter()
        vector = engine.embed(frame, face)
        embedded = time.perf_counter()
        decide(gallery.search(vector, 2))
        done = time.perf_counter()
        for kept, took in ((detection, seen - began), (embedding, embedded - seen), (search, done - embedded),
                           (whole, done - began)):  # fmt: skip
            kept.append(took * _MS)
    cpu_ms = (time.process_time() - spent_s) * _MS / len(frames)
    for name, samples in (("detect_and_measure", detection), ("embed", embedding), ("search_5000", search),
                          ("frame_to_person", whole)):  # fmt: skip
        of = figures(samples)
        report(f"face_{name}", n=of.n, median_ms=of.median, p99_ms=of.p99, longest_ms=of.longest)
    report("face_frame_to_person_cpu", n=len(frames), mean_ms=cpu_ms)


def _other(python: str, script: str, *arguments: Path) -> dict[str, object]:
    done = subprocess.run([python, "-c", script, *map(str, arguments)], capture_output=True, text=True, check=True)
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def _beside_dlib(python: str | None, frames: np.ndarray, folder: Path) -> None:
    if python is None:
        report("face_dlib", skipped="no interpreter with dlib-bin and face_recognition was named by --dlib")
        return
    np.save(folder / "frames.npy", frames)
    answer = _other(python, _DLIB, folder / "frames.npy")
    parts = {name: np.array(taken) * _MS for name, taken in answer["parts"].items()}  # type: ignore[attr-defined]
    whole = figures(sum(parts.values()).tolist())
    report("face_dlib", version=str(answer["version"]), n=whole.n, missed=answer["missed"], median_ms=whole.median,
           p99_ms=whole.p99, **{f"{name}_ms": float(np.median(taken)) for name, taken in parts.items()})  # fmt: skip


def _search(every: np.ndarray, faiss_python: str | None, folder: Path) -> None:
    rows = _synthetic(every, 50_000, 2)
    gallery = Gallery()
    for number in range(0, len(rows), 3):
        gallery.add(PersonRef(f"P{number}"), rows[number : number + 3])
    taken = [_timed(lambda probe=probe: gallery.search(probe, 5)) for _ in range(3) for probe in every[::2]]
    of = figures(taken)
    report("face_search_50000_synthetic", n=of.n, median_ms=of.median, p99_ms=of.p99, longest_ms=of.longest)
    if faiss_python is None:
        report("face_search_50000_faiss", skipped="no interpreter with faiss-cpu was named by --faiss")
        return
    np.save(folder / "rows.npy", rows)
    np.save(folder / "probes.npy", every[::2])
    answer = _other(faiss_python, _FAISS, folder / "rows.npy", folder / "probes.npy")
    other = figures([took * _MS for took in answer["taken"]])  # type: ignore[attr-defined]
    report("face_search_50000_faiss", version=str(answer["version"]), n=other.n, median_ms=other.median,
           p99_ms=other.p99, ours_by_theirs=of.median / other.median)  # fmt: skip


def _mistakes(rows: dict[str, np.ndarray]) -> None:
    found = evaluate(Faces(people=rows, faults=()), shots=3, rule=SHIPPED_RULE)
    point = found.scores.at(SHIPPED_RULE.threshold_cosine)
    report(
        "face_orl_three_picture_templates", threshold=SHIPPED_RULE.threshold_cosine, fnmr=point.fnmr.share,
        fnmr_errors=point.fnmr.errors, fnmr_trials=point.fnmr.trials, fnmr_high=point.fnmr.interval[1],
        false_matches=point.fmr.errors, fmr_trials=point.fmr.trials, fmr_high=point.fmr.interval[1],
        highest_impostor=found.scores.impostor[-1], fnir_errors=found.fnir.errors, fpir_errors=found.fpir.errors,
    )  # fmt: skip
    assert point.fnmr.share <= 0.01
    assert point.fmr.errors == 0


def _among_synthetic(rows: dict[str, np.ndarray], every: np.ndarray, people: int) -> None:
    """Forty real people among synthetic ones; then the same pictures as strangers to synthetic people alone."""
    fnir = fpir = probes = 0
    for seed in range(10):
        crowd, alone = Gallery(), Gallery()
        for number, row in enumerate(_synthetic(every, people, 100 + seed)):
            alone.add(PersonRef(f"X{number}"), row)
            if number < people - len(rows):
                crowd.add(PersonRef(f"X{number}"), row)
        for name, own in rows.items():
            crowd.add(PersonRef(name), fuse([own[(seed + at) % len(own)] for at in range(3)]).vector)
        for name, own in rows.items():
            for at in range(3, len(own)):
                probe = own[(seed + at) % len(own)]
                match decide(crowd.search(probe, 2)):
                    case Matched(candidate=found) if found.person_ref == name:
                        pass
                    case _:
                        fnir += 1
                fpir += isinstance(decide(alone.search(probe, 2)), Matched)
                probes += 1
    report("face_identification_synthetic_gallery", people=people, probes=probes, fnir_errors=fnir, fpir_errors=fpir)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--faiss")
    parser.add_argument("--dlib")
    given = parser.parse_args()
    main(given.rounds, given.faiss, given.dlib)
