"""With which desk a simulated terminal is paired, and how it comes to that. One thread.

The pin is the fingerprint of the desk's certificate, kept in the store. A desk that is not pinned is answered `hello`,
`pair` and `ping` alone. The person at the terminal, who compares the digits, is played: right digits are confirmed
after a while, wrong ones refused. Another desk that is confirmed takes the place of the first.
Source: terminal-link.md section 4.
"""

from pathlib import Path

from desktop.adapters.settings import write_durably
from desktop.protocol.pairing import fingerprint_of, pairing_code

CONFIRM_AFTER_S = 1.0
ADMITTED_UNPAIRED = frozenset({"hello", "pair", "ping"})
_PIN = "paired-desk"


class Pairing:
    """One terminal's side. `answers` of the faults file: empty, `refuse` or `ignore`."""

    def __init__(self, store: Path | None, own_fingerprint: str, *, speed: float, answer: str = "") -> None:
        self._path = store / _PIN if store is not None else None
        self._own_fingerprint = own_fingerprint
        self._takes_s = CONFIRM_AFTER_S / speed if speed else 0.0
        self._answer = answer
        self._pinned = ""
        self._desk = ""  # the fingerprint of the desk that is connected
        self._asked: tuple[int, float, bool] | None = None  # token, when the person answers, whether the digits agree
        if self._path is not None and self._path.exists():
            self._pinned = self._path.read_text("ascii").strip()

    def meet(self, desk_certificate: bytes) -> str:
        """A desk connected; return the six digits to show to it, or nothing when it is the one that is pinned."""
        self._desk = fingerprint_of(desk_certificate)
        self._asked = None
        return "" if self._desk == self._pinned else pairing_code(self._desk, self._own_fingerprint)

    def part(self) -> None:
        """It went."""
        self._desk, self._asked = "", None

    @property
    def is_paired(self) -> bool:
        """Tell whether the connected desk is the one that is pinned."""
        return self._desk != "" and self._desk == self._pinned

    def admits(self, do: str) -> bool:
        """Tell whether the connected desk may ask this."""
        return do in ADMITTED_UNPAIRED or self.is_paired

    def ask(self, token: int, code: str, now: float) -> None:
        """Show the digits to the person, who answers in a while."""
        agrees = code == pairing_code(self._desk, self._own_fingerprint)
        self._asked = (token, now + self._takes_s, agrees and self._answer != "refuse")

    def deadline(self) -> float | None:
        """Return when the person answers, or None."""
        return None if self._asked is None or self._answer == "ignore" else self._asked[1]

    def take_answer(self, now: float) -> tuple[int, bool] | None:
        """Return the request's token and whether it was confirmed, once, when the time has come.

        Raises: OperatorError `home.not_writable`, `disk.full`: a pin that is not kept is none.
        """
        due = self.deadline()
        if self._asked is None or due is None or now < due:
            return None
        token, _, confirmed = self._asked
        self._asked = None
        if confirmed:
            if self._path is not None:
                write_durably(self._path, self._desk.encode("ascii"))
            self._pinned = self._desk
        return token, confirmed
