"""What somebody may do to a till's bundles on their way: each is found, said by name, and counts for nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.adapters.sync.archive import MANIFEST, pack, unpack
from desktop.adapters.sync.bundle_file import SealedBundle
from desktop.adapters.sync.bundle_tables import BUNDLE_TABLES, cells_of, to_parquet
from desktop.adapters.sync.seal import SigningKey, seal, unseal
from tests.helpers.bundles import SampleTill, sale_row, sample_rows
from tests.helpers.fleet_room import FleetRoom, sold

Change = Callable[[list[dict]], list[dict]]


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def resealed(room: FleetRoom, made: SealedBundle, change: Change) -> bytes:
    """Return the sealed bytes with other sales inside, as whoever could open and seal would make them."""
    members = unpack(unseal(made.sealed, [room.keys.identity]), "x")
    import pyarrow.parquet as parquet
    from pyarrow import BufferReader

    rows = change(parquet.read_table(BufferReader(members["transactions.parquet"])).to_pylist())
    columns = BUNDLE_TABLES["transactions"]
    members["transactions.parquet"] = to_parquet(columns, cells_of(rows, columns))
    return seal(pack(members), room.keys.identity.recipient)


CHANGES: dict[str, Change] = {
    "edited": lambda rows: [{**rows[0], "amount_fen": 1, "actual_paid_fen": 1}, *rows[1:]],
    "inserted": lambda rows: [*rows, {**rows[0], "trade_no": "T-invented"}],
    "deleted": lambda rows: rows[1:],
    "reordered": lambda rows: rows[::-1],
}


@pytest.mark.parametrize("change", CHANGES)
def test_rows_changed_under_the_old_signature(room: FleetRoom, change: str) -> None:
    till = room.till()
    made = till.seal(sold(till, 0))
    path = room.put(made)
    path.write_bytes(resealed(room, made, CHANGES[change]))
    assert [each.code for each in room.ingest().refused] == ["signature.bad"]
    assert room.trade_numbers() == []


@pytest.mark.parametrize("change", CHANGES)
def test_rows_changed_and_signed_by_another_key(room: FleetRoom, change: str) -> None:
    till = room.till()
    made = till.seal(sold(till, 0))
    sealed = resealed(room, made, CHANGES[change])
    signature = SigningKey.make().sign(sealed, made.manifest.comment)
    room.put(SealedBundle(manifest=made.manifest, sealed=sealed, signature=signature))
    assert [each.code for each in room.ingest().refused] == ["signature.other_key"]
    assert room.trade_numbers() == []


@pytest.mark.parametrize("change", CHANGES)
def test_rows_changed_by_who_holds_the_tills_key_but_not_its_ledger(room: FleetRoom, change: str) -> None:
    """The manifest names each table's digest: to change it too is to make another bundle, which is a fork."""
    till = room.till()
    made = till.seal(sold(till, 0))
    sealed = resealed(room, made, CHANGES[change])
    room.put(
        SealedBundle(manifest=made.manifest, sealed=sealed, signature=till.key.sign(sealed, made.manifest.comment))
    )
    assert [each.code for each in room.ingest().refused] == ["bundle.table"]
    assert room.trade_numbers() == []


@pytest.mark.parametrize("length", [0, 100, -1])
def test_a_truncated_file(room: FleetRoom, length: int) -> None:
    till = room.till()
    made = till.seal(sold(till, 0))
    room.put(made).write_bytes(made.sealed[:length])
    assert [each.code for each in room.ingest().refused] == ["signature.bad"]


def test_a_bundle_that_is_left_out_or_put_in_anothers_place(room: FleetRoom) -> None:
    till = room.till()
    made = [till.seal(sold(till, 3 * n)) for n in range(3)]
    room.put(made[0])
    room.put(made[2], name="C1-00000002")  # the third in the second's place
    report = room.ingest()
    assert report.taken == 1
    assert [each.code for each in report.refused] == ["bundle.comment"]


def test_another_tills_bundle_renamed(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    room.put(one.seal(sold(one, 0)), name="C2-00000001")
    assert [each.code for each in room.ingest().refused] == ["signature.other_key"]
    room.put(two.seal(sold(two, 0)))
    assert room.ingest().taken == 1


def test_a_bundle_copied_into_another_tills_sequence_with_its_key(room: FleetRoom) -> None:
    """Who holds the key of till C2 cannot hand in C1's sales as C2's: they are another customer's."""
    one, two = room.till("C1"), room.till("C2")
    two.seal(sold(two, 0))
    two.sequence, two.previous, two.ledger = 0, "0" * 64, 0
    room.put(two.seal(sold(one, 0)))
    report = room.ingest()
    assert [(each.code, each.facts["table"]) for each in report.refused] == [("fleet.other_customer", "customers")]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_device_of_another_customer(room: FleetRoom, at_once: bool) -> None:
    one, two = room.till("C1"), room.till("C2")
    room.put(one.seal(sold(one, 0)))
    if not at_once:
        room.ingest()
    rows = dict(sold(two, 0))
    rows["devices"] = [{**rows["devices"][0], "device_sn": "SNC1"}]
    room.put(two.seal(rows))
    assert [each.code for each in room.ingest().refused] == ["fleet.other_customer"]


def test_a_till_that_was_copied_makes_a_fork_and_is_named(room: FleetRoom) -> None:
    till = room.till()
    first = till.seal(sold(till, 0))
    room.put(first)
    room.ingest()
    copy = SampleTill("C1", till.recipient, till.key)
    copy.sequence, copy.previous, copy.ledger = till.sequence, till.previous, till.ledger
    room.put(till.seal(sold(till, 3)))
    room.put(copy.seal(sold(copy, 90)), folder="other")  # the same sequence, other bytes
    report = room.ingest()
    assert report.taken == 1
    assert [(each.till_id, each.sequence, each.code) for each in report.refused] == [("C1", 2, "fleet.fork")]
    room.put(copy.seal(sold(copy, 93)), folder="other")  # follows the copy's bundle, which nobody took
    assert [each.code for each in room.ingest().refused] == ["fleet.fork"]
    room.put(till.seal(sold(till, 6)))  # the till goes on
    assert room.ingest().taken == 1
    assert [row["code"] for row in room.rows("incidents")] == ["fleet.fork"] * 2


def test_strangers_bytes_under_a_known_sequence_do_not_flag_the_till(room: FleetRoom) -> None:
    till = room.till()
    made = till.seal(sold(till, 0))
    room.put(made)
    room.ingest()
    room.put(made).write_bytes(b"anything")
    assert [each.code for each in room.ingest().refused] == ["signature.bad"]


def test_a_till_rolled_back_is_taken_and_noted(room: FleetRoom) -> None:
    """A backup was put back: the ledger goes on under numbers that were used, the chain of bundles does not break."""
    till = room.till()
    for n in range(2):
        room.put(till.seal(sold(till, 3 * n)))
    room.ingest()
    till.ledger = 3
    room.put(till.seal(sold(till, 3, 4)))
    report = room.ingest()
    assert (report.taken, [each.sequence for each in report.restored]) == (1, [3])
    assert [(row["code"], row["sequence"]) for row in room.rows("incidents")] == [("fleet.restored", 3)]
    room.put(till.seal(sold(till, 9)))
    assert room.ingest().restored == []


def test_ledger_numbers_that_jump_ahead_are_refused(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0), from_ledger=2))
    assert [each.code for each in room.ingest().refused] == ["fleet.ledger_gap"]


BROKEN_SALES = {
    "amounts": [{"amount_fen": 0}, {"actual_paid_fen": 1201}, {"credit_paid_fen": -1}, {"credit_paid_fen": 1201},
                {"amount_fen": 10**12}],
    "instant": [{"paid_at": "2026-06-18T11:00:00"}, {"paid_at": "noon"}, {"paid_at": ""},
                {"paid_at": "1800-06-18T11:00:00+08:00"}],
    "result": [{"result": "PAID"}, {"result": ""}],
    "number": [{"trade_no": ""}, {"order_no": ""}],
    "repeated": [{"trade_no": sale_row(1)["trade_no"]}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "change"), [(rule, change) for rule, changes in BROKEN_SALES.items() for change in changes]
)
def test_a_row_that_breaks_a_rule(room: FleetRoom, rule: str, change: dict) -> None:
    till = room.till()
    room.put(till.seal(sample_rows([sale_row(0, **change), sale_row(1)])))
    report = room.ingest()
    assert [(each.code, each.facts["rule"]) for each in report.refused] == [("fleet.row", rule)]


def test_what_is_refused_lies_aside_with_a_line_of_why_and_is_an_incident_once(room: FleetRoom) -> None:
    till = room.till()
    made = till.seal(sold(till, 0))
    bad = made.sealed[:-1]
    for _ in range(2):
        room.put(made).write_bytes(bad)
        room.ingest()
    assert room.refused() == ["C1-00000001.2.zip.age", "C1-00000001.zip.age"]
    assert (room.inbox / "refused" / "C1-00000001.zip.age.why.txt").read_text().startswith("signature.bad: ")
    (row,) = room.rows("incidents")
    assert (row["till_id"], row["sequence"], row["code"], json.loads(row["facts"])) == ("C1", 1, "signature.bad", {})
    room.put(made)
    assert room.ingest().taken == 1


def test_a_manifest_of_a_newer_format_is_refused(room: FleetRoom) -> None:
    till = room.till()
    made = till.seal(sold(till, 0))
    members = unpack(unseal(made.sealed, [room.keys.identity]), "x")
    members[MANIFEST] = members[MANIFEST].replace(b'"format":1', b'"format":2')
    sealed = seal(pack(members), till.recipient)
    room.put(
        SealedBundle(manifest=made.manifest, sealed=sealed, signature=till.key.sign(sealed, made.manifest.comment))
    )
    assert [each.code for each in room.ingest().refused] == ["bundle.format"]


def test_a_misnamed_file(room: FleetRoom) -> None:
    (room.inbox / "c1-1.zip.age").write_bytes(b"x")
    assert [each.code for each in room.ingest().refused] == ["bundle.name"]
    assert room.waiting() == []
