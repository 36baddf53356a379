"""Proves a bundle from inside: imports all of the program and every module that is named. Built, run, not shipped.

prove MODULE...      exit 1 with a line a module that the bundle lacks
"""

import importlib
import pkgutil
import sys

import desktop


def main() -> None:
    """Import everything."""
    found = pkgutil.walk_packages(desktop.__path__, "desktop.")
    own = [each.name for each in found if not each.name.endswith("__main__")]
    faults = []
    for name in [*own, *sys.argv[1:]]:
        try:
            importlib.import_module(name)
        except ImportError as error:
            faults.append(f"{name}: {error}")
    for fault in faults:
        sys.stderr.write(fault + "\n")
    sys.stdout.write(f"{len(own)} modules of the program, {len(sys.argv) - 1} others\n")
    sys.exit(1 if faults or len(own) < 100 else 0)


main()
