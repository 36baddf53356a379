"""Plays the mischief of the faults file on payments: busy, forgotten, rebooting, late. One thread.

The chance is seeded and drawn in the order in which payments come, so that the same seed has the same mischief.
Source: `faults`, [mischief].
"""

from desktop.adapters.simulated.crowd import Noise
from desktop.adapters.simulated.errors import ForgottenError, PowerCutError, RefusalError
from desktop.adapters.simulated.faults import Mischief
from desktop.protocol.vocabulary import STAGES


class MischiefMaker:
    """What goes wrong with the payment that came last."""

    def __init__(self, mischief: Mischief, noise: Noise) -> None:
        self._mischief = mischief
        self._noise = noise
        self._reboot_at_stage = ""

    def meet(self) -> None:
        """Have the payment that has come go wrong, or not. Raises: ForgottenError, RefusalError."""
        if self._noise.happens(self._mischief.forget):
            raise ForgottenError
        if self._noise.happens(self._mischief.busy):
            raise RefusalError("busy", "somebody is at the screen", order_no="")
        self._reboot_at_stage = ""
        if self._noise.happens(self._mischief.reboot):
            self._reboot_at_stage = STAGES[1 + self._noise.below(len(STAGES) - 1)]

    def delay_s(self) -> float:
        """Return by how much the provider's answer to a payment that begins is late, in seconds."""
        return self._mischief.late_s if self._noise.happens(self._mischief.late) else 0.0

    def reach(self, stage: str) -> None:
        """The payment is about to reach a stage. Raises: PowerCutError."""
        if stage == self._reboot_at_stage:
            raise PowerCutError
