"""A till whose ledger was restored from a backup goes on in the chain that its provider knows, and doubles nothing."""

import shutil
from pathlib import Path

import pytest

from desktop.app.backup import make_backup
from desktop.domain.errors import OperatorError
from tests.helpers.sync_room import SyncRoom
from tests.helpers.till import checks_of, copy_all, put_back, read_on


@pytest.fixture
def lost(tmp_path: Path) -> SyncRoom:
    """Two bundles left; the backup is from before the second, whose sales only the terminal's journal still has."""
    room = SyncRoom(tmp_path)
    room.till.sell(2)
    room.export()
    copy_all(room.till)
    make_backup(room.till.home, tmp_path / "b.canteen")
    room.till.sell(3)
    room.export()
    put_back(room.till.home, tmp_path / "b.canteen", accept_loss=True)
    read_on(room.till.home, room.till.journal, room.till.now)
    return room


def orders(room: SyncRoom) -> list[list[str]]:
    return [sorted(row["trade_no"] for row in each.tables["transactions"].to_pylist()) for each in room.opened()]


def test_what_it_sealed_before_is_found_and_followed(lost: SyncRoom) -> None:
    lost.till.sell(1)
    assert lost.export().sequences == (2, 3)
    first, second, third = lost.opened()
    assert third.manifest.previous_sha256 == second.sha256
    assert third.manifest.from_ledger <= second.manifest.to_ledger
    _, before, after = orders(lost)
    assert set(before) < set(after)
    assert lost.take(lost.acknowledge(first, second, third))[0].refused is None
    assert lost.look().waiting.count == lost.look().waiting.unacknowledged == 0
    assert checks_of(lost.till.home)["outbox"][1] == "0 waiting"
    assert checks_of(lost.till.home)["bundles"][0]


def test_where_only_the_provider_knows_it_the_receipt_tells(lost: SyncRoom) -> None:
    """The folder of bundles is gone too: the same number is cut again, refused there, and cut anew above it."""
    first, second = lost.opened()
    shutil.rmtree(lost.till.home.folder / "bundles")
    other = lost.folder / "other stick"
    other.mkdir()
    with pytest.raises(OperatorError, match=r"bundle\.file_gone"):  # the first, which nobody acknowledged yet
        lost.export(other)
    (again,) = [line for line in lost.look().history if line.sequence == 2]
    assert again.sha256 != second.sha256
    (taken,) = lost.take(lost.acknowledge(first, second))
    assert taken.told is not None
    assert taken.told.acknowledged == (1, 2)
    assert lost.export(other).sequences == (3,)
    (third,) = lost.opened(other)
    assert third.manifest.previous_sha256 == second.sha256
    assert set(orders(lost)[1]) <= {row["trade_no"] for row in third.tables["transactions"].to_pylist()}
    kinds = [kind for _n, kind, _body, _hash in lost.entries()]
    assert "bundle.withdrawn" in kinds
    assert "bundle.adopted" in kinds
    assert checks_of(lost.till.home)["bundles"] == (True, "3 cut, 1 not acknowledged; to P1")
