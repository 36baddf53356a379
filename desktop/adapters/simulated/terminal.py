"""The brain of the simulated terminal: answers every request of the link, plays payments, writes the journal.

Without I/O of its own but for the journal it is given; `now` (seconds, never back) and `wall` (the instant) are passed
in. Promises what a real terminal must: an order number starts one payment and no more; what was accepted has an
outcome, even over a power cut; every outcome is in the journal before anybody hears of it.
Source: terminal-link.md section 5, Journal, Idempotency and recovery. Content of a number is what it is about: a
repeated `pay` may have another `timeout_s`.
"""

import hashlib
import json
from collections import deque
from datetime import datetime, timedelta
from typing import Literal

from desktop.adapters.simulated.crowd import Crowd, Noise, Outcome
from desktop.adapters.simulated.faults import Faults, Mischief
from desktop.adapters.simulated.journal import Content, Journal
from desktop.adapters.simulated.provider import Provider, Turn
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.instants import format_instant, local_day, parse_instant
from desktop.protocol.messages import Fields, deterministic_cbor
from desktop.protocol.vocabulary import PROTOCOL_VERSION, SIMULATOR_CAPABILITY, STAGES, SUBJECT_KEYS

FIRMWARE = "sim-1.0.0"
CAPABILITIES = ("face", "code", "refund", "verify", "enrol", "offline", SIMULATOR_CAPABILITY)
DEFAULT_LIMIT_FEN = 100_000  # until config.set
HEALTH_EVERY_S = 30.0
_REFUND_TAKES_S = 0.8
_ANSWER_BUDGET = 50_000  # bytes of entries in one answer; a message holds 60,000
_LOG_LINES = 1_000
_STORAGE_FREE = 8_000_000_000
_JPEG = b"\xff\xd8"


class RefusalError(Exception):
    """An error answer: one of the contract's codes, and what it names."""

    def __init__(self, error: str, text: str = "", **fields: str) -> None:
        super().__init__(error, text)
        self.error = error
        self.text = text
        self.fields: Fields = dict(fields)


class ForgottenError(Exception):
    """The request is lost inside: it is neither taken nor answered."""


class PowerCutError(Exception):
    """The terminal loses power now: everything but its store is gone."""


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
    ) -> None:
        if simulation is not True:
            raise DefectError("a simulated terminal was not asked for")
        self._journal = journal
        self._crowd = crowd
        self._faults = faults
        self._speed = speed
        self._noise = noise or Noise(0)
        self._reboot_at_stage = ""
        self._provider = Provider(journal, faults, now)
        self._clock_offset = timedelta()
        self._wall = wall
        self._turn: Turn | None = None
        self._refunds: list[tuple[float, str]] = []
        self._events: list[tuple[str, Fields]] = []
        self._health_at: float | None = None
        self._log: deque[str] = deque(maxlen=_LOG_LINES)
        self._logged = 0
        self._note("started")
        for kind, number, content in journal.unfinished():
            self._record(kind, number, _UNFINISHED[kind], error="power_loss", **_asked(kind, content))

    # --- time and events -------------------------------------------------------------------------------------------

    def connected(self) -> None:
        """A desk is there: nothing from before is owed to it but the journal, which it reads.

        Health is told once it said hello.
        """
        self._events.clear()
        self._health_at = None

    def greeted(self, now: float) -> None:
        """A desk said hello, or was paired: it is told how the terminal is."""
        self._health_at = now

    def disconnected(self) -> None:
        """Nobody listens."""
        self._events.clear()
        self._health_at = None

    def tick(self, now: float, wall: datetime) -> None:
        """Do what is due by now."""
        self._wall = wall
        if self._provider.watch(now):
            self._tell_health(now)
        while self._turn is not None and now >= min(self._turn.next_at, self._turn.give_up_at):
            self._advance(self._turn, now)
        for due, refund_no in [refund for refund in self._refunds if refund[0] <= now]:
            self._refunds.remove((due, refund_no))
            self._settle_refund(refund_no, now)
        if self._health_at is not None and now >= self._health_at:
            self._health_at = now + HEALTH_EVERY_S
            self._tell_health(now)

    def deadline(self) -> float | None:
        """Return when `tick` is due at the latest, or None."""
        due = [at for at, _ in self._refunds]
        if self._turn is not None:
            due.append(min(self._turn.next_at, self._turn.give_up_at))
        if self._health_at is not None:
            due.append(self._health_at)
        return min(due, default=None)

    def take_events(self) -> list[tuple[str, Fields]]:
        """Return the events since the last call; each once."""
        events, self._events = self._events, []
        return events

    # --- requests --------------------------------------------------------------------------------------------------

    def handle(self, do: str, fields: Fields, now: float, wall: datetime) -> Fields:
        """Return the answer to a request whose shape was checked. Raises: RefusalError."""
        self._wall = wall
        if self._provider.watch(now):
            self._tell_health(now)
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
                return {"clock": self._at(), "journal_head": self._journal.head}
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
                return self._enrol(fields)
            case "enrol.delete":
                if fields["person_ref"] in self._journal.persons:
                    self._journal.enrol(fields["person_ref"], "")
                return {}
            case "enrol.list":
                refs = sorted(ref for ref in self._journal.persons if ref > fields["after"])[
                    : min(fields["limit"], 400)
                ]
                return {"persons": [{"person_ref": r, "template_digest": self._journal.persons[r]} for r in refs]}
            case "log.read":
                skipped = max(0, fields["after"] - (self._logged - len(self._log)))
                return {"lines": list(self._log)[skipped:][: min(fields["limit"], 400)]}
        raise RefusalError("unsupported")

    def _hello(self) -> Fields:
        persons = self._journal.persons
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
            "roster_digest": hashlib.sha256(json.dumps(sorted(persons.items())).encode()).hexdigest(),
            "roster_count": len(persons),
            "clock": self._at(),
        }

    def _set_clock(self, untrusted_now: str) -> Fields:
        try:
            self._clock_offset = parse_instant(untrusted_now) - self._wall
        except OperatorError as fault:
            raise RefusalError("bad_request", "now is no instant") from fault
        return {"clock": self._at()}

    def _pay(self, fields: Fields, now: float) -> Fields:
        number, amount_fen = fields["order_no"], fields["amount_fen"]
        content = [amount_fen, fields["subject"], fields["by"]]
        if self._is_repeat("payment", number, content):
            return self._state("payment", number)
        if not number or amount_fen == 0:
            raise RefusalError("bad_request", "an order needs a number and an amount")
        self._play(self._faults.mischief)
        if amount_fen > self._journal.config.get("single_limit_fen", DEFAULT_LIMIT_FEN):
            raise RefusalError("limit_exceeded")
        self._start("payment", number, content, fields, now, amount_fen=amount_fen, by_face=fields["by"] == "face")
        return self._state("payment", number)

    def _play(self, mischief: Mischief) -> None:
        """Have this order go wrong, or not. Raises: ForgottenError, RefusalError."""
        if self._noise.happens(mischief.forget):
            raise ForgottenError
        if self._noise.happens(mischief.busy):
            raise RefusalError("busy", "somebody is at the screen", order_no="")
        self._reboot_at_stage = ""
        if self._noise.happens(mischief.reboot):
            self._reboot_at_stage = STAGES[1 + self._noise.below(len(STAGES) - 1)]

    def _verify(self, fields: Fields, now: float) -> Fields:
        number, content = fields["request_no"], [fields["purpose"]]
        if not self._is_repeat("verification", number, content):
            self._start("verification", number, content, fields, now, amount_fen=None, by_face=True)
        return self._state("verification", number)

    def _refund(self, fields: Fields, now: float) -> Fields:
        number, content = fields["refund_no"], [fields["amount_fen"], fields["order_no"]]
        if not self._is_repeat("refund", number, content):
            if not number or fields["amount_fen"] == 0:
                raise RefusalError("bad_request", "a refund needs a number and an amount")
            self._journal.take("refund", number, content)
            self._refunds.append((now + (_REFUND_TAKES_S / self._speed if self._speed else 0.0), number))
        return self._state("refund", number)

    def _is_repeat(self, kind: str, number: str, content: Content) -> bool:
        known = self._journal.content(kind, number)
        if known is not None and known != content:
            self._note(f"{kind} {number} came again with other content")
            raise RefusalError("order_conflict")
        return known is not None

    def _start(
        self,
        kind: str,
        number: str,
        content: Content,
        fields: Fields,
        now: float,
        *,
        amount_fen: int | None,
        by_face: bool,
    ) -> None:
        if self._turn is not None:
            raise RefusalError("busy", order_no=self._turn.number)
        self._journal.take(kind, number, content)
        visit = self._crowd.next_visit(tuple(self._journal.persons))
        shown_s, searching_s, matched_s, authorising_s = visit.delays_s
        stages = [("searching", shown_s), ("matched", searching_s), ("authorising", matched_s), ("done", authorising_s)]
        if not by_face:
            stages = [("authorising", shown_s), ("done", authorising_s)]
        if amount_fen is not None and self._noise.happens(self._faults.mischief.late):
            stages[-1] = ("done", authorising_s + self._faults.mischief.late_s)
        patience_s = fields["timeout_s"] / max(1.0, self._speed) if self._speed else 0.0
        nobody = visit.outcome is Outcome.NOBODY
        self._turn = Turn(
            kind=kind,
            number=number,
            amount_fen=amount_fen,
            by_face=by_face,
            visit=visit,
            stages=stages,
            stage="shown",
            next_at=float("inf") if nobody else now + stages[0][1],
            give_up_at=now + patience_s if nobody or self._speed else float("inf"),
        )
        self._tell_stage(self._turn)

    def _cancel(self, number: str) -> Fields:
        turn = self._turn
        if turn is not None and (turn.kind, turn.number) == ("payment", number) and turn.stage != "authorising":
            self._finish(turn, "cancelled", error="cancelled_by_desk")
        return self._state("payment", number)

    def _state(self, kind: str, number: str) -> Fields:
        entry = self._journal.outcome(kind, number)
        if entry is not None:
            return {"state": "done", "entry": entry}
        turn = self._turn
        if turn is not None and (turn.kind, turn.number) == (kind, number):
            return {"state": "in_progress", "stage": turn.stage}
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

    def _enrol(self, fields: Fields) -> Fields:
        face: bytes = fields["face_jpeg"]
        if not face.startswith(_JPEG):
            raise RefusalError("poor_quality")
        template_digest = hashlib.sha256(b"simulated template" + face).hexdigest()
        for person_ref, known in self._journal.persons.items():
            if known == template_digest and person_ref != fields["person_ref"]:
                raise RefusalError("duplicate_face", person_ref=person_ref)
        self._journal.enrol(fields["person_ref"], template_digest)
        return {"template_digest": template_digest, "quality": 0.93}

    # --- a payment or verification, step by step -------------------------------------------------------------------

    def _advance(self, turn: Turn, now: float) -> None:
        if turn.give_up_at <= turn.next_at and turn.stage != "authorising":
            self._finish(turn, "timeout" if turn.kind == "payment" else "not_matched", error="timeout")
            return
        stage, _ = turn.stages.pop(0)
        if turn.amount_fen is not None and stage == self._reboot_at_stage:
            raise PowerCutError
        if stage == "done":
            self._decide(turn, now)
            return
        if stage in ("matched", "authorising") and turn.visit.outcome is Outcome.WALKS_AWAY:
            self._finish(turn, "cancelled" if turn.kind == "payment" else "not_matched", error="walked_away")
            return
        turn.stage = stage
        turn.next_at += turn.stages[0][1]
        if stage == "authorising":
            turn.give_up_at = float("inf")  # from here on only the provider decides
        self._tell_stage(turn)

    def _decide(self, turn: Turn, now: float) -> None:
        if turn.amount_fen is None:
            self._finish(turn, "matched", **turn.who(), **turn.liveness())
        else:
            result, fields = self._provider.pay(turn, now, local_day(self._local()))
            self._finish(turn, result, **fields)

    def _settle_refund(self, refund_no: str, now: float) -> None:
        content = self._journal.content("refund", refund_no)
        assert content is not None
        amount_fen, order_no = content
        result, fields = self._provider.refund(amount_fen, order_no, now)
        self._record("refund", refund_no, result, **fields)

    # --- outcomes and events ---------------------------------------------------------------------------------------

    def _finish(self, turn: Turn, result: str, **fields: object) -> None:
        self._turn = None
        if turn.amount_fen is not None:
            fields["amount_fen"] = turn.amount_fen
        self._record(turn.kind, turn.number, result, **fields)

    def _record(self, kind: str, number: str, result: str, **fields: object) -> None:
        present = {key: value for key, value in fields.items() if value not in ("", None)}
        entry = {**present, "kind": kind, SUBJECT_KEYS[kind]: number, "result": result, "at": self._at()}
        complete = self._journal.record(entry)
        self._note(f"{kind} {number} {result}")
        self._events.append(("journal", {"entry": complete}))

    def _tell_stage(self, turn: Turn) -> None:
        if turn.kind != "payment":
            return
        event: Fields = {"order_no": turn.number, "stage": turn.stage}
        if turn.stage == "matched" and turn.visit.person.person_ref:
            event["person_ref"] = turn.visit.person.person_ref
        self._events.append(("stage", event))

    def _tell_health(self, now: float) -> None:
        health: Fields = {
            "camera": True,
            "storage_free": _STORAGE_FREE,
            "network": self._provider.network_up(now),
            "temperature_c": 41,
        }
        self._events += [("health", health), ("face_library", {"age_s": self._provider.library_age_s(now)})]

    def _local(self) -> datetime:
        return self._wall + self._clock_offset

    def _at(self) -> str:
        return format_instant(self._local())

    def _note(self, line: str) -> None:
        self._logged += 1
        self._log.append(f"{self._at()} {line}")


_UNFINISHED = {"payment": "cancelled", "refund": "declined", "verification": "not_matched"}


def _asked(kind: str, content: Content) -> Fields:
    match kind:
        case "payment":
            return {"amount_fen": content[0]}
        case "refund":
            return {"amount_fen": content[0], "order_no": content[1]}
    return {}
