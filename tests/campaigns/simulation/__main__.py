"""A seeded simulation of one desk: link, terminal, clock, storage faults and crashes, in one process, in virtual time.

The services run unchanged between model ports (`world`, `books`, `terminal`, `link`, `cashier`); a seed is one history
(`plan`); `checker` looks at each; `planted` holds mistakes that it must find. Source: promises.md 3, 4 and 19.

    .venv/bin/python -m tests.campaigns.simulation --histories 100000

--seed N        the first history's seed (0); the others count up from it
--plant NAME    with this mistake in the desk, until it is caught (`all`: one after the other)
--trace SEED    print one history, everything that happened in it, and what is wrong with it
"""

import argparse
import gc
import logging
import sys
import time
from hashlib import sha256

from tests.campaigns.simulation.checker import trace_hash, violations
from tests.campaigns.simulation.planted import MISTAKES, planted
from tests.campaigns.simulation.world import BEGUN_S, World

MOST_SHOWN = 20
COLLECT_EVERY = 100


def history(seed: int) -> World:
    """Play one history."""
    world = World(seed)
    world.run()
    return world


def campaign(first: int, count: int) -> tuple[list[tuple[int, list[str]]], str]:
    """Play histories; return the seeds with what is wrong, and one hash over all traces."""
    found, hashes = [], sha256()
    gc.collect()
    gc.freeze()  # a history is one heap of cycles: they are collected in bulk, without what is here already
    gc.disable()
    for seed in range(first, first + count):
        if seed % COLLECT_EVERY == 0:
            gc.collect()
        world = history(seed)
        hashes.update(trace_hash(world))
        if wrong := violations(world):
            found.append((seed, wrong))
    gc.enable()
    gc.unfreeze()
    return found, hashes.hexdigest()


def caught_after(name: str, first: int, most: int) -> tuple[int, list[str]] | None:
    """Plant a mistake; return how many histories it took to see it, and what was seen, or None."""
    with planted(name):
        for count, seed in enumerate(range(first, first + most), start=1):
            if wrong := violations(history(seed)):
                return count, wrong
    return None


def main(arguments: list[str]) -> int:
    """Return 0 when nothing is wrong; with a planted mistake, when it was caught."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--plant", choices=[*MISTAKES, "all"])
    parser.add_argument("--trace", type=int, metavar="SEED")
    options = parser.parse_args(arguments)
    logging.disable()  # the services log every fault, and faults are all there is here
    if options.trace is not None:
        return _show(options.trace, options.plant)
    if options.plant is not None:
        names = list(MISTAKES) if options.plant == "all" else [options.plant]
        return max(_show_caught(name, options.seed, options.histories) for name in names)
    begun, begun_core = time.perf_counter(), time.process_time()
    found, digest = campaign(options.seed, options.histories)
    seconds, core_s = time.perf_counter() - begun, time.process_time() - begun_core
    print(
        f"{options.histories} histories in {seconds:.1f} s, {core_s:.1f} s of one core: "
        f"{options.histories / core_s:.0f} a second; {len(found)} with violations"
    )
    print(f"hash over all traces {digest}")
    for seed, wrong in found[:MOST_SHOWN]:
        print(f"seed {seed}: {'; '.join(wrong)}")
    return 1 if found else 0


def _show_caught(name: str, first: int, most: int) -> int:
    caught = caught_after(name, first, most)
    if caught is None:
        print(f"{name}: not caught in {most} histories")
        return 1
    print(f"{name}: caught after {caught[0]} histories: {caught[1][0]}")
    return 0


def _show(seed: int, plant: str | None) -> int:
    if plant is None:
        world = history(seed)
    else:
        with planted(plant):
            world = history(seed)
    for at_s, where, *what in world.trace:
        print(f"{float(at_s) - BEGUN_S:9.3f}  {where:10}  {' '.join(map(str, what))}")
    wrong = violations(world)
    print("\n".join(wrong) or "nothing is wrong")
    print(f"trace {trace_hash(world).hex()}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
