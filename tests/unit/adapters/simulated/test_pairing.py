from pathlib import Path

from desktop.adapters.simulated.pairing import Pairing
from desktop.protocol.pairing import fingerprint_of, pairing_code

OWN = "ab" * 32
DESK, OTHER = b"a desk's certificate", b"another desk's"


def _code(desk: bytes = DESK) -> str:
    return pairing_code(fingerprint_of(desk), OWN)


def _paired(store: Path | None, desk: bytes = DESK) -> Pairing:
    pairing = Pairing(store, OWN, speed=0)
    assert pairing.meet(desk) == _code(desk)
    pairing.ask(1, _code(desk), 5.0)
    assert pairing.take_answer(5.0) == (1, True)
    return pairing


def test_an_unknown_desk_may_say_hello_pair_and_ping() -> None:
    pairing = Pairing(None, OWN, speed=1)
    assert not pairing.admits("journal.read")  # nobody is there
    pairing.meet(DESK)
    assert [do for do in ("hello", "pair", "ping", "pay", "journal.read", "enrol.list") if pairing.admits(do)] == [
        "hello", "pair", "ping",
    ]  # fmt: skip


def test_the_person_answers_after_a_while_and_once() -> None:
    pairing = Pairing(None, OWN, speed=2)
    pairing.meet(DESK)
    pairing.ask(9, _code(), 10.0)
    assert pairing.deadline() == 10.5
    assert pairing.take_answer(10.4) is None
    assert pairing.take_answer(10.5) == (9, True)
    assert pairing.take_answer(11.0) is None
    assert pairing.admits("pay")


def test_wrong_digits_are_refused() -> None:
    pairing = Pairing(None, OWN, speed=0)
    pairing.meet(DESK)
    for code in ("", "000000" if _code() != "000000" else "000001", _code(OTHER)):
        pairing.ask(1, code, 0.0)
        assert pairing.take_answer(0.0) == (1, False)
    assert not pairing.admits("pay")


def test_the_pin_outlives_the_terminal_and_a_second_desk_takes_its_place(tmp_path: Path) -> None:
    _paired(tmp_path)
    later = Pairing(tmp_path, OWN, speed=0)
    assert later.meet(DESK) == ""
    assert later.admits("pay")
    assert later.meet(OTHER) == _code(OTHER)
    assert not later.admits("pay")
    _paired(tmp_path, OTHER)
    assert Pairing(tmp_path, OWN, speed=0).meet(DESK) == _code()


def test_a_desk_that_went_is_not_confirmed() -> None:
    pairing = Pairing(None, OWN, speed=1)
    pairing.meet(DESK)
    pairing.ask(1, _code(), 0.0)
    pairing.part()
    assert pairing.take_answer(99.0) is None
    assert pairing.meet(DESK) == _code()


def test_a_person_may_refuse_or_walk_away() -> None:
    for answer, told in (("refuse", (1, False)), ("ignore", None)):
        pairing = Pairing(None, OWN, speed=0, answer=answer)
        pairing.meet(DESK)
        pairing.ask(1, _code(), 0.0)
        assert pairing.take_answer(99.0) == told
        assert not pairing.is_paired
