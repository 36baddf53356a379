"""A scripted cashier serves a line at the terminal's pace: real widgets, the simulated terminal a process of its own.

Counts keys, checks the effect of each, and looks for any window but the desk's own. Figures: at most 2 keys a sale in
fixed price, 0 with continuous, no key ignored, 0 dialogs (issue 6).
    .venv/bin/python -m tests.bench.bench_cashier [line] [speed]
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.app.window import make_application
from tests.bench.measure import report
from tests.helpers.cashier import ScriptedCashier

LINE = 300
SPEED = 1.0


def main(line: int, speed: float) -> None:
    application = make_application()
    for continuous in (False, True):
        with TemporaryDirectory() as folder:
            cashier = ScriptedCashier(Path(folder), application, speed=speed, continuous=continuous)
            try:
                served = cashier.serve(line)
            finally:
                cashier.close()
        report(
            "cashier", mode="continuous" if continuous else "fixed price", line=line, speed=speed,
            keys=sum(served.keys.values()), most_keys_a_sale=max(served.keys_of), ignored=0,
            dialogs=len(cashier.windows.strangers), seconds_a_sale=served.took_s / line,
        )  # fmt: skip


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else LINE, float(given[1]) if len(given) > 1 else SPEED)
