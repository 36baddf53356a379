import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.face.gallery import Gallery
from desktop.domain.errors import DefectError
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import Candidate


def vectors(count: int, seed: int = 0) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, 128)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def person(number: int) -> PersonRef:
    return PersonRef(f"P{number}")


def test_the_likest_people_come_first_with_the_best_of_their_vectors() -> None:
    rows = vectors(300)
    gallery = Gallery()
    for number in range(100):
        gallery.add(person(number), rows[3 * number : 3 * number + 3])
    assert (len(gallery), gallery.rows, person(7) in gallery) == (100, 300, True)
    probe = rows[22]
    by_person = {person(n): float((rows[3 * n : 3 * n + 3] @ probe).max()) for n in range(100)}
    ranked = sorted(by_person, key=lambda ref: -by_person[ref])
    found = gallery.search(probe, 5)
    assert [candidate.person_ref for candidate in found] == ranked[:5]
    assert [candidate.score_cosine for candidate in found] == pytest.approx([by_person[ref] for ref in ranked[:5]])
    assert [c.person_ref for c in gallery.search(probe, 2, without=ranked[:2])] == ranked[2:4]
    assert len(gallery.search(probe, 1_000)) == 100


def test_nobody_is_found_in_an_empty_gallery() -> None:
    assert Gallery().search(vectors(1)[0]) == []
    gallery = Gallery()
    gallery.add(person(1), vectors(1))
    assert gallery.search(vectors(1)[0], 0) == gallery.search(vectors(1)[0], without=[person(1)]) == []


@pytest.mark.parametrize("wrong", [np.ones(128), np.full(128, np.nan), np.zeros(128), np.ones((2, 64))])
def test_only_unit_vectors_come_in(wrong: np.ndarray) -> None:
    with pytest.raises(DefectError):
        Gallery().add(person(1), wrong)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=60))
def test_any_order_of_coming_and_going_leaves_who_is_there_and_nothing_else(steps: list[tuple[int, int]]) -> None:
    rows = vectors(400, seed=3)
    gallery, known, used = Gallery(), {}, 0
    for number, count in steps:
        if count == 0:
            gallery.remove(person(number))
            known.pop(number, None)
        else:
            gallery.add(person(number), rows[used : used + count])
            known.setdefault(number, []).extend(range(used, used + count))
            used += count
    assert (len(gallery), gallery.rows) == (len(known), sum(map(len, known.values())))
    probe = rows[399]
    wanted = {person(number): float((rows[at] @ probe).max()) for number, at in known.items()}
    assert {c.person_ref: pytest.approx(c.score_cosine, abs=1e-5) for c in gallery.search(probe, 99)} == wanted
    assert not gallery._vectors[gallery.rows :].any(), "what is gone is overwritten"


def test_a_candidate_is_what_the_decision_takes() -> None:
    gallery = Gallery()
    gallery.add(person(1), vectors(1))
    assert gallery.search(vectors(1)[0]) == [Candidate(person_ref=person(1), score_cosine=pytest.approx(1.0))]
