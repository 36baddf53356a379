import hashlib
import hmac
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.adapters.simulated.crowd import Crowd, Rates
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.faults import Faults
from desktop.adapters.simulated.terminal import SimulatedTerminal
from desktop.domain.errors import DefectError
from desktop.domain.instants import format_instant, parse_instant
from desktop.protocol.messages import deterministic_cbor
from tests.helpers.terminal_brain import EVERYBODY_PAYS, STARTED, Brain, configure

JPEG = (Path(__file__).parents[3] / "golden" / "faces" / "astronaut.jpg").read_bytes()


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Brain]:
    brain = Brain(store=tmp_path, faults=Faults(rates=EVERYBODY_PAYS, network_down=((10_000, 1e9),)))
    yield brain
    brain.journal.close()


def _down(start_s: float = 0, end_s: float = 1e9) -> Faults:
    return Faults(rates=EVERYBODY_PAYS, network_down=((start_s, end_s),))


def test_it_must_be_asked_for() -> None:
    brain = Brain()
    with pytest.raises(DefectError):
        SimulatedTerminal(
            brain.journal,
            Crowd(1),
            Faults(),
            simulation=False,
            now=0.0,
            wall=STARTED,  # type: ignore[arg-type]
        )


def test_hello_tells_an_invited_simulator() -> None:
    hello = Brain().ask("hello", protocol=1, app="desk")
    assert (hello["manufacturer"], hello["camera_vendor"], hello["face_algorithm"]) == ("OrbitPay", "Orbbec", "alipay")
    assert "simulator" in hello["capabilities"]
    assert (hello["protocol"], hello["model"], hello["journal_head"]) == (1, "SIM-F1", 0)


def test_a_payment_goes_through_its_stages_in_real_time() -> None:
    brain = Brain()
    assert brain.pay() == {"state": "in_progress", "stage": "shown"}
    brain.wait(2.0)
    assert brain.entries() == []
    brain.wait(1.7)
    assert brain.stages() == ["shown", "searching", "matched", "authorising"]
    assert brain.ask("query", order_no="A") == {"state": "done", "entry": brain.entries()[0]}


def test_a_paid_entry_is_complete_and_proved() -> None:
    brain = Brain()
    configure(brain)
    entry = brain.paid()
    assert (entry["n"], entry["kind"], entry["result"], entry["amount_fen"]) == (1, "payment", "paid", 1_200)
    assert entry["product"] == "authorised_payment"
    assert (entry["provider_pid"], entry["store_id"]) == ("2088000000000001", "S001")
    assert sum(bill["amount_fen"] for bill in entry["fund_bills"]) == 1_200
    assert len(entry["trade_no"]) == 28
    assert entry["liveness"]["passed"] is True
    assert {"user_id", "face_id", "agreement_no", "terminal_params"} <= set(entry)
    key = hashlib.sha256(f"simulated journal key {brain.journal.serial_number}".encode()).digest()
    bare = {name: value for name, value in entry.items() if name != "mac"}
    assert entry["mac"] == hmac.digest(key, deterministic_cbor(bare), "sha256")


def test_no_speed_means_no_delay() -> None:
    brain = Brain(speed=0)
    brain.pay()
    brain.wait(0)
    assert brain.entries()[0]["result"] == "paid"
    assert brain.stages() == ["shown", "searching", "matched", "authorising"]


def test_double_speed_takes_half_the_time() -> None:
    brain = Brain(speed=2)
    brain.pay()
    brain.wait(1.85)
    assert len(brain.entries()) == 1


def test_the_same_number_and_content_starts_nothing() -> None:
    brain = Brain()
    entry = brain.paid("A")
    assert brain.pay("A") == {"state": "done", "entry": entry}
    brain.wait(60)
    assert len(brain.entries()) == 1


def test_the_same_number_with_other_content_is_a_conflict() -> None:
    brain = Brain()
    brain.pay("A", 1_200)
    assert brain.error("pay", order_no="A", amount_fen=600, subject="lunch", timeout_s=60, by="face").error == (
        "order_conflict"
    )
    brain.wait(60)
    assert brain.entries()[0]["amount_fen"] == 1_200


def test_one_payment_at_a_time() -> None:
    brain = Brain()
    brain.pay("A")
    refusal = brain.error("pay", order_no="B", amount_fen=600, subject="lunch", timeout_s=60, by="face")
    assert (refusal.error, refusal.fields) == ("busy", {"order_no": "A"})
    assert brain.error("verify", request_no="V", purpose="dorm", timeout_s=10).error == "busy"
    assert brain.ask("query", order_no="B") == {"state": "unknown"}
    assert brain.ask("ping")["journal_head"] == 0
    brain.wait(5)
    assert brain.paid("B")["result"] == "paid"


def test_limits_come_from_the_desk() -> None:
    brain = Brain()
    configure(brain, single_limit_fen=1_000)
    assert brain.error("pay", order_no="A", amount_fen=1_001, subject="", timeout_s=60, by="face").error == (
        "limit_exceeded"
    )
    assert brain.ask("query", order_no="A") == {"state": "unknown"}
    assert brain.paid("A", 1_000)["result"] == "paid"


def test_a_cancel_in_time() -> None:
    brain = Brain()
    brain.pay()
    answer = brain.ask("cancel", order_no="A")
    assert (answer["state"], answer["entry"]["result"]) == ("done", "cancelled")
    brain.wait(60)
    assert len(brain.entries()) == 1


def test_a_cancel_too_late_tells_the_truth() -> None:
    brain = Brain()
    brain.pay()
    while "authorising" not in brain.stages():
        brain.wait(0.1)
    assert brain.ask("cancel", order_no="A") == {"state": "in_progress", "stage": "authorising"}
    brain.wait(5)
    assert brain.ask("cancel", order_no="A")["entry"]["result"] == "paid"


def test_a_cancel_of_nothing_is_unknown() -> None:
    assert Brain().ask("cancel", order_no="A") == {"state": "unknown"}


@pytest.mark.parametrize(
    ("rates", "result", "error"),
    [
        (Rates(decline=1.0, walk_away=0.0), "declined", None),
        (Rates(decline=0.0, walk_away=1.0), "cancelled", "walked_away"),
        (Rates(decline=0.0, walk_away=0.0, nobody=1.0), "timeout", "timeout"),
    ],
)
def test_other_outcomes(rates: Rates, result: str, error: str | None) -> None:
    brain = Brain(faults=Faults(rates=rates))
    entry = brain.paid()
    assert entry["result"] == result
    assert entry["error"] == error if error else entry["error"]
    assert "trade_no" not in entry


def test_nobody_comes_until_the_time_is_over() -> None:
    brain = Brain(faults=Faults(rates=Rates(decline=0.0, walk_away=0.0, nobody=1.0)))
    brain.pay(timeout_s=20)
    brain.wait(19.9)
    assert brain.entries() == []
    brain.wait(0.1)
    assert brain.entries()[0]["result"] == "timeout"


def test_a_payment_by_code_shows_no_face() -> None:
    brain = Brain()
    entry = brain.paid(by="code")
    assert entry["result"] == "paid"
    assert "user_id" in entry
    assert not {"face_id", "person_ref", "liveness"} & set(entry)


def test_offline_payments_keep_to_their_limits() -> None:
    brain = Brain(faults=_down())
    configure(brain, single_limit_fen=5_000, offline_single_fen=3_000, offline_total_fen=6_000, offline_hours=2)
    first = brain.paid("A", 3_000)
    assert first["result"] == "paid_offline"
    assert first["credential"]
    assert not {"trade_no", "fund_bills"} & set(first)
    assert brain.paid("B", 3_001)["error"] == "offline_limit"
    assert brain.paid("C", 3_000)["result"] == "paid_offline"
    assert brain.paid("D", 1)["error"] == "offline_limit"
    assert brain.paid("E", 100, by="code")["error"] == "network_down"


def test_offline_payments_end_after_their_hours() -> None:
    brain = Brain(faults=_down())
    configure(brain, offline_hours=1)
    assert brain.paid("A", 100)["result"] == "paid_offline"
    brain.wait(3_600)
    assert brain.paid("B", 100)["error"] == "offline_limit"


def test_the_offline_total_outlives_a_power_cut(stored: Brain) -> None:
    configure(stored, offline_total_fen=1_000)
    stored.wait(10_000)
    assert stored.paid("A", 900)["result"] == "paid_offline"
    stored.restart()
    stored.wait(10_000)
    assert stored.paid("B", 200)["error"] == "offline_limit"


def test_without_parameters_nothing_is_paid_offline() -> None:
    assert Brain(faults=_down()).paid()["error"] == "network_down"


def test_the_network_comes_and_goes_and_is_told() -> None:
    brain = Brain(faults=_down(5, 10))
    brain.ask("hello", protocol=1, app="desk")
    brain.wait(6)
    brain.wait(6)
    assert [fields["network"] for ev, fields in brain.events if ev == "health"] == [True, False, True]
    assert brain.paid()["result"] == "paid"


def test_health_is_told_after_hello_and_every_half_minute() -> None:
    brain = Brain()
    brain.wait(100)
    assert brain.events == []
    brain.ask("hello", protocol=1, app="desk")
    brain.wait(65)
    assert [ev for ev, _ in brain.events] == ["health", "face_library"] * 3


def test_refunds_are_bounded_by_the_payment() -> None:
    brain = Brain()
    sale = brain.paid("A", 1_200)
    for refund_no, order_no, amount_fen in [("R1", "A", 700), ("R2", "A", 501), ("R3", "A", 500), ("R4", "Z", 1)]:
        assert brain.ask("refund", refund_no=refund_no, order_no=order_no, amount_fen=amount_fen)["state"] == (
            "in_progress"
        )
        brain.wait(1)
    outcomes = [(entry["refund_no"], entry["result"], entry.get("error")) for entry in brain.entries()[1:]]
    assert outcomes == [
        ("R1", "refunded", None),
        ("R2", "declined", "refund_exceeds_payment"),
        ("R3", "refunded", None),
        ("R4", "declined", "order_not_paid"),
    ]
    assert brain.entries()[1]["trade_no"] == sale["trade_no"]
    assert brain.ask("refund", refund_no="R1", order_no="A", amount_fen=700)["state"] == "done"
    assert brain.error("refund", refund_no="R1", order_no="A", amount_fen=1).error == "order_conflict"


def test_a_verification_moves_no_money() -> None:
    brain = Brain()
    brain.ask("verify", request_no="V1", purpose="dormitory", timeout_s=30)
    brain.wait(30)
    entry = brain.ask("query", request_no="V1")["entry"]
    assert (entry["kind"], entry["result"]) == ("verification", "matched")
    assert not {"amount_fen", "trade_no", "fund_bills"} & set(entry)
    assert brain.stages() == []


def test_the_journal_is_read_in_order_and_acknowledged(stored: Brain) -> None:
    brain = stored
    for number in range(5):
        brain.paid(f"A{number}")
    read = brain.ask("journal.read", after=1, limit=2)["entries"]
    assert [entry["n"] for entry in read] == [2, 3]
    assert brain.ask("journal.read", after=5, limit=10) == {"entries": []}
    assert brain.ask("journal.ack", upto=3) == {}
    assert brain.error("journal.ack", upto=6).error == "bad_request"
    brain.restart()
    assert brain.journal.acknowledged == 3


def test_a_long_journal_is_read_in_messages_that_fit() -> None:
    brain = Brain(speed=0)
    for number in range(200):
        brain.paid(f"A{number}")
    seen: list[int] = []
    while answer := brain.ask("journal.read", after=len(seen), limit=1_000)["entries"]:
        assert len(deterministic_cbor({"entries": answer})) < 60_000
        seen += [entry["n"] for entry in answer]
    assert seen == list(range(1, 201))


def test_enrolled_persons_come_and_are_told_apart() -> None:
    brain = Brain(speed=0)
    put = {"person_ref": "P1", "consent_ref": "C1"}
    answer = brain.ask("enrol.put", face_jpeg=JPEG, **put)
    assert brain.ask("enrol.list", after="", limit=10)["persons"] == [
        {"person_ref": "P1", "template_digest": answer["template_digest"]}
    ]
    duplicate = brain.error("enrol.put", face_jpeg=JPEG, person_ref="P2", consent_ref="C2")
    assert (duplicate.error, duplicate.fields) == ("duplicate_face", {"person_ref": "P1"})
    assert brain.error("enrol.put", face_jpeg=b"GIF", **put).error == "poor_quality"
    assert brain.paid()["person_ref"] == "P1"
    assert brain.ask("enrol.delete", person_ref="P1") == brain.ask("enrol.delete", person_ref="P1") == {}
    assert brain.ask("hello", protocol=1, app="")["roster_count"] == 0


def test_the_clock_is_set_by_the_desk() -> None:
    brain = Brain(speed=0)
    wanted = format_instant(brain.wall + timedelta(days=40))
    assert brain.ask("clock.set", now=wanted)["clock"] == wanted
    assert parse_instant(brain.paid()["at"]) > brain.wall + timedelta(days=39)
    assert brain.error("clock.set", now="yesterday").error == "bad_request"


def test_the_log_can_be_read() -> None:
    brain = Brain(speed=0)
    brain.paid()
    lines = brain.ask("log.read", after=0, limit=10)["lines"]
    assert lines[0].endswith("started")
    assert lines[-1].endswith("payment A paid")
    assert brain.ask("log.read", after=1, limit=1)["lines"] == lines[1:2]


def test_pairing_comes_later() -> None:
    assert Brain().error("pair", code="123456").error == "unsupported"


@pytest.mark.parametrize("fields", [{"amount_fen": 0}, {"order_no": ""}])
def test_an_order_needs_a_number_and_an_amount(fields: dict[str, object]) -> None:
    with pytest.raises(RefusalError, match="bad_request"):
        Brain().pay(**fields)  # type: ignore[arg-type]


def test_a_power_cut_gives_every_open_order_an_outcome(stored: Brain) -> None:
    brain = stored
    serial_number = brain.journal.serial_number
    sale = brain.paid("A")
    brain.ask("refund", refund_no="R", order_no="A", amount_fen=1)
    brain.pay("B")
    brain.restart()
    assert brain.ask("query", order_no="A")["entry"] == sale
    lost = brain.ask("query", order_no="B")["entry"]
    assert (lost["result"], lost["error"], lost["amount_fen"]) == ("cancelled", "power_loss", 1_200)
    assert brain.ask("query", refund_no="R")["entry"]["error"] == "power_loss"
    assert brain.pay("B")["state"] == "done"
    entries = brain.entries()
    brain.restart()
    assert brain.entries() == entries
    assert brain.journal.serial_number == serial_number
