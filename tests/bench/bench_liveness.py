"""How often a photo that is turned as a card passes for a head that turns: ORL's 40 people, the real detector.

.venv/bin/python -m tests.bench.bench_liveness [degrees between frames]
"""

import sys

from desktop.adapters.face.engine import FaceEngine
from desktop.domain.capture_checks import CaptureRules, quality
from desktop.domain.capture_liveness import Answer, LivenessRules, Step, TurnWatch, baseline
from desktop.domain.face import SeenFaces
from tests.bench.measure import report
from tests.helpers.orl import PEOPLE, PICTURES, orl_frame
from tests.helpers.orl_capture import card

MOST_DEG = 72
DISTANCES = (1.5, 3.0)  # in widths of the card
TURNS = (Step.TURN_LEFT, Step.TURN_RIGHT)


def best_picture(engine: FaceEngine, person: int) -> tuple[int, SeenFaces]:
    """Return the picture that somebody would hold up: the one of the best quality."""
    seen = {number: engine.see(orl_frame(person, number), 0.0) for number in range(1, PICTURES + 1)}
    alone = {number: one for number, one in seen.items() if len(one.faces) == 1}
    chosen = max(alone, key=lambda number: quality(alone[number].faces[0], alone[number], CaptureRules()))
    return chosen, alone[chosen]


def swing(watch: TurnWatch, frames: list[SeenFaces]) -> Answer:
    """Return the first answer that is one."""
    for number, seen in enumerate(frames):
        if len(seen.faces) == 1:
            answer = watch.see(seen.faces[0], seen, number)
            if answer is not Answer.NOT_YET:
                return answer
    return Answer.NOT_YET


def main(step_deg: int) -> None:
    engine, answers, passed = FaceEngine(), dict.fromkeys(Answer, 0), {}
    for person in range(1, PEOPLE + 1):
        number, straight = best_picture(engine, person)
        base = baseline([straight.faces[0]])
        for distance in DISTANCES:
            angles = range(-MOST_DEG, MOST_DEG + 1, step_deg)
            at = {deg: engine.see(card(orl_frame(person, number), deg, distance=distance), 0.0) for deg in angles}
            for most in range(18, MOST_DEG + 1, 6):
                for sign in (1, -1):
                    there = [at[sign * deg] for deg in range(0, most + 1, step_deg)]
                    for turn in TURNS:
                        watch = TurnWatch(turn, base, LivenessRules(), CaptureRules())
                        answer = swing(watch, [*there, *reversed(there)])
                        answers[answer] += 1
                        if answer is Answer.DONE:
                            passed.setdefault(person, set()).add(turn)
    report(
        "liveness_photo", photos=PEOPLE, swings=sum(answers.values()), passed_for_a_turn=answers[Answer.DONE],
        said_flat=answers[Answer.FLAT], photos_with_one_turn=len(passed),
        photos_with_both=sum(len(turns) == len(TURNS) for turns in passed.values()),
    )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
