"""Runs `canteen-desk` with a mistake planted in it, to show that a campaign finds it. For tests alone.

    python -m tests.campaigns.careless rush --home H --sales 60 --json-lines

The mistake: `synchronous=NORMAL`, with which SQLite writes a commit to the WAL and does not sync it.
"""

import sys

from desktop.adapters.storage import database
from desktop.cli import run

if __name__ == "__main__":
    database._PRAGMAS = [
        ("synchronous", "NORMAL", 1) if pragma == "synchronous" else (pragma, value, expected)
        for pragma, value, expected in database._PRAGMAS
    ]
    sys.exit(run(sys.argv[1:]))
