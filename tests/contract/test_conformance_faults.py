"""Each planted fault of a terminal is found, by the clause that is about it and by no other."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.simulated import serve as serving
from desktop.adapters.simulated import tls as simulated_tls
from desktop.adapters.simulated.camera import Camera
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.journal import Journal
from desktop.adapters.simulated.pairing import Pairing
from desktop.adapters.simulated.terminal import SimulatedTerminal
from desktop.domain.conformance import Outcome
from desktop.protocol import session as sessions
from desktop.protocol.frames import Frame, FrameDecoder, FrameKind
from desktop.protocol.link import Link, LinkReceived
from tests.helpers.conformance import outcomes, simulated

Plant = Callable[[pytest.MonkeyPatch], None]


# --- the wire and the link ------------------------------------------------------------------------------------------


def loses_a_frame_behind_noise(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(FrameDecoder, "_salvage", lambda *_: None)


def takes_a_wrong_crc(patch: pytest.MonkeyPatch) -> None:
    import desktop.protocol.frames as frames

    class AnySum:
        @staticmethod
        def crc32(_body: bytes) -> "Anything":
            return Anything()

    class Anything(int):
        def __ne__(self, other: object) -> bool:
            return False

        __hash__ = int.__hash__

    whole = FrameDecoder._parse

    def parse(self: FrameDecoder, block: bytes, *, counting: bool) -> Frame | None:
        real, frames.zlib = frames.zlib, AnySum  # type: ignore[assignment]
        try:
            return whole(self, block, counting=counting)
        finally:
            frames.zlib = real

    patch.setattr(FrameDecoder, "_parse", parse)


def never_resends(patch: pytest.MonkeyPatch) -> None:
    whole = Link.tick

    def tick(self: Link, now: float) -> list[Any]:
        self._resend_at = now + 1_000.0
        return whole(self, now)

    patch.setattr(Link, "tick", tick)


def resends_for_ever(patch: pytest.MonkeyPatch) -> None:
    whole = Link.tick

    def tick(self: Link, now: float) -> list[Any]:
        self._resends = min(self._resends, 1)
        return whole(self, now)

    patch.setattr(Link, "tick", tick)


def resends_late(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Link, "_patience_s", lambda _: 0.9)


def acknowledges_other_connections(patch: pytest.MonkeyPatch) -> None:
    whole = Link._on_frame

    def on_frame(self: Link, frame: Frame) -> list[Any]:
        if frame.kind is FrameKind.DATA and frame.connection != self._connection:
            self._connection, mine = frame.connection, self._connection
            self._put(FrameKind.ACK, frame.sequence)
            self._connection = mine
        return whole(self, frame)

    patch.setattr(Link, "_on_frame", on_frame)


def acknowledges_without_delivering(patch: pytest.MonkeyPatch) -> None:
    """Once in a hundred."""
    whole = Link._on_data

    def on_data(self: Link, frame: Frame) -> list[Any]:
        events = whole(self, frame)
        return [] if frame.sequence == 100 else events

    patch.setattr(Link, "_on_data", on_data)


def delivers_twice(patch: pytest.MonkeyPatch) -> None:
    whole = Link._on_data

    def on_data(self: Link, frame: Frame) -> list[Any]:
        events = whole(self, frame)
        repeated = not events and self._received_any and frame.sequence == (self._receive_sequence - 1) % 256
        return [LinkReceived(untrusted_bytes=frame.payload)] if repeated else events

    patch.setattr(Link, "_on_data", on_data)


def never_pings(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sessions, "PING_AFTER_S", 1_000.0)


def never_notices_silence(patch: pytest.MonkeyPatch) -> None:
    import desktop.protocol.link as links

    patch.setattr(links, "SILENCE_S", 1_000.0)
    patch.setattr(links, "MAX_RESENDS", 1_000)


# --- TLS and pairing ------------------------------------------------------------------------------------------------


def speaks_tls_12(patch: pytest.MonkeyPatch) -> None:
    from OpenSSL import SSL

    patch.setattr(simulated_tls.SSL, "TLS1_3_VERSION", SSL.TLS1_2_VERSION)
    patch.setattr(simulated_tls.SSL.Context, "set_max_proto_version", lambda *_: None)


def asks_for_no_certificate(patch: pytest.MonkeyPatch) -> None:
    from OpenSSL import SSL

    patch.setattr(simulated_tls.SSL, "VERIFY_FAIL_IF_NO_PEER_CERT", 0)
    patch.setattr(simulated_tls.SSL, "VERIFY_PEER", SSL.VERIFY_PEER)
    whole = Pairing.meet
    patch.setattr(Pairing, "meet", lambda self, shown: whole(self, shown or b"nobody"))


def lets_a_stranger_read_the_journal(patch: pytest.MonkeyPatch) -> None:
    whole = Pairing.admits
    patch.setattr(Pairing, "admits", lambda self, do: do == "journal.read" or whole(self, do))


def lets_a_stranger_pay(patch: pytest.MonkeyPatch) -> None:
    whole = Pairing.admits
    patch.setattr(Pairing, "admits", lambda self, do: do == "pay" or whole(self, do))


def tells_strangers(patch: pytest.MonkeyPatch) -> None:
    paired = Pairing.is_paired
    patch.setattr(serving._Service, "_tell", _tell_everybody)
    assert paired


def _tell_everybody(self: Any, now: float) -> None:
    for ev, fields in self._terminal.take_events():
        if self._session.is_open:
            self._session.emit(ev, fields, now)


def takes_any_digits(patch: pytest.MonkeyPatch) -> None:
    import desktop.adapters.simulated.pairing as pairings

    class AnyCode(str):
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = str.__hash__

    whole = pairings.pairing_code
    patch.setattr(pairings, "pairing_code", lambda *both: AnyCode(whole(*both)))


def forgets_its_pairing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("desktop.adapters.simulated.pairing.write_durably", lambda *_, **__: None)


# --- orders and the journal -----------------------------------------------------------------------------------------


def _terminal(patch: pytest.MonkeyPatch, **methods: Any) -> None:
    patch.setattr(serving, "SimulatedTerminal", type("Faulty", (SimulatedTerminal,), methods))


def starts_a_repeated_payment(patch: pytest.MonkeyPatch) -> None:
    """A payment that is over is answered as it should be, and made once more under a number of the terminal's own."""

    def pay(self: Any, fields: dict[str, Any], now: float) -> dict[str, Any]:
        number = fields["order_no"]
        state = dict(SimulatedTerminal._pay(self, fields, now))
        if state["state"] == "done" and self._camera.deadline() is None:
            again, content = f"{number}-{self._journal.head}", [fields["amount_fen"], fields["subject"], fields["by"]]
            self._camera.pay(again, content, now, amount_fen=content[0], by_face=True, wait_s=fields["timeout_s"])
        return state

    _terminal(patch, _pay=pay)


def answers_busy_without_the_order(patch: pytest.MonkeyPatch) -> None:
    whole = Camera._begin

    def begin(self: Camera, *given: Any) -> None:
        if self._turn is not None:
            raise RefusalError("busy")
        whole(self, *given)

    patch.setattr(Camera, "_begin", begin)


def takes_a_second_payment(patch: pytest.MonkeyPatch) -> None:
    begin_whole, finish_whole = Camera._begin, Camera._finish

    def begin(self: Camera, *given: Any) -> None:
        turn, self._turn = self._turn, None
        begin_whole(self, *given)
        if turn is not None:
            self._finish(turn, "cancelled")

    def finish(self: Camera, turn: Any, result: str, **fields: object) -> None:
        kept = self._turn
        finish_whole(self, turn, result, **fields)
        if kept is not None and kept is not turn:
            self._turn = kept

    patch.setattr(Camera, "_begin", begin)
    patch.setattr(Camera, "_finish", finish)


def takes_other_content(patch: pytest.MonkeyPatch) -> None:
    def is_repeat(self: Any, kind: str, number: str, content: Any) -> bool:
        return (kind == "payment" and self._journal.content(kind, number) is not None) or bool(
            SimulatedTerminal._is_repeat(self, kind, number, content)
        )

    _terminal(patch, _is_repeat=is_repeat)


def lies_to_a_late_cancel(patch: pytest.MonkeyPatch) -> None:
    def cancel(self: Any, number: str) -> dict[str, Any]:
        state = SimulatedTerminal._cancel(self, number)
        if state["state"] == "done" and state["entry"]["result"] == "paid":
            return {"state": "done", "entry": {**state["entry"], "result": "cancelled"}}
        return dict(state)

    _terminal(patch, _cancel=cancel)


def refunds_twice(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("desktop.adapters.simulated.provider.Provider._refunded_fen", lambda *_: iter(()))


def loses_the_journal_at_a_restart(patch: pytest.MonkeyPatch) -> None:
    whole = Journal._remember
    opening = []

    def start(self: Journal, folder: Path) -> None:
        opening.append(True)
        try:
            open_whole(self, folder)
        finally:
            opening.clear()

    def remember(self: Journal, entry: dict[str, Any]) -> None:
        if not opening:
            whole(self, entry)

    def write(self: Journal, stream: Any, line: dict[str, Any], **how: Any) -> None:
        if "mac" not in line:
            write_whole(self, stream, line, **how)

    open_whole, write_whole = Journal._open, Journal._write
    patch.setattr(Journal, "_open", start)
    patch.setattr(Journal, "_remember", remember)
    patch.setattr(Journal, "_write", write)


def tells_entries_out_of_order(patch: pytest.MonkeyPatch) -> None:
    _terminal(patch, _entries=lambda *given: SimulatedTerminal._entries(*given)[::-1])


def drops_what_was_not_acknowledged(patch: pytest.MonkeyPatch) -> None:
    """One more than it was told."""
    whole = Journal.after
    least: list[int] = [0]
    patch.setattr(Journal, "after", lambda self, n: (entry for entry in whole(self, n) if entry["n"] >= least[0]))
    patch.setattr(Journal, "acknowledge", lambda self, upto: least.insert(0, max(least[0], upto + 2 if upto else 0)))


def takes_a_missing_key(patch: pytest.MonkeyPatch) -> None:
    import desktop.protocol.vocabulary as words

    shape = words.EXCHANGES["journal.read"].request
    patch.setitem(shape, "limit?", shape["limit"])
    patch.delitem(shape, "limit")
    _terminal(patch, _entries=lambda self, after, limit: list(self._journal.after(after))[:limit])
    whole = SimulatedTerminal._dispatch

    def dispatch(self: Any, do: str, fields: dict[str, Any], now: float) -> dict[str, Any]:
        return dict(whole(self, do, {"limit": 10, **fields} if do == "journal.read" else fields, now))

    serving.SimulatedTerminal._dispatch = dispatch  # type: ignore[method-assign]


def sets_no_clock(patch: pytest.MonkeyPatch) -> None:
    def set_clock(self: Any, untrusted_now: str) -> dict[str, Any]:
        before = self._clock._offset
        answer = SimulatedTerminal._set_clock(self, untrusted_now)
        self._clock._offset = before
        return dict(answer)

    _terminal(patch, _set_clock=set_clock)


PLANTED: list[tuple[Plant, set[str]]] = [
    (loses_a_frame_behind_noise, {"2.noise_glued"}),
    (takes_a_wrong_crc, {"2.crc", "2.flipped"}),
    (never_resends, {"3.resend", "3.resend_limit", "3.resent_delivered"}),
    (resends_for_ever, {"3.resend_limit"}),
    (resends_late, {"3.resend", "3.resend_limit"}),
    (acknowledges_other_connections, {"3.open_new", "3.other_connection"}),
    (acknowledges_without_delivering, {"3.wrap"}),
    (delivers_twice, {"3.repeated_once"}),
    (never_pings, {"3.ping"}),
    (never_notices_silence, {"3.silence", "3.resend_limit"}),
    (speaks_tls_12, {"4.tls12"}),
    (asks_for_no_certificate, {"4.client_certificate"}),
    (lets_a_stranger_read_the_journal, {"4.stranger"}),
    (lets_a_stranger_pay, {"4.stranger_money"}),
    (tells_strangers, {"4.stranger_events"}),
    (takes_any_digits, {"4.wrong_digits"}),
    (forgets_its_pairing, {"5.power_pairing"}),
    (takes_a_missing_key, {"5.missing_key"}),
    (sets_no_clock, {"5.clock_set"}),
    (starts_a_repeated_payment, {"5.pay_repeat", "5.pay_repeat_paid"}),
    (answers_busy_without_the_order, {"5.pay_busy"}),
    (takes_a_second_payment, {"5.pay_busy"}),
    (takes_other_content, {"5.pay_conflict"}),
    (lies_to_a_late_cancel, {"5.cancel_late"}),
    (refunds_twice, {"5.refund_too_much"}),
    (loses_the_journal_at_a_restart, {"5.power_journal", "5.power_numbers"}),
    (tells_entries_out_of_order, {"5.journal_read"}),
    (drops_what_was_not_acknowledged, {"5.journal_ack"}),
]


@pytest.mark.parametrize(("plant", "broken"), PLANTED, ids=[plant.__name__ for plant, _ in PLANTED])
def test_a_planted_fault_is_found(
    plant: Plant, broken: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    with simulated(tmp_path) as bench:
        report = bench.check()
    assert set(outcomes(report, Outcome.FAILED)) == broken
    assert not report.ok
    for finding in report.findings:
        if finding.outcome is Outcome.FAILED:
            assert finding.wanted and finding.came and finding.sent
