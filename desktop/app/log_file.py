"""The desk's log: `desk.log` in its home, turned over at 1 MB, six files at most. Composition root; main thread.

It says when a desk opened and closed, so that an end that was none (power, a kill) can be told afterwards.
Source: architecture.md, Errors; domain/log_lines.py, which takes its lines apart again.
"""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.adapters.home import Home
from desktop.domain.log_lines import FORM

LOG_BYTES, LOG_FILES = 1_000_000, 5
_log = logging.getLogger(__name__)


def log_to(home: Home) -> None:
    """Have everything that is logged from now on written to the home's log, and say that the desk opens."""
    keep_log(home)
    _log.info("the desk opens")


def keep_log(home: Home) -> None:
    """Write the home's log from now on, defects nobody caught as well; once in a process."""
    root = logging.getLogger()
    kept = [each.baseFilename for each in root.handlers if isinstance(each, RotatingFileHandler)]
    if str(home.log_path) in kept:
        return
    handler = RotatingFileHandler(home.log_path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter(FORM))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    sys.excepthook = lambda kind, value, trace: root.critical("a defect", exc_info=(kind, value, trace))


def log_end() -> None:
    """Say that the desk was closed in order."""
    _log.info("the desk has closed")


def log_files(home: Home) -> list[Path]:
    """Return the log's files, oldest first."""
    numbered = [home.log_path.with_name(f"{home.log_path.name}.{n}") for n in range(LOG_FILES, 0, -1)]
    return [path for path in (*numbered, home.log_path) if path.is_file()]
