"""The tones of the till: what each says, and its samples, computed. Pure.

Told apart with the eyes shut, by number of notes, length and direction: paid rises, refused falls low and slow, in
doubt swings between two notes, stopped knocks three times, ready is one soft note, a code or card that was read one
short tick. Nothing is loaded from a file: the same score gives the same samples everywhere. Source: issue 6, Sounds;
ui.md, principle 1.
"""

import math
import sys
from array import array
from dataclasses import dataclass
from enum import Enum
from functools import cache

SAMPLE_RATE = 44_100  # per second, one channel, 16 bits
_PEAK = 26_000  # below the 32,767 that a sample can hold, so that overtones do not clip
_OVERTONES = ((1, 0.72), (2, 0.2), (3, 0.08))  # multiple of the pitch, share of the loudness
_ATTACK_S, _RELEASE_S = 0.006, 0.03  # of each note: without them it clicks


class Cue(Enum):
    """What the till says with a tone."""

    READY = "ready"
    READ = "read"  # a payment code or card was read
    PAID = "paid"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Note:
    """A pitch in hertz (0: a rest) for some milliseconds."""

    pitch_hz: float
    length_ms: int


_A4, _C4, _G4, _E5, _CS5, _FS5, _A5, _E6, _A6, _A3 = (
    440.0, 261.6, 392.0, 659.3, 554.4, 740.0, 880.0, 1318.5, 1760.0, 220.0,
)  # fmt: skip
SCORES: dict[Cue, tuple[Note, ...]] = {
    Cue.READY: (Note(_E5, 140),),
    Cue.READ: (Note(_A6, 45),),
    Cue.PAID: (Note(_A5, 90), Note(_E6, 190)),
    Cue.REFUSED: (Note(_G4, 220), Note(0, 40), Note(_C4, 420)),
    Cue.IN_DOUBT: (Note(_FS5, 130), Note(_CS5, 130), Note(_FS5, 130), Note(_CS5, 130), Note(_FS5, 200)),
    Cue.STOPPED: (Note(_A3, 180), Note(0, 120), Note(_A3, 180), Note(0, 120), Note(_A3, 260)),
}


def length_ms(cue: Cue) -> int:
    """Return how long a tone lasts, in ms."""
    return sum(note.length_ms for note in SCORES[cue])


@cache
def samples(cue: Cue, volume_percent: int = 100) -> bytes:
    """Return a tone as 16-bit little-endian samples at a volume of 0 to 100 percent."""
    made = array("h")
    for note in SCORES[cue]:
        made.extend(_note(note, volume_percent / 100))
    if sys.byteorder == "big":
        made.byteswap()
    return made.tobytes()


def _note(note: Note, volume: float) -> list[int]:
    count = SAMPLE_RATE * note.length_ms // 1_000
    if not note.pitch_hz:
        return [0] * count
    attack, release = int(SAMPLE_RATE * _ATTACK_S), int(SAMPLE_RATE * _RELEASE_S)
    step = 2 * math.pi * note.pitch_hz / SAMPLE_RATE
    made = []
    for at in range(count):
        shape = min(1.0, at / attack, (count - 1 - at) / release)
        wave = sum(share * math.sin(step * at * multiple) for multiple, share in _OVERTONES)
        made.append(round(_PEAK * volume * shape * wave))
    return made
