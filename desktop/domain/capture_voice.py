"""One sentence at a time that does not flicker. Pure, any thread; time goes in.

Promises: a sentence is shown for at least `sentence_s`, and a new one only after it was wanted for `notice_s` without a
break. A sentence that is urgent (a step of the challenge) skips the second, never the first.
"""

from desktop.domain.capture_checks import Guidance


class Voice:
    """Decides which sentence is shown."""

    def __init__(self, sentence_s: float, notice_s: float) -> None:
        self._sentence_s = sentence_s
        self._notice_s = notice_s
        self.shown: Guidance | None = None
        self._shown_at_s = 0.0
        self._wanted: Guidance | None = None
        self._wanted_at_s = 0.0

    def want(self, guidance: Guidance, now_s: float, *, urgent: bool = False) -> bool:
        """Ask for a sentence; tell whether it is the one that is shown."""
        if guidance is not self._wanted:
            self._wanted, self._wanted_at_s = guidance, now_s
        if guidance is self.shown:
            return True
        noticed = urgent or now_s - self._wanted_at_s >= self._notice_s
        if noticed and self.free(now_s):
            self.shown, self._shown_at_s = guidance, now_s
        return guidance is self.shown

    def free(self, now_s: float) -> bool:
        """Tell whether the sentence that is shown has had its time."""
        return self.shown is None or now_s - self._shown_at_s >= self._sentence_s
