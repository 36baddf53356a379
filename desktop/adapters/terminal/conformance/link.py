"""Clauses of section 3: one connection over a bad wire. Times are measured where the checker stands.

Resends and pings have a slack of 0.25 s and 0.5 s: USB, the terminal's loop and this computer have their own delays.
A `ping` is answered or refused: both show that it arrived. Source: terminal-link.md section 3.
"""

import itertools

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause
from desktop.adapters.terminal.conformance.connection import Connection
from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.conformance.talk import message_octets
from desktop.protocol.frames import Frame, FrameKind, encode_frame
from desktop.protocol.link import BITS_PER_BYTE, MAX_RESENDS, RESEND_AFTER_S, SILENCE_S
from desktop.protocol.session import PING_AFTER_S

_QUIET_S = 0.3
_RESEND_SLACK_S = 0.25
_RESEND_EARLIEST = 0.8  # of the contract's time: clocks differ, and what leaves late arrives late
_PING_SLACK_S = 0.5
_HELLO_RECORD = b"\x16\x03\x01"  # the head of a TLS record that is not whole: nobody answers it yet
_ROUNDS = 300  # more than 256


def _open_repeated(bench: Bench) -> None:
    connection = bench.connect()
    for _ in range(3):
        bench.wire.send(Frame(kind=FrameKind.OPEN, connection=connection.number, sequence=0, payload=connection.nonce))
        must_be("OPENED with the same 8 bytes, again", "none", holds=bench.wire.opened(connection.nonce))


def _open_new(bench: Bench) -> None:
    first = bench.connect()
    must_be("ACK of DATA 0", "none", holds=first.send_once(_HELLO_RECORD))
    second = bench.connect()
    bench.wire.send(first.data(_HELLO_RECORD, sequence=1))
    if bench.wire.wait(FrameKind.ACK, first.number, _QUIET_S):
        raise BrokenError(wanted="no ACK on the connection before", came="ACK")
    must_be("ACK of DATA 0 on the new connection", "none", holds=second.send_once(_HELLO_RECORD))


def _other_connection(bench: Bench) -> None:
    connection = bench.connect()
    other = (connection.number + 1) % 256
    bench.wire.send(Frame(kind=FrameKind.DATA, connection=other, sequence=0, payload=_HELLO_RECORD))
    came = bench.wire.next(bench.wire.now() + _QUIET_S)
    if came is not None:
        raise BrokenError(wanted="no answer to DATA of another connection", came=came[1].kind.name)
    must_be("ACK of DATA 0", "none", holds=connection.send_once(_HELLO_RECORD))


def _ack(bench: Bench) -> str:
    connection = bench.connect()
    started = bench.wire.now()
    must_be("ACK of DATA 0 before it is sent again", "none in time", holds=connection.send_once(
        _HELLO_RECORD, RESEND_AFTER_S + _wire_s(bench, _HELLO_RECORD)
    ))  # fmt: skip
    return f"{(bench.wire.now() - started) * 1000:.0f} ms"


def _wire_s(bench: Bench, payload: bytes) -> float:
    size = len(payload) + 9
    return 2 * size * BITS_PER_BYTE / bench.wire.baud if bench.wire.baud else 0.0


def _repeated_ack(bench: Bench) -> None:
    connection = bench.connect()
    for again in ("", ", sent again"):
        must_be(f"ACK of DATA 0{again}", "none", holds=connection.send_once(_HELLO_RECORD))


def _repeated_once(bench: Bench) -> None:
    """A record of TLS that is delivered twice breaks TLS; a request that is delivered twice is answered twice."""
    talk = bench.talk()
    talk.say({"id": 77, "do": "ping"}, copies=2)
    must_be("an answer to ping", "none", holds=talk.answer(77, 5.0) is not None)
    talk.connection.must_live()
    must_be("one answer to a request whose DATA came twice", "two", holds=talk.answer(77, _QUIET_S) is None)
    talk.ask("ping")


def _wrap(bench: Bench) -> None:
    talk = bench.talk()
    for _ in range(_ROUNDS):
        talk.ask("ping")


def _server_flight(bench: Bench) -> tuple[Connection, list[tuple[float, Frame]]]:
    """Have the terminal send DATA and leave it without ACK; return all that came until it gave up."""
    talk = bench.talk()
    connection = talk.connection
    seen: list[tuple[float, Frame]] = []
    connection.on_data = lambda at, frame: seen.append((at, frame))
    connection.mute = True
    talk.say({"id": 4_000, "do": "ping"})
    wire_s = 2 * 1_100 * BITS_PER_BYTE / bench.wire.baud if bench.wire.baud else 0.0
    connection.pump(lambda: False, (MAX_RESENDS + 2) * (RESEND_AFTER_S + wire_s + _RESEND_SLACK_S))
    return connection, seen


def _resend(bench: Bench) -> str:
    _, seen = _server_flight(bench)
    must_be("DATA of the terminal, sent again without an ACK", f"{len(seen)} times", holds=len(seen) > 1)
    size = len(encode_frame(seen[0][1]))
    due_s = RESEND_AFTER_S + (2 * size * BITS_PER_BYTE / bench.wire.baud if bench.wire.baud else 0.0)
    gaps = [later[0] - sooner[0] for sooner, later in itertools.pairwise(seen)]
    shown = " ".join(f"{gap * 1000:.0f}" for gap in gaps)
    holds = all(due_s * _RESEND_EARLIEST <= gap <= due_s + _RESEND_SLACK_S for gap in gaps)
    must_be(f"sent again after {due_s * 1000:.0f} ms each time", f"after {shown} ms", holds=holds)
    return f"{shown} ms"


def _resend_limit(bench: Bench) -> None:
    connection, seen = _server_flight(bench)
    must_be(f"{MAX_RESENDS} resends", max(0, len(seen) - 1), holds=len(seen) == MAX_RESENDS + 1)
    if connection.closed is None and connection.send_once(b"\x17", _QUIET_S):
        raise BrokenError(wanted="link down after the last resend", came="ACK on the old connection")
    bench.talk()


def _stop_and_wait(bench: Bench) -> None:
    _, seen = _server_flight(bench)
    must_be("DATA of the terminal", "none", holds=bool(seen))
    first = seen[0][1]
    others = [frame for _, frame in seen if frame != first]
    must_be("the same DATA until its ACK", f"DATA {others[0].sequence if others else ''}", holds=not others)


def _resent_delivered(bench: Bench) -> None:
    """An ACK that comes late: the terminal sends the same bytes again, and goes on where it was."""
    talk = bench.talk()
    connection = talk.connection
    seen: list[Frame] = []

    def on_data(_at: float, frame: Frame) -> None:
        seen.append(frame)
        connection.mute = len(seen) < 3

    connection.mute, connection.on_data = True, on_data
    talk.say({"id": 4_001, "do": "ping"})
    must_be("the answer, after two lost ACKs", "none", holds=talk.answer(4_001, 5.0) is not None)
    talk.ask("ping")


def _ping(bench: Bench) -> str:
    talk = bench.talk()
    talk.listen(lambda: False, 0.5)  # what it tells unasked after a hello
    quiet_since = talk.said_at
    talk.pings.clear()
    until = quiet_since + PING_AFTER_S + _PING_SLACK_S
    while talk.connection.pump(lambda: bool(talk.connection.stream), max(0.0, until - bench.wire.now())):
        talk.listen(lambda: bool(talk.pings), 0.0)
        if talk.pings:
            gap_s = talk.pings[0][0] - quiet_since
            must_be("ping after 2 s with nothing to say", f"after {gap_s:.2f} s", holds=gap_s >= PING_AFTER_S * 0.8)
            return f"{gap_s:.2f} s"
        quiet_since = talk.said_at
        until = quiet_since + PING_AFTER_S + _PING_SLACK_S
    raise BrokenError(wanted="ping after 2 s with nothing to say", came=f"none in {PING_AFTER_S + _PING_SLACK_S:g} s")


def _kept_alive(bench: Bench) -> None:
    """Our frames alone keep the link up: a desk that pings every 2 s is not silent."""
    talk = bench.talk()
    talk.listen(lambda: False, SILENCE_S + 2.0)
    talk.connection.must_live()
    talk.ask("ping")


def _silence(bench: Bench) -> None:
    talk = bench.talk()
    connection = talk.connection
    connection.mute = True
    connection.pump(lambda: False, SILENCE_S + _PING_SLACK_S)
    if connection.send_once(b"\x17", _QUIET_S):
        raise BrokenError(wanted="link down after 6 s without a frame of ours", came="ACK on the old connection")
    bench.talk()


def _close(bench: Bench) -> None:
    talk = bench.talk()
    talk.close()
    if talk.connection.send_once(message_octets({"id": 1, "do": "ping"}), _QUIET_S):
        raise BrokenError(wanted="no ACK after CLOSE", came="ACK")
    bench.talk()


CLAUSES = (
    Clause(id="3.open_repeated", check=_open_repeated),
    Clause(id="3.open_new", check=_open_new),
    Clause(id="3.other_connection", check=_other_connection),
    Clause(id="3.ack", check=_ack),
    Clause(id="3.repeated_ack", check=_repeated_ack),
    Clause(id="3.repeated_once", check=_repeated_once),
    Clause(id="3.wrap", check=_wrap),
    Clause(id="3.resend", check=_resend),
    Clause(id="3.resend_limit", check=_resend_limit),
    Clause(id="3.stop_and_wait", check=_stop_and_wait),
    Clause(id="3.resent_delivered", check=_resent_delivered),
    Clause(id="3.ping", check=_ping),
    Clause(id="3.kept_alive", check=_kept_alive),
    Clause(id="3.silence", check=_silence),
    Clause(id="3.close", check=_close),
)
