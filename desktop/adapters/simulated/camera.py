"""The camera of a simulated terminal: plays one payment or verification after the other, step by step. One thread.

Owns the turn under way; it is lost with a power cut. Promises: one at a time, what is accepted is kept before it
begins, and from `authorising` on only the provider decides. `speed` divides delays and patience; with 0 nothing takes
time. With visitors it is their pictures that step up, and whoever the terminal's own faces say they are; with a
scripted line those that it names.
Source: terminal-link.md section 5, `pay`, `verify`, `cancel`.
"""

from dataclasses import replace
from pathlib import Path
from typing import assert_never

from desktop.adapters.simulated.clock import TerminalClock
from desktop.adapters.simulated.crowd import Crowd, Outcome, Visit
from desktop.adapters.simulated.enrolment import Enrolment
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.journal import Content, Journal
from desktop.adapters.simulated.line import LOOK_EVERY_S, ScriptedLine
from desktop.adapters.simulated.log import TerminalLog
from desktop.adapters.simulated.mischief import MischiefMaker
from desktop.adapters.simulated.outbox import Outbox
from desktop.adapters.simulated.provider import Provider
from desktop.adapters.simulated.turn import Turn, stages_of
from desktop.adapters.simulated.visitors import FaceVisitors
from desktop.domain.errors import OperatorError
from desktop.domain.matching import Ambiguous, Matched, Unknown
from desktop.protocol.messages import Fields

#: Why somebody was not recognised.
FACE_UNKNOWN, FACE_AMBIGUOUS, NO_FACE = "face_unknown", "face_ambiguous", "no_face"


class Camera:
    """Who stands in front of it, if anybody."""

    def __init__(
        self, journal: Journal, crowd: Crowd, enrolment: Enrolment, provider: Provider, mischief: MischiefMaker,
        clock: TerminalClock, outbox: Outbox, speed: float, visitors: FaceVisitors | None,
        line: ScriptedLine | None, log: TerminalLog,
    ) -> None:  # fmt: skip
        self._journal = journal
        self._crowd = crowd
        self._enrolment = enrolment
        self._provider = provider
        self._mischief = mischief
        self._clock = clock
        self._outbox = outbox
        self._speed = speed
        self._visitors = visitors
        self._line = line
        self._look_at = 0.0
        self._log = log
        self._turn: Turn | None = None

    def pay(self, number: str, content: Content, now: float, *, amount_fen: int, by_face: bool, wait_s: int) -> None:
        """Begin a payment; without anybody it is given up after `wait_s`. Raises: RefusalError `busy`."""
        self._begin("payment", number, content, now, amount_fen, by_face, wait_s)

    def verify(self, number: str, content: Content, now: float, *, wait_s: int) -> None:
        """Begin a verification; without anybody it is given up after `wait_s`. Raises: RefusalError `busy`."""
        self._begin("verification", number, content, now, None, True, wait_s)

    def cancel(self, order_no: str) -> None:
        """End a payment that is under way and not with the provider yet; else nothing happens."""
        turn = self._turn_of("payment", order_no)
        if turn is not None and turn.stage != "authorising":
            self._finish(turn, "cancelled", error="cancelled_by_desk")

    def stage_of(self, kind: str, number: str) -> str | None:
        """Return the stage of what has the camera, or None for anything else."""
        turn = self._turn_of(kind, number)
        return None if turn is None else turn.stage

    def tick(self, now: float) -> None:
        """Go on as far as is due. Raises: PowerCutError."""
        if self._turn is not None and self._turn.waits_for_line and now >= self._look_at:
            self._look_for_next(self._turn, now)
        while self._turn is not None and now >= self._turn.due_at:
            self._advance(self._turn, now)

    def deadline(self) -> float | None:
        """Return when `tick` is due at the latest, or None."""
        if self._turn is None:
            return None
        return min(self._turn.due_at, self._look_at) if self._turn.waits_for_line else self._turn.due_at

    # --- inside ----------------------------------------------------------------------------------------------------

    def _turn_of(self, kind: str, number: str) -> Turn | None:
        turn = self._turn
        return turn if turn is not None and (turn.kind, turn.number) == (kind, number) else None

    def _begin(
        self, kind: str, number: str, content: Content, now: float, amount_fen: int | None, by_face: bool, wait_s: int
    ) -> None:
        if self._turn is not None:
            raise RefusalError("busy", order_no=self._turn.number)
        self._journal.take(kind, number, content)
        visit = self._crowd.next_visit(self._enrolment.person_refs)
        picture = None
        if self._visitors is not None and by_face:
            picture = self._visitors.step_up()
            visit = replace(visit, outcome=Outcome.NOBODY if picture is None else Outcome.PAYS)  # by the face alone
        waits_for_line = self._line is not None and by_face
        if self._line is not None:
            visit = replace(visit, outcome=Outcome.NOBODY if by_face else Outcome.PAYS, error="")
        late_s = self._mischief.delay_s() if amount_fen is not None else 0.0
        stages = stages_of(visit, by_face=by_face, late_s=late_s)
        patience_s = wait_s / max(1.0, self._speed) if self._speed else 0.0
        nobody = visit.outcome is Outcome.NOBODY
        self._turn = Turn(
            kind=kind,
            number=number,
            amount_fen=amount_fen,
            by_face=by_face,
            visit=visit,
            picture=picture,
            stages=stages,
            stage="shown",
            next_at=float("inf") if nobody else now + stages[0][1],
            give_up_at=now + patience_s if nobody or self._speed else float("inf"),
            waits_for_line=waits_for_line,
        )
        self._look_at = now
        self._tell_stage(self._turn)

    def _look_for_next(self, turn: Turn, now: float) -> None:
        """Let whoever the script names next step up."""
        assert self._line is not None
        enrolled = self._enrolment.person_refs
        person_ref = self._line.step_up(enrolled)
        if person_ref is None:
            self._look_at = now + LOOK_EVERY_S
            return
        turn.visit = replace(turn.visit, person=self._crowd.person(enrolled, person_ref), outcome=Outcome.PAYS)
        turn.next_at, turn.waits_for_line = now + turn.stages[0][1], False

    def _advance(self, turn: Turn, now: float) -> None:
        if turn.give_up_at <= turn.next_at and turn.stage != "authorising":
            self._finish(turn, "timeout" if turn.kind == "payment" else "not_matched", error="timeout")
            return
        stage, _ = turn.stages.pop(0)
        if turn.amount_fen is not None:
            self._mischief.reach(stage)
        if stage == "done":
            self._decide(turn, now)
            return
        if stage in ("matched", "authorising") and turn.visit.outcome is Outcome.WALKS_AWAY:
            self._finish(turn, "cancelled" if turn.kind == "payment" else "not_matched", error="walked_away")
            return
        if stage == "matched" and turn.picture is not None:
            turn.visit = self._recognised(turn.visit, turn.picture)
        if stage == "matched" and turn.visit.outcome is Outcome.NOT_KNOWN:
            self._finish(turn, "declined" if turn.kind == "payment" else "not_matched", error=turn.visit.error)
            return
        turn.stage = stage
        turn.next_at += turn.stages[0][1]
        if stage == "authorising":
            turn.give_up_at = float("inf")  # from here on only the provider decides
        self._tell_stage(turn)

    def _recognised(self, visit: Visit, picture: Path) -> Visit:
        """Return the visit of whoever is in the picture. Raises: OperatorError `face.model_*`."""
        try:
            match = self._enrolment.recognise(picture.read_bytes())
        except (OperatorError, OSError) as fault:
            if isinstance(fault, OperatorError) and not fault.code.startswith(("picture.", "face.none")):
                raise
            self._log.note(f"visitor {picture.name}: {fault}")
            return replace(visit, outcome=Outcome.NOT_KNOWN, error=NO_FACE)
        match match:
            case Matched(candidate=found):
                self._log.note(f"visitor {picture.name}: {found.person_ref} {found.score_cosine:.3f}")
                return replace(visit, person=self._crowd.person(self._enrolment.person_refs, found.person_ref))
            case Ambiguous():
                return replace(visit, outcome=Outcome.NOT_KNOWN, error=FACE_AMBIGUOUS)
            case Unknown():
                return replace(visit, outcome=Outcome.NOT_KNOWN, error=FACE_UNKNOWN)
        assert_never(match)

    def _decide(self, turn: Turn, now: float) -> None:
        if turn.amount_fen is None:
            self._finish(turn, "matched", **turn.who(), **turn.liveness())
        else:
            result, fields = self._provider.pay(turn, now, self._clock.day())
            self._finish(turn, result, **fields)

    def _finish(self, turn: Turn, result: str, **fields: object) -> None:
        self._turn = None
        if turn.amount_fen is not None:
            fields["amount_fen"] = turn.amount_fen
        self._outbox.record(turn.kind, turn.number, result, **fields)

    def _tell_stage(self, turn: Turn) -> None:
        if turn.kind != "payment":
            return
        event: Fields = {"order_no": turn.number, "stage": turn.stage}
        if turn.stage == "matched" and turn.visit.person.person_ref:
            event["person_ref"] = turn.visit.person.person_ref
        self._outbox.put("stage", event)
