"""What the provider decided, into the books: once, in order, or refused by name with nothing changed."""

from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.sync.seal import SigningKey, unseal
from desktop.domain.events import DeviceCertificate
from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import Way
from desktop.services.ports import KnownHere, NewSale
from tests.helpers.fakes import identity
from tests.helpers.sync_room import AT, SampleProvider, SyncRoom
from tests.helpers.till import checks_of, sales_of


@pytest.fixture
def room(tmp_path: Path) -> SyncRoom:
    return SyncRoom(tmp_path)


def charge(number: str, **more: Any) -> dict[str, Any]:
    fields = {
        "order_no": number, "trade_no": f"T-{number}", "result": "paid", "charged_at": AT, "actual_paid_fen": 1_200,
        "credit_paid_fen": 200, "fund_bills": '[{"channel":"PCREDIT","amount_fen":200}]',
    }  # fmt: skip
    return {**fields, **more}


def refusal(room: SyncRoom, path: Path) -> str:
    before, books = room.entries(), sales_of(room.till.home)
    (taken,) = room.take(path)
    assert taken.refused is not None
    assert sales_of(room.till.home) == books
    assert [kind for _n, kind, _body, _hash in room.entries()[len(before) :]] == ["receipt.refused"]
    return taken.refused.code


def value(room: SyncRoom, sql: str) -> Any:
    with room.till.books() as books:
        return books.store.rows(sql)


def test_an_acknowledgement_moves_the_watermark_and_nothing_else_does(room: SyncRoom) -> None:
    room.till.sell(2)
    room.export()
    room.till.sell(1)
    room.export()
    first, _second = room.opened()
    (taken,) = room.take(room.acknowledge(first))
    assert taken.told is not None
    assert taken.told.acknowledged == (1,)
    assert value(room, "SELECT batch, acknowledged_at <> '' FROM outbox ORDER BY sequence") == [
        (1, 1),
        (1, 1),
        (2, None),
    ]
    assert [bool(line.acknowledged_at) for line in room.look().history] == [False, True]
    assert room.look().waiting.unacknowledged == 1
    assert checks_of(room.till.home)["outbox"] == (True, "1 waiting")


def test_charges_settle_what_waited_and_only_that(room: SyncRoom) -> None:
    paid, (waits, fails) = room.till.sell(1), room.till.sell(2, "paid_offline")
    with room.till.books() as books:
        new = NewSale(amount_fen=800, way=Way.CARD, meal_id="lunch", meal_name="午餐", device_sn="LOCAL-C1")
        card = books.sell_here(new, KnownHere(person_ref="p1", known_by="card"), room.till.now).order_no
    room.export()
    rows = [
        charge(waits), charge(fails, result="declined", trade_no="", actual_paid_fen=0, credit_paid_fen=0),
        charge(card, actual_paid_fen=800, credit_paid_fen=0, fund_bills=""), charge("C9-20260618-0001-AAAA"),
    ]  # fmt: skip
    (taken,) = room.take(room.provider.receipt(tables={"charges": rows}))
    assert taken.told is not None
    assert taken.told.counts == {"paid": 2, "declined": 1, "unknown": 1, "statements": 0}
    assert dict(taken.told.fen) == {"paid": 2_000, "declined": 1_200}
    assert sales_of(room.till.home) == {paid[0]: "PAID", waits: "PAID", fails: "DECLINED", card: "PAID"}
    assert value(room, "SELECT order_no, actual_paid_fen, credit_paid_fen FROM transactions ORDER BY rowid") == [
        (paid[0], 1_200, 0),
        (waits, 1_200, 200),
    ]  # fmt: skip - a card's sale stands outside the incentive
    assert {row[0] for row in value(room, "SELECT kind FROM alerts")} == {"charge_failed", "foreign_entry"}
    assert checks_of(room.till.home)["books"][0]
    room.export()
    told = {row["order_no"]: row["result"] for row in room.opened()[-1].tables["transactions"].to_pylist()}
    assert told == {waits: "paid", card: "paid"}


def test_a_charge_of_what_the_terminal_settled_itself_changes_nothing(room: SyncRoom) -> None:
    (number,) = room.till.sell(1)
    trade_no = value(room, "SELECT trade_no FROM sales")[0][0]
    (taken,) = room.take(room.provider.receipt(tables={"charges": [charge(number, trade_no=trade_no)]}))
    assert taken.told is not None
    assert dict(taken.told.counts) == {"statements": 0}
    (taken,) = room.take(room.provider.receipt(tables={"charges": [charge(number, trade_no="another")]}))
    assert taken.told is not None
    assert taken.told.counts["contradicted"] == 1
    assert sales_of(room.till.home) == {number: "PAID"}


def test_determinations_fees_and_statements(room: SyncRoom) -> None:
    room.till.sell(2)
    trade_no, *_ = [row[0] for row in value(room, "SELECT trade_no FROM transactions ORDER BY rowid")]
    risk = {"trade_no": trade_no, "kind": "risk", "decided_at": AT}
    fee = {"customer_id": "C000001", "month": "2026-05", "received_at": AT}
    stated = [
        {"device_sn": "SIM1", "customer_id": "", "month": "2026-06", "granted_fen": 6_100, "incentive_fen": 0},
        {"device_sn": "", "customer_id": "C000001", "month": "2026-06", "granted_fen": 0, "incentive_fen": 42},
        {"device_sn": "another", "customer_id": "", "month": "2026-06", "granted_fen": 9_999, "incentive_fen": 0},
    ]
    unknown = {"trade_no": "T-none", "kind": "risk", "decided_at": AT}
    tables = {
        "determinations": [risk, unknown], "fees_received": [fee, {**fee, "customer_id": "other"}],
        "statements": stated,
    }  # fmt: skip
    (taken,) = room.take(room.provider.receipt(tables=tables))
    assert taken.told is not None
    assert taken.told.counts == {"determinations": 1, "unknown": 1, "fees": 1, "statements": 2}
    assert value(room, "SELECT trade_no, kind FROM determinations") == [(trade_no, "risk")]
    assert value(room, "SELECT customer_id, month FROM fees_received") == [("C000001", "2026-05")]
    assert value(room, "SELECT kind, subject, month, fen, policy_id FROM provider_statements ORDER BY n") == [
        ("device", "SIM1", "2026-06", 6_100, "sample-k12"), ("incentive", "C000001", "2026-06", 42, "sample-k12"),
    ]  # fmt: skip
    kinds = [kind for _n, kind, _body, _hash in room.entries()]
    assert {"determination.known", "fee.received", "statement.received", "receipt.taken"} <= set(kinds)


def test_taken_twice_changes_nothing(room: SyncRoom) -> None:
    (number,) = room.till.sell(1, "paid_offline")
    path = room.provider.receipt(tables={"charges": [charge(number)]})
    room.take(path)
    before = room.entries()
    (again,) = room.take(path)
    assert again.told is not None
    assert again.told.known
    assert room.entries() == before


def test_a_policy_arrives_signed_and_under_its_own_name(room: SyncRoom) -> None:
    text = (Path(__file__).parents[2] / "resources/policies/sample-k12.toml").read_bytes()
    renamed = text.replace(b'"sample-k12"', b'"next-k12"', 1)
    path = room.provider.receipt(policies={"next-k12.toml": renamed}, roster="学号,姓名\n1,张三\n".encode())
    (taken,) = room.take(path)
    assert taken.told is not None
    assert (taken.told.policies, taken.told.has_roster) == (("next-k12.toml",), True)
    assert (room.till.home.folder / "policies" / "next-k12.toml").read_bytes() == renamed
    for path in room.till.home.folder.rglob("*"):
        assert not path.is_file() or "张三".encode() not in path.read_bytes()
    assert refusal(room, room.provider.receipt(policies={"other.toml": renamed})) == "receipt.policy"
    room.provider._chains["C1"] = (1, room.entries()[-2][2].get("sha256", ""))


def test_every_way_of_not_being_the_next_receipt_has_a_name(room: SyncRoom, tmp_path: Path) -> None:
    provider = room.provider
    room.take(provider.receipt())
    _sequence, previous = provider._chains["C1"]

    def told(**fields: Any) -> str:
        provider._chains["C1"] = (1, previous)
        return refusal(room, provider.receipt(**fields))

    assert told(for_till="C2") == "receipt.other_till"
    assert told(sequence=1, created_at="2026-06-18T16:00:00.000+08:00") == "receipt.fork"
    assert told(sequence=3) == "receipt.gap"
    assert told(previous_sha256="1" * 64) == "receipt.chain"
    assert told(created_at="2099-06-18T15:00:00.000+08:00") == "receipt.ahead"
    assert told(key=SigningKey.make()) == "signature.other_key"
    assert told(tables={"charges": [charge("x", result="perhaps")]}) == "receipt.row"
    assert (
        told(tables={"acknowledged": [{"till_id": "C1", "sequence": 9, "sha256": "1" * 64}]}) == "receipt.other_bundle"
    )
    stranger = SampleProvider(tmp_path, "P2")
    assert refusal(room, stranger.receipt()) == "signature.other_key"
    provider._chains["C1"] = (1, previous)
    cut = provider.receipt()
    cut.write_bytes(cut.read_bytes()[:-7])
    assert refusal(room, cut) == "signature.bad"
    cut.with_suffix(".minisig").unlink()
    assert refusal(room, cut) == "receipt.no_file"
    provider._chains["C1"] = (1, previous)
    assert room.take(provider.receipt())[0].refused is None


def test_a_refused_file_is_kept_aside_for_the_provider_alone(room: SyncRoom) -> None:
    path = room.provider.receipt(for_till="C2", roster="学号,姓名\n1,张三\n".encode())
    assert refusal(room, path) == "receipt.other_till"
    (kept,) = (room.till.home.folder / "refused").iterdir()
    assert "张三".encode() not in kept.read_bytes()
    assert unseal(kept.read_bytes(), [room.provider.identity]) == path.read_bytes()


def test_receipts_are_taken_in_order_whatever_order_they_lie_in(room: SyncRoom) -> None:
    for _ in range(3):
        room.provider.receipt()
    everyone = room.provider.receipt("*", sequence=7)
    taken = room.take(everyone.parents[1])
    assert [each.refused for each in taken] == [None] * 4
    assert [each.told.sequence for each in taken if each.told is not None] == [1, 2, 3, 7]


def test_a_stick_for_several_desks_is_read_without_a_refusal(room: SyncRoom) -> None:
    mine = room.provider.receipt()
    other = room.provider.receipt("C2")
    (mine.parent / "photos.zip").write_bytes(b"x")
    before = len(room.entries())
    (taken,) = room.take(mine.parents[1])
    assert taken.refused is None
    assert [kind for _n, kind, _body, _hash in room.entries()[before:]] == ["receipt.taken"]
    assert refusal(room, other) == "receipt.other_till"  # by its own name it is refused


def test_a_kill_in_the_middle_takes_it_whole_or_not(room: SyncRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = room.till.sell(3, "paid_offline")
    path = room.provider.receipt(tables={"charges": [charge(number) for number in numbers]})
    real, count = SqliteBooks._end_waiting, 0

    def dies(self: SqliteBooks, *args: Any) -> None:
        nonlocal count
        count += 1
        if count == 2:
            raise RuntimeError("the power is gone")
        real(self, *args)

    monkeypatch.setattr(SqliteBooks, "_end_waiting", dies)
    with pytest.raises(RuntimeError):
        room.take(path)
    assert set(sales_of(room.till.home).values()) == {"PAID_OFFLINE"}
    monkeypatch.undo()
    room.take(path)
    assert set(sales_of(room.till.home).values()) == {"PAID"}


def test_what_was_charged_can_be_refunded(room: SyncRoom) -> None:
    (number,) = room.till.sell(1, "paid_offline")
    room.take(room.provider.receipt(tables={"charges": [charge(number)]}))
    with room.till.books() as books:
        assert books._sale_must(OrderNo(number)).paid_fen == 1_200


def test_a_doubt_whose_terminal_is_gone_is_settled_by_the_provider_alone(room: SyncRoom) -> None:
    """A charge proves what no terminal can tell any more; while the terminal might still tell, it is an alert."""
    now = room.till.now
    pays = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn="SIM9")
    with room.till.books() as books:
        books.know_device(identity(sn="SIM9"), now)
        books.pair(
            DeviceCertificate(sn="SIM9", issuer="CN=m", fingerprint="ab" * 32, not_before=now, not_after=now), now
        )
        numbers = [books.submit(pays, now).order_no for _ in range(3)]
        for number in numbers:
            books.lose(number, "", "link_lost", now)
    room.export()
    first, second, third = numbers
    (taken,) = room.take(room.provider.receipt(tables={"charges": [charge(first)]}))
    assert taken.told is not None
    assert taken.told.counts["contradicted"] == 1
    assert sales_of(room.till.home)[first] == "IN_DOUBT", "its terminal may still say what became of it"
    with room.till.books() as books:
        books.begin_exchange("SIM9", "", now)
        books.part(now, gone=True)
    (taken,) = room.take(room.provider.receipt(tables={"charges": [charge(first, actual_paid_fen=1_201)]}))
    assert taken.told is not None, "a slip of the pen must not end the chain of receipts"
    assert taken.told.counts == {"contradicted": 1, "statements": 0}
    assert sales_of(room.till.home)[first] == "IN_DOUBT"
    declined = charge(second, result="declined", trade_no="", actual_paid_fen=0, credit_paid_fen=0)
    (taken,) = room.take(room.provider.receipt(tables={"charges": [charge(first), declined]}))
    assert taken.told is not None
    assert taken.told.counts["paid"] == taken.told.counts["declined"] == 1
    assert sales_of(room.till.home) == {first: "PAID", second: "DECLINED", third: "IN_DOUBT"}
    assert checks_of(room.till.home)["books"][0]
