"""Bundles of a real home: gapless, equal on every export, whole after a fault at any step."""

import errno
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.corrections import has_left
from desktop.adapters.sync.bundle_folder import BundleFolder
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import EntryKind
from desktop.domain.payment import Way
from desktop.services.ports import KnownHere, NewRefund, NewSale
from tests.helpers.fakes import entry
from tests.helpers.sync_room import SyncRoom, going_on, heard
from tests.helpers.till import SN, checks_of


@pytest.fixture
def room(tmp_path: Path) -> SyncRoom:
    return SyncRoom(tmp_path)


def by_card(books: SqliteBooks, room: SyncRoom) -> OrderNo:
    room.till.now += timedelta(seconds=5)
    new = NewSale(amount_fen=800, way=Way.CARD, meal_id="lunch", meal_name="午餐", device_sn="LOCAL-C1")
    return books.sell_here(new, KnownHere(person_ref="p1", known_by="card"), room.till.now).order_no


def give_back(room: SyncRoom, number: str, fen: int) -> None:
    with room.till.books() as books:
        asked = NewRefund(order_no=OrderNo(number), amount_fen=fen, reason="meal", asked_by="周主任")
        refund = books.submit_refund(asked, room.till.now)
        back = entry(len(room.till.journal) + 1, refund.refund_no, "refunded", amount_fen=fen, kind=EntryKind.REFUND,
                     order_no=number, at=room.till.now)  # fmt: skip
        room.till.journal.append(back)
        books.take_over(SN, [back], room.till.now)


def test_what_is_in_the_bundles_is_what_the_ledger_says(room: SyncRoom) -> None:
    sold = room.till.sell(5)
    give_back(room, sold[0], 500)
    room.export()
    room.till.sell(3, "paid_offline")
    with room.till.books() as books:
        kept, voided = by_card(books, room), by_card(books, room)
        books.void(voided, "mistake", "周主任", "", room.till.now)  # type: ignore[arg-type]
    room.export()

    bundles = room.opened()
    rows = [row for each in bundles for row in each.tables["transactions"].to_pylist()]
    refunds = [row for each in bundles for row in each.tables["refunds"].to_pylist()]
    entries = room.entries()
    assert sum(each.manifest.paid_fen for each in bundles) == sum(
        body["amount_fen"] for _n, kind, body, _hash in entries if kind == "sale.paid"
    )
    assert (
        sum(each.manifest.refunded_fen for each in bundles) == 500 == sum(row["actual_refunded_fen"] for row in refunds)
    )
    results = {row["order_no"]: row["result"] for row in rows}
    assert [results[number] for number in sold] == ["paid"] * 5
    assert (results[kept], results[voided]) == ("paid_offline", "voided")
    by_number = {row["order_no"]: row for row in rows}
    for number, told in ((body["order_no"], body) for _n, kind, body, _h in entries if kind == "sale.paid"):
        row = by_number[number]
        for name in (
            "trade_no",
            "paid_at",
            "actual_paid_fen",
            "credit_paid_fen",
            "journal_n",
            "journal_mac",
            "device_sn",
        ):
            assert row[name] == told[name], name
    assert {row["trade_no"] for row in refunds} == {by_number[sold[0]]["trade_no"]}
    assert bundles[0].tables["devices"].to_pylist()[0]["device_sn"] == SN


def test_a_sale_that_will_not_count_bears_a_hint(room: SyncRoom) -> None:
    with room.till.books() as books:
        for fen in (10, 1_200):
            new = NewSale(amount_fen=fen, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn=SN)
            sale = books.submit(new, room.till.now)
            told = entry(len(room.till.journal) + 1, sale.order_no, amount_fen=fen, at=room.till.now)
            room.till.journal.append(told)
            books.take_over(SN, [told], room.till.now)
    room.export()
    hints = [row["policy_reason_hint"] for row in room.opened()[0].tables["transactions"].to_pylist()]
    assert "below_minimum" in hints[0]
    assert "below_minimum" not in hints[1]


def test_they_are_gapless_and_each_names_the_one_before(room: SyncRoom) -> None:
    for _ in range(3):
        room.till.sell(2)
        room.export()
    bundles = room.opened()
    assert [each.manifest.sequence for each in bundles] == [1, 2, 3]
    hashes = {n: digest for n, _kind, _body, digest in room.entries()}
    reached = 0
    previous = "0" * 64
    for each in bundles:
        assert (each.manifest.from_ledger, each.manifest.previous_sha256) == (reached + 1, previous)
        assert each.manifest.ledger_head == hashes[each.manifest.to_ledger]
        reached, previous = each.manifest.to_ledger, each.sha256
    assert checks_of(room.till.home)["outbox"][0]
    assert checks_of(room.till.home)["bundles"] == (True, "3 cut, 3 not acknowledged; to P1")
    with room.till.books() as books:
        books.store.run("UPDATE bundles SET to_ledger = to_ledger - 1 WHERE sequence = 2")
    assert checks_of(room.till.home)["bundles"] == (False, "ledger.bundles")


def test_nothing_new_is_no_bundle_and_exporting_again_gives_the_same_bytes(room: SyncRoom, tmp_path: Path) -> None:
    room.till.sell(3)
    assert room.export().sequences == (1,)
    first = {path.name: path.read_bytes() for path in room.stick.iterdir()}
    assert room.export().sequences == ()
    other = tmp_path / "another stick"
    other.mkdir()
    assert room.export(other).sequences == (1,)
    assert {path.name: path.read_bytes() for path in other.iterdir()} == first
    assert [copy[0] for copy in room.look().history[0].copies] == ["folder", "folder"]


def test_another_stick_where_one_stood_gets_everything(room: SyncRoom) -> None:
    room.till.sell(3)
    room.export()
    before = {path.name: path.read_bytes() for path in room.stick.iterdir()}
    for path in room.stick.iterdir():
        path.unlink()  # the stick went to the provider, and an empty one is mounted in its place
    assert room.export().sequences == (1,)
    assert {path.name: path.read_bytes() for path in room.stick.iterdir()} == before


def test_a_disk_that_takes_a_part_of_a_bundle_only_keeps_none_of_it(
    room: SyncRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.till.sell(3)
    real, taken = os.write, 0

    def half(descriptor: int, content: bytes) -> int:
        nonlocal taken
        if len(content) < 2_000:
            return real(descriptor, content)
        taken += 1
        if taken == 2:
            raise OSError(errno.ENOSPC, "no space left")
        return real(descriptor, content[: len(content) // 2])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(OperatorError, match=r"disk\.full"):
        room.export()
    monkeypatch.undo()
    assert room.export().sequences == (1,)
    assert len(room.opened()) == 1


def test_what_was_cut_can_no_longer_be_voided(room: SyncRoom) -> None:
    with room.till.books() as books:
        number = by_card(books, room)
        assert not has_left(books.store, number)
        books.begin_bundle(room.till.now)
        assert has_left(books.store, number)


class Cut(Exception):  # noqa: N818 - the power, not an error of ours
    pass


def steps_of(room: SyncRoom, at: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Cut the power at the `at`-th of the steps by which a bundle comes to be and leaves."""
    count = 0
    for owner, name in (
        (SqliteBooks, "begin_bundle"), (BundleFolder, "keep"), (SqliteBooks, "bundle_sealed"), (FolderPlace, "put"),
        (SqliteBooks, "bundle_written"),
    ):  # fmt: skip
        real = getattr(owner, name)
        for when in ("before", "after"):
            count += 1
            if count != at:
                continue

            def cut(self: object, *args: object, real: object = real, when: str = when) -> object:
                if when == "before":
                    raise Cut
                real(self, *args)  # type: ignore[operator]
                raise Cut

            with monkeypatch.context() as patch:
                patch.setattr(owner, name, cut)
                yield
    assert at <= count


@pytest.mark.parametrize("at", range(1, 11))
def test_the_power_may_go_at_any_step(room: SyncRoom, at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    room.till.sell(2)
    room.export()
    before = {path.name: path.read_bytes() for path in room.stick.iterdir()}
    room.till.sell(3)
    for _ in steps_of(room, at, monkeypatch):
        with pytest.raises(Cut):
            room.export()
    room.till.sell(1)
    room.export()
    bundles = room.opened()
    assert {name: (room.stick / name).read_bytes() for name in before} == before
    rows = [row for each in bundles for row in each.tables["transactions"].to_pylist()]
    assert len(rows) == len({row["order_no"] for row in rows}) == 6
    assert [each.manifest.sequence for each in bundles] == list(range(1, len(bundles) + 1))
    assert [each.sha256 for each in bundles[:-1]] == [each.manifest.previous_sha256 for each in bundles[1:]]
    state = room.look()
    assert (state.waiting.count, state.waiting.unacknowledged) == (0, len(bundles))
    assert all(line.is_written for line in state.history)


def test_a_bundle_that_is_gone_or_changed_is_named(room: SyncRoom, tmp_path: Path) -> None:
    room.till.sell(1)
    room.export()
    other = tmp_path / "another"
    other.mkdir()
    path = room.till.home.folder / "bundles" / "C1-00000001.zip.age"
    content = path.read_bytes()
    path.write_bytes(content + b"x")
    assert checks_of(room.till.home)["bundles"] == (False, "bundle.file_changed")
    with pytest.raises(OperatorError, match=r"bundle\.file_changed"):
        room.export(other)
    path.unlink()
    with pytest.raises(OperatorError, match=r"bundle\.file_gone"):
        room.export(other)
    path.write_bytes(content)
    assert room.export(other).sequences == (1,)


def test_without_a_provider_nothing_is_cut(tmp_path: Path) -> None:
    room = SyncRoom(tmp_path)
    with room.till.books() as books:
        books.store.run("DELETE FROM providers")
    room.till.sell(1)
    with pytest.raises(OperatorError, match=r"sync\.no_provider"):
        room.desk.export(FolderPlace(room.stick), heard, going_on)
    assert room.look().waiting.count == 1


def test_a_new_key_signs_from_the_next_bundle_on(room: SyncRoom, tmp_path: Path) -> None:
    room.till.sell(1)
    room.export()
    old = room.look().keys
    made = room.desk.new_key()
    room.till.sell(1)
    room.export()
    assert [each.key_id for each in room.opened()] == [old[0].key_id, made.key_id]
    file = tmp_path / "C1.toml"
    assert [key.key_id for key in room.desk.register(file)] == [made.key_id, old[0].key_id]
    assert "secret" not in file.read_text().lower()


def test_no_name_and_no_secret_leaves_or_stands_in_the_home(room: SyncRoom) -> None:
    room.till.sell(2)
    room.export()
    inside = b"".join(
        b"".join(str(row).encode() for row in table.to_pylist())
        for each in room.opened()
        for table in each.tables.values()
    )
    assert "张".encode() not in inside
    secret = b"untrusted comment: minisign encrypted secret key"
    with room.till.books() as books:
        kept = str(books.store.value("SELECT secret FROM till_keys")).splitlines()[-1].encode()
    for path in room.till.home.folder.rglob("*"):
        if path.is_file():
            assert kept not in path.read_bytes()
            assert secret not in path.read_bytes()
