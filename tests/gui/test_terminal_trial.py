"""The wizard's look at a terminal before there is a home: a simulator and nothing, one after the other."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.adapters.home import Home
from desktop.app.first_start import _TerminalTrial
from desktop.domain.errors import OperatorError
from tests.helpers.terminal_line import simulator_thread


def test_an_unpaired_terminal_counts_as_found_each_time(qtbot: QtBot, tmp_path: Path) -> None:
    trial = _TerminalTrial(Home(tmp_path / "home"))
    with simulator_thread("socket://127.0.0.1:0") as url:
        for _ in range(2):
            with qtbot.waitSignal(trial.ended, timeout=10_000) as caught:
                trial.begin(url)
            address, found, error = caught.args
            assert (address, error) == (url, None)
            assert found.startswith("OrbitPay SIM-F1 · SIM")
    with qtbot.waitSignal(trial.ended, timeout=10_000) as caught:
        trial.begin(str(tmp_path / "absent"))
    assert isinstance(caught.args[2], OperatorError)
    assert caught.args[2].code == "link.port_missing"
    trial.end()
