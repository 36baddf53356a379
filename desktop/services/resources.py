"""Where the files that come with the program lie: the folder `resources/` beside the package. Reads nothing."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
