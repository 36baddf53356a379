"""What one seed decides: how many diners, what they and their provider do, and which faults come when."""

from collections.abc import Callable

from tests.campaigns.simulation.books import Fault

_DINERS = (1,) * 17 + (2, 3, 4)
PEOPLE = ("p1", "p2", "p3")  # p3 is suspended
_FATES = (
    ("paid", 0.62), ("paid_offline", 0.73), ("declined", 0.81), ("walks_away", 0.87), ("nobody", 0.93),
    ("network", 1.0),
)  # fmt: skip
_JUMPS_S = (-31_536_000.0, -86_400.0, -7_200.0, -90.0, 90.0, 7_200.0, 86_400.0, 31_536_000.0)


class Plan:
    """Decisions of one history; all chance comes from `random`."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self.diners = _DINERS[int(random() * len(_DINERS))]
        self.continuous = random() < 0.08
        self.cuts: list[int] = []
        self.kills: list[int] = []  # by steps of the desk
        self.faults: dict[int, Fault] = {}
        self.moments: list[tuple[float, str]] = []
        span = 12 + 22 * self.diners
        for _ in range((1, 1, 1, 1, 2, 2, 3)[int(random() * 7)]):
            match int(random() * 10):
                case 0 | 1 | 2:
                    self.cuts.append(1 + int(random() * span))
                case 3 | 4:
                    self.kills.append(1 + int(random() * span * 2))
                case 5 | 6:
                    self.faults[1 + int(random() * 8 * self.diners)] = self._fault()
                case 7:
                    self.moments.append((self._moment_s(), "power"))
                case 8:
                    self.moments.append((self._moment_s(), ("jump", "jump", "close", "silence")[int(random() * 4)]))
                case _:
                    self.moments.append((self._moment_s(), "silence" if random() < 0.3 else "unplug"))
        if random() < 0.06:  # the computer dies, and an older copy is put back on another
            made_s = self._moment_s()
            self.moments += [(made_s, "backup"), (made_s + 8.0 * random(), "restore")]
        self.cuts.sort(reverse=True)
        self.kills.sort(reverse=True)

    def _moment_s(self) -> float:
        return self._random() * 6.0 * self.diners

    def _fault(self) -> Fault:
        random = self._random
        kind = random()
        code, written = ("disk.full", False) if kind < 0.3 else ("disk.failed", kind < 0.65)
        return Fault(code, written=written, dead=random() < 0.5, reopen_failures=int(random() * 2.3))

    def fate_of_pay(self) -> str:
        """Return what becomes of the order that the terminal has just taken."""
        chance = self._random()
        return next(fate for fate, upto in _FATES if chance < upto)

    def authorising_s(self) -> float:
        """Return how long the provider takes: mostly a moment, sometimes longer than the desk waits."""
        chance = self._random()
        return 0.4 + chance if chance < 0.9 else 10.0 + 400.0 * (chance - 0.9)

    def face(self) -> str:
        """Return whose face is found; empty for somebody whom the desk does not know by name."""
        chance = self._random()
        return "" if chance < 0.5 else PEOPLE[int((chance - 0.5) * 5.99)]

    def jump_s(self) -> float:
        return _JUMPS_S[int(self._random() * len(_JUMPS_S))]

    def silence_s(self) -> float:
        return (1.0, 3.0, 4.9, 8.0, 30.0)[int(self._random() * 5)]
