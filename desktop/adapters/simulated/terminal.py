"""The brain of the simulated terminal: answers every request of the link and says how the terminal is.

Without I/O of its own but for the journal it is given; `now` (seconds, never back) and `wall` (the instant) are passed
in. Promises what a real terminal must: an order number starts one payment and no more; what was accepted has an
outcome, even over a power cut; every outcome is in the journal before anybody hears of it. `Camera` plays payments and
verifications, `Refunds` money back, `Enrolment` knows the faces, `Outbox` holds what is to be told.
Source: terminal-link.md section 5, Journal, Idempotency and recovery. Content of a number is what it is about: a
repeated `pay` may have another `timeout_s`.
"""

from datetime import datetime
from typing import Literal

from desktop.adapters.simulated.camera import Camera
from desktop.adapters.simulated.clock import TerminalClock
from desktop.adapters.simulated.crowd import Crowd, Noise
from desktop.adapters.simulated.enrolment import Enrolment
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.faults import Faults
from desktop.adapters.simulated.journal import Content, Journal
from desktop.adapters.simulated.line import ScriptedLine
from desktop.adapters.simulated.log import TerminalLog
from desktop.adapters.simulated.mischief import MischiefMaker
from desktop.adapters.simulated.outbox import Outbox
from desktop.adapters.simulated.provider import Provider
from desktop.adapters.simulated.refunds import Refunds
from desktop.adapters.simulated.visitors import FaceVisitors
from desktop.domain.errors import DefectError, OperatorError
from desktop.protocol.messages import Fields, deterministic_cbor
from desktop.protocol.vocabulary import CODE_RELAY_CAPABILITY, PROTOCOL_VERSION, SIMULATOR_CAPABILITY, SUBJECT_KEYS

FIRMWARE = "sim-1.0.0"
CAPABILITIES = ("face", "code", CODE_RELAY_CAPABILITY, "refund", "verify", "enrol", "offline", SIMULATOR_CAPABILITY)
DEFAULT_LIMIT_FEN = 100_000  # until config.set
HEALTH_EVERY_S = 30.0
_ANSWER_BUDGET = 50_000  # bytes of entries in one answer; a message holds 60,000
_PAGE = 400  # persons or log lines in one answer
_STORAGE_FREE = 8_000_000_000


class SimulatedTerminal:
    """One terminal. Refuses to exist unless simulation was asked for."""

    def __init__(
        self,
        journal: Journal,
        crowd: Crowd,
        faults: Faults,
        *,
        simulation: Literal[True],
        now: float,
        wall: datetime,
        speed: float = 1.0,
        noise: Noise | None = None,
        visitors: FaceVisitors | None = None,
        line: ScriptedLine | None = None,
    ) -> None:
        if simulation is not True:
            raise DefectError("a simulated terminal was not asked for")
        self._journal = journal
        self._faults = faults
        self._clock = TerminalClock(wall)
        self._log = TerminalLog(self._clock)
        self._outbox = Outbox(journal, self._clock, self._log)
        self._provider = Provider(journal, faults, now)
        self._mischief = MischiefMaker(faults.mischief, noise or Noise(0))
        self._enrolment = Enrolment(journal, most_faces=faults.most_faces)
        self._camera = Camera(
            journal, crowd, self._enrolment, self._provider, self._mischief, self._clock, self._outbox, speed,
            visitors, line, self._log,
        )  # fmt: skip
        self._refunds = Refunds(journal, self._provider, self._outbox, speed)
        self._health_at: float | None = None
        self._log.note("started")
        self._outbox.end_unfinished()

    # --- time and events -------------------------------------------------------------------------------------------

    def connected(self) -> None:
        """A desk is there: nothing from before is owed to it but the journal, which it reads.

        Health is told once it said hello.
        """
        self._fall_silent()

    def greeted(self, now: float) -> None:
        """A desk said hello, or was paired: it is told how the terminal is."""
        self._health_at = now

    def disconnected(self) -> None:
        """Nobody listens."""
        self._fall_silent()

    def tick(self, now: float, wall: datetime) -> None:
        """Do what is due by now. Raises: PowerCutError."""
        self._look(now, wall)
        self._camera.tick(now)
        self._refunds.tick(now)
        if self._health_at is not None and now >= self._health_at:
            self._health_at = now + HEALTH_EVERY_S
            self._tell_health(now)

    def deadline(self) -> float | None:
        """Return when `tick` is due at the latest, or None."""
        times = (self._camera.deadline(), self._refunds.deadline(), self._health_at)
        return min((at for at in times if at is not None), default=None)

    def take_events(self) -> list[tuple[str, Fields]]:
        """Return the events since the last call; each once."""
        return self._outbox.take()

    def _fall_silent(self) -> None:
        self._outbox.clear()
        self._health_at = None

    def _look(self, now: float, wall: datetime) -> None:
        """Take note of the time, and tell if the network came or went."""
        self._clock.wall = wall
        if self._provider.watch(now):
            self._tell_health(now)

    def _tell_health(self, now: float) -> None:
        health: Fields = {
            "camera": True,
            "storage_free": _STORAGE_FREE,
            "network": self._provider.network_up(now),
            "temperature_c": 41,
        }
        self._outbox.put("health", health)
        self._outbox.put("face_library", {"age_s": self._provider.library_age_s(now)})

    # --- requests --------------------------------------------------------------------------------------------------

    def handle(self, do: str, fields: Fields, now: float, wall: datetime) -> Fields:
        """Return the answer to a request whose shape was checked. Raises: RefusalError, ForgottenError."""
        self._look(now, wall)
        try:
            return self._dispatch(do, fields, now)
        except OperatorError as fault:
            if fault.code == "terminal_sim.store":
                raise RefusalError("storage_full", str(fault)) from fault
            raise

    def _dispatch(self, do: str, fields: Fields, now: float) -> Fields:
        match do:
            case "hello":
                self.greeted(now)
                return self._hello()
            case "ping":
                return {"clock": self._clock.at(), "journal_head": self._journal.head}
            case "clock.set":
                return self._set_clock(fields["now"])
            case "config.set":
                self._journal.configure({key: value for key, value in fields.items() if key not in ("id", "do")})
                return {}
            case "pay":
                return self._pay(fields, now)
            case "verify":
                return self._verify(fields, now)
            case "refund":
                return self._refund(fields, now)
            case "cancel":
                return self._cancel(fields["order_no"])
            case "query":
                kind, number = next((kind, fields[key]) for kind, key in SUBJECT_KEYS.items() if key in fields)
                return self._state(kind, number)
            case "journal.read":
                return {"entries": self._entries(fields["after"], fields["limit"])}
            case "journal.ack":
                if fields["upto"] > self._journal.head:
                    raise RefusalError("bad_request", "beyond the journal")
                self._journal.acknowledge(fields["upto"])
                return {}
            case "enrol.put":
                return self._enrolment.put(fields["person_ref"], fields["face_jpeg"])
            case "enrol.delete":
                self._enrolment.delete(fields["person_ref"])
                return {}
            case "enrol.list":
                return {"persons": self._enrolment.page(fields["after"], min(fields["limit"], _PAGE))}
            case "log.read":
                return {"lines": self._log.read(fields["after"], min(fields["limit"], _PAGE))}
        raise RefusalError("unsupported")

    def _hello(self) -> Fields:
        protocol, capabilities = self._faults.protocol, self._faults.capabilities
        return {
            "protocol": PROTOCOL_VERSION if protocol is None else protocol,
            "sn": self._journal.serial_number,
            "model": "SIM-F1",
            "manufacturer": "OrbitPay",
            "camera_vendor": "Orbbec",
            "camera_model": "Astra-P1-SIM",
            "face_algorithm": "alipay",
            "firmware": FIRMWARE,
            "capabilities": list(CAPABILITIES if capabilities is None else capabilities),
            "journal_head": self._journal.head,
            **self._enrolment.summary(),
            "clock": self._clock.at(),
        }

    def _set_clock(self, untrusted_now: str) -> Fields:
        self._clock.set(untrusted_now)
        return {"clock": self._clock.at()}

    def _pay(self, fields: Fields, now: float) -> Fields:
        number, amount_fen = fields["order_no"], fields["amount_fen"]
        content = [amount_fen, fields["subject"], fields["by"]]
        if self._is_repeat("payment", number, content):
            return self._state("payment", number)
        if not number or amount_fen == 0:
            raise RefusalError("bad_request", "an order needs a number and an amount")
        self._mischief.meet()
        if amount_fen > self._journal.config.get("single_limit_fen", DEFAULT_LIMIT_FEN):
            raise RefusalError("limit_exceeded")
        by_face = fields["by"] == "face"
        self._camera.pay(number, content, now, amount_fen=amount_fen, by_face=by_face, wait_s=fields["timeout_s"])
        return self._state("payment", number)

    def _verify(self, fields: Fields, now: float) -> Fields:
        number, content = fields["request_no"], [fields["purpose"]]
        if not self._is_repeat("verification", number, content):
            self._camera.verify(number, content, now, wait_s=fields["timeout_s"])
        return self._state("verification", number)

    def _refund(self, fields: Fields, now: float) -> Fields:
        number, content = fields["refund_no"], [fields["amount_fen"], fields["order_no"]]
        if not self._is_repeat("refund", number, content):
            if not number or fields["amount_fen"] == 0:
                raise RefusalError("bad_request", "a refund needs a number and an amount")
            self._refunds.begin(number, content, now)
        return self._state("refund", number)

    def _cancel(self, number: str) -> Fields:
        self._camera.cancel(number)
        return self._state("payment", number)

    def _is_repeat(self, kind: str, number: str, content: Content) -> bool:
        known = self._journal.content(kind, number)
        if known is not None and known != content:
            self._log.note(f"{kind} {number} came again with other content")
            raise RefusalError("order_conflict")
        return known is not None

    def _state(self, kind: str, number: str) -> Fields:
        entry = self._journal.outcome(kind, number)
        if entry is not None:
            return {"state": "done", "entry": entry}
        stage = self._camera.stage_of(kind, number)
        if stage is not None:
            return {"state": "in_progress", "stage": stage}
        if self._journal.content(kind, number) is not None:
            return {"state": "in_progress", "stage": "authorising"}
        return {"state": "unknown"}

    def _entries(self, after: int, limit: int) -> list[Fields]:
        entries: list[Fields] = []
        size = 0
        dropped = self._journal.acknowledged if self._faults.mischief.drop_acknowledged else 0
        for entry in self._journal.after(max(after, dropped)):
            size += len(deterministic_cbor(entry))
            if len(entries) == limit or size > _ANSWER_BUDGET:
                break
            entries.append(entry)
        return entries
