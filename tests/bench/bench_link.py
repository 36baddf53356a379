"""What the terminal link costs on the wire: handshake and one whole sale, in bytes, frames and seconds at 115200 Bd.

Run: `python -m tests.bench.bench_link [ROUNDS]`. Bytes are counted on a tapped wire between a real driver and a real
simulated terminal; seconds are measured on the same wire with each byte taking its time, and calculated from the bytes.
The sale goes at four times a person's speed: with no delay at all, its events would share frames.
"""

import os
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.terminal.driver import SerialTerminal
from desktop.adapters.terminal.port import BAUD
from desktop.domain.events import AckJournal, JournalAcked, TerminalConnected
from desktop.domain.wire import Direction, WireNote
from desktop.protocol.frames import FrameKind
from desktop.protocol.link import BITS_PER_BYTE
from tests.bench.measure import figures, report
from tests.helpers.tapped_wire import Tap, tapped
from tests.helpers.terminal_line import Line, connect, desk_trust, simulator_thread
from tests.helpers.wire import frames_in

QUIET_S = 0.3


def main(rounds: int) -> None:
    with TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        store = Path(folder) / "store"
        faults = Path(folder) / "faults.toml"
        faults.write_text("[crowd]\ndecline = 0\nwalk_away = 0\n")
        with simulator_thread("socket://127.0.0.1:0", store=store, faults=faults) as url:
            with connect(url) as line:  # pairs
                connected = line.seen[-1]
            assert isinstance(connected, TerminalConnected)
            assert connected.certificate is not None
            pins = {connected.certificate.sn: connected.certificate.fingerprint}
            with tapped(url) as tap, connect(tap.url, pins=pins, credentials=desk_trust()) as line:
                time.sleep(QUIET_S)
                _report_handshake(tap)
            with (
                simulator_thread("socket://127.0.0.1:0", store=Path(folder) / "slow", faults=faults, speed=4) as slow,
                tapped(slow) as tap,
                connect(tap.url) as line,
            ):
                time.sleep(QUIET_S)
                _report_sale(line, tap)
            desk_ready, met = [], []
            for _ in range(rounds):
                with tapped(url, baud=BAUD) as tap:
                    began_s = time.perf_counter()
                    with connect(tap.url, pins=pins, credentials=desk_trust()) as line:
                        met.append(time.perf_counter() - began_s)
                        opened, first = _notes(line)[0], _notes(line)[2]
                        desk_ready.append(met[-1] - (first.at - opened.at).total_seconds())
            report(
                "link_open_at_115200", rounds=rounds, desk_ready_median_s=figures(desk_ready).median,
                desk_ready_longest_s=figures(desk_ready).longest, to_hello_answered_median_s=figures(met).median,
            )  # fmt: skip


def _notes(line: Line) -> tuple[WireNote, ...]:
    assert isinstance(line.terminal, SerialTerminal)
    return line.terminal.wire_log.notes()


def _kinds(octets: bytes) -> dict[str, int]:
    return dict(Counter(frame.kind.name.lower() for frame in frames_in(octets)))


def _until_data(octets: bytes, count: int) -> bytes:
    """Return the bytes up to the end of the frame with that many DATA before it, itself included."""
    seen, at = 0, 0
    while seen < count:
        end = octets.index(0, at) + 1
        seen += sum(frame.kind is FrameKind.DATA for frame in frames_in(octets[at:end]))
        at = end
    return octets[:at]


def _report_handshake(tap: Tap) -> None:
    # The desk: ClientHello; then its certificate with Finished, and `hello` after it. The terminal: one flight.
    there, back = _until_data(bytes(tap.to_terminal), 2), _until_data(bytes(tap.to_desk), 1)
    total = len(there) + len(back)
    report(
        "link_handshake", to_terminal_bytes=len(there), to_desk_bytes=len(back), to_terminal=str(_kinds(there)),
        to_desk=str(_kinds(back)), calculated_s=total * BITS_PER_BYTE / BAUD,
    )  # fmt: skip


def _report_sale(line: Line, tap: Tap) -> None:
    there, back, notes = len(tap.to_terminal), len(tap.to_desk), len(_notes(line))
    entry = line.sell("C1-20260618-0001-K7QD")
    line.ask(AckJournal(upto=entry.n))
    line.until(JournalAcked)
    time.sleep(QUIET_S)
    sale_there, sale_back = bytes(tap.to_terminal[there:]), bytes(tap.to_desk[back:])
    total = len(sale_there) + len(sale_back)
    messages = [note for note in _notes(line)[notes:] if note.direction is not Direction.LINK]
    report(
        "link_sale", to_terminal_bytes=len(sale_there), to_desk_bytes=len(sale_back),
        frames_there=str(_kinds(sale_there)), frames_back=str(_kinds(sale_back)), messages=len(messages),
        message_bytes=sum(note.size for note in messages),
        calculated_s=total * BITS_PER_BYTE / BAUD,
    )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
