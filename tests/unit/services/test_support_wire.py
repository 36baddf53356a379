"""The wire log leaves in the protocol's own words only."""

from datetime import UTC, datetime

import pytest

from desktop.adapters.terminal.wire_log import masked
from desktop.domain.wire import Direction, WireNote
from desktop.services.support_wire import wire_lines
from desktop.ui.strings import has_sentence

AT = datetime(2026, 6, 18, 4, 0, tzinfo=UTC)
CANARY = "zhangsan"


def line(name: str, summary: str, direction: Direction = Direction.IN) -> str:
    note = WireNote(at=AT, direction=direction, name=name, size=81, summary=summary)
    (told,) = wire_lines([note], has_sentence)
    return told


def test_what_the_protocol_says_stays() -> None:
    fields = {"id": 7, "order_no": "C1-20260618-0214-K7QD", "amount_fen": 1_200, "person_ref": "P" * 16}
    told = line("pay", masked(fields))
    assert told.startswith(
        "2026-06-18T04:00:00.000+00:00 in pay 81 id=7 order_no=C1-20260618-0214-K7QD amount_fen=1200"
    )
    assert told.endswith("•16") and "PPP" not in told
    assert line("re status", masked({"re": 7, "ok": True, "network": "up"})).startswith("2026-06-18T04:00:00.000")
    assert line("closed", "link.pulled", Direction.LINK).endswith("link closed 81 link.pulled")


@pytest.mark.parametrize(
    "fields",
    [
        {"error": CANARY}, {"model": CANARY}, {"product": f"{CANARY} {CANARY}"}, {"network": f"a={CANARY}"},
        {"result": CANARY}, {"order_no": CANARY}, {"at": CANARY}, {"store_id": "13987654321"}, {CANARY: 1},
        {CANARY: {CANARY: CANARY}}, {"clock": f"2026-06-18T12:00:00+08:00{CANARY}"}, {"customer_id": f"{{{CANARY}}}"},
    ],
)  # fmt: skip
def test_nothing_else_passes(fields: dict[str, object]) -> None:
    told = line("hello", masked(fields)) + line(CANARY, masked(fields)) + line("down", CANARY, Direction.LINK)
    assert CANARY not in told and "13987654321" not in told
