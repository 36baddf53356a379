"""Two ends of a conversation joined in memory, in virtual time, with a hook that may spoil what passes."""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from desktop.protocol.frames import Frame, FrameDecoder

Hook = Callable[[bytes], Iterable[bytes]]


def intact(chunk: bytes) -> Iterable[bytes]:
    """Deliver the chunk as it is."""
    return (chunk,)


class End(Protocol):
    """A Link or a Session."""

    def receive_bytes(self, untrusted_bytes: bytes, now: float) -> list[Any]: ...
    def bytes_to_send(self) -> bytes: ...
    def deadline(self) -> float | None: ...
    def tick(self, now: float) -> list[Any]: ...


def counted_octets(start: int = 1) -> Callable[[int], bytes]:
    """Return a stand-in for random bytes that is different each time and the same each run."""
    numbers = itertools.count(start)
    return lambda length: bytes((next(numbers) * 37 + index) % 256 for index in range(length))


@dataclass
class Wire:
    """`left` and `right` talk; each event lands in `left_events` or `right_events` and goes to its handler."""

    left: End
    right: End
    to_right: Hook = intact
    to_left: Hook = intact
    on_left: Callable[[Any], None] = lambda _: None
    on_right: Callable[[Any], None] = lambda _: None
    now: float = 100.0
    latency_s: float = 0.001
    left_events: list[Any] = field(default_factory=list)
    right_events: list[Any] = field(default_factory=list)

    def run(self, until: Callable[[], bool], limit_s: float = 60.0) -> bool:
        """Let time pass until the condition holds or the limit is over; tell whether it holds."""
        end = self.now + limit_s
        while not until():
            moved = self._carry()
            if moved:
                self.now += self.latency_s
            else:
                due = [at for at in (self.left.deadline(), self.right.deadline()) if at is not None]
                if not due or min(due) >= end:
                    self.now = end
                    self._tick()
                    return until()
                self.now = max(self.now, min(due))
            self._tick()
            if self.now >= end:
                return until()
        return True

    def _carry(self) -> bool:
        leaving = [(self.left, self.right, self.to_right), (self.right, self.left, self.to_left)]
        chunks = [(target, hook, source.bytes_to_send()) for source, target, hook in leaving]
        for target, hook, chunk in chunks:
            for arriving in hook(chunk) if chunk else ():
                self._keep(target, target.receive_bytes(arriving, self.now))
        return any(chunk for *_, chunk in chunks)

    def _tick(self) -> None:
        self._keep(self.left, self.left.tick(self.now))
        self._keep(self.right, self.right.tick(self.now))

    def _keep(self, end: End, events: list[Any]) -> None:
        kept, handler = (self.left_events, self.on_left) if end is self.left else (self.right_events, self.on_right)
        for event in events:
            kept.append(event)
            handler(event)


def lossy(seed: int, *, drop: float = 0.0, twice: float = 0.0, flip: float = 0.0, cut: float = 0.0) -> Hook:
    """Return a hook that spoils chunks with these chances."""
    draw = Random(seed)

    def spoil(chunk: bytes) -> list[bytes]:
        if draw.random() < drop:
            return []
        if draw.random() < flip:
            bit = draw.randrange(len(chunk) * 8)
            spoilt = bytearray(chunk)
            spoilt[bit // 8] ^= 1 << bit % 8
            chunk = bytes(spoilt)
        if draw.random() < cut:
            chunk = chunk[: draw.randrange(len(chunk))]
        return [chunk, chunk] if draw.random() < twice else [chunk]

    return spoil


def frames_in(octets: bytes) -> list[Frame]:
    """Return the good frames in these bytes."""
    return FrameDecoder().feed(octets)
