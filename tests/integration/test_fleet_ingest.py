"""The lake takes what tills send: once, in order, and whenever the process is killed."""

from pathlib import Path

import pytest

from desktop.domain.errors import OperatorError
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import BUNDLES, FROM_BUNDLES, HEALTH
from tests.helpers.fleet_room import FleetRoom, sold


@pytest.fixture
def room(tmp_path: Path) -> FleetRoom:
    return FleetRoom(tmp_path)


def test_bundles_in_folders_are_taken_in_order_and_once(room: FleetRoom) -> None:
    one, two = room.till("C1"), room.till("C2")
    made = [one.seal(sold(one, 0)), one.seal(sold(one, 3)), two.seal(sold(two, 0))]
    room.put(made[1], folder="stick/b")
    room.put(made[0], folder="stick/a")
    room.put(made[2])
    report = room.ingest()
    assert (report.taken, report.sales, report.repeated, report.sweeps) == (3, 9, 0, 1)
    assert report.held == report.refused == []
    assert len(set(room.trade_numbers())) == len(room.trade_numbers()) == 9
    assert room.waiting() == []
    for each in made:  # a stick that nobody emptied
        room.put(each)
    again = room.ingest()
    assert (again.taken, again.repeated) == (0, 3)
    assert len(room.trade_numbers()) == 9
    assert {(row["till_id"], row["sequence"]) for row in room.rows("bundles")} == {("C1", 1), ("C1", 2), ("C2", 1)}


def test_a_gap_holds_back_its_successors_and_names_what_is_missing(room: FleetRoom) -> None:
    till = room.till()
    made = [till.seal(sold(till, 3 * n)) for n in range(4)]
    for n in (0, 2, 3):
        room.put(made[n])
    report = room.ingest()
    assert report.taken == 1
    assert [(each.sequence, each.code, each.facts["missing"]) for each in report.held] == [
        (3, "fleet.gap", 2),
        (4, "fleet.gap", 2),
    ]
    assert len(room.waiting()) == 2
    room.put(made[1])
    assert room.ingest().taken == 3
    assert len(room.trade_numbers()) == 12


def test_versions_are_kept_only_where_something_changed(room: FleetRoom) -> None:
    till = room.till()
    for n in range(3):
        rows = dict(sold(till, 3 * n))
        if n == 2:
            rows["customers"] = [{**rows["customers"][0], "fee_mode": "postpaid"}]
        room.put(till.seal(rows))
    room.ingest()
    assert [(row["sequence"], row["fee_mode"]) for row in room.rows("customers")] == [(1, "realtime"), (3, "postpaid")]
    assert [row["sequence"] for row in room.rows("devices")] == [1]


def test_a_bundle_from_the_future_and_one_without_signature_wait(room: FleetRoom) -> None:
    till = room.till()
    early = room.put(till.seal(sold(till, 0), created_at="2026-07-02T12:11:00.000+08:00"))
    assert [each.code for each in room.ingest().held] == ["fleet.future"]
    room.clock.pass_(minutes=2)
    signature = early.with_name("C1-00000001.minisig")
    kept = signature.read_bytes()
    signature.unlink()
    assert [each.code for each in room.ingest().held] == ["fleet.unsigned"]
    signature.write_bytes(kept)
    assert room.ingest().taken == 1


def test_a_till_that_nobody_registered_waits(room: FleetRoom) -> None:
    till = room.till(registered=False)
    room.put(till.seal(sold(till, 0)))
    report = room.ingest()
    assert [each.code for each in report.held] == ["fleet.unregistered"]
    assert len(room.waiting()) == 1


class DyingLake(Lake):
    """A lake whose writer is killed before a commit, or right after it."""

    def __init__(self, url: str, table: str, after: bool) -> None:
        super().__init__(url)
        self._dies_at, self._after = table, after

    def append(self, name, rows, markers=None):  # type: ignore[no-untyped-def]
        if name == self._dies_at and not self._after:
            raise KeyboardInterrupt
        alone = super().append(name, rows, markers)
        if name == self._dies_at:
            raise KeyboardInterrupt
        return alone


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("table", ["begun", *FROM_BUNDLES, HEALTH, BUNDLES])
def test_a_kill_around_any_commit_is_met_by_the_next_sweep(room: FleetRoom, table: str, after: bool) -> None:
    till = room.till()
    full = {
        "refunds": [{"refund_no": "R1", "trade_no": "T1", "refunded_at": "2026-06-18T13:00:00+08:00",
                     "actual_refunded_fen": 5}],
        "verifications": [{"request_no": "V1", "at": "2026-06-18T13:00:00+08:00"}],
        "alerts": [{"alert": "clock", "raised_at": "2026-06-18T13:00:00+08:00"}],
    }  # fmt: skip
    first, second = till.seal({**sold(till, 0), **full}), till.seal(sold(till, 3))
    room.put(first)
    room.put(second)
    with pytest.raises(KeyboardInterrupt):
        room.ingest(DyingLake(room.url, table, after))
    report = room.ingest()
    acknowledged = table == BUNDLES and after
    assert (report.taken, report.repeated) == ((0, 2) if acknowledged else (2, 0))
    assert room.ingest().taken == 0
    assert len(room.trade_numbers()) == len(set(room.trade_numbers())) == 6
    for name in FROM_BUNDLES[3:]:
        assert len(room.rows(name)) == 1, name
    assert [row["sequence"] for row in room.rows("bundles")] == [1, 2]
    assert [row["sequence"] for row in room.rows("health")] == [1, 2]
    assert [len(room.rows(name)) for name in ("customers", "devices", "begun")] == [1, 1, 2]


def test_other_bytes_under_a_sequence_that_was_begun_are_a_fork(room: FleetRoom) -> None:
    """Between the kill and the next sweep the file is changed for another one, signed by the same key."""
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    with pytest.raises(KeyboardInterrupt):
        room.ingest(DyingLake(room.url, "transactions", after=True))
    copy = room.till("C1", registered=False)
    copy.key = till.key
    room.put(copy.seal(sold(copy, 100)))
    report = room.ingest()
    assert [each.code for each in report.refused] == ["fleet.fork"]
    assert room.rows("bundles") == []


def test_what_a_killed_writer_left_half_written_disturbs_nobody(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    folder = Path(room.url) / "transactions"
    (folder / "paid_month=2026-06").mkdir()
    (folder / "paid_month=2026-06" / "part-00000-half.parquet").write_bytes(b"PAR1 half a file")
    (folder / "_delta_log" / "_commit_half.json.tmp").write_bytes(b'{"add": {"path": "paid_mon')
    assert room.ingest().taken == 1
    assert len(room.trade_numbers()) == 3


def test_of_two_ingests_at_once_one_begins_anew(room: FleetRoom) -> None:
    till = room.till()
    room.put(till.seal(sold(till, 0)))
    late = Lake(room.url)
    for name in ("begun", "bundles", *FROM_BUNDLES):
        late.table(name)  # it has looked before the other one committed
    kept = {path.name: path.read_bytes() for path in room.inbox.iterdir()}
    assert room.ingest().taken == 1
    for name, content in kept.items():
        (room.inbox / name).write_bytes(content)
    with pytest.raises(OperatorError) as refused:
        room.ingest(late)
    assert refused.value.code == "lake.busy"
    assert room.ingest().repeated == 1
    assert len(room.trade_numbers()) == 3


def test_a_lake_that_is_not_there_is_not_made_by_mistake(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as refused:
        Lake(str(tmp_path / "elsewhere"))
    assert refused.value.code == "fleet.no_lake"
    assert not (tmp_path / "elsewhere").exists()
