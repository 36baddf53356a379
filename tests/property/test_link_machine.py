"""Any history of a bad wire, silence and power cuts: what was queued on a connection arrives once, in order, from its
beginning; and when the wire is good again, all of it arrived or the link said that it is down.

A Hypothesis state machine over two ends of the link, in virtual time. Source: promises.md 11; terminal-link.md 3.
"""

import itertools
from collections import deque

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.protocol.link import Link, LinkDown, LinkEvent, LinkOpened, LinkReceived, LinkState, Role

SIDES = st.sampled_from(["desk", "terminal"])
OTHER = {"desk": "terminal", "terminal": "desk"}
ROLES = {"desk": Role.DESK, "terminal": Role.TERMINAL}


class BadWire(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.now = 100.0
        self.numbers = itertools.count(1)
        self.ends = {side: Link(role, octets=self.octets) for side, role in ROLES.items()}
        self.wires: dict[str, deque[bytes]] = {side: deque() for side in ROLES}  # on the way to that side
        self.queued: dict[tuple[str, bytes], bytes] = {}  # (who said it, connection's random bytes) -> the stream
        self.received: dict[tuple[str, bytes], bytes] = {}  # (who heard it, …)
        self.anew: set[bytes] = set()  # opened twice by the terminal: what it then says is TLS's to refuse
        self.down: set[tuple[str, bytes]] = set()
        self.connections: dict[str, bytes] = dict.fromkeys(ROLES, b"")
        self.message = 0
        self.ends["desk"].open(self.now)
        self.good_wire(1.0)

    # --- the ends ---

    @rule(side=SIDES, length=st.sampled_from([1, 20, 1_024, 1_025, 5_000]))
    def send(self, side: str, length: int) -> None:
        if self.ends[side].state is LinkState.OPEN:
            self.message += 1
            octets = (self.message.to_bytes(4, "big") * (length // 4 + 1))[:length]
            events = self.ends[side].send(octets, self.now)
            if not events:
                self.queued[side, self.connections[side]] += octets
            self.keep(side, events)

    @precondition(lambda self: self.ends["desk"].state is LinkState.IDLE)
    @rule()
    def open_again(self) -> None:
        self.ends["desk"].open(self.now)

    @rule(side=SIDES)
    def close(self, side: str) -> None:
        if self.ends[side].state is LinkState.OPEN:
            self.down.add((side, self.connections[side]))
            self.ends[side].close("enough", self.now)

    @rule(side=SIDES)
    def power_cut(self, side: str) -> None:
        """It forgets everything, and what it had not said is gone."""
        self.down.add((side, self.connections[side]))
        self.ends[side] = Link(ROLES[side], octets=self.octets)
        if side == "desk":
            self.ends[side].open(self.now)

    # --- the wire ---

    @rule(side=SIDES, count=st.sampled_from([1, 2, 5, 100]))
    def carry(self, side: str, count: int) -> None:
        self.leave(OTHER[side])
        for _ in range(min(count, len(self.wires[side]))):
            self.arrive(side, self.wires[side].popleft())

    @precondition(lambda self: any(self.wires.values()))
    @rule(
        side=SIDES,
        fault=st.sampled_from(["lost", "twice", "cut", "flipped", "noise", "split"]),
        where=st.integers(0, 10**6),
        noise=st.binary(min_size=1, max_size=30),
    )
    def spoil(self, side: str, fault: str, where: int, noise: bytes) -> None:
        wire = self.wires[side]
        if not wire:
            return
        chunk = wire.popleft()
        at = where % len(chunk)
        match fault:
            case "twice":
                wire.extendleft([chunk, chunk])
            case "cut":
                wire.extendleft([chunk[:at]] if at else [])
            case "flipped":
                spoilt = bytearray(chunk)
                spoilt[at] ^= 1 << where % 8
                wire.appendleft(bytes(spoilt))
            case "noise":
                wire.appendleft(noise + chunk)
            case "split":
                wire.extendleft([chunk[at:], chunk[:at]] if at else [chunk])

    @rule()
    def pulled(self) -> None:
        """Everything under way is lost, in both directions."""
        for side in ROLES:
            self.leave(side)
            self.wires[OTHER[side]].clear()

    @rule(seconds=st.sampled_from([0.01, 0.16, 0.5, 1.0, 6.0]))
    def time_passes(self, seconds: float) -> None:
        until = self.now + seconds
        while self.now < until:
            due = [at for end in self.ends.values() if (at := end.deadline()) is not None]
            self.now = min([until, *(max(at, self.now + 0.001) for at in due)])
            for side, end in self.ends.items():
                self.keep(side, end.tick(self.now))
                self.leave(side)

    # --- inside ---

    def octets(self, length: int) -> bytes:
        """Never the same, nor the same first byte soon: what 1 in 256 power cuts would confuse is TLS's to refuse."""
        return next(self.numbers).to_bytes(length, "little")

    def leave(self, side: str) -> None:
        if chunk := self.ends[side].bytes_to_send():
            self.wires[OTHER[side]].append(chunk)

    def arrive(self, side: str, chunk: bytes) -> None:
        self.keep(side, self.ends[side].receive_bytes(chunk, self.now))
        self.leave(side)

    def keep(self, side: str, events: list[LinkEvent]) -> None:
        for event in events:
            match event:
                case LinkOpened():
                    self.down.add((side, self.connections[side]))
                    connection = self.connections[side] = self.ends[side]._nonce
                    again = (side, connection) in self.queued
                    self.queued[side, connection] = self.received[side, connection] = b""
                    if again:  # the terminal closed, and a late copy of the same OPEN came: from its first byte on
                        assert side == "terminal"
                        self.anew.add(connection)
                case LinkReceived(untrusted_bytes=octets):
                    self.received[side, self.connections[side]] += octets
                case LinkDown():
                    self.down.add((side, self.connections[side]))

    def good_wire(self, seconds: float) -> None:
        until = self.now + seconds
        while self.now < until:
            self.now += 0.01
            for side in ROLES:
                self.leave(OTHER[side])
                while self.wires[side]:
                    self.arrive(side, self.wires[side].popleft())
                self.keep(side, self.ends[side].tick(self.now))

    @invariant()
    def what_arrived_is_the_beginning_of_what_was_queued(self) -> None:
        for (side, connection), stream in self.received.items():
            if side == "desk" and connection in self.anew:
                continue
            assert self.queued.get((OTHER[side], connection), b"").startswith(stream)

    def teardown(self) -> None:
        if not hasattr(self, "ends"):
            return
        before = dict(self.connections)
        self.good_wire(8.0)  # longer than eight resends, and than the longest silence
        self.what_arrived_is_the_beginning_of_what_was_queued()
        for side, connection in before.items():
            known = (side, connection) in self.queued and connection not in self.anew
            if known and (side, connection) not in self.down:
                there = self.received.get((OTHER[side], connection), b"")
                assert there == self.queued[side, connection], "neither arrived nor down"
        self.ends["desk"].open(self.now)
        self.good_wire(1.0)
        assert {end.state for end in self.ends.values()} == {LinkState.OPEN}, "a good wire is enough to open"
        self.send("desk", 5_000)
        self.send("terminal", 5_000)
        self.good_wire(2.0)
        for side, connection in self.connections.items():
            assert self.received[OTHER[side], connection] == self.queued[side, connection]


BadWire.TestCase.settings = settings(
    max_examples=50, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestBadWire = BadWire.TestCase
