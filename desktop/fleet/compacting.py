"""Joins the lake's small files, and removes files that no state of a table names any more. For the command's thread.

A sweep writes a file a month and table, so that a lake of many sweeps has many small files, and each costs a reader a
request. Joining is a commit like any other: rows and markers stay, and who reads meanwhile reads the files of before,
which is why they are kept for days. Source: delta-io.github.io/delta-rs, Optimize and Vacuum.
"""

from collections.abc import Callable

from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import LAKE_TABLES

HOURS = 24


def compact(lake: Lake, keep_days: int, told: Callable[[str], None] = lambda _: None) -> dict[str, dict[str, int]]:
    """Compact every table and return what was done to each. Raises: OperatorError `lake.busy`, `output.failed`."""
    lake.complete()
    done = {}
    for name in LAKE_TABLES:
        told(name)
        joined, made = lake.join_files(name)
        done[name] = {"joined": joined, "made": made, "removed": lake.remove_old_files(name, keep_days * HOURS)}
    return done
