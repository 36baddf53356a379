"""What goes wrong around a simulated terminal, read from a TOML file. Every key may be absent.

    [wire]                  # each chunk of bytes, in both directions; shares 0..1 of chunks
    drop = 0.01             # is lost
    corrupt = 0.01          # has one bit turned
    repeat = 0.01           # comes twice
    delay = 0.1             # comes late, and all behind it
    delay_ms = 40           # by so much
    most = 100              # after so many faults the wire is good (absent: never)

    [network]               # the terminal's own, in seconds since its start; `to` absent: for ever
    down = [{ from_s = 10, to_s = 20 }]

    [crowd]                 # shares 0..1 of visits
    decline = 0.02
    walk_away = 0.015
    nobody = 0.0

    [mischief]              # shares 0..1 of payments; the terminal keeps its promises all the same
    reboot = 0.01           # it loses power in the middle of one, and is back after
    reboot_s = 2            # so many seconds
    late = 0.01             # the provider answers late,
    late_s = 90             # by so much: longer than the desk waits is a late success
    busy = 0.01             # somebody is using the terminal's own screen: refused as busy
    forget = 0.01           # the request is lost inside: neither taken nor answered
    drop_acknowledged = true  # the journal forgets what a desk acknowledged, as it may

    [terminal]
    protocol = 2            # answers `hello` with another version
    capabilities = ["face"] # and with these: without "simulator" no desk pairs with it by itself
    certificate = "expired" # or "not_yet_valid", "other_sn", "self_signed"
    pairing = "refuse"      # the person at the terminal says no; or "ignore"
    most_faces = 500        # so many people fit; another is refused as storage_full (absent: no end)
    mode = "garbage"        # answers noise to everything; or "silent"

Single-threaded; chance is seeded, so that the same seed and the same chunks have the same faults.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.adapters.simulated.crowd import Noise, Rates
from desktop.adapters.toml import parse_toml
from desktop.domain.errors import OperatorError

_LATEST_S = 10**9  # thirty years: more digits than a float has are no time
MODES = ("", "garbage", "silent")
CERTIFICATES = ("", "expired", "not_yet_valid", "other_sn", "self_signed")
_SECTIONS = ("wire", "network", "crowd", "mischief", "terminal")
PAIRINGS = ("", "refuse", "ignore")


@dataclass(frozen=True, slots=True, kw_only=True)
class WireFaults:
    drop: float = 0.0
    corrupt: float = 0.0
    repeat: float = 0.0
    delay: float = 0.0
    delay_ms: int = 40
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mischief:
    """Shares of payments; times in seconds."""

    reboot: float = 0.0
    reboot_s: int = 2
    late: float = 0.0
    late_s: int = 90
    busy: float = 0.0
    forget: float = 0.0
    drop_acknowledged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """`network_down` holds from and to in seconds since the start."""

    wire: WireFaults = field(default_factory=WireFaults)
    rates: Rates = field(default_factory=Rates)
    mischief: Mischief = field(default_factory=Mischief)
    network_down: tuple[tuple[float, float], ...] = ()
    protocol: int | None = None
    capabilities: tuple[str, ...] | None = None
    certificate: str = ""
    pairing: str = ""
    most_faces: int | None = None
    mode: str = ""

    def network_up(self, age_s: float) -> bool:
        """Tell whether the terminal has a network so long after its start."""
        return not any(start_s <= age_s < end_s for start_s, end_s in self.network_down)


def read_faults(path: Path) -> Faults:
    """Return what the file says. Raises: OperatorError `faults.bad` with a sentence as `detail`."""
    try:
        return parse_faults(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise OperatorError("faults.bad", path=str(path), detail=f"The file cannot be read: {fault}.") from fault


def parse_faults(untrusted_text: str) -> Faults:
    """Return what the text says. Raises: OperatorError `faults.bad` with a sentence as `detail`."""
    try:
        document = parse_toml(untrusted_text)
    except ValueError as fault:
        raise _bad(f"This is not TOML: {fault}.") from fault
    sections = {name: _table(document.pop(name, {}), name) for name in _SECTIONS}
    _nothing_left(document, "")
    wire, network, crowd, mischief, terminal = sections.values()
    faults = Faults(
        wire=WireFaults(
            **{name: _share(wire, "wire", name, 0.0) for name in ("drop", "corrupt", "repeat", "delay")},
            delay_ms=_take(wire, "wire", "delay_ms", int, 40, lambda ms: 0 <= ms <= 60_000, "0 to 60000"),
            most=_take(wire, "wire", "most", int, None, lambda count: count >= 0, "0 or more"),
        ),
        rates=Rates(
            decline=_share(crowd, "crowd", "decline", Rates().decline),
            walk_away=_share(crowd, "crowd", "walk_away", Rates().walk_away),
            nobody=_share(crowd, "crowd", "nobody", Rates().nobody),
        ),
        mischief=Mischief(
            **{name: _share(mischief, "mischief", name, 0.0) for name in ("reboot", "late", "busy", "forget")},
            reboot_s=_take(mischief, "mischief", "reboot_s", int, 2, lambda wait_s: 0 <= wait_s <= 600, "0 to 600"),
            late_s=_take(mischief, "mischief", "late_s", int, 90, lambda wait_s: 0 <= wait_s <= 3_600, "0 to 3600"),
            drop_acknowledged=_flag(mischief, "mischief", "drop_acknowledged"),
        ),
        network_down=tuple(_window(window) for window in _take(network, "network", "down", list, [])),
        protocol=_take(terminal, "terminal", "protocol", int, None, lambda version: version >= 0, "0 or more"),
        capabilities=_words(terminal),
        certificate=_one_of(terminal, "certificate", CERTIFICATES),
        pairing=_one_of(terminal, "pairing", PAIRINGS),
        most_faces=_take(terminal, "terminal", "most_faces", int, None, lambda count: count >= 0, "0 or more"),
        mode=_one_of(terminal, "mode", MODES),
    )
    for name, section in sections.items():
        _nothing_left(section, name)
    return faults


def _bad(sentence: str) -> OperatorError:
    return OperatorError("faults.bad", detail=sentence)


def _nothing_left(section: dict[str, Any], name: str) -> None:
    for key in section:
        raise _bad(f"There is no key {name}.{key}." if name else f"There is no section {key}.")


def _table(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _bad(f"{name} must be a section.")
    return dict(value)


def _take(
    section: dict[str, Any],
    name: str,
    key: str,
    kind: type,
    default: Any,
    fits: Callable[[Any], bool] = lambda _: True,
    bounds: str = "",
) -> Any:
    if key not in section:
        return default
    value = section.pop(key)
    if not isinstance(value, kind) or isinstance(value, bool) or not fits(value):
        wanted = {int: "a whole number", str: "a text", list: "a list"}[kind]
        raise _bad(f"{name}.{key} must be {wanted}{', ' if bounds else ''}{bounds}.")
    return value


def _flag(section: dict[str, Any], name: str, key: str) -> bool:
    value = section.pop(key, False)
    if not isinstance(value, bool):
        raise _bad(f"{name}.{key} must be true or false.")
    return value


def _share(section: dict[str, Any], name: str, key: str, default: float) -> float:
    value = section.pop(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise _bad(f"{name}.{key} must be a share from 0 to 1.")
    return float(value)


def _window(value: Any) -> tuple[float, float]:
    window = _table(value, "network.down")
    ends = [window.pop("from_s", 0), window.pop("to_s", float("inf"))]
    _nothing_left(window, "network.down")
    numbers = all(isinstance(end, int | float) and not isinstance(end, bool) for end in ends)
    if not numbers or not 0 <= ends[0] < ends[1] or any(_LATEST_S < end < float("inf") for end in ends):
        raise _bad("network.down must have from_s below to_s, in seconds.")
    return float(ends[0]), float(ends[1])


def _one_of(section: dict[str, Any], key: str, words: tuple[str, ...]) -> str:
    wanted = ", ".join(filter(None, words[:-1])) + f" or {words[-1]}"
    word: str = _take(section, "terminal", key, str, "", lambda given: given in words, wanted)
    return word


def _words(section: dict[str, Any]) -> tuple[str, ...] | None:
    words = _take(section, "terminal", "capabilities", list, None)
    if words is not None and not all(isinstance(word, str) for word in words):
        raise _bad("terminal.capabilities must be a list of texts.")
    return None if words is None else tuple(words)


class FaultyWire:
    """One direction of the wire: chunks in, and out again, once they are due, or not."""

    def __init__(self, faults: WireFaults, noise: Noise) -> None:
        self.count = 0
        self._faults = faults
        self._noise = noise
        self._on_the_way: deque[tuple[float, bytes]] = deque()

    def put(self, chunk: bytes, now: float) -> None:
        """Send a chunk on its way."""
        if not chunk:
            return
        due = self._on_the_way[-1][0] if self._on_the_way else now
        if self._happens(self._faults.drop):
            return
        if self._happens(self._faults.corrupt):
            bit = self._noise.below(len(chunk) * 8)
            spoilt = bytearray(chunk)
            spoilt[bit // 8] ^= 1 << bit % 8
            chunk = bytes(spoilt)
        if self._happens(self._faults.delay):
            due = max(due, now) + self._faults.delay_ms / 1000
        self._on_the_way.append((due, chunk))
        if self._happens(self._faults.repeat):
            self._on_the_way.append((due, chunk))

    def take(self, now: float) -> bytes:
        """Return what has arrived by now."""
        out = bytearray()
        while self._on_the_way and self._on_the_way[0][0] <= now:
            out += self._on_the_way.popleft()[1]
        return bytes(out)

    def deadline(self) -> float | None:
        """Return when the next chunk arrives, or None."""
        return self._on_the_way[0][0] if self._on_the_way else None

    def _happens(self, rate: float) -> bool:
        if self._faults.most is not None and self.count >= self._faults.most:
            return False
        happened = self._noise.happens(rate)
        self.count += happened
        return happened
