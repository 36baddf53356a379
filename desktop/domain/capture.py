"""The guided capture of one face: guide, prove that it lives, take the best picture. Pure, any thread; time goes in.

Frames are named by number; no picture ever comes here. `kept` says which of them are still wanted: at most one straight
and one for each turn, so whoever holds the pictures may forget all others. Promises: it is done only after all steps of
a challenge were answered in the drawn order by a face that was never lost, and with a straight picture for which every
check holds and whose quality is enough. Any doubt begins a new attempt with a new order.

Three shots make a template: straight, and one of each turn, because the challenge shows those anyway and nobody looks
into a till at exactly zero degrees. With each step one sentence, the whole takes under 3 s for one who does as asked:
A quarter at rest, three steps of at least 0.6 s, 0.55 s of pictures. Source: ui.md, People; `capture_liveness.py`.
"""

from collections.abc import Callable

from desktop.domain.capture_checks import (
    CaptureRules,
    Guidance,
    check,
    first_fault,
    held_aspects,
    quality,
    weakest,
)
from desktop.domain.capture_liveness import (
    ORDERS,
    Answer,
    Baseline,
    BlinkWatch,
    LivenessRules,
    Shot,
    Step,
    TurnWatch,
    baseline,
    same_place,
)
from desktop.domain.capture_moment import CaptureMoment, CaptureState, CaptureTiming, Failure, Shots, begin_checks
from desktop.domain.capture_voice import Voice
from desktop.domain.face import FaceMeasures, SeenFaces


class CaptureMachine:
    """One person's capture. `draw(n)` returns a number from 0 to n - 1 by chance."""

    def __init__(
        self,
        draw: Callable[[int], int],
        now_s: float,
        *,
        rules: CaptureRules | None = None,
        liveness: LivenessRules | None = None,
        timing: CaptureTiming | None = None,
    ) -> None:
        self.rules = rules or CaptureRules()
        self._liveness = liveness or LivenessRules()
        self._timing = timing or CaptureTiming()
        self._draw = draw
        self._began_at_s = now_s
        self._voice = Voice(self._timing.sentence_s, self._timing.notice_s)
        self._state = CaptureState.GUIDE
        self._failure: Failure | None = None
        self._attempts = 0
        self._checks = begin_checks()
        self._face: FaceMeasures | None = None
        self._face_at_s = now_s
        self._quality: float | None = None
        self._excuse: Guidance | None = None  # why the last attempt ended: said once
        self._forget()

    def see(self, seen: SeenFaces, frame_no: int) -> CaptureMoment:
        """Take what the next frame showed, at `seen.seen_at_s`."""
        now_s = seen.seen_at_s
        if self._state in (CaptureState.DONE, CaptureState.FAILED) or self._given_up(now_s):
            return self.moment()
        live = self._state is CaptureState.BURST
        self._checks = check(seen, self.rules, held_aspects(self._checks), live=live)
        face = seen.faces[0] if len(seen.faces) == 1 else None
        self._follow(face, now_s)
        self._quality = quality(face, seen, self.rules) if face is not None else None
        match self._state:
            case CaptureState.GUIDE:
                self._guide(face, now_s)
            case CaptureState.CHALLENGE if face is not None:
                self._challenge(face, seen, frame_no)
            case CaptureState.BURST if face is not None:
                self._burst(face, seen, frame_no)
            case _:
                pass  # the face is away for a moment; `_follow` counts
        return self.moment()

    def pass_time(self, now_s: float) -> CaptureMoment:
        """No frame came: a face that was there is away, and patience ends."""
        if self._state not in (CaptureState.DONE, CaptureState.FAILED) and not self._given_up(now_s):
            self._follow(None, now_s)
        return self.moment()

    def interrupt(self) -> CaptureMoment:
        """The camera stopped or was changed: whatever was proved is void. Not counted as an attempt."""
        if self._state not in (CaptureState.DONE, CaptureState.FAILED):
            self._restart()
            self._face, self._checks, self._quality = None, begin_checks(), None
        return self.moment()

    def refuse(self) -> CaptureMoment:
        """Whoever holds the pictures found that the shots are not of one person: the attempt failed."""
        if self._state is CaptureState.DONE:
            self._fail_attempt(Guidance.ONCE_MORE)
        return self.moment()

    def moment(self) -> CaptureMoment:
        """Return how it stands."""
        best = self._straight.quality if self._straight is not None else self._quality
        shots = None
        if self._state is CaptureState.DONE and self._straight is not None:
            shots = Shots(
                straight=self._straight, left=self._turned[Step.TURN_LEFT], right=self._turned[Step.TURN_RIGHT]
            )
        kept = [shot for shot in (self._straight, *self._turned.values(), self._in_turn()) if shot is not None]
        return CaptureMoment(
            state=self._state,
            guidance=self._voice.shown,
            checks=self._checks,
            quality=best,
            steps=self._steps,
            steps_done=self._at,
            kept=frozenset(shot.frame_no for shot in kept),
            shots=shots,
            failure=self._failure,
        )

    # --- inside -------------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        """Drop all that an attempt found."""
        self._ok_since_s: float | None = None
        self._rest: list[FaceMeasures] = []
        self._base: Baseline | None = None
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self._watch: TurnWatch | BlinkWatch | None = None
        self._phase_at_s = 0.0
        self._straight: Shot | None = None
        self._straight_at_s = 0.0
        self._turned: dict[Step, Shot] = {}

    def _restart(self, excuse: Guidance | None = None) -> None:
        """Begin anew and say so, lest the sentence of a step that is void stays."""
        if self._state is not CaptureState.GUIDE:
            self._excuse = excuse or Guidance.ONCE_MORE
        self._forget()
        self._state = CaptureState.GUIDE

    def _fail_attempt(self, excuse: Guidance) -> None:
        self._attempts += 1
        self._restart(excuse)
        if self._attempts >= self._timing.attempts:
            self._state, self._failure = CaptureState.FAILED, Failure.NOT_LIVE

    def _given_up(self, now_s: float) -> bool:
        if now_s - self._began_at_s <= self._timing.patience_s:
            return False
        self._forget()
        self._state, self._failure = CaptureState.FAILED, Failure.NOT_IN_TIME
        return True

    def _follow(self, face: FaceMeasures | None, now_s: float) -> None:
        """Begin anew where another person may have taken the place."""
        proving = self._state in (CaptureState.CHALLENGE, CaptureState.BURST)
        away = now_s - self._face_at_s > self._timing.gap_s
        leapt = face is not None and self._face is not None and not same_place(self._face, face)
        if proving and (away or leapt):
            self._restart()
        elif leapt:
            self._ok_since_s, self._rest = None, []
        if face is not None:
            self._face, self._face_at_s = face, now_s

    def _guide(self, face: FaceMeasures | None, now_s: float) -> None:
        if self._excuse is not None:
            said = self._voice.want(self._excuse, now_s, urgent=True)
            if not (said and self._voice.free(now_s)):
                return
            self._excuse = None
        fault = first_fault(self._checks)
        if fault is not None or face is None:
            self._ok_since_s, self._rest = None, []
            self._voice.want(fault.guidance if fault and fault.guidance else Guidance.LOOK_HERE, now_s)
            return
        if self._ok_since_s is None:
            self._ok_since_s = now_s
        self._rest.append(face)
        if now_s - self._ok_since_s >= self._timing.settle_s:
            if self._base is None:
                self._base = baseline(self._rest)
                self._steps = ORDERS[self._draw(len(ORDERS))]
            self._state = CaptureState.CHALLENGE
            self._ask(now_s)

    def _ask(self, now_s: float) -> bool:
        """Say the step; it begins when it is shown, so that nothing is answered before it was asked."""
        step = self._steps[self._at]
        if not self._voice.want(Guidance(step.value), now_s, urgent=True):
            return False
        if self._watch is None:
            assert self._base is not None
            self._phase_at_s = now_s
            if step is Step.BLINK:
                self._watch = BlinkWatch(self._base, self._liveness)
            else:
                self._watch = TurnWatch(step, self._base, self._liveness, self.rules)
        return True

    def _challenge(self, face: FaceMeasures, seen: SeenFaces, frame_no: int) -> None:
        now_s = seen.seen_at_s
        if self._watch is None:
            self._ask(now_s)
            return
        if now_s - self._phase_at_s > self._timing.step_s:
            self._fail_attempt(Guidance.ONCE_MORE)
            return
        match self._answer(face, seen, frame_no):
            case Answer.DONE:
                self._step_done(now_s)
            case Answer.WRONG_WAY:
                self._fail_attempt(Guidance.OTHER_WAY)
            case Answer.FLAT:
                self._fail_attempt(Guidance.LOOKS_FLAT)
            case Answer.TOO_FAST:
                self._voice.want(Guidance.SLOWER, now_s, urgent=True)
            case Answer.NOT_YET:
                if self._voice.shown is Guidance.SLOWER:
                    self._voice.want(Guidance(self._steps[self._at].value), now_s)

    def _answer(self, face: FaceMeasures, seen: SeenFaces, frame_no: int) -> Answer:
        match self._watch:
            case TurnWatch() as turn:
                return turn.see(face, seen, frame_no)
            case BlinkWatch() as blink:
                # A nod hides the eyes too: only a head at rest blinks.
                at_rest = abs(face.yaw_deg) <= 1.5 * self.rules.most_yaw_deg
                return blink.see(face, seen.seen_at_s) if at_rest else Answer.NOT_YET
            case None:
                return Answer.NOT_YET

    def _in_turn(self) -> Shot | None:
        return self._watch.best if isinstance(self._watch, TurnWatch) else None

    def _step_done(self, now_s: float) -> None:
        shot = self._in_turn()
        if shot is not None:
            self._turned[self._steps[self._at]] = shot
        self._watch = None
        self._at += 1
        self._phase_at_s = now_s
        if self._at < len(self._steps):
            self._ask(now_s)
        else:
            self._state = CaptureState.BURST

    def _burst(self, face: FaceMeasures, seen: SeenFaces, frame_no: int) -> None:
        now_s = seen.seen_at_s
        fault = first_fault(self._checks)
        worth = quality(face, seen, self.rules)
        if fault is None and worth >= self.rules.least_quality:
            self._voice.want(Guidance.HOLD, now_s, urgent=True)
            if self._straight is None:
                self._straight_at_s = now_s
            if self._straight is None or worth > self._straight.quality:
                self._straight = Shot(frame_no, face, worth)
        else:
            lacking = fault.guidance if fault is not None and fault.guidance else weakest(face, seen, self.rules)
            self._voice.want(lacking, now_s)
        if self._straight is not None and now_s - self._straight_at_s >= self._timing.burst_s:
            self._state = CaptureState.DONE
        elif self._straight is None and now_s - self._phase_at_s > self._timing.burst_limit_s:
            self._fail_attempt(Guidance.ONCE_MORE)
