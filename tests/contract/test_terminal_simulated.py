from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.terminal_contract import TerminalContract
from tests.helpers.terminal_line import Line, connect, simulator_thread

EVERYBODY_PAYS = "[crowd]\ndecline = 0\nwalk_away = 0\n"


@pytest.fixture
def line(listen: str, tmp_path: Path) -> Iterator[Line]:
    faults = tmp_path / "faults.toml"
    faults.write_text(EVERYBODY_PAYS)
    with simulator_thread(listen, store=tmp_path / "store", faults=faults) as url, connect(url) as connected:
        yield connected


@pytest.mark.parametrize("listen", ["pty", "socket://127.0.0.1:0"], ids=["pty", "socket"])
class TestSimulatedTerminal(TerminalContract):
    pass
