"""`python -m desktop` and the command `canteen-desk`."""

import sys


def main() -> None:
    """Run the command line."""
    from desktop.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
