"""Tones are told apart with the eyes shut, do not click, do not clip, and are the same everywhere."""

from array import array
from itertools import combinations, pairwise

import pytest

from desktop.domain.tones import SAMPLE_RATE, SCORES, Cue, length_ms, samples


def numbers(cue: Cue, volume_percent: int = 100) -> array:
    made = array("h")
    made.frombytes(samples(cue, volume_percent))
    return made


def shape(cue: Cue) -> tuple:
    """What an ear has of a tone: how many notes, up or down, and how long in tenths of a second."""
    notes = [note for note in SCORES[cue] if note.pitch_hz]
    moves = tuple(
        (later.pitch_hz > earlier.pitch_hz) - (later.pitch_hz < earlier.pitch_hz) for earlier, later in pairwise(notes)
    )
    return len(notes), moves, length_ms(cue) // 100


@pytest.mark.parametrize("pair", list(combinations(Cue, 2)), ids=lambda pair: f"{pair[0].value}-{pair[1].value}")
def test_no_two_tones_are_alike(pair: tuple[Cue, Cue]) -> None:
    one, other = pair
    assert shape(one) != shape(other)
    if shape(one)[:2] == shape(other)[:2]:  # of the same melody: then by length or pitch, by far
        lengths = sorted((length_ms(one), length_ms(other)))
        pitches = sorted((SCORES[one][0].pitch_hz, SCORES[other][0].pitch_hz))
        assert lengths[1] >= 2 * lengths[0] or pitches[1] >= 1.5 * pitches[0]


@pytest.mark.parametrize("cue", list(Cue))
def test_a_tone_neither_clips_nor_clicks(cue: Cue) -> None:
    made = numbers(cue)
    assert abs(len(made) - SAMPLE_RATE * length_ms(cue) // 1_000) <= len(SCORES[cue])
    assert 20_000 < max(abs(each) for each in made) < 32_767
    assert abs(made[0]) < 200 and abs(made[-1]) < 200
    assert length_ms(cue) <= 900, "over before the next diner stands there"


def test_the_volume_is_a_share() -> None:
    loud, quiet, none = (max(numbers(Cue.PAID, volume)) for volume in (100, 50, 0))
    assert abs(quiet - loud / 2) <= 1
    assert none == 0


def test_paid_is_heard_before_anything_else_could_be() -> None:
    """The pitch of paid rises, of refused falls; zero crossings tell, without the score."""

    def crossings(part: array) -> float:
        return sum(1 for a, b in pairwise(part) if a < 0 <= b) / len(part)

    for cue, rises in ((Cue.PAID, True), (Cue.REFUSED, False)):
        made = numbers(cue)
        first, last = made[: len(made) // 4], made[-len(made) // 4 :]
        assert (crossings(last) > crossings(first)) is rises
