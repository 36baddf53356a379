"""How a campaign speaks: one line at a time to standard output, at once."""

import sys


def tell(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
