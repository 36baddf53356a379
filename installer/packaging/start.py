"""What the packaged program runs: the command `canteen-desk`, of the version that its home runs.

Its loader points `LD_LIBRARY_PATH` at the program's own libraries; programs of the system that the desk starts (its
voice) must not find those. Source: PyInstaller manual, Run-time Information.
"""

import os
import sys
from collections.abc import MutableMapping

from desktop.__main__ import main
from desktop.app.chosen_program import hand_over


def give_back(environment: MutableMapping[str, str]) -> None:
    """Have what is started from here see the libraries' path that was there before."""
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        environment.pop("LD_LIBRARY_PATH", None)
    else:
        environment["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back(os.environ)
    hand_over(sys.argv[1:])
    main()
