"""What the window's start does not load: the readers and writers of spreadsheets come with the first spreadsheet."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_start_loads_no_spreadsheets() -> None:
    script = "import sys; import desktop.app.window; sys.exit('openpyxl' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run([sys.executable, "-c", script], env=environment, cwd=ROOT, check=False).returncode == 0
