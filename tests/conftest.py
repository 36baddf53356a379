"""Makes `tests.helpers` importable, keeps every test free of surprises, and every home away from the real one."""

import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")  # Debian's fontconfig speaks of its own cache


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log(pattern): a warning or error in the log that the test provokes")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no process is still at it when the others have nothing left to do."""
    items.sort(key=lambda item: 0 if item.get_closest_marker("xdist_group") else 1 if _is_long(item) else 2)


def _is_long(item: pytest.Item) -> bool:
    return item.get_closest_marker("slow") is not None or "e2e" in item.path.parts


@pytest.fixture(autouse=True)
def no_surprising_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test on any warning or error in the log that it did not announce."""
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    allowed = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    surprises = [line for line in listener.lines if not any(re.search(pattern, line) for pattern in allowed)]
    assert not surprises, "\n".join(surprises)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test can reach the home of whoever runs it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
