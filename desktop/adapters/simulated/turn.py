"""One turn at a simulated terminal's camera: a payment or a verification, who steps up, and what comes when. Pure.

Times are on the clock that the terminal is told, in seconds.
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.simulated.crowd import Visit
from desktop.protocol.messages import Fields


@dataclass(slots=True, kw_only=True)
class Turn:
    """The payment or verification that has the camera. `amount_fen` is None for a verification."""

    kind: str
    number: str
    amount_fen: int | None
    by_face: bool
    visit: Visit
    stages: list[tuple[str, float]]  # what comes next, and how many seconds after the one before
    stage: str
    next_at: float
    give_up_at: float
    picture: Path | None = None  # of who stands there, until it is known who that is
    waits_for_line: bool = False  # nobody has stepped up yet

    @property
    def due_at(self) -> float:
        """Return when it goes on or is given up, whichever comes first."""
        return min(self.next_at, self.give_up_at)

    def who(self) -> Fields:
        """Return what the journal says of the person."""
        person = self.visit.person
        if not self.by_face:
            return {"user_id": person.user_id}
        return {"person_ref": person.person_ref, "user_id": person.user_id, "face_id": person.face_id}

    def liveness(self) -> Fields:
        """Return what the journal says of the liveness check."""
        return {"liveness": {"passed": True, "score": self.visit.liveness_score}} if self.by_face else {}


def stages_of(visit: Visit, *, by_face: bool, late_s: float) -> list[tuple[str, float]]:
    """Return what comes after `shown`, each with the seconds after the one before; the end comes `late_s` later."""
    shown_s, searching_s, matched_s, authorising_s = visit.delays_s
    done = ("done", authorising_s + late_s)
    if not by_face:
        return [("authorising", shown_s), done]
    return [("searching", shown_s), ("matched", searching_s), ("authorising", matched_s), done]
