"""Who may come in, over a real byte stream: paired, unpaired, foreign, swapped, reset, and one who only plays back."""

import json
import socket
from contextlib import closing
from pathlib import Path

import pytest

from desktop.adapters.simulated.maker import Maker
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.driver import SerialTerminal
from desktop.domain.events import (
    Cancel,
    DeviceCertificate,
    PairingRefused,
    PairTerminal,
    TerminalConnected,
    TerminalLost,
    TerminalPaired,
    TerminalUnpaired,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.wire import Direction
from desktop.protocol.frames import Frame, FrameKind, encode_frame
from desktop.protocol.vocabulary import SIMULATOR_CAPABILITY
from tests.helpers.tapped_wire import address_of, answering, tapped
from tests.helpers.terminal_line import HurriedClock, Line, connect, desk_trust, simulator_thread
from tests.helpers.wire import frames_in

SOCKET = "socket://127.0.0.1:0"
PAYS = "[crowd]\ndecline = 0\nwalk_away = 0\n"


@pytest.fixture
def pays(tmp_path: Path) -> Path:
    path = tmp_path / "pays.toml"
    path.write_text(PAYS)
    return path


def _entries(store: Path) -> list[str]:
    path = store / "journal.jsonl"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def _pair(line: Line) -> DeviceCertificate:
    """Pair as an installer does; return what was pinned."""
    unpaired = line.until(TerminalUnpaired)
    line.ask(PairTerminal(code=unpaired.code))
    paired = line.until(TerminalPaired)
    assert paired.certificate == unpaired.certificate
    connected = line.until(TerminalConnected)
    assert connected.certificate == paired.certificate
    return paired.certificate


def test_an_unpaired_terminal_is_met_and_asked_for_nothing(tmp_path: Path, pays: Path) -> None:
    store = tmp_path / "store"
    with simulator_thread(SOCKET, store=store, faults=pays) as url, connect(url, wait=False, paired=False) as line:
        unpaired = line.until(TerminalUnpaired)
        assert SIMULATOR_CAPABILITY in unpaired.identity.capabilities
        assert unpaired.certificate.sn == unpaired.identity.sn
        assert len(unpaired.code) == 6
        line.pay("A")
        line.ask(Cancel(order_no=OrderNo("A")))
        line.ask(PairTerminal(code=unpaired.code))
        line.until(TerminalPaired)
        line.until(TerminalConnected)
        assert line.sell("B").n == 1  # the pay of an unpaired desk never left it
    assert [json.loads(entry)["order_no"] for entry in _entries(store)] == ["B"]


def test_once_paired_it_is_let_in_at_once(tmp_path: Path, pays: Path) -> None:
    store = tmp_path / "store"
    with simulator_thread(SOCKET, store=store, faults=pays) as url, connect(url, wait=False, paired=False) as line:
        pinned = _pair(line)
    pins = {pinned.sn: pinned.fingerprint}
    with simulator_thread(SOCKET, store=store, faults=pays) as url, connect(url, paired=False, pins=pins) as line:
        assert isinstance(line.seen[0], TerminalConnected)
        assert line.sell("A").n == 1


def test_a_desk_keeps_what_it_paired_over_a_cut_link(pays: Path) -> None:
    with simulator_thread(SOCKET, faults=pays) as url, connect(url, wait=False, paired=False) as line:
        _pair(line)
        with socket.create_connection(address_of(url)):  # takes the terminal away from the desk
            line.until(TerminalLost)
        line.until(TerminalConnected)
        assert not any(isinstance(event, TerminalUnpaired) for event in line.seen[1:])


@pytest.mark.parametrize("code", ["000000", "482916", ""])
def test_wrong_digits_are_refused_by_the_terminal(code: str, tmp_path: Path) -> None:
    with simulator_thread(SOCKET, store=tmp_path) as url, connect(url, wait=False, paired=False) as line:
        unpaired = line.until(TerminalUnpaired)
        assert unpaired.code != code, "one in a million: run it again"
        line.ask(PairTerminal(code=code))
        assert line.until(PairingRefused).error == "refused"
        assert not (tmp_path / "paired-desk").exists()


def test_the_person_at_the_terminal_may_refuse(tmp_path: Path) -> None:
    faults = tmp_path / "faults.toml"
    faults.write_text('[terminal]\npairing = "refuse"')
    with simulator_thread(SOCKET, faults=faults) as url, connect(url, wait=False, paired=False) as line:
        line.ask(PairTerminal(code=line.until(TerminalUnpaired).code))
        assert line.until(PairingRefused).error == "refused"


def test_a_terminal_of_another_maker_is_foreign(tmp_path: Path) -> None:
    trusted = Maker(tmp_path / "other", SystemClock(), SystemChance()).authority_path
    with simulator_thread(SOCKET, store=tmp_path / "store") as url:
        credentials = desk_trust(authorities=lambda: [trusted])
        with connect(url, wait=False, paired=False, credentials=credentials) as line:
            assert line.until(TerminalLost).code == "link.foreign"
            line.pay("A")
    assert _entries(tmp_path / "store") == []


def test_a_desk_that_trusts_nobody_says_so(tmp_path: Path) -> None:
    nobody = desk_trust(authorities=tuple)
    with simulator_thread(SOCKET) as url, connect(url, wait=False, credentials=nobody) as line:
        assert line.until(TerminalLost).code == "link.no_authority"


def test_another_key_under_the_same_serial_number_is_refused(tmp_path: Path, pays: Path) -> None:
    with (
        simulator_thread(SOCKET, store=tmp_path / "true", faults=pays) as url,
        connect(url, wait=False, paired=False) as line,
    ):
        pinned = _pair(line)
    pins = {pinned.sn: pinned.fingerprint}
    with (
        simulator_thread(SOCKET, store=tmp_path / "false", faults=pays) as url,  # the same seed: the same number
        connect(url, wait=False, pins=pins) as line,
    ):
        lost = line.until(TerminalLost)
        assert (lost.code, lost.detail) == ("link.swapped", pinned.sn)
        line.pay("A")
    assert _entries(tmp_path / "false") == []


def test_a_terminal_that_was_reset_is_told_and_can_be_paired_again(tmp_path: Path, pays: Path) -> None:
    with simulator_thread(SOCKET, store=tmp_path, faults=pays) as url, connect(url, wait=False, paired=False) as line:
        pinned = _pair(line)
    (tmp_path / "paired-desk").unlink()
    pins = {pinned.sn: pinned.fingerprint}
    with simulator_thread(SOCKET, store=tmp_path, faults=pays) as url:
        with connect(url, paired=False, pins=pins) as line:
            line.pay("A")
            lost = line.until(TerminalLost)
            assert (lost.code, lost.detail) == ("link.unpaired_there", pinned.sn)
        with connect(url, pins=pins) as line:  # as a trial home does: forget it, and pair anew
            line.pay("A")
            line.until(TerminalLost)
            line.until(TerminalConnected)
            assert line.sell("B").n == 1


def test_a_second_desk_takes_the_first_ones_place(tmp_path: Path, pays: Path) -> None:
    with simulator_thread(SOCKET, store=tmp_path, faults=pays) as url:
        with connect(url, wait=False, paired=False) as line:
            pinned = _pair(line)
        with connect(url, wait=False, paired=False, credentials=desk_trust("second")) as line:
            _pair(line)
        with connect(url, paired=False, pins={pinned.sn: pinned.fingerprint}) as line:
            line.pay("A")
            assert line.until(TerminalLost).code == "link.unpaired_there"
    assert _entries(tmp_path) == []


# --- played back ---------------------------------------------------------------------------------------------------


def _recorded(tmp_path: Path, pays: Path) -> tuple[bytes, bytes, dict[str, str]]:
    """Sell one meal over a tapped wire; return both directions and the desk's pins."""
    with (
        simulator_thread(SOCKET, store=tmp_path / "true", faults=pays) as url,
        tapped(url) as tap,
        connect(tap.url, wait=False, paired=False) as line,
    ):
        pinned = _pair(line)
        assert line.sell("A").n == 1
    return bytes(tap.to_terminal), bytes(tap.to_desk), {pinned.sn: pinned.fingerprint}


def test_a_terminals_side_played_back_tells_the_desk_nothing(tmp_path: Path, pays: Path) -> None:
    _, to_desk, pins = _recorded(tmp_path, pays)
    with answering(lambda _: to_desk) as url, connect(url, wait=False, pins=pins, clock=HurriedClock(4)) as line:
        assert line.until(TerminalLost).code == "link.garbage"
        assert [type(event) for event in line.seen] == [TerminalLost]


def test_a_terminals_side_played_back_in_new_frames_fails_the_handshake(tmp_path: Path, pays: Path) -> None:
    """Who records may also number the frames anew: what stands in them is worth nothing on another connection."""
    _, to_desk, pins = _recorded(tmp_path, pays)
    said = [frame.payload for frame in frames_in(to_desk) if frame.kind is FrameKind.DATA]
    left: list[bytes] = []

    def answer(chunk: bytes) -> bytes:
        out = b""
        for frame in frames_in(chunk):
            if frame.kind is FrameKind.OPEN:
                left[:] = said
                opened = Frame(kind=FrameKind.OPENED, connection=frame.connection, sequence=0, payload=frame.payload)
                out += encode_frame(opened)
            elif frame.kind is FrameKind.DATA:
                out += encode_frame(Frame(kind=FrameKind.ACK, connection=frame.connection, sequence=frame.sequence))
                if left:
                    number = len(said) - len(left)
                    out += encode_frame(
                        Frame(kind=FrameKind.DATA, connection=frame.connection, sequence=number, payload=left.pop(0))
                    )
        return out

    with answering(answer) as url, connect(url, wait=False, pins=pins) as line:
        lost = line.until(TerminalLost)
        assert (lost.code, lost.detail) == ("link.tls", "broken")
        assert [type(event) for event in line.seen] == [TerminalLost]


def test_a_desks_side_played_back_charges_nobody(tmp_path: Path, pays: Path) -> None:
    to_terminal, _, _ = _recorded(tmp_path, pays)
    store = tmp_path / "true"
    before = _entries(store)
    assert len(before) == 1
    (store / "journal.jsonl").write_text("")  # a terminal that forgot the order would charge it again, if it heard it
    (store / "state.jsonl").write_text("")
    said = b"".join(encode_frame(frame) for frame in frames_in(to_terminal) if frame.kind is not FrameKind.CLOSE)
    with (
        simulator_thread(SOCKET, store=store, faults=pays) as url,
        closing(socket.create_connection(address_of(url), timeout=5)) as thief,
    ):
        thief.sendall(said)
        heard = b""
        while not any(frame.kind is FrameKind.CLOSE for frame in frames_in(heard)):
            chunk = thief.recv(65_536)
            assert chunk, frames_in(heard)
            heard += chunk
    assert frames_in(heard)[-1].payload == b"tls: broken"
    assert _entries(store) == []


def test_what_passes_on_the_wire_shows_nobody(tmp_path: Path, pays: Path) -> None:
    there, back, _ = _recorded(tmp_path, pays)
    (entry,) = map(json.loads, _entries(tmp_path / "true"))
    stream = there + back
    for secret in (entry["user_id"], entry["trade_no"], "lunch", "journal.read", "SIM-F1"):
        assert secret.encode() not in stream


def test_the_wire_log_of_a_sale_names_its_messages_and_nobody(pays: Path) -> None:
    with simulator_thread(SOCKET, faults=pays) as url, connect(url) as line:
        entry = line.sell("A")
        assert isinstance(line.terminal, SerialTerminal)
        notes = line.terminal.wire_log.notes()
    assert [note.name for note in notes if note.direction is Direction.OUT][:3] == ["hello", "pair", "pay"]
    told = " ".join(note.summary for note in notes)
    assert "order_no=A" in told
    for secret in (entry.user_id, entry.face_id, entry.trade_no):
        assert secret not in told


def test_a_terminal_that_was_parted_with_is_let_go_at_once_and_met_as_a_stranger(tmp_path: Path, pays: Path) -> None:
    store = tmp_path / "store"
    with simulator_thread(SOCKET, store=store, faults=pays) as url, connect(url, wait=False, paired=False) as line:
        certificate = _pair(line)
        line.sell("A")
        line.terminal.unpin(certificate.sn)
        lost = line.until(TerminalLost)
        assert (lost.code, lost.detail) == ("link.parted", certificate.sn)
        stranger = line.until(TerminalUnpaired)
        assert stranger.identity.sn == certificate.sn
        line.pay("B")
        line.ask(PairTerminal(code=stranger.code))  # whoever wants it back pairs it by hand
        line.until(TerminalConnected)
        line.sell("C")
    assert [json.loads(entry)["order_no"] for entry in _entries(store)] == ["A", "C"]


def test_a_trial_desk_does_not_pair_again_by_itself_what_it_parted_with(pays: Path) -> None:
    with simulator_thread(SOCKET, faults=pays) as url, connect(url) as line:
        connected = next(event for event in line.seen if isinstance(event, TerminalConnected))
        line.terminal.unpin(connected.identity.sn)
        assert line.until(TerminalUnpaired).identity.sn == connected.identity.sn
