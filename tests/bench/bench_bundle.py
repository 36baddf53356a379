"""A bundle of 3,000 sales: bytes a sale; cut, sealed and verified, beside reading the same entries and nothing else.

Run: `python -m tests.bench.bench_bundle [SALES] [ROUNDS]`.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.sync.seal import PublicKey
from desktop.app.reading import reading
from tests.helpers.sync_room import SyncRoom, going_on, heard


def main(sales: int, rounds: int) -> None:
    """Print medians."""
    cut_s, verify_s, bare_s, sizes = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        room = SyncRoom(Path(folder))
        with reading(room.till.home, room.till.key) as store:
            begins = Ledger(store).head().n
        for _ in range(rounds):
            room.till.sell(sales)
            with reading(room.till.home, room.till.key) as store:
                begun_s = time.perf_counter()
                count = sum(1 for _ in Ledger(store).entries(begins))
                bare_s.append(time.perf_counter() - begun_s)
                begins += count
            desk = room.desk
            begun_s = time.perf_counter()
            desk.cut(heard, going_on)
            cut_s.append(time.perf_counter() - begun_s)
            line = room.look().history[0]
            sizes.append(line.size_bytes / sales)
            keys = [PublicKey(key.public) for key in room.look().keys]
            bundles = room.till.home.folder / "bundles"
            for path in bundles.iterdir():
                if f"{line.sequence:08d}" not in path.name:
                    path.unlink()
            begun_s = time.perf_counter()
            (opened,) = room.provider.open(bundles, keys)
            verify_s.append(time.perf_counter() - begun_s)
            assert opened.manifest.tables["transactions"][0] == sales
    cut, verify, bare = (statistics.median(each) for each in (cut_s, verify_s, bare_s))
    print(f"a bundle of {sales} sales, median of {rounds}: {statistics.median(sizes):.0f} bytes a sale")
    print(f"cut, signed, sealed, durable  {cut:.3f} s")
    print(f"opened and verified           {verify:.3f} s")
    print(f"reading its entries alone     {bare:.3f} s; ratio {(cut + verify) / bare:.1f}")


if __name__ == "__main__":
    main(*(int(word) for word in (sys.argv[1:] + ["3000", "5"][len(sys.argv) - 1 :])))
