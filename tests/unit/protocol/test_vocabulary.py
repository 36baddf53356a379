import pytest

from desktop.protocol.messages import RemoteMessageError
from desktop.protocol.vocabulary import (
    EVENTS,
    EXCHANGES,
    Answer,
    Event,
    Request,
    check_answer,
    conform,
    parse_message,
)

ENTRY = {"n": 1, "kind": "payment", "order_no": "A", "result": "paid", "at": "2026-06-18T12:00:00+08:00", "mac": b"m"}
PAY = {"id": 3, "do": "pay", "order_no": "A", "amount_fen": 1200, "subject": "lunch", "timeout_s": 60, "by": "face"}


def test_the_table_has_every_request_and_event_of_the_contract() -> None:
    assert set(EXCHANGES) == set(
        "hello pair clock.set config.set pay cancel query refund verify journal.read journal.ack "
        "enrol.put enrol.delete enrol.list log.read ping".split()
    )
    assert set(EVENTS) == {"stage", "journal", "health", "face_library"}


def test_the_three_kinds_of_message() -> None:
    assert parse_message(PAY) == Request(id=3, do="pay", fields=PAY)
    answer = {"re": 3, "ok": True, "state": "unknown"}
    assert parse_message(answer) == Answer(re=3, ok=True, fields=answer)
    event = {"ev": "face_library", "age_s": 5}
    assert parse_message(event) == Event(ev="face_library", fields=event)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("order_no", None),
        ("order_no", 7),
        ("order_no", "x" * 65),
        ("amount_fen", "12"),
        ("amount_fen", -1),
        ("amount_fen", True),
        ("amount_fen", 12.0),
        ("amount_fen", 2**63),
        ("by", "card"),
        ("subject", b"bytes"),
    ],
)
def test_an_ill_typed_known_key_can_be_answered(key: str, value: object) -> None:
    with pytest.raises(RemoteMessageError) as caught:
        parse_message({**PAY, key: value})
    assert caught.value.request_id == 3
    assert key in caught.value.reason


@pytest.mark.parametrize("key", ["order_no", "amount_fen", "subject", "timeout_s", "by"])
def test_a_missing_known_key_can_be_answered(key: str) -> None:
    with pytest.raises(RemoteMessageError) as caught:
        parse_message({name: value for name, value in PAY.items() if name != key})
    assert caught.value.request_id == 3


def test_unknown_keys_are_left_alone() -> None:
    assert isinstance(parse_message({**PAY, "colour": "green"}), Request)


def test_an_unknown_request_is_not_checked() -> None:
    assert parse_message({"id": 1, "do": "dance"}) == Request(id=1, do="dance", fields={"id": 1, "do": "dance"})


@pytest.mark.parametrize("message", [{}, {"id": 1}, {"do": "ping"}, {"id": 2**32, "do": "ping"}, {"re": 1}, {"ev": 1}])
def test_what_is_no_message_cannot_be_answered(message: dict[str, object]) -> None:
    with pytest.raises(RemoteMessageError) as caught:
        parse_message(message)
    assert caught.value.request_id is None


@pytest.mark.parametrize("numbers", [{}, {"order_no": "A", "refund_no": "B"}])
def test_a_query_names_one_number(numbers: dict[str, str]) -> None:
    with pytest.raises(RemoteMessageError):
        parse_message({"id": 1, "do": "query", **numbers})


@pytest.mark.parametrize(
    "entry",
    [
        {**ENTRY, "n": "1"},
        {**ENTRY, "kind": "gift"},
        {**ENTRY, "kind": "refund", "result": "refunded"},  # without its refund_no
        {**ENTRY, "result": "matched"},
        {**ENTRY, "mac": "text"},
        {**ENTRY, "fund_bills": [{"channel": "PCREDIT"}]},
        {**ENTRY, "liveness": {"passed": True, "score": float("nan")}},
        [ENTRY],
    ],
)
def test_an_unfit_entry_is_refused_wherever_it_comes(entry: object) -> None:
    with pytest.raises(RemoteMessageError):
        parse_message({"ev": "journal", "entry": entry})
    with pytest.raises(RemoteMessageError):
        check_answer("query", Answer(re=1, ok=True, fields={"state": "done", "entry": entry}))
    with pytest.raises(RemoteMessageError):
        check_answer("journal.read", Answer(re=1, ok=True, fields={"entries": [ENTRY, entry]}))


def test_a_full_entry_is_taken() -> None:
    entry = ENTRY | {
        "fund_bills": [{"channel": "BANKCARD", "fund_type": "DEBIT_CARD", "amount_fen": 1200, "real_amount_fen": 1200}],
        "liveness": {"passed": True, "score": 1},
        "terminal_params": "x" * 4_096,
        "unknown": [1],
    }
    conform({"entry": entry}, EVENTS["journal"])
    check_answer("journal.read", Answer(re=1, ok=True, fields={"entries": [entry]}))


def test_done_needs_an_entry() -> None:
    with pytest.raises(RemoteMessageError):
        check_answer("query", Answer(re=1, ok=True, fields={"state": "done"}))


def test_an_error_answer_needs_a_code() -> None:
    check_answer("pay", Answer(re=1, ok=False, fields={"error": "busy", "order_no": "B"}))
    with pytest.raises(RemoteMessageError):
        check_answer("pay", Answer(re=1, ok=False, fields={"text": "no"}))
